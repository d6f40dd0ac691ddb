//! What code that runs at apply destroys, by its words.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::{is_carrier, running, when_it_runs, with_provisioners};
use crate::analysis::Analysis;
use crate::analysis::touched::ChangedAttributes;
use crate::finding::{Subject, code};
use crate::model::change::ResourceChange;
use crate::model::configuration::Provisioner;
use crate::model::value::{PathStep, Value};
use crate::rules::detectors::commands::{self, Destroys};
use crate::rules::detectors::place::Place;
use crate::rules::detectors::table::ByType;
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

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

/// The others.
static PLAIN: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    let plain = CODE.iter().filter(|name| !VAGUE.contains(name));
    plain.copied().collect()
});

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let set = context.change_set;
    let blocks = with_provisioners(&set.configuration);
    let catalog = context.catalog();
    let mut now = ByType::new(|type_name| when_it_runs(type_name, catalog) == Some("now"));
    for index in context.effective_changes() {
        let (change, _) = context.change(index);
        if let Some(found) = in_provisioners(context, index, &running(&blocks, change)) {
            out.push(found);
        } else if change.after.exists()
            && !change.action.is_no_op()
            && change.action.verb() != "read"
        {
            let runs = now.of(&change.address.type_name);
            out.extend(in_values(context, index, runs));
        }
    }
    for (index, invocation) in set.invocations.iter().enumerate() {
        let words = commands::value_destroys(invocation.config.value()).map(|(_, words)| words);
        let by_type = ["delete", "terminate", "destroy", "stop_instance", "purge"]
            .iter()
            .any(|word| invocation.type_name.contains(word));
        if words.is_some() || by_type {
            let mut detection = Detection::case(Subject::Invocation(index), CaseName("action"))
                .with("address", &*invocation.address);
            if let Some(words) = words {
                detection = detection.because(format!("it says {}", code(words)));
            }
            out.push(detection);
        }
    }
}

/// The first of the provisioners that a change runs whose command destroys something.
fn in_provisioners(
    context: &Analysis<'_>,
    index: usize,
    running: &[(&Provisioner, bool)],
) -> Option<Detection> {
    let (change, _) = context.change(index);
    running.iter().find_map(|(provisioner, certain)| {
        let (_, words) = provisioner_destroys(context, provisioner, Some(change))?;
        let detection = Detection::case(Subject::Change(index), CaseName("provisioner"))
            .because(format!("it says {}", code(words)))
            .with_span(provisioner.span);
        Some(detection.possible_if(!*certain))
    })
}

/// A command that destroys something among the values of a change.
fn in_values(context: &Analysis<'_>, index: usize, runs_by_type: bool) -> Option<Detection> {
    let (change, known) = context.change(index);
    let runs_now = runs_by_type
        || known.facts.executes() == Some("run")
            && !is_carrier(&change.address.type_name, context.catalog());
    let search = Search {
        all_names: runs_now,
        all_values: change.action.replaces(),
    };
    let (path, words) = search.object(change, &known.touched)?;
    let case = if known.counts_as_production(context.policy) {
        CaseName("content")
    } else {
        CaseName("outside-production")
    };
    Some(
        Detection::case(Subject::Change(index), case)
            .because(format!("it says {}", code(words)))
            .at(path),
    )
}

/// Which parts of an object are searched for code.
struct Search {
    /// Under any name, because the object runs when it is applied.
    all_names: bool,
    /// What stays as it is, too, because it runs again in the new object.
    all_values: bool,
}

impl Search {
    /// The path of the first value that destroys, and its words.
    fn object(
        &self,
        change: &ResourceChange,
        touched: &ChangedAttributes,
    ) -> Option<(String, String)> {
        let (before, after) = (change.before.value(), change.after.value());
        let Value::Map(map) = after else { return None };
        map.iter()
            .filter(|(name, _)| self.all_values || touched.attribute_differs(name))
            .find_map(|(name, value)| {
                let place = Place::top(name);
                self.value(value, before.get(name), self.allows(name), &place)
            })
    }

    fn allows(&self, name: &str) -> bool {
        self.all_names
            || if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
                PLAIN.contains(name.to_ascii_lowercase().as_str())
            } else {
                PLAIN.contains(name)
            }
    }

    /// Values are read with a bounded depth, so this recursion is bounded too.
    fn value(
        &self,
        value: &Value,
        before: &Value,
        allowed: bool,
        place: &Place<'_>,
    ) -> Option<(String, String)> {
        match value {
            // What is in a list is judged with it.
            Value::String(_) | Value::List(_) if allowed => {
                if before == value && !self.all_values {
                    return None;
                }
                let (kind, words) = commands::value_destroys(value)?;
                // A machine that starts may format its own disks.
                (kind == Destroys::Remote || self.all_names).then(|| (place.path(), words))
            }
            Value::List(list) => list.iter().enumerate().find_map(|(position, element)| {
                let before = before.step(&PathStep::Index(position));
                self.value(element, before, allowed, place)
            }),
            Value::Map(map) => map.iter().find_map(|(name, member)| {
                let allowed = self.allows(name);
                self.value(member, before.get(name), allowed, &place.member(name))
            }),
            _ => None,
        }
    }
}

/// What a provisioner destroys, read from its constants, its source, and the
/// values of the object that it may refer to as `self`.
pub(super) fn provisioner_destroys(
    context: &Analysis<'_>,
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
            .and_then(|span| context.change_set.sources.text(span));
        if let Some(found) = source.and_then(commands::destroys) {
            return Some(found);
        }
    }
    let source = provisioner
        .span
        .and_then(|span| context.change_set.sources.text(span));
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
