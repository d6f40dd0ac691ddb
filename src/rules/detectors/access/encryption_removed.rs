//! `encryption-removed`: contents or traffic lose their encryption, or keep a
//! weaker one.

use crate::analysis::Analysis;
use crate::catalog::transition::truth;
use crate::catalog::{Meaning, ProtectionKind, TypeFact};
use crate::finding::Certainty;
use crate::model::value::Value;
use crate::rules::{CaseName, Detection, Detector};

use super::{ChangeView, values_at};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Change(detect);

/// Parameters of databases that switch encryption of connections on.
const PARAMETERS: &[&str] = &[
    "rds.force_ssl",
    "require_secure_transport",
    "require_ssl",
    "ssl",
    "tls",
];

/// Where such parameters stand.
const PARAMETER_LISTS: &[&str] = &[
    "parameter",
    "database_flags",
    "settings.database_flags",
    "parameters",
];

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    let Some(view) = ChangeView::at(context, index) else {
        return;
    };
    if view.is_new() {
        return;
    }
    if view.is_gone() {
        if context.changes[index].attributes.is(TypeFact::Encrypts) {
            out.push(view.case(CaseName("deleted")));
        }
        return;
    }
    let (mut certain, mut possible): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    for guard in &context.changes[index].protections {
        if guard.kind == ProtectionKind::Encryption && guard.lost() {
            certain.push(guard.path);
        }
    }
    for seen in &context.changes[index].observations {
        if seen.meaning != Meaning::Encryption || certain.contains(&seen.path.as_str()) {
            continue;
        }
        if seen.certainty == Certainty::Certain {
            certain.push(&seen.path);
        } else {
            possible.push(&seen.path);
        }
    }
    // A computed key that is worked out again is no loss: only switches count.
    possible.retain(|path| !path.contains("key") && !path.contains("auth_token"));
    let parameters = if PARAMETER_LISTS.iter().any(|path| view.changes(path)) {
        parameters(&view)
    } else {
        Vec::new()
    };
    if !certain.is_empty() || !parameters.is_empty() {
        let settings = certain.iter().copied();
        let settings = settings.chain(parameters.iter().map(String::as_str));
        let detection = view
            .case(CaseName("weakened"))
            .with_list("settings", settings);
        let parameter = (!parameters.is_empty()).then_some("parameter");
        out.push(detection.at_all(certain.into_iter().chain(parameter)));
    } else if !possible.is_empty() {
        let detection = view.case(CaseName("unknown")).possible();
        out.push(detection.at_all(possible));
    }
}

/// Parameters of a database's group that no longer ask for encrypted connections.
fn parameters(view: &ChangeView<'_>) -> Vec<String> {
    let read = |value: &Value| -> Vec<(String, Option<bool>)> {
        PARAMETER_LISTS
            .iter()
            .flat_map(|path| values_at(value, path))
            .filter_map(|block| {
                let name = block.get("name").as_str()?;
                PARAMETERS
                    .contains(&name)
                    .then(|| (name.to_owned(), truth(block.get("value"))))
            })
            .collect()
    };
    let after = read(view.after);
    read(view.before)
        .into_iter()
        .filter(|(name, on)| {
            *on == Some(true)
                && !after
                    .iter()
                    .any(|(other, on)| other == name && *on != Some(false))
        })
        .map(|(name, _)| name)
        .collect()
}
