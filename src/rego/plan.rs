//! A plan as `terraform show -json` tells it: the document itself where that was
//! the input, and what it would tell of a plan file or a source change.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::{Map, Value as Json, json};

use crate::model::address::{InstanceKey, ResourceAddress, ResourceMode};
use crate::model::change::{ChangeSet, ResourceChange};
use crate::model::value::{Object, Path, PathStep, Value};

/// The plan as text.
pub(super) fn text(set: &ChangeSet) -> Cow<'_, str> {
    match set.document.text() {
        Some(text) => Cow::Borrowed(text),
        None => Cow::Owned(told(set).to_string()),
    }
}

/// The plan from what was read of it.
fn told(set: &ChangeSet) -> Json {
    let origin = &set.origin;
    let outputs = set.outputs.iter().map(|output| {
        let change = json!({
            "actions": output.action.words(),
            "before": object(&output.before),
            "after": object(&output.after),
        });
        (output.name.to_string(), change)
    });
    let variables = set.variables.iter();
    let variables = variables
        .map(|(name, variable)| (name.to_string(), json!({ "value": plain(&variable.value) })));
    let mut plan = json!({
        "format_version": origin.format_version.as_deref().unwrap_or("1.2"),
        "terraform_version": origin.tool_version,
        "complete": origin.complete,
        "errored": origin.errored,
        "applyable": origin.applyable,
        "variables": variables.collect::<Map<String, Json>>(),
        "resource_changes": set.changes.iter().map(change).collect::<Vec<_>>(),
        "resource_drift": set.drift.iter().map(change).collect::<Vec<_>>(),
        "output_changes": outputs.collect::<Map<String, Json>>(),
        "planned_values": { "root_module": planned(set) },
    });
    if set.prior_state.present {
        plan["prior_state"] = json!({ "values": { "root_module": prior(set) } });
    }
    plan
}

fn change(change: &ResourceChange) -> Json {
    let mut out = identity(&change.address);
    let paths: Vec<Json> = change.replace_paths.iter().map(path).collect();
    out.insert("provider_name".to_owned(), json!(change.provider));
    if let Some(previous) = &change.previous_address {
        out.insert("previous_address".to_owned(), json!(previous.to_string()));
    }
    if let Some(deposed) = &change.deposed {
        out.insert("deposed".to_owned(), json!(deposed));
    }
    if let Some(reason) = &change.reason {
        out.insert("action_reason".to_owned(), json!(reason));
    }
    let mut inner = Map::new();
    inner.insert("actions".to_owned(), json!(change.action.words()));
    inner.insert("before".to_owned(), object(&change.before));
    inner.insert("after".to_owned(), object(&change.after));
    inner.insert(
        "after_unknown".to_owned(),
        unknown(change.after.value()).unwrap_or_else(|| json!({})),
    );
    if !paths.is_empty() {
        inner.insert("replace_paths".to_owned(), Json::Array(paths));
    }
    if change.importing.is_some() {
        inner.insert("importing".to_owned(), json!({}));
    }
    out.insert("change".to_owned(), Json::Object(inner));
    Json::Object(out)
}

fn identity(address: &ResourceAddress) -> Map<String, Json> {
    let mut out = Map::new();
    out.insert("address".to_owned(), json!(address.to_string()));
    let module = address.module.to_string();
    if !module.is_empty() {
        out.insert("module_address".to_owned(), json!(module));
    }
    let mode = match address.mode {
        ResourceMode::Data => "data",
        ResourceMode::Ephemeral => "ephemeral",
        ResourceMode::Managed => "managed",
    };
    out.insert("mode".to_owned(), json!(mode));
    out.insert("type".to_owned(), json!(address.type_name));
    out.insert("name".to_owned(), json!(address.name));
    match &address.key {
        Some(InstanceKey::Index(index)) => out.insert("index".to_owned(), json!(index)),
        Some(InstanceKey::Name(name)) => out.insert("index".to_owned(), json!(name)),
        Some(InstanceKey::Unknown) | None => None,
    };
    out
}

/// The resources that there will be, below their modules.
fn planned(set: &ChangeSet) -> Json {
    let changes = set.changes.iter().filter(|change| change.after.exists());
    modules(changes.map(|change| {
        let resource = resource(&change.address, &change.provider, &change.after);
        (&change.address, resource)
    }))
}

/// The resources that there are.
fn prior(set: &ChangeSet) -> Json {
    modules(set.prior_state.instances.iter().map(|instance| {
        let address = &instance.address;
        let mut resource = resource(address, &instance.provider, &instance.object);
        if let Some(deposed) = &instance.deposed {
            resource.insert("deposed_key".to_owned(), json!(deposed));
        }
        if instance.tainted {
            resource.insert("tainted".to_owned(), json!(true));
        }
        (address, resource)
    }))
}

fn resource(address: &ResourceAddress, provider: &str, values: &Object) -> Map<String, Json> {
    let mut resource = identity(address);
    resource.remove("module_address");
    resource.insert("provider_name".to_owned(), json!(provider));
    resource.insert("values".to_owned(), object(values));
    resource
}

/// Resources in the list of their module.
fn modules<'a>(resources: impl Iterator<Item = (&'a ResourceAddress, Map<String, Json>)>) -> Json {
    let mut modules: BTreeMap<String, Vec<Json>> = BTreeMap::new();
    for (address, resource) in resources {
        let module = address.module.to_string();
        modules
            .entry(module)
            .or_default()
            .push(Json::Object(resource));
    }
    let own = modules.remove("").unwrap_or_default();
    let children: Vec<Json> = modules
        .into_iter()
        .map(|(address, resources)| json!({ "address": address, "resources": resources }))
        .collect();
    let mut root = Map::new();
    root.insert("resources".to_owned(), Json::Array(own));
    if !children.is_empty() {
        root.insert("child_modules".to_owned(), Json::Array(children));
    }
    Json::Object(root)
}

fn object(object: &Object) -> Json {
    if object.exists() {
        plain(object.value())
    } else {
        Json::Null
    }
}

/// A value without what is unknown.
fn plain(value: &Value) -> Json {
    match value {
        Value::Null | Value::Unknown => Json::Null,
        Value::Bool(flag) => json!(flag),
        Value::Number(number) => serde_json::from_str(&number.to_string()).unwrap_or(Json::Null),
        Value::String(text) => json!(text),
        Value::List(list) => Json::Array(list.iter().map(plain).collect()),
        Value::Map(map) => {
            let known = map.iter().filter(|(_, value)| !value.is_unknown());
            Json::Object(
                known
                    .map(|(name, value)| (name.to_string(), plain(value)))
                    .collect(),
            )
        }
    }
}

/// `true` where a value is unknown, in the shape of the value; none where all is known.
fn unknown(value: &Value) -> Option<Json> {
    match value {
        Value::Unknown => Some(Json::Bool(true)),
        Value::List(list) if value.has_unknown() => {
            let items = list
                .iter()
                .map(|value| unknown(value).unwrap_or(Json::Bool(false)));
            Some(Json::Array(items.collect()))
        }
        Value::Map(map) => {
            let parts = map
                .iter()
                .filter_map(|(name, value)| Some((name.to_string(), unknown(value)?)));
            let parts: Map<String, Json> = parts.collect();
            (!parts.is_empty()).then_some(Json::Object(parts))
        }
        _ => None,
    }
}

fn path(path: &Path) -> Json {
    let steps = path.0.iter().map(|step| match step {
        PathStep::Index(index) => json!(index),
        PathStep::Name(name) => json!(name),
    });
    Json::Array(steps.collect())
}
