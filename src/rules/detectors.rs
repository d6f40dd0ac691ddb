//! Detectors that need more than an expression: the graph, documents, several
//! changes at once. One file a rule or a family of rules; [`DETECTORS`] maps
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
mod guards;
mod hostile;
mod lifecycle;
mod place;
mod plan;
mod supply_chain;
mod table;
mod template;

use super::Detector::{self, Change, Plan, Typed};

/// Rule id and detector, sorted by id.
pub const DETECTORS: &[(&str, Detector)] = &[
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
    ("check-failed", Plan(plan::check_failed)),
    ("cli-configuration-changed", Plan(files::cli_configuration)),
    ("code-owners-edited", Plan(files::code_owners)),
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
    ("data-file-changed", Plan(files::data_file_changed)),
    ("deferred", Plan(plan::deferred)),
    ("destroy-mode", Plan(plan::destroy_mode)),
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
    ("empty-prior-state", Plan(plan::empty_prior_state)),
    ("encryption-removed", Change(access::encryption::detect)),
    ("errored", Plan(plan::errored)),
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
    ("index-shift", Plan(plan::index_shift::detect)),
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
    ("mixed-environments", Plan(plan::mixed_environments)),
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
    ("output-removed", Plan(plan::output_removed)),
    ("partial", Plan(plan::partial)),
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
        "provider-contradicts-object",
        Plan(supply_chain::owner::contradicts),
    ),
    (
        "provider-guard-removed",
        Plan(supply_chain::reach::provider_guards),
    ),
    ("provider-hash-swapped", Plan(supply_chain::lock::lock_file)),
    (
        "provider-not-official",
        Plan(supply_chain::owner::not_official),
    ),
    (
        "provider-source-changed",
        Plan(supply_chain::provider_source),
    ),
    ("public-access-enabled", Change(access::public::detect)),
    ("recreate-instead-of-move", Plan(plan::recreate::detect)),
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
    ("teardown", Plan(plan::teardown)),
    ("template-content-removed", Change(template::detect)),
    ("terragrunt-changed", Plan(files::terragrunt_changed)),
    ("tf-cli-args-set", Plan(files::cli_args_set)),
    ("tf-file-renamed-away", Plan(files::renamed_away)),
    ("too-many-destructive", Plan(plan::too_many_destructive)),
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
    ("undecided-from-source", Plan(plan::source::detect)),
    ("unknown-action", Change(plan::unknown_action)),
    ("used-by-production", Plan(plan::used_by_production)),
    ("workflow-edited", Plan(files::workflow_edited)),
    ("wrong-environment", Plan(plan::wrong_environment)),
];

/// The detector of a rule.
pub fn detector(id: &str) -> Option<Detector> {
    DETECTORS
        .iter()
        .find(|(name, _)| *name == id)
        .map(|(_, detector)| *detector)
}
