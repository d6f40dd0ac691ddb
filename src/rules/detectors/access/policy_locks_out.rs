//! `policy-locks-out`: nobody gets in any more, not even to mend it.

use crate::analysis::Analysis;
use crate::finding::{Subject, code};
use crate::model::value::Value;
use crate::rules::Detection;
use crate::rules::detectors::documents::{self, iam};

use super::{Look, values_at};

/// Types whose policy is the only way to its own change, with the action that
/// changes it.
const OWN_KEY: &[(&str, &str, &str)] = &[
    ("aws_kms_key", "policy", "kms:PutKeyPolicy"),
    ("aws_kms_key_policy", "policy", "kms:PutKeyPolicy"),
    ("aws_kms_external_key", "policy", "kms:PutKeyPolicy"),
    ("aws_kms_replica_key", "policy", "kms:PutKeyPolicy"),
];

/// Detector of `policy-locks-out`.
pub(in crate::rules::detectors) fn detect(
    context: &Analysis<'_>,
    index: usize,
    out: &mut Vec<Detection>,
) {
    let Some(look) = Look::at(context, index).filter(|look| !look.is_gone()) else {
        return;
    };
    let mut names: Vec<&str> = look.changed().collect();
    names.sort_unstable();
    names.dedup();
    for name in names {
        let (old, new) = (policies(look.before, name), policies(look.after, name));
        let locked = |all: &[Value]| all.iter().any(iam::denies_everybody);
        if locked(&new) && (look.is_new() || !locked(&old)) {
            out.push(found(index, "denies-everybody", name));
        }
        let own = OWN_KEY
            .iter()
            .find(|(kind, path, _)| *kind == look.type_name && *path == name);
        if let Some((_, _, action)) = own {
            let lets = |all: &[Value]| -> Option<bool> {
                let answers: Option<Vec<bool>> = all
                    .iter()
                    .map(|one| iam::lets_change(one, action))
                    .collect();
                answers.map(|answers| answers.contains(&true))
            };
            let had = look.is_new() || old.is_empty() || lets(&old) == Some(true);
            if !new.is_empty() && had && lets(&new) == Some(false) {
                let detection = found(index, "nobody-administers", name);
                out.push(detection.because(format!("nobody is allowed {}", code(action))));
            }
        }
    }
}

fn found(index: usize, case: &'static str, name: &str) -> Detection {
    Detection::case(Subject::Change(index), case).at(name)
}

/// The policies of AWS that stand under an attribute.
fn policies(object: &Value, name: &str) -> Vec<Value> {
    values_at(object, name)
        .into_iter()
        .filter_map(Value::as_str)
        .filter(|text| text.contains("\"Statement\""))
        .filter_map(documents::read)
        .collect()
}
