//! `public-access-enabled`: something becomes reachable by anybody, or loses
//! what kept it from being so.

use crate::analysis::protection::GuardState;
use crate::analysis::{Analysis, ChangeFacts};
use crate::catalog::{Meaning, ProtectionKind};
use crate::finding::{Certainty, code};
use crate::model::value::Value;
use crate::rules::{CaseName, Detection, Detector};

use super::{ChangeView, values_at};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Change(detect);

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    let Some(view) = ChangeView::at(context, index) else {
        return;
    };
    let known = &context.changes[index];
    if view.is_gone() {
        if known.facts.guard() == Some("public_block") {
            out.push(view.case(CaseName("guard-deleted")));
        }
        return;
    }
    let Openings {
        mut certain,
        mut possible,
    } = openings(known, &view);
    certain.extend(permission(&view));
    if !certain.is_empty() {
        let (paths, reasons): (Vec<&str>, Vec<String>) = certain.into_iter().unzip();
        let is_guard = |path: &&str| {
            let mut guards = known.protections.iter();
            guards.any(|guard| guard.kind == ProtectionKind::PublicAccess && guard.path == *path)
        };
        let case = if paths.iter().all(is_guard) {
            CaseName("guard-lost")
        } else {
            CaseName("exposed")
        };
        let mut detection = view.case(case).at_all(paths);
        detection.evidence = reasons;
        out.push(detection);
        return;
    }
    possible.retain(|path| view.is_configured(context, path));
    if !possible.is_empty() {
        let detection = view.case(CaseName("unknown")).possible();
        out.push(detection.at_all(possible));
    }
}

/// Attributes that make something public, each with why, and those that may.
#[derive(Default)]
struct Openings<'k> {
    certain: Vec<(&'k str, String)>,
    possible: Vec<&'k str>,
}

/// What the catalog's facts about exposure, and guards against it, tell of a change.
fn openings<'k>(known: &'k ChangeFacts, view: &ChangeView<'_>) -> Openings<'k> {
    let mut found = Openings::default();
    let exposures = known.observations.iter();
    for seen in exposures.filter(|seen| seen.meaning == Meaning::Exposure) {
        if seen.certainty == Certainty::Possible {
            found.possible.push(&seen.path);
        } else if !found.certain.iter().any(|(path, _)| *path == seen.path) {
            let said = said(view.after, &seen.path);
            let why = format!("{} {said}", code(&seen.path));
            found.certain.push((&seen.path, why));
        }
    }
    for guard in &known.protections {
        if guard.kind != ProtectionKind::PublicAccess
            || found.certain.iter().any(|(path, _)| *path == guard.path)
        {
            continue;
        }
        if guard.lost() {
            let why = format!("{} no longer protects", code(guard.path));
            found.certain.push((guard.path, why));
        } else if guard.before == GuardState::Safe
            && guard.after == GuardState::Unknown
            && !found.possible.contains(&guard.path)
        {
            found.possible.push(guard.path);
        }
    }
    found
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
    word.unwrap_or_else(|| "allows more".to_owned())
}

/// A permission on a function for anybody, and on a queue or a topic likewise.
fn permission(view: &ChangeView<'_>) -> Option<(&'static str, String)> {
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
    let limited = view.type_name == "aws_cloudwatch_event_permission"
        && !view.after.get("condition").is_empty();
    (kinds.contains(&view.type_name)
        && !limited
        && principal(view.after)
        && !principal(view.before))
    .then(|| {
        (
            "principal",
            "the permission is granted to everyone".to_owned(),
        )
    })
}
