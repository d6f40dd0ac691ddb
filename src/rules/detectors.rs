//! Detectors that need more than an expression: the graph, documents, several
//! changes at once. One file for each rule, in the directory of its group.

mod access;
pub(in crate::rules) mod availability;
pub mod cidr;
mod commands;
mod data_loss;
pub mod documents;
mod evasion;
mod execution;
mod files;
mod place;
mod plan;
mod protection;
mod supply_chain;
mod table;
pub mod words;

use super::Detector::{self, Decided};

/// Rule ids and detectors by group: `<group>/<id>.rs`, as the rule files lie.
const GROUPS: &[&[(&str, Detector)]] = &[
    access::DETECTORS,
    availability::DETECTORS,
    DECIDED,
    data_loss::DETECTORS,
    evasion::DETECTORS,
    execution::DETECTORS,
    files::DETECTORS,
    plan::DETECTORS,
    protection::DETECTORS,
    supply_chain::DETECTORS,
];

/// The rules that `decide` answers last: those of the group `boundary`, and gaps.
const DECIDED: &[(&str, Detector)] = &[
    ("frozen", Decided),
    ("gap", Decided),
    ("left-baseline", Decided),
    ("limit-exceeded", Decided),
    ("outside-boundary", Decided),
    ("untrusted-policy", Decided),
    ("unused-policy", Decided),
];

/// The detector of a rule.
pub fn detector(id: &str) -> Option<Detector> {
    all()
        .find(|(name, _)| *name == id)
        .map(|(_, detector)| detector)
}

/// Every detector with the id of its rule.
pub fn all() -> impl Iterator<Item = (&'static str, Detector)> {
    GROUPS.iter().flat_map(|group| group.iter().copied())
}
