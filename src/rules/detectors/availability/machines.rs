//! Objects that answer, and what makes them stop for a while.

mod pace;

use super::{all, at_attributes};
use crate::analysis::Analysis;
use crate::analysis::observation::Observation;
use crate::catalog::{self, Meaning, Pace, TypeFact};
use crate::finding::{Certainty, Subject, code};
use crate::model::action::Action;
use crate::rules::Detection;

/// Whether objects of a type answer requests.
pub(in crate::rules::detectors) fn serves(type_name: &str) -> bool {
    catalog::type_fact(type_name, TypeFact::Serves).is_some()
}

/// `gap-in-service`: the old one goes before the new one stands.
pub(in crate::rules::detectors) fn gap(
    context: &Analysis<'_>,
    index: usize,
    out: &mut Vec<Detection>,
) {
    let (change, _) = context.change(index);
    if change.action != Action::DeleteThenCreate {
        return;
    }
    out.push(Detection::new(
        Subject::Change(index),
        format!(
            "{} is destroyed before its successor exists: nothing answers in between",
            code(&change.address)
        ),
    ));
}

/// Whether updates of a type may restart machines.
pub(in crate::rules::detectors) fn rolls(type_name: &str) -> bool {
    catalog::means(type_name, Meaning::Restarts)
}

/// `rolling-replace`: an update that restarts or replaces machines.
pub(in crate::rules::detectors) fn rolling(
    context: &Analysis<'_>,
    index: usize,
    out: &mut Vec<Detection>,
) {
    let (change, known) = context.change(index);
    if change.action != Action::Update {
        return;
    }
    let (before, after) = (change.before.value(), change.after.value());
    let found = known.observations.iter();
    let found = found.filter(|seen| seen.meaning == Meaning::Restarts);
    for pace in Pace::ALL {
        let paces = |path: &str| {
            let mut facts = known.attributes.meaning(Meaning::Restarts);
            facts.any(|fact| fact.path == path && fact.pace == *pace)
        };
        let seen: Vec<_> = found.clone().filter(|seen| paces(&seen.path)).collect();
        if seen.is_empty() {
            continue;
        }
        let hit: Vec<&str> = seen.iter().map(|seen| seen.path.as_str()).collect();
        let possible = |seen: &&Observation| seen.certainty == Certainty::Possible;
        let open = seen.iter().any(possible);
        let gentle = match pace {
            Pace::Alone => false,
            Pace::Members => !pace::at_once(after),
            Pace::Size => !open && !pace::shrinks(before, after, &hit),
        };
        let detection = at_attributes(index, &hit, open, |names| {
            let address = code(&change.address);
            match pace {
                Pace::Alone => {
                    format!("{address} restarts or replaces its machines: {names} changes")
                }
                Pace::Members if gentle => {
                    format!("{address} replaces its machines one after the other: {names} changes")
                }
                Pace::Members => {
                    format!("{address} replaces many of its machines at once: {names} changes")
                }
                Pace::Size if gentle => format!("{address} changes its size: {names} changes"),
                Pace::Size => format!("{address} may shrink to half or less: {names} changes"),
            }
        });
        out.push(if gentle {
            detection.in_case("gentle")
        } else {
            detection
        });
    }
}

/// What restarts an engine when it is applied at once.
const RESTARTS: &[&str] = &[
    "instance_class",
    "node_type",
    "engine_version",
    "parameter_group_name",
    "db_parameter_group_name",
    "db_cluster_parameter_group_name",
    "allocated_storage",
    "storage_type",
    "ca_cert_identifier",
    "port",
    "multi_az",
    "db_cluster_instance_class",
    "instance_type",
    "cluster_parameter_group_name",
];

/// `restarts-at-once`: changes that wait for the maintenance window do not wait.
pub(in crate::rules::detectors) fn restarts(
    context: &Analysis<'_>,
    index: usize,
    out: &mut Vec<Detection>,
) {
    let (change, _) = context.change(index);
    if change.action != Action::Update
        || change.after.value().get("apply_immediately").as_bool() != Some(true)
    {
        return;
    }
    let (before, after) = (change.before.value(), change.after.value());
    let hit: Vec<&str> = RESTARTS
        .iter()
        .copied()
        .filter(|path| {
            let (old, new) = (all(before, path), all(after, path));
            !old.is_empty() && old != new
        })
        .collect();
    if hit.is_empty() {
        return;
    }
    let names: Vec<String> = hit.iter().map(code).collect();
    let mut detection = Detection::new(
        Subject::Change(index),
        format!(
            "{} applies {} at once, which may restart its engine",
            code(&change.address),
            names.join(", ")
        ),
    );
    detection.attributes = hit.iter().map(ToString::to_string).collect();
    out.push(detection);
}
