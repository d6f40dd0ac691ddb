//! What references and keys have in common.

use crate::model::address::InstanceKey;
use crate::model::configuration::{Expression, KeySelector, Reference, ResourceBlock};

/// Whether two references are to one block.
pub(super) fn same_block(one: &Reference, other: &Reference) -> bool {
    let block = |reference: &Reference| match reference {
        Reference::Resource {
            mode,
            type_name,
            name,
            ..
        } => Some((*mode, type_name.clone(), name.clone())),
        _ => None,
    };
    block(one).is_some_and(|found| Some(found) == block(other))
}

pub(super) fn same_key(one: &InstanceKey, other: &InstanceKey) -> bool {
    one == other
        || match (one, other) {
            (InstanceKey::Index(index), InstanceKey::Name(name))
            | (InstanceKey::Name(name), InstanceKey::Index(index)) => name.parse() == Ok(*index),
            _ => false,
        }
}

/// `for_each = aws_subnet.a`: the block repeated for.
pub(super) fn chained(config: &ResourceBlock) -> Option<&Reference> {
    only_whole(config.for_each.as_ref()?)
}

pub(super) fn only_whole(expression: &Expression) -> Option<&Reference> {
    match expression.references.as_slice() {
        [
            only @ Reference::Resource {
                key: KeySelector::Whole,
                attribute,
                ..
            },
        ] if attribute.is_empty() => Some(only),
        _ => None,
    }
}
