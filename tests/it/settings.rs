//! Updates that are one word in a plan and take something away, and their
//! harmless twins. Each row is the shape of a case that once got through or was
//! a false alarm; the name says which. In production every row of [`WEAKER`]
//! needs people and in development none does; no row of [`HARMLESS`] does.

use crate::common::{change, judge, plan};
use serde_json::{Value, json};

/// Name, type, before, after.
type Row = (&'static str, &'static str, Value, Value);

fn weaker() -> Vec<Row> {
    let policy = |statements: Value| json!({"Statement": statements}).to_string();
    let forward = |arn: &str| json!([{"type": "forward", "target_group_arn": arn}]);
    vec![
        // Keys, copies, retention.
        (
            "KMS rotation off",
            "aws_kms_key",
            json!({"enable_key_rotation": true}),
            json!({"enable_key_rotation": false}),
        ),
        (
            "KMS rotation gone at Google",
            "google_kms_crypto_key",
            json!({"rotation_period": "7776000s"}),
            json!({"rotation_period": null}),
        ),
        (
            "Key Vault rotation gone",
            "azurerm_key_vault_key",
            json!({"rotation_policy": [{"expire_after": "P90D"}]}),
            json!({"rotation_policy": []}),
        ),
        (
            "one zone instead of a region",
            "google_sql_database_instance",
            json!({"settings": [{"availability_type": "REGIONAL"}]}),
            json!({"settings": [{"availability_type": "ZONAL"}]}),
        ),
        (
            "standby gone at Azure",
            "azurerm_postgresql_flexible_server",
            json!({"high_availability": [{"mode": "ZoneRedundant"}]}),
            json!({"high_availability": []}),
        ),
        (
            "fewer days to restore",
            "azurerm_cosmosdb_account",
            json!({"backup": [{"type": "Continuous", "tier": "Continuous30Days"}]}),
            json!({"backup": [{"type": "Continuous", "tier": "Continuous7Days"}]}),
        ),
        (
            "no retention policy of a bucket",
            "google_storage_bucket",
            json!({"retention_policy": [{"retention_period": 2_592_000}]}),
            json!({"retention_policy": []}),
        ),
        (
            "no time travel",
            "snowflake_database",
            json!({"data_retention_time_in_days": 30}),
            json!({"data_retention_time_in_days": 0}),
        ),
        (
            "a shorter window of Atlas",
            "mongodbatlas_cloud_backup_schedule",
            json!({"restore_window_days": 7}),
            json!({"restore_window_days": 1}),
        ),
        (
            "a bucket of OCI without versions",
            "oci_objectstorage_bucket",
            json!({"versioning": "Enabled"}),
            json!({"versioning": "Suspended"}),
        ),
        (
            "a system of OCI without a final backup",
            "oci_mysql_mysql_db_system",
            json!({"deletion_policy": [{"final_backup": "REQUIRE_FINAL_BACKUP"}]}),
            json!({"deletion_policy": [{"final_backup": "SKIP_FINAL_BACKUP"}]}),
        ),
        (
            "backups off by a double negation",
            "scaleway_rdb_instance",
            json!({"disable_backup": false}),
            json!({"disable_backup": true}),
        ),
        (
            "fewer versions of secrets",
            "vault_kv_secret_backend_v2",
            json!({"max_versions": 10}),
            json!({"max_versions": 1}),
        ),
        (
            "a duration in words",
            "google_bigtable_gc_policy",
            json!({"max_age": [{"duration": "720h"}]}),
            json!({"max_age": [{"duration": "1h"}]}),
        ),
        (
            "an index goes after a day",
            "elasticstack_elasticsearch_index_lifecycle",
            json!({"delete": [{"min_age": "365d"}]}),
            json!({"delete": [{"min_age": "1d"}]}),
        ),
        (
            "a secret gets a term",
            "google_secret_manager_secret",
            json!({"ttl": null}),
            json!({"ttl": "3600s"}),
        ),
        (
            "tags of images can be moved",
            "aws_ecr_repository",
            json!({"image_tag_mutability": "IMMUTABLE"}),
            json!({"image_tag_mutability": "MUTABLE"}),
        ),
        (
            "failed messages vanish",
            "aws_sqs_queue",
            json!({"redrive_policy": "{\"maxReceiveCount\":5}"}),
            json!({"redrive_policy": ""}),
        ),
        (
            "transparent encryption off",
            "azurerm_mssql_database",
            json!({"transparent_data_encryption_enabled": true}),
            json!({"transparent_data_encryption_enabled": false}),
        ),
        (
            "purge protection in a body",
            "azapi_resource",
            json!({"body": "{\"properties\":{\"enablePurgeProtection\":true}}"}),
            json!({"body": "{\"properties\":{\"enablePurgeProtection\":false}}"}),
        ),
        // Engines.
        (
            "two major versions up",
            "aws_db_instance",
            json!({"engine": "postgres", "engine_version": "13.9"}),
            json!({"engine": "postgres", "engine_version": "16.1"}),
        ),
        (
            "a major version of Azure",
            "azurerm_postgresql_flexible_server",
            json!({"version": "13"}),
            json!({"version": "16"}),
        ),
        (
            "a major version of Atlas",
            "mongodbatlas_advanced_cluster",
            json!({"mongo_db_major_version": "6.0"}),
            json!({"mongo_db_major_version": "7.0"}),
        ),
        // Where requests go.
        (
            "another target group",
            "aws_lb_listener",
            json!({"default_action": forward("a")}),
            json!({"default_action": forward("b")}),
        ),
        (
            "the same under the older name",
            "aws_alb_listener",
            json!({"default_action": forward("a")}),
            json!({"default_action": forward("b")}),
        ),
        (
            "a redirect to somebody else",
            "aws_lb_listener",
            json!({"default_action": forward("a")}),
            json!({"default_action": [{"type": "redirect", "redirect": [{"host": "b.example"}]}]}),
        ),
        (
            "a fixed answer in a rule",
            "aws_lb_listener_rule",
            json!({"action": forward("a")}),
            json!({"action": [{"type": "fixed-response"}]}),
        ),
        (
            "another origin under the same id",
            "aws_cloudfront_distribution",
            json!({"origin": [{"origin_id": "o", "domain_name": "a.example"}]}),
            json!({"origin": [{"origin_id": "o", "domain_name": "b.example"}]}),
        ),
        (
            "another service of a URL map",
            "google_compute_url_map",
            json!({"default_service": "a"}),
            json!({"default_service": "b"}),
        ),
        (
            "another target of a forwarding rule",
            "google_compute_global_forwarding_rule",
            json!({"target": "a"}),
            json!({"target": "b"}),
        ),
        (
            "another pool of a gateway",
            "azurerm_application_gateway",
            json!({"request_routing_rule": [{"name": "r", "backend_address_pool_name": "a"}]}),
            json!({"request_routing_rule": [{"name": "r", "backend_address_pool_name": "b"}]}),
        ),
        (
            "a selector that fits nothing",
            "kubernetes_service_v1",
            json!({"spec": [{"selector": {"app": "web"}}]}),
            json!({"spec": [{"selector": {"app": "none"}}]}),
        ),
        (
            "nothing may leave",
            "aws_security_group",
            json!({"egress": [{"from_port": 0, "to_port": 0, "protocol": "-1", "cidr_blocks": ["0.0.0.0/0"]}]}),
            json!({"egress": []}),
        ),
        (
            "a network without names",
            "aws_vpc",
            json!({"enable_dns_support": true}),
            json!({"enable_dns_support": false}),
        ),
        (
            "a zone leaves a network",
            "aws_route53_zone",
            json!({"vpc": [{"vpc_id": "a"}, {"vpc_id": "b"}]}),
            json!({"vpc": [{"vpc_id": "a"}]}),
        ),
        (
            "a group launches nothing",
            "aws_autoscaling_group",
            json!({"suspended_processes": []}),
            json!({"suspended_processes": ["Launch"]}),
        ),
        (
            "a job is paused in its schedule",
            "databricks_job",
            json!({"schedule": [{"pause_status": "UNPAUSED"}]}),
            json!({"schedule": [{"pause_status": "PAUSED"}]}),
        ),
        // Who may do what.
        (
            "everybody may come to Snowflake",
            "snowflake_network_policy",
            json!({"allowed_ip_list": ["203.0.113.0/24"]}),
            json!({"allowed_ip_list": ["0.0.0.0/0"]}),
        ),
        (
            "nobody is kept from Snowflake",
            "snowflake_network_policy",
            json!({"blocked_ip_list": ["10.9.0.0/16"]}),
            json!({"blocked_ip_list": []}),
        ),
        (
            "a zone of Okta is the world",
            "okta_network_zone",
            json!({"gateways": ["203.0.113.0/24"], "usage": "POLICY"}),
            json!({"gateways": ["0.0.0.0/0"], "usage": "POLICY"}),
        ),
        (
            "an account of Cosmos without a filter",
            "azurerm_cosmosdb_account",
            json!({"ip_range_filter": ["203.0.113.4"]}),
            json!({"ip_range_filter": []}),
        ),
        (
            "an app without restrictions",
            "azurerm_linux_web_app",
            json!({"site_config": [{"ip_restriction": [{"ip_address": "10.0.0.0/8"}]}]}),
            json!({"site_config": [{"ip_restriction": []}]}),
        ),
        (
            "an administrator's login of a registry",
            "azurerm_container_registry",
            json!({"admin_enabled": false}),
            json!({"admin_enabled": true}),
        ),
        (
            "a statement of OCI",
            "oci_identity_policy",
            json!({"statements": ["Allow group dev to read buckets in tenancy"]}),
            json!({"statements": ["Allow group dev to manage all-resources in tenancy"]}),
        ),
        (
            "rules of Consul",
            "consul_acl_policy",
            json!({"rules": "key_prefix \"a\" { policy = \"read\" }"}),
            json!({"rules": "operator = \"write\""}),
        ),
        (
            "a ruleset that only evaluates",
            "github_repository_ruleset",
            json!({"enforcement": "active"}),
            json!({"enforcement": "evaluate"}),
        ),
        (
            "somebody may go around a ruleset",
            "github_organization_ruleset",
            json!({"bypass_actors": []}),
            json!({"bypass_actors": [{"actor_id": 1, "bypass_mode": "always"}]}),
        ),
        (
            "everybody's actions run",
            "github_actions_repository_permissions",
            json!({"allowed_actions": "selected"}),
            json!({"allowed_actions": "all"}),
        ),
        (
            "members become administrators",
            "github_organization_settings",
            json!({"default_repository_permission": "read"}),
            json!({"default_repository_permission": "admin"}),
        ),
        (
            "pushes by force at GitLab",
            "gitlab_branch_protection",
            json!({"allow_force_push": false}),
            json!({"allow_force_push": true}),
        ),
        (
            "merges before the pipeline",
            "gitlab_project",
            json!({"only_allow_merge_if_pipeline_succeeds": true}),
            json!({"only_allow_merge_if_pipeline_succeeds": false}),
        ),
        (
            "nobody has to approve",
            "gitlab_project_approval_rule",
            json!({"approvals_required": 2}),
            json!({"approvals_required": 0}),
        ),
        (
            "applied without a look",
            "tfe_workspace",
            json!({"auto_apply": false}),
            json!({"auto_apply": true}),
        ),
        (
            "shorter passwords",
            "okta_policy_password",
            json!({"password_min_length": 14}),
            json!({"password_min_length": 6}),
        ),
        (
            "no lockout any more",
            "okta_policy_password",
            json!({"password_max_lockout_attempts": 5}),
            json!({"password_max_lockout_attempts": 0}),
        ),
        (
            "no second factor",
            "okta_policy_rule_signon",
            json!({"mfa_required": true}),
            json!({"mfa_required": false}),
        ),
        (
            "one factor is enough",
            "okta_app_signon_policy_rule",
            json!({"factor_mode": "2FA"}),
            json!({"factor_mode": "1FA"}),
        ),
        (
            "threats are let in",
            "okta_threat_insight_settings",
            json!({"action": "block"}),
            json!({"action": "none"}),
        ),
        (
            "no second factor at Auth0",
            "auth0_guardian",
            json!({"policy": "all-applications"}),
            json!({"policy": "never"}),
        ),
        (
            "an exception for somebody",
            "azuread_conditional_access_policy",
            json!({"conditions": [{"users": [{"excluded_users": []}]}]}),
            json!({"conditions": [{"users": [{"excluded_users": ["u"]}]}]}),
        ),
        (
            "conditional access only reports",
            "azuread_conditional_access_policy",
            json!({"state": "enabled"}),
            json!({"state": "enabledForReportingButNotEnforced"}),
        ),
        (
            "an account is switched off",
            "azuread_service_principal",
            json!({"account_enabled": true}),
            json!({"account_enabled": false}),
        ),
        (
            "any name in certificates",
            "vault_pki_secret_backend_role",
            json!({"allow_any_name": false}),
            json!({"allow_any_name": true}),
        ),
        (
            "secret ids from anywhere",
            "vault_approle_auth_backend_role",
            json!({"secret_id_bound_cidrs": ["10.0.0.0/8"]}),
            json!({"secret_id_bound_cidrs": []}),
        ),
        (
            "one more right of a role",
            "datadog_role",
            json!({"permission": [{"id": "a"}]}),
            json!({"permission": [{"id": "a"}, {"id": "b"}]}),
        ),
        (
            "everybody manages a cluster",
            "databricks_permissions",
            json!({"access_control": [{"group_name": "users", "permission_level": "CAN_ATTACH_TO"}]}),
            json!({"access_control": [{"group_name": "users", "permission_level": "CAN_MANAGE"}]}),
        ),
        (
            "every right on a catalog",
            "databricks_grants",
            json!({"grant": [{"principal": "a", "privileges": ["SELECT"]}]}),
            json!({"grant": [{"principal": "a", "privileges": ["ALL_PRIVILEGES"]}]}),
        ),
        (
            "an assignment that is not enforced",
            "azurerm_resource_group_policy_assignment",
            json!({"enforce": true}),
            json!({"enforce": false}),
        ),
        (
            "a scope that is left out",
            "azurerm_management_group_policy_assignment",
            json!({"not_scopes": []}),
            json!({"not_scopes": ["/subscriptions/x"]}),
        ),
        (
            "everything allowed in a folder",
            "google_folder_organization_policy",
            json!({"list_policy": [{"deny": [{"all": true}]}]}),
            json!({"list_policy": [{"allow": [{"all": true}]}]}),
        ),
        (
            "the free tier of the defender",
            "azurerm_security_center_subscription_pricing",
            json!({"tier": "Standard"}),
            json!({"tier": "Free"}),
        ),
        // Firewalls.
        (
            "a firewall that detects",
            "azurerm_web_application_firewall_policy",
            json!({"policy_settings": [{"mode": "Prevention"}]}),
            json!({"policy_settings": [{"mode": "Detection"}]}),
        ),
        (
            "the same at the front door",
            "azurerm_cdn_frontdoor_firewall_policy",
            json!({"mode": "Prevention"}),
            json!({"mode": "Detection"}),
        ),
        (
            "a rule that logs",
            "cloudflare_ruleset",
            json!({"rules": [{"ref": "a", "action": "block"}]}),
            json!({"rules": [{"ref": "a", "action": "log"}]}),
        ),
        (
            "a rule that skips the others",
            "cloudflare_ruleset",
            json!({"rules": [{"ref": "a", "action": "block"}]}),
            json!({"rules": [{"ref": "z", "action": "skip"}, {"ref": "a", "action": "block"}]}),
        ),
        (
            "no encryption to the origin",
            "cloudflare_zone_setting",
            json!({"setting_id": "ssl", "value": "strict"}),
            json!({"setting_id": "ssl", "value": "off"}),
        ),
        (
            "everybody passes",
            "cloudflare_zero_trust_access_policy",
            json!({"decision": "allow", "include": [{"email_domain": {"domain": "a"}}]}),
            json!({"decision": "allow", "include": [{"everyone": {}}]}),
        ),
        (
            "no policy before a backend",
            "google_compute_backend_service",
            json!({"security_policy": "p"}),
            json!({"security_policy": ""}),
        ),
        (
            "no login before a backend",
            "google_compute_backend_service",
            json!({"iap": [{"enabled": true}]}),
            json!({"iap": [{"enabled": false}]}),
        ),
        (
            "policies of a cluster are ignored",
            "google_container_cluster",
            json!({"network_policy": [{"enabled": true}]}),
            json!({"network_policy": [{"enabled": false}]}),
        ),
        (
            "images of anybody",
            "google_container_cluster",
            json!({"binary_authorization": [{"evaluation_mode": "PROJECT_SINGLETON_POLICY_ENFORCE"}]}),
            json!({"binary_authorization": [{"evaluation_mode": "DISABLED"}]}),
        ),
        (
            "a network policy from everywhere",
            "kubernetes_network_policy_v1",
            json!({"spec": [{"ingress": [{"from": [{"pod_selector": [{"match_labels": {"a": "b"}}]}]}]}]}),
            json!({"spec": [{"ingress": [{"from": []}]}]}),
        ),
        (
            "the same in a manifest",
            "kubernetes_manifest",
            json!({"manifest": {"kind": "NetworkPolicy", "spec": {"policyTypes": ["Ingress"]}}}),
            json!({"manifest": {"kind": "NetworkPolicy", "spec": {"policyTypes": ["Ingress"], "ingress": [{}]}}}),
        ),
        (
            "a container as the machine",
            "kubernetes_deployment_v1",
            json!({"spec": [{"template": [{"spec": [{"container": [{"security_context": [{"privileged": false}]}]}]}]}]}),
            json!({"spec": [{"template": [{"spec": [{"container": [{"security_context": [{"privileged": true}]}]}]}]}]}),
        ),
        (
            "no member has to stay",
            "kubernetes_pod_disruption_budget_v1",
            json!({"spec": [{"min_available": "2"}]}),
            json!({"spec": [{"min_available": "0"}]}),
        ),
        // Who is told, and what is recorded.
        (
            "nobody is called",
            "datadog_monitor",
            json!({"message": "down @pagerduty-a"}),
            json!({"message": "down"}),
        ),
        (
            "a test is paused",
            "datadog_synthetics_test",
            json!({"status": "live"}),
            json!({"status": "paused"}),
        ),
        (
            "logs are left out",
            "datadog_logs_index",
            json!({"exclusion_filter": []}),
            json!({"exclusion_filter": [{"name": "all"}]}),
        ),
        (
            "one fewer to call",
            "pagerduty_escalation_policy",
            json!({"rule": [{"target": [{"id": "a"}]}, {"target": [{"id": "b"}]}]}),
            json!({"rule": [{"target": [{"id": "a"}]}]}),
        ),
        (
            "a sink gets a filter",
            "google_logging_project_sink",
            json!({"filter": ""}),
            json!({"filter": "severity>=EMERGENCY"}),
        ),
        (
            "a sink leaves something out",
            "google_logging_project_sink",
            json!({"exclusions": []}),
            json!({"exclusions": [{"name": "a", "filter": "true"}]}),
        ),
        (
            "a sink is off",
            "google_logging_project_sink",
            json!({"disabled": false}),
            json!({"disabled": true}),
        ),
        (
            "a trust policy for everybody",
            "aws_iam_role",
            json!({"assume_role_policy": policy(json!([]))}),
            json!({"assume_role_policy": policy(json!([{"Effect": "Allow", "Principal": "*", "Action": "sts:AssumeRole"}]))}),
        ),
        // A second look.
        (
            "no failover",
            "aws_elasticache_replication_group",
            json!({"automatic_failover_enabled": true}),
            json!({"automatic_failover_enabled": false}),
        ),
        (
            "a service leaves the perimeter",
            "google_access_context_manager_service_perimeter",
            json!({"status": [{"restricted_services": ["a", "b"]}]}),
            json!({"status": [{"restricted_services": ["a"]}]}),
        ),
        (
            "an access level for the world",
            "google_access_context_manager_access_level",
            json!({"basic": [{"conditions": [{"ip_subnetworks": ["203.0.113.0/24"]}]}]}),
            json!({"basic": [{"conditions": [{"ip_subnetworks": ["0.0.0.0/0"]}]}]}),
        ),
        (
            "keys of an account",
            "azurerm_storage_account",
            json!({"shared_access_key_enabled": false}),
            json!({"shared_access_key_enabled": true}),
        ),
        (
            "a container forgets",
            "azurerm_cosmosdb_sql_container",
            json!({"default_ttl": -1}),
            json!({"default_ttl": 60}),
        ),
        (
            "a policy that audits",
            "azurerm_policy_definition",
            json!({"policy_rule": "{\"then\":{\"effect\":\"deny\"}}"}),
            json!({"policy_rule": "{\"then\":{\"effect\":\"audit\"}}"}),
        ),
        (
            "a backup of a machine stops",
            "azurerm_backup_protected_vm",
            json!({"protection_state": "Protected"}),
            json!({"protection_state": "ProtectionStopped"}),
        ),
        (
            "a webhook that is ignored",
            "kubernetes_validating_webhook_configuration_v1",
            json!({"webhook": [{"failure_policy": "Fail"}]}),
            json!({"webhook": [{"failure_policy": "Ignore"}]}),
        ),
        (
            "volumes go with their set",
            "kubernetes_stateful_set_v1",
            json!({"spec": [{"persistent_volume_claim_retention_policy": [{"when_deleted": "Retain"}]}]}),
            json!({"spec": [{"persistent_volume_claim_retention_policy": [{"when_deleted": "Delete"}]}]}),
        ),
        (
            "a version of a definition",
            "kubernetes_manifest",
            json!({"manifest": {"kind": "CustomResourceDefinition", "spec": {"versions": [{"name": "v1"}, {"name": "v2"}]}}}),
            json!({"manifest": {"kind": "CustomResourceDefinition", "spec": {"versions": [{"name": "v2"}]}}}),
        ),
        (
            "runners for everybody",
            "github_actions_runner_group",
            json!({"visibility": "selected"}),
            json!({"visibility": "all"}),
        ),
        (
            "a token with more rights",
            "cloudflare_api_token",
            json!({"policy": [{"permission_groups": ["a"]}]}),
            json!({"policy": [{"permission_groups": ["a", "b"]}]}),
        ),
        (
            "an audit that writes nowhere",
            "vault_audit",
            json!({"options": {"file_path": "/var/log/vault"}}),
            json!({"options": {"file_path": "/dev/null"}}),
        ),
        (
            "a mask that hides nothing",
            "snowflake_masking_policy",
            json!({"body": "case when a then val else '***' end"}),
            json!({"body": "val"}),
        ),
        (
            "a share for another account",
            "snowflake_share",
            json!({"accounts": ["A"]}),
            json!({"accounts": ["A", "B"]}),
        ),
        (
            "a user of every database",
            "mongodbatlas_database_user",
            json!({"roles": [{"role_name": "read", "database_name": "a"}]}),
            json!({"roles": [{"role_name": "readWriteAnyDatabase", "database_name": "admin"}]}),
        ),
        (
            "nobody can connect",
            "postgresql_database",
            json!({"allow_connections": true}),
            json!({"allow_connections": false}),
        ),
        (
            "public, whatever it is",
            "acme_bucket",
            json!({"acl": "private"}),
            json!({"acl": "public-read"}),
        ),
        (
            "a job of nothing",
            "nomad_job",
            json!({"jobspec": "group \"g\" {\n  count = 3\n}\n"}),
            json!({"jobspec": "group \"g\" {\n  count = 0\n}\n"}),
        ),
        (
            "fewer images are kept",
            "aws_ecr_lifecycle_policy",
            json!({"policy": "{\"rules\":[{\"selection\":{\"tagStatus\":\"any\",\"countType\":\"imageCountMoreThan\",\"countNumber\":100},\"action\":{\"type\":\"expire\"}}]}"}),
            json!({"policy": "{\"rules\":[{\"selection\":{\"tagStatus\":\"any\",\"countType\":\"imageCountMoreThan\",\"countNumber\":1},\"action\":{\"type\":\"expire\"}}]}"}),
        ),
        (
            "deletion that is called a transition",
            "cloudflare_r2_bucket_lifecycle",
            json!({"rules": []}),
            json!({"rules": [{"id": "a", "enabled": true, "delete_objects_transition": {"condition": {"max_age": 86400, "type": "Age"}}}]}),
        ),
        (
            "all weight is gone",
            "aws_lb_listener",
            json!({"default_action": [{"type": "forward", "forward": [{"target_group": [{"arn": "a", "weight": 100}, {"arn": "b", "weight": 0}]}]}]}),
            json!({"default_action": [{"type": "forward", "forward": [{"target_group": [{"arn": "a", "weight": 0}, {"arn": "b", "weight": 0}]}]}]}),
        ),
    ]
}

fn harmless() -> Vec<Row> {
    let forward = |weights: [u8; 2]| {
        json!([{"type": "forward", "forward": [{"target_group": [
            {"arn": "a", "weight": weights[0]}, {"arn": "b", "weight": weights[1]}
        ]}]}])
    };
    vec![
        (
            "an add-on of a cluster",
            "aws_eks_addon",
            json!({"addon_version": "v1.15.0"}),
            json!({"addon_version": "v1.16.0"}),
        ),
        (
            "a minor version",
            "aws_db_instance",
            json!({"engine": "mysql", "engine_version": "8.0.35"}),
            json!({"engine": "mysql", "engine_version": "8.0.36"}),
        ),
        (
            "a larger class",
            "aws_db_instance",
            json!({"instance_class": "db.m5.large"}),
            json!({"instance_class": "db.m5.xlarge"}),
        ),
        (
            "a tenth of the traffic",
            "aws_lb_listener",
            json!({"default_action": forward([100, 0])}),
            json!({"default_action": forward([90, 10])}),
        ),
        (
            "another certificate",
            "aws_lb_listener",
            json!({"certificate_arn": "a", "default_action": forward([100, 0])}),
            json!({"certificate_arn": "b", "default_action": forward([100, 0])}),
        ),
        (
            "one more origin",
            "aws_cloudfront_distribution",
            json!({"origin": [{"origin_id": "a", "domain_name": "a"}]}),
            json!({"origin": [{"origin_id": "a", "domain_name": "a"}, {"origin_id": "b", "domain_name": "b"}]}),
        ),
        (
            "rotated more often",
            "google_kms_crypto_key",
            json!({"rotation_period": "7776000s"}),
            json!({"rotation_period": "2592000s"}),
        ),
        (
            "kept longer",
            "snowflake_database",
            json!({"data_retention_time_in_days": 1}),
            json!({"data_retention_time_in_days": 30}),
        ),
        (
            "longer passwords",
            "okta_policy_password",
            json!({"password_min_length": 8}),
            json!({"password_min_length": 14}),
        ),
        (
            "a firewall that prevents",
            "azurerm_web_application_firewall_policy",
            json!({"policy_settings": [{"mode": "Detection"}]}),
            json!({"policy_settings": [{"mode": "Prevention"}]}),
        ),
        (
            "enforced from now on",
            "github_repository_ruleset",
            json!({"enforcement": "evaluate"}),
            json!({"enforcement": "active"}),
        ),
        (
            "one more rule that blocks",
            "cloudflare_ruleset",
            json!({"rules": [{"ref": "a", "action": "block"}]}),
            json!({"rules": [{"ref": "a", "action": "block"}, {"ref": "b", "action": "block"}]}),
        ),
        (
            "another text for the same people",
            "datadog_monitor",
            json!({"message": "a @slack-x"}),
            json!({"message": "b @slack-x"}),
        ),
        (
            "one more to call",
            "pagerduty_escalation_policy",
            json!({"rule": [{"target": [{"id": "a"}]}]}),
            json!({"rule": [{"target": [{"id": "a"}]}, {"target": [{"id": "b"}]}]}),
        ),
        (
            "a sink without a filter",
            "google_logging_project_sink",
            json!({"filter": "severity>=ERROR"}),
            json!({"filter": ""}),
        ),
        (
            "a new image",
            "kubernetes_deployment_v1",
            json!({"spec": [{"template": [{"spec": [{"container": [{"name": "a", "image": "a:1"}]}]}]}]}),
            json!({"spec": [{"template": [{"spec": [{"container": [{"name": "a", "image": "a:2"}]}]}]}]}),
        ),
        (
            "code of a function",
            "aws_lambda_function",
            json!({"source_code_hash": "a"}),
            json!({"source_code_hash": "b"}),
        ),
        (
            "another revision of a service",
            "aws_ecs_service",
            json!({"task_definition": "f:5"}),
            json!({"task_definition": "f:6"}),
        ),
        (
            "somebody else's address more in Okta",
            "okta_network_zone",
            json!({"gateways": ["203.0.113.0/24"]}),
            json!({"gateways": ["203.0.113.0/24", "198.51.100.7"]}),
        ),
    ]
}

/// An update of an object that is marked: production by the module that it is
/// in, development by a tag, because no module's name makes anything less.
fn update(row: &Row, production: bool) -> Value {
    let (_, kind, before, after) = row;
    let address = format!(
        "{}{kind}.main",
        if production { "module.production." } else { "" }
    );
    let marked = |object: &Value| {
        let mut object = object.clone();
        if !production {
            object["tags"] = json!({ "Environment": "dev" });
        }
        object
    };
    plan(vec![change(
        &address,
        &["update"],
        marked(before),
        marked(after),
    )])
}

fn verdict(plan: &Value) -> (Option<i32>, Vec<String>) {
    let (code, report) = judge(plan.to_string().as_bytes());
    let rules = report["reasons"].as_array().into_iter().flatten();
    let rules = rules.filter_map(|reason| reason["rule"].as_str().map(str::to_owned));
    (code, rules.collect())
}

#[test]
fn what_is_turned_down_in_place_needs_people_in_production_only() {
    let mut wrong = Vec::new();
    for row in weaker() {
        let (code, rules) = verdict(&update(&row, true));
        if !matches!(code, Some(10 | 20)) {
            wrong.push(format!("{} ({}): {code:?} {rules:?}", row.0, row.1));
        }
        let (code, rules) = verdict(&update(&row, false));
        if code != Some(0) {
            wrong.push(format!(
                "{} ({}), in development: {code:?} {rules:?}",
                row.0, row.1
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn ordinary_updates_of_production_pass() {
    let mut wrong = Vec::new();
    for row in harmless() {
        let (code, rules) = verdict(&update(&row, true));
        if code != Some(0) {
            wrong.push(format!("{} ({}): {code:?} {rules:?}", row.0, row.1));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_opens_by_being_made_needs_people_in_production() {
    let mut wrong = Vec::new();
    for (name, kind, after) in [
        (
            "rights on everything",
            "mysql_grant",
            json!({"database": "*", "table": "*", "privileges": ["ALL PRIVILEGES"]}),
        ),
        (
            "rights of everybody",
            "snowflake_grant_privileges_to_account_role",
            json!({"account_role_name": "PUBLIC", "privileges": ["USAGE"]}),
        ),
        (
            "every right of a role",
            "snowflake_grant_privileges_to_account_role",
            json!({"account_role_name": "A", "all_privileges": true}),
        ),
        (
            "every right on a catalog",
            "databricks_grant",
            json!({"principal": "account users", "privileges": ["ALL_PRIVILEGES"]}),
        ),
        (
            "a snapshot for another account",
            "aws_snapshot_create_volume_permission",
            json!({"snapshot_id": "s", "account_id": "111122223333"}),
        ),
        (
            "somebody may act as a service account",
            "google_service_account_iam_member",
            json!({"role": "roles/iam.serviceAccountTokenCreator", "member": "user:a@example.com"}),
        ),
        (
            "an application that hands out roles",
            "azuread_app_role_assignment",
            json!({"app_role_id": "9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8"}),
        ),
        (
            "every monitor is muted",
            "datadog_downtime_schedule",
            json!({"scope": "*"}),
        ),
        (
            "an exemption from a policy",
            "azurerm_resource_group_policy_exemption",
            json!({"exemption_category": "Waiver"}),
        ),
    ] {
        let address = format!("module.production.{kind}.main");
        let (code, rules) = verdict(&plan(vec![change(
            &address,
            &["create"],
            Value::Null,
            after,
        )]));
        if !matches!(code, Some(10 | 20)) {
            wrong.push(format!("{name} ({kind}): {code:?} {rules:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
