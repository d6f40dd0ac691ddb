//! `restarts-at-once`: changes that wait for the maintenance window do not wait.

use super::all;
use crate::analysis::Analysis;
use crate::finding::Subject;
use crate::model::action::Action;
use crate::rules::{Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Change(detect);

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

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    let (change, _) = context.change(index);
    if change.action != Action::Update
        || change.after.value().get("apply_immediately").as_bool() != Some(true)
    {
        return;
    }
    let (before, after) = (change.before.value(), change.after.value());
    let restarts = |path: &&&str| {
        let (old, new) = (all(before, path), all(after, path));
        !old.is_empty() && old != new
    };
    let hit: Vec<&str> = RESTARTS.iter().filter(restarts).copied().collect();
    if !hit.is_empty() {
        out.push(Detection::of(Subject::Change(index)).at_all(hit));
    }
}
