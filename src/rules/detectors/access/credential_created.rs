//! `credential-created`: a key is made, made anew, or put into use again.

use crate::analysis::Analysis;
use crate::model::value::Value;
use crate::rules::{CaseName, Detection, Detector};

use super::ChangeView;
use super::credentials::is_key;

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Typed(is_key, detect);

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
