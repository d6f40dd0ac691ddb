//! `guard-removed-with-destruction`: the guard and what it guards go together.

use crate::analysis::Analysis;
use crate::analysis::protection::ProtectionState;
use crate::finding::Subject;
use crate::model::change::ResourceChange;
use crate::model::configuration::{Configuration, ResourceBlock};
use crate::model::value::Value;
use crate::rules::functions::safe_by_name;
use crate::rules::{CaseName, Detection, Detector};

use super::lifecycle;

/// Attributes by which a lock names what it locks. Facts: documentation of the
/// types that the catalog calls locks.
const TARGETS: &[&str] = &[
    "backup_vault_name",
    "bucket",
    "bucket_name",
    "parent",
    "resource_id",
    "scope",
    "storage_container_name",
    "storage_container_resource_manager_id",
    "vault_id",
    "vault_name",
];

/// Attributes by which an object is named.
const NAMES: &[&str] = &[
    "id",
    "arn",
    "bucket",
    "name",
    "self_link",
    "resource_manager_id",
];

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    for index in context.effective_changes() {
        let (change, known) = context.change(index);
        if change.action.destroys() {
            replaced_without_guard(index, change, &known.protections, out);
            unprotected_block(context, index, out);
        }
        let ends = change.action.ends_object() && known.facts.guard() == Some("lock");
        if ends && change.deposed.is_none() {
            lock_with_object(context, index, out);
        }
    }
}

/// A replacement whose new object lacks the guard of the old one.
fn replaced_without_guard(
    index: usize,
    change: &ResourceChange,
    guards: &[ProtectionState],
    out: &mut Vec<Detection>,
) {
    let lost: Vec<&ProtectionState> = guards
        .iter()
        .filter(|guard| guard.destruction_guard && guard.may_be_lost())
        .collect();
    let named = guards_by_name(change, guards);
    if lost.is_empty() && named.is_empty() {
        return;
    }
    let certain = lost.iter().any(|guard| guard.lost())
        || named
            .iter()
            .any(|name| !change.after.value().get(name).is_unknown());
    let mut detection = Detection::case(Subject::Change(index), CaseName("setting"));
    for guard in lost {
        detection = detection.at(guard.path);
    }
    out.push(detection.at_all(named).possible_if(!certain));
}

/// Attributes that the catalog does not list, that keep the object from being destroyed by their
/// name, and that the new object has turned off, or may have.
fn guards_by_name<'c>(change: &'c ResourceChange, listed: &[ProtectionState]) -> Vec<&'c str> {
    const KEEPS: [&str; 3] = ["protect", "prevent", "termination"];
    let (before, after) = (change.before.value(), change.after.value());
    if !change.action.replaces() {
        return Vec::new();
    }
    let names = before.as_map().into_iter().flat_map(|map| map.keys());
    let names = names.map(AsRef::as_ref).filter(|name: &&str| {
        let Some(safe) = safe_by_name(name) else {
            return false;
        };
        let now = after.get(name);
        let off = *now == Value::Bool(!safe) || now.is_unknown();
        KEEPS.iter().any(|word| name.contains(word))
            && *before.get(name) == Value::Bool(safe)
            && off
            && !listed.iter().any(|guard| guard.path == *name)
    });
    names.collect()
}

/// A lock that goes together with what it locks.
fn lock_with_object(context: &Analysis<'_>, lock: usize, out: &mut Vec<Detection>) {
    let (change, _) = context.change(lock);
    let before = change.before.value();
    let targets: Vec<&str> = TARGETS
        .iter()
        .filter_map(|name| before.get(name).as_str())
        .filter(|text| !text.is_empty())
        .collect();
    let used: Vec<usize> = context.node_of_change(lock).map_or_else(Vec::new, |id| {
        let edges = context.graph.dependencies(id);
        edges
            .iter()
            .filter_map(|edge| context.change_of_node(edge.to))
            .collect()
    });
    for index in context.effective_changes() {
        let (object, _) = context.change(index);
        // What a lock refers to may be only the group of what it locks, so a
        // reference counts for what it leads to, and a name for what it names.
        let named = NAMES.iter().any(|name| {
            object
                .before
                .value()
                .get(name)
                .as_str()
                .is_some_and(|text| {
                    targets
                        .iter()
                        .any(|target| target.eq_ignore_ascii_case(text))
                })
        });
        if index == lock || !object.action.destroys() || !(named || used.contains(&index)) {
            continue;
        }
        // A lock that comes again with what it locks was not taken away from it.
        let again = change.action.replaces() && object.action.replaces();
        out.push(
            Detection::case(Subject::Change(index), CaseName("lock"))
                .with("lock", change.address.to_string())
                .possible_if(again),
        );
    }
}

/// A block that had `prevent_destroy` and whose object goes.
fn unprotected_block(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    let Some(before) = &context.change_set.prior_configuration else {
        return;
    };
    let address = context.change_set.changes[index].address.config();
    let guarded = |configuration: &Configuration| -> Option<Value> {
        let block: &ResourceBlock = configuration.resource(&address)?;
        block.lifecycle.prevent_destroy.clone()
    };
    let old = guarded(before);
    let new = guarded(&context.change_set.configuration);
    if lifecycle::protects(old.as_ref()) && !lifecycle::protects(new.as_ref()) {
        out.push(Detection::case(
            Subject::Change(index),
            CaseName("prevent-destroy"),
        ));
    }
}
