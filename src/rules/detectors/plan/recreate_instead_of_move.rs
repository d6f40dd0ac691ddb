//! `recreate-instead-of-move`: a delete and a create that are the same object
//! under another address. A `moved` block would keep it.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::Analysis;
use crate::catalog::{ForceNew, TypeFacts};
use crate::finding::{Fix, Subject};
use crate::model::action::Action;
use crate::model::address::{ResourceAddress, ResourceMode};
use crate::model::change::{Fidelity, ResourceChange};
use crate::model::configuration::ResourceBlock;
use crate::model::value::Value;
use crate::rules::{Detection, Detector, fix};

/// Candidates of one type beyond which only exact twins are looked for:
/// comparing each with each would be quadratic.
const MAX_PAIRS: usize = 4_096;

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let mut gone: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut new: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, change) in context.change_set.changes.iter().enumerate() {
        if change.address.mode != ResourceMode::Managed || change.deposed.is_some() {
            continue;
        }
        let list = match change.action {
            Action::Delete => &mut gone,
            Action::Create => &mut new,
            _ => continue,
        };
        list.entry(&change.address.type_name)
            .or_default()
            .push(index);
    }
    for (type_name, gone) in gone {
        let Some(new) = new.get(type_name) else {
            continue;
        };
        for (old, fresh) in pairs(context, &gone, new) {
            let (from, to) = (
                &context.change_set.changes[old],
                &context.change_set.changes[fresh],
            );
            if is_moved(context, &from.address) {
                continue;
            }
            let mut detection =
                Detection::of(Subject::Change(old)).with("new", to.address.to_string());
            detection.fix = fix::moved_block(&from.address, &to.address)
                .map(|text| Fix::new("moved-block", text));
            out.push(detection);
        }
    }
}

/// Whether a `moved` block speaks of an object already: its author has said where it goes.
fn is_moved(context: &Analysis<'_>, address: &ResourceAddress) -> bool {
    let path = address.module.names();
    let own = format!("{}.{}", address.type_name, address.name);
    let modules = context.change_set.configuration.modules.iter();
    modules
        .filter(|module| module.path == path)
        .flat_map(|module| &module.moved)
        .any(|block| {
            let rest = block.from.strip_prefix(own.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('['))
        })
}

/// Pairs of the same object, each object in one pair at most, best first.
fn pairs(context: &Analysis<'_>, gone: &[usize], new: &[usize]) -> Vec<(usize, usize)> {
    let mut scored: Vec<(u32, bool, usize, usize)> = Vec::new();
    if gone.len().saturating_mul(new.len()) <= MAX_PAIRS {
        for old in gone {
            for fresh in new {
                let (from, to) = (
                    &context.change_set.changes[*old],
                    &context.change_set.changes[*fresh],
                );
                if let Some(score) = likeness(from, to, context.changes[*old].facts)
                    && unknowns_alike(context, from, to, context.changes[*old].facts)
                {
                    scored.push((score, same_place(&from.address, &to.address), *old, *fresh));
                }
            }
        }
    } else {
        let mut twins: BTreeMap<String, usize> = BTreeMap::new();
        for old in gone {
            let key = signature(context.change_set.changes[*old].before.value());
            twins.insert(key, *old);
        }
        for fresh in new {
            let to = &context.change_set.changes[*fresh];
            if let Some(old) = twins.get(&signature(to.after.value())) {
                let from = &context.change_set.changes[*old];
                if let Some(score) = likeness(from, to, context.changes[*old].facts)
                    && unknowns_alike(context, from, to, context.changes[*old].facts)
                {
                    scored.push((score, same_place(&from.address, &to.address), *old, *fresh));
                }
            }
        }
    }
    scored.sort_by(|a, b| (b.0, b.1, a.2, a.3).cmp(&(a.0, a.1, b.2, b.3)));
    let (mut used_old, mut used_new) = (BTreeSet::new(), BTreeSet::new());
    let mut out = Vec::new();
    for (_, _, old, fresh) in scored {
        if !used_old.contains(&old) && !used_new.contains(&fresh) {
            used_old.insert(old);
            used_new.insert(fresh);
            out.push((old, fresh));
        }
    }
    out.sort_unstable();
    out
}

/// Same module path or same block name: a better guess among equals.
fn same_place(from: &ResourceAddress, to: &ResourceAddress) -> bool {
    from.name == to.name || from.module == to.module
}

/// Attributes that name an object; when they are the same on both sides, it is the same object.
const NAMES: [&str; 12] = [
    "name",
    "bucket",
    "identifier",
    "cluster_identifier",
    "function_name",
    "table_name",
    "db_name",
    "repository_name",
    "domain_name",
    "queue_name",
    "account_id",
    "group_name",
];

/// Share of the new object's known attributes that the old one has, in
/// per mille; `None` when it is another object, and when a `moved` block would
/// not keep the old one, because what differs replaces it. Without a name that
/// both have, nothing but tags may differ.
fn likeness(from: &ResourceChange, to: &ResourceChange, facts: TypeFacts) -> Option<u32> {
    let (before, after) = (from.before.value(), to.after.value());
    let (mut known, mut equal) = (0u32, 0u32);
    let mut named = false;
    let mut differs = false;
    let Value::Map(map) = after else { return None };
    // Another name of its own: two objects that are merely alike. Most pairs
    // are, so that this is asked first.
    let renamed = NAMES.iter().any(|name| {
        map.get(name).is_some_and(|value| {
            !value.is_empty() && !value.is_unknown() && before.get(name) != value
        })
    });
    if renamed {
        return None;
    }
    for (name, value) in map {
        if value.is_empty() || value.is_unknown() || name.as_ref() == "tags_all" {
            continue;
        }
        known += 1;
        if before.get(name) == value {
            equal += 1;
            // What it belongs to has this name, and not the object itself.
            let own = !facts.parents().any(|parent| parent == name.as_ref());
            if own
                && NAMES.contains(&name.as_ref())
                && value.as_str().is_some_and(|text| text.len() > 3)
            {
                named = true;
            }
        } else if !is_tags(name) {
            if matches!(facts.force_new(name), ForceNew::Always | ForceNew::When(_)) {
                return None;
            }
            differs = true;
        }
    }
    if known == 0 {
        return None;
    }
    let share = equal * 1000 / known;
    let same = match named {
        true => share >= 500,
        false => equal >= 2 && !differs,
    };
    same.then_some(share)
}

/// Whether nothing of a pair that source does not know may be another value: what is known on one
/// side alone is not the same, and what is unknown on both has to be written the same, where another
/// value would replace the object.
fn unknowns_alike(
    context: &Analysis<'_>,
    from: &ResourceChange,
    to: &ResourceChange,
    facts: TypeFacts,
) -> bool {
    if context.change_set.origin.fidelity() != Fidelity::Source {
        return true;
    }
    let (before, after) = (from.before.value(), to.after.value());
    let Value::Map(map) = after else { return true };
    map.iter().all(|(name, value)| {
        let was = before.get(name);
        match (was.has_unknown(), value.has_unknown()) {
            (false, false) => true,
            (true, true) => {
                let replaces =
                    matches!(facts.force_new(name), ForceNew::Always | ForceNew::When(_));
                !replaces || written_alike(context, from, to, name)
            }
            // What nobody wrote is filled in by the provider.
            _ => is_tags(name) || was.is_null() || value.is_null(),
        }
    })
}

/// Whether two blocks write an attribute with the same words.
fn written_alike(
    context: &Analysis<'_>,
    from: &ResourceChange,
    to: &ResourceChange,
    name: &str,
) -> bool {
    let set = context.change_set;
    let prior = set.prior_configuration.as_ref();
    let block = prior.and_then(|prior| prior.resource(&from.address.config()));
    let texts = |block: Option<&ResourceBlock>| -> Vec<String> {
        let all = block
            .into_iter()
            .flat_map(|block| block.expressions_at(name));
        let texts = all.filter_map(|one| set.sources.text(one.span?));
        let words = texts.map(|text| text.split_whitespace().collect::<String>());
        words.collect()
    };
    let (was, is) = (
        texts(block),
        texts(set.configuration.resource(&to.address.config())),
    );
    !was.is_empty() && was == is
}

/// Tags and labels, which people put on objects without making others of them.
fn is_tags(name: &str) -> bool {
    name == "tags" || name.ends_with("labels")
}

/// Text of the naming attributes and the number of others, for exact twins.
fn signature(value: &Value) -> String {
    NAMES
        .iter()
        .filter_map(|name| {
            value
                .get(name)
                .as_str()
                .map(|text| format!("{name}={text};"))
        })
        .collect()
}
