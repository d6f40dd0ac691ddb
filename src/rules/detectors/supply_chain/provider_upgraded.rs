//! `provider-upgraded`: another version of a provider that comes from the same place.

use std::collections::{BTreeMap, BTreeSet};

use super::locks::lock_files;
use super::{both, full_source, module_pairs, prefix};
use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::model::configuration::RequiredProvider;
use crate::model::version::{self, Upgrade};
use crate::rules::{CaseName, Detection, Detector};
use crate::source::Span;

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

/// A version in a lock file that is not the one from before.
struct Chosen {
    file: usize,
    old: String,
    new: String,
    upgrade: Upgrade,
    asks: bool,
}

/// What a constraint asks for and what the lock file chooses are one fact, told where it was
/// written; the lock file alone tells of an upgrade that needs no other constraint.
fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let chosen = chosen(context);
    let mut told: BTreeSet<(&str, usize)> = BTreeSet::new();
    for step in asked_for(context) {
        let all = chosen.get_key_value(&step.source);
        // A lock file that goes further than the constraint is told on its own.
        let same = all.into_iter().flat_map(|(source, all)| {
            let all = all.iter().filter(|one| {
                one.upgrade == step.upgrade && version::satisfies(&step.new, &one.new)
            });
            all.map(move |one| (source, one))
        });
        let same: Vec<(&String, &Chosen)> = same.collect();
        told.extend(same.iter().map(|(source, one)| (source.as_str(), one.file)));
        out.push(step.detection(same.first().map(|(_, one)| *one)));
    }
    for (source, all) in &chosen {
        for one in all {
            if !told.contains(&(source.as_str(), one.file)) {
                out.push(one.detection(source));
            }
        }
    }
}

/// A declaration that admits other versions than before.
struct Asked {
    address: String,
    source: String,
    old: String,
    new: String,
    upgrade: Upgrade,
    span: Option<Span>,
}

impl Asked {
    fn detection(self, locked: Option<&Chosen>) -> Detection {
        let case = match (locked.is_some(), asks(self.upgrade)) {
            (false, true) => CaseName("constraint"),
            (false, false) => CaseName("minor-constraint"),
            (true, true) => CaseName("version"),
            (true, false) => CaseName("minor-version"),
        };
        let mut detection = Detection::case(Subject::Address(self.address), case)
            .with("provider", self.source.as_str())
            .with("old", self.old.as_str())
            .with("new", self.new.as_str())
            .with("upgrade", self.upgrade.to_string())
            .with_span(self.span)
            .written(&self.old, &self.new);
        if let Some(one) = locked {
            detection = detection
                .with("was", one.old.as_str())
                .with("is", one.new.as_str());
        }
        detection
    }
}

impl Chosen {
    fn detection(&self, source: &str) -> Detection {
        let case = match self.asks {
            true => CaseName("locked"),
            false => CaseName("minor-locked"),
        };
        Detection::case(Subject::File(self.file), case)
            .with("provider", source)
            .with("old", self.old.as_str())
            .with("new", self.new.as_str())
            .with("upgrade", self.upgrade.to_string())
            .written(&self.old, &self.new)
    }
}

/// The declarations that admit other versions; modules that follow their root say nothing more.
fn asked_for(context: &Analysis<'_>) -> Vec<Asked> {
    let mut steps: Vec<Asked> = Vec::new();
    let Some((before, after)) = both(context) else {
        return steps;
    };
    for (was, now) in module_pairs(before, after) {
        for (local, required) in &now.required_providers {
            let source = full_source(required.source.as_deref(), local);
            let prior = was.required_providers.get(local);
            let Some(prior) =
                prior.filter(|prior| full_source(prior.source.as_deref(), local) == source)
            else {
                continue;
            };
            let Some(upgrade) = admitted(prior, required) else {
                continue;
            };
            let words = |one: &RequiredProvider| one.version.as_deref().unwrap_or("any").to_owned();
            let step = Asked {
                address: format!("{}provider.{local}", prefix(&now.path)),
                source,
                old: words(prior),
                new: words(required),
                upgrade,
                span: required.span,
            };
            let told = |other: &Asked| {
                other.source == step.source && asks(other.upgrade) == asks(step.upgrade)
            };
            if !steps.iter().any(told) {
                steps.push(step);
            }
        }
    }
    steps
}

/// Whether people have to look at a step: all but later versions that promise to stay the same
/// in what they do.
fn asks(upgrade: Upgrade) -> bool {
    !matches!(upgrade, Upgrade::Minor | Upgrade::Patch)
}

/// What the lock files choose anew, by provider.
fn chosen(context: &Analysis<'_>) -> BTreeMap<String, Vec<Chosen>> {
    let mut out: BTreeMap<String, Vec<Chosen>> = BTreeMap::new();
    for (file, (old, new)) in lock_files(context) {
        for (source, now) in new {
            let Some(was) = old.get(&source).filter(|was| was.version != now.version) else {
                continue;
            };
            let upgrade = version::upgrade(&was.version, &now.version);
            out.entry(source).or_default().push(Chosen {
                file,
                old: was.version.clone(),
                new: now.version.clone(),
                upgrade,
                // Without checksums nobody knows what is run.
                asks: asks(upgrade) || now.hashes.is_empty(),
            });
        }
    }
    out
}

/// How far the versions are raised that a declaration admits: other ones may replace objects,
/// and change what is not written. `None` where they end where they did.
fn admitted(was: &RequiredProvider, now: &RequiredProvider) -> Option<Upgrade> {
    let old = was.version.as_deref()?;
    let new = now.version.as_deref().unwrap_or_default();
    if old == new || highest(old) == highest(new) {
        return None;
    }
    Some(version::upgrade(old, new))
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
}
