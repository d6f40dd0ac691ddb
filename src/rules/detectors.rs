//! Detectors that need more than an expression: the graph, documents, several
//! changes at once. One file a rule or a family of rules; [`DETECTORS`] maps
//! rule ids to them.

mod access;
mod audit;
pub(in crate::rules) mod availability;
pub mod cidr;
mod commands;
mod controls;
pub mod documents;
mod evasion;
mod execution;
mod expiry;
mod files;
mod guards;
mod hostile;
mod lifecycle;
mod place;
mod plan;
mod supply_chain;
mod table;
mod template;

use super::Detector::{self, Change, Plan, Typed};

/// Rule ids and detectors by group: `<group>/<id>.rs`, as the rule files lie.
const GROUPS: &[&[(&str, Detector)]] = &[DETECTORS, plan::DETECTORS];

/// Rule id and detector, sorted by id.
const DETECTORS: &[(&str, Detector)] = &[
    ("admin-granted", Change(access::admin::detect)),
    (
        "agent-configuration-touched",
        Plan(files::agent_configuration),
    ),
    ("audit-trail-off", Plan(audit::detect)),
    (
        "authoritative-iam-replaced",
        Typed(
            access::authoritative::concerns,
            access::authoritative::detect,
        ),
    ),
    (
        "backend-or-workspace-switched",
        Plan(supply_chain::reach::backend),
    ),
    ("cli-configuration-changed", Plan(files::cli_configuration)),
    ("code-owners-edited", Plan(files::code_owners)),
    ("code-runs-at-apply", Plan(execution::at_apply)),
    ("code-runs-at-plan", Plan(execution::plan_time::at_plan)),
    (
        "control-weakened",
        Typed(controls::concerns, controls::detect),
    ),
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
    ("data-file-changed", Plan(files::data_file_changed)),
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
    (
        "gap-in-service",
        Typed(availability::machines::serves, availability::machines::gap),
    ),
    ("gate-policy-edited", Plan(files::gate_policy_edited)),
    (
        "guard-removed-with-destruction",
        Plan(guards::with_destruction),
    ),
    ("hostile-text", Change(hostile::detect)),
    (
        "ignore-changes-widened",
        Plan(lifecycle::ignore_changes_widened),
    ),
    (
        "ingress-opened-to-world",
        Typed(access::ingress::concerns, access::ingress::detect),
    ),
    ("lifecycle-check-removed", Plan(lifecycle::check_removed)),
    (
        "list-emptied",
        Typed(
            availability::entries::concerns,
            availability::entries::emptied,
        ),
    ),
    (
        "module-source-changed",
        Plan(supply_chain::modules::module_source),
    ),
    (
        "module-unpinned",
        Plan(supply_chain::modules::module_unpinned),
    ),
    ("moved-out-of-production", Change(evasion::moved_out)),
    (
        "network-severed",
        Change(availability::paths::network_severed),
    ),
    ("policy-widened", Change(access::policies::policy_widened)),
    (
        "prevent-destroy-removed",
        Plan(lifecycle::prevent_destroy_removed),
    ),
    ("production-mark-disguised", Change(evasion::mark_disguised)),
    ("production-mark-removed", Change(evasion::mark_removed)),
    (
        "provider-account-or-region-switched",
        Plan(supply_chain::reach::provider_reach),
    ),
    (
        "provider-guard-removed",
        Plan(supply_chain::reach::provider_guards),
    ),
    ("provider-hash-swapped", Plan(supply_chain::lock::lock_file)),
    (
        "provider-source-changed",
        Plan(supply_chain::provider_source),
    ),
    ("public-access-enabled", Change(access::public::detect)),
    ("restarts-at-once", Change(availability::machines::restarts)),
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
        "sensitive-mark-hides-change",
        Change(evasion::sensitive_hides),
    ),
    (
        "service-disabled",
        Typed(
            availability::switches::concerns,
            availability::switches::service_disabled,
        ),
    ),
    ("submodule-changed", Plan(files::submodule_changed)),
    ("template-content-removed", Change(template::detect)),
    ("terragrunt-changed", Plan(files::terragrunt_changed)),
    ("tf-cli-args-set", Plan(files::cli_args_set)),
    ("tf-file-renamed-away", Plan(files::renamed_away)),
    ("tool-version-changed", Plan(files::tool_version)),
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
    ("workflow-edited", Plan(files::workflow_edited)),
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
