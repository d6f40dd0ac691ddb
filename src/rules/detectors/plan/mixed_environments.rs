//! `mixed-environments`: one plan changes production and something that is not.

use crate::analysis::Analysis;
use crate::analysis::production::IsProduction;
use crate::finding::{Class, Subject};
use crate::rules::{Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let (mut yes, mut no) = (None, None);
    for index in context.effective_changes() {
        let (change, known) = context.change(index);
        if known.base_class == Class::ReadOnly {
            continue;
        }
        match known.production.value {
            IsProduction::Yes => yes = yes.or(Some(change)),
            IsProduction::No => no = no.or(Some(change)),
            IsProduction::Unknown => {}
        }
    }
    if let (Some(yes), Some(no)) = (yes, no) {
        out.push(
            Detection::of(Subject::Plan)
                .with("production", yes.address.to_string())
                .with("other", no.address.to_string()),
        );
    }
}
