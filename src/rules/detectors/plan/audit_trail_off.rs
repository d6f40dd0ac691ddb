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
    let sides = (change.before.value(), change.after.value());
    let mut reduced: Vec<(&str, Reduced)> = Vec::new();
    let trail: &[&str] = if recorder { TRAIL } else { &[] };
    let touched = |path: &&&str| known.touched.may(path);
    for path in SWITCHES.iter().chain(trail).filter(touched) {
        reduced.extend(of_switch(path, sides).map(|how| (*path, how)));
    }
    let stopped = |object: &Value| on(object.get("disabled"));
    if recorder && stopped(sides.1) && !stopped(sides.0) {
        reduced.push(("disabled", Reduced::Off));
    }
    for path in RECORDS.iter().filter(touched) {
        let mut said = reduced.iter().filter(|(_, how)| *how != Reduced::Unknown);
        if !said.any(|(other, _)| other.starts_with(path)) {
            reduced.extend(of_records(path, sides).map(|how| (*path, how)));
        }
    }
    for guard in &known.protections {
        let mut said = reduced.iter().filter(|(_, how)| *how != Reduced::Unknown);
        if guard.kind == ProtectionKind::Audit
            && guard.lost()
            && !said.any(|(path, _)| *path == guard.path)
        {
            let how = match guard.path.ends_with("enable_logging") {
                true => Reduced::Off,
                false => Reduced::Less,
            };
            reduced.push((guard.path, how));
        }
    }
    let paths = |unknown: bool| {
        let of = reduced
            .iter()
            .filter(move |(_, how)| (*how == Reduced::Unknown) == unknown);
        of.map(|(path, _)| (*path).to_owned())
    };
    let found = |case| Detection::case(Subject::Change(index), case);
    if reduced.iter().any(|(_, how)| *how == Reduced::Off) {
        out.push(found(CaseName("off")).at_all(paths(false)));
    } else if reduced.iter().any(|(_, how)| *how == Reduced::Less) {
        out.push(found(CaseName("reduced")).at_all(paths(false)));
    } else if !reduced.is_empty() && recorder {
        out.push(found(CaseName("unknown")).possible().at_all(paths(true)));
    }
}

/// What becomes of one setting that records.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reduced {
    Off,
    Less,
    Unknown,
}

fn of_switch(path: &str, (before, after): (&Value, &Value)) -> Option<Reduced> {
    let (old, new) = (before.all_at(path), after.all_at(path));
    if !old.iter().any(|value| on(value)) {
        return None;
    }
    if new.iter().any(|value| value.has_unknown()) {
        return Some(Reduced::Unknown);
    }
    let part_of_a_trail = ["include_global_service_events", "is_multi_region_trail"];
    (!new.iter().any(|value| on(value)) && new.iter().all(|value| off(value))).then(|| {
        match part_of_a_trail.contains(&path) {
            true => Reduced::Less,
            false => Reduced::Off,
        }
    })
}

fn of_records(path: &str, (before, after): (&Value, &Value)) -> Option<Reduced> {
    let (old, new) = (before.all_at(path), after.all_at(path));
    let count = |values: &[&Value]| -> usize {
        let each = values.iter().map(|value| match value {
            Value::List(list) => list.len(),
            Value::Null => 0,
            Value::String(text) if text.is_empty() || text.as_ref() == "none" => 0,
            _ => 1,
        });
        each.sum()
    };
    let (was, now) = (count(&old), count(&new));
    if was == 0 {
        None
    } else if new.iter().any(|value| value.is_unknown()) {
        Some(Reduced::Unknown)
    } else if now == 0 {
        Some(Reduced::Off)
    } else {
        (now < was).then_some(Reduced::Less)
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
