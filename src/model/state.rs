//! The prior state that a plan was made against, as far as it matters here.

use std::sync::Arc;

use super::address::{ConfigAddress, InstanceKey, ResourceAddress};
use super::value::{Object, Value};

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
    /// Configuration of the provider, and the key of its instance (binary plan).
    pub provider_alias: Option<Arc<str>>,
    /// Key of the instance of that configuration (binary plan, OpenTofu 1.9).
    pub provider_key: Option<InstanceKey>,
    /// Identity (Terraform 1.12, OpenTofu 1.12).
    pub identity: Value,
    /// OpenTofu 1.12: the object is forgotten, not destroyed, when its block goes.
    pub skip_destroy: bool,
}
