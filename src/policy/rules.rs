//! `rules`: where the user's own rules lie.

use super::reader::Reader;
use super::{Key, Section};
use crate::hcl::syntax::Block;

pub(super) const SECTION: Section = Section {
    kind: "rules",
    label: None,
    repeats: false,
    keys: &[Key {
        name: "directories",
        default: "[]",
    }],
};

/// Directories, relative to the policy.
pub(super) fn read(reader: &mut Reader<'_>, block: &Block) -> Vec<String> {
    directories(reader, block, SECTION.keys)
}

/// The one key `directories` of a block.
pub(super) fn directories(reader: &mut Reader<'_>, block: &Block, keys: &[Key]) -> Vec<String> {
    let mut directories = Vec::new();
    for attribute in reader.known(block, keys) {
        directories = reader.paths(attribute);
        reader.below(attribute, &directories);
    }
    directories
}
