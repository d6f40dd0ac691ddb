//! `audit-trail-off`: logs and trails that stop, the change after which nobody can tell what
//! else changed.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::analysis::Analysis;
use crate::catalog::{ProtectionKind, TypeFact};
use crate::finding::Subject;
use crate::model::action::Action;
use crate::model::value::Value;
use crate::rules::detectors::table::ByAttribute;
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Plan(detect);

/// What a recorder records, by attribute; when that is destroyed as well, the
/// end of the record hides nothing that goes on.
const RECORDED: &[&str] = &[
    "vpc_id",
    "subnet_id",
    "eni_id",
    "transit_gateway_id",
    "transit_gateway_attachment_id",
    "bucket",
    "firewall_arn",
    "resource_arn",
    "target_resource_id",
    "network_security_group_id",
    "cluster_identifier",
    "zone_id",
    "database_id",
    "server_id",
    "sql_pool_id",
    "synapse_workspace_id",
    "resource_id",
];

/// Switches of logs, as dotted paths.
const SWITCHES: &[&str] = &[
    "enable_logging",
    "logging_enabled",
    "enable_log",
    "audit_enabled",
    "logging.enabled",
    "logging.enable",
    "access_logs.enabled",
    "access_log.enabled",
    "connection_logs.enabled",
    "audit_logs.enabled",
    "log_config.enable",
    "recording_enabled",
    "enable_flow_logs",
    "flow_logs_enabled",
    "recorder_enabled",
    "audit_log.enabled",
    "audit_logging_enabled",
    "log_publishing_options.enabled",
    "logging_info.broker_logs.cloudwatch_logs.enabled",
    "logs.audit",
    "logging_info.broker_logs.s3.enabled",
    "logging_info.broker_logs.firehose.enabled",
    "audit_logging.enabled",
    "logging_config.enable_logging",
    "logging_configuration.enabled",
    "query_logging_enabled",
    "is_logging_enabled",
    "log_analytics.enabled",
    "settings.audit_log_enabled",
];

/// Blocks and lists whose emptiness means that nothing is recorded.
const RECORDS: &[&str] = &[
    "enabled_cluster_log_types",
    "enabled_cloudwatch_logs_exports",
    "access_log_settings",
    "access_logs",
    "logging_config",
    "logging_configuration",
    "log_config",
    "logging",
    "log_delivery_configuration",
    "log_publishing_options",
    "audit_log_config",
    "enabled_log",
    "log",
    "event_selector",
    "advanced_event_selector",
    "log_configuration",
    "audit_logs",
    "logging_info",
    "flow_log",
    "log_types",
    "query_log_config",
    "logging_service",
    "logging_config.enable_components",
    "cloud_watch_logs_group_arn",
    "log_destination_configs",
    "resource_usage_export_config",
    "oms_agent",
];

/// Switches and lists that mean a trail of a whole account on these types only.
const TRAIL: &[&str] = &[
    "enable",
    "is_enabled",
    "enabled",
    "status",
    "state",
    "include_global_service_events",
    "is_multi_region_trail",
];

static BY_ATTRIBUTE: LazyLock<ByAttribute> = LazyLock::new(|| {
    let paths = SWITCHES.iter().chain(TRAIL).chain(RECORDS);
    ByAttribute::new(paths.copied().chain(["disabled"]))
});

fn off(value: &Value) -> bool {
    match value {
        Value::Bool(bool) => !bool,
        Value::Null => true,
        Value::String(text) => matches!(
            text.to_ascii_lowercase().as_str(),
            "false"
                | "disabled"
                | "disable"
                | "off"
                | "suspended"
                | "paused"
                | "none"
                | "inactive"
                | ""
        ),
        _ => false,
    }
}

fn on(value: &Value) -> bool {
    match value {
        Value::Bool(bool) => *bool,
        Value::String(text) => matches!(
            text.to_ascii_lowercase().as_str(),
            "true" | "enabled" | "enable" | "on" | "active" | "recording"
        ),
        _ => false,
    }
}

fn all<'v>(object: &'v Value, path: &str) -> Vec<&'v Value> {
    let mut found = Vec::new();
    object.collect_at(path, &mut found);
    found
}

fn detect(context: &Analysis<'_>, out: &mut Vec<Detection>) {
    let mut ended: Option<BTreeSet<String>> = None;
    for index in context.effective_changes() {
        let (change, known) = context.change(index);
        let ends = change.deposed.is_none() && change.action.ends_object();
        let stays = change.before.exists() && change.after.exists();
        let records = stays && BY_ATTRIBUTE.any_touched(&known.touched);
        let guarded = || {
            let mut guards = known.protections.iter();
            guards.any(|guard| guard.kind == ProtectionKind::Audit && guard.lost())
        };
        let concerns = ends || records || (stays && guarded());
        if !concerns {
            continue;
        }
        let recorder =
            known.facts.guard() == Some("audit") || known.attributes.is(TypeFact::Records);
        if recorder && ends {
            if change.action == Action::CreateThenDelete {
                continue;
            }
            let ended = ended.get_or_insert_with(|| identities(context));
            let recorded = RECORDED
                .iter()
                .filter_map(|name| change.before.value().get(name).as_str())
                .any(|id| ended.contains(id));
            let case = if change.action.replaces() {
                CaseName("replaced")
            } else if change.action.forgets() {
                CaseName("forgotten")
            } else if recorded {
                CaseName("deleted-with-source")
            } else {
                CaseName("deleted")
            };
            let mut detection = Detection::case(Subject::Change(index), case);
            if recorded {
                detection = detection.because("what it logs is destroyed in the same plan");
            }
            out.push(detection);
            continue;
        }
        if !stays {
            continue;
        }
        switched_off(context, index, recorder, out);
    }
}

fn switched_off(context: &Analysis<'_>, index: usize, recorder: bool, out: &mut Vec<Detection>) {
    let (change, known) = context.change(index);
    let (before, after) = (change.before.value(), change.after.value());
    let mut hit: Vec<(String, bool)> = Vec::new();
    let mut open: Vec<String> = Vec::new();
    let trail: &[&str] = if recorder { TRAIL } else { &[] };
    let touched = |path: &&&str| known.touched.may(path);
    for path in SWITCHES.iter().chain(trail).filter(touched) {
        let (old, new) = (all(before, path), all(after, path));
        if !old.iter().any(|value| on(value)) {
            continue;
        }
        if new.iter().any(|value| value.has_unknown()) {
            open.push((*path).to_owned());
        } else if !new.iter().any(|value| on(value)) && new.iter().all(|value| off(value)) {
            let partial = matches!(
                *path,
                "include_global_service_events" | "is_multi_region_trail"
            );
            hit.push(((*path).to_owned(), !partial));
        }
    }
    let stopped = |object: &Value| on(object.get("disabled"));
    if recorder && stopped(after) && !stopped(before) {
        hit.push(("disabled".to_owned(), true));
    }
    for path in RECORDS.iter().filter(touched) {
        let (old, new) = (all(before, path), all(after, path));
        let count = |values: &[&Value]| -> usize {
            values
                .iter()
                .map(|value| match value {
                    Value::List(list) => list.len(),
                    Value::Null => 0,
                    Value::String(text) if text.is_empty() || text.as_ref() == "none" => 0,
                    _ => 1,
                })
                .sum()
        };
        let (was, now) = (count(&old), count(&new));
        if was == 0 || hit.iter().any(|(other, _)| other.starts_with(path)) {
            continue;
        }
        if new.iter().any(|value| value.is_unknown()) {
            open.push((*path).to_owned());
        } else if now == 0 {
            hit.push(((*path).to_owned(), true));
        } else if now < was {
            hit.push(((*path).to_owned(), false));
        }
    }
    for guard in &known.protections {
        if guard.kind == ProtectionKind::Audit
            && guard.lost()
            && !hit.iter().any(|(path, _)| path == guard.path)
        {
            let whole = guard.path.ends_with("enable_logging");
            hit.push((guard.path.to_owned(), whole));
        }
    }
    let found = |case| Detection::case(Subject::Change(index), case);
    if let Some(off) = hit.iter().map(|(_, off)| *off).max() {
        let case = if off {
            CaseName("off")
        } else {
            CaseName("reduced")
        };
        out.push(found(case).at_all(hit.into_iter().map(|(path, _)| path)));
    } else if !open.is_empty() && recorder {
        out.push(found(CaseName("unknown")).possible().at_all(open));
    }
}

/// Ids of everything that the plan destroys.
fn identities(context: &Analysis<'_>) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for index in context.effective_changes() {
        let (change, _) = context.change(index);
        if !change.action.destroys() {
            continue;
        }
        for name in ["id", "arn", "self_link"] {
            if let Some(id) = change.before.value().get(name).as_str() {
                out.insert(id.to_owned());
            }
        }
    }
    out
}
