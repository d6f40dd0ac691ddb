provider "datadog" {
  source   = "datadog/datadog"
  commit   = "701d55bc44f349de6074a6f770c26fcbfb4ce8b1"
  evidence = "source"
}

type "datadog_action_connection" {
  holds          = "nothing"
  access         = "credential"
  force_new_when = { "azure.tenant.custom_scopes" = "conditional", "datadog.api_key.subdomain" = "conditional" }
}

type "datadog_agentless_scanning_aws_scan_options" {
  holds = "nothing"
}

type "datadog_agentless_scanning_azure_scan_options" {
  holds = "nothing"
}

type "datadog_agentless_scanning_gcp_scan_options" {
  holds = "nothing"
}

type "datadog_api_key" {
  holds  = "identity"
  access = "credential"
}

type "datadog_apm_retention_filter" {
  holds = "nothing"
}

type "datadog_apm_retention_filter_order" {
  holds = "nothing"
}

type "datadog_app_builder_app" {
  holds    = "data"
  why      = "definitions and history"
  executes = "run"
}

type "datadog_app_key_registration" {
  holds = "nothing"
}

type "datadog_application_key" {
  holds  = "identity"
  access = "credential"
}

type "datadog_appsec_waf_custom_rule" {
  holds = "nothing"
  tags  = "tags"
}

type "datadog_appsec_waf_exclusion_filter" {
  holds = "nothing"
}

type "datadog_authn_mapping" {
  holds  = "nothing"
  access = "iam"
}

type "datadog_aws_cur_config" {
  holds     = "nothing"
  parent    = ["bucket_name", "report_name"]
  force_new = ["account_id", "bucket_name", "bucket_region", "report_name", "report_prefix"]
}

type "datadog_azure_uc_config" {
  holds     = "nothing"
  parent    = ["scope"]
  force_new = [
    "account_id",
    "actual_bill_config",
    "actual_bill_config.export_name",
    "actual_bill_config.export_path",
    "actual_bill_config.storage_account",
    "actual_bill_config.storage_container",
    "amortized_bill_config",
    "amortized_bill_config.export_name",
    "amortized_bill_config.export_path",
    "amortized_bill_config.storage_account",
    "amortized_bill_config.storage_container",
    "client_id",
    "scope",
  ]
}

type "datadog_child_organization" {
  holds     = "data"
  why       = "definitions and history"
  force_new = ["name"]
}

type "datadog_cloud_configuration_rule" {
  holds = "nothing"
  tags  = "tags"
  guard = "monitor"
}

type "datadog_cloud_inventory_sync_config" {
  holds     = "nothing"
  force_new = [
    "aws.aws_account_id",
    "aws.destination_bucket_name",
    "aws.destination_bucket_region",
    "aws.destination_prefix",
  ]
}

type "datadog_cloud_workload_security_agent_rule" {
  holds     = "nothing"
  force_new = ["name"]
}

type "datadog_compliance_custom_framework" {
  holds     = "nothing"
  guard     = "monitor"
  force_new = ["handle", "version"]
}

type "datadog_compliance_resource_evaluation_filter" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_id"]
  guard     = "monitor"
  force_new = ["cloud_provider", "resource_id"]
}

type "datadog_cost_budget" {
  holds = "nothing"
}

type "datadog_cost_custom_forecast" {
  holds     = "nothing"
  force_new = ["budget_uid"]
}

type "datadog_csm_threats_agent_rule" {
  holds     = "nothing"
  guard     = "monitor"
  force_new = ["name"]
}

type "datadog_csm_threats_policy" {
  holds = "nothing"
  tags  = "tags"
  guard = "monitor"
}

type "datadog_custom_allocation_rule" {
  holds     = "nothing"
  force_new = ["rule_name"]
}

type "datadog_custom_allocation_rules" {
  holds = "nothing"
}

type "datadog_dashboard" {
  holds     = "data"
  why       = "definitions and history"
  transient = true
  tags      = "tags"
  force_new = ["layout_type"]
}

type "datadog_dashboard_json" {
  holds     = "data"
  why       = "definitions and history"
  transient = true
}

type "datadog_dashboard_list" {
  holds = "nothing"
}

type "datadog_dashboard_v2" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["layout_type"]
}

type "datadog_dataset" {
  holds  = "data"
  why    = "definitions and history"
  access = "iam"
}

type "datadog_datastore" {
  holds = "nothing"
}

type "datadog_datastore_item" {
  holds = "nothing"
}

type "datadog_deployment_gate" {
  holds     = "nothing"
  parent    = ["service"]
  force_new = ["env", "identifier", "service"]
}

type "datadog_domain_allowlist" {
  holds  = "nothing"
  access = "iam"
}

type "datadog_downtime" {
  holds = "nothing"
  guard = "monitor"
}

type "datadog_downtime_schedule" {
  holds = "nothing"
  guard = "monitor"
}

type "datadog_gcp_uc_config" {
  holds     = "nothing"
  parent    = ["bucket_name", "export_dataset_name", "export_project_name"]
  force_new = [
    "billing_account_id",
    "bucket_name",
    "export_dataset_name",
    "export_prefix",
    "export_project_name",
    "service_account",
  ]
}

type "datadog_governance_control" {
  holds     = "nothing"
  force_new = ["detection_type"]
}

type "datadog_incident_notification_rule" {
  holds     = "data"
  why       = "definitions and history"
  force_new = ["conditions", "incident_type"]
}

type "datadog_incident_notification_template" {
  holds     = "data"
  why       = "definitions and history"
  force_new = ["incident_type"]
}

type "datadog_incident_postmortem_template" {
  holds     = "data"
  why       = "definitions and history"
  force_new = ["incident_type"]
}

type "datadog_incident_type" {
  holds = "data"
  why   = "definitions and history"
}

type "datadog_incident_user_defined_field" {
  holds     = "data"
  why       = "definitions and history"
  force_new = ["incident_type", "name", "tag_key", "type"]
}

type "datadog_incident_user_defined_role" {
  holds     = "data"
  why       = "definitions and history"
  force_new = ["incident_type"]
}

type "datadog_integration_aws_account" {
  holds  = "identity"
  access = "credential"
}

type "datadog_integration_aws_account_ccm_config" {
  holds     = "identity"
  parent    = ["aws_account_config_id"]
  access    = "credential"
  force_new = ["aws_account_config_id"]
}

type "datadog_integration_aws_event_bridge" {
  holds     = "identity"
  parent    = ["event_generator_name"]
  access    = "credential"
  force_new = ["account_id", "create_event_bus", "event_generator_name", "region"]
}

type "datadog_integration_aws_external_id" {
  holds  = "identity"
  access = "credential"
}

type "datadog_integration_azure" {
  holds  = "identity"
  access = "credential"
}

type "datadog_integration_cloudflare_account" {
  holds     = "identity"
  access    = "credential"
  force_new = ["name"]
}

type "datadog_integration_confluent_account" {
  holds  = "identity"
  tags   = "tags"
  access = "credential"
}

type "datadog_integration_confluent_resource" {
  holds     = "identity"
  tags      = "tags"
  access    = "credential"
  force_new = ["account_id"]
}

type "datadog_integration_databricks_account" {
  holds  = "identity"
  access = "credential"
}

type "datadog_integration_fastly_account" {
  holds     = "identity"
  access    = "credential"
  force_new = ["name"]
}

type "datadog_integration_fastly_service" {
  holds     = "identity"
  tags      = "tags"
  access    = "credential"
  force_new = ["account_id", "service_id"]
}

type "datadog_integration_gcp" {
  holds     = "identity"
  parent    = ["private_key_id", "project_id"]
  access    = "credential"
  force_new = ["client_email", "client_id", "private_key", "private_key_id", "project_id"]
}

type "datadog_integration_gcp_sts" {
  holds     = "identity"
  access    = "credential"
  force_new = ["client_email"]
}

type "datadog_integration_ms_teams_tenant_based_handle" {
  holds  = "identity"
  access = "credential"
}

type "datadog_integration_ms_teams_workflows_webhook_handle" {
  holds  = "identity"
  access = "credential"
}

type "datadog_integration_opsgenie_service_object" {
  holds  = "identity"
  access = "credential"
}

type "datadog_integration_pagerduty" {
  holds  = "identity"
  access = "credential"
}

type "datadog_integration_pagerduty_service_object" {
  holds     = "identity"
  parent    = ["service_name"]
  access    = "credential"
  force_new = ["service_name"]
}

type "datadog_integration_slack_channel" {
  holds     = "identity"
  parent    = ["account_name"]
  access    = "credential"
  force_new = ["account_name"]
}

type "datadog_ip_allowlist" {
  holds  = "nothing"
  access = "iam"
}

type "datadog_logs_archive" {
  holds = "data"
  why   = "definitions and history"
  guard = "monitor"
}

type "datadog_logs_archive_order" {
  holds = "nothing"
}

type "datadog_logs_custom_destination" {
  holds = "data"
  why   = "definitions and history"
}

type "datadog_logs_custom_pipeline" {
  holds = "nothing"
  tags  = "tags"
}

type "datadog_logs_index" {
  holds       = "data"
  why         = "definitions and history"
  transient   = true
  tags        = "tags"
  protections = [
    { kind = "retention", path = "flex_retention_days", safe = { not_lower = true }, unset_safe = true },
    { kind = "retention", path = "retention_days", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["name"]
}

type "datadog_logs_index_order" {
  holds = "nothing"
}

type "datadog_logs_integration_pipeline" {
  holds = "nothing"
}

type "datadog_logs_metric" {
  holds     = "data"
  why       = "definitions and history"
  transient = true
  force_new = ["compute", "compute.aggregation_type", "compute.path", "name"]
}

type "datadog_logs_pipeline_order" {
  holds = "nothing"
}

type "datadog_logs_restriction_query" {
  holds  = "nothing"
  access = "iam"
}

type "datadog_metric_metadata" {
  holds = "data"
  why   = "definitions and history"
}

type "datadog_metric_tag_configuration" {
  holds     = "data"
  why       = "definitions and history"
  tags      = "tags"
  parent    = ["metric_name"]
  force_new = ["metric_name", "metric_type"]
}

type "datadog_monitor" {
  holds          = "data"
  why            = "definitions and history"
  transient      = true
  tags           = "tags"
  guard          = "monitor"
  protections    = [
    { kind = "force_destroy", path = "force_delete", safe = false, unset_safe = true, recovery = false },
  ]
  force_new_when = { type = "conditional" }
}

type "datadog_monitor_config_policy" {
  holds = "nothing"
  guard = "monitor"
}

type "datadog_monitor_json" {
  holds          = "data"
  why            = "definitions and history"
  transient      = true
  guard          = "monitor"
  force_new_when = { monitor = "conditional" }
}

type "datadog_monitor_notification_rule" {
  holds = "nothing"
  guard = "monitor"
}

type "datadog_observability_pipeline" {
  holds = "nothing"
}

type "datadog_on_call_escalation_policy" {
  holds = "nothing"
  guard = "monitor"
}

type "datadog_on_call_schedule" {
  holds = "nothing"
  guard = "monitor"
}

type "datadog_on_call_team_routing_rules" {
  holds = "nothing"
  guard = "monitor"
}

type "datadog_on_call_user_notification_channel" {
  holds     = "nothing"
  parent    = ["user_id"]
  guard     = "monitor"
  force_new = ["email.address", "email.formats", "phone.number", "user_id"]
}

type "datadog_on_call_user_notification_rule" {
  holds     = "nothing"
  parent    = ["user_id", "channel_id"]
  guard     = "monitor"
  force_new = ["channel_id", "phone", "user_id"]
}

type "datadog_openapi_api" {
  holds  = "nothing"
  access = "iam"
}

type "datadog_org_connection" {
  holds     = "nothing"
  parent    = ["sink_org_id"]
  access    = "iam"
  force_new = ["sink_org_id"]
}

type "datadog_org_group" {
  holds = "nothing"
}

type "datadog_org_group_membership" {
  holds     = "nothing"
  parent    = ["org_group_id"]
  force_new = ["org_uuid"]
}

type "datadog_org_group_policy" {
  holds     = "nothing"
  parent    = ["org_group_id"]
  force_new = ["org_group_id", "policy_name", "policy_type"]
}

type "datadog_org_group_policy_override" {
  holds     = "nothing"
  parent    = ["org_group_id", "policy_id"]
  force_new = ["org_group_id", "org_site", "org_uuid", "policy_id"]
}

type "datadog_organization_settings" {
  holds  = "nothing"
  access = "iam"
}

type "datadog_powerpack" {
  holds = "data"
  why   = "definitions and history"
  tags  = "tags"
}

type "datadog_powerpack_v2" {
  holds = "nothing"
  tags  = "tags"
}

type "datadog_reference_table" {
  holds = "data"
  why   = "definitions and history"
  tags  = "tags"
}

type "datadog_restriction_policy" {
  holds     = "nothing"
  parent    = ["resource_id"]
  access    = "iam"
  force_new = ["resource_id"]
}

type "datadog_role" {
  holds  = "identity"
  access = "iam"
}

type "datadog_rum_application" {
  holds = "data"
  why   = "definitions and history"
}

type "datadog_rum_exclusion_filter" {
  holds     = "nothing"
  parent    = ["application_id"]
  force_new = ["application_id"]
}

type "datadog_rum_metric" {
  holds          = "nothing"
  force_new      = ["compute.aggregation_type", "compute.path", "event_type", "name", "uniqueness"]
  force_new_when = { filter = "conditional" }
}

type "datadog_rum_retention_filter" {
  holds     = "nothing"
  parent    = ["application_id"]
  force_new = ["application_id"]
}

type "datadog_rum_retention_filters_order" {
  holds     = "nothing"
  parent    = ["application_id"]
  force_new = ["application_id"]
}

type "datadog_secure_embed_dashboard" {
  holds     = "nothing"
  parent    = ["dashboard_id"]
  force_new = ["dashboard_id"]
}

type "datadog_security_findings_due_date_rule" {
  holds = "nothing"
}

type "datadog_security_findings_due_date_rules_order" {
  holds = "nothing"
}

type "datadog_security_findings_mute_rule" {
  holds = "nothing"
}

type "datadog_security_findings_mute_rules_order" {
  holds = "nothing"
}

type "datadog_security_findings_ticket_creation_rule" {
  holds = "nothing"
}

type "datadog_security_findings_ticket_creation_rules_order" {
  holds = "nothing"
}

type "datadog_security_monitoring_critical_asset" {
  holds = "nothing"
  tags  = "tags"
  guard = "monitor"
}

type "datadog_security_monitoring_default_rule" {
  holds = "nothing"
  tags  = "custom_tags"
  guard = "monitor"
}

type "datadog_security_monitoring_filter" {
  holds = "nothing"
  guard = "monitor"
}

type "datadog_security_monitoring_rule" {
  holds     = "nothing"
  tags      = "tags"
  guard     = "monitor"
  force_new = ["options.detection_method"]
}

type "datadog_security_monitoring_rule_json" {
  holds = "nothing"
  guard = "monitor"
}

type "datadog_security_monitoring_suppression" {
  holds = "nothing"
  tags  = "tags"
  guard = "monitor"
}

type "datadog_security_notification_rule" {
  holds = "nothing"
}

type "datadog_sensitive_data_scanner_group" {
  holds  = "nothing"
  access = "iam"
}

type "datadog_sensitive_data_scanner_group_order" {
  holds  = "nothing"
  access = "iam"
}

type "datadog_sensitive_data_scanner_rule" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["group_id", "standard_pattern_id"]
  access    = "iam"
  force_new = ["group_id", "standard_pattern_id"]
}

type "datadog_service_access_token" {
  holds     = "nothing"
  parent    = ["service_account_id"]
  force_new = ["service_account_id"]
}

type "datadog_service_account" {
  holds  = "identity"
  access = "iam"
}

type "datadog_service_account_application_key" {
  holds     = "identity"
  parent    = ["service_account_id"]
  access    = "iam"
  force_new = ["service_account_id"]
}

type "datadog_service_definition_yaml" {
  holds          = "nothing"
  force_new_when = { service_definition = "conditional" }
}

type "datadog_service_level_objective" {
  holds       = "data"
  why         = "definitions and history"
  transient   = true
  tags        = "tags"
  guard       = "monitor"
  protections = [
    { kind = "force_destroy", path = "force_delete", safe = false, unset_safe = true, recovery = false },
  ]
  force_new   = ["type"]
}

type "datadog_slo_correction" {
  holds = "nothing"
}

type "datadog_software_catalog" {
  holds          = "data"
  why            = "definitions and history"
  force_new_when = { entity = "conditional" }
}

type "datadog_spans_metric" {
  holds     = "nothing"
  force_new = ["compute.path", "name"]
}

type "datadog_synthetics_concurrency_cap" {
  holds = "nothing"
}

type "datadog_synthetics_global_variable" {
  holds = "data"
  why   = "definitions and history"
  tags  = "tags"
}

type "datadog_synthetics_private_location" {
  holds = "nothing"
  tags  = "tags"
}

type "datadog_synthetics_suite" {
  holds = "data"
  why   = "definitions and history"
  tags  = "tags"
}

type "datadog_synthetics_test" {
  holds       = "data"
  why         = "definitions and history"
  transient   = true
  tags        = "tags"
  executes    = "run"
  guard       = "monitor"
  protections = [
    { kind = "force_destroy", path = "force_delete_dependencies", safe = false, unset_safe = true, recovery = false },
  ]
}

type "datadog_tag_indexing_rule" {
  holds = "nothing"
  tags  = "tags"
}

type "datadog_tag_indexing_rule_exemption" {
  holds     = "nothing"
  parent    = ["metric_name"]
  force_new = ["metric_name", "reason"]
}

type "datadog_tag_indexing_rule_order" {
  holds = "nothing"
}

type "datadog_tag_pipeline_ruleset" {
  holds = "nothing"
}

type "datadog_tag_pipeline_rulesets" {
  holds = "nothing"
}

type "datadog_team" {
  holds  = "identity"
  access = "iam"
}

type "datadog_team_connection" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["connected_team.id", "connected_team.type", "source", "team.id", "team.type"]
}

type "datadog_team_hierarchy_links" {
  holds     = "nothing"
  parent    = ["parent_team_id", "sub_team_id"]
  access    = "iam"
  force_new = ["parent_team_id", "sub_team_id"]
}

type "datadog_team_link" {
  holds     = "nothing"
  parent    = ["team_id"]
  access    = "iam"
  force_new = ["team_id"]
}

type "datadog_team_membership" {
  holds     = "nothing"
  parent    = ["team_id", "user_id"]
  access    = "iam"
  force_new = ["team_id", "user_id"]
}

type "datadog_team_notification_rule" {
  holds     = "nothing"
  parent    = ["team_id"]
  access    = "iam"
  force_new = ["team_id"]
}

type "datadog_team_permission_setting" {
  holds     = "nothing"
  parent    = ["team_id"]
  access    = "iam"
  force_new = ["action", "team_id"]
}

type "datadog_team_sync" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["source"]
}

type "datadog_user" {
  holds  = "identity"
  access = "iam"
}

type "datadog_user_role" {
  holds     = "nothing"
  parent    = ["user_id"]
  access    = "iam"
  force_new = ["role_id", "user_id"]
}

type "datadog_webhook" {
  holds    = "identity"
  executes = "run"
}

type "datadog_webhook_custom_variable" {
  holds = "nothing"
}

type "datadog_webhook_oauth2_client_credentials" {
  holds = "nothing"
}

type "datadog_workflow_automation" {
  holds    = "data"
  why      = "definitions and history"
  tags     = "tags"
  executes = "run"
}
