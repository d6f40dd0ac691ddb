//! What happens to values, each case with its harmless twin.

use super::*;

#[test]
fn spans_of_time_are_read() {
    for (text, seconds) in [
        ("30", Some(30.0)),
        ("30d", Some(2_592_000.0)),
        ("1h30m", Some(5_400.0)),
        ("7776000s", Some(7_776_000.0)),
        ("P30D", Some(2_592_000.0)),
        ("PT1H", Some(3_600.0)),
        ("P1M", Some(2_592_000.0)),
        ("P1DT2H", Some(93_600.0)),
        ("PT0S", Some(0.0)),
        ("300000ms", Some(300.0)),
        ("prod", None),
        ("", None),
        ("d", None),
    ] {
        assert_eq!(span_of_time(text), seconds, "{text}");
    }
}

#[test]
fn whoever_is_called_is_known_by_name() {
    assert_eq!(
        mentions("down! @pagerduty-Orders, @slack-a."),
        ["pagerduty-orders", "slack-a"]
    );
    assert!(mentions("nobody").is_empty());
}

fn has(transition: Transition, words: &[&'static str], old: &str, new: &str) -> Option<bool> {
    let value =
        |json: &str| Value::from(&serde_json::from_str::<serde_json::Value>(json).expect("JSON"));
    let (old, new) = (value(old), value(new));
    happened(Looked { transition, words }, &[&old], &[&new])
}

#[test]
fn a_number_in_the_unit_of_its_fact_compares_with_a_span() {
    for (transition, old, new, twin) in [
        (Transition::Lowered, "30", "\"24h\"", "\"720h\""),
        (Transition::Lowered, "\"P30D\"", "7", "30"),
        (Transition::Lowered, "\"7d\"", "\"3\"", "30"),
        (Transition::Expires, "30", "\"PT12H\"", "\"P31D\""),
        (Transition::Raised, "1", "\"48h\"", "\"24h\""),
    ] {
        let said = |new| has(transition, &["days"], old, new);
        assert_eq!(said(new), Some(true), "{old} -> {new}");
        assert_eq!(said(twin), Some(false), "{old} -> {twin}");
    }
    // What stands for no end is told in the unit, too.
    let endless = |new| has(Transition::Lowered, &["days", "-1"], "-1", new);
    assert_eq!(
        (endless("\"9999d\""), endless("-1")),
        (Some(true), Some(false))
    );
}

#[test]
fn transitions_have_their_harmless_twins() {
    for (transition, words, old, new, twin) in [
        (
            Transition::Off,
            &[] as &[_],
            "\"RUNNING\"",
            "\"stopped\"",
            "\"ACTIVE\"",
        ),
        (Transition::On, &[], "false", "true", "\"false\""),
        (Transition::Lowered, &[], "\"30d\"", "\"7d\"", "\"P60D\""),
        (Transition::Raised, &[], "10", "0", "5"),
        (
            Transition::Weakened,
            &["none", "tls10|1.0", "tls12"],
            "\"TLS12\"",
            "\"1.0\"",
            "\"tls12\"",
        ),
        (Transition::Gone, &[], "[1]", "[]", "[2]"),
        (Transition::EntriesLost, &[], "[1, 2]", "[1]", "[1, 2, 3]"),
        (
            Transition::Becomes,
            &["public-*"],
            "\"private\"",
            "\"Public-Read\"",
            "\"x\"",
        ),
        (
            Transition::Repointed,
            &[],
            "[\"a.\"]",
            "[\"b\"]",
            "[\"A\", \"b\"]",
        ),
    ] {
        assert_eq!(has(transition, words, old, new), Some(true), "{transition}");
        assert_eq!(
            has(transition, words, old, twin),
            Some(false),
            "{transition}"
        );
    }
}

#[test]
fn what_stands_for_no_end_and_what_lets_through_have_their_twins() {
    let words = &["-1"] as &[_];
    for (transition, words, old, new, twin) in [
        // Only where a negative number stands for no end is it more than before.
        (Transition::Raised, words, "10", "-1", "5"),
        (Transition::Raised, &[], "10", "0", "-1"),
        // A limit that goes is none; what was none before is not lowered.
        (Transition::Lowered, &[], "30", "null", "\"none\""),
        (
            Transition::Milder,
            &[],
            r#""{\"Effect\": \"Deny\"}""#,
            r#""{\"Effect\": \"Allow\"}""#,
            r#""{\"Effect\": \"DENY\"}""#,
        ),
        (
            Transition::Milder,
            &[],
            r#""x \"deny\"""#,
            r#""""#,
            r#""y \"Deny\"""#,
        ),
        (
            Transition::Admits,
            &[],
            r#"[{"name": "a", "action": "block"}]"#,
            r#"[{"name": "a", "action": "block"}, {"name": "b", "action": "allow"}]"#,
            r#"[{"name": "a", "action": "block"}, {"name": "b", "action": "block"}]"#,
        ),
        (
            Transition::Admits,
            &[],
            r#"[{"name": "a", "action": "log"}]"#,
            r#"[{"name": "a", "action": "skip"}]"#,
            r#"[{"name": "a", "action": "log"}]"#,
        ),
        (
            Transition::Admits,
            &[],
            r#"[{"name": "a", "action": "allow"}]"#,
            r#"[{"name": "a", "action": "allow"}, {"name": "b", "action": "allow"}]"#,
            r#"[{"name": "a", "action": "allow"}, {"name": "b", "action": "allow", "enabled": false}]"#,
        ),
    ] {
        let said = |new| has(transition, words, old, new);
        assert_eq!(said(new), Some(true), "{transition}: {old} -> {new}");
        assert_eq!(said(twin), Some(false), "{transition}: {old} -> {twin}");
    }
}
