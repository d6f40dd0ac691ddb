use super::*;
use proptest::prelude::*;

fn skip(text: &str) -> Scan<()> {
    let mut scanner = Scanner::new(text, 128);
    scanner.skip()?;
    if scanner.at_end() {
        Ok(())
    } else {
        Err(scanner.syntax("more text"))
    }
}

fn json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<String>().prop_map(Into::into),
    ];
    leaf.prop_recursive(5, 60, 40, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Into::into),
            prop::collection::vec((any::<String>(), inner), 0..40)
                .prop_map(|members| { serde_json::Value::Object(members.into_iter().collect()) }),
        ]
    })
}

proptest! {
    #[test]
    fn what_serde_writes_is_accepted(value in json(), pretty in any::<bool>()) {
        let text = if pretty {
            serde_json::to_string_pretty(&value)
        } else {
            serde_json::to_string(&value)
        }.expect("json");
        prop_assert_eq!(skip(&text), Ok(()));
        // No proper prefix is a document, numbers aside.
        if text.starts_with(['{', '[', '"']) {
            for end in 1..text.len() {
                if text.is_char_boundary(end) {
                    let fault = skip(&text[..end]).expect_err("a prefix");
                    prop_assert!(fault.ended || fault.message.contains("escape") || fault.message.contains("surrogate"), "{} {:?}", &text[..end], fault);
                }
            }
        }
    }

    #[test]
    fn any_text_is_judged_as_serde_judges_it(text in "[\\[\\]{}:,\"\\\\ 0-9a-fA-Ftrunl.eE+\\-]{0,24}") {
        let ours = skip(&text);
        // The two differ on purpose in one thing: keys that repeat.
        if !matches!(&ours, Err(fault) if fault.code == ErrorCode::SuspiciousPlan) {
            prop_assert_eq!(ours.is_ok(), serde_json::from_str::<serde_json::Value>(&text).is_ok(), "{}", text);
        }
    }
}

#[test]
fn repeated_keys_are_found_however_they_are_written() {
    let many: String = (0..100).rev().map(|n| format!("\"k{n}\":{n},")).collect();
    for text in [
        r#"{"a":1,"a":2}"#.to_owned(),
        r#"{"b":1,"a":1,"b":2}"#.to_owned(),
        r#"{"a":1,"\u0061":2}"#.to_owned(),
        r#"{"\u0061":1,"a":2}"#.to_owned(),
        r#"[{"x":{"a":[],"b":{"c":1},"a":0}}]"#.to_owned(),
        format!("{{{many}\"k50\":0}}"),
    ] {
        let fault = skip(&text).expect_err(&text);
        assert_eq!(fault.code, ErrorCode::SuspiciousPlan, "{text}");
    }
    assert_eq!(skip(r#"{"a":{"a":1},"b":{"a":1}}"#), Ok(()));
    assert_eq!(skip(&format!("{{{many}\"last\":0}}")), Ok(()));
}

#[test]
fn depth_is_bounded_and_nothing_overflows() {
    for open in ["[", "{\"a\":"] {
        let fault = skip(&open.repeat(100_000)).expect_err("too deep");
        assert_eq!(fault.code, ErrorCode::LimitExceeded);
    }
    assert_eq!(
        skip(&format!("{}{}", "[".repeat(128), "]".repeat(128))),
        Ok(())
    );
}

#[test]
fn strings_are_strict() {
    for text in [
        r#""\ud800""#,
        r#""\ud800\u0041""#,
        r#""\udc00""#,
        r#""\x""#,
        "\"\n\"",
    ] {
        assert!(skip(text).is_err(), "{text}");
    }
    assert_eq!(
        skip(r#""\ud83d\ude00 é 漢字 plain text that is long""#),
        Ok(())
    );
    assert_eq!(unescape(r#"\ud83d\ude00\n\u00e9\/"#), "😀\né/");
}
