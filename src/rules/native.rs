//! Detectors that need more than an expression: the graph, documents, several
//! changes at once. One file a rule or a family of rules; [`DETECTORS`] maps
//! rule ids to them.

mod access;
pub mod cidr;
pub mod documents;
mod expiry;
mod guards;
mod lifecycle;
mod plan;
mod template;

use super::Detector::{self, Change, Plan};

/// Rule id and detector, sorted by id.
pub const DETECTORS: &[(&str, Detector)] = &[
    ("admin-granted", Change(access::admin::detect)),
    (
        "authoritative-iam-replaced",
        Change(access::authoritative::detect),
    ),
    ("check-failed", Plan(plan::check_failed)),
    ("credential-created", Change(access::credentials::created)),
    (
        "credential-removed-in-use",
        Change(access::credentials::removed_in_use),
    ),
    ("deferred", Plan(plan::deferred)),
    ("destroy-mode", Plan(plan::destroy_mode)),
    ("empty-prior-state", Plan(plan::empty_prior_state)),
    ("encryption-removed", Change(access::encryption::detect)),
    ("errored", Plan(plan::errored)),
    ("expiry-added", Change(expiry::detect)),
    (
        "guard-removed-with-destruction",
        Plan(guards::with_destruction),
    ),
    (
        "ignore-changes-widened",
        Plan(lifecycle::ignore_changes_widened),
    ),
    ("index-shift", Plan(plan::index_shift::detect)),
    ("ingress-opened-to-world", Change(access::ingress::detect)),
    ("lifecycle-check-removed", Plan(lifecycle::check_removed)),
    ("mixed-environments", Plan(plan::mixed_environments)),
    ("output-removed", Plan(plan::output_removed)),
    ("partial", Plan(plan::partial)),
    ("policy-widened", Change(access::policies::policy_widened)),
    (
        "prevent-destroy-removed",
        Plan(lifecycle::prevent_destroy_removed),
    ),
    ("public-access-enabled", Change(access::public::detect)),
    ("recreate-instead-of-move", Plan(plan::recreate::detect)),
    ("teardown", Plan(plan::teardown)),
    ("template-content-removed", Change(template::detect)),
    ("too-many-destructive", Plan(plan::too_many_destructive)),
    (
        "trust-policy-widened",
        Change(access::policies::trust_policy_widened),
    ),
    ("unknown-action", Change(plan::unknown_action)),
    ("wrong-environment", Plan(plan::wrong_environment)),
];

/// The detector of a rule.
pub fn detector(id: &str) -> Option<Detector> {
    DETECTORS
        .iter()
        .find(|(name, _)| *name == id)
        .map(|(_, detector)| *detector)
}
