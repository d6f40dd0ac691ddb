//! `teardown`: ten production objects or more, and most of what there is, in one plan.

use crate::analysis::production::IsProduction;
use crate::analysis::{Analysis, is_plain_no_op};
use crate::finding::Subject;
use crate::model::address::ResourceMode;
use crate::rules::{Detection, Detector};

/// Production objects that make a plan a teardown, by the contract.
const TEARDOWN: usize = 10;

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let ended: Vec<usize> = context
        .effective_changes()
        .filter(|index| {
            let (change, known) = context.change(*index);
            let certain = change
                .predicted
                .as_ref()
                .is_none_or(|predicted| predicted.certain);
            certain
                && change.deposed.is_none()
                && change.action.ends_object()
                && change.address.mode == ResourceMode::Managed
                && known.routine.is_none()
                && known.production.value == IsProduction::Yes
        })
        .collect();
    if ended.len() < TEARDOWN {
        return;
    }
    let stood = |index: &usize| {
        let change = &context.change_set.changes[*index];
        change.deposed.is_none()
            && change.before.exists()
            && change.address.mode == ResourceMode::Managed
    };
    let (still, moving): (Vec<usize>, Vec<usize>) = (0..context.change_set.changes.len())
        .filter(stood)
        .partition(|index| is_plain_no_op(&context.change_set.changes[*index]));
    // What changes is known already, and what stands still is asked only as long
    // as it matters.
    let enough = ended.len() * 2;
    let standing = context.count_production(moving.into_iter().chain(still), enough);
    if standing >= enough {
        return;
    }
    let data = ended
        .iter()
        .filter(|index| context.changes[**index].holds_data())
        .count();
    let mut found = Detection::of(Subject::Plan)
        .with_count("ended", ended.len())
        .with_count("existing", standing)
        .with_count("percent", ended.len() * 100 / standing.max(1))
        .with_count("data", data);
    let routine = context
        .effective_changes()
        .filter(|index| {
            let (change, known) = context.change(*index);
            change.action.ends_object() && known.routine.is_some()
        })
        .count();
    if routine > 0 {
        found = found.because(format!(
            "routine replacements are not counted here: {routine}"
        ));
    }
    out.push(found);
}
