//! `errored`: the tool stopped with an error, and the plan holds what it saw until then.

use crate::analysis::Context;
use crate::finding::Subject;
use crate::rules::{Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Context<'_>, out: &mut Vec<Detection>) {
    if context.set.origin.errored {
        out.push(Detection::of(Subject::Plan));
    }
}
