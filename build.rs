//! Compiles what a run must not parse: the provider catalog, the vocabulary and the built-in rules.
#![allow(
    clippy::print_stdout,
    reason = "cargo takes its instructions from the script's output"
)]

use std::env;
use std::path::{Path, PathBuf};

#[path = "build/catalog.rs"]
mod catalog;
#[path = "build/facts.rs"]
mod facts;
#[path = "build/rules.rs"]
mod rules;
#[path = "build/vocabulary.rs"]
mod vocabulary;

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    facts::tell(&root);
    step(&root, &["rules/catalog"], || {
        catalog::compile(&root.join("rules/catalog"), &out)
    });
    step(&root, &["rules/vocabulary"], || {
        vocabulary::compile(&root.join("rules/vocabulary"), &out)
    });
    step(&root, &["rules"], || {
        rules::compile(&root.join("rules"), &out)
    });
}

/// Runs one step, again whenever one of its inputs changes, and reports its errors to cargo.
fn step(root: &Path, inputs: &[&str], run: impl FnOnce() -> Result<(), Vec<String>>) {
    for input in inputs {
        println!("cargo::rerun-if-changed={}", root.join(input).display());
    }
    for error in run().err().unwrap_or_default() {
        println!("cargo::error={error}");
    }
}
