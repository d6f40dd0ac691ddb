//! `production-tag-removed`: the object said production, and no longer does.

use super::is_raised;
use crate::analysis::Analysis;
use crate::analysis::production::{Evidence, IsProduction, MarkerAt, Side};
use crate::finding::Subject;
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Change(detect);

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    let (change, _) = context.change(index);
    if !change.before.exists() || !change.after.exists() {
        return;
    }
    // The evidence holds every mark of both sides: where each mark of before
    // stands after, nothing can have gone.
    let evidence = &context.changes[index].production.evidence;
    let on = |side: Side| {
        evidence
            .iter()
            .filter(move |found| found.side == side && found.says == IsProduction::Yes)
    };
    let stays = |old: &Evidence| on(Side::After).any(|new| new.source == old.source);
    if on(Side::Before).all(stays) {
        return;
    }
    let marks = context.marker_transitions(change);
    let certain: Vec<&MarkerAt> = marks.removed.iter().chain(&marks.changed_away).collect();
    let case = if certain.is_empty() {
        if !marks.may_be_lost() {
            return;
        }
        CaseName("unknown")
    } else if marks.still_production {
        // A tag that now says otherwise contradicts the ones that stay; one
        // that is merely gone does not.
        if marks.changed_away.is_empty() {
            CaseName("one-removed")
        } else {
            CaseName("one-changed")
        }
    } else if change.action.ends_object() || is_raised(context, index) {
        CaseName("with-destruction")
    } else {
        CaseName("removed")
    };
    let mut detection = Detection::case(Subject::Change(index), case);
    if certain.is_empty() {
        detection = detection.possible();
    }
    for mark in certain.into_iter().chain(&marks.unknown_after) {
        detection = detection.at(mark.path.without_indices());
    }
    out.push(detection);
}
