//! `index-shift`: an element was taken out of (or put into) the middle of a
//! list that `count` runs over, so every later instance becomes its neighbour.

use std::collections::BTreeMap;

use crate::context::Context;
use crate::finding::{Subject, code};
use crate::model::address::{InstanceKey, ResourceAddress};
use crate::model::change::ResourceChange;
use crate::model::value::Value;
use crate::rules::Detection;

pub(in crate::rules::native) fn detect(context: &Context<'_>, out: &mut Vec<Detection>) {
    let mut blocks: BTreeMap<ResourceAddress, BTreeMap<u64, usize>> = BTreeMap::new();
    for (index, change) in context.set.changes.iter().enumerate() {
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
                let change = &context.set.changes[*index];
                let from = neighbour(context, &instances, *position, change)?;
                Some((*position, from))
            })
            .collect();
        let Some((position, from)) = shifted.first().copied() else {
            continue;
        };
        let subject = instances[&position];
        out.push(
            Detection::new(
                Subject::Change(subject),
                format!(
                    "The instances of {} change places: {} becomes what {} is now",
                    code(&block),
                    code(format_args!("[{position}]")),
                    code(format_args!("[{from}]")),
                ),
            )
            .because(format!(
                "{} of {} instances take over the attributes of a neighbour",
                shifted.len(),
                instances.len()
            ))
            .at("count"),
        );
    }
}

/// The neighbour whose present attributes this instance takes over.
fn neighbour(
    context: &Context<'_>,
    instances: &BTreeMap<u64, usize>,
    position: u64,
    change: &ResourceChange,
) -> Option<u64> {
    if !(change.before.exists() && change.after.exists()) || change.action.is_no_op() {
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
    [position.checked_add(1), position.checked_sub(1)]
        .into_iter()
        .flatten()
        .find(|other| {
            instances.get(other).is_some_and(|index| {
                let before: &Value = context.set.changes[*index].before.value();
                differing
                    .iter()
                    .all(|path| before.at(path) == change.after.value().at(path))
            })
        })
}
