//! What source shows and a plan does not: `prevent_destroy`, `ignore_changes`
//! and conditions that are there before and not after. Only source diffs have
//! both configurations.

use std::sync::Arc;

use crate::analysis::Analysis;
use crate::analysis::production::IsProduction;
use crate::finding::Subject;
use crate::model::address::{ConfigAddress, ResourceMode};
use crate::model::configuration::{Configuration, Module, ResourceBlock};
use crate::model::value::Value;

/// Whether `prevent_destroy` is on, or may be.
pub(super) fn protects(value: Option<&Value>) -> bool {
    match value {
        None | Some(Value::Bool(false) | Value::Null) => false,
        Some(value) => value.as_bool() == Some(true) || value.is_unknown(),
    }
}

/// A block of the configuration before with its successor.
pub(super) struct Pair<'a> {
    pub(super) address: ConfigAddress,
    pub(super) old: &'a ResourceBlock,
    pub(super) new: Option<&'a ResourceBlock>,
}

/// Managed blocks of the configuration before; those that a `moved` block
/// renames are found under their new name.
pub(super) fn pairs<'a>(before: &'a Configuration, after: &'a Configuration) -> Vec<Pair<'a>> {
    let mut out = Vec::new();
    for module in &before.modules {
        for old in module
            .resources
            .iter()
            .filter(|block| block.mode == ResourceMode::Managed)
        {
            let address = ConfigAddress {
                module: module.path.clone(),
                mode: old.mode,
                type_name: old.type_name.clone(),
                name: old.name.clone(),
            };
            let new = after
                .resource(&address)
                .or_else(|| after.resource(&moved(after, &address)?));
            out.push(Pair { address, old, new });
        }
    }
    out
}

/// Where a `moved` block of the same module sends a block.
fn moved(after: &Configuration, address: &ConfigAddress) -> Option<ConfigAddress> {
    let module: &Module = after.module(&address.module)?;
    let from = format!("{}.{}", address.type_name, address.name);
    let to = &module
        .moved
        .iter()
        .find(|moved| moved.from.as_ref() == from)?
        .to;
    let mut path = address.module.clone();
    let mut parts = to.split('.').peekable();
    while parts.peek() == Some(&"module") {
        parts.next();
        path.push(Arc::from(parts.next()?));
    }
    Some(ConfigAddress {
        module: path,
        mode: address.mode,
        type_name: parts.next()?.into(),
        name: parts.next()?.into(),
    })
}

/// The subject for a block: a change of the instance that is most likely production, so that
/// what is known of it counts, or its address.
pub(super) fn subject(context: &Analysis<'_>, address: &ConfigAddress) -> Subject {
    let changes = context.change_set.changes.iter().enumerate();
    let rank = |index: &usize| match context.change(*index).1.production.value {
        IsProduction::Yes => 0,
        IsProduction::Unknown => 1,
        IsProduction::No => 2,
    };
    changes
        .filter(|(_, change)| change.address.config() == *address)
        .map(|(index, _)| index)
        .min_by_key(rank)
        .map_or_else(|| Subject::Address(address.to_string()), Subject::Change)
}

/// Whether no object of a block is there on either side: its `count` or `for_each` is empty.
pub(super) fn has_no_instances(context: &Analysis<'_>, address: &ConfigAddress) -> bool {
    let mut changes = context.change_set.changes.iter();
    context.change_set.gaps.is_empty() && !changes.any(|change| change.address.config() == *address)
}
