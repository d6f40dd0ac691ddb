//! The keys that the format is known to have, read or not. Whatever else
//! appears is told: the format promises that it may be ignored, and a reader of
//! the report may want to know that it was.

/// Objects of a plan's JSON and their keys. (`docs/inputs.md` says since when,
/// and what each does.)
pub(super) const FIELDS: &[(&str, &[&str])] = &[
    ("plan", PLAN),
    ("resource change", RESOURCE_CHANGE),
    ("change", CHANGE),
    ("invocation", INVOCATION),
];

/// Keys of the document.
pub(super) const PLAN: &[&str] = &[
    "format_version",
    "terraform_version",
    "variables",
    "planned_values",
    "resource_drift",
    "resource_changes",
    "deferred_changes",
    "deferred_action_invocations",
    "output_changes",
    "action_invocations",
    "prior_state",
    "configuration",
    "relevant_attributes",
    "checks",
    "timestamp",
    "applyable",
    "complete",
    "errored",
    "proposed_unknown",
];

/// Keys of the entries of `resource_changes`.
pub(super) const RESOURCE_CHANGE: &[&str] = &[
    "address",
    "previous_address",
    "module_address",
    "mode",
    "type",
    "name",
    "index",
    "index_unknown",
    "provider_name",
    "deposed",
    "change",
    "action_reason",
];

/// Keys of the member `change`.
pub(super) const CHANGE: &[&str] = &[
    "actions",
    "before",
    "after",
    "after_unknown",
    "before_sensitive",
    "after_sensitive",
    "replace_paths",
    "importing",
    "generated_config",
    "before_identity",
    "after_identity",
];

/// Keys of the entries of `action_invocations`.
pub(super) const INVOCATION: &[&str] = &[
    "address",
    "type",
    "name",
    "config_values",
    "config_sensitive",
    "config_unknown",
    "provider_name",
    "lifecycle_action_trigger",
    "invoke_action_trigger",
];
