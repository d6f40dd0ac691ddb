//! HCL as a language: texts become spanned bodies, overrides are merged, and
//! one three-valued evaluator computes values for rules, policy and
//! configuration alike. Nothing here knows what a resource is, reads a file
//! or decides anything.

pub mod edit;
pub mod evaluate;
pub mod functions;
pub mod json_syntax;
pub mod merge;
pub mod parse;
pub mod references;
pub mod syntax;
pub(crate) mod types;
