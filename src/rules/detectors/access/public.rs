//! `public-access-enabled`: something becomes reachable by anybody, or loses
//! what kept it from being so.

use crate::analysis::Analysis;
use crate::analysis::protection::GuardState;
use crate::catalog::{Meaning, ProtectionKind};
use crate::finding::{Certainty, code};
use crate::model::value::Value;
use crate::rules::Detection;

use super::{Look, values_at};

/// Detector of `public-access-enabled`.
pub(in crate::rules::detectors) fn detect(
    context: &Analysis<'_>,
    index: usize,
    out: &mut Vec<Detection>,
) {
    let Some(look) = Look::at(context, index) else {
        return;
    };
    let known = &context.changes[index];
    if look.is_gone() {
        if known.facts.guard() == Some("public_block") {
            let message = format!(
                "{} kept objects from becoming public, and is deleted",
                look.address()
            );
            out.push(look.found(index, message));
        }
        return;
    }
    let mut certain: Vec<(&str, String, bool)> = Vec::new();
    let mut possible: Vec<&str> = Vec::new();
    for seen in &known.observations {
        if seen.meaning != Meaning::Exposure {
            continue;
        }
        if seen.certainty == Certainty::Possible {
            possible.push(&seen.path);
        } else if !certain.iter().any(|(path, ..)| *path == seen.path) {
            let said = said(look.after, &seen.path);
            certain.push((&seen.path, format!("{} {said}", code(&seen.path)), true));
        }
    }
    for guard in &known.protections {
        if guard.kind != ProtectionKind::PublicAccess
            || certain.iter().any(|(path, ..)| *path == guard.path)
        {
            continue;
        }
        if guard.lost() {
            certain.push((
                guard.path,
                format!("{} no longer protects", code(guard.path)),
                true,
            ));
        } else if guard.before == GuardState::Safe
            && guard.after == GuardState::Unknown
            && !possible.contains(&guard.path)
        {
            possible.push(guard.path);
        }
    }
    certain.extend(permission(&look));
    let counts = !look.is_new() || certain.iter().any(|(.., when_new)| *when_new);
    if !certain.is_empty() {
        let list: Vec<&str> = certain.iter().map(|(_, why, _)| why.as_str()).collect();
        let message = format!(
            "{} can be reached by anybody, or loses what prevents it: {}",
            look.address(),
            list.join(", ")
        );
        let mut detection = look.found(index, message);
        for (path, why, _) in &certain {
            detection = detection.at(*path).because(why.as_str());
        }
        if counts {
            out.push(detection);
        }
    } else {
        possible.retain(|path| look.is_configured(context, path));
        if possible.is_empty() {
            return;
        }
        let list: Vec<String> = possible.iter().map(code).collect();
        let message = format!(
            "{} may become reachable by anybody: {} is not known before it is applied",
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

/// What stands at a path now, in a word.
fn said(after: &Value, path: &str) -> String {
    let values = values_at(after, path);
    let word = |on: &Value| match on {
        Value::Bool(true) => Some("is on".to_owned()),
        Value::Bool(false) => Some("is off".to_owned()),
        Value::String(text) => Some(format!("is {}", code(text))),
        _ => None,
    };
    let word = values.into_iter().find_map(word);
    word.unwrap_or_else(|| "lets more in".to_owned())
}

/// A permission on a function for anybody, and on a queue or a topic likewise.
fn permission(look: &Look<'_>) -> Option<(&'static str, String, bool)> {
    let open = |value: &Value| {
        value.get("principal").as_str() == Some("*")
            && ["source_arn", "source_account", "principal_org_id"]
                .iter()
                .all(|name| value.get(name).is_empty())
    };
    let kinds = [
        "aws_lambda_permission",
        "aws_lambda_layer_version_permission",
        "aws_cloudwatch_event_permission",
        "aws_vpc_endpoint_service_allowed_principal",
    ];
    let principal = |value: &Value| open(value) || value.get("principal_arn").as_str() == Some("*");
    let limited = look.type_name == "aws_cloudwatch_event_permission"
        && !look.after.get("condition").is_empty();
    (kinds.contains(&look.type_name)
        && !limited
        && principal(look.after)
        && !principal(look.before))
    .then(|| ("principal", "anybody has the permission".to_owned(), true))
}
