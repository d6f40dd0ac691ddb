//! `deferred`: changes that the tool put off; their destruction comes with the next plan.

use crate::analysis::Analysis;
use crate::finding::{Subject, code};
use crate::rules::{Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    for (index, change) in context.change_set.changes.iter().enumerate() {
        if let Some(reason) = &change.deferred {
            out.push(
                Detection::of(Subject::Change(index))
                    .because(format!("the reason given is {}", code(reason))),
            );
        }
    }
}
