//! `catalog`: where the user's own provider facts lie.

use super::Section;

pub(super) const SECTION: Section = super::rules::of_directories("catalog");

pub(super) use super::rules::read;
