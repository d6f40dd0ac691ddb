//! `encryption-removed`: contents or traffic lose their encryption, or keep a
//! weaker one.

use crate::analysis::Analysis;
use crate::catalog::transition::truth;
use crate::catalog::{Meaning, ProtectionKind, TypeFact};
use crate::finding::{Certainty, code};
use crate::model::value::Value;
use crate::rules::Detection;

use super::{Look, values_at};

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

/// Detector of `encryption-removed`.
pub(in crate::rules::detectors) fn detect(
    context: &Analysis<'_>,
    index: usize,
    out: &mut Vec<Detection>,
) {
    let Some(look) = Look::at(context, index) else {
        return;
    };
    if look.is_new() {
        return;
    }
    if look.is_gone() {
        if context.changes[index].attributes.is(TypeFact::Encrypts) {
            let message = format!(
                "{} sets the encryption of another object, and is deleted",
                look.address()
            );
            out.push(look.found(index, message));
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
    let parameters = if PARAMETER_LISTS.iter().any(|path| look.changes(path)) {
        parameters(&look)
    } else {
        Vec::new()
    };
    if !certain.is_empty() || !parameters.is_empty() {
        let list: Vec<String> = certain
            .iter()
            .copied()
            .chain(parameters.iter().map(String::as_str))
            .map(code)
            .collect();
        let message = format!(
            "{} loses encryption, or gets a weaker one: {}",
            look.address(),
            list.join(", ")
        );
        let mut detection = look.found(index, message);
        for path in certain {
            detection = detection.at(path);
        }
        if !parameters.is_empty() {
            detection = detection.at("parameter");
        }
        out.push(detection);
    } else if !possible.is_empty() {
        let list: Vec<String> = possible.iter().map(code).collect();
        let message = format!(
            "{} may lose encryption: {} is not known before it is applied",
            look.address(),
            list.join(", ")
        );
        let mut detection = look.found(index, message).possible();
        for path in possible {
            detection = detection.at(path);
        }
        out.push(detection);
    }
}

/// Parameters of a database's group that no longer ask for encrypted connections.
fn parameters(look: &Look<'_>) -> Vec<String> {
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
    let after = read(look.after);
    read(look.before)
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
