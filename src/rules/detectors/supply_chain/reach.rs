//! Which state and which account a configuration reaches.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{both, call_address, module_pairs, prefix};
use crate::analysis::Context;
use crate::finding::{Subject, code};
use crate::model::address::ResourceMode;
use crate::model::configuration::{AttributeUse, BackendBlock, ProviderBlock};
use crate::model::value::Value;
use crate::rules::Detection;
use crate::source::Span;

/// Files that say where the state is, or are the state.
fn state_files(context: &Context<'_>, out: &mut Vec<Detection>) {
    let lines = |text: Option<&str>| -> BTreeSet<String> {
        text.unwrap_or_default()
            .lines()
            .map(|line| line.split_whitespace().collect::<String>())
            .filter(|line| !line.is_empty() && !line.starts_with('#') && !line.starts_with("//"))
            .collect()
    };
    for (index, file) in context.set.files.iter().enumerate() {
        let path = file.path.as_ref();
        let name = path.rsplit('/').next().unwrap_or_default();
        let backend = name.ends_with(".tfbackend")
            || name.starts_with("backend") && (name.ends_with(".hcl") || name.ends_with(".conf"))
            || name.ends_with(".backend.hcl");
        let what = if name.ends_with(".tfstate") {
            "The state itself is part of the change"
        } else if path == ".terraform/environment" || path.ends_with("/.terraform/environment") {
            "Another workspace is selected"
        } else if backend {
            "The state is looked for elsewhere: settings that `init` is given change"
        } else {
            continue;
        };
        let known = file.before.is_some() || name.ends_with(".tfstate");
        let same = lines(file.before.as_deref()) == lines(file.after.as_deref());
        if known && (!same || file.binary) {
            out.push(Detection::new(
                Subject::File(index),
                format!("{what}: {}", code(path)),
            ));
        }
    }
}

/// `backend-or-workspace-switched`.
pub(in crate::rules::detectors) fn backend(context: &Context<'_>, out: &mut Vec<Detection>) {
    state_files(context, out);
    let Some((before, after)) = both(context) else {
        return;
    };
    let (Some(old), Some(new)) = (before.modules.first(), after.modules.first()) else {
        return;
    };
    let encryption = (
        written(context, old.encryption),
        written(context, new.encryption),
    );
    if let (Some(was), now) = &encryption
        && now.as_ref() != Some(was)
    {
        out.push(
            Detection::new(
                Subject::Address("terraform.encryption".to_owned()),
                if now.is_some() {
                    "How the state is encrypted changes"
                } else {
                    "The state is no longer encrypted"
                },
            )
            .with_span(new.encryption.or(old.encryption)),
        );
    }
    let (old, new) = (old.backend.as_ref(), new.backend.as_ref());
    let address = || Subject::Address("terraform.backend".to_owned());
    match (old, new) {
        (None, None) => {}
        (Some(old), None) => out.push(
            Detection::new(
                address(),
                format!(
                    "The backend {} is gone: the state will be a local file",
                    code(&old.kind)
                ),
            )
            .with_span(old.span),
        ),
        (None, Some(new)) => out.push(
            Detection::new(
                address(),
                format!("The state moves to the backend {}", code(&new.kind)),
            )
            .with_span(new.span),
        ),
        (Some(old), Some(new)) => {
            let changed = changed_settings(old, new);
            if old.kind != new.kind {
                out.push(
                    Detection::new(
                        address(),
                        format!(
                            "The state moves from the backend {} to {}",
                            code(&old.kind),
                            code(&new.kind)
                        ),
                    )
                    .with_span(new.span),
                );
            } else if !changed.is_empty() {
                let names: Vec<String> = changed.iter().map(code).collect();
                out.push(
                    Detection::new(
                        address(),
                        format!(
                            "The state is looked for elsewhere: {} of the backend changes",
                            names.join(", ")
                        ),
                    )
                    .with_span(new.span),
                );
            } else if encrypted(old) && !encrypted(new) {
                out.push(
                    Detection::new(address(), "The state is no longer encrypted where it lies")
                        .with_span(new.span),
                );
            } else if old.expressions != new.expressions {
                out.push(
                    Detection::new(
                        address(),
                        "The state may be looked for elsewhere: expressions in the backend change",
                    )
                    .with_span(new.span)
                    .possible(),
                );
            }
        }
    }
}

fn encrypted(backend: &BackendBlock) -> bool {
    let on = |value: &Value| matches!(value, Value::Bool(true)) || value.as_str() == Some("true");
    backend.settings.get("encrypt").is_some_and(on)
}

/// Settings of a backend that do not say where the state is.
const ASIDE: &[&str] = &[
    "max_retries",
    "retry_max",
    "skip_credentials_validation",
    "skip_metadata_api_check",
    "skip_region_validation",
    "skip_requesting_account_id",
    "encrypt",
    "kms_key_id",
    "kms_encryption_key",
];

fn changed_settings(old: &BackendBlock, new: &BackendBlock) -> Vec<String> {
    let names: BTreeSet<&Arc<str>> = old.settings.keys().chain(new.settings.keys()).collect();
    names
        .into_iter()
        .filter(|name| !ASIDE.contains(&name.as_ref()))
        .filter(|name| old.settings.get(*name) != new.settings.get(*name))
        .map(ToString::to_string)
        .collect()
}

/// The text under a span with spaces and comments of whole lines left out.
fn written(context: &Context<'_>, span: Option<Span>) -> Option<String> {
    let text = context.set.sources.text(span?)?;
    let lines: Vec<String> = text
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|line| !line.is_empty() && !line.starts_with('#') && !line.starts_with("//"))
        .collect();
    Some(lines.join("\n"))
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

/// `provider-account-or-region-switched`.
pub(in crate::rules::detectors) fn provider_reach(context: &Context<'_>, out: &mut Vec<Detection>) {
    let Some((before, after)) = both(context) else {
        return;
    };
    for (old, new) in module_pairs(before, after) {
        for provider in &new.providers {
            let same = |other: &&ProviderBlock| {
                other.name == provider.name && other.alias == provider.alias
            };
            let Some(was) = old.providers.iter().find(same) else {
                continue;
            };
            let changed = changed_arguments(context, was, provider);
            if changed.is_empty() {
                continue;
            }
            let name = provider_name(provider);
            let names: Vec<String> = changed.iter().map(code).collect();
            out.push(
                Detection::new(
                    Subject::Address(format!("{}provider.{name}", prefix(&new.path))),
                    format!(
                        "The provider {} reaches elsewhere: {} changes",
                        code(&name),
                        names.join(", ")
                    ),
                )
                .with_span(provider.span),
            );
        }
        for gone in &old.providers {
            let kept = new
                .providers
                .iter()
                .any(|other| other.name == gone.name && other.alias == gone.alias);
            let used = new.resources.iter().any(|block| {
                block.type_name.split('_').next() == Some(gone.name.as_ref())
                    && block.mode == ResourceMode::Managed
            });
            if !kept
                && gone.alias.is_none()
                && used
                && !gone.attributes.is_empty()
                && new.path.is_empty()
            {
                out.push(
                    Detection::new(
                        Subject::Address(format!("provider.{}", gone.name)),
                        format!(
                            "The configuration of the provider {} is gone: the environment of the run decides what it reaches",
                            code(&gone.name)
                        ),
                    )
                    .with_span(gone.span),
                );
            }
        }
        for block in new
            .resources
            .iter()
            .filter(|block| block.mode == ResourceMode::Managed)
        {
            let was = old.resources.iter().find(|other| {
                other.mode == block.mode
                    && other.type_name == block.type_name
                    && other.name == block.name
            });
            let Some(was) = was else { continue };
            if was.provider != block.provider {
                let say = |name: &Option<Arc<str>>| {
                    name.as_deref()
                        .map_or_else(|| "the default one".to_owned(), code)
                };
                let address = format!("{}{}.{}", prefix(&new.path), block.type_name, block.name);
                out.push(
                    Detection::new(
                        Subject::Address(address.clone()),
                        format!(
                            "{} is handed from the provider configuration {} to {}",
                            code(&address),
                            say(&was.provider),
                            say(&block.provider)
                        ),
                    )
                    .with_span(block.span),
                );
            }
        }
        if let (Some(was), Some((address, now))) = (&old.call, call_address(new))
            && was.providers != now.providers
        {
            out.push(
                Detection::new(
                    Subject::Address(address.clone()),
                    format!("{} is given other provider configurations", code(&address)),
                )
                .with_span(now.span),
            );
        }
    }
}

fn provider_name(provider: &ProviderBlock) -> String {
    match &provider.alias {
        Some(alias) => format!("{}.{alias}", provider.name),
        None => provider.name.to_string(),
    }
}

/// Words in the switches of a provider that hold something back; the others
/// of its kind let something go for good.
const KEEPS: &[&str] = &["prevent", "recover", "retain", "protect"];
const LETS_GO: &[&str] = &["purge", "delete", "destroy", "destruction", "force"];

/// `provider-guard-removed`: switches in a provider block that decide what a
/// destruction leaves, for all objects at once.
pub(in crate::rules::detectors) fn provider_guards(
    context: &Context<'_>,
    out: &mut Vec<Detection>,
) {
    let Some((before, after)) = both(context) else {
        return;
    };
    for (old, now_in) in module_pairs(before, after) {
        for was in &old.providers {
            let now = now_in
                .providers
                .iter()
                .find(|other| other.name == was.name && other.alias == was.alias);
            let Some(now) = now else { continue };
            let paths: BTreeSet<&Arc<str>> = was
                .attributes
                .iter()
                .chain(&now.attributes)
                .map(|attribute| &attribute.path)
                .filter(|path| path.starts_with("features."))
                .collect();
            for path in paths {
                let one = |provider: &ProviderBlock| -> (Option<bool>, bool) {
                    let found = provider.attributes.iter().find(|one| one.path == *path);
                    let value = found.and_then(|one| one.expression.constant.as_ref());
                    let flag = match value {
                        Some(Value::Bool(flag)) => Some(*flag),
                        Some(Value::String(text)) => text.parse().ok(),
                        _ => None,
                    };
                    (flag, found.is_some() && flag.is_none())
                };
                let Some(safe) = safe_position(path) else {
                    continue;
                };
                let ((old, _), (new, open)) = (one(was), one(now));
                let lost = old != new && new != Some(safe) && (old == Some(safe) || new.is_some());
                if !(lost || open && old == Some(safe)) {
                    continue;
                }
                let name = provider_name(now);
                let detection = Detection::new(
                    Subject::Address(format!("{}provider.{name}", prefix(&now_in.path))),
                    format!(
                        "The provider {} no longer holds back what a destruction ends: {}",
                        code(&name),
                        code(path)
                    ),
                )
                .with_span(now.span);
                out.push(if open {
                    detection.possible()
                } else {
                    detection
                });
            }
        }
    }
}

/// Where a switch has to stand so that things can be taken back.
fn safe_position(path: &str) -> Option<bool> {
    let name = path.rsplit('.').next().unwrap_or(path);
    let says = |words: &[&str]| words.iter().any(|word| name.contains(word));
    if says(KEEPS) {
        Some(true)
    } else if says(LETS_GO) {
        Some(false)
    } else {
        None
    }
}

/// First names of arguments that decide the reach and differ.
fn changed_arguments(
    context: &Context<'_>,
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
fn content(context: &Context<'_>, attribute: &AttributeUse) -> (Option<Value>, Option<String>) {
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
