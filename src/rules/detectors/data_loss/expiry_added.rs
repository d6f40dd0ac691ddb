//! `expiry-added`: contents are set to expire, also by a new resource beside
//! an object that exists.

mod archived;
mod scope;

use std::collections::BTreeMap;

use crate::analysis::Analysis;
use crate::catalog::{Attributes, Meaning, ProtectionKind, TypeFact};
use crate::finding::Subject;
use crate::model::action::Action;
use crate::model::change::{Fidelity, ResourceChange};
use crate::model::value::Value;
use crate::rules::detectors::documents;
use crate::rules::{CaseName, Detection, Detector};

use scope::Scope;

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Change(detect);

/// Words that a rule of expiry has where it deletes.
const DELETES: &[&str] = &["expir", "delete", "retain_days", "keep"];

/// Words of what a rule of expiry does beside deleting: it moves contents to
/// cheaper storage, or cleans up what never became an object.
const HARMLESS: &[&str] = &[
    "transition",
    "tier_to",
    "incomplete",
    "delete_marker",
    "storage_class",
];

/// A change that makes contents expire.
fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    out.extend(archived::detect(context, index));
    let (change, known) = context.change(index);
    let mut paths: Vec<&str> = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    // Rules that are read one by one, because only some of them delete.
    let mut read = known.attributes.meaning(Meaning::Expiry);
    let by_rule = read.next().map(|fact| fact.path);
    let (before, after) = (change.before.value(), change.after.value());
    if change.action == Action::Create {
        paths.extend(created(context, index, by_rule));
    } else if change.before.exists() && change.after.exists() {
        if let Some(path) = by_rule {
            match widened(before.get(path), after.get(path)) {
                Some(true) => paths.push(path),
                Some(false) => {}
                None => open.push(path),
            }
        } else if let Some((_, path)) = policy(&known.attributes) {
            let (old, new) = (before.get(path), after.get(path));
            if matches!(new, Value::List(_)) {
                match rules_widened(old, new) {
                    Some(true) => paths.push(path),
                    Some(false) => {}
                    None => open.push(path),
                }
            } else if old != new && new.has_unknown() {
                open.push(path);
            } else if old != new && deletes(new) && (!deletes(old) || keeps_fewer(old, new)) {
                paths.push(path);
            }
        }
        let guards = known
            .protections
            .iter()
            .filter(|guard| guard.kind == ProtectionKind::Expiry);
        for guard in guards.filter(|guard| by_rule.is_none_or(|path| !guard.path.starts_with(path)))
        {
            if guard.lost() {
                paths.push(guard.path);
            } else if guard.may_be_lost() {
                open.push(guard.path);
            }
        }
    }
    let possible = paths.is_empty();
    if possible {
        paths = open;
    }
    if paths.is_empty() {
        return;
    }
    let shorter = by_rule
        .filter(|path| !possible && paths.as_slice() == [*path])
        .and_then(|path| shortened(before.get(path), after.get(path)));
    let detection = match shorter {
        Some((from, to)) => Detection::case(Subject::Change(index), CaseName("shortened"))
            .with("from", from.to_string())
            .with("to", to.to_string()),
        None => Detection::of(Subject::Change(index)),
    };
    out.push(detection.at_all(paths).possible_if(possible));
}

/// The rule of a new resource that makes the contents of another, existing
/// object expire.
fn created(
    context: &Analysis<'_>,
    index: usize,
    by_rule: Option<&'static str>,
) -> Option<&'static str> {
    let change = &context.change_set.changes[index];
    let (names, rule) = policy(&context.changes[index].attributes)?;
    let after = change.after.value();
    if is_for_new(context, index, names) {
        return None;
    }
    let deletes = match by_rule {
        Some(path) => widened(&Value::Null, after.get(path)) != Some(false),
        None => match after.get(rule) {
            list @ Value::List(_) => rules_widened(&Value::Null, list) != Some(false),
            other => deletes(other),
        },
    };
    deletes.then_some(rule)
}

/// Whether the object that a new rule is for is made by the same change.
fn is_for_new(context: &Analysis<'_>, index: usize, names: &str) -> bool {
    let after = context.change_set.changes[index].after.value();
    // The name of an object that is made in the same plan is not known yet, or
    // is that of a change that creates.
    let object = after.get(names);
    if !object.is_unknown() {
        is_created(context, index, object)
    } else if context.change_set.origin.fidelity() == Fidelity::Plan {
        true
    } else {
        // In a source no name that a provider makes is known, of what exists neither.
        belongs_to_new(context, index)
    }
}

/// Whether the rules after delete more than those before; `None` when that is
/// not known.
fn widened(before: &Value, after: &Value) -> Option<bool> {
    if after.is_unknown() {
        return None;
    }
    let old: Vec<(Scope, f64)> = deleting(before);
    let mut open = false;
    for (scope, days) in deleting(after) {
        if scope.is_open() || days.is_nan() {
            open = true;
            continue;
        }
        // A rule for no more than this one means, which waits as long or longer, deletes no more.
        let same = old
            .iter()
            .any(|(other, least)| days >= *least && other.covers(&scope));
        if !same {
            return Some(true);
        }
    }
    if open { None } else { Some(false) }
}

/// The days before and after of a rule that deletes earlier than one for the same contents did,
/// where that is all that the rules delete more.
fn shortened(before: &Value, after: &Value) -> Option<(f64, f64)> {
    let old = deleting(before);
    let mut found = None;
    for (scope, days) in deleting(after) {
        let same: Vec<f64> = old
            .iter()
            .filter(|(other, _)| other.covers(&scope))
            .map(|(_, least)| *least)
            .collect();
        if same.iter().any(|least| days >= *least) {
            continue;
        }
        let least = same.into_iter().reduce(f64::min)?;
        if !least.is_finite() || !days.is_finite() {
            return None;
        }
        found = found.or(Some((least, days)));
    }
    found
}

/// The same for rules that are told by the words in them.
fn rules_widened(before: &Value, after: &Value) -> Option<bool> {
    let read = |rules: &Value| -> Vec<(Scope, BTreeMap<String, f64>)> {
        let list = rules.as_list().unwrap_or_default().iter();
        list.filter(|rule| !is_off(rule))
            .map(|rule| (Scope::of(rule), ends(rule)))
            .filter(|(_, ends)| !ends.is_empty())
            .collect()
    };
    let old = read(before);
    let mut open = after
        .as_list()
        .is_some_and(|list| list.iter().any(Value::is_unknown));
    for (scope, ends) in read(after) {
        if scope.is_open() || ends.values().any(|after| after.is_nan()) {
            open = true;
            continue;
        }
        let same = old.iter().any(|(other, earlier)| {
            let later = |(path, after): (&String, &f64)| {
                earlier.get(path).is_some_and(|least| after >= least)
            };
            other.covers(&scope) && ends.iter().all(later)
        });
        if !same {
            return Some(true);
        }
    }
    if open { None } else { Some(false) }
}

/// Whether a rule is switched off, or keeps what others would delete.
fn is_off(rule: &Value) -> bool {
    let says = |name: &str, word: &str| {
        let text = rule.get(name).as_str();
        text.is_some_and(|text| text.eq_ignore_ascii_case(word))
    };
    says("status", "disabled")
        || says("action", "keep")
        || rule.get("enabled").as_bool() == Some(false)
}

/// What of a rule deletes, and after how long; -1 stands for never.
fn ends(rule: &Value) -> BTreeMap<String, f64> {
    let mut out = BTreeMap::new();
    rule.walk(&mut |path, value| {
        let path = path.without_indices();
        if !is_deletion(&path, value) {
            return;
        }
        let after = match value {
            Value::Number(number) => number.as_f64(),
            Value::Unknown => f64::NAN,
            Value::Bool(false) => return,
            Value::String(text) => text.parse().unwrap_or(0.0),
            _ => 0.0,
        };
        if after >= 0.0 || after.is_nan() {
            out.insert(path, after);
        }
    });
    out
}

/// Rules that are on and delete: what they apply to, and after how many days.
/// An unknown number of days is no number.
fn deleting(rules: &Value) -> Vec<(Scope, f64)> {
    let mut out = Vec::new();
    for rule in rules.as_list().unwrap_or_default() {
        if is_off(rule) {
            continue;
        }
        let actions = rule.all_at("action.type");
        let mut days = Vec::new();
        if actions.is_empty() {
            for path in [
                "expiration.days",
                "expiration.date",
                "noncurrent_version_expiration.days",
                "noncurrent_version_expiration.noncurrent_days",
            ] {
                rule.collect_at(path, &mut days);
            }
        } else if actions
            .iter()
            .any(|action| action.as_str() == Some("Delete") || action.is_unknown())
        {
            for path in [
                "condition.age",
                "condition.days_since_noncurrent_time",
                "condition.num_newer_versions",
            ] {
                rule.collect_at(path, &mut days);
            }
            if days.iter().all(|value| is_zero(value)) {
                // A rule without an age deletes at once what its other conditions meet.
                days = vec![&ZERO];
            }
        }
        let least = days
            .iter()
            .filter(|value| !actions.is_empty() || !is_zero(value))
            .map(|value| match value {
                Value::Number(number) => number.as_f64(),
                Value::Unknown => f64::NAN,
                _ => 0.0,
            })
            .reduce(|one, other| {
                if one.is_nan() || other.is_nan() {
                    f64::NAN
                } else {
                    one.min(other)
                }
            });
        if let Some(least) = least {
            out.push((Scope::of(rule), least));
        }
    }
    out
}

static ZERO: Value = Value::Number(crate::model::value::Number::Int(0));

fn is_zero(value: &Value) -> bool {
    value.is_empty() || *value == ZERO
}

/// The attributes with the object and with the rule, where a type is nothing but a rule of expiry
/// for another object.
fn policy(attributes: &Attributes) -> Option<(&'static str, &'static str)> {
    match attributes.type_fact(TypeFact::Expires) {
        Some([object, rule]) => Some((object, rule)),
        _ => None,
    }
}

/// New objects of a plan among which the one of a name is looked for.
const MOST_CREATED: usize = 2000;

/// Whether all that an object refers to and that holds data is made by the same change.
fn belongs_to_new(context: &Analysis<'_>, index: usize) -> bool {
    let Some(node) = context.node_of_change(index) else {
        return false;
    };
    let edges = context.graph.dependencies(node);
    let mut holders = edges
        .iter()
        .filter_map(|edge| context.change_of_node(edge.to))
        .filter(|used| context.changes[*used].holds_data())
        .peekable();
    holders.peek().is_some()
        && holders.all(|used| context.change_set.changes[used].action == Action::Create)
}

/// Whether another change of the plan makes the object of this name or id.
fn is_created(context: &Analysis<'_>, index: usize, object: &Value) -> bool {
    let Some(name) = object.as_str() else {
        return false;
    };
    let called = |used: &ResourceChange, open: bool| {
        used.action == Action::Create
            && ["bucket", "name", "id", "arn", "repository"]
                .iter()
                .any(|attribute| {
                    let value = used.after.value().get(attribute);
                    open && value.is_unknown() || value.as_str() == Some(name)
                })
    };
    let referred = context.node_of_change(index).is_some_and(|id| {
        context.graph.dependencies(id).iter().any(|edge| {
            let used = context.change_of_node(edge.to);
            used.is_some_and(|used| called(&context.change_set.changes[used], true))
        })
    });
    // Two blocks over the same names need not refer to each other.
    let change = &context.change_set.changes[index];
    let others = || {
        let all = context.change_set.changes.iter();
        all.filter(|other| {
            other.action == Action::Create
                && other.provider == change.provider
                && other.address.module == change.address.module
                && other.address.type_name != change.address.type_name
        })
    };
    referred
        || others()
            .take(MOST_CREATED)
            .any(|other| called(other, false))
}

/// Whether a rule deletes anything, as far as its words tell.
fn deletes(rule: &Value) -> bool {
    let mut found = false;
    rule.walk(&mut |path, value| {
        found = found || is_deletion(&path.without_indices(), value);
    });
    found
}

/// Whether a leaf of a rule says that something is deleted.
fn is_deletion(path: &str, value: &Value) -> bool {
    if value.is_empty() || matches!(value, Value::List(_) | Value::Map(_)) {
        return false;
    }
    let path = path.to_ascii_lowercase();
    let text = value.as_str().unwrap_or_default().to_ascii_lowercase();
    let says = |words: &[&str]| {
        words
            .iter()
            .any(|word| path.contains(word) || text.contains(word))
    };
    // What Cloudflare calls a transition to deletion deletes.
    let harmless = says(HARMLESS) && !path.contains("delete_objects");
    // A name says what its author liked.
    let is_name = matches!(path.as_str(), "name" | "id");
    says(DELETES) && !harmless && !is_name
}

/// Whether a document of rules expires images that the one before kept: a rule
/// with another selection, or one that keeps fewer or for a shorter time.
/// Fact: documentation of lifecycle policies of Amazon ECR.
fn keeps_fewer(old: &Value, new: &Value) -> bool {
    let read = |value: &Value| -> Option<Vec<(Value, f64)>> {
        let document = documents::read(value.as_str()?)?;
        let rules = document.get("rules").as_list()?;
        Some(
            rules
                .iter()
                .map(|rule| {
                    let mut selection = rule.get("selection").as_map().cloned().unwrap_or_default();
                    let count = selection.remove("countNumber");
                    let count = count.as_ref().and_then(Value::as_number);
                    let count = count.map_or(f64::NAN, |number| number.as_f64());
                    (Value::Map(selection), count)
                })
                .collect(),
        )
    };
    let (Some(old), Some(new)) = (read(old), read(new)) else {
        return false;
    };
    new.iter().any(|(selection, count)| {
        !old.iter()
            .any(|(other, kept)| other == selection && count >= kept)
    })
}
