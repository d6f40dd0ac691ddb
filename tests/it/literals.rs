//! What is known of providers stands in the catalog: how many names of their
//! types are left in the sources.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use regex::Regex;

/// Where types may be named, and how often: by detectors that read the documents of
/// one type. Elsewhere none is, because it would be a fact that users can neither
/// read nor correct.
const DETECTORS: &str = "src/rules/detectors/";
const MOST: usize = 55;

/// Names that begin like those of a provider and belong to none: attributes that
/// several providers use, and words of Terraform's own.
const NO_TYPES: &[&str] = &[
    "github_token",
    "http_proxy",
    "local_gateway_id",
    "local_only",
    "local_shell",
    "shell_command",
    "sql_command",
    "sql_pool_id",
    "template_body",
    "template_content",
    "template_link",
    "template_spec_version_id",
    "template_url",
    "terraform_binary",
    "terraform_labels",
    "terraform_version",
    "tls_security_policy",
    "vault_id",
    "vault_name",
];

fn root() -> PathBuf {
    env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from)
}

/// The providers that the catalog has a file of.
fn providers() -> Vec<String> {
    let mut names = Vec::new();
    for directory in ["rules/catalog", "rules/catalog/facts"] {
        for entry in fs::read_dir(root().join(directory)).expect("the catalog") {
            let path = entry.expect("a readable directory").path();
            let name = path.file_stem().and_then(|name| name.to_str());
            if path.extension().is_some_and(|extension| extension == "hcl") {
                names.extend(name.filter(|name| *name != "any").map(str::to_owned));
            }
        }
    }
    names.sort_unstable();
    names.dedup();
    names
}

/// Source without its tests and comments.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a readable source");
    let end = text.find("#[cfg(test)]").unwrap_or(text.len());
    let lines = text[..end].lines();
    let lines = lines.filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn only_detectors_name_types_of_providers_and_few() {
    let providers = providers();
    assert!(providers.len() > 40, "only {} providers", providers.len());
    let names = Regex::new(&format!("\"((?:{})_[a-z0-9_]*)", providers.join("|")));
    let names = names.expect("a pattern");
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for entry in walkdir::WalkDir::new(root().join("src")).sort_by_file_name() {
        let path = entry.expect("a readable directory").into_path();
        let shown = path.strip_prefix(root()).unwrap_or(&path).to_string_lossy();
        let is_source = path.extension().is_some_and(|extension| extension == "rs");
        if !is_source || shown.ends_with("tests.rs") || shown.contains("/tests/") {
            continue;
        }
        let text = code(&path);
        let types = names.captures_iter(&text).map(|found| found[1].to_owned());
        let types: Vec<String> = types
            .filter(|name| !NO_TYPES.contains(&name.as_str()))
            .collect();
        if !types.is_empty() {
            found.insert(shown.into_owned(), types);
        }
    }
    let (inside, outside): (BTreeMap<_, _>, BTreeMap<_, _>) = found
        .into_iter()
        .partition(|(file, _)| file.starts_with(DETECTORS));
    assert!(outside.is_empty(), "types of providers: {outside:#?}");
    let count: usize = inside.values().map(Vec::len).sum();
    assert!(count > 0, "nothing was searched");
    assert!(count <= MOST, "{count} names of types: {inside:#?}");
}
