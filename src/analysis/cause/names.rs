//! Names without keys: what configuration goes by.

use std::sync::Arc;

use crate::model::address::{ConfigAddress, ModuleStep};
use crate::model::configuration::ResourceBlock;

/// Names of the module calls on a way.
pub(super) fn names(steps: &[ModuleStep]) -> Vec<Arc<str>> {
    steps.iter().map(|step| step.name.clone()).collect()
}

/// The block of an address in the configuration.
pub(super) fn config_address(steps: &[ModuleStep], block: &ResourceBlock) -> ConfigAddress {
    ConfigAddress {
        module: names(steps),
        mode: block.mode,
        type_name: block.type_name.clone(),
        name: block.name.clone(),
    }
}
