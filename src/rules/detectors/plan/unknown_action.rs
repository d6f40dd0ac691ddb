//! `unknown-action`: words that no released tool writes.

use crate::analysis::Context;
use crate::finding::Subject;
use crate::model::action::Action;
use crate::rules::{Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Change(detect);

fn detect(context: &Context<'_>, index: usize, out: &mut Vec<Detection>) {
    if matches!(context.set.changes[index].action, Action::Unrecognized(_)) {
        out.push(Detection::of(Subject::Change(index)));
    }
}
