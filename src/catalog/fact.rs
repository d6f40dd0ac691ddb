//! What the catalog says of one attribute.

use super::words::{Meaning, Pace, Same, Transition};

/// A set of transitions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Transitions(u32);

impl Transitions {
    pub(super) fn of_bits(bits: u32) -> Self {
        Transitions(bits)
    }

    /// Its members, in the order of the words.
    pub fn iter(self) -> impl Iterator<Item = Transition> {
        let all = Transition::ALL.iter().enumerate();
        all.filter(move |(at, _)| self.0 >> at & 1 == 1)
            .map(|(_, transition)| *transition)
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// What one attribute means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttributeFact {
    /// Dotted path; lists on the way are gone through.
    pub path: &'static str,
    /// What it means.
    pub meaning: Meaning,
    /// How an entry of it is known again, where it is a list of entries.
    pub same: Same,
    /// How an update of it reaches machines, where it restarts them.
    pub pace: Pace,
    /// Whether it counts on a new object as well.
    pub also_new: bool,
    /// What must not happen to it.
    pub harmful: Transitions,
    /// The scale from weak to strong, or the words that it must not become.
    pub words: Box<[&'static str]>,
    /// Only where this attribute has this value.
    pub only_where: Option<(&'static str, &'static str)>,
    /// What it means when that happens, as a clause; may be empty.
    pub means: &'static str,
    /// Where the fact stands: a link, or the provider whose documentation says so.
    pub source: &'static str,
}
