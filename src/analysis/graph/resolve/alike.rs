//! What references and keys have in common.

use crate::analysis::graph::builder::Hint;
use crate::model::address::InstanceKey;
use crate::model::configuration::{Expression, KeySelector, Reference, ResourceBlock};

/// Whether two references are to one block, or to different instances of one module.
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
    // Outputs of one instance of a module are told together.
    if let (
        Reference::Module { call, key, .. },
        Reference::Module {
            call: same,
            key: with,
            ..
        },
    ) = (one, other)
    {
        return call == same && (key != with || one == other);
    }
    block(one).is_some_and(|found| Some(found) == block(other))
}

/// What all references of an expression to the block of one let suppose of their
/// indexes, if it may have one.
pub(super) fn hint(reference: &Reference, all: &[Reference]) -> Option<Hint> {
    if !reference.is_perhaps_indexed() {
        return None;
    }
    let mut hint = Hint::default();
    for one in all.iter().filter(|one| same_block(reference, one)) {
        if let Reference::Resource { key, .. } | Reference::Module { key, .. } = one
            && let KeySelector::Perhaps(index) = key
        {
            match index.starts_with("each.value") {
                true => hint.other = true,
                false => hint.own = true,
            }
        }
    }
    Some(hint)
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
