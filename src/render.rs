//! Reports in the formats that people and machines read; one file each.
//!
//! A renderer sees only [`crate::report`]. Its texts are redacted and
//! sanitized already; a renderer escapes them for its own syntax.

mod advice;
pub mod explain;
mod fold;
pub mod github;
pub mod gitlab;
pub mod graph;
pub mod html;
pub mod json;
pub mod junit;
pub mod markdown;
pub mod sarif;
mod shared;
pub mod terminal;
mod words;
