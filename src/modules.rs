//! One side of a source change: its tree of modules, the names in it, and what
//! they stand for.
//!
//! [`tree`] holds the module instances; [`names`] is the scope that the one
//! evaluator asks; [`symbolic`] numbers what only a provider or a state knows,
//! so that the same unknown is the same on both sides. How an expression is
//! brought into its normal form is in [`reduce`], and where its names lead in
//! [`resolve`].

pub(crate) mod body;
pub(crate) mod calls;
mod candidates;
mod cases;
mod chosen_files;
mod constraint;
pub(crate) mod document;
pub(crate) mod hasher;
pub(crate) mod instances;
mod loops;
pub(crate) mod members;
pub(crate) mod names;
mod node;
pub(crate) mod normal_form;
pub(crate) mod origins;
pub(crate) mod parts;
pub(crate) mod provider;
pub(crate) mod reduce;
mod rendered;
pub(crate) mod resolve;
pub(crate) mod sensitive;
pub(crate) mod settings;
pub(crate) mod symbolic;
pub(crate) mod tree;
pub(crate) mod variables;
mod worked;
