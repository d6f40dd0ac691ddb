//! Switches that keep a service running.

use std::sync::LazyLock;

use globset::GlobSet;

use super::{globs, one};
use crate::analysis::Context;
use crate::finding::{Subject, code};
use crate::model::value::Value;
use crate::rules::Detection;
use crate::rules::detectors::table::ByAttribute;

/// Switches that keep a service running, with the values that mean on and off.
/// Empty lists stand for true and false.
const SWITCHES: &[(&str, &[&str], &[&str])] = &[
    ("enabled", &[], &[]),
    ("enable", &[], &[]),
    ("is_enabled", &[], &[]),
    ("active", &[], &[]),
    ("is_active", &[], &[]),
    ("proxied", &[], &[]),
    ("started", &[], &[]),
    ("running", &[], &[]),
    ("auto_start", &[], &[]),
    ("state", ON, OFF),
    ("status", ON, OFF),
    ("desired_state", ON, OFF),
    ("desired_status", ON, OFF),
    ("power_state", ON, OFF),
    ("instance_state", ON, OFF),
    ("schedule_state", ON, OFF),
    ("activation_policy", &["always", "on_demand"], &["never"]),
    (
        "settings.activation_policy",
        &["always", "on_demand"],
        &["never"],
    ),
    ("endpoint_status", ON, OFF),
    ("endpoint_monitor_status", ON, OFF),
    ("profile_status", ON, OFF),
    ("enable_state", ON, OFF),
    // An alarm that calls nobody, and a listener that answers by itself
    // instead of handing requests on.
    ("actions_enabled", &[], &[]),
    ("default_action.type", &["forward"], &["fixed-response"]),
];

/// The same for switches whose `true` means off.
const STOPS: &[&str] = &[
    "disabled",
    "is_disabled",
    "suspended",
    "suspend",
    "is_suspended",
    "paused",
    "is_paused",
    "pause",
    "stopped",
    "spec.suspend",
    "spec.paused",
    "manifest.spec.suspend",
    "manifest.spec.paused",
    "archived",
    "deactivated",
    "disable_execute_api_endpoint",
    "maintenance_mode",
    "scheduling_paused",
];

const ON: &[&str] = &[
    "enabled",
    "active",
    "running",
    "started",
    "on",
    "online",
    "normal",
    "available",
    "published",
    "enable",
];

const OFF: &[&str] = &[
    "disabled",
    "inactive",
    "suspended",
    "paused",
    "stopped",
    "terminated",
    "off",
    "offline",
    "archived",
    "deactivated",
    "disable",
    "stop",
    "hibernated",
    "deallocated",
    "quarantined",
];

/// Types whose switch is no service: settings of storage, keys and logs, which
/// other rules judge.
static NO_SERVICE: LazyLock<GlobSet> = LazyLock::new(|| {
    globs(&[
        "*_versioning*",
        "*_lifecycle_*",
        "*_inventory",
        "*kms_*",
        "*_key",
        "*_metric",
        "*_metrics*",
        "*dashboard*",
        "*_test",
        "*synthetics*",
        "*_downtime*",
        "*_accelerate_*",
        "random_*",
        "*_policy_assignment",
    ])
});

/// The switches, and after them what stops.
static BY_ATTRIBUTE: LazyLock<ByAttribute> = LazyLock::new(|| {
    let switches = SWITCHES.iter().map(|(path, ..)| *path);
    ByAttribute::new(switches.chain(STOPS.iter().copied()))
});

/// Whether objects of a type are a service that can be switched off.
pub(in crate::rules::detectors) fn concerns(type_name: &str) -> bool {
    !NO_SERVICE.is_match(type_name)
}

/// `service-disabled`: a switch that keeps something running goes off.
pub(in crate::rules::detectors) fn service_disabled(
    context: &Context<'_>,
    index: usize,
    out: &mut Vec<Detection>,
) {
    let (change, known) = context.change(index);
    if !change.before.exists() || !change.after.exists() {
        return;
    }
    let touched = BY_ATTRIBUTE.touched(&known.touched);
    if touched.is_empty() {
        return;
    }
    let (before, after) = (change.before.value(), change.after.value());
    let mut hit = Vec::new();
    let mut open = Vec::new();
    for (path, on, off) in touched.iter().filter_map(|at| SWITCHES.get(*at)) {
        let (old, new) = (one(before, path), one(after, path));
        let was_on = match old {
            Value::Bool(on) => *on,
            Value::String(text) if on.is_empty() => text.eq_ignore_ascii_case("true"),
            Value::String(text) => on.iter().any(|on| text.eq_ignore_ascii_case(on)),
            _ => false,
        };
        if !was_on {
            continue;
        }
        match new {
            Value::Unknown => open.push(*path),
            Value::Bool(false) => hit.push(*path),
            Value::String(text) if text.eq_ignore_ascii_case("false") && off.is_empty() => {
                hit.push(*path)
            }
            Value::String(text) if off.iter().any(|off| text.eq_ignore_ascii_case(off)) => {
                hit.push(*path)
            }
            _ => {}
        }
    }
    let stops = touched
        .iter()
        .filter_map(|at| STOPS.get(at.checked_sub(SWITCHES.len())?));
    for path in stops {
        let (old, new) = (one(before, path), one(after, path));
        if new.as_bool() == Some(true) && old.as_bool() != Some(true) {
            hit.push(path);
        }
    }
    let address = code(&change.address);
    if !hit.is_empty() {
        let names: Vec<String> = hit.iter().map(code).collect();
        let mut detection = Detection::new(
            Subject::Change(index),
            format!("{address} is switched off: {}", names.join(", ")),
        );
        detection.attributes = hit.iter().map(ToString::to_string).collect();
        out.push(detection);
    } else if let Some(path) = open.first() {
        // States that the provider computes are unknown in nearly every update.
        if matches!(*path, "enabled" | "is_enabled" | "enable") && known.facts.guard().is_none() {
            out.push(
                Detection::new(
                    Subject::Change(index),
                    format!("Whether {address} stays switched on is known only after apply"),
                )
                .possible()
                .at(*path),
            );
        }
    }
}
