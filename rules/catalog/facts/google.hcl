provider "google" {
  source   = "hashicorp/google"
  evidence = "documentation"
}

facts {
  types = ["google_kms_crypto_key"]
  attribute "rotation_period" {
    meaning = "control"
    harmful = ["gone"]
    means   = "the key or secret is no longer rotated"
  }
  attribute "destroy_scheduled_duration" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "its contents are less protected"
  }
}

facts {
  types = ["google_secret_manager_secret", "google_secret_manager_regional_secret"]
  attribute "rotation" {
    meaning = "control"
    harmful = ["gone"]
    means   = "the key or secret is no longer rotated"
  }
  attribute "ttl" {
    meaning = "control"
    harmful = ["appears"]
    means   = "contents expire from now on"
  }
  attribute "ttl" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "contents expire from now on"
  }
  attribute "expire_time" {
    meaning = "control"
    harmful = ["appears"]
    means   = "contents expire from now on"
  }
  attribute "version_destroy_ttl" {
    meaning = "control"
    harmful = ["gone"]
    means   = "its contents are less protected"
  }
}

facts {
  types = ["google_sql_database_instance"]
  attribute "settings.availability_type" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["zonal", "regional"]
    means   = "the standby in another zone is removed"
  }
  attribute "settings.ip_configuration.ipv4_enabled" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["true"]
  }
  attribute "settings.ip_configuration.require_ssl" {
    meaning = "encryption"
    harmful = ["off"]
  }
  attribute "settings.ip_configuration.ssl_mode" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = ["ALLOW_UNENCRYPTED_AND_ENCRYPTED", "ENCRYPTED_ONLY", "TRUSTED_CLIENT_CERTIFICATE_REQUIRED"]
  }
  attribute "database_version" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
  attribute "settings.tier" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "size"
  }
}

facts {
  types = ["google_alloydb_instance"]
  attribute "availability_type" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["zonal", "regional"]
    means   = "the standby in another zone is removed"
  }
}

facts {
  types = ["google_redis_instance"]
  attribute "replica_count" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "the standby in another zone is removed"
  }
  attribute "persistence_config.persistence_mode" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["disabled", "rdb"]
    means   = "its contents are less protected"
  }
  attribute "transit_encryption_mode" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = ["DISABLED", "SERVER_AUTHENTICATION"]
  }
}

facts {
  types = ["google_storage_bucket"]
  attribute "retention_policy" {
    meaning = "control"
    harmful = ["gone"]
    means   = "contents may be deleted before their time"
  }
  attribute "public_access_prevention" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["inherited", "unspecified"]
  }
  attribute "uniform_bucket_level_access" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["false"]
  }
  attribute "lifecycle_rule" {
    meaning = "expiry"
  }
}

facts {
  types = ["google_alloydb_cluster", "google_*"]
  attribute "deletion_policy" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["force"]
    means   = "its contents are less protected"
  }
}

facts {
  types = ["google_bigtable_gc_policy"]
  attribute "max_age.duration" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "contents or backups are kept for a shorter time"
  }
  attribute "max_version.number" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types   = ["google_artifact_registry_repository"]
  expires = ["repository_id", "cleanup_policies"]
  attribute "docker_config.immutable_tags" {
    meaning = "control"
    harmful = ["off"]
    means   = "names that are in use can be pointed at something else"
  }
}

facts {
  types = ["google_pubsub_subscription"]
  attribute "dead_letter_policy" {
    meaning = "control"
    harmful = ["gone"]
    means   = "failed messages are no longer kept"
  }
}

facts {
  types = ["google_*organization_policy"]
  attribute "list_policy.allow.all" {
    meaning = "control"
    harmful = ["on"]
    means   = "it allows access that it refused before"
  }
  attribute "list_policy.allow.values" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it allows access that it refused before"
  }
  attribute "list_policy.deny.values" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "it allows access that it refused before"
  }
  attribute "list_policy.deny.all" {
    meaning = "control"
    harmful = ["off"]
    means   = "it allows access that it refused before"
  }
}

facts {
  types = ["google_org_policy_policy"]
  attribute "spec.rules.allow_all" {
    meaning  = "control"
    harmful  = ["on"]
    also_new = true
    means    = "it allows access that it refused before"
  }
  attribute "spec.rules.deny_all" {
    meaning = "control"
    harmful = ["off"]
    means   = "it allows access that it refused before"
  }
  attribute "spec.rules.values.allowed_values" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it allows access that it refused before"
  }
  attribute "spec.rules.values.denied_values" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "it allows access that it refused before"
  }
  attribute "spec.rules.enforce" {
    meaning = "control"
    harmful = ["off"]
    means   = "it allows access that it refused before"
  }
}

facts {
  types = ["google_compute_security_policy", "google_compute_region_security_policy"]
  attribute "rule" {
    meaning = "control"
    harmful = ["admits"]
    means   = "it allows access that it refused before"
  }
}

facts {
  types = ["google_compute_security_policy_rule", "google_compute_region_security_policy_rule"]
  attribute "action" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["allow"]
    means   = "it allows access that it refused before"
  }
  attribute "preview" {
    meaning = "control"
    harmful = ["on"]
    means   = "it only monitors and no longer blocks"
  }
}

facts {
  types = ["google_compute_backend_service", "google_compute_region_backend_service"]
  attribute "security_policy" {
    meaning = "control"
    harmful = ["gone"]
    means   = "it allows access that it refused before"
  }
  attribute "edge_security_policy" {
    meaning = "control"
    harmful = ["gone"]
    means   = "it allows access that it refused before"
  }
  attribute "iap.enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "it allows access that it refused before"
  }
  attribute "iap" {
    meaning = "control"
    harmful = ["gone"]
    means   = "it allows access that it refused before"
  }
}

facts {
  types = ["google_service_account_iam_member", "google_service_account_iam_binding"]
  attribute "role" {
    meaning  = "control"
    harmful  = ["becomes"]
    values   = [
      "roles/iam.serviceaccounttokencreator",
      "roles/iam.serviceaccountkeyadmin",
      "roles/iam.serviceaccountadmin",
      "roles/iam.workloadidentityuser",
    ]
    also_new = true
    means    = "others may act as the service account"
  }
}

facts {
  types = ["google_container_cluster"]
  attribute "network_policy.enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "it allows access that it refused before"
  }
  attribute "binary_authorization.evaluation_mode" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["disabled"]
    means   = "fewer checks are required before a merge"
  }
  attribute "workload_identity_config" {
    meaning = "control"
    harmful = ["gone"]
    means   = "it allows access that it refused before"
  }
  attribute "enable_shielded_nodes" {
    meaning = "control"
    harmful = ["off"]
    means   = "its contents are less protected"
  }
  attribute "database_encryption.state" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["decrypted"]
    means   = "its contents are less protected"
  }
  attribute "enable_legacy_abac" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["true"]
    also_new = true
  }
  attribute "private_cluster_config.enable_private_endpoint" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["false"]
  }
  attribute "private_cluster_config.enable_private_nodes" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["false"]
  }
  attribute "database_encryption.state" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = ["DECRYPTED", "ENCRYPTED"]
  }
  attribute "min_master_version" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
  attribute "node_version" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
  attribute "node_config" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
}

facts {
  types = ["google_monitoring_alert_policy"]
  attribute "notification_channels" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "someone is no longer notified"
  }
  attribute "enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "someone is no longer notified"
  }
}

facts {
  types = ["google_logging_*_sink"]
  attribute "filter" {
    meaning = "control"
    harmful = ["appears"]
    means   = "less is recorded"
  }
  attribute "exclusions" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "less is recorded"
  }
  attribute "include_children" {
    meaning = "control"
    harmful = ["off"]
    means   = "less is recorded"
  }
}

facts {
  types = [
    "google_logging_project_exclusion",
    "google_logging_organization_exclusion",
    "google_logging_folder_exclusion",
  ]
  attribute "filter" {
    meaning  = "control"
    harmful  = ["appears"]
    also_new = true
    means    = "less is recorded"
  }
  attribute "disabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "less is recorded"
  }
}

facts {
  types = ["google_pubsub_topic"]
  attribute "message_retention_duration" {
    meaning = "control"
    harmful = ["gone"]
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types = ["google_access_context_manager_service_perimeter"]
  attribute "status.restricted_services" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "it allows access that it refused before"
  }
  attribute "status.resources" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "it allows access that it refused before"
  }
  attribute "status.access_levels" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it allows access that it refused before"
  }
  attribute "status.ingress_policies" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it allows access that it refused before"
  }
  attribute "status.egress_policies" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it allows access that it refused before"
  }
  attribute "status" {
    meaning = "control"
    harmful = ["gone"]
    means   = "it allows access that it refused before"
  }
}

facts {
  types = ["google_access_context_manager_access_level"]
  attribute "basic.conditions.ip_subnetworks" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it allows access that it refused before"
  }
  attribute "basic.conditions.members" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it allows access that it refused before"
  }
  attribute "basic.conditions.regions" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it allows access that it refused before"
  }
}

# A job is a definition; it runs when somebody starts it, or when a token asks for it.
facts {
  types = ["google_cloud_run_v2_job"]
  runs  = "later"
  attribute "start_execution_token" {
    meaning  = "control"
    harmful  = ["appears", "repointed"]
    means    = "the job is started when this is applied"
    also_new = true
  }
  attribute "run_execution_token" {
    meaning  = "control"
    harmful  = ["appears", "repointed"]
    means    = "the job is started when this is applied"
    also_new = true
  }
}

facts {
  types = ["google_cloud_run*"]
  attribute "invoker_iam_disabled" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["true"]
    also_new = true
  }
  attribute "ingress" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["INGRESS_TRAFFIC_ALL", "all"]
  }
}

facts {
  types = ["google_bigquery_dataset"]
  attribute "access.special_group" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["allAuthenticatedUsers", "allUsers"]
    also_new = true
  }
  attribute "access.iam_member" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["allAuthenticatedUsers", "allUsers"]
    also_new = true
  }
}

facts {
  types = ["google_bigquery_dataset_access"]
  attribute "special_group" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["allAuthenticatedUsers", "allUsers"]
    also_new = true
  }
  attribute "iam_member" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["allAuthenticatedUsers", "allUsers"]
    also_new = true
  }
}

facts {
  types = ["google_*_iam_*"]
  attribute "member" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["allUsers", "allAuthenticatedUsers"]
    also_new = true
  }
  attribute "members" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["allUsers", "allAuthenticatedUsers"]
    also_new = true
  }
}

facts {
  types = ["google_cloudfunctions*"]
  attribute "ingress_settings" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["ALLOW_ALL"]
  }
}

facts {
  types = ["google_storage_*access_control"]
  attribute "entity" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["allUsers", "allAuthenticatedUsers"]
    also_new = true
  }
}

facts {
  types = ["google_storage_*acl"]
  attribute "predefined_acl" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["publicRead", "publicReadWrite", "authenticatedRead"]
    also_new = true
  }
  attribute "role_entity" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["*:allUsers", "*:allAuthenticatedUsers"]
    also_new = true
  }
}

facts {
  types = ["google_compute_ssl_policy"]
  attribute "min_tls_version" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = [
      "DISABLED|TLSEnforcementDisabled",
      "SSLv3|SSL3",
      "TLSv1|TLSv1_2016|TLS1_0|TLS_1_0|TLS10|1.0|TLSv1.0|Policy-Min-TLS-1-0-2019-07",
      "TLSv1.1_2016|TLS1_1|TLS_1_1|TLS11|1.1|TLSv1.1",
      "TLSv1.2_2018|TLSv1.2_2019|TLSv1.2_2021|TLS1_2|TLS_1_2|TLS12|1.2|TLSv1.2|Policy-Min-TLS-1-2-2019-07|Policy-Min-TLS-1-2-PFS-2023-10|TLSv1.2_2025",
      "TLSv1.3_2025|TLS1_3|TLS_1_3|TLS13|1.3|TLSv1.3",
    ]
  }
}

facts {
  types = ["google_redis_cluster"]
  attribute "transit_encryption_mode" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = ["TRANSIT_ENCRYPTION_MODE_DISABLED", "TRANSIT_ENCRYPTION_MODE_SERVER_AUTHENTICATION"]
  }
}

facts {
  types = ["google_compute_disk"]
  attribute "disk_encryption_key" {
    meaning = "encryption"
    harmful = ["gone"]
  }
}

facts {
  types = ["google_compute_url_map", "google_compute_region_url_map"]
  attribute "default_service" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "default_url_redirect.host_redirect" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "path_matcher.default_service" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "path_matcher.path_rule.service" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "path_matcher.route_rules.service" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["google_compute_forwarding_rule", "google_compute_global_forwarding_rule"]
  attribute "target" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "backend_service" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["google_compute_target_*proxy", "google_compute_region_target_*proxy"]
  attribute "url_map" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "backend_service" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["google_compute_network_endpoint", "google_compute_global_network_endpoint"]
  attribute "ip_address" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "fqdn" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["google_app_engine_service_split_traffic"]
  attribute "split.allocations" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types  = [
    "google_cloud_run_*",
    "google_cloudfunctions*",
    "google_container_*",
    "google_compute_*forwarding_rule",
    "google_compute_backend_*",
    "google_compute_url_map",
    "google_compute_target_*",
    "google_compute_address",
    "google_compute_global_address",
    "google_app_engine_*",
    "google_dns_record_set",
    "google_sql_*",
    "google_compute_region_instance_*",
    "google_compute_instance_group*",
    "google_redis_*",
    "google_api_gateway_*",
    "google_compute_firewall",
    "google_compute_route",
    "google_pubsub_subscription",
    "google_eventarc_trigger",
  ]
  serves = true
}

facts {
  types = ["google_compute_*instance_group_manager"]
  attribute "version" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "members"
  }
  attribute "instance_template" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "members"
  }
}

facts {
  types = ["google_compute_instance"]
  attribute "machine_type" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
  attribute "metadata_startup_script" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
  attribute "metadata.startup-script" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
}

facts {
  types = ["google_container_node_pool"]
  attribute "version" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "members"
  }
  attribute "node_config" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "members"
  }
}

facts {
  types    = [
    "google_compute_*forwarding_rule",
    "google_compute_*url_map",
    "google_compute_*target_http*_proxy",
  ]
  resolves = true
}

facts {
  types    = ["google_service_networking_connection", "google_vpc_access_connector"]
  connects = true
}

facts {
  types      = ["google_kms_crypto_key_version", "google_secret_manager_secret_version", "google_sql_ssl_cert"]
  credential = "secret"
}

facts {
  types      = [
    "google_apikeys_key",
    "google_service_account_key",
    "google_storage_hmac_key",
  ]
  credential = "key"
}

facts {
  types      = ["google_iam_workload_identity_pool_provider"]
  credential = "trust"
}

facts {
  types         = ["google_*_iam_policy"]
  authoritative = "every binding of the object"
}

facts {
  types         = ["google_*_iam_binding"]
  authoritative = "every member of the role"
}

facts {
  types         = ["google_*_iam_audit_config"]
  authoritative = "the audit settings of the service"
}

facts {
  types         = ["google_project_default_service_accounts"]
  authoritative = "the rights of the default service accounts"
}

facts {
  types   = ["google_*_iam_audit_config", "google_logging_*_sink"]
  records = true
}

facts {
  types = ["google_config_deployment"]
  runs  = "later"
}

facts {
  types     = ["google_compute_project_metadata", "google_project_iam_audit_config", "google_*_iam_policy"]
  on_create = "it overwrites what others have set there"
}

# A machine reaches with its scopes what its service account may; the widest
# scope leaves everything to the rights of the account.
facts {
  types  = ["google_compute_instance", "google_compute_instance_from_template"]
  source = "https://cloud.google.com/compute/docs/access/service-accounts#accesscopesiam"
  attribute "service_account.scopes" {
    meaning = "grants"
    harmful = ["becomes"]
    values  = ["cloud-platform", "https://www.googleapis.com/auth/cloud-platform", "*/auth/compute", "compute-rw", "*/auth/devstorage.full_control", "storage-full", "*/auth/sqlservice.admin", "sql-admin"]
    means   = "everything that runs on the machine may use all services"
  }
}

# Only the networks that are named here resolve a private zone.
facts {
  types  = ["google_dns_managed_zone"]
  source = "https://cloud.google.com/dns/docs/zones#create-private-zone"
  attribute "private_visibility_config.networks.network_url" {
    meaning = "entries"
    harmful = ["entries-lost"]
    means   = "the networks no longer resolve the names of the zone"
  }
}

facts {
  types  = ["google_sql_database_instance"]
  source = "https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/sql_database_instance"
  attribute "settings.ip_configuration.authorized_networks" {
    meaning = "ingress"
    values  = ["value"]
  }
}

facts {
  types  = ["google_container_cluster"]
  source = "https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/container_cluster"
  attribute "master_authorized_networks_config" {
    meaning = "ingress"
    harmful = ["gone"]
    values  = ["cidr_blocks.cidr_block"]
  }
}

facts {
  types = ["google_monitoring_alert_policy"]
  attribute "severity" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["warning", "error", "critical"]
    means   = "an alert is less urgent than before"
  }
}

facts {
  types        = ["google_*"]
  source       = "https://registry.terraform.io/providers/hashicorp/google/latest/docs/guides/provider_reference#default_labels-1"
  default_tags = ["default_labels", "labels", "effective_labels"]
}

facts {
  types = ["google_alloydb_cluster"]
  attribute "automated_backup_policy.time_based_retention.retention_period" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "seconds"
    means   = "contents or backups are kept for a shorter time"
  }
  attribute "continuous_backup_config.recovery_window_days" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types = ["google_backup_dr_backup_plan"]
  attribute "backup_rules.backup_retention_days" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types = ["google_chronicle_environment"]
  attribute "retention_duration" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "months"
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types = ["google_cloudbuild_trigger"]
  attribute "github.owner" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
  attribute "github.name" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
  attribute "trigger_template.repo_name" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
  attribute "trigger_template.project_id" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
  attribute "repository_event_config.repository" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
  attribute "source_to_build.uri" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
  attribute "git_file_source.uri" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
}

facts {
  types   = ["google_client_config"]
  source  = "https://registry.terraform.io/providers/hashicorp/google/latest/docs/data-sources/client_config"
  repeats = ["project=project", "region=region", "zone=zone"]
}

# Snapshots that a schedule took stay when the disk and the schedule go, unless it says otherwise.
facts {
  types       = ["google_compute_resource_policy"]
  copies_stay = ["snapshot_schedule_policy.retention_policy.on_source_disk_delete", "KEEP_AUTO_SNAPSHOTS"]
}
