//! `production-tag-disguised`: a tag that only looks like production.

use super::is_raised;
use crate::analysis::Analysis;
use crate::analysis::production::{MarkerAt, Side};
use crate::finding::{Subject, code};
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Change(detect);

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    let (change, known) = context.change(index);
    if !known
        .production
        .evidence
        .iter()
        .any(|found| found.disguised)
    {
        return;
    }
    let marks = context.marker_transitions(change);
    if marks.disguised.is_empty() {
        return;
    }
    let old: Vec<&MarkerAt> = marks
        .disguised
        .iter()
        .filter(|mark| mark.side == Side::Before)
        .collect();
    let fresh: Vec<&MarkerAt> = marks
        .disguised
        .iter()
        .filter(|mark| {
            mark.side == Side::After
                && !old
                    .iter()
                    .any(|other| other.path == mark.path && other.before == mark.after)
        })
        .collect();
    let case = if fresh.is_empty() {
        if change.action.ends_object() {
            CaseName("existing-destroyed")
        } else {
            CaseName("existing")
        }
    } else if change.before.exists() && (change.action.ends_object() || is_raised(context, index)) {
        CaseName("added-with-destruction")
    } else {
        CaseName("added")
    };
    let mut detection = Detection::case(Subject::Change(index), case);
    let shown = if fresh.is_empty() { old } else { fresh };
    for mark in shown {
        detection = detection.at(mark.path.without_indices()).because(format!(
            "{} contains look-alike or invisible characters",
            code(mark.path.without_indices())
        ));
    }
    out.push(detection);
}
