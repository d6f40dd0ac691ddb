//! `unknown-action`: words that no released tool writes.

use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::model::action::Action;
use crate::rules::{Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Change(detect);

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    if matches!(
        context.change_set.changes[index].action,
        Action::Unrecognized(_)
    ) {
        out.push(Detection::of(Subject::Change(index)));
    }
}
