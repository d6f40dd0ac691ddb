//! blastgate: a gate between an infrastructure change and production.
//!
//! Bytes of a Terraform or OpenTofu plan (or two configurations) go in at
//! [`input`], become a [`model::change::ChangeSet`], are looked at in
//! [`analysis`] and by [`rules`], decided on in [`decide`], and leave as a [`report::Report`] that [`render`] writes in one of several
//! formats. Data flows in that one direction only; ARCHITECTURE.md tells the
//! layers and what each of them may not do.

#![forbid(unsafe_code)]
#![cfg_attr(not(test), warn(clippy::print_stdout, clippy::print_stderr))]

pub mod analysis;
pub mod app;
pub mod audit;
pub mod build_facts;
pub mod catalog;
pub mod cli;
pub mod decide;
pub mod error;
pub mod finding;
pub mod gate;
pub mod hcl;
pub mod hook;
pub mod input;
#[cfg(feature = "mcp")]
pub mod mcp;
pub mod model;
mod modules;
pub mod policy;
pub mod predict;
pub mod redact;
#[cfg(feature = "rego")]
pub mod rego;
pub mod render;
pub mod report;
pub mod rules;
pub mod source;
