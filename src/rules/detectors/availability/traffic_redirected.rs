//! `traffic-redirected`: what hands requests on hands them to something else,
//! or to nothing. The new target may be the next release as well as the wrong
//! service; the plan shows only that everybody will be led there. A new rule that refuses
//! requests takes them from what stands behind them today.

use super::{all, number};
use crate::analysis::Analysis;
use crate::catalog::{Catalog, Meaning};
use crate::finding::{Certainty, Subject};
use crate::model::action::Action;
use crate::model::value::Value;
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Typed(concerns, detect);

/// Where targets carry weights, beside the names of the targets.
const WEIGHTS: &[(&str, &str)] = &[
    ("default_action.forward.target_group", "weight"),
    ("action.forward.target_group", "weight"),
    ("endpoint_configuration", "weight"),
    ("region_pools", "weight"),
    ("origins", "weight"),
    ("backend", "capacity_scaler"),
];

/// Whether objects of this type hand requests on.
fn concerns(type_name: &str, catalog: Catalog) -> bool {
    catalog.means(type_name, Meaning::Route)
}

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    let (change, known) = context.change(index);
    if !known.is_changed(change) && change.action != Action::Create {
        return;
    }
    let (before, after) = (change.before.value(), change.after.value());
    let mut hit: Vec<&str> = Vec::new();
    let mut open = false;
    for seen in &known.observations {
        if seen.meaning == Meaning::Route {
            // An entry more may be the one that is not known.
            open |= seen.certainty == Certainty::Possible;
            hit.push(&seen.path);
        }
    }
    let subject = Subject::Change(index);
    if known.observations.iter().any(|seen| seen.new) {
        if !hit.is_empty() && !joins_new(context, index) {
            let refuses = Detection::case(subject, CaseName("refuses"));
            out.push(refuses.at_all(hit).possible_if(open));
        }
        return;
    }
    for (list, weight) in WEIGHTS {
        if emptied(before, after, list, weight) {
            hit.push(list);
        }
    }
    if hit.is_empty() {
        return;
    }
    let detection = Detection::case(subject, CaseName("repointed")).at_all(hit);
    out.push(detection.possible_if(open));
}

/// Whether what a new object hands requests on for is made by the same change, so that
/// nobody is led there yet.
fn joins_new(context: &Analysis<'_>, index: usize) -> bool {
    let Some(node) = context.node_of_change(index) else {
        return false;
    };
    context.graph.dependencies(node).iter().any(|edge| {
        let used = context.change_of_node(edge.to);
        used.map(|used| &context.change_set.changes[used])
            .is_some_and(|used| {
                used.action == Action::Create
                    && concerns(&used.address.type_name, context.catalog())
            })
    })
}

/// Whether a target that had weight has none after.
fn emptied(before: &Value, after: &Value, list: &str, weight: &str) -> bool {
    let weights = |object: &Value| -> Vec<(Value, f64)> {
        all(object, list)
            .into_iter()
            .flat_map(|entry| entry.as_list().unwrap_or(std::slice::from_ref(entry)))
            .filter_map(|entry| {
                let amount = number(entry.get(weight))?;
                let mut name = entry.as_map()?.clone();
                name.remove(weight);
                Some((Value::Map(name), amount))
            })
            .collect()
    };
    let new = weights(after);
    weights(before).into_iter().any(|(name, amount)| {
        amount > 0.0
            && new
                .iter()
                .any(|(other, amount)| *other == name && *amount == 0.0)
    })
}
