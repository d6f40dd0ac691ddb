//! `errored`: the tool stopped with an error, and the plan holds what it saw until then.

use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::rules::{Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    if context.change_set.origin.errored {
        out.push(Detection::of(Subject::Plan));
    }
}
