//! `routine`: which replacements are everyday work here, beyond those that the
//! catalog knows, or that none is.

use super::reader::{Reader, place};
use super::{Key, Place, Scope, Section};
use crate::hcl::syntax::Block;
use crate::model::change::ResourceChange;

pub(super) const SECTION: Section = Section {
    kind: "routine",
    label: None,
    repeats: false,
    keys: &[
        Key {
            name: "types",
            default: "none",
        },
        Key {
            name: "addresses",
            default: "none",
        },
        Key {
            name: "off",
            default: "false",
        },
    ],
};

/// What the policy says of routine replacements.
#[derive(Debug, Clone, Default)]
pub struct RoutinePolicy {
    /// Replacements that are routine because the owners of the policy say so.
    pub scope: Scope,
    /// Nothing is routine, whatever else is known.
    pub off: bool,
    /// Where the block begins, when there is one.
    pub place: Option<Place>,
}

impl RoutinePolicy {
    /// Whether the policy calls the replacement of an object routine.
    pub fn covers(&self, change: &ResourceChange) -> bool {
        !self.off && !self.scope.is_empty() && self.scope.covers(change)
    }
}

pub(super) fn read(reader: &mut Reader<'_>, block: &Block) -> RoutinePolicy {
    let mut routine = RoutinePolicy {
        place: Some(place(block.header)),
        ..RoutinePolicy::default()
    };
    for attribute in reader.known(block, SECTION.keys) {
        match attribute.name.as_ref() {
            "types" => routine.scope.types = reader.some_names(attribute),
            "addresses" => routine.scope.addresses = reader.some_names(attribute),
            _ => routine.off = reader.boolean(attribute).unwrap_or(true),
        }
    }
    if routine.off && !routine.scope.is_empty() {
        reader.mistake(
            block.header,
            "`off = true` says that nothing is routine, and `types` or `addresses` say that something is",
        );
    }
    routine
}
