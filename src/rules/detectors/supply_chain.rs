//! Where code and state come from and which account they reach: providers,
//! modules, lock files, backends. Mostly a matter of two configurations, which
//! only source diffs have.

pub(super) mod lock;
pub(super) mod modules;
pub(super) mod owner;
pub(super) mod reach;

use std::collections::BTreeSet;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::analysis::Context;
use crate::finding::{Effect, Fix, Subject, code};
use crate::model::address::ResourceAddress;
use crate::model::configuration::{Configuration, Module, ModuleCall, RequiredProvider};
use crate::model::version::{self, Upgrade};
use crate::rules::{Detection, fix};

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

fn call_address(module: &Module) -> Option<(String, &ModuleCall)> {
    let call = module.call.as_ref()?;
    let address = prefix(&module.path);
    Some((address.trim_end_matches('.').to_owned(), call))
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
                // Without an entry the source follows from the local name.
                let old = old_module.and_then(|old| match old.required_providers.get(local) {
                    Some(old) => Some(full_source(old.source.as_deref(), local)),
                    None => uses(old, local).then(|| full_source(None, local)),
                });
                let address = format!("{}provider.{local}", prefix(&module.path));
                match old {
                    Some(old) if old != new => {
                        let mut detection = Detection::new(
                            Subject::Address(address),
                            format!(
                                "The provider {} comes from {} instead of {}",
                                code(local),
                                code(&new),
                                code(&old)
                            ),
                        )
                        .with_span(required.span);
                        detection.fix = fix::required_provider(local, &old).map(|text| Fix {
                            kind: "attributes",
                            text,
                        });
                        out.push(detection);
                    }
                    Some(_) => {
                        let was = old_module.and_then(|old| old.required_providers.get(local));
                        out.extend(
                            was.and_then(|was| other_versions(&address, local, was, required)),
                        );
                    }
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
    if let Some((before, after)) = both(context) {
        for module in &after.modules {
            let Some(old) = before.module(&module.path) else {
                continue;
            };
            for (local, required) in &old.required_providers {
                let was = full_source(required.source.as_deref(), local);
                let now = full_source(None, local);
                if was != now
                    && !module.required_providers.contains_key(local)
                    && uses(module, local)
                {
                    out.push(Detection::new(
                        Subject::Address(format!("{}provider.{local}", prefix(&module.path))),
                        format!(
                            "The provider {} comes from {} instead of {}, because nothing says otherwise any more",
                            code(local),
                            code(&now),
                            code(&was)
                        ),
                    ));
                }
            }
        }
    }
    // In a plan the state tells which provider made an object.
    let mut made: FxHashMap<&ResourceAddress, &Arc<str>> = FxHashMap::default();
    for instance in &context.set.prior_state.instances {
        made.insert(&instance.address, &instance.provider);
    }
    let mut told: BTreeSet<(String, String)> = BTreeSet::new();
    if made.is_empty() {
        return;
    }
    for index in context.risky() {
        let (change, _) = context.change(index);
        let Some(old) = made.get(&change.address) else {
            continue;
        };
        if **old == change.provider {
            continue;
        }
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

/// Other versions of a provider than before may be chosen: they may replace
/// objects, and change what is not written.
fn other_versions(
    address: &str,
    local: &str,
    was: &RequiredProvider,
    now: &RequiredProvider,
) -> Option<Detection> {
    let old = was.version.as_deref()?;
    let new = now.version.as_deref().unwrap_or_default();
    if old == new || highest(old) == highest(new) {
        return None;
    }
    let upgrade = version::upgrade(old, new);
    let detection = Detection::new(
        Subject::Address(address.to_owned()),
        format!(
            "Other versions of the provider {} are admitted: {} instead of {} (upgrade type: {upgrade})",
            code(local),
            if new.is_empty() {
                "any".to_owned()
            } else {
                code(new)
            },
            code(old)
        ),
    );
    Some(detection.with_span(now.span).with_effect(match upgrade {
        Upgrade::Minor | Upgrade::Patch => Effect::Note,
        _ => Effect::NeedsApproval,
    }))
}

/// Where the versions that a constraint admits end: the first one beyond, or
/// the last one with `true`; `None` when there is no end.
fn highest(constraint: &str) -> Option<(Vec<u64>, bool)> {
    let end = |part: &str| -> Option<(Vec<u64>, bool)> {
        let part = part.trim();
        let at = part.find(|c: char| c.is_ascii_digit())?;
        let (operator, text) = part.split_at(at);
        let mut version: Vec<u64> = text
            .split(['.', '-', '+'])
            .map_while(|number| number.trim().parse().ok())
            .collect();
        match operator.trim().trim_end_matches('v') {
            ">" | ">=" | "!=" => None,
            "~>" => {
                if version.len() > 1 {
                    version.pop();
                }
                *version.last_mut()? += 1;
                version.resize(3, 0);
                Some((version, false))
            }
            other => {
                version.resize(3, 0);
                Some((version, other != "<"))
            }
        }
    };
    constraint.split(',').filter_map(end).min()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn constraints_end_where_they_say() {
        for (one, other, same) in [
            ("~> 5.0", "~> 5.31", true),
            ("~> 5.0", ">= 5.1, < 6.0.0", true),
            ("~> 5.0.1", "~> 5.0", false),
            ("~> 5.0", "~> 6.0", false),
            ("~> 5.0", ">= 5.0", false),
            (">= 4", ">= 5", true),
            ("5.1.0", "= 5.1.0", true),
            ("5.1.0", "5.2.0", false),
        ] {
            assert_eq!(highest(one) == highest(other), same, "{one} and {other}");
        }
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
