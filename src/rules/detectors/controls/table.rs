//! Settings that keep something safe, by type. Facts: the providers'
//! documentation of these types. Attributes that the catalog lists as
//! protections are not repeated, nor are those that their names give away.

use super::Weaker::{
    self, Added, Appears, Becomes, Down, Expires, Gone, Less, Lost, Mentions, Milder, More, Off,
    On, Refuses, Replaced,
};

/// One setting.
#[derive(Debug)]
pub(super) struct Control {
    /// Dotted path, lists gone through.
    pub(super) path: &'static str,
    pub(super) weaker: Weaker,
    /// What it means when it is weaker; no sentence, so that a message can begin it.
    pub(super) means: &'static str,
    /// A new object with it counts as well.
    pub(super) when_new: bool,
    /// Only where another attribute has this value.
    pub(super) only_where: Option<(&'static str, &'static str)>,
}

const fn on_update(path: &'static str, weaker: Weaker, means: &'static str) -> Control {
    Control {
        path,
        weaker,
        means,
        when_new: false,
        only_where: None,
    }
}

const fn always(path: &'static str, weaker: Weaker, means: &'static str) -> Control {
    Control {
        path,
        weaker,
        means,
        when_new: true,
        only_where: None,
    }
}

const fn of(
    name: &'static str,
    value: &'static str,
    weaker: Weaker,
    means: &'static str,
) -> Control {
    Control {
        path: "value",
        weaker,
        means,
        when_new: false,
        only_where: Some((name, value)),
    }
}

/// Of a network policy only: an Ingress has a list of that name too.
const fn of_kind(path: &'static str, weaker: Weaker, means: &'static str) -> Control {
    Control {
        path,
        weaker,
        means,
        when_new: false,
        only_where: Some(("manifest.kind", "networkpolicy")),
    }
}

const ROTATION: &str = "the key or secret is no longer rotated";
const STANDBY: &str = "the standby in another zone goes";
const SHORTER: &str = "contents or backups are kept for a shorter time";
const EXPIRES: &str = "contents expire from now on";
const WATCHES: &str = "it only watches and no longer refuses";
const EXEMPT: &str = "more is exempt from it";
const BYPASS: &str = "somebody may go around it";
const FEWER_CHECKS: &str = "less is checked before a change goes in";
const PASSWORDS: &str = "weaker passwords or logins are accepted";
const SECOND_FACTOR: &str = "the second factor is asked for less";
const BOUND: &str = "it can be used from more places or by more callers";
const CALLS: &str = "somebody who was called no longer is";
const RECORDS: &str = "less is recorded";
const POWERS: &str = "code gets powers over the machine that it runs on";
const FAILED: &str = "failed messages are no longer kept";
const HALTED: &str = "it is held and does nothing";
const PROCESSES: &str = "parts of the group's work are suspended";
const OPEN: &str = "it admits whom it kept out";
const GUARDED: &str = "what it holds is guarded less";
const GRANTS: &str = "it grants more than before";
const CODE: &str = "changes are applied without anybody looking";
const IMMUTABLE: &str = "what stands under a name can be replaced";

const DATABASE_ZONES: &[&str] = &["zonal", "regional"];
const ROLES: &[&str] = &[
    "admin", "maintain", "push", "write", "triage", "pull", "read", "none",
];
const GITLAB_LEVELS: &[&str] = &["developer", "maintainer", "admin", "no one"];

/// Types, and their settings.
pub(super) const CONTROLS: &[(&[&str], &[Control])] = &[
    // Keys and secrets.
    (
        &["aws_kms_key", "aws_kms_external_key"],
        &[on_update("enable_key_rotation", Off, ROTATION)],
    ),
    (
        &["google_kms_crypto_key"],
        &[
            on_update("rotation_period", Gone, ROTATION),
            on_update("destroy_scheduled_duration", Less, GUARDED),
        ],
    ),
    (
        &["azurerm_key_vault_key"],
        &[
            on_update("rotation_policy", Gone, ROTATION),
            on_update("rotation_policy.automatic", Gone, ROTATION),
        ],
    ),
    (
        &[
            "google_secret_manager_secret",
            "google_secret_manager_regional_secret",
        ],
        &[
            on_update("rotation", Gone, ROTATION),
            on_update("ttl", Appears, EXPIRES),
            on_update("ttl", Less, EXPIRES),
            on_update("expire_time", Appears, EXPIRES),
            on_update("version_destroy_ttl", Gone, GUARDED),
        ],
    ),
    (
        &["oci_kms_key"],
        &[on_update("is_auto_rotation_enabled", Off, ROTATION)],
    ),
    (
        &["vault_transit_secret_backend_key"],
        &[on_update("auto_rotate_period", Less, ROTATION)],
    ),
    (
        &["aws_secretsmanager_secret_rotation"],
        &[on_update("rotation_rules", Gone, ROTATION)],
    ),
    // A second copy, and how long things are kept.
    (
        &["google_sql_database_instance"],
        &[on_update(
            "settings.availability_type",
            Down(DATABASE_ZONES),
            STANDBY,
        )],
    ),
    (
        &["google_alloydb_instance"],
        &[on_update(
            "availability_type",
            Down(DATABASE_ZONES),
            STANDBY,
        )],
    ),
    (
        &["google_redis_instance"],
        &[
            on_update("replica_count", Less, STANDBY),
            on_update(
                "persistence_config.persistence_mode",
                Down(&["disabled", "rdb"]),
                GUARDED,
            ),
        ],
    ),
    (
        &[
            "azurerm_postgresql_flexible_server",
            "azurerm_mysql_flexible_server",
        ],
        &[
            on_update("high_availability", Gone, STANDBY),
            on_update(
                "high_availability.mode",
                Down(&["disabled", "samezone", "zoneredundant"]),
                STANDBY,
            ),
        ],
    ),
    (
        &["azurerm_mssql_database", "azurerm_mssql_elasticpool"],
        &[on_update("zone_redundant", Off, STANDBY)],
    ),
    (
        &["azurerm_storage_account"],
        &[on_update(
            "account_replication_type",
            Down(&["lrs", "zrs", "grs", "ragrs", "gzrs", "ragzrs"]),
            "fewer copies of the contents are kept",
        )],
    ),
    (
        &["azurerm_cosmosdb_account"],
        &[
            on_update(
                "backup.tier",
                Down(&["continuous7days", "continuous30days"]),
                SHORTER,
            ),
            on_update("backup.type", Down(&["periodic", "continuous"]), SHORTER),
            on_update(
                "backup.storage_redundancy",
                Down(&["local", "zone", "geo"]),
                GUARDED,
            ),
            on_update("ip_range_filter", Gone, OPEN),
            on_update("is_virtual_network_filter_enabled", Off, OPEN),
        ],
    ),
    (
        &["google_storage_bucket"],
        &[on_update(
            "retention_policy",
            Gone,
            "contents may be deleted before their time",
        )],
    ),
    (
        &["google_alloydb_cluster", "google_*"],
        &[on_update("deletion_policy", Becomes(&["force"]), GUARDED)],
    ),
    (
        &["mongodbatlas_cloud_backup_schedule"],
        &[on_update("restore_window_days", Less, SHORTER)],
    ),
    (
        &["mongodbatlas_backup_compliance_policy"],
        &[
            on_update("pit_enabled", Off, SHORTER),
            on_update("copy_protection_enabled", Off, GUARDED),
            on_update("encryption_at_rest_enabled", Off, GUARDED),
            on_update("restore_window_days", Less, SHORTER),
        ],
    ),
    (
        &["snowflake_*"],
        &[
            on_update("data_retention_time_in_days", Less, SHORTER),
            on_update("data_retention_days", Less, SHORTER),
            on_update("max_data_extension_time_in_days", Less, SHORTER),
        ],
    ),
    (
        &["snowflake_object_parameter", "snowflake_account_parameter"],
        &[
            Control {
                path: "value",
                weaker: Less,
                means: SHORTER,
                when_new: false,
                only_where: Some(("key", "data_retention_time_in_days")),
            },
            Control {
                path: "value",
                weaker: Off,
                means: PASSWORDS,
                when_new: false,
                only_where: Some(("key", "require_storage_integration_for_stage_creation")),
            },
        ],
    ),
    (
        &[
            "oci_*",
            "alicloud_*",
            "ibm_*",
            "scaleway_*",
            "linode_*",
            "digitalocean_*",
            "yandex_*",
            "ovh_*",
        ],
        &[
            on_update(
                "versioning",
                Down(&["disabled", "suspended", "enabled"]),
                "earlier versions are no longer kept",
            ),
            on_update("disable_backup", On, GUARDED),
            on_update("backups_enabled", Off, GUARDED),
        ],
    ),
    (
        &["oci_mysql_mysql_db_system"],
        &[
            on_update("deletion_policy.is_delete_protected", Off, GUARDED),
            on_update(
                "deletion_policy.final_backup",
                Becomes(&["skip_final_backup"]),
                GUARDED,
            ),
            on_update(
                "deletion_policy.automatic_backup_retention",
                Becomes(&["delete"]),
                GUARDED,
            ),
            on_update("backup_policy.is_enabled", Off, GUARDED),
        ],
    ),
    (
        &["vault_kv_secret_backend_v2", "vault_kv_secret_v2"],
        &[
            on_update("max_versions", Less, SHORTER),
            on_update("delete_version_after", Appears, EXPIRES),
            on_update("cas_required", Off, GUARDED),
        ],
    ),
    (
        &["google_bigtable_gc_policy"],
        &[
            on_update("max_age.duration", Less, SHORTER),
            on_update("max_version.number", Less, SHORTER),
        ],
    ),
    (
        &[
            "elasticstack_elasticsearch_index_lifecycle",
            "elasticstack_*",
        ],
        &[
            on_update("delete.min_age", Less, SHORTER),
            on_update("delete", Appears, EXPIRES),
        ],
    ),
    (
        &["aws_ecr_repository"],
        &[on_update(
            "image_tag_mutability",
            Down(&["mutable", "immutable"]),
            IMMUTABLE,
        )],
    ),
    (
        &["google_artifact_registry_repository"],
        &[on_update("docker_config.immutable_tags", Off, IMMUTABLE)],
    ),
    // Messages and streams.
    (
        &["aws_sqs_queue"],
        &[on_update("redrive_policy", Gone, FAILED)],
    ),
    (
        &["aws_lambda_function"],
        &[on_update("dead_letter_config", Gone, FAILED)],
    ),
    (
        &["google_pubsub_subscription"],
        &[on_update("dead_letter_policy", Gone, FAILED)],
    ),
    (
        &["aws_dynamodb_table"],
        &[on_update(
            "stream_enabled",
            Off,
            "readers of the stream get nothing more",
        )],
    ),
    (
        &["aws_autoscaling_group"],
        &[on_update("suspended_processes", Added, PROCESSES)],
    ),
    (
        &["aws_vpc"],
        &[
            on_update(
                "enable_dns_support",
                Off,
                "names are no longer resolved in the network",
            ),
            on_update(
                "enable_dns_hostnames",
                Off,
                "names are no longer resolved in the network",
            ),
        ],
    ),
    (
        &["databricks_job"],
        &[
            on_update("schedule.pause_status", Becomes(&["paused"]), HALTED),
            on_update("trigger.pause_status", Becomes(&["paused"]), HALTED),
            on_update("continuous.pause_status", Becomes(&["paused"]), HALTED),
        ],
    ),
    (
        &["azuread_service_principal", "azuread_user", "okta_user"],
        &[
            on_update(
                "account_enabled",
                Off,
                "whoever signs in with it cannot any more",
            ),
            on_update(
                "status",
                Becomes(&["suspended", "deprovisioned"]),
                "whoever signs in with it cannot any more",
            ),
        ],
    ),
    // Policies of organizations and clouds.
    (
        &["azurerm_*policy_assignment"],
        &[
            on_update("enforce", Off, WATCHES),
            on_update("not_scopes", Added, EXEMPT),
        ],
    ),
    (
        &["azurerm_*policy_exemption"],
        &[always("exemption_category", Appears, EXEMPT)],
    ),
    (
        &["azurerm_security_center_subscription_pricing"],
        &[on_update("tier", Down(&["free", "standard"]), GUARDED)],
    ),
    (
        &["google_*organization_policy"],
        &[
            on_update("list_policy.allow.all", On, OPEN),
            on_update("list_policy.allow.values", Added, OPEN),
            on_update("list_policy.deny.values", Lost, OPEN),
            on_update("list_policy.deny.all", Off, OPEN),
        ],
    ),
    (
        &["google_org_policy_policy"],
        &[
            on_update("spec.rules.allow_all", On, OPEN),
            on_update("spec.rules.deny_all", Off, OPEN),
            on_update("spec.rules.values.allowed_values", Added, OPEN),
            on_update("spec.rules.values.denied_values", Lost, OPEN),
            on_update("spec.rules.enforce", Off, OPEN),
        ],
    ),
    (
        &["azuread_conditional_access_policy"],
        &[
            on_update(
                "state",
                Down(&["disabled", "enabledforreportingbutnotenforced", "enabled"]),
                WATCHES,
            ),
            on_update("conditions.users.excluded_users", Added, EXEMPT),
            on_update("conditions.users.excluded_groups", Added, EXEMPT),
            on_update("conditions.users.excluded_roles", Added, EXEMPT),
            on_update("conditions.users.included_users", Lost, EXEMPT),
            on_update("conditions.users.included_groups", Lost, EXEMPT),
            on_update("conditions.users.included_roles", Lost, EXEMPT),
            on_update(
                "conditions.applications.excluded_applications",
                Added,
                EXEMPT,
            ),
            on_update("conditions.locations.excluded_locations", Added, EXEMPT),
            on_update("grant_controls.built_in_controls", Lost, SECOND_FACTOR),
            on_update("grant_controls", Gone, SECOND_FACTOR),
        ],
    ),
    (
        &["aws_iam_account_password_policy"],
        &[
            on_update("minimum_password_length", Less, PASSWORDS),
            on_update("require_symbols", Off, PASSWORDS),
            on_update("require_numbers", Off, PASSWORDS),
            on_update("require_uppercase_characters", Off, PASSWORDS),
            on_update("require_lowercase_characters", Off, PASSWORDS),
            on_update("password_reuse_prevention", Less, PASSWORDS),
            on_update("max_password_age", More, PASSWORDS),
        ],
    ),
    // Web application firewalls and content networks.
    (
        &["azurerm_web_application_firewall_policy"],
        &[
            on_update(
                "policy_settings.mode",
                Down(&["detection", "prevention"]),
                WATCHES,
            ),
            on_update("policy_settings.enabled", Off, WATCHES),
            on_update("managed_rules.exclusion", Added, EXEMPT),
            on_update("custom_rules", Refuses, OPEN),
        ],
    ),
    (
        &[
            "azurerm_cdn_frontdoor_firewall_policy",
            "azurerm_frontdoor_firewall_policy",
        ],
        &[
            on_update("mode", Down(&["detection", "prevention"]), WATCHES),
            on_update("enabled", Off, WATCHES),
            on_update("managed_rule.exclusion", Added, EXEMPT),
            on_update("custom_rule", Refuses, OPEN),
        ],
    ),
    (
        &["azurerm_application_gateway"],
        &[
            on_update(
                "waf_configuration.firewall_mode",
                Down(&["detection", "prevention"]),
                WATCHES,
            ),
            on_update("waf_configuration.enabled", Off, WATCHES),
            on_update("waf_configuration", Gone, WATCHES),
            on_update("firewall_policy_id", Gone, OPEN),
        ],
    ),
    (
        &["azurerm_firewall_policy", "azurerm_firewall"],
        &[
            on_update(
                "threat_intelligence_mode",
                Down(&["off", "alert", "deny"]),
                WATCHES,
            ),
            on_update(
                "threat_intel_mode",
                Down(&["off", "alert", "deny"]),
                WATCHES,
            ),
            on_update(
                "intrusion_detection.mode",
                Down(&["off", "alert", "deny"]),
                WATCHES,
            ),
        ],
    ),
    (
        &[
            "google_compute_security_policy",
            "google_compute_region_security_policy",
        ],
        &[on_update("rule", Refuses, OPEN)],
    ),
    (
        &[
            "google_compute_security_policy_rule",
            "google_compute_region_security_policy_rule",
        ],
        &[
            on_update("action", Becomes(&["allow"]), OPEN),
            on_update("preview", On, WATCHES),
        ],
    ),
    (
        &[
            "google_compute_backend_service",
            "google_compute_region_backend_service",
        ],
        &[
            on_update("security_policy", Gone, OPEN),
            on_update("edge_security_policy", Gone, OPEN),
            on_update("iap.enabled", Off, OPEN),
            on_update("iap", Gone, OPEN),
        ],
    ),
    (
        &["aws_cloudfront_distribution"],
        &[
            on_update("web_acl_id", Gone, OPEN),
            on_update("restrictions.geo_restriction.locations", Gone, OPEN),
            on_update("default_cache_behavior.trusted_key_groups", Gone, OPEN),
            on_update("ordered_cache_behavior.trusted_key_groups", Gone, OPEN),
        ],
    ),
    (
        &["cloudflare_ruleset"],
        &[on_update("rules", Refuses, OPEN)],
    ),
    (
        &["cloudflare_firewall_rule", "cloudflare_access_rule"],
        &[
            on_update("action", Becomes(&["allow", "bypass", "skip", "log"]), OPEN),
            on_update("mode", Becomes(&["whitelist"]), OPEN),
            on_update("paused", On, OPEN),
        ],
    ),
    (
        &["cloudflare_zone_setting"],
        &[
            of(
                "setting_id",
                "ssl",
                Down(&["off", "flexible", "full", "strict", "origin_pull"]),
                "traffic is encrypted less",
            ),
            of(
                "setting_id",
                "min_tls_version",
                Less,
                "traffic is encrypted less",
            ),
            of(
                "setting_id",
                "always_use_https",
                Off,
                "traffic is encrypted less",
            ),
            of(
                "setting_id",
                "automatic_https_rewrites",
                Off,
                "traffic is encrypted less",
            ),
            of("setting_id", "tls_client_auth", Off, OPEN),
            of("setting_id", "waf", Off, OPEN),
            of(
                "setting_id",
                "security_level",
                Down(&[
                    "off",
                    "essentially_off",
                    "low",
                    "medium",
                    "high",
                    "under_attack",
                ]),
                OPEN,
            ),
            of("setting_id", "browser_check", Off, OPEN),
        ],
    ),
    (
        &["cloudflare_zone_settings_override"],
        &[
            on_update(
                "settings.ssl",
                Down(&["off", "flexible", "full", "strict", "origin_pull"]),
                "traffic is encrypted less",
            ),
            on_update(
                "settings.min_tls_version",
                Less,
                "traffic is encrypted less",
            ),
            on_update(
                "settings.always_use_https",
                Off,
                "traffic is encrypted less",
            ),
            on_update("settings.waf", Off, OPEN),
            on_update(
                "settings.security_level",
                Down(&[
                    "off",
                    "essentially_off",
                    "low",
                    "medium",
                    "high",
                    "under_attack",
                ]),
                OPEN,
            ),
            on_update("settings.tls_client_auth", Off, OPEN),
        ],
    ),
    (
        &[
            "cloudflare_access_policy",
            "cloudflare_zero_trust_access_policy",
            "cloudflare_zero_trust_access_group",
            "cloudflare_access_group",
        ],
        &[
            always("decision", Becomes(&["bypass"]), OPEN),
            always("include.everyone", Appears, OPEN),
            on_update("require", Lost, OPEN),
            on_update("exclude", Lost, OPEN),
            on_update("approval_required", Off, OPEN),
        ],
    ),
    (&["cloudflare_zone"], &[on_update("paused", On, HALTED)]),
    // Code: who may push what.
    (
        &["github_repository_ruleset", "github_organization_ruleset"],
        &[
            on_update(
                "enforcement",
                Down(&["disabled", "evaluate", "active"]),
                WATCHES,
            ),
            on_update("bypass_actors", Added, BYPASS),
            on_update("conditions.ref_name.exclude", Added, EXEMPT),
            on_update("conditions.repository_name.exclude", Added, EXEMPT),
            on_update("rules.deletion", Off, FEWER_CHECKS),
            on_update("rules.non_fast_forward", Off, FEWER_CHECKS),
            on_update("rules.required_signatures", Off, FEWER_CHECKS),
            on_update(
                "rules.pull_request.required_approving_review_count",
                Less,
                FEWER_CHECKS,
            ),
            on_update(
                "rules.pull_request.require_code_owner_review",
                Off,
                FEWER_CHECKS,
            ),
            on_update(
                "rules.pull_request.dismiss_stale_reviews_on_push",
                Off,
                FEWER_CHECKS,
            ),
            on_update(
                "rules.pull_request.require_last_push_approval",
                Off,
                FEWER_CHECKS,
            ),
        ],
    ),
    (
        &["github_branch_protection", "github_branch_protection_v3"],
        &[
            on_update(
                "required_pull_request_reviews.pull_request_bypassers",
                Added,
                BYPASS,
            ),
            on_update("force_push_bypassers", Added, BYPASS),
            on_update("restrict_pushes.push_allowances", Added, BYPASS),
        ],
    ),
    (
        &[
            "github_actions_repository_permissions",
            "github_actions_organization_permissions",
        ],
        &[
            on_update(
                "allowed_actions",
                Becomes(&["all"]),
                "actions of anybody may run",
            ),
            on_update(
                "allowed_actions_config.patterns_allowed",
                Added,
                "more actions may run",
            ),
            on_update("sha_pinning_required", Off, FEWER_CHECKS),
        ],
    ),
    (
        &[
            "github_workflow_repository_permissions",
            "github_actions_organization_workflow_permissions",
        ],
        &[
            on_update("default_workflow_permissions", Becomes(&["write"]), GRANTS),
            on_update("can_approve_pull_request_reviews", On, GRANTS),
        ],
    ),
    (
        &["github_organization_settings"],
        &[
            on_update("default_repository_permission", Down(ROLES), GRANTS),
            on_update("members_can_create_public_repositories", On, GRANTS),
            on_update("members_can_fork_private_repositories", On, GRANTS),
            on_update("web_commit_signoff_required", Off, FEWER_CHECKS),
            on_update("secret_scanning_enabled_for_new_repositories", Off, GUARDED),
            on_update(
                "secret_scanning_push_protection_enabled_for_new_repositories",
                Off,
                GUARDED,
            ),
        ],
    ),
    (
        &["github_repository"],
        &[
            on_update("vulnerability_alerts", Off, GUARDED),
            on_update(
                "security_and_analysis.secret_scanning.status",
                Becomes(&["disabled"]),
                GUARDED,
            ),
            on_update(
                "security_and_analysis.secret_scanning_push_protection.status",
                Becomes(&["disabled"]),
                GUARDED,
            ),
            on_update(
                "security_and_analysis.advanced_security.status",
                Becomes(&["disabled"]),
                GUARDED,
            ),
        ],
    ),
    (
        &["github_repository_environment"],
        &[
            on_update("can_admins_bypass", On, BYPASS),
            on_update("prevent_self_review", Off, FEWER_CHECKS),
            on_update("wait_timer", Less, FEWER_CHECKS),
            on_update("deployment_branch_policy", Gone, OPEN),
        ],
    ),
    (
        &["gitlab_branch_protection"],
        &[
            on_update("allow_force_push", On, FEWER_CHECKS),
            on_update("code_owner_approval_required", Off, FEWER_CHECKS),
            on_update("push_access_level", Down(GITLAB_LEVELS), GRANTS),
            on_update("merge_access_level", Down(GITLAB_LEVELS), GRANTS),
            on_update("unprotect_access_level", Down(GITLAB_LEVELS), GRANTS),
            on_update("allowed_to_push", Added, BYPASS),
        ],
    ),
    (
        &["gitlab_project"],
        &[
            on_update("only_allow_merge_if_pipeline_succeeds", Off, FEWER_CHECKS),
            on_update(
                "only_allow_merge_if_all_discussions_are_resolved",
                Off,
                FEWER_CHECKS,
            ),
            on_update("allow_merge_on_skipped_pipeline", On, FEWER_CHECKS),
            on_update("push_rules.prevent_secrets", Off, FEWER_CHECKS),
            on_update("push_rules.reject_unsigned_commits", Off, FEWER_CHECKS),
        ],
    ),
    (
        &[
            "gitlab_project_approval_rule",
            "gitlab_project_environment",
            "gitlab_project_protected_environment",
            "gitlab_group_protected_environment",
        ],
        &[
            on_update("approvals_required", Less, FEWER_CHECKS),
            on_update("required_approval_count", Less, FEWER_CHECKS),
            on_update("approval_rules", Lost, FEWER_CHECKS),
        ],
    ),
    (
        &["gitlab_project_level_mr_approvals"],
        &[
            on_update("reset_approvals_on_push", Off, FEWER_CHECKS),
            on_update(
                "disable_overriding_approvers_per_merge_request",
                Off,
                FEWER_CHECKS,
            ),
            on_update("merge_requests_author_approval", On, FEWER_CHECKS),
            on_update(
                "merge_requests_disable_committers_approval",
                Off,
                FEWER_CHECKS,
            ),
        ],
    ),
    (
        &[
            "gitlab_project_variable",
            "gitlab_group_variable",
            "gitlab_instance_variable",
        ],
        &[
            on_update("protected", Off, OPEN),
            on_update("masked", Off, OPEN),
        ],
    ),
    (&["tfe_workspace"], &[on_update("auto_apply", On, CODE)]),
    (
        &["tfe_workspace_settings"],
        &[
            on_update("global_remote_state", On, OPEN),
            on_update("auto_apply", On, CODE),
        ],
    ),
    (
        &["tfe_policy", "tfe_sentinel_policy"],
        &[
            on_update(
                "enforce_mode",
                Down(&["advisory", "soft-mandatory", "mandatory", "hard-mandatory"]),
                WATCHES,
            ),
            on_update("enforce_mode", Becomes(&["advisory"]), WATCHES),
        ],
    ),
    (
        &["spacelift_stack"],
        &[
            on_update("autodeploy", On, CODE),
            on_update("protect_from_deletion", Off, GUARDED),
        ],
    ),
    // Who may sign in, and how.
    (
        &["okta_policy_password", "okta_policy_password_default"],
        &[
            on_update("password_min_length", Less, PASSWORDS),
            on_update("password_history_count", Less, PASSWORDS),
            on_update("password_min_number", Less, PASSWORDS),
            on_update("password_min_symbol", Less, PASSWORDS),
            on_update("password_min_uppercase", Less, PASSWORDS),
            on_update("password_min_lowercase", Less, PASSWORDS),
            on_update("password_dictionary_lookup", Off, PASSWORDS),
            on_update("password_exclude_username", Off, PASSWORDS),
            on_update("password_max_lockout_attempts", More, PASSWORDS),
            on_update("password_max_age_days", More, PASSWORDS),
        ],
    ),
    (
        &["okta_policy_rule_signon"],
        &[
            on_update("mfa_required", Off, SECOND_FACTOR),
            on_update("access", Down(&["allow", "challenge", "deny"]), OPEN),
            on_update("session_lifetime", More, PASSWORDS),
            on_update("network_connection", Becomes(&["anywhere"]), OPEN),
            on_update("mfa_lifetime", More, SECOND_FACTOR),
        ],
    ),
    (
        &["okta_app_signon_policy_rule"],
        &[
            on_update("factor_mode", Down(&["1fa", "2fa"]), SECOND_FACTOR),
            on_update("access", Down(&["allow", "deny"]), OPEN),
            on_update("constraints", Gone, SECOND_FACTOR),
            on_update("network_connection", Becomes(&["anywhere"]), OPEN),
            on_update("device_is_managed", Off, OPEN),
        ],
    ),
    (
        &[
            "okta_policy_mfa",
            "okta_policy_mfa_default",
            "okta_factor",
            "okta_authenticator",
        ],
        &[
            on_update("status", Becomes(&["inactive"]), SECOND_FACTOR),
            on_update("active", Off, SECOND_FACTOR),
        ],
    ),
    (
        &[
            "okta_policy_rule_*",
            "okta_auth_server_policy*",
            "okta_policy_signon",
        ],
        &[on_update("status", Becomes(&["inactive"]), OPEN)],
    ),
    (
        &["okta_threat_insight_settings"],
        &[
            on_update("action", Down(&["none", "audit", "block"]), WATCHES),
            on_update("network_excludes", Added, EXEMPT),
        ],
    ),
    (
        &["okta_network_zone"],
        &[on_update("usage", Down(&["policy", "blocklist"]), OPEN)],
    ),
    (
        &["auth0_guardian"],
        &[on_update(
            "policy",
            Down(&["never", "confidence-score", "all-applications"]),
            SECOND_FACTOR,
        )],
    ),
    (
        &["auth0_attack_protection"],
        &[
            on_update("brute_force_protection.enabled", Off, PASSWORDS),
            on_update("breached_password_detection.enabled", Off, PASSWORDS),
            on_update("suspicious_ip_throttling.enabled", Off, PASSWORDS),
        ],
    ),
    (
        &["keycloak_realm"],
        &[
            on_update("registration_allowed", On, OPEN),
            on_update("password_policy", Gone, PASSWORDS),
            on_update("security_defenses.brute_force_detection", Gone, PASSWORDS),
        ],
    ),
    (
        &["snowflake_password_policy"],
        &[
            on_update("min_length", Less, PASSWORDS),
            on_update("max_retries", More, PASSWORDS),
        ],
    ),
    (
        &["snowflake_authentication_policy"],
        &[
            on_update(
                "mfa_enrollment",
                Down(&["optional", "required"]),
                SECOND_FACTOR,
            ),
            on_update("authentication_methods", Added, OPEN),
        ],
    ),
    // Grants and roles of other systems.
    (
        &["vault_*_auth_backend_role", "vault_token_auth_backend_role"],
        &[
            on_update("token_policies", Added, GRANTS),
            on_update("allowed_policies", Added, GRANTS),
            on_update("secret_id_bound_cidrs", Gone, BOUND),
            on_update("token_bound_cidrs", Gone, BOUND),
            on_update("bound_cidrs", Gone, BOUND),
            on_update("bind_secret_id", Off, BOUND),
            on_update("bound_claims", Gone, BOUND),
            on_update("bound_subject", Gone, BOUND),
            on_update("bound_audiences", Added, BOUND),
            on_update("bound_service_account_names", Added, BOUND),
            on_update("bound_service_account_namespaces", Added, BOUND),
            on_update("bound_iam_principal_arns", Added, BOUND),
            on_update("bound_account_ids", Added, BOUND),
            on_update("bound_service_accounts", Added, BOUND),
        ],
    ),
    (
        &["vault_pki_secret_backend_role"],
        &[
            on_update("allow_any_name", On, GRANTS),
            on_update("allow_glob_domains", On, GRANTS),
            on_update("allow_wildcard_certificates", On, GRANTS),
            on_update("enforce_hostnames", Off, GRANTS),
            on_update("allowed_domains", Added, GRANTS),
            on_update("allow_subdomains", On, GRANTS),
        ],
    ),
    (
        &[
            "vault_*_secret_backend_role",
            "vault_database_secret_backend_role",
        ],
        &[
            on_update("policy_document", Appears, GRANTS),
            on_update("policy_arns", Added, GRANTS),
            on_update("role_arns", Added, GRANTS),
            on_update("allowed_users", Becomes(&["*"]), GRANTS),
        ],
    ),
    (
        &["datadog_role"],
        &[on_update("permission.id", Added, GRANTS)],
    ),
    (
        &["databricks_permissions"],
        &[always(
            "access_control.permission_level",
            Becomes(&["can_manage", "is_owner"]),
            GRANTS,
        )],
    ),
    (
        &["databricks_grants"],
        &[
            always(
                "grant.privileges",
                Becomes(&["all_privileges", "manage"]),
                GRANTS,
            ),
            always("grant.principal", Becomes(&["account users"]), GRANTS),
            on_update("grant.privileges", Added, GRANTS),
        ],
    ),
    (
        &["databricks_grant"],
        &[
            always("privileges", Becomes(&["all_privileges", "manage"]), GRANTS),
            on_update("privileges", Added, GRANTS),
        ],
    ),
    (
        &["databricks_workspace_conf"],
        &[
            on_update("custom_config.enableIpAccessLists", Off, OPEN),
            on_update("custom_config.enableTokensConfig", On, OPEN),
        ],
    ),
    (
        &[
            "snowflake_grant_privileges_to_account_role",
            "snowflake_grant_privileges_to_database_role",
        ],
        &[
            always("all_privileges", On, GRANTS),
            always(
                "account_role_name",
                Becomes(&["public", "\"public\""]),
                GRANTS,
            ),
            on_update("privileges", Added, GRANTS),
            on_update("with_grant_option", On, GRANTS),
        ],
    ),
    (
        &["snowflake_network_policy"],
        &[
            on_update("blocked_ip_list", Lost, OPEN),
            on_update("blocked_network_rule_list", Lost, OPEN),
            on_update("allowed_network_rule_list", Added, OPEN),
        ],
    ),
    (
        &["snowflake_resource_monitor"],
        &[on_update(
            "suspend_trigger",
            Gone,
            "spending is no longer stopped",
        )],
    ),
    (
        &["oci_identity_policy"],
        &[on_update("statements", Added, GRANTS)],
    ),
    (
        &["consul_acl_policy", "nomad_acl_policy"],
        &[
            on_update("rules", Added, GRANTS),
            on_update("rules_hcl", Added, GRANTS),
        ],
    ),
    (
        &["azuread_app_role_assignment"],
        &[always(
            "app_role_id",
            // Microsoft Graph: RoleManagement.ReadWrite.Directory,
            // AppRoleAssignment.ReadWrite.All, Application.ReadWrite.All and
            // Directory.ReadWrite.All, each of which leads to all the others.
            Becomes(&[
                "9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8",
                "06b708a9-e830-4db3-a914-8e69da51d44f",
                "1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9",
                "19dbc75e-c2e2-444c-a770-ec69d8559fc7",
            ]),
            GRANTS,
        )],
    ),
    (
        &[
            "aws_snapshot_create_volume_permission",
            "aws_ami_launch_permission",
        ],
        &[
            always(
                "account_id",
                Appears,
                "another account can read what is in it",
            ),
            always(
                "organization_arn",
                Appears,
                "other accounts can read what is in it",
            ),
        ],
    ),
    (
        &[
            "google_service_account_iam_member",
            "google_service_account_iam_binding",
        ],
        &[always(
            "role",
            Becomes(&[
                "roles/iam.serviceaccounttokencreator",
                "roles/iam.serviceaccountkeyadmin",
                "roles/iam.serviceaccountadmin",
            ]),
            "somebody may act as the service account",
        )],
    ),
    (
        &["azurerm_container_registry"],
        &[
            on_update("admin_enabled", On, OPEN),
            on_update("trust_policy_enabled", Off, GUARDED),
            on_update("quarantine_policy_enabled", Off, GUARDED),
        ],
    ),
    (
        &[
            "azurerm_*_web_app",
            "azurerm_*_function_app",
            "azurerm_*_web_app_slot",
            "azurerm_*_function_app_slot",
        ],
        &[
            on_update("site_config.ip_restriction", Gone, OPEN),
            on_update("site_config.scm_ip_restriction", Gone, OPEN),
            on_update(
                "site_config.ip_restriction_default_action",
                Down(&["allow", "deny"]),
                OPEN,
            ),
            on_update("client_certificate_enabled", Off, OPEN),
            on_update("site_config.ftps_state", Becomes(&["allallowed"]), OPEN),
        ],
    ),
    // Kubernetes.
    (
        &["google_container_cluster"],
        &[
            on_update("network_policy.enabled", Off, OPEN),
            on_update(
                "binary_authorization.evaluation_mode",
                Becomes(&["disabled"]),
                FEWER_CHECKS,
            ),
            on_update("workload_identity_config", Gone, OPEN),
            on_update("enable_shielded_nodes", Off, GUARDED),
            on_update(
                "database_encryption.state",
                Becomes(&["decrypted"]),
                GUARDED,
            ),
        ],
    ),
    (
        &[
            "kubernetes_pod_disruption_budget",
            "kubernetes_pod_disruption_budget_v1",
        ],
        &[
            on_update("spec.min_available", Less, "fewer members have to stay up"),
            on_update(
                "spec.max_unavailable",
                More,
                "fewer members have to stay up",
            ),
        ],
    ),
    (
        &["kubernetes_resource_quota", "kubernetes_resource_quota_v1"],
        &[on_update("spec.hard.pods", Becomes(&["0"]), HALTED)],
    ),
    (
        &["kubernetes_network_policy", "kubernetes_network_policy_v1"],
        &[
            on_update("spec.ingress.from", Gone, OPEN),
            on_update("spec.egress.to", Gone, OPEN),
            on_update("spec.policy_types", Lost, OPEN),
        ],
    ),
    (
        &[
            "kubernetes_deployment*",
            "kubernetes_stateful_set*",
            "kubernetes_daemon*",
            "kubernetes_job*",
            "kubernetes_replication_controller*",
        ],
        &[
            always(
                "spec.template.spec.container.security_context.privileged",
                On,
                POWERS,
            ),
            on_update(
                "spec.template.spec.container.security_context.allow_privilege_escalation",
                On,
                POWERS,
            ),
            on_update(
                "spec.template.spec.container.security_context.run_as_non_root",
                Off,
                POWERS,
            ),
            on_update(
                "spec.template.spec.container.security_context.capabilities.add",
                Added,
                POWERS,
            ),
            on_update("spec.template.spec.host_network", On, POWERS),
            on_update("spec.template.spec.host_pid", On, POWERS),
            on_update("spec.template.spec.volume.host_path", Added, POWERS),
        ],
    ),
    (
        &["kubernetes_pod", "kubernetes_pod_v1"],
        &[always(
            "spec.container.security_context.privileged",
            On,
            POWERS,
        )],
    ),
    (
        &["kubernetes_manifest", "kubectl_manifest"],
        &[
            always(
                "manifest.spec.template.spec.containers.securityContext.privileged",
                On,
                POWERS,
            ),
            on_update("manifest.spec.template.spec.hostNetwork", On, POWERS),
            on_update(
                "manifest.spec.template.spec.volumes.hostPath",
                Added,
                POWERS,
            ),
            of_kind("manifest.spec.ingress", Added, OPEN),
            of_kind("manifest.spec.egress", Added, OPEN),
            on_update(
                "manifest.spec.minAvailable",
                Less,
                "fewer members have to stay up",
            ),
            on_update("manifest.spec.policyTypes", Lost, OPEN),
            on_update(
                "manifest.spec.syncPolicy.automated.prune",
                On,
                "what is taken out of the source is deleted",
            ),
            on_update(
                "manifest.spec.deletionPolicy",
                Becomes(&["delete"]),
                GUARDED,
            ),
        ],
    ),
    (
        &["kubernetes_storage_class", "kubernetes_storage_class_v1"],
        &[on_update(
            "reclaim_policy",
            Down(&["delete", "retain"]),
            GUARDED,
        )],
    ),
    // Who is told, and what is recorded.
    (
        &["datadog_monitor"],
        &[
            on_update("message", Mentions, CALLS),
            on_update("escalation_message", Mentions, CALLS),
            on_update("notify_no_data", Off, CALLS),
            on_update("silenced", Appears, CALLS),
        ],
    ),
    (
        &["datadog_monitor_json"],
        &[on_update("monitor", Mentions, CALLS)],
    ),
    (
        &["datadog_synthetics_test"],
        &[
            on_update("status", Down(&["paused", "live"]), HALTED),
            on_update("message", Mentions, CALLS),
        ],
    ),
    (
        &["datadog_downtime", "datadog_downtime_schedule"],
        &[always("scope", Becomes(&["*"]), "every monitor is silent")],
    ),
    (
        &["datadog_logs_index"],
        &[
            on_update("exclusion_filter", Added, RECORDS),
            on_update("daily_limit", Less, RECORDS),
        ],
    ),
    (
        &["pagerduty_escalation_policy"],
        &[
            on_update("rule.target.id", Lost, CALLS),
            on_update("num_loops", Less, CALLS),
        ],
    ),
    (
        &["opsgenie_escalation", "opsgenie_team_routing_rule"],
        &[
            on_update("rules", Lost, CALLS),
            on_update("notify", Lost, CALLS),
        ],
    ),
    (
        &["google_monitoring_alert_policy"],
        &[
            on_update("notification_channels", Lost, CALLS),
            on_update("enabled", Off, CALLS),
        ],
    ),
    (
        &["google_logging_*_sink"],
        &[
            on_update("filter", Appears, RECORDS),
            on_update("exclusions", Added, RECORDS),
            on_update("include_children", Off, RECORDS),
        ],
    ),
    (
        &[
            "google_logging_project_exclusion",
            "google_logging_organization_exclusion",
            "google_logging_folder_exclusion",
        ],
        &[
            always("filter", Appears, RECORDS),
            on_update("disabled", Off, RECORDS),
        ],
    ),
    (
        &["aws_flow_log"],
        &[on_update(
            "traffic_type",
            Down(&["reject", "accept", "all"]),
            RECORDS,
        )],
    ),
    (
        &["aws_config_configuration_recorder"],
        &[
            on_update("recording_group.all_supported", Off, RECORDS),
            on_update(
                "recording_group.include_global_resource_types",
                Off,
                RECORDS,
            ),
        ],
    ),
    (
        &["aws_cloudwatch_metric_alarm"],
        &[on_update(
            "treat_missing_data",
            Down(&["ignore", "notbreaching", "missing", "breaching"]),
            CALLS,
        )],
    ),
    // Azure without a type of its own: the names are those of the API.
    (
        &["azapi_resource", "azapi_update_resource"],
        &[
            on_update("body.properties.enablePurgeProtection", Off, GUARDED),
            on_update("body.properties.enableSoftDelete", Off, GUARDED),
            on_update("body.properties.softDeleteRetentionInDays", Less, SHORTER),
            on_update("body.properties.enableRbacAuthorization", Off, OPEN),
            on_update("body.properties.allowBlobPublicAccess", On, OPEN),
            on_update("body.properties.supportsHttpsTrafficOnly", Off, OPEN),
            on_update("body.properties.disableLocalAuth", Off, OPEN),
            on_update("body.properties.adminUserEnabled", On, OPEN),
            on_update(
                "body.properties.publicNetworkAccess",
                Becomes(&["enabled"]),
                OPEN,
            ),
            on_update(
                "body.properties.networkAcls.defaultAction",
                Becomes(&["allow"]),
                OPEN,
            ),
            on_update("body.properties.minimumTlsVersion", Less, OPEN),
            on_update("body.properties.backup.backupRetentionDays", Less, SHORTER),
            on_update("body.properties.retentionInDays", Less, SHORTER),
            on_update("body.properties.zoneRedundant", Off, STANDBY),
            on_update(
                "body.properties.highAvailability.mode",
                Becomes(&["disabled"]),
                STANDBY,
            ),
            on_update("body.properties.isVersioningEnabled", Off, GUARDED),
            on_update(
                "body.properties.deleteRetentionPolicy.enabled",
                Off,
                GUARDED,
            ),
            on_update("body.properties.deleteRetentionPolicy.days", Less, SHORTER),
            on_update(
                "body.properties.level",
                Down(&["notspecified", "cannotdelete", "readonly"]),
                GUARDED,
            ),
        ],
    ),
    (
        &["aws_elasticache_replication_group"],
        &[
            on_update("automatic_failover_enabled", Off, STANDBY),
            on_update("multi_az_enabled", Off, STANDBY),
        ],
    ),
    (&["aws_db_instance"], &[on_update("multi_az", Off, STANDBY)]),
    (
        &["google_pubsub_topic"],
        &[on_update("message_retention_duration", Gone, SHORTER)],
    ),
    (
        &["google_access_context_manager_service_perimeter"],
        &[
            on_update("status.restricted_services", Lost, OPEN),
            on_update("status.resources", Lost, OPEN),
            on_update("status.access_levels", Added, OPEN),
            on_update("status.ingress_policies", Added, OPEN),
            on_update("status.egress_policies", Added, OPEN),
            on_update("status", Gone, OPEN),
        ],
    ),
    (
        &["google_access_context_manager_access_level"],
        &[
            on_update("basic.conditions.ip_subnetworks", Added, OPEN),
            on_update("basic.conditions.members", Added, OPEN),
            on_update("basic.conditions.regions", Added, OPEN),
        ],
    ),
    (
        &["azurerm_mssql_server"],
        &[on_update(
            "azuread_administrator.azuread_authentication_only",
            Off,
            OPEN,
        )],
    ),
    (
        &["azurerm_storage_account"],
        &[
            on_update("shared_access_key_enabled", On, OPEN),
            on_update("cross_tenant_replication_enabled", On, OPEN),
            on_update("local_user_enabled", On, OPEN),
            on_update("immutability_policy", Gone, GUARDED),
        ],
    ),
    (
        &["azurerm_key_vault_secret", "azurerm_key_vault_key"],
        &[on_update("expiration_date", Appears, EXPIRES)],
    ),
    (
        &["azurerm_cosmosdb_*"],
        &[
            on_update("default_ttl", Expires, EXPIRES),
            on_update("default_ttl_seconds", Expires, EXPIRES),
        ],
    ),
    (
        &[
            "azurerm_servicebus_queue",
            "azurerm_servicebus_topic",
            "azurerm_servicebus_subscription",
        ],
        &[
            on_update("default_message_ttl", Less, SHORTER),
            on_update("dead_lettering_on_message_expiration", Off, FAILED),
        ],
    ),
    (
        &["azurerm_backup_protected_vm"],
        &[on_update(
            "protection_state",
            Becomes(&["protectionstopped", "backupssuspended"]),
            GUARDED,
        )],
    ),
    (
        &["azurerm_recovery_services_vault"],
        &[
            on_update("cross_region_restore_enabled", Off, GUARDED),
            on_update(
                "storage_mode_type",
                Down(&["locallyredundant", "zoneredundant", "georedundant"]),
                GUARDED,
            ),
        ],
    ),
    (
        &[
            "azurerm_policy_definition",
            "azurerm_management_group_policy_definition",
        ],
        &[on_update("policy_rule", Milder, WATCHES)],
    ),
    (
        &[
            "kubernetes_validating_webhook_configuration*",
            "kubernetes_mutating_webhook_configuration*",
        ],
        &[on_update(
            "webhook.failure_policy",
            Down(&["ignore", "fail"]),
            WATCHES,
        )],
    ),
    (
        &["kubernetes_stateful_set", "kubernetes_stateful_set_v1"],
        &[
            on_update(
                "spec.persistent_volume_claim_retention_policy.when_deleted",
                Down(&["delete", "retain"]),
                GUARDED,
            ),
            on_update(
                "spec.persistent_volume_claim_retention_policy.when_scaled",
                Down(&["delete", "retain"]),
                GUARDED,
            ),
        ],
    ),
    (
        &["kubernetes_manifest", "kubectl_manifest"],
        &[
            on_update(
                "manifest.spec.persistentVolumeReclaimPolicy",
                Down(&["delete", "retain"]),
                GUARDED,
            ),
            on_update(
                "manifest.reclaimPolicy",
                Down(&["delete", "retain"]),
                GUARDED,
            ),
            on_update(
                "manifest.webhooks.failurePolicy",
                Down(&["ignore", "fail"]),
                WATCHES,
            ),
            on_update(
                "manifest.spec.versions.name",
                Lost,
                "objects of that version can no longer be read",
            ),
        ],
    ),
    (
        &["github_actions_runner_group"],
        &[
            on_update("visibility", Becomes(&["all"]), OPEN),
            on_update("allows_public_repositories", On, OPEN),
        ],
    ),
    (
        &["cloudflare_api_token", "cloudflare_account_token"],
        &[
            on_update("policy.permission_groups", Added, GRANTS),
            on_update("policies.permission_groups.id", Added, GRANTS),
            on_update("policy.resources", Added, GRANTS),
            on_update("policies.resources", Added, GRANTS),
            on_update("condition", Gone, BOUND),
        ],
    ),
    (
        &["datadog_security_monitoring_suppression"],
        &[on_update("enabled", On, EXEMPT)],
    ),
    (
        &["vault_audit"],
        &[on_update(
            "options.file_path",
            Becomes(&["/dev/null", "discard"]),
            RECORDS,
        )],
    ),
    (
        &["vault_egp_policy", "vault_rgp_policy"],
        &[on_update(
            "enforcement_level",
            Down(&["advisory", "soft-mandatory", "hard-mandatory"]),
            WATCHES,
        )],
    ),
    (
        &["snowflake_user"],
        &[on_update(
            "disabled",
            On,
            "whoever signs in with it cannot any more",
        )],
    ),
    (
        &["snowflake_share"],
        &[on_update("accounts", Added, GRANTS)],
    ),
    (
        &["snowflake_masking_policy", "snowflake_row_access_policy"],
        &[
            on_update("body", Replaced, "what it hid may be seen"),
            on_update("masking_expression", Replaced, "what it hid may be seen"),
            on_update("row_access_expression", Replaced, "what it hid may be seen"),
        ],
    ),
    (
        &["databricks_secret_acl"],
        &[on_update(
            "permission",
            Down(&["manage", "write", "read"]),
            GRANTS,
        )],
    ),
    (
        &["mongodbatlas_database_user"],
        &[on_update("roles", Added, GRANTS)],
    ),
    (
        &["mongodbatlas_advanced_cluster", "mongodbatlas_cluster"],
        &[
            on_update(
                "advanced_configuration.minimum_enabled_tls_protocol",
                Down(&["tls1_0", "tls1_1", "tls1_2", "tls1_3"]),
                "traffic is encrypted less",
            ),
            on_update("advanced_configuration.javascript_enabled", On, GRANTS),
        ],
    ),
    (
        &["mongodbatlas_organization"],
        &[
            on_update("multi_factor_auth_required", Off, SECOND_FACTOR),
            on_update("restrict_employee_access", Off, OPEN),
            on_update("api_access_list_required", Off, BOUND),
        ],
    ),
    (
        &["digitalocean_database_firewall"],
        &[on_update(
            "rule",
            Lost,
            "programs that connected cannot any more",
        )],
    ),
    (
        &["postgresql_database"],
        &[
            on_update("allow_connections", Off, "nobody can connect any more"),
            on_update(
                "connection_limit",
                Becomes(&["0"]),
                "nobody can connect any more",
            ),
        ],
    ),
];
