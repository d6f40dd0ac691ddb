//! Layer 4: readers. Each turns bytes into a [`crate::model::change::ChangeSet`]
//! and says as a gap what it could not read.

pub mod configuration;
pub mod msgpack;
pub mod plan_file;
