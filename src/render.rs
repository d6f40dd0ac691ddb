//! Reports in the formats that people and machines read; one file each.
//!
//! A renderer sees only [`crate::report`]. Its texts are redacted and
//! neutralised already; a renderer escapes them for its own syntax.

pub mod graph;
pub mod html;
pub mod json;
pub mod terminal;
