//! The dependency graph of resource instances.
//!
//! Nodes are instances (deposed objects are leaves of their own); an edge runs
//! from a dependent to what it uses. Both directions are kept as CSR arrays
//! over `u32` ids.

/// Interned id of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(pub u32);
