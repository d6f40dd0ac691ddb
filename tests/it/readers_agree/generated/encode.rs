//! The two forms of a generated plan. Words and numbers stand side by side.

pub(super) mod binary;
pub(super) mod json;

/// Words of `actions`, number of the enum, and which sides there are.
pub(super) const ACTIONS: &[(&[&str], u64, bool, bool)] = &[
    (&["no-op"], 0, true, true),
    (&["create"], 1, false, true),
    (&["update"], 3, true, true),
    (&["delete"], 5, true, false),
    (&["delete", "create"], 6, true, true),
    (&["create", "delete"], 7, true, true),
    (&["forget"], 8, true, false),
];

/// Actions of outputs.
pub(super) const OUTPUT_ACTIONS: &[(&[&str], u64, bool, bool)] = &[
    (&["no-op"], 0, true, true),
    (&["create"], 1, false, true),
    (&["update"], 3, true, true),
    (&["delete"], 5, true, false),
];

/// Reasons by number; 0 is none.
pub(super) const REASONS: &[&str] = &[
    "",
    "replace_because_tainted",
    "replace_by_request",
    "replace_because_cannot_update",
    "delete_because_no_resource_config",
    "delete_because_wrong_repetition",
    "delete_because_count_index",
    "delete_because_each_key",
    "delete_because_no_module",
    "replace_by_triggers",
    "read_because_config_unknown",
    "read_because_dependency_pending",
    "delete_because_no_move_target",
    "read_because_check_nested",
];

/// Reasons of deferrals by number.
pub(super) const DEFERRALS: &[&str] = &[
    "unknown",
    "instance_count_unknown",
    "resource_config_unknown",
    "provider_config_unknown",
    "absent_prereq",
    "deferred_prereq",
];

/// Events by number, from 1.
pub(super) const EVENTS: &[&str] = &[
    "BeforeCreate",
    "AfterCreate",
    "BeforeUpdate",
    "AfterUpdate",
    "BeforeDestroy",
    "AfterDestroy",
];

/// What happens when an action fails, by number.
pub(super) const ON_FAILURE: &[&str] = &["halt", "taint", "continue"];

/// Kinds of checks by number, from 1, and the address of one called `n`.
pub(super) const CHECKS: &[(&str, &str)] = &[
    ("resource", "t_x."),
    ("output_value", "output."),
    ("check", "check."),
    ("var", "var."),
];

/// Results of checks by number.
pub(super) const STATUSES: &[&str] = &["unknown", "pass", "fail", "error"];

/// Version of the tool.
pub(super) const VERSION: &str = "1.16.0";

/// Whether configuration was generated for what is imported.
pub(super) fn is_generated(id: &str) -> bool {
    id.len() > 3
}

/// The key at the end of an address.
pub(super) fn key(address: &str) -> u64 {
    address
        .rsplit_once('[')
        .and_then(|(_, key)| key.trim_end_matches(']').parse().ok())
        .expect("an address with a key")
}
