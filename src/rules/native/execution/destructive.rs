//! What code that runs at apply destroys, by its words.

use super::{NOW, is_carrier, running, with_provisioners};
use crate::context::Context;
use crate::finding::{Class, Effect, Subject, code};
use crate::model::action::Action;
use crate::model::change::ResourceChange;
use crate::model::configuration::Provisioner;
use crate::model::value::{PathStep, Value};
use crate::rules::Detection;
use crate::rules::native::commands::{self, Destroys};

/// Attributes that hold code, wherever they stand.
const CODE: &[&str] = &[
    "command",
    "commands",
    "cmd",
    "args",
    "entrypoint",
    "entry_point",
    "inline",
    "script",
    "scripts",
    "user_data",
    "user_data_base64",
    "user_data_raw",
    "custom_data",
    "startup_script",
    "metadata_startup_script",
    "startup-script",
    "shutdown-script",
    "windows-startup-script-ps1",
    "user-data",
    "script_content",
    "primary_script_content",
    "script_text",
    "run_command",
    "buildspec",
    "inline_code",
    "source_code",
    "query",
    "sql",
    "statement",
    "statements",
    "queries",
    "sqls",
    "execute",
    "revert",
    "shell_command",
    "interpreter",
    "program",
    "commandtoexecute",
    "command_to_execute",
    "protected_settings",
    "settings",
    "container_definitions",
    "lifecycle_commands",
    "on_destroy",
    "destroy_command",
    "delete",
    "update",
    "create",
    "read",
    "input",
    "parameters",
    "payload",
    "container_command",
    "shell",
    "exec",
    "runcommand",
    "destroy_data",
    "sql_command",
    "job_definition",
    "definition",
    "content",
];

/// Of those, the ones whose name tells too little: read only in types that run
/// something when they are applied.
const VAGUE: &[&str] = &[
    "settings",
    "delete",
    "update",
    "create",
    "read",
    "input",
    "parameters",
    "payload",
    "content",
    "query",
    "definition",
    "statement",
    "args",
    "program",
    "protected_settings",
    "interpreter",
];

/// `destructive-command`: the words of such code say that it destroys.
pub(in crate::rules::native) fn destructive(context: &Context<'_>, out: &mut Vec<Detection>) {
    let set = context.set;
    let blocks = with_provisioners(&set.configuration);
    for index in context.risky() {
        let (change, known) = context.change(index);
        let running = running(&blocks, change);
        let mut told = false;
        for (provisioner, certain) in &running {
            let Some((_, words)) = provisioner_destroys(context, provisioner, Some(change)) else {
                continue;
            };
            let detection = Detection::new(
                Subject::Change(index),
                format!(
                    "Applying {} runs a command that destroys",
                    code(&change.address)
                ),
            )
            .because(format!("it says {}", code(words)))
            .with_span(provisioner.span)
            .raising(Class::Destructive);
            out.push(if *certain {
                detection
            } else {
                detection.possible()
            });
            told = true;
            break;
        }
        if told || !change.after.exists() || matches!(change.action, Action::NoOp | Action::Read) {
            continue;
        }
        let type_name = change.address.type_name.as_ref();
        let runs_now = NOW.is_match(type_name)
            || known.facts.executes() == Some("run") && !is_carrier(type_name);
        let before = change.before.value();
        let mut found: Option<(String, String)> = None;
        change.after.value().walk(&mut |path, value| {
            if found.is_some() || !matches!(value, Value::String(_) | Value::List(_)) {
                return;
            }
            let Some(name) = path.0.iter().rev().find_map(|step| match step {
                PathStep::Name(name) => Some(name),
                PathStep::Index(_) => None,
            }) else {
                return;
            };
            let lower = name.to_ascii_lowercase();
            let listed = CODE.contains(&lower.as_str());
            let vague = VAGUE.contains(&lower.as_str());
            if (!listed || vague) && !runs_now {
                return;
            }
            if before.at(path) == value && !change.action.replaces() {
                return;
            }
            if let Some((kind, words)) = commands::value_destroys(value) {
                // A machine that starts may format its own disks.
                if kind == Destroys::Remote || runs_now {
                    found = Some((path.without_indices(), words));
                }
            }
        });
        if let Some((path, words)) = found {
            let production = known.counts_as_production(context.policy);
            let mut detection = Detection::new(
                Subject::Change(index),
                format!("{} holds a command that destroys", code(&change.address)),
            )
            .because(format!("it says {}", code(words)))
            .at(path);
            detection = if production {
                detection.raising(Class::Destructive)
            } else {
                detection
                    .with_effect(Effect::Note)
                    .raising(Class::Reversible)
            };
            out.push(detection);
        }
    }
    for (index, invocation) in set.invocations.iter().enumerate() {
        let words = commands::value_destroys(invocation.config.value()).map(|(_, words)| words);
        let by_type = ["delete", "terminate", "destroy", "stop_instance", "purge"]
            .iter()
            .any(|word| invocation.type_name.contains(word));
        if words.is_some() || by_type {
            let mut detection = Detection::new(
                Subject::Invocation(index),
                format!(
                    "The action {} destroys or stops something",
                    code(&invocation.address)
                ),
            );
            if let Some(words) = words {
                detection = detection.because(format!("it says {}", code(words)));
            }
            out.push(detection);
        }
    }
}

/// What a provisioner destroys, read from its constants, its source, and the
/// values of the object that it may refer to as `self`.
pub(super) fn provisioner_destroys(
    context: &Context<'_>,
    provisioner: &Provisioner,
    change: Option<&ResourceChange>,
) -> Option<(Destroys, String)> {
    if provisioner.kind.as_ref() == "file" {
        return None;
    }
    let mut open = false;
    for attribute in &provisioner.attributes {
        let expression = &attribute.expression;
        if let Some(found) = expression
            .constant
            .as_ref()
            .and_then(commands::value_destroys)
        {
            return Some(found);
        }
        if expression.constant.is_none() {
            open = true;
        }
        let source = expression
            .span
            .and_then(|span| context.set.sources.text(span));
        if let Some(found) = source.and_then(commands::destroys) {
            return Some(found);
        }
    }
    let source = provisioner
        .span
        .and_then(|span| context.set.sources.text(span));
    if let Some(found) = source.and_then(commands::destroys) {
        return Some(found);
    }
    let change = change.filter(|_| open)?;
    let names = ["triggers", "input", "triggers_replace", "output"];
    let sides = [change.before.value(), change.after.value()];
    sides
        .iter()
        .flat_map(|side| names.iter().map(|name| side.get(name)))
        .find_map(commands::value_destroys)
}
