//! `blastgate baseline write`: records what is production now.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher as _, Hasher as _};

use serde_json::{Value, json};

use crate::analysis::production::IsProduction;
use crate::analysis::{Analysis, Settings, Stacks};
use crate::cli::BaselineCommand;
use crate::error::{Error, ErrorCode, Result};
use crate::input;
use crate::model::address::ResourceMode;
use crate::policy::baseline::Baseline;

use super::inputs::{self, Source};
use super::outputs;
use super::rules::print;

/// Runs the subcommand; gives the exit code.
pub fn run(command: &BaselineCommand) -> u8 {
    let BaselineCommand::Write {
        input,
        output,
        which,
    } = command;
    let done = recorded(input, which).and_then(|baseline| {
        let text = baseline.print();
        match output {
            Some(file) => outputs::write_file(file, text.as_bytes()).map(|()| {
                super::print_note(&format!(
                    "{} identities of production recorded",
                    baseline.len()
                ));
            }),
            None => print(&text),
        }
    });
    match done {
        Ok(()) => 0,
        Err(error) => {
            super::print_error(&error);
            super::REFUSED
        }
    }
}

fn recorded(input: &std::path::Path, which: &crate::cli::PolicyArgs) -> Result<Baseline> {
    let policy = super::trust::open(which)?.alone()?;
    let name = inputs::display(input);
    let source = if input.as_os_str() == "-" {
        Source::Stdin
    } else {
        Source::File {
            path: input.to_path_buf(),
            name: name.clone(),
        }
    };
    let bytes = inputs::read(&source)?;
    let bytes = as_plan(bytes, &name)?;
    let set = input::read(bytes, &name, &input::Limits::default())?;
    if set.prior_state.instances.is_empty() {
        return Err(
            Error::new(ErrorCode::NotAPlan, "there is no object in the state").at(name, None),
        );
    }
    let stacks = Stacks::new(vec![&set], policy.catalog);
    let context = Analysis::build(&stacks, 0, &policy, Settings::default());
    let half = || RandomState::new().build_hasher().finish();
    let mut baseline = Baseline::new(format!("{:016x}{:016x}", half(), half()));
    for instance in &set.prior_state.instances {
        if instance.address.mode != ResourceMode::Managed || instance.deposed.is_some() {
            continue;
        }
        let node = context.graph.find(&instance.address, None);
        let production = node.map(|id| context.assessors.node(id));
        if production == Some(IsProduction::Yes) {
            baseline.record(&instance.address.type_name, instance.object.value());
        }
    }
    Ok(baseline)
}

/// A state as the plan that changes nothing about it; anything else as it is.
fn as_plan(bytes: Vec<u8>, name: &str) -> Result<Vec<u8>> {
    let Ok(json) = serde_json::from_slice::<Value>(&bytes) else {
        return Ok(bytes);
    };
    let state = if json.get("values").is_some() && json.get("resource_changes").is_none() {
        json
    } else if json.get("lineage").is_some() && json.get("resources").is_some() {
        shown(&json).ok_or_else(|| {
            Error::new(
                ErrorCode::NotAPlan,
                "the state has a part that is not understood",
            )
            .at(name, None)
            .with_help("Give the output of `terraform show -json`.")
        })?
    } else {
        return Ok(bytes);
    };
    let plan = json!({
        "format_version": "1.2",
        "terraform_version": state.get("terraform_version").cloned().unwrap_or(json!("1.11.4")),
        "planned_values": { "root_module": {} },
        "resource_changes": [],
        "prior_state": state,
        "configuration": { "root_module": {} },
        "applyable": false,
        "complete": true,
        "errored": false,
    });
    Ok(plan.to_string().into_bytes())
}

/// The state file (version 4) in the form of `show -json`.
fn shown(state: &Value) -> Option<Value> {
    if state.get("version")?.as_u64()? != 4 {
        return None;
    }
    let mut resources = Vec::new();
    for resource in state.get("resources")?.as_array()? {
        let text = |name: &str| resource.get(name).and_then(Value::as_str);
        let (mode, kind, name) = (text("mode")?, text("type")?, text("name")?);
        let module = text("module").map_or_else(String::new, |module| format!("{module}."));
        let data = if mode == "data" { "data." } else { "" };
        let provider = text("provider")?.split('"').nth(1)?;
        for instance in resource.get("instances")?.as_array()? {
            if instance.get("deposed").is_some() {
                continue;
            }
            let key = instance.get("index_key");
            let index = key.map_or_else(String::new, |key| format!("[{key}]"));
            let mut entry = json!({
                "address": format!("{module}{data}{kind}.{name}{index}"),
                "mode": mode,
                "type": kind,
                "name": name,
                "provider_name": provider,
                "schema_version": 0,
                "values": instance.get("attributes").cloned().unwrap_or(json!({})),
            });
            if let Some(key) = key {
                entry["index"] = key.clone();
            }
            resources.push(entry);
        }
    }
    Some(json!({
        "format_version": "1.0",
        "terraform_version": state.get("terraform_version")?,
        "values": { "root_module": { "resources": resources } },
    }))
}
