//! As `show -json` writes it.

use serde_json::{Map, Value, json};

use super::super::{Attributes, Cell, Change, Importing, Invocation, Plan};
use super::{
    ACTIONS, CHECKS, DEFERRALS, EVENTS, ON_FAILURE, OUTPUT_ACTIONS, REASONS, STATUSES, VERSION,
};

/// The value with unknown members left out and unknown elements null, and the
/// mirror that says where they are.
fn cell(cell: &Cell) -> (Option<Value>, Value) {
    match cell {
        Cell::Null => (Some(Value::Null), json!(false)),
        Cell::Bool(value) => (Some(json!(value)), json!(false)),
        Cell::Int(value) => (Some(json!(value)), json!(false)),
        Cell::Half(value) => (Some(json!(f64::from(*value) / 2.0)), json!(false)),
        Cell::Text(value) => (Some(json!(value)), json!(false)),
        Cell::List(list) => {
            let (values, unknown): (Vec<_>, Vec<_>) = list
                .iter()
                .map(self::cell)
                .map(|(value, unknown)| (value.unwrap_or(Value::Null), unknown))
                .unzip();
            (Some(Value::Array(values)), Value::Array(unknown))
        }
        Cell::Map(map) => {
            let (values, unknown) = attributes(map);
            (Some(values), unknown)
        }
        Cell::Unknown => (None, json!(true)),
    }
}

fn attributes(map: &Attributes) -> (Value, Value) {
    let (mut values, mut unknown) = (Map::new(), Map::new());
    for (name, inner) in map {
        let (value, mirror) = cell(inner);
        if let Some(value) = value {
            values.insert(name.clone(), value);
        }
        if mirror != json!(false) {
            unknown.insert(name.clone(), mirror);
        }
    }
    (Value::Object(values), Value::Object(unknown))
}

fn mask(names: &[String]) -> Value {
    let marks: Map<String, Value> = names
        .iter()
        .map(|name| (name.clone(), json!(true)))
        .collect();
    Value::Object(marks)
}

fn change(change: &Change) -> Value {
    let (words, _, has_before, has_after) = ACTIONS[change.action];
    let no_op = words == ["no-op"];
    let (before, _) = attributes(&change.before);
    let (after, unknown) = if no_op {
        (before.clone(), json!({}))
    } else {
        attributes(&change.after)
    };
    let mut inner = json!({
        "actions": words,
        "before": if has_before { before } else { Value::Null },
        "after": if has_after { after } else { Value::Null },
        "after_unknown": if has_after { unknown } else { json!({}) },
        "before_sensitive": if has_before { mask(&change.sensitive) } else { json!(false) },
        "after_sensitive": if has_after { mask(&change.sensitive) } else { json!(false) },
    });
    if !change.replace.is_empty() {
        inner["replace_paths"] = change.replace.iter().map(|name| json!([name])).collect();
    }
    match &change.importing {
        Some(Importing::Id(id)) => {
            inner["importing"] = json!({ "id": id });
            if super::is_generated(id) {
                inner["generated_config"] = json!("resource \"t_x\" \"n\" {}");
            }
        }
        Some(Importing::Identity(name)) => {
            inner["importing"] = json!({ "identity": { "name": name } })
        }
        None => {}
    }
    if let Some((before, after)) = &change.identity {
        inner["before_identity"] = json!({ "name": before });
        inner["after_identity"] = json!({ "name": after });
    }
    let mut out = json!({
        "address": change.address,
        "index": super::key(&change.address),
        "provider_name": change.provider,
        "change": inner,
    });
    if let Some(previous) = &change.previous {
        out["previous_address"] = json!(previous);
    }
    if let Some(deposed) = &change.deposed {
        out["deposed"] = json!(deposed);
    }
    if change.reason > 0 {
        out["action_reason"] = json!(REASONS[change.reason]);
    }
    out
}

fn invocation(invocation: &Invocation) -> Value {
    let (values, unknown) = attributes(&invocation.config);
    let mut out = json!({
        "address": format!("action.x_run.{}", invocation.name),
        "type": "x_run",
        "name": invocation.name,
        "config_values": values,
        "config_unknown": unknown,
        "config_sensitive": {},
        "provider_name": "registry.terraform.io/x/y",
    });
    match invocation.event {
        Some(event) => {
            out["lifecycle_action_trigger"] = json!({
                "triggering_resource_address": invocation.resource,
                "action_trigger_event": EVENTS[event],
                "action_trigger_block_index": 0,
                "actions_list_index": 0,
                "on_failure": ON_FAILURE[invocation.on_failure],
            });
        }
        None => {
            out["invoke_action_trigger"] =
                json!({ "calling_resource_address": invocation.resource });
        }
    }
    out
}

fn output((action, before, after, sensitive): &(usize, Cell, Cell, bool)) -> Value {
    let (words, _, has_before, has_after) = OUTPUT_ACTIONS[*action];
    let value = |cell: &Cell| self::cell(cell).0.unwrap_or(Value::Null);
    let after = if words == ["no-op"] { before } else { after };
    json!({
        "actions": words,
        "before": if has_before { value(before) } else { Value::Null },
        "after": if has_after { value(after) } else { Value::Null },
        "after_unknown": false,
        "before_sensitive": sensitive,
        "after_sensitive": sensitive,
    })
}

/// The whole document.
pub(in super::super) fn plan(plan: &Plan) -> Value {
    let variables: Map<String, Value> = plan
        .variables
        .iter()
        .map(|(name, value)| (name.clone(), json!({ "value": cell(value).0 })))
        .collect();
    let outputs: Map<String, Value> = plan
        .outputs
        .iter()
        .map(|(name, it)| (name.clone(), output(it)))
        .collect();
    let state: Vec<Value> = plan
        .state
        .iter()
        .map(|(address, (values, tainted, identity))| {
            let mut out = json!({
                "address": address,
                "index": super::key(address),
                "provider_name": "registry.terraform.io/x/y",
                "values": attributes(values).0,
                "sensitive_values": {},
                "tainted": tainted,
            });
            if let Some(name) = identity {
                out["identity"] = json!({ "name": name });
            }
            out
        })
        .collect();
    let mut out = json!({
        "format_version": "1.2",
        "terraform_version": VERSION,
        "planned_values": {},
        "variables": variables,
        "resource_changes": plan.changes.iter().map(change).collect::<Vec<_>>(),
        "resource_drift": plan.drift.iter().filter(|change| change.action != 0).map(change).collect::<Vec<_>>(),
        "output_changes": outputs,
        "configuration": { "root_module": {} },
        "checks": plan.checks.iter().map(|(name, (kind, status))| json!({
            "address": { "kind": CHECKS[*kind].0, "to_display": format!("{}{name}", CHECKS[*kind].1) },
            "status": STATUSES[*status],
        })).collect::<Vec<_>>(),
        "relevant_attributes": plan.relevant.iter().map(|(resource, name)| json!({
            "resource": resource,
            "attribute": [name],
        })).collect::<Vec<_>>(),
        "timestamp": "2026-01-02T03:04:05Z",
        "errored": plan.errored,
    });
    if !state.is_empty() {
        out["prior_state"] =
            json!({ "format_version": "1.0", "values": { "root_module": { "resources": state } } });
    }
    if !plan.opentofu {
        out["complete"] = json!(plan.complete);
        out["applyable"] = json!(!plan.errored);
        out["deferred_changes"] = plan
            .deferred
            .iter()
            .map(|(reason, it)| json!({ "reason": DEFERRALS[*reason], "resource_change": change(it) }))
            .collect();
        out["action_invocations"] = plan.invocations.iter().map(invocation).collect();
        out["deferred_action_invocations"] = plan
            .deferred_invocations
            .iter()
            .map(|(reason, it)| json!({ "reason": DEFERRALS[*reason], "action_invocation": invocation(it) }))
            .collect();
    }
    out
}
