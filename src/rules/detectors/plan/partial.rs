//! `partial`: `-target` or `-exclude`, or a plan that says it is not complete.

use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let origin = &context.change_set.origin;
    if origin.errored {
        return;
    }
    let deferred = || {
        let changes = &context.change_set.changes;
        changes.iter().any(|change| change.deferred.is_some())
    };
    let mut detection = if !origin.targets.is_empty() {
        Detection::case(Subject::Plan, CaseName("targets")).with_list("targets", &origin.targets)
    } else if !origin.excludes.is_empty() {
        Detection::case(Subject::Plan, CaseName("excludes")).with_list("excludes", &origin.excludes)
    } else if origin.complete == Some(false) && !deferred() {
        Detection::case(Subject::Plan, CaseName("incomplete"))
    } else {
        return;
    };
    if origin.complete == Some(false) {
        detection = detection.because("the plan says `complete: false`");
    }
    out.push(detection);
}
