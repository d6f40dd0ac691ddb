//! Plans whose parts contradict each other: no tool writes them, so somebody
//! changed them, and they are never let through.

use crate::common::{change, judge, plan};
use serde_json::{Value, json};

const FAIL: u8 = 20;

fn balancer(env: &str) -> Value {
    json!({ "id": "x", "name": "orders", "tags": { "Environment": env } })
}

/// A prior state with one object.
fn with_state(mut plan: Value, address: &str, values: Value) -> Value {
    let (kind, name) = address.split_once('.').expect("a type and a name");
    plan["prior_state"] = json!({
        "format_version": "1.0",
        "values": { "root_module": { "resources": [{
            "address": address, "mode": "managed", "type": kind, "name": name,
            "provider_name": "registry.terraform.io/hashicorp/aws",
            "schema_version": 0, "values": values, "sensitive_values": {}
        }] } }
    });
    plan
}

fn verdict(plan: &Value) -> (u8, Vec<String>) {
    let (code, report) = judge(plan.to_string().as_bytes());
    let gaps = report["gaps"].as_array().cloned().unwrap_or_default();
    let told = gaps
        .iter()
        .map(|gap| format!("{}: {}", gap["what"], gap["why"]))
        .collect();
    (u8::try_from(code.unwrap_or(-1)).unwrap_or(255), told)
}

/// The verdict is fail, and a gap names the place.
fn refuses(plan: &Value, place: &str, why: &str) {
    let (code, gaps) = verdict(plan);
    assert_eq!(code, FAIL, "{why}: {gaps:?}");
    let named = |gap: &String| gap.contains(place) && gap.contains(why);
    assert!(gaps.iter().any(named), "{place}: {why}: {gaps:?}");
}

fn accepts(plan: &Value) {
    let (code, gaps) = verdict(plan);
    assert_ne!(code, FAIL, "{gaps:?}");
    assert!(
        gaps.iter().all(|gap| !gap.contains("planned_values")),
        "{gaps:?}"
    );
}

#[test]
fn an_object_of_the_state_that_no_other_section_names() {
    let gone = with_state(plan(vec![]), "aws_lb.orders", balancer("dev"));
    refuses(&gone, "aws_lb.orders", "prior_state");
    let mut kept = gone.clone();
    kept["planned_values"]["root_module"]["resources"] = json!([{ "address": "aws_lb.orders" }]);
    accepts(&kept);
    let deleted = plan(vec![change(
        "aws_lb.orders",
        &["delete"],
        balancer("dev"),
        Value::Null,
    )]);
    accepts(&with_state(deleted, "aws_lb.orders", balancer("dev")));
}

#[test]
fn an_empty_state_object_list_is_no_contradiction_in_a_plan_of_a_part() {
    let mut part = with_state(plan(vec![]), "aws_lb.orders", balancer("dev"));
    part["complete"] = json!(false);
    accepts(&part);
    let mut refreshed = with_state(plan(vec![]), "aws_lb.orders", balancer("dev"));
    refreshed["applyable"] = json!(false);
    accepts(&refreshed);
}

#[test]
fn a_no_op_whose_object_is_not_planned() {
    let same = balancer("dev");
    let idle = change("aws_lb.orders", &["no-op"], same.clone(), same.clone());
    let mut gone = with_state(plan(vec![idle]), "aws_lb.orders", same);
    accepts(&gone);
    gone["planned_values"] = json!({ "root_module": {} });
    refuses(&gone, "aws_lb.orders", "missing in `planned_values`");
}

#[test]
fn verbs_at_the_wrong_kind_of_object() {
    let read = plan(vec![change(
        "aws_lb.orders",
        &["read"],
        balancer("dev"),
        Value::Null,
    )]);
    refuses(&read, "aws_lb.orders", "data sources only");
    let delete = plan(vec![change(
        "data.aws_lb.orders",
        &["delete"],
        balancer("dev"),
        Value::Null,
    )]);
    refuses(&delete, "data.aws_lb.orders", "managed objects only");
    let honest = plan(vec![change(
        "data.aws_lb.orders",
        &["read"],
        Value::Null,
        balancer("dev"),
    )]);
    accepts(&honest);
}

#[test]
fn a_create_where_the_state_has_the_object() {
    let create = plan(vec![change(
        "aws_lb.orders",
        &["create"],
        Value::Null,
        balancer("dev"),
    )]);
    accepts(&create);
    let twice = with_state(create, "aws_lb.orders", balancer("dev"));
    refuses(&twice, "aws_lb.orders", "says create");
}

#[test]
fn before_and_the_state_differ() {
    let delete = plan(vec![change(
        "aws_lb.orders",
        &["delete"],
        balancer("dev"),
        Value::Null,
    )]);
    let edited = with_state(delete.clone(), "aws_lb.orders", balancer("production"));
    refuses(
        &edited,
        "aws_lb.orders",
        "another one than in `prior_state`",
    );
    let mut sparse = balancer("dev");
    sparse["access_logs"] = Value::Null;
    accepts(&with_state(delete, "aws_lb.orders", sparse));
}

#[test]
fn words_that_belong_to_a_replacement() {
    let mut paths = change(
        "aws_lb.orders",
        &["update"],
        balancer("dev"),
        json!({"id": "x", "name": "orders-2"}),
    );
    paths["change"]["replace_paths"] = json!([["name"]]);
    refuses(
        &plan(vec![paths.clone()]),
        "aws_lb.orders",
        "replaces nothing",
    );
    let honest = json!(["delete", "create"]);
    paths["change"]["actions"] = honest;
    accepts(&plan(vec![paths]));

    let same = balancer("dev");
    let mut idle = change("aws_lb.orders", &["no-op"], same.clone(), same);
    idle["action_reason"] = json!("delete_because_no_resource_config");
    refuses(&plan(vec![idle]), "aws_lb.orders", "reason");
    let mut update = change(
        "aws_lb.orders",
        &["update"],
        balancer("dev"),
        json!({"id": "x"}),
    );
    update["action_reason"] = json!("replace_because_tainted");
    refuses(&plan(vec![update]), "aws_lb.orders", "reason");
}

#[test]
fn an_update_of_nothing() {
    let update = change("aws_lb.orders", &["update"], json!({}), balancer("dev"));
    refuses(&plan(vec![update]), "aws_lb.orders", "no object before");
    let list = change("aws_lb.orders", &["update"], json!([]), balancer("dev"));
    refuses(&plan(vec![list]), "aws_lb.orders", "no object before");
}

#[test]
fn no_words_for_an_action() {
    let mut odd = change(
        "aws_lb.orders",
        &["no-op"],
        balancer("production"),
        balancer("production"),
    );
    odd["change"]["actions"] = json!([null]);
    let (code, _) = verdict(&plan(vec![odd]));
    assert_ne!(code, 0);
}

/// A plan with what only `OpenTofu` plans, and only for something ephemeral.
fn opened(before: Value, after: Value) -> Value {
    let mut open = change("aws_lb.orders", &["open"], before, after);
    open["address"] = json!("ephemeral.aws_lb.orders");
    open["mode"] = json!("ephemeral");
    let mut opens = plan(vec![open]);
    // A key that only Terraform writes.
    if let Some(keys) = opens.as_object_mut() {
        keys.remove("applyable");
    }
    opens
}

#[test]
fn an_open_that_brings_values() {
    let (code, gaps) = verdict(&opened(Value::Null, Value::Null));
    assert_eq!(code, 0, "{gaps:?}");
    let (code, gaps) = verdict(&opened(balancer("dev"), balancer("production")));
    assert_ne!(code, 0);
    assert!(gaps.iter().any(|gap| gap.contains("no values")), "{gaps:?}");
}

#[test]
fn a_word_that_the_other_tool_writes() {
    // Terraform opens nothing in a plan.
    let mut mixed = opened(Value::Null, Value::Null);
    mixed["applyable"] = json!(true);
    let (code, _) = verdict(&mixed);
    assert_ne!(code, 0);
}

#[test]
fn values_after_a_change_are_those_that_are_planned() {
    let with = |protected: bool, note: Value| json!({ "id": "x", "deletion_protection": protected, "note": note });
    let planned = |verb: &str, after: Value, values: Value| {
        let mut plan = plan(vec![change(
            "aws_lb.orders",
            &[verb],
            with(true, Value::Null),
            after,
        )]);
        plan["planned_values"]["root_module"]["resources"] =
            json!([{ "address": "aws_lb.orders", "values": values }]);
        plan
    };
    for verb in ["update", "no-op"] {
        let after = match verb {
            "update" => with(true, json!("a")),
            _ => with(true, Value::Null),
        };
        let other = planned(verb, after.clone(), with(false, after["note"].clone()));
        refuses(&other, "aws_lb.orders", "planned_values");
        let same = planned(verb, after.clone(), after.clone());
        accepts(&same);
        // Attributes that are null are left out by some.
        let mut left_out = after.clone();
        if after["note"].is_null() {
            left_out.as_object_mut().expect("an object").remove("note");
        }
        accepts(&planned(verb, after, left_out));
    }
}

#[test]
fn planned_values_behind_the_changes_are_compared_as_well() {
    let values = |count: u8| json!({ "id": "x", "desired_count": count });
    let plan = plan(vec![change(
        "aws_lb.orders",
        &["update"],
        values(2),
        values(3),
    )]);
    let mut text = String::from("{");
    for name in [
        "format_version",
        "terraform_version",
        "resource_changes",
        "configuration",
    ] {
        text += &format!("\"{name}\":{},", plan[name]);
    }
    let section = json!({ "root_module": { "resources": [
        { "values": values(0), "address": "aws_lb.orders" },
    ] } });
    text += &format!("\"planned_values\":{section},\"complete\":true}}");
    let (code, report) = judge(text.as_bytes());
    assert_eq!(code, Some(i32::from(FAIL)), "{report}");
}
