//! `provider-account-or-region-switched`: the same blocks, about other objects.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{both, call_address, module_pairs, prefix, provider_name, written};
use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::model::address::ResourceMode;
use crate::model::configuration::{AttributeUse, Module, ProviderBlock, ResourceBlock};
use crate::model::value::Value;
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let Some((before, after)) = both(context) else {
        return;
    };
    for (old, new) in module_pairs(before, after) {
        changed_providers(context, (old, new), out);
        removed_providers(old, new, out);
        switched_blocks(old, new, out);
        if let (Some(was), Some((address, now))) = (&old.call, call_address(new))
            && was.providers != now.providers
        {
            out.push(
                Detection::case(Subject::Address(address.clone()), CaseName("module"))
                    .with("module", address)
                    .with_span(now.span),
            );
        }
    }
}

/// The provider configuration of a module that `provider` was or is.
fn same_provider<'m>(module: &'m Module, provider: &ProviderBlock) -> Option<&'m ProviderBlock> {
    let mut all = module.providers.iter();
    all.find(|other| other.name == provider.name && other.alias == provider.alias)
}

/// Whether anything may hang on where a provider works: something is managed anywhere in the
/// tree, through it or through what it tells another one, or may be in the state.
fn matters(context: &Analysis<'_>) -> bool {
    let Some((before, _)) = both(context) else {
        return true;
    };
    before.modules.iter().any(|module| {
        let mut blocks = module.resources.iter();
        !module.loaded
            || blocks.any(|block| block.mode == ResourceMode::Managed)
            || !module.removed.is_empty()
            || !module.moved.is_empty()
            || !module.imports.is_empty()
    })
}

/// Provider configurations that reach something else.
fn changed_providers(
    context: &Analysis<'_>,
    (old, new): (&Module, &Module),
    out: &mut Vec<Detection>,
) {
    for provider in &new.providers {
        let Some(was) = same_provider(old, provider) else {
            continue;
        };
        let changed = changed_arguments(context, was, provider);
        if changed.is_empty() {
            continue;
        }
        let case = if matters(context) {
            CaseName("arguments")
        } else {
            CaseName("arguments-unused")
        };
        let name = provider_name(provider);
        let address = format!("{}provider.{name}", prefix(&new.path));
        out.push(
            Detection::case(Subject::Address(address), case)
                .with("provider", name)
                .with_list("arguments", changed)
                .with_span(provider.span),
        );
    }
}

/// Default configurations of the root that are gone while blocks still need one.
fn removed_providers(old: &Module, new: &Module, out: &mut Vec<Detection>) {
    if !new.path.is_empty() {
        return;
    }
    for gone in &old.providers {
        let used = new.resources.iter().any(|block| {
            block.type_name.split('_').next() == Some(gone.name.as_ref())
                && block.mode == ResourceMode::Managed
        });
        if same_provider(new, gone).is_none()
            && gone.alias.is_none()
            && used
            && !gone.attributes.is_empty()
        {
            out.push(
                Detection::case(
                    Subject::Address(format!("provider.{}", gone.name)),
                    CaseName("configuration-removed"),
                )
                .with("provider", &*gone.name)
                .with_span(gone.span),
            );
        }
    }
}

/// Blocks that go through another provider configuration.
fn switched_blocks(old: &Module, new: &Module, out: &mut Vec<Detection>) {
    let name = |name: &Option<Arc<str>>| {
        let name = name.as_deref();
        name.map_or_else(|| "default".to_owned(), str::to_owned)
    };
    let managed = |block: &&ResourceBlock| block.mode == ResourceMode::Managed;
    for block in new.resources.iter().filter(managed) {
        let was = old.resources.iter().find(|other| {
            other.mode == block.mode
                && other.type_name == block.type_name
                && other.name == block.name
        });
        let Some(was) = was.filter(|was| was.provider != block.provider) else {
            continue;
        };
        let address = format!("{}{}.{}", prefix(&new.path), block.type_name, block.name);
        out.push(
            Detection::case(Subject::Address(address.clone()), CaseName("block"))
                .with("block", address)
                .with("old", name(&was.provider))
                .with("new", name(&block.provider))
                .with_span(block.span),
        );
    }
}

/// Arguments of providers that decide what is reached.
const REACH: &[&str] = &[
    "for_each",
    "http_proxy",
    "https_proxy",
    "proxy_url",
    "insecure",
    "region",
    "allowed_account_ids",
    "forbidden_account_ids",
    "assume_role",
    "assume_role_with_web_identity",
    "profile",
    "access_key",
    "secret_key",
    "token",
    "endpoints",
    "endpoint",
    "project",
    "zone",
    "credentials",
    "impersonate_service_account",
    "billing_project",
    "subscription_id",
    "tenant_id",
    "client_id",
    "environment",
    "host",
    "hostname",
    "config_path",
    "config_context",
    "config_context_cluster",
    "cluster_ca_certificate",
    "account_id",
    "organization",
    "owner",
    "org",
    "org_name",
    "address",
    "namespace",
    "url",
    "base_url",
    "api_url",
    "server",
    "site",
    "context",
    "account",
    "account_name",
    "auth_url",
    "tenancy_ocid",
    "shared_config_files",
    "shared_credentials_files",
    "kubernetes",
    "auxiliary_tenant_ids",
    "public_key",
    "api_token",
    "api_key",
    "app_key",
    "username",
];

/// First names of arguments that decide the reach and differ.
fn changed_arguments(
    context: &Analysis<'_>,
    old: &ProviderBlock,
    new: &ProviderBlock,
) -> Vec<String> {
    /// What stands at each path: values or, where there is none, words.
    type Contents = BTreeMap<String, Vec<(Option<Value>, Option<String>)>>;
    let read = |provider: &ProviderBlock| -> Contents {
        let mut out = Contents::new();
        for attribute in &provider.attributes {
            out.entry(attribute.path.to_string())
                .or_default()
                .push(content(context, attribute));
        }
        out
    };
    let (old, new) = (read(old), read(new));
    let paths: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let mut out: Vec<String> = Vec::new();
    for path in paths {
        let first = path.split('.').next().unwrap_or(path).to_owned();
        if REACH.contains(&first.as_str())
            && old.get(path) != new.get(path)
            && !out.contains(&first)
        {
            out.push(first);
        }
    }
    out
}

/// What it comes to where that was worked out, else a constant as its value and
/// anything else as it is written.
fn content(context: &Analysis<'_>, attribute: &AttributeUse) -> (Option<Value>, Option<String>) {
    let expression = &attribute.expression;
    if let Some(fingerprint) = expression.fingerprint {
        return (None, Some(format!("{fingerprint:02x?}")));
    }
    match &expression.constant {
        Some(value) => (Some(value.clone()), None),
        None => (
            None,
            written(context, expression.span)
                .or_else(|| Some(format!("{:?}", expression.references))),
        ),
    }
}
