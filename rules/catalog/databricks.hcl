provider "databricks" {
  source   = "databricks/databricks"
  commit   = "684f4424982431d3433e5c23353c6b208b263e75"
  evidence = "documentation"
  probe    = "none"
}

type "databricks_access_control_rule_set" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_account_federation_policy" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_account_iam_direct_group_member_v2" {
  holds = "nothing"
}

type "databricks_account_iam_group_v2" {
  holds = "nothing"
}

type "databricks_account_iam_service_principal_v2" {
  holds = "nothing"
}

type "databricks_account_iam_user_v2" {
  holds = "nothing"
}

type "databricks_account_iam_workspace_assignment_v2" {
  holds = "nothing"
}

type "databricks_account_network_policy" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_account_setting_user_preference_v2" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_account_setting_v2" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_ai_gateway_mcp_service" {
  holds = "nothing"
}

type "databricks_ai_gateway_model_provider_service" {
  holds = "nothing"
}

type "databricks_ai_gateway_model_service" {
  holds = "nothing"
}

type "databricks_ai_search_endpoint" {
  holds = "nothing"
  tags  = "custom_tags"
}

type "databricks_ai_search_index" {
  holds = "nothing"
}

type "databricks_aibi_dashboard_embedding_access_policy_setting" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_aibi_dashboard_embedding_approved_domains_setting" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_alert" {
  holds = "nothing"
}

type "databricks_alert_v2" {
  holds       = "nothing"
  protections = [
    { kind = "force_destroy", path = "purge_on_delete", safe = false, unset_safe = true },
  ]
}

type "databricks_app" {
  holds    = "nothing"
  executes = "deploys_code"
}

type "databricks_app_space" {
  holds = "nothing"
}

type "databricks_apps_settings_custom_template" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_artifact_allowlist" {
  holds = "nothing"
}

type "databricks_automatic_cluster_update_setting" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_budget" {
  holds = "nothing"
  tags  = "tags"
}

type "databricks_budget_policy" {
  holds  = "nothing"
  tags   = "custom_tags"
  access = "iam"
}

type "databricks_catalog" {
  holds       = "data"
  why         = "data or content"
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
  force_new   = ["connection_name", "provider_name", "share_name", "storage_root"]
}

type "databricks_catalog_workspace_binding" {
  holds     = "nothing"
  parent    = ["securable_name"]
  access    = "iam"
  force_new = ["securable_name", "securable_type"]
}

type "databricks_cluster" {
  holds    = "identity"
  tags     = "custom_tags"
  parent   = ["zone_id"]
  executes = "deploys_code"
}

type "databricks_cluster_policy" {
  holds    = "nothing"
  access   = "iam"
  executes = "deploys_code"
}

type "databricks_compliance_security_profile_setting" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_connection" {
  holds     = "identity"
  force_new = ["comment", "connection_type", "properties", "read_only"]
}

type "databricks_credential" {
  holds       = "identity"
  access      = "iam"
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
}

type "databricks_custom_app_integration" {
  holds = "nothing"
}

type "databricks_dashboard" {
  holds = "data"
  why   = "data or content"
}

type "databricks_data_classification_catalog_config" {
  holds = "nothing"
}

type "databricks_data_quality_monitor" {
  holds = "nothing"
}

type "databricks_data_quality_refresh" {
  holds = "nothing"
}

type "databricks_database_database_catalog" {
  holds = "nothing"
}

type "databricks_database_instance" {
  holds       = "data"
  why         = "data or content"
  tags        = "custom_tags"
  protections = [
    { kind = "force_destroy", path = "purge_on_delete", safe = false, unset_safe = true },
  ]
}

type "databricks_database_synced_database_table" {
  holds = "nothing"
}

type "databricks_dbfs_file" {
  holds = "data"
  why   = "data or content"
}

type "databricks_default_namespace_setting" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_directory" {
  holds = "data"
  why   = "data or content"
}

type "databricks_disable_legacy_access_setting" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_disable_legacy_dbfs_setting" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_disable_legacy_features_setting" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_disaster_recovery_failover_group" {
  holds = "nothing"
}

type "databricks_disaster_recovery_stable_url" {
  holds = "nothing"
}

type "databricks_endpoint" {
  holds = "nothing"
}

type "databricks_enhanced_security_monitoring_setting" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_entitlements" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_entity_tag_assignment" {
  holds = "nothing"
}

type "databricks_environments_default_workspace_base_environment" {
  holds = "nothing"
}

type "databricks_environments_workspace_base_environment" {
  holds = "nothing"
}

type "databricks_external_location" {
  holds       = "data"
  why         = "data or content"
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
}

type "databricks_external_metadata" {
  holds = "nothing"
}

type "databricks_feature_engineering_feature" {
  holds = "nothing"
}

type "databricks_feature_engineering_kafka_config" {
  holds = "nothing"
}

type "databricks_feature_engineering_materialized_feature" {
  holds = "nothing"
}

type "databricks_file" {
  holds = "data"
  why   = "data or content"
}

type "databricks_git_credential" {
  holds = "nothing"
}

type "databricks_global_init_script" {
  holds    = "nothing"
  executes = "deploys_code"
}

type "databricks_grant" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_grants" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_group" {
  holds  = "identity"
  access = "iam"
}

type "databricks_group_instance_profile" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_group_member" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_group_role" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_instance_pool" {
  holds  = "identity"
  tags   = "custom_tags"
  parent = ["zone_id"]
}

type "databricks_instance_profile" {
  holds    = "nothing"
  executes = "deploys_code"
}

type "databricks_ip_access_list" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_job" {
  holds    = "identity"
  tags     = "tags"
  executes = "deploys_code"
}

type "databricks_knowledge_assistant" {
  holds = "nothing"
}

type "databricks_knowledge_assistant_knowledge_source" {
  holds = "nothing"
}

type "databricks_lakehouse_monitor" {
  holds = "data"
  why   = "data or content"
}

type "databricks_library" {
  holds    = "nothing"
  executes = "deploys_code"
}

type "databricks_materialized_features_feature_tag" {
  holds = "nothing"
}

type "databricks_metastore" {
  holds       = "data"
  why         = "data or content"
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
  force_new   = ["storage_root"]
}

type "databricks_metastore_assignment" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_metastore_data_access" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_mlflow_experiment" {
  holds     = "data"
  why       = "data or content"
  tags      = "tags"
  force_new = ["trace_location"]
}

type "databricks_mlflow_model" {
  holds = "data"
  why   = "data or content"
  tags  = "tags"
}

type "databricks_mlflow_webhook" {
  holds = "data"
  why   = "data or content"
}

type "databricks_model_serving" {
  holds    = "data"
  why      = "data or content"
  tags     = "tags"
  executes = "deploys_code"
}

type "databricks_model_serving_provisioned_throughput" {
  holds = "nothing"
  tags  = "tags"
}

type "databricks_mount" {
  holds  = "data"
  why    = "data or content"
  parent = ["storage_account_name"]
}

type "databricks_mws_credentials" {
  holds  = "identity"
  access = "iam"
}

type "databricks_mws_customer_managed_keys" {
  holds = "data"
  why   = "data or content"
}

type "databricks_mws_log_delivery" {
  holds = "identity"
}

type "databricks_mws_ncc_binding" {
  holds     = "identity"
  parent    = ["workspace_id"]
  force_new = ["workspace_id"]
}

type "databricks_mws_ncc_private_endpoint_rule" {
  holds     = "identity"
  parent    = ["group_id", "resource_id"]
  force_new = ["endpoint_service", "group_id", "resource_id"]
}

type "databricks_mws_network_connectivity_config" {
  holds     = "identity"
  access    = "iam"
  force_new = ["region"]
}

type "databricks_mws_networks" {
  holds  = "identity"
  parent = ["vpc_id"]
  access = "iam"
}

type "databricks_mws_permission_assignment" {
  holds  = "identity"
  access = "iam"
}

type "databricks_mws_private_access_settings" {
  holds  = "identity"
  access = "iam"
}

type "databricks_mws_storage_configurations" {
  holds = "identity"
}

type "databricks_mws_vpc_endpoint" {
  holds = "identity"
}

type "databricks_mws_workspaces" {
  holds = "data"
  why   = "data or content"
  tags  = "custom_tags"
}

type "databricks_notebook" {
  holds    = "data"
  why      = "data or content"
  executes = "deploys_code"
}

type "databricks_notification_destination" {
  holds = "nothing"
}

type "databricks_obo_token" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_online_store" {
  holds = "nothing"
}

type "databricks_online_table" {
  holds = "data"
  why   = "data or content"
}

type "databricks_permission_assignment" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_permissions" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_pipeline" {
  holds     = "data"
  why       = "data or content"
  tags      = "tags"
  parent    = ["cluster"]
  executes  = "deploys_code"
  force_new = ["catalog", "storage"]
}

type "databricks_policy_info" {
  holds  = "nothing"
  parent = ["function_name"]
  access = "iam"
}

type "databricks_postgres_branch" {
  holds       = "data"
  why         = "data or content"
  protections = [
    { kind = "force_destroy", path = "purge_on_delete", safe = false, unset_safe = true },
  ]
}

type "databricks_postgres_catalog" {
  holds = "data"
  why   = "data or content"
}

type "databricks_postgres_cdf_config" {
  holds = "data"
  why   = "data or content"
}

type "databricks_postgres_data_api" {
  holds = "data"
  why   = "data or content"
}

type "databricks_postgres_database" {
  holds = "data"
  why   = "data or content"
}

type "databricks_postgres_endpoint" {
  holds = "data"
  why   = "data or content"
}

type "databricks_postgres_project" {
  holds       = "data"
  why         = "data or content"
  tags        = "custom_tags"
  protections = [
    { kind = "force_destroy", path = "purge_on_delete", safe = false, unset_safe = true },
  ]
}

type "databricks_postgres_role" {
  holds  = "data"
  why    = "data or content"
  access = "iam"
}

type "databricks_postgres_synced_table" {
  holds = "data"
  why   = "data or content"
}

type "databricks_provider" {
  holds = "nothing"
}

type "databricks_quality_monitor" {
  holds = "data"
  why   = "data or content"
}

type "databricks_quality_monitor_v2" {
  holds = "nothing"
}

type "databricks_query" {
  holds = "data"
  why   = "data or content"
  tags  = "tags"
}

type "databricks_recipient" {
  holds  = "data"
  why    = "data or content"
  access = "iam"
}

type "databricks_registered_model" {
  holds     = "data"
  why       = "data or content"
  parent    = ["schema_name"]
  force_new = ["catalog_name", "schema_name", "storage_location"]
}

type "databricks_repo" {
  holds = "data"
  why   = "data or content"
}

type "databricks_restrict_workspace_admins_setting" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_rfa_access_request_destinations" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_schema" {
  holds       = "data"
  why         = "data or content"
  parent      = ["catalog_name"]
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
  force_new   = ["catalog_name", "storage_root"]
}

type "databricks_secret" {
  holds = "data"
  why   = "data or content"
}

type "databricks_secret_acl" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_secret_scope" {
  holds = "data"
  why   = "data or content"
}

type "databricks_secret_uc" {
  holds = "nothing"
}

type "databricks_service_principal" {
  holds       = "identity"
  access      = "iam"
  protections = [
    { kind = "force_destroy", path = "force_delete_home_dir", safe = false, unset_safe = true },
    { kind = "force_destroy", path = "force_delete_repos", safe = false, unset_safe = true },
  ]
}

type "databricks_service_principal_federation_policy" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_service_principal_role" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_service_principal_secret" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["time_rotating"]
}

type "databricks_share" {
  holds     = "data"
  why       = "data or content"
  access    = "iam"
  force_new = ["shared_as", "string_shared_as"]
}

type "databricks_sql_alert" {
  holds = "nothing"
}

type "databricks_sql_dashboard" {
  holds = "data"
  why   = "data or content"
}

type "databricks_sql_endpoint" {
  holds = "identity"
  tags  = "tags"
}

type "databricks_sql_global_config" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_sql_permissions" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_sql_query" {
  holds = "data"
  why   = "data or content"
}

type "databricks_sql_table" {
  holds     = "data"
  why       = "data or content"
  parent    = ["schema_name"]
  force_new = [
    "catalog_name",
    "data_source_format",
    "options",
    "partitions",
    "schema_name",
    "storage_credential_name",
    "table_type",
  ]
}

type "databricks_sql_visualization" {
  holds = "data"
  why   = "data or content"
}

type "databricks_sql_widget" {
  holds = "data"
  why   = "data or content"
}

type "databricks_storage_credential" {
  holds       = "identity"
  access      = "iam"
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
}

type "databricks_supervisor_agent" {
  holds = "nothing"
}

type "databricks_supervisor_agent_tool" {
  holds = "nothing"
}

type "databricks_system_schema" {
  holds = "nothing"
}

type "databricks_tag_policy" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_token" {
  holds  = "identity"
  access = "iam"
}

type "databricks_user" {
  holds       = "identity"
  access      = "iam"
  protections = [
    { kind = "force_destroy", path = "force_delete_home_dir", safe = false, unset_safe = true },
    { kind = "force_destroy", path = "force_delete_repos", safe = false, unset_safe = true },
  ]
}

type "databricks_user_instance_profile" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_user_role" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_vector_search_endpoint" {
  holds = "data"
  why   = "data or content"
}

type "databricks_vector_search_index" {
  holds = "data"
  why   = "data or content"
}

type "databricks_volume" {
  holds     = "data"
  why       = "data or content"
  parent    = ["schema_name"]
  force_new = ["catalog_name", "schema_name", "storage_location", "volume_type"]
}

type "databricks_warehouses_default_warehouse_override" {
  holds = "nothing"
}

type "databricks_workspace_binding" {
  holds     = "nothing"
  parent    = ["securable_name"]
  access    = "iam"
  force_new = ["securable_name", "securable_type"]
}

type "databricks_workspace_conf" {
  holds = "nothing"
}

type "databricks_workspace_entity_tag_assignment" {
  holds = "nothing"
}

type "databricks_workspace_file" {
  holds = "data"
  why   = "data or content"
}

type "databricks_workspace_iam_direct_group_member_v2" {
  holds = "nothing"
}

type "databricks_workspace_iam_group_v2" {
  holds = "nothing"
}

type "databricks_workspace_iam_service_principal_v2" {
  holds = "nothing"
}

type "databricks_workspace_iam_user_v2" {
  holds = "nothing"
}

type "databricks_workspace_iam_workspace_assignment_v2" {
  holds = "nothing"
}

type "databricks_workspace_iam_workspace_identity_detail_v2" {
  holds = "nothing"
}

type "databricks_workspace_network_option" {
  holds  = "nothing"
  access = "iam"
}

type "databricks_workspace_setting_v2" {
  holds  = "nothing"
  access = "iam"
}
