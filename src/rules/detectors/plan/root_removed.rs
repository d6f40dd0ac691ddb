//! `root-removed`: the directory of a root module loses all of its configuration.

use crate::analysis::Analysis;
use crate::catalog::Holds;
use crate::finding::{Subject, code};
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

/// Objects that are named in the evidence.
const NAMED: usize = 5;

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let origin = &context.change_set.origin;
    if !origin.root_removed {
        return;
    }
    let gone: Vec<usize> = context
        .effective_changes()
        .filter(|index| context.change_set.changes[*index].action.ends_object())
        .collect();
    let data: Vec<usize> = gone
        .iter()
        .copied()
        .filter(|index| context.change(*index).1.facts.holds() == Holds::Data)
        .collect();
    let matters = |index: &usize| {
        context
            .change(*index)
            .1
            .counts_as_production(context.policy)
    };
    let case = match data.is_empty() && !gone.iter().any(matters) {
        true => CaseName("elsewhere"),
        false => CaseName("removed"),
    };
    let root = match origin.root.as_str() {
        "" => ".",
        root => root,
    };
    let mut detection = Detection::case(Subject::Plan, case)
        .with("root", root)
        .with_count("count", gone.len());
    for index in data.iter().take(NAMED) {
        let address = &context.change_set.changes[*index].address;
        detection = detection.because(format!("{} may hold data", code(address)));
    }
    if data.len() > NAMED {
        let more = data.len() - NAMED;
        detection = detection.because(format!("{more} more objects may hold data"));
    }
    out.push(detection);
}
