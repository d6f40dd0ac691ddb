//! The prior state that a plan was made against, as far as it matters here.

use std::sync::Arc;

use super::address::{ConfigAddress, ResourceAddress};
use super::value::Object;

/// Resource instances that existed when the plan was made.
#[derive(Debug, Clone, Default)]
pub struct PriorState {
    /// Whether the plan carried a prior state at all. (It is absent on a first plan.)
    pub present: bool,
    /// Instances in the order of the state; deposed objects stand beside the current one.
    pub instances: Vec<StateInstance>,
}

/// One object of the state.
#[derive(Debug, Clone)]
pub struct StateInstance {
    /// Address (moves have been applied already).
    pub address: ResourceAddress,
    /// Key of a deposed object.
    pub deposed: Option<Arc<str>>,
    /// Its attributes.
    pub object: Object,
    /// Blocks it depended on when last applied; transitive, without keys. Lists
    /// are shared, because a state repeats them, and so are the addresses in them.
    pub dependencies: Arc<[Arc<ConfigAddress>]>,
    /// Marked for replacement.
    pub tainted: bool,
    /// Provider address as the state gives it.
    pub provider: Arc<str>,
}
