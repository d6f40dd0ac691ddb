//! No output contains a secret.

use blastgate::policy::Policy;
use blastgate::report::Outcome;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::generate::{Plan, plan};
use super::{config, judge, read, shown};

/// Where a secret is put, and where it appears a second time without a mark.
#[derive(Debug, Clone)]
struct Hidden {
    /// Three words: nothing in its form says that it is one.
    words: String,
    nested: bool,
    sides: (bool, bool),
    copy: u8,
}

fn hidden() -> impl Strategy<Value = Hidden> {
    ("zq[a-z]{5} [a-z]{5}xv", any::<bool>(), 1..4_u8, 0..6_u8).prop_map(
        |(words, nested, sides, copy)| Hidden {
            words,
            nested,
            sides: (sides & 1 == 1, sides & 2 == 2),
            copy,
        },
    )
}

/// A plan with the secret in it, marked where it lies first.
fn with_secret(plan: &Plan, at: usize, hidden: &Hidden) -> Value {
    let mut value = plan.value();
    let changes = value["resource_changes"].as_array_mut().expect("changes");
    let last = changes.len() - 1;
    let change = &mut changes[at]["change"];
    for (side, mark, is) in [
        ("before", "before_sensitive", hidden.sides.0),
        ("after", "after_sensitive", hidden.sides.1),
    ] {
        if !is || change[side].is_null() {
            continue;
        }
        let (content, sensitive) = if hidden.nested {
            (
                json!({ "inner": [hidden.words] }),
                json!({ "inner": [true] }),
            )
        } else {
            (json!(hidden.words), json!(true))
        };
        change[side]["note"] = content;
        if !change[mark].is_object() {
            change[mark] = json!({});
        }
        change[mark]["note"] = sensitive;
    }
    let copy = &mut changes[last]["change"];
    let side = if copy["after"].is_null() {
        "before"
    } else {
        "after"
    };
    let text = &hidden.words;
    match hidden.copy {
        0 => copy[side]["description"] = json!(text),
        1 => copy[side]["description"] = json!(format!("connect with {text}, please")),
        2 => copy[side]["command"] = json!(format!("mysql -p'{text}' -h db")),
        3 => copy[side]["policy"] = json!(json!({ "Statement": [{ "Sid": text }] }).to_string()),
        4 => copy[side]["tags"] = json!({ "Environment": "production", "owner": text }),
        _ => {}
    }
    value
}

proptest! {
    #![proptest_config(config(32))]

    #[test]
    fn what_is_marked_anywhere_is_shown_nowhere(
        plan in plan(), at in any::<prop::sample::Index>(), hidden in hidden()
    ) {
        let at = at.index(plan.things.len());
        let text = with_secret(&plan, at, &hidden).to_string();
        // A secret of a side that is not there is no secret of the plan.
        let marked = {
            let value: Value = serde_json::from_str(&text).expect("JSON");
            let change = &value["resource_changes"][at]["change"];
            ["before", "after"].iter().any(|side| !change[*side]["note"].is_null())
        };
        prop_assume!(marked);
        let report = judge(&read(&text), &Policy::default());
        let outcome = Outcome::One(Box::new(report));
        for (format, shown) in shown(&outcome) {
            prop_assert!(!shown.contains(&hidden.words), "{format} shows {hidden:?}: {shown}");
        }
    }
}
