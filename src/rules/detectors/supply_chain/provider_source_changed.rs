//! `provider-source-changed`: another program under the name of a provider.

use std::collections::BTreeSet;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{both, full_source, name_of, prefix};
use crate::analysis::Analysis;
use crate::catalog::vocabulary::providers;
use crate::finding::{Fix, Subject};
use crate::model::address::ResourceAddress;
use crate::model::configuration::{Configuration, Module, RequiredProvider};
use crate::model::version::{self, Upgrade};
use crate::rules::{CaseName, Detection, Detector, fix};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    if let Some((before, after)) = both(context) {
        declared_sources(before, after, out);
        implied_sources(before, after, out);
    }
    handed_over(context, out);
}

/// Sources that are declared and are not those from before.
fn declared_sources(before: &Configuration, after: &Configuration, out: &mut Vec<Detection>) {
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
            let was = old_module.and_then(|old| old.required_providers.get(local));
            // Without an entry the source follows from the local name.
            let old = match (old_module, was) {
                (_, Some(was)) => Some(full_source(was.source.as_deref(), local)),
                (Some(old), None) => uses(old, local).then(|| full_source(None, local)),
                (None, None) => None,
            };
            let address = format!("{}provider.{local}", prefix(&module.path));
            match old {
                Some(old) if old != new => {
                    let case = match was_moved(&old, &new) {
                        true => CaseName("handed-over"),
                        false => CaseName("changed"),
                    };
                    let mut detection = Detection::case(Subject::Address(address), case)
                        .with("provider", &**local)
                        .with("old", old.as_str())
                        .with("new", new)
                        .with_span(required.span);
                    if case.0 == "changed" {
                        detection.fix = fix::required_provider(local, &old)
                            .map(|text| Fix::new("attributes", text));
                    }
                    out.push(detection);
                }
                Some(_) => {
                    out.extend(was.and_then(|was| other_versions(&address, local, was, required)));
                }
                None if known.contains(&new) => {}
                None => out.push(
                    Detection::case(Subject::Address(address), added(&new, &known))
                        .with("provider", new)
                        .with_span(required.span),
                ),
            }
        }
    }
}

/// Whether a provider is the same program under the name that its publishers gave it later.
fn was_moved(old: &str, new: &str) -> bool {
    let moved = format!("{old}>{new}").to_lowercase();
    providers::HANDED_OVER.has(&moved)
}

/// A provider that nobody used before is foreign code with the credentials of the run; a known
/// publisher is a lesser question than a look-alike of one.
fn added(source: &str, known: &BTreeSet<String>) -> CaseName {
    if known.iter().any(|other| name_of(other) == name_of(source)) {
        CaseName("look-alike")
    } else if source.starts_with("hashicorp/") {
        CaseName("official-added")
    } else {
        CaseName("added")
    }
}

/// Sources that changed because they are no longer declared.
fn implied_sources(before: &Configuration, after: &Configuration, out: &mut Vec<Detection>) {
    for module in &after.modules {
        let Some(old) = before.module(&module.path) else {
            continue;
        };
        for (local, required) in &old.required_providers {
            let was = full_source(required.source.as_deref(), local);
            let now = full_source(None, local);
            if was != now && !module.required_providers.contains_key(local) && uses(module, local) {
                let address = format!("{}provider.{local}", prefix(&module.path));
                out.push(
                    Detection::case(Subject::Address(address), CaseName("implied"))
                        .with("provider", &**local)
                        .with("old", was)
                        .with("new", now),
                );
            }
        }
    }
}

/// In a plan the state tells which provider made an object.
fn handed_over(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let mut made: FxHashMap<&ResourceAddress, &Arc<str>> = FxHashMap::default();
    for instance in &context.change_set.prior_state.instances {
        made.insert(&instance.address, &instance.provider);
    }
    if made.is_empty() {
        return;
    }
    let mut told: BTreeSet<(String, String)> = BTreeSet::new();
    for index in context.effective_changes() {
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
        out.push(
            Detection::case(Subject::Change(index), CaseName("object"))
                .with("old", old)
                .with("new", new),
        );
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
    let case = match upgrade {
        Upgrade::Minor | Upgrade::Patch => CaseName("minor-version"),
        _ => CaseName("version"),
    };
    let admitted = if new.is_empty() { "any" } else { new };
    Some(
        Detection::case(Subject::Address(address.to_owned()), case)
            .with("provider", local)
            .with("old", old)
            .with("new", admitted)
            .with("upgrade", upgrade.to_string())
            .with_span(now.span),
    )
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
    use super::super::full_source;
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
