//! What a build says about itself. Neither time nor place is part of it, so
//! that two builds of one commit are equal.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use hcl_edit::structure::{Block, Body};

/// Hands the facts to the crate as variables of its compilation.
pub(crate) fn tell(root: &Path) {
    let target = env::var("TARGET").unwrap_or_default();
    println!("cargo::rustc-env=BLASTGATE_TARGET={target}");
    println!("cargo::rustc-env=BLASTGATE_RUSTC={}", compiler());
    println!("cargo::rustc-env=BLASTGATE_FEATURES={}", features());
    println!("cargo::rustc-env=BLASTGATE_CATALOG={}", providers(root));
    // Asking git would compile everything again after every commit, so the
    // commit is known where somebody says it: releases do, and so does a
    // package of the registry.
    println!("cargo::rerun-if-env-changed=BLASTGATE_COMMIT");
    println!("cargo::rerun-if-env-changed=BLASTGATE_REPOSITORY");
    let commit = env::var("BLASTGATE_COMMIT").ok().or_else(|| packaged(root));
    let repository = env::var("BLASTGATE_REPOSITORY").ok();
    for (name, value) in [
        ("BLASTGATE_COMMIT", commit),
        ("BLASTGATE_REPOSITORY", repository),
    ] {
        let value = value.filter(|value| !value.contains(['\n', '\r']));
        println!("cargo::rustc-env={name}={}", value.unwrap_or_default());
    }
}

/// The version of the compiler, such as `1.95.0 (59807616e 2026-04-14)`.
fn compiler() -> String {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("--version").output();
    let text = output.map(|output| output.stdout).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    text.trim().trim_start_matches("rustc ").to_owned()
}

/// The features that are switched on, in order.
fn features() -> String {
    let names = env::vars().filter_map(|(name, _)| {
        let name = name.strip_prefix("CARGO_FEATURE_")?.to_lowercase();
        (name != "default").then_some(name)
    });
    let mut names: Vec<String> = names.collect();
    names.sort();
    names.join(" ")
}

/// The providers of the catalog, each with the version that its facts are of.
fn providers(root: &Path) -> String {
    let listed = std::fs::read_dir(root.join("rules/catalog"));
    let mut files: Vec<PathBuf> = listed
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|end| end == "hcl"))
        .collect();
    files.sort();
    let told = files.iter().filter_map(|file| {
        let body: Body = std::fs::read_to_string(file).ok()?.parse().ok()?;
        let block = body.get_blocks("provider").next()?;
        // Most are of a release, some of a commit, a few of the documentation.
        let of = text(block, "version")
            .or_else(|| Some(format!("commit {:.12}", text(block, "commit")?)))
            .or_else(|| text(block, "evidence"))?;
        Some(format!("{} {of}", text(block, "source")?))
    });
    told.collect::<Vec<_>>().join(";")
}

fn text(block: &Block, name: &str) -> Option<String> {
    let value = &block.body.get_attribute(name)?.value;
    value.as_str().map(str::to_owned)
}

/// The commit that `cargo package` wrote into a package.
fn packaged(root: &Path) -> Option<String> {
    let file = root.join(".cargo_vcs_info.json");
    let text = std::fs::read_to_string(file).ok()?;
    let (_, rest) = text.split_once("\"sha1\"")?;
    rest.split('"').nth(1).map(str::to_owned)
}
