//! Where code and state come from and which account they reach: providers,
//! modules, lock files, backends. Mostly a matter of two configurations, which
//! only source diffs have.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::context::Context;
use crate::finding::{Effect, Subject, code};
use crate::hcl::parse;
use crate::hcl::syntax::Expr;
use crate::model::address::ResourceMode;
use crate::model::configuration::{
    AttributeUse, BackendBlock, Configuration, Module, ModuleCall, ProviderBlock,
};
use crate::model::value::Value;
use crate::rules::Detection;
use crate::source::{FileId, Span};

/// Both configurations of a source diff.
fn both<'a>(context: &'a Context<'_>) -> Option<(&'a Configuration, &'a Configuration)> {
    let prior = context.set.prior_configuration.as_ref()?;
    Some((prior, &context.set.configuration))
}

/// Modules of both sides under the same path.
fn module_pairs<'a>(
    before: &'a Configuration,
    after: &'a Configuration,
) -> impl Iterator<Item = (&'a Module, &'a Module)> {
    after
        .modules
        .iter()
        .filter_map(|module| Some((before.module(&module.path)?, module)))
}

fn prefix(path: &[Arc<str>]) -> String {
    path.iter().map(|name| format!("module.{name}.")).collect()
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

/// `provider-source-changed`.
pub(super) fn provider_source(context: &Context<'_>, out: &mut Vec<Detection>) {
    if let Some((before, after)) = both(context) {
        let known: BTreeSet<String> = before
            .modules
            .iter()
            .flat_map(|module| &module.required_providers)
            .map(|(local, required)| full_source(required.source.as_deref(), local))
            .collect();
        for module in &after.modules {
            let old_module = before.module(&module.path);
            for (local, required) in &module.required_providers {
                let new = full_source(required.source.as_deref(), local);
                let old = old_module
                    .and_then(|old| old.required_providers.get(local))
                    .map(|old| full_source(old.source.as_deref(), local));
                let address = format!("{}provider.{local}", prefix(&module.path));
                match old {
                    Some(old) if old != new => out.push(
                        Detection::new(
                            Subject::Address(address),
                            format!(
                                "The provider {} comes from {} instead of {}",
                                code(local),
                                code(&new),
                                code(&old)
                            ),
                        )
                        .with_span(required.span),
                    ),
                    Some(_) => {}
                    None if known.contains(&new) => {}
                    None => {
                        // A provider that nobody used before is foreign code
                        // with the credentials of the run; a known publisher
                        // is a lesser question than a look-alike of one.
                        let copies = known.iter().any(|other| name_of(other) == name_of(&new));
                        let detection = Detection::new(
                            Subject::Address(address),
                            format!("The provider {} is new here", code(&new)),
                        )
                        .with_span(required.span);
                        out.push(if copies {
                            detection
                        } else if new.starts_with("hashicorp/") {
                            detection.with_effect(Effect::Note)
                        } else {
                            detection.with_effect(Effect::NeedsApproval)
                        });
                    }
                }
            }
        }
    }
    // In a plan the state tells which provider made an object.
    let mut made: BTreeMap<String, &Arc<str>> = BTreeMap::new();
    for instance in &context.set.prior_state.instances {
        made.insert(instance.address.to_string(), &instance.provider);
    }
    let mut told: BTreeSet<(String, String)> = BTreeSet::new();
    if made.is_empty() {
        return;
    }
    for index in context.risky() {
        let (change, _) = context.change(index);
        let Some(old) = made.get(&change.address.to_string()) else {
            continue;
        };
        let (old, new) = (state_source(old), state_source(&change.provider));
        if old.is_empty()
            || new.is_empty()
            || old == new
            || !told.insert((old.clone(), new.clone()))
        {
            continue;
        }
        out.push(Detection::new(
            Subject::Change(index),
            format!(
                "{} was made by the provider {} and is handed to {}",
                code(&change.address),
                code(&old),
                code(&new)
            ),
        ));
    }
}

fn name_of(source: &str) -> &str {
    source.rsplit('/').next().unwrap_or(source)
}

/// The source in what a state writes: `provider["registry…/hashicorp/aws"].west`.
fn state_source(text: &str) -> String {
    let inner = match (text.find("[\""), text.find("\"]")) {
        (Some(start), Some(end)) if start + 2 <= end => &text[start + 2..end],
        _ => text,
    };
    // The address that providers of the time before sources have says nothing.
    if inner.starts_with("provider.") || inner.contains("/-/") || inner.is_empty() {
        return String::new();
    }
    full_source(Some(inner), inner)
}

/// One entry of a lock file.
#[derive(Debug, Default, PartialEq, Eq)]
struct Locked {
    version: String,
    hashes: BTreeSet<String>,
    span: Option<Span>,
}

/// The providers of a lock file; `None` when it cannot be read.
fn locked(text: &str) -> Option<BTreeMap<String, Locked>> {
    let body = parse::parse_body(text, FileId(0), ".terraform.lock.hcl").ok()?;
    let mut out = BTreeMap::new();
    for block in body.blocks_of("provider") {
        let source = full_source(block.label(0), block.label(0).unwrap_or_default());
        let hashes = block
            .body
            .expr("hashes")
            .and_then(Expr::elements)
            .unwrap_or_default()
            .iter()
            .filter_map(|hash| hash.as_str().map(str::to_owned))
            .chain(
                block
                    .body
                    .expr("hashes")
                    .and_then(Expr::literal)
                    .and_then(Value::as_list)
                    .unwrap_or_default()
                    .iter()
                    .filter_map(|hash| hash.as_str().map(str::to_owned)),
            )
            .collect();
        let version = block
            .body
            .expr("version")
            .and_then(Expr::as_str)
            .unwrap_or_default()
            .to_owned();
        out.insert(
            source,
            Locked {
                version,
                hashes,
                span: None,
            },
        );
    }
    Some(out)
}

/// `provider-hash-swapped`: the lock file vouches for other bytes.
pub(super) fn lock_file(context: &Context<'_>, out: &mut Vec<Detection>) {
    for (index, file) in context.set.files.iter().enumerate() {
        if !file.path.ends_with(".terraform.lock.hcl") {
            continue;
        }
        let subject = Subject::File(index);
        let (Some(before), after) = (&file.before, &file.after) else {
            continue;
        };
        let Some(after) = after else {
            out.push(
                Detection::new(subject, "The dependency lock file is deleted: any build of a provider will do from now on")
                    .with_effect(Effect::NeedsApproval),
            );
            continue;
        };
        let (Some(old), Some(new)) = (locked(before), locked(after)) else {
            out.push(
                Detection::new(
                    subject,
                    "The dependency lock file cannot be read on both sides",
                )
                .possible()
                .with_effect(Effect::NeedsApproval),
            );
            continue;
        };
        compare_locks(&subject, &old, &new, out);
    }
}

fn compare_locks(
    subject: &Subject,
    old: &BTreeMap<String, Locked>,
    new: &BTreeMap<String, Locked>,
    out: &mut Vec<Detection>,
) {
    for (source, now) in new {
        let Some(was) = old.get(source) else {
            let copied = old
                .keys()
                .find(|other| name_of(other) == name_of(source) && !new.contains_key(*other));
            let detection = match copied {
                Some(other) => Detection::new(
                    subject.clone(),
                    format!(
                        "The lock file takes {} in the place of {}",
                        code(source),
                        code(other)
                    ),
                ),
                None => Detection::new(
                    subject.clone(),
                    format!("The lock file admits a new provider, {}", code(source)),
                )
                .with_effect(Effect::NeedsApproval),
            };
            out.push(detection);
            continue;
        };
        if was.version != now.version {
            out.push(
                Detection::new(
                    subject.clone(),
                    format!(
                        "The lock file takes {} {} instead of {}",
                        code(source),
                        code(&now.version),
                        code(&was.version)
                    ),
                )
                .with_effect(Effect::NeedsApproval),
            );
        } else if was.hashes != now.hashes {
            let lost = was.hashes.difference(&now.hashes).count();
            let came = now.hashes.difference(&was.hashes).count();
            let kept = was.hashes.intersection(&now.hashes).count();
            if lost == 0 && kept > 0 {
                // Hashes of more platforms, as `providers lock` adds them.
                out.push(
                    Detection::new(
                        subject.clone(),
                        format!(
                            "The lock file vouches for {came} more builds of {} {}",
                            code(source),
                            code(&now.version)
                        ),
                    )
                    .with_effect(Effect::Note),
                );
            } else if came == 0 && kept > 0 {
                out.push(
                    Detection::new(
                        subject.clone(),
                        format!(
                            "The lock file drops {lost} hashes of {} {}",
                            code(source),
                            code(&now.version)
                        ),
                    )
                    .with_effect(Effect::Note),
                );
            } else {
                let detection = Detection::new(
                    subject.clone(),
                    if now.hashes.is_empty() {
                        format!(
                            "The lock file no longer knows any hash of {} {}",
                            code(source),
                            code(&now.version)
                        )
                    } else {
                        format!(
                            "The lock file vouches for other bytes under the same version of {}",
                            code(source)
                        )
                    },
                );
                out.push(detection);
            }
        }
    }
}

/// Whether a module's source is fetched from elsewhere.
fn is_remote(source: &str) -> bool {
    !(source.starts_with("./")
        || source.starts_with("../")
        || source.starts_with('/')
        || source.is_empty())
}

/// The part of a source that says where, without the revision.
fn location(source: &str) -> &str {
    source.split(['?']).next().unwrap_or(source)
}

/// Why a module may change without anybody changing this configuration.
fn unpinned(call: &ModuleCall) -> Option<&'static str> {
    let source = call.source.as_ref();
    if !is_remote(source) {
        return None;
    }
    let is_git = source.starts_with("git::")
        || source.starts_with("git@")
        || source.starts_with("hg::")
        || source.starts_with("github.com/")
        || source.starts_with("bitbucket.org/")
        || source.starts_with("gitlab.com/")
        || location(source).ends_with(".git");
    if is_git {
        let reference = source.split(['?', '&']).find_map(|part| {
            part.strip_prefix("ref=")
                .or_else(|| part.strip_prefix("rev="))
        });
        return match reference {
            None => Some("no `ref` says which revision"),
            Some(reference) if is_branch(reference) => Some("its `ref` is a branch"),
            Some(_) => None,
        };
    }
    if source.contains("://") || source.starts_with("s3::") || source.starts_with("gcs::") {
        let pinned = source.contains("checksum=")
            || source.contains("versionId=")
            || source.contains("archive=");
        let versioned = location(source).chars().any(|c| c.is_ascii_digit());
        return (!pinned && !versioned).then_some("nothing in the address says which version");
    }
    match call.version.as_deref().map(str::trim) {
        None | Some("") => Some("there is no `version`"),
        Some(version) if version.starts_with('>') && !version.contains('<') || version == "*" => {
            Some("its `version` has no upper end")
        }
        Some(_) => None,
    }
}

fn is_branch(reference: &str) -> bool {
    let commit = reference.len() >= 7 && reference.bytes().all(|byte| byte.is_ascii_hexdigit());
    let tag = reference.chars().any(|c| c.is_ascii_digit()) && reference.contains('.')
        || reference.starts_with("refs/tags/")
        || reference.starts_with("tags/");
    let v = reference
        .strip_prefix('v')
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    !(commit || tag || v)
}

fn call_address(module: &Module) -> Option<(String, &ModuleCall)> {
    let call = module.call.as_ref()?;
    let address = prefix(&module.path);
    Some((address.trim_end_matches('.').to_owned(), call))
}

/// `module-source-changed`.
pub(super) fn module_source(context: &Context<'_>, out: &mut Vec<Detection>) {
    let Some((before, after)) = both(context) else {
        return;
    };
    for (old, new) in module_pairs(before, after) {
        let (Some(was), Some((address, now))) = (&old.call, call_address(new)) else {
            continue;
        };
        if was.source == now.source && was.version == now.version {
            continue;
        }
        let message = if location(&was.source) != location(&now.source) {
            format!(
                "{} comes from {} instead of {}",
                code(&address),
                code(&now.source),
                code(&was.source)
            )
        } else {
            let say = |call: &ModuleCall| match &call.version {
                Some(version) => version.to_string(),
                None => call.source.to_string(),
            };
            format!(
                "{} takes {} instead of {}",
                code(&address),
                code(say(now)),
                code(say(was))
            )
        };
        let mut detection = Detection::new(Subject::Address(address), message).with_span(now.span);
        // The code of a local module is judged itself, before and after.
        if !is_remote(&was.source) && !is_remote(&now.source) && new.loaded {
            detection = detection.with_effect(Effect::Note);
        }
        out.push(detection);
    }
    for module in &after.modules {
        let Some((address, call)) = call_address(module) else {
            continue;
        };
        if before.module(&module.path).is_none() && is_remote(&call.source) {
            out.push(
                Detection::new(
                    Subject::Address(address.clone()),
                    format!(
                        "{} is new, and its code comes from {}",
                        code(&address),
                        code(&call.source)
                    ),
                )
                .with_span(call.span)
                .with_effect(if module.loaded {
                    Effect::Note
                } else {
                    Effect::NeedsApproval
                }),
            );
        }
    }
}

/// `module-unpinned`.
pub(super) fn module_unpinned(context: &Context<'_>, out: &mut Vec<Detection>) {
    let after = &context.set.configuration;
    for module in &after.modules {
        let Some((address, call)) = call_address(module) else {
            continue;
        };
        let Some(why) = unpinned(call) else { continue };
        let prior = context.set.prior_configuration.as_ref();
        let old = prior
            .and_then(|prior| prior.module(&module.path))
            .and_then(|module| module.call.as_ref());
        // Only a change makes it somebody's decision of today.
        let decided = match (prior, old) {
            (Some(_), Some(old)) => unpinned(old).is_none() || old.source != call.source,
            (Some(_), None) => true,
            (None, _) => false,
        };
        let detection = Detection::new(
            Subject::Address(address.clone()),
            format!("The code of {} may change by itself: {why}", code(&address)),
        )
        .with_span(call.span);
        out.push(if decided {
            detection
        } else {
            detection.with_effect(Effect::Note)
        });
    }
}

/// `backend-or-workspace-switched`.
pub(super) fn backend(context: &Context<'_>, out: &mut Vec<Detection>) {
    let Some((before, after)) = both(context) else {
        return;
    };
    let (Some(old), Some(new)) = (before.modules.first(), after.modules.first()) else {
        return;
    };
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
            } else if written(context, old.span) != written(context, new.span) {
                out.push(
                    Detection::new(address(), "The block of the backend changes")
                        .with_span(new.span)
                        .possible(),
                );
            }
        }
    }
}

/// Settings of a backend that do not say where the state is.
const ASIDE: &[&str] = &[
    "dynamodb_table",
    "use_lockfile",
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
pub(super) fn provider_reach(context: &Context<'_>, out: &mut Vec<Detection>) {
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
        if let (Some(was), Some((address, now))) = (&old.call, call_address(new)) {
            if was.providers != now.providers {
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
}

fn provider_name(provider: &ProviderBlock) -> String {
    match &provider.alias {
        Some(alias) => format!("{}.{alias}", provider.name),
        None => provider.name.to_string(),
    }
}

/// First names of arguments that decide the reach and differ.
fn changed_arguments(
    context: &Context<'_>,
    old: &ProviderBlock,
    new: &ProviderBlock,
) -> Vec<String> {
    let read =
        |provider: &ProviderBlock| -> BTreeMap<String, Vec<(Option<Value>, Option<String>)>> {
            let mut out: BTreeMap<String, Vec<(Option<Value>, Option<String>)>> = BTreeMap::new();
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

/// A constant as its value, anything else as it is written.
fn content(context: &Context<'_>, attribute: &AttributeUse) -> (Option<Value>, Option<String>) {
    let expression = &attribute.expression;
    match &expression.constant {
        Some(value) => (Some(value.clone()), None),
        None => (
            None,
            written(context, expression.span)
                .or_else(|| Some(format!("{:?}", expression.references))),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(source: &str, version: Option<&str>) -> ModuleCall {
        ModuleCall {
            source: source.into(),
            version: version.map(Arc::from),
            ..ModuleCall::default()
        }
    }

    #[test]
    fn pinned_modules_are_told_from_floating_ones() {
        for (source, version, pinned) in [
            ("./local", None, true),
            ("terraform-aws-modules/vpc/aws", Some("5.1.0"), true),
            ("terraform-aws-modules/vpc/aws", Some("~> 5.0"), true),
            ("terraform-aws-modules/vpc/aws", None, false),
            ("terraform-aws-modules/vpc/aws", Some(">= 1.0"), false),
            ("git::https://example.com/vpc.git?ref=v1.2.0", None, true),
            ("git::https://example.com/vpc.git?ref=main", None, false),
            (
                "git::https://example.com/vpc.git?ref=51d462976d84fdea54b47d80dcabbf680badcdb8",
                None,
                true,
            ),
            ("github.com/a/b", None, false),
            ("git@github.com:a/b.git//x?depth=1&ref=1.0.0", None, true),
        ] {
            assert_eq!(
                unpinned(&call(source, version)).is_none(),
                pinned,
                "{source} {version:?}"
            );
        }
    }

    #[test]
    fn swapped_hashes_fail_and_added_ones_do_not() {
        let lock = |source: &str, version: &str, hashes: &str| {
            locked(&format!(
                "provider \"{source}\" {{\n  version = \"{version}\"\n  hashes = [{hashes}]\n}}\n"
            ))
            .expect("a lock file")
        };
        let old = lock(
            "registry.terraform.io/hashicorp/aws",
            "5.0.0",
            "\"h1:a\", \"zh:b\"",
        );
        let effects = |new: &BTreeMap<String, Locked>| {
            let mut out = Vec::new();
            compare_locks(&Subject::Plan, &old, new, &mut out);
            out.iter().map(|found| found.effect).collect::<Vec<_>>()
        };
        assert_eq!(effects(&old), []);
        assert_eq!(
            effects(&lock(
                "registry.opentofu.org/hashicorp/aws",
                "5.0.0",
                "\"h1:a\", \"zh:b\", \"h1:c\""
            )),
            [Some(Effect::Note)]
        );
        assert_eq!(
            effects(&lock(
                "registry.terraform.io/hashicorp/aws",
                "5.0.0",
                "\"h1:x\""
            )),
            [None]
        );
        assert_eq!(
            effects(&lock(
                "registry.terraform.io/hashicorp/aws",
                "5.1.0",
                "\"h1:x\""
            )),
            [Some(Effect::NeedsApproval)]
        );
        assert_eq!(
            effects(&lock(
                "registry.terraform.io/hashic0rp/aws",
                "5.0.0",
                "\"h1:a\""
            )),
            [None]
        );
    }

    #[test]
    fn sources_are_compared_in_full() {
        assert_eq!(full_source(None, "aws"), "hashicorp/aws");
        assert_eq!(
            full_source(Some("registry.terraform.io/HashiCorp/aws"), "aws"),
            "hashicorp/aws"
        );
        assert_eq!(
            state_source("provider[\"registry.terraform.io/hashicorp/aws\"].west"),
            "hashicorp/aws"
        );
        assert_eq!(
            full_source(Some("evil.example/hashicorp/aws"), "aws"),
            "evil.example/hashicorp/aws"
        );
    }
}
