//! The table of pairs, and laws that hold for every document.

use super::*;

const PAIRS: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/testdata/policy-pairs.json"
));

fn pairs() -> Vec<(String, Value, Value, String)> {
    let Some(Value::List(list)) = read(PAIRS) else {
        panic!("the table is a list");
    };
    list.iter()
        .map(|pair| {
            let text = |name| pair.get(name).as_str().map(str::to_owned);
            (
                text("name").expect("a name"),
                pair.get("before").clone(),
                pair.get("after").clone(),
                text("relation").expect("a relation"),
            )
        })
        .collect()
}

fn word(relation: Relation) -> &'static str {
    match relation {
        Relation::Same => "same",
        Relation::Narrower => "narrower",
        Relation::Wider => "wider",
        Relation::Unclear => "unclear",
    }
}

#[test]
fn the_table_holds() {
    let pairs = pairs();
    assert!(pairs.len() >= 80);
    let wrong: Vec<String> = pairs
        .iter()
        .filter_map(|(name, before, after, expected)| {
            let comparison = compare(before, after);
            (word(comparison.relation) != expected).then(|| format!("{name}: {comparison:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_document_is_the_same_as_itself() {
    for (name, before, after, _) in pairs() {
        for document in [before, after] {
            assert_eq!(
                compare(&document, &document).relation,
                Relation::Same,
                "{name}"
            );
        }
    }
}

/// The document with its statements in reverse order and each of them twice.
fn shuffled(document: &Value) -> Option<Value> {
    let Value::List(statements) = document.get("Statement") else {
        return None;
    };
    let mut map = document.as_map()?.clone();
    let twice = statements.iter().rev().chain(statements).cloned().collect();
    map.insert("Statement".into(), Value::List(twice));
    Some(Value::Map(map))
}

#[test]
fn order_and_repetition_of_statements_say_nothing() {
    for (name, before, after, expected) in pairs() {
        for document in [&before, &after] {
            let Some(other) = shuffled(document) else {
                continue;
            };
            let relation = compare(document, &other).relation;
            assert!(
                relation == Relation::Same || expected == "unclear",
                "{name}: {relation:?}"
            );
        }
    }
}

#[test]
fn one_more_allow_is_never_narrower() {
    let more = read(
        r#"{"Effect": "Allow", "Action": "sns:Publish", "Resource": "arn:aws:sns:eu-west-1:1:t"}"#,
    )
    .expect("JSON");
    for (name, before, after, _) in pairs() {
        for document in [before, after] {
            let Value::List(statements) = document.get("Statement") else {
                continue;
            };
            let mut longer = statements.clone();
            longer.push(more.clone());
            let mut map = document.as_map().cloned().unwrap_or_default();
            map.insert("Statement".into(), Value::List(longer));
            let comparison = compare(&document, &Value::Map(map));
            assert!(
                !matches!(comparison.relation, Relation::Narrower),
                "{name}: {comparison:?}"
            );
        }
    }
}

#[test]
fn administrators_are_recognised() {
    let admin = |text: &str| iam::grants_admin(&read(text).expect("JSON")).is_some();
    let policy = |action: &str, resource: &str| {
        format!(r#"{{"Statement": {{"Effect": "Allow", {action}, "Resource": {resource}}}}}"#)
    };
    assert!(admin(&policy(r#""Action": "*""#, r#""*""#)));
    assert!(admin(&policy(
        r#""Action": ["s3:Get*", "IAM:*"]"#,
        r#"["*"]"#
    )));
    assert!(admin(&policy(r#""NotAction": "s3:*""#, r#""*""#)));
    assert!(admin(&policy(r#""Action": "iam:Pass*""#, r#""*""#)));
    assert!(!admin(&policy(r#""Action": "s3:*""#, r#""*""#)));
    assert!(!admin(&policy(r#""Action": "*""#, r#""arn:aws:s3:::b""#)));
    assert_eq!(
        iam::admin_policy("arn:aws:iam::aws:policy/AdministratorAccess"),
        Some("AdministratorAccess")
    );
    assert_eq!(
        iam::admin_policy("arn:aws:iam::1:policy/AdministratorAccessDenied"),
        None
    );
}

#[test]
fn anybody_is_recognised() {
    let public = |principal: &str, condition: &str| {
        let text = format!(
            r#"{{"Statement": [{{"Effect": "Allow", {principal}, "Action": "s3:*", "Resource": "*", "Condition": {condition}}}]}}"#
        );
        iam::is_public(&read(&text).expect("JSON")).is_some()
    };
    let everyone = r#""Principal": "*""#;
    assert!(public(everyone, "{}"));
    assert!(public(r#""Principal": {"AWS": ["*"]}"#, "{}"));
    assert!(public(r#""NotPrincipal": {"AWS": "111122223333"}"#, "{}"));
    assert!(public(
        everyone,
        r#"{"Bool": {"aws:SecureTransport": "true"}}"#
    ));
    assert!(public(
        everyone,
        r#"{"StringLike": {"aws:PrincipalArn": "*"}}"#
    ));
    assert!(public(
        everyone,
        r#"{"IpAddress": {"aws:SourceIp": ["0.0.0.0/1", "128.0.0.0/1"]}}"#
    ));
    assert!(public(
        everyone,
        r#"{"StringEqualsIfExists": {"aws:SourceAccount": "1"}}"#
    ));
    assert!(!public(
        everyone,
        r#"{"StringEquals": {"aws:PrincipalOrgID": "o-1"}}"#
    ));
    assert!(!public(
        everyone,
        r#"{"ArnLike": {"aws:SourceArn": "arn:aws:sns:*:1:t"}}"#
    ));
    assert!(!public(r#""Principal": {"AWS": "111122223333"}"#, "{}"));
}

#[test]
fn a_document_with_a_key_twice_is_refused() {
    assert!(read(r#"{"Statement": [], "Statement": [{"Effect": "Allow"}]}"#).is_none());
    assert!(read("{} {}").is_none());
    assert!(read(&"[".repeat(100_000)).is_none());
    assert_eq!(read("[1.50]"), read("[1.5]"));
}
