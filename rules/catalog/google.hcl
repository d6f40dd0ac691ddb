provider "google" {
  source      = "hashicorp/google"
  commit      = "e03b7622a26cf4e878f90bdccaca6aa3d03a7999"
  beta_commit = "93c65b2d60fea598528f2769b5b09de856f8cb8c"
  evidence    = "source"
}

type "google_access_context_manager_access_level" {
  holds     = "nothing"
  parent    = ["parent"]
  access    = "org_policy"
  force_new = ["name", "parent"]
}

type "google_access_context_manager_access_level_condition" {
  holds     = "nothing"
  access    = "org_policy"
  force_new = [
    "access_level",
    "device_policy",
    "device_policy.allowed_device_management_levels",
    "device_policy.allowed_encryption_statuses",
    "device_policy.os_constraints",
    "device_policy.os_constraints.minimum_version",
    "device_policy.os_constraints.os_type",
    "device_policy.require_admin_approval",
    "device_policy.require_corp_owned",
    "device_policy.require_screen_lock",
    "ip_subnetworks",
    "members",
    "negate",
    "regions",
    "required_access_levels",
    "vpc_network_sources",
    "vpc_network_sources.vpc_subnetwork",
    "vpc_network_sources.vpc_subnetwork.network",
    "vpc_network_sources.vpc_subnetwork.vpc_ip_subnetworks",
  ]
}

type "google_access_context_manager_access_levels" {
  holds     = "nothing"
  parent    = ["parent"]
  access    = "org_policy"
  force_new = ["access_levels.name", "parent"]
}

type "google_access_context_manager_access_policy" {
  holds     = "nothing"
  parent    = ["parent"]
  access    = "org_policy"
  force_new = ["parent", "scopes"]
}

type "google_access_context_manager_access_policy_iam_binding" {
  holds     = "nothing"
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "name",
    "role",
  ]
}

type "google_access_context_manager_access_policy_iam_member" {
  holds     = "nothing"
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "name",
    "role",
  ]
}

type "google_access_context_manager_access_policy_iam_policy" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["name"]
}

type "google_access_context_manager_authorized_orgs_desc" {
  holds     = "nothing"
  parent    = ["parent"]
  access    = "org_policy"
  force_new = ["asset_type", "authorization_direction", "authorization_type", "name", "parent"]
}

type "google_access_context_manager_egress_policy" {
  holds     = "nothing"
  parent    = ["resource"]
  access    = "org_policy"
  force_new = ["egress_policy_name", "resource"]
}

type "google_access_context_manager_gcp_user_access_binding" {
  holds     = "nothing"
  parent    = ["organization_id"]
  access    = "org_policy"
  force_new = [
    "group_key",
    "organization_id",
    "principal.service_account",
    "principal.service_account_project_number",
  ]
}

type "google_access_context_manager_ingress_policy" {
  holds     = "nothing"
  parent    = ["resource"]
  access    = "org_policy"
  force_new = ["ingress_policy_name", "resource"]
}

type "google_access_context_manager_service_perimeter" {
  holds     = "nothing"
  parent    = ["parent"]
  access    = "org_policy"
  guard     = "guardrail"
  force_new = ["name", "parent", "perimeter_type"]
}

type "google_access_context_manager_service_perimeter_dry_run_egress_policy" {
  holds     = "nothing"
  access    = "org_policy"
  guard     = "guardrail"
  force_new = ["perimeter", "title"]
}

type "google_access_context_manager_service_perimeter_dry_run_ingress_policy" {
  holds     = "nothing"
  access    = "org_policy"
  guard     = "guardrail"
  force_new = ["perimeter", "title"]
}

type "google_access_context_manager_service_perimeter_dry_run_resource" {
  holds     = "nothing"
  parent    = ["perimeter_name"]
  access    = "org_policy"
  guard     = "guardrail"
  force_new = ["perimeter_name", "resource"]
}

type "google_access_context_manager_service_perimeter_egress_policy" {
  holds     = "nothing"
  access    = "org_policy"
  guard     = "guardrail"
  force_new = ["perimeter", "title"]
}

type "google_access_context_manager_service_perimeter_ingress_policy" {
  holds     = "nothing"
  access    = "org_policy"
  guard     = "guardrail"
  force_new = ["perimeter", "title"]
}

type "google_access_context_manager_service_perimeter_resource" {
  holds     = "nothing"
  parent    = ["perimeter_name"]
  access    = "org_policy"
  guard     = "guardrail"
  force_new = ["perimeter_name", "resource"]
}

type "google_access_context_manager_service_perimeters" {
  holds     = "nothing"
  parent    = ["parent"]
  access    = "org_policy"
  guard     = "guardrail"
  force_new = ["parent", "service_perimeters.name", "service_perimeters.perimeter_type"]
}

type "google_active_directory_domain" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = true },
  ]
  force_new   = ["admin", "domain_name", "project", "reserved_ip_range"]
}

type "google_active_directory_domain_trust" {
  holds     = "nothing"
  parent    = ["domain", "project"]
  force_new = [
    "domain",
    "project",
    "selective_authentication",
    "trust_direction",
    "trust_handshake_secret",
    "trust_type",
  ]
}

type "google_active_directory_peering" {
  holds     = "nothing"
  beta      = true
  tags      = "labels"
  parent    = ["project"]
  force_new = ["authorized_network", "domain_resource", "peering_id", "project"]
}

type "google_agent_identity_auth_provider" {
  holds          = "nothing"
  tags           = "labels"
  parent         = ["project"]
  access         = "iam"
  force_new      = ["auth_provider_id", "location", "project"]
  force_new_when = {
    "auth_provider_type_params.api_key" = "conditional"
    "auth_provider_type_params.three_legged_oauth" = "conditional"
    "auth_provider_type_params.two_legged_oauth" = "conditional"
  }
}

type "google_agent_registry_binding" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["project"]
}

type "google_agent_registry_service" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["project"]
}

type "google_agentic_applications_analyst_agent_persona" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["analyst_agent_persona_id", "location", "project"]
}

type "google_alloydb_backup" {
  holds       = "data"
  why         = "snapshot, image or backup"
  tags        = "labels"
  parent      = ["cluster_name", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["backup_id", "cluster_name", "encryption_config.kms_key_name", "location", "project"]
}

type "google_alloydb_cluster" {
  holds       = "data"
  why         = "database"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "backup", path = "automated_backup_policy.enabled", safe = true, unset_safe = false },
    { kind = "backup", path = "continuous_backup_config.enabled", safe = true, unset_safe = true },
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = true },
  ]
  force_new   = [
    "cluster_id",
    "encryption_config.kms_key_name",
    "location",
    "project",
    "restore_backup_source",
    "restore_backup_source.backup_name",
    "restore_backupdr_backup_source",
    "restore_backupdr_backup_source.backup",
    "restore_backupdr_pitr_source",
    "restore_backupdr_pitr_source.data_source",
    "restore_backupdr_pitr_source.point_in_time",
    "restore_continuous_backup_source",
    "restore_continuous_backup_source.cluster",
    "restore_continuous_backup_source.point_in_time",
  ]
}

type "google_alloydb_instance" {
  holds       = "identity"
  tags        = "labels"
  parent      = ["cluster"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["cluster", "instance_id", "instance_type", "network_config.allocated_ip_range_override"]
}

type "google_alloydb_user" {
  holds     = "nothing"
  parent    = ["cluster"]
  access    = "auth"
  force_new = ["cluster", "user_id", "user_type"]
}

type "google_api_gateway_api" {
  holds       = "identity"
  beta        = true
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["api_id", "managed_service", "project"]
}

type "google_api_gateway_api_config" {
  holds       = "identity"
  beta        = true
  revision    = ["api", "api_config_id_prefix"]
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "api",
    "api_config_id",
    "api_config_id_prefix",
    "gateway_config",
    "gateway_config.backend_config.google_service_account",
    "grpc_services.file_descriptor_set",
    "grpc_services.file_descriptor_set.contents",
    "grpc_services.file_descriptor_set.path",
    "grpc_services.source.contents",
    "grpc_services.source.path",
    "managed_service_configs.contents",
    "managed_service_configs.path",
    "openapi_documents.document.contents",
    "openapi_documents.document.path",
    "project",
  ]
}

type "google_api_gateway_api_config_iam_binding" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "api",
    "api_config",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "project",
    "role",
  ]
}

type "google_api_gateway_api_config_iam_member" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "api",
    "api_config",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "project",
    "role",
  ]
}

type "google_api_gateway_api_config_iam_policy" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = ["api", "api_config", "project"]
}

type "google_api_gateway_api_iam_binding" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "api",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "project",
    "role",
  ]
}

type "google_api_gateway_api_iam_member" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "api",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "project",
    "role",
  ]
}

type "google_api_gateway_api_iam_policy" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = ["api", "project"]
}

type "google_api_gateway_gateway" {
  holds       = "identity"
  beta        = true
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["gateway_id", "project", "region"]
}

type "google_api_gateway_gateway_iam_binding" {
  holds     = "nothing"
  beta      = true
  parent    = ["gateway", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "gateway",
    "project",
    "region",
    "role",
  ]
}

type "google_api_gateway_gateway_iam_member" {
  holds     = "nothing"
  beta      = true
  parent    = ["gateway", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "gateway",
    "member",
    "project",
    "region",
    "role",
  ]
}

type "google_api_gateway_gateway_iam_policy" {
  holds     = "nothing"
  beta      = true
  parent    = ["gateway", "project"]
  access    = "iam"
  force_new = ["gateway", "project", "region"]
}

type "google_apigee_addons_config" {
  holds     = "nothing"
  force_new = ["org"]
}

type "google_apigee_api" {
  holds     = "nothing"
  parent    = ["org_id"]
  executes  = "deploys_code"
  force_new = ["name", "org_id"]
}

type "google_apigee_api_deployment" {
  holds     = "nothing"
  parent    = ["environment", "proxy_id", "org_id"]
  executes  = "deploys_code"
  force_new = ["environment", "org_id", "proxy_id", "revision", "service_account"]
}

type "google_apigee_api_product" {
  holds     = "nothing"
  parent    = ["org_id"]
  executes  = "deploys_code"
  force_new = ["name", "org_id", "space"]
}

type "google_apigee_app_group" {
  holds     = "nothing"
  parent    = ["org_id"]
  force_new = ["name", "org_id"]
}

type "google_apigee_control_plane_access" {
  holds     = "nothing"
  access    = "auth"
  force_new = ["name"]
}

type "google_apigee_data_collector" {
  holds     = "nothing"
  parent    = ["org_id"]
  force_new = ["data_collector_id", "org_id", "type"]
}

type "google_apigee_datastore" {
  holds     = "nothing"
  parent    = ["org_id"]
  force_new = ["org_id", "target_type"]
}

type "google_apigee_developer" {
  holds     = "nothing"
  parent    = ["org_id"]
  force_new = ["email", "org_id"]
}

type "google_apigee_developer_app" {
  holds     = "nothing"
  parent    = ["org_id"]
  force_new = [
    "app_family",
    "consumer_key",
    "consumer_secret",
    "developer_email",
    "key_expires_in",
    "org_id",
    "status",
  ]
}

type "google_apigee_dns_zone" {
  holds     = "nothing"
  parent    = ["domain", "org_id"]
  force_new = [
    "description",
    "dns_zone_id",
    "domain",
    "org_id",
    "peering_config",
    "peering_config.target_network_id",
    "peering_config.target_project_id",
  ]
}

type "google_apigee_endpoint_attachment" {
  holds     = "nothing"
  parent    = ["endpoint_attachment_id", "org_id"]
  force_new = ["endpoint_attachment_id", "location", "org_id", "service_attachment"]
}

type "google_apigee_env_keystore" {
  holds     = "nothing"
  parent    = ["env_id"]
  access    = "credential"
  force_new = ["env_id", "name"]
}

type "google_apigee_env_references" {
  holds     = "nothing"
  parent    = ["env_id"]
  force_new = ["description", "env_id", "name", "resource_type"]
}

type "google_apigee_envgroup" {
  holds       = "identity"
  parent      = ["org_id"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["name", "org_id"]
}

type "google_apigee_envgroup_attachment" {
  holds     = "nothing"
  parent    = ["envgroup_id", "environment"]
  force_new = ["envgroup_id", "environment"]
}

type "google_apigee_environment" {
  holds       = "data"
  why         = "service data"
  parent      = ["org_id"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["api_proxy_type", "deployment_type", "name", "org_id"]
}

type "google_apigee_environment_addons_config" {
  holds     = "nothing"
  parent    = ["env_id"]
  force_new = ["env_id"]
}

type "google_apigee_environment_api_revision_deployment" {
  holds     = "nothing"
  revision  = ["org_id", "environment", "api"]
  parent    = ["environment", "org_id"]
  force_new = ["api", "environment", "org_id", "override", "revision", "sequenced_rollout", "service_account"]
}

type "google_apigee_environment_debugmask" {
  holds     = "nothing"
  parent    = ["env_id"]
  force_new = ["env_id"]
}

type "google_apigee_environment_iam_binding" {
  holds     = "nothing"
  parent    = ["env_id", "org_id"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "env_id",
    "org_id",
    "role",
  ]
}

type "google_apigee_environment_iam_member" {
  holds     = "nothing"
  parent    = ["env_id", "org_id"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "env_id",
    "member",
    "org_id",
    "role",
  ]
}

type "google_apigee_environment_iam_policy" {
  holds     = "nothing"
  parent    = ["env_id", "org_id"]
  access    = "iam"
  force_new = ["env_id", "org_id"]
}

type "google_apigee_environment_keyvaluemaps" {
  holds       = "data"
  why         = "service data"
  parent      = ["env_id"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["env_id", "name"]
}

type "google_apigee_environment_keyvaluemaps_entries" {
  holds       = "data"
  why         = "service data"
  parent      = ["env_keyvaluemap_id"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["env_keyvaluemap_id", "name", "value"]
}

type "google_apigee_flowhook" {
  holds     = "nothing"
  parent    = ["environment", "org_id"]
  executes  = "deploys_code"
  force_new = ["continue_on_error", "description", "environment", "flow_hook_point", "org_id", "sharedflow"]
}

type "google_apigee_instance" {
  holds       = "data"
  why         = "service data"
  parent      = ["org_id"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "access_logging_config",
    "access_logging_config.enabled",
    "access_logging_config.filter",
    "description",
    "disk_encryption_key_name",
    "display_name",
    "ip_range",
    "location",
    "name",
    "org_id",
    "peering_cidr_range",
  ]
}

type "google_apigee_instance_attachment" {
  holds     = "nothing"
  parent    = ["instance_id", "environment"]
  force_new = ["environment", "instance_id"]
}

type "google_apigee_keystores_aliases_key_cert_file" {
  holds     = "nothing"
  parent    = ["environment", "org_id"]
  access    = "credential"
  force_new = ["alias", "environment", "key", "keystore", "org_id"]
}

type "google_apigee_keystores_aliases_pkcs12" {
  holds     = "nothing"
  parent    = ["environment", "org_id"]
  access    = "credential"
  force_new = ["alias", "environment", "file", "filehash", "keystore", "org_id"]
}

type "google_apigee_keystores_aliases_self_signed_cert" {
  holds     = "nothing"
  parent    = ["environment", "org_id"]
  access    = "credential"
  force_new = [
    "alias",
    "cert_validity_in_days",
    "environment",
    "key_size",
    "keystore",
    "org_id",
    "sig_alg",
    "subject",
    "subject.common_name",
    "subject.country_code",
    "subject.email",
    "subject.locality",
    "subject.org",
    "subject.org_unit",
    "subject.state",
    "subject_alternative_dns_names",
    "subject_alternative_dns_names.subject_alternative_name",
  ]
}

type "google_apigee_nat_address" {
  holds     = "nothing"
  parent    = ["instance_id"]
  force_new = ["instance_id", "name"]
}

type "google_apigee_organization" {
  holds       = "data"
  why         = "service data"
  parent      = ["project_id"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "analytics_region",
    "api_consumer_data_encryption_key_name",
    "api_consumer_data_location",
    "billing_type",
    "control_plane_encryption_key_name",
    "project_id",
    "runtime_database_encryption_key_name",
    "runtime_type",
  ]
}

type "google_apigee_security_action" {
  holds     = "nothing"
  parent    = ["env_id", "org_id"]
  force_new = ["env_id", "expire_time", "org_id", "security_action_id", "ttl"]
}

type "google_apigee_security_feedback" {
  holds     = "nothing"
  parent    = ["org_id"]
  force_new = ["feedback_id", "org_id"]
}

type "google_apigee_security_monitoring_condition" {
  holds     = "nothing"
  parent    = ["org_id"]
  force_new = ["condition_id", "org_id"]
}

type "google_apigee_security_profile_v2" {
  holds     = "nothing"
  parent    = ["profile_id", "org_id"]
  force_new = ["org_id", "profile_id"]
}

type "google_apigee_sharedflow" {
  holds     = "nothing"
  parent    = ["org_id"]
  executes  = "deploys_code"
  force_new = ["name", "org_id"]
}

type "google_apigee_sharedflow_deployment" {
  holds     = "nothing"
  parent    = ["sharedflow_id", "environment", "org_id"]
  executes  = "deploys_code"
  force_new = ["environment", "org_id", "service_account", "sharedflow_id"]
}

type "google_apigee_space" {
  holds     = "nothing"
  parent    = ["org_id"]
  force_new = ["org_id", "space_id"]
}

type "google_apigee_sync_authorization" {
  holds     = "nothing"
  access    = "auth"
  force_new = ["name"]
}

type "google_apigee_target_server" {
  holds     = "nothing"
  parent    = ["env_id"]
  force_new = ["env_id", "name", "protocol"]
}

type "google_apihub_api_hub_instance" {
  holds     = "data"
  why       = "service data"
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "api_hub_instance_id",
    "config",
    "config.cmek_key_name",
    "config.disable_search",
    "config.encryption_type",
    "config.vertex_location",
    "description",
    "effective_labels",
    "labels",
    "location",
    "project",
  ]
}

type "google_apihub_curation" {
  holds       = "data"
  why         = "service data"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "curation_id",
    "endpoint",
    "endpoint.application_integration_endpoint_details",
    "endpoint.application_integration_endpoint_details.trigger_id",
    "endpoint.application_integration_endpoint_details.uri",
    "location",
    "project",
  ]
}

type "google_apihub_host_project_registration" {
  holds     = "data"
  why       = "service data"
  parent    = ["project"]
  force_new = ["gcp_project", "host_project_registration_id", "location", "project"]
}

type "google_apihub_plugin" {
  holds       = "data"
  why         = "service data"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "actions_config",
    "actions_config.description",
    "actions_config.display_name",
    "actions_config.id",
    "actions_config.trigger_mode",
    "config_template",
    "config_template.additional_config_template",
    "config_template.additional_config_template.description",
    "config_template.additional_config_template.enum_options",
    "config_template.additional_config_template.enum_options.description",
    "config_template.additional_config_template.enum_options.display_name",
    "config_template.additional_config_template.enum_options.id",
    "config_template.additional_config_template.id",
    "config_template.additional_config_template.multi_select_options",
    "config_template.additional_config_template.multi_select_options.description",
    "config_template.additional_config_template.multi_select_options.display_name",
    "config_template.additional_config_template.multi_select_options.id",
    "config_template.additional_config_template.required",
    "config_template.additional_config_template.validation_regex",
    "config_template.additional_config_template.value_type",
    "config_template.auth_config_template",
    "config_template.auth_config_template.service_account",
    "config_template.auth_config_template.service_account.service_account",
    "config_template.auth_config_template.supported_auth_types",
    "description",
    "display_name",
    "documentation",
    "documentation.external_uri",
    "hosting_service",
    "hosting_service.service_uri",
    "location",
    "plugin_category",
    "plugin_id",
    "project",
  ]
}

type "google_apihub_plugin_instance" {
  holds       = "data"
  why         = "service data"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "actions",
    "actions.action_id",
    "actions.curation_config",
    "actions.curation_config.curation_type",
    "actions.curation_config.custom_curation",
    "actions.curation_config.custom_curation.curation",
    "actions.schedule_cron_expression",
    "actions.schedule_time_zone",
    "auth_config",
    "auth_config.api_key_config",
    "auth_config.api_key_config.api_key",
    "auth_config.api_key_config.api_key.secret_version",
    "auth_config.api_key_config.http_element_location",
    "auth_config.api_key_config.name",
    "auth_config.auth_type",
    "auth_config.google_service_account_config",
    "auth_config.google_service_account_config.service_account",
    "auth_config.oauth2_client_credentials_config",
    "auth_config.oauth2_client_credentials_config.client_id",
    "auth_config.oauth2_client_credentials_config.client_secret",
    "auth_config.oauth2_client_credentials_config.client_secret.secret_version",
    "auth_config.user_password_config",
    "auth_config.user_password_config.password",
    "auth_config.user_password_config.password.secret_version",
    "auth_config.user_password_config.username",
    "display_name",
    "location",
    "plugin",
    "plugin_instance_id",
    "project",
    "source_project_id",
  ]
}

type "google_apihub_runtime_project_attachment" {
  holds       = "data"
  why         = "service data"
  parent      = ["runtime_project_attachment_id", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "project", "runtime_project", "runtime_project_attachment_id"]
}

type "google_apikeys_key" {
  holds       = "identity"
  parent      = ["project"]
  access      = "credential"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["name", "project", "service_account_email"]
}

type "google_app_engine_application" {
  holds     = "identity"
  parent    = ["project"]
  force_new = ["project"]
}

type "google_app_engine_application_url_dispatch_rules" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["project"]
}

type "google_app_engine_domain_mapping" {
  holds       = "identity"
  parent      = ["domain_name", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["domain_name", "project"]
}

type "google_app_engine_firewall_rule" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "network"
  force_new = ["project"]
}

type "google_app_engine_flexible_app_version" {
  holds       = "nothing"
  parent      = ["project"]
  executes    = "deploys_code"
  protections = [
    { kind = "force_destroy", path = "delete_service_on_destroy", safe = false, unset_safe = true },
    { kind = "keep_on_destroy", path = "noop_on_destroy", safe = true, unset_safe = false },
  ]
  force_new   = ["project", "version_id"]
}

type "google_app_engine_service_network_settings" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["project"]
}

type "google_app_engine_service_split_traffic" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["project"]
}

type "google_app_engine_standard_app_version" {
  holds       = "nothing"
  parent      = ["project"]
  executes    = "deploys_code"
  protections = [
    { kind = "force_destroy", path = "delete_service_on_destroy", safe = false, unset_safe = true },
    { kind = "keep_on_destroy", path = "noop_on_destroy", safe = true, unset_safe = false },
  ]
  force_new   = ["app_engine_apis", "app_engine_bundled_services", "project", "version_id"]
}

type "google_apphub_application" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["application_id", "location", "project"]
}

type "google_apphub_boundary" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["location", "project"]
}

type "google_apphub_service" {
  holds     = "nothing"
  parent    = ["application_id", "project"]
  force_new = ["application_id", "discovered_service", "location", "project", "service_id"]
}

type "google_apphub_service_project_attachment" {
  holds     = "nothing"
  parent    = ["service_project_attachment_id", "project"]
  force_new = ["project", "service_project", "service_project_attachment_id"]
}

type "google_apphub_workload" {
  holds     = "nothing"
  parent    = ["application_id", "project"]
  force_new = ["application_id", "discovered_workload", "location", "project", "workload_id"]
}

type "google_artifact_registry_project_config" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["location", "project"]
}

type "google_artifact_registry_repository" {
  holds       = "data"
  why         = "object, image or code storage"
  transient   = true
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "format",
    "kms_key_name",
    "location",
    "maven_config.allow_snapshot_overwrites",
    "maven_config.version_policy",
    "mode",
    "project",
    "remote_repository_config",
    "remote_repository_config.apt_repository",
    "remote_repository_config.apt_repository.public_repository",
    "remote_repository_config.apt_repository.public_repository.repository_base",
    "remote_repository_config.apt_repository.public_repository.repository_path",
    "remote_repository_config.common_repository",
    "remote_repository_config.common_repository.uri",
    "remote_repository_config.description",
    "remote_repository_config.docker_repository",
    "remote_repository_config.docker_repository.custom_repository",
    "remote_repository_config.docker_repository.custom_repository.uri",
    "remote_repository_config.docker_repository.public_repository",
    "remote_repository_config.maven_repository",
    "remote_repository_config.maven_repository.custom_repository",
    "remote_repository_config.maven_repository.custom_repository.uri",
    "remote_repository_config.maven_repository.public_repository",
    "remote_repository_config.no_cache",
    "remote_repository_config.npm_repository",
    "remote_repository_config.npm_repository.custom_repository",
    "remote_repository_config.npm_repository.custom_repository.uri",
    "remote_repository_config.npm_repository.public_repository",
    "remote_repository_config.python_repository",
    "remote_repository_config.python_repository.custom_repository",
    "remote_repository_config.python_repository.custom_repository.uri",
    "remote_repository_config.python_repository.public_repository",
    "remote_repository_config.yum_repository",
    "remote_repository_config.yum_repository.public_repository",
    "remote_repository_config.yum_repository.public_repository.repository_base",
    "remote_repository_config.yum_repository.public_repository.repository_path",
    "repository_id",
  ]
}

type "google_artifact_registry_repository_iam_binding" {
  holds     = "nothing"
  parent    = ["repository", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "project",
    "repository",
    "role",
  ]
}

type "google_artifact_registry_repository_iam_member" {
  holds     = "nothing"
  parent    = ["repository", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "project",
    "repository",
    "role",
  ]
}

type "google_artifact_registry_repository_iam_policy" {
  holds     = "nothing"
  parent    = ["repository", "project"]
  access    = "iam"
  force_new = ["location", "project", "repository"]
}

type "google_artifact_registry_rule" {
  holds     = "nothing"
  parent    = ["repository_id", "project"]
  force_new = ["location", "project", "repository_id", "rule_id"]
}

type "google_artifact_registry_vpcsc_config" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  force_new = ["location", "project"]
}

type "google_assured_workloads_workload" {
  holds       = "data"
  why         = "a whole project or folder"
  tags        = "labels"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "billing_account",
    "compliance_regime",
    "enable_sovereign_controls",
    "kms_settings",
    "kms_settings.next_rotation_time",
    "kms_settings.rotation_period",
    "location",
    "organization",
    "partner",
    "partner_permissions",
    "partner_permissions.assured_workloads_monitoring",
    "partner_permissions.data_logs_viewer",
    "partner_permissions.service_access_approver",
    "partner_services_billing_account",
    "provisioned_resources_parent",
    "resource_settings",
    "resource_settings.display_name",
    "resource_settings.resource_id",
    "resource_settings.resource_type",
    "violation_notifications_enabled",
    "workload_options",
    "workload_options.kaj_enrollment_type",
  ]
}

type "google_backup_dr_backup_plan" {
  holds       = "nothing"
  parent      = ["project"]
  guard       = "backup"
  protections = [
    { kind = "backup", path = "backup_rules.backup_retention_days", safe = { min = 1 }, unset_safe = false },
    { kind = "retention", path = "log_retention_days", safe = { not_lower = true }, unset_safe = true },
    { kind = "retention", path = "max_custom_on_demand_retention_days", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["backup_plan_id", "backup_vault", "location", "log_retention_days", "project"]
}

type "google_backup_dr_backup_plan_association" {
  holds     = "nothing"
  parent    = ["backup_plan_association_id", "resource", "project"]
  guard     = "backup"
  force_new = ["project"]
}

type "google_backup_dr_backup_vault" {
  holds       = "data"
  why         = "snapshot, image or backup"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "force_destroy", path = "force_delete", safe = false, unset_safe = true },
    { kind = "bypass", path = "ignore_backup_plan_references", safe = false, unset_safe = true },
    { kind = "bypass", path = "ignore_inactive_datasources", safe = false, unset_safe = true },
  ]
  force_new   = ["backup_vault_id", "location", "project"]
}

type "google_backup_dr_management_server" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["location", "name", "networks", "networks.network", "networks.peering_mode", "project", "type"]
}

type "google_backup_dr_restore_workload" {
  holds       = "nothing"
  parent      = ["backup_id", "backup_vault_id", "data_source_id"]
  protections = [
    { kind = "deletion_protection", path = "compute_instance_restore_properties.deletion_protection", safe = true, unset_safe = false },
  ]
  force_new   = [
    "backup_id",
    "backup_vault_id",
    "clear_overrides_field_mask",
    "compute_instance_restore_properties",
    "compute_instance_restore_properties.advanced_machine_features",
    "compute_instance_restore_properties.advanced_machine_features.enable_nested_virtualization",
    "compute_instance_restore_properties.advanced_machine_features.enable_uefi_networking",
    "compute_instance_restore_properties.advanced_machine_features.threads_per_core",
    "compute_instance_restore_properties.advanced_machine_features.visible_core_count",
    "compute_instance_restore_properties.allocation_affinity",
    "compute_instance_restore_properties.allocation_affinity.consume_allocation_type",
    "compute_instance_restore_properties.allocation_affinity.key",
    "compute_instance_restore_properties.allocation_affinity.values",
    "compute_instance_restore_properties.can_ip_forward",
    "compute_instance_restore_properties.confidential_instance_config",
    "compute_instance_restore_properties.confidential_instance_config.enable_confidential_compute",
    "compute_instance_restore_properties.deletion_protection",
    "compute_instance_restore_properties.description",
    "compute_instance_restore_properties.disks",
    "compute_instance_restore_properties.disks.auto_delete",
    "compute_instance_restore_properties.disks.boot",
    "compute_instance_restore_properties.disks.device_name",
    "compute_instance_restore_properties.disks.disk_encryption_key",
    "compute_instance_restore_properties.disks.disk_encryption_key.kms_key_name",
    "compute_instance_restore_properties.disks.disk_encryption_key.kms_key_service_account",
    "compute_instance_restore_properties.disks.disk_encryption_key.raw_key",
    "compute_instance_restore_properties.disks.disk_encryption_key.rsa_encrypted_key",
    "compute_instance_restore_properties.disks.disk_interface",
    "compute_instance_restore_properties.disks.disk_size_gb",
    "compute_instance_restore_properties.disks.disk_type",
    "compute_instance_restore_properties.disks.guest_os_feature",
    "compute_instance_restore_properties.disks.guest_os_feature.type",
    "compute_instance_restore_properties.disks.index",
    "compute_instance_restore_properties.disks.initialize_params",
    "compute_instance_restore_properties.disks.initialize_params.disk_name",
    "compute_instance_restore_properties.disks.initialize_params.replica_zones",
    "compute_instance_restore_properties.disks.kind",
    "compute_instance_restore_properties.disks.license",
    "compute_instance_restore_properties.disks.mode",
    "compute_instance_restore_properties.disks.saved_state",
    "compute_instance_restore_properties.disks.source",
    "compute_instance_restore_properties.disks.type",
    "compute_instance_restore_properties.display_device",
    "compute_instance_restore_properties.display_device.enable_display",
    "compute_instance_restore_properties.guest_accelerators",
    "compute_instance_restore_properties.guest_accelerators.accelerator_count",
    "compute_instance_restore_properties.guest_accelerators.accelerator_type",
    "compute_instance_restore_properties.hostname",
    "compute_instance_restore_properties.instance_encryption_key",
    "compute_instance_restore_properties.instance_encryption_key.kms_key_name",
    "compute_instance_restore_properties.instance_encryption_key.kms_key_service_account",
    "compute_instance_restore_properties.instance_encryption_key.raw_key",
    "compute_instance_restore_properties.instance_encryption_key.rsa_encrypted_key",
    "compute_instance_restore_properties.key_revocation_action_type",
    "compute_instance_restore_properties.labels",
    "compute_instance_restore_properties.labels.key",
    "compute_instance_restore_properties.labels.value",
    "compute_instance_restore_properties.machine_type",
    "compute_instance_restore_properties.metadata",
    "compute_instance_restore_properties.metadata.items",
    "compute_instance_restore_properties.metadata.items.key",
    "compute_instance_restore_properties.metadata.items.value",
    "compute_instance_restore_properties.min_cpu_platform",
    "compute_instance_restore_properties.name",
    "compute_instance_restore_properties.network_interfaces",
    "compute_instance_restore_properties.network_interfaces.access_configs",
    "compute_instance_restore_properties.network_interfaces.access_configs.external_ip",
    "compute_instance_restore_properties.network_interfaces.access_configs.external_ipv6",
    "compute_instance_restore_properties.network_interfaces.access_configs.external_ipv6_prefix_length",
    "compute_instance_restore_properties.network_interfaces.access_configs.name",
    "compute_instance_restore_properties.network_interfaces.access_configs.network_tier",
    "compute_instance_restore_properties.network_interfaces.access_configs.public_ptr_domain_name",
    "compute_instance_restore_properties.network_interfaces.access_configs.set_public_ptr",
    "compute_instance_restore_properties.network_interfaces.access_configs.type",
    "compute_instance_restore_properties.network_interfaces.alias_ip_ranges",
    "compute_instance_restore_properties.network_interfaces.alias_ip_ranges.ip_cidr_range",
    "compute_instance_restore_properties.network_interfaces.alias_ip_ranges.subnetwork_range_name",
    "compute_instance_restore_properties.network_interfaces.internal_ipv6_prefix_length",
    "compute_instance_restore_properties.network_interfaces.ip_address",
    "compute_instance_restore_properties.network_interfaces.ipv6_access_configs",
    "compute_instance_restore_properties.network_interfaces.ipv6_access_configs.external_ip",
    "compute_instance_restore_properties.network_interfaces.ipv6_access_configs.external_ipv6",
    "compute_instance_restore_properties.network_interfaces.ipv6_access_configs.external_ipv6_prefix_length",
    "compute_instance_restore_properties.network_interfaces.ipv6_access_configs.name",
    "compute_instance_restore_properties.network_interfaces.ipv6_access_configs.network_tier",
    "compute_instance_restore_properties.network_interfaces.ipv6_access_configs.public_ptr_domain_name",
    "compute_instance_restore_properties.network_interfaces.ipv6_access_configs.set_public_ptr",
    "compute_instance_restore_properties.network_interfaces.ipv6_access_configs.type",
    "compute_instance_restore_properties.network_interfaces.ipv6_access_type",
    "compute_instance_restore_properties.network_interfaces.ipv6_address",
    "compute_instance_restore_properties.network_interfaces.network",
    "compute_instance_restore_properties.network_interfaces.network_attachment",
    "compute_instance_restore_properties.network_interfaces.nic_type",
    "compute_instance_restore_properties.network_interfaces.queue_count",
    "compute_instance_restore_properties.network_interfaces.stack_type",
    "compute_instance_restore_properties.network_interfaces.subnetwork",
    "compute_instance_restore_properties.network_performance_config",
    "compute_instance_restore_properties.network_performance_config.total_egress_bandwidth_tier",
    "compute_instance_restore_properties.params",
    "compute_instance_restore_properties.params.resource_manager_tags",
    "compute_instance_restore_properties.params.resource_manager_tags.key",
    "compute_instance_restore_properties.params.resource_manager_tags.value",
    "compute_instance_restore_properties.private_ipv6_google_access",
    "compute_instance_restore_properties.resource_policies",
    "compute_instance_restore_properties.scheduling",
    "compute_instance_restore_properties.scheduling.automatic_restart",
    "compute_instance_restore_properties.scheduling.instance_termination_action",
    "compute_instance_restore_properties.scheduling.local_ssd_recovery_timeout",
    "compute_instance_restore_properties.scheduling.local_ssd_recovery_timeout.nanos",
    "compute_instance_restore_properties.scheduling.local_ssd_recovery_timeout.seconds",
    "compute_instance_restore_properties.scheduling.max_run_duration",
    "compute_instance_restore_properties.scheduling.max_run_duration.nanos",
    "compute_instance_restore_properties.scheduling.max_run_duration.seconds",
    "compute_instance_restore_properties.scheduling.min_node_cpus",
    "compute_instance_restore_properties.scheduling.node_affinities",
    "compute_instance_restore_properties.scheduling.node_affinities.key",
    "compute_instance_restore_properties.scheduling.node_affinities.operator",
    "compute_instance_restore_properties.scheduling.node_affinities.values",
    "compute_instance_restore_properties.scheduling.on_host_maintenance",
    "compute_instance_restore_properties.scheduling.preemptible",
    "compute_instance_restore_properties.scheduling.provisioning_model",
    "compute_instance_restore_properties.scheduling.termination_time",
    "compute_instance_restore_properties.service_accounts",
    "compute_instance_restore_properties.service_accounts.email",
    "compute_instance_restore_properties.service_accounts.scopes",
    "compute_instance_restore_properties.shielded_instance_config",
    "compute_instance_restore_properties.shielded_instance_config.enable_integrity_monitoring",
    "compute_instance_restore_properties.shielded_instance_config.enable_secure_boot",
    "compute_instance_restore_properties.shielded_instance_config.enable_vtpm",
    "compute_instance_restore_properties.tags",
    "compute_instance_restore_properties.tags.items",
    "compute_instance_target_environment",
    "compute_instance_target_environment.project",
    "compute_instance_target_environment.use_project_service_account",
    "compute_instance_target_environment.zone",
    "data_source_id",
    "delete_restored_instance",
    "disk_restore_properties",
    "disk_restore_properties.access_mode",
    "disk_restore_properties.architecture",
    "disk_restore_properties.description",
    "disk_restore_properties.disk_encryption_key",
    "disk_restore_properties.disk_encryption_key.kms_key_name",
    "disk_restore_properties.disk_encryption_key.kms_key_service_account",
    "disk_restore_properties.disk_encryption_key.raw_key",
    "disk_restore_properties.disk_encryption_key.rsa_encrypted_key",
    "disk_restore_properties.enable_confidential_compute",
    "disk_restore_properties.guest_os_feature",
    "disk_restore_properties.guest_os_feature.type",
    "disk_restore_properties.labels",
    "disk_restore_properties.labels.key",
    "disk_restore_properties.labels.value",
    "disk_restore_properties.licenses",
    "disk_restore_properties.name",
    "disk_restore_properties.physical_block_size_bytes",
    "disk_restore_properties.provisioned_iops",
    "disk_restore_properties.provisioned_throughput",
    "disk_restore_properties.resource_manager_tags",
    "disk_restore_properties.resource_manager_tags.key",
    "disk_restore_properties.resource_manager_tags.value",
    "disk_restore_properties.resource_policy",
    "disk_restore_properties.size_gb",
    "disk_restore_properties.storage_pool",
    "disk_restore_properties.type",
    "disk_target_environment",
    "disk_target_environment.project",
    "disk_target_environment.use_project_service_account",
    "disk_target_environment.zone",
    "location",
    "name",
    "region_disk_target_environment",
    "region_disk_target_environment.project",
    "region_disk_target_environment.region",
    "region_disk_target_environment.replica_zones",
    "region_disk_target_environment.use_project_service_account",
    "request_id",
  ]
}

type "google_backup_dr_service_config" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["location", "project", "resource_type"]
}

type "google_beyondcorp_security_gateway" {
  holds       = "identity"
  parent      = ["project"]
  access      = "auth"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "project", "security_gateway_id"]
}

type "google_beyondcorp_security_gateway_application" {
  holds       = "identity"
  parent      = ["security_gateway_id", "project"]
  access      = "auth"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["application_id", "project", "security_gateway_id"]
}

type "google_beyondcorp_security_gateway_application_iam_binding" {
  holds     = "nothing"
  parent    = ["application_id", "security_gateway_id", "project"]
  access    = "iam"
  force_new = [
    "application_id",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "project",
    "role",
    "security_gateway_id",
  ]
}

type "google_beyondcorp_security_gateway_application_iam_member" {
  holds     = "nothing"
  parent    = ["application_id", "security_gateway_id", "project"]
  access    = "iam"
  force_new = [
    "application_id",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "project",
    "role",
    "security_gateway_id",
  ]
}

type "google_beyondcorp_security_gateway_application_iam_policy" {
  holds     = "nothing"
  parent    = ["application_id", "security_gateway_id", "project"]
  access    = "iam"
  force_new = ["application_id", "project", "security_gateway_id"]
}

type "google_beyondcorp_security_gateway_iam_binding" {
  holds     = "nothing"
  parent    = ["security_gateway_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "project",
    "role",
    "security_gateway_id",
  ]
}

type "google_beyondcorp_security_gateway_iam_member" {
  holds     = "nothing"
  parent    = ["security_gateway_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "project",
    "role",
    "security_gateway_id",
  ]
}

type "google_beyondcorp_security_gateway_iam_policy" {
  holds     = "nothing"
  parent    = ["security_gateway_id", "project"]
  access    = "iam"
  force_new = ["location", "project", "security_gateway_id"]
}

type "google_biglake_catalog" {
  holds       = "data"
  why         = "warehouse tables"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "name", "project"]
}

type "google_biglake_database" {
  holds       = "data"
  why         = "warehouse tables"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["catalog", "name"]
}

type "google_biglake_hive_catalog" {
  holds       = "data"
  why         = "service data"
  beta        = true
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["name", "primary_location", "project"]
}

type "google_biglake_hive_catalog_iam_binding" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "name",
    "project",
    "role",
  ]
}

type "google_biglake_hive_catalog_iam_member" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "name",
    "project",
    "role",
  ]
}

type "google_biglake_hive_catalog_iam_policy" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = ["name", "project"]
}

type "google_biglake_hive_database" {
  holds       = "data"
  why         = "service data"
  beta        = true
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["catalog", "name", "project"]
}

type "google_biglake_hive_database_iam_binding" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "catalog",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "name",
    "project",
    "role",
  ]
}

type "google_biglake_hive_database_iam_member" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "catalog",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "name",
    "project",
    "role",
  ]
}

type "google_biglake_hive_database_iam_policy" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = ["catalog", "name", "project"]
}

type "google_biglake_hive_table" {
  holds       = "data"
  why         = "service data"
  beta        = true
  parent      = ["database", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["catalog", "database", "name", "project"]
}

type "google_biglake_hive_table_iam_binding" {
  holds     = "nothing"
  beta      = true
  parent    = ["database", "project"]
  access    = "iam"
  force_new = [
    "catalog",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "database",
    "name",
    "project",
    "role",
  ]
}

type "google_biglake_hive_table_iam_member" {
  holds     = "nothing"
  beta      = true
  parent    = ["database", "project"]
  access    = "iam"
  force_new = [
    "catalog",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "database",
    "member",
    "name",
    "project",
    "role",
  ]
}

type "google_biglake_hive_table_iam_policy" {
  holds     = "nothing"
  beta      = true
  parent    = ["database", "project"]
  access    = "iam"
  force_new = ["catalog", "database", "name", "project"]
}

type "google_biglake_iceberg_catalog" {
  holds       = "data"
  why         = "warehouse tables"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "catalog_type",
    "federated_catalog_options.glue_catalog_info.aws_region",
    "federated_catalog_options.glue_catalog_info.warehouse",
    "federated_catalog_options.unity_catalog_info.catalog_name",
    "federated_catalog_options.unity_catalog_info.instance_name",
    "name",
    "primary_location",
    "project",
  ]
}

type "google_biglake_iceberg_catalog_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "name",
    "project",
    "role",
  ]
}

type "google_biglake_iceberg_catalog_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "name",
    "project",
    "role",
  ]
}

type "google_biglake_iceberg_catalog_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["name", "project"]
}

type "google_biglake_iceberg_namespace" {
  holds       = "data"
  why         = "warehouse tables"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["catalog", "namespace_id", "project"]
}

type "google_biglake_iceberg_namespace_iam_binding" {
  holds     = "nothing"
  parent    = ["namespace_id", "project"]
  access    = "iam"
  force_new = [
    "catalog",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "namespace_id",
    "project",
    "role",
  ]
}

type "google_biglake_iceberg_namespace_iam_member" {
  holds     = "nothing"
  parent    = ["namespace_id", "project"]
  access    = "iam"
  force_new = [
    "catalog",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "namespace_id",
    "project",
    "role",
  ]
}

type "google_biglake_iceberg_namespace_iam_policy" {
  holds     = "nothing"
  parent    = ["namespace_id", "project"]
  access    = "iam"
  force_new = ["catalog", "namespace_id", "project"]
}

type "google_biglake_iceberg_table" {
  holds       = "data"
  why         = "warehouse tables"
  parent      = ["namespace", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["catalog", "location", "name", "namespace", "project"]
}

type "google_biglake_iceberg_table_iam_binding" {
  holds     = "nothing"
  parent    = ["namespace", "project"]
  access    = "iam"
  force_new = [
    "catalog",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "name",
    "namespace",
    "project",
    "role",
  ]
}

type "google_biglake_iceberg_table_iam_member" {
  holds     = "nothing"
  parent    = ["namespace", "project"]
  access    = "iam"
  force_new = [
    "catalog",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "name",
    "namespace",
    "project",
    "role",
  ]
}

type "google_biglake_iceberg_table_iam_policy" {
  holds     = "nothing"
  parent    = ["namespace", "project"]
  access    = "iam"
  force_new = ["catalog", "name", "namespace", "project"]
}

type "google_biglake_table" {
  holds       = "data"
  why         = "warehouse tables"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["database", "name"]
}

type "google_bigquery_analytics_hub_data_exchange" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = [
    "data_exchange_id",
    "location",
    "project",
    "sharing_environment_config",
    "sharing_environment_config.dcr_exchange_config",
    "sharing_environment_config.default_exchange_config",
  ]
}

type "google_bigquery_analytics_hub_data_exchange_iam_binding" {
  holds     = "nothing"
  parent    = ["data_exchange_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "data_exchange_id",
    "location",
    "project",
    "role",
  ]
}

type "google_bigquery_analytics_hub_data_exchange_iam_member" {
  holds     = "nothing"
  parent    = ["data_exchange_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "data_exchange_id",
    "location",
    "member",
    "project",
    "role",
  ]
}

type "google_bigquery_analytics_hub_data_exchange_iam_policy" {
  holds     = "nothing"
  parent    = ["data_exchange_id", "project"]
  access    = "iam"
  force_new = ["data_exchange_id", "location", "project"]
}

type "google_bigquery_analytics_hub_data_exchange_subscription" {
  holds     = "nothing"
  beta      = true
  parent    = ["data_exchange_id", "project"]
  force_new = [
    "data_exchange_id",
    "data_exchange_location",
    "data_exchange_project",
    "destination_dataset",
    "destination_dataset.dataset_reference",
    "destination_dataset.dataset_reference.dataset_id",
    "destination_dataset.dataset_reference.project_id",
    "destination_dataset.description",
    "destination_dataset.friendly_name",
    "destination_dataset.labels",
    "destination_dataset.location",
    "location",
    "project",
    "subscriber_contact",
    "subscription_id",
  ]
}

type "google_bigquery_analytics_hub_listing" {
  holds     = "nothing"
  parent    = ["data_exchange_id", "project"]
  force_new = [
    "allow_only_metadata_sharing",
    "bigquery_dataset.dataset",
    "bigquery_dataset.selected_resources",
    "bigquery_dataset.selected_resources.routine",
    "bigquery_dataset.selected_resources.table",
    "data_exchange_id",
    "listing_id",
    "location",
    "project",
    "pubsub_topic.topic",
  ]
}

type "google_bigquery_analytics_hub_listing_iam_binding" {
  holds     = "nothing"
  parent    = ["listing_id", "data_exchange_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "data_exchange_id",
    "listing_id",
    "location",
    "project",
    "role",
  ]
}

type "google_bigquery_analytics_hub_listing_iam_member" {
  holds     = "nothing"
  parent    = ["listing_id", "data_exchange_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "data_exchange_id",
    "listing_id",
    "location",
    "member",
    "project",
    "role",
  ]
}

type "google_bigquery_analytics_hub_listing_iam_policy" {
  holds     = "nothing"
  parent    = ["listing_id", "data_exchange_id", "project"]
  access    = "iam"
  force_new = ["data_exchange_id", "listing_id", "location", "project"]
}

type "google_bigquery_analytics_hub_listing_subscription" {
  holds       = "data"
  why         = "warehouse tables"
  parent      = ["listing_id", "data_exchange_id", "project"]
  access      = "grant"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "data_exchange_id",
    "destination_dataset",
    "destination_dataset.dataset_reference",
    "destination_dataset.dataset_reference.dataset_id",
    "destination_dataset.dataset_reference.project_id",
    "destination_dataset.description",
    "destination_dataset.friendly_name",
    "destination_dataset.labels",
    "destination_dataset.location",
    "destination_dataset.replica_locations",
    "listing_id",
    "location",
    "project",
  ]
}

type "google_bigquery_analytics_hub_query_template" {
  holds     = "nothing"
  parent    = ["data_exchange_id", "project"]
  force_new = [
    "data_exchange_id",
    "display_name",
    "documentation",
    "location",
    "primary_contact",
    "project",
    "query_template_id",
  ]
}

type "google_bigquery_bi_reservation" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["location", "project"]
}

type "google_bigquery_capacity_commitment" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = [
    "capacity_commitment_id",
    "edition",
    "enforce_single_admin_project_per_org",
    "location",
    "project",
    "slot_count",
  ]
}

type "google_bigquery_connection" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["configuration.connector_id", "connection_id", "location", "project"]
}

type "google_bigquery_connection_iam_binding" {
  holds     = "nothing"
  parent    = ["connection_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "connection_id",
    "location",
    "project",
    "role",
  ]
}

type "google_bigquery_connection_iam_member" {
  holds     = "nothing"
  parent    = ["connection_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "connection_id",
    "location",
    "member",
    "project",
    "role",
  ]
}

type "google_bigquery_connection_iam_policy" {
  holds     = "nothing"
  parent    = ["connection_id", "project"]
  access    = "iam"
  force_new = ["connection_id", "location", "project"]
}

type "google_bigquery_data_transfer_config" {
  holds          = "nothing"
  parent         = ["data_source_id", "project"]
  executes       = "deploys_code"
  force_new      = ["data_source_id", "location", "project"]
  force_new_when = { params = "conditional" }
}

type "google_bigquery_datapolicy_data_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "grant"
  force_new = ["data_policy_id", "location", "project"]
}

type "google_bigquery_datapolicy_data_policy_iam_binding" {
  holds     = "nothing"
  parent    = ["data_policy_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "data_policy_id",
    "location",
    "project",
    "role",
  ]
}

type "google_bigquery_datapolicy_data_policy_iam_member" {
  holds     = "nothing"
  parent    = ["data_policy_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "data_policy_id",
    "location",
    "member",
    "project",
    "role",
  ]
}

type "google_bigquery_datapolicy_data_policy_iam_policy" {
  holds     = "nothing"
  parent    = ["data_policy_id", "project"]
  access    = "iam"
  force_new = ["data_policy_id", "location", "project"]
}

type "google_bigquery_datapolicyv2_data_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "grant"
  force_new = [
    "data_governance_tag",
    "data_governance_tag.key",
    "data_governance_tag.value",
    "location",
    "project",
  ]
}

type "google_bigquery_datapolicyv2_data_policy_iam_binding" {
  holds     = "nothing"
  parent    = ["data_policy_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "data_policy_id",
    "location",
    "project",
    "role",
  ]
}

type "google_bigquery_datapolicyv2_data_policy_iam_member" {
  holds     = "nothing"
  parent    = ["data_policy_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "data_policy_id",
    "location",
    "member",
    "project",
    "role",
  ]
}

type "google_bigquery_datapolicyv2_data_policy_iam_policy" {
  holds     = "nothing"
  parent    = ["data_policy_id", "project"]
  access    = "iam"
  force_new = ["data_policy_id", "location", "project"]
}

type "google_bigquery_dataset" {
  holds       = "data"
  why         = "warehouse tables"
  tags        = "labels"
  parent      = ["project"]
  access      = "auth"
  protections = [
    { kind = "expiry", path = "default_partition_expiration_ms", safe = { not_lower = true }, unset_safe = true },
    { kind = "expiry", path = "default_table_expiration_ms", safe = { not_lower = true }, unset_safe = true },
    { kind = "force_destroy", path = "delete_contents_on_destroy", safe = false, unset_safe = true },
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "dataset_id",
    "external_dataset_reference",
    "external_dataset_reference.connection",
    "external_dataset_reference.external_source",
    "location",
    "project",
  ]
}

type "google_bigquery_dataset_access" {
  holds     = "nothing"
  parent    = ["dataset_id", "project"]
  access    = "grant"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.location",
    "condition.title",
    "dataset",
    "dataset.dataset",
    "dataset.dataset.dataset_id",
    "dataset.dataset.project_id",
    "dataset.target_types",
    "dataset_id",
    "domain",
    "group_by_email",
    "iam_member",
    "project",
    "role",
    "routine",
    "routine.dataset_id",
    "routine.project_id",
    "routine.routine_id",
    "special_group",
    "user_by_email",
    "view",
    "view.dataset_id",
    "view.project_id",
    "view.table_id",
  ]
}

type "google_bigquery_dataset_iam_binding" {
  holds     = "nothing"
  parent    = ["dataset_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "dataset_id",
    "project",
    "role",
  ]
}

type "google_bigquery_dataset_iam_member" {
  holds     = "nothing"
  parent    = ["dataset_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "dataset_id",
    "member",
    "project",
    "role",
  ]
}

type "google_bigquery_dataset_iam_policy" {
  holds     = "nothing"
  parent    = ["dataset_id", "project"]
  access    = "iam"
  force_new = ["dataset_id", "project"]
}

type "google_bigquery_job" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  executes  = "run"
  force_new = [
    "copy",
    "copy.create_disposition",
    "copy.destination_encryption_configuration",
    "copy.destination_encryption_configuration.kms_key_name",
    "copy.destination_table",
    "copy.destination_table.dataset_id",
    "copy.destination_table.project_id",
    "copy.destination_table.table_id",
    "copy.source_tables",
    "copy.source_tables.dataset_id",
    "copy.source_tables.project_id",
    "copy.source_tables.table_id",
    "copy.write_disposition",
    "effective_labels",
    "extract",
    "extract.compression",
    "extract.destination_format",
    "extract.destination_uris",
    "extract.field_delimiter",
    "extract.print_header",
    "extract.source_model",
    "extract.source_model.dataset_id",
    "extract.source_model.model_id",
    "extract.source_model.project_id",
    "extract.source_table",
    "extract.source_table.dataset_id",
    "extract.source_table.project_id",
    "extract.source_table.table_id",
    "extract.use_avro_logical_types",
    "job_id",
    "job_timeout_ms",
    "labels",
    "load",
    "load.allow_jagged_rows",
    "load.allow_quoted_newlines",
    "load.autodetect",
    "load.create_disposition",
    "load.destination_encryption_configuration",
    "load.destination_encryption_configuration.kms_key_name",
    "load.destination_table",
    "load.destination_table.dataset_id",
    "load.destination_table.project_id",
    "load.destination_table.table_id",
    "load.encoding",
    "load.field_delimiter",
    "load.ignore_unknown_values",
    "load.json_extension",
    "load.max_bad_records",
    "load.null_marker",
    "load.parquet_options",
    "load.parquet_options.enable_list_inference",
    "load.parquet_options.enum_as_string",
    "load.projection_fields",
    "load.quote",
    "load.schema_update_options",
    "load.skip_leading_rows",
    "load.source_format",
    "load.source_uris",
    "load.time_partitioning",
    "load.time_partitioning.expiration_ms",
    "load.time_partitioning.field",
    "load.time_partitioning.type",
    "load.write_disposition",
    "location",
    "project",
    "query",
    "query.allow_large_results",
    "query.connection_properties",
    "query.connection_properties.key",
    "query.connection_properties.value",
    "query.continuous",
    "query.create_disposition",
    "query.default_dataset",
    "query.default_dataset.dataset_id",
    "query.default_dataset.project_id",
    "query.destination_encryption_configuration",
    "query.destination_encryption_configuration.kms_key_name",
    "query.destination_table",
    "query.destination_table.dataset_id",
    "query.destination_table.project_id",
    "query.destination_table.table_id",
    "query.flatten_results",
    "query.maximum_billing_tier",
    "query.maximum_bytes_billed",
    "query.parameter_mode",
    "query.priority",
    "query.query",
    "query.schema_update_options",
    "query.script_options",
    "query.script_options.key_result_statement",
    "query.script_options.statement_byte_budget",
    "query.script_options.statement_timeout_ms",
    "query.use_legacy_sql",
    "query.use_query_cache",
    "query.user_defined_function_resources",
    "query.user_defined_function_resources.inline_code",
    "query.user_defined_function_resources.resource_uri",
    "query.write_disposition",
    "reservation",
  ]
}

type "google_bigquery_reservation" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["edition", "location", "name", "project"]
}

type "google_bigquery_reservation_assignment" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["assignee", "job_type", "location", "principal", "project", "reservation"]
}

type "google_bigquery_reservation_group" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["location", "name", "project"]
}

type "google_bigquery_routine" {
  holds     = "nothing"
  parent    = ["dataset_id", "project"]
  executes  = "deploys_code"
  force_new = ["dataset_id", "project", "routine_id", "routine_type"]
}

type "google_bigquery_routine_iam_binding" {
  holds     = "nothing"
  parent    = ["routine_id", "dataset_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "dataset_id",
    "project",
    "role",
    "routine_id",
  ]
}

type "google_bigquery_routine_iam_member" {
  holds     = "nothing"
  parent    = ["routine_id", "dataset_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "dataset_id",
    "member",
    "project",
    "role",
    "routine_id",
  ]
}

type "google_bigquery_routine_iam_policy" {
  holds     = "nothing"
  parent    = ["routine_id", "dataset_id", "project"]
  access    = "iam"
  force_new = ["dataset_id", "project", "routine_id"]
}

type "google_bigquery_row_access_policy" {
  holds     = "nothing"
  parent    = ["dataset_id", "table_id", "project"]
  access    = "grant"
  force_new = ["dataset_id", "policy_id", "project", "table_id"]
}

type "google_bigquery_table" {
  holds          = "data"
  why            = "warehouse tables"
  tags           = "labels"
  parent         = ["dataset_id", "project"]
  protections    = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = true },
    { kind = "expiry", path = "expiration_time", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new      = [
    "biglake_configuration",
    "biglake_configuration.connection_id",
    "biglake_configuration.file_format",
    "biglake_configuration.storage_uri",
    "biglake_configuration.table_format",
    "dataset_id",
    "encryption_configuration",
    "external_data_configuration.schema",
    "materialized_view.allow_non_incremental_definition",
    "materialized_view.query",
    "project",
    "range_partitioning.field",
    "schema_foreign_type_info",
    "table_id",
    "table_replication_info",
    "table_replication_info.replication_interval_ms",
    "table_replication_info.source_dataset_id",
    "table_replication_info.source_project_id",
    "table_replication_info.source_table_id",
    "time_partitioning.field",
  ]
  force_new_when = { schema = "conditional" }
}

type "google_bigquery_table_iam_binding" {
  holds     = "nothing"
  parent    = ["table_id", "dataset_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "dataset_id",
    "project",
    "role",
    "table_id",
  ]
}

type "google_bigquery_table_iam_member" {
  holds     = "nothing"
  parent    = ["table_id", "dataset_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "dataset_id",
    "member",
    "project",
    "role",
    "table_id",
  ]
}

type "google_bigquery_table_iam_policy" {
  holds     = "nothing"
  parent    = ["table_id", "dataset_id", "project"]
  access    = "iam"
  force_new = ["dataset_id", "project", "table_id"]
}

type "google_bigtable_app_profile" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["app_profile_id", "instance", "project"]
}

type "google_bigtable_authorized_view" {
  holds       = "nothing"
  parent      = ["instance_name", "table_name", "project"]
  access      = "grant"
  protections = [
    { kind = "deletion_protection", path = "deletion_protection", safe = { set = true }, unset_safe = false },
  ]
  force_new   = ["instance_name", "name", "project", "table_name"]
}

type "google_bigtable_gc_policy" {
  holds       = "data"
  why         = "database contents"
  parent      = ["instance_name", "table", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "column_family",
    "instance_name",
    "max_age",
    "max_age.days",
    "max_age.duration",
    "max_version",
    "max_version.number",
    "mode",
    "project",
    "table",
  ]
}

type "google_bigtable_instance" {
  holds       = "data"
  why         = "database"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = true },
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
  force_new   = ["name", "project", "tags"]
}

type "google_bigtable_instance_iam_binding" {
  holds     = "nothing"
  parent    = ["instance", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "instance",
    "project",
    "role",
  ]
}

type "google_bigtable_instance_iam_member" {
  holds     = "nothing"
  parent    = ["instance", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "instance",
    "member",
    "project",
    "role",
  ]
}

type "google_bigtable_instance_iam_policy" {
  holds     = "nothing"
  parent    = ["instance", "project"]
  access    = "iam"
  force_new = ["instance", "project"]
}

type "google_bigtable_logical_view" {
  holds       = "nothing"
  parent      = ["project"]
  protections = [
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
  ]
  force_new   = ["instance", "logical_view_id", "project"]
}

type "google_bigtable_materialized_view" {
  holds       = "nothing"
  parent      = ["project"]
  protections = [
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
  ]
  force_new   = ["instance", "materialized_view_id", "project", "query"]
}

type "google_bigtable_schema_bundle" {
  holds       = "data"
  why         = "database contents"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["instance", "project", "schema_bundle_id", "table"]
}

type "google_bigtable_table" {
  holds       = "data"
  why         = "database"
  parent      = ["instance_name", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection", safe = "PROTECTED", unset_safe = false },
  ]
  force_new   = ["instance_name", "name", "project", "split_keys"]
}

type "google_bigtable_table_iam_binding" {
  holds     = "nothing"
  parent    = ["table", "instance_name", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "instance_name",
    "project",
    "role",
    "table",
  ]
}

type "google_bigtable_table_iam_member" {
  holds     = "nothing"
  parent    = ["table", "instance_name", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "instance_name",
    "member",
    "project",
    "role",
    "table",
  ]
}

type "google_bigtable_table_iam_policy" {
  holds     = "nothing"
  parent    = ["table", "instance_name", "project"]
  access    = "iam"
  force_new = ["instance_name", "project", "table"]
}

type "google_billing_account_iam_binding" {
  holds     = "nothing"
  parent    = ["billing_account_id"]
  access    = "iam"
  force_new = [
    "billing_account_id",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "role",
  ]
}

type "google_billing_account_iam_member" {
  holds     = "nothing"
  parent    = ["billing_account_id"]
  access    = "iam"
  force_new = [
    "billing_account_id",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "role",
  ]
}

type "google_billing_account_iam_policy" {
  holds     = "nothing"
  parent    = ["billing_account_id"]
  access    = "iam"
  force_new = ["billing_account_id"]
}

type "google_billing_budget" {
  holds     = "nothing"
  guard     = "monitor"
  force_new = ["billing_account"]
}

type "google_billing_project_info" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["project"]
}

type "google_billing_subaccount" {
  holds       = "identity"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["master_billing_account"]
}

type "google_binary_authorization_attestor" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "org_policy"
  force_new = ["attestation_authority_note.note_reference", "name", "project"]
}

type "google_binary_authorization_attestor_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "attestor",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "project",
    "role",
  ]
}

type "google_binary_authorization_attestor_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "attestor",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "project",
    "role",
  ]
}

type "google_binary_authorization_attestor_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["attestor", "project"]
}

type "google_binary_authorization_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "org_policy"
  guard     = "guardrail"
  force_new = ["project"]
}

type "google_blockchain_node_engine_blockchain_nodes" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "blockchain_type",
    "ethereum_details.api_enable_admin",
    "ethereum_details.api_enable_debug",
    "ethereum_details.consensus_client",
    "ethereum_details.execution_client",
    "ethereum_details.geth_details.garbage_collection_mode",
    "ethereum_details.network",
    "ethereum_details.node_type",
    "location",
    "project",
  ]
}

type "google_certificate_manager_certificate" {
  holds       = "identity"
  swaps       = true
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "location",
    "managed",
    "managed.dns_authorizations",
    "managed.domains",
    "managed.issuance_config",
    "name",
    "project",
    "scope",
  ]
}

type "google_certificate_manager_certificate_issuance_config" {
  holds       = "identity"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "certificate_authority_config",
    "certificate_authority_config.certificate_authority_service_config",
    "certificate_authority_config.certificate_authority_service_config.ca_pool",
    "description",
    "effective_labels",
    "key_algorithm",
    "labels",
    "lifetime",
    "location",
    "name",
    "project",
    "rotation_window_percentage",
  ]
}

type "google_certificate_manager_certificate_map" {
  holds       = "identity"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["name", "project"]
}

type "google_certificate_manager_certificate_map_entry" {
  holds       = "identity"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["hostname", "map", "matcher", "name", "project"]
}

type "google_certificate_manager_dns_authorization" {
  holds       = "identity"
  tags        = "labels"
  parent      = ["domain", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["domain", "location", "name", "project", "type"]
}

type "google_certificate_manager_trust_config" {
  holds       = "identity"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "name", "project"]
}

type "google_ces_agent" {
  holds     = "nothing"
  parent    = ["app", "project"]
  force_new = ["agent_id", "app", "location", "project"]
}

type "google_ces_app" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["app_id", "location", "project"]
}

type "google_ces_app_root_agent_association" {
  holds     = "nothing"
  parent    = ["app_id", "agent_id", "project"]
  force_new = ["app_id", "location", "project"]
}

type "google_ces_app_version" {
  holds     = "nothing"
  revision  = ["app"]
  parent    = ["app", "project"]
  force_new = ["app", "app_version_id", "description", "display_name", "location", "project"]
}

type "google_ces_deployment" {
  holds     = "nothing"
  parent    = ["app", "project"]
  force_new = ["app", "location", "project"]
}

type "google_ces_evaluation" {
  holds     = "nothing"
  beta      = true
  parent    = ["app", "project"]
  force_new = ["app", "evaluation_id", "location", "project"]
}

type "google_ces_example" {
  holds     = "nothing"
  parent    = ["app", "project"]
  force_new = ["app", "example_id", "location", "project"]
}

type "google_ces_guardrail" {
  holds     = "nothing"
  parent    = ["app", "project"]
  force_new = ["app", "guardrail_id", "location", "project"]
}

type "google_ces_security_settings" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  force_new = ["location", "project"]
}

type "google_ces_tool" {
  holds     = "nothing"
  parent    = ["app", "project"]
  force_new = ["app", "location", "project", "tool_id"]
}

type "google_ces_toolset" {
  holds     = "nothing"
  parent    = ["app", "project"]
  force_new = ["app", "location", "project", "toolset_id"]
}

type "google_chronicle_big_query_export" {
  holds     = "nothing"
  parent    = ["instance", "project"]
  force_new = ["instance", "location", "project"]
}

type "google_chronicle_custom_list" {
  holds     = "nothing"
  parent    = ["instance", "project"]
  force_new = ["instance", "location", "project"]
}

type "google_chronicle_dashboard_chart" {
  holds     = "nothing"
  parent    = ["instance", "project"]
  force_new = ["instance", "location", "native_dashboard", "project"]
}

type "google_chronicle_data_access_label" {
  holds     = "nothing"
  parent    = ["instance", "project"]
  access    = "org_policy"
  force_new = ["data_access_label_id", "instance", "location", "project"]
}

type "google_chronicle_data_access_scope" {
  holds     = "nothing"
  parent    = ["instance", "project"]
  access    = "org_policy"
  force_new = ["data_access_scope_id", "instance", "location", "project"]
}

type "google_chronicle_data_export" {
  holds     = "nothing"
  parent    = ["instance", "project"]
  force_new = [
    "end_time",
    "gcs_bucket",
    "include_log_types",
    "ingestion_labels",
    "ingestion_labels.key",
    "ingestion_labels.value",
    "instance",
    "location",
    "namespaces",
    "project",
    "start_time",
  ]
}

type "google_chronicle_data_table" {
  holds       = "data"
  why         = "service data"
  parent      = ["instance", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "column_info",
    "column_info.column_index",
    "column_info.column_type",
    "column_info.key_column",
    "column_info.mapped_column_path",
    "column_info.original_column",
    "column_info.repeated_values",
    "data_table_id",
    "instance",
    "location",
    "project",
  ]
}

type "google_chronicle_data_table_row" {
  holds       = "data"
  why         = "service data"
  parent      = ["data_table_id", "instance", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["data_table_id", "instance", "location", "project", "values"]
}

type "google_chronicle_environment" {
  holds       = "nothing"
  parent      = ["instance", "project"]
  protections = [
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = true },
  ]
  force_new   = ["display_name", "instance", "location", "project", "retention_duration"]
}

type "google_chronicle_environment_group" {
  holds     = "nothing"
  parent    = ["instance", "project"]
  force_new = ["instance", "location", "project"]
}

type "google_chronicle_feed" {
  holds     = "nothing"
  parent    = ["instance", "project"]
  force_new = ["details.feed_source_type", "feed", "instance", "location", "project"]
}

type "google_chronicle_findings_refinement" {
  holds     = "nothing"
  parent    = ["instance", "project"]
  force_new = ["instance", "location", "project"]
}

type "google_chronicle_findings_refinement_deployment" {
  holds     = "nothing"
  parent    = ["instance", "project"]
  force_new = ["findings_refinement", "instance", "location", "project"]
}

type "google_chronicle_native_dashboard" {
  holds     = "nothing"
  parent    = ["instance", "project"]
  force_new = ["instance", "location", "project"]
}

type "google_chronicle_parser" {
  holds     = "nothing"
  parent    = ["instance", "project"]
  force_new = [
    "cbn",
    "instance",
    "location",
    "logtype",
    "low_code",
    "project",
    "validated_on_empty_logs",
    "validation_skipped",
  ]
}

type "google_chronicle_parser_extension" {
  holds     = "nothing"
  parent    = ["instance", "project"]
  force_new = [
    "cbn_snippet",
    "dynamic_parsing",
    "dynamic_parsing.opted_fields",
    "dynamic_parsing.opted_fields.path",
    "dynamic_parsing.opted_fields.sample_value",
    "field_extractors",
    "field_extractors.append_repeated_fields",
    "field_extractors.extractors",
    "field_extractors.extractors.destination_path",
    "field_extractors.extractors.field_path",
    "field_extractors.extractors.precondition_op",
    "field_extractors.extractors.precondition_path",
    "field_extractors.extractors.precondition_value",
    "field_extractors.extractors.value",
    "field_extractors.log_format",
    "field_extractors.preprocess_config",
    "field_extractors.preprocess_config.grok_regex",
    "field_extractors.preprocess_config.target",
    "instance",
    "location",
    "log",
    "log_type",
    "project",
    "validation_skipped",
  ]
}

type "google_chronicle_reference_list" {
  holds     = "nothing"
  parent    = ["instance", "project"]
  force_new = ["instance", "location", "project", "reference_list_id"]
}

type "google_chronicle_retrohunt" {
  holds     = "nothing"
  parent    = ["instance", "project"]
  force_new = [
    "instance",
    "location",
    "process_interval",
    "process_interval.end_time",
    "process_interval.start_time",
    "project",
    "retrohunt",
    "rule",
  ]
}

type "google_chronicle_rule" {
  holds     = "nothing"
  parent    = ["instance", "project"]
  force_new = ["instance", "location", "project"]
}

type "google_chronicle_rule_deployment" {
  holds     = "nothing"
  parent    = ["instance", "project"]
  force_new = ["instance", "location", "project", "rule"]
}

type "google_chronicle_soar_domain" {
  holds     = "nothing"
  beta      = true
  parent    = ["instance", "project"]
  force_new = ["instance", "location", "project"]
}

type "google_chronicle_soar_network" {
  holds     = "nothing"
  parent    = ["instance", "project"]
  force_new = ["instance", "location", "project"]
}

type "google_chronicle_watchlist" {
  holds     = "nothing"
  parent    = ["instance", "project"]
  force_new = ["instance", "location", "project", "watchlist_id"]
}

type "google_cloud_asset_folder_feed" {
  holds     = "nothing"
  parent    = ["folder"]
  force_new = ["billing_project", "feed_id", "folder"]
}

type "google_cloud_asset_organization_feed" {
  holds     = "nothing"
  parent    = ["org_id"]
  force_new = ["billing_project", "feed_id", "org_id"]
}

type "google_cloud_asset_project_feed" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["billing_project", "feed_id", "project"]
}

type "google_cloud_identity_group" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["parent"]
  access      = "iam"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["group_key", "group_key.id", "group_key.namespace", "initial_group_config", "parent"]
}

type "google_cloud_identity_group_membership" {
  holds     = "nothing"
  parent    = ["group"]
  access    = "iam"
  force_new = [
    "group",
    "member_key",
    "member_key.id",
    "member_key.namespace",
    "preferred_member_key",
    "preferred_member_key.id",
    "preferred_member_key.namespace",
  ]
}

type "google_cloud_identity_policy" {
  holds     = "nothing"
  beta      = true
  access    = "org_policy"
  force_new = [
    "customer",
    "policy_query",
    "policy_query.group",
    "policy_query.org_unit",
    "policy_query.query",
    "setting.type",
  ]
}

type "google_cloud_ids_endpoint" {
  holds     = "nothing"
  parent    = ["network", "project"]
  access    = "network"
  guard     = "monitor"
  force_new = ["description", "location", "name", "network", "project", "severity"]
}

type "google_cloud_quotas_quota_adjuster_settings" {
  holds     = "nothing"
  force_new = ["parent"]
}

type "google_cloud_quotas_quota_preference" {
  holds     = "nothing"
  force_new = ["parent"]
}

type "google_cloud_run_domain_mapping" {
  holds       = "identity"
  tags        = "metadata.labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "location",
    "metadata",
    "metadata.annotations",
    "metadata.effective_annotations",
    "metadata.effective_labels",
    "metadata.labels",
    "metadata.namespace",
    "metadata.terraform_labels",
    "name",
    "project",
    "spec",
    "spec.certificate_mode",
    "spec.force_override",
    "spec.route_name",
  ]
}

type "google_cloud_run_service" {
  holds       = "identity"
  tags        = "metadata.labels"
  parent      = ["project"]
  access      = "auth"
  executes    = "deploys_code"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "location",
    "name",
    "project",
    "template.spec.containers.env_from",
    "template.spec.containers.working_dir",
  ]
}

type "google_cloud_run_service_iam_binding" {
  holds     = "nothing"
  parent    = ["service", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "project",
    "role",
    "service",
  ]
}

type "google_cloud_run_service_iam_member" {
  holds     = "nothing"
  parent    = ["service", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "project",
    "role",
    "service",
  ]
}

type "google_cloud_run_service_iam_policy" {
  holds     = "nothing"
  parent    = ["service", "project"]
  access    = "iam"
  force_new = ["location", "project", "service"]
}

type "google_cloud_run_v2_job" {
  holds       = "nothing"
  tags        = "labels"
  parent      = ["project"]
  executes    = "run"
  protections = [
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = true },
  ]
  force_new   = ["location", "name", "project", "tags"]
}

type "google_cloud_run_v2_job_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "name",
    "project",
    "role",
  ]
}

type "google_cloud_run_v2_job_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "name",
    "project",
    "role",
  ]
}

type "google_cloud_run_v2_job_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["location", "name", "project"]
}

type "google_cloud_run_v2_service" {
  holds       = "identity"
  tags        = "labels"
  parent      = ["project"]
  access      = "auth"
  executes    = "deploys_code"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = true },
  ]
  force_new   = ["location", "name", "project", "tags"]
}

type "google_cloud_run_v2_service_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "name",
    "project",
    "role",
  ]
}

type "google_cloud_run_v2_service_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "name",
    "project",
    "role",
  ]
}

type "google_cloud_run_v2_service_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["location", "name", "project"]
}

type "google_cloud_run_v2_worker_pool" {
  holds       = "nothing"
  tags        = "labels"
  parent      = ["project"]
  executes    = "deploys_code"
  protections = [
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = true },
  ]
  force_new   = ["location", "name", "project", "template.containers.depends_on"]
}

type "google_cloud_run_v2_worker_pool_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "name",
    "project",
    "role",
  ]
}

type "google_cloud_run_v2_worker_pool_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "name",
    "project",
    "role",
  ]
}

type "google_cloud_run_v2_worker_pool_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["location", "name", "project"]
}

type "google_cloud_scheduler_job" {
  holds     = "nothing"
  parent    = ["project"]
  executes  = "run"
  force_new = ["name", "project", "region"]
}

type "google_cloud_security_compliance_cloud_control" {
  holds     = "nothing"
  force_new = [
    "categories",
    "cloud_control_id",
    "finding_category",
    "location",
    "organization",
    "parent",
    "supported_cloud_providers",
  ]
}

type "google_cloud_security_compliance_framework" {
  holds     = "nothing"
  force_new = ["framework_id", "location", "organization", "parent"]
}

type "google_cloud_security_compliance_framework_deployment" {
  holds     = "nothing"
  force_new = [
    "cloud_control_metadata",
    "cloud_control_metadata.cloud_control_details",
    "cloud_control_metadata.cloud_control_details.major_revision_id",
    "cloud_control_metadata.cloud_control_details.name",
    "cloud_control_metadata.cloud_control_details.parameters",
    "cloud_control_metadata.cloud_control_details.parameters.name",
    "cloud_control_metadata.cloud_control_details.parameters.parameter_value",
    "cloud_control_metadata.cloud_control_details.parameters.parameter_value.bool_value",
    "cloud_control_metadata.cloud_control_details.parameters.parameter_value.number_value",
    "cloud_control_metadata.cloud_control_details.parameters.parameter_value.oneof_value",
    "cloud_control_metadata.cloud_control_details.parameters.parameter_value.oneof_value.name",
    "cloud_control_metadata.cloud_control_details.parameters.parameter_value.oneof_value.parameter_value",
    "cloud_control_metadata.cloud_control_details.parameters.parameter_value.oneof_value.parameter_value.bool_value",
    "cloud_control_metadata.cloud_control_details.parameters.parameter_value.oneof_value.parameter_value.number_value",
    "cloud_control_metadata.cloud_control_details.parameters.parameter_value.oneof_value.parameter_value.string_list_value",
    "cloud_control_metadata.cloud_control_details.parameters.parameter_value.oneof_value.parameter_value.string_list_value.values",
    "cloud_control_metadata.cloud_control_details.parameters.parameter_value.oneof_value.parameter_value.string_value",
    "cloud_control_metadata.cloud_control_details.parameters.parameter_value.string_list_value",
    "cloud_control_metadata.cloud_control_details.parameters.parameter_value.string_list_value.values",
    "cloud_control_metadata.cloud_control_details.parameters.parameter_value.string_value",
    "cloud_control_metadata.enforcement_mode",
    "description",
    "framework",
    "framework.framework",
    "framework.major_revision_id",
    "framework_deployment_id",
    "location",
    "organization",
    "parent",
    "target_resource_config",
    "target_resource_config.existing_target_resource",
    "target_resource_config.target_resource_creation_config",
    "target_resource_config.target_resource_creation_config.folder_creation_config",
    "target_resource_config.target_resource_creation_config.folder_creation_config.folder_display_name",
    "target_resource_config.target_resource_creation_config.folder_creation_config.parent",
    "target_resource_config.target_resource_creation_config.project_creation_config",
    "target_resource_config.target_resource_creation_config.project_creation_config.billing_account_id",
    "target_resource_config.target_resource_creation_config.project_creation_config.parent",
    "target_resource_config.target_resource_creation_config.project_creation_config.project_display_name",
  ]
}

type "google_cloud_support_support_event_subscription" {
  holds     = "nothing"
  force_new = ["organization"]
}

type "google_cloud_tasks_queue" {
  holds       = "data"
  why         = "undelivered messages"
  transient   = true
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "name", "project"]
}

type "google_cloud_tasks_queue_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "name",
    "project",
    "role",
  ]
}

type "google_cloud_tasks_queue_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "name",
    "project",
    "role",
  ]
}

type "google_cloud_tasks_queue_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["location", "name", "project"]
}

type "google_cloudbuild_bitbucket_server_config" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["api_key", "config_id", "location", "project", "secrets.webhook_secret_version_name"]
}

type "google_cloudbuild_trigger" {
  holds     = "nothing"
  parent    = ["project"]
  executes  = "deploys_code"
  force_new = ["location", "project"]
}

type "google_cloudbuild_worker_pool" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = [
    "location",
    "name",
    "network_config",
    "network_config.peered_network",
    "network_config.peered_network_ip_range",
    "private_service_connect",
    "private_service_connect.network_attachment",
    "private_service_connect.route_all_traffic",
    "project",
  ]
}

type "google_cloudbuildv2_connection" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = [
    "bitbucket_cloud_config.webhook_secret_secret_version",
    "bitbucket_data_center_config.webhook_secret_secret_version",
    "gitlab_config.webhook_secret_secret_version",
    "location",
    "name",
    "project",
  ]
}

type "google_cloudbuildv2_connection_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "name",
    "project",
    "role",
  ]
}

type "google_cloudbuildv2_connection_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "name",
    "project",
    "role",
  ]
}

type "google_cloudbuildv2_connection_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["location", "name", "project"]
}

type "google_cloudbuildv2_repository" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = [
    "annotations",
    "effective_annotations",
    "location",
    "name",
    "parent_connection",
    "project",
    "remote_uri",
  ]
}

type "google_clouddeploy_automation" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  executes  = "deploys_code"
  force_new = ["delivery_pipeline", "location", "name", "project"]
}

type "google_clouddeploy_custom_target_type" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  executes  = "deploys_code"
  force_new = ["location", "name", "project"]
}

type "google_clouddeploy_custom_target_type_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  executes  = "deploys_code"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "name",
    "project",
    "role",
  ]
}

type "google_clouddeploy_custom_target_type_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  executes  = "deploys_code"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "name",
    "project",
    "role",
  ]
}

type "google_clouddeploy_custom_target_type_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  executes  = "deploys_code"
  force_new = ["location", "name", "project"]
}

type "google_clouddeploy_delivery_pipeline" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  executes  = "deploys_code"
  force_new = ["location", "name", "project"]
}

type "google_clouddeploy_delivery_pipeline_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  executes  = "deploys_code"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "name",
    "project",
    "role",
  ]
}

type "google_clouddeploy_delivery_pipeline_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  executes  = "deploys_code"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "name",
    "project",
    "role",
  ]
}

type "google_clouddeploy_delivery_pipeline_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  executes  = "deploys_code"
  force_new = ["location", "name", "project"]
}

type "google_clouddeploy_deploy_policy" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  executes  = "deploys_code"
  force_new = ["location", "name", "project"]
}

type "google_clouddeploy_target" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  executes  = "deploys_code"
  force_new = ["location", "name", "project"]
}

type "google_clouddeploy_target_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  executes  = "deploys_code"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "name",
    "project",
    "role",
  ]
}

type "google_clouddeploy_target_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  executes  = "deploys_code"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "name",
    "project",
    "role",
  ]
}

type "google_clouddeploy_target_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  executes  = "deploys_code"
  force_new = ["location", "name", "project"]
}

type "google_clouddomains_registration" {
  holds     = "identity"
  tags      = "labels"
  parent    = ["domain_name", "project"]
  force_new = [
    "contact_notices",
    "contact_settings",
    "contact_settings.admin_contact",
    "contact_settings.admin_contact.email",
    "contact_settings.admin_contact.fax_number",
    "contact_settings.admin_contact.phone_number",
    "contact_settings.admin_contact.postal_address",
    "contact_settings.admin_contact.postal_address.address_lines",
    "contact_settings.admin_contact.postal_address.administrative_area",
    "contact_settings.admin_contact.postal_address.locality",
    "contact_settings.admin_contact.postal_address.organization",
    "contact_settings.admin_contact.postal_address.postal_code",
    "contact_settings.admin_contact.postal_address.recipients",
    "contact_settings.admin_contact.postal_address.region_code",
    "contact_settings.privacy",
    "contact_settings.registrant_contact",
    "contact_settings.registrant_contact.email",
    "contact_settings.registrant_contact.fax_number",
    "contact_settings.registrant_contact.phone_number",
    "contact_settings.registrant_contact.postal_address",
    "contact_settings.registrant_contact.postal_address.address_lines",
    "contact_settings.registrant_contact.postal_address.administrative_area",
    "contact_settings.registrant_contact.postal_address.locality",
    "contact_settings.registrant_contact.postal_address.organization",
    "contact_settings.registrant_contact.postal_address.postal_code",
    "contact_settings.registrant_contact.postal_address.recipients",
    "contact_settings.registrant_contact.postal_address.region_code",
    "contact_settings.technical_contact",
    "contact_settings.technical_contact.email",
    "contact_settings.technical_contact.fax_number",
    "contact_settings.technical_contact.phone_number",
    "contact_settings.technical_contact.postal_address",
    "contact_settings.technical_contact.postal_address.address_lines",
    "contact_settings.technical_contact.postal_address.administrative_area",
    "contact_settings.technical_contact.postal_address.locality",
    "contact_settings.technical_contact.postal_address.organization",
    "contact_settings.technical_contact.postal_address.postal_code",
    "contact_settings.technical_contact.postal_address.recipients",
    "contact_settings.technical_contact.postal_address.region_code",
    "dns_settings",
    "dns_settings.custom_dns",
    "dns_settings.custom_dns.ds_records",
    "dns_settings.custom_dns.ds_records.algorithm",
    "dns_settings.custom_dns.ds_records.digest",
    "dns_settings.custom_dns.ds_records.digest_type",
    "dns_settings.custom_dns.ds_records.key_tag",
    "dns_settings.custom_dns.name_servers",
    "dns_settings.glue_records",
    "dns_settings.glue_records.host_name",
    "dns_settings.glue_records.ipv4_addresses",
    "dns_settings.glue_records.ipv6_addresses",
    "domain_name",
    "domain_notices",
    "effective_labels",
    "labels",
    "location",
    "management_settings",
    "management_settings.preferred_renewal_method",
    "management_settings.transfer_lock_state",
    "project",
    "yearly_price",
    "yearly_price.currency_code",
    "yearly_price.units",
  ]
}

type "google_cloudfunctions2_function" {
  holds       = "identity"
  tags        = "labels"
  parent      = ["project"]
  executes    = "deploys_code"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["build_config.source.repo_source.project_id", "location", "name", "project"]
}

type "google_cloudfunctions2_function_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "cloud_function",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "project",
    "role",
  ]
}

type "google_cloudfunctions2_function_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "cloud_function",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "project",
    "role",
  ]
}

type "google_cloudfunctions2_function_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["cloud_function", "location", "project"]
}

type "google_cloudfunctions_function" {
  holds       = "identity"
  tags        = "labels"
  parent      = ["project"]
  executes    = "deploys_code"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "entry_point",
    "event_trigger.event_type",
    "name",
    "project",
    "region",
    "service_account_email",
    "trigger_http",
  ]
}

type "google_cloudfunctions_function_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "cloud_function",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "project",
    "region",
    "role",
  ]
}

type "google_cloudfunctions_function_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "cloud_function",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "project",
    "region",
    "role",
  ]
}

type "google_cloudfunctions_function_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["cloud_function", "project", "region"]
}

type "google_colab_notebook_execution" {
  holds     = "nothing"
  parent    = ["project"]
  executes  = "run"
  force_new = [
    "custom_environment_spec",
    "custom_environment_spec.machine_spec",
    "custom_environment_spec.machine_spec.accelerator_count",
    "custom_environment_spec.machine_spec.accelerator_type",
    "custom_environment_spec.machine_spec.machine_type",
    "custom_environment_spec.network_spec",
    "custom_environment_spec.network_spec.enable_internet_access",
    "custom_environment_spec.network_spec.network",
    "custom_environment_spec.network_spec.subnetwork",
    "custom_environment_spec.persistent_disk_spec",
    "custom_environment_spec.persistent_disk_spec.disk_size_gb",
    "custom_environment_spec.persistent_disk_spec.disk_type",
    "custom_environment_spec.shielded_instance_config",
    "custom_environment_spec.shielded_instance_config.enable_integrity_monitoring",
    "custom_environment_spec.shielded_instance_config.enable_secure_boot",
    "custom_environment_spec.shielded_instance_config.enable_vtpm",
    "dataform_repository_source",
    "dataform_repository_source.commit_sha",
    "dataform_repository_source.dataform_repository_resource_name",
    "direct_notebook_source",
    "direct_notebook_source.content",
    "display_name",
    "execution_timeout",
    "execution_user",
    "gcs_notebook_source",
    "gcs_notebook_source.generation",
    "gcs_notebook_source.uri",
    "gcs_output_uri",
    "location",
    "notebook_execution_job_id",
    "notebook_runtime_template_resource_name",
    "project",
    "service_account",
    "workbench_runtime",
    "workbench_runtime.vm_image",
    "workbench_runtime.vm_image.family",
    "workbench_runtime.vm_image.name",
    "workbench_runtime.vm_image.project",
  ]
}

type "google_colab_runtime" {
  holds       = "data"
  why         = "service data"
  parent      = ["project"]
  executes    = "boot_code"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "description",
    "display_name",
    "location",
    "name",
    "notebook_runtime_template_ref.notebook_runtime_template",
    "project",
    "runtime_user",
  ]
}

type "google_colab_runtime_template" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "data_persistent_disk_spec",
    "data_persistent_disk_spec.disk_size_gb",
    "data_persistent_disk_spec.disk_type",
    "description",
    "effective_labels",
    "euc_config",
    "euc_config.euc_disabled",
    "idle_shutdown_config",
    "labels",
    "machine_spec",
    "machine_spec.accelerator_count",
    "machine_spec.accelerator_type",
    "machine_spec.machine_type",
    "name",
    "network_spec",
    "network_spec.enable_internet_access",
    "network_spec.network",
    "network_spec.subnetwork",
    "network_tags",
    "project",
    "shielded_vm_config",
  ]
}

type "google_colab_runtime_template_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "project",
    "role",
    "runtime_template",
  ]
}

type "google_colab_runtime_template_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "project",
    "role",
    "runtime_template",
  ]
}

type "google_colab_runtime_template_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["location", "project", "runtime_template"]
}

type "google_colab_schedule" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = [
    "create_notebook_execution_job_request",
    "create_notebook_execution_job_request.notebook_execution_job.custom_environment_spec.machine_spec.gpu_partition_size",
    "create_notebook_execution_job_request.notebook_execution_job.custom_environment_spec.machine_spec.machine_type",
    "create_notebook_execution_job_request.notebook_execution_job.custom_environment_spec.machine_spec.tpu_topology",
    "project",
  ]
}

type "google_composer_environment" {
  holds          = "data"
  why            = "service data"
  tags           = "labels"
  parent         = ["project"]
  executes       = "deploys_code"
  protections    = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new      = [
    "config.database_config.zone",
    "config.encryption_config.kms_key_name",
    "config.node_config.composer_internal_ipv4_cidr_block",
    "config.node_config.disk_size_gb",
    "config.node_config.enable_ip_masq_agent",
    "config.node_config.ip_allocation_policy",
    "config.node_config.ip_allocation_policy.cluster_ipv4_cidr_block",
    "config.node_config.ip_allocation_policy.cluster_secondary_range_name",
    "config.node_config.ip_allocation_policy.services_ipv4_cidr_block",
    "config.node_config.ip_allocation_policy.services_secondary_range_name",
    "config.node_config.ip_allocation_policy.use_ip_aliases",
    "config.node_config.machine_type",
    "config.node_config.max_pods_per_node",
    "config.node_config.oauth_scopes",
    "config.node_config.service_account",
    "config.node_config.tags",
    "config.node_config.zone",
    "config.private_environment_config",
    "config.private_environment_config.cloud_composer_connection_subnetwork",
    "config.private_environment_config.cloud_composer_network_ipv4_cidr_block",
    "config.private_environment_config.cloud_sql_ipv4_cidr_block",
    "config.private_environment_config.connection_type",
    "config.private_environment_config.enable_private_endpoint",
    "config.private_environment_config.enable_privately_used_public_ips",
    "config.private_environment_config.master_ipv4_cidr_block",
    "config.private_environment_config.web_server_ipv4_cidr_block",
    "config.software_config.python_version",
    "name",
    "project",
    "region",
    "storage_config.bucket",
  ]
  force_new_when = {
    "config.node_config.network" = "conditional"
    "config.node_config.subnetwork" = "conditional"
  }
}

type "google_composer_user_workloads_config_map" {
  holds       = "data"
  why         = "service data"
  parent      = ["environment", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["environment", "name", "project", "region"]
}

type "google_composer_user_workloads_secret" {
  holds       = "data"
  why         = "service data"
  parent      = ["environment", "project"]
  access      = "credential"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["environment", "name", "project", "region"]
}

type "google_compute_address" {
  holds       = "identity"
  tags        = "labels"
  parent      = ["network", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "address",
    "address_type",
    "description",
    "ip_collection",
    "ip_version",
    "ipv6_endpoint_type",
    "name",
    "network",
    "network_tier",
    "prefix_length",
    "project",
    "purpose",
    "region",
    "subnetwork",
  ]
}

type "google_compute_attached_disk" {
  holds     = "nothing"
  parent    = ["instance", "project"]
  force_new = ["device_name", "disk", "instance", "interface", "mode", "project", "zone"]
}

type "google_compute_autoscaler" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["name", "project", "zone"]
}

type "google_compute_backend_bucket" {
  holds       = "identity"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["name", "params", "params.resource_manager_tags", "project"]
}

type "google_compute_backend_bucket_iam_binding" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "name",
    "project",
    "role",
  ]
}

type "google_compute_backend_bucket_iam_member" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "name",
    "project",
    "role",
  ]
}

type "google_compute_backend_bucket_iam_policy" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = ["name", "project"]
}

type "google_compute_backend_bucket_signed_url_key" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "credential"
  force_new = ["backend_bucket", "key_value", "name", "project"]
}

type "google_compute_backend_service" {
  holds       = "identity"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "dynamic_forwarding.ip_port_selection.enabled",
    "name",
    "params",
    "params.resource_manager_tags",
    "project",
  ]
}

type "google_compute_backend_service_iam_binding" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "name",
    "project",
    "role",
  ]
}

type "google_compute_backend_service_iam_member" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "name",
    "project",
    "role",
  ]
}

type "google_compute_backend_service_iam_policy" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = ["name", "project"]
}

type "google_compute_backend_service_signed_url_key" {
  holds     = "nothing"
  parent    = ["backend_service", "project"]
  access    = "credential"
  force_new = ["backend_service", "key_value", "name", "project"]
}

type "google_compute_bulk_per_instance_config" {
  holds     = "nothing"
  parent    = ["instance_group_manager", "project"]
  force_new = ["instance_group_manager", "instances", "instances.name", "project", "zone"]
}

type "google_compute_cross_site_network" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["name", "project"]
}

type "google_compute_disk" {
  holds          = "data"
  why            = "disk or file system"
  tags           = "labels"
  parent         = ["project"]
  protections    = [
    { kind = "final_snapshot", path = "create_snapshot_before_destroy", safe = true, unset_safe = false },
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new      = [
    "architecture",
    "async_primary_disk",
    "async_primary_disk.disk",
    "description",
    "disk_encryption_key",
    "disk_encryption_key.kms_key_self_link",
    "disk_encryption_key.kms_key_service_account",
    "disk_encryption_key.raw_key",
    "disk_encryption_key.rsa_encrypted_key",
    "enable_confidential_compute",
    "erase_windows_vss_signature",
    "guest_os_features",
    "guest_os_features.type",
    "image",
    "interface",
    "licenses",
    "multi_writer",
    "name",
    "params",
    "params.resource_manager_tags",
    "physical_block_size_bytes",
    "project",
    "resource_policies",
    "snapshot",
    "source_disk",
    "source_image_encryption_key",
    "source_image_encryption_key.kms_key_self_link",
    "source_image_encryption_key.kms_key_service_account",
    "source_image_encryption_key.raw_key",
    "source_instant_snapshot",
    "source_snapshot_encryption_key",
    "source_snapshot_encryption_key.kms_key_self_link",
    "source_snapshot_encryption_key.kms_key_service_account",
    "source_snapshot_encryption_key.raw_key",
    "source_storage_object",
    "storage_pool",
    "type",
    "zone",
  ]
  force_new_when = { size = "decrease" }
}

type "google_compute_disk_async_replication" {
  holds     = "nothing"
  guard     = "backup"
  force_new = ["primary_disk", "secondary_disk", "secondary_disk.disk"]
}

type "google_compute_disk_iam_binding" {
  holds     = "nothing"
  parent    = ["zone", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "name",
    "project",
    "role",
    "zone",
  ]
}

type "google_compute_disk_iam_member" {
  holds     = "nothing"
  parent    = ["zone", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "name",
    "project",
    "role",
    "zone",
  ]
}

type "google_compute_disk_iam_policy" {
  holds     = "nothing"
  parent    = ["zone", "project"]
  access    = "iam"
  force_new = ["name", "project", "zone"]
}

type "google_compute_disk_resource_policy_attachment" {
  holds     = "nothing"
  parent    = ["disk", "zone", "project"]
  guard     = "backup"
  force_new = ["disk", "name", "project", "zone"]
}

type "google_compute_external_vpn_gateway" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "description",
    "interface",
    "interface.id",
    "interface.ip_address",
    "interface.ipv6_address",
    "name",
    "params",
    "params.resource_manager_tags",
    "project",
    "redundancy_type",
  ]
}

type "google_compute_firewall" {
  holds       = "nothing"
  parent      = ["network", "project"]
  access      = "network"
  protections = [
    { kind = "audit", path = "enable_logging", safe = true },
  ]
  force_new   = ["direction", "name", "params", "project"]
}

type "google_compute_firewall_policy" {
  holds     = "nothing"
  parent    = ["parent", "short_name"]
  access    = "network"
  force_new = ["parent", "short_name"]
}

type "google_compute_firewall_policy_association" {
  holds     = "nothing"
  parent    = ["firewall_policy"]
  access    = "network"
  force_new = ["attachment_target", "name"]
}

type "google_compute_firewall_policy_iam_binding" {
  holds     = "nothing"
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "name",
    "role",
  ]
}

type "google_compute_firewall_policy_iam_member" {
  holds     = "nothing"
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "name",
    "role",
  ]
}

type "google_compute_firewall_policy_iam_policy" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["name"]
}

type "google_compute_firewall_policy_rule" {
  holds       = "nothing"
  parent      = ["firewall_policy"]
  access      = "network"
  protections = [
    { kind = "audit", path = "enable_logging", safe = true },
  ]
  force_new   = ["firewall_policy", "priority"]
}

type "google_compute_firewall_policy_with_rules" {
  holds     = "nothing"
  parent    = ["parent", "short_name"]
  access    = "network"
  force_new = ["parent", "short_name"]
}

type "google_compute_forwarding_rule" {
  holds          = "identity"
  tags           = "labels"
  parent         = ["backend_service", "network", "project"]
  protections    = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new      = [
    "all_ports",
    "backend_service",
    "description",
    "ip_address",
    "ip_collection",
    "ip_protocol",
    "ip_version",
    "is_mirroring_collector",
    "load_balancing_scheme",
    "name",
    "network",
    "network_tier",
    "no_automate_dns_zone",
    "port_range",
    "ports",
    "project",
    "region",
    "service_directory_registrations",
    "service_directory_registrations.namespace",
    "service_directory_registrations.service",
    "service_label",
    "source_ip_ranges",
    "subnetwork",
  ]
  force_new_when = {
    allow_global_access = "conditional"
    psc_connection_status = "conditional"
    target = "conditional"
  }
}

type "google_compute_future_reservation" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  force_new = [
    "aggregate_reservation",
    "aggregate_reservation.reserved_resources",
    "aggregate_reservation.reserved_resources.accelerator",
    "aggregate_reservation.reserved_resources.accelerator.accelerator_count",
    "aggregate_reservation.reserved_resources.accelerator.accelerator_type",
    "aggregate_reservation.vm_family",
    "aggregate_reservation.workload_type",
    "name",
    "params",
    "params.resource_manager_tags",
    "project",
    "share_settings.share_type",
    "zone",
  ]
}

type "google_compute_global_address" {
  holds       = "identity"
  tags        = "labels"
  parent      = ["network", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "address",
    "address_type",
    "description",
    "ip_version",
    "name",
    "network",
    "prefix_length",
    "project",
    "purpose",
  ]
}

type "google_compute_global_forwarding_rule" {
  holds       = "identity"
  tags        = "labels"
  parent      = ["network", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "allow_psc_global_access",
    "description",
    "ip_address",
    "ip_protocol",
    "ip_version",
    "metadata_filters",
    "metadata_filters.filter_labels",
    "metadata_filters.filter_labels.name",
    "metadata_filters.filter_labels.value",
    "metadata_filters.filter_match_criteria",
    "name",
    "network",
    "network_tier",
    "no_automate_dns_zone",
    "port_range",
    "project",
    "service_directory_registrations",
    "service_directory_registrations.namespace",
    "service_directory_registrations.service_directory_region",
    "source_ip_ranges",
    "subnetwork",
  ]
}

type "google_compute_global_network_endpoint" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["fqdn", "global_network_endpoint_group", "ip_address", "port", "project"]
}

type "google_compute_global_network_endpoint_group" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["default_port", "description", "name", "network_endpoint_type", "project"]
}

type "google_compute_global_vm_extension_policy" {
  holds     = "nothing"
  parent    = ["project"]
  executes  = "run"
  force_new = ["name", "project"]
}

type "google_compute_ha_vpn_gateway" {
  holds       = "identity"
  tags        = "labels"
  parent      = ["network", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "description",
    "gateway_ip_version",
    "name",
    "network",
    "params",
    "params.resource_manager_tags",
    "project",
    "region",
    "stack_type",
    "vpn_interfaces",
    "vpn_interfaces.id",
    "vpn_interfaces.interconnect_attachment",
  ]
}

type "google_compute_health_check" {
  holds     = "nothing"
  swaps     = true
  parent    = ["project"]
  force_new = ["name", "project"]
}

type "google_compute_http_health_check" {
  holds     = "nothing"
  swaps     = true
  parent    = ["project"]
  force_new = ["name", "project"]
}

type "google_compute_https_health_check" {
  holds     = "nothing"
  swaps     = true
  parent    = ["project"]
  force_new = ["name", "project"]
}

type "google_compute_image" {
  holds       = "data"
  why         = "snapshot, image or backup"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "description",
    "disk_size_gb",
    "family",
    "guest_os_features",
    "guest_os_features.type",
    "image_encryption_key",
    "image_encryption_key.kms_key_self_link",
    "image_encryption_key.kms_key_service_account",
    "image_encryption_key.raw_key",
    "image_encryption_key.rsa_encrypted_key",
    "licenses",
    "name",
    "params",
    "params.resource_manager_tags",
    "project",
    "raw_disk",
    "raw_disk.container_type",
    "raw_disk.sha1",
    "raw_disk.source",
    "shielded_instance_initial_state",
    "shielded_instance_initial_state.dbs",
    "shielded_instance_initial_state.dbs.content",
    "shielded_instance_initial_state.dbs.file_type",
    "shielded_instance_initial_state.dbxs",
    "shielded_instance_initial_state.dbxs.content",
    "shielded_instance_initial_state.dbxs.file_type",
    "shielded_instance_initial_state.keks",
    "shielded_instance_initial_state.keks.content",
    "shielded_instance_initial_state.keks.file_type",
    "shielded_instance_initial_state.pk",
    "shielded_instance_initial_state.pk.content",
    "shielded_instance_initial_state.pk.file_type",
    "source_disk",
    "source_disk_encryption_key",
    "source_disk_encryption_key.kms_key_self_link",
    "source_disk_encryption_key.kms_key_service_account",
    "source_disk_encryption_key.raw_key",
    "source_disk_encryption_key.rsa_encrypted_key",
    "source_image",
    "source_image_encryption_key",
    "source_image_encryption_key.kms_key_self_link",
    "source_image_encryption_key.kms_key_service_account",
    "source_image_encryption_key.raw_key",
    "source_image_encryption_key.rsa_encrypted_key",
    "source_snapshot",
    "source_snapshot_encryption_key",
    "source_snapshot_encryption_key.kms_key_self_link",
    "source_snapshot_encryption_key.kms_key_service_account",
    "source_snapshot_encryption_key.raw_key",
    "source_snapshot_encryption_key.rsa_encrypted_key",
    "storage_locations",
  ]
}

type "google_compute_image_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "image",
    "project",
    "role",
  ]
}

type "google_compute_image_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "image",
    "member",
    "project",
    "role",
  ]
}

type "google_compute_image_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["image", "project"]
}

type "google_compute_instance" {
  holds          = "data"
  why            = "boot disk is deleted with the instance by default"
  tags           = "labels"
  parent         = ["project"]
  executes       = "boot_code"
  protections    = [
    { kind = "keep_on_destroy", path = "boot_disk.auto_delete", safe = false, unset_safe = false, recovery = false },
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
  ]
  force_new      = [
    "advanced_machine_features.enable_uefi_networking",
    "attached_disk.force_attach",
    "boot_disk",
    "boot_disk.device_name",
    "boot_disk.disk_encryption_key_raw",
    "boot_disk.disk_encryption_key_rsa",
    "boot_disk.disk_encryption_service_account",
    "boot_disk.force_attach",
    "boot_disk.guest_os_features",
    "boot_disk.initialize_params",
    "boot_disk.initialize_params.architecture",
    "boot_disk.initialize_params.enable_confidential_compute",
    "boot_disk.initialize_params.image",
    "boot_disk.initialize_params.provisioned_iops",
    "boot_disk.initialize_params.provisioned_throughput",
    "boot_disk.initialize_params.replica_zones",
    "boot_disk.initialize_params.resource_manager_tags",
    "boot_disk.initialize_params.resource_policies",
    "boot_disk.initialize_params.snapshot",
    "boot_disk.initialize_params.source_image_encryption_key.kms_key_self_link",
    "boot_disk.initialize_params.source_image_encryption_key.kms_key_service_account",
    "boot_disk.initialize_params.source_image_encryption_key.raw_key",
    "boot_disk.initialize_params.source_image_encryption_key.rsa_encrypted_key",
    "boot_disk.initialize_params.source_snapshot_encryption_key.kms_key_self_link",
    "boot_disk.initialize_params.source_snapshot_encryption_key.kms_key_service_account",
    "boot_disk.initialize_params.source_snapshot_encryption_key.raw_key",
    "boot_disk.initialize_params.source_snapshot_encryption_key.rsa_encrypted_key",
    "boot_disk.initialize_params.storage_pool",
    "boot_disk.initialize_params.type",
    "boot_disk.kms_key_self_link",
    "boot_disk.mode",
    "boot_disk.source",
    "confidential_instance_config",
    "erase_windows_vss_signature",
    "guest_accelerator",
    "guest_accelerator.count",
    "guest_accelerator.type",
    "hostname",
    "instance_encryption_key",
    "instance_encryption_key.kms_key_self_link",
    "instance_encryption_key.kms_key_service_account",
    "key_revocation_action_type",
    "name",
    "network_interface",
    "network_interface.ipv6_access_config.external_ipv6",
    "network_interface.ipv6_access_config.external_ipv6_prefix_length",
    "network_interface.ipv6_access_config.name",
    "network_interface.network_attachment",
    "network_interface.nic_type",
    "network_interface.queue_count",
    "network_interface.vlan",
    "network_performance_config",
    "network_performance_config.total_egress_bandwidth_tier",
    "params",
    "project",
    "reservation_affinity",
    "reservation_affinity.specific_reservation",
    "reservation_affinity.specific_reservation.key",
    "reservation_affinity.specific_reservation.values",
    "reservation_affinity.type",
    "scheduling.local_ssd_recovery_timeout",
    "scheduling.local_ssd_recovery_timeout.nanos",
    "scheduling.local_ssd_recovery_timeout.seconds",
    "scheduling.max_run_duration",
    "scheduling.max_run_duration.nanos",
    "scheduling.max_run_duration.seconds",
    "scheduling.on_instance_stop_action",
    "scheduling.on_instance_stop_action.discard_local_ssd",
    "scheduling.preemptible",
    "scheduling.provisioning_model",
    "scheduling.termination_time",
    "scratch_disk",
    "scratch_disk.size",
    "workload_identity_config.identity",
    "workload_identity_config.identity_certificate_enabled",
    "zone",
  ]
  force_new_when = { metadata_startup_script = "conditional" }
}

type "google_compute_instance_from_machine_image" {
  holds       = "data"
  why         = "boot disk is deleted with the instance by default"
  beta        = true
  tags        = "labels"
  parent      = ["project"]
  executes    = "boot_code"
  protections = [
    { kind = "keep_on_destroy", path = "boot_disk.auto_delete", safe = false, unset_safe = false, recovery = false },
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
  ]
  force_new   = [
    "advanced_machine_features.enable_uefi_networking",
    "attached_disk.force_attach",
    "boot_disk",
    "boot_disk.device_name",
    "boot_disk.disk_encryption_key_raw",
    "boot_disk.disk_encryption_key_rsa",
    "boot_disk.disk_encryption_service_account",
    "boot_disk.force_attach",
    "boot_disk.guest_os_features",
    "boot_disk.initialize_params",
    "boot_disk.initialize_params.architecture",
    "boot_disk.initialize_params.enable_confidential_compute",
    "boot_disk.initialize_params.image",
    "boot_disk.initialize_params.provisioned_iops",
    "boot_disk.initialize_params.provisioned_throughput",
    "boot_disk.initialize_params.replica_zones",
    "boot_disk.initialize_params.resource_manager_tags",
    "boot_disk.initialize_params.resource_policies",
    "boot_disk.initialize_params.snapshot",
    "boot_disk.initialize_params.source_image_encryption_key.kms_key_self_link",
    "boot_disk.initialize_params.source_image_encryption_key.kms_key_service_account",
    "boot_disk.initialize_params.source_image_encryption_key.raw_key",
    "boot_disk.initialize_params.source_image_encryption_key.rsa_encrypted_key",
    "boot_disk.initialize_params.source_snapshot_encryption_key.kms_key_self_link",
    "boot_disk.initialize_params.source_snapshot_encryption_key.kms_key_service_account",
    "boot_disk.initialize_params.source_snapshot_encryption_key.raw_key",
    "boot_disk.initialize_params.source_snapshot_encryption_key.rsa_encrypted_key",
    "boot_disk.initialize_params.storage_pool",
    "boot_disk.initialize_params.type",
    "boot_disk.kms_key_self_link",
    "boot_disk.mode",
    "boot_disk.source",
    "confidential_instance_config",
    "erase_windows_vss_signature",
    "guest_accelerator",
    "guest_accelerator.count",
    "guest_accelerator.type",
    "hostname",
    "instance_encryption_key",
    "instance_encryption_key.kms_key_self_link",
    "instance_encryption_key.kms_key_service_account",
    "key_revocation_action_type",
    "name",
    "network_interface",
    "network_interface.ipv6_access_config.external_ipv6",
    "network_interface.ipv6_access_config.external_ipv6_prefix_length",
    "network_interface.ipv6_access_config.name",
    "network_interface.network_attachment",
    "network_interface.nic_type",
    "network_interface.queue_count",
    "network_interface.vlan",
    "network_performance_config",
    "network_performance_config.total_egress_bandwidth_tier",
    "params",
    "project",
    "reservation_affinity",
    "reservation_affinity.specific_reservation",
    "reservation_affinity.specific_reservation.key",
    "reservation_affinity.specific_reservation.values",
    "reservation_affinity.type",
    "scheduling.local_ssd_recovery_timeout",
    "scheduling.local_ssd_recovery_timeout.nanos",
    "scheduling.local_ssd_recovery_timeout.seconds",
    "scheduling.max_run_duration",
    "scheduling.max_run_duration.nanos",
    "scheduling.max_run_duration.seconds",
    "scheduling.on_instance_stop_action",
    "scheduling.on_instance_stop_action.discard_local_ssd",
    "scheduling.preemptible",
    "scheduling.provisioning_model",
    "scheduling.termination_time",
    "scratch_disk",
    "scratch_disk.size",
    "source_machine_image",
    "source_machine_image_encryption_key",
    "source_machine_image_encryption_key.kms_key_name",
    "source_machine_image_encryption_key.kms_key_service_account",
    "source_machine_image_encryption_key.rsa_encrypted_key",
    "workload_identity_config.identity",
    "workload_identity_config.identity_certificate_enabled",
    "zone",
  ]
}

type "google_compute_instance_from_template" {
  holds       = "data"
  why         = "boot disk is deleted with the instance by default"
  tags        = "labels"
  parent      = ["project"]
  executes    = "boot_code"
  protections = [
    { kind = "keep_on_destroy", path = "boot_disk.auto_delete", safe = false, unset_safe = false, recovery = false },
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
  ]
  force_new   = [
    "advanced_machine_features.enable_uefi_networking",
    "attached_disk.force_attach",
    "boot_disk",
    "boot_disk.device_name",
    "boot_disk.disk_encryption_key_raw",
    "boot_disk.disk_encryption_key_rsa",
    "boot_disk.disk_encryption_service_account",
    "boot_disk.force_attach",
    "boot_disk.guest_os_features",
    "boot_disk.initialize_params",
    "boot_disk.initialize_params.architecture",
    "boot_disk.initialize_params.enable_confidential_compute",
    "boot_disk.initialize_params.image",
    "boot_disk.initialize_params.provisioned_iops",
    "boot_disk.initialize_params.provisioned_throughput",
    "boot_disk.initialize_params.replica_zones",
    "boot_disk.initialize_params.resource_manager_tags",
    "boot_disk.initialize_params.resource_policies",
    "boot_disk.initialize_params.snapshot",
    "boot_disk.initialize_params.source_image_encryption_key.kms_key_self_link",
    "boot_disk.initialize_params.source_image_encryption_key.kms_key_service_account",
    "boot_disk.initialize_params.source_image_encryption_key.raw_key",
    "boot_disk.initialize_params.source_image_encryption_key.rsa_encrypted_key",
    "boot_disk.initialize_params.source_snapshot_encryption_key.kms_key_self_link",
    "boot_disk.initialize_params.source_snapshot_encryption_key.kms_key_service_account",
    "boot_disk.initialize_params.source_snapshot_encryption_key.raw_key",
    "boot_disk.initialize_params.source_snapshot_encryption_key.rsa_encrypted_key",
    "boot_disk.initialize_params.storage_pool",
    "boot_disk.initialize_params.type",
    "boot_disk.kms_key_self_link",
    "boot_disk.mode",
    "boot_disk.source",
    "confidential_instance_config",
    "erase_windows_vss_signature",
    "guest_accelerator",
    "guest_accelerator.count",
    "guest_accelerator.type",
    "hostname",
    "instance_encryption_key",
    "instance_encryption_key.kms_key_self_link",
    "instance_encryption_key.kms_key_service_account",
    "key_revocation_action_type",
    "name",
    "network_interface",
    "network_interface.ipv6_access_config.external_ipv6",
    "network_interface.ipv6_access_config.external_ipv6_prefix_length",
    "network_interface.ipv6_access_config.name",
    "network_interface.network_attachment",
    "network_interface.nic_type",
    "network_interface.queue_count",
    "network_interface.vlan",
    "network_performance_config",
    "network_performance_config.total_egress_bandwidth_tier",
    "params",
    "project",
    "reservation_affinity",
    "reservation_affinity.specific_reservation",
    "reservation_affinity.specific_reservation.key",
    "reservation_affinity.specific_reservation.values",
    "reservation_affinity.type",
    "scheduling.local_ssd_recovery_timeout",
    "scheduling.local_ssd_recovery_timeout.nanos",
    "scheduling.local_ssd_recovery_timeout.seconds",
    "scheduling.max_run_duration",
    "scheduling.max_run_duration.nanos",
    "scheduling.max_run_duration.seconds",
    "scheduling.on_instance_stop_action",
    "scheduling.on_instance_stop_action.discard_local_ssd",
    "scheduling.preemptible",
    "scheduling.provisioning_model",
    "scheduling.termination_time",
    "scratch_disk",
    "scratch_disk.size",
    "source_instance_template",
    "workload_identity_config.identity",
    "workload_identity_config.identity_certificate_enabled",
    "zone",
  ]
}

type "google_compute_instance_group" {
  holds     = "nothing"
  parent    = ["network", "project"]
  force_new = ["description", "name", "network", "project", "zone"]
}

type "google_compute_instance_group_manager" {
  holds          = "data"
  why            = "stateful disks, if any"
  confidence     = "low"
  parent         = ["base_instance_name", "project"]
  executes       = "boot_code"
  protections    = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new      = [
    "base_instance_name",
    "name",
    "params",
    "params.resource_manager_tags",
    "project",
    "target_size_policy.mode",
    "zone",
  ]
  force_new_when = { "resource_policies.workload_policy" = "conditional" }
}

type "google_compute_instance_group_membership" {
  holds     = "nothing"
  parent    = ["instance", "zone", "project"]
  force_new = ["instance", "instance_group", "project", "zone"]
}

type "google_compute_instance_group_named_port" {
  holds     = "nothing"
  parent    = ["group", "project"]
  force_new = ["group", "name", "port", "project", "zone"]
}

type "google_compute_instance_iam_binding" {
  holds     = "nothing"
  parent    = ["instance_name", "zone", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "instance_name",
    "project",
    "role",
    "zone",
  ]
}

type "google_compute_instance_iam_member" {
  holds     = "nothing"
  parent    = ["instance_name", "zone", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "instance_name",
    "member",
    "project",
    "role",
    "zone",
  ]
}

type "google_compute_instance_iam_policy" {
  holds     = "nothing"
  parent    = ["instance_name", "zone", "project"]
  access    = "iam"
  force_new = ["instance_name", "project", "zone"]
}

type "google_compute_instance_settings" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["project"]
}

type "google_compute_instance_template" {
  holds       = "nothing"
  revision    = ["name_prefix"]
  tags        = "labels"
  parent      = ["project"]
  executes    = "boot_code"
  protections = [
    { kind = "keep_on_destroy", path = "disk.auto_delete", safe = false, unset_safe = false },
  ]
  force_new   = [
    "advanced_machine_features",
    "advanced_machine_features.enable_nested_virtualization",
    "advanced_machine_features.enable_uefi_networking",
    "advanced_machine_features.performance_monitoring_unit",
    "advanced_machine_features.threads_per_core",
    "advanced_machine_features.visible_core_count",
    "can_ip_forward",
    "confidential_instance_config",
    "confidential_instance_config.confidential_instance_type",
    "confidential_instance_config.enable_confidential_compute",
    "creation_timestamp",
    "description",
    "disk",
    "disk.architecture",
    "disk.auto_delete",
    "disk.boot",
    "disk.device_name",
    "disk.disk_encryption_key",
    "disk.disk_encryption_key.kms_key_self_link",
    "disk.disk_encryption_key.kms_key_service_account",
    "disk.disk_name",
    "disk.disk_size_gb",
    "disk.disk_type",
    "disk.guest_os_features",
    "disk.interface",
    "disk.labels",
    "disk.mode",
    "disk.provisioned_iops",
    "disk.provisioned_throughput",
    "disk.resource_manager_tags",
    "disk.resource_policies",
    "disk.source",
    "disk.source_image",
    "disk.source_image_encryption_key",
    "disk.source_image_encryption_key.kms_key_self_link",
    "disk.source_image_encryption_key.kms_key_service_account",
    "disk.source_image_encryption_key.raw_key",
    "disk.source_image_encryption_key.rsa_encrypted_key",
    "disk.source_snapshot",
    "disk.source_snapshot_encryption_key",
    "disk.source_snapshot_encryption_key.kms_key_self_link",
    "disk.source_snapshot_encryption_key.kms_key_service_account",
    "disk.source_snapshot_encryption_key.raw_key",
    "disk.source_snapshot_encryption_key.rsa_encrypted_key",
    "disk.storage_pool",
    "disk.type",
    "effective_labels",
    "enable_display",
    "guest_accelerator",
    "guest_accelerator.count",
    "guest_accelerator.type",
    "instance_description",
    "key_revocation_action_type",
    "labels",
    "machine_type",
    "metadata",
    "metadata_fingerprint",
    "metadata_startup_script",
    "min_cpu_platform",
    "name",
    "name_prefix",
    "network_interface",
    "network_interface.access_config",
    "network_interface.access_config.nat_ip",
    "network_interface.access_config.network_tier",
    "network_interface.access_config.public_ptr_domain_name",
    "network_interface.alias_ip_range",
    "network_interface.alias_ip_range.ip_cidr_range",
    "network_interface.alias_ip_range.subnetwork_range_name",
    "network_interface.alias_ipv6_range",
    "network_interface.alias_ipv6_range.ip_cidr_range",
    "network_interface.alias_ipv6_range.subnetwork_range_name",
    "network_interface.internal_ipv6_prefix_length",
    "network_interface.ipv6_access_config",
    "network_interface.ipv6_access_config.external_ipv6",
    "network_interface.ipv6_access_config.external_ipv6_prefix_length",
    "network_interface.ipv6_access_config.name",
    "network_interface.ipv6_access_config.network_tier",
    "network_interface.ipv6_access_config.public_ptr_domain_name",
    "network_interface.ipv6_access_type",
    "network_interface.ipv6_address",
    "network_interface.name",
    "network_interface.network",
    "network_interface.network_attachment",
    "network_interface.network_ip",
    "network_interface.nic_type",
    "network_interface.queue_count",
    "network_interface.stack_type",
    "network_interface.subnetwork",
    "network_interface.subnetwork_project",
    "network_interface.vlan",
    "network_performance_config",
    "network_performance_config.total_egress_bandwidth_tier",
    "numeric_id",
    "project",
    "region",
    "reservation_affinity",
    "reservation_affinity.specific_reservation",
    "reservation_affinity.specific_reservation.key",
    "reservation_affinity.specific_reservation.values",
    "reservation_affinity.type",
    "resource_manager_tags",
    "resource_policies",
    "scheduling",
    "scheduling.automatic_restart",
    "scheduling.availability_domain",
    "scheduling.graceful_shutdown",
    "scheduling.graceful_shutdown.enabled",
    "scheduling.graceful_shutdown.max_duration.nanos",
    "scheduling.graceful_shutdown.max_duration.seconds",
    "scheduling.host_error_timeout_seconds",
    "scheduling.instance_termination_action",
    "scheduling.local_ssd_recovery_timeout",
    "scheduling.local_ssd_recovery_timeout.nanos",
    "scheduling.local_ssd_recovery_timeout.seconds",
    "scheduling.maintenance_interval",
    "scheduling.max_run_duration",
    "scheduling.max_run_duration.nanos",
    "scheduling.max_run_duration.seconds",
    "scheduling.min_node_cpus",
    "scheduling.node_affinities",
    "scheduling.on_host_maintenance",
    "scheduling.on_instance_stop_action",
    "scheduling.on_instance_stop_action.discard_local_ssd",
    "scheduling.preemptible",
    "scheduling.provisioning_model",
    "scheduling.termination_time",
    "self_link",
    "self_link_unique",
    "service_account",
    "service_account.email",
    "service_account.scopes",
    "shielded_instance_config",
    "shielded_instance_config.enable_integrity_monitoring",
    "shielded_instance_config.enable_secure_boot",
    "shielded_instance_config.enable_vtpm",
    "tags",
    "tags_fingerprint",
    "workload_identity_config",
    "workload_identity_config.identity",
    "workload_identity_config.identity_certificate_enabled",
  ]
}

type "google_compute_instance_template_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "name",
    "project",
    "role",
  ]
}

type "google_compute_instance_template_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "name",
    "project",
    "role",
  ]
}

type "google_compute_instance_template_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["name", "project"]
}

type "google_compute_instant_snapshot" {
  holds       = "data"
  why         = "snapshot, image or backup"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "description",
    "name",
    "params",
    "params.resource_manager_tags",
    "project",
    "source_disk",
    "zone",
  ]
}

type "google_compute_instant_snapshot_iam_binding" {
  holds     = "nothing"
  parent    = ["zone", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "name",
    "project",
    "role",
    "zone",
  ]
}

type "google_compute_instant_snapshot_iam_member" {
  holds     = "nothing"
  parent    = ["zone", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "name",
    "project",
    "role",
    "zone",
  ]
}

type "google_compute_instant_snapshot_iam_policy" {
  holds     = "nothing"
  parent    = ["zone", "project"]
  access    = "iam"
  force_new = ["name", "project", "zone"]
}

type "google_compute_interconnect" {
  holds       = "identity"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "customer_name",
    "interconnect_type",
    "link_type",
    "name",
    "params",
    "project",
    "remote_location",
    "requested_features",
  ]
}

type "google_compute_interconnect_attachment" {
  holds       = "identity"
  tags        = "labels"
  parent      = ["router", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "candidate_cloud_router_ip_address",
    "candidate_cloud_router_ipv6_address",
    "candidate_customer_router_ip_address",
    "candidate_customer_router_ipv6_address",
    "candidate_subnets",
    "edge_availability_domain",
    "encryption",
    "interconnect",
    "ipsec_internal_addresses",
    "name",
    "params",
    "project",
    "router",
    "subnet_length",
    "type",
    "vlan_tag8021q",
  ]
}

type "google_compute_interconnect_attachment_group" {
  holds       = "identity"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["name", "project"]
}

type "google_compute_interconnect_group" {
  holds       = "identity"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["name", "project"]
}

type "google_compute_machine_image" {
  holds     = "data"
  why       = "disk, snapshot or image"
  beta      = true
  parent    = ["project"]
  force_new = [
    "description",
    "guest_flush",
    "machine_image_encryption_key",
    "machine_image_encryption_key.kms_key_name",
    "machine_image_encryption_key.kms_key_service_account",
    "machine_image_encryption_key.raw_key",
    "name",
    "params",
    "params.resource_manager_tags",
    "project",
    "source_instance",
  ]
}

type "google_compute_machine_image_iam_binding" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "machine_image",
    "project",
    "role",
  ]
}

type "google_compute_machine_image_iam_member" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "machine_image",
    "member",
    "project",
    "role",
  ]
}

type "google_compute_machine_image_iam_policy" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = ["machine_image", "project"]
}

type "google_compute_managed_ssl_certificate" {
  holds       = "identity"
  swaps       = true
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["description", "managed", "managed.domains", "name", "project", "type"]
}

type "google_compute_network" {
  holds       = "identity"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "auto_create_subnetworks",
    "description",
    "internal_ipv6_range",
    "name",
    "network_profile",
    "params",
    "params.resource_manager_tags",
    "project",
  ]
}

type "google_compute_network_attachment" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["connection_preference", "name", "project", "region"]
}

type "google_compute_network_edge_security_service" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  force_new = ["name", "project", "region"]
}

type "google_compute_network_endpoint" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["instance", "ip_address", "network_endpoint_group", "port", "project", "zone"]
}

type "google_compute_network_endpoint_group" {
  holds     = "nothing"
  parent    = ["network", "project"]
  force_new = [
    "default_port",
    "description",
    "name",
    "network",
    "network_endpoint_type",
    "project",
    "subnetwork",
    "zone",
  ]
}

type "google_compute_network_endpoints" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["project"]
}

type "google_compute_network_firewall_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "network"
  force_new = ["name", "policy_type", "project"]
}

type "google_compute_network_firewall_policy_association" {
  holds     = "nothing"
  parent    = ["firewall_policy", "project"]
  access    = "network"
  force_new = ["attachment_target", "firewall_policy", "name", "project"]
}

type "google_compute_network_firewall_policy_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "name",
    "project",
    "role",
  ]
}

type "google_compute_network_firewall_policy_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "name",
    "project",
    "role",
  ]
}

type "google_compute_network_firewall_policy_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["name", "project"]
}

type "google_compute_network_firewall_policy_packet_mirroring_rule" {
  holds     = "nothing"
  beta      = true
  parent    = ["firewall_policy", "project"]
  access    = "network"
  force_new = ["firewall_policy", "priority", "project"]
}

type "google_compute_network_firewall_policy_rule" {
  holds       = "nothing"
  parent      = ["firewall_policy", "project"]
  access      = "network"
  protections = [
    { kind = "audit", path = "enable_logging", safe = true },
  ]
  force_new   = ["firewall_policy", "priority", "project"]
}

type "google_compute_network_firewall_policy_with_rules" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "network"
  force_new = ["name", "policy_type", "project"]
}

type "google_compute_network_peering" {
  holds       = "identity"
  parent      = ["network"]
  access      = "network"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "export_subnet_routes_with_public_ip",
    "import_subnet_routes_with_public_ip",
    "name",
    "network",
    "peer_network",
  ]
}

type "google_compute_network_peering_routes_config" {
  holds     = "nothing"
  parent    = ["network", "project"]
  access    = "network"
  force_new = ["project"]
}

type "google_compute_node_group" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["project"]
}

type "google_compute_node_template" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = [
    "accelerators",
    "accelerators.accelerator_count",
    "accelerators.accelerator_type",
    "cpu_overcommit_type",
    "description",
    "disks",
    "disks.disk_count",
    "disks.disk_size_gb",
    "disks.disk_type",
    "name",
    "node_affinity_labels",
    "node_type",
    "node_type_flexibility",
    "node_type_flexibility.cpus",
    "node_type_flexibility.memory",
    "project",
    "region",
    "server_binding",
    "server_binding.type",
  ]
}

type "google_compute_organization_security_policy" {
  holds     = "nothing"
  parent    = ["parent", "short_name"]
  access    = "network"
  force_new = ["display_name", "parent", "short_name", "type"]
}

type "google_compute_organization_security_policy_association" {
  holds     = "nothing"
  parent    = ["policy_id", "attachment_id"]
  access    = "network"
  force_new = ["attachment_id", "excluded_folders", "excluded_projects", "name", "policy_id"]
}

type "google_compute_organization_security_policy_rule" {
  holds       = "nothing"
  parent      = ["policy_id"]
  access      = "network"
  protections = [
    { kind = "audit", path = "enable_logging", safe = true },
  ]
  force_new   = ["policy_id", "priority"]
}

type "google_compute_packet_mirroring" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["description", "network", "network.url", "project"]
}

type "google_compute_per_instance_config" {
  holds       = "data"
  why         = "stateful disks, if any"
  confidence  = "low"
  parent      = ["instance_group_manager", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["instance_group_manager", "name", "project", "zone"]
}

type "google_compute_preview_feature" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["name", "project"]
}

type "google_compute_project_cloud_armor_tier" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["project"]
}

type "google_compute_project_default_network_tier" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["project"]
}

type "google_compute_project_metadata" {
  holds     = "nothing"
  parent    = ["project"]
  executes  = "boot_code"
  force_new = ["project"]
}

type "google_compute_project_metadata_item" {
  holds     = "nothing"
  parent    = ["key", "project"]
  executes  = "boot_code"
  force_new = ["key", "project"]
}

type "google_compute_public_advertised_prefix" {
  holds       = "identity"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "description",
    "dns_verification_ip",
    "ip_cidr_range",
    "ipv6_access_type",
    "name",
    "pdp_scope",
    "project",
  ]
}

type "google_compute_public_delegated_prefix" {
  holds       = "identity"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "allocatable_prefix_length",
    "description",
    "ip_cidr_range",
    "is_live_migration",
    "mode",
    "name",
    "parent_prefix",
    "project",
    "region",
  ]
}

type "google_compute_region_autoscaler" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["name", "project", "region"]
}

type "google_compute_region_backend_bucket" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  force_new = ["name", "project", "region"]
}

type "google_compute_region_backend_bucket_iam_binding" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "name",
    "project",
    "region",
    "role",
  ]
}

type "google_compute_region_backend_bucket_iam_member" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "name",
    "project",
    "region",
    "role",
  ]
}

type "google_compute_region_backend_bucket_iam_policy" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = ["name", "project", "region"]
}

type "google_compute_region_backend_service" {
  holds       = "identity"
  parent      = ["network", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "dynamic_forwarding.forward_proxy.enabled",
    "dynamic_forwarding.ip_port_selection.enabled",
    "ha_policy.fast_ip_move",
    "load_balancing_scheme",
    "name",
    "network",
    "params",
    "params.resource_manager_tags",
    "project",
  ]
}

type "google_compute_region_backend_service_iam_binding" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "name",
    "project",
    "region",
    "role",
  ]
}

type "google_compute_region_backend_service_iam_member" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "name",
    "project",
    "region",
    "role",
  ]
}

type "google_compute_region_backend_service_iam_policy" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = ["name", "project", "region"]
}

type "google_compute_region_commitment" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = [
    "auto_renew",
    "category",
    "description",
    "existing_reservations",
    "license_resource",
    "license_resource.amount",
    "license_resource.cores_per_license",
    "license_resource.license",
    "name",
    "params",
    "params.resource_manager_tags",
    "plan",
    "project",
    "region",
    "resources",
    "resources.accelerator_type",
    "resources.amount",
    "resources.type",
    "type",
  ]
}

type "google_compute_region_composite_health_check" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["name", "project", "region"]
}

type "google_compute_region_disk" {
  holds          = "data"
  why            = "disk or file system"
  tags           = "labels"
  parent         = ["project"]
  protections    = [
    { kind = "final_snapshot", path = "create_snapshot_before_destroy", safe = true, unset_safe = false },
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new      = [
    "async_primary_disk",
    "async_primary_disk.disk",
    "description",
    "disk_encryption_key",
    "disk_encryption_key.kms_key_name",
    "disk_encryption_key.raw_key",
    "disk_encryption_key.rsa_encrypted_key",
    "erase_windows_vss_signature",
    "guest_os_features",
    "guest_os_features.type",
    "image",
    "interface",
    "licenses",
    "name",
    "physical_block_size_bytes",
    "project",
    "region",
    "replica_zones",
    "snapshot",
    "source_disk",
    "source_image_encryption_key",
    "source_image_encryption_key.kms_key_name",
    "source_image_encryption_key.kms_key_service_account",
    "source_image_encryption_key.raw_key",
    "source_image_encryption_key.rsa_encrypted_key",
    "source_snapshot_encryption_key",
    "source_snapshot_encryption_key.kms_key_name",
    "source_snapshot_encryption_key.raw_key",
    "type",
  ]
  force_new_when = { size = "decrease" }
}

type "google_compute_region_disk_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "name",
    "project",
    "region",
    "role",
  ]
}

type "google_compute_region_disk_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "name",
    "project",
    "region",
    "role",
  ]
}

type "google_compute_region_disk_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["name", "project", "region"]
}

type "google_compute_region_disk_resource_policy_attachment" {
  holds     = "nothing"
  parent    = ["disk", "project"]
  guard     = "backup"
  force_new = ["disk", "name", "project", "region"]
}

type "google_compute_region_health_aggregation_policy" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["name", "project", "region"]
}

type "google_compute_region_health_check" {
  holds     = "nothing"
  swaps     = true
  parent    = ["project"]
  force_new = ["name", "project", "region"]
}

type "google_compute_region_health_source" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["name", "project", "region", "source_type"]
}

type "google_compute_region_instance_group_manager" {
  holds          = "data"
  why            = "stateful disks, if any"
  confidence     = "low"
  parent         = ["base_instance_name", "project"]
  executes       = "boot_code"
  protections    = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new      = [
    "base_instance_name",
    "description",
    "distribution_policy_zones",
    "name",
    "params",
    "params.resource_manager_tags",
    "project",
    "region",
    "target_size_policy.mode",
  ]
  force_new_when = { "resource_policies.workload_policy" = "conditional" }
}

type "google_compute_region_instance_template" {
  holds       = "nothing"
  revision    = ["name_prefix", "region"]
  tags        = "labels"
  parent      = ["project"]
  executes    = "boot_code"
  protections = [
    { kind = "keep_on_destroy", path = "disk.auto_delete", safe = false, unset_safe = false },
  ]
  force_new   = [
    "advanced_machine_features",
    "advanced_machine_features.enable_nested_virtualization",
    "advanced_machine_features.enable_uefi_networking",
    "advanced_machine_features.performance_monitoring_unit",
    "advanced_machine_features.threads_per_core",
    "advanced_machine_features.visible_core_count",
    "can_ip_forward",
    "confidential_instance_config",
    "confidential_instance_config.confidential_instance_type",
    "confidential_instance_config.enable_confidential_compute",
    "creation_timestamp",
    "description",
    "disk",
    "disk.architecture",
    "disk.auto_delete",
    "disk.boot",
    "disk.device_name",
    "disk.disk_encryption_key",
    "disk.disk_encryption_key.kms_key_self_link",
    "disk.disk_encryption_key.kms_key_service_account",
    "disk.disk_name",
    "disk.disk_size_gb",
    "disk.disk_type",
    "disk.guest_os_features",
    "disk.interface",
    "disk.labels",
    "disk.mode",
    "disk.provisioned_iops",
    "disk.provisioned_throughput",
    "disk.resource_manager_tags",
    "disk.resource_policies",
    "disk.source",
    "disk.source_image",
    "disk.source_image_encryption_key",
    "disk.source_image_encryption_key.kms_key_self_link",
    "disk.source_image_encryption_key.kms_key_service_account",
    "disk.source_image_encryption_key.raw_key",
    "disk.source_image_encryption_key.rsa_encrypted_key",
    "disk.source_snapshot",
    "disk.source_snapshot_encryption_key",
    "disk.source_snapshot_encryption_key.kms_key_self_link",
    "disk.source_snapshot_encryption_key.kms_key_service_account",
    "disk.source_snapshot_encryption_key.raw_key",
    "disk.source_snapshot_encryption_key.rsa_encrypted_key",
    "disk.storage_pool",
    "disk.type",
    "effective_labels",
    "enable_display",
    "guest_accelerator",
    "guest_accelerator.count",
    "guest_accelerator.type",
    "instance_description",
    "key_revocation_action_type",
    "labels",
    "machine_type",
    "metadata",
    "metadata_fingerprint",
    "metadata_startup_script",
    "min_cpu_platform",
    "name",
    "name_prefix",
    "network_interface",
    "network_interface.access_config",
    "network_interface.access_config.nat_ip",
    "network_interface.access_config.network_tier",
    "network_interface.access_config.public_ptr_domain_name",
    "network_interface.alias_ip_range",
    "network_interface.alias_ip_range.ip_cidr_range",
    "network_interface.alias_ip_range.subnetwork_range_name",
    "network_interface.alias_ipv6_range",
    "network_interface.alias_ipv6_range.ip_cidr_range",
    "network_interface.alias_ipv6_range.subnetwork_range_name",
    "network_interface.internal_ipv6_prefix_length",
    "network_interface.ipv6_access_config",
    "network_interface.ipv6_access_config.external_ipv6",
    "network_interface.ipv6_access_config.external_ipv6_prefix_length",
    "network_interface.ipv6_access_config.name",
    "network_interface.ipv6_access_config.network_tier",
    "network_interface.ipv6_access_config.public_ptr_domain_name",
    "network_interface.ipv6_access_type",
    "network_interface.ipv6_address",
    "network_interface.name",
    "network_interface.network",
    "network_interface.network_attachment",
    "network_interface.network_ip",
    "network_interface.nic_type",
    "network_interface.queue_count",
    "network_interface.stack_type",
    "network_interface.subnetwork",
    "network_interface.subnetwork_project",
    "network_interface.vlan",
    "network_performance_config",
    "network_performance_config.total_egress_bandwidth_tier",
    "numeric_id",
    "project",
    "region",
    "reservation_affinity",
    "reservation_affinity.specific_reservation",
    "reservation_affinity.specific_reservation.key",
    "reservation_affinity.specific_reservation.values",
    "reservation_affinity.type",
    "resource_manager_tags",
    "resource_policies",
    "scheduling",
    "scheduling.automatic_restart",
    "scheduling.availability_domain",
    "scheduling.graceful_shutdown",
    "scheduling.graceful_shutdown.enabled",
    "scheduling.graceful_shutdown.max_duration.nanos",
    "scheduling.graceful_shutdown.max_duration.seconds",
    "scheduling.host_error_timeout_seconds",
    "scheduling.instance_termination_action",
    "scheduling.local_ssd_recovery_timeout",
    "scheduling.local_ssd_recovery_timeout.nanos",
    "scheduling.local_ssd_recovery_timeout.seconds",
    "scheduling.maintenance_interval",
    "scheduling.max_run_duration",
    "scheduling.max_run_duration.nanos",
    "scheduling.max_run_duration.seconds",
    "scheduling.min_node_cpus",
    "scheduling.node_affinities",
    "scheduling.on_host_maintenance",
    "scheduling.on_instance_stop_action",
    "scheduling.on_instance_stop_action.discard_local_ssd",
    "scheduling.preemptible",
    "scheduling.provisioning_model",
    "scheduling.termination_time",
    "self_link",
    "service_account",
    "service_account.email",
    "service_account.scopes",
    "shielded_instance_config",
    "shielded_instance_config.enable_integrity_monitoring",
    "shielded_instance_config.enable_secure_boot",
    "shielded_instance_config.enable_vtpm",
    "tags",
    "tags_fingerprint",
    "workload_identity_config",
    "workload_identity_config.identity",
    "workload_identity_config.identity_certificate_enabled",
  ]
}

type "google_compute_region_instant_snapshot" {
  holds       = "data"
  why         = "snapshot, image or backup"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "description",
    "name",
    "params",
    "params.resource_manager_tags",
    "project",
    "region",
    "source_disk",
  ]
}

type "google_compute_region_instant_snapshot_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "name",
    "project",
    "region",
    "role",
  ]
}

type "google_compute_region_instant_snapshot_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "name",
    "project",
    "region",
    "role",
  ]
}

type "google_compute_region_instant_snapshot_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["name", "project", "region"]
}

type "google_compute_region_network_endpoint" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = [
    "client_destination_port",
    "fqdn",
    "instance",
    "ip_address",
    "port",
    "project",
    "region",
    "region_network_endpoint_group",
  ]
}

type "google_compute_region_network_endpoint_group" {
  holds     = "nothing"
  parent    = ["network", "project"]
  force_new = [
    "app_engine",
    "app_engine.service",
    "app_engine.url_mask",
    "app_engine.version",
    "cloud_function",
    "cloud_function.function",
    "cloud_function.url_mask",
    "cloud_run",
    "cloud_run.service",
    "cloud_run.tag",
    "cloud_run.url_mask",
    "description",
    "name",
    "network",
    "network_endpoint_type",
    "project",
    "psc_data",
    "psc_data.producer_port",
    "psc_target_service",
    "region",
    "serverless_deployment",
    "serverless_deployment.platform",
    "serverless_deployment.resource",
    "serverless_deployment.url_mask",
    "serverless_deployment.version",
    "subnetwork",
  ]
}

type "google_compute_region_network_firewall_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "network"
  force_new = ["name", "policy_type", "project", "region"]
}

type "google_compute_region_network_firewall_policy_association" {
  holds     = "nothing"
  parent    = ["firewall_policy", "project"]
  access    = "network"
  force_new = ["attachment_target", "firewall_policy", "name", "priority", "project", "region"]
}

type "google_compute_region_network_firewall_policy_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "name",
    "project",
    "region",
    "role",
  ]
}

type "google_compute_region_network_firewall_policy_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "name",
    "project",
    "region",
    "role",
  ]
}

type "google_compute_region_network_firewall_policy_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["name", "project", "region"]
}

type "google_compute_region_network_firewall_policy_rule" {
  holds       = "nothing"
  parent      = ["firewall_policy", "project"]
  access      = "network"
  protections = [
    { kind = "audit", path = "enable_logging", safe = true },
  ]
  force_new   = ["firewall_policy", "priority", "project", "region"]
}

type "google_compute_region_network_firewall_policy_with_rules" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "network"
  force_new = ["name", "policy_type", "project", "region"]
}

type "google_compute_region_network_policy" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "network"
  force_new = ["name", "project", "region"]
}

type "google_compute_region_network_policy_traffic_classification_rule" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "network"
  force_new = ["network_policy", "priority", "project", "region"]
}

type "google_compute_region_per_instance_config" {
  holds       = "data"
  why         = "stateful disks, if any"
  confidence  = "low"
  parent      = ["region_instance_group_manager", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["name", "project", "region", "region_instance_group_manager"]
}

type "google_compute_region_resize_request" {
  holds     = "nothing"
  parent    = ["instance_group_manager", "project"]
  force_new = [
    "description",
    "instance_group_manager",
    "name",
    "project",
    "region",
    "requested_run_duration",
    "requested_run_duration.nanos",
    "requested_run_duration.seconds",
    "resize_by",
  ]
}

type "google_compute_region_security_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "network"
  guard     = "monitor"
  force_new = ["name", "project", "region", "type"]
}

type "google_compute_region_security_policy_rule" {
  holds     = "nothing"
  parent    = ["security_policy", "project"]
  access    = "network"
  force_new = ["priority", "project", "region", "security_policy"]
}

type "google_compute_region_ssl_certificate" {
  holds       = "identity"
  swaps       = true
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "certificate",
    "description",
    "name",
    "name_prefix",
    "private_key",
    "private_key_wo_version",
    "project",
    "region",
  ]
}

type "google_compute_region_ssl_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "network"
  force_new = ["description", "name", "project", "region"]
}

type "google_compute_region_target_http_proxy" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["description", "http_keep_alive_timeout_sec", "name", "project", "region"]
}

type "google_compute_region_target_https_proxy" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["description", "http_keep_alive_timeout_sec", "name", "project", "region"]
}

type "google_compute_region_target_tcp_proxy" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = [
    "backend_service",
    "description",
    "load_balancing_scheme",
    "name",
    "project",
    "proxy_bind",
    "proxy_header",
    "region",
  ]
}

type "google_compute_region_url_map" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["name", "project"]
}

type "google_compute_reservation" {
  holds     = "nothing"
  parent    = ["zone", "project"]
  force_new = [
    "delete_after_duration.nanos",
    "delete_after_duration.seconds",
    "delete_at_time",
    "description",
    "enable_emergent_maintenance",
    "name",
    "params",
    "project",
    "reservation_sharing_policy.service_share_type",
    "share_settings.share_type",
    "specific_reservation.instance_properties",
    "specific_reservation.instance_properties.guest_accelerators",
    "specific_reservation.instance_properties.guest_accelerators.accelerator_count",
    "specific_reservation.instance_properties.guest_accelerators.accelerator_type",
    "specific_reservation.instance_properties.local_ssds",
    "specific_reservation.instance_properties.local_ssds.disk_size_gb",
    "specific_reservation.instance_properties.local_ssds.interface",
    "specific_reservation.instance_properties.machine_type",
    "specific_reservation.instance_properties.maintenance_interval",
    "specific_reservation.instance_properties.min_cpu_platform",
    "specific_reservation_required",
    "zone",
  ]
}

type "google_compute_resize_request" {
  holds     = "nothing"
  parent    = ["instance_group_manager", "project"]
  force_new = [
    "description",
    "instance_group_manager",
    "name",
    "project",
    "requested_run_duration",
    "requested_run_duration.nanos",
    "requested_run_duration.seconds",
    "resize_by",
    "zone",
  ]
}

type "google_compute_resource_policy" {
  holds       = "nothing"
  parent      = ["project"]
  guard       = "backup"
  protections = [
    { kind = "retention", path = "snapshot_schedule_policy.retention_policy.max_retention_days", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = [
    "disk_consistency_group_policy.enabled",
    "group_placement_policy.gpu_topology",
    "group_placement_policy.tpu_topology",
    "project",
    "region",
    "workload_policy.accelerator_topology",
    "workload_policy.accelerator_topology_mode",
    "workload_policy.max_topology_distance",
    "workload_policy.type",
  ]
}

type "google_compute_resource_policy_attachment" {
  holds     = "nothing"
  parent    = ["instance", "zone", "project"]
  force_new = ["instance", "name", "project", "zone"]
}

type "google_compute_rollout_plan" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = [
    "description",
    "location_scope",
    "name",
    "project",
    "waves",
    "waves.display_name",
    "waves.orchestration_options",
    "waves.orchestration_options.delays",
    "waves.orchestration_options.delays.delimiter",
    "waves.orchestration_options.delays.duration",
    "waves.orchestration_options.delays.type",
    "waves.orchestration_options.max_concurrent_locations",
    "waves.orchestration_options.max_concurrent_resources_per_location",
    "waves.selectors",
    "waves.selectors.location_selector",
    "waves.selectors.location_selector.included_locations",
    "waves.selectors.resource_hierarchy_selector",
    "waves.selectors.resource_hierarchy_selector.included_folders",
    "waves.selectors.resource_hierarchy_selector.included_organizations",
    "waves.selectors.resource_hierarchy_selector.included_projects",
    "waves.validation",
    "waves.validation.time_based_validation_metadata",
    "waves.validation.time_based_validation_metadata.wait_duration",
    "waves.validation.type",
  ]
}

type "google_compute_route" {
  holds     = "nothing"
  parent    = ["network", "project"]
  access    = "network"
  force_new = [
    "description",
    "dest_range",
    "name",
    "network",
    "next_hop_gateway",
    "next_hop_ilb",
    "next_hop_instance",
    "next_hop_instance_zone",
    "next_hop_ip",
    "next_hop_vpn_tunnel",
    "params",
    "params.resource_manager_tags",
    "priority",
    "project",
    "tags",
  ]
}

type "google_compute_router" {
  holds       = "identity"
  parent      = ["network", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "encrypted_interconnect_router",
    "name",
    "ncc_gateway",
    "network",
    "params",
    "project",
    "region",
  ]
}

type "google_compute_router_interface" {
  holds     = "nothing"
  parent    = ["router", "project"]
  force_new = [
    "interconnect_attachment",
    "ip_range",
    "ip_version",
    "name",
    "private_ip_address",
    "project",
    "redundant_interface",
    "region",
    "router",
    "subnetwork",
    "vpn_tunnel",
  ]
}

type "google_compute_router_named_set" {
  holds     = "nothing"
  parent    = ["router", "project"]
  force_new = ["name", "project", "region", "router"]
}

type "google_compute_router_nat" {
  holds       = "identity"
  parent      = ["router", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["endpoint_types", "initial_nat_ips", "name", "project", "region", "router", "type"]
}

type "google_compute_router_nat_address" {
  holds       = "identity"
  parent      = ["router", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["project", "region", "router", "router_nat"]
}

type "google_compute_router_peer" {
  holds     = "nothing"
  parent    = ["router", "project"]
  access    = "network"
  force_new = ["interface", "name", "project", "region", "router"]
}

type "google_compute_router_route_policy" {
  holds     = "nothing"
  parent    = ["router", "project"]
  force_new = ["name", "project", "region", "router"]
}

type "google_compute_security_policy" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  access    = "network"
  guard     = "monitor"
  force_new = ["name", "project", "type"]
}

type "google_compute_security_policy_rule" {
  holds     = "nothing"
  parent    = ["security_policy", "project"]
  access    = "network"
  force_new = ["priority", "project", "security_policy"]
}

type "google_compute_service_attachment" {
  holds       = "identity"
  parent      = ["project"]
  access      = "network"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["domain_names", "name", "project", "region"]
}

type "google_compute_shared_vpc_host_project" {
  holds     = "nothing"
  access    = "network"
  force_new = ["project"]
}

type "google_compute_shared_vpc_service_project" {
  holds     = "nothing"
  access    = "network"
  force_new = ["host_project", "service_project"]
}

type "google_compute_snapshot" {
  holds       = "data"
  why         = "snapshot, image or backup"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "chain_name",
    "description",
    "guest_flush",
    "name",
    "params",
    "params.resource_manager_tags",
    "project",
    "snapshot_encryption_key",
    "snapshot_encryption_key.kms_key_self_link",
    "snapshot_encryption_key.kms_key_service_account",
    "snapshot_encryption_key.raw_key",
    "snapshot_encryption_key.rsa_encrypted_key",
    "snapshot_type",
    "source_disk",
    "source_disk_encryption_key",
    "source_disk_encryption_key.kms_key_self_link",
    "source_disk_encryption_key.kms_key_service_account",
    "source_disk_encryption_key.raw_key",
    "source_disk_encryption_key.rsa_encrypted_key",
    "source_instant_snapshot",
    "storage_locations",
    "zone",
  ]
}

type "google_compute_snapshot_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "name",
    "project",
    "role",
  ]
}

type "google_compute_snapshot_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "name",
    "project",
    "role",
  ]
}

type "google_compute_snapshot_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["name", "project"]
}

type "google_compute_snapshot_settings" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["project"]
}

type "google_compute_ssl_certificate" {
  holds       = "identity"
  swaps       = true
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "certificate",
    "description",
    "name",
    "name_prefix",
    "private_key",
    "private_key_wo_version",
    "project",
  ]
}

type "google_compute_ssl_policy" {
  holds     = "nothing"
  swaps     = true
  parent    = ["project"]
  access    = "network"
  force_new = ["description", "name", "project"]
}

type "google_compute_storage_pool" {
  holds       = "data"
  why         = "disk or file system"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = true },
  ]
  force_new   = [
    "capacity_provisioning_type",
    "description",
    "name",
    "params",
    "params.resource_manager_tags",
    "performance_provisioning_type",
    "project",
    "storage_pool_type",
  ]
}

type "google_compute_storage_pool_iam_binding" {
  holds     = "nothing"
  parent    = ["zone", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "name",
    "project",
    "role",
    "zone",
  ]
}

type "google_compute_storage_pool_iam_member" {
  holds     = "nothing"
  parent    = ["zone", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "name",
    "project",
    "role",
    "zone",
  ]
}

type "google_compute_storage_pool_iam_policy" {
  holds     = "nothing"
  parent    = ["zone", "project"]
  access    = "iam"
  force_new = ["name", "project", "zone"]
}

type "google_compute_subnetwork" {
  holds          = "identity"
  parent         = ["network", "project"]
  protections    = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new      = [
    "description",
    "external_ipv6_prefix",
    "internal_ipv6_prefix",
    "name",
    "network",
    "params",
    "params.resource_manager_tags",
    "project",
    "region",
    "reserved_internal_range",
    "resolve_subnet_mask",
  ]
  force_new_when = { ip_cidr_range = "conditional" }
}

type "google_compute_subnetwork_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "project",
    "region",
    "role",
    "subnetwork",
  ]
}

type "google_compute_subnetwork_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "project",
    "region",
    "role",
    "subnetwork",
  ]
}

type "google_compute_subnetwork_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["project", "region", "subnetwork"]
}

type "google_compute_target_grpc_proxy" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["name", "project", "url_map", "validate_for_proxyless"]
}

type "google_compute_target_http_proxy" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["description", "http_keep_alive_timeout_sec", "name", "project", "proxy_bind"]
}

type "google_compute_target_https_proxy" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = [
    "description",
    "http_keep_alive_timeout_sec",
    "name",
    "project",
    "proxy_bind",
    "tls_early_data",
  ]
}

type "google_compute_target_instance" {
  holds     = "nothing"
  parent    = ["network", "project"]
  force_new = ["description", "instance", "name", "nat_policy", "network", "project", "zone"]
}

type "google_compute_target_pool" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["description", "failover_ratio", "name", "project", "region", "session_affinity"]
}

type "google_compute_target_ssl_proxy" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["description", "name", "project"]
}

type "google_compute_target_tcp_proxy" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["description", "load_balancing_scheme", "name", "project", "proxy_bind"]
}

type "google_compute_url_map" {
  holds       = "identity"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["name", "project"]
}

type "google_compute_vpn_gateway" {
  holds       = "identity"
  parent      = ["network", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "description",
    "name",
    "network",
    "params",
    "params.resource_manager_tags",
    "project",
    "region",
  ]
}

type "google_compute_vpn_tunnel" {
  holds       = "identity"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "cipher_suite",
    "cipher_suite.phase1",
    "cipher_suite.phase1.dh",
    "cipher_suite.phase1.encryption",
    "cipher_suite.phase1.integrity",
    "cipher_suite.phase1.prf",
    "cipher_suite.phase2",
    "cipher_suite.phase2.encryption",
    "cipher_suite.phase2.integrity",
    "cipher_suite.phase2.pfs",
    "description",
    "ike_version",
    "local_traffic_selector",
    "name",
    "params",
    "params.resource_manager_tags",
    "peer_external_gateway",
    "peer_external_gateway_interface",
    "peer_gcp_gateway",
    "peer_ip",
    "project",
    "region",
    "remote_traffic_selector",
    "router",
    "shared_secret",
    "shared_secret_wo_version",
    "target_vpn_gateway",
    "vpn_gateway",
    "vpn_gateway_interface",
  ]
}

type "google_compute_wire_group" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["cross_site_network", "project"]
}

type "google_compute_zone_vm_extension_policy" {
  holds     = "nothing"
  parent    = ["zone", "project"]
  executes  = "run"
  force_new = ["name", "project", "zone"]
}

type "google_config_deployment" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  executes    = "run"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
  force_new   = ["location", "name", "project"]
}

type "google_contact_center_insights_analysis_rule" {
  holds       = "data"
  why         = "service data"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "project"]
}

type "google_contact_center_insights_assessment_rule" {
  holds       = "data"
  why         = "service data"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["assessment_rule_id", "location", "project"]
}

type "google_contact_center_insights_auto_labeling_rule" {
  holds       = "data"
  why         = "service data"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["auto_labeling_rule_id", "location", "project"]
}

type "google_contact_center_insights_encryption_spec" {
  holds     = "data"
  why       = "service data"
  parent    = ["project"]
  force_new = ["kms_key", "location", "project"]
}

type "google_contact_center_insights_qa_question" {
  holds       = "data"
  why         = "service data"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "project", "qa_scorecard", "revision"]
}

type "google_contact_center_insights_qa_scorecard" {
  holds       = "data"
  why         = "service data"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "project", "qa_scorecard_id"]
}

type "google_contact_center_insights_qa_scorecard_revision" {
  holds     = "data"
  why       = "service data"
  parent    = ["project"]
  force_new = ["location", "project", "qa_scorecard", "qa_scorecard_revision_id"]
}

type "google_contact_center_insights_view" {
  holds       = "data"
  why         = "service data"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "project"]
}

type "google_container_analysis_note" {
  holds       = "nothing"
  parent      = ["project"]
  protections = [
    { kind = "expiry", path = "expiration_time", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["name", "project"]
}

type "google_container_analysis_note_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "note",
    "project",
    "role",
  ]
}

type "google_container_analysis_note_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "note",
    "project",
    "role",
  ]
}

type "google_container_analysis_note_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["note", "project"]
}

type "google_container_analysis_occurrence" {
  holds     = "nothing"
  parent    = ["note_name", "project"]
  force_new = ["note_name", "project", "resource_uri"]
}

type "google_container_attached_cluster" {
  holds       = "data"
  why         = "cluster objects (etcd) and workloads"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "distribution",
    "fleet.project",
    "location",
    "name",
    "oidc_config.issuer_url",
    "oidc_config.jwks",
    "project",
  ]
}

type "google_container_aws_cluster" {
  holds       = "data"
  why         = "cluster objects (etcd) and workloads"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "aws_region",
    "control_plane.database_encryption",
    "control_plane.database_encryption.kms_key_arn",
    "control_plane.instance_placement",
    "control_plane.instance_placement.tenancy",
    "control_plane.main_volume",
    "control_plane.main_volume.iops",
    "control_plane.main_volume.kms_key_arn",
    "control_plane.main_volume.size_gib",
    "control_plane.main_volume.throughput",
    "control_plane.main_volume.volume_type",
    "control_plane.subnet_ids",
    "fleet",
    "fleet.project",
    "location",
    "name",
    "networking.pod_address_cidr_blocks",
    "networking.service_address_cidr_blocks",
    "networking.vpc_id",
    "project",
  ]
}

type "google_container_aws_node_pool" {
  holds     = "nothing"
  tags      = "config.labels"
  parent    = ["cluster", "project"]
  force_new = [
    "cluster",
    "config.image_type",
    "config.instance_placement",
    "config.instance_placement.tenancy",
    "config.spot_config",
    "config.spot_config.instance_types",
    "config.taints",
    "config.taints.effect",
    "config.taints.key",
    "config.taints.value",
    "kubelet_config",
    "kubelet_config.cpu_cfs_quota",
    "kubelet_config.cpu_cfs_quota_period",
    "kubelet_config.cpu_manager_policy",
    "kubelet_config.pod_pids_limit",
    "location",
    "max_pods_constraint",
    "max_pods_constraint.max_pods_per_node",
    "name",
    "project",
    "subnet_id",
  ]
}

type "google_container_azure_client" {
  holds     = "nothing"
  parent    = ["application_id", "project"]
  force_new = ["application_id", "location", "name", "project", "tenant_id"]
}

type "google_container_azure_cluster" {
  holds       = "data"
  why         = "cluster objects (etcd) and workloads"
  parent      = ["resource_group_id", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "annotations",
    "azure_region",
    "control_plane.database_encryption",
    "control_plane.database_encryption.key_id",
    "control_plane.main_volume",
    "control_plane.main_volume.size_gib",
    "control_plane.proxy_config",
    "control_plane.proxy_config.resource_group_id",
    "control_plane.proxy_config.secret_id",
    "control_plane.replica_placements",
    "control_plane.replica_placements.azure_availability_zone",
    "control_plane.replica_placements.subnet_id",
    "control_plane.root_volume",
    "control_plane.root_volume.size_gib",
    "control_plane.subnet_id",
    "control_plane.tags",
    "effective_annotations",
    "fleet",
    "fleet.project",
    "location",
    "name",
    "networking",
    "networking.pod_address_cidr_blocks",
    "networking.service_address_cidr_blocks",
    "networking.virtual_network_id",
    "project",
    "resource_group_id",
  ]
}

type "google_container_azure_node_pool" {
  holds     = "nothing"
  tags      = "config.labels"
  parent    = ["cluster", "project"]
  force_new = [
    "azure_availability_zone",
    "cluster",
    "config.image_type",
    "config.labels",
    "config.proxy_config",
    "config.proxy_config.resource_group_id",
    "config.proxy_config.secret_id",
    "config.root_volume",
    "config.root_volume.size_gib",
    "config.tags",
    "config.vm_size",
    "location",
    "max_pods_constraint",
    "max_pods_constraint.max_pods_per_node",
    "name",
    "project",
    "subnet_id",
  ]
}

type "google_container_cluster" {
  holds          = "data"
  why            = "cluster objects (etcd) and workloads"
  tags           = "resource_labels"
  parent         = ["network", "project"]
  access         = "auth"
  protections    = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = true },
  ]
  force_new      = [
    "cluster_autoscaling.auto_provisioning_defaults.boot_disk_kms_key",
    "cluster_ipv4_cidr",
    "confidential_nodes",
    "confidential_nodes.confidential_instance_type",
    "confidential_nodes.enabled",
    "datapath_provider",
    "dataplane_optimization_mode",
    "default_max_pods_per_node",
    "description",
    "enable_autopilot",
    "enable_kubernetes_alpha",
    "enable_tpu",
    "initial_node_count",
    "ip_allocation_policy",
    "ip_allocation_policy.cluster_ipv4_cidr_block",
    "ip_allocation_policy.cluster_secondary_range_name",
    "ip_allocation_policy.pod_cidr_overprovision_config",
    "ip_allocation_policy.services_ipv4_cidr_block",
    "ip_allocation_policy.services_secondary_range_name",
    "location",
    "master_auth.client_certificate_config",
    "master_auth.client_certificate_config.issue_client_certificate",
    "name",
    "network",
    "networking_mode",
    "node_config",
    "node_config.advanced_machine_features",
    "node_config.advanced_machine_features.enable_nested_virtualization",
    "node_config.advanced_machine_features.threads_per_core",
    "node_config.boot_disk_kms_key",
    "node_config.confidential_nodes.confidential_instance_type",
    "node_config.enable_confidential_storage",
    "node_config.ephemeral_storage_config",
    "node_config.ephemeral_storage_config.local_ssd_count",
    "node_config.ephemeral_storage_local_ssd_config",
    "node_config.ephemeral_storage_local_ssd_config.data_cache_count",
    "node_config.ephemeral_storage_local_ssd_config.local_ssd_count",
    "node_config.flex_start",
    "node_config.guest_accelerator",
    "node_config.guest_accelerator.count",
    "node_config.guest_accelerator.gpu_driver_installation_config",
    "node_config.guest_accelerator.gpu_driver_installation_config.gpu_driver_version",
    "node_config.guest_accelerator.gpu_partition_size",
    "node_config.guest_accelerator.gpu_sharing_config",
    "node_config.guest_accelerator.gpu_sharing_config.gpu_sharing_strategy",
    "node_config.guest_accelerator.gpu_sharing_config.max_shared_clients_per_gpu",
    "node_config.guest_accelerator.type",
    "node_config.host_maintenance_policy",
    "node_config.host_maintenance_policy.maintenance_interval",
    "node_config.host_maintenance_policy.opportunistic_maintenance_strategy",
    "node_config.host_maintenance_policy.opportunistic_maintenance_strategy.maintenance_availability_window",
    "node_config.host_maintenance_policy.opportunistic_maintenance_strategy.min_nodes_per_pool",
    "node_config.host_maintenance_policy.opportunistic_maintenance_strategy.node_idle_time_window",
    "node_config.local_nvme_ssd_block_config",
    "node_config.local_nvme_ssd_block_config.local_ssd_count",
    "node_config.local_ssd_count",
    "node_config.local_ssd_encryption_mode",
    "node_config.max_run_duration",
    "node_config.metadata",
    "node_config.min_cpu_platform",
    "node_config.node_group",
    "node_config.oauth_scopes",
    "node_config.preemptible",
    "node_config.reservation_affinity",
    "node_config.reservation_affinity.consume_reservation_type",
    "node_config.reservation_affinity.key",
    "node_config.reservation_affinity.values",
    "node_config.sandbox_config",
    "node_config.secondary_boot_disks",
    "node_config.secondary_boot_disks.disk_image",
    "node_config.secondary_boot_disks.mode",
    "node_config.service_account",
    "node_config.shielded_instance_config",
    "node_config.shielded_instance_config.enable_integrity_monitoring",
    "node_config.shielded_instance_config.enable_secure_boot",
    "node_config.sole_tenant_config",
    "node_config.sole_tenant_config.node_affinity",
    "node_config.sole_tenant_config.node_affinity.key",
    "node_config.sole_tenant_config.node_affinity.operator",
    "node_config.sole_tenant_config.node_affinity.values",
    "node_config.spot",
    "node_pool",
    "node_pool.initial_node_count",
    "node_pool.max_pods_per_node",
    "node_pool.name",
    "node_pool.name_prefix",
    "node_pool.network_config.accelerator_network_profile",
    "node_pool.network_config.additional_node_network_configs",
    "node_pool.network_config.additional_node_network_configs.network",
    "node_pool.network_config.additional_node_network_configs.subnetwork",
    "node_pool.network_config.additional_pod_network_configs",
    "node_pool.network_config.additional_pod_network_configs.max_pods_per_node",
    "node_pool.network_config.additional_pod_network_configs.secondary_pod_range",
    "node_pool.network_config.additional_pod_network_configs.subnetwork",
    "node_pool.network_config.create_pod_range",
    "node_pool.network_config.pod_cidr_overprovision_config",
    "node_pool.network_config.pod_ipv4_cidr_block",
    "node_pool.network_config.pod_range",
    "node_pool.network_config.subnetwork",
    "node_pool.node_config",
    "node_pool.node_config.advanced_machine_features",
    "node_pool.node_config.advanced_machine_features.enable_nested_virtualization",
    "node_pool.node_config.advanced_machine_features.threads_per_core",
    "node_pool.node_config.boot_disk_kms_key",
    "node_pool.node_config.confidential_nodes.confidential_instance_type",
    "node_pool.node_config.enable_confidential_storage",
    "node_pool.node_config.ephemeral_storage_config",
    "node_pool.node_config.ephemeral_storage_config.local_ssd_count",
    "node_pool.node_config.ephemeral_storage_local_ssd_config",
    "node_pool.node_config.ephemeral_storage_local_ssd_config.data_cache_count",
    "node_pool.node_config.ephemeral_storage_local_ssd_config.local_ssd_count",
    "node_pool.node_config.flex_start",
    "node_pool.node_config.guest_accelerator",
    "node_pool.node_config.guest_accelerator.count",
    "node_pool.node_config.guest_accelerator.gpu_driver_installation_config",
    "node_pool.node_config.guest_accelerator.gpu_driver_installation_config.gpu_driver_version",
    "node_pool.node_config.guest_accelerator.gpu_partition_size",
    "node_pool.node_config.guest_accelerator.gpu_sharing_config",
    "node_pool.node_config.guest_accelerator.gpu_sharing_config.gpu_sharing_strategy",
    "node_pool.node_config.guest_accelerator.gpu_sharing_config.max_shared_clients_per_gpu",
    "node_pool.node_config.guest_accelerator.type",
    "node_pool.node_config.host_maintenance_policy",
    "node_pool.node_config.host_maintenance_policy.maintenance_interval",
    "node_pool.node_config.host_maintenance_policy.opportunistic_maintenance_strategy",
    "node_pool.node_config.host_maintenance_policy.opportunistic_maintenance_strategy.maintenance_availability_window",
    "node_pool.node_config.host_maintenance_policy.opportunistic_maintenance_strategy.min_nodes_per_pool",
    "node_pool.node_config.host_maintenance_policy.opportunistic_maintenance_strategy.node_idle_time_window",
    "node_pool.node_config.local_nvme_ssd_block_config",
    "node_pool.node_config.local_nvme_ssd_block_config.local_ssd_count",
    "node_pool.node_config.local_ssd_count",
    "node_pool.node_config.local_ssd_encryption_mode",
    "node_pool.node_config.max_run_duration",
    "node_pool.node_config.metadata",
    "node_pool.node_config.min_cpu_platform",
    "node_pool.node_config.node_group",
    "node_pool.node_config.oauth_scopes",
    "node_pool.node_config.preemptible",
    "node_pool.node_config.reservation_affinity",
    "node_pool.node_config.reservation_affinity.consume_reservation_type",
    "node_pool.node_config.reservation_affinity.key",
    "node_pool.node_config.reservation_affinity.values",
    "node_pool.node_config.sandbox_config",
    "node_pool.node_config.secondary_boot_disks",
    "node_pool.node_config.secondary_boot_disks.disk_image",
    "node_pool.node_config.secondary_boot_disks.mode",
    "node_pool.node_config.service_account",
    "node_pool.node_config.shielded_instance_config",
    "node_pool.node_config.shielded_instance_config.enable_integrity_monitoring",
    "node_pool.node_config.shielded_instance_config.enable_secure_boot",
    "node_pool.node_config.sole_tenant_config",
    "node_pool.node_config.sole_tenant_config.node_affinity",
    "node_pool.node_config.sole_tenant_config.node_affinity.key",
    "node_pool.node_config.sole_tenant_config.node_affinity.operator",
    "node_pool.node_config.sole_tenant_config.node_affinity.values",
    "node_pool.node_config.spot",
    "node_pool.placement_policy",
    "node_pool.placement_policy.policy_name",
    "node_pool.queued_provisioning",
    "node_pool.queued_provisioning.enabled",
    "private_cluster_config.master_ipv4_cidr_block",
    "private_cluster_config.private_endpoint_subnetwork",
    "project",
    "subnetwork",
    "tpu_config.enabled",
    "tpu_config.use_service_networking",
    "user_managed_keys_config.aggregation_ca",
    "user_managed_keys_config.cluster_ca",
    "user_managed_keys_config.etcd_api_ca",
    "user_managed_keys_config.etcd_peer_ca",
  ]
  force_new_when = {
    "dns_config.additive_vpc_scope_dns_domain" = "conditional"
    enable_fqdn_network_policy = "conditional"
    "enable_k8s_beta_apis.enabled_apis" = "conditional"
    enable_l4_ilb_subsetting = "conditional"
  }
}

type "google_container_node_pool" {
  holds       = "identity"
  parent      = ["cluster", "project"]
  executes    = "boot_code"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "cluster",
    "initial_node_count",
    "location",
    "max_pods_per_node",
    "name",
    "name_prefix",
    "network_config.accelerator_network_profile",
    "network_config.additional_node_network_configs",
    "network_config.additional_node_network_configs.network",
    "network_config.additional_node_network_configs.subnetwork",
    "network_config.additional_pod_network_configs",
    "network_config.additional_pod_network_configs.max_pods_per_node",
    "network_config.additional_pod_network_configs.secondary_pod_range",
    "network_config.additional_pod_network_configs.subnetwork",
    "network_config.create_pod_range",
    "network_config.pod_cidr_overprovision_config",
    "network_config.pod_ipv4_cidr_block",
    "network_config.pod_range",
    "network_config.subnetwork",
    "node_config",
    "node_config.advanced_machine_features",
    "node_config.advanced_machine_features.enable_nested_virtualization",
    "node_config.advanced_machine_features.threads_per_core",
    "node_config.boot_disk_kms_key",
    "node_config.confidential_nodes.confidential_instance_type",
    "node_config.enable_confidential_storage",
    "node_config.ephemeral_storage_config",
    "node_config.ephemeral_storage_config.local_ssd_count",
    "node_config.ephemeral_storage_local_ssd_config",
    "node_config.ephemeral_storage_local_ssd_config.data_cache_count",
    "node_config.ephemeral_storage_local_ssd_config.local_ssd_count",
    "node_config.flex_start",
    "node_config.guest_accelerator",
    "node_config.guest_accelerator.count",
    "node_config.guest_accelerator.gpu_driver_installation_config",
    "node_config.guest_accelerator.gpu_driver_installation_config.gpu_driver_version",
    "node_config.guest_accelerator.gpu_partition_size",
    "node_config.guest_accelerator.gpu_sharing_config",
    "node_config.guest_accelerator.gpu_sharing_config.gpu_sharing_strategy",
    "node_config.guest_accelerator.gpu_sharing_config.max_shared_clients_per_gpu",
    "node_config.guest_accelerator.type",
    "node_config.host_maintenance_policy",
    "node_config.host_maintenance_policy.maintenance_interval",
    "node_config.host_maintenance_policy.opportunistic_maintenance_strategy",
    "node_config.host_maintenance_policy.opportunistic_maintenance_strategy.maintenance_availability_window",
    "node_config.host_maintenance_policy.opportunistic_maintenance_strategy.min_nodes_per_pool",
    "node_config.host_maintenance_policy.opportunistic_maintenance_strategy.node_idle_time_window",
    "node_config.local_nvme_ssd_block_config",
    "node_config.local_nvme_ssd_block_config.local_ssd_count",
    "node_config.local_ssd_count",
    "node_config.local_ssd_encryption_mode",
    "node_config.max_run_duration",
    "node_config.metadata",
    "node_config.min_cpu_platform",
    "node_config.node_group",
    "node_config.oauth_scopes",
    "node_config.preemptible",
    "node_config.reservation_affinity",
    "node_config.reservation_affinity.consume_reservation_type",
    "node_config.reservation_affinity.key",
    "node_config.reservation_affinity.values",
    "node_config.sandbox_config",
    "node_config.secondary_boot_disks",
    "node_config.secondary_boot_disks.disk_image",
    "node_config.secondary_boot_disks.mode",
    "node_config.service_account",
    "node_config.shielded_instance_config",
    "node_config.shielded_instance_config.enable_integrity_monitoring",
    "node_config.shielded_instance_config.enable_secure_boot",
    "node_config.sole_tenant_config",
    "node_config.sole_tenant_config.node_affinity",
    "node_config.sole_tenant_config.node_affinity.key",
    "node_config.sole_tenant_config.node_affinity.operator",
    "node_config.sole_tenant_config.node_affinity.values",
    "node_config.spot",
    "placement_policy",
    "placement_policy.policy_name",
    "project",
    "queued_provisioning",
    "queued_provisioning.enabled",
  ]
}

type "google_container_registry" {
  holds     = "data"
  why       = "object, image or code storage"
  transient = true
  parent    = ["project"]
  force_new = ["location", "project"]
}

type "google_data_catalog_entry" {
  holds       = "data"
  why         = "service data"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["entry_group", "entry_id", "type"]
}

type "google_data_catalog_entry_group" {
  holds       = "data"
  why         = "service data"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["entry_group_id", "project", "region"]
}

type "google_data_catalog_entry_group_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "entry_group",
    "project",
    "region",
    "role",
  ]
}

type "google_data_catalog_entry_group_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "entry_group",
    "member",
    "project",
    "region",
    "role",
  ]
}

type "google_data_catalog_entry_group_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["entry_group", "project", "region"]
}

type "google_data_catalog_policy_tag" {
  holds       = "data"
  why         = "service data"
  parent      = ["taxonomy"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["taxonomy"]
}

type "google_data_catalog_policy_tag_iam_binding" {
  holds     = "nothing"
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "policy_tag",
    "role",
  ]
}

type "google_data_catalog_policy_tag_iam_member" {
  holds     = "nothing"
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "policy_tag",
    "role",
  ]
}

type "google_data_catalog_policy_tag_iam_policy" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["policy_tag"]
}

type "google_data_catalog_tag" {
  holds       = "data"
  why         = "service data"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["parent", "template"]
}

type "google_data_catalog_tag_template" {
  holds       = "data"
  why         = "service data"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "force_destroy", path = "force_delete", safe = false, unset_safe = true },
  ]
  force_new   = ["project", "region", "tag_template_id"]
}

type "google_data_catalog_tag_template_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "project",
    "region",
    "role",
    "tag_template",
  ]
}

type "google_data_catalog_tag_template_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "project",
    "region",
    "role",
    "tag_template",
  ]
}

type "google_data_catalog_tag_template_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["project", "region", "tag_template"]
}

type "google_data_catalog_taxonomy" {
  holds       = "data"
  why         = "service data"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["project", "region"]
}

type "google_data_catalog_taxonomy_iam_binding" {
  holds     = "nothing"
  parent    = ["taxonomy", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "project",
    "region",
    "role",
    "taxonomy",
  ]
}

type "google_data_catalog_taxonomy_iam_member" {
  holds     = "nothing"
  parent    = ["taxonomy", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "project",
    "region",
    "role",
    "taxonomy",
  ]
}

type "google_data_catalog_taxonomy_iam_policy" {
  holds     = "nothing"
  parent    = ["taxonomy", "project"]
  access    = "iam"
  force_new = ["project", "region", "taxonomy"]
}

type "google_data_fusion_instance" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "crypto_key_config",
    "crypto_key_config.key_reference",
    "dataproc_service_account",
    "description",
    "display_name",
    "event_publish_config.topic",
    "name",
    "network_config",
    "network_config.connection_type",
    "network_config.ip_allocation",
    "network_config.network",
    "network_config.private_service_connect_config",
    "network_config.private_service_connect_config.network_attachment",
    "network_config.private_service_connect_config.unreachable_cidr_block",
    "options",
    "private_instance",
    "project",
    "region",
    "tags",
    "type",
    "zone",
  ]
}

type "google_data_fusion_instance_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "name",
    "project",
    "region",
    "role",
  ]
}

type "google_data_fusion_instance_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "name",
    "project",
    "region",
    "role",
  ]
}

type "google_data_fusion_instance_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["name", "project", "region"]
}

type "google_data_lineage_config" {
  holds     = "nothing"
  parent    = ["parent"]
  force_new = ["location", "parent"]
}

type "google_data_loss_prevention_deidentify_template" {
  holds     = "nothing"
  parent    = ["parent"]
  force_new = ["parent", "template_id"]
}

type "google_data_loss_prevention_discovery_config" {
  holds     = "nothing"
  parent    = ["parent"]
  force_new = ["location", "parent"]
}

type "google_data_loss_prevention_inspect_template" {
  holds     = "nothing"
  parent    = ["parent"]
  force_new = [
    "inspect_config.custom_info_types.dictionary",
    "inspect_config.custom_info_types.regex",
    "inspect_config.custom_info_types.stored_type",
    "inspect_config.custom_info_types.surrogate_type",
    "parent",
    "template_id",
  ]
}

type "google_data_loss_prevention_job_trigger" {
  holds     = "nothing"
  parent    = ["parent"]
  force_new = ["parent", "trigger_id"]
}

type "google_data_loss_prevention_stored_info_type" {
  holds          = "nothing"
  parent         = ["parent"]
  force_new      = ["parent", "stored_info_type_id"]
  force_new_when = {
    dictionary = "conditional"
    large_custom_dictionary = "conditional"
    regex = "conditional"
  }
}

type "google_data_pipeline_pipeline" {
  holds     = "nothing"
  parent    = ["project"]
  executes  = "run"
  force_new = ["name", "pipeline_sources", "project", "scheduler_service_account_email", "state"]
}

type "google_database_migration_service_connection_profile" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "alloydb.settings",
    "alloydb.settings.initial_user",
    "alloydb.settings.primary_instance_settings.machine_config",
    "cloudsql.settings",
    "cloudsql.settings.ip_config.authorized_networks.ttl",
    "cloudsql.settings.root_password",
    "connection_profile_id",
    "location",
    "mysql.password",
    "mysql.ssl.ca_certificate",
    "mysql.ssl.client_certificate",
    "mysql.ssl.client_key",
    "oracle.forward_ssh_connectivity.password",
    "oracle.forward_ssh_connectivity.private_key",
    "oracle.password",
    "oracle.ssl.ca_certificate",
    "oracle.ssl.client_certificate",
    "oracle.ssl.client_key",
    "postgresql.password",
    "postgresql.ssl.ca_certificate",
    "postgresql.ssl.client_certificate",
    "postgresql.ssl.client_key",
    "project",
  ]
}

type "google_database_migration_service_migration_job" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "destination",
    "location",
    "migration_job_id",
    "objects_config",
    "objects_config.source_objects_config",
    "objects_config.source_objects_config.object_configs",
    "objects_config.source_objects_config.object_configs.object_identifier",
    "objects_config.source_objects_config.object_configs.object_identifier.database",
    "objects_config.source_objects_config.object_configs.object_identifier.schema",
    "objects_config.source_objects_config.object_configs.object_identifier.table",
    "objects_config.source_objects_config.object_configs.object_identifier.type",
    "objects_config.source_objects_config.objects_selection_type",
    "postgres_homogeneous_config.is_native_logical",
    "postgres_homogeneous_config.max_additional_subscriptions",
    "project",
    "source",
    "type",
  ]
}

type "google_database_migration_service_private_connection" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "create_without_validation",
    "display_name",
    "effective_labels",
    "labels",
    "location",
    "private_connection_id",
    "project",
    "psc_interface_config",
    "psc_interface_config.network_attachment",
    "vpc_peering_config",
    "vpc_peering_config.subnet",
    "vpc_peering_config.vpc_name",
  ]
}

type "google_dataflow_flex_template_job" {
  holds     = "nothing"
  beta      = true
  tags      = "labels"
  parent    = ["network", "project"]
  executes  = "run"
  force_new = ["enable_streaming_engine", "max_workers", "name", "num_workers", "project", "region"]
}

type "google_dataflow_job" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["network", "project"]
  executes  = "run"
  force_new = ["max_workers", "name", "project", "region", "zone"]
}

type "google_dataform_config" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  executes  = "deploys_code"
  force_new = ["project", "region"]
}

type "google_dataform_folder" {
  holds     = "nothing"
  parent    = ["project"]
  executes  = "deploys_code"
  force_new = ["project", "region"]
}

type "google_dataform_repository" {
  holds       = "data"
  why         = "object, image or code storage"
  tags        = "labels"
  parent      = ["project"]
  executes    = "deploys_code"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["name", "project", "region"]
}

type "google_dataform_repository_iam_binding" {
  holds     = "nothing"
  parent    = ["repository", "project"]
  access    = "iam"
  executes  = "deploys_code"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "project",
    "region",
    "repository",
    "role",
  ]
}

type "google_dataform_repository_iam_member" {
  holds     = "nothing"
  parent    = ["repository", "project"]
  access    = "iam"
  executes  = "deploys_code"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "project",
    "region",
    "repository",
    "role",
  ]
}

type "google_dataform_repository_iam_policy" {
  holds     = "nothing"
  parent    = ["repository", "project"]
  access    = "iam"
  executes  = "deploys_code"
  force_new = ["project", "region", "repository"]
}

type "google_dataform_repository_release_config" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  executes  = "deploys_code"
  force_new = ["name", "project", "region", "repository"]
}

type "google_dataform_repository_workflow_config" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  executes  = "deploys_code"
  force_new = ["name", "project", "region", "repository"]
}

type "google_dataform_team_folder" {
  holds     = "nothing"
  parent    = ["project"]
  executes  = "deploys_code"
  force_new = ["project", "region"]
}

type "google_dataplex_aspect_type" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["aspect_type_id", "data_classification", "location", "project"]
}

type "google_dataplex_aspect_type_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "aspect_type_id",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "project",
    "role",
  ]
}

type "google_dataplex_aspect_type_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "aspect_type_id",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "project",
    "role",
  ]
}

type "google_dataplex_aspect_type_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["aspect_type_id", "location", "project"]
}

type "google_dataplex_asset" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["dataplex_zone", "lake", "project"]
  force_new = ["dataplex_zone", "lake", "location", "project", "resource_spec.name", "resource_spec.type"]
}

type "google_dataplex_asset_iam_binding" {
  holds     = "nothing"
  parent    = ["dataplex_zone", "lake", "project"]
  access    = "iam"
  force_new = [
    "asset",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "dataplex_zone",
    "lake",
    "location",
    "project",
    "role",
  ]
}

type "google_dataplex_asset_iam_member" {
  holds     = "nothing"
  parent    = ["dataplex_zone", "lake", "project"]
  access    = "iam"
  force_new = [
    "asset",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "dataplex_zone",
    "lake",
    "location",
    "member",
    "project",
    "role",
  ]
}

type "google_dataplex_asset_iam_policy" {
  holds     = "nothing"
  parent    = ["dataplex_zone", "lake", "project"]
  access    = "iam"
  force_new = ["asset", "dataplex_zone", "lake", "location", "project"]
}

type "google_dataplex_data_asset" {
  holds     = "nothing"
  beta      = true
  tags      = "labels"
  parent    = ["data_product_id", "resource", "project"]
  force_new = ["data_asset_id", "data_product_id", "location", "project", "resource"]
}

type "google_dataplex_data_product" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["data_product_id", "location", "project"]
}

type "google_dataplex_data_product_data_asset" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["data_product_id", "resource", "project"]
  force_new = ["data_asset_id", "data_product_id", "location", "project", "resource"]
}

type "google_dataplex_data_product_iam_binding" {
  holds     = "nothing"
  parent    = ["data_product_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "data_product_id",
    "location",
    "project",
    "role",
  ]
}

type "google_dataplex_data_product_iam_member" {
  holds     = "nothing"
  parent    = ["data_product_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "data_product_id",
    "location",
    "member",
    "project",
    "role",
  ]
}

type "google_dataplex_data_product_iam_policy" {
  holds     = "nothing"
  parent    = ["data_product_id", "project"]
  access    = "iam"
  force_new = ["data_product_id", "location", "project"]
}

type "google_dataplex_datascan" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["data_scan_id", "project"]
  force_new = [
    "data",
    "data.entity",
    "data.resource",
    "data_scan_id",
    "execution_identity",
    "execution_spec.field",
    "execution_spec.trigger.one_time",
    "location",
    "project",
  ]
}

type "google_dataplex_datascan_iam_binding" {
  holds     = "nothing"
  parent    = ["data_scan_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "data_scan_id",
    "location",
    "project",
    "role",
  ]
}

type "google_dataplex_datascan_iam_member" {
  holds     = "nothing"
  parent    = ["data_scan_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "data_scan_id",
    "location",
    "member",
    "project",
    "role",
  ]
}

type "google_dataplex_datascan_iam_policy" {
  holds     = "nothing"
  parent    = ["data_scan_id", "project"]
  access    = "iam"
  force_new = ["data_scan_id", "location", "project"]
}

type "google_dataplex_entry" {
  holds       = "data"
  why         = "service data"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "entry_group_id",
    "entry_id",
    "entry_source.ancestors",
    "entry_type",
    "location",
    "parent_entry",
    "project",
  ]
}

type "google_dataplex_entry_group" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["entry_group_id", "location", "project"]
}

type "google_dataplex_entry_group_iam_binding" {
  holds     = "nothing"
  parent    = ["entry_group_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "entry_group_id",
    "location",
    "project",
    "role",
  ]
}

type "google_dataplex_entry_group_iam_member" {
  holds     = "nothing"
  parent    = ["entry_group_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "entry_group_id",
    "location",
    "member",
    "project",
    "role",
  ]
}

type "google_dataplex_entry_group_iam_policy" {
  holds     = "nothing"
  parent    = ["entry_group_id", "project"]
  access    = "iam"
  force_new = ["entry_group_id", "location", "project"]
}

type "google_dataplex_entry_link" {
  holds     = "nothing"
  parent    = ["entry_group_id", "project"]
  force_new = [
    "aspects.aspect_key",
    "entry_group_id",
    "entry_link_id",
    "entry_link_type",
    "entry_references",
    "entry_references.name",
    "entry_references.path",
    "entry_references.type",
    "location",
    "project",
  ]
}

type "google_dataplex_entry_type" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["entry_type_id", "location", "project"]
}

type "google_dataplex_entry_type_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "entry_type_id",
    "location",
    "project",
    "role",
  ]
}

type "google_dataplex_entry_type_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "entry_type_id",
    "location",
    "member",
    "project",
    "role",
  ]
}

type "google_dataplex_entry_type_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["entry_type_id", "location", "project"]
}

type "google_dataplex_glossary" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["glossary_id", "location", "project"]
}

type "google_dataplex_glossary_category" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["category_id", "glossary_id", "location", "project"]
}

type "google_dataplex_glossary_iam_binding" {
  holds     = "nothing"
  parent    = ["glossary_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "glossary_id",
    "location",
    "project",
    "role",
  ]
}

type "google_dataplex_glossary_iam_member" {
  holds     = "nothing"
  parent    = ["glossary_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "glossary_id",
    "location",
    "member",
    "project",
    "role",
  ]
}

type "google_dataplex_glossary_iam_policy" {
  holds     = "nothing"
  parent    = ["glossary_id", "project"]
  access    = "iam"
  force_new = ["glossary_id", "location", "project"]
}

type "google_dataplex_glossary_term" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["glossary_id", "location", "project", "term_id"]
}

type "google_dataplex_lake" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "project"]
}

type "google_dataplex_lake_iam_binding" {
  holds     = "nothing"
  parent    = ["lake", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "lake",
    "location",
    "project",
    "role",
  ]
}

type "google_dataplex_lake_iam_member" {
  holds     = "nothing"
  parent    = ["lake", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "lake",
    "location",
    "member",
    "project",
    "role",
  ]
}

type "google_dataplex_lake_iam_policy" {
  holds     = "nothing"
  parent    = ["lake", "project"]
  access    = "iam"
  force_new = ["lake", "location", "project"]
}

type "google_dataplex_metadata_feed" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["location", "metadata_feed_id", "project"]
}

type "google_dataplex_task" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  executes  = "run"
  force_new = ["lake", "location", "project", "task_id", "trigger_spec.type"]
}

type "google_dataplex_task_iam_binding" {
  holds     = "nothing"
  parent    = ["task_id", "lake", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "lake",
    "location",
    "project",
    "role",
    "task_id",
  ]
}

type "google_dataplex_task_iam_member" {
  holds     = "nothing"
  parent    = ["task_id", "lake", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "lake",
    "location",
    "member",
    "project",
    "role",
    "task_id",
  ]
}

type "google_dataplex_task_iam_policy" {
  holds     = "nothing"
  parent    = ["task_id", "lake", "project"]
  access    = "iam"
  force_new = ["lake", "location", "project", "task_id"]
}

type "google_dataplex_zone" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["lake", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["lake", "location", "project", "resource_spec", "resource_spec.location_type", "type"]
}

type "google_dataplex_zone_iam_binding" {
  holds     = "nothing"
  parent    = ["dataplex_zone", "lake", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "dataplex_zone",
    "lake",
    "location",
    "project",
    "role",
  ]
}

type "google_dataplex_zone_iam_member" {
  holds     = "nothing"
  parent    = ["dataplex_zone", "lake", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "dataplex_zone",
    "lake",
    "location",
    "member",
    "project",
    "role",
  ]
}

type "google_dataplex_zone_iam_policy" {
  holds     = "nothing"
  parent    = ["dataplex_zone", "lake", "project"]
  access    = "iam"
  force_new = ["dataplex_zone", "lake", "location", "project"]
}

type "google_dataproc_autoscaling_policy" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["location", "policy_id", "project"]
}

type "google_dataproc_autoscaling_policy_iam_binding" {
  holds     = "nothing"
  parent    = ["policy_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "policy_id",
    "project",
    "role",
  ]
}

type "google_dataproc_autoscaling_policy_iam_member" {
  holds     = "nothing"
  parent    = ["policy_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "policy_id",
    "project",
    "role",
  ]
}

type "google_dataproc_autoscaling_policy_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["location", "policy_id", "project"]
}

type "google_dataproc_batch" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  executes  = "run"
  force_new = [
    "batch_id",
    "effective_labels",
    "environment_config",
    "environment_config.execution_config",
    "environment_config.execution_config.authentication_config",
    "environment_config.execution_config.authentication_config.user_workload_authentication_type",
    "environment_config.execution_config.kms_key",
    "environment_config.execution_config.network_tags",
    "environment_config.execution_config.network_uri",
    "environment_config.execution_config.service_account",
    "environment_config.execution_config.staging_bucket",
    "environment_config.execution_config.subnetwork_uri",
    "environment_config.execution_config.ttl",
    "environment_config.peripherals_config",
    "environment_config.peripherals_config.metastore_service",
    "environment_config.peripherals_config.spark_history_server_config",
    "environment_config.peripherals_config.spark_history_server_config.dataproc_cluster",
    "labels",
    "location",
    "project",
    "pyspark_batch",
    "pyspark_batch.archive_uris",
    "pyspark_batch.args",
    "pyspark_batch.file_uris",
    "pyspark_batch.jar_file_uris",
    "pyspark_batch.main_python_file_uri",
    "pyspark_batch.python_file_uris",
    "runtime_config",
    "runtime_config.autotuning_config",
    "runtime_config.autotuning_config.scenarios",
    "runtime_config.cohort",
    "runtime_config.container_image",
    "runtime_config.properties",
    "runtime_config.version",
    "spark_batch",
    "spark_batch.archive_uris",
    "spark_batch.args",
    "spark_batch.file_uris",
    "spark_batch.jar_file_uris",
    "spark_batch.main_class",
    "spark_batch.main_jar_file_uri",
    "spark_r_batch",
    "spark_r_batch.archive_uris",
    "spark_r_batch.args",
    "spark_r_batch.file_uris",
    "spark_r_batch.main_r_file_uri",
    "spark_sql_batch",
    "spark_sql_batch.jar_file_uris",
    "spark_sql_batch.query_file_uri",
    "spark_sql_batch.query_variables",
  ]
}

type "google_dataproc_cluster" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  executes    = "boot_code"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "cluster_config.auxiliary_node_groups.node_group.node_group_config.accelerators",
    "cluster_config.auxiliary_node_groups.node_group.node_group_config.accelerators.accelerator_count",
    "cluster_config.auxiliary_node_groups.node_group.node_group_config.accelerators.accelerator_type",
    "cluster_config.auxiliary_node_groups.node_group.node_group_config.disk_config.boot_disk_provisioned_iops",
    "cluster_config.auxiliary_node_groups.node_group.node_group_config.disk_config.boot_disk_provisioned_throughput",
    "cluster_config.auxiliary_node_groups.node_group.node_group_config.disk_config.boot_disk_size_gb",
    "cluster_config.auxiliary_node_groups.node_group.node_group_config.disk_config.boot_disk_type",
    "cluster_config.auxiliary_node_groups.node_group.node_group_config.disk_config.local_ssd_interface",
    "cluster_config.auxiliary_node_groups.node_group.node_group_config.disk_config.num_local_ssds",
    "cluster_config.auxiliary_node_groups.node_group.node_group_config.machine_type",
    "cluster_config.auxiliary_node_groups.node_group.node_group_config.min_cpu_platform",
    "cluster_config.auxiliary_node_groups.node_group.node_group_config.num_instances",
    "cluster_config.auxiliary_node_groups.node_group.roles",
    "cluster_config.auxiliary_node_groups.node_group_id",
    "cluster_config.cluster_tier",
    "cluster_config.cluster_type",
    "cluster_config.dataproc_metric_config.metrics.metric_overrides",
    "cluster_config.dataproc_metric_config.metrics.metric_source",
    "cluster_config.endpoint_config.enable_http_port_access",
    "cluster_config.engine",
    "cluster_config.gce_cluster_config.confidential_instance_config.confidential_instance_type",
    "cluster_config.gce_cluster_config.confidential_instance_config.enable_confidential_compute",
    "cluster_config.gce_cluster_config.internal_ip_only",
    "cluster_config.gce_cluster_config.metadata",
    "cluster_config.gce_cluster_config.network",
    "cluster_config.gce_cluster_config.node_group_affinity.node_group_uri",
    "cluster_config.gce_cluster_config.reservation_affinity.consume_reservation_type",
    "cluster_config.gce_cluster_config.reservation_affinity.key",
    "cluster_config.gce_cluster_config.reservation_affinity.values",
    "cluster_config.gce_cluster_config.resource_manager_tags",
    "cluster_config.gce_cluster_config.service_account",
    "cluster_config.gce_cluster_config.service_account_scopes",
    "cluster_config.gce_cluster_config.shielded_instance_config.enable_integrity_monitoring",
    "cluster_config.gce_cluster_config.shielded_instance_config.enable_secure_boot",
    "cluster_config.gce_cluster_config.shielded_instance_config.enable_vtpm",
    "cluster_config.gce_cluster_config.subnetwork",
    "cluster_config.gce_cluster_config.tags",
    "cluster_config.gce_cluster_config.zone",
    "cluster_config.initialization_action",
    "cluster_config.initialization_action.script",
    "cluster_config.initialization_action.timeout_sec",
    "cluster_config.master_config.accelerators",
    "cluster_config.master_config.accelerators.accelerator_count",
    "cluster_config.master_config.accelerators.accelerator_type",
    "cluster_config.master_config.disk_config.attached_disk_config.disk_size_gb",
    "cluster_config.master_config.disk_config.attached_disk_config.disk_type",
    "cluster_config.master_config.disk_config.attached_disk_config.provisioned_iops",
    "cluster_config.master_config.disk_config.attached_disk_config.provisioned_throughput",
    "cluster_config.master_config.disk_config.boot_disk_provisioned_iops",
    "cluster_config.master_config.disk_config.boot_disk_provisioned_throughput",
    "cluster_config.master_config.disk_config.boot_disk_size_gb",
    "cluster_config.master_config.disk_config.boot_disk_type",
    "cluster_config.master_config.disk_config.local_ssd_interface",
    "cluster_config.master_config.disk_config.num_local_ssds",
    "cluster_config.master_config.image_uri",
    "cluster_config.master_config.instance_flexibility_policy.instance_selection_list",
    "cluster_config.master_config.instance_flexibility_policy.instance_selection_list.disk_config",
    "cluster_config.master_config.instance_flexibility_policy.instance_selection_list.disk_config.attached_disk_config.disk_size_gb",
    "cluster_config.master_config.instance_flexibility_policy.instance_selection_list.disk_config.attached_disk_config.disk_type",
    "cluster_config.master_config.instance_flexibility_policy.instance_selection_list.disk_config.attached_disk_config.provisioned_iops",
    "cluster_config.master_config.instance_flexibility_policy.instance_selection_list.disk_config.attached_disk_config.provisioned_throughput",
    "cluster_config.master_config.instance_flexibility_policy.instance_selection_list.disk_config.boot_disk_provisioned_iops",
    "cluster_config.master_config.instance_flexibility_policy.instance_selection_list.disk_config.boot_disk_provisioned_throughput",
    "cluster_config.master_config.instance_flexibility_policy.instance_selection_list.disk_config.boot_disk_size_gb",
    "cluster_config.master_config.instance_flexibility_policy.instance_selection_list.disk_config.boot_disk_type",
    "cluster_config.master_config.instance_flexibility_policy.instance_selection_list.disk_config.local_ssd_interface",
    "cluster_config.master_config.instance_flexibility_policy.instance_selection_list.disk_config.num_local_ssds",
    "cluster_config.master_config.instance_flexibility_policy.instance_selection_list.machine_types",
    "cluster_config.master_config.instance_flexibility_policy.instance_selection_list.rank",
    "cluster_config.master_config.machine_type",
    "cluster_config.master_config.min_cpu_platform",
    "cluster_config.master_config.num_instances",
    "cluster_config.metastore_config.dataproc_metastore_service",
    "cluster_config.preemptible_worker_config.disk_config.attached_disk_config.disk_size_gb",
    "cluster_config.preemptible_worker_config.disk_config.attached_disk_config.disk_type",
    "cluster_config.preemptible_worker_config.disk_config.attached_disk_config.provisioned_iops",
    "cluster_config.preemptible_worker_config.disk_config.attached_disk_config.provisioned_throughput",
    "cluster_config.preemptible_worker_config.disk_config.boot_disk_provisioned_iops",
    "cluster_config.preemptible_worker_config.disk_config.boot_disk_provisioned_throughput",
    "cluster_config.preemptible_worker_config.disk_config.boot_disk_size_gb",
    "cluster_config.preemptible_worker_config.disk_config.boot_disk_type",
    "cluster_config.preemptible_worker_config.disk_config.local_ssd_interface",
    "cluster_config.preemptible_worker_config.disk_config.num_local_ssds",
    "cluster_config.preemptible_worker_config.instance_flexibility_policy.instance_selection_list",
    "cluster_config.preemptible_worker_config.instance_flexibility_policy.instance_selection_list.disk_config",
    "cluster_config.preemptible_worker_config.instance_flexibility_policy.instance_selection_list.disk_config.attached_disk_config.disk_size_gb",
    "cluster_config.preemptible_worker_config.instance_flexibility_policy.instance_selection_list.disk_config.attached_disk_config.disk_type",
    "cluster_config.preemptible_worker_config.instance_flexibility_policy.instance_selection_list.disk_config.attached_disk_config.provisioned_iops",
    "cluster_config.preemptible_worker_config.instance_flexibility_policy.instance_selection_list.disk_config.attached_disk_config.provisioned_throughput",
    "cluster_config.preemptible_worker_config.instance_flexibility_policy.instance_selection_list.disk_config.boot_disk_provisioned_iops",
    "cluster_config.preemptible_worker_config.instance_flexibility_policy.instance_selection_list.disk_config.boot_disk_provisioned_throughput",
    "cluster_config.preemptible_worker_config.instance_flexibility_policy.instance_selection_list.disk_config.boot_disk_size_gb",
    "cluster_config.preemptible_worker_config.instance_flexibility_policy.instance_selection_list.disk_config.boot_disk_type",
    "cluster_config.preemptible_worker_config.instance_flexibility_policy.instance_selection_list.disk_config.local_ssd_interface",
    "cluster_config.preemptible_worker_config.instance_flexibility_policy.instance_selection_list.disk_config.num_local_ssds",
    "cluster_config.preemptible_worker_config.instance_flexibility_policy.instance_selection_list.machine_types",
    "cluster_config.preemptible_worker_config.instance_flexibility_policy.instance_selection_list.rank",
    "cluster_config.preemptible_worker_config.instance_flexibility_policy.provisioning_model_mix",
    "cluster_config.preemptible_worker_config.instance_flexibility_policy.provisioning_model_mix.standard_capacity_base",
    "cluster_config.preemptible_worker_config.instance_flexibility_policy.provisioning_model_mix.standard_capacity_percent_above_base",
    "cluster_config.preemptible_worker_config.preemptibility",
    "cluster_config.software_config.image_version",
    "cluster_config.software_config.override_properties",
    "cluster_config.staging_bucket",
    "cluster_config.temp_bucket",
    "cluster_config.worker_config.accelerators",
    "cluster_config.worker_config.accelerators.accelerator_count",
    "cluster_config.worker_config.accelerators.accelerator_type",
    "cluster_config.worker_config.disk_config.attached_disk_config.disk_size_gb",
    "cluster_config.worker_config.disk_config.attached_disk_config.disk_type",
    "cluster_config.worker_config.disk_config.attached_disk_config.provisioned_iops",
    "cluster_config.worker_config.disk_config.attached_disk_config.provisioned_throughput",
    "cluster_config.worker_config.disk_config.boot_disk_provisioned_iops",
    "cluster_config.worker_config.disk_config.boot_disk_provisioned_throughput",
    "cluster_config.worker_config.disk_config.boot_disk_size_gb",
    "cluster_config.worker_config.disk_config.boot_disk_type",
    "cluster_config.worker_config.disk_config.local_ssd_interface",
    "cluster_config.worker_config.disk_config.num_local_ssds",
    "cluster_config.worker_config.image_uri",
    "cluster_config.worker_config.instance_flexibility_policy.instance_selection_list",
    "cluster_config.worker_config.instance_flexibility_policy.instance_selection_list.disk_config",
    "cluster_config.worker_config.instance_flexibility_policy.instance_selection_list.disk_config.attached_disk_config.disk_size_gb",
    "cluster_config.worker_config.instance_flexibility_policy.instance_selection_list.disk_config.attached_disk_config.disk_type",
    "cluster_config.worker_config.instance_flexibility_policy.instance_selection_list.disk_config.attached_disk_config.provisioned_iops",
    "cluster_config.worker_config.instance_flexibility_policy.instance_selection_list.disk_config.attached_disk_config.provisioned_throughput",
    "cluster_config.worker_config.instance_flexibility_policy.instance_selection_list.disk_config.boot_disk_provisioned_iops",
    "cluster_config.worker_config.instance_flexibility_policy.instance_selection_list.disk_config.boot_disk_provisioned_throughput",
    "cluster_config.worker_config.instance_flexibility_policy.instance_selection_list.disk_config.boot_disk_size_gb",
    "cluster_config.worker_config.instance_flexibility_policy.instance_selection_list.disk_config.boot_disk_type",
    "cluster_config.worker_config.instance_flexibility_policy.instance_selection_list.disk_config.local_ssd_interface",
    "cluster_config.worker_config.instance_flexibility_policy.instance_selection_list.disk_config.num_local_ssds",
    "cluster_config.worker_config.instance_flexibility_policy.instance_selection_list.machine_types",
    "cluster_config.worker_config.instance_flexibility_policy.instance_selection_list.rank",
    "cluster_config.worker_config.machine_type",
    "cluster_config.worker_config.min_cpu_platform",
    "name",
    "project",
    "region",
    "virtual_cluster_config.auxiliary_services_config.metastore_config.dataproc_metastore_service",
    "virtual_cluster_config.auxiliary_services_config.spark_history_server_config.dataproc_cluster",
    "virtual_cluster_config.kubernetes_cluster_config.gke_cluster_config.gke_cluster_target",
    "virtual_cluster_config.kubernetes_cluster_config.gke_cluster_config.node_pool_target.node_pool",
    "virtual_cluster_config.kubernetes_cluster_config.gke_cluster_config.node_pool_target.node_pool_config.autoscaling.max_node_count",
    "virtual_cluster_config.kubernetes_cluster_config.gke_cluster_config.node_pool_target.node_pool_config.autoscaling.min_node_count",
    "virtual_cluster_config.kubernetes_cluster_config.gke_cluster_config.node_pool_target.node_pool_config.config.local_ssd_count",
    "virtual_cluster_config.kubernetes_cluster_config.gke_cluster_config.node_pool_target.node_pool_config.config.machine_type",
    "virtual_cluster_config.kubernetes_cluster_config.gke_cluster_config.node_pool_target.node_pool_config.config.min_cpu_platform",
    "virtual_cluster_config.kubernetes_cluster_config.gke_cluster_config.node_pool_target.node_pool_config.config.preemptible",
    "virtual_cluster_config.kubernetes_cluster_config.gke_cluster_config.node_pool_target.node_pool_config.config.spot",
    "virtual_cluster_config.kubernetes_cluster_config.gke_cluster_config.node_pool_target.node_pool_config.locations",
    "virtual_cluster_config.kubernetes_cluster_config.gke_cluster_config.node_pool_target.roles",
    "virtual_cluster_config.kubernetes_cluster_config.kubernetes_namespace",
    "virtual_cluster_config.kubernetes_cluster_config.kubernetes_software_config.component_version",
    "virtual_cluster_config.kubernetes_cluster_config.kubernetes_software_config.properties",
    "virtual_cluster_config.staging_bucket",
  ]
}

type "google_dataproc_cluster_iam_binding" {
  holds     = "nothing"
  parent    = ["cluster", "project"]
  access    = "iam"
  force_new = [
    "cluster",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "project",
    "region",
    "role",
  ]
}

type "google_dataproc_cluster_iam_member" {
  holds     = "nothing"
  parent    = ["cluster", "project"]
  access    = "iam"
  force_new = [
    "cluster",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "project",
    "region",
    "role",
  ]
}

type "google_dataproc_cluster_iam_policy" {
  holds     = "nothing"
  parent    = ["cluster", "project"]
  access    = "iam"
  force_new = ["cluster", "project", "region"]
}

type "google_dataproc_gdc_application_environment" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["application_environment_id", "location", "project", "serviceinstance"]
}

type "google_dataproc_gdc_service_instance" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "display_name",
    "effective_labels",
    "gdce_cluster",
    "gdce_cluster.gdce_cluster",
    "labels",
    "location",
    "project",
    "service_account",
    "service_instance_id",
    "spark_service_instance_config",
  ]
}

type "google_dataproc_gdc_spark_application" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "annotations",
    "application_environment",
    "dependency_images",
    "display_name",
    "effective_annotations",
    "effective_labels",
    "labels",
    "location",
    "namespace",
    "project",
    "properties",
    "pyspark_application_config",
    "pyspark_application_config.archive_uris",
    "pyspark_application_config.args",
    "pyspark_application_config.file_uris",
    "pyspark_application_config.jar_file_uris",
    "pyspark_application_config.main_python_file_uri",
    "pyspark_application_config.python_file_uris",
    "serviceinstance",
    "spark_application_config",
    "spark_application_config.archive_uris",
    "spark_application_config.args",
    "spark_application_config.file_uris",
    "spark_application_config.jar_file_uris",
    "spark_application_config.main_class",
    "spark_application_config.main_jar_file_uri",
    "spark_application_id",
    "spark_r_application_config",
    "spark_r_application_config.archive_uris",
    "spark_r_application_config.args",
    "spark_r_application_config.file_uris",
    "spark_r_application_config.main_r_file_uri",
    "spark_sql_application_config",
    "spark_sql_application_config.jar_file_uris",
    "spark_sql_application_config.query_file_uri",
    "spark_sql_application_config.query_list",
    "spark_sql_application_config.query_list.queries",
    "spark_sql_application_config.script_variables",
    "version",
  ]
}

type "google_dataproc_job" {
  holds       = "nothing"
  tags        = "labels"
  parent      = ["project"]
  executes    = "run"
  protections = [
    { kind = "force_destroy", path = "force_delete", safe = false, unset_safe = true },
  ]
  force_new   = [
    "effective_labels",
    "hadoop_config",
    "hadoop_config.archive_uris",
    "hadoop_config.args",
    "hadoop_config.file_uris",
    "hadoop_config.jar_file_uris",
    "hadoop_config.logging_config.driver_log_levels",
    "hadoop_config.main_class",
    "hadoop_config.main_jar_file_uri",
    "hadoop_config.properties",
    "hive_config",
    "hive_config.continue_on_failure",
    "hive_config.jar_file_uris",
    "hive_config.properties",
    "hive_config.query_file_uri",
    "hive_config.query_list",
    "hive_config.script_variables",
    "labels",
    "pig_config",
    "pig_config.continue_on_failure",
    "pig_config.jar_file_uris",
    "pig_config.logging_config.driver_log_levels",
    "pig_config.properties",
    "pig_config.query_file_uri",
    "pig_config.query_list",
    "pig_config.script_variables",
    "placement.cluster_name",
    "presto_config",
    "presto_config.client_tags",
    "presto_config.continue_on_failure",
    "presto_config.logging_config.driver_log_levels",
    "presto_config.output_format",
    "presto_config.properties",
    "presto_config.query_file_uri",
    "presto_config.query_list",
    "project",
    "pyspark_config",
    "pyspark_config.archive_uris",
    "pyspark_config.args",
    "pyspark_config.file_uris",
    "pyspark_config.jar_file_uris",
    "pyspark_config.logging_config.driver_log_levels",
    "pyspark_config.main_python_file_uri",
    "pyspark_config.properties",
    "pyspark_config.python_file_uris",
    "reference.job_id",
    "region",
    "scheduling",
    "scheduling.max_failures_per_hour",
    "scheduling.max_failures_total",
    "spark_config",
    "spark_config.archive_uris",
    "spark_config.args",
    "spark_config.file_uris",
    "spark_config.jar_file_uris",
    "spark_config.logging_config.driver_log_levels",
    "spark_config.main_class",
    "spark_config.main_jar_file_uri",
    "spark_config.properties",
    "sparksql_config",
    "sparksql_config.jar_file_uris",
    "sparksql_config.logging_config.driver_log_levels",
    "sparksql_config.properties",
    "sparksql_config.query_file_uri",
    "sparksql_config.query_list",
    "sparksql_config.script_variables",
  ]
}

type "google_dataproc_job_iam_binding" {
  holds     = "nothing"
  parent    = ["job_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "job_id",
    "project",
    "region",
    "role",
  ]
}

type "google_dataproc_job_iam_member" {
  holds     = "nothing"
  parent    = ["job_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "job_id",
    "member",
    "project",
    "region",
    "role",
  ]
}

type "google_dataproc_job_iam_policy" {
  holds     = "nothing"
  parent    = ["job_id", "project"]
  access    = "iam"
  force_new = ["job_id", "project", "region"]
}

type "google_dataproc_metastore_database_iam_binding" {
  holds     = "nothing"
  parent    = ["database", "service_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "database",
    "location",
    "project",
    "role",
    "service_id",
  ]
}

type "google_dataproc_metastore_database_iam_member" {
  holds     = "nothing"
  parent    = ["database", "service_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "database",
    "location",
    "member",
    "project",
    "role",
    "service_id",
  ]
}

type "google_dataproc_metastore_database_iam_policy" {
  holds     = "nothing"
  parent    = ["database", "service_id", "project"]
  access    = "iam"
  force_new = ["database", "location", "project", "service_id"]
}

type "google_dataproc_metastore_federation" {
  holds       = "nothing"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
  ]
  force_new   = ["federation_id", "location", "project", "tags", "version"]
}

type "google_dataproc_metastore_federation_iam_binding" {
  holds     = "nothing"
  parent    = ["federation_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "federation_id",
    "location",
    "project",
    "role",
  ]
}

type "google_dataproc_metastore_federation_iam_member" {
  holds     = "nothing"
  parent    = ["federation_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "federation_id",
    "location",
    "member",
    "project",
    "role",
  ]
}

type "google_dataproc_metastore_federation_iam_policy" {
  holds     = "nothing"
  parent    = ["federation_id", "project"]
  access    = "iam"
  force_new = ["federation_id", "location", "project"]
}

type "google_dataproc_metastore_service" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["network", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
  ]
  force_new   = [
    "database_type",
    "encryption_config.kms_key",
    "hive_metastore_config.endpoint_protocol",
    "hive_metastore_config.version",
    "location",
    "network",
    "network_config",
    "network_config.consumers",
    "project",
    "release_channel",
    "service_id",
    "tags",
  ]
}

type "google_dataproc_metastore_service_iam_binding" {
  holds     = "nothing"
  parent    = ["service_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "project",
    "role",
    "service_id",
  ]
}

type "google_dataproc_metastore_service_iam_member" {
  holds     = "nothing"
  parent    = ["service_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "project",
    "role",
    "service_id",
  ]
}

type "google_dataproc_metastore_service_iam_policy" {
  holds     = "nothing"
  parent    = ["service_id", "project"]
  access    = "iam"
  force_new = ["location", "project", "service_id"]
}

type "google_dataproc_metastore_table_iam_binding" {
  holds     = "nothing"
  parent    = ["table", "database_id", "service_id"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "database_id",
    "location",
    "project",
    "role",
    "service_id",
    "table",
  ]
}

type "google_dataproc_metastore_table_iam_member" {
  holds     = "nothing"
  parent    = ["table", "database_id", "service_id"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "database_id",
    "location",
    "member",
    "project",
    "role",
    "service_id",
    "table",
  ]
}

type "google_dataproc_metastore_table_iam_policy" {
  holds     = "nothing"
  parent    = ["table", "database_id", "service_id"]
  access    = "iam"
  force_new = ["database_id", "location", "project", "service_id", "table"]
}

type "google_dataproc_session_template" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["location", "name", "project"]
}

type "google_dataproc_workflow_template" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "dag_timeout",
    "effective_labels",
    "encryption_config",
    "encryption_config.kms_key",
    "jobs",
    "jobs.hadoop_job",
    "jobs.hadoop_job.archive_uris",
    "jobs.hadoop_job.args",
    "jobs.hadoop_job.file_uris",
    "jobs.hadoop_job.jar_file_uris",
    "jobs.hadoop_job.logging_config",
    "jobs.hadoop_job.logging_config.driver_log_levels",
    "jobs.hadoop_job.main_class",
    "jobs.hadoop_job.main_jar_file_uri",
    "jobs.hadoop_job.properties",
    "jobs.hive_job",
    "jobs.hive_job.continue_on_failure",
    "jobs.hive_job.jar_file_uris",
    "jobs.hive_job.properties",
    "jobs.hive_job.query_file_uri",
    "jobs.hive_job.query_list",
    "jobs.hive_job.query_list.queries",
    "jobs.hive_job.script_variables",
    "jobs.labels",
    "jobs.pig_job",
    "jobs.pig_job.continue_on_failure",
    "jobs.pig_job.jar_file_uris",
    "jobs.pig_job.logging_config",
    "jobs.pig_job.logging_config.driver_log_levels",
    "jobs.pig_job.properties",
    "jobs.pig_job.query_file_uri",
    "jobs.pig_job.query_list",
    "jobs.pig_job.query_list.queries",
    "jobs.pig_job.script_variables",
    "jobs.prerequisite_step_ids",
    "jobs.presto_job",
    "jobs.presto_job.client_tags",
    "jobs.presto_job.continue_on_failure",
    "jobs.presto_job.logging_config",
    "jobs.presto_job.logging_config.driver_log_levels",
    "jobs.presto_job.output_format",
    "jobs.presto_job.properties",
    "jobs.presto_job.query_file_uri",
    "jobs.presto_job.query_list",
    "jobs.presto_job.query_list.queries",
    "jobs.pyspark_job",
    "jobs.pyspark_job.archive_uris",
    "jobs.pyspark_job.args",
    "jobs.pyspark_job.file_uris",
    "jobs.pyspark_job.jar_file_uris",
    "jobs.pyspark_job.logging_config",
    "jobs.pyspark_job.logging_config.driver_log_levels",
    "jobs.pyspark_job.main_python_file_uri",
    "jobs.pyspark_job.properties",
    "jobs.pyspark_job.python_file_uris",
    "jobs.scheduling",
    "jobs.scheduling.max_failures_per_hour",
    "jobs.scheduling.max_failures_total",
    "jobs.spark_job",
    "jobs.spark_job.archive_uris",
    "jobs.spark_job.args",
    "jobs.spark_job.file_uris",
    "jobs.spark_job.jar_file_uris",
    "jobs.spark_job.logging_config",
    "jobs.spark_job.logging_config.driver_log_levels",
    "jobs.spark_job.main_class",
    "jobs.spark_job.main_jar_file_uri",
    "jobs.spark_job.properties",
    "jobs.spark_r_job",
    "jobs.spark_r_job.archive_uris",
    "jobs.spark_r_job.args",
    "jobs.spark_r_job.file_uris",
    "jobs.spark_r_job.logging_config",
    "jobs.spark_r_job.logging_config.driver_log_levels",
    "jobs.spark_r_job.main_r_file_uri",
    "jobs.spark_r_job.properties",
    "jobs.spark_sql_job",
    "jobs.spark_sql_job.jar_file_uris",
    "jobs.spark_sql_job.logging_config",
    "jobs.spark_sql_job.logging_config.driver_log_levels",
    "jobs.spark_sql_job.properties",
    "jobs.spark_sql_job.query_file_uri",
    "jobs.spark_sql_job.query_list",
    "jobs.spark_sql_job.query_list.queries",
    "jobs.spark_sql_job.script_variables",
    "jobs.step_id",
    "labels",
    "location",
    "name",
    "parameters",
    "parameters.description",
    "parameters.fields",
    "parameters.name",
    "parameters.validation",
    "parameters.validation.regex",
    "parameters.validation.regex.regexes",
    "parameters.validation.values",
    "parameters.validation.values.values",
    "placement",
    "placement.cluster_selector",
    "placement.cluster_selector.cluster_labels",
    "placement.cluster_selector.zone",
    "placement.managed_cluster",
    "placement.managed_cluster.cluster_name",
    "placement.managed_cluster.config",
    "placement.managed_cluster.config.autoscaling_config",
    "placement.managed_cluster.config.autoscaling_config.policy",
    "placement.managed_cluster.config.encryption_config",
    "placement.managed_cluster.config.encryption_config.gce_pd_kms_key_name",
    "placement.managed_cluster.config.endpoint_config",
    "placement.managed_cluster.config.endpoint_config.enable_http_port_access",
    "placement.managed_cluster.config.gce_cluster_config",
    "placement.managed_cluster.config.gce_cluster_config.internal_ip_only",
    "placement.managed_cluster.config.gce_cluster_config.metadata",
    "placement.managed_cluster.config.gce_cluster_config.network",
    "placement.managed_cluster.config.gce_cluster_config.node_group_affinity",
    "placement.managed_cluster.config.gce_cluster_config.node_group_affinity.node_group",
    "placement.managed_cluster.config.gce_cluster_config.private_ipv6_google_access",
    "placement.managed_cluster.config.gce_cluster_config.reservation_affinity",
    "placement.managed_cluster.config.gce_cluster_config.reservation_affinity.consume_reservation_type",
    "placement.managed_cluster.config.gce_cluster_config.reservation_affinity.key",
    "placement.managed_cluster.config.gce_cluster_config.reservation_affinity.values",
    "placement.managed_cluster.config.gce_cluster_config.service_account",
    "placement.managed_cluster.config.gce_cluster_config.service_account_scopes",
    "placement.managed_cluster.config.gce_cluster_config.shielded_instance_config",
    "placement.managed_cluster.config.gce_cluster_config.shielded_instance_config.enable_integrity_monitoring",
    "placement.managed_cluster.config.gce_cluster_config.shielded_instance_config.enable_secure_boot",
    "placement.managed_cluster.config.gce_cluster_config.shielded_instance_config.enable_vtpm",
    "placement.managed_cluster.config.gce_cluster_config.subnetwork",
    "placement.managed_cluster.config.gce_cluster_config.tags",
    "placement.managed_cluster.config.gce_cluster_config.zone",
    "placement.managed_cluster.config.gke_cluster_config",
    "placement.managed_cluster.config.gke_cluster_config.namespaced_gke_deployment_target",
    "placement.managed_cluster.config.gke_cluster_config.namespaced_gke_deployment_target.cluster_namespace",
    "placement.managed_cluster.config.gke_cluster_config.namespaced_gke_deployment_target.target_gke_cluster",
    "placement.managed_cluster.config.initialization_actions",
    "placement.managed_cluster.config.initialization_actions.executable_file",
    "placement.managed_cluster.config.initialization_actions.execution_timeout",
    "placement.managed_cluster.config.lifecycle_config",
    "placement.managed_cluster.config.lifecycle_config.auto_delete_time",
    "placement.managed_cluster.config.lifecycle_config.auto_delete_ttl",
    "placement.managed_cluster.config.lifecycle_config.idle_delete_ttl",
    "placement.managed_cluster.config.master_config",
    "placement.managed_cluster.config.master_config.accelerators",
    "placement.managed_cluster.config.master_config.accelerators.accelerator_count",
    "placement.managed_cluster.config.master_config.accelerators.accelerator_type",
    "placement.managed_cluster.config.master_config.disk_config",
    "placement.managed_cluster.config.master_config.disk_config.boot_disk_size_gb",
    "placement.managed_cluster.config.master_config.disk_config.boot_disk_type",
    "placement.managed_cluster.config.master_config.disk_config.num_local_ssds",
    "placement.managed_cluster.config.master_config.image",
    "placement.managed_cluster.config.master_config.machine_type",
    "placement.managed_cluster.config.master_config.min_cpu_platform",
    "placement.managed_cluster.config.master_config.num_instances",
    "placement.managed_cluster.config.master_config.preemptibility",
    "placement.managed_cluster.config.metastore_config",
    "placement.managed_cluster.config.metastore_config.dataproc_metastore_service",
    "placement.managed_cluster.config.secondary_worker_config",
    "placement.managed_cluster.config.secondary_worker_config.accelerators",
    "placement.managed_cluster.config.secondary_worker_config.accelerators.accelerator_count",
    "placement.managed_cluster.config.secondary_worker_config.accelerators.accelerator_type",
    "placement.managed_cluster.config.secondary_worker_config.disk_config",
    "placement.managed_cluster.config.secondary_worker_config.disk_config.boot_disk_size_gb",
    "placement.managed_cluster.config.secondary_worker_config.disk_config.boot_disk_type",
    "placement.managed_cluster.config.secondary_worker_config.disk_config.num_local_ssds",
    "placement.managed_cluster.config.secondary_worker_config.image",
    "placement.managed_cluster.config.secondary_worker_config.machine_type",
    "placement.managed_cluster.config.secondary_worker_config.min_cpu_platform",
    "placement.managed_cluster.config.secondary_worker_config.num_instances",
    "placement.managed_cluster.config.secondary_worker_config.preemptibility",
    "placement.managed_cluster.config.security_config",
    "placement.managed_cluster.config.security_config.kerberos_config",
    "placement.managed_cluster.config.security_config.kerberos_config.cross_realm_trust_admin_server",
    "placement.managed_cluster.config.security_config.kerberos_config.cross_realm_trust_kdc",
    "placement.managed_cluster.config.security_config.kerberos_config.cross_realm_trust_realm",
    "placement.managed_cluster.config.security_config.kerberos_config.cross_realm_trust_shared_password",
    "placement.managed_cluster.config.security_config.kerberos_config.enable_kerberos",
    "placement.managed_cluster.config.security_config.kerberos_config.kdc_db_key",
    "placement.managed_cluster.config.security_config.kerberos_config.key_password",
    "placement.managed_cluster.config.security_config.kerberos_config.keystore",
    "placement.managed_cluster.config.security_config.kerberos_config.keystore_password",
    "placement.managed_cluster.config.security_config.kerberos_config.kms_key",
    "placement.managed_cluster.config.security_config.kerberos_config.realm",
    "placement.managed_cluster.config.security_config.kerberos_config.root_principal_password",
    "placement.managed_cluster.config.security_config.kerberos_config.tgt_lifetime_hours",
    "placement.managed_cluster.config.security_config.kerberos_config.truststore",
    "placement.managed_cluster.config.security_config.kerberos_config.truststore_password",
    "placement.managed_cluster.config.software_config",
    "placement.managed_cluster.config.software_config.image_version",
    "placement.managed_cluster.config.software_config.optional_components",
    "placement.managed_cluster.config.software_config.properties",
    "placement.managed_cluster.config.staging_bucket",
    "placement.managed_cluster.config.temp_bucket",
    "placement.managed_cluster.config.worker_config",
    "placement.managed_cluster.config.worker_config.accelerators",
    "placement.managed_cluster.config.worker_config.accelerators.accelerator_count",
    "placement.managed_cluster.config.worker_config.accelerators.accelerator_type",
    "placement.managed_cluster.config.worker_config.disk_config",
    "placement.managed_cluster.config.worker_config.disk_config.boot_disk_size_gb",
    "placement.managed_cluster.config.worker_config.disk_config.boot_disk_type",
    "placement.managed_cluster.config.worker_config.disk_config.num_local_ssds",
    "placement.managed_cluster.config.worker_config.image",
    "placement.managed_cluster.config.worker_config.machine_type",
    "placement.managed_cluster.config.worker_config.min_cpu_platform",
    "placement.managed_cluster.config.worker_config.num_instances",
    "placement.managed_cluster.config.worker_config.preemptibility",
    "placement.managed_cluster.labels",
    "project",
    "version",
  ]
}

type "google_datastream_connection_profile" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "connection_profile_id",
    "create_without_validation",
    "forward_ssh_connectivity.password",
    "location",
    "mongodb_profile.ssl_config.ca_certificate",
    "mongodb_profile.ssl_config.client_certificate",
    "mongodb_profile.ssl_config.client_key",
    "mongodb_profile.ssl_config.secret_manager_stored_client_key",
    "mysql_profile.ssl_config.ca_certificate",
    "mysql_profile.ssl_config.client_certificate",
    "mysql_profile.ssl_config.client_key",
    "postgresql_profile.ssl_config.server_and_client_verification.ca_certificate",
    "postgresql_profile.ssl_config.server_and_client_verification.client_certificate",
    "postgresql_profile.ssl_config.server_and_client_verification.client_key",
    "postgresql_profile.ssl_config.server_verification.ca_certificate",
    "project",
  ]
}

type "google_datastream_private_connection" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "create_without_validation",
    "display_name",
    "effective_labels",
    "labels",
    "location",
    "private_connection_id",
    "project",
    "psc_interface_config",
    "psc_interface_config.network_attachment",
    "vpc_peering_config",
    "vpc_peering_config.subnet",
    "vpc_peering_config.vpc",
  ]
}

type "google_datastream_stream" {
  holds     = "data"
  why       = "replication position"
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "create_without_validation",
    "customer_managed_encryption_key",
    "destination_config.bigquery_destination_config.append_only",
    "destination_config.bigquery_destination_config.merge",
    "destination_config.bigquery_destination_config.source_hierarchy_datasets.dataset_template.kms_key_name",
    "destination_config.destination_connection_profile",
    "location",
    "project",
    "source_config.source_connection_profile",
    "stream_id",
  ]
}

type "google_deployment_manager_deployment" {
  holds          = "data"
  why            = "service data"
  tags           = "labels"
  parent         = ["project"]
  executes       = "run"
  protections    = [
    { kind = "deletion_policy", path = "delete_policy", safe = ["ABANDON"], unset_safe = false },
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new      = ["create_policy", "delete_policy", "name", "project"]
  force_new_when = { labels = "conditional", preview = "conditional", target = "conditional" }
}

type "google_developer_connect_account_connector" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "account_connector_id",
    "custom_oauth_config.auth_uri",
    "custom_oauth_config.token_uri",
    "location",
    "project",
  ]
}

type "google_developer_connect_connection" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "bitbucket_cloud_config.webhook_secret_secret_version",
    "bitbucket_data_center_config.webhook_secret_secret_version",
    "connection_id",
    "github_config.github_app",
    "gitlab_config.webhook_secret_secret_version",
    "gitlab_enterprise_config.webhook_secret_secret_version",
    "http_config.host_uri",
    "location",
    "project",
  ]
}

type "google_developer_connect_git_repository_link" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "annotations",
    "clone_uri",
    "effective_annotations",
    "effective_labels",
    "etag",
    "git_repository_link_id",
    "labels",
    "location",
    "parent_connection",
    "project",
  ]
}

type "google_developer_connect_insights_config" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "artifact_configs.google_artifact_registry.artifact_registry_package",
    "artifact_configs.uri",
    "insights_config_id",
    "location",
    "project",
    "runtime_configs.gke_workload.cluster",
    "runtime_configs.uri",
    "target_projects",
    "target_projects.project_ids",
  ]
}

type "google_dialogflow_agent" {
  holds       = "data"
  why         = "service data"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "audit", path = "enable_logging", safe = true },
  ]
  force_new   = ["default_language_code", "project"]
}

type "google_dialogflow_conversation_profile" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["project"]
}

type "google_dialogflow_cx_agent" {
  holds       = "data"
  why         = "service data"
  parent      = ["project"]
  protections = [
    { kind = "force_destroy", path = "delete_chat_engine_on_destroy", safe = false, unset_safe = true, recovery = false },
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["default_language_code", "location", "project"]
}

type "google_dialogflow_cx_entity_type" {
  holds     = "nothing"
  force_new = ["language_code", "parent"]
}

type "google_dialogflow_cx_environment" {
  holds     = "nothing"
  force_new = ["parent"]
}

type "google_dialogflow_cx_flow" {
  holds     = "nothing"
  force_new = ["is_default_start_flow", "language_code", "parent"]
}

type "google_dialogflow_cx_generative_settings" {
  holds     = "nothing"
  force_new = ["parent"]
}

type "google_dialogflow_cx_generator" {
  holds     = "nothing"
  force_new = ["language_code", "parent"]
}

type "google_dialogflow_cx_intent" {
  holds     = "nothing"
  tags      = "labels"
  force_new = ["is_default_negative_intent", "is_default_welcome_intent", "language_code", "parent"]
}

type "google_dialogflow_cx_page" {
  holds     = "nothing"
  force_new = ["language_code", "parent"]
}

type "google_dialogflow_cx_playbook" {
  holds     = "nothing"
  force_new = ["parent"]
}

type "google_dialogflow_cx_security_settings" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["location", "project"]
}

type "google_dialogflow_cx_test_case" {
  holds     = "nothing"
  force_new = ["parent"]
}

type "google_dialogflow_cx_tool" {
  holds     = "nothing"
  force_new = ["parent"]
}

type "google_dialogflow_cx_tool_version" {
  holds     = "nothing"
  parent    = ["parent"]
  force_new = [
    "display_name",
    "parent",
    "tool",
    "tool.connector_spec",
    "tool.connector_spec.actions",
    "tool.connector_spec.actions.connection_action_id",
    "tool.connector_spec.actions.entity_operation",
    "tool.connector_spec.actions.entity_operation.entity_id",
    "tool.connector_spec.actions.entity_operation.operation",
    "tool.connector_spec.actions.input_fields",
    "tool.connector_spec.actions.output_fields",
    "tool.connector_spec.end_user_auth_config",
    "tool.connector_spec.end_user_auth_config.oauth2_auth_code_config",
    "tool.connector_spec.end_user_auth_config.oauth2_auth_code_config.oauth_token",
    "tool.connector_spec.end_user_auth_config.oauth2_jwt_bearer_config",
    "tool.connector_spec.end_user_auth_config.oauth2_jwt_bearer_config.client_key",
    "tool.connector_spec.end_user_auth_config.oauth2_jwt_bearer_config.issuer",
    "tool.connector_spec.end_user_auth_config.oauth2_jwt_bearer_config.subject",
    "tool.connector_spec.name",
    "tool.data_store_spec",
    "tool.data_store_spec.data_store_connections",
    "tool.data_store_spec.data_store_connections.data_store",
    "tool.data_store_spec.data_store_connections.data_store_type",
    "tool.data_store_spec.data_store_connections.document_processing_mode",
    "tool.data_store_spec.fallback_prompt",
    "tool.description",
    "tool.display_name",
    "tool.function_spec",
    "tool.function_spec.input_schema",
    "tool.function_spec.output_schema",
    "tool.open_api_spec",
    "tool.open_api_spec.authentication",
    "tool.open_api_spec.authentication.api_key_config",
    "tool.open_api_spec.authentication.api_key_config.api_key",
    "tool.open_api_spec.authentication.api_key_config.key_name",
    "tool.open_api_spec.authentication.api_key_config.request_location",
    "tool.open_api_spec.authentication.api_key_config.secret_version_for_api_key",
    "tool.open_api_spec.authentication.bearer_token_config",
    "tool.open_api_spec.authentication.bearer_token_config.secret_version_for_token",
    "tool.open_api_spec.authentication.bearer_token_config.token",
    "tool.open_api_spec.authentication.oauth_config",
    "tool.open_api_spec.authentication.oauth_config.client_id",
    "tool.open_api_spec.authentication.oauth_config.client_secret",
    "tool.open_api_spec.authentication.oauth_config.oauth_grant_type",
    "tool.open_api_spec.authentication.oauth_config.scopes",
    "tool.open_api_spec.authentication.oauth_config.secret_version_for_client_secret",
    "tool.open_api_spec.authentication.oauth_config.token_endpoint",
    "tool.open_api_spec.authentication.service_agent_auth_config",
    "tool.open_api_spec.authentication.service_agent_auth_config.service_agent_auth",
    "tool.open_api_spec.service_directory_config",
    "tool.open_api_spec.service_directory_config.service",
    "tool.open_api_spec.text_schema",
    "tool.open_api_spec.tls_config",
    "tool.open_api_spec.tls_config.ca_certs",
    "tool.open_api_spec.tls_config.ca_certs.cert",
    "tool.open_api_spec.tls_config.ca_certs.display_name",
  ]
}

type "google_dialogflow_cx_version" {
  holds     = "nothing"
  revision  = ["parent"]
  force_new = ["parent"]
}

type "google_dialogflow_cx_webhook" {
  holds     = "nothing"
  force_new = ["parent"]
}

type "google_dialogflow_encryption_spec" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["encryption_spec", "encryption_spec.kms_key", "location", "project"]
}

type "google_dialogflow_entity_type" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["project"]
}

type "google_dialogflow_environment" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["project"]
}

type "google_dialogflow_fulfillment" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["project"]
}

type "google_dialogflow_generator" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["project"]
}

type "google_dialogflow_intent" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["parent_followup_intent_name", "project"]
}

type "google_dialogflow_sip_trunk" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["location", "project"]
}

type "google_dialogflow_version" {
  holds     = "nothing"
  revision  = ["parent"]
  force_new = ["parent"]
}

type "google_discovery_engine_acl_config" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "grant"
  force_new = ["location", "project"]
}

type "google_discovery_engine_assistant" {
  holds     = "nothing"
  parent    = ["collection_id", "project"]
  force_new = ["assistant_id", "collection_id", "engine_id", "location", "project"]
}

type "google_discovery_engine_chat_engine" {
  holds     = "nothing"
  parent    = ["collection_id", "project"]
  force_new = [
    "chat_engine_config",
    "chat_engine_config.agent_creation_config",
    "chat_engine_config.allow_cross_region",
    "chat_engine_config.dialogflow_agent_to_link",
    "collection_id",
    "common_config",
    "common_config.company_name",
    "engine_id",
    "industry_vertical",
    "location",
    "project",
  ]
}

type "google_discovery_engine_cmek_config" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["cmek_config_id", "kms_key", "location", "project", "set_default"]
}

type "google_discovery_engine_control" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["collection_id", "control_id", "engine_id", "location", "project", "solution_type"]
}

type "google_discovery_engine_data_connector" {
  holds     = "nothing"
  parent    = ["collection_id", "project"]
  force_new = [
    "collection_display_name",
    "collection_id",
    "data_source",
    "entities.entity_name",
    "kms_key_name",
    "location",
    "project",
    "static_ip_enabled",
  ]
}

type "google_discovery_engine_data_store" {
  holds       = "data"
  why         = "service data"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "acl_enabled",
    "advanced_site_search_config",
    "content_config",
    "data_store_id",
    "document_processing_config",
    "industry_vertical",
    "location",
    "project",
    "solution_types",
  ]
}

type "google_discovery_engine_license_config" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["license_config_id", "location", "project"]
}

type "google_discovery_engine_recommendation_engine" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["common_config", "engine_id", "industry_vertical", "location", "project"]
}

type "google_discovery_engine_schema" {
  holds     = "nothing"
  parent    = ["data_store_id", "project"]
  force_new = ["data_store_id", "json_schema", "location", "project", "schema_id"]
}

type "google_discovery_engine_search_engine" {
  holds     = "nothing"
  parent    = ["collection_id", "project"]
  force_new = [
    "app_type",
    "collection_id",
    "common_config",
    "common_config.company_name",
    "engine_id",
    "industry_vertical",
    "location",
    "project",
  ]
}

type "google_discovery_engine_search_engine_iam_binding" {
  holds     = "nothing"
  parent    = ["collection_id", "project"]
  access    = "iam"
  force_new = [
    "collection_id",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "engine_id",
    "location",
    "project",
    "role",
  ]
}

type "google_discovery_engine_search_engine_iam_member" {
  holds     = "nothing"
  parent    = ["collection_id", "project"]
  access    = "iam"
  force_new = [
    "collection_id",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "engine_id",
    "location",
    "member",
    "project",
    "role",
  ]
}

type "google_discovery_engine_search_engine_iam_policy" {
  holds     = "nothing"
  parent    = ["collection_id", "project"]
  access    = "iam"
  force_new = ["collection_id", "engine_id", "location", "project"]
}

type "google_discovery_engine_serving_config" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["collection_id", "engine_id", "location", "project", "serving_config_id"]
}

type "google_discovery_engine_sitemap" {
  holds     = "nothing"
  parent    = ["data_store_id", "project"]
  force_new = ["data_store_id", "location", "project", "uri"]
}

type "google_discovery_engine_target_site" {
  holds     = "nothing"
  parent    = ["data_store_id", "project"]
  force_new = ["data_store_id", "exact_match", "location", "project", "provided_uri_pattern", "type"]
}

type "google_discovery_engine_user_store" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["location", "project", "user_store_id"]
}

type "google_discovery_engine_widget_config" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["collection_id", "engine_id", "location", "project", "widget_config_id"]
}

type "google_dns_managed_zone" {
  holds       = "identity"
  tags        = "labels"
  parent      = ["dns_name", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
  force_new   = ["dns_name", "name", "project", "reverse_lookup", "service_directory_config", "visibility"]
}

type "google_dns_managed_zone_iam_binding" {
  holds     = "nothing"
  parent    = ["managed_zone", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "managed_zone",
    "project",
    "role",
  ]
}

type "google_dns_managed_zone_iam_member" {
  holds     = "nothing"
  parent    = ["managed_zone", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "managed_zone",
    "member",
    "project",
    "role",
  ]
}

type "google_dns_managed_zone_iam_policy" {
  holds     = "nothing"
  parent    = ["managed_zone", "project"]
  access    = "iam"
  force_new = ["managed_zone", "project"]
}

type "google_dns_policy" {
  holds       = "nothing"
  parent      = ["project"]
  access      = "network"
  protections = [
    { kind = "audit", path = "enable_logging", safe = true },
  ]
  force_new   = ["dns64_config", "dns64_config.scope", "dns64_config.scope.all_queries", "name", "project"]
}

type "google_dns_record_set" {
  holds       = "identity"
  parent      = ["managed_zone", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["managed_zone", "name", "project", "routing_policy.health_check"]
}

type "google_dns_response_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "network"
  force_new = ["project", "response_policy_name"]
}

type "google_dns_response_policy_rule" {
  holds     = "nothing"
  parent    = ["dns_name", "project"]
  access    = "network"
  force_new = ["project", "rule_name"]
}

type "google_document_ai_processor" {
  holds       = "data"
  why         = "service data"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["display_name", "kms_key_name", "location", "project", "type"]
}

type "google_document_ai_processor_default_version" {
  holds     = "data"
  why       = "service data"
  force_new = ["processor", "version"]
}

type "google_document_ai_schema" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "project"]
}

type "google_document_ai_warehouse_document_schema" {
  holds       = "data"
  why         = "service data"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "display_name",
    "document_is_folder",
    "location",
    "project_number",
    "property_definitions",
    "property_definitions.date_time_type_options",
    "property_definitions.display_name",
    "property_definitions.enum_type_options",
    "property_definitions.enum_type_options.possible_values",
    "property_definitions.enum_type_options.validation_check_disabled",
    "property_definitions.float_type_options",
    "property_definitions.integer_type_options",
    "property_definitions.is_filterable",
    "property_definitions.is_metadata",
    "property_definitions.is_repeatable",
    "property_definitions.is_required",
    "property_definitions.is_searchable",
    "property_definitions.map_type_options",
    "property_definitions.name",
    "property_definitions.property_type_options",
    "property_definitions.property_type_options.property_definitions",
    "property_definitions.property_type_options.property_definitions.date_time_type_options",
    "property_definitions.property_type_options.property_definitions.display_name",
    "property_definitions.property_type_options.property_definitions.enum_type_options",
    "property_definitions.property_type_options.property_definitions.enum_type_options.possible_values",
    "property_definitions.property_type_options.property_definitions.enum_type_options.validation_check_disabled",
    "property_definitions.property_type_options.property_definitions.float_type_options",
    "property_definitions.property_type_options.property_definitions.integer_type_options",
    "property_definitions.property_type_options.property_definitions.is_filterable",
    "property_definitions.property_type_options.property_definitions.is_metadata",
    "property_definitions.property_type_options.property_definitions.is_repeatable",
    "property_definitions.property_type_options.property_definitions.is_required",
    "property_definitions.property_type_options.property_definitions.is_searchable",
    "property_definitions.property_type_options.property_definitions.map_type_options",
    "property_definitions.property_type_options.property_definitions.name",
    "property_definitions.property_type_options.property_definitions.retrieval_importance",
    "property_definitions.property_type_options.property_definitions.schema_sources",
    "property_definitions.property_type_options.property_definitions.schema_sources.name",
    "property_definitions.property_type_options.property_definitions.schema_sources.processor_type",
    "property_definitions.property_type_options.property_definitions.text_type_options",
    "property_definitions.property_type_options.property_definitions.timestamp_type_options",
    "property_definitions.retrieval_importance",
    "property_definitions.schema_sources",
    "property_definitions.schema_sources.name",
    "property_definitions.schema_sources.processor_type",
    "property_definitions.text_type_options",
    "property_definitions.timestamp_type_options",
  ]
}

type "google_document_ai_warehouse_location" {
  holds     = "data"
  why       = "service data"
  force_new = [
    "access_control_mode",
    "database_type",
    "document_creator_default_role",
    "kms_key",
    "location",
    "project_number",
  ]
}

type "google_edgecontainer_cluster" {
  holds       = "data"
  why         = "cluster objects (etcd) and workloads"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "authorization",
    "control_plane.local",
    "control_plane.local.node_location",
    "control_plane.remote",
    "control_plane.remote.node_location",
    "control_plane_encryption.kms_key",
    "fleet",
    "fleet.project",
    "location",
    "name",
    "networking.cluster_ipv4_cidr_blocks",
    "networking.cluster_ipv6_cidr_blocks",
    "networking.services_ipv4_cidr_blocks",
    "networking.services_ipv6_cidr_blocks",
    "project",
  ]
}

type "google_edgecontainer_node_pool" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["cluster", "project"]
  force_new = ["cluster", "local_disk_encryption.kms_key", "location", "name", "node_location", "project"]
}

type "google_edgecontainer_vpn_connection" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["cluster", "project"]
  force_new = [
    "cluster",
    "effective_labels",
    "enable_high_availability",
    "labels",
    "location",
    "name",
    "nat_gateway_ip",
    "project",
    "vpc",
    "vpc_project.project_id",
  ]
}

type "google_edgenetwork_interconnect_attachment" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["interconnect_attachment_id", "network", "vlan_id"]
  force_new = [
    "description",
    "effective_labels",
    "interconnect",
    "interconnect_attachment_id",
    "labels",
    "location",
    "mtu",
    "network",
    "project",
    "vlan_id",
    "zone",
  ]
}

type "google_edgenetwork_network" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["zone", "project"]
  force_new = [
    "description",
    "effective_labels",
    "labels",
    "location",
    "mtu",
    "network_id",
    "project",
    "zone",
  ]
}

type "google_edgenetwork_subnet" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["network", "zone", "project"]
  force_new = [
    "description",
    "effective_labels",
    "ipv4_cidr",
    "ipv6_cidr",
    "labels",
    "location",
    "network",
    "project",
    "subnet_id",
    "vlan_id",
    "zone",
  ]
}

type "google_endpoints_service" {
  holds       = "identity"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["project", "service_name"]
}

type "google_endpoints_service_consumers_iam_binding" {
  holds     = "nothing"
  parent    = ["service_name"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "consumer_project",
    "role",
    "service_name",
  ]
}

type "google_endpoints_service_consumers_iam_member" {
  holds     = "nothing"
  parent    = ["service_name"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "consumer_project",
    "member",
    "role",
    "service_name",
  ]
}

type "google_endpoints_service_consumers_iam_policy" {
  holds     = "nothing"
  parent    = ["service_name"]
  access    = "iam"
  force_new = ["consumer_project", "service_name"]
}

type "google_endpoints_service_iam_binding" {
  holds     = "nothing"
  parent    = ["service_name"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "role",
    "service_name",
  ]
}

type "google_endpoints_service_iam_member" {
  holds     = "nothing"
  parent    = ["service_name"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "role",
    "service_name",
  ]
}

type "google_endpoints_service_iam_policy" {
  holds     = "nothing"
  parent    = ["service_name"]
  access    = "iam"
  force_new = ["service_name"]
}

type "google_essential_contacts_contact" {
  holds     = "nothing"
  parent    = ["parent"]
  force_new = ["email", "parent"]
}

type "google_eventarc_channel" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["location", "name", "project", "third_party_provider"]
}

type "google_eventarc_enrollment" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["enrollment_id", "location", "message_bus", "project"]
}

type "google_eventarc_google_api_source" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["google_api_source_id", "location", "project"]
}

type "google_eventarc_google_channel_config" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["location", "name", "project"]
}

type "google_eventarc_message_bus" {
  holds       = "data"
  why         = "undelivered messages"
  transient   = true
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "message_bus_id", "project"]
}

type "google_eventarc_pipeline" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  executes  = "deploys_code"
  force_new = ["location", "pipeline_id", "project"]
}

type "google_eventarc_trigger" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  executes  = "deploys_code"
  force_new = [
    "channel",
    "location",
    "matching_criteria.attribute",
    "matching_criteria.value",
    "name",
    "project",
    "transport",
    "transport.pubsub",
    "transport.pubsub.topic",
  ]
}

type "google_filestore_backup" {
  holds       = "data"
  why         = "snapshot, image or backup"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "name", "project", "source_file_share", "tags"]
}

type "google_filestore_instance" {
  holds       = "data"
  why         = "disk or file system"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection_enabled", safe = true, unset_safe = false },
  ]
  force_new   = [
    "file_shares.name",
    "file_shares.source_backup",
    "file_shares.source_backupdr_backup",
    "initial_replication",
    "kms_key_name",
    "location",
    "networks",
    "networks.connect_mode",
    "networks.modes",
    "networks.network",
    "networks.psc_config.endpoint_project",
    "networks.reserved_ip_range",
    "project",
    "protocol",
    "tags",
    "tier",
    "zone",
  ]
}

type "google_filestore_snapshot" {
  holds       = "data"
  why         = "snapshot, image or backup"
  tags        = "labels"
  parent      = ["instance", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["instance", "location", "name", "project"]
}

type "google_firebase_ai_logic_config" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  force_new = ["location", "project"]
}

type "google_firebase_ai_logic_prompt_template" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  force_new = ["location", "project", "template_id"]
}

type "google_firebase_ai_logic_prompt_template_lock" {
  holds     = "nothing"
  beta      = true
  parent    = ["template_id", "project"]
  force_new = ["location", "project", "regional_propagation_disabled", "template_id"]
}

type "google_firebase_android_app" {
  holds       = "identity"
  beta        = true
  parent      = ["package_name", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["package_name", "project"]
}

type "google_firebase_app_check_app_attest_config" {
  holds     = "nothing"
  parent    = ["app_id", "project"]
  access    = "auth"
  force_new = ["app_id", "project"]
}

type "google_firebase_app_check_debug_token" {
  holds     = "nothing"
  parent    = ["app_id", "project"]
  access    = "auth"
  force_new = ["app_id", "project", "token"]
}

type "google_firebase_app_check_device_check_config" {
  holds     = "nothing"
  parent    = ["app_id", "project"]
  access    = "auth"
  force_new = ["app_id", "project"]
}

type "google_firebase_app_check_play_integrity_config" {
  holds     = "nothing"
  parent    = ["app_id", "project"]
  access    = "auth"
  force_new = ["app_id", "project"]
}

type "google_firebase_app_check_recaptcha_enterprise_config" {
  holds     = "nothing"
  parent    = ["app_id", "project"]
  access    = "auth"
  force_new = ["app_id", "project"]
}

type "google_firebase_app_check_recaptcha_v3_config" {
  holds     = "nothing"
  parent    = ["app_id", "project"]
  access    = "auth"
  force_new = ["app_id", "project"]
}

type "google_firebase_app_check_resource_policy" {
  holds     = "nothing"
  parent    = ["service_id", "project"]
  access    = "auth"
  force_new = ["project", "service_id"]
}

type "google_firebase_app_check_service_config" {
  holds     = "nothing"
  parent    = ["service_id", "project"]
  access    = "auth"
  force_new = ["project", "service_id"]
}

type "google_firebase_app_hosting_backend" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["backend_id", "location", "project", "serving_locality"]
}

type "google_firebase_app_hosting_build" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["backend", "project"]
  executes  = "deploys_code"
  force_new = [
    "annotations",
    "backend",
    "build_id",
    "display_name",
    "effective_annotations",
    "effective_labels",
    "labels",
    "location",
    "project",
    "source",
    "source.codebase",
    "source.codebase.branch",
    "source.codebase.commit",
    "source.container",
    "source.container.image",
  ]
}

type "google_firebase_app_hosting_default_domain" {
  holds     = "nothing"
  parent    = ["backend", "project"]
  force_new = ["backend", "domain_id", "location", "project"]
}

type "google_firebase_app_hosting_domain" {
  holds     = "nothing"
  parent    = ["backend", "project"]
  force_new = ["backend", "domain_id", "location", "project"]
}

type "google_firebase_app_hosting_traffic" {
  holds     = "nothing"
  parent    = ["backend", "project"]
  force_new = ["backend", "location", "project"]
}

type "google_firebase_apple_app" {
  holds       = "identity"
  beta        = true
  parent      = ["bundle_id", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["bundle_id", "project"]
}

type "google_firebase_data_connect_service" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "project", "service_id"]
}

type "google_firebase_database_instance" {
  holds       = "data"
  why         = "service data"
  beta        = true
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["instance_id", "project", "region", "type"]
}

type "google_firebase_extensions_instance" {
  holds       = "data"
  why         = "service data"
  beta        = true
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["config.extension_ref", "instance_id", "project"]
}

type "google_firebase_hosting_channel" {
  holds     = "nothing"
  beta      = true
  tags      = "labels"
  parent    = ["site_id"]
  force_new = ["channel_id", "site_id", "ttl"]
}

type "google_firebase_hosting_custom_domain" {
  holds     = "nothing"
  beta      = true
  parent    = ["site_id", "project"]
  force_new = ["custom_domain", "project", "site_id", "wait_dns_verification"]
}

type "google_firebase_hosting_release" {
  holds     = "nothing"
  beta      = true
  revision  = ["site_id", "channel_id"]
  parent    = ["site_id"]
  force_new = ["channel_id", "message", "site_id", "type", "version_name"]
}

type "google_firebase_hosting_site" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  force_new = ["project", "site_id"]
}

type "google_firebase_hosting_version" {
  holds     = "nothing"
  beta      = true
  revision  = ["site_id"]
  parent    = ["site_id"]
  force_new = [
    "config",
    "config.headers",
    "config.headers.glob",
    "config.headers.headers",
    "config.headers.regex",
    "config.redirects",
    "config.redirects.glob",
    "config.redirects.location",
    "config.redirects.regex",
    "config.redirects.status_code",
    "config.rewrites",
    "config.rewrites.function",
    "config.rewrites.glob",
    "config.rewrites.path",
    "config.rewrites.regex",
    "config.rewrites.run",
    "config.rewrites.run.region",
    "config.rewrites.run.service_id",
    "site_id",
  ]
}

type "google_firebase_project" {
  holds     = "data"
  why       = "service data"
  beta      = true
  force_new = ["project"]
}

type "google_firebase_remote_config_remote_config" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["project"]
}

type "google_firebase_storage_bucket" {
  holds       = "data"
  why         = "service data"
  beta        = true
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["bucket_id", "project"]
}

type "google_firebase_storage_default_bucket" {
  holds       = "data"
  why         = "service data"
  beta        = true
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "project"]
}

type "google_firebase_web_app" {
  holds       = "identity"
  beta        = true
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["project"]
}

type "google_firebaserules_release" {
  holds       = "data"
  why         = "service data"
  parent      = ["ruleset_name", "project"]
  access      = "auth"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["name", "project", "ruleset_name"]
}

type "google_firebaserules_ruleset" {
  holds       = "data"
  why         = "service data"
  revision    = []
  parent      = ["project"]
  access      = "auth"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "project",
    "source",
    "source.files",
    "source.files.content",
    "source.files.fingerprint",
    "source.files.name",
    "source.language",
  ]
}

type "google_firestore_backup_schedule" {
  holds     = "nothing"
  parent    = ["project"]
  guard     = "backup"
  force_new = ["daily_recurrence", "database", "project", "weekly_recurrence"]
}

type "google_firestore_change_stream" {
  holds       = "nothing"
  parent      = ["project"]
  protections = [
    { kind = "retention", path = "retention_period", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["database", "name", "project"]
}

type "google_firestore_database" {
  holds       = "data"
  why         = "database"
  parent      = ["location_id", "project"]
  protections = [
    { kind = "deletion_protection", path = "delete_protection_state", safe = "DELETE_PROTECTION_ENABLED", unset_safe = false },
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "pitr", path = "point_in_time_recovery_enablement", safe = "POINT_IN_TIME_RECOVERY_ENABLED", unset_safe = false },
  ]
  force_new   = [
    "cmek_config",
    "cmek_config.kms_key_name",
    "database_edition",
    "firestore_data_access_mode",
    "location_id",
    "mongodb_compatible_data_access_mode",
    "name",
    "project",
    "realtime_updates_mode",
    "tags",
  ]
}

type "google_firestore_document" {
  holds       = "data"
  why         = "database contents"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["collection", "database", "document_id", "project"]
}

type "google_firestore_field" {
  holds       = "data"
  why         = "database contents"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["collection", "database", "field", "project", "ttl_config.expiration_offset"]
}

type "google_firestore_index" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = [
    "api_scope",
    "collection",
    "database",
    "density",
    "fields",
    "fields.array_config",
    "fields.field_path",
    "fields.order",
    "fields.search_config",
    "fields.search_config.geo_spec",
    "fields.search_config.geo_spec.geo_json_indexing_disabled",
    "fields.search_config.text_spec",
    "fields.search_config.text_spec.index_specs",
    "fields.search_config.text_spec.index_specs.index_type",
    "fields.search_config.text_spec.index_specs.match_type",
    "fields.vector_config",
    "fields.vector_config.dimension",
    "fields.vector_config.flat",
    "multikey",
    "project",
    "query_scope",
    "unique",
  ]
}

type "google_firestore_user_creds" {
  holds     = "nothing"
  parent    = ["database", "project"]
  access    = "credential"
  force_new = ["database", "name", "project"]
}

type "google_folder" {
  holds       = "data"
  why         = "a whole project or folder"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = true },
  ]
  force_new   = ["tags"]
}

type "google_folder_access_approval_settings" {
  holds     = "nothing"
  parent    = ["folder_id"]
  access    = "org_policy"
  force_new = ["folder_id"]
}

type "google_folder_iam_audit_config" {
  holds     = "nothing"
  parent    = ["folder"]
  access    = "audit_config"
  guard     = "audit"
  force_new = ["folder"]
}

type "google_folder_iam_binding" {
  holds     = "nothing"
  parent    = ["folder"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "folder",
    "role",
  ]
}

type "google_folder_iam_member" {
  holds     = "nothing"
  parent    = ["folder"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "folder",
    "member",
    "role",
  ]
}

type "google_folder_iam_policy" {
  holds     = "nothing"
  parent    = ["folder"]
  access    = "iam"
  force_new = ["folder"]
}

type "google_folder_organization_policy" {
  holds     = "nothing"
  parent    = ["folder"]
  access    = "org_policy"
  guard     = "guardrail"
  force_new = ["constraint", "folder"]
}

type "google_folder_service_identity" {
  holds     = "nothing"
  beta      = true
  parent    = ["service", "folder"]
  force_new = ["folder", "service"]
}

type "google_gemini_code_repository_index" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
  force_new   = ["code_repository_index_id", "kms_key", "location", "project"]
}

type "google_gemini_code_tools_setting" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["code_tools_setting_id", "location", "project"]
}

type "google_gemini_code_tools_setting_binding" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["code_tools_setting_id", "project"]
  force_new = ["code_tools_setting_id", "location", "project", "setting_binding_id"]
}

type "google_gemini_data_sharing_with_google_setting" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["data_sharing_with_google_setting_id", "location", "project"]
}

type "google_gemini_data_sharing_with_google_setting_binding" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["data_sharing_with_google_setting_id", "project"]
  force_new = ["data_sharing_with_google_setting_id", "location", "project", "setting_binding_id"]
}

type "google_gemini_gemini_gcp_enablement_setting" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["gemini_gcp_enablement_setting_id", "location", "project"]
}

type "google_gemini_gemini_gcp_enablement_setting_binding" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["gemini_gcp_enablement_setting_id", "project"]
  force_new = ["gemini_gcp_enablement_setting_id", "location", "project", "setting_binding_id"]
}

type "google_gemini_logging_setting" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["location", "logging_setting_id", "project"]
}

type "google_gemini_logging_setting_binding" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["logging_setting_id", "project"]
  force_new = ["location", "logging_setting_id", "project", "setting_binding_id"]
}

type "google_gemini_release_channel_setting" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["location", "project", "release_channel_setting_id"]
}

type "google_gemini_release_channel_setting_binding" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["release_channel_setting_id", "project"]
  force_new = ["location", "project", "release_channel_setting_id", "setting_binding_id"]
}

type "google_gemini_repository_group" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["code_repository_index", "location", "project", "repository_group_id"]
}

type "google_gemini_repository_group_iam_binding" {
  holds     = "nothing"
  parent    = ["repository_group_id", "project"]
  access    = "iam"
  force_new = [
    "code_repository_index",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "project",
    "repository_group_id",
    "role",
  ]
}

type "google_gemini_repository_group_iam_member" {
  holds     = "nothing"
  parent    = ["repository_group_id", "project"]
  access    = "iam"
  force_new = [
    "code_repository_index",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "project",
    "repository_group_id",
    "role",
  ]
}

type "google_gemini_repository_group_iam_policy" {
  holds     = "nothing"
  parent    = ["repository_group_id", "project"]
  access    = "iam"
  force_new = ["code_repository_index", "location", "project", "repository_group_id"]
}

type "google_gke_backup_backup_channel" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["destination_project", "location", "name", "project"]
}

type "google_gke_backup_backup_plan" {
  holds       = "data"
  why         = "snapshot, image or backup"
  tags        = "labels"
  parent      = ["cluster", "project"]
  guard       = "backup"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "lock", path = "retention_policy.locked", safe = true, unset_safe = false },
  ]
  force_new   = ["cluster", "location", "name", "project"]
}

type "google_gke_backup_backup_plan_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "name",
    "project",
    "role",
  ]
}

type "google_gke_backup_backup_plan_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "name",
    "project",
    "role",
  ]
}

type "google_gke_backup_backup_plan_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["location", "name", "project"]
}

type "google_gke_backup_restore_channel" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["destination_project", "location", "name", "project"]
}

type "google_gke_backup_restore_plan" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["cluster", "project"]
  force_new = ["backup_plan", "cluster", "location", "name", "project"]
}

type "google_gke_backup_restore_plan_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "name",
    "project",
    "role",
  ]
}

type "google_gke_backup_restore_plan_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "name",
    "project",
    "role",
  ]
}

type "google_gke_backup_restore_plan_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["location", "name", "project"]
}

type "google_gke_hub_feature" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["location", "name", "project"]
}

type "google_gke_hub_feature_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "name",
    "project",
    "role",
  ]
}

type "google_gke_hub_feature_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "name",
    "project",
    "role",
  ]
}

type "google_gke_hub_feature_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["location", "name", "project"]
}

type "google_gke_hub_feature_membership" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["feature", "location", "membership", "membership_location", "project"]
}

type "google_gke_hub_fleet" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["project"]
}

type "google_gke_hub_membership" {
  holds       = "identity"
  tags        = "labels"
  parent      = ["membership_id", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "authority.issuer",
    "endpoint",
    "endpoint.gke_cluster",
    "endpoint.gke_cluster.resource_link",
    "location",
    "membership_id",
    "project",
  ]
}

type "google_gke_hub_membership_binding" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["membership_id", "scope", "project"]
  access    = "iam"
  force_new = ["location", "membership_binding_id", "membership_id", "project"]
}

type "google_gke_hub_membership_iam_binding" {
  holds     = "nothing"
  parent    = ["membership_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "membership_id",
    "project",
    "role",
  ]
}

type "google_gke_hub_membership_iam_member" {
  holds     = "nothing"
  parent    = ["membership_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "membership_id",
    "project",
    "role",
  ]
}

type "google_gke_hub_membership_iam_policy" {
  holds     = "nothing"
  parent    = ["membership_id", "project"]
  access    = "iam"
  force_new = ["location", "membership_id", "project"]
}

type "google_gke_hub_membership_rbac_role_binding" {
  holds     = "nothing"
  beta      = true
  parent    = ["membership_id", "user", "project"]
  access    = "iam"
  force_new = [
    "location",
    "membership_id",
    "membership_rbac_role_binding_id",
    "project",
    "role",
    "role.predefined_role",
    "user",
  ]
}

type "google_gke_hub_namespace" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["scope_namespace_id", "scope", "scope_id"]
  force_new = ["project", "scope", "scope_id", "scope_namespace_id"]
}

type "google_gke_hub_rollout_sequence" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["project", "rollout_sequence_id"]
}

type "google_gke_hub_scope" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["project", "scope_id"]
}

type "google_gke_hub_scope_iam_binding" {
  holds     = "nothing"
  parent    = ["scope_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "project",
    "role",
    "scope_id",
  ]
}

type "google_gke_hub_scope_iam_member" {
  holds     = "nothing"
  parent    = ["scope_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "project",
    "role",
    "scope_id",
  ]
}

type "google_gke_hub_scope_iam_policy" {
  holds     = "nothing"
  parent    = ["scope_id", "project"]
  access    = "iam"
  force_new = ["project", "scope_id"]
}

type "google_gke_hub_scope_rbac_role_binding" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["scope_id", "project"]
  access    = "iam"
  force_new = ["project", "scope_id", "scope_rbac_role_binding_id"]
}

type "google_gkeonprem_bare_metal_admin_cluster" {
  holds     = "data"
  why       = "cluster objects (etcd) and workloads"
  parent    = ["project"]
  force_new = ["location", "name", "project"]
}

type "google_gkeonprem_bare_metal_cluster" {
  holds       = "data"
  why         = "cluster objects (etcd) and workloads"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["admin_cluster_membership", "location", "name", "project"]
}

type "google_gkeonprem_bare_metal_node_pool" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["bare_metal_cluster", "location", "name", "project"]
}

type "google_gkeonprem_vmware_admin_cluster" {
  holds     = "data"
  why       = "cluster objects (etcd) and workloads"
  parent    = ["project"]
  force_new = ["location", "name", "project"]
}

type "google_gkeonprem_vmware_cluster" {
  holds       = "data"
  why         = "cluster objects (etcd) and workloads"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["admin_cluster_membership", "location", "name", "network_config.vcenter_network", "project"]
}

type "google_gkeonprem_vmware_node_pool" {
  holds     = "nothing"
  tags      = "config.labels"
  parent    = ["project"]
  force_new = ["location", "name", "project"]
}

type "google_healthcare_consent_store" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["dataset"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["dataset", "name"]
}

type "google_healthcare_consent_store_iam_binding" {
  holds     = "nothing"
  parent    = ["consent_store_id", "dataset"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "consent_store_id",
    "dataset",
    "role",
  ]
}

type "google_healthcare_consent_store_iam_member" {
  holds     = "nothing"
  parent    = ["consent_store_id", "dataset"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "consent_store_id",
    "dataset",
    "member",
    "role",
  ]
}

type "google_healthcare_consent_store_iam_policy" {
  holds     = "nothing"
  parent    = ["consent_store_id", "dataset"]
  access    = "iam"
  force_new = ["consent_store_id", "dataset"]
}

type "google_healthcare_dataset" {
  holds       = "data"
  why         = "service data"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["encryption_spec", "encryption_spec.kms_key_name", "location", "name", "project"]
}

type "google_healthcare_dataset_iam_binding" {
  holds     = "nothing"
  parent    = ["dataset_id"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "dataset_id",
    "role",
  ]
}

type "google_healthcare_dataset_iam_member" {
  holds     = "nothing"
  parent    = ["dataset_id"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "dataset_id",
    "member",
    "role",
  ]
}

type "google_healthcare_dataset_iam_policy" {
  holds     = "nothing"
  parent    = ["dataset_id"]
  access    = "iam"
  force_new = ["dataset_id"]
}

type "google_healthcare_dicom_store" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["dataset"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["dataset", "name"]
}

type "google_healthcare_dicom_store_iam_binding" {
  holds     = "nothing"
  parent    = ["dicom_store_id"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "dicom_store_id",
    "role",
  ]
}

type "google_healthcare_dicom_store_iam_member" {
  holds     = "nothing"
  parent    = ["dicom_store_id"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "dicom_store_id",
    "member",
    "role",
  ]
}

type "google_healthcare_dicom_store_iam_policy" {
  holds     = "nothing"
  parent    = ["dicom_store_id"]
  access    = "iam"
  force_new = ["dicom_store_id"]
}

type "google_healthcare_fhir_store" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["dataset"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "dataset",
    "disable_referential_integrity",
    "disable_resource_versioning",
    "enable_history_import",
    "name",
    "version",
  ]
}

type "google_healthcare_fhir_store_iam_binding" {
  holds     = "nothing"
  parent    = ["fhir_store_id"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "fhir_store_id",
    "role",
  ]
}

type "google_healthcare_fhir_store_iam_member" {
  holds     = "nothing"
  parent    = ["fhir_store_id"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "fhir_store_id",
    "member",
    "role",
  ]
}

type "google_healthcare_fhir_store_iam_policy" {
  holds     = "nothing"
  parent    = ["fhir_store_id"]
  access    = "iam"
  force_new = ["fhir_store_id"]
}

type "google_healthcare_hl7_v2_store" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["dataset"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["dataset", "name", "parser_config.version"]
}

type "google_healthcare_hl7_v2_store_iam_binding" {
  holds     = "nothing"
  parent    = ["hl7_v2_store_id"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "hl7_v2_store_id",
    "role",
  ]
}

type "google_healthcare_hl7_v2_store_iam_member" {
  holds     = "nothing"
  parent    = ["hl7_v2_store_id"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "hl7_v2_store_id",
    "member",
    "role",
  ]
}

type "google_healthcare_hl7_v2_store_iam_policy" {
  holds     = "nothing"
  parent    = ["hl7_v2_store_id"]
  access    = "iam"
  force_new = ["hl7_v2_store_id"]
}

type "google_healthcare_pipeline_job" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["dataset"]
  executes  = "run"
  force_new = ["dataset", "location"]
}

type "google_healthcare_workspace" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["dataset"]
  force_new = ["dataset", "name"]
}

type "google_hypercomputecluster_cluster" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  executes    = "boot_code"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "cluster_id",
    "location",
    "orchestrator.slurm.login_nodes.zone",
    "project",
    "storage_resources.config.new_lustre.per_unit_storage_throughput",
  ]
}

type "google_iam_access_boundary_policy" {
  holds     = "nothing"
  parent    = ["parent"]
  access    = "iam"
  force_new = ["name", "parent"]
}

type "google_iam_deny_policy" {
  holds     = "nothing"
  parent    = ["parent"]
  access    = "iam"
  guard     = "guardrail"
  force_new = ["name", "parent"]
}

type "google_iam_folder_access_policy" {
  holds     = "nothing"
  parent    = ["folder"]
  access    = "iam"
  force_new = ["access_policy_id", "folder", "location"]
}

type "google_iam_folders_policy_binding" {
  holds     = "nothing"
  parent    = ["folder"]
  access    = "iam"
  guard     = "guardrail"
  force_new = ["folder", "location", "policy", "policy_binding_id", "policy_kind", "target.principal_set"]
}

type "google_iam_oauth_client" {
  holds       = "identity"
  parent      = ["project"]
  access      = "iam"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["client_type", "location", "oauth_client_id", "project"]
}

type "google_iam_oauth_client_credential" {
  holds       = "identity"
  parent      = ["project"]
  access      = "credential"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "oauth_client_credential_id", "oauthclient", "project"]
}

type "google_iam_organization_access_policy" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["access_policy_id", "location", "organization"]
}

type "google_iam_organizations_policy_binding" {
  holds     = "nothing"
  access    = "iam"
  guard     = "guardrail"
  force_new = [
    "location",
    "organization",
    "policy",
    "policy_binding_id",
    "policy_kind",
    "target.principal_set",
  ]
}

type "google_iam_principal_access_boundary_policy" {
  holds     = "nothing"
  access    = "iam"
  guard     = "guardrail"
  force_new = ["location", "organization", "principal_access_boundary_policy_id"]
}

type "google_iam_project_access_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["access_policy_id", "location", "project"]
}

type "google_iam_projects_policy_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  guard     = "guardrail"
  force_new = ["location", "policy", "policy_binding_id", "policy_kind", "project", "target.principal_set"]
}

type "google_iam_workforce_pool" {
  holds       = "identity"
  parent      = ["parent"]
  access      = "iam"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["access_restrictions", "location", "parent", "workforce_pool_id"]
}

type "google_iam_workforce_pool_iam_binding" {
  holds     = "nothing"
  parent    = ["workforce_pool_id"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "role",
    "workforce_pool_id",
  ]
}

type "google_iam_workforce_pool_iam_member" {
  holds     = "nothing"
  parent    = ["workforce_pool_id"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "role",
    "workforce_pool_id",
  ]
}

type "google_iam_workforce_pool_iam_policy" {
  holds     = "nothing"
  parent    = ["workforce_pool_id"]
  access    = "iam"
  force_new = ["location", "workforce_pool_id"]
}

type "google_iam_workforce_pool_provider" {
  holds       = "identity"
  parent      = ["workforce_pool_id"]
  access      = "iam"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "provider_id", "workforce_pool_id"]
}

type "google_iam_workforce_pool_provider_key" {
  holds       = "identity"
  parent      = ["provider_id", "workforce_pool_id"]
  access      = "credential"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "key_data",
    "key_data.key_spec",
    "key_id",
    "location",
    "provider_id",
    "use",
    "workforce_pool_id",
  ]
}

type "google_iam_workforce_pool_provider_scim_tenant" {
  holds       = "identity"
  parent      = ["provider_id", "workforce_pool_id"]
  access      = "iam"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "provider_id", "scim_tenant_id", "workforce_pool_id"]
}

type "google_iam_workforce_pool_provider_scim_token" {
  holds       = "identity"
  parent      = ["provider_id", "workforce_pool_id"]
  access      = "credential"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "provider_id", "scim_tenant_id", "scim_token_id", "workforce_pool_id"]
}

type "google_iam_workload_identity_pool" {
  holds       = "identity"
  parent      = ["project"]
  access      = "iam"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["project", "workload_identity_pool_id"]
}

type "google_iam_workload_identity_pool_iam_binding" {
  holds     = "nothing"
  parent    = ["workload_identity_pool_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "project",
    "role",
    "workload_identity_pool_id",
  ]
}

type "google_iam_workload_identity_pool_iam_member" {
  holds     = "nothing"
  parent    = ["workload_identity_pool_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "project",
    "role",
    "workload_identity_pool_id",
  ]
}

type "google_iam_workload_identity_pool_iam_policy" {
  holds     = "nothing"
  parent    = ["workload_identity_pool_id", "project"]
  access    = "iam"
  force_new = ["project", "workload_identity_pool_id"]
}

type "google_iam_workload_identity_pool_managed_identity" {
  holds       = "identity"
  parent      = ["workload_identity_pool_id", "workload_identity_pool_namespace_id", "project"]
  access      = "iam"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "project",
    "workload_identity_pool_id",
    "workload_identity_pool_managed_identity_id",
    "workload_identity_pool_namespace_id",
  ]
}

type "google_iam_workload_identity_pool_namespace" {
  holds       = "identity"
  parent      = ["workload_identity_pool_id", "project"]
  access      = "iam"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["project", "workload_identity_pool_id", "workload_identity_pool_namespace_id"]
}

type "google_iam_workload_identity_pool_provider" {
  holds       = "identity"
  parent      = ["workload_identity_pool_id", "project"]
  access      = "iam"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["project", "workload_identity_pool_id", "workload_identity_pool_provider_id"]
}

type "google_iap_agent_registry_agent_iam_binding" {
  holds     = "nothing"
  parent    = ["agent_id", "project"]
  access    = "iam"
  force_new = [
    "agent_id",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "project",
    "role",
  ]
}

type "google_iap_agent_registry_agent_iam_member" {
  holds     = "nothing"
  parent    = ["agent_id", "project"]
  access    = "iam"
  force_new = [
    "agent_id",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "project",
    "role",
  ]
}

type "google_iap_agent_registry_agent_iam_policy" {
  holds     = "nothing"
  parent    = ["agent_id", "project"]
  access    = "iam"
  force_new = ["agent_id", "location", "project"]
}

type "google_iap_agent_registry_endpoint_iam_binding" {
  holds     = "nothing"
  parent    = ["endpoint_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "endpoint_id",
    "location",
    "project",
    "role",
  ]
}

type "google_iap_agent_registry_endpoint_iam_member" {
  holds     = "nothing"
  parent    = ["endpoint_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "endpoint_id",
    "location",
    "member",
    "project",
    "role",
  ]
}

type "google_iap_agent_registry_endpoint_iam_policy" {
  holds     = "nothing"
  parent    = ["endpoint_id", "project"]
  access    = "iam"
  force_new = ["endpoint_id", "location", "project"]
}

type "google_iap_agent_registry_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "project",
    "role",
  ]
}

type "google_iap_agent_registry_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "project",
    "role",
  ]
}

type "google_iap_agent_registry_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["location", "project"]
}

type "google_iap_agent_registry_mcp_server_iam_binding" {
  holds     = "nothing"
  parent    = ["mcp_server_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "mcp_server_id",
    "project",
    "role",
  ]
}

type "google_iap_agent_registry_mcp_server_iam_member" {
  holds     = "nothing"
  parent    = ["mcp_server_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "mcp_server_id",
    "member",
    "project",
    "role",
  ]
}

type "google_iap_agent_registry_mcp_server_iam_policy" {
  holds     = "nothing"
  parent    = ["mcp_server_id", "project"]
  access    = "iam"
  force_new = ["location", "mcp_server_id", "project"]
}

type "google_iap_app_engine_service_iam_binding" {
  holds     = "nothing"
  parent    = ["app_id", "service", "project"]
  access    = "iam"
  force_new = [
    "app_id",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "project",
    "role",
    "service",
  ]
}

type "google_iap_app_engine_service_iam_member" {
  holds     = "nothing"
  parent    = ["app_id", "service", "project"]
  access    = "iam"
  force_new = [
    "app_id",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "project",
    "role",
    "service",
  ]
}

type "google_iap_app_engine_service_iam_policy" {
  holds     = "nothing"
  parent    = ["app_id", "service", "project"]
  access    = "iam"
  force_new = ["app_id", "project", "service"]
}

type "google_iap_app_engine_version_iam_binding" {
  holds     = "nothing"
  parent    = ["app_id", "service", "project"]
  access    = "iam"
  force_new = [
    "app_id",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "project",
    "role",
    "service",
    "version_id",
  ]
}

type "google_iap_app_engine_version_iam_member" {
  holds     = "nothing"
  parent    = ["app_id", "service", "project"]
  access    = "iam"
  force_new = [
    "app_id",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "project",
    "role",
    "service",
    "version_id",
  ]
}

type "google_iap_app_engine_version_iam_policy" {
  holds     = "nothing"
  parent    = ["app_id", "service", "project"]
  access    = "iam"
  force_new = ["app_id", "project", "service", "version_id"]
}

type "google_iap_location_web_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "project",
    "role",
  ]
}

type "google_iap_location_web_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "project",
    "role",
  ]
}

type "google_iap_location_web_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["location", "project"]
}

type "google_iap_settings" {
  holds     = "nothing"
  access    = "auth"
  force_new = ["name"]
}

type "google_iap_tunnel_dest_group" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "auth"
  force_new = ["group_name", "project", "region"]
}

type "google_iap_tunnel_dest_group_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "dest_group",
    "project",
    "region",
    "role",
  ]
}

type "google_iap_tunnel_dest_group_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "dest_group",
    "member",
    "project",
    "region",
    "role",
  ]
}

type "google_iap_tunnel_dest_group_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["dest_group", "project", "region"]
}

type "google_iap_tunnel_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "project",
    "role",
  ]
}

type "google_iap_tunnel_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "project",
    "role",
  ]
}

type "google_iap_tunnel_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["project"]
}

type "google_iap_tunnel_instance_iam_binding" {
  holds     = "nothing"
  parent    = ["instance", "zone", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "instance",
    "project",
    "role",
    "zone",
  ]
}

type "google_iap_tunnel_instance_iam_member" {
  holds     = "nothing"
  parent    = ["instance", "zone", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "instance",
    "member",
    "project",
    "role",
    "zone",
  ]
}

type "google_iap_tunnel_instance_iam_policy" {
  holds     = "nothing"
  parent    = ["instance", "zone", "project"]
  access    = "iam"
  force_new = ["instance", "project", "zone"]
}

type "google_iap_web_backend_service_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "project",
    "role",
    "web_backend_service",
  ]
}

type "google_iap_web_backend_service_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "project",
    "role",
    "web_backend_service",
  ]
}

type "google_iap_web_backend_service_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["project", "web_backend_service"]
}

type "google_iap_web_cloud_run_service_iam_binding" {
  holds     = "nothing"
  parent    = ["cloud_run_service_name", "project"]
  access    = "iam"
  force_new = [
    "cloud_run_service_name",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "project",
    "role",
  ]
}

type "google_iap_web_cloud_run_service_iam_member" {
  holds     = "nothing"
  parent    = ["cloud_run_service_name", "project"]
  access    = "iam"
  force_new = [
    "cloud_run_service_name",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "project",
    "role",
  ]
}

type "google_iap_web_cloud_run_service_iam_policy" {
  holds     = "nothing"
  parent    = ["cloud_run_service_name", "project"]
  access    = "iam"
  force_new = ["cloud_run_service_name", "location", "project"]
}

type "google_iap_web_forwarding_rule_service_iam_binding" {
  holds     = "nothing"
  parent    = ["forwarding_rule_service_name", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "forwarding_rule_service_name",
    "project",
    "role",
  ]
}

type "google_iap_web_forwarding_rule_service_iam_member" {
  holds     = "nothing"
  parent    = ["forwarding_rule_service_name", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "forwarding_rule_service_name",
    "member",
    "project",
    "role",
  ]
}

type "google_iap_web_forwarding_rule_service_iam_policy" {
  holds     = "nothing"
  parent    = ["forwarding_rule_service_name", "project"]
  access    = "iam"
  force_new = ["forwarding_rule_service_name", "project"]
}

type "google_iap_web_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "project",
    "role",
  ]
}

type "google_iap_web_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "project",
    "role",
  ]
}

type "google_iap_web_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["project"]
}

type "google_iap_web_region_backend_service_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "project",
    "region",
    "role",
    "web_region_backend_service",
  ]
}

type "google_iap_web_region_backend_service_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "project",
    "region",
    "role",
    "web_region_backend_service",
  ]
}

type "google_iap_web_region_backend_service_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["project", "region", "web_region_backend_service"]
}

type "google_iap_web_region_forwarding_rule_service_iam_binding" {
  holds     = "nothing"
  parent    = ["forwarding_rule_region_service_name", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "forwarding_rule_region_service_name",
    "project",
    "region",
    "role",
  ]
}

type "google_iap_web_region_forwarding_rule_service_iam_member" {
  holds     = "nothing"
  parent    = ["forwarding_rule_region_service_name", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "forwarding_rule_region_service_name",
    "member",
    "project",
    "region",
    "role",
  ]
}

type "google_iap_web_region_forwarding_rule_service_iam_policy" {
  holds     = "nothing"
  parent    = ["forwarding_rule_region_service_name", "project"]
  access    = "iam"
  force_new = ["forwarding_rule_region_service_name", "project", "region"]
}

type "google_iap_web_type_app_engine_iam_binding" {
  holds     = "nothing"
  parent    = ["app_id", "project"]
  access    = "iam"
  force_new = [
    "app_id",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "project",
    "role",
  ]
}

type "google_iap_web_type_app_engine_iam_member" {
  holds     = "nothing"
  parent    = ["app_id", "project"]
  access    = "iam"
  force_new = [
    "app_id",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "project",
    "role",
  ]
}

type "google_iap_web_type_app_engine_iam_policy" {
  holds     = "nothing"
  parent    = ["app_id", "project"]
  access    = "iam"
  force_new = ["app_id", "project"]
}

type "google_iap_web_type_compute_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "project",
    "role",
  ]
}

type "google_iap_web_type_compute_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "project",
    "role",
  ]
}

type "google_iap_web_type_compute_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["project"]
}

type "google_identity_platform_config" {
  holds     = "data"
  why       = "service data"
  parent    = ["project"]
  access    = "auth"
  force_new = ["project"]
}

type "google_identity_platform_default_supported_idp_config" {
  holds       = "identity"
  parent      = ["idp_id", "project"]
  access      = "auth"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["idp_id", "project"]
}

type "google_identity_platform_inbound_saml_config" {
  holds       = "identity"
  parent      = ["project"]
  access      = "auth"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["name", "project"]
}

type "google_identity_platform_oauth_idp_config" {
  holds       = "identity"
  parent      = ["project"]
  access      = "auth"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["name", "project"]
}

type "google_identity_platform_tenant" {
  holds       = "data"
  why         = "service data"
  parent      = ["project"]
  access      = "auth"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["project"]
}

type "google_identity_platform_tenant_default_supported_idp_config" {
  holds       = "identity"
  parent      = ["idp_id", "project"]
  access      = "auth"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["idp_id", "project", "tenant"]
}

type "google_identity_platform_tenant_inbound_saml_config" {
  holds       = "identity"
  parent      = ["project"]
  access      = "auth"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["name", "project", "tenant"]
}

type "google_identity_platform_tenant_oauth_idp_config" {
  holds       = "identity"
  parent      = ["project"]
  access      = "auth"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["name", "project", "tenant"]
}

type "google_integration_connectors_connection" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "name", "project"]
}

type "google_integration_connectors_endpoint_attachment" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "name", "project", "service_attachment"]
}

type "google_integration_connectors_managed_zone" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["name", "project"]
}

type "google_integrations_auth_config" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["location", "project"]
}

type "google_integrations_client" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = [
    "cloud_kms_config",
    "cloud_kms_config.key",
    "cloud_kms_config.key_version",
    "cloud_kms_config.kms_location",
    "cloud_kms_config.kms_project_id",
    "cloud_kms_config.kms_ring",
    "create_sample_integrations",
    "location",
    "project",
  ]
}

type "google_kms_autokey_config" {
  holds     = "nothing"
  parent    = ["folder"]
  force_new = ["folder"]
}

type "google_kms_crypto_key" {
  holds       = "data"
  why         = "key material: data under it becomes unreadable"
  tags        = "labels"
  parent      = ["key_ring"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_window", path = "destroy_scheduled_duration", safe = { min_duration = "86400s" }, unset_safe = true },
  ]
  force_new   = [
    "crypto_key_backend",
    "destroy_scheduled_duration",
    "import_only",
    "key_ring",
    "name",
    "purpose",
    "version_template.protection_level",
  ]
}

type "google_kms_crypto_key_iam_binding" {
  holds     = "nothing"
  parent    = ["crypto_key_id"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "crypto_key_id",
    "role",
  ]
}

type "google_kms_crypto_key_iam_member" {
  holds     = "nothing"
  parent    = ["crypto_key_id"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "crypto_key_id",
    "member",
    "role",
  ]
}

type "google_kms_crypto_key_iam_policy" {
  holds     = "nothing"
  parent    = ["crypto_key_id"]
  access    = "iam"
  force_new = ["crypto_key_id"]
}

type "google_kms_crypto_key_version" {
  holds       = "data"
  why         = "key material: data under it becomes unreadable"
  parent      = ["crypto_key"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["crypto_key"]
}

type "google_kms_ekm_connection" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["location", "name", "project"]
}

type "google_kms_ekm_connection_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "name",
    "project",
    "role",
  ]
}

type "google_kms_ekm_connection_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "name",
    "project",
    "role",
  ]
}

type "google_kms_ekm_connection_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["location", "name", "project"]
}

type "google_kms_folder_kaj_policy_config" {
  holds     = "nothing"
  beta      = true
  parent    = ["folder"]
  access    = "org_policy"
  force_new = ["folder"]
}

type "google_kms_key_handle" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["location", "name", "project", "resource_type_selector"]
}

type "google_kms_key_ring" {
  holds     = "data"
  why       = "key material: data under it becomes unreadable"
  parent    = ["project"]
  force_new = ["location", "name", "project"]
}

type "google_kms_key_ring_iam_binding" {
  holds     = "nothing"
  parent    = ["key_ring_id"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "key_ring_id",
    "role",
  ]
}

type "google_kms_key_ring_iam_member" {
  holds     = "nothing"
  parent    = ["key_ring_id"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "key_ring_id",
    "member",
    "role",
  ]
}

type "google_kms_key_ring_iam_policy" {
  holds     = "nothing"
  parent    = ["key_ring_id"]
  access    = "iam"
  force_new = ["key_ring_id"]
}

type "google_kms_key_ring_import_job" {
  holds     = "nothing"
  parent    = ["key_ring"]
  force_new = ["import_job_id", "import_method", "key_ring", "protection_level"]
}

type "google_kms_organization_kaj_policy_config" {
  holds     = "nothing"
  beta      = true
  access    = "org_policy"
  force_new = ["organization"]
}

type "google_kms_project_autokey_config" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["project"]
}

type "google_kms_project_kaj_policy_config" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "org_policy"
  force_new = ["project"]
}

type "google_kms_secret_ciphertext" {
  holds     = "nothing"
  parent    = ["crypto_key"]
  force_new = ["additional_authenticated_data", "crypto_key", "plaintext"]
}

type "google_license_manager_configuration" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["configuration_id", "location", "product", "project"]
}

type "google_logging_billing_account_bucket_config" {
  holds       = "data"
  why         = "logs"
  transient   = true
  parent      = ["bucket_id"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "retention", path = "retention_days", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["billing_account", "bucket_id", "location"]
}

type "google_logging_billing_account_exclusion" {
  holds     = "nothing"
  force_new = ["billing_account", "name"]
}

type "google_logging_billing_account_sink" {
  holds     = "nothing"
  guard     = "audit"
  force_new = ["billing_account", "name"]
}

type "google_logging_folder_bucket_config" {
  holds       = "data"
  why         = "logs"
  transient   = true
  parent      = ["bucket_id", "folder"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "retention", path = "retention_days", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["bucket_id", "folder", "location"]
}

type "google_logging_folder_exclusion" {
  holds     = "nothing"
  parent    = ["folder"]
  force_new = ["folder", "name"]
}

type "google_logging_folder_settings" {
  holds     = "nothing"
  parent    = ["folder"]
  guard     = "guardrail"
  force_new = ["folder"]
}

type "google_logging_folder_sink" {
  holds     = "nothing"
  parent    = ["folder"]
  guard     = "audit"
  force_new = ["folder", "name"]
}

type "google_logging_linked_dataset" {
  holds       = "data"
  why         = "logs"
  transient   = true
  parent      = ["bucket", "link_id"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["bucket", "description", "link_id", "location", "parent"]
}

type "google_logging_log_scope" {
  holds     = "nothing"
  force_new = ["location", "name", "parent"]
}

type "google_logging_log_view" {
  holds       = "data"
  why         = "logs"
  transient   = true
  parent      = ["bucket"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["bucket", "location", "name", "parent"]
}

type "google_logging_log_view_iam_binding" {
  holds     = "nothing"
  parent    = ["bucket", "parent"]
  access    = "iam"
  force_new = [
    "bucket",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "name",
    "parent",
    "role",
  ]
}

type "google_logging_log_view_iam_member" {
  holds     = "nothing"
  parent    = ["bucket", "parent"]
  access    = "iam"
  force_new = [
    "bucket",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "name",
    "parent",
    "role",
  ]
}

type "google_logging_log_view_iam_policy" {
  holds     = "nothing"
  parent    = ["bucket", "parent"]
  access    = "iam"
  force_new = ["bucket", "location", "name", "parent"]
}

type "google_logging_metric" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["metric_descriptor.labels.key", "metric_descriptor.labels.value_type", "project"]
}

type "google_logging_organization_bucket_config" {
  holds       = "data"
  why         = "logs"
  transient   = true
  parent      = ["bucket_id"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "retention", path = "retention_days", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["bucket_id", "location", "organization"]
}

type "google_logging_organization_exclusion" {
  holds     = "nothing"
  parent    = ["org_id"]
  force_new = ["name", "org_id"]
}

type "google_logging_organization_settings" {
  holds     = "nothing"
  guard     = "guardrail"
  force_new = ["organization"]
}

type "google_logging_organization_sink" {
  holds     = "nothing"
  parent    = ["org_id"]
  guard     = "audit"
  force_new = ["name"]
}

type "google_logging_project_bucket_config" {
  holds       = "data"
  why         = "logs"
  transient   = true
  parent      = ["bucket_id", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "retention", path = "retention_days", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["bucket_id", "location", "project"]
}

type "google_logging_project_exclusion" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["name", "project"]
}

type "google_logging_project_sink" {
  holds     = "nothing"
  parent    = ["project"]
  guard     = "audit"
  force_new = ["name", "project"]
}

type "google_logging_saved_query" {
  holds     = "nothing"
  parent    = ["parent"]
  force_new = ["location", "name", "parent"]
}

type "google_looker_instance" {
  holds       = "data"
  why         = "service data"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["name", "platform_edition", "project", "region"]
}

type "google_lustre_instance" {
  holds       = "data"
  why         = "disk or file system"
  tags        = "labels"
  parent      = ["network", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "dynamic_tier_options",
    "dynamic_tier_options.mode",
    "filesystem",
    "instance_id",
    "kms_key",
    "location",
    "network",
    "per_unit_storage_throughput",
    "project",
  ]
}

type "google_managed_kafka_acl" {
  holds     = "nothing"
  parent    = ["cluster", "project"]
  access    = "grant"
  force_new = ["acl_id", "cluster", "location", "project"]
}

type "google_managed_kafka_cluster" {
  holds       = "data"
  why         = "undelivered messages"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["cluster_id", "gcp_config.kms_key", "location", "project"]
}

type "google_managed_kafka_connect_cluster" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["connect_cluster_id", "location", "project"]
}

type "google_managed_kafka_connector" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["connect_cluster", "connector_id", "location", "project"]
}

type "google_managed_kafka_topic" {
  holds       = "data"
  why         = "undelivered messages"
  parent      = ["cluster", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["cluster", "location", "project", "replication_factor", "topic_id"]
}

type "google_memcache_instance" {
  holds       = "data"
  why         = "in-memory data"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
  ]
  force_new   = [
    "authorized_network",
    "memcache_parameters",
    "name",
    "node_config",
    "project",
    "region",
    "reserved_ip_range_id",
    "zones",
  ]
}

type "google_memorystore_acl_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "grant"
  force_new = ["acl_policy_id", "location", "project"]
}

type "google_memorystore_instance" {
  holds       = "data"
  why         = "in-memory data"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection_enabled", safe = true, unset_safe = true },
  ]
  force_new   = [
    "authorization_mode",
    "desired_auto_created_endpoints",
    "desired_psc_auto_connections",
    "gcs_source",
    "gcs_source.uris",
    "instance_id",
    "kms_key",
    "location",
    "managed_backup_source",
    "managed_backup_source.backup",
    "mode",
    "project",
    "server_ca_mode",
    "server_ca_pool",
    "transit_encryption_mode",
    "zone_distribution_config",
    "zone_distribution_config.zone",
  ]
}

type "google_memorystore_instance_desired_user_created_endpoints" {
  holds       = "identity"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["project"]
}

type "google_migration_center_assets_export_job" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  executes    = "run"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "assets_export_job_id",
    "condition",
    "condition.filter",
    "effective_labels",
    "labels",
    "location",
    "performance_data",
    "performance_data.max_days",
    "project",
    "show_hidden",
    "signed_uri_destination",
    "signed_uri_destination.file_format",
  ]
}

type "google_migration_center_discovery_client" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["discovery_client_id", "location", "project", "source"]
}

type "google_migration_center_group" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["group_id", "location", "project"]
}

type "google_migration_center_import_data_file" {
  holds       = "data"
  why         = "service data"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["display_name", "format", "import_data_file_id", "import_job", "location", "project"]
}

type "google_migration_center_import_job" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  executes    = "run"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["import_job_id", "location", "project"]
}

type "google_migration_center_preference_set" {
  holds       = "data"
  why         = "service data"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "preference_set_id", "project"]
}

type "google_migration_center_report" {
  holds       = "data"
  why         = "service data"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["description", "display_name", "location", "project", "report_config", "report_id", "type"]
}

type "google_migration_center_report_config" {
  holds       = "data"
  why         = "service data"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "description",
    "display_name",
    "group_preferenceset_assignments",
    "group_preferenceset_assignments.group",
    "group_preferenceset_assignments.preference_set",
    "location",
    "project",
    "report_config_id",
  ]
}

type "google_migration_center_settings" {
  holds       = "data"
  why         = "service data"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "project"]
}

type "google_migration_center_source" {
  holds       = "data"
  why         = "service data"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "project", "source_id"]
}

type "google_model_armor_floorsetting" {
  holds     = "nothing"
  parent    = ["parent"]
  force_new = ["location", "parent"]
}

type "google_model_armor_template" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["location", "project", "template_id"]
}

type "google_monitoring_alert_policy" {
  holds     = "nothing"
  tags      = "user_labels"
  parent    = ["project"]
  guard     = "monitor"
  force_new = ["project"]
}

type "google_monitoring_custom_service" {
  holds     = "nothing"
  tags      = "user_labels"
  parent    = ["project"]
  force_new = ["project", "service_id"]
}

type "google_monitoring_dashboard" {
  holds       = "data"
  why         = "service data"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["project"]
}

type "google_monitoring_group" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["project"]
}

type "google_monitoring_metric_descriptor" {
  holds     = "data"
  why       = "time series"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["labels", "launch_stage", "metric_kind", "project", "type", "value_type"]
}

type "google_monitoring_monitored_project" {
  holds     = "nothing"
  force_new = ["metrics_scope", "name"]
}

type "google_monitoring_notification_channel" {
  holds       = "nothing"
  tags        = "labels"
  parent      = ["project"]
  guard       = "monitor"
  protections = [
    { kind = "force_destroy", path = "force_delete", safe = false, unset_safe = true },
  ]
  force_new   = ["project"]
}

type "google_monitoring_service" {
  holds     = "nothing"
  tags      = "user_labels"
  parent    = ["project"]
  force_new = ["basic_service", "basic_service.service_labels", "project", "service_id"]
}

type "google_monitoring_slo" {
  holds     = "nothing"
  tags      = "user_labels"
  parent    = ["service", "project"]
  guard     = "monitor"
  force_new = ["project", "service", "slo_id"]
}

type "google_monitoring_uptime_check_config" {
  holds     = "nothing"
  tags      = "user_labels"
  parent    = ["project"]
  guard     = "monitor"
  force_new = [
    "checker_type",
    "http_check.request_method",
    "monitored_resource",
    "monitored_resource.labels",
    "monitored_resource.type",
    "project",
    "resource_group",
    "resource_group.group_id",
    "resource_group.resource_type",
    "synthetic_monitor",
    "synthetic_monitor.cloud_function_v2",
    "synthetic_monitor.cloud_function_v2.name",
  ]
}

type "google_netapp_active_directory" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["location", "name", "project"]
}

type "google_netapp_backup" {
  holds       = "data"
  why         = "snapshot, image or backup"
  tags        = "labels"
  parent      = ["vault_name", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "location",
    "name",
    "ontap_source",
    "ontap_source.snapshot_uuid",
    "ontap_source.storage_pool",
    "ontap_source.volume_uuid",
    "project",
    "source_volume",
    "vault_name",
  ]
}

type "google_netapp_backup_policy" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  guard     = "backup"
  force_new = ["location", "name", "project"]
}

type "google_netapp_backup_vault" {
  holds       = "data"
  why         = "snapshot, image or backup"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "retention", path = "backup_retention_policy.backup_minimum_enforced_retention_days", safe = { not_lower = true }, unset_safe = true },
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "name", "project"]
}

type "google_netapp_host_group" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["location", "name", "os_type", "project", "type"]
}

type "google_netapp_kmsconfig" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["location", "name", "project"]
}

type "google_netapp_storage_pool" {
  holds       = "data"
  why         = "disk or file system"
  tags        = "labels"
  parent      = ["network", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "custom_performance_enabled",
    "kms_config",
    "ldap_enabled",
    "location",
    "mode",
    "name",
    "network",
    "project",
    "scale_type",
    "service_level",
    "type",
  ]
}

type "google_netapp_volume" {
  holds       = "data"
  why         = "disk or file system"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "block_devices.os_type",
    "kerberos_enabled",
    "large_capacity",
    "location",
    "name",
    "project",
    "protocols",
    "restore_parameters",
    "restore_parameters.source_backup",
    "restore_parameters.source_snapshot",
    "security_style",
    "share_name",
  ]
}

type "google_netapp_volume_quota_rule" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["volume_name", "project"]
  force_new = ["location", "name", "project", "volume_name"]
}

type "google_netapp_volume_replication" {
  holds       = "nothing"
  tags        = "labels"
  parent      = ["volume_name", "project"]
  guard       = "backup"
  protections = [
    { kind = "force_destroy", path = "delete_destination_volume", safe = false, unset_safe = true },
  ]
  force_new   = [
    "destination_volume_parameters.description",
    "destination_volume_parameters.share_name",
    "destination_volume_parameters.storage_pool",
    "destination_volume_parameters.volume_id",
    "location",
    "name",
    "project",
    "volume_name",
  ]
}

type "google_netapp_volume_snapshot" {
  holds       = "data"
  why         = "snapshot, image or backup"
  tags        = "labels"
  parent      = ["volume_name", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "name", "project", "volume_name"]
}

type "google_network_connectivity_destination" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["ip_prefix", "location", "multicloud_data_transfer_config", "name", "project"]
}

type "google_network_connectivity_gateway_advertised_route" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "description",
    "effective_labels",
    "ip_range",
    "labels",
    "location",
    "name",
    "project",
    "spoke",
  ]
}

type "google_network_connectivity_group" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["hub", "name", "project"]
}

type "google_network_connectivity_hub" {
  holds       = "identity"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["name", "policy_mode", "preset_topology", "project"]
}

type "google_network_connectivity_hub_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "hub",
    "project",
    "role",
  ]
}

type "google_network_connectivity_hub_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "hub",
    "member",
    "project",
    "role",
  ]
}

type "google_network_connectivity_hub_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["hub", "project"]
}

type "google_network_connectivity_internal_range" {
  holds       = "identity"
  tags        = "labels"
  parent      = ["network", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "allocation_options",
    "allocation_options.allocation_strategy",
    "allocation_options.first_available_ranges_lookup_size",
    "immutable",
    "migration",
    "name",
    "project",
  ]
}

type "google_network_connectivity_multicloud_data_transfer_config" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["location", "name", "project"]
}

type "google_network_connectivity_policy_based_route" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["network", "project"]
  access    = "network"
  force_new = [
    "description",
    "effective_labels",
    "filter",
    "filter.dest_range",
    "filter.ip_protocol",
    "filter.protocol_version",
    "filter.src_range",
    "interconnect_attachment",
    "interconnect_attachment.region",
    "labels",
    "name",
    "network",
    "next_hop_ilb_ip",
    "next_hop_other_routes",
    "priority",
    "project",
    "virtual_machine",
    "virtual_machine.tags",
  ]
}

type "google_network_connectivity_regional_endpoint" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["network", "project"]
  force_new = [
    "access_type",
    "address",
    "description",
    "effective_labels",
    "labels",
    "location",
    "name",
    "network",
    "project",
    "subnetwork",
    "target_google_api",
  ]
}

type "google_network_connectivity_service_connection_policy" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["network", "project"]
  force_new = ["location", "name", "network", "project", "service_class"]
}

type "google_network_connectivity_spoke" {
  holds       = "identity"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "gateway",
    "gateway.ip_range_reservations",
    "gateway.ip_range_reservations.ip_range",
    "group",
    "hub",
    "linked_interconnect_attachments.site_to_site_data_transfer",
    "linked_interconnect_attachments.uris",
    "linked_producer_vpc_network",
    "linked_producer_vpc_network.network",
    "linked_producer_vpc_network.peering",
    "linked_router_appliance_instances.site_to_site_data_transfer",
    "linked_vpc_network.uri",
    "linked_vpn_tunnels.site_to_site_data_transfer",
    "linked_vpn_tunnels.uris",
    "location",
    "name",
    "project",
  ]
}

type "google_network_connectivity_transport" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["network", "project"]
  force_new = ["auto_accept", "hub", "name", "network", "project", "psc_routing_enabled", "remote_profile"]
}

type "google_network_management_connectivity_test" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "name",
    "project",
    "source.app_engine_version",
    "source.cloud_function",
    "source.cloud_run_revision",
  ]
}

type "google_network_management_organization_vpc_flow_logs_config" {
  holds     = "nothing"
  tags      = "labels"
  guard     = "audit"
  force_new = ["location", "organization", "vpc_flow_logs_config_id"]
}

type "google_network_management_vpc_flow_logs_config" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["network", "project"]
  guard     = "audit"
  force_new = ["location", "project", "vpc_flow_logs_config_id"]
}

type "google_network_security_address_group" {
  holds     = "nothing"
  tags      = "labels"
  access    = "network"
  force_new = ["capacity", "parent"]
}

type "google_network_security_address_group_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "name",
    "project",
    "role",
  ]
}

type "google_network_security_address_group_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "name",
    "project",
    "role",
  ]
}

type "google_network_security_address_group_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["location", "name", "project"]
}

type "google_network_security_authorization_policy" {
  holds     = "nothing"
  beta      = true
  tags      = "labels"
  parent    = ["project"]
  access    = "network"
  force_new = ["name", "project"]
}

type "google_network_security_authz_policy" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  access    = "network"
  force_new = ["policy_profile", "project"]
}

type "google_network_security_backend_authentication_config" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  access    = "network"
  force_new = ["client_certificate", "name", "project", "trust_config"]
}

type "google_network_security_client_tls_policy" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  access    = "network"
  force_new = ["name", "project"]
}

type "google_network_security_dns_threat_detector" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  access    = "network"
  force_new = ["location", "name", "project", "threat_detector_provider"]
}

type "google_network_security_firewall_endpoint" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["parent"]
  access    = "network"
  force_new = ["endpoint_settings.jumbo_frames_enabled", "location", "name", "parent"]
}

type "google_network_security_firewall_endpoint_association" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["network", "parent"]
  access    = "network"
  force_new = ["location", "name", "parent"]
}

type "google_network_security_gateway_security_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "network"
  force_new = ["location", "name", "project"]
}

type "google_network_security_gateway_security_policy_rule" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "network"
  force_new = ["gateway_security_policy", "location", "name", "project"]
}

type "google_network_security_intercept_deployment" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  access    = "network"
  force_new = [
    "forwarding_rule",
    "intercept_deployment_group",
    "intercept_deployment_id",
    "location",
    "project",
  ]
}

type "google_network_security_intercept_deployment_group" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["network", "project"]
  access    = "network"
  force_new = ["intercept_deployment_group_id", "location", "network", "project"]
}

type "google_network_security_intercept_endpoint_group" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  access    = "network"
  force_new = ["intercept_deployment_group", "intercept_endpoint_group_id", "location", "project"]
}

type "google_network_security_intercept_endpoint_group_association" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["network", "intercept_endpoint_group_association_id", "project"]
  access    = "network"
  force_new = [
    "intercept_endpoint_group",
    "intercept_endpoint_group_association_id",
    "location",
    "network",
    "project",
  ]
}

type "google_network_security_mirroring_deployment" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  access    = "network"
  force_new = [
    "forwarding_rule",
    "location",
    "mirroring_deployment_group",
    "mirroring_deployment_id",
    "project",
  ]
}

type "google_network_security_mirroring_deployment_group" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["network", "project"]
  access    = "network"
  force_new = ["location", "mirroring_deployment_group_id", "network", "project"]
}

type "google_network_security_mirroring_endpoint" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  access    = "network"
  force_new = ["location", "mirroring_endpoint_group", "mirroring_endpoint_id", "project"]
}

type "google_network_security_mirroring_endpoint_group" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  access    = "network"
  force_new = [
    "location",
    "mirroring_deployment_group",
    "mirroring_deployment_groups",
    "mirroring_endpoint_group_id",
    "project",
    "type",
  ]
}

type "google_network_security_mirroring_endpoint_group_association" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["network", "mirroring_endpoint_group_association_id", "project"]
  access    = "network"
  force_new = [
    "location",
    "mirroring_endpoint_group",
    "mirroring_endpoint_group_association_id",
    "network",
    "project",
  ]
}

type "google_network_security_sac_attachment" {
  holds     = "nothing"
  beta      = true
  tags      = "labels"
  parent    = ["project"]
  access    = "network"
  force_new = [
    "country",
    "effective_labels",
    "labels",
    "location",
    "name",
    "ncc_gateway",
    "project",
    "sac_realm",
    "symantec_options",
    "symantec_options.symantec_location_name",
    "symantec_options.symantec_site",
    "time_zone",
  ]
}

type "google_network_security_sac_realm" {
  holds     = "nothing"
  beta      = true
  tags      = "labels"
  parent    = ["project"]
  access    = "network"
  force_new = [
    "effective_labels",
    "labels",
    "name",
    "project",
    "security_service",
    "symantec_options",
    "symantec_options.secret_path",
  ]
}

type "google_network_security_security_profile" {
  holds     = "nothing"
  tags      = "labels"
  access    = "network"
  force_new = ["location", "name", "parent", "type"]
}

type "google_network_security_security_profile_group" {
  holds     = "nothing"
  tags      = "labels"
  access    = "network"
  force_new = ["location", "name", "parent"]
}

type "google_network_security_server_tls_policy" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  access    = "network"
  force_new = [
    "mtls_policy.client_validation_mode",
    "mtls_policy.client_validation_trust_config",
    "name",
    "project",
  ]
}

type "google_network_security_tls_inspection_policy" {
  holds     = "nothing"
  parent    = ["ca_pool", "project"]
  access    = "network"
  force_new = ["project"]
}

type "google_network_security_ull_mirroring_collector" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  access    = "network"
  force_new = ["engine", "forwarding_rule", "location", "project", "ull_mirroring_collector_id"]
}

type "google_network_security_ull_mirroring_collector_rule" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  access    = "network"
  force_new = ["location", "project", "ull_mirroring_collector", "ull_mirroring_collector_rule_id"]
}

type "google_network_security_ull_mirroring_engine" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  access    = "network"
  force_new = ["location", "project", "ull_mirroring_engine_id"]
}

type "google_network_security_url_lists" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "network"
  force_new = ["project"]
}

type "google_network_services_agent_gateway" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "google_managed",
    "google_managed.governed_access_path",
    "network_config.egress.network_attachment",
    "project",
    "self_managed",
    "self_managed.resource_uri",
  ]
}

type "google_network_services_authz_extension" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["project"]
}

type "google_network_services_edge_cache_keyset" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["name", "project"]
}

type "google_network_services_edge_cache_origin" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["name", "project"]
}

type "google_network_services_edge_cache_service" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["name", "project"]
}

type "google_network_services_endpoint_policy" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["name", "project"]
}

type "google_network_services_gateway" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["network", "project"]
  force_new = [
    "addresses",
    "all_ports",
    "allow_global_access",
    "location",
    "name",
    "network",
    "project",
    "scope",
    "subnetwork",
    "type",
  ]
}

type "google_network_services_grpc_route" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["location", "name", "project"]
}

type "google_network_services_http_route" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["name", "project"]
}

type "google_network_services_lb_edge_extension" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["load_balancing_scheme", "location", "name", "project"]
}

type "google_network_services_lb_route_extension" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["load_balancing_scheme", "location", "name", "project"]
}

type "google_network_services_lb_traffic_extension" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["load_balancing_scheme", "location", "name", "project"]
}

type "google_network_services_mesh" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["location", "project"]
}

type "google_network_services_multicast_consumer_association" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["multicast_consumer_association_id", "network", "project"]
  force_new = [
    "location",
    "multicast_consumer_association_id",
    "multicast_domain_activation",
    "network",
    "project",
  ]
}

type "google_network_services_multicast_domain" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "admin_network",
    "connection_config",
    "connection_config.connection_type",
    "connection_config.ncc_hub",
    "location",
    "multicast_domain_group",
    "multicast_domain_id",
    "project",
    "ull_multicast_domain",
    "ull_multicast_domain.preconfigured_ull_domain",
  ]
}

type "google_network_services_multicast_domain_activation" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "disable_placement_policy",
    "location",
    "multicast_domain",
    "multicast_domain_activation_id",
    "project",
  ]
}

type "google_network_services_multicast_domain_group" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["location", "multicast_domain_group_id", "project"]
}

type "google_network_services_multicast_group_consumer_activation" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "location",
    "multicast_consumer_association",
    "multicast_group_consumer_activation_id",
    "multicast_group_range_activation",
    "project",
  ]
}

type "google_network_services_multicast_group_producer_activation" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "location",
    "multicast_group_producer_activation_id",
    "multicast_group_range_activation",
    "multicast_producer_association",
    "project",
  ]
}

type "google_network_services_multicast_group_range" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "distribution_scope",
    "location",
    "multicast_domain",
    "multicast_group_range_id",
    "project",
    "reserved_internal_range",
  ]
}

type "google_network_services_multicast_group_range_activation" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "location",
    "multicast_domain_activation",
    "multicast_group_range",
    "multicast_group_range_activation_id",
    "project",
  ]
}

type "google_network_services_multicast_producer_association" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["multicast_producer_association_id", "network", "project"]
  force_new = [
    "location",
    "multicast_domain_activation",
    "multicast_producer_association_id",
    "network",
    "project",
  ]
}

type "google_network_services_service_binding" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["service", "project"]
  force_new = ["description", "effective_labels", "labels", "name", "project", "service"]
}

type "google_network_services_service_lb_policies" {
  holds     = "nothing"
  beta      = true
  tags      = "labels"
  parent    = ["project"]
  force_new = ["project"]
}

type "google_network_services_tcp_route" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["name", "project"]
}

type "google_network_services_tls_route" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["location", "name", "project"]
}

type "google_network_services_wasm_plugin" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  executes  = "deploys_code"
  force_new = ["location", "name", "project"]
}

type "google_notebooks_instance" {
  holds    = "data"
  why      = "disk or file system"
  tags     = "labels"
  executes = "boot_code"
  probe    = "none"
}

type "google_observability_folder_settings" {
  holds     = "nothing"
  beta      = true
  parent    = ["folder"]
  force_new = ["folder", "location"]
}

type "google_observability_organization_settings" {
  holds     = "nothing"
  beta      = true
  force_new = ["location", "organization"]
}

type "google_observability_project_settings" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  force_new = ["location", "project"]
}

type "google_observability_trace_scope" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["location", "project", "trace_scope_id"]
}

type "google_oracle_database_autonomous_database" {
  holds       = "data"
  why         = "database"
  tags        = "labels"
  parent      = ["network", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = true },
  ]
  force_new   = [
    "admin_password",
    "autonomous_database_id",
    "cidr",
    "database",
    "display_name",
    "effective_labels",
    "labels",
    "location",
    "network",
    "odb_network",
    "odb_subnet",
    "project",
    "properties",
    "properties.backup_retention_period_days",
    "properties.character_set",
    "properties.compute_count",
    "properties.cpu_core_count",
    "properties.customer_contacts",
    "properties.customer_contacts.email",
    "properties.data_storage_size_gb",
    "properties.data_storage_size_tb",
    "properties.db_edition",
    "properties.db_version",
    "properties.db_workload",
    "properties.is_auto_scaling_enabled",
    "properties.is_storage_auto_scaling_enabled",
    "properties.license_type",
    "properties.maintenance_schedule_type",
    "properties.mtls_connection_required",
    "properties.n_character_set",
    "properties.operations_insights_state",
    "properties.private_endpoint_ip",
    "properties.private_endpoint_label",
    "properties.secret_id",
    "properties.vault_id",
    "source_config",
    "source_config.automatic_backups_replication_enabled",
    "source_config.autonomous_database",
  ]
}

type "google_oracle_database_cloud_exadata_infrastructure" {
  holds       = "data"
  why         = "database"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = true },
  ]
  force_new   = [
    "cloud_exadata_infrastructure_id",
    "display_name",
    "effective_labels",
    "gcp_oracle_zone",
    "labels",
    "location",
    "project",
    "properties",
    "properties.compute_count",
    "properties.customer_contacts",
    "properties.customer_contacts.email",
    "properties.maintenance_window",
    "properties.maintenance_window.custom_action_timeout_mins",
    "properties.maintenance_window.days_of_week",
    "properties.maintenance_window.hours_of_day",
    "properties.maintenance_window.is_custom_action_timeout_enabled",
    "properties.maintenance_window.lead_time_week",
    "properties.maintenance_window.months",
    "properties.maintenance_window.patching_mode",
    "properties.maintenance_window.preference",
    "properties.maintenance_window.weeks_of_month",
    "properties.shape",
    "properties.storage_count",
    "properties.total_storage_size_gb",
  ]
}

type "google_oracle_database_cloud_exadata_infrastructure_exascale_config" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["cloud_exadata_infrastructure", "location", "project", "total_storage_size_gb"]
}

type "google_oracle_database_cloud_vm_cluster" {
  holds       = "data"
  why         = "database"
  tags        = "labels"
  parent      = ["network", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = true },
  ]
  force_new   = [
    "backup_odb_subnet",
    "backup_subnet_cidr",
    "cidr",
    "cloud_vm_cluster_id",
    "display_name",
    "effective_labels",
    "exadata_infrastructure",
    "exascale_db_storage_vault",
    "labels",
    "location",
    "network",
    "odb_network",
    "odb_subnet",
    "project",
    "properties",
    "properties.cluster_name",
    "properties.cpu_core_count",
    "properties.data_storage_size_tb",
    "properties.db_node_storage_size_gb",
    "properties.db_server_ocids",
    "properties.diagnostics_data_collection_options",
    "properties.diagnostics_data_collection_options.diagnostics_events_enabled",
    "properties.diagnostics_data_collection_options.health_monitoring_enabled",
    "properties.diagnostics_data_collection_options.incident_logs_enabled",
    "properties.disk_redundancy",
    "properties.gi_version",
    "properties.hostname_prefix",
    "properties.license_type",
    "properties.local_backup_enabled",
    "properties.memory_size_gb",
    "properties.node_count",
    "properties.ocpu_count",
    "properties.sparse_diskgroup_enabled",
    "properties.ssh_public_keys",
    "properties.time_zone",
    "properties.time_zone.id",
    "properties.time_zone.version",
  ]
}

type "google_oracle_database_db_system" {
  holds       = "data"
  why         = "database"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = true },
  ]
  force_new   = [
    "db_system_id",
    "display_name",
    "effective_labels",
    "gcp_oracle_zone",
    "labels",
    "location",
    "odb_network",
    "odb_subnet",
    "project",
    "properties",
    "properties.compute_count",
    "properties.compute_model",
    "properties.data_collection_options",
    "properties.data_collection_options.is_diagnostics_events_enabled",
    "properties.data_collection_options.is_incident_logs_enabled",
    "properties.data_storage_size_gb",
    "properties.database_edition",
    "properties.db_home",
    "properties.db_home.database",
    "properties.db_home.database.admin_password",
    "properties.db_home.database.character_set",
    "properties.db_home.database.database_id",
    "properties.db_home.database.db_home_name",
    "properties.db_home.database.db_name",
    "properties.db_home.database.db_unique_name",
    "properties.db_home.database.gcp_oracle_zone",
    "properties.db_home.database.ncharacter_set",
    "properties.db_home.database.pluggable_database_id",
    "properties.db_home.database.pluggable_database_name",
    "properties.db_home.database.properties",
    "properties.db_home.database.properties.database_management_config",
    "properties.db_home.database.properties.db_backup_config",
    "properties.db_home.database.properties.db_backup_config.auto_backup_enabled",
    "properties.db_home.database.properties.db_backup_config.auto_full_backup_day",
    "properties.db_home.database.properties.db_backup_config.auto_full_backup_window",
    "properties.db_home.database.properties.db_backup_config.auto_incremental_backup_window",
    "properties.db_home.database.properties.db_backup_config.backup_deletion_policy",
    "properties.db_home.database.properties.db_backup_config.backup_destination_details",
    "properties.db_home.database.properties.db_backup_config.backup_destination_details.type",
    "properties.db_home.database.properties.db_backup_config.retention_period_days",
    "properties.db_home.database.properties.db_version",
    "properties.db_home.database.tde_wallet_password",
    "properties.db_home.db_version",
    "properties.db_home.display_name",
    "properties.db_home.is_unified_auditing_enabled",
    "properties.db_system_options",
    "properties.db_system_options.storage_management",
    "properties.domain",
    "properties.hostname_prefix",
    "properties.initial_data_storage_size_gb",
    "properties.license_model",
    "properties.memory_size_gb",
    "properties.node_count",
    "properties.private_ip",
    "properties.reco_storage_size_gb",
    "properties.shape",
    "properties.ssh_public_keys",
    "properties.time_zone",
    "properties.time_zone.id",
  ]
}

type "google_oracle_database_exadb_vm_cluster" {
  holds       = "data"
  why         = "database"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = true },
  ]
  force_new   = [
    "backup_odb_subnet",
    "display_name",
    "exadb_vm_cluster_id",
    "location",
    "odb_network",
    "odb_subnet",
    "project",
    "properties.additional_ecpu_count_per_node",
    "properties.cluster_name",
    "properties.enabled_ecpu_count_per_node",
    "properties.exascale_db_storage_vault",
    "properties.grid_image_id",
    "properties.hostname_prefix",
    "properties.license_model",
    "properties.scan_listener_port_tcp",
    "properties.shape_attribute",
    "properties.ssh_public_keys",
  ]
}

type "google_oracle_database_exascale_db_storage_vault" {
  holds       = "data"
  why         = "database"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = true },
  ]
  force_new   = [
    "display_name",
    "effective_labels",
    "exadata_infrastructure",
    "exascale_db_storage_vault_id",
    "gcp_oracle_zone",
    "labels",
    "location",
    "project",
    "properties",
    "properties.additional_flash_cache_percent",
    "properties.exascale_db_storage_details",
    "properties.exascale_db_storage_details.total_size_gbs",
    "properties.time_zone",
    "properties.time_zone.id",
    "properties.time_zone.version",
  ]
}

type "google_oracle_database_goldengate_connection" {
  holds       = "nothing"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = true },
  ]
  force_new   = [
    "effective_labels",
    "gcp_oracle_zone",
    "goldengate_connection_id",
    "labels",
    "location",
    "odb_network",
    "odb_subnet",
    "project",
    "properties",
    "properties.amazon_kinesis_connection_properties",
    "properties.amazon_kinesis_connection_properties.access_key_id",
    "properties.amazon_kinesis_connection_properties.aws_region",
    "properties.amazon_kinesis_connection_properties.endpoint",
    "properties.amazon_kinesis_connection_properties.secret_access_key_secret",
    "properties.amazon_kinesis_connection_properties.technology_type",
    "properties.amazon_redshift_connection_properties",
    "properties.amazon_redshift_connection_properties.connection_url",
    "properties.amazon_redshift_connection_properties.password",
    "properties.amazon_redshift_connection_properties.password_secret_version",
    "properties.amazon_redshift_connection_properties.technology_type",
    "properties.amazon_redshift_connection_properties.username",
    "properties.amazon_s3_connection_properties",
    "properties.amazon_s3_connection_properties.access_key_id",
    "properties.amazon_s3_connection_properties.endpoint",
    "properties.amazon_s3_connection_properties.region",
    "properties.amazon_s3_connection_properties.secret_access_key_secret",
    "properties.amazon_s3_connection_properties.technology_type",
    "properties.azure_data_lake_storage_connection_properties",
    "properties.azure_data_lake_storage_connection_properties.account",
    "properties.azure_data_lake_storage_connection_properties.account_key_secret",
    "properties.azure_data_lake_storage_connection_properties.authentication_type",
    "properties.azure_data_lake_storage_connection_properties.azure_authority_host",
    "properties.azure_data_lake_storage_connection_properties.azure_tenant_id",
    "properties.azure_data_lake_storage_connection_properties.client_id",
    "properties.azure_data_lake_storage_connection_properties.client_secret",
    "properties.azure_data_lake_storage_connection_properties.endpoint",
    "properties.azure_data_lake_storage_connection_properties.sas_token_secret",
    "properties.azure_data_lake_storage_connection_properties.technology_type",
    "properties.azure_synapse_analytics_connection_properties",
    "properties.azure_synapse_analytics_connection_properties.connection_string",
    "properties.azure_synapse_analytics_connection_properties.password",
    "properties.azure_synapse_analytics_connection_properties.password_secret_version",
    "properties.azure_synapse_analytics_connection_properties.technology_type",
    "properties.azure_synapse_analytics_connection_properties.username",
    "properties.connection_type",
    "properties.databricks_connection_properties",
    "properties.databricks_connection_properties.authentication_type",
    "properties.databricks_connection_properties.client_id",
    "properties.databricks_connection_properties.client_secret",
    "properties.databricks_connection_properties.connection_url",
    "properties.databricks_connection_properties.password",
    "properties.databricks_connection_properties.password_secret_version",
    "properties.databricks_connection_properties.storage_credential",
    "properties.databricks_connection_properties.technology_type",
    "properties.db2_connection_properties",
    "properties.db2_connection_properties.additional_attributes",
    "properties.db2_connection_properties.additional_attributes.key",
    "properties.db2_connection_properties.additional_attributes.value",
    "properties.db2_connection_properties.database",
    "properties.db2_connection_properties.host",
    "properties.db2_connection_properties.password",
    "properties.db2_connection_properties.password_secret_version",
    "properties.db2_connection_properties.port",
    "properties.db2_connection_properties.security_protocol",
    "properties.db2_connection_properties.ssl_client_keystash_file",
    "properties.db2_connection_properties.ssl_client_keystoredb_file",
    "properties.db2_connection_properties.ssl_server_certificate_file",
    "properties.db2_connection_properties.technology_type",
    "properties.db2_connection_properties.username",
    "properties.description",
    "properties.display_name",
    "properties.elasticsearch_connection_properties",
    "properties.elasticsearch_connection_properties.authentication_type",
    "properties.elasticsearch_connection_properties.fingerprint",
    "properties.elasticsearch_connection_properties.password",
    "properties.elasticsearch_connection_properties.password_secret_version",
    "properties.elasticsearch_connection_properties.security_protocol",
    "properties.elasticsearch_connection_properties.servers",
    "properties.elasticsearch_connection_properties.technology_type",
    "properties.elasticsearch_connection_properties.username",
    "properties.generic_connection_properties",
    "properties.generic_connection_properties.host",
    "properties.generic_connection_properties.technology_type",
    "properties.goldengate_connection_properties",
    "properties.goldengate_connection_properties.goldengate_deployment_id",
    "properties.goldengate_connection_properties.host",
    "properties.goldengate_connection_properties.password",
    "properties.goldengate_connection_properties.password_secret_version",
    "properties.goldengate_connection_properties.port",
    "properties.goldengate_connection_properties.technology_type",
    "properties.goldengate_connection_properties.username",
    "properties.google_big_query_connection_properties",
    "properties.google_big_query_connection_properties.service_account_key_file",
    "properties.google_big_query_connection_properties.technology_type",
    "properties.google_cloud_storage_connection_properties",
    "properties.google_cloud_storage_connection_properties.service_account_key_file",
    "properties.google_cloud_storage_connection_properties.technology_type",
    "properties.google_pubsub_connection_properties",
    "properties.google_pubsub_connection_properties.service_account_key_file",
    "properties.google_pubsub_connection_properties.technology_type",
    "properties.hdfs_connection_properties",
    "properties.hdfs_connection_properties.core_site_xml",
    "properties.hdfs_connection_properties.technology_type",
    "properties.iceberg_connection_properties",
    "properties.iceberg_connection_properties.catalog",
    "properties.iceberg_connection_properties.catalog.catalog_type",
    "properties.iceberg_connection_properties.catalog.glue_iceberg_catalog",
    "properties.iceberg_connection_properties.catalog.glue_iceberg_catalog.glue_id",
    "properties.iceberg_connection_properties.catalog.nessie_iceberg_catalog",
    "properties.iceberg_connection_properties.catalog.nessie_iceberg_catalog.branch",
    "properties.iceberg_connection_properties.catalog.nessie_iceberg_catalog.uri",
    "properties.iceberg_connection_properties.catalog.polaris_iceberg_catalog",
    "properties.iceberg_connection_properties.catalog.polaris_iceberg_catalog.client_id",
    "properties.iceberg_connection_properties.catalog.polaris_iceberg_catalog.client_secret",
    "properties.iceberg_connection_properties.catalog.polaris_iceberg_catalog.polaris_catalog",
    "properties.iceberg_connection_properties.catalog.polaris_iceberg_catalog.principal_role",
    "properties.iceberg_connection_properties.catalog.polaris_iceberg_catalog.uri",
    "properties.iceberg_connection_properties.catalog.rest_iceberg_catalog",
    "properties.iceberg_connection_properties.catalog.rest_iceberg_catalog.properties",
    "properties.iceberg_connection_properties.catalog.rest_iceberg_catalog.uri",
    "properties.iceberg_connection_properties.storage",
    "properties.iceberg_connection_properties.storage.amazon_s3_iceberg_storage",
    "properties.iceberg_connection_properties.storage.amazon_s3_iceberg_storage.access_key_id",
    "properties.iceberg_connection_properties.storage.amazon_s3_iceberg_storage.bucket",
    "properties.iceberg_connection_properties.storage.amazon_s3_iceberg_storage.endpoint",
    "properties.iceberg_connection_properties.storage.amazon_s3_iceberg_storage.region",
    "properties.iceberg_connection_properties.storage.amazon_s3_iceberg_storage.scheme_type",
    "properties.iceberg_connection_properties.storage.amazon_s3_iceberg_storage.secret_access_key_secret",
    "properties.iceberg_connection_properties.storage.azure_data_lake_storage_iceberg_storage",
    "properties.iceberg_connection_properties.storage.azure_data_lake_storage_iceberg_storage.account_key_secret",
    "properties.iceberg_connection_properties.storage.azure_data_lake_storage_iceberg_storage.azure_account",
    "properties.iceberg_connection_properties.storage.azure_data_lake_storage_iceberg_storage.container",
    "properties.iceberg_connection_properties.storage.azure_data_lake_storage_iceberg_storage.endpoint",
    "properties.iceberg_connection_properties.storage.google_cloud_storage_iceberg_storage",
    "properties.iceberg_connection_properties.storage.google_cloud_storage_iceberg_storage.bucket",
    "properties.iceberg_connection_properties.storage.google_cloud_storage_iceberg_storage.project_id",
    "properties.iceberg_connection_properties.storage.google_cloud_storage_iceberg_storage.service_account_key_file",
    "properties.iceberg_connection_properties.storage.storage_type",
    "properties.iceberg_connection_properties.technology_type",
    "properties.java_message_service_connection_properties",
    "properties.java_message_service_connection_properties.authentication_type",
    "properties.java_message_service_connection_properties.connection_factory",
    "properties.java_message_service_connection_properties.connection_url",
    "properties.java_message_service_connection_properties.jndi_connection_factory",
    "properties.java_message_service_connection_properties.jndi_initial_context_factory",
    "properties.java_message_service_connection_properties.jndi_provider_url",
    "properties.java_message_service_connection_properties.jndi_security_credentials_secret",
    "properties.java_message_service_connection_properties.jndi_security_principal",
    "properties.java_message_service_connection_properties.key_store_file",
    "properties.java_message_service_connection_properties.key_store_password",
    "properties.java_message_service_connection_properties.key_store_password_secret_version",
    "properties.java_message_service_connection_properties.password",
    "properties.java_message_service_connection_properties.password_secret_version",
    "properties.java_message_service_connection_properties.security_protocol",
    "properties.java_message_service_connection_properties.ssl_key_password",
    "properties.java_message_service_connection_properties.ssl_key_password_secret_version",
    "properties.java_message_service_connection_properties.technology_type",
    "properties.java_message_service_connection_properties.trust_store_file",
    "properties.java_message_service_connection_properties.trust_store_password",
    "properties.java_message_service_connection_properties.trust_store_password_secret_version",
    "properties.java_message_service_connection_properties.use_jndi",
    "properties.java_message_service_connection_properties.username",
    "properties.kafka_connection_properties",
    "properties.kafka_connection_properties.bootstrap_servers",
    "properties.kafka_connection_properties.bootstrap_servers.host",
    "properties.kafka_connection_properties.bootstrap_servers.port",
    "properties.kafka_connection_properties.bootstrap_servers.private_ip_address",
    "properties.kafka_connection_properties.cluster_id",
    "properties.kafka_connection_properties.consumer_properties_file",
    "properties.kafka_connection_properties.key_store_file",
    "properties.kafka_connection_properties.key_store_password",
    "properties.kafka_connection_properties.key_store_password_secret_version",
    "properties.kafka_connection_properties.password",
    "properties.kafka_connection_properties.password_secret_version",
    "properties.kafka_connection_properties.producer_properties_file",
    "properties.kafka_connection_properties.security_protocol",
    "properties.kafka_connection_properties.ssl_key_password",
    "properties.kafka_connection_properties.ssl_key_password_secret_version",
    "properties.kafka_connection_properties.stream_pool_id",
    "properties.kafka_connection_properties.technology_type",
    "properties.kafka_connection_properties.trust_store_file",
    "properties.kafka_connection_properties.trust_store_password",
    "properties.kafka_connection_properties.trust_store_password_secret_version",
    "properties.kafka_connection_properties.use_resource_principal",
    "properties.kafka_connection_properties.username",
    "properties.kafka_schema_registry_connection_properties",
    "properties.kafka_schema_registry_connection_properties.authentication_type",
    "properties.kafka_schema_registry_connection_properties.key_store_file",
    "properties.kafka_schema_registry_connection_properties.key_store_password",
    "properties.kafka_schema_registry_connection_properties.key_store_password_secret_version",
    "properties.kafka_schema_registry_connection_properties.password",
    "properties.kafka_schema_registry_connection_properties.password_secret_version",
    "properties.kafka_schema_registry_connection_properties.ssl_key_password",
    "properties.kafka_schema_registry_connection_properties.ssl_key_password_secret_version",
    "properties.kafka_schema_registry_connection_properties.technology_type",
    "properties.kafka_schema_registry_connection_properties.trust_store_file",
    "properties.kafka_schema_registry_connection_properties.trust_store_password",
    "properties.kafka_schema_registry_connection_properties.trust_store_password_secret_version",
    "properties.kafka_schema_registry_connection_properties.url",
    "properties.kafka_schema_registry_connection_properties.username",
    "properties.microsoft_fabric_connection_properties",
    "properties.microsoft_fabric_connection_properties.client_id",
    "properties.microsoft_fabric_connection_properties.client_secret",
    "properties.microsoft_fabric_connection_properties.endpoint",
    "properties.microsoft_fabric_connection_properties.technology_type",
    "properties.microsoft_fabric_connection_properties.tenant_id",
    "properties.microsoft_sqlserver_connection_properties",
    "properties.microsoft_sqlserver_connection_properties.additional_attributes",
    "properties.microsoft_sqlserver_connection_properties.additional_attributes.key",
    "properties.microsoft_sqlserver_connection_properties.additional_attributes.value",
    "properties.microsoft_sqlserver_connection_properties.database",
    "properties.microsoft_sqlserver_connection_properties.host",
    "properties.microsoft_sqlserver_connection_properties.password",
    "properties.microsoft_sqlserver_connection_properties.password_secret_version",
    "properties.microsoft_sqlserver_connection_properties.port",
    "properties.microsoft_sqlserver_connection_properties.security_protocol",
    "properties.microsoft_sqlserver_connection_properties.server_certificate_validation_required",
    "properties.microsoft_sqlserver_connection_properties.ssl_ca_file",
    "properties.microsoft_sqlserver_connection_properties.technology_type",
    "properties.microsoft_sqlserver_connection_properties.username",
    "properties.mongodb_connection_properties",
    "properties.mongodb_connection_properties.connection_string",
    "properties.mongodb_connection_properties.database_id",
    "properties.mongodb_connection_properties.password",
    "properties.mongodb_connection_properties.password_secret_version",
    "properties.mongodb_connection_properties.security_protocol",
    "properties.mongodb_connection_properties.technology_type",
    "properties.mongodb_connection_properties.tls_ca_file",
    "properties.mongodb_connection_properties.tls_certificate_key_file",
    "properties.mongodb_connection_properties.tls_certificate_key_file_password",
    "properties.mongodb_connection_properties.tls_certificate_key_file_password_secret_version",
    "properties.mongodb_connection_properties.username",
    "properties.mysql_connection_properties",
    "properties.mysql_connection_properties.additional_attributes",
    "properties.mysql_connection_properties.additional_attributes.key",
    "properties.mysql_connection_properties.additional_attributes.value",
    "properties.mysql_connection_properties.database",
    "properties.mysql_connection_properties.db_system_id",
    "properties.mysql_connection_properties.host",
    "properties.mysql_connection_properties.password",
    "properties.mysql_connection_properties.password_secret_version",
    "properties.mysql_connection_properties.port",
    "properties.mysql_connection_properties.security_protocol",
    "properties.mysql_connection_properties.ssl_ca_file",
    "properties.mysql_connection_properties.ssl_cert_file",
    "properties.mysql_connection_properties.ssl_crl_file",
    "properties.mysql_connection_properties.ssl_key_file",
    "properties.mysql_connection_properties.ssl_mode",
    "properties.mysql_connection_properties.technology_type",
    "properties.mysql_connection_properties.username",
    "properties.oci_object_storage_connection_properties",
    "properties.oci_object_storage_connection_properties.private_key_file",
    "properties.oci_object_storage_connection_properties.private_key_passphrase_secret",
    "properties.oci_object_storage_connection_properties.public_key_fingerprint",
    "properties.oci_object_storage_connection_properties.region",
    "properties.oci_object_storage_connection_properties.technology_type",
    "properties.oci_object_storage_connection_properties.tenancy_id",
    "properties.oci_object_storage_connection_properties.use_resource_principal",
    "properties.oci_object_storage_connection_properties.user_id",
    "properties.oracle_ai_data_platform_connection_properties",
    "properties.oracle_ai_data_platform_connection_properties.connection_url",
    "properties.oracle_ai_data_platform_connection_properties.private_key_file",
    "properties.oracle_ai_data_platform_connection_properties.private_key_passphrase_secret",
    "properties.oracle_ai_data_platform_connection_properties.public_key_fingerprint",
    "properties.oracle_ai_data_platform_connection_properties.region",
    "properties.oracle_ai_data_platform_connection_properties.technology_type",
    "properties.oracle_ai_data_platform_connection_properties.tenancy_id",
    "properties.oracle_ai_data_platform_connection_properties.use_resource_principal",
    "properties.oracle_ai_data_platform_connection_properties.user_id",
    "properties.oracle_connection_properties",
    "properties.oracle_connection_properties.authentication_mode",
    "properties.oracle_connection_properties.connection_string",
    "properties.oracle_connection_properties.gcp_oracle_database_id",
    "properties.oracle_connection_properties.password",
    "properties.oracle_connection_properties.password_secret_version",
    "properties.oracle_connection_properties.session_mode",
    "properties.oracle_connection_properties.technology_type",
    "properties.oracle_connection_properties.username",
    "properties.oracle_connection_properties.wallet_file",
    "properties.oracle_nosql_connection_properties",
    "properties.oracle_nosql_connection_properties.private_key_file",
    "properties.oracle_nosql_connection_properties.private_key_passphrase_secret",
    "properties.oracle_nosql_connection_properties.public_key_fingerprint",
    "properties.oracle_nosql_connection_properties.region",
    "properties.oracle_nosql_connection_properties.technology_type",
    "properties.oracle_nosql_connection_properties.tenancy_id",
    "properties.oracle_nosql_connection_properties.use_resource_principal",
    "properties.oracle_nosql_connection_properties.user_id",
    "properties.postgresql_connection_properties",
    "properties.postgresql_connection_properties.additional_attributes",
    "properties.postgresql_connection_properties.additional_attributes.key",
    "properties.postgresql_connection_properties.additional_attributes.value",
    "properties.postgresql_connection_properties.database",
    "properties.postgresql_connection_properties.db_system_id",
    "properties.postgresql_connection_properties.host",
    "properties.postgresql_connection_properties.password",
    "properties.postgresql_connection_properties.password_secret_version",
    "properties.postgresql_connection_properties.port",
    "properties.postgresql_connection_properties.security_protocol",
    "properties.postgresql_connection_properties.ssl_ca_file",
    "properties.postgresql_connection_properties.ssl_cert_file",
    "properties.postgresql_connection_properties.ssl_crl_file",
    "properties.postgresql_connection_properties.ssl_key_file",
    "properties.postgresql_connection_properties.ssl_mode",
    "properties.postgresql_connection_properties.technology_type",
    "properties.postgresql_connection_properties.username",
    "properties.redis_connection_properties",
    "properties.redis_connection_properties.authentication_type",
    "properties.redis_connection_properties.key_store_file",
    "properties.redis_connection_properties.key_store_password",
    "properties.redis_connection_properties.key_store_password_secret_version",
    "properties.redis_connection_properties.password",
    "properties.redis_connection_properties.password_secret_version",
    "properties.redis_connection_properties.redis_cluster_id",
    "properties.redis_connection_properties.security_protocol",
    "properties.redis_connection_properties.servers",
    "properties.redis_connection_properties.technology_type",
    "properties.redis_connection_properties.trust_store_file",
    "properties.redis_connection_properties.trust_store_password",
    "properties.redis_connection_properties.trust_store_password_secret_version",
    "properties.redis_connection_properties.username",
    "properties.routing_method",
    "properties.snowflake_connection_properties",
    "properties.snowflake_connection_properties.authentication_type",
    "properties.snowflake_connection_properties.connection_url",
    "properties.snowflake_connection_properties.password",
    "properties.snowflake_connection_properties.password_secret_version",
    "properties.snowflake_connection_properties.private_key_file",
    "properties.snowflake_connection_properties.private_key_passphrase_secret",
    "properties.snowflake_connection_properties.technology_type",
    "properties.snowflake_connection_properties.username",
  ]
}

type "google_oracle_database_goldengate_connection_assignment" {
  holds       = "nothing"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = true },
  ]
  force_new   = [
    "display_name",
    "effective_labels",
    "goldengate_connection_assignment_id",
    "labels",
    "location",
    "project",
    "properties",
    "properties.goldengate_connection",
    "properties.goldengate_deployment",
  ]
}

type "google_oracle_database_goldengate_deployment" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "display_name",
    "effective_labels",
    "gcp_oracle_zone",
    "goldengate_deployment_id",
    "labels",
    "location",
    "odb_network",
    "odb_subnet",
    "project",
    "properties",
    "properties.backup_schedule",
    "properties.cpu_core_count",
    "properties.deployment_diagnostic_data",
    "properties.deployment_type",
    "properties.description",
    "properties.environment_type",
    "properties.is_auto_scaling_enabled",
    "properties.license_model",
    "properties.maintenance_config",
    "properties.maintenance_config.bundle_release_upgrade_period_days",
    "properties.maintenance_config.interim_release_upgrade_period_days",
    "properties.maintenance_config.is_interim_release_auto_upgrade_enabled",
    "properties.maintenance_config.major_release_upgrade_period_days",
    "properties.maintenance_config.security_patch_upgrade_period_days",
    "properties.maintenance_window",
    "properties.maintenance_window.day",
    "properties.maintenance_window.start_hour",
    "properties.ogg_data",
    "properties.ogg_data.admin_password",
    "properties.ogg_data.admin_password_secret_version",
    "properties.ogg_data.admin_username",
    "properties.ogg_data.deployment",
    "properties.ogg_data.group_roles_mapping",
    "properties.ogg_data.ogg_version",
  ]
}

type "google_oracle_database_odb_network" {
  holds       = "nothing"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = true },
  ]
  force_new   = [
    "effective_labels",
    "gcp_oracle_zone",
    "labels",
    "location",
    "network",
    "odb_network_id",
    "project",
  ]
}

type "google_oracle_database_odb_subnet" {
  holds       = "nothing"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = true },
  ]
  force_new   = [
    "cidr_range",
    "effective_labels",
    "labels",
    "location",
    "odb_subnet_id",
    "odbnetwork",
    "project",
    "purpose",
  ]
}

type "google_org_policy_custom_constraint" {
  holds     = "nothing"
  parent    = ["parent"]
  access    = "org_policy"
  force_new = ["name", "parent", "resource_types"]
}

type "google_org_policy_policy" {
  holds     = "nothing"
  parent    = ["parent"]
  access    = "org_policy"
  guard     = "guardrail"
  force_new = ["name", "parent"]
}

type "google_organization_access_approval_settings" {
  holds     = "nothing"
  parent    = ["organization_id"]
  access    = "org_policy"
  force_new = ["organization_id"]
}

type "google_organization_iam_audit_config" {
  holds     = "nothing"
  parent    = ["org_id"]
  access    = "audit_config"
  guard     = "audit"
  force_new = ["org_id"]
}

type "google_organization_iam_binding" {
  holds     = "nothing"
  parent    = ["org_id"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "org_id",
    "role",
  ]
}

type "google_organization_iam_custom_role" {
  holds       = "identity"
  parent      = ["org_id"]
  access      = "iam"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["org_id", "role_id"]
}

type "google_organization_iam_member" {
  holds     = "nothing"
  parent    = ["org_id"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "org_id",
    "role",
  ]
}

type "google_organization_iam_policy" {
  holds     = "nothing"
  parent    = ["org_id"]
  access    = "iam"
  force_new = ["org_id"]
}

type "google_organization_policy" {
  holds     = "nothing"
  parent    = ["org_id"]
  access    = "org_policy"
  guard     = "guardrail"
  force_new = ["constraint", "org_id"]
}

type "google_organization_service_identity" {
  holds     = "nothing"
  beta      = true
  parent    = ["service"]
  force_new = ["organization", "service"]
}

type "google_os_config_guest_policies" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  executes  = "run"
  force_new = ["project"]
}

type "google_os_config_os_policy_assignment" {
  holds     = "nothing"
  parent    = ["project"]
  executes  = "run"
  force_new = ["location", "name", "project"]
}

type "google_os_config_patch_deployment" {
  holds     = "nothing"
  parent    = ["project"]
  executes  = "run"
  force_new = [
    "description",
    "duration",
    "instance_filter",
    "instance_filter.all",
    "instance_filter.group_labels",
    "instance_filter.group_labels.labels",
    "instance_filter.instance_name_prefixes",
    "instance_filter.instances",
    "instance_filter.zones",
    "one_time_schedule",
    "one_time_schedule.execute_time",
    "patch_config",
    "patch_config.apt",
    "patch_config.apt.excludes",
    "patch_config.apt.exclusive_packages",
    "patch_config.apt.type",
    "patch_config.goo",
    "patch_config.goo.enabled",
    "patch_config.mig_instances_allowed",
    "patch_config.post_step",
    "patch_config.post_step.linux_exec_step_config",
    "patch_config.post_step.linux_exec_step_config.allowed_success_codes",
    "patch_config.post_step.linux_exec_step_config.gcs_object",
    "patch_config.post_step.linux_exec_step_config.gcs_object.bucket",
    "patch_config.post_step.linux_exec_step_config.gcs_object.generation_number",
    "patch_config.post_step.linux_exec_step_config.gcs_object.object",
    "patch_config.post_step.linux_exec_step_config.interpreter",
    "patch_config.post_step.linux_exec_step_config.local_path",
    "patch_config.post_step.windows_exec_step_config",
    "patch_config.post_step.windows_exec_step_config.allowed_success_codes",
    "patch_config.post_step.windows_exec_step_config.gcs_object",
    "patch_config.post_step.windows_exec_step_config.gcs_object.bucket",
    "patch_config.post_step.windows_exec_step_config.gcs_object.generation_number",
    "patch_config.post_step.windows_exec_step_config.gcs_object.object",
    "patch_config.post_step.windows_exec_step_config.interpreter",
    "patch_config.post_step.windows_exec_step_config.local_path",
    "patch_config.pre_step",
    "patch_config.pre_step.linux_exec_step_config",
    "patch_config.pre_step.linux_exec_step_config.allowed_success_codes",
    "patch_config.pre_step.linux_exec_step_config.gcs_object",
    "patch_config.pre_step.linux_exec_step_config.gcs_object.bucket",
    "patch_config.pre_step.linux_exec_step_config.gcs_object.generation_number",
    "patch_config.pre_step.linux_exec_step_config.gcs_object.object",
    "patch_config.pre_step.linux_exec_step_config.interpreter",
    "patch_config.pre_step.linux_exec_step_config.local_path",
    "patch_config.pre_step.windows_exec_step_config",
    "patch_config.pre_step.windows_exec_step_config.allowed_success_codes",
    "patch_config.pre_step.windows_exec_step_config.gcs_object",
    "patch_config.pre_step.windows_exec_step_config.gcs_object.bucket",
    "patch_config.pre_step.windows_exec_step_config.gcs_object.generation_number",
    "patch_config.pre_step.windows_exec_step_config.gcs_object.object",
    "patch_config.pre_step.windows_exec_step_config.interpreter",
    "patch_config.pre_step.windows_exec_step_config.local_path",
    "patch_config.reboot_config",
    "patch_config.skip_unpatchable_vms",
    "patch_config.windows_update",
    "patch_config.windows_update.classifications",
    "patch_config.windows_update.excludes",
    "patch_config.windows_update.exclusive_patches",
    "patch_config.yum",
    "patch_config.yum.excludes",
    "patch_config.yum.exclusive_packages",
    "patch_config.yum.minimal",
    "patch_config.yum.security",
    "patch_config.zypper",
    "patch_config.zypper.categories",
    "patch_config.zypper.excludes",
    "patch_config.zypper.exclusive_patches",
    "patch_config.zypper.severities",
    "patch_config.zypper.with_optional",
    "patch_config.zypper.with_update",
    "patch_deployment_id",
    "project",
    "recurring_schedule",
    "recurring_schedule.end_time",
    "recurring_schedule.monthly",
    "recurring_schedule.monthly.month_day",
    "recurring_schedule.monthly.week_day_of_month",
    "recurring_schedule.monthly.week_day_of_month.day_of_week",
    "recurring_schedule.monthly.week_day_of_month.day_offset",
    "recurring_schedule.monthly.week_day_of_month.week_ordinal",
    "recurring_schedule.start_time",
    "recurring_schedule.time_of_day",
    "recurring_schedule.time_of_day.hours",
    "recurring_schedule.time_of_day.minutes",
    "recurring_schedule.time_of_day.nanos",
    "recurring_schedule.time_of_day.seconds",
    "recurring_schedule.time_zone",
    "recurring_schedule.time_zone.id",
    "recurring_schedule.time_zone.version",
    "recurring_schedule.weekly",
    "recurring_schedule.weekly.day_of_week",
    "rollout",
    "rollout.disruption_budget",
    "rollout.disruption_budget.fixed",
    "rollout.disruption_budget.percentage",
    "rollout.mode",
  ]
}

type "google_os_config_v2_policy_orchestrator" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  executes  = "run"
  force_new = ["policy_orchestrator_id", "project"]
}

type "google_os_config_v2_policy_orchestrator_for_folder" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["policy_orchestrator_id"]
  executes  = "run"
  force_new = ["folder_id", "policy_orchestrator_id"]
}

type "google_os_config_v2_policy_orchestrator_for_organization" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["policy_orchestrator_id"]
  executes  = "run"
  force_new = ["organization_id", "policy_orchestrator_id"]
}

type "google_os_login_ssh_public_key" {
  holds     = "nothing"
  parent    = ["user", "project"]
  access    = "iam"
  force_new = ["key", "project", "user"]
}

type "google_parallelstore_instance" {
  holds       = "data"
  why         = "disk or file system"
  tags        = "labels"
  parent      = ["network", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["capacity_gib", "instance_id", "location", "network", "project", "reserved_ip_range"]
}

type "google_parameter_manager_parameter" {
  holds       = "data"
  why         = "parameter value"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["format", "parameter_id", "project"]
}

type "google_parameter_manager_parameter_version" {
  holds       = "data"
  why         = "parameter value"
  revision    = ["parameter"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["parameter", "parameter_data", "parameter_version_id"]
}

type "google_parameter_manager_regional_parameter" {
  holds       = "data"
  why         = "parameter value"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["format", "location", "parameter_id", "project"]
}

type "google_parameter_manager_regional_parameter_version" {
  holds       = "data"
  why         = "parameter value"
  revision    = ["parameter"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["parameter", "parameter_data", "parameter_version_id"]
}

type "google_privateca_ca_pool" {
  holds       = "data"
  why         = "private key of a CA"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "name", "project", "tier"]
}

type "google_privateca_ca_pool_iam_binding" {
  holds     = "nothing"
  parent    = ["ca_pool", "project"]
  access    = "iam"
  force_new = [
    "ca_pool",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "project",
    "role",
  ]
}

type "google_privateca_ca_pool_iam_member" {
  holds     = "nothing"
  parent    = ["ca_pool", "project"]
  access    = "iam"
  force_new = [
    "ca_pool",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "project",
    "role",
  ]
}

type "google_privateca_ca_pool_iam_policy" {
  holds     = "nothing"
  parent    = ["ca_pool", "project"]
  access    = "iam"
  force_new = ["ca_pool", "location", "project"]
}

type "google_privateca_certificate" {
  holds       = "identity"
  tags        = "labels"
  parent      = ["pool", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "certificate_authority",
    "certificate_template",
    "config",
    "config.public_key",
    "config.public_key.format",
    "config.public_key.key",
    "config.subject_config",
    "config.subject_config.subject",
    "config.subject_config.subject.common_name",
    "config.subject_config.subject.country_code",
    "config.subject_config.subject.locality",
    "config.subject_config.subject.organization",
    "config.subject_config.subject.organizational_unit",
    "config.subject_config.subject.postal_code",
    "config.subject_config.subject.province",
    "config.subject_config.subject.street_address",
    "config.subject_config.subject_alt_name",
    "config.subject_config.subject_alt_name.dns_names",
    "config.subject_config.subject_alt_name.email_addresses",
    "config.subject_config.subject_alt_name.ip_addresses",
    "config.subject_config.subject_alt_name.uris",
    "config.subject_key_id",
    "config.subject_key_id.key_id",
    "config.x509_config",
    "config.x509_config.additional_extensions",
    "config.x509_config.additional_extensions.critical",
    "config.x509_config.additional_extensions.object_id",
    "config.x509_config.additional_extensions.object_id.object_id_path",
    "config.x509_config.additional_extensions.value",
    "config.x509_config.aia_ocsp_servers",
    "config.x509_config.ca_options",
    "config.x509_config.ca_options.is_ca",
    "config.x509_config.ca_options.max_issuer_path_length",
    "config.x509_config.ca_options.non_ca",
    "config.x509_config.ca_options.zero_max_issuer_path_length",
    "config.x509_config.key_usage",
    "config.x509_config.key_usage.base_key_usage",
    "config.x509_config.key_usage.base_key_usage.cert_sign",
    "config.x509_config.key_usage.base_key_usage.content_commitment",
    "config.x509_config.key_usage.base_key_usage.crl_sign",
    "config.x509_config.key_usage.base_key_usage.data_encipherment",
    "config.x509_config.key_usage.base_key_usage.decipher_only",
    "config.x509_config.key_usage.base_key_usage.digital_signature",
    "config.x509_config.key_usage.base_key_usage.encipher_only",
    "config.x509_config.key_usage.base_key_usage.key_agreement",
    "config.x509_config.key_usage.base_key_usage.key_encipherment",
    "config.x509_config.key_usage.extended_key_usage",
    "config.x509_config.key_usage.extended_key_usage.client_auth",
    "config.x509_config.key_usage.extended_key_usage.code_signing",
    "config.x509_config.key_usage.extended_key_usage.email_protection",
    "config.x509_config.key_usage.extended_key_usage.ocsp_signing",
    "config.x509_config.key_usage.extended_key_usage.server_auth",
    "config.x509_config.key_usage.extended_key_usage.time_stamping",
    "config.x509_config.key_usage.unknown_extended_key_usages",
    "config.x509_config.key_usage.unknown_extended_key_usages.object_id_path",
    "config.x509_config.name_constraints",
    "config.x509_config.name_constraints.critical",
    "config.x509_config.name_constraints.excluded_dns_names",
    "config.x509_config.name_constraints.excluded_email_addresses",
    "config.x509_config.name_constraints.excluded_ip_ranges",
    "config.x509_config.name_constraints.excluded_uris",
    "config.x509_config.name_constraints.permitted_dns_names",
    "config.x509_config.name_constraints.permitted_email_addresses",
    "config.x509_config.name_constraints.permitted_ip_ranges",
    "config.x509_config.name_constraints.permitted_uris",
    "config.x509_config.policy_ids",
    "config.x509_config.policy_ids.object_id_path",
    "lifetime",
    "location",
    "name",
    "pem_csr",
    "pool",
    "project",
  ]
}

type "google_privateca_certificate_authority" {
  holds       = "data"
  why         = "private key of a CA"
  tags        = "labels"
  parent      = ["pool", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = true },
  ]
  force_new   = [
    "certificate_authority_id",
    "config",
    "config.subject_config",
    "config.subject_config.subject",
    "config.subject_config.subject.common_name",
    "config.subject_config.subject.country_code",
    "config.subject_config.subject.locality",
    "config.subject_config.subject.organization",
    "config.subject_config.subject.organizational_unit",
    "config.subject_config.subject.postal_code",
    "config.subject_config.subject.province",
    "config.subject_config.subject.street_address",
    "config.subject_config.subject_alt_name",
    "config.subject_config.subject_alt_name.dns_names",
    "config.subject_config.subject_alt_name.email_addresses",
    "config.subject_config.subject_alt_name.ip_addresses",
    "config.subject_config.subject_alt_name.uris",
    "config.subject_key_id",
    "config.subject_key_id.key_id",
    "config.x509_config",
    "config.x509_config.additional_extensions",
    "config.x509_config.additional_extensions.critical",
    "config.x509_config.additional_extensions.object_id",
    "config.x509_config.additional_extensions.object_id.object_id_path",
    "config.x509_config.additional_extensions.value",
    "config.x509_config.aia_ocsp_servers",
    "config.x509_config.ca_options",
    "config.x509_config.ca_options.is_ca",
    "config.x509_config.ca_options.max_issuer_path_length",
    "config.x509_config.ca_options.non_ca",
    "config.x509_config.ca_options.zero_max_issuer_path_length",
    "config.x509_config.key_usage",
    "config.x509_config.key_usage.base_key_usage",
    "config.x509_config.key_usage.base_key_usage.cert_sign",
    "config.x509_config.key_usage.base_key_usage.content_commitment",
    "config.x509_config.key_usage.base_key_usage.crl_sign",
    "config.x509_config.key_usage.base_key_usage.data_encipherment",
    "config.x509_config.key_usage.base_key_usage.decipher_only",
    "config.x509_config.key_usage.base_key_usage.digital_signature",
    "config.x509_config.key_usage.base_key_usage.encipher_only",
    "config.x509_config.key_usage.base_key_usage.key_agreement",
    "config.x509_config.key_usage.base_key_usage.key_encipherment",
    "config.x509_config.key_usage.extended_key_usage",
    "config.x509_config.key_usage.extended_key_usage.client_auth",
    "config.x509_config.key_usage.extended_key_usage.code_signing",
    "config.x509_config.key_usage.extended_key_usage.email_protection",
    "config.x509_config.key_usage.extended_key_usage.ocsp_signing",
    "config.x509_config.key_usage.extended_key_usage.server_auth",
    "config.x509_config.key_usage.extended_key_usage.time_stamping",
    "config.x509_config.key_usage.unknown_extended_key_usages",
    "config.x509_config.key_usage.unknown_extended_key_usages.object_id_path",
    "config.x509_config.name_constraints",
    "config.x509_config.name_constraints.critical",
    "config.x509_config.name_constraints.excluded_dns_names",
    "config.x509_config.name_constraints.excluded_email_addresses",
    "config.x509_config.name_constraints.excluded_ip_ranges",
    "config.x509_config.name_constraints.excluded_uris",
    "config.x509_config.name_constraints.permitted_dns_names",
    "config.x509_config.name_constraints.permitted_email_addresses",
    "config.x509_config.name_constraints.permitted_ip_ranges",
    "config.x509_config.name_constraints.permitted_uris",
    "config.x509_config.policy_ids",
    "config.x509_config.policy_ids.object_id_path",
    "gcs_bucket",
    "key_spec",
    "key_spec.algorithm",
    "key_spec.cloud_kms_key_version",
    "lifetime",
    "location",
    "pool",
    "project",
    "type",
  ]
}

type "google_privateca_certificate_template" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["location", "name", "project"]
}

type "google_privateca_certificate_template_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "certificate_template",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "project",
    "role",
  ]
}

type "google_privateca_certificate_template_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "certificate_template",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "project",
    "role",
  ]
}

type "google_privateca_certificate_template_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["certificate_template", "location", "project"]
}

type "google_privileged_access_manager_entitlement" {
  holds     = "nothing"
  parent    = ["parent"]
  access    = "iam"
  force_new = ["approval_workflow", "entitlement_id", "location", "parent"]
}

type "google_privileged_access_manager_settings" {
  holds     = "nothing"
  beta      = true
  parent    = ["parent"]
  access    = "org_policy"
  force_new = ["location", "parent"]
}

type "google_project" {
  holds       = "data"
  why         = "a whole project or folder"
  tags        = "labels"
  parent      = ["org_id"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["project_id", "tags"]
}

type "google_project_access_approval_settings" {
  holds     = "nothing"
  parent    = ["project_id", "project"]
  access    = "org_policy"
  force_new = ["project_id"]
}

type "google_project_default_service_accounts" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["action", "project"]
}

type "google_project_iam_audit_config" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "audit_config"
  guard     = "audit"
  force_new = ["project"]
}

type "google_project_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "project",
    "role",
  ]
}

type "google_project_iam_custom_role" {
  holds       = "identity"
  parent      = ["project"]
  access      = "iam"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["project", "role_id"]
}

type "google_project_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "project",
    "role",
  ]
}

type "google_project_iam_member_remove" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["member", "project", "role"]
}

type "google_project_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["project"]
}

type "google_project_organization_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "org_policy"
  guard     = "guardrail"
  force_new = ["constraint", "project"]
}

type "google_project_service" {
  holds       = "identity"
  parent      = ["project"]
  protections = [
    { kind = "force_destroy", path = "disable_dependent_services", safe = false, unset_safe = true, recovery = false },
    { kind = "keep_on_destroy", path = "disable_on_destroy", safe = false, recovery = false },
  ]
  force_new   = ["project", "service"]
}

type "google_project_service_identity" {
  holds     = "nothing"
  beta      = true
  parent    = ["service", "project"]
  force_new = ["project", "service"]
}

type "google_project_usage_export_bucket" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["bucket_name", "prefix", "project"]
}

type "google_public_ca_external_account_key" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "credential"
  force_new = ["location", "project"]
}

type "google_pubsub_lite_reservation" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["name", "project"]
}

type "google_pubsub_lite_subscription" {
  holds       = "data"
  why         = "undelivered messages"
  transient   = true
  parent      = ["topic", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["name", "project", "topic"]
}

type "google_pubsub_lite_topic" {
  holds       = "data"
  why         = "undelivered messages"
  transient   = true
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["name", "project"]
}

type "google_pubsub_schema" {
  holds       = "identity"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["name", "project"]
}

type "google_pubsub_schema_iam_binding" {
  holds     = "nothing"
  parent    = ["schema", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "project",
    "role",
    "schema",
  ]
}

type "google_pubsub_schema_iam_member" {
  holds     = "nothing"
  parent    = ["schema", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "project",
    "role",
    "schema",
  ]
}

type "google_pubsub_schema_iam_policy" {
  holds     = "nothing"
  parent    = ["schema", "project"]
  access    = "iam"
  force_new = ["project", "schema"]
}

type "google_pubsub_subscription" {
  holds       = "data"
  why         = "undelivered messages"
  transient   = true
  tags        = "labels"
  parent      = ["topic", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "expiry", path = "expiration_policy.ttl", safe = { not_lower = true }, unset_safe = true },
    { kind = "retention", path = "message_retention_duration", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["enable_message_ordering", "filter", "name", "project", "tags", "topic"]
}

type "google_pubsub_subscription_iam_binding" {
  holds     = "nothing"
  parent    = ["subscription", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "project",
    "role",
    "subscription",
  ]
}

type "google_pubsub_subscription_iam_member" {
  holds     = "nothing"
  parent    = ["subscription", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "project",
    "role",
    "subscription",
  ]
}

type "google_pubsub_subscription_iam_policy" {
  holds     = "nothing"
  parent    = ["subscription", "project"]
  access    = "iam"
  force_new = ["project", "subscription"]
}

type "google_pubsub_topic" {
  holds       = "data"
  why         = "undelivered messages"
  transient   = true
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "retention", path = "message_retention_duration", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["name", "project", "tags"]
}

type "google_pubsub_topic_iam_binding" {
  holds     = "nothing"
  parent    = ["topic", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "project",
    "role",
    "topic",
  ]
}

type "google_pubsub_topic_iam_member" {
  holds     = "nothing"
  parent    = ["topic", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "project",
    "role",
    "topic",
  ]
}

type "google_pubsub_topic_iam_policy" {
  holds     = "nothing"
  parent    = ["topic", "project"]
  access    = "iam"
  force_new = ["project", "topic"]
}

type "google_recaptcha_enterprise_key" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "project",
    "testing_options",
    "testing_options.testing_challenge",
    "testing_options.testing_score",
    "waf_settings",
    "waf_settings.waf_feature",
    "waf_settings.waf_service",
    "web_settings.integration_type",
  ]
}

type "google_redis_cluster" {
  holds       = "data"
  why         = "in-memory data"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection_enabled", safe = true, unset_safe = true },
  ]
  force_new   = [
    "authorization_mode",
    "gcs_source",
    "gcs_source.uris",
    "managed_backup_source",
    "managed_backup_source.backup",
    "name",
    "project",
    "region",
    "transit_encryption_mode",
    "zone_distribution_config",
  ]
}

type "google_redis_cluster_acl_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "grant"
  force_new = ["acl_policy_id", "location", "project"]
}

type "google_redis_cluster_user_created_connections" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["project"]
}

type "google_redis_instance" {
  holds          = "data"
  why            = "in-memory data"
  tags           = "labels"
  parent         = ["project"]
  protections    = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
  ]
  force_new      = [
    "alternative_location_id",
    "authorized_network",
    "connect_mode",
    "customer_managed_key",
    "location_id",
    "name",
    "project",
    "region",
    "reserved_ip_range",
    "tier",
    "transit_encryption_mode",
  ]
  force_new_when = { redis_version = "conditional" }
}

type "google_resource_manager_capability" {
  holds = "nothing"
}

type "google_resource_manager_lien" {
  holds     = "nothing"
  parent    = ["parent"]
  access    = "org_policy"
  guard     = "lock"
  force_new = ["origin", "parent", "reason", "restrictions"]
}

type "google_runtimeconfig_config" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  force_new = ["name", "project"]
}

type "google_runtimeconfig_config_iam_binding" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "config",
    "project",
    "role",
  ]
}

type "google_runtimeconfig_config_iam_member" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "config",
    "member",
    "project",
    "role",
  ]
}

type "google_runtimeconfig_config_iam_policy" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = ["config", "project"]
}

type "google_runtimeconfig_variable" {
  holds     = "data"
  why       = "content or values"
  beta      = true
  parent    = ["parent", "project"]
  force_new = ["name", "parent", "project"]
}

type "google_saas_runtime_release" {
  holds     = "nothing"
  beta      = true
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "blueprint.package",
    "input_variable_defaults.type",
    "input_variable_defaults.variable",
    "input_variables.type",
    "input_variables.variable",
    "location",
    "output_variables.type",
    "output_variables.variable",
    "project",
    "release_id",
    "unit_kind",
  ]
}

type "google_saas_runtime_rollout_kind" {
  holds     = "nothing"
  beta      = true
  tags      = "labels"
  parent    = ["project"]
  force_new = ["location", "project", "rollout_kind_id", "unit_kind"]
}

type "google_saas_runtime_saas" {
  holds     = "nothing"
  beta      = true
  tags      = "labels"
  parent    = ["project"]
  force_new = ["location", "project", "saas_id"]
}

type "google_saas_runtime_tenant" {
  holds     = "nothing"
  beta      = true
  tags      = "labels"
  parent    = ["project"]
  force_new = ["consumer_resource", "location", "project", "saas", "tenant_id"]
}

type "google_saas_runtime_unit" {
  holds     = "nothing"
  beta      = true
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "input_variables.type",
    "input_variables.variable",
    "location",
    "management_mode",
    "output_variables.type",
    "output_variables.variable",
    "project",
    "unit_id",
  ]
}

type "google_saas_runtime_unit_kind" {
  holds     = "nothing"
  beta      = true
  tags      = "labels"
  parent    = ["project"]
  force_new = ["dependencies", "dependencies.unit_kind", "location", "project", "saas", "unit_kind_id"]
}

type "google_saas_runtime_unit_operation" {
  holds     = "nothing"
  beta      = true
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "annotations",
    "deprovision",
    "effective_annotations",
    "effective_labels",
    "labels",
    "location",
    "project",
    "provision",
    "provision.input_variables",
    "provision.input_variables.type",
    "provision.input_variables.value",
    "provision.input_variables.variable",
    "provision.release",
    "unit",
    "unit_operation_id",
    "upgrade",
    "upgrade.input_variables",
    "upgrade.input_variables.type",
    "upgrade.input_variables.value",
    "upgrade.input_variables.variable",
    "upgrade.release",
  ]
}

type "google_scc_event_threat_detection_custom_module" {
  holds     = "nothing"
  guard     = "monitor"
  force_new = ["organization", "type"]
}

type "google_scc_folder_custom_module" {
  holds     = "nothing"
  parent    = ["folder"]
  guard     = "monitor"
  force_new = ["display_name", "folder"]
}

type "google_scc_folder_notification_config" {
  holds     = "nothing"
  parent    = ["folder"]
  guard     = "monitor"
  force_new = ["config_id", "folder"]
}

type "google_scc_folder_scc_big_query_export" {
  holds     = "nothing"
  parent    = ["folder"]
  guard     = "monitor"
  force_new = ["big_query_export_id", "folder"]
}

type "google_scc_management_folder_security_health_analytics_custom_module" {
  holds     = "nothing"
  parent    = ["folder"]
  guard     = "monitor"
  force_new = ["display_name", "folder", "location"]
}

type "google_scc_management_organization_event_threat_detection_custom_module" {
  holds     = "nothing"
  guard     = "monitor"
  force_new = ["location", "organization", "type"]
}

type "google_scc_management_organization_security_health_analytics_custom_module" {
  holds     = "nothing"
  guard     = "monitor"
  force_new = ["display_name", "location", "organization"]
}

type "google_scc_management_project_security_health_analytics_custom_module" {
  holds     = "nothing"
  parent    = ["project"]
  guard     = "monitor"
  force_new = ["display_name", "location", "project"]
}

type "google_scc_mute_config" {
  holds     = "nothing"
  parent    = ["parent"]
  guard     = "monitor"
  force_new = ["mute_config_id", "parent"]
}

type "google_scc_notification_config" {
  holds     = "nothing"
  guard     = "monitor"
  force_new = ["config_id", "organization"]
}

type "google_scc_organization_custom_module" {
  holds     = "nothing"
  guard     = "monitor"
  force_new = ["display_name", "organization"]
}

type "google_scc_organization_scc_big_query_export" {
  holds     = "nothing"
  guard     = "monitor"
  force_new = ["big_query_export_id", "organization"]
}

type "google_scc_project_custom_module" {
  holds     = "nothing"
  parent    = ["project"]
  guard     = "monitor"
  force_new = ["display_name", "project"]
}

type "google_scc_project_notification_config" {
  holds     = "nothing"
  parent    = ["project"]
  guard     = "monitor"
  force_new = ["config_id", "project"]
}

type "google_scc_project_scc_big_query_export" {
  holds     = "nothing"
  parent    = ["project"]
  guard     = "monitor"
  force_new = ["big_query_export_id", "project"]
}

type "google_scc_source" {
  holds     = "nothing"
  guard     = "monitor"
  force_new = ["organization"]
}

type "google_scc_source_iam_binding" {
  holds     = "nothing"
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "organization",
    "role",
    "source",
  ]
}

type "google_scc_source_iam_member" {
  holds     = "nothing"
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "organization",
    "role",
    "source",
  ]
}

type "google_scc_source_iam_policy" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["organization", "source"]
}

type "google_scc_v2_folder_mute_config" {
  holds     = "nothing"
  parent    = ["folder"]
  guard     = "monitor"
  force_new = ["folder", "location", "mute_config_id"]
}

type "google_scc_v2_folder_notification_config" {
  holds     = "nothing"
  parent    = ["folder"]
  guard     = "monitor"
  force_new = ["config_id", "folder", "location"]
}

type "google_scc_v2_folder_scc_big_query_export" {
  holds     = "nothing"
  parent    = ["folder"]
  guard     = "monitor"
  force_new = ["big_query_export_id", "folder", "location"]
}

type "google_scc_v2_organization_mute_config" {
  holds     = "nothing"
  guard     = "monitor"
  force_new = ["location", "mute_config_id", "organization"]
}

type "google_scc_v2_organization_notification_config" {
  holds     = "nothing"
  guard     = "monitor"
  force_new = ["config_id", "location", "organization"]
}

type "google_scc_v2_organization_scc_big_query_export" {
  holds     = "nothing"
  guard     = "monitor"
  force_new = ["big_query_export_id", "location", "organization"]
}

type "google_scc_v2_organization_scc_big_query_exports" {
  holds     = "nothing"
  parent    = ["big_query_export_id"]
  guard     = "monitor"
  force_new = ["big_query_export_id", "location", "organization"]
}

type "google_scc_v2_organization_source" {
  holds     = "nothing"
  guard     = "monitor"
  force_new = ["organization"]
}

type "google_scc_v2_organization_source_iam_binding" {
  holds     = "nothing"
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "organization",
    "role",
    "source",
  ]
}

type "google_scc_v2_organization_source_iam_member" {
  holds     = "nothing"
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "organization",
    "role",
    "source",
  ]
}

type "google_scc_v2_organization_source_iam_policy" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["organization", "source"]
}

type "google_scc_v2_project_mute_config" {
  holds     = "nothing"
  parent    = ["project"]
  guard     = "monitor"
  force_new = ["location", "mute_config_id", "project"]
}

type "google_scc_v2_project_notification_config" {
  holds     = "nothing"
  parent    = ["project"]
  guard     = "monitor"
  force_new = ["config_id", "location", "project"]
}

type "google_scc_v2_project_scc_big_query_export" {
  holds     = "nothing"
  parent    = ["project"]
  guard     = "monitor"
  force_new = ["big_query_export_id", "location", "project"]
}

type "google_secret_manager_regional_secret" {
  holds       = "data"
  why         = "secret value"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
    { kind = "deletion_window", path = "version_destroy_ttl", safe = { set = true }, unset_safe = false, recovery = false },
  ]
  force_new   = ["location", "project", "secret_id", "tags"]
}

type "google_secret_manager_regional_secret_iam_binding" {
  holds     = "nothing"
  parent    = ["secret_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "project",
    "role",
    "secret_id",
  ]
}

type "google_secret_manager_regional_secret_iam_member" {
  holds     = "nothing"
  parent    = ["secret_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "project",
    "role",
    "secret_id",
  ]
}

type "google_secret_manager_regional_secret_iam_policy" {
  holds     = "nothing"
  parent    = ["secret_id", "project"]
  access    = "iam"
  force_new = ["location", "project", "secret_id"]
}

type "google_secret_manager_regional_secret_version" {
  holds       = "data"
  why         = "secret value"
  revision    = ["secret"]
  parent      = ["secret"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["is_secret_data_base64", "secret", "secret_data"]
}

type "google_secret_manager_secret" {
  holds       = "data"
  why         = "secret value"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
    { kind = "deletion_window", path = "version_destroy_ttl", safe = { set = true }, unset_safe = false, recovery = false },
  ]
  force_new   = [
    "project",
    "replication",
    "replication.auto",
    "replication.user_managed",
    "replication.user_managed.replicas",
    "replication.user_managed.replicas.location",
    "secret_id",
    "tags",
  ]
}

type "google_secret_manager_secret_iam_binding" {
  holds     = "nothing"
  parent    = ["secret_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "project",
    "role",
    "secret_id",
  ]
}

type "google_secret_manager_secret_iam_member" {
  holds     = "nothing"
  parent    = ["secret_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "project",
    "role",
    "secret_id",
  ]
}

type "google_secret_manager_secret_iam_policy" {
  holds     = "nothing"
  parent    = ["secret_id", "project"]
  access    = "iam"
  force_new = ["project", "secret_id"]
}

type "google_secret_manager_secret_version" {
  holds       = "data"
  why         = "secret value"
  revision    = ["secret"]
  parent      = ["secret", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["is_secret_data_base64", "project", "secret", "secret_data", "secret_data_wo_version"]
}

type "google_secure_source_manager_branch_rule" {
  holds     = "nothing"
  parent    = ["repository_id", "project"]
  access    = "org_policy"
  force_new = ["project"]
}

type "google_secure_source_manager_hook" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["project"]
}

type "google_secure_source_manager_instance" {
  holds       = "data"
  why         = "object, image or code storage"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "effective_labels",
    "instance_id",
    "kms_key",
    "labels",
    "location",
    "private_config",
    "private_config.ca_pool",
    "private_config.custom_host_config",
    "private_config.custom_host_config.api",
    "private_config.custom_host_config.git_http",
    "private_config.custom_host_config.git_ssh",
    "private_config.custom_host_config.html",
    "private_config.is_private",
    "private_config.psc_allowed_projects",
    "project",
    "workforce_identity_federation_config",
    "workforce_identity_federation_config.enabled",
  ]
}

type "google_secure_source_manager_instance_iam_binding" {
  holds     = "nothing"
  parent    = ["instance_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "instance_id",
    "location",
    "project",
    "role",
  ]
}

type "google_secure_source_manager_instance_iam_member" {
  holds     = "nothing"
  parent    = ["instance_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "instance_id",
    "location",
    "member",
    "project",
    "role",
  ]
}

type "google_secure_source_manager_instance_iam_policy" {
  holds     = "nothing"
  parent    = ["instance_id", "project"]
  access    = "iam"
  force_new = ["instance_id", "location", "project"]
}

type "google_secure_source_manager_repository" {
  holds       = "data"
  why         = "object, image or code storage"
  parent      = ["instance", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "initial_config",
    "initial_config.default_branch",
    "initial_config.gitignores",
    "initial_config.license",
    "initial_config.readme",
    "instance",
    "location",
    "project",
    "repository_id",
  ]
}

type "google_secure_source_manager_repository_iam_binding" {
  holds     = "nothing"
  parent    = ["repository_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "project",
    "repository_id",
    "role",
  ]
}

type "google_secure_source_manager_repository_iam_member" {
  holds     = "nothing"
  parent    = ["repository_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "project",
    "repository_id",
    "role",
  ]
}

type "google_secure_source_manager_repository_iam_policy" {
  holds     = "nothing"
  parent    = ["repository_id", "project"]
  access    = "iam"
  force_new = ["location", "project", "repository_id"]
}

type "google_security_scanner_scan_config" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  force_new = ["authentication.custom_account.password", "authentication.google_account.password", "project"]
}

type "google_securityposture_posture" {
  holds     = "nothing"
  parent    = ["parent"]
  force_new = ["location", "parent", "posture_id"]
}

type "google_securityposture_posture_deployment" {
  holds     = "nothing"
  parent    = ["parent"]
  force_new = ["location", "parent", "posture_deployment_id", "target_resource"]
}

type "google_service_account" {
  holds       = "identity"
  parent      = ["project"]
  access      = "iam"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["account_id", "project"]
}

type "google_service_account_iam_binding" {
  holds     = "nothing"
  parent    = ["service_account_id"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "role",
    "service_account_id",
  ]
}

type "google_service_account_iam_member" {
  holds     = "nothing"
  parent    = ["service_account_id"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "role",
    "service_account_id",
  ]
}

type "google_service_account_iam_policy" {
  holds     = "nothing"
  parent    = ["service_account_id"]
  access    = "iam"
  force_new = ["service_account_id"]
}

type "google_service_account_key" {
  holds       = "identity"
  parent      = ["service_account_id"]
  access      = "credential"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "keepers",
    "key_algorithm",
    "name",
    "private_key_type",
    "public_key",
    "public_key_data",
    "public_key_type",
    "service_account_id",
  ]
}

type "google_service_directory_endpoint" {
  holds     = "nothing"
  parent    = ["service", "network"]
  force_new = ["endpoint_id", "network", "service"]
}

type "google_service_directory_namespace" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["location", "namespace_id", "project"]
}

type "google_service_directory_namespace_iam_binding" {
  holds     = "nothing"
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "name",
    "role",
  ]
}

type "google_service_directory_namespace_iam_member" {
  holds     = "nothing"
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "name",
    "role",
  ]
}

type "google_service_directory_namespace_iam_policy" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["name"]
}

type "google_service_directory_service" {
  holds     = "nothing"
  force_new = ["service_id"]
}

type "google_service_directory_service_iam_binding" {
  holds     = "nothing"
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "name",
    "role",
  ]
}

type "google_service_directory_service_iam_member" {
  holds     = "nothing"
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "name",
    "role",
  ]
}

type "google_service_directory_service_iam_policy" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["name"]
}

type "google_service_networking_connection" {
  holds       = "identity"
  parent      = ["service", "network"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["network", "service"]
}

type "google_service_networking_peered_dns_domain" {
  holds     = "nothing"
  parent    = ["network", "project"]
  force_new = ["dns_suffix", "name", "network", "project", "service"]
}

type "google_service_networking_vpc_service_controls" {
  holds     = "nothing"
  parent    = ["service", "network", "project"]
  access    = "org_policy"
  force_new = ["network", "project", "service"]
}

type "google_service_usage_consumer_quota_override" {
  holds     = "nothing"
  beta      = true
  parent    = ["service", "project"]
  force_new = ["dimensions", "limit", "metric", "project", "service"]
}

type "google_site_verification_owner" {
  holds     = "nothing"
  parent    = ["web_resource_id"]
  force_new = ["email", "web_resource_id"]
}

type "google_site_verification_web_resource" {
  holds     = "nothing"
  force_new = ["site", "site.identifier", "site.type", "verification_method"]
}

type "google_sourcerepo_repository" {
  holds       = "data"
  why         = "object, image or code storage"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["name", "project"]
}

type "google_sourcerepo_repository_iam_binding" {
  holds     = "nothing"
  parent    = ["repository", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "project",
    "repository",
    "role",
  ]
}

type "google_sourcerepo_repository_iam_member" {
  holds     = "nothing"
  parent    = ["repository", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "project",
    "repository",
    "role",
  ]
}

type "google_sourcerepo_repository_iam_policy" {
  holds     = "nothing"
  parent    = ["repository", "project"]
  access    = "iam"
  force_new = ["project", "repository"]
}

type "google_spanner_backup_schedule" {
  holds     = "nothing"
  parent    = ["database", "instance", "project"]
  guard     = "backup"
  force_new = ["database", "full_backup_spec", "incremental_backup_spec", "instance", "name", "project"]
}

type "google_spanner_database" {
  holds          = "data"
  why            = "database"
  parent         = ["instance", "project"]
  protections    = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = true },
    { kind = "deletion_protection", path = "enable_drop_protection", safe = true, unset_safe = false },
  ]
  force_new      = [
    "database_dialect",
    "encryption_config",
    "encryption_config.kms_key_name",
    "encryption_config.kms_key_names",
    "instance",
    "name",
    "project",
  ]
  force_new_when = { ddl = "conditional" }
}

type "google_spanner_database_iam_binding" {
  holds     = "nothing"
  parent    = ["database", "instance", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "database",
    "instance",
    "project",
    "role",
  ]
}

type "google_spanner_database_iam_member" {
  holds     = "nothing"
  parent    = ["database", "instance", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "database",
    "instance",
    "member",
    "project",
    "role",
  ]
}

type "google_spanner_database_iam_policy" {
  holds     = "nothing"
  parent    = ["database", "instance", "project"]
  access    = "iam"
  force_new = ["database", "instance", "project"]
}

type "google_spanner_instance" {
  holds       = "data"
  why         = "database"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
  force_new   = ["config", "name", "project"]
}

type "google_spanner_instance_config" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "base_config",
    "name",
    "project",
    "replicas",
    "replicas.default_leader_location",
    "replicas.location",
    "replicas.type",
  ]
}

type "google_spanner_instance_iam_binding" {
  holds     = "nothing"
  parent    = ["instance", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "instance",
    "project",
    "role",
  ]
}

type "google_spanner_instance_iam_member" {
  holds     = "nothing"
  parent    = ["instance", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "instance",
    "member",
    "project",
    "role",
  ]
}

type "google_spanner_instance_iam_policy" {
  holds     = "nothing"
  parent    = ["instance", "project"]
  access    = "iam"
  force_new = ["instance", "project"]
}

type "google_spanner_instance_partition" {
  holds       = "data"
  why         = "database"
  parent      = ["instance", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["config", "instance", "name", "project"]
}

type "google_sql_database" {
  holds       = "data"
  why         = "database"
  parent      = ["instance", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["instance", "name", "project"]
}

type "google_sql_database_instance" {
  holds          = "data"
  why            = "database"
  tags           = "settings.user_labels"
  parent         = ["project"]
  access         = "auth"
  protections    = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = true },
    { kind = "backup", path = "settings.backup_configuration.enabled", safe = true, unset_safe = false },
    { kind = "pitr", path = "settings.backup_configuration.point_in_time_recovery_enabled", safe = true, unset_safe = false },
    { kind = "backup", path = "settings.backup_configuration.transaction_log_retention_days", safe = { min = 1 }, unset_safe = true },
    { kind = "deletion_protection", path = "settings.deletion_protection_enabled", safe = true, unset_safe = false },
    { kind = "final_snapshot", path = "settings.final_backup_config.enabled", safe = true, unset_safe = false },
    { kind = "keep_on_destroy", path = "settings.retain_backups_on_delete", safe = true, unset_safe = false },
  ]
  force_new      = [
    "encryption_key_name",
    "name",
    "project",
    "region",
    "replica_configuration.ca_certificate",
    "replica_configuration.client_certificate",
    "replica_configuration.client_key",
    "replica_configuration.connect_retry_interval",
    "replica_configuration.dump_file_path",
    "replica_configuration.failover_target",
    "replica_configuration.master_heartbeat_period",
    "replica_configuration.password",
    "replica_configuration.ssl_cipher",
    "replica_configuration.username",
    "replica_configuration.verify_server_certificate",
    "settings.collation",
  ]
  force_new_when = {
    master_instance_name = "conditional"
    "replica_configuration.cascadable_replica" = "conditional"
    "settings.auto_upgrade_enabled" = "conditional"
    "settings.disk_size" = "decrease"
    "settings.ip_configuration.private_network" = "conditional"
  }
}

type "google_sql_provision_script" {
  holds     = "nothing"
  parent    = ["instance", "project"]
  executes  = "run"
  force_new = ["database", "instance", "password_secret_version", "project", "script", "user"]
}

type "google_sql_source_representation_instance" {
  holds       = "data"
  why         = "database"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "ca_certificate",
    "client_certificate",
    "client_key",
    "database_version",
    "dump_file_path",
    "host",
    "name",
    "password",
    "port",
    "project",
    "region",
    "username",
  ]
}

type "google_sql_ssl_cert" {
  holds     = "nothing"
  parent    = ["common_name", "instance", "project"]
  access    = "credential"
  force_new = ["common_name", "instance", "project"]
}

type "google_sql_user" {
  holds       = "identity"
  parent      = ["instance", "project"]
  access      = "auth"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["host", "iam_email", "instance", "name", "project", "type"]
}

type "google_storage_anywhere_cache" {
  holds     = "nothing"
  parent    = ["bucket", "zone"]
  force_new = ["bucket", "zone"]
}

type "google_storage_batch_operations_job" {
  holds       = "nothing"
  parent      = ["project"]
  executes    = "run"
  protections = [
    { kind = "deletion_protection", path = "delete_protection", safe = true, unset_safe = true },
  ]
  force_new   = [
    "bucket_list",
    "bucket_list.buckets",
    "bucket_list.buckets.bucket",
    "bucket_list.buckets.manifest",
    "bucket_list.buckets.manifest.manifest_location",
    "bucket_list.buckets.prefix_list",
    "bucket_list.buckets.prefix_list.included_object_prefixes",
    "delete_object",
    "delete_object.permanent_object_deletion_enabled",
    "job_id",
    "project",
    "put_metadata",
    "put_metadata.cache_control",
    "put_metadata.content_disposition",
    "put_metadata.content_encoding",
    "put_metadata.content_language",
    "put_metadata.content_type",
    "put_metadata.custom_metadata",
    "put_metadata.custom_time",
    "put_object_hold",
    "put_object_hold.event_based_hold",
    "put_object_hold.temporary_hold",
    "rewrite_object",
    "rewrite_object.kms_key",
  ]
}

type "google_storage_bucket" {
  holds          = "data"
  why            = "object, image or code storage"
  tags           = "labels"
  parent         = ["project"]
  access         = "auth"
  protections    = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
    { kind = "expiry", path = "lifecycle_rule.condition.age", safe = { not_lower = true }, unset_safe = true },
    { kind = "expiry", path = "lifecycle_rule.condition.num_newer_versions", safe = { not_lower = true }, unset_safe = true },
    { kind = "public_access", path = "public_access_prevention", safe = "enforced", unset_safe = false },
    { kind = "lock", path = "retention_policy.is_locked", safe = true, unset_safe = false },
    { kind = "soft_delete", path = "soft_delete_policy.retention_duration_seconds", safe = { min = 1 }, unset_safe = true },
    { kind = "public_access", path = "uniform_bucket_level_access", safe = true, unset_safe = false },
    { kind = "versioning", path = "versioning.enabled", safe = true, unset_safe = false },
  ]
  force_new      = [
    "custom_placement_config.data_locations",
    "enable_object_retention",
    "hierarchical_namespace",
    "hierarchical_namespace.enabled",
    "location",
    "name",
    "project",
  ]
  force_new_when = { "retention_policy.is_locked" = "conditional" }
}

type "google_storage_bucket_access_control" {
  holds     = "nothing"
  parent    = ["bucket"]
  access    = "grant"
  force_new = ["bucket", "entity"]
}

type "google_storage_bucket_acl" {
  holds     = "nothing"
  parent    = ["bucket"]
  access    = "grant"
  force_new = ["bucket", "predefined_acl"]
}

type "google_storage_bucket_iam_binding" {
  holds     = "nothing"
  parent    = ["bucket"]
  access    = "iam"
  force_new = [
    "bucket",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "role",
  ]
}

type "google_storage_bucket_iam_member" {
  holds     = "nothing"
  parent    = ["bucket"]
  access    = "iam"
  force_new = [
    "bucket",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "role",
  ]
}

type "google_storage_bucket_iam_policy" {
  holds     = "nothing"
  parent    = ["bucket"]
  access    = "iam"
  force_new = ["bucket"]
}

type "google_storage_bucket_object" {
  holds       = "data"
  why         = "object, image or code storage"
  revision    = ["bucket", "name~"]
  parent      = ["bucket"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "bucket",
    "cache_control",
    "content_disposition",
    "content_encoding",
    "content_language",
    "content_type",
    "customer_encryption.encryption_algorithm",
    "customer_encryption.encryption_key",
    "force_empty_content_type",
    "kms_key_name",
    "metadata",
    "name",
    "source",
    "storage_class",
  ]
}

type "google_storage_control_folder_intelligence_config" {
  holds     = "nothing"
  force_new = ["name"]
}

type "google_storage_control_organization_intelligence_config" {
  holds     = "nothing"
  force_new = ["name"]
}

type "google_storage_control_project_intelligence_config" {
  holds     = "nothing"
  force_new = ["name"]
}

type "google_storage_default_object_access_control" {
  holds  = "nothing"
  parent = ["bucket"]
  access = "grant"
}

type "google_storage_default_object_acl" {
  holds     = "nothing"
  parent    = ["bucket"]
  access    = "grant"
  force_new = ["bucket"]
}

type "google_storage_folder" {
  holds       = "data"
  why         = "object, image or code storage"
  parent      = ["bucket"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
  force_new   = ["bucket", "name"]
}

type "google_storage_hmac_key" {
  holds       = "identity"
  parent      = ["project"]
  access      = "credential"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["project", "service_account_email"]
}

type "google_storage_insights_dataset_config" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["dataset_config_id", "identity", "location", "organization_number", "project"]
}

type "google_storage_insights_report_config" {
  holds       = "nothing"
  parent      = ["project"]
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
  force_new   = ["location", "object_metadata_report_options.storage_filters.bucket", "project"]
}

type "google_storage_managed_folder" {
  holds       = "data"
  why         = "object, image or code storage"
  parent      = ["bucket"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
  force_new   = ["bucket", "name"]
}

type "google_storage_managed_folder_iam_binding" {
  holds     = "nothing"
  parent    = ["bucket"]
  access    = "iam"
  force_new = [
    "bucket",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "managed_folder",
    "role",
  ]
}

type "google_storage_managed_folder_iam_member" {
  holds     = "nothing"
  parent    = ["bucket"]
  access    = "iam"
  force_new = [
    "bucket",
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "managed_folder",
    "member",
    "role",
  ]
}

type "google_storage_managed_folder_iam_policy" {
  holds     = "nothing"
  parent    = ["bucket"]
  access    = "iam"
  force_new = ["bucket", "managed_folder"]
}

type "google_storage_notification" {
  holds     = "nothing"
  parent    = ["bucket", "topic"]
  force_new = ["bucket", "custom_attributes", "event_types", "object_name_prefix", "payload_format", "topic"]
}

type "google_storage_object_access_control" {
  holds  = "nothing"
  parent = ["bucket"]
  access = "grant"
}

type "google_storage_object_acl" {
  holds     = "nothing"
  parent    = ["object", "bucket"]
  access    = "grant"
  force_new = ["bucket", "object"]
}

type "google_storage_transfer_agent_pool" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["name", "project"]
}

type "google_storage_transfer_job" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["project", "transfer_spec.sink_agent_pool_name", "transfer_spec.source_agent_pool_name"]
}

type "google_tags_location_tag_binding" {
  holds     = "nothing"
  parent    = ["parent"]
  force_new = ["location", "parent", "tag_value"]
}

type "google_tags_tag_binding" {
  holds     = "nothing"
  parent    = ["parent"]
  force_new = ["parent", "tag_value"]
}

type "google_tags_tag_binding_collection" {
  holds     = "nothing"
  beta      = true
  parent    = ["full_resource_name"]
  force_new = ["full_resource_name", "location"]
}

type "google_tags_tag_key" {
  holds       = "identity"
  parent      = ["parent", "short_name"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["parent", "purpose", "purpose_data", "short_name"]
}

type "google_tags_tag_key_iam_binding" {
  holds     = "nothing"
  parent    = ["tag_key"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "role",
    "tag_key",
  ]
}

type "google_tags_tag_key_iam_member" {
  holds     = "nothing"
  parent    = ["tag_key"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "role",
    "tag_key",
  ]
}

type "google_tags_tag_key_iam_policy" {
  holds     = "nothing"
  parent    = ["tag_key"]
  access    = "iam"
  force_new = ["tag_key"]
}

type "google_tags_tag_value" {
  holds       = "identity"
  parent      = ["parent", "short_name"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["parent", "short_name"]
}

type "google_tags_tag_value_iam_binding" {
  holds     = "nothing"
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "role",
    "tag_value",
  ]
}

type "google_tags_tag_value_iam_member" {
  holds     = "nothing"
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "role",
    "tag_value",
  ]
}

type "google_tags_tag_value_iam_policy" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["tag_value"]
}

type "google_tpu_v2_queued_resource" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  force_new = [
    "name",
    "project",
    "tpu",
    "tpu.node_spec",
    "tpu.node_spec.node",
    "tpu.node_spec.node.accelerator_type",
    "tpu.node_spec.node.description",
    "tpu.node_spec.node.network_config",
    "tpu.node_spec.node.network_config.can_ip_forward",
    "tpu.node_spec.node.network_config.enable_external_ips",
    "tpu.node_spec.node.network_config.network",
    "tpu.node_spec.node.network_config.queue_count",
    "tpu.node_spec.node.network_config.subnetwork",
    "tpu.node_spec.node.runtime_version",
    "tpu.node_spec.node_id",
    "tpu.node_spec.parent",
    "zone",
  ]
}

type "google_tpu_v2_vm" {
  holds     = "data"
  why       = "boot disk"
  beta      = true
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "accelerator_config",
    "accelerator_config.topology",
    "accelerator_config.type",
    "accelerator_type",
    "cidr_block",
    "name",
    "network_config",
    "network_config.can_ip_forward",
    "network_config.enable_external_ips",
    "network_config.network",
    "network_config.queue_count",
    "network_config.subnetwork",
    "network_configs",
    "network_configs.can_ip_forward",
    "network_configs.enable_external_ips",
    "network_configs.network",
    "network_configs.queue_count",
    "network_configs.subnetwork",
    "project",
    "runtime_version",
    "scheduling_config",
    "scheduling_config.preemptible",
    "scheduling_config.reserved",
    "scheduling_config.spot",
    "service_account",
    "service_account.email",
    "service_account.scope",
    "shielded_instance_config",
    "shielded_instance_config.enable_secure_boot",
    "zone",
  ]
}

type "google_transcoder_job" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  executes  = "run"
  force_new = [
    "config",
    "config.ad_breaks",
    "config.ad_breaks.start_time_offset",
    "config.edit_list",
    "config.edit_list.inputs",
    "config.edit_list.key",
    "config.edit_list.start_time_offset",
    "config.elementary_streams",
    "config.elementary_streams.audio_stream",
    "config.elementary_streams.audio_stream.bitrate_bps",
    "config.elementary_streams.audio_stream.channel_count",
    "config.elementary_streams.audio_stream.channel_layout",
    "config.elementary_streams.audio_stream.codec",
    "config.elementary_streams.audio_stream.sample_rate_hertz",
    "config.elementary_streams.key",
    "config.elementary_streams.video_stream",
    "config.elementary_streams.video_stream.h264",
    "config.elementary_streams.video_stream.h264.bitrate_bps",
    "config.elementary_streams.video_stream.h264.crf_level",
    "config.elementary_streams.video_stream.h264.entropy_coder",
    "config.elementary_streams.video_stream.h264.frame_rate",
    "config.elementary_streams.video_stream.h264.gop_duration",
    "config.elementary_streams.video_stream.h264.height_pixels",
    "config.elementary_streams.video_stream.h264.hlg",
    "config.elementary_streams.video_stream.h264.pixel_format",
    "config.elementary_streams.video_stream.h264.preset",
    "config.elementary_streams.video_stream.h264.profile",
    "config.elementary_streams.video_stream.h264.rate_control_mode",
    "config.elementary_streams.video_stream.h264.sdr",
    "config.elementary_streams.video_stream.h264.vbv_fullness_bits",
    "config.elementary_streams.video_stream.h264.vbv_size_bits",
    "config.elementary_streams.video_stream.h264.width_pixels",
    "config.encryptions",
    "config.encryptions.aes128",
    "config.encryptions.drm_systems",
    "config.encryptions.drm_systems.clearkey",
    "config.encryptions.drm_systems.fairplay",
    "config.encryptions.drm_systems.playready",
    "config.encryptions.drm_systems.widevine",
    "config.encryptions.id",
    "config.encryptions.mpeg_cenc",
    "config.encryptions.mpeg_cenc.scheme",
    "config.encryptions.sample_aes",
    "config.encryptions.secret_manager_key_source",
    "config.encryptions.secret_manager_key_source.secret_version",
    "config.inputs",
    "config.inputs.key",
    "config.inputs.uri",
    "config.manifests",
    "config.manifests.file_name",
    "config.manifests.mux_streams",
    "config.manifests.type",
    "config.mux_streams",
    "config.mux_streams.container",
    "config.mux_streams.elementary_streams",
    "config.mux_streams.encryption_id",
    "config.mux_streams.file_name",
    "config.mux_streams.key",
    "config.mux_streams.segment_settings",
    "config.mux_streams.segment_settings.segment_duration",
    "config.output",
    "config.output.uri",
    "config.overlays",
    "config.overlays.animations",
    "config.overlays.animations.animation_fade",
    "config.overlays.animations.animation_fade.end_time_offset",
    "config.overlays.animations.animation_fade.fade_type",
    "config.overlays.animations.animation_fade.start_time_offset",
    "config.overlays.animations.animation_fade.xy",
    "config.overlays.animations.animation_fade.xy.x",
    "config.overlays.animations.animation_fade.xy.y",
    "config.overlays.image",
    "config.overlays.image.uri",
    "config.pubsub_destination",
    "config.pubsub_destination.topic",
    "effective_labels",
    "labels",
    "location",
    "project",
    "template_id",
  ]
}

type "google_transcoder_job_template" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "config",
    "config.ad_breaks",
    "config.ad_breaks.start_time_offset",
    "config.edit_list",
    "config.edit_list.inputs",
    "config.edit_list.key",
    "config.edit_list.start_time_offset",
    "config.elementary_streams",
    "config.elementary_streams.audio_stream",
    "config.elementary_streams.audio_stream.bitrate_bps",
    "config.elementary_streams.audio_stream.channel_count",
    "config.elementary_streams.audio_stream.channel_layout",
    "config.elementary_streams.audio_stream.codec",
    "config.elementary_streams.audio_stream.sample_rate_hertz",
    "config.elementary_streams.key",
    "config.elementary_streams.video_stream",
    "config.elementary_streams.video_stream.h264",
    "config.elementary_streams.video_stream.h264.bitrate_bps",
    "config.elementary_streams.video_stream.h264.crf_level",
    "config.elementary_streams.video_stream.h264.entropy_coder",
    "config.elementary_streams.video_stream.h264.frame_rate",
    "config.elementary_streams.video_stream.h264.gop_duration",
    "config.elementary_streams.video_stream.h264.height_pixels",
    "config.elementary_streams.video_stream.h264.hlg",
    "config.elementary_streams.video_stream.h264.pixel_format",
    "config.elementary_streams.video_stream.h264.preset",
    "config.elementary_streams.video_stream.h264.profile",
    "config.elementary_streams.video_stream.h264.rate_control_mode",
    "config.elementary_streams.video_stream.h264.sdr",
    "config.elementary_streams.video_stream.h264.vbv_fullness_bits",
    "config.elementary_streams.video_stream.h264.vbv_size_bits",
    "config.elementary_streams.video_stream.h264.width_pixels",
    "config.encryptions",
    "config.encryptions.aes128",
    "config.encryptions.drm_systems",
    "config.encryptions.drm_systems.clearkey",
    "config.encryptions.drm_systems.fairplay",
    "config.encryptions.drm_systems.playready",
    "config.encryptions.drm_systems.widevine",
    "config.encryptions.id",
    "config.encryptions.mpeg_cenc",
    "config.encryptions.mpeg_cenc.scheme",
    "config.encryptions.sample_aes",
    "config.encryptions.secret_manager_key_source",
    "config.encryptions.secret_manager_key_source.secret_version",
    "config.inputs",
    "config.inputs.key",
    "config.inputs.uri",
    "config.manifests",
    "config.manifests.file_name",
    "config.manifests.mux_streams",
    "config.manifests.type",
    "config.mux_streams",
    "config.mux_streams.container",
    "config.mux_streams.elementary_streams",
    "config.mux_streams.encryption_id",
    "config.mux_streams.file_name",
    "config.mux_streams.key",
    "config.mux_streams.segment_settings",
    "config.mux_streams.segment_settings.segment_duration",
    "config.output",
    "config.output.uri",
    "config.overlays",
    "config.overlays.animations",
    "config.overlays.animations.animation_fade",
    "config.overlays.animations.animation_fade.end_time_offset",
    "config.overlays.animations.animation_fade.fade_type",
    "config.overlays.animations.animation_fade.start_time_offset",
    "config.overlays.animations.animation_fade.xy",
    "config.overlays.animations.animation_fade.xy.x",
    "config.overlays.animations.animation_fade.xy.y",
    "config.overlays.image",
    "config.overlays.image.uri",
    "config.pubsub_destination",
    "config.pubsub_destination.topic",
    "effective_labels",
    "job_template_id",
    "labels",
    "location",
    "project",
  ]
}

type "google_vector_search_collection" {
  holds       = "data"
  why         = "database contents"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["collection_id", "encryption_spec", "encryption_spec.crypto_key_name", "location", "project"]
}

type "google_vector_search_data_object" {
  holds       = "data"
  why         = "database contents"
  parent      = ["collection_id", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["collection_id", "data_object_id", "location", "project"]
}

type "google_vector_search_index" {
  holds       = "data"
  why         = "database contents"
  tags        = "labels"
  parent      = ["collection_id", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "collection_id",
    "dedicated_infrastructure.mode",
    "dense_scann",
    "dense_scann.feature_norm_type",
    "distance_metric",
    "filter_fields",
    "index_field",
    "index_id",
    "location",
    "project",
    "store_fields",
  ]
}

type "google_vertex_ai_agent_anomaly_detection_scope" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  force_new = [
    "agent_anomaly_detection_scope_id",
    "display_name",
    "log_buckets",
    "observability_buckets",
    "project",
    "region",
  ]
}

type "google_vertex_ai_cache_config" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["project"]
}

type "google_vertex_ai_dataset" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "encryption_spec",
    "encryption_spec.kms_key_name",
    "metadata_schema_uri",
    "project",
    "region",
  ]
}

type "google_vertex_ai_deployment_resource_pool" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = [
    "dedicated_resources",
    "dedicated_resources.autoscaling_metric_specs",
    "dedicated_resources.autoscaling_metric_specs.metric_name",
    "dedicated_resources.autoscaling_metric_specs.target",
    "dedicated_resources.machine_spec",
    "dedicated_resources.machine_spec.accelerator_count",
    "dedicated_resources.machine_spec.accelerator_type",
    "dedicated_resources.machine_spec.machine_type",
    "dedicated_resources.max_replica_count",
    "dedicated_resources.min_replica_count",
    "name",
    "project",
    "region",
  ]
}

type "google_vertex_ai_endpoint" {
  holds       = "identity"
  tags        = "labels"
  parent      = ["network", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "encryption_spec",
    "encryption_spec.kms_key_name",
    "location",
    "name",
    "network",
    "private_service_connect_config.enable_private_service_connect",
    "project",
    "region",
  ]
}

type "google_vertex_ai_endpoint_iam_binding" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "endpoint",
    "location",
    "project",
    "role",
  ]
}

type "google_vertex_ai_endpoint_iam_member" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "endpoint",
    "location",
    "member",
    "project",
    "role",
  ]
}

type "google_vertex_ai_endpoint_iam_policy" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = ["endpoint", "location", "project"]
}

type "google_vertex_ai_endpoint_with_model_garden_deployment" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = [
    "deploy_config",
    "deploy_config.dedicated_resources",
    "deploy_config.dedicated_resources.machine_spec",
    "deploy_config.dedicated_resources.machine_spec.accelerator_count",
    "deploy_config.dedicated_resources.machine_spec.accelerator_type",
    "deploy_config.dedicated_resources.machine_spec.machine_type",
    "deploy_config.dedicated_resources.machine_spec.multihost_gpu_node_count",
    "deploy_config.dedicated_resources.machine_spec.reservation_affinity",
    "deploy_config.dedicated_resources.machine_spec.reservation_affinity.key",
    "deploy_config.dedicated_resources.machine_spec.reservation_affinity.reservation_affinity_type",
    "deploy_config.dedicated_resources.machine_spec.reservation_affinity.values",
    "deploy_config.dedicated_resources.machine_spec.tpu_topology",
    "deploy_config.dedicated_resources.spot",
    "deploy_config.fast_tryout_enabled",
    "deploy_config.system_labels",
    "endpoint_config",
    "endpoint_config.dedicated_endpoint_enabled",
    "endpoint_config.endpoint_display_name",
    "endpoint_config.private_service_connect_config",
    "endpoint_config.private_service_connect_config.enable_private_service_connect",
    "endpoint_config.private_service_connect_config.project_allowlist",
    "endpoint_config.private_service_connect_config.psc_automation_configs",
    "endpoint_config.private_service_connect_config.psc_automation_configs.network",
    "endpoint_config.private_service_connect_config.psc_automation_configs.project_id",
    "hugging_face_model_id",
    "location",
    "model_config",
    "model_config.accept_eula",
    "model_config.container_spec",
    "model_config.container_spec.args",
    "model_config.container_spec.command",
    "model_config.container_spec.deployment_timeout",
    "model_config.container_spec.env",
    "model_config.container_spec.env.name",
    "model_config.container_spec.env.value",
    "model_config.container_spec.grpc_ports",
    "model_config.container_spec.grpc_ports.container_port",
    "model_config.container_spec.health_probe",
    "model_config.container_spec.health_probe.exec",
    "model_config.container_spec.health_probe.exec.command",
    "model_config.container_spec.health_probe.failure_threshold",
    "model_config.container_spec.health_probe.grpc",
    "model_config.container_spec.health_probe.grpc.port",
    "model_config.container_spec.health_probe.grpc.service",
    "model_config.container_spec.health_probe.http_get",
    "model_config.container_spec.health_probe.http_get.host",
    "model_config.container_spec.health_probe.http_get.http_headers",
    "model_config.container_spec.health_probe.http_get.http_headers.name",
    "model_config.container_spec.health_probe.http_get.http_headers.value",
    "model_config.container_spec.health_probe.http_get.path",
    "model_config.container_spec.health_probe.http_get.port",
    "model_config.container_spec.health_probe.http_get.scheme",
    "model_config.container_spec.health_probe.initial_delay_seconds",
    "model_config.container_spec.health_probe.period_seconds",
    "model_config.container_spec.health_probe.success_threshold",
    "model_config.container_spec.health_probe.tcp_socket",
    "model_config.container_spec.health_probe.tcp_socket.host",
    "model_config.container_spec.health_probe.tcp_socket.port",
    "model_config.container_spec.health_probe.timeout_seconds",
    "model_config.container_spec.health_route",
    "model_config.container_spec.image_uri",
    "model_config.container_spec.liveness_probe",
    "model_config.container_spec.liveness_probe.exec",
    "model_config.container_spec.liveness_probe.exec.command",
    "model_config.container_spec.liveness_probe.failure_threshold",
    "model_config.container_spec.liveness_probe.grpc",
    "model_config.container_spec.liveness_probe.grpc.port",
    "model_config.container_spec.liveness_probe.grpc.service",
    "model_config.container_spec.liveness_probe.http_get",
    "model_config.container_spec.liveness_probe.http_get.host",
    "model_config.container_spec.liveness_probe.http_get.http_headers",
    "model_config.container_spec.liveness_probe.http_get.http_headers.name",
    "model_config.container_spec.liveness_probe.http_get.http_headers.value",
    "model_config.container_spec.liveness_probe.http_get.path",
    "model_config.container_spec.liveness_probe.http_get.port",
    "model_config.container_spec.liveness_probe.http_get.scheme",
    "model_config.container_spec.liveness_probe.initial_delay_seconds",
    "model_config.container_spec.liveness_probe.period_seconds",
    "model_config.container_spec.liveness_probe.success_threshold",
    "model_config.container_spec.liveness_probe.tcp_socket",
    "model_config.container_spec.liveness_probe.tcp_socket.host",
    "model_config.container_spec.liveness_probe.tcp_socket.port",
    "model_config.container_spec.liveness_probe.timeout_seconds",
    "model_config.container_spec.ports",
    "model_config.container_spec.ports.container_port",
    "model_config.container_spec.predict_route",
    "model_config.container_spec.shared_memory_size_mb",
    "model_config.container_spec.startup_probe",
    "model_config.container_spec.startup_probe.exec",
    "model_config.container_spec.startup_probe.exec.command",
    "model_config.container_spec.startup_probe.failure_threshold",
    "model_config.container_spec.startup_probe.grpc",
    "model_config.container_spec.startup_probe.grpc.port",
    "model_config.container_spec.startup_probe.grpc.service",
    "model_config.container_spec.startup_probe.http_get",
    "model_config.container_spec.startup_probe.http_get.host",
    "model_config.container_spec.startup_probe.http_get.http_headers",
    "model_config.container_spec.startup_probe.http_get.http_headers.name",
    "model_config.container_spec.startup_probe.http_get.http_headers.value",
    "model_config.container_spec.startup_probe.http_get.path",
    "model_config.container_spec.startup_probe.http_get.port",
    "model_config.container_spec.startup_probe.http_get.scheme",
    "model_config.container_spec.startup_probe.initial_delay_seconds",
    "model_config.container_spec.startup_probe.period_seconds",
    "model_config.container_spec.startup_probe.success_threshold",
    "model_config.container_spec.startup_probe.tcp_socket",
    "model_config.container_spec.startup_probe.tcp_socket.host",
    "model_config.container_spec.startup_probe.tcp_socket.port",
    "model_config.container_spec.startup_probe.timeout_seconds",
    "model_config.hugging_face_access_token",
    "model_config.hugging_face_cache_enabled",
    "model_config.model_display_name",
    "project",
    "publisher_model_name",
  ]
}

type "google_vertex_ai_evaluation_metric" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = [
    "description",
    "display_name",
    "effective_labels",
    "encryption_spec",
    "encryption_spec.kms_key_name",
    "evaluation_metric_id",
    "gcs_uri",
    "labels",
    "metric",
    "project",
    "region",
  ]
}

type "google_vertex_ai_feature_group" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["big_query.big_query_source", "project", "region"]
}

type "google_vertex_ai_feature_group_feature" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["feature_group", "name", "project", "region"]
}

type "google_vertex_ai_feature_group_iam_binding" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "feature_group",
    "project",
    "region",
    "role",
  ]
}

type "google_vertex_ai_feature_group_iam_member" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "feature_group",
    "member",
    "project",
    "region",
    "role",
  ]
}

type "google_vertex_ai_feature_group_iam_policy" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = ["feature_group", "project", "region"]
}

type "google_vertex_ai_feature_online_store" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
  force_new   = ["embedding_management.enabled", "name", "project", "region"]
}

type "google_vertex_ai_feature_online_store_featureview" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["project"]
  force_new = ["feature_online_store", "name", "project", "region", "vector_search_config"]
}

type "google_vertex_ai_feature_online_store_featureview_iam_binding" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "feature_online_store",
    "feature_view",
    "project",
    "region",
    "role",
  ]
}

type "google_vertex_ai_feature_online_store_featureview_iam_member" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "feature_online_store",
    "feature_view",
    "member",
    "project",
    "region",
    "role",
  ]
}

type "google_vertex_ai_feature_online_store_featureview_iam_policy" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = ["feature_online_store", "feature_view", "project", "region"]
}

type "google_vertex_ai_feature_online_store_iam_binding" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "feature_online_store",
    "project",
    "region",
    "role",
  ]
}

type "google_vertex_ai_feature_online_store_iam_member" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "feature_online_store",
    "member",
    "project",
    "region",
    "role",
  ]
}

type "google_vertex_ai_feature_online_store_iam_policy" {
  holds     = "nothing"
  beta      = true
  parent    = ["project"]
  access    = "iam"
  force_new = ["feature_online_store", "project", "region"]
}

type "google_vertex_ai_featurestore" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
  force_new   = ["name", "project", "region"]
}

type "google_vertex_ai_featurestore_entitytype" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["featurestore"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["featurestore", "name"]
}

type "google_vertex_ai_featurestore_entitytype_feature" {
  holds     = "nothing"
  tags      = "labels"
  force_new = ["entitytype", "name", "value_type"]
}

type "google_vertex_ai_featurestore_entitytype_iam_binding" {
  holds     = "nothing"
  beta      = true
  parent    = ["featurestore"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "entitytype",
    "featurestore",
    "role",
  ]
}

type "google_vertex_ai_featurestore_entitytype_iam_member" {
  holds     = "nothing"
  beta      = true
  parent    = ["featurestore"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "entitytype",
    "featurestore",
    "member",
    "role",
  ]
}

type "google_vertex_ai_featurestore_entitytype_iam_policy" {
  holds     = "nothing"
  beta      = true
  parent    = ["featurestore"]
  access    = "iam"
  force_new = ["entitytype", "featurestore"]
}

type "google_vertex_ai_featurestore_iam_binding" {
  holds     = "nothing"
  beta      = true
  parent    = ["featurestore", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "featurestore",
    "project",
    "region",
    "role",
  ]
}

type "google_vertex_ai_featurestore_iam_member" {
  holds     = "nothing"
  beta      = true
  parent    = ["featurestore", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "featurestore",
    "member",
    "project",
    "region",
    "role",
  ]
}

type "google_vertex_ai_featurestore_iam_policy" {
  holds     = "nothing"
  beta      = true
  parent    = ["featurestore", "project"]
  access    = "iam"
  force_new = ["featurestore", "project", "region"]
}

type "google_vertex_ai_index" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "encryption_spec",
    "encryption_spec.kms_key_name",
    "index_update_method",
    "metadata.config",
    "metadata.config.shard_size",
    "project",
    "region",
  ]
}

type "google_vertex_ai_index_endpoint" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["network", "project"]
  force_new = [
    "encryption_spec",
    "encryption_spec.kms_key_name",
    "network",
    "private_service_connect_config",
    "private_service_connect_config.enable_private_service_connect",
    "private_service_connect_config.project_allowlist",
    "project",
    "public_endpoint_enabled",
    "region",
  ]
}

type "google_vertex_ai_index_endpoint_deployed_index" {
  holds     = "nothing"
  force_new = [
    "dedicated_resources.machine_spec",
    "dedicated_resources.machine_spec.machine_type",
    "deployed_index_auth_config",
    "deployed_index_auth_config.auth_provider.allowed_issuers",
    "deployed_index_auth_config.auth_provider.audiences",
    "deployed_index_id",
    "deployment_group",
    "display_name",
    "enable_access_logging",
    "index",
    "index_endpoint",
    "region",
    "reserved_ip_ranges",
  ]
}

type "google_vertex_ai_metadata_store" {
  holds       = "data"
  why         = "service data"
  beta        = true
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "description",
    "encryption_spec",
    "encryption_spec.kms_key_name",
    "name",
    "project",
    "region",
  ]
}

type "google_vertex_ai_model_garden_enable_model" {
  holds     = "nothing"
  beta      = true
  parent    = ["publisher_model_name", "project"]
  force_new = ["project", "publisher_model_name"]
}

type "google_vertex_ai_persistent_resource" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["network", "project"]
  executes  = "boot_code"
  force_new = [
    "effective_labels",
    "encryption_spec",
    "labels",
    "location",
    "name",
    "network",
    "project",
    "psc_interface_config",
    "psc_interface_config.dns_peering_configs.domain",
    "psc_interface_config.dns_peering_configs.target_network",
    "psc_interface_config.dns_peering_configs.target_project",
    "psc_interface_config.network_attachment",
    "reserved_ip_ranges",
    "resource_pools.autoscaling_spec",
    "resource_pools.autoscaling_spec.max_replica_count",
    "resource_pools.autoscaling_spec.min_replica_count",
    "resource_pools.disk_spec",
    "resource_pools.disk_spec.boot_disk_size_gb",
    "resource_pools.disk_spec.boot_disk_type",
    "resource_pools.id",
    "resource_pools.machine_spec",
    "resource_pools.machine_spec.accelerator_count",
    "resource_pools.machine_spec.accelerator_type",
    "resource_pools.machine_spec.machine_type",
    "resource_runtime_spec",
    "resource_runtime_spec.service_account_spec",
    "resource_runtime_spec.service_account_spec.enable_custom_service_account",
  ]
}

type "google_vertex_ai_rag_engine_config" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["project", "region"]
}

type "google_vertex_ai_reasoning_engine" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  executes    = "deploys_code"
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["encryption_spec", "project", "region"]
}

type "google_vertex_ai_reasoning_engine_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "project",
    "reasoning_engine",
    "region",
    "role",
  ]
}

type "google_vertex_ai_reasoning_engine_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "member",
    "project",
    "reasoning_engine",
    "region",
    "role",
  ]
}

type "google_vertex_ai_reasoning_engine_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["project", "reasoning_engine", "region"]
}

type "google_vertex_ai_semantic_governance_policy_engine" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["project", "region"]
}

type "google_vertex_ai_tensorboard" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["encryption_spec", "encryption_spec.kms_key_name", "project", "region"]
}

type "google_vertex_ai_tensorboard_experiment" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "project", "source", "tensorboard", "tensorboard_experiment_id"]
}

type "google_vertex_ai_tensorboard_run" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["experiment", "location", "project", "tensorboard", "tensorboard_run_id"]
}

type "google_vmwareengine_cluster" {
  holds       = "data"
  why         = "disk or file system"
  parent      = ["parent"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["name", "parent"]
}

type "google_vmwareengine_datastore" {
  holds       = "data"
  why         = "disk or file system"
  parent      = ["project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "name", "project"]
}

type "google_vmwareengine_external_access_rule" {
  holds     = "nothing"
  parent    = ["parent"]
  access    = "network"
  force_new = ["name", "parent"]
}

type "google_vmwareengine_external_address" {
  holds     = "nothing"
  parent    = ["parent"]
  force_new = ["name", "parent"]
}

type "google_vmwareengine_network" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["location", "name", "project", "type"]
}

type "google_vmwareengine_network_peering" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["name", "project"]
}

type "google_vmwareengine_network_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "network"
  force_new = ["location", "name", "project", "vmware_engine_network"]
}

type "google_vmwareengine_private_cloud" {
  holds       = "data"
  why         = "disk or file system"
  parent      = ["project"]
  protections = [
    { kind = "deletion_window", path = "deletion_delay_hours", safe = { min = 1 }, unset_safe = true },
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = ["location", "name", "network_config", "project", "type"]
}

type "google_vmwareengine_subnet" {
  holds     = "nothing"
  parent    = ["parent"]
  force_new = ["name", "parent"]
}

type "google_vpc_access_connector" {
  holds          = "identity"
  parent         = ["network", "project"]
  protections    = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new      = [
    "ip_cidr_range",
    "max_throughput",
    "min_throughput",
    "name",
    "network",
    "project",
    "region",
    "subnet",
    "subnet.name",
    "subnet.project_id",
  ]
  force_new_when = { max_instances = "conditional", min_instances = "conditional" }
}

type "google_workbench_instance" {
  holds          = "data"
  why            = "service data"
  tags           = "labels"
  parent         = ["project"]
  executes       = "boot_code"
  protections    = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
    { kind = "deletion_protection", path = "enable_deletion_protection", safe = true, unset_safe = false },
  ]
  force_new      = [
    "disable_proxy_access",
    "gce_setup.boot_disk.disk_encryption",
    "gce_setup.boot_disk.disk_type",
    "gce_setup.boot_disk.kms_key",
    "gce_setup.confidential_instance_config",
    "gce_setup.data_disks.disk_encryption",
    "gce_setup.data_disks.disk_type",
    "gce_setup.data_disks.kms_key",
    "gce_setup.disable_public_ip",
    "gce_setup.enable_ip_forwarding",
    "gce_setup.network_interfaces",
    "gce_setup.network_interfaces.access_configs",
    "gce_setup.network_interfaces.access_configs.external_ip",
    "gce_setup.network_interfaces.network",
    "gce_setup.network_interfaces.nic_type",
    "gce_setup.network_interfaces.subnet",
    "gce_setup.reservation_affinity",
    "gce_setup.reservation_affinity.consume_reservation_type",
    "gce_setup.reservation_affinity.key",
    "gce_setup.reservation_affinity.values",
    "gce_setup.service_accounts",
    "gce_setup.service_accounts.email",
    "gce_setup.tags",
    "gce_setup.vm_image",
    "gce_setup.vm_image.family",
    "gce_setup.vm_image.name",
    "gce_setup.vm_image.project",
    "instance_id",
    "instance_owners",
    "location",
    "name",
    "project",
  ]
  force_new_when = { "gce_setup.metadata" = "conditional" }
}

type "google_workbench_instance_iam_binding" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "name",
    "project",
    "role",
  ]
}

type "google_workbench_instance_iam_member" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "name",
    "project",
    "role",
  ]
}

type "google_workbench_instance_iam_policy" {
  holds     = "nothing"
  parent    = ["project"]
  access    = "iam"
  force_new = ["location", "name", "project"]
}

type "google_workflows_workflow" {
  holds       = "nothing"
  tags        = "labels"
  parent      = ["project"]
  executes    = "run"
  protections = [
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = true },
  ]
  force_new   = ["name", "name_prefix", "project", "region", "tags"]
}

type "google_workload_identity_service_agent" {
  holds     = "nothing"
  parent    = ["parent"]
  access    = "iam"
  force_new = ["parent"]
}

type "google_workstations_workstation" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["workstation_cluster_id", "workstation_config_id", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "location",
    "project",
    "source_workstation",
    "workstation_cluster_id",
    "workstation_config_id",
    "workstation_id",
  ]
}

type "google_workstations_workstation_cluster" {
  holds       = "data"
  why         = "service data"
  tags        = "labels"
  parent      = ["network", "project"]
  protections = [
    { kind = "deletion_policy", path = "deletion_policy", safe = ["PREVENT", "ABANDON", "RETAIN"], unset_safe = false },
  ]
  force_new   = [
    "domain_config.domain",
    "location",
    "network",
    "private_cluster_config.enable_private_endpoint",
    "project",
    "subnetwork",
    "tags",
    "workstation_cluster_id",
  ]
}

type "google_workstations_workstation_config" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["workstation_cluster_id", "project"]
  force_new = [
    "encryption_key",
    "host.gce_instance.boost_configs.boot_disk_size_gb",
    "host.gce_instance.boot_disk_size_gb",
    "host.gce_instance.service_account",
    "location",
    "persistent_directories.gce_pd.fs_type",
    "persistent_directories.mount_path",
    "project",
    "replica_zones",
    "workstation_cluster_id",
    "workstation_config_id",
  ]
}

type "google_workstations_workstation_config_iam_binding" {
  holds     = "nothing"
  parent    = ["workstation_config_id", "workstation_cluster_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "project",
    "role",
    "workstation_cluster_id",
    "workstation_config_id",
  ]
}

type "google_workstations_workstation_config_iam_member" {
  holds     = "nothing"
  parent    = ["workstation_config_id", "workstation_cluster_id", "project"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "project",
    "role",
    "workstation_cluster_id",
    "workstation_config_id",
  ]
}

type "google_workstations_workstation_config_iam_policy" {
  holds     = "nothing"
  parent    = ["workstation_config_id", "workstation_cluster_id", "project"]
  access    = "iam"
  force_new = ["location", "project", "workstation_cluster_id", "workstation_config_id"]
}

type "google_workstations_workstation_iam_binding" {
  holds     = "nothing"
  parent    = ["workstation_id", "workstation_cluster_id", "workstation_config_id"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "project",
    "role",
    "workstation_cluster_id",
    "workstation_config_id",
    "workstation_id",
  ]
}

type "google_workstations_workstation_iam_member" {
  holds     = "nothing"
  parent    = ["workstation_id", "workstation_cluster_id", "workstation_config_id"]
  access    = "iam"
  force_new = [
    "condition",
    "condition.description",
    "condition.expression",
    "condition.title",
    "location",
    "member",
    "project",
    "role",
    "workstation_cluster_id",
    "workstation_config_id",
    "workstation_id",
  ]
}

type "google_workstations_workstation_iam_policy" {
  holds     = "nothing"
  parent    = ["workstation_id", "workstation_cluster_id", "workstation_config_id"]
  access    = "iam"
  force_new = ["location", "project", "workstation_cluster_id", "workstation_config_id", "workstation_id"]
}
