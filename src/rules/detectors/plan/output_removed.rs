//! `output-removed`: other stacks may read it.

use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::model::action::Action;
use crate::rules::{Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    for (index, output) in context.change_set.outputs.iter().enumerate() {
        if output.action == Action::Delete {
            out.push(Detection::of(Subject::Output(index)).with("output", &*output.name));
        }
    }
}
