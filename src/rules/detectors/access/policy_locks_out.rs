//! `policy-locks-out`: nobody gets in any more, not even to mend it.

use crate::analysis::Analysis;
use crate::finding::{Subject, code};
use crate::model::value::Value;
use crate::rules::detectors::documents::{self, iam};
use crate::rules::{CaseName, Detection, Detector};

use super::{ChangeView, values_at};

/// Types whose policy is the only way to its own change, with the action that
/// changes it.
const OWN_KEY: &[(&str, &str, &str)] = &[
    ("aws_kms_key", "policy", "kms:PutKeyPolicy"),
    ("aws_kms_key_policy", "policy", "kms:PutKeyPolicy"),
    ("aws_kms_external_key", "policy", "kms:PutKeyPolicy"),
    ("aws_kms_replica_key", "policy", "kms:PutKeyPolicy"),
];

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Change(detect);

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    let Some(view) = ChangeView::at(context, index).filter(|view| !view.is_gone()) else {
        return;
    };
    // Where no policy stands afterwards, none locks anybody out.
    let with_policies = |(name, value)| {
        let new = policies_in(view.after, name, value);
        Some((name, new)).filter(|(_, new)| !new.is_empty())
    };
    let mut found_in: Vec<(&str, Vec<Value>)> =
        view.changed_after().filter_map(with_policies).collect();
    found_in.sort_unstable_by_key(|(name, _)| *name);
    found_in.dedup_by_key(|(name, _)| *name);
    for (name, new) in found_in {
        let old = policies(view.before, name);
        let locked = |all: &[Value]| all.iter().any(iam::denies_everybody);
        if locked(&new) && (view.is_new() || !locked(&old)) {
            out.push(found(index, CaseName("denies-everybody"), name));
        }
        if !view.is_new() && has_nobody_left(&old, &new, view.after.get(name)) {
            out.push(found(index, CaseName("nobody-left"), name));
        }
        let own = OWN_KEY
            .iter()
            .find(|(kind, path, _)| *kind == view.type_name && *path == name);
        if let Some((_, _, action)) = own {
            let lets = |all: &[Value]| -> Option<bool> {
                let answers: Option<Vec<bool>> = all
                    .iter()
                    .map(|one| iam::lets_change(one, action))
                    .collect();
                answers.map(|answers| answers.contains(&true))
            };
            let had = view.is_new() || old.is_empty() || lets(&old) == Some(true);
            if had && lets(&new) == Some(false) {
                let detection = found(index, CaseName("nobody-administers"), name);
                out.push(detection.because(format!("nobody is allowed {}", code(action))));
            }
        }
    }
}

/// Whether a policy that let somebody in stays and lets in nobody any more. Where it goes as a
/// whole, another object may say the same.
fn has_nobody_left(old: &[Value], new: &[Value], after: &Value) -> bool {
    let lets_in = |all: &[Value]| all.iter().any(iam::allows_anything);
    let stays = after.as_str().is_some_and(|text| !text.is_empty());
    stays && lets_in(old) && !lets_in(new)
}

fn found(index: usize, case: CaseName, name: &str) -> Detection {
    Detection::case(Subject::Change(index), case).at(name)
}

/// The policies of AWS that stand under an attribute.
fn policies(object: &Value, name: &str) -> Vec<Value> {
    policies_in(object, name, object.get(name))
}

/// The same where the attribute's value is at hand.
fn policies_in(object: &Value, name: &str, value: &Value) -> Vec<Value> {
    // Most attributes hold something else, and are seen through at once.
    let nothing = match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => true,
        Value::String(text) => !text.trim_start().starts_with(['{', '[', '"']),
        _ => false,
    };
    if nothing && !name.contains('.') {
        return Vec::new();
    }
    values_at(object, name)
        .into_iter()
        .filter_map(Value::as_str)
        .filter(|text| text.contains("\"Statement\""))
        .filter_map(documents::read)
        .collect()
}
