//! `limits`: numbers that no plan may pass.

use super::reader::Reader;
use super::{Key, Section};
use crate::hcl::syntax::Block;

pub(super) const SECTION: Section = Section {
    kind: "limits",
    label: None,
    repeats: false,
    keys: &[
        Key {
            name: "destructive_changes",
            default: "none",
        },
        Key {
            name: "blast_radius",
            default: "none",
        },
        Key {
            name: "production_blast_radius",
            default: "none",
        },
        Key {
            name: "plan_age",
            default: "none",
        },
    ],
};

/// Hard limits; absent ones do not hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Limits {
    /// Most destructive changes in one plan.
    pub destructive_changes: Option<u64>,
    /// Most instances that depend on what a plan destroys.
    pub blast_radius: Option<u64>,
    /// The same, production only.
    pub production_blast_radius: Option<u64>,
    /// Oldest plan, in seconds.
    pub plan_age: Option<u64>,
}

pub(super) fn read(reader: &mut Reader<'_>, block: &Block) -> Limits {
    let mut limits = Limits::default();
    for attribute in reader.known(block, SECTION.keys) {
        match attribute.name.as_ref() {
            "destructive_changes" => limits.destructive_changes = reader.count(attribute),
            "blast_radius" => limits.blast_radius = reader.count(attribute),
            "production_blast_radius" => {
                limits.production_blast_radius = reader.count(attribute);
            }
            _ => limits.plan_age = reader.duration(attribute),
        }
    }
    limits
}
