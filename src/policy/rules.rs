//! `rules`: where the user's own rules lie.

use super::reader::Reader;
use super::{Key, Section};
use crate::hcl::syntax::Block;

pub(super) const SECTION: Section = of_directories("rules");

/// A block that says where files lie, and nothing else.
pub(super) const fn of_directories(kind: &'static str) -> Section {
    Section {
        kind,
        label: None,
        repeats: false,
        keys: &[Key {
            name: "directories",
            default: "[]",
        }],
    }
}

/// Directories, relative to the policy.
pub(super) fn read(reader: &mut Reader<'_>, block: &Block) -> Vec<String> {
    let mut directories = Vec::new();
    for attribute in reader.known(block, SECTION.keys) {
        directories = reader.paths(attribute);
        reader.below(attribute, &directories);
    }
    directories
}
