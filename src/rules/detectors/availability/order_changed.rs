//! `order-changed`: entries of a list change places, where the first one that matches answers or
//! one step follows the other. All of them are still there, and yet the one that checks may now
//! come after the one that lets through.

use std::collections::{BTreeMap, VecDeque};

use crate::analysis::Analysis;
use crate::catalog::lexicon::order_decides;
use crate::finding::Subject;
use crate::model::value::{Path, PathStep, Value};
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Change(detect);

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    let (change, known) = context.change(index);
    if !known.is_changed(change) || !change.before.exists() || !change.after.exists() {
        return;
    }
    let (before, after) = (change.before.value(), change.after.value());
    let Value::Map(members) = before else { return };
    let type_name = &change.address.type_name;
    let mut hit: Vec<String> = Vec::new();
    let touched = members.iter().filter(|(name, _)| known.touched.may(name));
    for (name, value) in touched {
        let mut start = Path(vec![PathStep::Name(name.clone())]);
        value.walk_from(&mut start, &mut |path, value| {
            let Some((old, new)) = both_lists(path, value, after) else {
                return;
            };
            let plain = path.without_indices();
            if !hit.contains(&plain) && moved(old, new) {
                let entries: Vec<&Value> = old.iter().chain(new).collect();
                let decides = |name| order_decides(type_name, name, &entries);
                if last_name(path).is_some_and(decides) {
                    hit.push(plain);
                }
            }
        });
    }
    if !hit.is_empty() {
        let detection = Detection::case(Subject::Change(index), CaseName("moved"));
        out.push(detection.at_all(hit).possible());
    }
}

fn last_name(path: &Path) -> Option<&str> {
    path.0.iter().rev().find_map(|step| match step {
        PathStep::Name(name) => Some(name.as_ref()),
        PathStep::Index(_) => None,
    })
}

/// The entries on both sides, where both are lists of several.
fn both_lists<'v>(
    path: &Path,
    value: &'v Value,
    after: &'v Value,
) -> Option<(&'v [Value], &'v [Value])> {
    let old = value.as_list().filter(|old| old.len() > 1)?;
    let new = after.at(path).as_list().filter(|new| new.len() > 1)?;
    Some((old, new))
}

/// Whether entries that are there on both sides follow each other in another order.
fn moved(old: &[Value], new: &[Value]) -> bool {
    let front = old
        .iter()
        .zip(new)
        .take_while(|(one, other)| one == other)
        .count();
    let mut places: BTreeMap<String, VecDeque<usize>> = BTreeMap::new();
    for (place, entry) in new.iter().enumerate().skip(front) {
        places
            .entry(format!("{entry:?}"))
            .or_default()
            .push_back(place);
    }
    let mut found = old
        .iter()
        .skip(front)
        .filter_map(|entry| places.get_mut(&format!("{entry:?}"))?.pop_front());
    !found.by_ref().is_sorted()
}
