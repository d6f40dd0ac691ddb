//! `credential-removed-in-use`: a key or secret that something uses is removed,
//! replaced or deactivated.

use crate::analysis::Analysis;
use crate::analysis::routine::Routine;
use crate::finding::code;
use crate::rules::{CaseName, Detection, Detector};

use super::ChangeView;
use super::credentials::{is_credential, kind};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Typed(is_credential, detect);

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    let Some(view) = ChangeView::at(context, index) else {
        return;
    };
    let secret = kind(view.type_name, context.catalog()) == Some("secret");
    if view.is_new() {
        return;
    }
    // It is known by reference alone, and everybody moves to the new one before the old one goes.
    let known = &context.changes[index];
    if known.routine == Some(Routine::Succeeded) && known.facts.swaps() {
        return;
    }
    let switched_off = view.before.get("status").as_str() == Some("Active")
        && view.after.get("status").as_str() == Some("Inactive");
    if !view.change.action.destroys() && !switched_off {
        return;
    }
    let radius = context.changes[index].radius.as_ref();
    let dependents = radius.map_or(0, |radius| radius.total);
    // Nobody in this plan reads it; keys are usually read elsewhere, while a
    // secret's readers are found in the graph.
    if dependents == 0 && secret {
        return;
    }
    let case = if switched_off {
        CaseName("deactivated")
    } else if view.is_gone() {
        CaseName("removed")
    } else {
        CaseName("replaced")
    };
    let mut detection = view.case(case).with_count("dependents", dependents);
    if let Some(radius) = radius {
        for id in radius.dependents.iter().take(5) {
            let node = context.graph.node(*id);
            detection = detection.because(format!("{} depends on it", code(&node.address)));
        }
    }
    if dependents == 0 {
        detection = detection.possible();
    }
    out.push(detection);
}
