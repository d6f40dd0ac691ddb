//! `credential-created`: a key is created, replaced or activated, or others are trusted who
//! prove themselves elsewhere.

use crate::analysis::Analysis;
use crate::catalog::vocabulary::forms;
use crate::model::value::Value;
use crate::rules::{CaseName, Detection, Detector};

use super::ChangeView;
use super::credentials::{kind, lets_in};

/// Blocks within blocks that are looked through for who is trusted.
const MAX_DEPTH: usize = 4;

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Typed(lets_in, detect);

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    let Some(view) = ChangeView::at(context, index) else {
        return;
    };
    if view.is_gone() {
        return;
    }
    // A key that can only read is what deployments are made with.
    if view.type_name.ends_with("deploy_key") && view.after.get("read_only").as_bool() == Some(true)
    {
        return;
    }
    if kind(view.type_name, context.catalog()) == Some("trust") {
        let case = match (view.is_new(), view.change.action.verb()) {
            (true, _) => CaseName("trusted"),
            (_, "replace") => CaseName("trust-replaced"),
            _ => return,
        };
        let mut who = Vec::new();
        trusted(view.after, MAX_DEPTH, &mut who);
        out.push(view.case(case).with("who", who.join(", ")));
        return;
    }
    let active = |value: &Value| {
        value
            .get("status")
            .as_str()
            .is_none_or(|text| text.eq_ignore_ascii_case("active"))
    };
    if view.is_new() {
        out.push(view.case(CaseName("created")));
    } else if view.change.action.verb() == "replace" {
        out.push(view.case(CaseName("replaced")));
    } else if !active(view.before) && active(view.after) {
        out.push(view.case(CaseName("activated")).at("status"));
    }
}

/// Who is trusted, as far as the object says it: `issuer`, `subject`.
fn trusted(value: &Value, depth: usize, out: &mut Vec<String>) {
    match value {
        Value::Map(map) => {
            for (name, value) in map.iter() {
                match value.as_str() {
                    Some(text) if forms::WHO_IS_TRUSTED.has(name) => {
                        out.push(format!("{name} {text}"));
                    }
                    _ if depth > 0 => trusted(value, depth - 1, out),
                    _ => {}
                }
            }
        }
        Value::List(list) if depth > 0 => {
            for one in list.iter() {
                trusted(one, depth - 1, out);
            }
        }
        _ => {}
    }
}
