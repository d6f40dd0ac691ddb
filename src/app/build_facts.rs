//! `blastgate --version --verbose`: what a build is made of.

use std::fmt::Write as _;
use std::io::Write as _;

use crate::build_facts::{CATALOG, COMMIT, FEATURES, REPOSITORY, RUSTC, TARGET, VERSION};
use crate::catalog::Catalog;
use crate::error::Result;
use crate::report::SCHEMA;
use crate::rules::RuleSet;

/// Prints the facts; gives the exit code.
pub fn run() -> u8 {
    match text() {
        Ok(text) => {
            let _ = std::io::stdout().lock().write_all(text.as_bytes());
            0
        }
        Err(error) => super::fail(&error),
    }
}

fn text() -> Result<String> {
    let providers: Vec<&str> = CATALOG.split(';').collect();
    let features = if FEATURES.is_empty() {
        "none"
    } else {
        FEATURES
    };
    let mut out = format!("blastgate {VERSION}\n");
    for (name, fact) in [
        ("commit", COMMIT.unwrap_or("unknown").to_owned()),
        ("repository", REPOSITORY.unwrap_or("unknown").to_owned()),
        ("target", TARGET.to_owned()),
        ("rustc", RUSTC.to_owned()),
        ("features", features.to_owned()),
        ("report", format!("schema {SCHEMA}")),
        ("rules", RuleSet::built_in()?.len().to_string()),
        (
            "catalog",
            format!(
                "{} types of {} providers",
                Catalog::built_in().types().count(),
                providers.len()
            ),
        ),
    ] {
        let _ = writeln!(out, "{name:<12}{fact}");
    }
    for provider in providers {
        let _ = writeln!(out, "{:<12}{provider}", "");
    }
    Ok(out)
}
