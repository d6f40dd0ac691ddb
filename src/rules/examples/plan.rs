//! The plan of an example, written as the tools write it in JSON, and read as
//! every plan is: an example shows what the reader makes of it.

use std::sync::Arc;

use serde_json::{Map, Value as Json, json};

use super::{ExampleChange, PlanFixture, Texts};
use crate::analysis::production::IsProduction;
use crate::catalog::Catalog;
use crate::error::Result;
use crate::hcl::merge::Dialect;
use crate::input::configuration::{self, ModuleFiles};
use crate::input::{self, Limits};
use crate::model::address::{InstanceKey, ResourceAddress};
use crate::model::change::{ActionInvocation, ChangeSet, CheckResult, OutputChange, Tool};
use crate::model::state::StateInstance;
use crate::model::value::{Mask, Object, PathStep, Value};

/// The change set of a plan, and what each change counts as.
pub(super) fn read(fixture: &PlanFixture) -> Result<(ChangeSet, Vec<IsProduction>)> {
    let bytes = document(fixture).to_string().into_bytes();
    let mut set = input::read(bytes, "the example", &Limits::default())?;
    add_what_no_json_says(fixture, &mut set);
    let counts_as = set.changes.iter().map(|change| {
        let same = |example: &&ExampleChange| {
            example.address == change.address && example.deposed == change.deposed
        };
        let example = fixture.changes.iter().find(same);
        example.map_or(IsProduction::Yes, |example| example.production)
    });
    let counts_as = counts_as.collect();
    Ok((set, counts_as))
}

/// What a plan file holds and its JSON does not: how it was made, the
/// configuration as it is written, the alias of a provider.
fn add_what_no_json_says(fixture: &PlanFixture, set: &mut ChangeSet) {
    let (from, origin) = (&fixture.origin, &mut set.origin);
    origin.kind = from.kind;
    origin.mode = from.mode;
    origin.targets.clone_from(&from.targets);
    origin.excludes.clone_from(&from.excludes);
    origin.workspace.clone_from(&from.workspace);
    if from.tool != Tool::Unknown {
        origin.tool = from.tool;
    }
    for change in &mut set.changes {
        let same = |one: &&ExampleChange| one.address == change.address;
        let example = fixture.changes.iter().find(same);
        change.provider_alias = example.and_then(|one| one.provider_alias.clone());
    }
    set.gaps.extend(fixture.gaps.iter().cloned());
    if fixture.configuration.is_empty() {
        return;
    }
    let tofu = |path: &Arc<str>| path.ends_with(".tofu") || path.ends_with(".tofu.json");
    let dialect = if fixture.configuration.keys().any(tofu) {
        Dialect::OpenTofu
    } else {
        Dialect::Terraform
    };
    let files = Carried(&fixture.configuration);
    let (configuration, sources, gaps) = configuration::load("", &files, dialect);
    set.configuration = configuration;
    set.sources = sources;
    set.gaps.extend(gaps);
}

/// The configuration that a plan carries.
struct Carried<'a>(&'a Texts);

impl ModuleFiles for Carried<'_> {
    fn directory(&self, directory: &str) -> Option<Vec<(String, Option<Arc<str>>)>> {
        let inside = |path: &str| path.rsplit_once('/').map_or("", |(place, _)| place) == directory;
        let files: Vec<_> = self
            .0
            .iter()
            .filter(|(path, _)| inside(path))
            .map(|(path, text)| (path.to_string(), Some(text.clone())))
            .collect();
        (!files.is_empty() || directory.is_empty()).then_some(files)
    }

    fn file(&self, path: &str) -> Option<Arc<str>> {
        self.0.get(path).cloned()
    }
}

/// The plan as `show -json` prints it.
fn document(fixture: &PlanFixture) -> Json {
    let (later, now): (Vec<&ExampleChange>, Vec<&ExampleChange>) = fixture
        .changes
        .iter()
        .partition(|change| change.deferred.is_some());
    let deferred = later.iter().map(|change| {
        json!({ "reason": change.deferred.as_deref(), "resource_change": resource_change(change) })
    });
    let outputs: Map<String, Json> = fixture
        .outputs
        .iter()
        .map(|output| (output.name.to_string(), output_change(output)))
        .collect();
    let mut document = json!({
        "format_version": "1.2",
        // What is planned follows from the changes.
        "planned_values": null,
        "errored": fixture.origin.errored,
        "resource_changes": now.iter().map(|change| resource_change(change)).collect::<Vec<_>>(),
        "deferred_changes": deferred.collect::<Vec<_>>(),
        "output_changes": outputs,
        "checks": fixture.checks.iter().map(check).collect::<Vec<_>>(),
        "action_invocations": fixture.invocations.iter().map(invocation).collect::<Vec<_>>(),
    });
    if let Some(complete) = fixture.origin.complete {
        document["complete"] = json!(complete);
    }
    if let Some(version) = &fixture.origin.tool_version {
        document["terraform_version"] = json!(version);
    }
    if let Some(timestamp) = &fixture.origin.timestamp {
        document["timestamp"] = json!(timestamp);
    }
    if !fixture.state.is_empty() {
        let modules: Vec<Json> = fixture.state.iter().map(state).collect();
        document["prior_state"] = json!({
            "format_version": "1.0",
            "values": { "root_module": { "child_modules": modules } },
        });
    }
    document
}

fn resource_change(change: &ExampleChange) -> Json {
    let (before, _) = sides(change.before.as_ref());
    let (after, unknown) = sides(change.after.as_ref());
    let provider = change.provider.as_deref().map(str::to_owned);
    let steps = |step: &PathStep| match step {
        PathStep::Name(name) => json!(name),
        PathStep::Index(index) => json!(index),
    };
    let paths = change.replace_paths.iter();
    let paths: Vec<Vec<Json>> = paths
        .map(|path| path.0.iter().map(steps).collect())
        .collect();
    let mut out = json!({
        "address": change.address.to_string(),
        "type": change.address.type_name,
        "name": change.address.name,
        "provider_name": provider.unwrap_or_else(|| self::provider(&change.address.type_name)),
        "change": {
            "actions": change.action.words(),
            "before": before,
            "after": after,
            "after_unknown": unknown,
            "before_sensitive": marks(&change.sensitive.0),
            "after_sensitive": marks(&change.sensitive.1),
            "replace_paths": paths,
        },
    });
    add_index(&mut out, &change.address);
    if change.importing {
        out["change"]["importing"] = json!({});
    }
    if let Some(previous) = &change.previous_address {
        out["previous_address"] = json!(previous.to_string());
    }
    if let Some(reason) = &change.reason {
        out["action_reason"] = json!(reason);
    }
    if let Some(deposed) = &change.deposed {
        out["deposed"] = json!(deposed);
    }
    out
}

fn output_change(output: &OutputChange) -> Json {
    let value = |object: &Object| object.exists().then(|| object.value().clone());
    let (before, _) = sides(value(&output.before).as_ref());
    let (after, unknown) = sides(value(&output.after).as_ref());
    json!({
        "actions": output.action.words(),
        "before": before,
        "after": after,
        "after_unknown": unknown,
        "before_sensitive": output.sensitive,
        "after_sensitive": output.sensitive,
    })
}

fn check(check: &CheckResult) -> Json {
    json!({
        "address": { "to_display": check.address, "kind": check.kind },
        "status": check.status,
        "instances": [],
    })
}

fn invocation(invocation: &ActionInvocation) -> Json {
    let (config, unknown) = sides(Some(invocation.config.value()));
    let mut out = json!({
        "address": invocation.address,
        "type": invocation.type_name,
        "config_values": config,
        "config_unknown": unknown,
    });
    if invocation.trigger == "-invoke" {
        out["invoke_action_trigger"] = json!({});
    } else {
        let (event, resource) = match invocation.trigger.split_once(" of ") {
            Some((event, resource)) => (event, Some(resource)),
            None => (invocation.trigger.as_str(), None),
        };
        out["lifecycle_action_trigger"] = json!({
            "action_trigger_event": event,
            "triggering_resource_address": resource,
        });
    }
    out
}

/// An object of the prior state, in a module of its own.
fn state(instance: &StateInstance) -> Json {
    let (values, _) = sides(Some(instance.object.value()));
    let module = &instance.address.module;
    let mut resource = json!({
        "address": instance.address.to_string(),
        "type": instance.address.type_name,
        "name": instance.address.name,
        "provider_name": instance.provider,
        "values": values,
        "deposed_key": instance.deposed,
    });
    add_index(&mut resource, &instance.address);
    json!({
        "address": if module.is_root() { String::new() } else { module.to_string() },
        "resources": [resource],
    })
}

/// The key of an instance stands beside its address too.
fn add_index(out: &mut Json, address: &ResourceAddress) {
    match &address.key {
        Some(InstanceKey::Index(index)) => out["index"] = json!(index),
        Some(InstanceKey::Name(name)) => out["index"] = json!(name),
        Some(InstanceKey::Unknown) | None => {}
    }
}

/// A value as JSON has it, and where it is not known yet.
fn sides(value: Option<&Value>) -> (Json, Json) {
    let Some(value) = value else {
        return (Json::Null, json!(false));
    };
    match value {
        Value::Unknown => (Json::Null, json!(true)),
        Value::Null => (Json::Null, json!(false)),
        Value::Bool(flag) => (json!(flag), json!(false)),
        Value::String(text) => (json!(text), json!(false)),
        Value::Number(number) => {
            let number = serde_json::from_str(&number.to_string()).unwrap_or_default();
            (number, json!(false))
        }
        Value::List(list) => {
            let (values, unknown): (Vec<_>, Vec<_>) =
                list.iter().map(|element| sides(Some(element))).unzip();
            (Json::Array(values), Json::Array(unknown))
        }
        Value::Map(map) => {
            let (mut values, mut unknown) = (Map::new(), Map::new());
            for (name, member) in map {
                let (value, open) = sides(Some(member));
                if *member != Value::Unknown {
                    values.insert(name.to_string(), value);
                }
                unknown.insert(name.to_string(), open);
            }
            (Json::Object(values), Json::Object(unknown))
        }
    }
}

/// Marks as JSON has them.
fn marks(mask: &Mask) -> Json {
    match mask {
        Mask::None => json!(false),
        Mask::All => json!(true),
        Mask::Map(map) => {
            let members = map
                .iter()
                .map(|(name, mask)| (name.to_string(), marks(mask)));
            Json::Object(members.collect())
        }
        Mask::List(list) => Json::Array(list.iter().map(marks).collect()),
    }
}

/// The source address of the provider that a type most likely belongs to.
fn provider(type_name: &str) -> String {
    let known = Catalog::built_in().facts(type_name).provider();
    let name = known.unwrap_or_else(|| type_name.split('_').next().unwrap_or(type_name));
    format!("registry.terraform.io/hashicorp/{name}")
}

/// The provider of an object as the JSON writes it.
pub(super) fn state_provider(address: &ResourceAddress) -> String {
    provider(&address.type_name)
}
