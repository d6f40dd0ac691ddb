//! `provider-added`: a provider that nobody used here before.

use std::collections::BTreeSet;

use super::locks::lock_files;
use super::{both, declared, full_source, is_vouched_for, name_of, prefix, uses};
use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::model::configuration::Configuration;
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let mut told: BTreeSet<String> = BTreeSet::new();
    if let Some((before, after)) = both(context) {
        newly_declared(before, after, &mut told, out);
    }
    for (index, (old, new)) in lock_files(context) {
        for (source, now) in &new {
            // The declaration says where it was written.
            let looks_like =
                |other: &String| name_of(other) == name_of(source) && !new.contains_key(other);
            if old.contains_key(source) || told.contains(source) || old.keys().any(looks_like) {
                continue;
            }
            let case = match is_vouched_for(source) {
                true => CaseName("official-locked"),
                false => CaseName("locked"),
            };
            out.push(
                Detection::case(Subject::File(index), case)
                    .with("provider", source.as_str())
                    .with("version", now.version.as_str()),
            );
        }
    }
}

/// Providers that a module declares and that were neither declared nor used before. One that
/// looks like a provider in use is another matter: `provider-source-changed` tells it.
fn newly_declared(
    before: &Configuration,
    after: &Configuration,
    told: &mut BTreeSet<String>,
    out: &mut Vec<Detection>,
) {
    let known = declared(before);
    for module in &after.modules {
        let old = before.module(&module.path);
        for (local, required) in &module.required_providers {
            let source = full_source(required.source.as_deref(), local);
            let was = old
                .is_some_and(|old| old.required_providers.contains_key(local) || uses(old, local));
            let like = known.iter().any(|one| name_of(one) == name_of(&source));
            if was || like || !told.insert(source.clone()) {
                continue;
            }
            let case = match is_vouched_for(&source) {
                true => CaseName("official-declared"),
                false => CaseName("declared"),
            };
            let address = format!("{}provider.{local}", prefix(&module.path));
            out.push(
                Detection::case(Subject::Address(address), case)
                    .with("provider", source)
                    .with_span(required.span),
            );
        }
    }
}
