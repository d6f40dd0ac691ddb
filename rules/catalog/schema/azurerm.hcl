# Read from the schemas in the provider's own source: what keeps its value where the configuration stops
# saying it, and what the provider sets where nothing is said.
provider "azurerm" {
  source   = "hashicorp/azurerm"
  commit   = "69697b7fe6a923fc89e88f386bc95c3ed1ee2ec6"
  evidence = "source"
}

facts {
  types             = ["azurerm_aadb2c_directory"]
  optional_computed = ["country_code", "display_name"]
}

facts {
  types             = ["azurerm_active_directory_domain_service"]
  optional_computed = ["notifications", "secure_ldap", "security"]
  provider_default  = ["filtered_sync_enabled=false"]
}

facts {
  types             = ["azurerm_ai_foundry"]
  optional_computed = ["high_business_impact_enabled", "managed_network"]
}

facts {
  types             = ["azurerm_ai_foundry_project"]
  optional_computed = ["high_business_impact_enabled"]
}

facts {
  types             = ["azurerm_api_connection", "azurerm_api_management_tag", "azurerm_bot_web_app"]
  optional_computed = ["display_name"]
}

facts {
  types             = ["azurerm_api_management"]
  optional_computed = [
    "delegation",
    "hostname_configuration",
    "notification_sender_email",
    "protocols",
    "security",
    "sign_in",
    "sign_up",
    "tenant_access",
  ]
  provider_default  = [
    "client_certificate_enabled=false",
    "gateway_disabled=false",
    "public_network_access_enabled=true",
  ]
}

facts {
  types             = ["azurerm_api_management_api"]
  optional_computed = [
    "api_type",
    "display_name",
    "path",
    "protocols",
    "service_url",
    "subscription_key_parameter_names",
    "version",
    "version_set_id",
  ]
  provider_default  = ["subscription_required=true"]
}

facts {
  types             = ["azurerm_api_management_api_diagnostic", "azurerm_api_management_diagnostic"]
  optional_computed = [
    "always_log_errors",
    "http_correlation_protocol",
    "log_client_ip",
    "sampling_percentage",
    "verbosity",
  ]
}

facts {
  types             = ["azurerm_api_management_api_operation"]
  optional_computed = ["request"]
}

facts {
  types             = [
    "azurerm_api_management_api_operation_policy",
    "azurerm_api_management_api_policy",
    "azurerm_api_management_policy",
    "azurerm_api_management_product_policy",
    "azurerm_api_management_workspace_policy",
  ]
  optional_computed = ["xml_content"]
}

facts {
  types            = ["azurerm_api_management_gateway_host_name_configuration"]
  provider_default = ["http2_enabled=true"]
}

facts {
  types            = ["azurerm_api_management_logger"]
  provider_default = ["buffered=true"]
}

facts {
  types            = ["azurerm_api_management_named_value", "azurerm_api_management_workspace_named_value"]
  provider_default = ["secret=false"]
}

facts {
  types            = ["azurerm_api_management_product"]
  provider_default = ["subscription_required=true"]
}

facts {
  types            = ["azurerm_api_management_redis_cache"]
  provider_default = ["cache_location=default"]
}

facts {
  types             = ["azurerm_api_management_subscription"]
  optional_computed = ["primary_key", "secondary_key", "subscription_id"]
  provider_default  = ["allow_tracing=true"]
}

facts {
  types             = ["azurerm_api_management_user"]
  optional_computed = ["state"]
}

facts {
  types            = ["azurerm_app_configuration"]
  provider_default = [
    "data_plane_proxy_private_link_delegation_enabled=false",
    "local_auth_enabled=true",
    "purge_protection_enabled=false",
    "sku=free",
    "soft_delete_retention_days=7",
  ]
}

facts {
  types             = ["azurerm_app_configuration_feature"]
  optional_computed = ["etag", "key"]
  provider_default  = ["locked=false"]
}

facts {
  types             = ["azurerm_app_configuration_key"]
  optional_computed = ["content_type", "etag"]
  provider_default  = ["locked=false"]
}

facts {
  types             = ["azurerm_app_service_certificate_order"]
  optional_computed = ["csr", "distinguished_name"]
  provider_default  = ["auto_renew=true", "key_size=2048", "product_type=Standard", "validity_in_years=1"]
}

facts {
  types             = ["azurerm_app_service_custom_hostname_binding", "azurerm_app_service_slot_custom_hostname_binding"]
  optional_computed = ["ssl_state", "thumbprint"]
}

facts {
  types             = ["azurerm_app_service_environment_v3"]
  optional_computed = ["cluster_setting"]
  provider_default  = [
    "allow_new_private_endpoint_connections=true",
    "remote_debugging_enabled=false",
    "zone_redundant=false",
  ]
}

facts {
  types             = ["azurerm_app_service_source_control", "azurerm_app_service_source_control_slot"]
  optional_computed = ["branch", "repo_url"]
  provider_default  = [
    "rollback_enabled=false",
    "use_local_git=false",
    "use_manual_integration=false",
    "use_mercurial=false",
  ]
}

facts {
  types            = ["azurerm_application_gateway"]
  provider_default = ["http2_enabled=false"]
}

facts {
  types             = ["azurerm_application_insights"]
  optional_computed = ["workspace_id"]
  provider_default  = [
    "daily_data_cap_in_gb=100",
    "daily_data_cap_notifications_enabled=true",
    "force_customer_storage_for_profiler=false",
    "internet_ingestion_enabled=true",
    "internet_query_enabled=true",
    "ip_masking_enabled=true",
    "local_authentication_enabled=true",
    "retention_in_days=90",
    "sampling_percentage=100",
  ]
}

facts {
  types            = ["azurerm_application_insights_smart_detection_rule"]
  provider_default = ["enabled=true", "send_emails_to_subscription_owners=true"]
}

facts {
  types            = ["azurerm_application_insights_standard_web_test", "azurerm_application_insights_web_test"]
  provider_default = ["frequency=300", "timeout=30"]
}

facts {
  types            = ["azurerm_application_insights_workbook"]
  provider_default = ["category=workbook", "source_id=azure monitor"]
}

facts {
  types            = ["azurerm_application_insights_workbook_template", "azurerm_batch_job"]
  provider_default = ["priority=0"]
}

facts {
  types             = ["azurerm_arc_kubernetes_cluster_extension", "azurerm_kubernetes_cluster_extension"]
  optional_computed = ["release_namespace", "release_train", "target_namespace"]
}

facts {
  types            = ["azurerm_arc_kubernetes_flux_configuration", "azurerm_kubernetes_flux_configuration"]
  provider_default = ["continuous_reconciliation_enabled=true"]
}

facts {
  types            = ["azurerm_arc_kubernetes_provisioned_cluster"]
  provider_default = ["arc_agent_auto_upgrade_enabled=true"]
}

facts {
  types            = ["azurerm_arc_machine_extension"]
  provider_default = ["automatic_upgrade_enabled=true"]
}

facts {
  types            = ["azurerm_automanage_configuration"]
  provider_default = [
    "automation_account_enabled=false",
    "boot_diagnostics_enabled=false",
    "defender_for_cloud_enabled=false",
    "guest_configuration_enabled=false",
    "log_analytics_enabled=false",
    "status_change_alert_enabled=false",
  ]
}

facts {
  types            = ["azurerm_automation_account"]
  provider_default = ["local_authentication_enabled=true", "public_network_access_enabled=true"]
}

facts {
  types            = ["azurerm_automation_certificate"]
  provider_default = ["exportable=false"]
}

facts {
  types            = ["azurerm_automation_dsc_configuration"]
  provider_default = ["log_verbose=false"]
}

facts {
  types             = ["azurerm_automation_job_schedule"]
  optional_computed = ["job_schedule_id"]
}

facts {
  types             = ["azurerm_automation_runbook"]
  optional_computed = ["content", "job_schedule"]
}

facts {
  types             = ["azurerm_automation_schedule"]
  optional_computed = ["expiry_time", "interval", "start_time"]
  provider_default  = ["timezone=Etc/UTC"]
}

facts {
  types            = ["azurerm_automation_source_control"]
  provider_default = ["automatic_sync=false", "publish_runbook_enabled=true"]
}

facts {
  types            = [
    "azurerm_automation_variable_bool",
    "azurerm_automation_variable_datetime",
    "azurerm_automation_variable_int",
    "azurerm_automation_variable_object",
    "azurerm_automation_variable_string",
  ]
  provider_default = ["encrypted=false"]
}

facts {
  types             = ["azurerm_automation_webhook"]
  optional_computed = ["uri"]
  provider_default  = ["enabled=true"]
}

facts {
  types            = ["azurerm_availability_set"]
  provider_default = ["managed=true", "platform_fault_domain_count=3", "platform_update_domain_count=5"]
}

facts {
  types            = ["azurerm_backup_policy_file_share"]
  provider_default = ["backup_tier=snapshot", "snapshot_retention_in_days=0", "timezone=UTC"]
}

facts {
  types             = ["azurerm_backup_policy_vm"]
  optional_computed = ["instant_restore_retention_days"]
  provider_default  = ["timezone=UTC"]
}

facts {
  types             = ["azurerm_backup_protected_vm"]
  optional_computed = ["protection_state", "source_vm_id"]
}

facts {
  types            = ["azurerm_bastion_host"]
  provider_default = [
    "copy_paste_enabled=true",
    "file_copy_enabled=false",
    "ip_connect_enabled=false",
    "kerberos_enabled=false",
    "scale_units=2",
    "session_recording_enabled=false",
    "shareable_link_enabled=false",
    "tunneling_enabled=false",
  ]
}

facts {
  types             = ["azurerm_batch_account"]
  optional_computed = ["allowed_authentication_modes"]
  provider_default  = ["public_network_access_enabled=true"]
}

facts {
  types            = ["azurerm_batch_application"]
  provider_default = ["allow_updates=true"]
}

facts {
  types             = ["azurerm_batch_pool"]
  optional_computed = ["task_scheduling_policy"]
  provider_default  = ["max_tasks_per_node=1", "stop_pending_resize_operation=false"]
}

facts {
  types             = ["azurerm_bot_channel_ms_teams"]
  optional_computed = ["calling_web_hook"]
  provider_default  = ["calling_enabled=false", "deployment_environment=CommercialDeployment"]
}

facts {
  types             = ["azurerm_bot_channels_registration"]
  optional_computed = ["display_name"]
  provider_default  = ["streaming_endpoint_enabled=false"]
}

facts {
  types             = ["azurerm_bot_service_azure_bot"]
  optional_computed = ["display_name"]
  provider_default  = [
    "local_authentication_enabled=true",
    "public_network_access_enabled=true",
    "streaming_endpoint_enabled=false",
  ]
}

facts {
  types            = ["azurerm_cdn_endpoint"]
  provider_default = ["is_http_allowed=true", "is_https_allowed=true"]
}

facts {
  types            = [
    "azurerm_cdn_frontdoor_endpoint",
    "azurerm_container_registry_token",
    "azurerm_dev_test_global_vm_shutdown_schedule",
    "azurerm_frontdoor_firewall_policy",
    "azurerm_frontdoor_rules_engine",
    "azurerm_function_app_function",
    "azurerm_monitor_activity_log_alert",
    "azurerm_monitor_autoscale_setting",
    "azurerm_monitor_scheduled_query_rules_log",
    "azurerm_monitor_smart_detector_alert_rule",
    "azurerm_private_dns_resolver_forwarding_rule",
    "azurerm_security_center_automation",
    "azurerm_sentinel_alert_rule_machine_learning_behavior_analytics",
    "azurerm_sentinel_alert_rule_ms_security_incident",
    "azurerm_sentinel_automation_rule",
  ]
  provider_default = ["enabled=true"]
}

facts {
  types             = ["azurerm_cdn_frontdoor_firewall_policy"]
  optional_computed = ["captcha_cookie_expiration_in_minutes", "js_challenge_cookie_expiration_in_minutes"]
  provider_default  = ["enabled=true", "request_body_check_enabled=true"]
}

facts {
  types            = ["azurerm_cdn_frontdoor_origin"]
  provider_default = ["enabled=true", "http_port=80", "https_port=443", "priority=1", "weight=500"]
}

facts {
  types            = ["azurerm_cdn_frontdoor_origin_group"]
  provider_default = ["restore_traffic_time_to_healed_or_new_endpoint_in_minutes=10", "session_affinity_enabled=true"]
}

facts {
  types            = ["azurerm_cdn_frontdoor_profile"]
  provider_default = ["response_timeout_seconds=120"]
}

facts {
  types            = ["azurerm_cdn_frontdoor_route"]
  provider_default = ["enabled=true", "https_redirect_enabled=true", "link_to_default_domain=true"]
}

facts {
  types            = ["azurerm_cognitive_account"]
  provider_default = [
    "local_auth_enabled=true",
    "outbound_network_access_restricted=false",
    "project_management_enabled=false",
    "public_network_access_enabled=true",
  ]
}

facts {
  types             = ["azurerm_cognitive_deployment"]
  optional_computed = ["rai_policy_name"]
}

facts {
  types             = ["azurerm_container_app_environment"]
  optional_computed = ["public_network_access"]
  provider_default  = [
    "internal_load_balancer_enabled=false",
    "mutual_tls_enabled=false",
    "zone_redundancy_enabled=false",
  ]
}

facts {
  types            = ["azurerm_container_app_environment_dapr_component"]
  provider_default = ["ignore_errors=false", "init_timeout=5s"]
}

facts {
  types            = ["azurerm_container_connected_registry"]
  provider_default = ["audit_log_enabled=false", "sync_message_ttl=P1D"]
}

facts {
  types             = ["azurerm_container_group"]
  optional_computed = ["exposed_port", "network_profile_id"]
}

facts {
  types             = ["azurerm_container_registry"]
  optional_computed = ["network_rule_set"]
  provider_default  = [
    "admin_enabled=false",
    "azuread_authentication_as_arm_policy_enabled=true",
    "export_policy_enabled=true",
    "network_rule_bypass_for_tasks_enabled=false",
    "public_network_access_enabled=true",
    "zone_redundancy_enabled=false",
  ]
}

facts {
  types            = ["azurerm_container_registry_agent_pool"]
  provider_default = ["instance_count=1", "tier=S1"]
}

facts {
  types            = ["azurerm_container_registry_task"]
  provider_default = ["enabled=true", "is_system_task=false", "timeout_in_seconds=3600"]
}

facts {
  types             = ["azurerm_cosmosdb_account"]
  optional_computed = [
    "analytical_storage",
    "backup",
    "capabilities",
    "capacity",
    "create_mode",
    "mongo_server_version",
  ]
  provider_default  = [
    "access_key_metadata_writes_enabled=true",
    "analytical_storage_enabled=false",
    "automatic_failover_enabled=false",
    "burst_capacity_enabled=false",
    "default_identity_type=FirstPartyIdentity",
    "free_tier_enabled=false",
    "is_virtual_network_filter_enabled=false",
    "local_authentication_enabled=true",
    "multiple_write_locations_enabled=false",
    "network_acl_bypass_for_azure_services=false",
    "partition_merge_enabled=false",
    "public_network_access_enabled=true",
  ]
}

facts {
  types            = ["azurerm_cosmosdb_cassandra_cluster"]
  provider_default = ["hours_between_backups=24", "repair_enabled=true", "version=3.11"]
}

facts {
  types            = ["azurerm_cosmosdb_cassandra_datacenter"]
  provider_default = ["availability_zones_enabled=true", "disk_sku=P30", "node_count=3", "sku_name=Standard_E16s_v5"]
}

facts {
  types             = [
    "azurerm_cosmosdb_cassandra_keyspace",
    "azurerm_cosmosdb_cassandra_table",
    "azurerm_cosmosdb_gremlin_database",
    "azurerm_cosmosdb_mongo_collection",
    "azurerm_cosmosdb_mongo_database",
    "azurerm_cosmosdb_sql_container",
    "azurerm_cosmosdb_sql_database",
    "azurerm_cosmosdb_table",
  ]
  optional_computed = ["throughput"]
}

facts {
  types             = ["azurerm_cosmosdb_gremlin_graph"]
  optional_computed = ["index_policy", "throughput"]
}

facts {
  types             = [
    "azurerm_cosmosdb_sql_role_assignment",
    "azurerm_lighthouse_assignment",
    "azurerm_log_analytics_query_pack_query",
    "azurerm_sentinel_watchlist_item",
  ]
  optional_computed = ["name"]
}

facts {
  types             = ["azurerm_cosmosdb_sql_role_definition"]
  optional_computed = ["role_definition_id"]
}

facts {
  types             = ["azurerm_cost_anomaly_alert"]
  optional_computed = ["notification_email", "subscription_id"]
}

facts {
  types            = ["azurerm_custom_ip_prefix"]
  provider_default = ["commissioning_enabled=false", "internet_advertising_disabled=false"]
}

facts {
  types            = ["azurerm_dashboard_grafana"]
  provider_default = [
    "api_key_enabled=false",
    "deterministic_outbound_ip_enabled=false",
    "public_network_access_enabled=true",
    "sku=Standard",
    "zone_redundancy_enabled=false",
  ]
}

facts {
  types             = ["azurerm_data_factory"]
  optional_computed = ["customer_managed_key_id", "customer_managed_key_identity_id"]
  provider_default  = ["public_network_enabled=true"]
}

facts {
  types            = ["azurerm_data_factory_dataset_azure_blob"]
  provider_default = ["dynamic_filename_enabled=false", "dynamic_path_enabled=false"]
}

facts {
  types            = ["azurerm_data_factory_dataset_delimited_text"]
  provider_default = ["first_row_as_header=false"]
}

facts {
  types            = ["azurerm_data_factory_integration_runtime_azure"]
  provider_default = ["cleanup_enabled=true", "core_count=8", "time_to_live_min=0"]
}

facts {
  types            = ["azurerm_data_factory_integration_runtime_azure_ssis"]
  provider_default = ["max_parallel_executions_per_node=1", "number_of_nodes=1"]
}

facts {
  types            = [
    "azurerm_data_factory_linked_service_azure_blob_storage",
    "azurerm_data_factory_linked_service_azure_sql_database",
    "azurerm_data_factory_linked_service_data_lake_storage_gen2",
    "azurerm_data_factory_linked_service_kusto",
  ]
  provider_default = ["use_managed_identity=false"]
}

facts {
  types            = ["azurerm_data_factory_linked_service_cosmosdb_mongoapi"]
  provider_default = ["server_version_is_32_or_higher=false"]
}

facts {
  types            = ["azurerm_data_factory_linked_service_mysql"]
  provider_default = ["driver_version=V2"]
}

facts {
  types             = ["azurerm_data_factory_managed_private_endpoint"]
  optional_computed = ["fqdns"]
}

facts {
  types            = ["azurerm_data_factory_trigger_blob_event", "azurerm_data_factory_trigger_custom_event"]
  provider_default = ["activated=true"]
}

facts {
  types             = ["azurerm_data_factory_trigger_schedule"]
  optional_computed = ["pipeline", "pipeline_name", "pipeline_parameters", "start_time"]
  provider_default  = ["activated=true", "interval=1"]
}

facts {
  types            = ["azurerm_data_factory_trigger_tumbling_window"]
  provider_default = ["activated=true", "max_concurrency=50"]
}

facts {
  types            = ["azurerm_data_protection_backup_vault"]
  provider_default = ["retention_duration_in_days=14"]
}

facts {
  types            = ["azurerm_databricks_virtual_network_peering"]
  provider_default = [
    "allow_forwarded_traffic=false",
    "allow_gateway_transit=false",
    "allow_virtual_network_access=true",
    "use_remote_gateways=false",
  ]
}

facts {
  types             = ["azurerm_databricks_workspace"]
  optional_computed = ["custom_parameters", "managed_resource_group_name"]
  provider_default  = [
    "customer_managed_key_enabled=false",
    "infrastructure_encryption_enabled=false",
    "public_network_access_enabled=true",
  ]
}

facts {
  types            = ["azurerm_datadog_monitor", "azurerm_dynatrace_monitor", "azurerm_elastic_cloud_elasticsearch"]
  provider_default = ["monitoring_enabled=true"]
}

facts {
  types            = ["azurerm_datadog_monitor_sso_configuration", "azurerm_datadog_monitor_tag_rule"]
  provider_default = ["name=default"]
}

facts {
  types            = ["azurerm_dedicated_host"]
  provider_default = ["auto_replace_on_failure=true"]
}

facts {
  types            = ["azurerm_dedicated_host_group"]
  provider_default = ["automatic_placement_enabled=false"]
}

facts {
  types            = ["azurerm_dev_center"]
  provider_default = ["project_catalog_item_sync_enabled=false"]
}

facts {
  types            = ["azurerm_dev_center_dev_box_definition"]
  provider_default = ["hibernate_support_enabled=false"]
}

facts {
  types            = ["azurerm_dev_center_project_pool"]
  provider_default = ["single_sign_on_enabled=false"]
}

facts {
  types            = ["azurerm_dev_test_linux_virtual_machine", "azurerm_dev_test_windows_virtual_machine"]
  provider_default = ["allow_claim=true"]
}

facts {
  types             = ["azurerm_dev_test_virtual_network"]
  optional_computed = ["subnet"]
}

facts {
  types            = ["azurerm_digital_twins_time_series_database_connection"]
  provider_default = ["kusto_table_name=AdtPropertyEvents"]
}

facts {
  types            = ["azurerm_disk_encryption_set"]
  provider_default = ["auto_key_rotation_enabled=false"]
}

facts {
  types            = ["azurerm_dns_mx_record", "azurerm_private_dns_mx_record"]
  provider_default = ["name=@"]
}

facts {
  types             = ["azurerm_dns_zone", "azurerm_private_dns_zone"]
  optional_computed = ["soa_record"]
}

facts {
  types            = ["azurerm_eventgrid_domain"]
  provider_default = [
    "auto_create_topic_with_first_subscription=true",
    "auto_delete_topic_with_last_subscription=true",
    "local_auth_enabled=true",
    "public_network_access_enabled=true",
  ]
}

facts {
  types            = ["azurerm_eventgrid_namespace"]
  provider_default = ["capacity=1"]
}

facts {
  types            = ["azurerm_eventgrid_namespace_topic"]
  provider_default = ["event_retention_in_days=7"]
}

facts {
  types            = ["azurerm_eventgrid_partner_configuration"]
  provider_default = ["default_maximum_expiration_time_in_days=7"]
}

facts {
  types            = ["azurerm_eventgrid_partner_namespace", "azurerm_maps_account"]
  provider_default = ["local_authentication_enabled=true"]
}

facts {
  types            = ["azurerm_eventgrid_topic"]
  provider_default = ["local_auth_enabled=true", "public_network_access_enabled=true"]
}

facts {
  types             = ["azurerm_eventhub"]
  optional_computed = ["message_retention", "retention_description"]
}

facts {
  types             = ["azurerm_eventhub_namespace"]
  optional_computed = ["network_rulesets"]
  provider_default  = [
    "auto_inflate_enabled=false",
    "capacity=1",
    "local_authentication_enabled=true",
    "public_network_access_enabled=true",
  ]
}

facts {
  types            = ["azurerm_eventhub_namespace_customer_managed_key"]
  provider_default = ["infrastructure_encryption_enabled=false"]
}

facts {
  types            = ["azurerm_express_route_circuit"]
  provider_default = ["allow_classic_operations=false", "rate_limiting_enabled=false"]
}

facts {
  types             = ["azurerm_express_route_circuit_peering"]
  optional_computed = ["peer_asn"]
  provider_default  = ["ipv4_enabled=true"]
}

facts {
  types             = ["azurerm_express_route_connection"]
  optional_computed = ["routing"]
  provider_default  = [
    "express_route_gateway_bypass_enabled=false",
    "internet_security_enabled=false",
    "routing_weight=0",
  ]
}

facts {
  types            = ["azurerm_express_route_gateway"]
  provider_default = ["allow_non_virtual_wan_traffic=false"]
}

facts {
  types             = ["azurerm_firewall"]
  optional_computed = ["dns_proxy_enabled", "threat_intel_mode"]
}

facts {
  types             = ["azurerm_fluid_relay_server"]
  optional_computed = ["storage_sku"]
}

facts {
  types            = ["azurerm_frontdoor"]
  provider_default = ["load_balancer_enabled=true"]
}

facts {
  types            = ["azurerm_function_app_active_slot", "azurerm_web_app_active_slot"]
  provider_default = ["overwrite_network_config=true"]
}

facts {
  types             = ["azurerm_function_app_flex_consumption"]
  optional_computed = ["zip_deploy_file"]
  provider_default  = [
    "client_certificate_enabled=false",
    "enabled=true",
    "https_only=false",
    "instance_memory_in_mb=2048",
    "maximum_instance_count=100",
    "public_network_access_enabled=true",
    "webdeploy_publish_basic_authentication_enabled=true",
  ]
}

facts {
  types            = ["azurerm_function_app_hybrid_connection", "azurerm_web_app_hybrid_connection"]
  provider_default = ["send_key_name=RootManageSharedAccessKey"]
}

facts {
  types            = ["azurerm_gallery_application_version"]
  provider_default = ["enable_health_check=false", "exclude_from_latest=false"]
}

facts {
  types             = ["azurerm_healthcare_dicom_service"]
  optional_computed = ["cors", "storage"]
  provider_default  = ["data_partitions_enabled=false", "public_network_access_enabled=true"]
}

facts {
  types             = ["azurerm_healthcare_service"]
  optional_computed = ["authentication_configuration", "cors_configuration"]
  provider_default  = ["cosmosdb_throughput=1000", "public_network_access_enabled=true"]
}

facts {
  types            = ["azurerm_image"]
  provider_default = ["zone_resilient=false"]
}

facts {
  types             = ["azurerm_iot_security_solution"]
  optional_computed = ["query_for_resources", "query_subscription_ids", "recommendations"]
  provider_default  = ["enabled=true", "log_unmasked_ips_enabled=false"]
}

facts {
  types             = ["azurerm_iotcentral_application"]
  optional_computed = ["display_name"]
  provider_default  = ["public_network_access_enabled=true", "template=iotc-pnp-preview@1.0.0"]
}

facts {
  types            = ["azurerm_iotcentral_application_network_rule_set"]
  provider_default = ["apply_to_device=true"]
}

facts {
  types             = ["azurerm_iothub"]
  optional_computed = ["cloud_to_device", "endpoint", "enrichment", "fallback_route", "route"]
  provider_default  = [
    "event_hub_partition_count=4",
    "event_hub_retention_in_days=1",
    "local_authentication_enabled=true",
    "min_tls_version=1.2",
  ]
}

facts {
  types            = ["azurerm_iothub_certificate", "azurerm_iothub_dps_certificate"]
  provider_default = ["is_verified=false"]
}

facts {
  types            = [
    "azurerm_iothub_device_update_account",
    "azurerm_monitor_data_collection_endpoint",
    "azurerm_monitor_workspace",
    "azurerm_virtual_desktop_workspace",
  ]
  provider_default = ["public_network_access_enabled=true"]
}

facts {
  types            = ["azurerm_iothub_device_update_instance"]
  provider_default = ["diagnostic_enabled=false"]
}

facts {
  types            = ["azurerm_iothub_dps"]
  provider_default = ["data_residency_enabled=false", "public_network_access_enabled=true"]
}

facts {
  types            = ["azurerm_iothub_dps_shared_access_policy"]
  provider_default = [
    "enrollment_read=false",
    "enrollment_write=false",
    "registration_read=false",
    "registration_write=false",
    "service_config=false",
  ]
}

facts {
  types             = [
    "azurerm_iothub_endpoint_cosmosdb_account",
    "azurerm_iothub_endpoint_eventhub",
    "azurerm_iothub_endpoint_servicebus_queue",
    "azurerm_iothub_endpoint_servicebus_topic",
    "azurerm_sentinel_data_connector_azure_security_center",
    "azurerm_sentinel_data_connector_iot",
  ]
  optional_computed = ["subscription_id"]
}

facts {
  types             = ["azurerm_iothub_endpoint_storage_container"]
  optional_computed = ["subscription_id"]
  provider_default  = ["batch_frequency_in_seconds=300", "max_chunk_size_in_bytes=314572800"]
}

facts {
  types            = ["azurerm_iothub_fallback_route", "azurerm_iothub_route"]
  provider_default = ["condition=true"]
}

facts {
  types            = ["azurerm_iothub_file_upload"]
  provider_default = [
    "default_ttl=PT1H",
    "lock_duration=PT1M",
    "max_delivery_count=10",
    "notifications_enabled=false",
    "sas_ttl=PT1H",
  ]
}

facts {
  types            = ["azurerm_iothub_shared_access_policy"]
  provider_default = ["device_connect=false", "registry_read=false", "registry_write=false", "service_connect=false"]
}

facts {
  types             = ["azurerm_key_vault"]
  optional_computed = ["access_policy", "network_acls"]
  provider_default  = ["public_network_access_enabled=true", "soft_delete_retention_days=90"]
}

facts {
  types             = ["azurerm_key_vault_certificate"]
  optional_computed = ["certificate_policy"]
}

facts {
  types             = ["azurerm_key_vault_key"]
  optional_computed = ["curve"]
}

facts {
  types             = ["azurerm_key_vault_managed_hardware_security_module"]
  optional_computed = ["network_acls"]
  provider_default  = ["public_network_access_enabled=true", "soft_delete_retention_days=90"]
}

facts {
  types            = ["azurerm_key_vault_managed_storage_account"]
  provider_default = ["regenerate_key_automatically=false"]
}

facts {
  types             = ["azurerm_kubernetes_automatic_cluster"]
  optional_computed = ["hosted_system", "web_app_routing_ingress"]
}

facts {
  types             = ["azurerm_kubernetes_cluster"]
  optional_computed = [
    "auto_scaler_profile",
    "bootstrap_profile",
    "kubelet_identity",
    "kubernetes_version",
    "network_profile",
    "node_resource_group",
    "private_dns_zone_id",
    "windows_profile",
  ]
  provider_default  = [
    "ai_toolchain_operator_enabled=false",
    "oidc_issuer_enabled=true",
    "private_cluster_enabled=false",
    "private_cluster_public_fqdn_enabled=false",
    "role_based_access_control_enabled=true",
    "run_command_enabled=true",
    "workload_identity_enabled=false",
  ]
}

facts {
  types             = ["azurerm_kubernetes_cluster_node_pool"]
  optional_computed = [
    "kubelet_disk_type",
    "max_pods",
    "node_count",
    "node_labels",
    "orchestrator_version",
    "os_disk_size_gb",
    "os_sku",
    "vm_size",
  ]
  provider_default  = ["spot_max_price=-1.0", "ultra_ssd_enabled=false"]
}

facts {
  types             = ["azurerm_kusto_cluster"]
  optional_computed = ["trusted_external_tenants"]
  provider_default  = [
    "auto_stop_enabled=true",
    "disk_encryption_enabled=false",
    "outbound_network_access_restricted=false",
    "public_network_access_enabled=true",
    "purge_enabled=false",
    "streaming_ingestion_enabled=false",
  ]
}

facts {
  types            = ["azurerm_kusto_eventgrid_data_connection"]
  provider_default = ["skip_first_record=false"]
}

facts {
  types             = ["azurerm_kusto_eventhub_data_connection"]
  optional_computed = ["event_system_properties", "retrieval_start_date"]
}

facts {
  types             = ["azurerm_kusto_iothub_data_connection"]
  optional_computed = ["retrieval_start_date"]
}

facts {
  types             = ["azurerm_kusto_script"]
  optional_computed = ["force_an_update_when_value_changed"]
  provider_default  = ["continue_on_errors_enabled=false"]
}

facts {
  types            = ["azurerm_lb_nat_pool", "azurerm_nat_gateway", "azurerm_public_ip"]
  provider_default = ["idle_timeout_in_minutes=4"]
}

facts {
  types             = ["azurerm_lb_nat_rule"]
  optional_computed = ["floating_ip_enabled"]
  provider_default  = ["idle_timeout_in_minutes=4"]
}

facts {
  types            = ["azurerm_lb_outbound_rule"]
  provider_default = ["allocated_outbound_ports=1024", "idle_timeout_in_minutes=4", "tcp_reset_enabled=false"]
}

facts {
  types            = ["azurerm_lb_probe"]
  provider_default = ["interval_in_seconds=15", "number_of_probes=2", "probe_threshold=1"]
}

facts {
  types            = ["azurerm_lb_rule"]
  provider_default = [
    "disable_outbound_snat=false",
    "floating_ip_enabled=false",
    "idle_timeout_in_minutes=4",
    "tcp_reset_enabled=false",
  ]
}

facts {
  types             = ["azurerm_lighthouse_definition"]
  optional_computed = ["lighthouse_definition_id"]
}

facts {
  types             = ["azurerm_linux_function_app"]
  optional_computed = ["key_vault_reference_identity_id", "zip_deploy_file"]
  provider_default  = [
    "builtin_logging_enabled=true",
    "client_certificate_enabled=false",
    "content_share_force_disabled=false",
    "daily_memory_time_quota=0",
    "enabled=true",
    "ftp_publish_basic_authentication_enabled=true",
    "https_only=false",
    "public_network_access_enabled=true",
    "storage_uses_managed_identity=false",
    "virtual_network_backup_restore_enabled=false",
    "vnet_image_pull_enabled=false",
    "webdeploy_publish_basic_authentication_enabled=true",
  ]
}

facts {
  types             = ["azurerm_linux_function_app_slot", "azurerm_windows_function_app_slot"]
  optional_computed = ["key_vault_reference_identity_id"]
  provider_default  = [
    "builtin_logging_enabled=true",
    "client_certificate_enabled=false",
    "content_share_force_disabled=false",
    "daily_memory_time_quota=0",
    "enabled=true",
    "ftp_publish_basic_authentication_enabled=true",
    "https_only=false",
    "public_network_access_enabled=true",
    "storage_uses_managed_identity=false",
    "virtual_network_backup_restore_enabled=false",
    "vnet_image_pull_enabled=false",
    "webdeploy_publish_basic_authentication_enabled=true",
  ]
}

facts {
  types             = ["azurerm_linux_virtual_machine"]
  optional_computed = [
    "allow_extension_operations",
    "computer_name",
    "disable_password_authentication",
    "disk_controller_type",
    "os_managed_disk_id",
    "patch_assessment_mode",
    "patch_mode",
    "provision_vm_agent",
  ]
  provider_default  = [
    "bypass_platform_safety_checks_on_user_schedule_enabled=false",
    "extensions_time_budget=PT1H30M",
    "max_bid_price=-1",
    "platform_fault_domain=-1",
  ]
}

facts {
  types             = ["azurerm_linux_virtual_machine_scale_set"]
  optional_computed = ["computer_name_prefix", "platform_fault_domain_count"]
  provider_default  = [
    "disable_password_authentication=true",
    "do_not_run_extensions_on_overprovisioned_machines=false",
    "extension_operations_enabled=true",
    "extensions_time_budget=PT1H30M",
    "instances=0",
    "max_bid_price=-1",
    "overprovision=true",
    "provision_vm_agent=true",
    "resilient_vm_creation_enabled=false",
    "resilient_vm_deletion_enabled=false",
    "single_placement_group=true",
    "zone_balance=false",
  ]
}

facts {
  types             = ["azurerm_linux_web_app", "azurerm_linux_web_app_slot"]
  optional_computed = ["key_vault_reference_identity_id", "zip_deploy_file"]
  provider_default  = [
    "client_affinity_enabled=false",
    "client_certificate_enabled=false",
    "client_certificate_mode=Required",
    "enabled=true",
    "ftp_publish_basic_authentication_enabled=true",
    "https_only=false",
    "public_network_access_enabled=true",
    "virtual_network_backup_restore_enabled=false",
    "vnet_image_pull_enabled=false",
    "webdeploy_publish_basic_authentication_enabled=true",
  ]
}

facts {
  types            = ["azurerm_log_analytics_data_export_rule"]
  provider_default = ["enabled=false"]
}

facts {
  types             = ["azurerm_log_analytics_linked_service"]
  optional_computed = ["read_access_id"]
}

facts {
  types             = ["azurerm_log_analytics_workspace"]
  optional_computed = ["retention_in_days", "sku"]
  provider_default  = [
    "allow_resource_only_permissions=true",
    "daily_quota_gb=-1.0",
    "local_authentication_enabled=true",
  ]
}

facts {
  types            = ["azurerm_logic_app_integration_account_assembly"]
  provider_default = ["assembly_version=0.0.0.0"]
}

facts {
  types             = ["azurerm_logic_app_standard"]
  optional_computed = ["app_settings", "client_affinity_enabled", "connection_string", "storage_account_share_name"]
  provider_default  = [
    "enabled=true",
    "ftp_publish_basic_authentication_enabled=true",
    "https_only=false",
    "scm_publish_basic_authentication_enabled=true",
    "use_extension_bundle=true",
  ]
}

facts {
  types             = ["azurerm_logic_app_trigger_recurrence"]
  optional_computed = ["time_zone"]
}

facts {
  types            = ["azurerm_logic_app_workflow"]
  provider_default = ["enabled=true", "workflow_version=1.0.0.0"]
}

facts {
  types             = ["azurerm_machine_learning_compute_cluster"]
  optional_computed = ["subnet_resource_id"]
  provider_default  = ["local_auth_enabled=true", "node_public_ip_enabled=true", "ssh_public_access_enabled=false"]
}

facts {
  types            = ["azurerm_machine_learning_compute_instance"]
  provider_default = ["local_auth_enabled=true", "node_public_ip_enabled=true"]
}

facts {
  types            = ["azurerm_machine_learning_datastore_blobstorage"]
  provider_default = ["is_default=false"]
}

facts {
  types            = ["azurerm_machine_learning_synapse_spark"]
  provider_default = ["local_auth_enabled=true"]
}

facts {
  types             = ["azurerm_machine_learning_workspace"]
  optional_computed = ["managed_network"]
  provider_default  = [
    "kind=Default",
    "public_network_access_enabled=true",
    "service_side_encryption_enabled=false",
    "v1_legacy_mode_enabled=false",
  ]
}

facts {
  types            = ["azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint"]
  provider_default = ["spark_enabled=false"]
}

facts {
  types             = ["azurerm_managed_application"]
  optional_computed = ["parameter_values"]
}

facts {
  types            = ["azurerm_managed_application_definition"]
  provider_default = ["package_enabled=true"]
}

facts {
  types             = ["azurerm_managed_disk"]
  optional_computed = [
    "disk_iops_read_only",
    "disk_iops_read_write",
    "disk_mbps_read_only",
    "disk_mbps_read_write",
    "disk_size_gb",
    "logical_sector_size",
    "max_shares",
    "source_uri",
    "tier",
  ]
  provider_default  = [
    "optimized_frequent_attach_enabled=false",
    "performance_plus_enabled=false",
    "public_network_access_enabled=true",
  ]
}

facts {
  types            = ["azurerm_managed_redis"]
  provider_default = ["high_availability_enabled=true"]
}

facts {
  types             = ["azurerm_management_group"]
  optional_computed = ["display_name", "name", "parent_management_group_id", "subscription_ids"]
}

facts {
  types             = ["azurerm_management_group_policy_set_definition", "azurerm_policy_set_definition"]
  optional_computed = ["metadata"]
}

facts {
  types             = [
    "azurerm_management_group_template_deployment",
    "azurerm_resource_group_template_deployment",
    "azurerm_subscription_template_deployment",
    "azurerm_tenant_template_deployment",
  ]
  optional_computed = ["parameters_content", "template_content"]
}

facts {
  types            = ["azurerm_marketplace_role_assignment"]
  provider_default = ["skip_service_principal_aad_check=false"]
}

facts {
  types             = ["azurerm_mongo_cluster"]
  optional_computed = ["authentication_methods"]
  provider_default  = ["data_api_mode_enabled=false"]
}

facts {
  types            = ["azurerm_monitor_action_group"]
  provider_default = ["enabled=true", "location=global"]
}

facts {
  types            = ["azurerm_monitor_data_collection_rule_association"]
  provider_default = ["name=configurationAccessEndpoint"]
}

facts {
  types             = ["azurerm_monitor_diagnostic_setting"]
  optional_computed = ["log_analytics_destination_type"]
}

facts {
  types             = ["azurerm_monitor_metric_alert"]
  optional_computed = ["target_resource_location", "target_resource_type"]
  provider_default  = ["auto_mitigate=true", "enabled=true", "frequency=PT1M", "severity=3", "window_size=PT5M"]
}

facts {
  types            = ["azurerm_monitor_scheduled_query_rules_alert"]
  provider_default = ["auto_mitigation_enabled=false", "enabled=true", "query_type=ResultCount"]
}

facts {
  types            = ["azurerm_monitor_scheduled_query_rules_alert_v2"]
  provider_default = ["auto_mitigation_enabled=false", "enabled=true", "workspace_alerts_storage_enabled=false"]
}

facts {
  types             = ["azurerm_mssql_database"]
  optional_computed = [
    "auto_pause_delay_in_minutes",
    "collation",
    "creation_source_database_id",
    "ledger_enabled",
    "license_type",
    "maintenance_configuration_name",
    "max_size_gb",
    "min_capacity",
    "read_replica_count",
    "read_scale",
    "restore_point_in_time",
    "sample_name",
    "secondary_type",
    "sku_name",
    "threat_detection_policy",
    "zone_redundant",
  ]
  provider_default  = [
    "geo_backup_enabled=true",
    "transparent_data_encryption_enabled=true",
    "transparent_data_encryption_key_automatic_rotation_enabled=false",
  ]
}

facts {
  types            = ["azurerm_mssql_database_extended_auditing_policy"]
  provider_default = [
    "enabled=true",
    "log_monitoring_enabled=true",
    "retention_in_days=0",
    "storage_account_access_key_is_secondary=false",
  ]
}

facts {
  types             = ["azurerm_mssql_elasticpool"]
  optional_computed = ["high_availability_replica_count", "license_type", "max_size_bytes", "max_size_gb"]
  provider_default  = ["maintenance_configuration_name=SQL_Default"]
}

facts {
  types             = ["azurerm_mssql_failover_group"]
  optional_computed = ["readonly_endpoint_failover_policy_enabled"]
}

facts {
  types             = ["azurerm_mssql_job_schedule"]
  optional_computed = ["enabled", "end_time", "start_time"]
}

facts {
  types            = ["azurerm_mssql_job_step"]
  provider_default = [
    "initial_retry_interval_seconds=1",
    "maximum_retry_interval_seconds=120",
    "retry_attempts=10",
    "retry_interval_backoff_multiplier=2.0",
    "timeout_seconds=43200",
  ]
}

facts {
  types             = ["azurerm_mssql_managed_database"]
  optional_computed = ["long_term_retention_policy"]
  provider_default  = ["short_term_retention_days=7"]
}

facts {
  types             = ["azurerm_mssql_managed_instance"]
  optional_computed = ["administrator_login", "storage_iops"]
  provider_default  = [
    "collation=SQL_Latin1_General_CP1_CI_AS",
    "general_purpose_v2_enabled=false",
    "maintenance_configuration_name=SQL_Default",
    "minimum_tls_version=1.2",
    "public_data_endpoint_enabled=false",
    "timezone_id=UTC",
    "zone_redundant_enabled=false",
  ]
}

facts {
  types            = ["azurerm_mssql_managed_instance_failover_group"]
  provider_default = ["readonly_endpoint_failover_policy_enabled=true"]
}

facts {
  types            = [
    "azurerm_mssql_managed_instance_security_alert_policy",
    "azurerm_mssql_server_security_alert_policy",
    "azurerm_synapse_sql_pool_security_alert_policy",
    "azurerm_synapse_workspace_security_alert_policy",
  ]
  provider_default = ["email_account_admins_enabled=false", "retention_days=0"]
}

facts {
  types            = ["azurerm_mssql_managed_instance_start_stop_schedule"]
  provider_default = ["timezone_id=UTC"]
}

facts {
  types            = [
    "azurerm_mssql_managed_instance_transparent_data_encryption",
    "azurerm_mssql_server_transparent_data_encryption",
  ]
  provider_default = ["auto_rotation_enabled=false"]
}

facts {
  types             = [
    "azurerm_mssql_managed_instance_vulnerability_assessment",
    "azurerm_mssql_server_vulnerability_assessment",
    "azurerm_synapse_sql_pool_vulnerability_assessment",
    "azurerm_synapse_workspace_vulnerability_assessment",
  ]
  optional_computed = ["recurring_scans"]
}

facts {
  types             = ["azurerm_mssql_server"]
  optional_computed = ["administrator_login", "primary_user_assigned_identity_id"]
  provider_default  = [
    "express_vulnerability_assessment_enabled=false",
    "minimum_tls_version=1.2",
    "outbound_network_restriction_enabled=false",
    "public_network_access_enabled=true",
  ]
}

facts {
  types             = ["azurerm_mssql_server_extended_auditing_policy"]
  optional_computed = ["audit_actions_and_groups"]
  provider_default  = [
    "enabled=true",
    "log_monitoring_enabled=true",
    "retention_in_days=0",
    "storage_account_access_key_is_secondary=false",
  ]
}

facts {
  types            = ["azurerm_mssql_server_microsoft_support_auditing_policy"]
  provider_default = ["enabled=true", "log_monitoring_enabled=true"]
}

facts {
  types            = ["azurerm_mssql_virtual_machine"]
  provider_default = ["sql_connectivity_port=1433"]
}

facts {
  types            = ["azurerm_mssql_virtual_network_rule"]
  provider_default = ["ignore_missing_vnet_service_endpoint=false"]
}

facts {
  types             = ["azurerm_mysql_flexible_server"]
  optional_computed = [
    "administrator_login",
    "public_network_access",
    "replication_role",
    "sku_name",
    "storage",
    "version",
  ]
  provider_default  = ["backup_retention_days=7", "geo_redundant_backup_enabled=false"]
}

facts {
  types            = ["azurerm_netapp_backup_policy"]
  provider_default = [
    "daily_backups_to_keep=2",
    "enabled=true",
    "monthly_backups_to_keep=1",
    "weekly_backups_to_keep=1",
  ]
}

facts {
  types            = ["azurerm_netapp_pool"]
  provider_default = ["cool_access_enabled=false"]
}

facts {
  types             = ["azurerm_netapp_volume"]
  optional_computed = [
    "encryption_key_source",
    "key_vault_private_endpoint_id",
    "network_features",
    "protocols",
    "security_style",
    "throughput_in_mibps",
  ]
  provider_default  = [
    "azure_vmware_data_store_enabled=false",
    "large_volume_enabled=false",
    "smb_access_based_enumeration_enabled=false",
    "smb_non_browsable_enabled=false",
    "snapshot_directory_visible=true",
  ]
}

facts {
  types            = ["azurerm_network_interface"]
  provider_default = ["accelerated_networking_enabled=false", "ip_forwarding_enabled=false"]
}

facts {
  types            = ["azurerm_network_manager_connectivity_configuration"]
  provider_default = ["connected_group_address_overlap_enabled=true", "peering_enforcement_enabled=false"]
}

facts {
  types            = ["azurerm_network_manager_routing_rule_collection"]
  provider_default = ["bgp_route_propagation_enabled=false"]
}

facts {
  types             = ["azurerm_network_security_group"]
  optional_computed = ["security_rule"]
}

facts {
  types             = ["azurerm_network_watcher_flow_log"]
  optional_computed = ["location"]
  provider_default  = ["version=1"]
}

facts {
  types             = ["azurerm_new_relic_monitor"]
  optional_computed = ["account_id", "organization_id"]
}

facts {
  types            = ["azurerm_new_relic_tag_rule"]
  provider_default = [
    "activity_log_enabled=false",
    "azure_active_directory_log_enabled=false",
    "metric_enabled=false",
    "subscription_log_enabled=false",
  ]
}

facts {
  types            = ["azurerm_nginx_deployment"]
  provider_default = ["automatic_upgrade_channel=stable"]
}

facts {
  types            = ["azurerm_notification_hub_authorization_rule"]
  provider_default = ["listen=false", "manage=false", "send=false"]
}

facts {
  types            = ["azurerm_notification_hub_namespace"]
  provider_default = ["enabled=true", "zone_redundancy_enabled=false"]
}

facts {
  types             = ["azurerm_oracle_autonomous_database"]
  optional_computed = ["customer_contacts"]
}

facts {
  types             = ["azurerm_oracle_cloud_vm_cluster"]
  optional_computed = [
    "cluster_name",
    "data_collection_options",
    "data_storage_percentage",
    "data_storage_size_in_tbs",
    "db_node_storage_size_in_gbs",
    "domain",
    "local_backup_enabled",
    "memory_size_in_gbs",
    "sparse_diskgroup_enabled",
    "system_version",
    "time_zone",
    "zone_id",
  ]
  provider_default  = ["scan_listener_port_tcp=1521", "scan_listener_port_tcp_ssl=2484"]
}

facts {
  types             = ["azurerm_oracle_exadata_infrastructure"]
  optional_computed = ["customer_contacts", "database_server_type", "maintenance_window", "storage_server_type"]
}

facts {
  types             = ["azurerm_oracle_exascale_database_storage_vault"]
  optional_computed = ["description"]
  provider_default  = ["time_zone=UTC"]
}

facts {
  types             = ["azurerm_orchestrated_virtual_machine_scale_set"]
  optional_computed = ["instances", "single_placement_group"]
  provider_default  = [
    "extension_operations_enabled=true",
    "extensions_time_budget=PT1H30M",
    "max_bid_price=-1",
    "zone_balance=false",
  ]
}

facts {
  types            = ["azurerm_palo_alto_local_rulestack_rule"]
  provider_default = ["enabled=true", "logging_enabled=false", "negate_destination=false", "negate_source=false"]
}

facts {
  types            = [
    "azurerm_palo_alto_next_generation_firewall_virtual_hub_local_rulestack",
    "azurerm_palo_alto_next_generation_firewall_virtual_hub_panorama",
    "azurerm_palo_alto_next_generation_firewall_virtual_hub_strata_cloud_manager",
    "azurerm_palo_alto_next_generation_firewall_virtual_network_local_rulestack",
    "azurerm_palo_alto_next_generation_firewall_virtual_network_panorama",
    "azurerm_palo_alto_next_generation_firewall_virtual_network_strata_cloud_manager",
  ]
  provider_default = ["marketplace_offer_id=pan_swfw_cloud_ngfw", "plan_id=panw-cngfw-payg"]
}

facts {
  types             = ["azurerm_pim_active_role_assignment", "azurerm_pim_eligible_role_assignment"]
  optional_computed = ["justification", "schedule", "ticket"]
}

facts {
  types            = ["azurerm_point_to_site_vpn_gateway"]
  provider_default = ["routing_preference_internet_enabled=false"]
}

facts {
  types             = ["azurerm_postgresql_flexible_server"]
  optional_computed = [
    "administrator_login",
    "authentication",
    "backup_retention_days",
    "private_dns_zone_id",
    "sku_name",
    "storage_mb",
    "storage_tier",
    "version",
  ]
  provider_default  = [
    "auto_grow_enabled=false",
    "geo_redundant_backup_enabled=false",
    "public_network_access_enabled=true",
  ]
}

facts {
  types            = ["azurerm_postgresql_flexible_server_database"]
  provider_default = ["charset=UTF8", "collation=en_US.utf8"]
}

facts {
  types             = ["azurerm_private_dns_zone_virtual_network_link"]
  optional_computed = ["resolution_policy"]
  provider_default  = ["registration_enabled=false"]
}

facts {
  types            = ["azurerm_private_link_service"]
  provider_default = ["proxy_protocol_enabled=false"]
}

facts {
  types            = ["azurerm_public_ip_prefix"]
  provider_default = ["prefix_length=28"]
}

facts {
  types             = ["azurerm_purview_account"]
  optional_computed = ["managed_resource_group_name"]
  provider_default  = ["managed_event_hub_enabled=true", "public_network_enabled=true"]
}

facts {
  types            = ["azurerm_qumulo_file_system"]
  provider_default = [
    "offer_id=qumulo-saas-mpp",
    "plan_id=azure-native-qumulo-v3",
    "publisher_id=qumulo1584033880660",
  ]
}

facts {
  types             = ["azurerm_recovery_services_vault"]
  optional_computed = ["immutability"]
  provider_default  = ["cross_region_restore_enabled=false", "public_network_access_enabled=true"]
}

facts {
  types             = ["azurerm_redis_cache"]
  optional_computed = [
    "private_static_ip_address",
    "redis_configuration",
    "replicas_per_master",
    "replicas_per_primary",
  ]
  provider_default  = [
    "access_keys_authentication_enabled=true",
    "non_ssl_port_enabled=false",
    "public_network_access_enabled=true",
    "redis_version=6",
  ]
}

facts {
  types            = ["azurerm_relay_hybrid_connection"]
  provider_default = ["requires_client_authorization=true"]
}

facts {
  types             = ["azurerm_role_assignment"]
  optional_computed = [
    "condition_version",
    "name",
    "principal_type",
    "role_definition_id",
    "role_definition_name",
    "skip_service_principal_aad_check",
  ]
}

facts {
  types             = ["azurerm_role_definition"]
  optional_computed = ["assignable_scopes", "role_definition_id"]
}

facts {
  types             = ["azurerm_role_management_policy"]
  optional_computed = [
    "activation_rules",
    "active_assignment_rules",
    "eligible_assignment_rules",
    "notification_rules",
  ]
}

facts {
  types             = ["azurerm_route_filter"]
  optional_computed = ["rule"]
}

facts {
  types            = ["azurerm_route_server"]
  provider_default = ["branch_to_branch_traffic_enabled=false"]
}

facts {
  types             = ["azurerm_route_table"]
  optional_computed = ["route"]
  provider_default  = ["bgp_route_propagation_enabled=true"]
}

facts {
  types            = ["azurerm_search_service"]
  provider_default = [
    "customer_managed_key_enforcement_enabled=false",
    "local_authentication_enabled=true",
    "partition_count=1",
    "public_network_access_enabled=true",
    "replica_count=1",
  ]
}

facts {
  types             = ["azurerm_security_center_assessment_policy"]
  optional_computed = ["categories"]
}

facts {
  types            = ["azurerm_security_center_subscription_pricing"]
  provider_default = ["resource_type=VirtualMachines"]
}

facts {
  types             = ["azurerm_sentinel_alert_rule_fusion"]
  optional_computed = ["source"]
  provider_default  = ["enabled=true"]
}

facts {
  types             = ["azurerm_sentinel_alert_rule_nrt"]
  optional_computed = ["incident"]
  provider_default  = ["enabled=true", "suppression_duration=PT5H", "suppression_enabled=false"]
}

facts {
  types             = ["azurerm_sentinel_alert_rule_scheduled"]
  optional_computed = ["incident"]
  provider_default  = [
    "enabled=true",
    "query_frequency=PT5H",
    "query_period=PT5H",
    "suppression_duration=PT5H",
    "suppression_enabled=false",
    "trigger_threshold=0",
  ]
}

facts {
  types             = [
    "azurerm_sentinel_data_connector_azure_active_directory",
    "azurerm_sentinel_data_connector_azure_advanced_threat_protection",
    "azurerm_sentinel_data_connector_dynamics_365",
    "azurerm_sentinel_data_connector_microsoft_defender_advanced_threat_protection",
    "azurerm_sentinel_data_connector_microsoft_threat_protection",
    "azurerm_sentinel_data_connector_office_365_project",
    "azurerm_sentinel_data_connector_office_atp",
    "azurerm_sentinel_data_connector_office_irm",
    "azurerm_sentinel_data_connector_office_power_bi",
    "azurerm_stack_hci_cluster",
  ]
  optional_computed = ["tenant_id"]
}

facts {
  types             = ["azurerm_sentinel_data_connector_microsoft_cloud_app_security"]
  optional_computed = ["tenant_id"]
  provider_default  = ["alerts_enabled=true", "discovery_logs_enabled=true"]
}

facts {
  types             = ["azurerm_sentinel_data_connector_office_365"]
  optional_computed = ["tenant_id"]
  provider_default  = ["exchange_enabled=true", "sharepoint_enabled=true", "teams_enabled=true"]
}

facts {
  types             = [
    "azurerm_sentinel_data_connector_threat_intelligence",
    "azurerm_sentinel_data_connector_threat_intelligence_taxii",
  ]
  optional_computed = ["tenant_id"]
  provider_default  = ["lookback_date=1970-01-01T00:00:00Z"]
}

facts {
  types            = ["azurerm_sentinel_log_analytics_workspace_onboarding"]
  provider_default = ["customer_managed_key_enabled=false"]
}

facts {
  types             = ["azurerm_sentinel_metadata"]
  optional_computed = ["source"]
  provider_default  = ["content_schema_version=2.0"]
}

facts {
  types             = ["azurerm_sentinel_threat_intelligence_indicator"]
  optional_computed = ["extension", "validate_until_utc"]
  provider_default  = ["confidence=-1", "revoked=false"]
}

facts {
  types             = ["azurerm_service_fabric_cluster"]
  optional_computed = ["cluster_code_version"]
}

facts {
  types             = ["azurerm_service_fabric_managed_cluster"]
  optional_computed = ["dns_name"]
  provider_default  = ["sku=Basic"]
}

facts {
  types             = ["azurerm_service_plan"]
  optional_computed = ["maximum_elastic_worker_count", "worker_count"]
  provider_default  = ["per_site_scaling_enabled=false", "premium_plan_auto_scale_enabled=false"]
}

facts {
  types             = ["azurerm_servicebus_namespace"]
  optional_computed = ["network_rule_set"]
  provider_default  = [
    "capacity=0",
    "local_auth_enabled=true",
    "premium_messaging_partitions=0",
    "public_network_access_enabled=true",
  ]
}

facts {
  types             = ["azurerm_servicebus_queue"]
  optional_computed = [
    "auto_delete_on_idle",
    "default_message_ttl",
    "max_message_size_in_kilobytes",
    "max_size_in_megabytes",
  ]
  provider_default  = [
    "batched_operations_enabled=true",
    "dead_lettering_on_message_expiration=false",
    "duplicate_detection_history_time_window=PT10M",
    "express_enabled=false",
    "lock_duration=PT1M",
    "max_delivery_count=10",
    "partitioning_enabled=false",
    "requires_duplicate_detection=false",
    "requires_session=false",
  ]
}

facts {
  types            = ["azurerm_servicebus_subscription"]
  provider_default = [
    "auto_delete_on_idle=P10675199DT2H48M5.4775807S",
    "client_scoped_subscription_enabled=false",
    "dead_lettering_on_filter_evaluation_error=true",
    "default_message_ttl=P10675199DT2H48M5.4775807S",
    "lock_duration=PT1M",
  ]
}

facts {
  types             = ["azurerm_servicebus_topic"]
  optional_computed = ["max_message_size_in_kilobytes", "max_size_in_megabytes"]
  provider_default  = [
    "auto_delete_on_idle=P10675199DT2H48M5.4775807S",
    "default_message_ttl=P10675199DT2H48M5.4775807S",
    "duplicate_detection_history_time_window=PT10M",
  ]
}

facts {
  types            = ["azurerm_shared_image_version"]
  provider_default = ["deletion_of_replicated_locations_enabled=false", "exclude_from_latest=false"]
}

facts {
  types             = ["azurerm_signalr_service"]
  optional_computed = ["cors"]
  provider_default  = [
    "aad_auth_enabled=true",
    "connectivity_logs_enabled=false",
    "http_request_logs_enabled=false",
    "live_trace_enabled=false",
    "local_auth_enabled=true",
    "messaging_logs_enabled=false",
    "public_network_access_enabled=true",
    "serverless_connection_timeout_in_seconds=30",
    "service_mode=Default",
    "tls_client_cert_enabled=false",
  ]
}

facts {
  types             = ["azurerm_site_recovery_replicated_vm"]
  optional_computed = [
    "managed_disk",
    "network_interface",
    "target_network_id",
    "target_virtual_machine_size",
    "test_network_id",
    "unmanaged_disk",
  ]
}

facts {
  types             = ["azurerm_snapshot"]
  optional_computed = ["disk_size_gb"]
  provider_default  = ["incremental_enabled=false", "public_network_access_enabled=true"]
}

facts {
  types            = ["azurerm_spring_cloud_api_portal"]
  provider_default = ["instance_count=1"]
}

facts {
  types             = ["azurerm_spring_cloud_app"]
  optional_computed = ["addon_json", "ingress_settings", "persistent_disk"]
  provider_default  = ["https_only=false", "is_public=false", "tls_enabled=false"]
}

facts {
  types            = ["azurerm_spring_cloud_app_redis_association"]
  provider_default = ["ssl_enabled=true"]
}

facts {
  types             = ["azurerm_spring_cloud_build_deployment", "azurerm_spring_cloud_container_deployment"]
  optional_computed = ["addon_json", "quota"]
  provider_default  = ["instance_count=1"]
}

facts {
  types            = [
    "azurerm_spring_cloud_dynatrace_application_performance_monitoring",
    "azurerm_spring_cloud_elastic_application_performance_monitoring",
  ]
  provider_default = ["globally_enabled=false"]
}

facts {
  types             = ["azurerm_spring_cloud_gateway", "azurerm_spring_cloud_java_deployment"]
  optional_computed = ["quota"]
  provider_default  = ["instance_count=1"]
}

facts {
  types            = ["azurerm_spring_cloud_new_relic_application_performance_monitoring"]
  provider_default = ["agent_enabled=true", "auto_transaction_naming_enabled=true", "custom_tracing_enabled=true"]
}

facts {
  types             = ["azurerm_spring_cloud_service"]
  optional_computed = ["marketplace", "sku_tier"]
  provider_default  = ["sku_name=S0", "zone_redundant=false"]
}

facts {
  types            = ["azurerm_stack_hci_virtual_hard_disk"]
  provider_default = ["dynamic_enabled=false"]
}

facts {
  types            = ["azurerm_static_web_app"]
  provider_default = [
    "configuration_file_changes_enabled=true",
    "preview_environments_enabled=true",
    "public_network_access_enabled=true",
  ]
}

facts {
  types             = ["azurerm_storage_account"]
  optional_computed = [
    "access_tier",
    "blob_properties",
    "large_file_share_enabled",
    "network_rules",
    "routing",
    "share_properties",
  ]
  provider_default  = [
    "allow_nested_items_to_be_public=false",
    "cross_tenant_replication_enabled=false",
    "default_to_oauth_authentication=false",
    "https_traffic_only_enabled=true",
    "infrastructure_encryption_enabled=false",
    "is_hns_enabled=false",
    "local_user_enabled=true",
    "nfsv3_enabled=false",
    "public_network_access_enabled=true",
    "sftp_enabled=false",
    "shared_access_key_enabled=true",
  ]
}

facts {
  types            = ["azurerm_storage_account_local_user"]
  provider_default = ["ssh_key_enabled=false", "ssh_password_enabled=false"]
}

facts {
  types             = ["azurerm_storage_account_network_rules"]
  optional_computed = ["bypass"]
}

facts {
  types             = ["azurerm_storage_account_queue_properties", "azurerm_storage_account_table_properties"]
  optional_computed = ["hour_metrics", "logging", "minute_metrics"]
}

facts {
  types             = ["azurerm_storage_blob"]
  optional_computed = ["access_tier"]
  provider_default  = ["content_type=application/octet-stream", "parallelism=8", "size=0"]
}

facts {
  types             = ["azurerm_storage_container"]
  optional_computed = ["default_encryption_scope"]
  provider_default  = ["container_access_type=private", "encryption_scope_override_enabled=true"]
}

facts {
  types            = ["azurerm_storage_container_immutability_policy"]
  provider_default = [
    "locked=false",
    "protected_append_writes_all_enabled=false",
    "protected_append_writes_enabled=false",
  ]
}

facts {
  types             = ["azurerm_storage_data_lake_gen2_filesystem"]
  optional_computed = ["ace", "default_encryption_scope", "group", "owner"]
}

facts {
  types             = ["azurerm_storage_data_lake_gen2_path"]
  optional_computed = ["ace", "group", "owner"]
}

facts {
  types            = ["azurerm_storage_object_replication"]
  provider_default = ["metrics_enabled=false"]
}

facts {
  types             = ["azurerm_storage_share"]
  optional_computed = ["access_tier"]
}

facts {
  types            = ["azurerm_storage_share_file"]
  provider_default = ["content_type=application/octet-stream"]
}

facts {
  types             = ["azurerm_storage_sync_cloud_endpoint"]
  optional_computed = ["storage_account_tenant_id"]
}

facts {
  types            = ["azurerm_storage_sync_server_endpoint"]
  provider_default = ["cloud_tiering_enabled=false", "volume_free_space_percent=20"]
}

facts {
  types             = ["azurerm_stream_analytics_job"]
  optional_computed = ["compatibility_level"]
  provider_default  = [
    "data_locale=en-US",
    "events_late_arrival_max_delay_in_seconds=5",
    "events_out_of_order_max_delay_in_seconds=0",
  ]
}

facts {
  types             = ["azurerm_stream_analytics_job_schedule"]
  optional_computed = ["start_time"]
}

facts {
  types            = ["azurerm_stream_analytics_output_function"]
  provider_default = ["batch_max_count=100", "batch_max_in_bytes=262144"]
}

facts {
  types            = ["azurerm_stream_analytics_output_mssql"]
  provider_default = ["max_batch_count=10000", "max_writer_count=1"]
}

facts {
  types            = ["azurerm_subnet"]
  provider_default = ["default_outbound_access_enabled=true", "private_link_service_network_policies_enabled=true"]
}

facts {
  types             = ["azurerm_subscription"]
  optional_computed = ["alias", "subscription_id"]
}

facts {
  types            = ["azurerm_synapse_integration_runtime_azure"]
  provider_default = ["core_count=8", "time_to_live_min=0"]
}

facts {
  types             = ["azurerm_synapse_spark_pool"]
  optional_computed = ["node_count"]
  provider_default  = [
    "compute_isolation_enabled=false",
    "dynamic_executor_allocation_enabled=false",
    "session_level_packages_enabled=false",
    "spark_events_folder=/events",
    "spark_log_folder=/logs",
  ]
}

facts {
  types             = ["azurerm_synapse_sql_pool"]
  optional_computed = ["collation"]
  provider_default  = ["geo_backup_policy_enabled=true"]
}

facts {
  types            = ["azurerm_synapse_sql_pool_extended_auditing_policy", "azurerm_synapse_workspace_extended_auditing_policy"]
  provider_default = [
    "log_monitoring_enabled=true",
    "retention_in_days=0",
    "storage_account_access_key_is_secondary=false",
  ]
}

facts {
  types            = ["azurerm_synapse_sql_pool_workload_group"]
  provider_default = ["importance=normal", "max_resource_percent_per_request=3"]
}

facts {
  types            = ["azurerm_synapse_workspace"]
  provider_default = ["azuread_authentication_only=false", "public_network_access_enabled=true"]
}

facts {
  types             = ["azurerm_traffic_manager_azure_endpoint"]
  optional_computed = ["priority"]
  provider_default  = ["always_serve_enabled=false", "enabled=true", "weight=1"]
}

facts {
  types             = ["azurerm_traffic_manager_external_endpoint"]
  optional_computed = ["endpoint_location", "priority"]
  provider_default  = ["always_serve_enabled=false", "enabled=true", "weight=1"]
}

facts {
  types             = ["azurerm_traffic_manager_nested_endpoint"]
  optional_computed = ["endpoint_location", "priority"]
  provider_default  = ["enabled=true", "weight=1"]
}

facts {
  types             = ["azurerm_virtual_desktop_application"]
  optional_computed = ["friendly_name", "icon_path"]
}

facts {
  types            = ["azurerm_virtual_desktop_host_pool"]
  provider_default = ["maximum_sessions_allowed=999999", "start_vm_on_connect=false", "validate_environment=false"]
}

facts {
  types             = ["azurerm_virtual_desktop_scaling_plan"]
  optional_computed = ["host_pool"]
}

facts {
  types            = ["azurerm_virtual_hub"]
  provider_default = ["branch_to_branch_traffic_enabled=false", "virtual_router_auto_scale_min_capacity=2"]
}

facts {
  types             = ["azurerm_virtual_hub_connection", "azurerm_vpn_gateway_connection"]
  optional_computed = ["routing"]
  provider_default  = ["internet_security_enabled=false"]
}

facts {
  types             = ["azurerm_virtual_hub_route_table"]
  optional_computed = ["route"]
}

facts {
  types            = ["azurerm_virtual_hub_route_table_route"]
  provider_default = ["next_hop_type=ResourceId"]
}

facts {
  types             = ["azurerm_virtual_machine"]
  optional_computed = ["availability_set_id", "license_type", "storage_data_disk", "storage_image_reference"]
  provider_default  = ["delete_data_disks_on_termination=false", "delete_os_disk_on_termination=false"]
}

facts {
  types            = ["azurerm_virtual_machine_data_disk_attachment", "azurerm_virtual_machine_implicit_data_disk_from_source"]
  provider_default = ["write_accelerator_enabled=false"]
}

facts {
  types            = ["azurerm_virtual_machine_extension"]
  provider_default = ["failure_suppression_enabled=false"]
}

facts {
  types            = ["azurerm_virtual_machine_gallery_application_assignment"]
  provider_default = ["order=0"]
}

facts {
  types            = ["azurerm_virtual_machine_packet_capture", "azurerm_virtual_machine_scale_set_packet_capture"]
  provider_default = [
    "maximum_bytes_per_packet=0",
    "maximum_bytes_per_session=1073741824",
    "maximum_capture_duration_in_seconds=18000",
  ]
}

facts {
  types            = ["azurerm_virtual_machine_restore_point"]
  provider_default = ["crash_consistency_mode_enabled=false"]
}

facts {
  types             = ["azurerm_virtual_machine_scale_set"]
  optional_computed = ["license_type", "os_profile_linux_config", "storage_profile_image_reference"]
  provider_default  = ["automatic_os_upgrade=false", "overprovision=true", "single_placement_group=true"]
}

facts {
  types            = ["azurerm_virtual_machine_scale_set_extension"]
  provider_default = ["auto_upgrade_minor_version=true", "failure_suppression_enabled=false"]
}

facts {
  types             = ["azurerm_virtual_network"]
  optional_computed = ["dns_servers", "subnet"]
}

facts {
  types             = ["azurerm_virtual_network_gateway"]
  optional_computed = ["active_active", "bgp_settings", "generation", "maximum_scale_unit", "minimum_scale_unit"]
  provider_default  = [
    "bgp_enabled=false",
    "bgp_route_translation_for_nat_enabled=false",
    "ip_sec_replay_protection_enabled=true",
    "remote_vnet_traffic_enabled=false",
    "virtual_wan_traffic_enabled=false",
  ]
}

facts {
  types             = ["azurerm_virtual_network_gateway_connection"]
  optional_computed = [
    "connection_protocol",
    "express_route_gateway_bypass",
    "routing_weight",
    "shared_key",
    "use_policy_based_traffic_selectors",
  ]
  provider_default  = ["bgp_enabled=false", "private_link_fast_path_enabled=false"]
}

facts {
  types            = ["azurerm_virtual_network_peering"]
  provider_default = [
    "allow_forwarded_traffic=false",
    "allow_gateway_transit=false",
    "allow_virtual_network_access=true",
    "peer_complete_virtual_networks_enabled=true",
    "use_remote_gateways=false",
  ]
}

facts {
  types            = ["azurerm_virtual_wan"]
  provider_default = ["allow_branch_to_branch_traffic=true", "disable_vpn_encryption=false", "type=Standard"]
}

facts {
  types            = ["azurerm_vmware_private_cloud"]
  provider_default = ["internet_connection_enabled=false"]
}

facts {
  types             = ["azurerm_vpn_gateway"]
  optional_computed = ["bgp_settings"]
  provider_default  = [
    "bgp_route_translation_for_nat_enabled=false",
    "routing_preference=Microsoft Network",
    "scale_unit=1",
  ]
}

facts {
  types             = ["azurerm_vpn_server_configuration"]
  optional_computed = ["vpn_protocols"]
}

facts {
  types            = ["azurerm_vpn_server_configuration_policy_group"]
  provider_default = ["is_default=false", "priority=0"]
}

facts {
  types             = ["azurerm_vpn_site"]
  optional_computed = ["o365_policy"]
}

facts {
  types            = ["azurerm_web_pubsub"]
  provider_default = [
    "aad_auth_enabled=true",
    "capacity=1",
    "local_auth_enabled=true",
    "public_network_access_enabled=true",
    "tls_client_cert_enabled=false",
  ]
}

facts {
  types            = ["azurerm_web_pubsub_hub"]
  provider_default = ["anonymous_connections_enabled=false"]
}

facts {
  types            = ["azurerm_web_pubsub_socketio"]
  provider_default = [
    "aad_auth_enabled=true",
    "live_trace_connectivity_logs_enabled=true",
    "live_trace_enabled=true",
    "live_trace_http_request_logs_enabled=true",
    "live_trace_messaging_logs_enabled=true",
    "local_auth_enabled=true",
    "tls_client_cert_enabled=false",
  ]
}

facts {
  types             = ["azurerm_windows_function_app"]
  optional_computed = ["https_only", "key_vault_reference_identity_id", "zip_deploy_file"]
  provider_default  = [
    "builtin_logging_enabled=true",
    "client_certificate_enabled=false",
    "content_share_force_disabled=false",
    "daily_memory_time_quota=0",
    "enabled=true",
    "ftp_publish_basic_authentication_enabled=true",
    "public_network_access_enabled=true",
    "storage_uses_managed_identity=false",
    "virtual_network_backup_restore_enabled=false",
    "vnet_image_pull_enabled=false",
    "webdeploy_publish_basic_authentication_enabled=true",
  ]
}

facts {
  types             = ["azurerm_windows_virtual_machine"]
  optional_computed = [
    "allow_extension_operations",
    "automatic_updates_enabled",
    "computer_name",
    "disk_controller_type",
    "hotpatching_enabled",
    "os_managed_disk_id",
    "patch_assessment_mode",
    "patch_mode",
    "provision_vm_agent",
  ]
  provider_default  = [
    "bypass_platform_safety_checks_on_user_schedule_enabled=false",
    "extensions_time_budget=PT1H30M",
    "max_bid_price=-1",
    "platform_fault_domain=-1",
  ]
}

facts {
  types             = ["azurerm_windows_virtual_machine_scale_set"]
  optional_computed = ["computer_name_prefix", "platform_fault_domain_count"]
  provider_default  = [
    "automatic_updates_enabled=true",
    "do_not_run_extensions_on_overprovisioned_machines=false",
    "extension_operations_enabled=true",
    "extensions_time_budget=PT1H30M",
    "max_bid_price=-1",
    "overprovision=true",
    "provision_vm_agent=true",
    "resilient_vm_creation_enabled=false",
    "resilient_vm_deletion_enabled=false",
    "single_placement_group=true",
    "zone_balance=false",
  ]
}

facts {
  types             = ["azurerm_windows_web_app", "azurerm_windows_web_app_slot"]
  optional_computed = ["key_vault_reference_identity_id", "zip_deploy_file"]
  provider_default  = [
    "client_affinity_enabled=false",
    "client_certificate_enabled=false",
    "enabled=true",
    "ftp_publish_basic_authentication_enabled=true",
    "https_only=false",
    "public_network_access_enabled=true",
    "virtual_network_backup_restore_enabled=false",
    "virtual_network_image_pull_enabled=false",
    "webdeploy_publish_basic_authentication_enabled=true",
  ]
}
