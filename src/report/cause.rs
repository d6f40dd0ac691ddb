//! A cause in the report: what was edited, and what follows from it.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde::Serialize;

use super::{Location, ReportFinding, Text};
use crate::finding::Effect;

#[cfg(feature = "schema")]
use schemars::JsonSchema;

/// One cause.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct ReportCause {
    /// Number from 1; what `cause` of changes and findings refers to.
    pub id: usize,
    /// Kind of edit: `argument`, `variable`, `local`, `block-added`, `block-removed`, ...
    pub kind: &'static str,
    /// What was edited, in words.
    pub what: Text,
    /// Where; of several edits the first.
    pub location: Option<Location>,
    /// Value before, of the first edit; null when it is hidden, absent or not
    /// the value that was written.
    pub before: Option<Text>,
    /// Value after.
    pub after: Option<Text>,
    /// All edits of this cause.
    pub edits: Vec<ReportEdit>,
    /// Whether the way to the edit is certain. If not, see `instead`.
    pub traced: bool,
    /// What it may have been instead.
    pub instead: Vec<Text>,
    /// Addresses that are deleted.
    pub destroys: Vec<Text>,
    /// Addresses that are replaced.
    pub replaces: Vec<Text>,
    /// Addresses that are updated in place.
    pub updates: Vec<Text>,
    /// Those of `updates` that nobody edited: they only point at the new object, where
    /// another one is replaced.
    pub reroutes: Vec<Text>,
    /// Addresses that are created.
    pub creates: Vec<Text>,
    /// Addresses with any other change: read, moved, imported, forgotten.
    pub others: Vec<Text>,
    /// Indexes into `findings`.
    pub findings: Vec<usize>,
}

/// One edit, as it shows in an object.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct ReportEdit {
    /// An object in which it shows.
    pub address: Text,
    /// The attribute in which it shows; null for the object as a whole.
    pub path: Option<Text>,
    /// Value of the attribute before; null when absent or hidden.
    pub before: Option<Text>,
    /// Value of the attribute after.
    pub after: Option<Text>,
    /// Whether the values are hidden.
    pub sensitive: bool,
    /// Whether these are the values that were written, and not computed from them.
    pub written: bool,
    /// The line.
    pub location: Option<Location>,
}

impl ReportCause {
    /// What it does, in words, with the addresses: each object once.
    pub fn does(&self) -> [(&'static str, Vec<&Text>); 6] {
        let rerouted: BTreeSet<&Text> = self.reroutes.iter().collect();
        let written = |address: &&Text| !rerouted.contains(address);
        [
            ("destroys", self.destroys.iter().collect()),
            ("replaces", self.replaces.iter().collect()),
            ("reroutes", self.reroutes.iter().collect()),
            ("updates", self.updates.iter().filter(written).collect()),
            ("creates", self.creates.iter().collect()),
            ("moves, reads or forgets", self.others.iter().collect()),
        ]
    }

    /// Whether objects change because of it; what is edited beside them has findings alone.
    pub fn acts(&self) -> bool {
        self.does().iter().any(|(_, objects)| !objects.is_empty())
    }

    /// The most telling of the reasons that come from it, among the findings of its report: the
    /// effect and the place.
    pub fn worst(&self, findings: &[ReportFinding]) -> (Reverse<Effect>, u8) {
        let own = self.findings.iter().filter_map(|at| findings.get(*at));
        let asks = own.filter(|one| one.effect > Effect::Note && one.waived_by.is_none());
        let places = asks.map(|one| (Reverse(one.effect), one.place));
        places.min().unwrap_or((Reverse(Effect::Note), u8::MAX))
    }

    /// How many objects are deleted or replaced.
    pub fn ends(&self) -> usize {
        self.destroys.len() + self.replaces.len()
    }
}
