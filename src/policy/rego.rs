//! `rego`: where Rego policies lie.

use super::Section;

pub(super) const SECTION: Section = super::rules::of_directories("rego");

pub(super) use super::rules::read;
