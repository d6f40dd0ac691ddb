//! Edges between stacks: data sources of other stacks' outputs, and what they
//! read. Lookups of parameters and secrets, and identifiers written out,
//! are found with the values.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::EdgeOrigin;
use super::builder::Builder;
use super::resolve::root_output;
use crate::model::change::ChangeSet;
use crate::model::value::Value;

/// Ties remote state to the stacks that write it.
pub(super) fn connect(builder: &mut Builder<'_>) {
    if builder.sets.len() < 2 {
        return;
    }
    let requests = std::mem::take(&mut builder.requests);
    let mut by_node: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
    for (at, request) in requests.iter().enumerate() {
        for node in &builder.index.blocks[request.data as usize].nodes {
            by_node.entry(*node).or_default().push(at);
        }
    }
    let readers: Vec<u32> = (0u32..)
        .zip(&builder.index.nodes)
        .filter(|(_, node)| {
            node.deposed.is_none() && builder.outputs_of(&node.address.type_name).is_some()
        })
        .map(|(at, _)| at)
        .collect();
    for node in readers {
        let mine = by_node.get(&node).map_or(&[][..], Vec::as_slice);
        let outputs: Vec<Arc<str>> = mine.iter().map(|at| requests[*at].output.clone()).collect();
        let stacks = stacks_behind(builder, node, &outputs);
        for (stack, certain) in &stacks {
            let all = root_output(builder, *stack, None);
            builder.link(node, all, Some(EdgeOrigin::CrossStack), *certain);
        }
        for request in mine.iter().map(|at| &requests[*at]) {
            if stacks.is_empty() {
                builder.link(request.from, node, Some(EdgeOrigin::Configuration), true);
            }
            for (stack, certain) in &stacks {
                let one = root_output(builder, *stack, Some(&request.output));
                builder.link(request.from, one, Some(EdgeOrigin::CrossStack), *certain);
            }
        }
    }
}

/// The stacks that may have written the state which a data resource reads,
/// and whether that is certain.
fn stacks_behind(builder: &Builder<'_>, node: u32, asked: &[Arc<str>]) -> Vec<(usize, bool)> {
    let own = usize::from(builder.index.nodes[node as usize].stack);
    let value = value_of(builder, node);
    let mut named: Vec<(usize, bool)> = Vec::new();
    let mut by_outputs: Vec<(usize, bool)> = Vec::new();
    for (stack, set) in builder.sets.iter().enumerate() {
        if stack == own {
            continue;
        }
        match same_backend(value, set) {
            Some(true) => named.push((stack, true)),
            Some(false) => {}
            None => {
                if let Some(certain) = same_outputs(value, asked, set) {
                    by_outputs.push((stack, certain));
                }
            }
        }
    }
    if named.is_empty() {
        // Several stacks may offer outputs of these names: all of them count.
        let several = by_outputs.len() > 1;
        for found in &mut by_outputs {
            found.1 &= !several;
        }
        return by_outputs;
    }
    named
}

fn value_of<'b>(builder: &'b Builder<'_>, node: u32) -> &'b Value {
    static NULL: Value = Value::Null;
    let node = &builder.index.nodes[node as usize];
    let set = builder.sets[usize::from(node.stack)];
    if let Some(change) = node.change.map(|at| &set.changes[at]) {
        if change.after.exists() {
            return change.after.value();
        }
        return change.before.value();
    }
    node.state
        .map_or(&NULL, |at| set.prior_state.instances[at].object.value())
}

/// Whether the backend settings of the data resource and of the stack name the
/// same state; nothing when they cannot be compared.
fn same_backend(data: &Value, set: &ChangeSet) -> Option<bool> {
    let backend = set.origin.backend.as_ref()?;
    // HCP Terraform and Terraform Enterprise go by several names.
    let remote = matches!(backend.kind.as_str(), "remote" | "cloud");
    let (kind, config) = match data.get("backend") {
        Value::String(kind) => (kind.as_ref(), data.get("config")),
        // `tfe_outputs` names organization and workspace itself.
        _ if matches!(data.get("organization"), Value::String(_)) => ("remote", data),
        _ => return None,
    };
    if *kind != *backend.kind && !(remote && matches!(kind, "remote" | "cloud")) {
        return Some(false);
    }
    let mut equal = false;
    if remote {
        let own = name_of_workspace(&backend.settings)?;
        let theirs = name_of_workspace(config)?;
        let organization =
            |settings: &Value| settings.get("organization").as_str().map(str::to_owned);
        return Some(own == theirs && organization(config) == organization(&backend.settings));
    }
    for name in [
        "bucket",
        "key",
        "prefix",
        "container_name",
        "storage_account_name",
        "address",
        "path",
    ] {
        let (Value::String(theirs), Value::String(ours)) =
            (config.get(name), backend.settings.get(name))
        else {
            continue;
        };
        if name == "path" {
            // Relative to directories that the plan does not tell.
            let last = |path: &str| path.rsplit('/').next().map(str::to_owned);
            if last(theirs) != last(ours) {
                return Some(false);
            }
            continue;
        }
        if theirs != ours {
            return Some(false);
        }
        equal |= name != "bucket";
    }
    let workspace = |text: Option<&str>| text.unwrap_or("default").to_owned();
    let theirs = match data.get("workspace") {
        Value::String(name) => Some(name.as_ref()),
        _ => None,
    };
    if equal && workspace(theirs) != workspace(set.origin.workspace.as_deref()) {
        return Some(false);
    }
    equal.then_some(true)
}

/// The workspace of HCP Terraform that settings name: one, not a family.
fn name_of_workspace(settings: &Value) -> Option<&str> {
    if let Some(name) = settings.get("workspace").as_str() {
        return Some(name);
    }
    match settings.get("workspaces") {
        Value::List(blocks) => blocks.first()?.get("name").as_str(),
        block => block.get("name").as_str(),
    }
}

/// Whether the stack has the outputs that the data resource shows or that are
/// asked of it; and whether all of them, with the values that they had.
fn same_outputs(data: &Value, asked: &[Arc<str>], set: &ChangeSet) -> Option<bool> {
    let root = set.configuration.modules.first();
    let offered = |name: &str| {
        root.is_some_and(|root| root.outputs.contains_key(name))
            || set
                .outputs
                .iter()
                .any(|output| output.name.as_ref() == name)
    };
    let shown = ["outputs", "values", "nonsensitive_values"]
        .into_iter()
        .find_map(|holder| match data.get(holder) {
            Value::Map(outputs) if !outputs.is_empty() => Some(outputs),
            _ => None,
        });
    if let Some(outputs) = shown {
        let found = outputs.keys().filter(|name| offered(name)).count();
        let contradicted = set.outputs.iter().any(|output| {
            let theirs = outputs.get(&output.name);
            let before = output.before.value();
            theirs.is_some_and(|theirs| {
                output.before.exists() && !before.has_unknown() && theirs != before
            })
        });
        if found == 0 || contradicted {
            return None;
        }
        return Some(found == outputs.len());
    }
    asked.iter().any(|name| offered(name)).then_some(false)
}
