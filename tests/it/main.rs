//! All tests from outside, in one binary: a crate this size is linked once and
//! not once for each file.

mod approvals;
mod audit;
mod boundary;
mod canaries;
mod catalog;
mod catalog_attributes;
mod causes;
mod cli;
mod common;
mod configurations_agree;
mod contradictions;
mod corpus;
mod corpus_json;
mod diff_inputs;
mod directories;
mod everyday;
mod fixes;
mod fixtures;
mod formats;
mod functions;
mod fuzz_seeds;
mod graph_keys;
mod handover;
mod histories;
mod hooks;
mod hostile;
mod html;
mod import;
mod incidents;
mod init;
mod inputs_page;
#[cfg(unix)]
mod integrations;
mod laws;
mod layers;
mod literals;
mod locations;
#[cfg(feature = "mcp")]
mod mcp;
mod memberships;
mod old_formats;
mod outage;
mod packaging;
mod pictures;
mod plan_file_corpus;
mod plans;
mod policy;
mod production;
mod radius;
mod readers_agree;
mod readme;
#[cfg(feature = "rego")]
mod rego;
mod routine;
mod rules;
#[cfg(feature = "schema")]
mod schema;
mod self_repair;
mod settings;
mod source_diff;
mod source_language;
mod source_pairs;
mod split;
mod stacks;
mod terminal;
mod terraform_graph;
mod traps;
mod vocabulary;
mod what_softens;
