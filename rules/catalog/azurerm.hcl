provider "azurerm" {
  source   = "hashicorp/azurerm"
  commit   = "69697b7fe6a923fc89e88f386bc95c3ed1ee2ec6"
  evidence = "source"
}

type "azurerm_aadb2c_directory" {
  holds     = "data"
  why       = "service data"
  tags      = "tags"
  parent    = ["domain_name", "resource_group_name"]
  force_new = [
    "country_code",
    "data_residency_location",
    "display_name",
    "domain_name",
    "resource_group_name",
  ]
}

type "azurerm_active_directory_domain_service" {
  holds     = "data"
  why       = "service data"
  tags      = "tags"
  parent    = ["domain_name", "resource_group_name"]
  force_new = [
    "domain_configuration_type",
    "domain_name",
    "initial_replica_set.subnet_id",
    "location",
    "name",
    "resource_group_name",
  ]
}

type "azurerm_active_directory_domain_service_replica_set" {
  holds     = "nothing"
  parent    = ["domain_service_id"]
  force_new = ["domain_service_id", "location", "subnet_id"]
}

type "azurerm_active_directory_domain_service_trust" {
  holds     = "nothing"
  parent    = ["domain_service_id"]
  force_new = ["domain_service_id", "name"]
}

type "azurerm_advanced_threat_protection" {
  holds     = "nothing"
  parent    = ["target_resource_id"]
  guard     = "monitor"
  force_new = ["target_resource_id"]
}

type "azurerm_advisor_suppression" {
  holds     = "nothing"
  parent    = ["recommendation_id", "resource_id"]
  force_new = ["name", "recommendation_id", "resource_id", "ttl"]
}

type "azurerm_ai_foundry" {
  holds     = "data"
  why       = "service data"
  tags      = "tags"
  parent    = ["key_vault_id", "resource_group_name"]
  force_new = [
    "encryption",
    "high_business_impact_enabled",
    "key_vault_id",
    "location",
    "name",
    "resource_group_name",
    "storage_account_id",
  ]
}

type "azurerm_ai_foundry_project" {
  holds     = "data"
  why       = "service data"
  tags      = "tags"
  parent    = ["ai_services_hub_id"]
  force_new = ["ai_services_hub_id", "high_business_impact_enabled", "location", "name"]
}

type "azurerm_analysis_services_server" {
  holds     = "data"
  why       = "service data"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_api_connection" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["managed_api_id", "resource_group_name"]
  force_new = ["managed_api_id", "name", "resource_group_name"]
}

type "azurerm_api_management" {
  holds          = "data"
  why            = "service data"
  tags           = "tags"
  parent         = ["resource_group_name"]
  access         = "auth"
  protections    = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new      = ["location", "name", "resource_group_name"]
  force_new_when = {
    sku_name = "conditional"
    virtual_network_configuration = "conditional"
    virtual_network_type = "conditional"
  }
}

type "azurerm_api_management_api" {
  holds     = "nothing"
  parent    = ["api_management_name", "resource_group_name"]
  force_new = ["api_management_name", "name", "resource_group_name", "revision"]
}

type "azurerm_api_management_api_diagnostic" {
  holds     = "nothing"
  parent    = ["api_management_name", "api_name", "resource_group_name"]
  force_new = ["api_management_name", "api_name", "identifier", "resource_group_name"]
}

type "azurerm_api_management_api_operation" {
  holds     = "nothing"
  parent    = ["api_management_name", "api_name", "resource_group_name"]
  force_new = ["api_management_name", "api_name", "operation_id", "resource_group_name"]
}

type "azurerm_api_management_api_operation_policy" {
  holds     = "nothing"
  parent    = ["api_management_name", "api_name", "operation_id"]
  access    = "auth"
  executes  = "deploys_code"
  force_new = ["api_management_name", "api_name", "operation_id", "resource_group_name"]
}

type "azurerm_api_management_api_operation_tag" {
  holds     = "nothing"
  parent    = ["api_operation_id"]
  force_new = ["api_operation_id", "name"]
}

type "azurerm_api_management_api_policy" {
  holds     = "nothing"
  parent    = ["api_management_name", "api_name", "resource_group_name"]
  access    = "auth"
  executes  = "deploys_code"
  force_new = ["api_management_name", "api_name", "resource_group_name"]
}

type "azurerm_api_management_api_release" {
  holds     = "nothing"
  revision  = ["api_id"]
  parent    = ["api_id"]
  force_new = ["api_id", "name"]
}

type "azurerm_api_management_api_schema" {
  holds     = "nothing"
  parent    = ["api_management_name", "api_name", "resource_group_name"]
  force_new = ["api_management_name", "api_name", "resource_group_name", "schema_id"]
}

type "azurerm_api_management_api_tag" {
  holds     = "nothing"
  parent    = ["api_id"]
  force_new = ["api_id", "name"]
}

type "azurerm_api_management_api_tag_description" {
  holds     = "nothing"
  parent    = ["api_tag_id"]
  force_new = ["api_tag_id"]
}

type "azurerm_api_management_api_version_set" {
  holds     = "nothing"
  parent    = ["api_management_name", "resource_group_name"]
  force_new = ["api_management_name", "name", "resource_group_name"]
}

type "azurerm_api_management_authorization_server" {
  holds     = "nothing"
  parent    = ["api_management_name", "resource_group_name"]
  force_new = ["api_management_name", "name", "resource_group_name"]
}

type "azurerm_api_management_backend" {
  holds     = "nothing"
  parent    = ["api_management_name", "resource_group_name"]
  force_new = ["api_management_name", "name", "resource_group_name"]
}

type "azurerm_api_management_certificate" {
  holds     = "nothing"
  parent    = ["api_management_name", "resource_group_name"]
  force_new = ["api_management_name", "name", "resource_group_name"]
}

type "azurerm_api_management_custom_domain" {
  holds     = "identity"
  parent    = ["api_management_id"]
  force_new = ["api_management_id"]
}

type "azurerm_api_management_diagnostic" {
  holds     = "nothing"
  parent    = ["api_management_name", "resource_group_name"]
  force_new = ["api_management_name", "identifier", "resource_group_name"]
}

type "azurerm_api_management_email_template" {
  holds     = "nothing"
  parent    = ["api_management_name", "resource_group_name"]
  force_new = ["api_management_name", "resource_group_name", "template_name"]
}

type "azurerm_api_management_gateway" {
  holds     = "nothing"
  parent    = ["api_management_id"]
  force_new = ["api_management_id", "name"]
}

type "azurerm_api_management_gateway_api" {
  holds     = "nothing"
  parent    = ["gateway_id"]
  force_new = ["api_id", "gateway_id"]
}

type "azurerm_api_management_gateway_certificate_authority" {
  holds     = "nothing"
  parent    = ["api_management_id", "certificate_name", "gateway_name"]
  force_new = ["api_management_id", "certificate_name", "gateway_name"]
}

type "azurerm_api_management_gateway_host_name_configuration" {
  holds     = "nothing"
  parent    = ["api_management_id", "gateway_name"]
  force_new = ["api_management_id", "gateway_name", "name"]
}

type "azurerm_api_management_global_schema" {
  holds     = "nothing"
  parent    = ["api_management_name", "resource_group_name"]
  force_new = ["api_management_name", "resource_group_name", "schema_id"]
}

type "azurerm_api_management_group" {
  holds     = "nothing"
  parent    = ["api_management_name", "resource_group_name"]
  force_new = ["api_management_name", "external_id", "name", "resource_group_name", "type"]
}

type "azurerm_api_management_group_user" {
  holds     = "nothing"
  parent    = ["api_management_name", "group_name", "resource_group_name"]
  access    = "credential"
  force_new = ["api_management_name", "group_name", "resource_group_name", "user_id"]
}

type "azurerm_api_management_identity_provider_aad" {
  holds     = "nothing"
  parent    = ["api_management_name", "resource_group_name"]
  force_new = ["api_management_name", "resource_group_name"]
}

type "azurerm_api_management_identity_provider_aadb2c" {
  holds     = "nothing"
  parent    = ["api_management_name", "resource_group_name"]
  force_new = ["api_management_name", "resource_group_name"]
}

type "azurerm_api_management_identity_provider_facebook" {
  holds     = "nothing"
  parent    = ["api_management_name", "resource_group_name"]
  force_new = ["api_management_name", "resource_group_name"]
}

type "azurerm_api_management_identity_provider_google" {
  holds     = "nothing"
  parent    = ["api_management_name", "resource_group_name"]
  force_new = ["api_management_name", "resource_group_name"]
}

type "azurerm_api_management_identity_provider_microsoft" {
  holds     = "nothing"
  parent    = ["api_management_name", "resource_group_name"]
  force_new = ["api_management_name", "resource_group_name"]
}

type "azurerm_api_management_identity_provider_twitter" {
  holds     = "nothing"
  parent    = ["api_management_name", "resource_group_name"]
  force_new = ["api_management_name", "resource_group_name"]
}

type "azurerm_api_management_logger" {
  holds     = "nothing"
  parent    = ["api_management_name", "resource_group_name"]
  force_new = [
    "api_management_name",
    "application_insights",
    "eventhub",
    "name",
    "resource_group_name",
    "resource_id",
  ]
}

type "azurerm_api_management_named_value" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["api_management_name", "resource_group_name"]
  force_new = ["api_management_name", "name", "resource_group_name"]
}

type "azurerm_api_management_notification_recipient_email" {
  holds     = "nothing"
  parent    = ["api_management_id"]
  force_new = ["api_management_id", "email", "notification_type"]
}

type "azurerm_api_management_notification_recipient_user" {
  holds     = "nothing"
  parent    = ["api_management_id"]
  force_new = ["api_management_id", "notification_type", "user_id"]
}

type "azurerm_api_management_openid_connect_provider" {
  holds     = "nothing"
  parent    = ["api_management_name", "resource_group_name"]
  force_new = ["api_management_name", "name", "resource_group_name"]
}

type "azurerm_api_management_policy" {
  holds     = "nothing"
  parent    = ["api_management_id"]
  access    = "auth"
  executes  = "deploys_code"
  force_new = ["api_management_id"]
}

type "azurerm_api_management_policy_fragment" {
  holds     = "nothing"
  parent    = ["api_management_id"]
  access    = "auth"
  force_new = ["api_management_id", "name"]
}

type "azurerm_api_management_product" {
  holds     = "nothing"
  parent    = ["api_management_name", "resource_group_name"]
  force_new = ["api_management_name", "product_id", "resource_group_name"]
}

type "azurerm_api_management_product_api" {
  holds     = "nothing"
  parent    = ["api_management_name", "product_id", "resource_group_name"]
  force_new = ["api_management_name", "api_name", "product_id", "resource_group_name"]
}

type "azurerm_api_management_product_group" {
  holds     = "nothing"
  parent    = ["api_management_name", "product_id", "resource_group_name"]
  force_new = ["api_management_name", "group_name", "product_id", "resource_group_name"]
}

type "azurerm_api_management_product_policy" {
  holds     = "nothing"
  parent    = ["api_management_name", "product_id", "resource_group_name"]
  access    = "auth"
  executes  = "deploys_code"
  force_new = ["api_management_name", "product_id", "resource_group_name"]
}

type "azurerm_api_management_product_tag" {
  holds     = "nothing"
  parent    = ["api_management_name", "api_management_product_id", "resource_group_name"]
  force_new = ["api_management_name", "api_management_product_id", "name", "resource_group_name"]
}

type "azurerm_api_management_redis_cache" {
  holds     = "nothing"
  parent    = ["api_management_id"]
  force_new = ["api_management_id", "name"]
}

type "azurerm_api_management_standalone_gateway" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["backend_subnet_id", "location", "name", "resource_group_name", "tags", "virtual_network_type"]
}

type "azurerm_api_management_subscription" {
  holds     = "nothing"
  parent    = ["api_management_name", "resource_group_name"]
  access    = "credential"
  force_new = [
    "api_id",
    "api_management_name",
    "product_id",
    "resource_group_name",
    "subscription_id",
    "user_id",
  ]
}

type "azurerm_api_management_tag" {
  holds     = "nothing"
  parent    = ["api_management_id"]
  force_new = ["api_management_id", "name"]
}

type "azurerm_api_management_user" {
  holds     = "nothing"
  parent    = ["api_management_name", "resource_group_name"]
  access    = "credential"
  force_new = ["api_management_name", "confirmation", "resource_group_name", "user_id"]
}

type "azurerm_api_management_workspace" {
  holds     = "nothing"
  parent    = ["api_management_id"]
  force_new = ["api_management_id", "name"]
}

type "azurerm_api_management_workspace_api_version_set" {
  holds     = "nothing"
  parent    = ["api_management_workspace_id"]
  force_new = ["api_management_workspace_id", "name"]
}

type "azurerm_api_management_workspace_certificate" {
  holds     = "nothing"
  parent    = ["api_management_workspace_id"]
  force_new = ["api_management_workspace_id", "name"]
}

type "azurerm_api_management_workspace_named_value" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["api_management_workspace_id"]
  force_new = ["api_management_workspace_id", "name"]
}

type "azurerm_api_management_workspace_policy" {
  holds     = "nothing"
  parent    = ["api_management_workspace_id"]
  access    = "auth"
  executes  = "deploys_code"
  force_new = ["api_management_workspace_id"]
}

type "azurerm_api_management_workspace_policy_fragment" {
  holds     = "nothing"
  parent    = ["api_management_workspace_id"]
  access    = "auth"
  force_new = ["api_management_workspace_id", "name"]
}

type "azurerm_app_configuration" {
  holds          = "data"
  why            = "keys, secrets or settings"
  tags           = "tags"
  parent         = ["resource_group_name"]
  access         = "auth"
  protections    = [
    { kind = "purge_protection", path = "purge_protection_enabled", safe = true, unset_safe = false },
    { kind = "soft_delete", path = "soft_delete_retention_days", safe = { min = 7 }, unset_safe = true, recovery = false },
  ]
  force_new      = ["location", "name", "resource_group_name", "soft_delete_retention_days"]
  force_new_when = { sku = "conditional" }
}

type "azurerm_app_configuration_feature" {
  holds     = "data"
  why       = "keys, secrets or settings"
  tags      = "tags"
  parent    = ["configuration_store_id"]
  force_new = ["configuration_store_id", "key", "label", "name"]
}

type "azurerm_app_configuration_key" {
  holds     = "data"
  why       = "keys, secrets or settings"
  tags      = "tags"
  parent    = ["configuration_store_id"]
  force_new = ["configuration_store_id", "key", "label"]
}

type "azurerm_app_service" {
  holds    = "data"
  why      = "deployed content"
  transient = true
  tags     = "tags"
  executes = "deploys_code"
  probe    = "none"
}

type "azurerm_app_service_certificate" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["key_vault_id", "resource_group_name"]
  force_new = [
    "app_service_plan_id",
    "key_vault_id",
    "key_vault_secret_id",
    "location",
    "name",
    "password",
    "pfx_blob",
    "resource_group_name",
  ]
}

type "azurerm_app_service_certificate_binding" {
  holds     = "identity"
  parent    = ["certificate_id", "hostname_binding_id"]
  force_new = ["certificate_id", "hostname_binding_id", "ssl_state"]
}

type "azurerm_app_service_certificate_order" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_app_service_connection" {
  holds     = "nothing"
  parent    = ["app_service_id", "target_resource_id"]
  force_new = ["app_service_id", "authentication.type", "name", "target_resource_id"]
}

type "azurerm_app_service_custom_hostname_binding" {
  holds     = "identity"
  parent    = ["app_service_name", "resource_group_name"]
  force_new = ["app_service_name", "hostname", "resource_group_name", "ssl_state", "thumbprint"]
}

type "azurerm_app_service_environment_v3" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = [
    "dedicated_host_count",
    "internal_load_balancing_mode",
    "name",
    "resource_group_name",
    "subnet_id",
    "zone_redundant",
  ]
}

type "azurerm_app_service_managed_certificate" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["custom_hostname_binding_id"]
  force_new = ["custom_hostname_binding_id"]
}

type "azurerm_app_service_plan" {
  holds = "identity"
  tags  = "tags"
  probe = "none"
}

type "azurerm_app_service_public_certificate" {
  holds     = "nothing"
  parent    = ["app_service_name", "resource_group_name"]
  force_new = ["app_service_name", "blob", "certificate_location", "certificate_name", "resource_group_name"]
}

type "azurerm_app_service_slot" {
  holds     = "data"
  why       = "deployed content"
  transient = true
  tags      = "tags"
  executes  = "deploys_code"
  probe     = "none"
}

type "azurerm_app_service_slot_custom_hostname_binding" {
  holds     = "nothing"
  parent    = ["app_service_slot_id"]
  force_new = ["app_service_slot_id", "hostname", "ssl_state", "thumbprint"]
}

type "azurerm_app_service_slot_virtual_network_swift_connection" {
  holds     = "nothing"
  parent    = ["app_service_id", "slot_name"]
  force_new = ["app_service_id", "slot_name"]
}

type "azurerm_app_service_source_control" {
  holds     = "nothing"
  parent    = ["app_id"]
  executes  = "deploys_code"
  force_new = [
    "app_id",
    "branch",
    "github_action_configuration",
    "github_action_configuration.code_configuration",
    "github_action_configuration.code_configuration.runtime_stack",
    "github_action_configuration.code_configuration.runtime_version",
    "github_action_configuration.container_configuration.image_name",
    "github_action_configuration.container_configuration.registry_password",
    "github_action_configuration.container_configuration.registry_url",
    "github_action_configuration.container_configuration.registry_username",
    "github_action_configuration.generate_workflow_file",
    "repo_url",
    "rollback_enabled",
    "use_local_git",
    "use_manual_integration",
    "use_mercurial",
  ]
}

type "azurerm_app_service_source_control_slot" {
  holds     = "nothing"
  parent    = ["slot_id"]
  executes  = "deploys_code"
  force_new = [
    "branch",
    "github_action_configuration",
    "github_action_configuration.code_configuration",
    "github_action_configuration.code_configuration.runtime_stack",
    "github_action_configuration.code_configuration.runtime_version",
    "github_action_configuration.container_configuration.image_name",
    "github_action_configuration.container_configuration.registry_password",
    "github_action_configuration.container_configuration.registry_url",
    "github_action_configuration.container_configuration.registry_username",
    "github_action_configuration.generate_workflow_file",
    "repo_url",
    "rollback_enabled",
    "slot_id",
    "use_local_git",
    "use_manual_integration",
    "use_mercurial",
  ]
}

type "azurerm_app_service_virtual_network_swift_connection" {
  holds     = "nothing"
  parent    = ["app_service_id"]
  force_new = ["app_service_id"]
}

type "azurerm_application_gateway" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name", "zones"]
}

type "azurerm_application_insights" {
  holds       = "data"
  why         = "logs or metrics"
  transient   = true
  tags        = "tags"
  parent      = ["resource_group_name"]
  protections = [
    { kind = "retention", path = "retention_in_days", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["application_type", "location", "name", "resource_group_name"]
}

type "azurerm_application_insights_analytics_item" {
  holds     = "nothing"
  parent    = ["application_insights_id", "scope"]
  force_new = ["application_insights_id", "name", "scope", "type"]
}

type "azurerm_application_insights_api_key" {
  holds     = "nothing"
  parent    = ["application_insights_id"]
  access    = "credential"
  force_new = ["application_insights_id", "name", "read_permissions", "write_permissions"]
}

type "azurerm_application_insights_smart_detection_rule" {
  holds     = "nothing"
  parent    = ["application_insights_id"]
  force_new = ["application_insights_id", "name"]
}

type "azurerm_application_insights_standard_web_test" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["application_insights_id", "resource_group_name"]
  force_new = ["application_insights_id", "location", "name", "resource_group_name"]
}

type "azurerm_application_insights_web_test" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["application_insights_id", "resource_group_name"]
  force_new = ["application_insights_id", "kind", "location", "name", "resource_group_name"]
}

type "azurerm_application_insights_workbook" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = [
    "identity",
    "identity.identity_ids",
    "identity.type",
    "location",
    "name",
    "resource_group_name",
    "storage_container_id",
  ]
}

type "azurerm_application_insights_workbook_template" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_application_load_balancer" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_application_load_balancer_frontend" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["application_load_balancer_id"]
  force_new = ["application_load_balancer_id", "name"]
}

type "azurerm_application_load_balancer_security_policy" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["application_load_balancer_id", "web_application_firewall_policy_id"]
  force_new = ["application_load_balancer_id", "location", "name", "web_application_firewall_policy_id"]
}

type "azurerm_application_load_balancer_subnet_association" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["application_load_balancer_id", "subnet_id"]
  force_new = ["application_load_balancer_id", "name"]
}

type "azurerm_application_security_group" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  access    = "network"
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_arc_kubernetes_cluster" {
  holds     = "data"
  why       = "cluster objects and workloads"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = [
    "agent_public_key_certificate",
    "identity",
    "identity.type",
    "location",
    "name",
    "resource_group_name",
  ]
}

type "azurerm_arc_kubernetes_cluster_extension" {
  holds     = "nothing"
  parent    = ["cluster_id"]
  executes  = "run"
  force_new = [
    "cluster_id",
    "extension_type",
    "identity",
    "identity.type",
    "name",
    "release_namespace",
    "release_train",
    "target_namespace",
    "version",
  ]
}

type "azurerm_arc_kubernetes_flux_configuration" {
  holds     = "nothing"
  parent    = ["cluster_id", "namespace"]
  executes  = "run"
  force_new = ["cluster_id", "name", "namespace", "scope"]
}

type "azurerm_arc_kubernetes_provisioned_cluster" {
  holds     = "data"
  why       = "service data"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["identity", "identity.type", "location", "name", "resource_group_name"]
}

type "azurerm_arc_machine" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["kind", "location", "name", "resource_group_name"]
}

type "azurerm_arc_machine_automanage_configuration_assignment" {
  holds     = "nothing"
  parent    = ["arc_machine_id", "configuration_id"]
  force_new = ["arc_machine_id", "configuration_id"]
}

type "azurerm_arc_machine_extension" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["arc_machine_id"]
  executes  = "run"
  force_new = ["arc_machine_id", "location", "name", "publisher", "type"]
}

type "azurerm_arc_private_link_scope" {
  holds       = "nothing"
  tags        = "tags"
  parent      = ["resource_group_name"]
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = true },
  ]
  force_new   = ["location", "name", "resource_group_name"]
}

type "azurerm_arc_resource_bridge_appliance" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = [
    "identity",
    "identity.type",
    "infrastructure_provider",
    "location",
    "name",
    "public_key_base64",
    "resource_group_name",
  ]
}

type "azurerm_attestation_provider" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  access    = "iam"
  force_new = ["location", "name", "policy_signing_certificate_data", "resource_group_name"]
}

type "azurerm_automanage_configuration" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_automation_account" {
  holds       = "data"
  why         = "service data"
  tags        = "tags"
  parent      = ["resource_group_name"]
  access      = "auth"
  executes    = "deploys_code"
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new   = ["location", "name", "resource_group_name"]
}

type "azurerm_automation_certificate" {
  holds     = "nothing"
  parent    = ["automation_account_name", "resource_group_name"]
  force_new = ["automation_account_name", "base64", "name", "resource_group_name"]
}

type "azurerm_automation_connection" {
  holds     = "nothing"
  parent    = ["automation_account_name", "resource_group_name"]
  force_new = ["automation_account_name", "name", "resource_group_name", "type"]
}

type "azurerm_automation_connection_certificate" {
  holds     = "nothing"
  parent    = ["automation_account_name", "resource_group_name"]
  force_new = ["automation_account_name", "name", "resource_group_name"]
}

type "azurerm_automation_connection_classic_certificate" {
  holds     = "nothing"
  parent    = ["automation_account_name", "resource_group_name"]
  force_new = ["automation_account_name", "name", "resource_group_name"]
}

type "azurerm_automation_connection_service_principal" {
  holds     = "nothing"
  parent    = ["automation_account_name", "resource_group_name"]
  force_new = ["automation_account_name", "name", "resource_group_name"]
}

type "azurerm_automation_connection_type" {
  holds     = "nothing"
  parent    = ["automation_account_name", "resource_group_name"]
  force_new = ["automation_account_name", "field", "is_global", "name", "resource_group_name"]
}

type "azurerm_automation_credential" {
  holds     = "nothing"
  parent    = ["automation_account_name", "resource_group_name"]
  force_new = ["automation_account_name", "name", "resource_group_name"]
}

type "azurerm_automation_dsc_configuration" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["automation_account_name", "resource_group_name"]
  executes  = "run"
  force_new = ["automation_account_name", "location", "name", "resource_group_name"]
}

type "azurerm_automation_dsc_nodeconfiguration" {
  holds     = "nothing"
  parent    = ["automation_account_name", "resource_group_name"]
  executes  = "run"
  force_new = ["automation_account_name", "name", "resource_group_name"]
}

type "azurerm_automation_hybrid_runbook_worker" {
  holds     = "nothing"
  parent    = ["automation_account_name", "vm_resource_id", "worker_group_name"]
  force_new = [
    "automation_account_name",
    "resource_group_name",
    "vm_resource_id",
    "worker_group_name",
    "worker_id",
  ]
}

type "azurerm_automation_hybrid_runbook_worker_group" {
  holds     = "nothing"
  parent    = ["automation_account_name", "resource_group_name"]
  force_new = ["automation_account_name", "name", "resource_group_name"]
}

type "azurerm_automation_job_schedule" {
  holds     = "nothing"
  parent    = ["automation_account_name", "runbook_name", "resource_group_name"]
  executes  = "run"
  force_new = [
    "automation_account_name",
    "job_schedule_id",
    "parameters",
    "resource_group_name",
    "run_on",
    "runbook_name",
    "schedule_name",
  ]
}

type "azurerm_automation_module" {
  holds     = "nothing"
  parent    = ["automation_account_name", "resource_group_name"]
  executes  = "run"
  force_new = ["automation_account_name", "name", "resource_group_name"]
}

type "azurerm_automation_powershell72_module" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["automation_account_id"]
  executes  = "run"
  force_new = ["automation_account_id", "name"]
}

type "azurerm_automation_python3_package" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["automation_account_name", "resource_group_name"]
  executes  = "run"
  force_new = [
    "automation_account_name",
    "content_uri",
    "content_version",
    "hash_algorithm",
    "hash_value",
    "name",
    "resource_group_name",
  ]
}

type "azurerm_automation_runbook" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["automation_account_name", "resource_group_name"]
  executes  = "run"
  force_new = ["automation_account_name", "location", "name", "resource_group_name", "runbook_type"]
}

type "azurerm_automation_runtime_environment" {
  holds          = "nothing"
  tags           = "tags"
  parent         = ["automation_account_id"]
  force_new      = [
    "automation_account_id",
    "description",
    "location",
    "name",
    "runtime_language",
    "runtime_version",
    "tags",
  ]
  force_new_when = { runtime_default_packages = "conditional" }
}

type "azurerm_automation_runtime_environment_package" {
  holds     = "nothing"
  parent    = ["automation_runtime_environment_id"]
  force_new = [
    "automation_runtime_environment_id",
    "content_uri",
    "content_version",
    "hash_algorithm",
    "hash_value",
    "name",
  ]
}

type "azurerm_automation_schedule" {
  holds     = "nothing"
  parent    = ["automation_account_name", "resource_group_name"]
  force_new = ["automation_account_name", "name", "resource_group_name"]
}

type "azurerm_automation_source_control" {
  holds     = "nothing"
  parent    = ["automation_account_id"]
  force_new = ["automation_account_id", "name"]
}

type "azurerm_automation_variable_bool" {
  holds       = "data"
  why         = "content or values"
  parent      = ["automation_account_name", "resource_group_name"]
  protections = [
    { kind = "encryption", path = "encrypted", safe = true, unset_safe = false },
  ]
  force_new   = ["automation_account_name", "name", "resource_group_name"]
}

type "azurerm_automation_variable_datetime" {
  holds       = "data"
  why         = "content or values"
  parent      = ["automation_account_name", "resource_group_name"]
  protections = [
    { kind = "encryption", path = "encrypted", safe = true, unset_safe = false },
  ]
  force_new   = ["automation_account_name", "name", "resource_group_name"]
}

type "azurerm_automation_variable_int" {
  holds       = "data"
  why         = "content or values"
  parent      = ["automation_account_name", "resource_group_name"]
  protections = [
    { kind = "encryption", path = "encrypted", safe = true, unset_safe = false },
  ]
  force_new   = ["automation_account_name", "name", "resource_group_name"]
}

type "azurerm_automation_variable_object" {
  holds       = "data"
  why         = "content or values"
  parent      = ["automation_account_name", "resource_group_name"]
  protections = [
    { kind = "encryption", path = "encrypted", safe = true, unset_safe = false },
  ]
  force_new   = ["automation_account_name", "name", "resource_group_name"]
}

type "azurerm_automation_variable_string" {
  holds       = "data"
  why         = "content or values"
  parent      = ["automation_account_name", "resource_group_name"]
  protections = [
    { kind = "encryption", path = "encrypted", safe = true, unset_safe = false },
  ]
  force_new   = ["automation_account_name", "name", "resource_group_name"]
}

type "azurerm_automation_watcher" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["script_name"]
  force_new = ["automation_account_id", "location", "name", "script_name", "script_parameters"]
}

type "azurerm_automation_webhook" {
  holds     = "nothing"
  parent    = ["automation_account_name", "resource_group_name"]
  executes  = "run"
  force_new = ["automation_account_name", "expiry_time", "name", "resource_group_name", "uri"]
}

type "azurerm_availability_set" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = [
    "location",
    "managed",
    "name",
    "platform_fault_domain_count",
    "platform_update_domain_count",
    "proximity_placement_group_id",
    "resource_group_name",
  ]
}

type "azurerm_backup_container_storage_account" {
  holds     = "data"
  why       = "backups"
  parent    = ["recovery_vault_name", "resource_group_name"]
  force_new = ["recovery_vault_name", "resource_group_name", "storage_account_id"]
}

type "azurerm_backup_policy_file_share" {
  holds     = "nothing"
  parent    = ["recovery_vault_name", "resource_group_name"]
  guard     = "backup"
  force_new = ["name", "recovery_vault_name", "resource_group_name"]
}

type "azurerm_backup_policy_vm" {
  holds       = "nothing"
  parent      = ["recovery_vault_name", "resource_group_name"]
  guard       = "backup"
  protections = [
    { kind = "retention", path = "instant_restore_retention_days", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["name", "policy_type", "recovery_vault_name", "resource_group_name"]
}

type "azurerm_backup_policy_vm_workload" {
  holds     = "nothing"
  parent    = ["recovery_vault_name", "resource_group_name"]
  guard     = "backup"
  force_new = ["name", "recovery_vault_name", "resource_group_name", "workload_type"]
}

type "azurerm_backup_protected_file_share" {
  holds     = "data"
  why       = "backups"
  parent    = ["source_file_share_name", "recovery_vault_name", "resource_group_name"]
  guard     = "backup"
  force_new = [
    "recovery_vault_name",
    "resource_group_name",
    "source_file_share_name",
    "source_storage_account_id",
  ]
}

type "azurerm_backup_protected_vm" {
  holds     = "data"
  why       = "backups"
  parent    = ["recovery_vault_name", "resource_group_name"]
  guard     = "backup"
  force_new = ["recovery_vault_name", "resource_group_name", "source_vm_id"]
}

type "azurerm_bastion_host" {
  holds          = "identity"
  tags           = "tags"
  parent         = ["resource_group_name"]
  access         = "network"
  force_new      = [
    "ip_configuration",
    "ip_configuration.name",
    "ip_configuration.public_ip_address_id",
    "ip_configuration.subnet_id",
    "location",
    "name",
    "resource_group_name",
    "virtual_network_id",
    "zones",
  ]
  force_new_when = { sku = "conditional" }
}

type "azurerm_batch_account" {
  holds       = "data"
  why         = "service data"
  tags        = "tags"
  parent      = ["resource_group_name"]
  access      = "auth"
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new   = ["location", "name", "resource_group_name"]
}

type "azurerm_batch_application" {
  holds     = "nothing"
  parent    = ["account_name", "resource_group_name"]
  force_new = ["account_name", "name", "resource_group_name"]
}

type "azurerm_batch_job" {
  holds     = "nothing"
  parent    = ["batch_pool_id"]
  executes  = "deploys_code"
  force_new = ["batch_pool_id", "common_environment_properties", "display_name", "name"]
}

type "azurerm_batch_pool" {
  holds     = "nothing"
  parent    = ["account_name", "node_agent_sku_id", "resource_group_name"]
  executes  = "boot_code"
  force_new = [
    "account_name",
    "container_configuration.container_image_names",
    "container_configuration.container_registries",
    "container_configuration.container_registries.password",
    "container_configuration.container_registries.registry_server",
    "container_configuration.container_registries.user_assigned_identity_id",
    "container_configuration.container_registries.user_name",
    "display_name",
    "max_tasks_per_node",
    "name",
    "network_configuration",
    "network_configuration.accelerated_networking_enabled",
    "network_configuration.dynamic_vnet_assignment_scope",
    "network_configuration.endpoint_configuration",
    "network_configuration.endpoint_configuration.backend_port",
    "network_configuration.endpoint_configuration.frontend_port_range",
    "network_configuration.endpoint_configuration.name",
    "network_configuration.endpoint_configuration.network_security_group_rules",
    "network_configuration.endpoint_configuration.network_security_group_rules.access",
    "network_configuration.endpoint_configuration.network_security_group_rules.priority",
    "network_configuration.endpoint_configuration.network_security_group_rules.source_address_prefix",
    "network_configuration.endpoint_configuration.network_security_group_rules.source_port_ranges",
    "network_configuration.endpoint_configuration.protocol",
    "network_configuration.public_ips",
    "network_configuration.subnet_id",
    "node_agent_sku_id",
    "resource_group_name",
    "security_profile",
    "security_profile.host_encryption_enabled",
    "security_profile.secure_boot_enabled",
    "security_profile.security_type",
    "security_profile.vtpm_enabled",
    "start_task.container.registry.password",
    "start_task.container.registry.registry_server",
    "start_task.container.registry.user_assigned_identity_id",
    "start_task.container.registry.user_name",
    "storage_image_reference",
    "storage_image_reference.id",
    "storage_image_reference.offer",
    "storage_image_reference.publisher",
    "storage_image_reference.sku",
    "storage_image_reference.version",
    "vm_size",
  ]
}

type "azurerm_billing_account_cost_management_export" {
  holds     = "nothing"
  force_new = [
    "billing_account_id",
    "export_data_storage_location.container_id",
    "export_data_storage_location.root_folder_path",
    "name",
  ]
}

type "azurerm_blueprint_assignment" {
  holds     = "data"
  why       = "whatever it contains"
  parent    = ["target_subscription_id"]
  access    = "org_policy"
  force_new = ["location", "name", "target_subscription_id"]
}

type "azurerm_bot_channel_alexa" {
  holds     = "nothing"
  parent    = ["bot_name", "resource_group_name"]
  executes  = "deploys_code"
  force_new = ["bot_name", "location", "resource_group_name"]
}

type "azurerm_bot_channel_direct_line_speech" {
  holds          = "nothing"
  parent         = ["bot_name", "resource_group_name"]
  executes       = "deploys_code"
  force_new      = ["bot_name", "location", "resource_group_name"]
  force_new_when = { cognitive_account_id = "conditional" }
}

type "azurerm_bot_channel_directline" {
  holds     = "nothing"
  parent    = ["bot_name", "resource_group_name"]
  executes  = "deploys_code"
  force_new = ["bot_name", "location", "resource_group_name"]
}

type "azurerm_bot_channel_email" {
  holds     = "nothing"
  parent    = ["bot_name", "resource_group_name"]
  executes  = "deploys_code"
  force_new = ["bot_name", "location", "resource_group_name"]
}

type "azurerm_bot_channel_facebook" {
  holds     = "nothing"
  parent    = ["bot_name", "resource_group_name"]
  executes  = "deploys_code"
  force_new = ["bot_name", "location", "resource_group_name"]
}

type "azurerm_bot_channel_line" {
  holds     = "nothing"
  parent    = ["bot_name", "resource_group_name"]
  executes  = "deploys_code"
  force_new = ["bot_name", "location", "resource_group_name"]
}

type "azurerm_bot_channel_ms_teams" {
  holds     = "nothing"
  parent    = ["bot_name", "resource_group_name"]
  executes  = "deploys_code"
  force_new = ["bot_name", "location", "resource_group_name"]
}

type "azurerm_bot_channel_slack" {
  holds     = "nothing"
  parent    = ["bot_name", "resource_group_name"]
  executes  = "deploys_code"
  force_new = ["bot_name", "location", "resource_group_name"]
}

type "azurerm_bot_channel_sms" {
  holds     = "nothing"
  parent    = ["bot_name", "resource_group_name"]
  executes  = "deploys_code"
  force_new = ["bot_name", "location", "resource_group_name"]
}

type "azurerm_bot_channel_web_chat" {
  holds     = "nothing"
  parent    = ["bot_name", "resource_group_name"]
  executes  = "deploys_code"
  force_new = ["bot_name", "location", "resource_group_name"]
}

type "azurerm_bot_channels_registration" {
  holds       = "data"
  why         = "service data"
  tags        = "tags"
  parent      = ["microsoft_app_id", "resource_group_name"]
  executes    = "deploys_code"
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false },
  ]
  force_new   = [
    "location",
    "microsoft_app_id",
    "microsoft_app_tenant_id",
    "microsoft_app_type",
    "microsoft_app_user_assigned_identity_id",
    "name",
    "resource_group_name",
    "sku",
  ]
}

type "azurerm_bot_connection" {
  holds     = "data"
  why       = "service data"
  parent    = ["bot_name", "service_provider_name", "resource_group_name"]
  executes  = "deploys_code"
  force_new = ["bot_name", "location", "name", "resource_group_name", "service_provider_name"]
}

type "azurerm_bot_service_azure_bot" {
  holds       = "data"
  why         = "service data"
  tags        = "tags"
  parent      = ["microsoft_app_id", "resource_group_name"]
  executes    = "deploys_code"
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new   = [
    "location",
    "microsoft_app_id",
    "microsoft_app_msi_id",
    "microsoft_app_tenant_id",
    "microsoft_app_type",
    "name",
    "resource_group_name",
    "sku",
  ]
}

type "azurerm_bot_web_app" {
  holds     = "data"
  why       = "service data"
  tags      = "tags"
  parent    = ["microsoft_app_id", "resource_group_name"]
  executes  = "deploys_code"
  force_new = [
    "location",
    "microsoft_app_id",
    "microsoft_app_tenant_id",
    "microsoft_app_type",
    "microsoft_app_user_assigned_identity_id",
    "name",
    "resource_group_name",
    "sku",
  ]
}

type "azurerm_capacity_reservation" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["capacity_reservation_group_id"]
  force_new = ["capacity_reservation_group_id", "name", "sku.name", "zone"]
}

type "azurerm_capacity_reservation_group" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name", "zones"]
}

type "azurerm_cdn_endpoint" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["profile_name", "resource_group_name"]
  force_new = [
    "location",
    "name",
    "origin",
    "origin.host_name",
    "origin.http_port",
    "origin.https_port",
    "origin.name",
    "profile_name",
    "resource_group_name",
  ]
}

type "azurerm_cdn_endpoint_custom_domain" {
  holds     = "identity"
  parent    = ["cdn_endpoint_id", "host_name"]
  force_new = ["cdn_endpoint_id", "host_name", "name"]
}

type "azurerm_cdn_frontdoor_batch_rule_set" {
  holds     = "identity"
  parent    = ["cdn_frontdoor_profile_id"]
  force_new = ["cdn_frontdoor_profile_id", "name"]
}

type "azurerm_cdn_frontdoor_custom_domain" {
  holds     = "identity"
  parent    = ["cdn_frontdoor_profile_id", "host_name"]
  force_new = ["cdn_frontdoor_profile_id", "host_name", "name"]
}

type "azurerm_cdn_frontdoor_custom_domain_association" {
  holds     = "identity"
  parent    = ["cdn_frontdoor_custom_domain_id"]
  force_new = ["cdn_frontdoor_custom_domain_id"]
}

type "azurerm_cdn_frontdoor_endpoint" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["cdn_frontdoor_profile_id"]
  force_new = ["cdn_frontdoor_profile_id", "name"]
}

type "azurerm_cdn_frontdoor_firewall_policy" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["sku_name", "resource_group_name"]
  access    = "network"
  force_new = ["name", "resource_group_name", "sku_name"]
}

type "azurerm_cdn_frontdoor_origin" {
  holds     = "identity"
  parent    = ["cdn_frontdoor_origin_group_id"]
  force_new = ["cdn_frontdoor_origin_group_id", "name", "private_link.location"]
}

type "azurerm_cdn_frontdoor_origin_group" {
  holds     = "identity"
  parent    = ["cdn_frontdoor_profile_id"]
  force_new = ["cdn_frontdoor_profile_id", "name"]
}

type "azurerm_cdn_frontdoor_profile" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["sku_name", "resource_group_name"]
  force_new = ["name", "resource_group_name", "sku_name"]
}

type "azurerm_cdn_frontdoor_route" {
  holds     = "identity"
  parent    = ["cdn_frontdoor_endpoint_id"]
  force_new = ["cdn_frontdoor_endpoint_id", "name"]
}

type "azurerm_cdn_frontdoor_rule" {
  holds     = "identity"
  parent    = ["cdn_frontdoor_rule_set_id"]
  force_new = ["cdn_frontdoor_rule_set_id", "name"]
}

type "azurerm_cdn_frontdoor_rule_set" {
  holds     = "identity"
  parent    = ["cdn_frontdoor_profile_id"]
  force_new = ["cdn_frontdoor_profile_id", "name"]
}

type "azurerm_cdn_frontdoor_secret" {
  holds     = "identity"
  parent    = ["cdn_frontdoor_profile_id"]
  force_new = [
    "cdn_frontdoor_profile_id",
    "name",
    "secret",
    "secret.customer_certificate",
    "secret.customer_certificate.key_vault_certificate_id",
  ]
}

type "azurerm_cdn_frontdoor_security_policy" {
  holds     = "identity"
  parent    = ["cdn_frontdoor_profile_id"]
  access    = "network"
  force_new = [
    "cdn_frontdoor_profile_id",
    "name",
    "security_policies.firewall.association.patterns_to_match",
    "security_policies.firewall.cdn_frontdoor_firewall_policy_id",
  ]
}

type "azurerm_cdn_profile" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name", "sku"]
}

type "azurerm_chaos_studio_capability" {
  holds     = "nothing"
  parent    = ["chaos_studio_target_id"]
  force_new = ["capability_type", "chaos_studio_target_id"]
}

type "azurerm_chaos_studio_experiment" {
  holds     = "nothing"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_chaos_studio_target" {
  holds     = "nothing"
  parent    = ["target_resource_id"]
  force_new = ["location", "target_resource_id", "target_type"]
}

type "azurerm_cognitive_account" {
  holds          = "data"
  why            = "service data"
  tags           = "tags"
  parent         = ["resource_group_name"]
  access         = "auth"
  protections    = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new      = [
    "location",
    "metrics_advisor_aad_client_id",
    "metrics_advisor_aad_tenant_id",
    "metrics_advisor_super_user_name",
    "metrics_advisor_website_name",
    "name",
    "resource_group_name",
  ]
  force_new_when = {
    custom_subdomain_name = "conditional"
    customer_managed_key = "conditional"
    kind = "conditional"
    project_management_enabled = "conditional"
  }
}

type "azurerm_cognitive_account_connection_account_key" {
  holds     = "nothing"
  parent    = ["cognitive_account_id"]
  access    = "credential"
  force_new = ["category", "cognitive_account_id", "name"]
}

type "azurerm_cognitive_account_connection_account_managed_identity" {
  holds     = "nothing"
  parent    = ["cognitive_account_id"]
  access    = "credential"
  force_new = ["category", "cognitive_account_id", "name"]
}

type "azurerm_cognitive_account_connection_api_key" {
  holds     = "nothing"
  parent    = ["cognitive_account_id"]
  access    = "credential"
  force_new = ["category", "cognitive_account_id", "name"]
}

type "azurerm_cognitive_account_connection_custom_keys" {
  holds     = "nothing"
  parent    = ["cognitive_account_id"]
  access    = "credential"
  force_new = ["category", "cognitive_account_id", "name"]
}

type "azurerm_cognitive_account_connection_entra_id" {
  holds     = "nothing"
  parent    = ["cognitive_account_id"]
  access    = "credential"
  force_new = ["category", "cognitive_account_id", "name"]
}

type "azurerm_cognitive_account_customer_managed_key" {
  holds     = "nothing"
  parent    = ["cognitive_account_id"]
  force_new = ["cognitive_account_id"]
}

type "azurerm_cognitive_account_project" {
  holds          = "data"
  why            = "service data"
  tags           = "tags"
  parent         = ["cognitive_account_id"]
  force_new      = ["cognitive_account_id", "location", "name"]
  force_new_when = { description = "conditional", display_name = "conditional" }
}

type "azurerm_cognitive_account_rai_blocklist" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["cognitive_account_id"]
  force_new = ["cognitive_account_id", "name"]
}

type "azurerm_cognitive_account_rai_policy" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["cognitive_account_id"]
  force_new = ["base_policy_name", "cognitive_account_id", "name"]
}

type "azurerm_cognitive_deployment" {
  holds     = "nothing"
  parent    = ["cognitive_account_id"]
  force_new = [
    "cognitive_account_id",
    "model",
    "model.format",
    "model.name",
    "name",
    "sku.family",
    "sku.name",
    "sku.size",
    "sku.tier",
  ]
}

type "azurerm_communication_service" {
  holds     = "data"
  why       = "service data"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["data_location", "name", "resource_group_name"]
}

type "azurerm_communication_service_email_domain_association" {
  holds     = "nothing"
  parent    = ["communication_service_id", "email_service_domain_id"]
  force_new = ["communication_service_id", "email_service_domain_id"]
}

type "azurerm_confidential_ledger" {
  holds     = "data"
  why       = "service data"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["ledger_type", "location", "name", "resource_group_name"]
}

type "azurerm_consumption_budget_management_group" {
  holds     = "nothing"
  parent    = ["management_group_id"]
  guard     = "monitor"
  force_new = ["management_group_id", "name", "time_grain", "time_period.start_date"]
}

type "azurerm_consumption_budget_resource_group" {
  holds     = "nothing"
  parent    = ["resource_group_id"]
  guard     = "monitor"
  force_new = ["name", "resource_group_id", "time_grain", "time_period.start_date"]
}

type "azurerm_consumption_budget_subscription" {
  holds     = "nothing"
  guard     = "monitor"
  force_new = ["name", "subscription_id", "time_grain", "time_period.start_date"]
}

type "azurerm_container_app" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["container_app_environment_id", "resource_group_name"]
  executes  = "deploys_code"
  force_new = ["container_app_environment_id", "name", "resource_group_name"]
}

type "azurerm_container_app_custom_domain" {
  holds     = "identity"
  parent    = ["container_app_id"]
  force_new = [
    "certificate_binding_type",
    "container_app_environment_certificate_id",
    "container_app_id",
    "name",
  ]
}

type "azurerm_container_app_environment" {
  holds          = "data"
  why            = "deployed content"
  transient      = true
  confidence     = "low"
  tags           = "tags"
  parent         = ["resource_group_name"]
  force_new      = [
    "dapr_application_insights_connection_string",
    "infrastructure_resource_group_name",
    "infrastructure_subnet_id",
    "internal_load_balancer_enabled",
    "location",
    "name",
    "resource_group_name",
    "zone_redundancy_enabled",
  ]
  force_new_when = { workload_profile = "conditional" }
}

type "azurerm_container_app_environment_certificate" {
  holds     = "nothing"
  swaps     = true
  tags      = "tags"
  parent    = ["container_app_environment_id"]
  force_new = [
    "certificate_blob_base64",
    "certificate_key_vault",
    "certificate_key_vault.identity",
    "certificate_key_vault.key_vault_secret_id",
    "certificate_password",
    "container_app_environment_id",
    "name",
  ]
}

type "azurerm_container_app_environment_custom_domain" {
  holds     = "nothing"
  parent    = ["container_app_environment_id"]
  force_new = ["container_app_environment_id"]
}

type "azurerm_container_app_environment_dapr_component" {
  holds     = "nothing"
  parent    = ["container_app_environment_id"]
  force_new = ["component_type", "container_app_environment_id", "name"]
}

type "azurerm_container_app_environment_managed_certificate" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["container_app_environment_id", "subject_name"]
  force_new = ["container_app_environment_id", "domain_control_validation", "name", "subject_name"]
}

type "azurerm_container_app_environment_storage" {
  holds     = "nothing"
  parent    = ["container_app_environment_id", "share_name"]
  force_new = [
    "access_mode",
    "account_name",
    "container_app_environment_id",
    "name",
    "nfs_server_url",
    "share_name",
  ]
}

type "azurerm_container_app_job" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["container_app_environment_id", "resource_group_name"]
  executes  = "deploys_code"
  force_new = [
    "container_app_environment_id",
    "event_trigger_config",
    "location",
    "manual_trigger_config",
    "name",
    "resource_group_name",
    "schedule_trigger_config",
  ]
}

type "azurerm_container_connected_registry" {
  holds     = "nothing"
  parent    = ["container_registry_id", "sync_token_id"]
  force_new = ["container_registry_id", "mode", "name", "parent_registry_id", "sync_token_id"]
}

type "azurerm_container_group" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  executes  = "deploys_code"
  force_new = [
    "container",
    "container.commands",
    "container.cpu",
    "container.environment_variables",
    "container.image",
    "container.liveness_probe",
    "container.liveness_probe.exec",
    "container.liveness_probe.failure_threshold",
    "container.liveness_probe.http_get",
    "container.liveness_probe.http_get.http_headers",
    "container.liveness_probe.http_get.path",
    "container.liveness_probe.http_get.port",
    "container.liveness_probe.http_get.scheme",
    "container.liveness_probe.initial_delay_seconds",
    "container.liveness_probe.period_seconds",
    "container.liveness_probe.success_threshold",
    "container.liveness_probe.timeout_seconds",
    "container.memory",
    "container.name",
    "container.ports",
    "container.ports.port",
    "container.ports.protocol",
    "container.readiness_probe",
    "container.readiness_probe.exec",
    "container.readiness_probe.failure_threshold",
    "container.readiness_probe.http_get",
    "container.readiness_probe.http_get.http_headers",
    "container.readiness_probe.http_get.path",
    "container.readiness_probe.http_get.port",
    "container.readiness_probe.http_get.scheme",
    "container.readiness_probe.initial_delay_seconds",
    "container.readiness_probe.period_seconds",
    "container.readiness_probe.success_threshold",
    "container.readiness_probe.timeout_seconds",
    "container.secure_environment_variables",
    "container.security",
    "container.security.privilege_enabled",
    "container.volume",
    "container.volume.empty_dir",
    "container.volume.git_repo",
    "container.volume.git_repo.directory",
    "container.volume.git_repo.revision",
    "container.volume.git_repo.url",
    "container.volume.mount_path",
    "container.volume.name",
    "container.volume.read_only",
    "container.volume.secret",
    "container.volume.share_name",
    "container.volume.storage_account_key",
    "container.volume.storage_account_name",
    "diagnostics",
    "diagnostics.log_analytics",
    "diagnostics.log_analytics.log_type",
    "diagnostics.log_analytics.metadata",
    "diagnostics.log_analytics.workspace_id",
    "diagnostics.log_analytics.workspace_key",
    "dns_config",
    "dns_config.nameservers",
    "dns_config.options",
    "dns_config.search_domains",
    "dns_name_label",
    "dns_name_label_reuse_policy",
    "exposed_port",
    "exposed_port.port",
    "exposed_port.protocol",
    "image_registry_credential",
    "image_registry_credential.password",
    "image_registry_credential.server",
    "image_registry_credential.user_assigned_identity_id",
    "image_registry_credential.username",
    "init_container",
    "init_container.commands",
    "init_container.environment_variables",
    "init_container.image",
    "init_container.name",
    "init_container.secure_environment_variables",
    "init_container.security",
    "init_container.security.privilege_enabled",
    "init_container.volume",
    "init_container.volume.empty_dir",
    "init_container.volume.git_repo",
    "init_container.volume.git_repo.directory",
    "init_container.volume.git_repo.revision",
    "init_container.volume.git_repo.url",
    "init_container.volume.mount_path",
    "init_container.volume.name",
    "init_container.volume.read_only",
    "init_container.volume.secret",
    "init_container.volume.share_name",
    "init_container.volume.storage_account_key",
    "init_container.volume.storage_account_name",
    "ip_address_type",
    "key_vault_key_id",
    "location",
    "name",
    "os_type",
    "priority",
    "resource_group_name",
    "restart_policy",
    "sku",
    "subnet_ids",
    "zones",
  ]
}

type "azurerm_container_registry" {
  holds       = "data"
  why         = "container images"
  transient   = true
  tags        = "tags"
  parent      = ["resource_group_name"]
  access      = "auth"
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new   = ["location", "name", "resource_group_name", "zone_redundancy_enabled"]
}

type "azurerm_container_registry_agent_pool" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["container_registry_name", "resource_group_name"]
  force_new = [
    "container_registry_name",
    "location",
    "name",
    "resource_group_name",
    "tier",
    "virtual_network_subnet_id",
  ]
}

type "azurerm_container_registry_cache_rule" {
  holds          = "nothing"
  parent         = ["container_registry_id"]
  force_new      = ["container_registry_id", "name", "source_repo", "target_repo"]
  force_new_when = { credential_set_id = "conditional" }
}

type "azurerm_container_registry_credential_set" {
  holds     = "nothing"
  parent    = ["container_registry_id"]
  force_new = ["container_registry_id", "login_server", "name"]
}

type "azurerm_container_registry_scope_map" {
  holds     = "nothing"
  parent    = ["container_registry_name", "resource_group_name"]
  access    = "credential"
  force_new = ["container_registry_name", "name", "resource_group_name"]
}

type "azurerm_container_registry_task" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["container_registry_id"]
  executes  = "run"
  force_new = ["container_registry_id", "is_system_task", "name"]
}

type "azurerm_container_registry_task_schedule_run_now" {
  holds     = "nothing"
  parent    = ["container_registry_task_id"]
  executes  = "run"
  force_new = ["container_registry_task_id"]
}

type "azurerm_container_registry_token" {
  holds     = "nothing"
  parent    = ["container_registry_name", "resource_group_name"]
  access    = "credential"
  force_new = ["container_registry_name", "name", "resource_group_name"]
}

type "azurerm_container_registry_token_password" {
  holds     = "nothing"
  parent    = ["container_registry_token_id"]
  access    = "credential"
  force_new = ["container_registry_token_id", "password1.expiry", "password2.expiry"]
}

type "azurerm_container_registry_webhook" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["registry_name", "resource_group_name"]
  force_new = ["location", "name", "registry_name", "resource_group_name"]
}

type "azurerm_cosmosdb_account" {
  holds          = "data"
  why            = "database"
  tags           = "tags"
  parent         = ["resource_group_name"]
  access         = "auth"
  protections    = [
    { kind = "backup", path = "backup.retention_in_hours", safe = { not_lower = true }, unset_safe = true },
    { kind = "backup", path = "backup.type", safe = "Continuous" },
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new      = [
    "create_mode",
    "free_tier_enabled",
    "key_vault_key_id",
    "kind",
    "location",
    "name",
    "resource_group_name",
    "restore.database",
    "restore.database.collection_names",
    "restore.database.name",
    "restore.gremlin_database",
    "restore.gremlin_database.graph_names",
    "restore.gremlin_database.name",
    "restore.restore_timestamp_in_utc",
    "restore.source_cosmosdb_account_id",
    "restore.tables_to_restore",
  ]
  force_new_when = {
    analytical_storage_enabled = "conditional"
    "backup.type" = "conditional"
    capabilities = "conditional"
  }
}

type "azurerm_cosmosdb_cassandra_cluster" {
  holds     = "data"
  why       = "database"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = [
    "default_admin_password",
    "delegated_management_subnet_id",
    "location",
    "name",
    "resource_group_name",
    "version",
  ]
}

type "azurerm_cosmosdb_cassandra_datacenter" {
  holds     = "data"
  why       = "database"
  parent    = ["cassandra_cluster_id"]
  force_new = ["cassandra_cluster_id", "delegated_management_subnet_id", "location", "name"]
}

type "azurerm_cosmosdb_cassandra_keyspace" {
  holds     = "data"
  why       = "database"
  parent    = ["account_name", "resource_group_name"]
  force_new = ["account_name", "name", "resource_group_name"]
}

type "azurerm_cosmosdb_cassandra_table" {
  holds     = "data"
  why       = "database"
  parent    = ["cassandra_keyspace_id"]
  force_new = ["analytical_storage_ttl", "cassandra_keyspace_id", "name"]
}

type "azurerm_cosmosdb_gremlin_database" {
  holds     = "data"
  why       = "database"
  parent    = ["account_name", "resource_group_name"]
  force_new = ["account_name", "name", "resource_group_name"]
}

type "azurerm_cosmosdb_gremlin_graph" {
  holds          = "data"
  why            = "database"
  parent         = ["account_name", "database_name", "resource_group_name"]
  force_new      = [
    "account_name",
    "conflict_resolution_policy",
    "database_name",
    "name",
    "partition_key_path",
    "partition_key_version",
    "resource_group_name",
    "unique_key",
    "unique_key.paths",
  ]
  force_new_when = { analytical_storage_ttl = "conditional" }
}

type "azurerm_cosmosdb_mongo_collection" {
  holds     = "data"
  why       = "database"
  parent    = ["account_name", "database_name", "resource_group_name"]
  force_new = ["account_name", "database_name", "name", "resource_group_name", "shard_key"]
}

type "azurerm_cosmosdb_mongo_database" {
  holds     = "data"
  why       = "database"
  parent    = ["account_name", "resource_group_name"]
  force_new = ["account_name", "name", "resource_group_name"]
}

type "azurerm_cosmosdb_mongo_role_definition" {
  holds     = "nothing"
  parent    = ["role_name", "cosmos_mongo_database_id"]
  access    = "iam"
  force_new = ["cosmos_mongo_database_id", "role_name"]
}

type "azurerm_cosmosdb_mongo_user_definition" {
  holds     = "nothing"
  parent    = ["cosmos_mongo_database_id"]
  access    = "iam"
  force_new = ["cosmos_mongo_database_id", "username"]
}

type "azurerm_cosmosdb_postgresql_cluster" {
  holds     = "data"
  why       = "database"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = [
    "location",
    "name",
    "point_in_time_in_utc",
    "resource_group_name",
    "source_location",
    "source_resource_id",
  ]
}

type "azurerm_cosmosdb_postgresql_coordinator_configuration" {
  holds     = "nothing"
  parent    = ["cluster_id"]
  force_new = ["cluster_id", "name"]
}

type "azurerm_cosmosdb_postgresql_firewall_rule" {
  holds     = "nothing"
  parent    = ["cluster_id"]
  access    = "network"
  force_new = ["cluster_id", "name"]
}

type "azurerm_cosmosdb_postgresql_node_configuration" {
  holds     = "nothing"
  parent    = ["cluster_id"]
  force_new = ["cluster_id", "name"]
}

type "azurerm_cosmosdb_postgresql_role" {
  holds     = "nothing"
  parent    = ["cluster_id"]
  access    = "credential"
  force_new = ["cluster_id", "name", "password"]
}

type "azurerm_cosmosdb_sql_container" {
  holds          = "data"
  why            = "database"
  parent         = ["account_name", "database_name", "resource_group_name"]
  force_new      = [
    "account_name",
    "conflict_resolution_policy",
    "database_name",
    "name",
    "partition_key_kind",
    "partition_key_paths",
    "resource_group_name",
    "unique_key",
    "unique_key.paths",
  ]
  force_new_when = { analytical_storage_ttl = "conditional", partition_key_version = "conditional" }
}

type "azurerm_cosmosdb_sql_database" {
  holds     = "data"
  why       = "database"
  parent    = ["account_name", "resource_group_name"]
  force_new = ["account_name", "name", "resource_group_name"]
}

type "azurerm_cosmosdb_sql_dedicated_gateway" {
  holds     = "nothing"
  parent    = ["cosmosdb_account_id"]
  force_new = ["cosmosdb_account_id", "instance_size"]
}

type "azurerm_cosmosdb_sql_function" {
  holds     = "nothing"
  parent    = ["container_id"]
  force_new = ["container_id", "name"]
}

type "azurerm_cosmosdb_sql_role_assignment" {
  holds     = "nothing"
  parent    = ["account_name", "scope", "resource_group_name"]
  access    = "iam"
  force_new = ["account_name", "name", "principal_id", "resource_group_name", "scope"]
}

type "azurerm_cosmosdb_sql_role_definition" {
  holds     = "nothing"
  parent    = ["account_name", "resource_group_name"]
  access    = "iam"
  force_new = ["account_name", "resource_group_name", "role_definition_id", "type"]
}

type "azurerm_cosmosdb_sql_stored_procedure" {
  holds     = "nothing"
  parent    = ["account_name", "container_name", "database_name"]
  force_new = ["account_name", "container_name", "database_name", "name", "resource_group_name"]
}

type "azurerm_cosmosdb_sql_trigger" {
  holds     = "nothing"
  parent    = ["container_id"]
  force_new = ["container_id", "name"]
}

type "azurerm_cosmosdb_table" {
  holds     = "data"
  why       = "database"
  parent    = ["account_name", "resource_group_name"]
  force_new = ["account_name", "name", "resource_group_name"]
}

type "azurerm_cost_anomaly_alert" {
  holds     = "nothing"
  guard     = "monitor"
  force_new = ["name", "subscription_id"]
}

type "azurerm_cost_management_scheduled_action" {
  holds     = "nothing"
  parent    = ["view_id"]
  force_new = ["name", "view_id"]
}

type "azurerm_custom_ip_prefix" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = [
    "cidr",
    "location",
    "name",
    "parent_custom_ip_prefix_id",
    "resource_group_name",
    "roa_validity_end_date",
    "wan_validation_signed_message",
    "zones",
  ]
}

type "azurerm_custom_provider" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name", "tags"]
}

type "azurerm_dashboard_grafana" {
  holds       = "data"
  why         = "logs or metrics"
  tags        = "tags"
  parent      = ["resource_group_name"]
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new   = [
    "identity",
    "identity.identity_ids",
    "identity.type",
    "location",
    "name",
    "resource_group_name",
    "sku",
    "sku_size",
    "zone_redundancy_enabled",
  ]
}

type "azurerm_dashboard_grafana_managed_private_endpoint" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["grafana_id", "private_link_resource_id"]
  force_new = [
    "grafana_id",
    "group_ids",
    "location",
    "name",
    "private_link_resource_id",
    "private_link_resource_region",
  ]
}

type "azurerm_data_factory" {
  holds          = "data"
  why            = "service data"
  tags           = "tags"
  parent         = ["resource_group_name"]
  access         = "auth"
  protections    = [
    { kind = "public_access", path = "public_network_enabled", safe = false, unset_safe = false },
  ]
  force_new      = ["location", "name", "resource_group_name"]
  force_new_when = { managed_virtual_network_enabled = "conditional" }
}

type "azurerm_data_factory_credential_service_principal" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_credential_user_managed_identity" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "identity_id", "name"]
}

type "azurerm_data_factory_custom_dataset" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name", "type"]
}

type "azurerm_data_factory_customer_managed_key" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id"]
}

type "azurerm_data_factory_data_flow" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_dataset_azure_blob" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_dataset_azure_sql_table" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_dataset_binary" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_dataset_cosmosdb_sqlapi" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_dataset_delimited_text" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_dataset_http" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_dataset_json" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_dataset_mysql" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_dataset_parquet" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_dataset_postgresql" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_dataset_snowflake" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_dataset_sql_server_table" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_flowlet_data_flow" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_integration_runtime_azure" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "location", "name", "virtual_network_enabled"]
}

type "azurerm_data_factory_integration_runtime_azure_ssis" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "location", "name"]
}

type "azurerm_data_factory_integration_runtime_self_hosted" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name", "rbac_authorization"]
}

type "azurerm_data_factory_linked_custom_service" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name", "type"]
}

type "azurerm_data_factory_linked_service_azure_blob_storage" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_linked_service_azure_databricks" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_linked_service_azure_file_storage" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_linked_service_azure_function" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_linked_service_azure_search" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_linked_service_azure_sql_database" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_linked_service_azure_table_storage" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_linked_service_cosmosdb" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_linked_service_cosmosdb_mongoapi" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_linked_service_data_lake_storage_gen2" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_linked_service_key_vault" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_linked_service_kusto" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_linked_service_mysql" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_linked_service_odata" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_linked_service_odbc" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_linked_service_postgresql" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_linked_service_sftp" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_linked_service_snowflake" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_linked_service_sql_managed_instance" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_linked_service_sql_server" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_linked_service_synapse" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_linked_service_web" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_managed_private_endpoint" {
  holds     = "nothing"
  parent    = ["data_factory_id", "target_resource_id"]
  access    = "network"
  force_new = ["data_factory_id", "fqdns", "name", "subresource_name", "target_resource_id"]
}

type "azurerm_data_factory_pipeline" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  executes  = "deploys_code"
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_trigger_blob_event" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  executes  = "run"
  force_new = ["data_factory_id", "name", "storage_account_id"]
}

type "azurerm_data_factory_trigger_custom_event" {
  holds     = "nothing"
  parent    = ["data_factory_id", "eventgrid_topic_id"]
  executes  = "run"
  force_new = ["data_factory_id", "eventgrid_topic_id", "name"]
}

type "azurerm_data_factory_trigger_schedule" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  executes  = "run"
  force_new = ["data_factory_id", "name"]
}

type "azurerm_data_factory_trigger_tumbling_window" {
  holds     = "nothing"
  parent    = ["data_factory_id"]
  executes  = "run"
  force_new = ["data_factory_id", "frequency", "interval", "name", "start_time"]
}

type "azurerm_data_protection_backup_instance_blob_storage" {
  holds          = "data"
  why            = "backups"
  parent         = ["vault_id"]
  guard          = "backup"
  force_new      = ["location", "name", "storage_account_id", "vault_id"]
  force_new_when = { storage_account_container_names = "conditional" }
}

type "azurerm_data_protection_backup_instance_data_lake_storage" {
  holds     = "data"
  why       = "backups"
  parent    = ["data_protection_backup_vault_id"]
  guard     = "backup"
  force_new = ["data_protection_backup_vault_id", "location", "name", "storage_account_id"]
}

type "azurerm_data_protection_backup_instance_disk" {
  holds     = "data"
  why       = "backups"
  parent    = ["snapshot_resource_group_name", "vault_id"]
  guard     = "backup"
  force_new = [
    "disk_id",
    "location",
    "name",
    "snapshot_resource_group_name",
    "snapshot_subscription_id",
    "vault_id",
  ]
}

type "azurerm_data_protection_backup_instance_kubernetes_cluster" {
  holds     = "data"
  why       = "backups"
  parent    = ["backup_policy_id", "snapshot_resource_group_name", "vault_id"]
  guard     = "backup"
  force_new = [
    "backup_datasource_parameters",
    "backup_datasource_parameters.cluster_scoped_resources_enabled",
    "backup_datasource_parameters.excluded_namespaces",
    "backup_datasource_parameters.excluded_resource_types",
    "backup_datasource_parameters.included_namespaces",
    "backup_datasource_parameters.included_resource_types",
    "backup_datasource_parameters.label_selectors",
    "backup_datasource_parameters.volume_snapshot_enabled",
    "backup_policy_id",
    "kubernetes_cluster_id",
    "location",
    "name",
    "snapshot_resource_group_name",
    "vault_id",
  ]
}

type "azurerm_data_protection_backup_instance_mysql_flexible_server" {
  holds     = "data"
  why       = "backups"
  parent    = ["vault_id"]
  guard     = "backup"
  force_new = ["location", "name", "server_id", "vault_id"]
}

type "azurerm_data_protection_backup_instance_postgresql_flexible_server" {
  holds     = "data"
  why       = "backups"
  parent    = ["vault_id"]
  guard     = "backup"
  force_new = ["location", "name", "server_id", "vault_id"]
}

type "azurerm_data_protection_backup_policy_blob_storage" {
  holds       = "nothing"
  parent      = ["vault_id"]
  guard       = "backup"
  protections = [
    { kind = "retention", path = "vault_default_retention_duration", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = [
    "backup_repeating_time_intervals",
    "name",
    "operational_default_retention_duration",
    "retention_rule",
    "retention_rule.criteria",
    "retention_rule.criteria.absolute_criteria",
    "retention_rule.criteria.days_of_month",
    "retention_rule.criteria.days_of_week",
    "retention_rule.criteria.months_of_year",
    "retention_rule.criteria.scheduled_backup_times",
    "retention_rule.criteria.weeks_of_month",
    "retention_rule.life_cycle",
    "retention_rule.life_cycle.data_store_type",
    "retention_rule.life_cycle.duration",
    "retention_rule.name",
    "retention_rule.priority",
    "time_zone",
    "vault_default_retention_duration",
    "vault_id",
  ]
}

type "azurerm_data_protection_backup_policy_data_lake_storage" {
  holds     = "nothing"
  parent    = ["data_protection_backup_vault_id"]
  guard     = "backup"
  force_new = [
    "backup_schedule",
    "data_protection_backup_vault_id",
    "default_retention_duration",
    "name",
    "retention_rule",
    "retention_rule.absolute_criteria",
    "retention_rule.days_of_week",
    "retention_rule.duration",
    "retention_rule.months_of_year",
    "retention_rule.name",
    "retention_rule.scheduled_backup_times",
    "retention_rule.weeks_of_month",
    "time_zone",
  ]
}

type "azurerm_data_protection_backup_policy_disk" {
  holds     = "nothing"
  parent    = ["vault_id"]
  guard     = "backup"
  force_new = [
    "backup_repeating_time_intervals",
    "default_retention_duration",
    "name",
    "retention_rule",
    "retention_rule.criteria",
    "retention_rule.criteria.absolute_criteria",
    "retention_rule.duration",
    "retention_rule.name",
    "retention_rule.priority",
    "time_zone",
    "vault_id",
  ]
}

type "azurerm_data_protection_backup_policy_kubernetes_cluster" {
  holds     = "nothing"
  parent    = ["vault_name", "resource_group_name"]
  guard     = "backup"
  force_new = [
    "backup_repeating_time_intervals",
    "default_retention_rule",
    "default_retention_rule.life_cycle",
    "default_retention_rule.life_cycle.data_store_type",
    "default_retention_rule.life_cycle.duration",
    "name",
    "resource_group_name",
    "retention_rule",
    "retention_rule.criteria",
    "retention_rule.criteria.absolute_criteria",
    "retention_rule.criteria.days_of_week",
    "retention_rule.criteria.months_of_year",
    "retention_rule.criteria.scheduled_backup_times",
    "retention_rule.criteria.weeks_of_month",
    "retention_rule.life_cycle",
    "retention_rule.life_cycle.data_store_type",
    "retention_rule.life_cycle.duration",
    "retention_rule.name",
    "retention_rule.priority",
    "time_zone",
    "vault_name",
  ]
}

type "azurerm_data_protection_backup_policy_mysql_flexible_server" {
  holds     = "nothing"
  parent    = ["vault_id"]
  guard     = "backup"
  force_new = [
    "backup_repeating_time_intervals",
    "default_retention_rule",
    "default_retention_rule.life_cycle",
    "default_retention_rule.life_cycle.data_store_type",
    "default_retention_rule.life_cycle.duration",
    "name",
    "retention_rule",
    "retention_rule.criteria",
    "retention_rule.criteria.absolute_criteria",
    "retention_rule.criteria.days_of_week",
    "retention_rule.criteria.months_of_year",
    "retention_rule.criteria.scheduled_backup_times",
    "retention_rule.criteria.weeks_of_month",
    "retention_rule.life_cycle",
    "retention_rule.life_cycle.data_store_type",
    "retention_rule.life_cycle.duration",
    "retention_rule.name",
    "retention_rule.priority",
    "time_zone",
    "vault_id",
  ]
}

type "azurerm_data_protection_backup_policy_postgresql_flexible_server" {
  holds     = "nothing"
  parent    = ["vault_id"]
  guard     = "backup"
  force_new = [
    "backup_repeating_time_intervals",
    "default_retention_rule",
    "default_retention_rule.life_cycle",
    "default_retention_rule.life_cycle.data_store_type",
    "default_retention_rule.life_cycle.duration",
    "name",
    "retention_rule",
    "retention_rule.criteria",
    "retention_rule.criteria.absolute_criteria",
    "retention_rule.criteria.days_of_week",
    "retention_rule.criteria.months_of_year",
    "retention_rule.criteria.scheduled_backup_times",
    "retention_rule.criteria.weeks_of_month",
    "retention_rule.life_cycle",
    "retention_rule.life_cycle.data_store_type",
    "retention_rule.life_cycle.duration",
    "retention_rule.name",
    "retention_rule.priority",
    "time_zone",
    "vault_id",
  ]
}

type "azurerm_data_protection_backup_vault" {
  holds          = "data"
  why            = "backups"
  tags           = "tags"
  parent         = ["resource_group_name"]
  protections    = [
    { kind = "lock", path = "immutability", safe = ["Locked", "Unlocked"], unset_safe = false },
    { kind = "soft_delete", path = "soft_delete", safe = ["On", "AlwaysOn"], unset_safe = true },
  ]
  force_new      = ["datastore_type", "location", "name", "redundancy", "resource_group_name"]
  force_new_when = {
    cross_region_restore_enabled = "conditional"
    immutability = "conditional"
    soft_delete = "conditional"
  }
}

type "azurerm_data_protection_backup_vault_customer_managed_key" {
  holds     = "nothing"
  parent    = ["data_protection_backup_vault_id"]
  force_new = ["data_protection_backup_vault_id"]
}

type "azurerm_data_protection_resource_guard" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  guard     = "lock"
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_data_share" {
  holds     = "data"
  why       = "service data"
  force_new = ["account_id", "kind", "name"]
}

type "azurerm_data_share_account" {
  holds     = "data"
  why       = "service data"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["identity", "identity.type", "location", "name", "resource_group_name"]
}

type "azurerm_data_share_dataset_blob_storage" {
  holds     = "nothing"
  parent    = ["data_share_id", "container_name"]
  force_new = [
    "container_name",
    "data_share_id",
    "file_path",
    "folder_path",
    "name",
    "storage_account",
    "storage_account.name",
    "storage_account.resource_group_name",
    "storage_account.subscription_id",
  ]
}

type "azurerm_data_share_dataset_data_lake_gen2" {
  holds     = "nothing"
  parent    = ["share_id", "file_system_name"]
  force_new = ["file_path", "file_system_name", "folder_path", "name", "share_id", "storage_account_id"]
}

type "azurerm_data_share_dataset_kusto_cluster" {
  holds     = "nothing"
  parent    = ["share_id"]
  force_new = ["kusto_cluster_id", "name", "share_id"]
}

type "azurerm_data_share_dataset_kusto_database" {
  holds     = "nothing"
  parent    = ["share_id"]
  force_new = ["kusto_database_id", "name", "share_id"]
}

type "azurerm_database_migration_project" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["service_name", "resource_group_name"]
  force_new = [
    "location",
    "name",
    "resource_group_name",
    "service_name",
    "source_platform",
    "target_platform",
  ]
}

type "azurerm_database_migration_service" {
  holds     = "data"
  why       = "service data"
  tags      = "tags"
  parent    = ["sku_name", "resource_group_name"]
  force_new = ["location", "name", "resource_group_name", "sku_name", "subnet_id"]
}

type "azurerm_databox_edge_device" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["sku_name", "resource_group_name"]
  force_new = ["location", "name", "resource_group_name", "sku_name"]
}

type "azurerm_databricks_access_connector" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  access    = "iam"
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_databricks_virtual_network_peering" {
  holds     = "nothing"
  parent    = ["remote_virtual_network_id", "workspace_id", "resource_group_name"]
  force_new = [
    "name",
    "remote_address_space_prefixes",
    "remote_virtual_network_id",
    "resource_group_name",
    "workspace_id",
  ]
}

type "azurerm_databricks_workspace" {
  holds          = "data"
  why            = "service data"
  tags           = "tags"
  parent         = ["resource_group_name"]
  access         = "auth"
  protections    = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new      = [
    "custom_parameters.machine_learning_workspace_id",
    "custom_parameters.nat_gateway_name",
    "custom_parameters.private_subnet_name",
    "custom_parameters.public_ip_name",
    "custom_parameters.public_subnet_name",
    "custom_parameters.storage_account_name",
    "custom_parameters.virtual_network_id",
    "custom_parameters.vnet_address_prefix",
    "infrastructure_encryption_enabled",
    "load_balancer_backend_address_pool_id",
    "location",
    "managed_resource_group_name",
    "name",
    "resource_group_name",
  ]
  force_new_when = {
    "enhanced_security_compliance.compliance_security_profile_enabled" = "conditional"
    "enhanced_security_compliance.compliance_security_profile_standards" = "conditional"
    sku = "conditional"
  }
}

type "azurerm_databricks_workspace_root_dbfs_customer_managed_key" {
  holds  = "nothing"
  parent = ["key_vault_id"]
}

type "azurerm_datadog_monitor" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = [
    "datadog_organization.api_key",
    "datadog_organization.application_key",
    "datadog_organization.enterprise_app_id",
    "datadog_organization.linking_auth_code",
    "datadog_organization.linking_client_id",
    "datadog_organization.redirect_uri",
    "location",
    "name",
    "resource_group_name",
    "user.email",
    "user.name",
    "user.phone_number",
  ]
}

type "azurerm_datadog_monitor_sso_configuration" {
  holds     = "nothing"
  parent    = ["datadog_monitor_id"]
  force_new = ["datadog_monitor_id"]
}

type "azurerm_datadog_monitor_tag_rule" {
  holds     = "nothing"
  parent    = ["datadog_monitor_id"]
  force_new = ["datadog_monitor_id"]
}

type "azurerm_dedicated_hardware_security_module" {
  holds     = "data"
  why       = "keys, secrets or settings"
  tags      = "tags"
  parent    = ["sku_name", "resource_group_name"]
  force_new = [
    "location",
    "management_network_profile.network_interface_private_ip_addresses",
    "management_network_profile.subnet_id",
    "name",
    "network_profile.network_interface_private_ip_addresses",
    "network_profile.subnet_id",
    "resource_group_name",
    "sku_name",
    "stamp_id",
    "zones",
  ]
}

type "azurerm_dedicated_host" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["dedicated_host_group_id", "sku_name"]
  force_new = ["dedicated_host_group_id", "location", "name", "platform_fault_domain", "sku_name"]
}

type "azurerm_dedicated_host_group" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = [
    "automatic_placement_enabled",
    "location",
    "name",
    "platform_fault_domain_count",
    "resource_group_name",
    "zone",
  ]
}

type "azurerm_dev_center" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_dev_center_attached_network" {
  holds     = "nothing"
  parent    = ["dev_center_id", "network_connection_id"]
  force_new = ["dev_center_id", "name", "network_connection_id"]
}

type "azurerm_dev_center_catalog" {
  holds     = "nothing"
  parent    = ["dev_center_id", "resource_group_name"]
  force_new = ["dev_center_id", "name", "resource_group_name"]
}

type "azurerm_dev_center_dev_box_definition" {
  holds     = "data"
  why       = "OS disk"
  tags      = "tags"
  parent    = ["dev_center_id"]
  force_new = ["dev_center_id", "location", "name"]
}

type "azurerm_dev_center_environment_type" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["dev_center_id"]
  force_new = ["dev_center_id", "name"]
}

type "azurerm_dev_center_gallery" {
  holds     = "nothing"
  parent    = ["dev_center_id", "shared_gallery_id"]
  force_new = ["dev_center_id", "name", "shared_gallery_id"]
}

type "azurerm_dev_center_network_connection" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["domain_join_type", "location", "name", "resource_group_name"]
}

type "azurerm_dev_center_project" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["dev_center_id", "resource_group_name"]
  force_new = ["description", "dev_center_id", "location", "name", "resource_group_name"]
}

type "azurerm_dev_center_project_environment_type" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["dev_center_project_id"]
  force_new = ["dev_center_project_id", "location", "name"]
}

type "azurerm_dev_center_project_pool" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["dev_center_project_id"]
  force_new = ["dev_center_project_id", "location", "name"]
}

type "azurerm_dev_test_global_vm_shutdown_schedule" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["virtual_machine_id"]
  force_new = ["location", "virtual_machine_id"]
}

type "azurerm_dev_test_lab" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_dev_test_linux_virtual_machine" {
  holds     = "data"
  why       = "OS disk"
  tags      = "tags"
  parent    = ["lab_name", "lab_subnet_name", "lab_virtual_network_id"]
  force_new = [
    "disallow_public_ip_address",
    "gallery_image_reference.offer",
    "gallery_image_reference.publisher",
    "gallery_image_reference.sku",
    "gallery_image_reference.version",
    "inbound_nat_rule",
    "inbound_nat_rule.backend_port",
    "lab_name",
    "lab_subnet_name",
    "lab_virtual_network_id",
    "location",
    "name",
    "password",
    "resource_group_name",
    "size",
    "ssh_key",
    "storage_type",
    "username",
  ]
}

type "azurerm_dev_test_policy" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["lab_name", "policy_set_name", "resource_group_name"]
  force_new = ["evaluator_type", "lab_name", "name", "policy_set_name", "resource_group_name"]
}

type "azurerm_dev_test_schedule" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["lab_name", "resource_group_name"]
  force_new = ["lab_name", "location", "name", "resource_group_name"]
}

type "azurerm_dev_test_virtual_network" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["lab_name", "resource_group_name"]
  force_new = ["lab_name", "name", "resource_group_name"]
}

type "azurerm_dev_test_windows_virtual_machine" {
  holds     = "data"
  why       = "OS disk"
  tags      = "tags"
  parent    = ["lab_name", "lab_subnet_name", "lab_virtual_network_id"]
  force_new = [
    "disallow_public_ip_address",
    "gallery_image_reference.offer",
    "gallery_image_reference.publisher",
    "gallery_image_reference.sku",
    "gallery_image_reference.version",
    "inbound_nat_rule",
    "inbound_nat_rule.backend_port",
    "lab_name",
    "lab_subnet_name",
    "lab_virtual_network_id",
    "location",
    "name",
    "password",
    "resource_group_name",
    "size",
    "storage_type",
    "username",
  ]
}

type "azurerm_digital_twins_endpoint_eventgrid" {
  holds     = "nothing"
  parent    = ["digital_twins_id"]
  force_new = ["digital_twins_id", "name"]
}

type "azurerm_digital_twins_endpoint_eventhub" {
  holds     = "nothing"
  parent    = ["digital_twins_id"]
  force_new = ["digital_twins_id", "name"]
}

type "azurerm_digital_twins_endpoint_servicebus" {
  holds     = "nothing"
  parent    = ["digital_twins_id"]
  force_new = ["digital_twins_id", "name"]
}

type "azurerm_digital_twins_instance" {
  holds     = "data"
  why       = "undelivered messages or device records"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_digital_twins_time_series_database_connection" {
  holds     = "nothing"
  parent    = ["digital_twins_id", "kusto_database_name", "eventhub_name"]
  force_new = [
    "digital_twins_id",
    "eventhub_consumer_group_name",
    "eventhub_name",
    "eventhub_namespace_endpoint_uri",
    "eventhub_namespace_id",
    "kusto_cluster_id",
    "kusto_cluster_uri",
    "kusto_database_name",
    "kusto_table_name",
    "name",
  ]
}

type "azurerm_disk_access" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_disk_encryption_set" {
  holds          = "identity"
  tags           = "tags"
  parent         = ["resource_group_name"]
  force_new      = ["encryption_type", "location", "name", "resource_group_name"]
  force_new_when = { "identity.type" = "conditional" }
}

type "azurerm_dns_a_record" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["zone_name", "resource_group_name"]
  force_new = ["name", "resource_group_name", "zone_name"]
}

type "azurerm_dns_aaaa_record" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["zone_name", "resource_group_name"]
  force_new = ["name", "resource_group_name", "zone_name"]
}

type "azurerm_dns_caa_record" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["zone_name", "resource_group_name"]
  force_new = ["name", "resource_group_name", "zone_name"]
}

type "azurerm_dns_cname_record" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["zone_name", "resource_group_name"]
  force_new = ["name", "resource_group_name", "zone_name"]
}

type "azurerm_dns_mx_record" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["zone_name", "resource_group_name"]
  force_new = ["name", "resource_group_name", "zone_name"]
}

type "azurerm_dns_ns_record" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["zone_name", "resource_group_name"]
  force_new = ["name", "resource_group_name", "zone_name"]
}

type "azurerm_dns_ptr_record" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["zone_name", "resource_group_name"]
  force_new = ["name", "resource_group_name", "zone_name"]
}

type "azurerm_dns_srv_record" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["zone_name", "resource_group_name"]
  force_new = ["name", "resource_group_name", "zone_name"]
}

type "azurerm_dns_txt_record" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["zone_name", "resource_group_name"]
  force_new = ["name", "resource_group_name", "zone_name"]
}

type "azurerm_dns_zone" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["name", "resource_group_name"]
}

type "azurerm_dynatrace_monitor" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = [
    "location",
    "marketplace_subscription",
    "monitoring_enabled",
    "name",
    "plan",
    "resource_group_name",
    "user",
  ]
}

type "azurerm_dynatrace_tag_rules" {
  holds     = "nothing"
  parent    = ["monitor_id"]
  force_new = ["monitor_id", "name"]
}

type "azurerm_elastic_cloud_elasticsearch" {
  holds     = "data"
  why       = "search index data"
  tags      = "tags"
  parent    = ["sku_name", "resource_group_name"]
  force_new = [
    "elastic_cloud_email_address",
    "location",
    "monitoring_enabled",
    "name",
    "resource_group_name",
    "sku_name",
  ]
}

type "azurerm_elastic_san" {
  holds     = "data"
  why       = "object or file storage"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name", "sku.name", "zones"]
}

type "azurerm_elastic_san_volume" {
  holds     = "data"
  why       = "object or file storage"
  parent    = ["volume_group_id"]
  force_new = [
    "create_source",
    "create_source.source_id",
    "create_source.source_type",
    "name",
    "volume_group_id",
  ]
}

type "azurerm_elastic_san_volume_group" {
  holds     = "data"
  why       = "object or file storage"
  parent    = ["elastic_san_id"]
  force_new = ["elastic_san_id", "name"]
}

type "azurerm_email_communication_service" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["data_location", "name", "resource_group_name"]
}

type "azurerm_email_communication_service_domain" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["email_service_id"]
  force_new = ["domain_management", "email_service_id", "name"]
}

type "azurerm_email_communication_service_domain_sender_username" {
  holds     = "nothing"
  parent    = ["email_service_domain_id"]
  force_new = ["email_service_domain_id", "name"]
}

type "azurerm_eventgrid_domain" {
  holds       = "data"
  why         = "undelivered messages or device records"
  transient   = true
  tags        = "tags"
  parent      = ["resource_group_name"]
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new   = [
    "input_mapping_default_values",
    "input_mapping_default_values.data_version",
    "input_mapping_default_values.event_type",
    "input_mapping_default_values.subject",
    "input_mapping_fields",
    "input_mapping_fields.data_version",
    "input_mapping_fields.event_time",
    "input_mapping_fields.event_type",
    "input_mapping_fields.id",
    "input_mapping_fields.subject",
    "input_mapping_fields.topic",
    "input_schema",
    "location",
    "name",
    "resource_group_name",
  ]
}

type "azurerm_eventgrid_domain_topic" {
  holds     = "identity"
  parent    = ["domain_name", "resource_group_name"]
  force_new = ["domain_name", "name", "resource_group_name"]
}

type "azurerm_eventgrid_event_subscription" {
  holds     = "identity"
  parent    = ["scope"]
  executes  = "deploys_code"
  force_new = ["event_delivery_schema", "name", "scope"]
}

type "azurerm_eventgrid_namespace" {
  holds     = "data"
  why       = "undelivered messages or device records"
  transient = true
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name", "topic_spaces_configuration"]
}

type "azurerm_eventgrid_namespace_topic" {
  holds     = "identity"
  parent    = ["eventgrid_namespace_id"]
  force_new = ["eventgrid_namespace_id", "name"]
}

type "azurerm_eventgrid_partner_configuration" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["resource_group_name"]
}

type "azurerm_eventgrid_partner_namespace" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["partner_registration_id", "resource_group_name"]
  force_new = [
    "location",
    "name",
    "partner_registration_id",
    "partner_topic_routing_mode",
    "resource_group_name",
  ]
}

type "azurerm_eventgrid_partner_registration" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["name", "resource_group_name"]
}

type "azurerm_eventgrid_system_topic" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["source_resource_id", "resource_group_name"]
  force_new = ["location", "name", "resource_group_name", "source_resource_id", "topic_type"]
}

type "azurerm_eventgrid_system_topic_event_subscription" {
  holds     = "identity"
  parent    = ["resource_group_name"]
  executes  = "deploys_code"
  force_new = ["event_delivery_schema", "name", "resource_group_name", "system_topic"]
}

type "azurerm_eventgrid_topic" {
  holds       = "data"
  why         = "undelivered messages or device records"
  transient   = true
  tags        = "tags"
  parent      = ["resource_group_name"]
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new   = [
    "input_mapping_default_values",
    "input_mapping_default_values.data_version",
    "input_mapping_default_values.event_type",
    "input_mapping_default_values.subject",
    "input_mapping_fields",
    "input_mapping_fields.data_version",
    "input_mapping_fields.event_time",
    "input_mapping_fields.event_type",
    "input_mapping_fields.id",
    "input_mapping_fields.subject",
    "input_mapping_fields.topic",
    "input_schema",
    "location",
    "name",
    "resource_group_name",
  ]
}

type "azurerm_eventhub" {
  holds       = "data"
  why         = "undelivered messages or device records"
  transient   = true
  parent      = ["namespace_id"]
  protections = [
    { kind = "retention", path = "message_retention", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["name", "namespace_id", "retention_description.cleanup_policy"]
}

type "azurerm_eventhub_authorization_rule" {
  holds     = "nothing"
  parent    = ["eventhub_name", "namespace_name", "resource_group_name"]
  access    = "credential"
  force_new = ["eventhub_name", "name", "namespace_name", "resource_group_name"]
}

type "azurerm_eventhub_cluster" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_eventhub_consumer_group" {
  holds     = "identity"
  parent    = ["eventhub_name", "namespace_name", "resource_group_name"]
  force_new = ["eventhub_name", "name", "namespace_name", "resource_group_name"]
}

type "azurerm_eventhub_namespace" {
  holds          = "data"
  why            = "undelivered messages or device records"
  transient      = true
  tags           = "tags"
  parent         = ["resource_group_name"]
  access         = "auth"
  protections    = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new      = ["dedicated_cluster_id", "location", "name", "resource_group_name"]
  force_new_when = { sku = "conditional" }
}

type "azurerm_eventhub_namespace_authorization_rule" {
  holds     = "nothing"
  parent    = ["namespace_name", "resource_group_name"]
  access    = "credential"
  force_new = ["name", "namespace_name", "resource_group_name"]
}

type "azurerm_eventhub_namespace_customer_managed_key" {
  holds     = "nothing"
  parent    = ["eventhub_namespace_id"]
  force_new = ["eventhub_namespace_id", "infrastructure_encryption_enabled"]
}

type "azurerm_eventhub_namespace_disaster_recovery_config" {
  holds     = "nothing"
  parent    = ["namespace_name", "resource_group_name"]
  guard     = "backup"
  force_new = ["name", "namespace_name", "resource_group_name"]
}

type "azurerm_eventhub_namespace_schema_group" {
  holds     = "nothing"
  parent    = ["namespace_id"]
  force_new = ["name", "namespace_id", "schema_compatibility", "schema_type"]
}

type "azurerm_express_route_circuit" {
  holds          = "identity"
  tags           = "tags"
  parent         = ["resource_group_name"]
  force_new      = [
    "express_route_port_id",
    "location",
    "name",
    "peering_location",
    "resource_group_name",
    "service_provider_name",
  ]
  force_new_when = { bandwidth_in_mbps = "conditional" }
}

type "azurerm_express_route_circuit_authorization" {
  holds     = "identity"
  parent    = ["express_route_circuit_name", "resource_group_name"]
  access    = "credential"
  force_new = ["express_route_circuit_name", "name", "resource_group_name"]
}

type "azurerm_express_route_circuit_connection" {
  holds     = "identity"
  parent    = ["peer_peering_id", "peering_id"]
  force_new = ["address_prefix_ipv4", "name", "peer_peering_id", "peering_id"]
}

type "azurerm_express_route_circuit_peering" {
  holds     = "identity"
  parent    = ["express_route_circuit_name", "resource_group_name"]
  force_new = ["express_route_circuit_name", "resource_group_name"]
}

type "azurerm_express_route_connection" {
  holds     = "identity"
  parent    = ["express_route_circuit_peering_id", "express_route_gateway_id"]
  force_new = ["express_route_circuit_peering_id", "express_route_gateway_id", "name"]
}

type "azurerm_express_route_gateway" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["virtual_hub_id", "resource_group_name"]
  force_new = ["location", "name", "resource_group_name", "virtual_hub_id"]
}

type "azurerm_express_route_port" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = [
    "bandwidth_in_gbps",
    "encapsulation",
    "location",
    "name",
    "peering_location",
    "resource_group_name",
  ]
}

type "azurerm_express_route_port_authorization" {
  holds     = "identity"
  parent    = ["express_route_port_name", "resource_group_name"]
  force_new = ["express_route_port_name", "name", "resource_group_name"]
}

type "azurerm_extended_location_custom_location" {
  holds     = "nothing"
  parent    = ["host_resource_id", "namespace", "resource_group_name"]
  force_new = ["host_resource_id", "host_type", "location", "name", "namespace", "resource_group_name"]
}

type "azurerm_fabric_capacity" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_federated_identity_credential" {
  holds     = "identity"
  parent    = ["user_assigned_identity_id"]
  access    = "iam"
  force_new = ["name", "user_assigned_identity_id"]
}

type "azurerm_firewall" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["sku_name", "resource_group_name"]
  access    = "network"
  force_new = [
    "ip_configuration.subnet_id",
    "location",
    "management_ip_configuration",
    "management_ip_configuration.subnet_id",
    "name",
    "resource_group_name",
    "sku_name",
    "zones",
  ]
}

type "azurerm_firewall_application_rule_collection" {
  holds     = "nothing"
  parent    = ["azure_firewall_name", "resource_group_name"]
  access    = "network"
  force_new = ["azure_firewall_name", "name", "resource_group_name"]
}

type "azurerm_firewall_nat_rule_collection" {
  holds     = "nothing"
  parent    = ["azure_firewall_name", "resource_group_name"]
  access    = "network"
  force_new = ["azure_firewall_name", "name", "resource_group_name"]
}

type "azurerm_firewall_network_rule_collection" {
  holds     = "nothing"
  parent    = ["azure_firewall_name", "resource_group_name"]
  access    = "network"
  force_new = ["azure_firewall_name", "name", "resource_group_name"]
}

type "azurerm_firewall_policy" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  access    = "network"
  force_new = ["location", "name", "resource_group_name", "sku"]
}

type "azurerm_firewall_policy_rule_collection_group" {
  holds     = "nothing"
  parent    = ["firewall_policy_id"]
  access    = "network"
  force_new = ["firewall_policy_id", "name"]
}

type "azurerm_fluid_relay_server" {
  holds     = "data"
  why       = "service data"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["customer_managed_key", "location", "name", "resource_group_name", "storage_sku"]
}

type "azurerm_frontdoor" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["name", "resource_group_name"]
}

type "azurerm_frontdoor_custom_https_configuration" {
  holds     = "identity"
  parent    = ["frontend_endpoint_id"]
  force_new = ["frontend_endpoint_id"]
}

type "azurerm_frontdoor_firewall_policy" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  access    = "network"
  force_new = ["name", "resource_group_name"]
}

type "azurerm_frontdoor_rules_engine" {
  holds     = "identity"
  parent    = ["frontdoor_name", "resource_group_name"]
  force_new = ["frontdoor_name", "name", "resource_group_name"]
}

type "azurerm_function_app" {
  holds    = "identity"
  tags     = "tags"
  executes = "deploys_code"
  probe    = "none"
}

type "azurerm_function_app_active_slot" {
  holds     = "nothing"
  executes  = "deploys_code"
  force_new = ["overwrite_network_config"]
}

type "azurerm_function_app_connection" {
  holds     = "nothing"
  parent    = ["function_app_id", "target_resource_id"]
  executes  = "deploys_code"
  force_new = ["authentication.type", "function_app_id", "name", "target_resource_id"]
}

type "azurerm_function_app_flex_consumption" {
  holds       = "identity"
  tags        = "tags"
  parent      = ["service_plan_id", "resource_group_name"]
  executes    = "deploys_code"
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new   = ["location", "name", "resource_group_name", "service_plan_id"]
}

type "azurerm_function_app_function" {
  holds     = "nothing"
  parent    = ["function_app_id"]
  executes  = "deploys_code"
  force_new = ["file", "file.content", "file.name", "function_app_id", "name"]
}

type "azurerm_function_app_hybrid_connection" {
  holds     = "nothing"
  parent    = ["function_app_id", "relay_id"]
  executes  = "deploys_code"
  force_new = ["function_app_id", "relay_id"]
}

type "azurerm_gallery_application" {
  holds          = "nothing"
  tags           = "tags"
  parent         = ["gallery_id"]
  force_new      = ["gallery_id", "location", "name", "supported_os_type"]
  force_new_when = {
    end_of_life_date = "conditional"
    privacy_statement_uri = "conditional"
    release_note_uri = "conditional"
  }
}

type "azurerm_gallery_application_version" {
  holds          = "nothing"
  revision       = ["gallery_application_id"]
  tags           = "tags"
  parent         = ["gallery_application_id"]
  executes       = "run"
  force_new      = [
    "config_file",
    "gallery_application_id",
    "location",
    "manage_action.install",
    "manage_action.remove",
    "manage_action.update",
    "name",
    "package_file",
    "source.default_configuration_link",
    "source.media_link",
  ]
  force_new_when = { end_of_life_date = "conditional" }
}

type "azurerm_graph_services_account" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["application_id", "resource_group_name"]
  force_new = ["application_id", "name", "resource_group_name"]
}

type "azurerm_hdinsight_hadoop_cluster" {
  holds     = "data"
  why       = "cluster objects and workloads"
  tags      = "tags"
  parent    = ["resource_group_name"]
  executes  = "boot_code"
  force_new = [
    "cluster_version",
    "component_version.hadoop",
    "gateway.username",
    "location",
    "metastores.ambari.database_name",
    "metastores.ambari.password",
    "metastores.ambari.server",
    "metastores.ambari.username",
    "metastores.hive.database_name",
    "metastores.hive.password",
    "metastores.hive.server",
    "metastores.hive.username",
    "metastores.oozie.database_name",
    "metastores.oozie.password",
    "metastores.oozie.server",
    "metastores.oozie.username",
    "name",
    "network.connection_direction",
    "network.private_link_enabled",
    "resource_group_name",
    "roles.edge_node.uninstall_script_actions",
    "roles.head_node.password",
    "roles.head_node.script_actions",
    "roles.head_node.ssh_keys",
    "roles.head_node.subnet_id",
    "roles.head_node.username",
    "roles.head_node.virtual_network_id",
    "roles.head_node.vm_size",
    "roles.worker_node.password",
    "roles.worker_node.script_actions",
    "roles.worker_node.ssh_keys",
    "roles.worker_node.subnet_id",
    "roles.worker_node.username",
    "roles.worker_node.virtual_network_id",
    "roles.worker_node.vm_size",
    "roles.zookeeper_node.password",
    "roles.zookeeper_node.script_actions",
    "roles.zookeeper_node.ssh_keys",
    "roles.zookeeper_node.subnet_id",
    "roles.zookeeper_node.username",
    "roles.zookeeper_node.virtual_network_id",
    "roles.zookeeper_node.vm_size",
    "security_profile",
    "security_profile.aadds_resource_id",
    "security_profile.cluster_users_group_dns",
    "security_profile.domain_name",
    "security_profile.domain_user_password",
    "security_profile.domain_username",
    "security_profile.ldaps_urls",
    "security_profile.msi_resource_id",
    "storage_account.is_default",
    "storage_account.storage_account_id",
    "storage_account.storage_account_key",
    "storage_account.storage_container_url",
    "storage_account_gen2.filesystem_id",
    "storage_account_gen2.is_default",
    "storage_account_gen2.storage_account_id",
    "storage_account_gen2.user_assigned_identity_id",
    "tier",
    "tls_min_version",
  ]
}

type "azurerm_hdinsight_hbase_cluster" {
  holds     = "data"
  why       = "cluster objects and workloads"
  tags      = "tags"
  parent    = ["resource_group_name"]
  executes  = "boot_code"
  force_new = [
    "cluster_version",
    "component_version.hbase",
    "gateway.username",
    "location",
    "metastores.ambari.database_name",
    "metastores.ambari.password",
    "metastores.ambari.server",
    "metastores.ambari.username",
    "metastores.hive.database_name",
    "metastores.hive.password",
    "metastores.hive.server",
    "metastores.hive.username",
    "metastores.oozie.database_name",
    "metastores.oozie.password",
    "metastores.oozie.server",
    "metastores.oozie.username",
    "name",
    "network.connection_direction",
    "network.private_link_enabled",
    "resource_group_name",
    "roles.head_node.password",
    "roles.head_node.script_actions",
    "roles.head_node.ssh_keys",
    "roles.head_node.subnet_id",
    "roles.head_node.username",
    "roles.head_node.virtual_network_id",
    "roles.head_node.vm_size",
    "roles.worker_node.password",
    "roles.worker_node.script_actions",
    "roles.worker_node.ssh_keys",
    "roles.worker_node.subnet_id",
    "roles.worker_node.username",
    "roles.worker_node.virtual_network_id",
    "roles.worker_node.vm_size",
    "roles.zookeeper_node.password",
    "roles.zookeeper_node.script_actions",
    "roles.zookeeper_node.ssh_keys",
    "roles.zookeeper_node.subnet_id",
    "roles.zookeeper_node.username",
    "roles.zookeeper_node.virtual_network_id",
    "roles.zookeeper_node.vm_size",
    "security_profile",
    "security_profile.aadds_resource_id",
    "security_profile.cluster_users_group_dns",
    "security_profile.domain_name",
    "security_profile.domain_user_password",
    "security_profile.domain_username",
    "security_profile.ldaps_urls",
    "security_profile.msi_resource_id",
    "storage_account.is_default",
    "storage_account.storage_account_id",
    "storage_account.storage_account_key",
    "storage_account.storage_container_url",
    "storage_account_gen2.filesystem_id",
    "storage_account_gen2.is_default",
    "storage_account_gen2.storage_account_id",
    "storage_account_gen2.user_assigned_identity_id",
    "tier",
    "tls_min_version",
  ]
}

type "azurerm_hdinsight_interactive_query_cluster" {
  holds     = "data"
  why       = "cluster objects and workloads"
  tags      = "tags"
  parent    = ["resource_group_name"]
  executes  = "boot_code"
  force_new = [
    "cluster_version",
    "component_version.interactive_hive",
    "encryption_in_transit_enabled",
    "gateway.username",
    "location",
    "metastores.ambari.database_name",
    "metastores.ambari.password",
    "metastores.ambari.server",
    "metastores.ambari.username",
    "metastores.hive.database_name",
    "metastores.hive.password",
    "metastores.hive.server",
    "metastores.hive.username",
    "metastores.oozie.database_name",
    "metastores.oozie.password",
    "metastores.oozie.server",
    "metastores.oozie.username",
    "name",
    "network.connection_direction",
    "network.private_link_enabled",
    "resource_group_name",
    "roles.head_node.password",
    "roles.head_node.script_actions",
    "roles.head_node.ssh_keys",
    "roles.head_node.subnet_id",
    "roles.head_node.username",
    "roles.head_node.virtual_network_id",
    "roles.head_node.vm_size",
    "roles.worker_node.password",
    "roles.worker_node.script_actions",
    "roles.worker_node.ssh_keys",
    "roles.worker_node.subnet_id",
    "roles.worker_node.username",
    "roles.worker_node.virtual_network_id",
    "roles.worker_node.vm_size",
    "roles.zookeeper_node.password",
    "roles.zookeeper_node.script_actions",
    "roles.zookeeper_node.ssh_keys",
    "roles.zookeeper_node.subnet_id",
    "roles.zookeeper_node.username",
    "roles.zookeeper_node.virtual_network_id",
    "roles.zookeeper_node.vm_size",
    "security_profile",
    "security_profile.aadds_resource_id",
    "security_profile.cluster_users_group_dns",
    "security_profile.domain_name",
    "security_profile.domain_user_password",
    "security_profile.domain_username",
    "security_profile.ldaps_urls",
    "security_profile.msi_resource_id",
    "storage_account.is_default",
    "storage_account.storage_account_id",
    "storage_account.storage_account_key",
    "storage_account.storage_container_url",
    "storage_account_gen2.filesystem_id",
    "storage_account_gen2.is_default",
    "storage_account_gen2.storage_account_id",
    "storage_account_gen2.user_assigned_identity_id",
    "tier",
    "tls_min_version",
  ]
}

type "azurerm_hdinsight_kafka_cluster" {
  holds     = "data"
  why       = "cluster objects and workloads"
  tags      = "tags"
  parent    = ["resource_group_name"]
  executes  = "boot_code"
  force_new = [
    "cluster_version",
    "component_version.kafka",
    "encryption_in_transit_enabled",
    "gateway.username",
    "location",
    "metastores.ambari.database_name",
    "metastores.ambari.password",
    "metastores.ambari.server",
    "metastores.ambari.username",
    "metastores.hive.database_name",
    "metastores.hive.password",
    "metastores.hive.server",
    "metastores.hive.username",
    "metastores.oozie.database_name",
    "metastores.oozie.password",
    "metastores.oozie.server",
    "metastores.oozie.username",
    "name",
    "network.connection_direction",
    "network.private_link_enabled",
    "resource_group_name",
    "rest_proxy.security_group_id",
    "rest_proxy.security_group_name",
    "roles.head_node.password",
    "roles.head_node.script_actions",
    "roles.head_node.ssh_keys",
    "roles.head_node.subnet_id",
    "roles.head_node.username",
    "roles.head_node.virtual_network_id",
    "roles.head_node.vm_size",
    "roles.kafka_management_node.password",
    "roles.kafka_management_node.script_actions",
    "roles.kafka_management_node.ssh_keys",
    "roles.kafka_management_node.subnet_id",
    "roles.kafka_management_node.virtual_network_id",
    "roles.kafka_management_node.vm_size",
    "roles.worker_node.number_of_disks_per_node",
    "roles.worker_node.password",
    "roles.worker_node.script_actions",
    "roles.worker_node.ssh_keys",
    "roles.worker_node.subnet_id",
    "roles.worker_node.username",
    "roles.worker_node.virtual_network_id",
    "roles.worker_node.vm_size",
    "roles.zookeeper_node.password",
    "roles.zookeeper_node.script_actions",
    "roles.zookeeper_node.ssh_keys",
    "roles.zookeeper_node.subnet_id",
    "roles.zookeeper_node.username",
    "roles.zookeeper_node.virtual_network_id",
    "roles.zookeeper_node.vm_size",
    "security_profile",
    "security_profile.aadds_resource_id",
    "security_profile.cluster_users_group_dns",
    "security_profile.domain_name",
    "security_profile.domain_user_password",
    "security_profile.domain_username",
    "security_profile.ldaps_urls",
    "security_profile.msi_resource_id",
    "storage_account.is_default",
    "storage_account.storage_account_id",
    "storage_account.storage_account_key",
    "storage_account.storage_container_url",
    "storage_account_gen2.filesystem_id",
    "storage_account_gen2.is_default",
    "storage_account_gen2.storage_account_id",
    "storage_account_gen2.user_assigned_identity_id",
    "tier",
    "tls_min_version",
  ]
}

type "azurerm_hdinsight_spark_cluster" {
  holds     = "data"
  why       = "cluster objects and workloads"
  tags      = "tags"
  parent    = ["resource_group_name"]
  executes  = "boot_code"
  force_new = [
    "cluster_version",
    "component_version.spark",
    "encryption_in_transit_enabled",
    "gateway.username",
    "location",
    "metastores.ambari.database_name",
    "metastores.ambari.password",
    "metastores.ambari.server",
    "metastores.ambari.username",
    "metastores.hive.database_name",
    "metastores.hive.password",
    "metastores.hive.server",
    "metastores.hive.username",
    "metastores.oozie.database_name",
    "metastores.oozie.password",
    "metastores.oozie.server",
    "metastores.oozie.username",
    "name",
    "network.connection_direction",
    "network.private_link_enabled",
    "resource_group_name",
    "roles.head_node.password",
    "roles.head_node.script_actions",
    "roles.head_node.ssh_keys",
    "roles.head_node.subnet_id",
    "roles.head_node.username",
    "roles.head_node.virtual_network_id",
    "roles.head_node.vm_size",
    "roles.worker_node.password",
    "roles.worker_node.script_actions",
    "roles.worker_node.ssh_keys",
    "roles.worker_node.subnet_id",
    "roles.worker_node.username",
    "roles.worker_node.virtual_network_id",
    "roles.worker_node.vm_size",
    "roles.zookeeper_node.password",
    "roles.zookeeper_node.script_actions",
    "roles.zookeeper_node.ssh_keys",
    "roles.zookeeper_node.subnet_id",
    "roles.zookeeper_node.username",
    "roles.zookeeper_node.virtual_network_id",
    "roles.zookeeper_node.vm_size",
    "security_profile",
    "security_profile.aadds_resource_id",
    "security_profile.cluster_users_group_dns",
    "security_profile.domain_name",
    "security_profile.domain_user_password",
    "security_profile.domain_username",
    "security_profile.ldaps_urls",
    "security_profile.msi_resource_id",
    "storage_account.is_default",
    "storage_account.storage_account_id",
    "storage_account.storage_account_key",
    "storage_account.storage_container_url",
    "storage_account_gen2.filesystem_id",
    "storage_account_gen2.is_default",
    "storage_account_gen2.storage_account_id",
    "storage_account_gen2.user_assigned_identity_id",
    "tier",
    "tls_min_version",
    "zones",
  ]
}

type "azurerm_healthbot" {
  holds          = "nothing"
  tags           = "tags"
  parent         = ["resource_group_name"]
  force_new      = ["location", "name", "resource_group_name"]
  force_new_when = { sku_name = "conditional" }
}

type "azurerm_healthcare_dicom_service" {
  holds       = "data"
  why         = "service data"
  tags        = "tags"
  parent      = ["workspace_id"]
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new   = [
    "data_partitions_enabled",
    "location",
    "name",
    "storage",
    "storage.file_system_name",
    "storage.storage_account_id",
    "workspace_id",
  ]
}

type "azurerm_healthcare_fhir_service" {
  holds     = "data"
  why       = "service data"
  tags      = "tags"
  parent    = ["workspace_id", "resource_group_name"]
  force_new = ["kind", "location", "name", "resource_group_name", "workspace_id"]
}

type "azurerm_healthcare_medtech_service" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["workspace_id"]
  force_new = ["location", "name", "workspace_id"]
}

type "azurerm_healthcare_medtech_service_fhir_destination" {
  holds     = "nothing"
  parent    = ["medtech_service_id"]
  force_new = ["location", "medtech_service_id", "name"]
}

type "azurerm_healthcare_service" {
  holds       = "data"
  why         = "service data"
  tags        = "tags"
  parent      = ["resource_group_name"]
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new   = ["cosmosdb_key_vault_key_versionless_id", "location", "name", "resource_group_name"]
}

type "azurerm_healthcare_workspace" {
  holds     = "data"
  why       = "service data"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_image" {
  holds     = "data"
  why       = "disk, snapshot or image"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = [
    "data_disk.disk_encryption_set_id",
    "data_disk.managed_disk_id",
    "data_disk.storage_type",
    "hyper_v_generation",
    "location",
    "name",
    "os_disk",
    "os_disk.blob_uri",
    "os_disk.disk_encryption_set_id",
    "os_disk.size_gb",
    "os_disk.storage_type",
    "resource_group_name",
    "zone_resilient",
  ]
}

type "azurerm_iot_security_device_group" {
  holds     = "nothing"
  parent    = ["iothub_id"]
  force_new = ["iothub_id", "name"]
}

type "azurerm_iot_security_solution" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_iotcentral_application" {
  holds       = "data"
  why         = "undelivered messages or device records"
  tags        = "tags"
  parent      = ["resource_group_name"]
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new   = ["location", "name", "resource_group_name", "template"]
}

type "azurerm_iotcentral_application_network_rule_set" {
  holds     = "nothing"
  parent    = ["iotcentral_application_id"]
  access    = "network"
  force_new = ["iotcentral_application_id"]
}

type "azurerm_iotcentral_organization" {
  holds     = "nothing"
  parent    = ["iotcentral_application_id"]
  force_new = ["iotcentral_application_id", "organization_id", "parent_organization_id"]
}

type "azurerm_iothub" {
  holds       = "data"
  why         = "undelivered messages or device records"
  tags        = "tags"
  parent      = ["resource_group_name"]
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false },
  ]
  force_new   = ["endpoint.encoding", "location", "min_tls_version", "name", "resource_group_name"]
}

type "azurerm_iothub_certificate" {
  holds     = "nothing"
  parent    = ["iothub_name", "resource_group_name"]
  force_new = ["iothub_name", "name", "resource_group_name"]
}

type "azurerm_iothub_consumer_group" {
  holds     = "nothing"
  parent    = ["iothub_name", "eventhub_endpoint_name", "resource_group_name"]
  force_new = ["eventhub_endpoint_name", "iothub_name", "name", "resource_group_name"]
}

type "azurerm_iothub_device_update_account" {
  holds       = "data"
  why         = "service data"
  tags        = "tags"
  parent      = ["resource_group_name"]
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new   = ["location", "name", "resource_group_name", "sku"]
}

type "azurerm_iothub_device_update_instance" {
  holds     = "data"
  why       = "service data"
  tags      = "tags"
  parent    = ["iothub_id"]
  force_new = ["device_update_account_id", "iothub_id", "name"]
}

type "azurerm_iothub_dps" {
  holds       = "data"
  why         = "undelivered messages or device records"
  tags        = "tags"
  parent      = ["resource_group_name"]
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new   = ["data_residency_enabled", "location", "name", "resource_group_name"]
}

type "azurerm_iothub_dps_certificate" {
  holds     = "nothing"
  parent    = ["iot_dps_name", "resource_group_name"]
  force_new = ["iot_dps_name", "is_verified", "name", "resource_group_name"]
}

type "azurerm_iothub_dps_shared_access_policy" {
  holds     = "nothing"
  parent    = ["iothub_dps_name", "resource_group_name"]
  access    = "iam"
  force_new = ["iothub_dps_name", "name", "resource_group_name"]
}

type "azurerm_iothub_endpoint_cosmosdb_account" {
  holds     = "nothing"
  parent    = ["iothub_id", "container_name", "database_name"]
  force_new = ["container_name", "database_name", "endpoint_uri", "iothub_id", "name", "resource_group_name"]
}

type "azurerm_iothub_endpoint_eventhub" {
  holds     = "nothing"
  parent    = ["iothub_id", "resource_group_name"]
  force_new = ["iothub_id", "name", "resource_group_name"]
}

type "azurerm_iothub_endpoint_servicebus_queue" {
  holds     = "nothing"
  parent    = ["iothub_id", "resource_group_name"]
  force_new = ["iothub_id", "name", "resource_group_name"]
}

type "azurerm_iothub_endpoint_servicebus_topic" {
  holds     = "nothing"
  parent    = ["iothub_id", "resource_group_name"]
  force_new = ["iothub_id", "name", "resource_group_name"]
}

type "azurerm_iothub_endpoint_storage_container" {
  holds     = "nothing"
  parent    = ["iothub_id", "resource_group_name"]
  force_new = ["encoding", "iothub_id", "name", "resource_group_name"]
}

type "azurerm_iothub_enrichment" {
  holds     = "nothing"
  parent    = ["iothub_name", "key", "resource_group_name"]
  force_new = ["iothub_name", "key", "resource_group_name"]
}

type "azurerm_iothub_fallback_route" {
  holds     = "nothing"
  parent    = ["iothub_name", "resource_group_name"]
  force_new = ["iothub_name", "resource_group_name"]
}

type "azurerm_iothub_file_upload" {
  holds     = "nothing"
  parent    = ["iothub_id"]
  force_new = ["iothub_id"]
}

type "azurerm_iothub_route" {
  holds     = "nothing"
  parent    = ["iothub_name", "resource_group_name"]
  force_new = ["iothub_name", "name", "resource_group_name"]
}

type "azurerm_iothub_shared_access_policy" {
  holds     = "nothing"
  parent    = ["iothub_name", "resource_group_name"]
  access    = "iam"
  force_new = ["iothub_name", "name", "resource_group_name"]
}

type "azurerm_ip_group" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  access    = "network"
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_ip_group_cidr" {
  holds     = "nothing"
  parent    = ["ip_group_id"]
  force_new = ["cidr", "ip_group_id"]
}

type "azurerm_key_vault" {
  holds       = "data"
  why         = "keys, secrets or settings"
  tags        = "tags"
  parent      = ["resource_group_name"]
  access      = "auth"
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
    { kind = "purge_protection", path = "purge_protection_enabled", safe = true, unset_safe = false },
    { kind = "soft_delete", path = "soft_delete_retention_days", safe = { min = 7 }, unset_safe = true, recovery = false },
  ]
  force_new   = ["location", "name", "resource_group_name"]
}

type "azurerm_key_vault_access_policy" {
  holds     = "nothing"
  parent    = ["key_vault_id", "object_id", "application_id"]
  access    = "iam"
  force_new = ["application_id", "key_vault_id", "object_id", "tenant_id"]
}

type "azurerm_key_vault_certificate" {
  holds     = "data"
  why       = "keys, secrets or settings"
  swaps     = true
  tags      = "tags"
  parent    = ["key_vault_id"]
  access    = "credential"
  force_new = ["key_vault_id", "name"]
}

type "azurerm_key_vault_certificate_contacts" {
  holds     = "nothing"
  parent    = ["key_vault_id"]
  force_new = ["key_vault_id"]
}

type "azurerm_key_vault_certificate_issuer" {
  holds     = "nothing"
  parent    = ["key_vault_id"]
  access    = "auth"
  force_new = ["key_vault_id", "name"]
}

type "azurerm_key_vault_key" {
  holds          = "data"
  why            = "keys, secrets or settings"
  tags           = "tags"
  parent         = ["key_vault_id"]
  access         = "credential"
  force_new      = ["curve", "key_size", "key_type", "key_vault_id", "name", "release_policy"]
  force_new_when = {
    expiration_date = "conditional"
    "release_policy.immutable" = "conditional"
    "release_policy.json" = "conditional"
  }
}

type "azurerm_key_vault_managed_hardware_security_module" {
  holds          = "data"
  why            = "keys, secrets or settings"
  tags           = "tags"
  parent         = ["sku_name", "resource_group_name"]
  access         = "credential"
  protections    = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
    { kind = "purge_protection", path = "purge_protection_enabled", safe = true, unset_safe = false },
    { kind = "soft_delete", path = "soft_delete_retention_days", safe = { min = 7 }, unset_safe = true, recovery = false },
  ]
  force_new      = [
    "admin_object_ids",
    "location",
    "name",
    "purge_protection_enabled",
    "resource_group_name",
    "sku_name",
    "soft_delete_retention_days",
    "tenant_id",
  ]
  force_new_when = {
    security_domain_key_vault_certificate_ids = "conditional"
    security_domain_quorum = "conditional"
  }
}

type "azurerm_key_vault_managed_hardware_security_module_key" {
  holds     = "data"
  why       = "keys, secrets or settings"
  tags      = "tags"
  parent    = ["managed_hsm_id"]
  access    = "credential"
  force_new = ["curve", "key_size", "key_type", "managed_hsm_id", "name"]
}

type "azurerm_key_vault_managed_hardware_security_module_key_rotation_policy" {
  holds     = "nothing"
  parent    = ["managed_hsm_key_id"]
  force_new = ["managed_hsm_key_id"]
}

type "azurerm_key_vault_managed_hardware_security_module_role_assignment" {
  holds     = "nothing"
  parent    = ["managed_hsm_id", "scope"]
  access    = "iam"
  force_new = ["managed_hsm_id", "name", "principal_id", "role_definition_id", "scope"]
}

type "azurerm_key_vault_managed_hardware_security_module_role_definition" {
  holds     = "nothing"
  parent    = ["managed_hsm_id"]
  access    = "iam"
  force_new = ["managed_hsm_id", "name"]
}

type "azurerm_key_vault_managed_storage_account" {
  holds     = "data"
  why       = "keys, secrets or settings"
  tags      = "tags"
  parent    = ["key_vault_id"]
  access    = "credential"
  force_new = ["key_vault_id", "name", "tags"]
}

type "azurerm_key_vault_managed_storage_account_sas_token_definition" {
  holds     = "nothing"
  tags      = "tags"
  access    = "credential"
  force_new = ["tags"]
}

type "azurerm_key_vault_secret" {
  holds     = "data"
  why       = "keys, secrets or settings"
  tags      = "tags"
  parent    = ["key_vault_id"]
  access    = "credential"
  force_new = ["key_vault_id", "name"]
}

type "azurerm_kubernetes_automatic_cluster" {
  holds          = "data"
  why            = "cluster objects and workloads"
  tags           = "tags"
  parent         = ["resource_group_name"]
  force_new      = [
    "hosted_system.node_subnet_id",
    "hosted_system.system_node_subnet_id",
    "location",
    "name",
    "private_cluster.private_dns_zone_id",
    "resource_group_name",
  ]
  force_new_when = { "api_server_access.subnet_id" = "conditional", "identity.type" = "conditional" }
}

type "azurerm_kubernetes_cluster" {
  holds          = "data"
  why            = "cluster objects and workloads"
  tags           = "tags"
  parent         = ["resource_group_name"]
  access         = "auth"
  executes       = "boot_code"
  force_new      = [
    "default_node_pool.capacity_reservation_group_id",
    "default_node_pool.gpu_driver",
    "default_node_pool.gpu_instance",
    "default_node_pool.host_group_id",
    "default_node_pool.node_network_profile.node_public_ip_tags",
    "default_node_pool.node_public_ip_prefix_id",
    "default_node_pool.proximity_placement_group_id",
    "default_node_pool.type",
    "disk_encryption_set_id",
    "dns_prefix",
    "dns_prefix_private_cluster",
    "edge_zone",
    "kubelet_identity.client_id",
    "kubelet_identity.object_id",
    "kubelet_identity.user_assigned_identity_id",
    "linux_profile.admin_username",
    "linux_profile.ssh_key.key_data",
    "location",
    "name",
    "network_profile",
    "network_profile.dns_service_ip",
    "network_profile.ip_versions",
    "network_profile.load_balancer_profile",
    "network_profile.load_balancer_sku",
    "network_profile.nat_gateway_profile",
    "network_profile.network_mode",
    "network_profile.service_cidr",
    "network_profile.service_cidrs",
    "node_resource_group",
    "private_cluster_enabled",
    "private_dns_zone_id",
    "resource_group_name",
    "role_based_access_control_enabled",
    "windows_profile.admin_username",
  ]
  force_new_when = {
    "api_server_access_profile.subnet_id" = "conditional"
    "default_node_pool.name" = "conditional"
    "default_node_pool.upgrade_settings.drain_timeout_in_minutes" = "conditional"
    "default_node_pool.upgrade_settings.undrainable_node_behavior" = "conditional"
    "network_profile.network_data_plane" = "conditional"
    "network_profile.network_plugin" = "conditional"
    "network_profile.network_plugin_mode" = "conditional"
    "network_profile.network_policy" = "conditional"
    "network_profile.pod_cidr" = "conditional"
    "network_profile.pod_cidrs" = "conditional"
    oidc_issuer_enabled = "conditional"
    "service_principal.client_id" = "conditional"
    "windows_profile.gmsa" = "conditional"
    "windows_profile.gmsa.dns_server" = "conditional"
    "windows_profile.gmsa.root_domain" = "conditional"
  }
}

type "azurerm_kubernetes_cluster_deployment_safeguard" {
  holds     = "nothing"
  parent    = ["kubernetes_cluster_id"]
  force_new = ["kubernetes_cluster_id"]
}

type "azurerm_kubernetes_cluster_extension" {
  holds     = "nothing"
  parent    = ["cluster_id"]
  executes  = "run"
  force_new = [
    "cluster_id",
    "extension_type",
    "name",
    "plan",
    "plan.name",
    "plan.product",
    "plan.promotion_code",
    "plan.publisher",
    "plan.version",
    "release_namespace",
    "release_train",
    "target_namespace",
    "version",
  ]
}

type "azurerm_kubernetes_cluster_node_pool" {
  holds          = "identity"
  tags           = "tags"
  parent         = ["kubernetes_cluster_id"]
  executes       = "boot_code"
  force_new      = [
    "capacity_reservation_group_id",
    "eviction_policy",
    "gpu_driver",
    "gpu_instance",
    "host_group_id",
    "kubernetes_cluster_id",
    "name",
    "node_network_profile.node_public_ip_tags",
    "node_public_ip_prefix_id",
    "os_type",
    "priority",
    "proximity_placement_group_id",
    "spot_max_price",
    "windows_profile",
    "windows_profile.outbound_nat_enabled",
  ]
  force_new_when = {
    os_sku = "conditional"
    "upgrade_settings.drain_timeout_in_minutes" = "conditional"
    "upgrade_settings.undrainable_node_behavior" = "conditional"
  }
}

type "azurerm_kubernetes_cluster_trusted_access_role_binding" {
  holds     = "nothing"
  parent    = ["kubernetes_cluster_id", "source_resource_id"]
  access    = "iam"
  force_new = ["kubernetes_cluster_id", "name", "source_resource_id"]
}

type "azurerm_kubernetes_fleet_manager" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["hub_profile", "location", "name", "resource_group_name"]
}

type "azurerm_kubernetes_fleet_member" {
  holds     = "nothing"
  parent    = ["kubernetes_fleet_id", "kubernetes_cluster_id"]
  force_new = ["kubernetes_cluster_id", "kubernetes_fleet_id", "name"]
}

type "azurerm_kubernetes_fleet_update_run" {
  holds     = "nothing"
  parent    = ["kubernetes_fleet_manager_id"]
  force_new = ["kubernetes_fleet_manager_id", "name"]
}

type "azurerm_kubernetes_fleet_update_strategy" {
  holds     = "nothing"
  parent    = ["kubernetes_fleet_manager_id"]
  force_new = ["kubernetes_fleet_manager_id", "name"]
}

type "azurerm_kubernetes_flux_configuration" {
  holds     = "nothing"
  parent    = ["cluster_id", "namespace"]
  executes  = "run"
  force_new = ["cluster_id", "name", "namespace", "scope"]
}

type "azurerm_kusto_attached_database_configuration" {
  holds     = "nothing"
  parent    = ["database_name", "cluster_id", "cluster_name"]
  force_new = ["cluster_id", "cluster_name", "database_name", "location", "name", "resource_group_name"]
}

type "azurerm_kusto_cluster" {
  holds       = "data"
  why         = "database"
  tags        = "tags"
  parent      = ["resource_group_name"]
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
    { kind = "force_destroy", path = "purge_enabled", safe = false, unset_safe = true, recovery = false },
  ]
  force_new   = ["double_encryption_enabled", "location", "name", "resource_group_name", "zones"]
}

type "azurerm_kusto_cluster_customer_managed_key" {
  holds     = "nothing"
  parent    = ["cluster_id", "key_vault_id"]
  force_new = ["cluster_id"]
}

type "azurerm_kusto_cluster_managed_private_endpoint" {
  holds     = "nothing"
  parent    = ["cluster_name", "group_id", "private_link_resource_id"]
  force_new = [
    "cluster_name",
    "group_id",
    "name",
    "private_link_resource_id",
    "private_link_resource_region",
    "resource_group_name",
  ]
}

type "azurerm_kusto_cluster_principal_assignment" {
  holds     = "nothing"
  parent    = ["cluster_name", "resource_group_name"]
  access    = "iam"
  force_new = [
    "cluster_name",
    "name",
    "principal_id",
    "principal_type",
    "resource_group_name",
    "role",
    "tenant_id",
  ]
}

type "azurerm_kusto_cosmosdb_data_connection" {
  holds     = "nothing"
  parent    = ["cosmosdb_container_id", "kusto_database_id", "managed_identity_id"]
  force_new = [
    "cosmosdb_container_id",
    "kusto_database_id",
    "location",
    "managed_identity_id",
    "mapping_rule_name",
    "name",
    "retrieval_start_date",
    "table_name",
  ]
}

type "azurerm_kusto_database" {
  holds     = "data"
  why       = "database"
  parent    = ["cluster_name", "resource_group_name"]
  force_new = ["cluster_name", "location", "name", "resource_group_name"]
}

type "azurerm_kusto_database_principal_assignment" {
  holds     = "nothing"
  parent    = ["database_name", "cluster_name", "resource_group_name"]
  access    = "iam"
  force_new = [
    "cluster_name",
    "database_name",
    "name",
    "principal_id",
    "principal_type",
    "resource_group_name",
    "role",
    "tenant_id",
  ]
}

type "azurerm_kusto_eventgrid_data_connection" {
  holds     = "nothing"
  parent    = ["cluster_name", "database_name", "eventhub_consumer_group_name"]
  force_new = [
    "cluster_name",
    "database_name",
    "database_routing_type",
    "eventhub_consumer_group_name",
    "eventhub_id",
    "location",
    "name",
    "resource_group_name",
    "storage_account_id",
  ]
}

type "azurerm_kusto_eventhub_data_connection" {
  holds     = "nothing"
  parent    = ["eventhub_id", "cluster_name", "database_name"]
  force_new = [
    "cluster_name",
    "compression",
    "consumer_group",
    "database_name",
    "database_routing_type",
    "eventhub_id",
    "location",
    "name",
    "resource_group_name",
  ]
}

type "azurerm_kusto_iothub_data_connection" {
  holds     = "nothing"
  parent    = ["iothub_id", "cluster_name", "database_name"]
  force_new = [
    "cluster_name",
    "consumer_group",
    "data_format",
    "database_name",
    "database_routing_type",
    "event_system_properties",
    "iothub_id",
    "location",
    "mapping_rule_name",
    "name",
    "resource_group_name",
    "shared_access_policy_name",
    "table_name",
  ]
}

type "azurerm_kusto_script" {
  holds     = "nothing"
  parent    = ["database_id"]
  executes  = "run"
  force_new = ["database_id", "name", "sas_token", "script_content", "script_level"]
}

type "azurerm_lb" {
  holds          = "identity"
  tags           = "tags"
  parent         = ["resource_group_name"]
  force_new      = ["edge_zone", "location", "name", "resource_group_name", "sku", "sku_tier"]
  force_new_when = { frontend_ip_configuration = "conditional" }
}

type "azurerm_lb_backend_address_pool" {
  holds     = "nothing"
  parent    = ["loadbalancer_id"]
  force_new = ["loadbalancer_id", "name", "synchronous_mode"]
}

type "azurerm_lb_backend_address_pool_address" {
  holds     = "nothing"
  parent    = ["backend_address_pool_id"]
  force_new = ["backend_address_pool_id", "name"]
}

type "azurerm_lb_nat_pool" {
  holds     = "nothing"
  parent    = ["loadbalancer_id", "resource_group_name"]
  force_new = ["loadbalancer_id", "name", "resource_group_name"]
}

type "azurerm_lb_nat_rule" {
  holds     = "nothing"
  parent    = ["loadbalancer_id", "frontend_ip_configuration_name", "resource_group_name"]
  access    = "network_path"
  force_new = ["loadbalancer_id", "name", "resource_group_name"]
}

type "azurerm_lb_outbound_rule" {
  holds     = "nothing"
  parent    = ["loadbalancer_id", "backend_address_pool_id"]
  access    = "network_path"
  force_new = ["loadbalancer_id", "name"]
}

type "azurerm_lb_probe" {
  holds     = "nothing"
  parent    = ["loadbalancer_id"]
  force_new = ["loadbalancer_id", "name"]
}

type "azurerm_lb_rule" {
  holds     = "nothing"
  parent    = ["loadbalancer_id", "frontend_ip_configuration_name"]
  access    = "network_path"
  force_new = ["loadbalancer_id", "name"]
}

type "azurerm_lighthouse_assignment" {
  holds     = "nothing"
  parent    = ["lighthouse_definition_id", "scope"]
  access    = "iam"
  force_new = ["lighthouse_definition_id", "name", "scope"]
}

type "azurerm_lighthouse_definition" {
  holds     = "nothing"
  parent    = ["scope"]
  access    = "iam"
  force_new = ["lighthouse_definition_id", "managing_tenant_id", "name", "scope"]
}

type "azurerm_linux_function_app" {
  holds          = "data"
  why            = "deployed content"
  transient      = true
  confidence     = "low"
  tags           = "tags"
  parent         = ["storage_account_name", "resource_group_name"]
  access         = "auth"
  executes       = "deploys_code"
  protections    = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new      = ["location", "name", "resource_group_name"]
  force_new_when = { service_plan_id = "conditional" }
}

type "azurerm_linux_function_app_slot" {
  holds       = "data"
  why         = "deployed content"
  confidence  = "low"
  transient   = true
  tags        = "tags"
  parent      = ["function_app_id", "storage_account_name"]
  executes    = "deploys_code"
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new   = ["function_app_id", "name"]
}

type "azurerm_linux_virtual_machine" {
  holds     = "data"
  why       = "OS disk"
  tags      = "tags"
  parent    = ["resource_group_name"]
  executes  = "boot_code"
  force_new = [
    "admin_password",
    "admin_ssh_key",
    "admin_ssh_key.public_key",
    "admin_ssh_key.username",
    "admin_username",
    "availability_set_id",
    "computer_name",
    "custom_data",
    "disable_password_authentication",
    "edge_zone",
    "eviction_policy",
    "location",
    "name",
    "os_disk.diff_disk_settings",
    "os_disk.diff_disk_settings.option",
    "os_disk.diff_disk_settings.placement",
    "os_disk.name",
    "os_disk.secure_vm_disk_encryption_set_id",
    "os_disk.security_encryption_type",
    "os_disk.storage_account_type",
    "os_managed_disk_id",
    "plan",
    "plan.name",
    "plan.product",
    "plan.publisher",
    "platform_fault_domain",
    "priority",
    "provision_vm_agent",
    "resource_group_name",
    "secure_boot_enabled",
    "source_image_id",
    "source_image_reference",
    "source_image_reference.offer",
    "source_image_reference.publisher",
    "source_image_reference.sku",
    "source_image_reference.version",
    "vtpm_enabled",
    "zone",
  ]
}

type "azurerm_linux_virtual_machine_scale_set" {
  holds          = "data"
  why            = "OS disk"
  tags           = "tags"
  parent         = ["resource_group_name"]
  executes       = "boot_code"
  force_new      = [
    "additional_capabilities.ultra_ssd_enabled",
    "admin_password",
    "admin_username",
    "capacity_reservation_group_id",
    "computer_name_prefix",
    "data_disk.disk_encryption_set_id",
    "edge_zone",
    "eviction_policy",
    "extension_operations_enabled",
    "gallery_application.configuration_blob_uri",
    "gallery_application.order",
    "gallery_application.tag",
    "gallery_application.version_id",
    "host_group_id",
    "location",
    "name",
    "network_interface.ip_configuration.public_ip_address.ip_tag",
    "network_interface.ip_configuration.public_ip_address.ip_tag.tag",
    "network_interface.ip_configuration.public_ip_address.ip_tag.type",
    "network_interface.ip_configuration.public_ip_address.public_ip_prefix_id",
    "network_interface.ip_configuration.public_ip_address.version",
    "network_interface.name",
    "os_disk.diff_disk_settings",
    "os_disk.diff_disk_settings.option",
    "os_disk.diff_disk_settings.placement",
    "os_disk.disk_encryption_set_id",
    "os_disk.secure_vm_disk_encryption_set_id",
    "os_disk.security_encryption_type",
    "os_disk.storage_account_type",
    "plan",
    "plan.name",
    "plan.product",
    "plan.publisher",
    "platform_fault_domain_count",
    "priority",
    "provision_vm_agent",
    "proximity_placement_group_id",
    "resource_group_name",
    "rolling_upgrade_policy",
    "secure_boot_enabled",
    "spot_restore.enabled",
    "spot_restore.timeout",
    "upgrade_mode",
    "vtpm_enabled",
    "zone_balance",
  ]
  force_new_when = { zones = "conditional" }
}

type "azurerm_linux_web_app" {
  holds       = "data"
  why         = "deployed content"
  transient   = true
  confidence  = "low"
  tags        = "tags"
  parent      = ["resource_group_name"]
  access      = "auth"
  executes    = "deploys_code"
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new   = ["location", "name", "resource_group_name"]
}

type "azurerm_linux_web_app_slot" {
  holds       = "data"
  why         = "deployed content"
  confidence  = "low"
  transient   = true
  tags        = "tags"
  executes    = "deploys_code"
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new   = ["name"]
}

type "azurerm_load_test" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = [
    "encryption",
    "encryption.identity",
    "encryption.identity.identity_id",
    "encryption.identity.type",
    "encryption.key_url",
    "location",
    "name",
    "resource_group_name",
  ]
}

type "azurerm_local_network_gateway" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_log_analytics_cluster" {
  holds     = "data"
  why       = "logs or metrics"
  transient = true
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = [
    "identity",
    "identity.identity_ids",
    "identity.type",
    "location",
    "name",
    "resource_group_name",
  ]
}

type "azurerm_log_analytics_cluster_customer_managed_key" {
  holds     = "nothing"
  parent    = ["log_analytics_cluster_id"]
  force_new = ["log_analytics_cluster_id"]
}

type "azurerm_log_analytics_data_export_rule" {
  holds     = "nothing"
  parent    = ["workspace_resource_id", "destination_resource_id", "resource_group_name"]
  guard     = "audit"
  force_new = ["name", "resource_group_name", "workspace_resource_id"]
}

type "azurerm_log_analytics_linked_service" {
  holds     = "nothing"
  parent    = ["resource_group_name"]
  force_new = ["resource_group_name"]
}

type "azurerm_log_analytics_linked_storage_account" {
  holds     = "nothing"
  parent    = ["workspace_id", "resource_group_name"]
  force_new = ["data_source_type", "resource_group_name", "workspace_id"]
}

type "azurerm_log_analytics_query_pack" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_log_analytics_query_pack_query" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["query_pack_id"]
  force_new = ["name", "query_pack_id"]
}

type "azurerm_log_analytics_saved_search" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["log_analytics_workspace_id"]
  force_new = [
    "category",
    "display_name",
    "function_alias",
    "function_parameters",
    "log_analytics_workspace_id",
    "name",
    "query",
    "tags",
  ]
}

type "azurerm_log_analytics_solution" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["workspace_name", "workspace_resource_id", "resource_group_name"]
  force_new = [
    "location",
    "plan.product",
    "plan.promotion_code",
    "plan.publisher",
    "resource_group_name",
    "solution_name",
    "workspace_name",
    "workspace_resource_id",
  ]
}

type "azurerm_log_analytics_storage_insights" {
  holds     = "nothing"
  parent    = ["workspace_id", "resource_group_name"]
  force_new = ["name", "resource_group_name", "storage_account_id", "workspace_id"]
}

type "azurerm_log_analytics_workspace" {
  holds          = "data"
  why            = "logs or metrics"
  transient      = true
  tags           = "tags"
  parent         = ["resource_group_name"]
  protections    = [
    { kind = "retention", path = "retention_in_days", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new      = ["location", "name", "resource_group_name"]
  force_new_when = { sku = "conditional" }
}

type "azurerm_log_analytics_workspace_table" {
  holds       = "data"
  why         = "logs or metrics"
  transient   = true
  protections = [
    { kind = "retention", path = "retention_in_days", safe = { not_lower = true }, unset_safe = true },
    { kind = "retention", path = "total_retention_in_days", safe = { not_lower = true }, unset_safe = true },
  ]
}

type "azurerm_log_analytics_workspace_table_custom_log" {
  holds       = "data"
  why         = "logs or metrics"
  transient   = true
  parent      = ["workspace_id"]
  protections = [
    { kind = "retention", path = "retention_in_days", safe = { not_lower = true }, unset_safe = true },
    { kind = "retention", path = "total_retention_in_days", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["name", "workspace_id"]
}

type "azurerm_log_analytics_workspace_table_microsoft" {
  holds       = "data"
  why         = "logs or metrics"
  transient   = true
  parent      = ["workspace_id"]
  protections = [
    { kind = "retention", path = "retention_in_days", safe = { not_lower = true }, unset_safe = true },
    { kind = "retention", path = "total_retention_in_days", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["name", "workspace_id"]
}

type "azurerm_logic_app_action_custom" {
  holds     = "nothing"
  parent    = ["logic_app_id"]
  executes  = "deploys_code"
  force_new = ["logic_app_id", "name"]
}

type "azurerm_logic_app_action_http" {
  holds     = "nothing"
  parent    = ["logic_app_id"]
  executes  = "deploys_code"
  force_new = ["logic_app_id", "name"]
}

type "azurerm_logic_app_integration_account" {
  holds     = "data"
  why       = "service data"
  tags      = "tags"
  parent    = ["resource_group_name"]
  executes  = "deploys_code"
  force_new = ["integration_service_environment_id", "location", "name", "resource_group_name"]
}

type "azurerm_logic_app_integration_account_agreement" {
  holds     = "nothing"
  parent    = ["integration_account_name", "resource_group_name"]
  executes  = "deploys_code"
  force_new = ["integration_account_name", "name", "resource_group_name"]
}

type "azurerm_logic_app_integration_account_assembly" {
  holds     = "nothing"
  parent    = ["integration_account_name", "resource_group_name"]
  executes  = "deploys_code"
  force_new = ["integration_account_name", "name", "resource_group_name"]
}

type "azurerm_logic_app_integration_account_batch_configuration" {
  holds     = "nothing"
  parent    = ["integration_account_name", "batch_group_name", "resource_group_name"]
  executes  = "deploys_code"
  force_new = ["batch_group_name", "integration_account_name", "name", "resource_group_name"]
}

type "azurerm_logic_app_integration_account_certificate" {
  holds     = "nothing"
  parent    = ["integration_account_name", "resource_group_name"]
  executes  = "deploys_code"
  force_new = ["integration_account_name", "name", "resource_group_name"]
}

type "azurerm_logic_app_integration_account_map" {
  holds     = "nothing"
  parent    = ["integration_account_name", "resource_group_name"]
  executes  = "deploys_code"
  force_new = ["integration_account_name", "name", "resource_group_name"]
}

type "azurerm_logic_app_integration_account_partner" {
  holds     = "nothing"
  parent    = ["integration_account_name", "resource_group_name"]
  executes  = "deploys_code"
  force_new = ["integration_account_name", "name", "resource_group_name"]
}

type "azurerm_logic_app_integration_account_schema" {
  holds     = "nothing"
  parent    = ["integration_account_name", "resource_group_name"]
  executes  = "deploys_code"
  force_new = ["integration_account_name", "name", "resource_group_name"]
}

type "azurerm_logic_app_integration_account_session" {
  holds     = "nothing"
  parent    = ["integration_account_name", "resource_group_name"]
  executes  = "deploys_code"
  force_new = ["integration_account_name", "name", "resource_group_name"]
}

type "azurerm_logic_app_standard" {
  holds          = "data"
  why            = "deployed content"
  transient      = true
  confidence     = "low"
  tags           = "tags"
  parent         = ["storage_account_name", "resource_group_name"]
  executes       = "deploys_code"
  force_new      = ["location", "name", "resource_group_name"]
  force_new_when = { key_vault_reference_identity_id = "conditional" }
}

type "azurerm_logic_app_trigger_custom" {
  holds     = "nothing"
  parent    = ["logic_app_id"]
  executes  = "deploys_code"
  force_new = ["logic_app_id", "name"]
}

type "azurerm_logic_app_trigger_http_request" {
  holds     = "nothing"
  parent    = ["logic_app_id"]
  executes  = "deploys_code"
  force_new = ["logic_app_id", "name"]
}

type "azurerm_logic_app_trigger_recurrence" {
  holds     = "nothing"
  parent    = ["logic_app_id"]
  executes  = "deploys_code"
  force_new = ["logic_app_id", "name"]
}

type "azurerm_logic_app_workflow" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  executes  = "deploys_code"
  force_new = [
    "integration_service_environment_id",
    "location",
    "name",
    "resource_group_name",
    "workflow_schema",
    "workflow_version",
  ]
}

type "azurerm_machine_learning_compute_cluster" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["machine_learning_workspace_id"]
  executes  = "boot_code"
  force_new = [
    "description",
    "local_auth_enabled",
    "location",
    "machine_learning_workspace_id",
    "name",
    "node_public_ip_enabled",
    "ssh",
    "ssh.admin_password",
    "ssh.admin_username",
    "ssh.key_value",
    "ssh_public_access_enabled",
    "subnet_resource_id",
    "vm_priority",
    "vm_size",
  ]
}

type "azurerm_machine_learning_compute_instance" {
  holds     = "data"
  why       = "OS disk"
  tags      = "tags"
  parent    = ["machine_learning_workspace_id"]
  executes  = "boot_code"
  force_new = [
    "assign_to_user",
    "authorization_type",
    "description",
    "identity",
    "identity.identity_ids",
    "identity.type",
    "local_auth_enabled",
    "machine_learning_workspace_id",
    "name",
    "node_public_ip_enabled",
    "ssh",
    "subnet_resource_id",
    "tags",
    "virtual_machine_size",
  ]
}

type "azurerm_machine_learning_datastore_blobstorage" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["storage_container_id", "workspace_id"]
  force_new = ["description", "name", "storage_container_id", "tags", "workspace_id"]
}

type "azurerm_machine_learning_datastore_datalake_gen2" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["storage_container_id", "workspace_id"]
  force_new = ["description", "name", "storage_container_id", "tags", "workspace_id"]
}

type "azurerm_machine_learning_datastore_fileshare" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["storage_fileshare_id", "workspace_id"]
  force_new = ["description", "name", "storage_fileshare_id", "tags", "workspace_id"]
}

type "azurerm_machine_learning_inference_cluster" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["kubernetes_cluster_id", "machine_learning_workspace_id"]
  force_new = [
    "cluster_purpose",
    "description",
    "identity",
    "identity.identity_ids",
    "identity.type",
    "kubernetes_cluster_id",
    "location",
    "machine_learning_workspace_id",
    "name",
    "ssl",
    "ssl.cert",
    "ssl.cname",
    "ssl.key",
    "ssl.leaf_domain_label",
    "ssl.overwrite_existing_domain",
    "tags",
  ]
}

type "azurerm_machine_learning_synapse_spark" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["machine_learning_workspace_id", "synapse_spark_pool_id"]
  force_new = [
    "description",
    "identity",
    "identity.identity_ids",
    "identity.type",
    "local_auth_enabled",
    "location",
    "machine_learning_workspace_id",
    "name",
    "synapse_spark_pool_id",
    "tags",
  ]
}

type "azurerm_machine_learning_workspace" {
  holds       = "data"
  why         = "service data"
  tags        = "tags"
  parent      = ["application_insights_id", "key_vault_id", "resource_group_name"]
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new   = [
    "application_insights_id",
    "container_registry_id",
    "encryption",
    "high_business_impact",
    "key_vault_id",
    "location",
    "managed_network.provision_on_creation_enabled",
    "name",
    "resource_group_name",
    "service_side_encryption_enabled",
    "storage_account_id",
  ]
}

type "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" {
  holds     = "nothing"
  parent    = ["workspace_id"]
  access    = "network"
  force_new = ["name", "workspace_id"]
}

type "azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint" {
  holds     = "nothing"
  parent    = ["workspace_id", "service_resource_id"]
  access    = "network"
  force_new = ["name", "service_resource_id", "spark_enabled", "sub_resource_target", "workspace_id"]
}

type "azurerm_machine_learning_workspace_network_outbound_rule_service_tag" {
  holds     = "nothing"
  parent    = ["workspace_id"]
  access    = "network"
  force_new = ["name", "workspace_id"]
}

type "azurerm_maintenance_assignment_dedicated_host" {
  holds     = "nothing"
  parent    = ["maintenance_configuration_id"]
  force_new = ["dedicated_host_id", "location", "maintenance_configuration_id"]
}

type "azurerm_maintenance_assignment_dynamic_scope" {
  holds     = "nothing"
  parent    = ["maintenance_configuration_id"]
  force_new = ["maintenance_configuration_id", "name"]
}

type "azurerm_maintenance_assignment_virtual_machine" {
  holds     = "nothing"
  parent    = ["maintenance_configuration_id"]
  force_new = ["location", "maintenance_configuration_id", "virtual_machine_id"]
}

type "azurerm_maintenance_assignment_virtual_machine_scale_set" {
  holds     = "nothing"
  parent    = ["maintenance_configuration_id"]
  executes  = "boot_code"
  force_new = ["location", "maintenance_configuration_id", "virtual_machine_scale_set_id"]
}

type "azurerm_maintenance_configuration" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_managed_application" {
  holds          = "data"
  why            = "whatever it contains"
  tags           = "tags"
  parent         = ["managed_resource_group_name", "resource_group_name"]
  force_new      = [
    "kind",
    "location",
    "managed_resource_group_name",
    "name",
    "plan",
    "plan.name",
    "plan.product",
    "plan.promotion_code",
    "plan.publisher",
    "plan.version",
    "resource_group_name",
  ]
  force_new_when = { identity = "conditional" }
}

type "azurerm_managed_application_definition" {
  holds       = "nothing"
  tags        = "tags"
  parent      = ["resource_group_name"]
  protections = [
    { kind = "lock", path = "lock_level", safe = { set = true } },
  ]
  force_new   = ["location", "lock_level", "name", "resource_group_name"]
}

type "azurerm_managed_devops_pool" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = [
    "azure_devops_organization.permission",
    "azure_devops_organization.permission.administrator_account",
    "azure_devops_organization.permission.administrator_account.groups",
    "azure_devops_organization.permission.administrator_account.users",
    "azure_devops_organization.permission.kind",
    "location",
    "name",
    "resource_group_name",
  ]
}

type "azurerm_managed_disk" {
  holds          = "data"
  why            = "disk, snapshot or image"
  tags           = "tags"
  parent         = ["resource_group_name"]
  protections    = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new      = [
    "create_option",
    "edge_zone",
    "gallery_image_reference_id",
    "hyper_v_generation",
    "image_reference_id",
    "location",
    "logical_sector_size",
    "name",
    "performance_plus_enabled",
    "resource_group_name",
    "secure_vm_disk_encryption_set_id",
    "security_type",
    "source_resource_id",
    "source_uri",
    "storage_account_id",
    "trusted_launch_enabled",
    "upload_size_bytes",
    "zone",
  ]
  force_new_when = { encryption_settings = "conditional" }
}

type "azurerm_managed_disk_sas_token" {
  holds     = "nothing"
  parent    = ["managed_disk_id"]
  access    = "credential"
  force_new = ["access_level", "duration_in_seconds", "managed_disk_id"]
}

type "azurerm_managed_lustre_file_system" {
  holds          = "data"
  why            = "object or file storage"
  tags           = "tags"
  parent         = ["sku_name", "resource_group_name"]
  force_new      = [
    "hsm_setting",
    "hsm_setting.container_id",
    "hsm_setting.import_prefix",
    "hsm_setting.logging_container_id",
    "identity",
    "identity.identity_ids",
    "identity.type",
    "location",
    "name",
    "resource_group_name",
    "sku_name",
    "storage_capacity_in_tb",
    "subnet_id",
    "zones",
  ]
  force_new_when = { encryption_key = "conditional" }
}

type "azurerm_managed_redis" {
  holds          = "data"
  why            = "database"
  tags           = "tags"
  parent         = ["resource_group_name"]
  access         = "auth"
  force_new      = ["high_availability_enabled", "location", "name", "resource_group_name"]
  force_new_when = { sku_name = "conditional" }
}

type "azurerm_managed_redis_access_policy_assignment" {
  holds     = "nothing"
  parent    = ["managed_redis_id", "object_id"]
  access    = "iam"
  force_new = ["managed_redis_id", "object_id"]
}

type "azurerm_managed_redis_geo_replication" {
  holds     = "nothing"
  parent    = ["managed_redis_id"]
  force_new = ["managed_redis_id"]
}

type "azurerm_management_group" {
  holds     = "data"
  why       = "a whole subscription"
  force_new = ["name"]
}

type "azurerm_management_group_policy_assignment" {
  holds     = "nothing"
  parent    = ["management_group_id", "policy_definition_id"]
  access    = "org_policy"
  guard     = "guardrail"
  force_new = ["location", "management_group_id", "name", "policy_definition_id"]
}

type "azurerm_management_group_policy_exemption" {
  holds     = "nothing"
  parent    = ["management_group_id"]
  access    = "org_policy"
  force_new = ["management_group_id", "name"]
}

type "azurerm_management_group_policy_remediation" {
  holds     = "nothing"
  parent    = ["management_group_id"]
  access    = "org_policy"
  executes  = "run"
  force_new = ["management_group_id", "name"]
}

type "azurerm_management_group_policy_set_definition" {
  holds          = "nothing"
  parent         = ["management_group_id"]
  force_new      = ["management_group_id", "name", "policy_type"]
  force_new_when = { parameters = "conditional" }
}

type "azurerm_management_group_subscription_association" {
  holds     = "nothing"
  parent    = ["management_group_id", "subscription_id"]
  access    = "iam"
  force_new = ["management_group_id", "subscription_id"]
}

type "azurerm_management_group_template_deployment" {
  holds     = "data"
  why       = "whatever it contains"
  tags      = "tags"
  parent    = ["management_group_id"]
  executes  = "run"
  force_new = ["location", "management_group_id", "name"]
}

type "azurerm_management_lock" {
  holds       = "nothing"
  parent      = ["scope"]
  access      = "org_policy"
  guard       = "lock"
  protections = [
    { kind = "lock", path = "lock_level", safe = { set = true } },
  ]
  force_new   = ["lock_level", "name", "notes", "scope"]
}

type "azurerm_maps_account" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["sku_name", "resource_group_name"]
  force_new = ["location", "name", "resource_group_name", "sku_name"]
}

type "azurerm_mariadb_database" {
  holds  = "data"
  why    = "database"
  parent = ["server_name"]
  probe  = "none"
}

type "azurerm_mariadb_server" {
  holds = "data"
  why   = "database"
  tags  = "tags"
  probe = "none"
}

type "azurerm_marketplace_agreement" {
  holds     = "nothing"
  force_new = ["offer", "plan", "publisher"]
}

type "azurerm_marketplace_role_assignment" {
  holds     = "nothing"
  access    = "iam"
  force_new = [
    "condition",
    "condition_version",
    "delegated_managed_identity_resource_id",
    "description",
    "name",
    "principal_id",
    "role_definition_id",
    "role_definition_name",
    "skip_service_principal_aad_check",
  ]
}

type "azurerm_mongo_cluster" {
  holds          = "data"
  why            = "database"
  tags           = "tags"
  parent         = ["resource_group_name"]
  force_new      = [
    "administrator_username",
    "customer_managed_key",
    "location",
    "name",
    "preview_features",
    "resource_group_name",
    "restore",
    "restore.point_in_time_utc",
    "restore.source_id",
    "shard_count",
    "source_location",
    "source_server_id",
    "storage_type",
  ]
  force_new_when = {
    create_mode = "conditional"
    data_api_mode_enabled = "conditional"
    identity = "conditional"
  }
}

type "azurerm_mongo_cluster_firewall_rule" {
  holds     = "nothing"
  parent    = ["mongo_cluster_id"]
  access    = "network"
  force_new = ["mongo_cluster_id", "name"]
}

type "azurerm_mongo_cluster_user" {
  holds     = "identity"
  parent    = ["mongo_cluster_id", "object_id"]
  access    = "credential"
  force_new = [
    "identity_provider_type",
    "mongo_cluster_id",
    "object_id",
    "principal_type",
    "role",
    "role.database",
    "role.name",
  ]
}

type "azurerm_monitor_aad_diagnostic_setting" {
  holds     = "nothing"
  parent    = ["storage_account_id"]
  guard     = "audit"
  force_new = ["eventhub_authorization_rule_id", "eventhub_name", "name", "storage_account_id"]
}

type "azurerm_monitor_action_group" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  executes  = "deploys_code"
  guard     = "monitor"
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_monitor_activity_log_alert" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  guard     = "monitor"
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_monitor_alert_processing_rule_action_group" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  guard     = "monitor"
  force_new = ["name", "resource_group_name"]
}

type "azurerm_monitor_alert_processing_rule_suppression" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  guard     = "monitor"
  force_new = ["name", "resource_group_name"]
}

type "azurerm_monitor_alert_prometheus_rule_group" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  guard     = "monitor"
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_monitor_autoscale_setting" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["target_resource_id", "resource_group_name"]
  force_new = ["location", "name", "resource_group_name", "target_resource_id"]
}

type "azurerm_monitor_data_collection_endpoint" {
  holds       = "nothing"
  tags        = "tags"
  parent      = ["resource_group_name"]
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new   = ["location", "name", "resource_group_name"]
}

type "azurerm_monitor_data_collection_rule" {
  holds          = "nothing"
  tags           = "tags"
  parent         = ["resource_group_name"]
  force_new      = ["location", "name", "resource_group_name"]
  force_new_when = { kind = "conditional" }
}

type "azurerm_monitor_data_collection_rule_association" {
  holds     = "nothing"
  parent    = ["target_resource_id"]
  force_new = ["name", "target_resource_id"]
}

type "azurerm_monitor_diagnostic_setting" {
  holds     = "nothing"
  parent    = ["target_resource_id"]
  guard     = "audit"
  force_new = ["name", "target_resource_id"]
}

type "azurerm_monitor_metric_alert" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  guard     = "monitor"
  force_new = ["name", "resource_group_name"]
}

type "azurerm_monitor_private_link_scope" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["name", "resource_group_name"]
}

type "azurerm_monitor_private_link_scoped_service" {
  holds     = "nothing"
  parent    = ["linked_resource_id", "scope_name", "resource_group_name"]
  force_new = ["linked_resource_id", "name", "resource_group_name", "scope_name"]
}

type "azurerm_monitor_scheduled_query_rules_alert" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["data_source_id", "resource_group_name"]
  guard     = "monitor"
  force_new = ["data_source_id", "location", "name", "resource_group_name"]
}

type "azurerm_monitor_scheduled_query_rules_alert_v2" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  guard     = "monitor"
  force_new = ["location", "name", "resource_group_name", "scopes"]
}

type "azurerm_monitor_scheduled_query_rules_log" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["data_source_id", "resource_group_name"]
  force_new = ["data_source_id", "location", "name", "resource_group_name"]
}

type "azurerm_monitor_smart_detector_alert_rule" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  guard     = "monitor"
  force_new = ["name", "resource_group_name"]
}

type "azurerm_monitor_workspace" {
  holds       = "data"
  why         = "logs or metrics"
  transient   = true
  tags        = "tags"
  parent      = ["resource_group_name"]
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new   = ["location", "name", "resource_group_name"]
}

type "azurerm_mssql_database" {
  holds          = "data"
  why            = "database"
  tags           = "tags"
  parent         = ["server_id"]
  protections    = [
    { kind = "backup", path = "geo_backup_enabled", safe = true, unset_safe = true },
    { kind = "backup", path = "long_term_retention_policy.monthly_retention", safe = { not_lower = true }, unset_safe = false },
    { kind = "backup", path = "long_term_retention_policy.weekly_retention", safe = { not_lower = true }, unset_safe = false },
    { kind = "backup", path = "long_term_retention_policy.yearly_retention", safe = { not_lower = true }, unset_safe = false },
    { kind = "backup", path = "short_term_retention_policy.retention_days", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new      = [
    "collation",
    "create_mode",
    "creation_source_database_id",
    "ledger_enabled",
    "name",
    "secondary_type",
    "server_id",
  ]
  force_new_when = { enclave_type = "conditional", sku_name = "conditional" }
}

type "azurerm_mssql_database_extended_auditing_policy" {
  holds       = "nothing"
  parent      = ["database_id"]
  guard       = "audit"
  protections = [
    { kind = "retention", path = "retention_in_days", safe = { not_lower = true, never = 0 }, unset_safe = true },
  ]
  force_new   = ["database_id"]
}

type "azurerm_mssql_database_vulnerability_assessment_rule_baseline" {
  holds     = "nothing"
  parent    = ["database_name", "rule_id", "server_vulnerability_assessment_id"]
  guard     = "monitor"
  force_new = ["baseline_name", "database_name", "rule_id", "server_vulnerability_assessment_id"]
}

type "azurerm_mssql_elasticpool" {
  holds          = "data"
  why            = "database"
  tags           = "tags"
  parent         = ["server_name", "resource_group_name"]
  force_new      = ["location", "name", "resource_group_name", "server_name"]
  force_new_when = { enclave_type = "conditional" }
}

type "azurerm_mssql_failover_group" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["server_id"]
  guard     = "backup"
  force_new = ["name", "server_id"]
}

type "azurerm_mssql_firewall_rule" {
  holds     = "nothing"
  parent    = ["server_id"]
  access    = "network"
  force_new = ["name", "server_id"]
}

type "azurerm_mssql_job" {
  holds     = "nothing"
  parent    = ["job_agent_id"]
  force_new = ["job_agent_id", "name"]
}

type "azurerm_mssql_job_agent" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["database_id"]
  force_new = ["database_id", "location", "name"]
}

type "azurerm_mssql_job_credential" {
  holds     = "nothing"
  parent    = ["job_agent_id"]
  force_new = ["job_agent_id", "name"]
}

type "azurerm_mssql_job_schedule" {
  holds     = "nothing"
  parent    = ["job_id"]
  force_new = ["job_id"]
}

type "azurerm_mssql_job_step" {
  holds          = "nothing"
  parent         = ["job_id"]
  force_new      = ["job_id", "name"]
  force_new_when = { job_credential_id = "conditional" }
}

type "azurerm_mssql_job_target_group" {
  holds     = "nothing"
  parent    = ["job_agent_id"]
  force_new = ["job_agent_id", "name"]
}

type "azurerm_mssql_managed_database" {
  holds       = "data"
  why         = "database"
  tags        = "tags"
  parent      = ["managed_instance_id"]
  protections = [
    { kind = "backup", path = "long_term_retention_policy.monthly_retention", safe = { not_lower = true }, unset_safe = false },
    { kind = "backup", path = "long_term_retention_policy.weekly_retention", safe = { not_lower = true }, unset_safe = false },
    { kind = "backup", path = "long_term_retention_policy.yearly_retention", safe = { not_lower = true }, unset_safe = false },
    { kind = "retention", path = "short_term_retention_days", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = [
    "managed_instance_id",
    "name",
    "point_in_time_restore",
    "point_in_time_restore.restore_point_in_time",
    "point_in_time_restore.source_database_id",
  ]
}

type "azurerm_mssql_managed_instance" {
  holds          = "data"
  why            = "database"
  tags           = "tags"
  parent         = ["resource_group_name"]
  force_new      = [
    "administrator_login",
    "collation",
    "location",
    "name",
    "resource_group_name",
    "timezone_id",
  ]
  force_new_when = {
    database_format = "conditional"
    dns_zone_partner_id = "conditional"
    identity = "conditional"
  }
}

type "azurerm_mssql_managed_instance_active_directory_administrator" {
  holds     = "nothing"
  parent    = ["managed_instance_id"]
  access    = "iam"
  force_new = ["managed_instance_id"]
}

type "azurerm_mssql_managed_instance_failover_group" {
  holds     = "identity"
  parent    = ["managed_instance_id", "partner_managed_instance_id"]
  guard     = "backup"
  force_new = ["location", "managed_instance_id", "name", "partner_managed_instance_id"]
}

type "azurerm_mssql_managed_instance_security_alert_policy" {
  holds       = "nothing"
  parent      = ["managed_instance_name", "resource_group_name"]
  guard       = "monitor"
  protections = [
    { kind = "retention", path = "retention_days", safe = { not_lower = true, never = 0 }, unset_safe = true },
  ]
  force_new   = ["managed_instance_name", "resource_group_name"]
}

type "azurerm_mssql_managed_instance_start_stop_schedule" {
  holds     = "nothing"
  parent    = ["managed_instance_id"]
  force_new = ["managed_instance_id"]
}

type "azurerm_mssql_managed_instance_transparent_data_encryption" {
  holds     = "nothing"
  parent    = ["managed_instance_id"]
  force_new = ["managed_instance_id"]
}

type "azurerm_mssql_managed_instance_vulnerability_assessment" {
  holds     = "nothing"
  parent    = ["managed_instance_id"]
  guard     = "monitor"
  force_new = ["managed_instance_id"]
}

type "azurerm_mssql_outbound_firewall_rule" {
  holds     = "nothing"
  parent    = ["server_id"]
  access    = "network"
  force_new = ["name", "server_id"]
}

type "azurerm_mssql_server" {
  holds       = "data"
  why         = "database"
  tags        = "tags"
  parent      = ["resource_group_name"]
  access      = "auth"
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new   = ["administrator_login", "location", "name", "resource_group_name", "version"]
}

type "azurerm_mssql_server_dns_alias" {
  holds     = "nothing"
  parent    = ["mssql_server_id"]
  force_new = ["mssql_server_id", "name"]
}

type "azurerm_mssql_server_extended_auditing_policy" {
  holds       = "nothing"
  parent      = ["server_id"]
  guard       = "audit"
  protections = [
    { kind = "retention", path = "retention_in_days", safe = { not_lower = true, never = 0 }, unset_safe = true },
  ]
  force_new   = ["server_id"]
}

type "azurerm_mssql_server_microsoft_support_auditing_policy" {
  holds     = "nothing"
  parent    = ["server_id"]
  force_new = ["server_id"]
}

type "azurerm_mssql_server_security_alert_policy" {
  holds       = "nothing"
  parent      = ["server_name", "resource_group_name"]
  guard       = "monitor"
  protections = [
    { kind = "retention", path = "retention_days", safe = { not_lower = true, never = 0 }, unset_safe = true },
  ]
  force_new   = ["resource_group_name", "server_name"]
}

type "azurerm_mssql_server_transparent_data_encryption" {
  holds     = "nothing"
  parent    = ["server_id"]
  force_new = ["server_id"]
}

type "azurerm_mssql_server_vulnerability_assessment" {
  holds     = "nothing"
  parent    = ["server_security_alert_policy_id"]
  guard     = "monitor"
  force_new = ["server_security_alert_policy_id"]
}

type "azurerm_mssql_virtual_machine" {
  holds          = "data"
  why            = "database"
  tags           = "tags"
  parent         = ["virtual_machine_id"]
  executes       = "boot_code"
  force_new      = [
    "key_vault_credential.key_vault_url",
    "key_vault_credential.service_principal_name",
    "key_vault_credential.service_principal_secret",
    "sql_instance.collation",
    "sql_instance.instant_file_initialization_enabled",
    "sql_instance.lock_pages_in_memory_enabled",
    "sql_license_type",
    "virtual_machine_id",
  ]
  force_new_when = { auto_backup = "conditional" }
}

type "azurerm_mssql_virtual_machine_availability_group_listener" {
  holds     = "nothing"
  parent    = ["sql_virtual_machine_group_id"]
  force_new = [
    "availability_group_name",
    "load_balancer_configuration",
    "load_balancer_configuration.load_balancer_id",
    "load_balancer_configuration.private_ip_address",
    "load_balancer_configuration.probe_port",
    "load_balancer_configuration.sql_virtual_machine_ids",
    "load_balancer_configuration.subnet_id",
    "multi_subnet_ip_configuration",
    "multi_subnet_ip_configuration.private_ip_address",
    "multi_subnet_ip_configuration.sql_virtual_machine_id",
    "multi_subnet_ip_configuration.subnet_id",
    "name",
    "port",
    "replica",
    "replica.commit",
    "replica.failover_mode",
    "replica.readable_secondary",
    "replica.role",
    "replica.sql_virtual_machine_id",
    "sql_virtual_machine_group_id",
  ]
}

type "azurerm_mssql_virtual_machine_group" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = [
    "location",
    "name",
    "resource_group_name",
    "sql_image_offer",
    "wsfc_domain_profile.cluster_bootstrap_account_name",
    "wsfc_domain_profile.cluster_operator_account_name",
    "wsfc_domain_profile.cluster_subnet_type",
    "wsfc_domain_profile.fqdn",
    "wsfc_domain_profile.organizational_unit_path",
    "wsfc_domain_profile.sql_service_account_name",
    "wsfc_domain_profile.storage_account_url",
  ]
}

type "azurerm_mssql_virtual_network_rule" {
  holds     = "nothing"
  parent    = ["server_id", "subnet_id"]
  access    = "network"
  force_new = ["name", "server_id"]
}

type "azurerm_mysql_database" {
  holds  = "data"
  why    = "database"
  parent = ["server_name"]
  probe  = "none"
}

type "azurerm_mysql_firewall_rule" {
  holds  = "nothing"
  parent = ["server_name"]
  access = "network"
  probe  = "none"
}

type "azurerm_mysql_flexible_database" {
  holds     = "data"
  why       = "database"
  parent    = ["server_name", "resource_group_name"]
  force_new = ["charset", "collation", "name", "resource_group_name", "server_name"]
}

type "azurerm_mysql_flexible_server" {
  holds          = "data"
  why            = "database"
  tags           = "tags"
  parent         = ["resource_group_name"]
  access         = "auth"
  protections    = [
    { kind = "backup", path = "backup_retention_days", safe = { min = 1 }, unset_safe = true },
    { kind = "backup", path = "geo_redundant_backup_enabled", safe = true, unset_safe = false },
  ]
  force_new      = [
    "administrator_login",
    "create_mode",
    "delegated_subnet_id",
    "geo_redundant_backup_enabled",
    "location",
    "name",
    "point_in_time_restore_time_in_utc",
    "private_dns_zone_id",
    "resource_group_name",
    "source_server_id",
  ]
  force_new_when = { "storage.size_gb" = "conditional" }
}

type "azurerm_mysql_flexible_server_active_directory_administrator" {
  holds     = "nothing"
  parent    = ["server_id"]
  access    = "iam"
  force_new = ["server_id"]
}

type "azurerm_mysql_flexible_server_configuration" {
  holds     = "nothing"
  parent    = ["server_name", "resource_group_name"]
  force_new = ["name", "resource_group_name", "server_name"]
}

type "azurerm_mysql_flexible_server_firewall_rule" {
  holds     = "nothing"
  parent    = ["server_name", "resource_group_name"]
  access    = "network"
  force_new = ["name", "resource_group_name", "server_name"]
}

type "azurerm_mysql_server" {
  holds = "data"
  why   = "database"
  tags  = "tags"
  probe = "none"
}

type "azurerm_nat_gateway" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name", "sku_name", "zones"]
}

type "azurerm_nat_gateway_public_ip_association" {
  holds     = "nothing"
  parent    = ["nat_gateway_id", "public_ip_address_id"]
  access    = "network_path"
  force_new = ["nat_gateway_id", "public_ip_address_id"]
}

type "azurerm_nat_gateway_public_ip_prefix_association" {
  holds     = "nothing"
  parent    = ["nat_gateway_id", "public_ip_prefix_id"]
  access    = "network_path"
  force_new = ["nat_gateway_id", "public_ip_prefix_id"]
}

type "azurerm_netapp_account" {
  holds     = "data"
  why       = "object or file storage"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_netapp_account_encryption" {
  holds = "nothing"
}

type "azurerm_netapp_backup_policy" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["account_name", "resource_group_name"]
  guard     = "backup"
  force_new = ["account_name", "location", "name", "resource_group_name"]
}

type "azurerm_netapp_backup_vault" {
  holds     = "data"
  why       = "object or file storage"
  tags      = "tags"
  parent    = ["account_name", "resource_group_name"]
  force_new = ["account_name", "location", "name", "resource_group_name"]
}

type "azurerm_netapp_pool" {
  holds          = "data"
  why            = "object or file storage"
  tags           = "tags"
  parent         = ["account_name", "resource_group_name"]
  force_new      = [
    "account_name",
    "encryption_type",
    "location",
    "name",
    "resource_group_name",
    "service_level",
  ]
  force_new_when = { cool_access_enabled = "conditional" }
}

type "azurerm_netapp_snapshot" {
  holds     = "data"
  why       = "object or file storage"
  parent    = ["account_name", "pool_name", "volume_name"]
  force_new = ["account_name", "location", "name", "pool_name", "resource_group_name", "volume_name"]
}

type "azurerm_netapp_snapshot_policy" {
  holds          = "nothing"
  tags           = "tags"
  parent         = ["account_name", "resource_group_name"]
  guard          = "backup"
  force_new      = ["account_name", "location", "name", "resource_group_name"]
  force_new_when = {
    daily_schedule = "conditional"
    hourly_schedule = "conditional"
    monthly_schedule = "conditional"
    weekly_schedule = "conditional"
  }
}

type "azurerm_netapp_volume" {
  holds          = "data"
  why            = "object or file storage"
  tags           = "tags"
  parent         = ["account_name", "resource_group_name"]
  force_new      = [
    "accept_grow_capacity_pool_for_short_term_clone_split",
    "account_name",
    "azure_vmware_data_store_enabled",
    "create_from_snapshot_resource_id",
    "data_protection_replication",
    "data_protection_replication.remote_volume_location",
    "encryption_key_source",
    "kerberos_enabled",
    "key_vault_private_endpoint_id",
    "location",
    "name",
    "resource_group_name",
    "security_style",
    "smb3_protocol_encryption_enabled",
    "smb_continuous_availability_enabled",
    "subnet_id",
    "volume_path",
    "zone",
  ]
  force_new_when = { pool_name = "conditional", service_level = "conditional" }
}

type "azurerm_netapp_volume_bucket" {
  holds     = "data"
  why       = "service data"
  parent    = ["volume_id"]
  force_new = ["name", "path", "volume_id"]
}

type "azurerm_netapp_volume_bucket_with_server" {
  holds     = "data"
  why       = "service data"
  parent    = ["volume_id"]
  force_new = ["name", "path", "volume_id"]
}

type "azurerm_netapp_volume_group_oracle" {
  holds     = "data"
  why       = "object or file storage"
  parent    = ["account_name", "application_identifier", "resource_group_name"]
  force_new = [
    "account_name",
    "application_identifier",
    "group_description",
    "location",
    "name",
    "resource_group_name",
    "volume.capacity_pool_id",
    "volume.data_protection_replication",
    "volume.data_protection_replication.endpoint_type",
    "volume.data_protection_replication.remote_volume_resource_id",
    "volume.data_protection_replication.replication_frequency",
    "volume.encryption_key_source",
    "volume.key_vault_private_endpoint_id",
    "volume.name",
    "volume.proximity_placement_group_id",
    "volume.security_style",
    "volume.service_level",
    "volume.snapshot_directory_visible",
    "volume.subnet_id",
    "volume.volume_path",
    "volume.volume_spec_name",
    "volume.zone",
  ]
}

type "azurerm_netapp_volume_group_sap_hana" {
  holds     = "data"
  why       = "object or file storage"
  parent    = ["account_name", "application_identifier", "resource_group_name"]
  force_new = [
    "account_name",
    "application_identifier",
    "group_description",
    "location",
    "name",
    "resource_group_name",
    "volume.capacity_pool_id",
    "volume.data_protection_replication",
    "volume.data_protection_replication.endpoint_type",
    "volume.data_protection_replication.remote_volume_resource_id",
    "volume.data_protection_replication.replication_frequency",
    "volume.encryption_key_source",
    "volume.key_vault_private_endpoint_id",
    "volume.name",
    "volume.proximity_placement_group_id",
    "volume.security_style",
    "volume.service_level",
    "volume.snapshot_directory_visible",
    "volume.subnet_id",
    "volume.volume_path",
    "volume.volume_spec_name",
    "volume.zone",
  ]
}

type "azurerm_netapp_volume_quota_rule" {
  holds     = "nothing"
  parent    = ["volume_id"]
  force_new = ["location", "name", "quota_target", "quota_type", "volume_id"]
}

type "azurerm_network_connection_monitor" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["network_watcher_id"]
  force_new = ["location", "name", "network_watcher_id"]
}

type "azurerm_network_ddos_protection_plan" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  guard     = "monitor"
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_network_function_azure_traffic_collector" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_network_function_collector_policy" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["traffic_collector_id"]
  force_new = [
    "ipfx_emission",
    "ipfx_emission.destination_types",
    "ipfx_ingestion",
    "ipfx_ingestion.source_resource_ids",
    "location",
    "name",
    "traffic_collector_id",
  ]
}

type "azurerm_network_interface" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["edge_zone", "location", "name", "resource_group_name"]
}

type "azurerm_network_interface_application_gateway_backend_address_pool_association" {
  holds     = "nothing"
  parent    = ["backend_address_pool_id", "network_interface_id", "ip_configuration_name"]
  force_new = ["backend_address_pool_id", "ip_configuration_name", "network_interface_id"]
}

type "azurerm_network_interface_application_security_group_association" {
  holds     = "nothing"
  parent    = ["application_security_group_id", "network_interface_id"]
  force_new = ["application_security_group_id", "network_interface_id"]
}

type "azurerm_network_interface_backend_address_pool_association" {
  holds     = "nothing"
  parent    = ["backend_address_pool_id", "network_interface_id", "ip_configuration_name"]
  force_new = ["backend_address_pool_id", "ip_configuration_name", "network_interface_id"]
}

type "azurerm_network_interface_nat_rule_association" {
  holds     = "nothing"
  parent    = ["nat_rule_id", "network_interface_id", "ip_configuration_name"]
  force_new = ["ip_configuration_name", "nat_rule_id", "network_interface_id"]
}

type "azurerm_network_interface_security_group_association" {
  holds     = "nothing"
  parent    = ["network_interface_id", "network_security_group_id"]
  force_new = ["network_interface_id", "network_security_group_id"]
}

type "azurerm_network_manager" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_network_manager_admin_rule" {
  holds     = "nothing"
  parent    = ["admin_rule_collection_id"]
  access    = "network"
  force_new = ["admin_rule_collection_id", "name"]
}

type "azurerm_network_manager_admin_rule_collection" {
  holds     = "nothing"
  parent    = ["security_admin_configuration_id"]
  access    = "network"
  force_new = ["name", "security_admin_configuration_id"]
}

type "azurerm_network_manager_connectivity_configuration" {
  holds          = "nothing"
  parent         = ["network_manager_id"]
  access         = "network"
  force_new      = ["name", "network_manager_id"]
  force_new_when = { connected_group_address_overlap_enabled = "conditional" }
}

type "azurerm_network_manager_deployment" {
  holds     = "nothing"
  parent    = ["network_manager_id"]
  force_new = ["location", "network_manager_id", "scope_access", "triggers"]
}

type "azurerm_network_manager_ipam_pool" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["network_manager_id"]
  force_new = ["address_prefixes", "location", "name", "network_manager_id", "parent_pool_name"]
}

type "azurerm_network_manager_ipam_pool_static_cidr" {
  holds     = "nothing"
  parent    = ["ipam_pool_id"]
  force_new = ["ipam_pool_id", "name"]
}

type "azurerm_network_manager_management_group_connection" {
  holds     = "nothing"
  parent    = ["management_group_id", "network_manager_id"]
  force_new = ["management_group_id", "name", "network_manager_id"]
}

type "azurerm_network_manager_network_group" {
  holds     = "nothing"
  parent    = ["network_manager_id"]
  force_new = ["name", "network_manager_id"]
}

type "azurerm_network_manager_routing_configuration" {
  holds     = "nothing"
  parent    = ["network_manager_id"]
  access    = "network"
  force_new = ["name", "network_manager_id"]
}

type "azurerm_network_manager_routing_rule" {
  holds     = "nothing"
  parent    = ["rule_collection_id"]
  access    = "network"
  force_new = ["name", "rule_collection_id"]
}

type "azurerm_network_manager_routing_rule_collection" {
  holds     = "nothing"
  parent    = ["routing_configuration_id"]
  access    = "network"
  force_new = ["name", "routing_configuration_id"]
}

type "azurerm_network_manager_scope_connection" {
  holds     = "nothing"
  parent    = ["network_manager_id"]
  force_new = ["name", "network_manager_id"]
}

type "azurerm_network_manager_security_admin_configuration" {
  holds     = "nothing"
  parent    = ["network_manager_id"]
  access    = "network"
  force_new = ["name", "network_manager_id"]
}

type "azurerm_network_manager_static_member" {
  holds     = "nothing"
  parent    = ["target_virtual_network_id", "network_group_id"]
  force_new = ["name", "network_group_id", "target_virtual_network_id"]
}

type "azurerm_network_manager_subscription_connection" {
  holds     = "nothing"
  parent    = ["subscription_id"]
  force_new = ["name", "subscription_id"]
}

type "azurerm_network_manager_verifier_workspace" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["network_manager_id"]
  force_new = ["location", "name", "network_manager_id"]
}

type "azurerm_network_manager_verifier_workspace_reachability_analysis_intent" {
  holds     = "nothing"
  parent    = ["verifier_workspace_id", "destination_resource_id", "source_resource_id"]
  force_new = [
    "description",
    "destination_resource_id",
    "ip_traffic",
    "ip_traffic.destination_ips",
    "ip_traffic.destination_ports",
    "ip_traffic.protocols",
    "ip_traffic.source_ips",
    "ip_traffic.source_ports",
    "name",
    "source_resource_id",
    "verifier_workspace_id",
  ]
}

type "azurerm_network_profile" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_network_security_group" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  access    = "network"
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_network_security_perimeter" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  access    = "network"
  guard     = "guardrail"
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_network_security_perimeter_access_rule" {
  holds     = "nothing"
  parent    = ["network_security_perimeter_profile_id"]
  access    = "network"
  guard     = "guardrail"
  force_new = ["direction", "name", "network_security_perimeter_profile_id"]
}

type "azurerm_network_security_perimeter_association" {
  holds     = "nothing"
  parent    = ["network_security_perimeter_profile_id", "resource_id"]
  access    = "network"
  guard     = "guardrail"
  force_new = ["name", "network_security_perimeter_profile_id", "resource_id"]
}

type "azurerm_network_security_perimeter_profile" {
  holds     = "nothing"
  parent    = ["network_security_perimeter_id"]
  access    = "network"
  guard     = "guardrail"
  force_new = ["name", "network_security_perimeter_id"]
}

type "azurerm_network_security_rule" {
  holds     = "nothing"
  parent    = ["network_security_group_name", "resource_group_name"]
  access    = "network"
  force_new = ["name", "network_security_group_name", "resource_group_name"]
}

type "azurerm_network_watcher" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_network_watcher_flow_log" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["network_watcher_name", "resource_group_name"]
  guard     = "audit"
  force_new = ["location", "name", "network_watcher_name", "resource_group_name"]
}

type "azurerm_new_relic_monitor" {
  holds     = "nothing"
  parent    = ["resource_group_name"]
  force_new = [
    "account_creation_source",
    "account_id",
    "identity",
    "identity.type",
    "ingestion_key",
    "location",
    "name",
    "org_creation_source",
    "organization_id",
    "plan",
    "plan.billing_cycle",
    "plan.effective_date",
    "plan.plan_id",
    "plan.usage_type",
    "resource_group_name",
    "user",
    "user.email",
    "user.first_name",
    "user.last_name",
    "user.phone_number",
    "user_id",
  ]
}

type "azurerm_new_relic_tag_rule" {
  holds     = "nothing"
  parent    = ["monitor_id"]
  force_new = ["monitor_id"]
}

type "azurerm_nginx_api_key" {
  holds     = "nothing"
  parent    = ["nginx_deployment_id"]
  access    = "credential"
  force_new = ["name", "nginx_deployment_id"]
}

type "azurerm_nginx_certificate" {
  holds     = "nothing"
  parent    = ["nginx_deployment_id"]
  force_new = ["name", "nginx_deployment_id"]
}

type "azurerm_nginx_configuration" {
  holds     = "nothing"
  parent    = ["nginx_deployment_id"]
  executes  = "deploys_code"
  force_new = ["nginx_deployment_id"]
}

type "azurerm_nginx_deployment" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_notification_hub" {
  holds          = "data"
  why            = "undelivered messages or device records"
  transient      = true
  tags           = "tags"
  parent         = ["namespace_name", "resource_group_name"]
  force_new      = ["browser_credential", "location", "name", "namespace_name", "resource_group_name"]
  force_new_when = { apns_credential = "conditional", gcm_credential = "conditional" }
}

type "azurerm_notification_hub_authorization_rule" {
  holds     = "nothing"
  parent    = ["notification_hub_name", "namespace_name", "resource_group_name"]
  access    = "credential"
  force_new = ["name", "namespace_name", "notification_hub_name", "resource_group_name"]
}

type "azurerm_notification_hub_namespace" {
  holds     = "data"
  why       = "undelivered messages or device records"
  transient = true
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = [
    "enabled",
    "location",
    "name",
    "namespace_type",
    "replication_region",
    "resource_group_name",
    "zone_redundancy_enabled",
  ]
}

type "azurerm_oracle_autonomous_database" {
  holds     = "data"
  why       = "database"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = [
    "character_set",
    "compute_model",
    "customer_contacts",
    "db_version",
    "db_workload",
    "display_name",
    "license_model",
    "location",
    "mtls_connection_required",
    "name",
    "national_character_set",
    "resource_group_name",
    "subnet_id",
    "virtual_network_id",
  ]
}

type "azurerm_oracle_autonomous_database_backup" {
  holds       = "data"
  why         = "database"
  parent      = ["autonomous_database_id"]
  protections = [
    { kind = "retention", path = "retention_period_in_days", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["autonomous_database_id", "name", "type"]
}

type "azurerm_oracle_autonomous_database_clone_from_backup" {
  holds     = "data"
  why       = "database"
  tags      = "tags"
  parent    = ["source_autonomous_database_id", "resource_group_name"]
  force_new = [
    "admin_password",
    "allowed_ip_addresses",
    "auto_scaling_enabled",
    "auto_scaling_for_storage_enabled",
    "backup_retention_period_in_days",
    "backup_timestamp",
    "character_set",
    "clone_type",
    "compute_count",
    "compute_model",
    "customer_contacts",
    "data_storage_size_in_tb",
    "database_version",
    "database_workload",
    "display_name",
    "license_model",
    "location",
    "mtls_connection_required",
    "name",
    "national_character_set",
    "resource_group_name",
    "source_autonomous_database_id",
    "subnet_id",
    "tags",
    "virtual_network_id",
  ]
}

type "azurerm_oracle_autonomous_database_clone_from_database" {
  holds     = "data"
  why       = "database"
  tags      = "tags"
  parent    = ["source_autonomous_database_id", "resource_group_name"]
  force_new = [
    "admin_password",
    "allowed_ip_addresses",
    "auto_scaling_enabled",
    "auto_scaling_for_storage_enabled",
    "backup_retention_period_in_days",
    "character_set",
    "clone_type",
    "compute_count",
    "compute_model",
    "customer_contacts",
    "data_storage_size_in_tb",
    "database_version",
    "database_workload",
    "display_name",
    "license_model",
    "location",
    "mtls_connection_required",
    "name",
    "national_character_set",
    "refreshable_model",
    "resource_group_name",
    "source_autonomous_database_id",
    "subnet_id",
    "tags",
    "virtual_network_id",
  ]
}

type "azurerm_oracle_cloud_vm_cluster" {
  holds     = "data"
  why       = "database"
  tags      = "tags"
  parent    = ["cloud_exadata_infrastructure_id", "virtual_network_id", "zone_id"]
  force_new = [
    "backup_subnet_cidr",
    "cloud_exadata_infrastructure_id",
    "cluster_name",
    "cpu_core_count",
    "data_collection_options",
    "data_collection_options.diagnostics_events_enabled",
    "data_collection_options.health_monitoring_enabled",
    "data_collection_options.incident_logs_enabled",
    "data_storage_percentage",
    "data_storage_size_in_tbs",
    "db_node_storage_size_in_gbs",
    "db_servers",
    "display_name",
    "domain",
    "gi_version",
    "hostname",
    "license_model",
    "local_backup_enabled",
    "location",
    "memory_size_in_gbs",
    "name",
    "resource_group_name",
    "scan_listener_port_tcp",
    "scan_listener_port_tcp_ssl",
    "sparse_diskgroup_enabled",
    "ssh_public_keys",
    "subnet_id",
    "system_version",
    "time_zone",
    "virtual_network_id",
    "zone_id",
  ]
}

type "azurerm_oracle_exadata_infrastructure" {
  holds     = "data"
  why       = "database"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = [
    "compute_count",
    "customer_contacts",
    "database_server_type",
    "display_name",
    "location",
    "maintenance_window",
    "maintenance_window.days_of_week",
    "maintenance_window.hours_of_day",
    "maintenance_window.lead_time_in_weeks",
    "maintenance_window.months",
    "maintenance_window.patching_mode",
    "maintenance_window.preference",
    "maintenance_window.weeks_of_month",
    "name",
    "resource_group_name",
    "shape",
    "storage_count",
    "storage_server_type",
    "zones",
  ]
}

type "azurerm_oracle_exascale_database_storage_vault" {
  holds     = "data"
  why       = "database"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = [
    "additional_flash_cache_percentage",
    "description",
    "display_name",
    "high_capacity_database_storage",
    "high_capacity_database_storage.total_size_in_gb",
    "location",
    "name",
    "resource_group_name",
    "time_zone",
    "zones",
  ]
}

type "azurerm_oracle_resource_anchor" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["name", "resource_group_name"]
}

type "azurerm_orchestrated_virtual_machine_scale_set" {
  holds          = "data"
  why            = "OS disk"
  tags           = "tags"
  parent         = ["resource_group_name"]
  executes       = "boot_code"
  force_new      = [
    "additional_capabilities.ultra_ssd_enabled",
    "capacity_reservation_group_id",
    "data_disk.disk_encryption_set_id",
    "eviction_policy",
    "extension_operations_enabled",
    "location",
    "name",
    "network_interface.ip_configuration.public_ip_address.ip_tag",
    "network_interface.ip_configuration.public_ip_address.ip_tag.tag",
    "network_interface.ip_configuration.public_ip_address.ip_tag.type",
    "network_interface.ip_configuration.public_ip_address.public_ip_prefix_id",
    "network_interface.ip_configuration.public_ip_address.sku_name",
    "network_interface.ip_configuration.public_ip_address.version",
    "network_interface.name",
    "os_disk.diff_disk_settings",
    "os_disk.diff_disk_settings.option",
    "os_disk.diff_disk_settings.placement",
    "os_disk.disk_encryption_set_id",
    "os_disk.storage_account_type",
    "os_profile.linux_configuration.admin_password",
    "os_profile.linux_configuration.admin_username",
    "os_profile.linux_configuration.computer_name_prefix",
    "os_profile.linux_configuration.provision_vm_agent",
    "os_profile.windows_configuration.additional_unattend_content",
    "os_profile.windows_configuration.additional_unattend_content.content",
    "os_profile.windows_configuration.additional_unattend_content.setting",
    "os_profile.windows_configuration.admin_password",
    "os_profile.windows_configuration.admin_username",
    "os_profile.windows_configuration.computer_name_prefix",
    "os_profile.windows_configuration.provision_vm_agent",
    "os_profile.windows_configuration.winrm_listener",
    "os_profile.windows_configuration.winrm_listener.certificate_url",
    "os_profile.windows_configuration.winrm_listener.protocol",
    "plan",
    "plan.name",
    "plan.product",
    "plan.publisher",
    "platform_fault_domain_count",
    "priority",
    "proximity_placement_group_id",
    "resource_group_name",
    "rolling_upgrade_policy",
    "source_image_reference.offer",
    "source_image_reference.publisher",
    "upgrade_mode",
    "zone_balance",
  ]
  force_new_when = { sku_profile = "conditional", zones = "conditional" }
}

type "azurerm_palo_alto_local_rulestack" {
  holds     = "nothing"
  parent    = ["resource_group_name"]
  access    = "network"
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_palo_alto_local_rulestack_certificate" {
  holds     = "nothing"
  parent    = ["rulestack_id"]
  access    = "network"
  force_new = ["key_vault_certificate_id", "rulestack_id", "self_signed"]
}

type "azurerm_palo_alto_local_rulestack_fqdn_list" {
  holds     = "nothing"
  parent    = ["rulestack_id"]
  access    = "network"
  force_new = ["rulestack_id"]
}

type "azurerm_palo_alto_local_rulestack_outbound_trust_certificate_association" {
  holds     = "nothing"
  parent    = ["certificate_id"]
  access    = "network"
  force_new = ["certificate_id"]
}

type "azurerm_palo_alto_local_rulestack_outbound_untrust_certificate_association" {
  holds     = "nothing"
  parent    = ["certificate_id"]
  access    = "network"
  force_new = ["certificate_id"]
}

type "azurerm_palo_alto_local_rulestack_prefix_list" {
  holds     = "nothing"
  parent    = ["rulestack_id"]
  access    = "network"
  force_new = ["rulestack_id"]
}

type "azurerm_palo_alto_local_rulestack_rule" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["rulestack_id"]
  access    = "network"
  force_new = ["priority", "rulestack_id"]
}

type "azurerm_palo_alto_next_generation_firewall_virtual_hub_local_rulestack" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  access    = "network"
  force_new = [
    "marketplace_offer_id",
    "name",
    "network_profile.network_virtual_appliance_id",
    "network_profile.virtual_hub_id",
    "resource_group_name",
  ]
}

type "azurerm_palo_alto_next_generation_firewall_virtual_hub_panorama" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  access    = "network"
  force_new = [
    "location",
    "marketplace_offer_id",
    "name",
    "network_profile.network_virtual_appliance_id",
    "network_profile.virtual_hub_id",
    "resource_group_name",
  ]
}

type "azurerm_palo_alto_next_generation_firewall_virtual_hub_strata_cloud_manager" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  access    = "network"
  force_new = [
    "location",
    "marketplace_offer_id",
    "name",
    "network_profile.network_virtual_appliance_id",
    "network_profile.virtual_hub_id",
    "resource_group_name",
  ]
}

type "azurerm_palo_alto_next_generation_firewall_virtual_network_local_rulestack" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  access    = "network"
  force_new = ["marketplace_offer_id", "name", "resource_group_name"]
}

type "azurerm_palo_alto_next_generation_firewall_virtual_network_panorama" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  access    = "network"
  force_new = ["location", "marketplace_offer_id", "name", "resource_group_name"]
}

type "azurerm_palo_alto_next_generation_firewall_virtual_network_strata_cloud_manager" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  access    = "network"
  force_new = ["location", "marketplace_offer_id", "name", "resource_group_name"]
}

type "azurerm_palo_alto_virtual_network_appliance" {
  holds     = "nothing"
  parent    = ["virtual_hub_id"]
  access    = "network"
  force_new = ["name", "virtual_hub_id"]
}

type "azurerm_pim_active_role_assignment" {
  holds     = "nothing"
  parent    = ["scope"]
  access    = "iam"
  force_new = [
    "justification",
    "principal_id",
    "role_definition_id",
    "schedule",
    "schedule.expiration.duration_days",
    "schedule.expiration.duration_hours",
    "schedule.expiration.end_date_time",
    "schedule.start_date_time",
    "scope",
    "ticket",
    "ticket.number",
    "ticket.system",
  ]
}

type "azurerm_pim_eligible_role_assignment" {
  holds     = "nothing"
  parent    = ["scope"]
  access    = "iam"
  force_new = [
    "condition",
    "condition_version",
    "justification",
    "principal_id",
    "role_definition_id",
    "schedule",
    "schedule.expiration.duration_days",
    "schedule.expiration.duration_hours",
    "schedule.expiration.end_date_time",
    "schedule.start_date_time",
    "scope",
    "ticket",
    "ticket.number",
    "ticket.system",
  ]
}

type "azurerm_point_to_site_vpn_gateway" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["virtual_hub_id", "vpn_server_configuration_id", "resource_group_name"]
  force_new = [
    "location",
    "name",
    "resource_group_name",
    "routing_preference_internet_enabled",
    "virtual_hub_id",
    "vpn_server_configuration_id",
  ]
}

type "azurerm_policy_definition" {
  holds          = "identity"
  parent         = ["management_group_id"]
  access         = "org_policy"
  guard          = "guardrail"
  force_new      = ["management_group_id", "name", "policy_type"]
  force_new_when = { parameters = "conditional" }
}

type "azurerm_policy_set_definition" {
  holds          = "identity"
  access         = "org_policy"
  guard          = "guardrail"
  force_new      = ["name", "policy_type"]
  force_new_when = { parameters = "conditional" }
}

type "azurerm_policy_virtual_machine_configuration_assignment" {
  holds     = "nothing"
  parent    = ["virtual_machine_id"]
  access    = "org_policy"
  executes  = "run"
  guard     = "guardrail"
  force_new = ["location", "name", "virtual_machine_id"]
}

type "azurerm_portal_dashboard" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_portal_tenant_configuration" {
  holds = "nothing"
}

type "azurerm_postgresql_database" {
  holds  = "data"
  why    = "database"
  parent = ["server_name"]
  probe  = "none"
}

type "azurerm_postgresql_firewall_rule" {
  holds  = "nothing"
  parent = ["server_name"]
  access = "network"
  probe  = "none"
}

type "azurerm_postgresql_flexible_server" {
  holds          = "data"
  why            = "database"
  tags           = "tags"
  parent         = ["resource_group_name"]
  access         = "auth"
  protections    = [
    { kind = "backup", path = "backup_retention_days", safe = { min = 1 }, unset_safe = false },
    { kind = "backup", path = "geo_redundant_backup_enabled", safe = true, unset_safe = false },
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new      = [
    "cluster",
    "cluster.default_database_name",
    "customer_managed_key",
    "delegated_subnet_id",
    "geo_redundant_backup_enabled",
    "location",
    "name",
    "point_in_time_restore_time_in_utc",
    "resource_group_name",
    "source_server_id",
  ]
  force_new_when = {
    administrator_login = "conditional"
    "cluster.size" = "conditional"
    "identity.type" = "conditional"
    storage_mb = "conditional"
    version = "conditional"
  }
}

type "azurerm_postgresql_flexible_server_active_directory_administrator" {
  holds     = "nothing"
  parent    = ["server_name", "object_id", "resource_group_name"]
  access    = "iam"
  force_new = [
    "object_id",
    "principal_name",
    "principal_type",
    "resource_group_name",
    "server_name",
    "tenant_id",
  ]
}

type "azurerm_postgresql_flexible_server_backup" {
  holds     = "data"
  why       = "database"
  parent    = ["server_id"]
  force_new = ["name", "server_id"]
}

type "azurerm_postgresql_flexible_server_configuration" {
  holds     = "nothing"
  parent    = ["server_id"]
  force_new = ["name", "server_id"]
}

type "azurerm_postgresql_flexible_server_database" {
  holds     = "data"
  why       = "database"
  parent    = ["server_id"]
  force_new = ["charset", "collation", "name", "server_id"]
}

type "azurerm_postgresql_flexible_server_firewall_rule" {
  holds     = "nothing"
  parent    = ["server_id"]
  access    = "network"
  force_new = ["name", "server_id"]
}

type "azurerm_postgresql_flexible_server_virtual_endpoint" {
  holds     = "nothing"
  parent    = ["source_server_id"]
  force_new = ["name", "source_server_id", "type"]
}

type "azurerm_postgresql_server" {
  holds = "data"
  why   = "database"
  tags  = "tags"
  probe = "none"
}

type "azurerm_powerbi_embedded" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "mode", "name", "resource_group_name"]
}

type "azurerm_private_dns_a_record" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["private_dns_zone_id"]
  force_new = ["name", "private_dns_zone_id"]
}

type "azurerm_private_dns_aaaa_record" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["private_dns_zone_id"]
  force_new = ["name", "private_dns_zone_id"]
}

type "azurerm_private_dns_cname_record" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["private_dns_zone_id"]
  force_new = ["name", "private_dns_zone_id"]
}

type "azurerm_private_dns_mx_record" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["private_dns_zone_id"]
  force_new = ["name", "private_dns_zone_id"]
}

type "azurerm_private_dns_ptr_record" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["private_dns_zone_id"]
  force_new = ["name", "private_dns_zone_id"]
}

type "azurerm_private_dns_resolver" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["virtual_network_id", "resource_group_name"]
  force_new = ["location", "name", "resource_group_name", "virtual_network_id"]
}

type "azurerm_private_dns_resolver_dns_forwarding_ruleset" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_private_dns_resolver_forwarding_rule" {
  holds     = "nothing"
  parent    = ["dns_forwarding_ruleset_id", "domain_name"]
  force_new = ["dns_forwarding_ruleset_id", "domain_name", "name"]
}

type "azurerm_private_dns_resolver_inbound_endpoint" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["private_dns_resolver_id"]
  force_new = [
    "ip_configurations",
    "ip_configurations.private_ip_address",
    "ip_configurations.private_ip_allocation_method",
    "ip_configurations.subnet_id",
    "location",
    "name",
    "private_dns_resolver_id",
  ]
}

type "azurerm_private_dns_resolver_outbound_endpoint" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["private_dns_resolver_id"]
  force_new = ["location", "name", "private_dns_resolver_id", "subnet_id"]
}

type "azurerm_private_dns_resolver_virtual_network_link" {
  holds     = "nothing"
  parent    = ["virtual_network_id", "dns_forwarding_ruleset_id"]
  force_new = ["dns_forwarding_ruleset_id", "name", "virtual_network_id"]
}

type "azurerm_private_dns_srv_record" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["private_dns_zone_id"]
  force_new = ["name", "private_dns_zone_id"]
}

type "azurerm_private_dns_txt_record" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["private_dns_zone_id"]
  force_new = ["name", "private_dns_zone_id"]
}

type "azurerm_private_dns_zone" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["name", "resource_group_name", "soa_record"]
}

type "azurerm_private_dns_zone_virtual_network_link" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["private_dns_zone_id", "virtual_network_id"]
  force_new = ["name", "private_dns_zone_id", "virtual_network_id"]
}

type "azurerm_private_endpoint" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = [
    "custom_network_interface_name",
    "edge_zone",
    "ip_configuration.member_name",
    "ip_configuration.name",
    "ip_configuration.private_ip_address",
    "ip_configuration.subresource_name",
    "location",
    "name",
    "private_service_connection.is_manual_connection",
    "private_service_connection.name",
    "private_service_connection.private_connection_resource_alias",
    "private_service_connection.private_connection_resource_id",
    "private_service_connection.subresource_names",
    "resource_group_name",
    "subnet_id",
  ]
}

type "azurerm_private_endpoint_application_security_group_association" {
  holds     = "nothing"
  parent    = ["application_security_group_id", "private_endpoint_id"]
  force_new = ["application_security_group_id", "private_endpoint_id"]
}

type "azurerm_private_link_service" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  access    = "network"
  force_new = ["load_balancer_frontend_ip_configuration_ids", "location", "name", "resource_group_name"]
}

type "azurerm_proximity_placement_group" {
  holds          = "identity"
  tags           = "tags"
  parent         = ["resource_group_name"]
  force_new      = ["location", "name", "resource_group_name", "zone"]
  force_new_when = { allowed_vm_sizes = "conditional" }
}

type "azurerm_public_ip" {
  holds          = "identity"
  tags           = "tags"
  parent         = ["resource_group_name"]
  access         = "network"
  force_new      = [
    "edge_zone",
    "ip_tags",
    "ip_version",
    "location",
    "name",
    "public_ip_prefix_id",
    "resource_group_name",
    "sku",
    "sku_tier",
    "zones",
  ]
  force_new_when = { domain_name_label_scope = "conditional" }
}

type "azurerm_public_ip_prefix" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = [
    "custom_ip_prefix_id",
    "ip_version",
    "location",
    "name",
    "prefix_length",
    "resource_group_name",
    "sku",
    "sku_tier",
    "zones",
  ]
}

type "azurerm_purview_account" {
  holds       = "data"
  why         = "service data"
  tags        = "tags"
  parent      = ["resource_group_name"]
  protections = [
    { kind = "public_access", path = "public_network_enabled", safe = false, unset_safe = false },
  ]
  force_new   = ["location", "managed_resource_group_name", "name", "resource_group_name"]
}

type "azurerm_qumulo_file_system" {
  holds     = "data"
  why       = "object or file storage"
  tags      = "tags"
  parent    = ["zone", "resource_group_name"]
  force_new = [
    "admin_password",
    "email",
    "location",
    "name",
    "offer_id",
    "plan_id",
    "publisher_id",
    "resource_group_name",
    "storage_sku",
    "subnet_id",
    "zone",
  ]
}

type "azurerm_recovery_services_vault" {
  holds          = "data"
  why            = "backups"
  tags           = "tags"
  parent         = ["resource_group_name"]
  protections    = [
    { kind = "lock", path = "immutability", safe = ["Locked", "Unlocked"], unset_safe = false },
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
    { kind = "soft_delete", path = "soft_delete_enabled", safe = true, unset_safe = true },
  ]
  force_new      = ["classic_vmware_replication_enabled", "location", "name", "resource_group_name"]
  force_new_when = { cross_region_restore_enabled = "conditional", immutability = "conditional" }
}

type "azurerm_recovery_services_vault_resource_guard_association" {
  holds     = "nothing"
  parent    = ["resource_guard_id", "vault_id"]
  guard     = "lock"
  force_new = ["resource_guard_id", "vault_id"]
}

type "azurerm_redhat_openshift_cluster" {
  holds          = "data"
  why            = "cluster objects and workloads"
  tags           = "tags"
  parent         = ["resource_group_name"]
  force_new      = [
    "api_server_profile",
    "api_server_profile.visibility",
    "cluster_profile",
    "cluster_profile.domain",
    "cluster_profile.fips_enabled",
    "cluster_profile.managed_resource_group_name",
    "cluster_profile.pull_secret",
    "cluster_profile.version",
    "ingress_profile",
    "ingress_profile.visibility",
    "location",
    "main_profile",
    "main_profile.disk_encryption_set_id",
    "main_profile.encryption_at_host_enabled",
    "main_profile.subnet_id",
    "main_profile.vm_size",
    "name",
    "network_profile.outbound_type",
    "network_profile.pod_cidr",
    "network_profile.preconfigured_network_security_group_enabled",
    "network_profile.service_cidr",
    "resource_group_name",
    "worker_profile",
    "worker_profile.disk_encryption_set_id",
    "worker_profile.disk_size_gb",
    "worker_profile.encryption_at_host_enabled",
    "worker_profile.node_count",
    "worker_profile.subnet_id",
    "worker_profile.vm_size",
  ]
  force_new_when = { identity = "conditional", service_principal = "conditional" }
}

type "azurerm_redis_cache" {
  holds          = "data"
  why            = "database"
  tags           = "tags"
  parent         = ["resource_group_name"]
  access         = "auth"
  protections    = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new      = [
    "location",
    "name",
    "private_static_ip_address",
    "resource_group_name",
    "subnet_id",
    "zones",
  ]
  force_new_when = { sku_name = "conditional" }
}

type "azurerm_redis_cache_access_policy" {
  holds     = "nothing"
  parent    = ["redis_cache_id"]
  access    = "iam"
  force_new = ["name", "redis_cache_id"]
}

type "azurerm_redis_cache_access_policy_assignment" {
  holds     = "nothing"
  parent    = ["redis_cache_id", "object_id"]
  access    = "iam"
  force_new = ["access_policy_name", "name", "object_id", "object_id_alias", "redis_cache_id"]
}

type "azurerm_redis_enterprise_cluster" {
  holds = "data"
  why   = "in-memory data"
  tags  = "tags"
  probe = "none"
}

type "azurerm_redis_enterprise_database" {
  holds  = "data"
  why    = "in-memory data"
  parent = ["cluster_id"]
  probe  = "none"
}

type "azurerm_redis_firewall_rule" {
  holds     = "nothing"
  parent    = ["redis_cache_name", "resource_group_name"]
  access    = "network"
  force_new = ["name", "redis_cache_name", "resource_group_name"]
}

type "azurerm_redis_linked_server" {
  holds     = "nothing"
  parent    = ["linked_redis_cache_id", "target_redis_cache_name", "resource_group_name"]
  force_new = [
    "linked_redis_cache_id",
    "linked_redis_cache_location",
    "resource_group_name",
    "server_role",
    "target_redis_cache_name",
  ]
}

type "azurerm_relay_hybrid_connection" {
  holds     = "identity"
  parent    = ["relay_namespace_name", "resource_group_name"]
  force_new = ["name", "relay_namespace_name", "requires_client_authorization", "resource_group_name"]
}

type "azurerm_relay_hybrid_connection_authorization_rule" {
  holds     = "nothing"
  parent    = ["hybrid_connection_name", "namespace_name", "resource_group_name"]
  access    = "credential"
  force_new = ["hybrid_connection_name", "name", "namespace_name", "resource_group_name"]
}

type "azurerm_relay_namespace" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_relay_namespace_authorization_rule" {
  holds     = "nothing"
  parent    = ["namespace_name", "resource_group_name"]
  access    = "credential"
  force_new = ["name", "namespace_name", "resource_group_name"]
}

type "azurerm_resource_deployment_script_azure_cli" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  executes  = "run"
  force_new = [
    "cleanup_preference",
    "command_line",
    "container",
    "environment_variable",
    "force_update_tag",
    "identity",
    "identity.identity_ids",
    "identity.type",
    "location",
    "name",
    "primary_script_uri",
    "resource_group_name",
    "retention_interval",
    "script_content",
    "storage_account",
    "supporting_script_uris",
    "timeout",
    "version",
  ]
}

type "azurerm_resource_deployment_script_azure_power_shell" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  executes  = "run"
  force_new = [
    "cleanup_preference",
    "command_line",
    "container",
    "environment_variable",
    "force_update_tag",
    "identity",
    "identity.identity_ids",
    "identity.type",
    "location",
    "name",
    "primary_script_uri",
    "resource_group_name",
    "retention_interval",
    "script_content",
    "storage_account",
    "supporting_script_uris",
    "timeout",
    "version",
  ]
}

type "azurerm_resource_group" {
  holds     = "data"
  why       = "everything in the group"
  tags      = "tags"
  force_new = ["location", "name"]
}

type "azurerm_resource_group_cost_management_export" {
  holds     = "nothing"
  parent    = ["resource_group_id"]
  force_new = [
    "export_data_storage_location.container_id",
    "export_data_storage_location.root_folder_path",
    "name",
    "resource_group_id",
  ]
}

type "azurerm_resource_group_cost_management_view" {
  holds     = "nothing"
  parent    = ["resource_group_id"]
  force_new = [
    "accumulated",
    "dataset.aggregation.column_name",
    "dataset.aggregation.name",
    "name",
    "resource_group_id",
  ]
}

type "azurerm_resource_group_policy_assignment" {
  holds     = "nothing"
  parent    = ["resource_group_id", "policy_definition_id"]
  access    = "org_policy"
  guard     = "guardrail"
  force_new = ["location", "name", "policy_definition_id", "resource_group_id"]
}

type "azurerm_resource_group_policy_exemption" {
  holds     = "nothing"
  parent    = ["resource_group_id", "policy_assignment_id"]
  access    = "org_policy"
  force_new = ["name", "policy_assignment_id", "resource_group_id"]
}

type "azurerm_resource_group_policy_remediation" {
  holds     = "nothing"
  parent    = ["resource_group_id"]
  access    = "org_policy"
  executes  = "run"
  force_new = ["name", "resource_group_id"]
}

type "azurerm_resource_group_template_deployment" {
  holds     = "data"
  why       = "whatever it contains"
  tags      = "tags"
  parent    = ["resource_group_name"]
  executes  = "run"
  force_new = ["name", "resource_group_name"]
}

type "azurerm_resource_management_private_link" {
  holds     = "nothing"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_resource_management_private_link_association" {
  holds       = "nothing"
  parent      = ["resource_management_private_link_id", "management_group_id"]
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false },
  ]
  force_new   = [
    "management_group_id",
    "name",
    "public_network_access_enabled",
    "resource_management_private_link_id",
  ]
}

type "azurerm_resource_policy_assignment" {
  holds     = "nothing"
  parent    = ["resource_id", "policy_definition_id"]
  access    = "org_policy"
  guard     = "guardrail"
  force_new = ["location", "name", "policy_definition_id", "resource_id"]
}

type "azurerm_resource_policy_exemption" {
  holds     = "nothing"
  parent    = ["resource_id", "policy_assignment_id"]
  access    = "org_policy"
  force_new = ["name", "policy_assignment_id", "resource_id"]
}

type "azurerm_resource_policy_remediation" {
  holds     = "nothing"
  parent    = ["resource_id"]
  access    = "org_policy"
  executes  = "run"
  force_new = ["name", "resource_id"]
}

type "azurerm_resource_provider_feature_registration" {
  holds     = "nothing"
  parent    = ["provider_name"]
  force_new = ["name", "provider_name"]
}

type "azurerm_resource_provider_registration" {
  holds     = "nothing"
  force_new = ["name"]
}

type "azurerm_role_assignment" {
  holds     = "nothing"
  parent    = ["scope"]
  access    = "iam"
  force_new = [
    "delegated_managed_identity_resource_id",
    "name",
    "principal_id",
    "principal_type",
    "role_definition_id",
    "role_definition_name",
    "scope",
  ]
}

type "azurerm_role_definition" {
  holds     = "identity"
  parent    = ["scope"]
  access    = "iam"
  force_new = ["role_definition_id", "scope"]
}

type "azurerm_role_management_policy" {
  holds     = "nothing"
  parent    = ["scope"]
  access    = "iam"
  guard     = "guardrail"
  force_new = ["role_definition_id", "scope"]
}

type "azurerm_route" {
  holds     = "nothing"
  parent    = ["route_table_name", "resource_group_name"]
  access    = "network"
  force_new = ["name", "resource_group_name", "route_table_name"]
}

type "azurerm_route_filter" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "resource_group_name"]
}

type "azurerm_route_map" {
  holds     = "nothing"
  parent    = ["virtual_hub_id"]
  force_new = ["name", "virtual_hub_id"]
}

type "azurerm_route_server" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["public_ip_address_id", "resource_group_name"]
  force_new = ["location", "name", "public_ip_address_id", "resource_group_name", "sku", "subnet_id"]
}

type "azurerm_route_server_bgp_connection" {
  holds     = "nothing"
  parent    = ["route_server_id"]
  force_new = ["name", "peer_asn", "peer_ip", "route_server_id"]
}

type "azurerm_route_table" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  access    = "network"
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_search_service" {
  holds          = "data"
  why            = "service data"
  tags           = "tags"
  parent         = ["resource_group_name"]
  access         = "auth"
  protections    = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new      = ["hosting_mode", "location", "name", "resource_group_name"]
  force_new_when = { sku = "conditional" }
}

type "azurerm_search_shared_private_link_service" {
  holds     = "nothing"
  parent    = ["search_service_id", "subresource_name", "target_resource_id"]
  force_new = ["name", "search_service_id", "subresource_name", "target_resource_id"]
}

type "azurerm_security_center_assessment" {
  holds     = "nothing"
  parent    = ["assessment_policy_id", "target_resource_id"]
  access    = "org_policy"
  guard     = "monitor"
  force_new = ["assessment_policy_id", "target_resource_id"]
}

type "azurerm_security_center_assessment_policy" {
  holds  = "nothing"
  access = "org_policy"
  guard  = "monitor"
}

type "azurerm_security_center_automation" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  access    = "org_policy"
  guard     = "monitor"
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_security_center_contact" {
  holds     = "nothing"
  access    = "org_policy"
  guard     = "monitor"
  force_new = ["name"]
}

type "azurerm_security_center_server_vulnerability_assessment_virtual_machine" {
  holds     = "nothing"
  parent    = ["virtual_machine_id"]
  access    = "org_policy"
  guard     = "monitor"
  force_new = ["virtual_machine_id"]
}

type "azurerm_security_center_server_vulnerability_assessments_setting" {
  holds  = "nothing"
  access = "org_policy"
  guard  = "monitor"
}

type "azurerm_security_center_setting" {
  holds     = "nothing"
  access    = "org_policy"
  guard     = "monitor"
  force_new = ["setting_name"]
}

type "azurerm_security_center_storage_defender" {
  holds     = "nothing"
  parent    = ["storage_account_id"]
  access    = "org_policy"
  guard     = "monitor"
  force_new = ["storage_account_id"]
}

type "azurerm_security_center_subscription_pricing" {
  holds     = "nothing"
  access    = "org_policy"
  guard     = "monitor"
  force_new = ["subplan"]
}

type "azurerm_security_center_workspace" {
  holds  = "nothing"
  access = "org_policy"
  guard  = "monitor"
}

type "azurerm_sentinel_alert_rule_anomaly_built_in" {
  holds     = "nothing"
  parent    = ["log_analytics_workspace_id"]
  guard     = "monitor"
  force_new = ["display_name", "log_analytics_workspace_id", "name"]
}

type "azurerm_sentinel_alert_rule_anomaly_duplicate" {
  holds     = "nothing"
  parent    = ["built_in_rule_id", "log_analytics_workspace_id"]
  guard     = "monitor"
  force_new = ["built_in_rule_id", "log_analytics_workspace_id"]
}

type "azurerm_sentinel_alert_rule_fusion" {
  holds     = "nothing"
  parent    = ["log_analytics_workspace_id"]
  guard     = "monitor"
  force_new = ["alert_rule_template_guid", "log_analytics_workspace_id"]
}

type "azurerm_sentinel_alert_rule_machine_learning_behavior_analytics" {
  holds     = "nothing"
  parent    = ["log_analytics_workspace_id"]
  guard     = "monitor"
  force_new = ["alert_rule_template_guid", "log_analytics_workspace_id", "name"]
}

type "azurerm_sentinel_alert_rule_ms_security_incident" {
  holds     = "nothing"
  parent    = ["log_analytics_workspace_id"]
  guard     = "monitor"
  force_new = ["alert_rule_template_guid", "log_analytics_workspace_id", "name"]
}

type "azurerm_sentinel_alert_rule_nrt" {
  holds     = "nothing"
  parent    = ["log_analytics_workspace_id"]
  guard     = "monitor"
  force_new = [
    "alert_rule_template_guid",
    "alert_rule_template_version",
    "log_analytics_workspace_id",
    "name",
  ]
}

type "azurerm_sentinel_alert_rule_scheduled" {
  holds     = "nothing"
  parent    = ["log_analytics_workspace_id"]
  guard     = "monitor"
  force_new = ["alert_rule_template_guid", "log_analytics_workspace_id", "name"]
}

type "azurerm_sentinel_alert_rule_threat_intelligence" {
  holds     = "nothing"
  parent    = ["log_analytics_workspace_id"]
  guard     = "monitor"
  force_new = ["alert_rule_template_guid", "log_analytics_workspace_id", "name"]
}

type "azurerm_sentinel_automation_rule" {
  holds     = "nothing"
  parent    = ["log_analytics_workspace_id"]
  force_new = ["log_analytics_workspace_id", "name"]
}

type "azurerm_sentinel_data_connector_aws_cloud_trail" {
  holds     = "nothing"
  parent    = ["log_analytics_workspace_id"]
  guard     = "audit"
  force_new = ["log_analytics_workspace_id", "name"]
}

type "azurerm_sentinel_data_connector_aws_s3" {
  holds     = "nothing"
  parent    = ["log_analytics_workspace_id"]
  guard     = "audit"
  force_new = ["log_analytics_workspace_id", "name"]
}

type "azurerm_sentinel_data_connector_azure_active_directory" {
  holds     = "nothing"
  parent    = ["log_analytics_workspace_id"]
  guard     = "audit"
  force_new = ["log_analytics_workspace_id", "name", "tenant_id"]
}

type "azurerm_sentinel_data_connector_azure_advanced_threat_protection" {
  holds     = "nothing"
  parent    = ["log_analytics_workspace_id"]
  guard     = "audit"
  force_new = ["log_analytics_workspace_id", "name", "tenant_id"]
}

type "azurerm_sentinel_data_connector_azure_security_center" {
  holds     = "nothing"
  parent    = ["log_analytics_workspace_id"]
  guard     = "audit"
  force_new = ["log_analytics_workspace_id", "name", "subscription_id"]
}

type "azurerm_sentinel_data_connector_dynamics_365" {
  holds     = "nothing"
  parent    = ["log_analytics_workspace_id"]
  guard     = "audit"
  force_new = ["log_analytics_workspace_id", "name", "tenant_id"]
}

type "azurerm_sentinel_data_connector_iot" {
  holds     = "nothing"
  parent    = ["log_analytics_workspace_id"]
  guard     = "audit"
  force_new = ["log_analytics_workspace_id", "name", "subscription_id"]
}

type "azurerm_sentinel_data_connector_microsoft_cloud_app_security" {
  holds     = "nothing"
  parent    = ["log_analytics_workspace_id"]
  guard     = "audit"
  force_new = ["log_analytics_workspace_id", "name"]
}

type "azurerm_sentinel_data_connector_microsoft_defender_advanced_threat_protection" {
  holds     = "nothing"
  parent    = ["log_analytics_workspace_id"]
  guard     = "audit"
  force_new = ["log_analytics_workspace_id", "name", "tenant_id"]
}

type "azurerm_sentinel_data_connector_microsoft_threat_intelligence" {
  holds     = "nothing"
  parent    = ["log_analytics_workspace_id"]
  guard     = "audit"
  force_new = [
    "log_analytics_workspace_id",
    "microsoft_emerging_threat_feed_lookback_date",
    "name",
    "tenant_id",
  ]
}

type "azurerm_sentinel_data_connector_microsoft_threat_protection" {
  holds     = "nothing"
  parent    = ["log_analytics_workspace_id"]
  guard     = "audit"
  force_new = ["log_analytics_workspace_id", "name", "tenant_id"]
}

type "azurerm_sentinel_data_connector_office_365" {
  holds     = "nothing"
  parent    = ["log_analytics_workspace_id"]
  guard     = "audit"
  force_new = ["log_analytics_workspace_id", "name", "tenant_id"]
}

type "azurerm_sentinel_data_connector_office_365_project" {
  holds     = "nothing"
  parent    = ["log_analytics_workspace_id"]
  guard     = "audit"
  force_new = ["log_analytics_workspace_id", "name", "tenant_id"]
}

type "azurerm_sentinel_data_connector_office_atp" {
  holds     = "nothing"
  parent    = ["log_analytics_workspace_id"]
  guard     = "audit"
  force_new = ["log_analytics_workspace_id", "name", "tenant_id"]
}

type "azurerm_sentinel_data_connector_office_irm" {
  holds     = "nothing"
  parent    = ["log_analytics_workspace_id"]
  guard     = "audit"
  force_new = ["log_analytics_workspace_id", "name", "tenant_id"]
}

type "azurerm_sentinel_data_connector_office_power_bi" {
  holds     = "nothing"
  parent    = ["log_analytics_workspace_id"]
  guard     = "audit"
  force_new = ["log_analytics_workspace_id", "name", "tenant_id"]
}

type "azurerm_sentinel_data_connector_threat_intelligence" {
  holds     = "nothing"
  parent    = ["log_analytics_workspace_id"]
  guard     = "audit"
  force_new = ["log_analytics_workspace_id", "lookback_date", "name", "tenant_id"]
}

type "azurerm_sentinel_data_connector_threat_intelligence_taxii" {
  holds     = "nothing"
  parent    = ["log_analytics_workspace_id"]
  guard     = "audit"
  force_new = ["log_analytics_workspace_id", "name", "tenant_id"]
}

type "azurerm_sentinel_log_analytics_workspace_onboarding" {
  holds     = "data"
  why       = "logs or metrics"
  parent    = ["workspace_id"]
  force_new = ["customer_managed_key_enabled", "workspace_id"]
}

type "azurerm_sentinel_metadata" {
  holds     = "nothing"
  parent    = ["workspace_id"]
  force_new = ["name", "workspace_id"]
}

type "azurerm_sentinel_threat_intelligence_indicator" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["workspace_id"]
  force_new = ["description", "display_name", "source", "validate_from_utc", "workspace_id"]
}

type "azurerm_sentinel_watchlist" {
  holds     = "data"
  why       = "logs or metrics"
  tags      = "labels"
  parent    = ["log_analytics_workspace_id"]
  force_new = [
    "default_duration",
    "description",
    "display_name",
    "item_search_key",
    "labels",
    "log_analytics_workspace_id",
    "name",
  ]
}

type "azurerm_sentinel_watchlist_item" {
  holds     = "data"
  why       = "logs or metrics"
  parent    = ["watchlist_id"]
  force_new = ["name", "watchlist_id"]
}

type "azurerm_service_fabric_cluster" {
  holds     = "data"
  why       = "cluster objects and workloads"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "management_endpoint", "name", "resource_group_name", "vm_image"]
}

type "azurerm_service_fabric_managed_cluster" {
  holds     = "data"
  why       = "cluster objects and workloads"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name", "sku", "subnet_id"]
}

type "azurerm_service_plan" {
  holds          = "identity"
  tags           = "tags"
  parent         = ["resource_group_name"]
  force_new      = ["location", "name", "os_type", "resource_group_name"]
  force_new_when = { zone_balancing_enabled = "conditional" }
}

type "azurerm_servicebus_namespace" {
  holds          = "data"
  why            = "undelivered messages or device records"
  transient      = true
  tags           = "tags"
  parent         = ["resource_group_name"]
  access         = "auth"
  protections    = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new      = [
    "customer_managed_key.infrastructure_encryption_enabled",
    "location",
    "name",
    "premium_messaging_partitions",
    "resource_group_name",
  ]
  force_new_when = { customer_managed_key = "conditional", sku = "conditional" }
}

type "azurerm_servicebus_namespace_authorization_rule" {
  holds     = "nothing"
  parent    = ["namespace_id"]
  access    = "credential"
  force_new = ["name", "namespace_id"]
}

type "azurerm_servicebus_namespace_customer_managed_key" {
  holds     = "nothing"
  parent    = ["namespace_id"]
  force_new = ["infrastructure_encryption_enabled", "namespace_id"]
}

type "azurerm_servicebus_namespace_disaster_recovery_config" {
  holds     = "nothing"
  parent    = ["primary_namespace_id"]
  guard     = "backup"
  force_new = ["name", "primary_namespace_id"]
}

type "azurerm_servicebus_queue" {
  holds     = "data"
  why       = "undelivered messages or device records"
  transient = true
  parent    = ["namespace_id"]
  force_new = [
    "name",
    "namespace_id",
    "partitioning_enabled",
    "requires_duplicate_detection",
    "requires_session",
  ]
}

type "azurerm_servicebus_queue_authorization_rule" {
  holds     = "nothing"
  parent    = ["queue_id"]
  access    = "credential"
  force_new = ["name", "queue_id"]
}

type "azurerm_servicebus_subscription" {
  holds     = "data"
  why       = "undelivered messages or device records"
  transient = true
  parent    = ["topic_id"]
  force_new = [
    "client_scoped_subscription.client_id",
    "client_scoped_subscription.is_client_scoped_subscription_shareable",
    "name",
    "requires_session",
    "topic_id",
  ]
}

type "azurerm_servicebus_subscription_rule" {
  holds     = "nothing"
  parent    = ["subscription_id"]
  force_new = ["name", "subscription_id"]
}

type "azurerm_servicebus_topic" {
  holds     = "data"
  why       = "undelivered messages or device records"
  transient = true
  parent    = ["namespace_id"]
  force_new = ["name", "namespace_id", "partitioning_enabled", "requires_duplicate_detection"]
}

type "azurerm_servicebus_topic_authorization_rule" {
  holds     = "nothing"
  parent    = ["topic_id"]
  access    = "credential"
  force_new = ["name", "topic_id"]
}

type "azurerm_shared_image" {
  holds          = "data"
  why            = "disk, snapshot or image"
  tags           = "tags"
  parent         = ["gallery_name", "resource_group_name"]
  force_new      = [
    "accelerated_network_support_enabled",
    "architecture",
    "confidential_vm_enabled",
    "confidential_vm_supported",
    "disk_controller_type_nvme_enabled",
    "eula",
    "gallery_name",
    "hibernation_enabled",
    "hyper_v_generation",
    "identifier.offer",
    "identifier.publisher",
    "identifier.sku",
    "location",
    "name",
    "os_type",
    "privacy_statement_uri",
    "purchase_plan.name",
    "purchase_plan.product",
    "purchase_plan.publisher",
    "resource_group_name",
    "specialized",
    "trusted_launch_enabled",
    "trusted_launch_supported",
  ]
  force_new_when = { end_of_life_date = "conditional" }
}

type "azurerm_shared_image_gallery" {
  holds     = "data"
  why       = "disk, snapshot or image"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = [
    "location",
    "name",
    "resource_group_name",
    "sharing",
    "sharing.community_gallery",
    "sharing.community_gallery.eula",
    "sharing.community_gallery.prefix",
    "sharing.community_gallery.publisher_email",
    "sharing.community_gallery.publisher_uri",
    "sharing.permission",
  ]
}

type "azurerm_shared_image_version" {
  holds          = "data"
  why            = "disk, snapshot or image"
  tags           = "tags"
  parent         = ["image_name", "gallery_name", "resource_group_name"]
  force_new      = [
    "blob_uri",
    "deletion_of_replicated_locations_enabled",
    "gallery_name",
    "image_name",
    "location",
    "managed_image_id",
    "name",
    "os_disk_snapshot_id",
    "replication_mode",
    "resource_group_name",
    "storage_account_id",
    "target_region.disk_encryption_set_id",
  ]
  force_new_when = { end_of_life_date = "conditional" }
}

type "azurerm_signalr_service" {
  holds       = "identity"
  tags        = "tags"
  parent      = ["resource_group_name"]
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new   = ["location", "name", "resource_group_name"]
}

type "azurerm_signalr_service_custom_certificate" {
  holds     = "nothing"
  parent    = ["signalr_service_id"]
  force_new = ["custom_certificate_id", "name", "signalr_service_id"]
}

type "azurerm_signalr_service_custom_domain" {
  holds     = "nothing"
  parent    = ["signalr_service_id", "signalr_custom_certificate_id"]
  force_new = ["domain_name", "name", "signalr_custom_certificate_id", "signalr_service_id"]
}

type "azurerm_signalr_service_network_acl" {
  holds     = "nothing"
  parent    = ["signalr_service_id"]
  access    = "network"
  force_new = ["signalr_service_id"]
}

type "azurerm_signalr_shared_private_link_resource" {
  holds     = "nothing"
  parent    = ["sub_resource_name", "target_resource_id", "signalr_service_id"]
  force_new = ["name", "signalr_service_id", "sub_resource_name", "target_resource_id"]
}

type "azurerm_site_recovery_fabric" {
  holds     = "data"
  why       = "backups"
  parent    = ["recovery_vault_name", "resource_group_name"]
  guard     = "backup"
  force_new = ["location", "name", "recovery_vault_name", "resource_group_name"]
}

type "azurerm_site_recovery_hyperv_network_mapping" {
  holds     = "nothing"
  parent    = ["source_network_name", "target_network_id", "recovery_vault_id"]
  guard     = "backup"
  force_new = [
    "name",
    "recovery_vault_id",
    "source_network_name",
    "source_system_center_virtual_machine_manager_name",
    "target_network_id",
  ]
}

type "azurerm_site_recovery_hyperv_replication_policy" {
  holds     = "nothing"
  parent    = ["recovery_vault_id"]
  guard     = "backup"
  force_new = ["name", "recovery_vault_id"]
}

type "azurerm_site_recovery_hyperv_replication_policy_association" {
  holds     = "nothing"
  parent    = ["hyperv_site_id", "policy_id"]
  guard     = "backup"
  force_new = ["hyperv_site_id", "name", "policy_id"]
}

type "azurerm_site_recovery_network_mapping" {
  holds     = "nothing"
  parent    = ["source_network_id", "target_network_id", "recovery_vault_name"]
  guard     = "backup"
  force_new = [
    "name",
    "recovery_vault_name",
    "resource_group_name",
    "source_network_id",
    "source_recovery_fabric_name",
    "target_network_id",
    "target_recovery_fabric_name",
  ]
}

type "azurerm_site_recovery_protection_container" {
  holds     = "data"
  why       = "backups"
  parent    = ["recovery_fabric_name", "recovery_vault_name", "resource_group_name"]
  guard     = "backup"
  force_new = ["name", "recovery_fabric_name", "recovery_vault_name", "resource_group_name"]
}

type "azurerm_site_recovery_protection_container_mapping" {
  holds     = "nothing"
  parent    = [
    "recovery_source_protection_container_name",
    "recovery_target_protection_container_id",
    "recovery_fabric_name",
  ]
  guard     = "backup"
  force_new = [
    "name",
    "recovery_fabric_name",
    "recovery_replication_policy_id",
    "recovery_source_protection_container_name",
    "recovery_target_protection_container_id",
    "recovery_vault_name",
    "resource_group_name",
  ]
}

type "azurerm_site_recovery_replicated_vm" {
  holds     = "data"
  why       = "backups"
  parent    = ["source_vm_id", "recovery_replication_policy_id", "recovery_vault_name"]
  guard     = "backup"
  force_new = [
    "managed_disk",
    "managed_disk.disk_id",
    "managed_disk.staging_storage_account_id",
    "managed_disk.target_disk_encryption.disk_encryption_key.secret_url",
    "managed_disk.target_disk_encryption.disk_encryption_key.vault_id",
    "managed_disk.target_disk_encryption.key_encryption_key.key_url",
    "managed_disk.target_disk_encryption.key_encryption_key.vault_id",
    "managed_disk.target_disk_encryption_set_id",
    "managed_disk.target_disk_type",
    "managed_disk.target_replica_disk_type",
    "managed_disk.target_resource_group_id",
    "name",
    "recovery_replication_policy_id",
    "recovery_vault_name",
    "resource_group_name",
    "source_recovery_fabric_name",
    "source_recovery_protection_container_name",
    "source_vm_id",
    "target_edge_zone",
    "target_recovery_fabric_id",
    "target_recovery_protection_container_id",
    "target_resource_group_id",
    "target_zone",
    "unmanaged_disk",
    "unmanaged_disk.disk_uri",
    "unmanaged_disk.staging_storage_account_id",
    "unmanaged_disk.target_storage_account_id",
  ]
}

type "azurerm_site_recovery_replication_policy" {
  holds     = "nothing"
  parent    = ["recovery_vault_name", "resource_group_name"]
  guard     = "backup"
  force_new = ["name", "recovery_vault_name", "resource_group_name"]
}

type "azurerm_site_recovery_replication_recovery_plan" {
  holds     = "nothing"
  parent    = ["recovery_vault_id", "source_recovery_fabric_id", "target_recovery_fabric_id"]
  guard     = "backup"
  force_new = [
    "azure_to_azure_settings.primary_edge_zone",
    "azure_to_azure_settings.primary_zone",
    "azure_to_azure_settings.recovery_edge_zone",
    "azure_to_azure_settings.recovery_zone",
    "name",
    "recovery_vault_id",
    "source_recovery_fabric_id",
    "target_recovery_fabric_id",
  ]
}

type "azurerm_site_recovery_services_vault_hyperv_site" {
  holds     = "data"
  why       = "backups"
  parent    = ["recovery_vault_id"]
  guard     = "backup"
  force_new = ["name", "recovery_vault_id"]
}

type "azurerm_site_recovery_vmware_replicated_vm" {
  holds          = "data"
  why            = "backups"
  parent         = ["source_vm_name", "target_vm_name", "appliance_name"]
  guard          = "backup"
  force_new      = [
    "appliance_name",
    "name",
    "physical_server_credential_name",
    "source_vm_name",
    "target_vm_name",
  ]
  force_new_when = {
    default_log_storage_account_id = "conditional"
    default_recovery_disk_type = "conditional"
    default_target_disk_encryption_set_id = "conditional"
    managed_disk = "conditional"
  }
}

type "azurerm_site_recovery_vmware_replication_policy" {
  holds     = "nothing"
  parent    = ["recovery_vault_id"]
  guard     = "backup"
  force_new = ["name", "recovery_vault_id"]
}

type "azurerm_site_recovery_vmware_replication_policy_association" {
  holds     = "nothing"
  parent    = ["policy_id", "recovery_vault_id"]
  guard     = "backup"
  force_new = ["name", "policy_id", "recovery_vault_id"]
}

type "azurerm_snapshot" {
  holds          = "data"
  why            = "disk, snapshot or image"
  tags           = "tags"
  parent         = ["resource_group_name"]
  protections    = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new      = [
    "incremental_enabled",
    "location",
    "name",
    "resource_group_name",
    "source_resource_id",
    "source_uri",
    "storage_account_id",
  ]
  force_new_when = { encryption_settings = "conditional" }
}

type "azurerm_source_control_token" {
  holds  = "nothing"
  access = "credential"
}

type "azurerm_spring_cloud_accelerator" {
  holds     = "nothing"
  parent    = ["spring_cloud_service_id"]
  force_new = ["name", "spring_cloud_service_id"]
}

type "azurerm_spring_cloud_active_deployment" {
  holds     = "nothing"
  parent    = ["spring_cloud_app_id"]
  executes  = "deploys_code"
  force_new = ["spring_cloud_app_id"]
}

type "azurerm_spring_cloud_api_portal" {
  holds       = "nothing"
  parent      = ["spring_cloud_service_id"]
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false },
  ]
  force_new   = ["name", "spring_cloud_service_id"]
}

type "azurerm_spring_cloud_api_portal_custom_domain" {
  holds     = "identity"
  parent    = ["spring_cloud_api_portal_id"]
  force_new = ["name", "spring_cloud_api_portal_id"]
}

type "azurerm_spring_cloud_app" {
  holds     = "nothing"
  parent    = ["service_name", "resource_group_name"]
  force_new = ["name", "resource_group_name", "service_name"]
}

type "azurerm_spring_cloud_app_cosmosdb_association" {
  holds     = "nothing"
  parent    = ["spring_cloud_app_id"]
  force_new = ["api_type", "cosmosdb_account_id", "name", "spring_cloud_app_id"]
}

type "azurerm_spring_cloud_app_dynamics_application_performance_monitoring" {
  holds     = "nothing"
  parent    = ["spring_cloud_service_id"]
  force_new = ["name", "spring_cloud_service_id"]
}

type "azurerm_spring_cloud_app_mysql_association" {
  holds     = "nothing"
  parent    = ["spring_cloud_app_id", "mysql_server_id", "database_name"]
  force_new = ["mysql_server_id", "name", "spring_cloud_app_id"]
}

type "azurerm_spring_cloud_app_redis_association" {
  holds     = "nothing"
  parent    = ["spring_cloud_app_id", "redis_cache_id"]
  force_new = ["name", "redis_cache_id", "spring_cloud_app_id"]
}

type "azurerm_spring_cloud_application_insights_application_performance_monitoring" {
  holds     = "nothing"
  parent    = ["spring_cloud_service_id"]
  force_new = ["name", "spring_cloud_service_id"]
}

type "azurerm_spring_cloud_application_live_view" {
  holds     = "nothing"
  parent    = ["spring_cloud_service_id"]
  force_new = ["name", "spring_cloud_service_id"]
}

type "azurerm_spring_cloud_build_deployment" {
  holds     = "nothing"
  parent    = ["spring_cloud_app_id"]
  executes  = "deploys_code"
  force_new = ["name", "spring_cloud_app_id"]
}

type "azurerm_spring_cloud_build_pack_binding" {
  holds     = "nothing"
  parent    = ["spring_cloud_builder_id"]
  force_new = ["name", "spring_cloud_builder_id"]
}

type "azurerm_spring_cloud_builder" {
  holds     = "nothing"
  parent    = ["spring_cloud_service_id"]
  force_new = ["name", "spring_cloud_service_id"]
}

type "azurerm_spring_cloud_certificate" {
  holds     = "nothing"
  parent    = ["service_name", "resource_group_name"]
  force_new = [
    "certificate_content",
    "exclude_private_key",
    "key_vault_certificate_id",
    "name",
    "resource_group_name",
    "service_name",
  ]
}

type "azurerm_spring_cloud_configuration_service" {
  holds     = "nothing"
  parent    = ["spring_cloud_service_id"]
  force_new = ["name", "spring_cloud_service_id"]
}

type "azurerm_spring_cloud_connection" {
  holds     = "nothing"
  parent    = ["spring_cloud_id", "target_resource_id"]
  force_new = ["authentication.type", "name", "spring_cloud_id", "target_resource_id"]
}

type "azurerm_spring_cloud_container_deployment" {
  holds     = "nothing"
  parent    = ["spring_cloud_app_id"]
  executes  = "deploys_code"
  force_new = ["name", "spring_cloud_app_id"]
}

type "azurerm_spring_cloud_custom_domain" {
  holds     = "identity"
  parent    = ["spring_cloud_app_id"]
  force_new = ["name", "spring_cloud_app_id", "thumbprint"]
}

type "azurerm_spring_cloud_customized_accelerator" {
  holds     = "nothing"
  parent    = ["spring_cloud_accelerator_id"]
  force_new = ["git_repository.basic_auth", "git_repository.ssh_auth", "name", "spring_cloud_accelerator_id"]
}

type "azurerm_spring_cloud_dev_tool_portal" {
  holds       = "nothing"
  parent      = ["spring_cloud_service_id"]
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false },
  ]
  force_new   = ["name", "spring_cloud_service_id"]
}

type "azurerm_spring_cloud_dynatrace_application_performance_monitoring" {
  holds     = "nothing"
  parent    = ["spring_cloud_service_id"]
  force_new = ["name", "spring_cloud_service_id"]
}

type "azurerm_spring_cloud_elastic_application_performance_monitoring" {
  holds     = "nothing"
  parent    = ["spring_cloud_service_id"]
  force_new = ["name", "spring_cloud_service_id"]
}

type "azurerm_spring_cloud_gateway" {
  holds       = "nothing"
  parent      = ["spring_cloud_service_id"]
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false },
  ]
  force_new   = ["name", "spring_cloud_service_id"]
}

type "azurerm_spring_cloud_gateway_custom_domain" {
  holds     = "identity"
  parent    = ["spring_cloud_gateway_id"]
  force_new = ["name", "spring_cloud_gateway_id"]
}

type "azurerm_spring_cloud_gateway_route_config" {
  holds     = "nothing"
  parent    = ["spring_cloud_gateway_id"]
  force_new = ["name", "spring_cloud_gateway_id"]
}

type "azurerm_spring_cloud_java_deployment" {
  holds     = "nothing"
  parent    = ["spring_cloud_app_id"]
  executes  = "deploys_code"
  force_new = ["name", "spring_cloud_app_id"]
}

type "azurerm_spring_cloud_new_relic_application_performance_monitoring" {
  holds     = "nothing"
  parent    = ["spring_cloud_service_id"]
  force_new = ["name", "spring_cloud_service_id"]
}

type "azurerm_spring_cloud_service" {
  holds     = "data"
  why       = "service data"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = [
    "location",
    "name",
    "network",
    "network.app_network_resource_group",
    "network.app_subnet_id",
    "network.cidr_ranges",
    "network.outbound_type",
    "network.service_runtime_network_resource_group",
    "network.service_runtime_subnet_id",
    "resource_group_name",
    "sku_name",
    "sku_tier",
  ]
}

type "azurerm_spring_cloud_storage" {
  holds     = "nothing"
  parent    = ["spring_cloud_service_id", "storage_account_name"]
  force_new = ["name", "spring_cloud_service_id"]
}

type "azurerm_sql_database" {
  holds  = "data"
  why    = "database"
  tags   = "tags"
  parent = ["server_name"]
  probe  = "none"
}

type "azurerm_sql_elasticpool" {
  holds  = "data"
  why    = "database"
  tags   = "tags"
  parent = ["server_name"]
  probe  = "none"
}

type "azurerm_sql_firewall_rule" {
  holds  = "nothing"
  parent = ["server_name"]
  access = "network"
  probe  = "none"
}

type "azurerm_sql_managed_instance" {
  holds = "data"
  why   = "database"
  tags  = "tags"
  probe = "none"
}

type "azurerm_sql_server" {
  holds = "data"
  why   = "database"
  tags  = "tags"
  probe = "none"
}

type "azurerm_ssh_public_key" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  access    = "credential"
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_stack_hci_cluster" {
  holds     = "data"
  why       = "service data"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["client_id", "location", "name", "resource_group_name", "tenant_id"]
}

type "azurerm_stack_hci_deployment_setting" {
  holds     = "nothing"
  parent    = ["stack_hci_cluster_id"]
  force_new = [
    "arc_resource_ids",
    "scale_unit",
    "scale_unit.active_directory_organizational_unit_path",
    "scale_unit.bitlocker_boot_volume_enabled",
    "scale_unit.bitlocker_data_volume_enabled",
    "scale_unit.cluster",
    "scale_unit.cluster.azure_service_endpoint",
    "scale_unit.cluster.cloud_account_name",
    "scale_unit.cluster.name",
    "scale_unit.cluster.witness_path",
    "scale_unit.cluster.witness_type",
    "scale_unit.credential_guard_enabled",
    "scale_unit.domain_fqdn",
    "scale_unit.drift_control_enabled",
    "scale_unit.drtm_protection_enabled",
    "scale_unit.episodic_data_upload_enabled",
    "scale_unit.eu_location_enabled",
    "scale_unit.host_network",
    "scale_unit.host_network.intent",
    "scale_unit.host_network.intent.adapter",
    "scale_unit.host_network.intent.adapter_property_override",
    "scale_unit.host_network.intent.adapter_property_override.jumbo_packet",
    "scale_unit.host_network.intent.adapter_property_override.network_direct",
    "scale_unit.host_network.intent.adapter_property_override.network_direct_technology",
    "scale_unit.host_network.intent.adapter_property_override_enabled",
    "scale_unit.host_network.intent.name",
    "scale_unit.host_network.intent.qos_policy_override",
    "scale_unit.host_network.intent.qos_policy_override.bandwidth_percentage_smb",
    "scale_unit.host_network.intent.qos_policy_override.priority_value8021_action_cluster",
    "scale_unit.host_network.intent.qos_policy_override.priority_value8021_action_smb",
    "scale_unit.host_network.intent.qos_policy_override_enabled",
    "scale_unit.host_network.intent.traffic_type",
    "scale_unit.host_network.intent.virtual_switch_configuration_override",
    "scale_unit.host_network.intent.virtual_switch_configuration_override.enable_iov",
    "scale_unit.host_network.intent.virtual_switch_configuration_override.load_balancing_algorithm",
    "scale_unit.host_network.intent.virtual_switch_configuration_override_enabled",
    "scale_unit.host_network.storage_auto_ip_enabled",
    "scale_unit.host_network.storage_connectivity_switchless_enabled",
    "scale_unit.host_network.storage_network",
    "scale_unit.host_network.storage_network.name",
    "scale_unit.host_network.storage_network.network_adapter_name",
    "scale_unit.host_network.storage_network.vlan_id",
    "scale_unit.hvci_protection_enabled",
    "scale_unit.infrastructure_network",
    "scale_unit.infrastructure_network.dhcp_enabled",
    "scale_unit.infrastructure_network.dns_server",
    "scale_unit.infrastructure_network.gateway",
    "scale_unit.infrastructure_network.ip_pool",
    "scale_unit.infrastructure_network.ip_pool.ending_address",
    "scale_unit.infrastructure_network.ip_pool.starting_address",
    "scale_unit.infrastructure_network.subnet_mask",
    "scale_unit.name_prefix",
    "scale_unit.optional_service",
    "scale_unit.optional_service.custom_location",
    "scale_unit.physical_node",
    "scale_unit.physical_node.ipv4_address",
    "scale_unit.physical_node.name",
    "scale_unit.secrets_location",
    "scale_unit.side_channel_mitigation_enabled",
    "scale_unit.smb_cluster_encryption_enabled",
    "scale_unit.smb_signing_enabled",
    "scale_unit.storage",
    "scale_unit.storage.configuration_mode",
    "scale_unit.streaming_data_client_enabled",
    "scale_unit.wdac_enabled",
    "stack_hci_cluster_id",
    "version",
  ]
}

type "azurerm_stack_hci_extension" {
  holds     = "nothing"
  parent    = ["arc_setting_id"]
  executes  = "run"
  force_new = ["arc_setting_id", "auto_upgrade_minor_version_enabled", "name", "publisher", "type"]
}

type "azurerm_stack_hci_logical_network" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["custom_location_id", "virtual_switch_name", "resource_group_name"]
  force_new = [
    "custom_location_id",
    "dns_servers",
    "location",
    "name",
    "resource_group_name",
    "subnet",
    "subnet.address_prefix",
    "subnet.ip_allocation_method",
    "subnet.ip_pool",
    "subnet.ip_pool.end",
    "subnet.ip_pool.start",
    "subnet.route",
    "subnet.route.address_prefix",
    "subnet.route.name",
    "subnet.route.next_hop_ip_address",
    "subnet.vlan_id",
    "virtual_switch_name",
  ]
}

type "azurerm_stack_hci_marketplace_gallery_image" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["custom_location_id", "resource_group_name"]
  force_new = [
    "custom_location_id",
    "hyperv_generation",
    "identifier",
    "identifier.offer",
    "identifier.publisher",
    "identifier.sku",
    "location",
    "name",
    "os_type",
    "resource_group_name",
    "storage_path_id",
    "version",
  ]
}

type "azurerm_stack_hci_network_interface" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["custom_location_id", "resource_group_name"]
  force_new = [
    "custom_location_id",
    "dns_servers",
    "ip_configuration",
    "ip_configuration.private_ip_address",
    "ip_configuration.subnet_id",
    "location",
    "mac_address",
    "name",
    "resource_group_name",
  ]
}

type "azurerm_stack_hci_storage_path" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["custom_location_id", "resource_group_name"]
  force_new = ["custom_location_id", "location", "name", "path", "resource_group_name"]
}

type "azurerm_stack_hci_virtual_hard_disk" {
  holds     = "data"
  why       = "disk, snapshot or image"
  tags      = "tags"
  parent    = ["custom_location_id", "resource_group_name"]
  force_new = [
    "block_size_in_bytes",
    "custom_location_id",
    "disk_file_format",
    "disk_size_in_gb",
    "dynamic_enabled",
    "hyperv_generation",
    "location",
    "logical_sector_in_bytes",
    "name",
    "physical_sector_in_bytes",
    "resource_group_name",
    "storage_path_id",
  ]
}

type "azurerm_static_web_app" {
  holds       = "data"
  why         = "deployed content"
  transient   = true
  confidence  = "low"
  tags        = "tags"
  parent      = ["resource_group_name"]
  executes    = "deploys_code"
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new   = ["location", "name", "resource_group_name"]
}

type "azurerm_static_web_app_custom_domain" {
  holds     = "identity"
  parent    = ["static_web_app_id"]
  force_new = ["domain_name", "static_web_app_id", "validation_type"]
}

type "azurerm_static_web_app_function_app_registration" {
  holds     = "nothing"
  parent    = ["function_app_id", "static_web_app_id"]
  executes  = "deploys_code"
  force_new = ["function_app_id", "static_web_app_id"]
}

type "azurerm_storage_account" {
  holds          = "data"
  why            = "object or file storage"
  tags           = "tags"
  parent         = ["resource_group_name"]
  access         = "auth"
  protections    = [
    { kind = "public_access", path = "allow_nested_items_to_be_public", safe = false, unset_safe = true },
    { kind = "soft_delete", path = "blob_properties.container_delete_retention_policy", safe = { set = true }, unset_safe = false, recovery = false },
    { kind = "soft_delete", path = "blob_properties.container_delete_retention_policy.days", safe = { min = 1 }, unset_safe = true, recovery = false },
    { kind = "soft_delete", path = "blob_properties.delete_retention_policy", safe = { set = true }, unset_safe = false, recovery = false },
    { kind = "soft_delete", path = "blob_properties.delete_retention_policy.days", safe = { min = 1 }, unset_safe = true, recovery = false },
    { kind = "versioning", path = "blob_properties.versioning_enabled", safe = true, unset_safe = false },
    { kind = "lock", path = "immutability_policy.state", safe = ["Locked", "Unlocked"], unset_safe = false },
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
    { kind = "soft_delete", path = "share_properties.retention_policy", safe = { set = true }, unset_safe = false, recovery = false },
    { kind = "soft_delete", path = "share_properties.retention_policy.days", safe = { min = 1 }, unset_safe = true, recovery = false },
  ]
  force_new      = [
    "account_tier",
    "dns_endpoint_type",
    "edge_zone",
    "immutability_policy",
    "infrastructure_encryption_enabled",
    "is_hns_enabled",
    "location",
    "name",
    "nfsv3_enabled",
    "provisioned_billing_model_version",
    "queue_encryption_key_type",
    "resource_group_name",
    "table_encryption_key_type",
  ]
  force_new_when = {
    account_kind = "conditional"
    account_replication_type = "conditional"
    "immutability_policy.state" = "conditional"
    large_file_share_enabled = "conditional"
  }
}

type "azurerm_storage_account_customer_managed_key" {
  holds     = "nothing"
  parent    = ["storage_account_id"]
  force_new = ["storage_account_id"]
}

type "azurerm_storage_account_local_user" {
  holds     = "identity"
  parent    = ["storage_account_id"]
  access    = "credential"
  force_new = ["name", "storage_account_id"]
}

type "azurerm_storage_account_network_rules" {
  holds     = "nothing"
  parent    = ["storage_account_id"]
  access    = "network"
  force_new = ["storage_account_id"]
}

type "azurerm_storage_account_queue_properties" {
  holds     = "nothing"
  parent    = ["storage_account_id"]
  force_new = ["storage_account_id"]
}

type "azurerm_storage_account_static_website" {
  holds     = "nothing"
  parent    = ["storage_account_id"]
  force_new = ["storage_account_id"]
}

type "azurerm_storage_account_table_properties" {
  holds     = "nothing"
  parent    = ["storage_account_id"]
  force_new = ["storage_account_id"]
}

type "azurerm_storage_blob" {
  holds     = "data"
  why       = "object or file storage"
  revision  = ["storage_account_name", "storage_container_name", "name~"]
  parent    = ["storage_container_id"]
  force_new = [
    "content_md5",
    "encryption_scope",
    "name",
    "parallelism",
    "size",
    "source",
    "source_content",
    "source_uri",
    "storage_container_id",
    "type",
  ]
}

type "azurerm_storage_blob_inventory_policy" {
  holds     = "nothing"
  parent    = ["storage_account_id"]
  force_new = ["storage_account_id"]
}

type "azurerm_storage_container" {
  holds     = "data"
  why       = "object or file storage"
  parent    = ["storage_account_id", "storage_account_name"]
  access    = "auth"
  force_new = ["default_encryption_scope", "encryption_scope_override_enabled", "name", "storage_account_id"]
}

type "azurerm_storage_container_immutability_policy" {
  holds     = "nothing"
  parent    = ["storage_container_resource_manager_id"]
  guard     = "lock"
  force_new = ["storage_container_resource_manager_id"]
}

type "azurerm_storage_data_lake_gen2_filesystem" {
  holds     = "data"
  why       = "object or file storage"
  parent    = ["storage_account_id"]
  force_new = ["default_encryption_scope", "name", "storage_account_id"]
}

type "azurerm_storage_data_lake_gen2_path" {
  holds     = "data"
  why       = "object or file storage"
  parent    = ["filesystem_name", "resource"]
  force_new = ["filesystem_name", "path", "resource", "storage_account_id"]
}

type "azurerm_storage_encryption_scope" {
  holds     = "data"
  why       = "object or file storage"
  parent    = ["storage_account_id"]
  force_new = ["infrastructure_encryption_required", "name", "storage_account_id"]
}

type "azurerm_storage_management_policy" {
  holds     = "nothing"
  parent    = ["storage_account_id"]
  force_new = ["storage_account_id"]
}

type "azurerm_storage_mover" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_storage_mover_agent" {
  holds     = "nothing"
  parent    = ["storage_mover_id", "arc_virtual_machine_id"]
  force_new = ["arc_virtual_machine_id", "arc_virtual_machine_uuid", "name", "storage_mover_id"]
}

type "azurerm_storage_mover_job_definition" {
  holds     = "nothing"
  parent    = ["source_name", "storage_mover_project_id", "target_name"]
  force_new = [
    "name",
    "source_name",
    "source_sub_path",
    "storage_mover_project_id",
    "target_name",
    "target_sub_path",
  ]
}

type "azurerm_storage_mover_project" {
  holds     = "nothing"
  parent    = ["storage_mover_id"]
  force_new = ["name", "storage_mover_id"]
}

type "azurerm_storage_mover_source_endpoint" {
  holds     = "nothing"
  parent    = ["storage_mover_id"]
  force_new = ["export", "host", "name", "nfs_version", "storage_mover_id"]
}

type "azurerm_storage_mover_target_endpoint" {
  holds     = "nothing"
  parent    = ["storage_mover_id", "storage_container_name"]
  force_new = ["name", "storage_account_id", "storage_container_name", "storage_mover_id"]
}

type "azurerm_storage_object_replication" {
  holds     = "nothing"
  parent    = ["source_storage_account_id"]
  guard     = "backup"
  force_new = ["destination_storage_account_id", "source_storage_account_id"]
}

type "azurerm_storage_queue" {
  holds     = "data"
  why       = "object or file storage"
  transient = true
  parent    = ["storage_account_id", "storage_account_name"]
  force_new = ["name", "storage_account_id"]
}

type "azurerm_storage_share" {
  holds     = "data"
  why       = "object or file storage"
  parent    = ["storage_account_id", "storage_account_name"]
  access    = "auth"
  force_new = ["enabled_protocol", "name", "storage_account_id"]
}

type "azurerm_storage_share_directory" {
  holds     = "data"
  why       = "object or file storage"
  parent    = ["storage_share_url"]
  force_new = ["name", "storage_share_url"]
}

type "azurerm_storage_share_file" {
  holds     = "data"
  why       = "object or file storage"
  parent    = ["storage_share_url"]
  force_new = ["content_md5", "name", "path", "source", "source_content", "storage_share_url"]
}

type "azurerm_storage_sync" {
  holds     = "data"
  why       = "object or file storage"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_storage_sync_cloud_endpoint" {
  holds     = "data"
  why       = "object or file storage"
  parent    = ["file_share_name", "storage_sync_group_id"]
  force_new = [
    "file_share_name",
    "name",
    "storage_account_id",
    "storage_account_tenant_id",
    "storage_sync_group_id",
  ]
}

type "azurerm_storage_sync_group" {
  holds     = "data"
  why       = "object or file storage"
  parent    = ["storage_sync_id"]
  force_new = ["name", "storage_sync_id"]
}

type "azurerm_storage_sync_server_endpoint" {
  holds     = "data"
  why       = "object or file storage"
  parent    = ["registered_server_id", "storage_sync_group_id"]
  force_new = [
    "initial_download_policy",
    "name",
    "registered_server_id",
    "server_local_path",
    "storage_sync_group_id",
  ]
}

type "azurerm_storage_table" {
  holds     = "data"
  why       = "object or file storage"
  parent    = ["storage_account_id", "storage_account_name"]
  force_new = ["name", "storage_account_id"]
}

type "azurerm_storage_table_entity" {
  holds     = "data"
  why       = "object or file storage"
  force_new = ["partition_key", "row_key"]
}

type "azurerm_stream_analytics_cluster" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_stream_analytics_function_javascript_uda" {
  holds     = "nothing"
  parent    = ["stream_analytics_job_id"]
  executes  = "deploys_code"
  force_new = ["name", "stream_analytics_job_id"]
}

type "azurerm_stream_analytics_function_javascript_udf" {
  holds     = "nothing"
  parent    = ["stream_analytics_job_name", "resource_group_name"]
  executes  = "deploys_code"
  force_new = ["name", "resource_group_name", "stream_analytics_job_name"]
}

type "azurerm_stream_analytics_job" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  executes  = "deploys_code"
  force_new = ["location", "name", "resource_group_name", "type"]
}

type "azurerm_stream_analytics_job_schedule" {
  holds     = "nothing"
  parent    = ["stream_analytics_job_id"]
  executes  = "run"
  force_new = ["stream_analytics_job_id"]
}

type "azurerm_stream_analytics_job_storage_account" {
  holds     = "nothing"
  parent    = ["stream_analytics_job_id"]
  force_new = ["stream_analytics_job_id"]
}

type "azurerm_stream_analytics_managed_private_endpoint" {
  holds     = "nothing"
  parent    = ["stream_analytics_cluster_name", "subresource_name", "target_resource_id"]
  force_new = [
    "name",
    "resource_group_name",
    "stream_analytics_cluster_name",
    "subresource_name",
    "target_resource_id",
  ]
}

type "azurerm_stream_analytics_output_blob" {
  holds     = "nothing"
  parent    = ["stream_analytics_job_name", "storage_account_name", "resource_group_name"]
  force_new = ["name", "resource_group_name", "stream_analytics_job_name"]
}

type "azurerm_stream_analytics_output_cosmosdb" {
  holds     = "nothing"
  parent    = ["stream_analytics_job_id"]
  force_new = ["name", "stream_analytics_job_id"]
}

type "azurerm_stream_analytics_output_eventhub" {
  holds     = "nothing"
  parent    = ["stream_analytics_job_name", "resource_group_name"]
  force_new = ["name", "resource_group_name", "stream_analytics_job_name"]
}

type "azurerm_stream_analytics_output_function" {
  holds     = "nothing"
  parent    = ["stream_analytics_job_name", "resource_group_name"]
  force_new = ["name", "resource_group_name", "stream_analytics_job_name"]
}

type "azurerm_stream_analytics_output_mssql" {
  holds     = "nothing"
  parent    = ["database", "stream_analytics_job_name", "table"]
  force_new = [
    "database",
    "name",
    "resource_group_name",
    "server",
    "stream_analytics_job_name",
    "table",
    "user",
  ]
}

type "azurerm_stream_analytics_output_powerbi" {
  holds     = "nothing"
  parent    = ["stream_analytics_job_id"]
  force_new = ["name", "stream_analytics_job_id"]
}

type "azurerm_stream_analytics_output_servicebus_queue" {
  holds     = "nothing"
  parent    = ["stream_analytics_job_name", "resource_group_name"]
  force_new = ["name", "resource_group_name", "stream_analytics_job_name"]
}

type "azurerm_stream_analytics_output_servicebus_topic" {
  holds     = "nothing"
  parent    = ["stream_analytics_job_name", "resource_group_name"]
  force_new = ["name", "resource_group_name", "stream_analytics_job_name"]
}

type "azurerm_stream_analytics_output_synapse" {
  holds     = "nothing"
  parent    = ["database", "stream_analytics_job_name", "table"]
  force_new = [
    "database",
    "name",
    "resource_group_name",
    "server",
    "stream_analytics_job_name",
    "table",
    "user",
  ]
}

type "azurerm_stream_analytics_output_table" {
  holds     = "nothing"
  parent    = ["stream_analytics_job_name", "storage_account_name", "resource_group_name"]
  force_new = ["name", "resource_group_name", "stream_analytics_job_name"]
}

type "azurerm_stream_analytics_reference_input_blob" {
  holds     = "nothing"
  parent    = ["stream_analytics_job_name", "storage_account_name", "resource_group_name"]
  force_new = ["name", "resource_group_name", "stream_analytics_job_name"]
}

type "azurerm_stream_analytics_reference_input_mssql" {
  holds     = "nothing"
  parent    = ["stream_analytics_job_name", "resource_group_name"]
  force_new = ["name", "resource_group_name", "stream_analytics_job_name"]
}

type "azurerm_stream_analytics_stream_input_blob" {
  holds     = "nothing"
  parent    = ["stream_analytics_job_name", "storage_account_name", "resource_group_name"]
  force_new = ["name", "resource_group_name", "stream_analytics_job_name"]
}

type "azurerm_stream_analytics_stream_input_eventhub" {
  holds     = "nothing"
  parent    = ["stream_analytics_job_name", "resource_group_name"]
  force_new = ["name", "resource_group_name", "stream_analytics_job_name"]
}

type "azurerm_stream_analytics_stream_input_eventhub_v2" {
  holds     = "nothing"
  parent    = ["stream_analytics_job_id"]
  force_new = ["name", "stream_analytics_job_id"]
}

type "azurerm_stream_analytics_stream_input_iothub" {
  holds     = "nothing"
  parent    = ["stream_analytics_job_name", "resource_group_name"]
  force_new = ["name", "resource_group_name", "shared_access_policy_key", "stream_analytics_job_name"]
}

type "azurerm_subnet" {
  holds     = "identity"
  parent    = ["virtual_network_name", "resource_group_name"]
  force_new = ["name", "resource_group_name", "virtual_network_name"]
}

type "azurerm_subnet_nat_gateway_association" {
  holds     = "nothing"
  parent    = ["nat_gateway_id", "subnet_id"]
  force_new = ["nat_gateway_id", "subnet_id"]
}

type "azurerm_subnet_network_security_group_association" {
  holds     = "nothing"
  parent    = ["network_security_group_id", "subnet_id"]
  access    = "network"
  force_new = ["network_security_group_id", "subnet_id"]
}

type "azurerm_subnet_route_table_association" {
  holds     = "nothing"
  parent    = ["route_table_id", "subnet_id"]
  access    = "network"
  force_new = ["route_table_id", "subnet_id"]
}

type "azurerm_subnet_service_endpoint_storage_policy" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_subscription" {
  holds     = "data"
  why       = "a whole subscription"
  tags      = "tags"
  force_new = ["alias", "subscription_id", "workload"]
}

type "azurerm_subscription_cost_management_export" {
  holds     = "nothing"
  parent    = ["subscription_id"]
  force_new = [
    "export_data_storage_location.container_id",
    "export_data_storage_location.root_folder_path",
    "name",
    "subscription_id",
  ]
}

type "azurerm_subscription_cost_management_view" {
  holds     = "nothing"
  parent    = ["subscription_id"]
  force_new = [
    "accumulated",
    "dataset.aggregation.column_name",
    "dataset.aggregation.name",
    "name",
    "subscription_id",
  ]
}

type "azurerm_subscription_policy_assignment" {
  holds     = "nothing"
  parent    = ["subscription_id", "policy_definition_id"]
  access    = "org_policy"
  guard     = "guardrail"
  force_new = ["location", "name", "policy_definition_id", "subscription_id"]
}

type "azurerm_subscription_policy_exemption" {
  holds     = "nothing"
  parent    = ["subscription_id", "policy_assignment_id"]
  access    = "org_policy"
  force_new = ["name", "policy_assignment_id", "subscription_id"]
}

type "azurerm_subscription_policy_remediation" {
  holds     = "nothing"
  parent    = ["subscription_id"]
  access    = "org_policy"
  executes  = "run"
  force_new = ["name", "subscription_id"]
}

type "azurerm_subscription_template_deployment" {
  holds     = "data"
  why       = "whatever it contains"
  tags      = "tags"
  executes  = "run"
  force_new = ["location", "name"]
}

type "azurerm_synapse_firewall_rule" {
  holds     = "nothing"
  parent    = ["synapse_workspace_id"]
  access    = "network"
  force_new = ["name", "synapse_workspace_id"]
}

type "azurerm_synapse_integration_runtime_azure" {
  holds     = "nothing"
  parent    = ["synapse_workspace_id"]
  force_new = ["location", "name", "synapse_workspace_id"]
}

type "azurerm_synapse_integration_runtime_self_hosted" {
  holds     = "nothing"
  parent    = ["synapse_workspace_id"]
  force_new = ["name", "synapse_workspace_id"]
}

type "azurerm_synapse_linked_service" {
  holds     = "nothing"
  parent    = ["synapse_workspace_id"]
  force_new = ["name", "synapse_workspace_id", "type"]
}

type "azurerm_synapse_managed_private_endpoint" {
  holds     = "nothing"
  parent    = ["subresource_name", "synapse_workspace_id", "target_resource_id"]
  force_new = [
    "fully_qualified_domain_names",
    "name",
    "subresource_name",
    "synapse_workspace_id",
    "target_resource_id",
  ]
}

type "azurerm_synapse_private_link_hub" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_synapse_role_assignment" {
  holds     = "nothing"
  parent    = ["role_name"]
  access    = "iam"
  force_new = ["principal_id", "principal_type", "role_name", "synapse_spark_pool_id", "synapse_workspace_id"]
}

type "azurerm_synapse_spark_pool" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["synapse_workspace_id"]
  executes  = "deploys_code"
  force_new = ["name", "synapse_workspace_id"]
}

type "azurerm_synapse_sql_pool" {
  holds     = "data"
  why       = "database"
  tags      = "tags"
  parent    = ["synapse_workspace_id"]
  force_new = [
    "collation",
    "create_mode",
    "name",
    "recovery_database_id",
    "restore",
    "restore.point_in_time",
    "restore.source_database_id",
    "storage_account_type",
    "synapse_workspace_id",
  ]
}

type "azurerm_synapse_sql_pool_extended_auditing_policy" {
  holds       = "nothing"
  parent      = ["sql_pool_id"]
  guard       = "audit"
  protections = [
    { kind = "retention", path = "retention_in_days", safe = { not_lower = true, never = 0 }, unset_safe = true },
  ]
  force_new   = ["sql_pool_id"]
}

type "azurerm_synapse_sql_pool_security_alert_policy" {
  holds       = "nothing"
  parent      = ["sql_pool_id"]
  guard       = "monitor"
  protections = [
    { kind = "retention", path = "retention_days", safe = { not_lower = true, never = 0 }, unset_safe = true },
  ]
  force_new   = ["sql_pool_id"]
}

type "azurerm_synapse_sql_pool_vulnerability_assessment" {
  holds     = "nothing"
  parent    = ["sql_pool_security_alert_policy_id"]
  guard     = "monitor"
  force_new = ["sql_pool_security_alert_policy_id"]
}

type "azurerm_synapse_sql_pool_vulnerability_assessment_baseline" {
  holds     = "nothing"
  parent    = ["sql_pool_vulnerability_assessment_id"]
  guard     = "monitor"
  force_new = ["sql_pool_vulnerability_assessment_id"]
}

type "azurerm_synapse_sql_pool_workload_classifier" {
  holds     = "nothing"
  parent    = ["workload_group_id"]
  force_new = ["name", "workload_group_id"]
}

type "azurerm_synapse_sql_pool_workload_group" {
  holds     = "nothing"
  parent    = ["sql_pool_id"]
  force_new = ["name", "sql_pool_id"]
}

type "azurerm_synapse_workspace" {
  holds       = "data"
  why         = "database"
  tags        = "tags"
  parent      = ["storage_data_lake_gen2_filesystem_id", "resource_group_name"]
  access      = "auth"
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new   = [
    "compute_subnet_id",
    "data_exfiltration_protection_enabled",
    "location",
    "managed_resource_group_name",
    "managed_virtual_network_enabled",
    "name",
    "resource_group_name",
    "sql_administrator_login",
    "storage_data_lake_gen2_filesystem_id",
  ]
}

type "azurerm_synapse_workspace_aad_admin" {
  holds  = "nothing"
  access = "iam"
}

type "azurerm_synapse_workspace_extended_auditing_policy" {
  holds       = "nothing"
  parent      = ["synapse_workspace_id"]
  guard       = "audit"
  protections = [
    { kind = "retention", path = "retention_in_days", safe = { not_lower = true, never = 0 }, unset_safe = true },
  ]
  force_new   = ["synapse_workspace_id"]
}

type "azurerm_synapse_workspace_key" {
  holds = "nothing"
}

type "azurerm_synapse_workspace_security_alert_policy" {
  holds       = "nothing"
  parent      = ["synapse_workspace_id"]
  guard       = "monitor"
  protections = [
    { kind = "retention", path = "retention_days", safe = { not_lower = true, never = 0 }, unset_safe = true },
  ]
  force_new   = ["synapse_workspace_id"]
}

type "azurerm_synapse_workspace_sql_aad_admin" {
  holds  = "nothing"
  access = "iam"
}

type "azurerm_synapse_workspace_vulnerability_assessment" {
  holds     = "nothing"
  parent    = ["workspace_security_alert_policy_id"]
  guard     = "monitor"
  force_new = ["workspace_security_alert_policy_id"]
}

type "azurerm_system_center_virtual_machine_manager_availability_set" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["custom_location_id", "system_center_virtual_machine_manager_server_id", "resource_group_name"]
  force_new = [
    "custom_location_id",
    "location",
    "name",
    "resource_group_name",
    "system_center_virtual_machine_manager_server_id",
  ]
}

type "azurerm_system_center_virtual_machine_manager_cloud" {
  holds     = "nothing"
  tags      = "tags"
  parent    = [
    "custom_location_id",
    "system_center_virtual_machine_manager_server_inventory_item_id",
    "resource_group_name",
  ]
  force_new = [
    "custom_location_id",
    "location",
    "name",
    "resource_group_name",
    "system_center_virtual_machine_manager_server_inventory_item_id",
  ]
}

type "azurerm_system_center_virtual_machine_manager_server" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["custom_location_id", "resource_group_name"]
  force_new = [
    "custom_location_id",
    "fqdn",
    "location",
    "name",
    "password",
    "port",
    "resource_group_name",
    "username",
  ]
}

type "azurerm_system_center_virtual_machine_manager_virtual_machine_instance" {
  holds     = "data"
  why       = "OS disk"
  parent    = ["custom_location_id", "scoped_resource_id"]
  force_new = [
    "custom_location_id",
    "hardware",
    "infrastructure.system_center_virtual_machine_manager_cloud_id",
    "infrastructure.system_center_virtual_machine_manager_inventory_item_id",
    "infrastructure.system_center_virtual_machine_manager_template_id",
    "infrastructure.system_center_virtual_machine_manager_virtual_machine_server_id",
    "operating_system",
    "operating_system.admin_password",
    "operating_system.computer_name",
    "scoped_resource_id",
    "storage_disk.template_disk_id",
  ]
}

type "azurerm_system_center_virtual_machine_manager_virtual_machine_instance_guest_agent" {
  holds     = "nothing"
  parent    = ["scoped_resource_id"]
  force_new = ["password", "provisioning_action", "scoped_resource_id", "username"]
}

type "azurerm_system_center_virtual_machine_manager_virtual_machine_template" {
  holds     = "nothing"
  tags      = "tags"
  parent    = [
    "custom_location_id",
    "system_center_virtual_machine_manager_server_inventory_item_id",
    "resource_group_name",
  ]
  force_new = [
    "custom_location_id",
    "location",
    "name",
    "resource_group_name",
    "system_center_virtual_machine_manager_server_inventory_item_id",
  ]
}

type "azurerm_system_center_virtual_machine_manager_virtual_network" {
  holds     = "nothing"
  tags      = "tags"
  parent    = [
    "custom_location_id",
    "system_center_virtual_machine_manager_server_inventory_item_id",
    "resource_group_name",
  ]
  force_new = [
    "custom_location_id",
    "location",
    "name",
    "resource_group_name",
    "system_center_virtual_machine_manager_server_inventory_item_id",
  ]
}

type "azurerm_template_deployment" {
  holds    = "data"
  why      = "whatever it contains"
  executes = "run"
  probe    = "none"
}

type "azurerm_tenant_template_deployment" {
  holds     = "data"
  why       = "whatever it contains"
  tags      = "tags"
  executes  = "run"
  force_new = ["location", "name"]
}

type "azurerm_traffic_manager_azure_endpoint" {
  holds     = "identity"
  parent    = ["profile_id"]
  force_new = ["name", "profile_id", "subnet"]
}

type "azurerm_traffic_manager_external_endpoint" {
  holds     = "identity"
  parent    = ["profile_id"]
  force_new = ["name", "profile_id", "subnet"]
}

type "azurerm_traffic_manager_nested_endpoint" {
  holds     = "identity"
  parent    = ["profile_id"]
  force_new = ["name", "profile_id", "subnet"]
}

type "azurerm_traffic_manager_profile" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["dns_config.relative_name", "name", "resource_group_name"]
}

type "azurerm_trusted_signing_account" {
  holds     = "data"
  why       = "service data"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_user_assigned_identity" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  access    = "iam"
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_video_indexer_account" {
  holds     = "data"
  why       = "service data"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name", "storage.storage_account_id"]
}

type "azurerm_virtual_desktop_application" {
  holds     = "nothing"
  parent    = ["application_group_id"]
  force_new = ["application_group_id", "name"]
}

type "azurerm_virtual_desktop_application_group" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["host_pool_id", "resource_group_name"]
  force_new = ["host_pool_id", "location", "name", "resource_group_name", "type"]
}

type "azurerm_virtual_desktop_host_pool" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "personal_desktop_assignment_type", "resource_group_name", "type"]
}

type "azurerm_virtual_desktop_host_pool_registration_info" {
  holds     = "nothing"
  parent    = ["hostpool_id"]
  access    = "credential"
  force_new = ["hostpool_id"]
}

type "azurerm_virtual_desktop_scaling_plan" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_virtual_desktop_scaling_plan_host_pool_association" {
  holds     = "nothing"
  parent    = ["host_pool_id", "scaling_plan_id"]
  force_new = ["host_pool_id", "scaling_plan_id"]
}

type "azurerm_virtual_desktop_workspace" {
  holds       = "nothing"
  tags        = "tags"
  parent      = ["resource_group_name"]
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new   = ["location", "name", "resource_group_name"]
}

type "azurerm_virtual_desktop_workspace_application_group_association" {
  holds     = "nothing"
  parent    = ["application_group_id", "workspace_id"]
  force_new = ["application_group_id", "workspace_id"]
}

type "azurerm_virtual_hub" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["address_prefix", "location", "name", "resource_group_name", "sku", "virtual_wan_id"]
}

type "azurerm_virtual_hub_bgp_connection" {
  holds     = "nothing"
  parent    = ["virtual_hub_id"]
  force_new = ["name", "peer_asn", "peer_ip", "virtual_hub_id", "virtual_network_connection_id"]
}

type "azurerm_virtual_hub_connection" {
  holds     = "nothing"
  parent    = ["virtual_hub_id", "remote_virtual_network_id"]
  force_new = [
    "name",
    "remote_virtual_network_id",
    "routing.static_vnet_local_route_override_criteria",
    "virtual_hub_id",
  ]
}

type "azurerm_virtual_hub_ip" {
  holds     = "nothing"
  parent    = ["virtual_hub_id", "public_ip_address_id"]
  force_new = ["name", "public_ip_address_id", "subnet_id", "virtual_hub_id"]
}

type "azurerm_virtual_hub_route_table" {
  holds     = "nothing"
  parent    = ["virtual_hub_id"]
  force_new = ["name", "virtual_hub_id"]
}

type "azurerm_virtual_hub_route_table_route" {
  holds     = "nothing"
  parent    = ["route_table_id"]
  force_new = ["name", "route_table_id"]
}

type "azurerm_virtual_hub_routing_intent" {
  holds     = "nothing"
  parent    = ["virtual_hub_id"]
  force_new = ["name", "virtual_hub_id"]
}

type "azurerm_virtual_hub_security_partner_provider" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["security_provider_name", "resource_group_name"]
  force_new = ["location", "name", "resource_group_name", "security_provider_name", "virtual_hub_id"]
}

type "azurerm_virtual_machine" {
  holds       = "data"
  why         = "OS disk"
  tags        = "tags"
  parent      = ["resource_group_name"]
  executes    = "boot_code"
  protections = [
    { kind = "keep_on_destroy", path = "delete_data_disks_on_termination", safe = false, unset_safe = true },
    { kind = "keep_on_destroy", path = "delete_os_disk_on_termination", safe = false, unset_safe = true },
  ]
  force_new   = [
    "additional_capabilities.ultra_ssd_enabled",
    "availability_set_id",
    "location",
    "name",
    "os_profile.computer_name",
    "os_profile.custom_data",
    "os_profile_windows_config.timezone",
    "proximity_placement_group_id",
    "resource_group_name",
    "storage_image_reference",
    "storage_image_reference.id",
    "storage_image_reference.offer",
    "storage_image_reference.publisher",
    "storage_image_reference.sku",
    "storage_image_reference.version",
    "storage_os_disk.managed_disk_id",
    "storage_os_disk.vhd_uri",
    "zones",
  ]
}

type "azurerm_virtual_machine_automanage_configuration_assignment" {
  holds     = "nothing"
  parent    = ["configuration_id", "virtual_machine_id"]
  force_new = ["configuration_id", "virtual_machine_id"]
}

type "azurerm_virtual_machine_data_disk_attachment" {
  holds     = "nothing"
  parent    = ["managed_disk_id", "virtual_machine_id"]
  force_new = ["create_option", "lun", "managed_disk_id", "virtual_machine_id"]
}

type "azurerm_virtual_machine_extension" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["virtual_machine_id"]
  executes  = "run"
  force_new = ["name", "publisher", "virtual_machine_id"]
}

type "azurerm_virtual_machine_gallery_application_assignment" {
  holds     = "nothing"
  parent    = ["virtual_machine_id"]
  executes  = "run"
  force_new = ["configuration_blob_uri", "gallery_application_version_id", "tag", "virtual_machine_id"]
}

type "azurerm_virtual_machine_implicit_data_disk_from_source" {
  holds          = "data"
  why            = "disk, snapshot or image"
  parent         = ["virtual_machine_id", "source_resource_id"]
  force_new      = ["create_option", "lun", "name", "source_resource_id", "virtual_machine_id"]
  force_new_when = { disk_size_gb = "conditional" }
}

type "azurerm_virtual_machine_packet_capture" {
  holds     = "nothing"
  parent    = ["virtual_machine_id", "network_watcher_id"]
  force_new = [
    "filter",
    "filter.local_ip_address",
    "filter.local_port",
    "filter.protocol",
    "filter.remote_ip_address",
    "filter.remote_port",
    "maximum_bytes_per_packet",
    "maximum_bytes_per_session",
    "maximum_capture_duration_in_seconds",
    "name",
    "network_watcher_id",
    "storage_location",
    "virtual_machine_id",
  ]
}

type "azurerm_virtual_machine_restore_point" {
  holds     = "data"
  why       = "disk, snapshot or image"
  parent    = ["virtual_machine_restore_point_collection_id"]
  force_new = [
    "crash_consistency_mode_enabled",
    "excluded_disks",
    "name",
    "virtual_machine_restore_point_collection_id",
  ]
}

type "azurerm_virtual_machine_restore_point_collection" {
  holds     = "data"
  why       = "disk, snapshot or image"
  tags      = "tags"
  parent    = ["source_virtual_machine_id", "resource_group_name"]
  force_new = ["location", "name", "resource_group_name", "source_virtual_machine_id"]
}

type "azurerm_virtual_machine_run_command" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["virtual_machine_id"]
  executes  = "run"
  force_new = ["location", "name", "virtual_machine_id"]
}

type "azurerm_virtual_machine_scale_set" {
  holds     = "data"
  why       = "OS disk"
  tags      = "tags"
  parent    = ["resource_group_name"]
  executes  = "boot_code"
  force_new = [
    "eviction_policy",
    "location",
    "name",
    "os_profile.computer_name_prefix",
    "os_profile_linux_config.disable_password_authentication",
    "priority",
    "proximity_placement_group_id",
    "resource_group_name",
    "single_placement_group",
    "zones",
  ]
}

type "azurerm_virtual_machine_scale_set_extension" {
  holds     = "nothing"
  parent    = ["virtual_machine_scale_set_id"]
  executes  = "run"
  force_new = ["name", "publisher", "type", "virtual_machine_scale_set_id"]
}

type "azurerm_virtual_machine_scale_set_packet_capture" {
  holds     = "nothing"
  parent    = ["virtual_machine_scale_set_id", "network_watcher_id"]
  force_new = [
    "filter",
    "filter.local_ip_address",
    "filter.local_port",
    "filter.protocol",
    "filter.remote_ip_address",
    "filter.remote_port",
    "machine_scope",
    "machine_scope.exclude_instance_ids",
    "machine_scope.include_instance_ids",
    "maximum_bytes_per_packet",
    "maximum_bytes_per_session",
    "maximum_capture_duration_in_seconds",
    "name",
    "network_watcher_id",
    "storage_location",
    "virtual_machine_scale_set_id",
  ]
}

type "azurerm_virtual_machine_scale_set_standby_pool" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_virtual_network" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["edge_zone", "location", "name", "resource_group_name"]
}

type "azurerm_virtual_network_dns_servers" {
  holds     = "nothing"
  parent    = ["virtual_network_id"]
  force_new = ["virtual_network_id"]
}

type "azurerm_virtual_network_gateway" {
  holds          = "identity"
  tags           = "tags"
  parent         = ["resource_group_name"]
  force_new      = [
    "edge_zone",
    "generation",
    "ip_configuration",
    "location",
    "name",
    "private_ip_address_enabled",
    "resource_group_name",
    "type",
    "vpn_type",
  ]
  force_new_when = { sku = "conditional" }
}

type "azurerm_virtual_network_gateway_connection" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["virtual_network_gateway_id", "resource_group_name"]
  force_new = [
    "connection_mode",
    "connection_protocol",
    "dpd_timeout_seconds",
    "express_route_circuit_id",
    "local_azure_ip_address_enabled",
    "location",
    "name",
    "peer_virtual_network_gateway_id",
    "resource_group_name",
    "type",
    "virtual_network_gateway_id",
  ]
}

type "azurerm_virtual_network_gateway_nat_rule" {
  holds     = "nothing"
  parent    = ["virtual_network_gateway_id", "resource_group_name"]
  force_new = ["mode", "name", "resource_group_name", "type", "virtual_network_gateway_id"]
}

type "azurerm_virtual_network_peering" {
  holds     = "identity"
  parent    = ["remote_virtual_network_id", "virtual_network_name", "resource_group_name"]
  access    = "network"
  force_new = [
    "name",
    "only_ipv6_peering_enabled",
    "peer_complete_virtual_networks_enabled",
    "remote_virtual_network_id",
    "resource_group_name",
    "triggers",
    "virtual_network_name",
  ]
}

type "azurerm_virtual_wan" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_vmware_cluster" {
  holds     = "data"
  why       = "OS disk"
  parent    = ["sku_name", "vmware_cloud_id"]
  force_new = ["name", "sku_name", "vmware_cloud_id"]
}

type "azurerm_vmware_express_route_authorization" {
  holds     = "nothing"
  parent    = ["private_cloud_id"]
  force_new = ["name", "private_cloud_id"]
}

type "azurerm_vmware_netapp_volume_attachment" {
  holds     = "nothing"
  parent    = ["netapp_volume_id", "vmware_cluster_id"]
  force_new = ["name", "netapp_volume_id", "vmware_cluster_id"]
}

type "azurerm_vmware_private_cloud" {
  holds     = "data"
  why       = "OS disk"
  tags      = "tags"
  parent    = ["sku_name", "resource_group_name"]
  force_new = [
    "location",
    "name",
    "network_subnet_cidr",
    "nsxt_password",
    "resource_group_name",
    "sku_name",
    "vcenter_password",
  ]
}

type "azurerm_vpn_gateway" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["virtual_hub_id", "resource_group_name"]
  force_new = [
    "bgp_settings.asn",
    "bgp_settings.peer_weight",
    "location",
    "name",
    "resource_group_name",
    "routing_preference",
    "virtual_hub_id",
  ]
}

type "azurerm_vpn_gateway_connection" {
  holds     = "identity"
  parent    = ["vpn_gateway_id", "remote_vpn_site_id"]
  force_new = [
    "name",
    "remote_vpn_site_id",
    "vpn_gateway_id",
    "vpn_link.bgp_enabled",
    "vpn_link.vpn_site_link_id",
  ]
}

type "azurerm_vpn_gateway_nat_rule" {
  holds     = "identity"
  parent    = ["vpn_gateway_id"]
  force_new = ["mode", "name", "type", "vpn_gateway_id"]
}

type "azurerm_vpn_server_configuration" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_vpn_server_configuration_policy_group" {
  holds     = "nothing"
  parent    = ["vpn_server_configuration_id"]
  force_new = ["is_default", "name", "vpn_server_configuration_id"]
}

type "azurerm_vpn_site" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["virtual_wan_id", "resource_group_name"]
  force_new = ["location", "name", "resource_group_name", "virtual_wan_id"]
}

type "azurerm_web_app_active_slot" {
  holds     = "nothing"
  executes  = "deploys_code"
  force_new = ["overwrite_network_config"]
}

type "azurerm_web_app_hybrid_connection" {
  holds     = "nothing"
  parent    = ["web_app_id", "relay_id"]
  force_new = ["relay_id", "web_app_id"]
}

type "azurerm_web_application_firewall_policy" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  access    = "network"
  guard     = "monitor"
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_web_pubsub" {
  holds       = "identity"
  tags        = "tags"
  parent      = ["resource_group_name"]
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new   = ["location", "name", "resource_group_name"]
}

type "azurerm_web_pubsub_custom_certificate" {
  holds     = "nothing"
  parent    = ["web_pubsub_id"]
  force_new = ["custom_certificate_id", "name", "web_pubsub_id"]
}

type "azurerm_web_pubsub_custom_domain" {
  holds     = "nothing"
  parent    = ["web_pubsub_id", "web_pubsub_custom_certificate_id"]
  force_new = ["domain_name", "name", "web_pubsub_custom_certificate_id", "web_pubsub_id"]
}

type "azurerm_web_pubsub_hub" {
  holds     = "nothing"
  parent    = ["web_pubsub_id"]
  force_new = ["name", "web_pubsub_id"]
}

type "azurerm_web_pubsub_network_acl" {
  holds     = "nothing"
  parent    = ["web_pubsub_id"]
  access    = "network"
  force_new = ["web_pubsub_id"]
}

type "azurerm_web_pubsub_shared_private_link_resource" {
  holds     = "nothing"
  parent    = ["target_resource_id", "web_pubsub_id", "subresource_name"]
  force_new = ["name", "subresource_name", "target_resource_id", "web_pubsub_id"]
}

type "azurerm_web_pubsub_socketio" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["location", "name", "resource_group_name"]
}

type "azurerm_windows_function_app" {
  holds          = "data"
  why            = "deployed content"
  transient      = true
  confidence     = "low"
  tags           = "tags"
  parent         = ["storage_account_name", "resource_group_name"]
  access         = "auth"
  executes       = "deploys_code"
  protections    = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new      = ["location", "name", "resource_group_name"]
  force_new_when = { service_plan_id = "conditional" }
}

type "azurerm_windows_function_app_slot" {
  holds       = "data"
  why         = "deployed content"
  confidence  = "low"
  transient   = true
  tags        = "tags"
  parent      = ["function_app_id", "storage_account_name"]
  executes    = "deploys_code"
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new   = ["function_app_id", "name"]
}

type "azurerm_windows_virtual_machine" {
  holds     = "data"
  why       = "OS disk"
  tags      = "tags"
  parent    = ["resource_group_name"]
  executes  = "boot_code"
  force_new = [
    "additional_unattend_content",
    "additional_unattend_content.content",
    "additional_unattend_content.setting",
    "admin_password",
    "admin_username",
    "automatic_updates_enabled",
    "availability_set_id",
    "computer_name",
    "custom_data",
    "edge_zone",
    "eviction_policy",
    "location",
    "name",
    "os_disk.diff_disk_settings",
    "os_disk.diff_disk_settings.option",
    "os_disk.diff_disk_settings.placement",
    "os_disk.name",
    "os_disk.secure_vm_disk_encryption_set_id",
    "os_disk.security_encryption_type",
    "os_disk.storage_account_type",
    "os_managed_disk_id",
    "plan",
    "plan.name",
    "plan.product",
    "plan.publisher",
    "platform_fault_domain",
    "priority",
    "provision_vm_agent",
    "resource_group_name",
    "secure_boot_enabled",
    "source_image_id",
    "source_image_reference",
    "source_image_reference.offer",
    "source_image_reference.publisher",
    "source_image_reference.sku",
    "source_image_reference.version",
    "timezone",
    "vtpm_enabled",
    "winrm_listener",
    "winrm_listener.certificate_url",
    "winrm_listener.protocol",
    "zone",
  ]
}

type "azurerm_windows_virtual_machine_scale_set" {
  holds          = "data"
  why            = "OS disk"
  tags           = "tags"
  parent         = ["resource_group_name"]
  executes       = "boot_code"
  force_new      = [
    "additional_capabilities.ultra_ssd_enabled",
    "additional_unattend_content",
    "additional_unattend_content.content",
    "additional_unattend_content.setting",
    "admin_password",
    "admin_username",
    "capacity_reservation_group_id",
    "computer_name_prefix",
    "data_disk.disk_encryption_set_id",
    "edge_zone",
    "eviction_policy",
    "extension_operations_enabled",
    "gallery_application.configuration_blob_uri",
    "gallery_application.order",
    "gallery_application.tag",
    "gallery_application.version_id",
    "host_group_id",
    "location",
    "name",
    "network_interface.ip_configuration.public_ip_address.ip_tag",
    "network_interface.ip_configuration.public_ip_address.ip_tag.tag",
    "network_interface.ip_configuration.public_ip_address.ip_tag.type",
    "network_interface.ip_configuration.public_ip_address.public_ip_prefix_id",
    "network_interface.ip_configuration.public_ip_address.version",
    "network_interface.name",
    "os_disk.diff_disk_settings",
    "os_disk.diff_disk_settings.option",
    "os_disk.diff_disk_settings.placement",
    "os_disk.disk_encryption_set_id",
    "os_disk.secure_vm_disk_encryption_set_id",
    "os_disk.security_encryption_type",
    "os_disk.storage_account_type",
    "plan",
    "plan.name",
    "plan.product",
    "plan.publisher",
    "platform_fault_domain_count",
    "priority",
    "provision_vm_agent",
    "proximity_placement_group_id",
    "resource_group_name",
    "rolling_upgrade_policy",
    "secure_boot_enabled",
    "spot_restore.enabled",
    "spot_restore.timeout",
    "upgrade_mode",
    "vtpm_enabled",
    "winrm_listener",
    "winrm_listener.certificate_url",
    "winrm_listener.protocol",
    "zone_balance",
  ]
  force_new_when = { zones = "conditional" }
}

type "azurerm_windows_web_app" {
  holds       = "data"
  why         = "deployed content"
  transient   = true
  confidence  = "low"
  tags        = "tags"
  parent      = ["resource_group_name"]
  access      = "auth"
  executes    = "deploys_code"
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new   = ["location", "name", "resource_group_name"]
}

type "azurerm_windows_web_app_slot" {
  holds       = "data"
  why         = "deployed content"
  confidence  = "low"
  transient   = true
  tags        = "tags"
  parent      = ["app_service_id"]
  executes    = "deploys_code"
  protections = [
    { kind = "public_access", path = "public_network_access_enabled", safe = false, unset_safe = false },
  ]
  force_new   = ["app_service_id", "name"]
}

type "azurerm_workloads_sap_discovery_virtual_instance" {
  holds     = "data"
  why       = "service data"
  tags      = "tags"
  parent    = ["central_server_virtual_machine_id", "environment", "resource_group_name"]
  force_new = [
    "central_server_virtual_machine_id",
    "environment",
    "location",
    "managed_resource_group_name",
    "managed_storage_account_name",
    "name",
    "resource_group_name",
    "sap_product",
  ]
}

type "azurerm_workloads_sap_single_node_virtual_instance" {
  holds     = "data"
  why       = "service data"
  tags      = "tags"
  parent    = ["environment", "resource_group_name"]
  force_new = [
    "app_location",
    "environment",
    "location",
    "managed_resource_group_name",
    "name",
    "resource_group_name",
    "sap_fqdn",
    "sap_product",
    "single_server_configuration",
    "single_server_configuration.app_resource_group_name",
    "single_server_configuration.database_type",
    "single_server_configuration.disk_volume_configuration",
    "single_server_configuration.disk_volume_configuration.number_of_disks",
    "single_server_configuration.disk_volume_configuration.size_in_gb",
    "single_server_configuration.disk_volume_configuration.sku_name",
    "single_server_configuration.disk_volume_configuration.volume_name",
    "single_server_configuration.secondary_ip_enabled",
    "single_server_configuration.subnet_id",
    "single_server_configuration.virtual_machine_configuration",
    "single_server_configuration.virtual_machine_configuration.image",
    "single_server_configuration.virtual_machine_configuration.image.offer",
    "single_server_configuration.virtual_machine_configuration.image.publisher",
    "single_server_configuration.virtual_machine_configuration.image.sku",
    "single_server_configuration.virtual_machine_configuration.image.version",
    "single_server_configuration.virtual_machine_configuration.os_profile",
    "single_server_configuration.virtual_machine_configuration.os_profile.admin_username",
    "single_server_configuration.virtual_machine_configuration.os_profile.ssh_private_key",
    "single_server_configuration.virtual_machine_configuration.os_profile.ssh_public_key",
    "single_server_configuration.virtual_machine_configuration.virtual_machine_size",
    "single_server_configuration.virtual_machine_resource_names",
    "single_server_configuration.virtual_machine_resource_names.data_disk",
    "single_server_configuration.virtual_machine_resource_names.data_disk.names",
    "single_server_configuration.virtual_machine_resource_names.data_disk.volume_name",
    "single_server_configuration.virtual_machine_resource_names.host_name",
    "single_server_configuration.virtual_machine_resource_names.network_interface_names",
    "single_server_configuration.virtual_machine_resource_names.os_disk_name",
    "single_server_configuration.virtual_machine_resource_names.virtual_machine_name",
  ]
}

type "azurerm_workloads_sap_three_tier_virtual_instance" {
  holds     = "data"
  why       = "service data"
  tags      = "tags"
  parent    = ["environment", "resource_group_name"]
  force_new = [
    "app_location",
    "environment",
    "location",
    "managed_resource_group_name",
    "name",
    "resource_group_name",
    "sap_fqdn",
    "sap_product",
    "three_tier_configuration",
    "three_tier_configuration.app_resource_group_name",
    "three_tier_configuration.application_server_configuration",
    "three_tier_configuration.application_server_configuration.instance_count",
    "three_tier_configuration.application_server_configuration.subnet_id",
    "three_tier_configuration.application_server_configuration.virtual_machine_configuration",
    "three_tier_configuration.application_server_configuration.virtual_machine_configuration.image",
    "three_tier_configuration.application_server_configuration.virtual_machine_configuration.image.offer",
    "three_tier_configuration.application_server_configuration.virtual_machine_configuration.image.publisher",
    "three_tier_configuration.application_server_configuration.virtual_machine_configuration.image.sku",
    "three_tier_configuration.application_server_configuration.virtual_machine_configuration.image.version",
    "three_tier_configuration.application_server_configuration.virtual_machine_configuration.os_profile",
    "three_tier_configuration.application_server_configuration.virtual_machine_configuration.os_profile.admin_username",
    "three_tier_configuration.application_server_configuration.virtual_machine_configuration.os_profile.ssh_private_key",
    "three_tier_configuration.application_server_configuration.virtual_machine_configuration.os_profile.ssh_public_key",
    "three_tier_configuration.application_server_configuration.virtual_machine_configuration.virtual_machine_size",
    "three_tier_configuration.central_server_configuration",
    "three_tier_configuration.central_server_configuration.instance_count",
    "three_tier_configuration.central_server_configuration.subnet_id",
    "three_tier_configuration.central_server_configuration.virtual_machine_configuration",
    "three_tier_configuration.central_server_configuration.virtual_machine_configuration.image",
    "three_tier_configuration.central_server_configuration.virtual_machine_configuration.image.offer",
    "three_tier_configuration.central_server_configuration.virtual_machine_configuration.image.publisher",
    "three_tier_configuration.central_server_configuration.virtual_machine_configuration.image.sku",
    "three_tier_configuration.central_server_configuration.virtual_machine_configuration.image.version",
    "three_tier_configuration.central_server_configuration.virtual_machine_configuration.os_profile",
    "three_tier_configuration.central_server_configuration.virtual_machine_configuration.os_profile.admin_username",
    "three_tier_configuration.central_server_configuration.virtual_machine_configuration.os_profile.ssh_private_key",
    "three_tier_configuration.central_server_configuration.virtual_machine_configuration.os_profile.ssh_public_key",
    "three_tier_configuration.central_server_configuration.virtual_machine_configuration.virtual_machine_size",
    "three_tier_configuration.database_server_configuration",
    "three_tier_configuration.database_server_configuration.database_type",
    "three_tier_configuration.database_server_configuration.disk_volume_configuration",
    "three_tier_configuration.database_server_configuration.disk_volume_configuration.number_of_disks",
    "three_tier_configuration.database_server_configuration.disk_volume_configuration.size_in_gb",
    "three_tier_configuration.database_server_configuration.disk_volume_configuration.sku_name",
    "three_tier_configuration.database_server_configuration.disk_volume_configuration.volume_name",
    "three_tier_configuration.database_server_configuration.instance_count",
    "three_tier_configuration.database_server_configuration.subnet_id",
    "three_tier_configuration.database_server_configuration.virtual_machine_configuration",
    "three_tier_configuration.database_server_configuration.virtual_machine_configuration.image",
    "three_tier_configuration.database_server_configuration.virtual_machine_configuration.image.offer",
    "three_tier_configuration.database_server_configuration.virtual_machine_configuration.image.publisher",
    "three_tier_configuration.database_server_configuration.virtual_machine_configuration.image.sku",
    "three_tier_configuration.database_server_configuration.virtual_machine_configuration.image.version",
    "three_tier_configuration.database_server_configuration.virtual_machine_configuration.os_profile",
    "three_tier_configuration.database_server_configuration.virtual_machine_configuration.os_profile.admin_username",
    "three_tier_configuration.database_server_configuration.virtual_machine_configuration.os_profile.ssh_private_key",
    "three_tier_configuration.database_server_configuration.virtual_machine_configuration.os_profile.ssh_public_key",
    "three_tier_configuration.database_server_configuration.virtual_machine_configuration.virtual_machine_size",
    "three_tier_configuration.high_availability_type",
    "three_tier_configuration.resource_names",
    "three_tier_configuration.resource_names.application_server",
    "three_tier_configuration.resource_names.application_server.availability_set_name",
    "three_tier_configuration.resource_names.application_server.virtual_machine",
    "three_tier_configuration.resource_names.application_server.virtual_machine.data_disk",
    "three_tier_configuration.resource_names.application_server.virtual_machine.data_disk.names",
    "three_tier_configuration.resource_names.application_server.virtual_machine.data_disk.volume_name",
    "three_tier_configuration.resource_names.application_server.virtual_machine.host_name",
    "three_tier_configuration.resource_names.application_server.virtual_machine.network_interface_names",
    "three_tier_configuration.resource_names.application_server.virtual_machine.os_disk_name",
    "three_tier_configuration.resource_names.application_server.virtual_machine.virtual_machine_name",
    "three_tier_configuration.resource_names.central_server",
    "three_tier_configuration.resource_names.central_server.availability_set_name",
    "three_tier_configuration.resource_names.central_server.load_balancer",
    "three_tier_configuration.resource_names.central_server.load_balancer.backend_pool_names",
    "three_tier_configuration.resource_names.central_server.load_balancer.frontend_ip_configuration_names",
    "three_tier_configuration.resource_names.central_server.load_balancer.health_probe_names",
    "three_tier_configuration.resource_names.central_server.load_balancer.name",
    "three_tier_configuration.resource_names.central_server.virtual_machine",
    "three_tier_configuration.resource_names.central_server.virtual_machine.data_disk",
    "three_tier_configuration.resource_names.central_server.virtual_machine.data_disk.names",
    "three_tier_configuration.resource_names.central_server.virtual_machine.data_disk.volume_name",
    "three_tier_configuration.resource_names.central_server.virtual_machine.host_name",
    "three_tier_configuration.resource_names.central_server.virtual_machine.network_interface_names",
    "three_tier_configuration.resource_names.central_server.virtual_machine.os_disk_name",
    "three_tier_configuration.resource_names.central_server.virtual_machine.virtual_machine_name",
    "three_tier_configuration.resource_names.database_server",
    "three_tier_configuration.resource_names.database_server.availability_set_name",
    "three_tier_configuration.resource_names.database_server.load_balancer",
    "three_tier_configuration.resource_names.database_server.load_balancer.backend_pool_names",
    "three_tier_configuration.resource_names.database_server.load_balancer.frontend_ip_configuration_names",
    "three_tier_configuration.resource_names.database_server.load_balancer.health_probe_names",
    "three_tier_configuration.resource_names.database_server.load_balancer.name",
    "three_tier_configuration.resource_names.database_server.virtual_machine",
    "three_tier_configuration.resource_names.database_server.virtual_machine.data_disk",
    "three_tier_configuration.resource_names.database_server.virtual_machine.data_disk.names",
    "three_tier_configuration.resource_names.database_server.virtual_machine.data_disk.volume_name",
    "three_tier_configuration.resource_names.database_server.virtual_machine.host_name",
    "three_tier_configuration.resource_names.database_server.virtual_machine.network_interface_names",
    "three_tier_configuration.resource_names.database_server.virtual_machine.os_disk_name",
    "three_tier_configuration.resource_names.database_server.virtual_machine.virtual_machine_name",
    "three_tier_configuration.resource_names.shared_storage",
    "three_tier_configuration.resource_names.shared_storage.account_name",
    "three_tier_configuration.resource_names.shared_storage.private_endpoint_name",
    "three_tier_configuration.secondary_ip_enabled",
    "three_tier_configuration.transport_create_and_mount",
    "three_tier_configuration.transport_create_and_mount.resource_group_id",
    "three_tier_configuration.transport_create_and_mount.storage_account_name",
  ]
}
