//! Terraform's vocabulary as types: addresses, actions, values behind masks,
//! changes, configuration and prior state. Nothing here does IO or decides
//! anything.

pub mod action;
pub mod address;
pub mod change;
pub mod configuration;
pub mod hex;
pub mod module_source;
pub mod pattern;
pub mod reference;
pub mod scale;
pub mod state;
pub mod tag;
pub mod time;
pub mod value;
pub mod version;
