provider "azurerm" {
  source   = "hashicorp/azurerm"
  evidence = "documentation"
}

facts {
  types = ["azurerm_key_vault_key"]
  attribute "rotation_policy" {
    meaning = "control"
    harmful = ["gone"]
    means   = "the key or secret is no longer rotated"
  }
  attribute "rotation_policy.automatic" {
    meaning = "control"
    harmful = ["gone"]
    means   = "the key or secret is no longer rotated"
  }
}

facts {
  types = ["azurerm_postgresql_flexible_server", "azurerm_mysql_flexible_server"]
  attribute "high_availability" {
    meaning = "control"
    harmful = ["gone"]
    means   = "the standby in another zone is removed"
  }
  attribute "high_availability.mode" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["disabled", "samezone", "zoneredundant"]
    means   = "the standby in another zone is removed"
  }
}

facts {
  types = ["azurerm_mssql_database", "azurerm_mssql_elasticpool"]
  attribute "zone_redundant" {
    meaning = "control"
    harmful = ["off"]
    means   = "the standby in another zone is removed"
  }
}

facts {
  types = ["azurerm_storage_account"]
  attribute "account_replication_type" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["lrs", "zrs", "grs", "ragrs", "gzrs", "ragzrs"]
    means   = "fewer copies of the contents are kept"
  }
  attribute "shared_access_key_enabled" {
    meaning = "control"
    harmful = ["on"]
    means   = "it allows access that it refused before"
  }
  attribute "cross_tenant_replication_enabled" {
    meaning = "control"
    harmful = ["on"]
    means   = "it allows access that it refused before"
  }
  attribute "local_user_enabled" {
    meaning = "control"
    harmful = ["on"]
    means   = "it allows access that it refused before"
  }
  attribute "immutability_policy" {
    meaning = "control"
    harmful = ["gone"]
    means   = "its contents are less protected"
  }
}

facts {
  types = ["azurerm_cosmosdb_account"]
  attribute "backup.tier" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["continuous7days", "continuous30days"]
    means   = "contents or backups are kept for a shorter time"
  }
  attribute "backup.type" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["periodic", "continuous"]
    means   = "contents or backups are kept for a shorter time"
  }
  attribute "backup.storage_redundancy" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["local", "zone", "geo"]
    means   = "its contents are less protected"
  }
  attribute "ip_range_filter" {
    meaning = "control"
    harmful = ["gone"]
    means   = "it allows access that it refused before"
  }
  attribute "is_virtual_network_filter_enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "it allows access that it refused before"
  }
}

facts {
  types = ["azurerm_*policy_assignment"]
  attribute "enforce" {
    meaning = "control"
    harmful = ["off"]
    means   = "it only monitors and no longer blocks"
  }
  attribute "not_scopes" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "more is exempt from it"
  }
}

facts {
  types = ["azurerm_*policy_exemption"]
  attribute "exemption_category" {
    meaning  = "control"
    harmful  = ["appears"]
    also_new = true
    means    = "more is exempt from it"
  }
}

facts {
  types = ["azurerm_security_center_subscription_pricing"]
  attribute "tier" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["free", "standard"]
    means   = "its contents are less protected"
  }
}

facts {
  types = ["azurerm_web_application_firewall_policy"]
  attribute "policy_settings.mode" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["detection", "prevention"]
    means   = "it only monitors and no longer blocks"
  }
  attribute "policy_settings.enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "it only monitors and no longer blocks"
  }
  attribute "managed_rules.exclusion" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "more is exempt from it"
  }
  attribute "custom_rules" {
    meaning = "control"
    harmful = ["admits"]
    means   = "it allows access that it refused before"
  }
}

facts {
  types = ["azurerm_cdn_frontdoor_firewall_policy", "azurerm_frontdoor_firewall_policy"]
  attribute "mode" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["detection", "prevention"]
    means   = "it only monitors and no longer blocks"
  }
  attribute "enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "it only monitors and no longer blocks"
  }
  attribute "managed_rule.exclusion" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "more is exempt from it"
  }
  attribute "custom_rule" {
    meaning = "control"
    harmful = ["admits"]
    means   = "it allows access that it refused before"
  }
}

facts {
  types = ["azurerm_application_gateway"]
  attribute "waf_configuration.firewall_mode" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["detection", "prevention"]
    means   = "it only monitors and no longer blocks"
  }
  attribute "waf_configuration.enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "it only monitors and no longer blocks"
  }
  attribute "waf_configuration" {
    meaning = "control"
    harmful = ["gone"]
    means   = "it only monitors and no longer blocks"
  }
  attribute "firewall_policy_id" {
    meaning = "control"
    harmful = ["gone"]
    means   = "it allows access that it refused before"
  }
  attribute "request_routing_rule.backend_address_pool_name" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "request_routing_rule.redirect_configuration_name" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "backend_address_pool.fqdns" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "backend_address_pool.ip_addresses" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["azurerm_firewall_policy", "azurerm_firewall"]
  attribute "threat_intelligence_mode" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["off", "alert", "deny"]
    means   = "it only monitors and no longer blocks"
  }
  attribute "threat_intel_mode" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["off", "alert", "deny"]
    means   = "it only monitors and no longer blocks"
  }
  attribute "intrusion_detection.mode" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["off", "alert", "deny"]
    means   = "it only monitors and no longer blocks"
  }
}

facts {
  types = ["azurerm_container_registry"]
  attribute "admin_enabled" {
    meaning = "control"
    harmful = ["on"]
    means   = "it allows access that it refused before"
  }
  attribute "trust_policy_enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "its contents are less protected"
  }
  attribute "quarantine_policy_enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "its contents are less protected"
  }
}

facts {
  types = [
    "azurerm_*_web_app",
    "azurerm_*_function_app",
    "azurerm_*_web_app_slot",
    "azurerm_*_function_app_slot",
  ]
  attribute "site_config.ip_restriction" {
    meaning = "control"
    harmful = ["gone"]
    means   = "it allows access that it refused before"
  }
  attribute "site_config.scm_ip_restriction" {
    meaning = "control"
    harmful = ["gone"]
    means   = "it allows access that it refused before"
  }
  attribute "site_config.ip_restriction_default_action" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["allow", "deny"]
    means   = "it allows access that it refused before"
  }
  attribute "client_certificate_enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "it allows access that it refused before"
  }
  attribute "site_config.ftps_state" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["allallowed"]
    means   = "it allows access that it refused before"
  }
}

facts {
  types = ["azurerm_mssql_server"]
  attribute "azuread_administrator.azuread_authentication_only" {
    meaning = "control"
    harmful = ["off"]
    means   = "it allows access that it refused before"
  }
}

facts {
  types = ["azurerm_key_vault_secret", "azurerm_key_vault_key"]
  attribute "expiration_date" {
    meaning = "control"
    harmful = ["appears"]
    means   = "contents expire from now on"
  }
}

facts {
  types = ["azurerm_cosmosdb_*"]
  attribute "default_ttl" {
    meaning = "control"
    harmful = ["expires"]
    means   = "contents expire from now on"
  }
  attribute "default_ttl_seconds" {
    meaning = "control"
    harmful = ["expires"]
    means   = "contents expire from now on"
  }
}

facts {
  types = ["azurerm_servicebus_queue", "azurerm_servicebus_topic", "azurerm_servicebus_subscription"]
  attribute "default_message_ttl" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "contents or backups are kept for a shorter time"
  }
  attribute "dead_lettering_on_message_expiration" {
    meaning = "control"
    harmful = ["off"]
    means   = "failed messages are no longer kept"
  }
}

facts {
  types = ["azurerm_backup_protected_vm"]
  attribute "protection_state" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["protectionstopped", "backupssuspended"]
    means   = "its contents are less protected"
  }
}

facts {
  types = ["azurerm_recovery_services_vault"]
  attribute "cross_region_restore_enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "its contents are less protected"
  }
  attribute "storage_mode_type" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["locallyredundant", "zoneredundant", "georedundant"]
    means   = "its contents are less protected"
  }
}

# 0 is critical, and 4 is verbose.
facts {
  types = ["azurerm_monitor_*alert*", "azurerm_*_alert_rule"]
  attribute "severity" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["4|informational|sev4", "3|low|sev3", "2|medium|sev2", "1|high|sev1", "0|critical|sev0"]
    means   = "an alert is less urgent than before"
  }
}

facts {
  types = ["azurerm_policy_definition", "azurerm_management_group_policy_definition"]
  attribute "policy_rule" {
    meaning = "control"
    harmful = ["milder"]
    means   = "it only monitors and no longer blocks"
  }
}

facts {
  types = ["azurerm_*"]
  attribute "anonymous_pull_enabled" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["true"]
    also_new = true
  }
  attribute "auth_settings.enabled" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["false"]
  }
  attribute "auth_settings_v2.auth_enabled" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["false"]
  }
  attribute "local_account_disabled" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["false"]
  }
  attribute "local_authentication_disabled" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["false"]
  }
  attribute "allow_blob_public_access" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["true"]
    also_new = true
  }
  attribute "allow_nested_items_to_be_public" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["true"]
  }
  attribute "public_network_access_enabled" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["true"]
  }
  attribute "public_network_access" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["Enabled"]
  }
  attribute "public_network_enabled" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["true"]
  }
  attribute "transparent_data_encryption_enabled" {
    meaning = "encryption"
    harmful = ["off"]
  }
}

facts {
  types = ["azurerm_kubernetes_cluster"]
  attribute "role_based_access_control_enabled" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["false"]
    also_new = true
  }
  attribute "private_cluster_enabled" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["false"]
  }
  attribute "kubernetes_version" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
  attribute "default_node_pool.orchestrator_version" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "members"
  }
  attribute "default_node_pool.vm_size" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
}

facts {
  types = ["azurerm_storage_container"]
  attribute "container_access_type" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["blob", "container"]
    also_new = true
  }
}

facts {
  types    = [
    "azurerm_storage_account_customer_managed_key",
    "azurerm_mssql_server_transparent_data_encryption",
    "azurerm_*_customer_managed_key",
  ]
  encrypts = true
}

facts {
  types = ["azurerm_cdn_frontdoor_route"]
  attribute "cdn_frontdoor_origin_group_id" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "cdn_frontdoor_origin_ids" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["azurerm_cdn_frontdoor_origin", "azurerm_cdn_endpoint"]
  attribute "host_name" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "origin.host_name" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "origin_host_header" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["azurerm_frontdoor"]
  attribute "backend_pool.backend.address" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "routing_rule.forwarding_configuration.backend_pool_name" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["azurerm_lb_rule"]
  attribute "backend_address_pool_ids" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "backend_address_pool_id" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "backend_port" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["azurerm_traffic_manager_*endpoint"]
  attribute "target" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "target_resource_id" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["azurerm_api_management_api", "azurerm_api_management_backend"]
  attribute "service_url" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "url" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types  = [
    "azurerm_*app",
    "azurerm_*web_app*",
    "azurerm_app_service*",
    "azurerm_function_app*",
    "azurerm_kubernetes_*",
    "azurerm_lb*",
    "azurerm_application_gateway",
    "azurerm_public_ip*",
    "azurerm_frontdoor*",
    "azurerm_cdn_*",
    "azurerm_api_management*",
    "azurerm_container_*",
    "azurerm_redis_*",
    "azurerm_traffic_manager_*",
    "azurerm_network_security_rule",
    "azurerm_route",
    "azurerm_private_endpoint",
    "azurerm_eventgrid_*subscription",
  ]
  serves = true
}

facts {
  types = ["azurerm_kubernetes_cluster_node_pool"]
  attribute "orchestrator_version" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "members"
  }
  attribute "vm_size" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "members"
  }
}

facts {
  types = ["azurerm_*virtual_machine_scale_set"]
  attribute "source_image_id" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "members"
  }
  attribute "source_image_reference" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "members"
  }
  attribute "sku" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "members"
  }
  attribute "custom_data" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
  attribute "user_data" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
}

facts {
  types = ["azurerm_postgresql_flexible_server"]
  attribute "sku_name" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "size"
  }
}

facts {
  types = ["azurerm_mysql_flexible_server"]
  attribute "sku_name" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "size"
  }
}

facts {
  types = ["azurerm_*virtual_machine"]
  attribute "size" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
  attribute "vm_size" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
  attribute "user_data" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
}

facts {
  types    = ["azurerm_private_dns_*", "azurerm_dns_*", "azurerm_traffic_manager_*"]
  resolves = true
}

facts {
  types      = [
    "azurerm_key_vault_certificate",
    "azurerm_key_vault_key",
    "azurerm_key_vault_secret",
    "azurerm_storage_account_*key*",
  ]
  credential = "secret"
}

facts {
  types      = ["azurerm_federated_identity_credential"]
  credential = "trust"
}

facts {
  types   = [
    "azurerm_monitor_diagnostic_setting",
    "azurerm_monitor_activity_log*",
    "azurerm_monitor_log_profile",
    "azurerm_network_watcher_flow_log",
    "azurerm_*_auditing_policy",
    "azurerm_security_center_*",
    "azurerm_sentinel_*",
  ]
  records = true
}

facts {
  types   = ["azurerm_storage_management_policy"]
  expires = ["storage_account_id", "rule"]
}

facts {
  types = ["azurerm_automation_*"]
  runs  = "later"
}

facts {
  types      = ["azurerm_dns_*", "azurerm_private_dns_*"]
  attributes = ["dns_records"]
}

facts {
  types   = ["azurerm_monitor_diagnostic_setting"]
  source  = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/guides/4.0-upgrade-guide"
  renamed = ["log=enabled_log", "metric=enabled_metric"]
  # The blocks that are named so have no switch: what stands there is on.
  provider_default = ["enabled_log.enabled=true", "enabled_metric.enabled=true"]
}

facts {
  types   = ["azurerm_storage_account"]
  source  = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/guides/4.0-upgrade-guide"
  renamed = ["enable_https_traffic_only=https_traffic_only_enabled", "allow_blob_public_access=allow_nested_items_to_be_public"]
}

facts {
  types   = ["azurerm_kubernetes_cluster_node_pool"]
  source  = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/guides/4.0-upgrade-guide"
  renamed = ["enable_auto_scaling=auto_scaling_enabled", "enable_host_encryption=host_encryption_enabled", "enable_node_public_ip=node_public_ip_enabled"]
}

facts {
  types   = ["azurerm_network_interface"]
  source  = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/guides/4.0-upgrade-guide"
  renamed = ["enable_ip_forwarding=ip_forwarding_enabled", "enable_accelerated_networking=accelerated_networking_enabled"]
}

facts {
  types     = ["azurerm_dev_test_global_vm_shutdown_schedule"]
  on_create = "the machine is switched off every day from now on"
}

facts {
  types     = ["azurerm_private_dns_zone_virtual_network_link"]
  on_create = "its names answer in the network before the public ones"
}

facts {
  types  = ["azurerm_network_security_rule"]
  source = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/network_security_rule"
  attribute "source_address_prefix" {
    meaning = "ingress"
  }
  attribute "source_address_prefixes" {
    meaning = "ingress"
  }
}

facts {
  types  = ["azurerm_network_security_group"]
  source = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/network_security_group"
  attribute "security_rule" {
    meaning = "ingress"
    values  = ["source_address_prefix", "source_address_prefixes"]
  }
}

facts {
  types  = ["azurerm_kubernetes_cluster"]
  source = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/kubernetes_cluster"
  attribute "api_server_access_profile.authorized_ip_ranges" {
    meaning = "ingress"
    harmful = ["gone"]
  }
  attribute "api_server_authorized_ip_ranges" {
    meaning = "ingress"
    harmful = ["gone"]
  }
}

facts {
  types  = ["azurerm_storage_account_network_rules"]
  source = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/storage_account_network_rules"
  attribute "ip_rules" {
    meaning = "ingress"
  }
}

facts {
  types  = ["azurerm_storage_account"]
  source = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/storage_account"
  attribute "network_rules" {
    meaning = "ingress"
    values  = ["ip_rules"]
  }
}

facts {
  types  = ["azurerm_key_vault"]
  source = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/key_vault"
  attribute "network_acls" {
    meaning = "ingress"
    values  = ["ip_rules"]
  }
}

facts {
  types  = ["azurerm_cosmosdb_account"]
  source = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/cosmosdb_account"
  attribute "ip_range_filter" {
    meaning = "ingress"
  }
}

facts {
  types = ["azurerm_network_watcher_flow_log"]
  attribute "retention_policy.days" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    never   = ["0"]
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types = ["azurerm_mssql_virtual_machine"]
  attribute "auto_backup.retention_period_in_days" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types = ["azurerm_oracle_autonomous_database"]
  attribute "backup_retention_period_in_days" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types = ["azurerm_storage_account_queue_properties"]
  attribute "logging.retention_policy_days" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    means   = "contents or backups are kept for a shorter time"
  }
}

# After how many minutes an instance that does not answer is left out, until it answers again.
facts {
  types = ["azurerm_*_web_app", "azurerm_*_web_app_slot", "azurerm_*_function_app", "azurerm_*_function_app_slot"]
  attribute "site_config.health_check_eviction_time_in_min" {
    meaning = "nothing"
  }
}

facts {
  types = ["azurerm_app_service_source_control", "azurerm_function_app_source_control"]
  attribute "repo_url" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
}

facts {
  types = ["azurerm_static_web_app"]
  attribute "repository_url" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
}

facts {
  types = ["azurerm_data_factory"]
  attribute "github_configuration.account_name" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
  attribute "github_configuration.repository_name" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
  attribute "vsts_configuration.account_name" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
  attribute "vsts_configuration.project_name" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
  attribute "vsts_configuration.repository_name" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
}

facts {
  types   = ["azurerm_client_config"]
  source  = "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/data-sources/client_config"
  repeats = ["client_id=client_id", "subscription_id=subscription_id", "tenant_id=tenant_id"]
}
