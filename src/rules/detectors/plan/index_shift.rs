//! `index-shift`: an element was taken out of (or put into) the middle of a
//! list that `count` runs over, so every later instance becomes its neighbour.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::Analysis;
use crate::finding::{Fix, FixRequires, Subject};
use crate::model::address::{InstanceKey, ResourceAddress};
use crate::model::change::ResourceChange;
use crate::model::value::{Mask, PathStep, Value};
use crate::rules::{Detection, Detector, fix};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let mut blocks: BTreeMap<ResourceAddress, BTreeMap<u64, usize>> = BTreeMap::new();
    for (index, change) in context.change_set.changes.iter().enumerate() {
        if let (Some(InstanceKey::Index(position)), None) = (&change.address.key, &change.deposed) {
            blocks
                .entry(change.address.without_key())
                .or_default()
                .insert(*position, index);
        }
    }
    for (block, instances) in blocks {
        let shifted: Vec<(u64, u64)> = instances
            .iter()
            .filter_map(|(position, index)| {
                let change = &context.change_set.changes[*index];
                let from = neighbour(context, &instances, *position, change)?;
                Some((*position, from))
            })
            .collect();
        let Some((position, from)) = shifted.first().copied() else {
            continue;
        };
        let subject = instances[&position];
        let mut detection = Detection::of(Subject::Change(subject))
            .with("block", block.to_string())
            .with("to", format!("[{position}]"))
            .with("from", format!("[{from}]"))
            .because(format!(
                "{} of {} instances take on the attributes of a neighbor",
                shifted.len(),
                instances.len()
            ))
            .at("count");
        detection.fix = moves(context, &block, &instances)
            .map(|text| Fix::new("moved-block", text).requiring(FixRequires::OtherEdits));
        out.push(detection);
    }
}

/// Most instances for which `moved` blocks are written.
const MAX_MOVES: usize = 20;

/// Attributes that may serve as the keys of a `for_each`, best first.
const KEYS: &[&str] = &[
    "name",
    "bucket",
    "identifier",
    "key",
    "availability_zone",
    "cidr_block",
    "user",
    "member",
    "email",
];

/// `moved` blocks that give each object that stays a key of its own instead of
/// its position: the value of an attribute in which the objects differ. For a
/// `for_each` over the same values.
fn moves(
    context: &Analysis<'_>,
    block: &ResourceAddress,
    instances: &BTreeMap<u64, usize>,
) -> Option<String> {
    let changes = &context.change_set.changes;
    let standing: Vec<&ResourceChange> = instances
        .values()
        .map(|index| &changes[*index])
        .filter(|change| change.before.exists())
        .collect();
    let wanted = |name: &str| -> Option<BTreeSet<&str>> {
        instances
            .values()
            .map(|index| &changes[*index])
            .filter(|change| change.after.exists())
            .map(|change| change.after.value().get(name).as_str())
            .collect()
    };
    let key = KEYS.iter().find(|key| {
        let values: Option<BTreeSet<&str>> = standing
            .iter()
            .filter(|change| {
                change
                    .before
                    .sensitive()
                    .step(&PathStep::Name((**key).into()))
                    == &Mask::None
            })
            .map(|change| {
                change
                    .before
                    .value()
                    .get(key)
                    .as_str()
                    .filter(|text| !text.is_empty())
            })
            .collect();
        values.is_some_and(|values| values.len() == standing.len())
    })?;
    let wanted = wanted(key)?;
    let mut out = Vec::new();
    for change in standing.iter().take(MAX_MOVES + 1) {
        let value = change.before.value().get(key).as_str()?;
        if wanted.contains(value) {
            let mut to = block.clone();
            to.key = Some(InstanceKey::Name(
                fix::is_plain(value).then(|| value.into())?,
            ));
            out.push(fix::moved_block(&change.address, &to)?);
        }
    }
    (!out.is_empty() && out.len() <= MAX_MOVES).then(|| out.join("\n\n"))
}

/// The neighbour whose present attributes this instance takes over.
fn neighbour(
    context: &Analysis<'_>,
    instances: &BTreeMap<u64, usize>,
    position: u64,
    change: &ResourceChange,
) -> Option<u64> {
    if !(change.before.exists() && change.after.exists()) || change.action.is_no_op() {
        return None;
    }
    let neighbours: Vec<u64> = [position.checked_add(1), position.checked_sub(1)]
        .into_iter()
        .flatten()
        .filter(|other| instances.contains_key(other))
        .collect();
    if neighbours.is_empty() {
        return None;
    }
    let differing: Vec<_> = change
        .changed_paths()
        .into_iter()
        .filter(|path| {
            let after = change.after.value().at(path);
            !after.has_unknown() && !after.is_empty()
        })
        .collect();
    if differing.is_empty() {
        return None;
    }
    neighbours.into_iter().find(|other| {
        instances.get(other).is_some_and(|index| {
            let before: &Value = context.change_set.changes[*index].before.value();
            differing
                .iter()
                .all(|path| before.at(path) == change.after.value().at(path))
        })
    })
}
