//! `credential-created` and `credential-removed-in-use`.

use crate::analysis::Analysis;
use crate::catalog::{self, TypeFact};
use crate::model::value::Value;
use crate::rules::Detection;

use super::Look;

/// Whether objects of a type are keys with which somebody comes in.
pub(in crate::rules::detectors) fn is_key(type_name: &str) -> bool {
    kind(type_name) == Some("key")
}

/// Whether they are keys or secrets.
pub(in crate::rules::detectors) fn is_credential(type_name: &str) -> bool {
    kind(type_name).is_some()
}

/// `key` or `secret`.
fn kind(type_name: &str) -> Option<&'static str> {
    let texts = catalog::type_fact(type_name, TypeFact::Credential)?;
    texts.first().copied()
}

/// Detector of `credential-created`.
pub(in crate::rules::detectors) fn created(
    context: &Analysis<'_>,
    index: usize,
    out: &mut Vec<Detection>,
) {
    let Some(look) = Look::at(context, index) else {
        return;
    };
    if look.is_gone() {
        return;
    }
    // A key that can only read is what deployments are made with.
    if look.type_name.ends_with("deploy_key") && look.after.get("read_only").as_bool() == Some(true)
    {
        return;
    }
    let active = |value: &Value| {
        value
            .get("status")
            .as_str()
            .is_none_or(|text| text.eq_ignore_ascii_case("active"))
    };
    if look.is_new() {
        let message = format!(
            "{} creates a credential with which somebody can come in",
            look.address()
        );
        out.push(look.found(index, message));
    } else if look.change.action.verb() == "replace" {
        let message = format!(
            "{} replaces a credential: a new one is handed out",
            look.address()
        );
        out.push(look.found(index, message));
    } else if !active(look.before) && active(look.after) {
        let message = format!("{} puts a credential into use again", look.address());
        out.push(look.found(index, message).at("status"));
    }
}

/// Detector of `credential-removed-in-use`.
pub(in crate::rules::detectors) fn removed_in_use(
    context: &Analysis<'_>,
    index: usize,
    out: &mut Vec<Detection>,
) {
    let Some(look) = Look::at(context, index) else {
        return;
    };
    let secret = kind(look.type_name) == Some("secret");
    if look.is_new() {
        return;
    }
    let switched_off = look.before.get("status").as_str() == Some("Active")
        && look.after.get("status").as_str() == Some("Inactive");
    if !look.change.action.destroys() && !switched_off {
        return;
    }
    let radius = context.changes[index].radius.as_ref();
    let dependents = radius.map_or(0, |radius| radius.total);
    // Nobody in this plan reads it; keys are usually read elsewhere, while a
    // secret's readers are found in the graph.
    if dependents == 0 && secret {
        return;
    }
    let verb = if switched_off {
        "switches off"
    } else if look.is_gone() {
        "removes"
    } else {
        "replaces"
    };
    let users = match dependents {
        0 => "whoever uses it outside this plan".to_owned(),
        1 => "one object that depends on it".to_owned(),
        more => format!("{more} objects that depend on it"),
    };
    let message = format!(
        "{} {verb} a credential that may be in use by {users}",
        look.address()
    );
    let mut detection = look.found(index, message);
    if let Some(radius) = radius {
        for id in radius.dependents.iter().take(5) {
            let node = context.graph.node(*id);
            detection = detection.because(format!(
                "{} depends on it",
                crate::finding::code(&node.address)
            ));
        }
    }
    if dependents == 0 {
        detection = detection.possible();
    }
    out.push(detection);
}
