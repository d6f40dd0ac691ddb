//! Causes as the report shows them.

use std::sync::Arc;

use super::*;
use crate::analysis::cause::{Cause, Causes, Edit, Origin, Said};
use crate::model::address::{ConfigAddress, ResourceMode};
use crate::model::value::{Mask, Object, Path, Value, document};

/// Arguments of one block named before the others are counted.
const MAX_NAMED: usize = 3;

impl Builder<'_> {
    /// The causes; `findings` are those of each change, by position in the report.
    pub(super) fn causes(
        &self,
        causes: &Causes,
        findings: &BTreeMap<usize, Vec<usize>>,
    ) -> Vec<ReportCause> {
        (1..)
            .zip(&causes.list)
            .map(|(id, cause)| self.cause(id, cause, (findings, &causes.rerouted)))
            .collect()
    }

    fn cause(
        &self,
        id: usize,
        cause: &Cause,
        (findings, rerouted): (&BTreeMap<usize, Vec<usize>>, &[usize]),
    ) -> ReportCause {
        let edits: Vec<ReportEdit> = cause.edits.iter().map(|edit| self.edit(edit)).collect();
        let first = edits.first();
        let value = |side: fn(&ReportEdit) -> &Option<Text>| {
            first
                .filter(|edit| edit.written)
                .and_then(|edit| side(edit).clone())
        };
        let changes = &self.context.change_set.changes;
        let mut all: Vec<usize> = cause.changes.iter().chain(&cause.also).copied().collect();
        all.sort_unstable();
        let name = |index: &usize| self.address(*index);
        let addresses = |wanted: &[&str]| -> Vec<Text> {
            let does = |index: &&usize| wanted.contains(&changes[**index].action.verb());
            all.iter().filter(does).map(name).collect()
        };
        let follows = |index: &&usize| rerouted.binary_search(index).is_ok();
        let mut own: Vec<usize> = cause
            .changes
            .iter()
            .filter_map(|change| findings.get(change))
            .flatten()
            .copied()
            .collect();
        own.sort_unstable();
        ReportCause {
            id,
            kind: kind(&cause.origin),
            what: self.text(&what(&cause.origin, &cause.edits)),
            location: first
                .and_then(|edit| edit.location.clone())
                .or_else(|| self.of_file(&cause.origin)),
            before: value(|edit| &edit.before),
            after: value(|edit| &edit.after),
            traced: cause.instead.is_empty(),
            instead: cause
                .instead
                .iter()
                .map(|origin| self.text(&what(origin, &[])))
                .collect(),
            destroys: addresses(&["delete", "unrecognized"]),
            replaces: addresses(&["replace"]),
            updates: addresses(&["update"]),
            reroutes: all.iter().filter(follows).map(name).collect(),
            creates: addresses(&["create"]),
            others: addresses(&["no-op", "read", "forget"]),
            findings: own,
            edits,
        }
    }

    fn edit(&self, edit: &Edit) -> ReportEdit {
        let change = &self.context.change_set.changes[edit.change];
        let mut way = edit.path.clone();
        way.0.extend_from_slice(&edit.inside.0);
        let side = |object: &Object| {
            let (value, mask) = (object.value().at(&edit.path), object.sensitive());
            let mask = mask.at(&edit.path);
            let read = value.as_str().filter(|_| !edit.inside.0.is_empty());
            let inner = read.and_then(document);
            let value = inner.as_ref().map_or(value, |inner| inner.at(&edit.inside));
            let hidden = self.redactor.hides(&way, value, mask);
            let part = part(value, edit.said.as_ref());
            // A secret of which only a piece would be left is still one.
            let holds_secret = part.is_some()
                && self
                    .redactor
                    .value(&way, value, mask)
                    .is_none_or(|whole| Redactor::has_hidden(&whole));
            let value = part.as_ref().unwrap_or(value);
            let hidden = hidden || holds_secret || self.redactor.hides(&way, value, mask);
            let shown = if value.is_null() || value.is_unknown() || edit.path.0.is_empty() {
                None
            } else {
                self.redactor.value(&way, value, mask)
            };
            (shown, hidden)
        };
        let ((before, one), (after, other)) = match &edit.said {
            Some(Said::Texts { before, after }) => {
                let text = |text: &Arc<str>| {
                    let value = Value::String(text.clone());
                    (self.redactor.value(&way, &value, &Mask::None), false)
                };
                (text(before), text(after))
            }
            _ => (side(&change.before), side(&change.after)),
        };
        // Two texts that are the same once secrets are hidden tell nothing.
        let sensitive = one || other || (before.is_some() && before == after);
        ReportEdit {
            address: self.address(edit.change),
            path: (!way.0.is_empty()).then(|| self.text(&way.to_string())),
            before: before.filter(|_| !sensitive),
            after: after.filter(|_| !sensitive),
            sensitive,
            written: edit.written && (!edit.path.0.is_empty() || edit.said.is_some()),
            location: edit.span.and_then(|span| {
                locate::location(&self.context.change_set.sources, span, self.redactor)
            }),
        }
    }
}

/// What was written of a value that holds it as a part.
fn part(value: &Value, said: Option<&Said>) -> Option<Value> {
    let Some(Said::Part { head, tail }) = said else {
        return None;
    };
    let text = value.as_str()?;
    let inner = text.get(*head..text.len().checked_sub(*tail)?)?;
    Some(Value::String(inner.into()))
}

fn kind(origin: &Origin) -> &'static str {
    match origin {
        Origin::Block(_) => "argument",
        Origin::Added(_) => "block-added",
        Origin::Removed(_) => "block-removed",
        Origin::CallAdded(_) => "module-added",
        Origin::CallRemoved(_) => "module-removed",
        Origin::CallArgument(..) => "module-argument",
        Origin::Variable(_) => "variable",
        Origin::Default(..) => "variable-default",
        Origin::Local(..) => "local",
        Origin::File(_) => "file",
        Origin::Output(..) => "output",
        Origin::Provider(..) => "provider",
        Origin::Moved(..) => "moved-block",
        Origin::Import(_) => "import-block",
        Origin::RemovedBlock(_) => "removed-block",
        Origin::Drift(_) => "drift",
        Origin::Tainted(_) => "tainted",
        Origin::Requested(_) => "replace-requested",
        Origin::Deposed(_) => "deposed",
        Origin::DestroyMode => "destroy-mode",
    }
}

fn what(origin: &Origin, edits: &[Edit]) -> String {
    let inside = |module: &[Arc<str>], name: String| match call(module) {
        path if path.is_empty() => name,
        path => format!("{path}: {name}"),
    };
    match origin {
        Origin::Block(address) => {
            let names = arguments(edits);
            match names.is_empty() {
                true => block(address),
                false => format!("{}: {names}", block(address)),
            }
        }
        Origin::Added(address) => format!("{} is added", block(address)),
        Origin::Removed(address) => format!("{} is removed", block(address)),
        Origin::CallAdded(path) => format!("{} is added", call(path)),
        Origin::CallRemoved(path) => format!("{} is removed", call(path)),
        Origin::CallArgument(path, name) => format!("{}: {name}", call(path)),
        Origin::Variable(name) => format!("var.{name}"),
        Origin::Default(path, name) => inside(path, format!("default of var.{name}")),
        Origin::Local(path, name) => inside(path, format!("local.{name}")),
        Origin::Output(path, name) => inside(path, format!("output.{name}")),
        Origin::File(path) => {
            let name = path.rsplit('/').next().unwrap_or_default();
            format!("{name} is edited")
        }
        Origin::Provider(path, key) => inside(path, format!("provider {key}")),
        Origin::Moved(path, to) => inside(path, format!("moved block to {to}")),
        Origin::Import(address) => format!("import of {}", block(address)),
        Origin::RemovedBlock(address) => format!("removed block for {}", block(address)),
        Origin::Drift(address) => format!("{} was changed outside", block(address)),
        Origin::Tainted(address) => format!("{} is tainted", block(address)),
        Origin::Requested(address) => format!("-replace of {}", block(address)),
        Origin::Deposed(address) => format!("deposed object of {}", block(address)),
        Origin::DestroyMode => "the plan destroys everything (-destroy)".to_owned(),
    }
}

/// Names of the arguments that were edited.
fn arguments(edits: &[Edit]) -> String {
    let mut names: Vec<String> = Vec::new();
    for edit in edits {
        let way = Path([edit.path.0.as_slice(), &edit.inside.0].concat());
        let name = match way.without_indices() {
            name if name.is_empty() => "number of instances".to_owned(),
            name => name,
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let more = names.len().saturating_sub(MAX_NAMED);
    names.truncate(MAX_NAMED);
    let text = names.join(", ");
    match more {
        0 => text,
        more => format!("{text} and {more} more"),
    }
}

fn call(path: &[Arc<str>]) -> String {
    let steps: Vec<String> = path.iter().map(|name| format!("module.{name}")).collect();
    steps.join(".")
}

fn block(address: &ConfigAddress) -> String {
    let mode = match address.mode {
        ResourceMode::Managed => "",
        ResourceMode::Data => "data.",
        ResourceMode::Ephemeral => "ephemeral.",
    };
    let own = format!("{mode}{}.{}", address.type_name, address.name);
    match call(&address.module) {
        path if path.is_empty() => own,
        path => format!("{path}.{own}"),
    }
}
