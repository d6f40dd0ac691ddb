//! `too-many-destructive`: more than anybody reads one by one.

use crate::analysis::Analysis;
use crate::finding::{Class, Subject};
use crate::rules::{Detection, Detector};

/// Destructive changes that nobody reviews one by one.
const TOO_MANY: usize = 25;

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let count = context
        .effective_changes()
        .filter(|index| {
            let known = &context.changes[*index];
            known.base_class == Class::Destructive && known.routine.is_none()
        })
        .count();
    if count >= TOO_MANY {
        out.push(Detection::of(Subject::Plan).with_count("count", count));
    }
}
