//! `check-failed`: a check block fails or errs; apply goes on all the same.

use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::rules::{Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    for check in &context.change_set.checks {
        if matches!(check.status.as_ref(), "fail" | "error") {
            let address = check.address.to_string();
            out.push(
                Detection::of(Subject::Address(address.clone()))
                    .with("check", address)
                    .with("status", &*check.status),
            );
        }
    }
}
