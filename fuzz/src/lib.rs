//! What the fuzz targets have in common: see `properties.rs`.

#[path = "../properties.rs"]
pub mod properties;
#[path = "../mcp.rs"]
pub mod mcp;
