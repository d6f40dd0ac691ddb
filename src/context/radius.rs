//! Blast radius: everything that depends on what a change takes away.

use super::graph::NodeId;

/// What goes down with a change. The block's own instances are not in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Radius {
    /// Instances that depend on it directly.
    pub direct: usize,
    /// Instances that depend on it directly or not.
    pub total: usize,
    /// Of these, production (`yes`; `unknown` is not counted).
    pub production: usize,
    /// Of these, holding data by the catalog.
    pub data: usize,
    /// Longest of the shortest ways from the change to a dependent, in edges.
    pub depth: usize,
    /// False when a reference could not be resolved: the counts are then at least.
    pub exact: bool,
    /// The dependents, sorted by address; all of them (the report cuts).
    pub dependents: Vec<NodeId>,
}
