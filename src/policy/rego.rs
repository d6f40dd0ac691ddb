//! `rego`: where Rego policies lie.

use super::reader::Reader;
use super::{Key, Section};
use crate::hcl::syntax::Block;

pub(super) const SECTION: Section = Section {
    kind: "rego",
    label: None,
    repeats: false,
    keys: &[Key {
        name: "directories",
        default: "[]",
    }],
};

/// Directories, relative to the policy.
pub(super) fn read(reader: &mut Reader<'_>, block: &Block) -> Vec<String> {
    super::rules::directories(reader, block, SECTION.keys)
}
