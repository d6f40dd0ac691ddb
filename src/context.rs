//! What is known about each change before any rule runs: provider facts,
//! production with its evidence, protections before and after, the dependency
//! graph and the blast radius.
//!
//! Everything here is a function of the change set, the policy and the
//! catalog: no IO, no clock, and nothing that fails.

pub mod graph;
pub mod production;
pub mod protection;
pub mod radius;
