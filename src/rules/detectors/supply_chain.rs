//! Where code and state come from and which account they reach: providers,
//! modules, lock files, backends. Mostly a matter of two configurations, which
//! only source diffs have.

mod backend_or_workspace_switched;
mod locks;
mod module_source_changed;
mod module_unpinned;
mod modules;
mod provider_account_or_region_switched;
mod provider_added;
mod provider_contradicts_object;
mod provider_hash_swapped;
mod provider_not_official;
mod provider_source_changed;
mod provider_upgraded;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::analysis::Analysis;
use crate::catalog::vocabulary::publishers;
use crate::model::configuration::{Configuration, Module, ModuleCall, ProviderBlock};
use crate::rules::Detector;
use crate::source::Span;

/// Rule id and detector.
pub(super) const DETECTORS: &[(&str, Detector)] = &[
    (
        "backend-or-workspace-switched",
        backend_or_workspace_switched::DETECTOR,
    ),
    ("module-source-changed", module_source_changed::DETECTOR),
    ("module-unpinned", module_unpinned::DETECTOR),
    (
        "provider-account-or-region-switched",
        provider_account_or_region_switched::DETECTOR,
    ),
    ("provider-added", provider_added::DETECTOR),
    (
        "provider-contradicts-object",
        provider_contradicts_object::DETECTOR,
    ),
    ("provider-hash-swapped", provider_hash_swapped::DETECTOR),
    ("provider-not-official", provider_not_official::DETECTOR),
    ("provider-source-changed", provider_source_changed::DETECTOR),
    ("provider-upgraded", provider_upgraded::DETECTOR),
];

/// Both configurations of a source diff.
pub(in crate::rules::detectors) fn both<'a>(
    context: &'a Analysis<'_>,
) -> Option<(&'a Configuration, &'a Configuration)> {
    let prior = context.change_set.prior_configuration.as_ref()?;
    Some((prior, &context.change_set.configuration))
}

/// Modules of both sides under the same path.
pub(in crate::rules::detectors) fn module_pairs<'a>(
    before: &'a Configuration,
    after: &'a Configuration,
) -> impl Iterator<Item = (&'a Module, &'a Module)> {
    after
        .modules
        .iter()
        .filter_map(|module| Some((before.module(&module.path)?, module)))
}

pub(in crate::rules::detectors) fn prefix(path: &[Arc<str>]) -> String {
    path.iter().map(|name| format!("module.{name}.")).collect()
}

fn call_address(module: &Module) -> Option<(String, &ModuleCall)> {
    let call = module.call.as_ref()?;
    let address = prefix(&module.path);
    Some((address.trim_end_matches('.').to_owned(), call))
}

/// Whether the maker of a service, or HashiCorp, publishes a provider.
fn is_vouched_for(source: &str) -> bool {
    source.starts_with("hashicorp/") || publishers::VOUCHED_FOR.words.contains(&source)
}

/// Whether a provider is known to have moved from one source to another.
fn is_known_move(old: &str, new: &str) -> bool {
    let mut moves = publishers::MOVED.words.iter();
    moves.any(|pair| pair.split_once(' ') == Some((old, new)))
}

/// A provider's source with what is implied written out.
fn full_source(source: Option<&str>, local: &str) -> String {
    let source = source.unwrap_or(local).to_ascii_lowercase();
    let parts: Vec<&str> = source.split('/').collect();
    match parts.as_slice() {
        [name] => format!("hashicorp/{name}"),
        // Both public registries serve the same namespaces.
        [
            "registry.terraform.io" | "registry.opentofu.org",
            namespace,
            name,
        ] => format!("{namespace}/{name}"),
        _ => source,
    }
}

/// Sources of the providers that a configuration declares.
fn declared(configuration: &Configuration) -> BTreeSet<String> {
    configuration
        .modules
        .iter()
        .flat_map(|module| &module.required_providers)
        .map(|(local, required)| full_source(required.source.as_deref(), local))
        .collect()
}

/// Whether a module has a block that belongs to a provider of this local name.
fn uses(module: &Module, local: &str) -> bool {
    module
        .resources
        .iter()
        .any(|block| block.type_name.split('_').next() == Some(local))
        || module
            .providers
            .iter()
            .any(|provider| provider.name.as_ref() == local)
}

fn name_of(source: &str) -> &str {
    source.rsplit('/').next().unwrap_or(source)
}

/// The text under a span with spaces and comments of whole lines left out.
fn written(context: &Analysis<'_>, span: Option<Span>) -> Option<String> {
    let text = context.change_set.sources.text(span?)?;
    let lines: Vec<String> = text
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|line| !line.is_empty() && !line.starts_with('#') && !line.starts_with("//"))
        .collect();
    Some(lines.join("\n"))
}

pub(in crate::rules::detectors) fn provider_name(provider: &ProviderBlock) -> String {
    match &provider.alias {
        Some(alias) => format!("{}.{alias}", provider.name),
        None => provider.name.to_string(),
    }
}
