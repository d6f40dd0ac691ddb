provider "mongodbatlas" {
  source   = "mongodb/mongodbatlas"
  commit   = "468253dbf681e3de490d5c8c1fced537a66e2ae9"
  evidence = "source"
}

type "mongodbatlas_access_list_api_key" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["cidr_block", "ip_address"]
}

type "mongodbatlas_advanced_cluster" {
  holds       = "data"
  why         = "database"
  tags        = "tags"
  parent      = ["project_id"]
  protections = [
    { kind = "backup", path = "backup_enabled", safe = true, unset_safe = false },
    { kind = "pitr", path = "pit_enabled", safe = true, unset_safe = false },
    { kind = "backup", path = "retain_backups_enabled", safe = true, unset_safe = false, recovery = true, needs = "backup_enabled" },
    { kind = "deletion_protection", path = "termination_protection_enabled", safe = true, unset_safe = false },
  ]
  force_new   = ["name", "project_id"]
}

type "mongodbatlas_alert_configuration" {
  holds     = "nothing"
  parent    = ["project_id"]
  guard     = "monitor"
  force_new = ["project_id"]
}

type "mongodbatlas_api_key" {
  holds  = "nothing"
  access = "iam"
}

type "mongodbatlas_api_key_project_assignment" {
  holds  = "nothing"
  access = "iam"
}

type "mongodbatlas_auditing" {
  holds     = "nothing"
  parent    = ["project_id"]
  guard     = "audit"
  force_new = ["project_id"]
}

type "mongodbatlas_backup_compliance_policy" {
  holds       = "nothing"
  parent      = ["authorized_user_first_name", "authorized_user_last_name", "project_id"]
  guard       = "backup"
  protections = [
    { kind = "pitr", path = "pit_enabled", safe = true, unset_safe = false },
  ]
}

type "mongodbatlas_cloud_backup_schedule" {
  holds       = "nothing"
  parent      = ["project_id"]
  guard       = "backup"
  protections = [
    { kind = "keep_on_destroy", path = "skip_destroy", safe = true, unset_safe = false },
  ]
  force_new   = ["project_id"]
}

type "mongodbatlas_cloud_backup_snapshot" {
  holds       = "data"
  why         = "database"
  parent      = ["cluster_name", "project_id"]
  protections = [
    { kind = "retention", path = "retention_in_days", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["cluster_name", "delete_on_create_timeout", "description", "project_id", "retention_in_days"]
}

type "mongodbatlas_cloud_backup_snapshot_export_bucket" {
  holds     = "nothing"
  parent    = ["project_id"]
  force_new = ["bucket_name", "cloud_provider", "iam_role_id", "project_id", "role_id", "service_url"]
}

type "mongodbatlas_cloud_backup_snapshot_export_job" {
  holds     = "nothing"
  parent    = ["cluster_name", "export_bucket_id", "project_id"]
  executes  = "boot_code"
  force_new = [
    "cluster_name",
    "custom_data",
    "custom_data.key",
    "custom_data.value",
    "export_bucket_id",
    "project_id",
    "snapshot_id",
  ]
}

type "mongodbatlas_cloud_backup_snapshot_restore_job" {
  holds     = "nothing"
  parent    = ["cluster_name", "project_id"]
  executes  = "run"
  force_new = [
    "cluster_name",
    "delivery_type_config",
    "delivery_type_config.automated",
    "delivery_type_config.download",
    "delivery_type_config.oplog_inc",
    "delivery_type_config.oplog_ts",
    "delivery_type_config.point_in_time",
    "delivery_type_config.point_in_time_utc_seconds",
    "delivery_type_config.target_cluster_name",
    "delivery_type_config.target_project_id",
    "project_id",
    "snapshot_id",
  ]
}

type "mongodbatlas_cloud_provider_access_authorization" {
  holds     = "nothing"
  parent    = ["project_id", "role_id"]
  access    = "iam"
  force_new = ["project_id", "role_id"]
}

type "mongodbatlas_cloud_provider_access_setup" {
  holds     = "nothing"
  parent    = ["provider_name"]
  access    = "iam"
  force_new = ["provider_name"]
}

type "mongodbatlas_cloud_user_org_assignment" {
  holds     = "nothing"
  parent    = ["org_id"]
  access    = "iam"
  force_new = ["org_id", "username"]
}

type "mongodbatlas_cloud_user_project_assignment" {
  holds  = "nothing"
  access = "iam"
}

type "mongodbatlas_cloud_user_team_assignment" {
  holds  = "nothing"
  access = "iam"
}

type "mongodbatlas_cluster" {
  holds          = "data"
  why            = "database"
  tags           = "tags"
  parent         = ["project_id"]
  protections    = [
    { kind = "backup", path = "backup_enabled", safe = true, unset_safe = false },
    { kind = "backup", path = "cloud_backup", safe = true, unset_safe = false },
    { kind = "pitr", path = "pit_enabled", safe = true, unset_safe = false },
    { kind = "backup", path = "retain_backups_enabled", safe = true, unset_safe = false, recovery = true, needs = "cloud_backup" },
    { kind = "deletion_protection", path = "termination_protection_enabled", safe = true, unset_safe = false },
  ]
  force_new      = ["name", "project_id"]
  force_new_when = { provider_name = "conditional" }
}

type "mongodbatlas_cluster_outage_simulation" {
  holds = "nothing"
}

type "mongodbatlas_custom_db_role" {
  holds     = "nothing"
  parent    = ["project_id"]
  access    = "iam"
  force_new = ["project_id", "role_name"]
}

type "mongodbatlas_custom_dns_configuration_cluster_aws" {
  holds     = "nothing"
  parent    = ["project_id"]
  force_new = ["project_id"]
}

type "mongodbatlas_database_user" {
  holds     = "nothing"
  parent    = ["project_id"]
  access    = "iam"
  force_new = ["project_id", "username"]
}

type "mongodbatlas_encryption_at_rest" {
  holds     = "identity"
  parent    = ["project_id"]
  force_new = ["project_id"]
}

type "mongodbatlas_encryption_at_rest_private_endpoint" {
  holds = "identity"
}

type "mongodbatlas_event_trigger" {
  holds     = "nothing"
  parent    = ["app_id"]
  executes  = "run"
  force_new = ["app_id"]
}

type "mongodbatlas_federated_database_instance" {
  holds     = "data"
  why       = "database"
  parent    = ["project_id"]
  force_new = ["project_id"]
}

type "mongodbatlas_federated_query_limit" {
  holds = "nothing"
}

type "mongodbatlas_federated_settings_identity_provider" {
  holds  = "identity"
  access = "iam"
}

type "mongodbatlas_federated_settings_org_config" {
  holds  = "identity"
  access = "iam"
}

type "mongodbatlas_federated_settings_org_role_mapping" {
  holds  = "identity"
  access = "iam"
}

type "mongodbatlas_flex_cluster" {
  holds       = "data"
  why         = "database"
  tags        = "tags"
  protections = [
    { kind = "deletion_protection", path = "termination_protection_enabled", safe = true, unset_safe = false },
  ]
}

type "mongodbatlas_global_cluster_config" {
  holds     = "data"
  why       = "database"
  parent    = ["cluster_name", "project_id"]
  force_new = ["cluster_name", "project_id"]
}

type "mongodbatlas_ldap_configuration" {
  holds  = "nothing"
  access = "iam"
}

type "mongodbatlas_ldap_verify" {
  holds     = "nothing"
  parent    = ["project_id"]
  access    = "iam"
  force_new = [
    "authz_query_template",
    "bind_password",
    "bind_username",
    "ca_certificate",
    "hostname",
    "port",
    "project_id",
  ]
}

type "mongodbatlas_maintenance_window" {
  holds = "nothing"
  guard = "monitor"
}

type "mongodbatlas_mongodb_employee_access_grant" {
  holds       = "nothing"
  parent      = ["cluster_name", "project_id"]
  access      = "iam"
  protections = [
    { kind = "expiry", path = "expiration_time", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["cluster_name", "project_id"]
}

type "mongodbatlas_network_container" {
  holds     = "identity"
  parent    = ["project_id"]
  access    = "network"
  force_new = ["project_id"]
}

type "mongodbatlas_network_peering" {
  holds     = "identity"
  parent    = ["container_id", "project_id", "vpc_id"]
  access    = "network"
  force_new = [
    "atlas_cidr_block",
    "azure_directory_id",
    "azure_subscription_id",
    "container_id",
    "gcp_project_id",
    "network_name",
    "project_id",
    "resource_group_name",
    "vnet_name",
    "vpc_id",
  ]
}

type "mongodbatlas_online_archive" {
  holds     = "data"
  why       = "database"
  parent    = ["cluster_name", "project_id"]
  force_new = ["cluster_name", "project_id"]
}

type "mongodbatlas_org_invitation" {
  holds     = "nothing"
  parent    = ["org_id"]
  access    = "iam"
  force_new = ["org_id", "username"]
}

type "mongodbatlas_organization" {
  holds = "data"
  why   = "database"
}

type "mongodbatlas_private_endpoint_regional_mode" {
  holds     = "identity"
  parent    = ["project_id"]
  access    = "network"
  force_new = ["project_id"]
}

type "mongodbatlas_privatelink_endpoint" {
  holds     = "identity"
  parent    = ["project_id", "provider_name"]
  access    = "network"
  force_new = ["delete_on_create_timeout", "project_id", "provider_name", "region"]
}

type "mongodbatlas_privatelink_endpoint_service" {
  holds     = "identity"
  parent    = ["private_link_id", "project_id", "provider_name"]
  access    = "network"
  force_new = [
    "delete_on_create_timeout",
    "endpoint_service_id",
    "gcp_project_id",
    "private_link_id",
    "project_id",
    "provider_name",
  ]
}

type "mongodbatlas_project" {
  holds     = "data"
  why       = "database"
  tags      = "tags"
  parent    = ["org_id"]
  force_new = ["org_id"]
}

type "mongodbatlas_project_api_key" {
  holds  = "nothing"
  access = "iam"
}

type "mongodbatlas_project_invitation" {
  holds     = "nothing"
  parent    = ["project_id"]
  access    = "iam"
  force_new = ["project_id", "username"]
}

type "mongodbatlas_project_ip_access_list" {
  holds     = "nothing"
  parent    = ["project_id"]
  access    = "network"
  force_new = ["aws_security_group", "cidr_block", "comment", "ip_address", "project_id"]
}

type "mongodbatlas_project_service_account_access_list_entry" {
  holds     = "nothing"
  force_new = ["cidr_block", "ip_address"]
}

type "mongodbatlas_push_based_log_export" {
  holds     = "nothing"
  parent    = ["project_id"]
  guard     = "audit"
  force_new = ["project_id"]
}

type "mongodbatlas_resource_policy" {
  holds  = "nothing"
  parent = ["org_id"]
  access = "iam"
  guard  = "guardrail"
}

type "mongodbatlas_search_deployment" {
  holds     = "data"
  why       = "database"
  parent    = ["cluster_name", "project_id"]
  force_new = ["cluster_name", "project_id"]
}

type "mongodbatlas_search_index" {
  holds     = "data"
  why       = "database"
  parent    = ["cluster_name", "project_id"]
  force_new = ["cluster_name", "project_id"]
}

type "mongodbatlas_serverless_instance" {
  holds       = "data"
  why         = "database"
  tags        = "tags"
  protections = [
    { kind = "deletion_protection", path = "termination_protection_enabled", safe = true, unset_safe = false },
  ]
}

type "mongodbatlas_service_account_access_list_entry" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["cidr_block", "ip_address"]
}

type "mongodbatlas_stream_connection" {
  holds          = "data"
  why            = "database"
  parent         = ["project_id"]
  force_new      = ["connection_name", "instance_name", "project_id", "type", "workspace_name"]
  force_new_when = { networking = "conditional" }
}

type "mongodbatlas_stream_instance" {
  holds     = "data"
  why       = "database"
  parent    = ["project_id"]
  force_new = ["instance_name", "project_id"]
}

type "mongodbatlas_stream_privatelink_endpoint" {
  holds     = "nothing"
  parent    = ["project_id", "provider_name"]
  force_new = [
    "arn",
    "dns_sub_domain",
    "project_id",
    "provider_name",
    "region",
    "service_attachment_uris",
    "service_endpoint_id",
    "vendor",
  ]
}

type "mongodbatlas_stream_processor" {
  holds    = "data"
  why      = "database"
  executes = "run"
}

type "mongodbatlas_stream_workspace" {
  holds     = "data"
  why       = "database"
  parent    = ["project_id"]
  force_new = ["project_id", "workspace_name"]
}

type "mongodbatlas_team" {
  holds     = "nothing"
  parent    = ["org_id"]
  access    = "iam"
  force_new = ["org_id"]
}

type "mongodbatlas_team_project_assignment" {
  holds  = "nothing"
  access = "iam"
}

type "mongodbatlas_third_party_integration" {
  holds     = "nothing"
  parent    = ["project_id"]
  force_new = ["project_id", "type"]
}

type "mongodbatlas_x509_authentication_database_user" {
  holds     = "nothing"
  parent    = ["project_id"]
  access    = "iam"
  force_new = ["customer_x509_cas", "months_until_expiration", "project_id", "username"]
}
