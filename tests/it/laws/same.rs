//! What says the same is judged the same.

use blastgate::policy::Policy;
use blastgate::report::Outcome;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::generate::{Plan, plan};
use super::{config, judge, read, report_of, shown};

/// A report without the digest of the bytes, which are others, and without the
/// tags of hidden values, whose key it is.
fn without_bytes(mut report: Value) -> Value {
    report["input"]["sha256"] = Value::Null;
    report["digest"]["plan"] = Value::Null;
    for change in report["changes"].as_array_mut().into_iter().flatten() {
        for entry in change["diff"].as_array_mut().into_iter().flatten() {
            if entry["hidden"].is_object() {
                for side in ["before", "after"] {
                    let tag = &entry["hidden"][side];
                    entry["hidden"][side] = tag.is_string().into();
                }
            }
        }
    }
    report
}

/// JSON with its keys in reverse and blanks where they may be.
fn turned(value: &Value, out: &mut String) {
    match value {
        Value::Object(map) => {
            out.push_str("{\n");
            for (at, (key, inner)) in map.iter().rev().enumerate() {
                if at > 0 {
                    out.push_str(" ,");
                }
                out.push_str(&Value::from(key.as_str()).to_string());
                out.push_str("\t: ");
                turned(inner, out);
            }
            out.push_str("\r\n}");
        }
        Value::Array(list) => {
            out.push('[');
            for (at, inner) in list.iter().enumerate() {
                if at > 0 {
                    out.push_str(", ");
                }
                turned(inner, out);
            }
            out.push_str(" ]");
        }
        leaf => out.push_str(&leaf.to_string()),
    }
}

/// Findings as what they say about which object, whatever their order.
fn said(report: &Value) -> Vec<String> {
    let findings = report["findings"].as_array().expect("findings");
    let mut out: Vec<String> = findings
        .iter()
        .map(|one| {
            format!(
                "{} {} {} {} {}",
                one["rule"], one["address"], one["effect"], one["certainty"], one["message"]
            )
        })
        .collect();
    out.sort();
    out
}

/// A plan with so many objects more that do not change.
fn with_no_ops(plan: &Plan, count: usize) -> Value {
    let mut more = plan.value();
    for number in 0..count {
        let values = json!({ "length": 2, "id": format!("calm-fox-{number}") });
        let object = json!({
            "address": format!("random_pet.p{number}"), "mode": "managed",
            "type": "random_pet", "name": format!("p{number}"),
            "provider_name": "registry.terraform.io/hashicorp/random",
        });
        let mut change = object.clone();
        change["change"] = json!({
            "actions": ["no-op"], "before": values, "after": values, "after_unknown": {},
            "before_sensitive": {}, "after_sensitive": {},
        });
        let mut state = object.clone();
        state["values"] = values;
        state["sensitive_values"] = json!({});
        let push = |list: &mut Value, one: Value| {
            list.as_array_mut().expect("a list").push(one);
        };
        push(&mut more["resource_changes"], change);
        push(
            &mut more["prior_state"]["values"]["root_module"]["resources"],
            state,
        );
        push(
            &mut more["planned_values"]["root_module"]["resources"],
            json!({ "address": object["address"] }),
        );
    }
    more
}

proptest! {
    #![proptest_config(config(32))]

    #[test]
    fn key_order_and_blanks(plan in plan()) {
        let mut text = "\n ".to_owned();
        turned(&plan.value(), &mut text);
        prop_assert_eq!(
            without_bytes(report_of(&plan.json())), without_bytes(report_of(&text))
        );
    }

    #[test]
    fn order_of_changes((plan, other) in plan().prop_flat_map(|plan| {
        let things = Just(plan.things.clone()).prop_shuffle();
        (Just(plan), things.prop_map(|things| Plan { things }))
    })) {
        let (one, two) = (report_of(&plan.json()), report_of(&other.json()));
        prop_assert_eq!(&one["verdict"], &two["verdict"]);
        prop_assert_eq!(&one["summary"], &two["summary"]);
        prop_assert_eq!(&one["digest"]["changes"], &two["digest"]["changes"]);
        prop_assert_eq!(said(&one), said(&two));
    }

    /// `random_pet` carries no tags: it says nothing about the environment. One of them is in
    /// both plans, because a plan that destroys all there is means to destroy.
    #[test]
    fn a_no_op_of_something_else(plan in plan(), count in 2..6_usize) {
        let (one, two) = (
            report_of(&with_no_ops(&plan, 1).to_string()),
            report_of(&with_no_ops(&plan, count).to_string()),
        );
        prop_assert_eq!(&one["verdict"], &two["verdict"]);
        prop_assert_eq!(&one["digest"]["changes"], &two["digest"]["changes"]);
        prop_assert_eq!(said(&one), said(&two));
    }

    #[test]
    fn other_names(plan in plan()) {
        // A name has a number behind it, which our own words have not.
        let name = |from: &str| {
            let mut text = from.to_owned();
            for (old, new) in [("item", "atom"), ("part", "cell"), ("unit", "node")] {
                for digit in 0..10 {
                    text = text.replace(&format!("{old}{digit}"), &format!("{new}{digit}"));
                }
            }
            text
        };
        let mut renamed = plan.clone();
        for thing in &mut renamed.things {
            thing.name = name(&thing.name);
        }
        let (one, two) = (report_of(&plan.json()), report_of(&renamed.json()));
        prop_assert_eq!(&one["verdict"], &two["verdict"]);
        prop_assert_eq!(&one["summary"], &two["summary"]);
        let mut expected: Vec<String> = said(&one).iter().map(|line| name(line)).collect();
        expected.sort();
        prop_assert_eq!(expected, said(&two));
    }

    #[test]
    fn the_same_again(plan in plan()) {
        let again = || shown(&Outcome::One(Box::new(judge(&read(&plan.json()), &Policy::default()))));
        prop_assert_eq!(again(), again());
    }
}
