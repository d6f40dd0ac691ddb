//! `backend-or-workspace-switched`: the state is looked for elsewhere.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{both, written};
use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::model::configuration::{BackendBlock, Module};
use crate::model::value::Value;
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    state_files(context, out);
    let Some((before, after)) = both(context) else {
        return;
    };
    // Nobody looks for the state of a root module that is gone.
    if context.change_set.origin.root_removed {
        return;
    }
    if let (Some(old), Some(new)) = (before.modules.first(), after.modules.first()) {
        out.extend(encryption(context, old, new));
        out.extend(backend(old.backend.as_ref(), new.backend.as_ref()));
    }
}

/// The `encryption` block of OpenTofu: what it says, or that it is gone.
fn encryption(context: &Analysis<'_>, old: &Module, new: &Module) -> Option<Detection> {
    let was = written(context, old.encryption)?;
    let case = match written(context, new.encryption) {
        Some(now) if now == was => return None,
        Some(_) => CaseName("encryption-changed"),
        None => CaseName("encryption-removed"),
    };
    let subject = Subject::Address("terraform.encryption".to_owned());
    Some(Detection::case(subject, case).with_span(new.encryption.or(old.encryption)))
}

fn backend(old: Option<&BackendBlock>, new: Option<&BackendBlock>) -> Option<Detection> {
    let found = |case| Detection::case(Subject::Address("terraform.backend".to_owned()), case);
    let (old, new) = match (old, new) {
        (None, None) => return None,
        (Some(old), None) => {
            let found = found(CaseName("backend-removed")).with("old", &*old.kind);
            return Some(found.with_span(old.span));
        }
        (None, Some(new)) => {
            let found = found(CaseName("backend-added")).with("new", &*new.kind);
            return Some(found.with_span(new.span));
        }
        (Some(old), Some(new)) => (old, new),
    };
    let changed = changed_settings(old, new);
    let found = if old.kind != new.kind {
        found(CaseName("backend-switched"))
            .with("old", &*old.kind)
            .with("new", &*new.kind)
    } else if !changed.is_empty() {
        found(CaseName("settings")).with_list("settings", changed)
    } else if encrypted(old) && !encrypted(new) {
        found(CaseName("unencrypted"))
    } else if old.expressions != new.expressions {
        found(CaseName("expressions")).possible()
    } else {
        return None;
    };
    Some(found.with_span(new.span))
}

/// Files that say where the state is, or are the state.
fn state_files(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let lines = |text: Option<&str>| -> BTreeSet<String> {
        text.unwrap_or_default()
            .lines()
            .map(|line| line.split_whitespace().collect::<String>())
            .filter(|line| !line.is_empty() && !line.starts_with('#') && !line.starts_with("//"))
            .collect()
    };
    for (index, file) in context.change_set.files.iter().enumerate() {
        let path = file.path.as_ref();
        let name = path.rsplit('/').next().unwrap_or_default();
        let backend = name.ends_with(".tfbackend")
            || name.starts_with("backend") && (name.ends_with(".hcl") || name.ends_with(".conf"))
            || name.ends_with(".backend.hcl");
        let case = if name.ends_with(".tfstate") {
            CaseName("state-file")
        } else if path == ".terraform/environment" || path.ends_with("/.terraform/environment") {
            CaseName("workspace")
        } else if backend {
            CaseName("backend-file")
        } else {
            continue;
        };
        let known = file.before.is_some() || name.ends_with(".tfstate");
        let same = lines(file.before.as_deref()) == lines(file.after.as_deref());
        if known && (!same || file.binary) {
            out.push(Detection::case(Subject::File(index), case).with("file", path));
        }
    }
}

fn encrypted(backend: &BackendBlock) -> bool {
    let on = |value: &Value| matches!(value, Value::Bool(true)) || value.as_str() == Some("true");
    backend.settings.get("encrypt").is_some_and(on)
}

fn changed_settings(old: &BackendBlock, new: &BackendBlock) -> Vec<String> {
    let names: BTreeSet<&Arc<str>> = old.settings.keys().chain(new.settings.keys()).collect();
    names
        .into_iter()
        .filter(|name| !ASIDE.contains(&name.as_ref()))
        .filter(|name| old.settings.get(*name) != new.settings.get(*name))
        .map(ToString::to_string)
        .collect()
}

/// Settings of a backend that do not say where the state is.
const ASIDE: &[&str] = &[
    "max_retries",
    "retry_max",
    "skip_credentials_validation",
    "skip_metadata_api_check",
    "skip_region_validation",
    "skip_requesting_account_id",
    "encrypt",
    "kms_key_id",
    "kms_encryption_key",
];
