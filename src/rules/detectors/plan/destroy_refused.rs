//! `destroy-refused`: an object would go whose block stands with `prevent_destroy`.

use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::rules::{Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    for index in context.effective_changes() {
        let (change, _) = context.change(index);
        let predicted = change.predicted.as_ref();
        if predicted.is_some_and(|predicted| predicted.refused) {
            out.push(Detection::of(Subject::Change(index)));
        }
    }
}
