//! `undecided-from-source`: changes of a source diff that may turn out worse
//! than they look, which only a plan can tell.

use super::references::{Others, is_plain_reference};
use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::model::action::Action;
use crate::model::change::Fidelity;
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    if context.change_set.origin.fidelity() != Fidelity::Source {
        return;
    }
    let others = Others::of(context);
    for index in context.effective_changes() {
        let (change, known) = context.change(index);
        if known.routine.is_some() {
            continue;
        }
        let Some(prediction) = &change.predicted else {
            continue;
        };
        if !prediction.asks {
            continue;
        }
        // Another reference at a place that no rule reads is an update in place,
        // whatever it comes to.
        let in_place = change.action == Action::Update && !prediction.may_replace;
        if in_place && is_plain_reference(context, &others, index) {
            continue;
        }
        let case = match &change.action {
            Action::Update if change.importing.is_some() => Some(CaseName("imported")),
            Action::Update if prediction.may_replace => Some(CaseName("may-be-replaced")),
            Action::Delete => Some(CaseName("may-be-destroyed")),
            action if action.replaces() => Some(CaseName("likely-replaced")),
            _ => None,
        };
        let mut detection = Detection::of(Subject::Change(index))
            .because(prediction.why.clone())
            .possible();
        detection.case = case;
        out.push(detection);
    }
}
