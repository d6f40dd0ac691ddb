//! Detectors that need more than an expression: the graph, documents, several
//! changes at once. One file a rule or a family of rules; `DETECTORS` maps
//! rule ids to them.

mod access;
mod audit;
pub(in crate::rules) mod availability;
pub mod cidr;
mod commands;
pub mod documents;
mod evasion;
mod execution;
mod expiry;
mod files;
mod place;
mod plan;
mod protection;
mod supply_chain;
mod table;
mod template;
pub mod words;

use super::Detector::{self, Change, Decided, Plan, Typed};

/// Rule ids and detectors by group: `<group>/<id>.rs`, as the rule files lie.
const GROUPS: &[&[(&str, Detector)]] = &[
    DETECTORS,
    evasion::DETECTORS,
    files::DETECTORS,
    plan::DETECTORS,
    protection::DETECTORS,
    supply_chain::DETECTORS,
];

/// Rule id and detector, sorted by id.
const DETECTORS: &[(&str, Detector)] = &[
    ("admin-granted", Change(access::admin::detect)),
    ("audit-trail-off", Plan(audit::detect)),
    (
        "authoritative-iam-replaced",
        Typed(
            access::authoritative::concerns,
            access::authoritative::detect,
        ),
    ),
    ("code-runs-at-apply", Plan(execution::at_apply)),
    ("code-runs-at-plan", Plan(execution::plan_time::at_plan)),
    (
        "credential-created",
        Typed(access::credentials::is_key, access::credentials::created),
    ),
    (
        "credential-removed-in-use",
        Typed(
            access::credentials::is_credential,
            access::credentials::removed_in_use,
        ),
    ),
    (
        "destructive-command",
        Plan(execution::destructive::destructive),
    ),
    (
        "dns-repointed",
        Typed(
            availability::paths::is_name,
            availability::paths::dns_repointed,
        ),
    ),
    ("encryption-removed", Change(access::encryption::detect)),
    ("expiry-added", Change(expiry::detect)),
    ("frozen", Decided),
    (
        "gap-in-service",
        Typed(availability::machines::serves, availability::machines::gap),
    ),
    (
        "ingress-opened-to-world",
        Typed(access::ingress::concerns, access::ingress::detect),
    ),
    ("left-baseline", Decided),
    ("limit-exceeded", Decided),
    (
        "list-emptied",
        Typed(
            availability::entries::concerns,
            availability::entries::emptied,
        ),
    ),
    (
        "network-severed",
        Change(availability::paths::network_severed),
    ),
    ("outside-boundary", Decided),
    ("policy-widened", Change(access::policies::policy_widened)),
    ("public-access-enabled", Change(access::public::detect)),
    ("restarts-at-once", Change(availability::machines::restarts)),
    ("risk-of-deletion", Change(words::deletion)),
    ("risk-of-exposure", Change(words::exposure)),
    ("risk-of-grant", Change(words::grant)),
    ("risk-of-guard-loss", Change(words::guard_loss)),
    ("risk-of-loss", Change(words::loss)),
    ("risk-of-redirection", Change(words::redirection)),
    ("risk-of-silence", Change(words::silence)),
    ("risk-of-standstill", Change(words::standstill)),
    (
        "rolling-replace",
        Typed(
            availability::machines::rolls,
            availability::machines::rolling,
        ),
    ),
    (
        "scaled-to-zero",
        Change(availability::scale::scaled_to_zero),
    ),
    (
        "service-disabled",
        Typed(
            availability::switches::concerns,
            availability::switches::service_disabled,
        ),
    ),
    ("template-content-removed", Change(template::detect)),
    (
        "traffic-redirected",
        Typed(
            availability::traffic::concerns,
            availability::traffic::detect,
        ),
    ),
    (
        "trust-policy-widened",
        Change(access::policies::trust_policy_widened),
    ),
    ("untrusted-policy", Decided),
    ("unused-policy", Decided),
];

/// The detector of a rule.
pub fn detector(id: &str) -> Option<Detector> {
    all()
        .find(|(name, _)| *name == id)
        .map(|(_, detector)| detector)
}

/// Every detector with the id of its rule.
pub fn all() -> impl Iterator<Item = (&'static str, Detector)> {
    GROUPS.iter().flat_map(|group| group.iter().copied())
}
