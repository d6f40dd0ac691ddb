//! `provider-source-changed`: another program under the name of a provider.

use std::collections::BTreeSet;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{both, declared, full_source, is_known_move, name_of, prefix, uses};
use crate::analysis::Analysis;
use crate::finding::{Fix, Subject};
use crate::model::address::ResourceAddress;
use crate::model::configuration::Configuration;
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
    let known = declared(before);
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
                    let moved = is_known_move(&old, &new);
                    let case = if moved {
                        CaseName("moved")
                    } else {
                        CaseName("changed")
                    };
                    let mut detection = Detection::case(Subject::Address(address), case)
                        .with("provider", &**local)
                        .with("old", old.as_str())
                        .with("new", new)
                        .with_span(required.span);
                    if !moved {
                        detection.fix = fix::required_provider(local, &old)
                            .map(|text| Fix::new("attributes", text));
                    }
                    out.push(detection);
                }
                // Other versions are told by `provider-upgraded`.
                Some(_) => {}
                None if known.contains(&new) => {}
                // A new one that looks like none in use is told by `provider-added`.
                None if !known.iter().any(|one| name_of(one) == name_of(&new)) => {}
                None => out.push(
                    Detection::case(Subject::Address(address), CaseName("look-alike"))
                        .with("provider", new)
                        .with_span(required.span),
                ),
            }
        }
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
        let moved = is_known_move(&old, &new);
        let case = if moved {
            CaseName("moved-object")
        } else {
            CaseName("object")
        };
        out.push(
            Detection::case(Subject::Change(index), case)
                .with("old", old)
                .with("new", new),
        );
    }
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
