# Read from the schemas in the provider's own source: what keeps its value where the configuration stops
# saying it, and what the provider sets where nothing is said.
provider "google" {
  source   = "hashicorp/google"
  commit   = "e03b7622a26cf4e878f90bdccaca6aa3d03a7999"
  evidence = "source"
}

facts {
  types             = [
    "google_access_context_manager_access_level",
    "google_access_context_manager_access_level_condition",
    "google_access_context_manager_access_levels",
    "google_access_context_manager_access_policy",
    "google_access_context_manager_authorized_orgs_desc",
    "google_access_context_manager_egress_policy",
    "google_access_context_manager_gcp_user_access_binding",
    "google_access_context_manager_ingress_policy",
    "google_access_context_manager_service_perimeter_dry_run_egress_policy",
    "google_access_context_manager_service_perimeter_dry_run_ingress_policy",
    "google_access_context_manager_service_perimeter_dry_run_resource",
    "google_access_context_manager_service_perimeter_egress_policy",
    "google_access_context_manager_service_perimeter_ingress_policy",
    "google_access_context_manager_service_perimeter_resource",
    "google_access_context_manager_service_perimeters",
    "google_alloydb_user",
    "google_apigee_addons_config",
    "google_apigee_api_deployment",
    "google_apigee_api_product",
    "google_apigee_app_group",
    "google_apigee_data_collector",
    "google_apigee_datastore",
    "google_apigee_developer",
    "google_apigee_dns_zone",
    "google_apigee_endpoint_attachment",
    "google_apigee_env_keystore",
    "google_apigee_env_references",
    "google_apigee_envgroup",
    "google_apigee_envgroup_attachment",
    "google_apigee_environment_keyvaluemaps",
    "google_apigee_environment_keyvaluemaps_entries",
    "google_apigee_instance_attachment",
    "google_apigee_keystores_aliases_self_signed_cert",
    "google_apigee_security_action",
    "google_apigee_security_feedback",
    "google_apigee_security_monitoring_condition",
    "google_apigee_security_profile_v2",
    "google_apigee_space",
    "google_biglake_database",
    "google_biglake_table",
    "google_cloud_asset_folder_feed",
    "google_cloud_asset_organization_feed",
    "google_cloud_support_support_event_subscription",
    "google_compute_firewall_policy",
    "google_compute_firewall_policy_association",
    "google_compute_firewall_policy_rule",
    "google_compute_firewall_policy_with_rules",
    "google_compute_organization_security_policy_association",
    "google_compute_organization_security_policy_rule",
    "google_data_catalog_policy_tag",
    "google_data_catalog_tag",
    "google_data_lineage_config",
    "google_data_loss_prevention_discovery_config",
    "google_dialogflow_cx_entity_type",
    "google_dialogflow_cx_environment",
    "google_dialogflow_cx_generator",
    "google_dialogflow_cx_intent",
    "google_dialogflow_cx_page",
    "google_dialogflow_cx_playbook",
    "google_dialogflow_cx_test_case",
    "google_dialogflow_cx_tool",
    "google_dialogflow_cx_tool_version",
    "google_dialogflow_cx_version",
    "google_dialogflow_cx_webhook",
    "google_dialogflow_version",
    "google_document_ai_warehouse_document_schema",
    "google_essential_contacts_contact",
    "google_healthcare_consent_store",
    "google_healthcare_dicom_store",
    "google_healthcare_workspace",
    "google_iam_access_boundary_policy",
    "google_iam_deny_policy",
    "google_iam_folder_access_policy",
    "google_iam_folders_policy_binding",
    "google_iam_organization_access_policy",
    "google_iam_organizations_policy_binding",
    "google_iam_workforce_pool_provider",
    "google_iam_workforce_pool_provider_key",
    "google_iam_workforce_pool_provider_scim_token",
    "google_iap_settings",
    "google_kms_autokey_config",
    "google_kms_key_ring_import_job",
    "google_logging_saved_query",
    "google_network_security_address_group",
    "google_org_policy_custom_constraint",
    "google_org_policy_policy",
    "google_os_config_v2_policy_orchestrator_for_folder",
    "google_os_config_v2_policy_orchestrator_for_organization",
    "google_os_login_ssh_public_key",
    "google_parameter_manager_parameter_version",
    "google_parameter_manager_regional_parameter_version",
    "google_privileged_access_manager_entitlement",
    "google_resource_manager_lien",
    "google_scc_event_threat_detection_custom_module",
    "google_scc_folder_custom_module",
    "google_scc_folder_notification_config",
    "google_scc_folder_scc_big_query_export",
    "google_scc_notification_config",
    "google_scc_organization_custom_module",
    "google_scc_organization_scc_big_query_export",
    "google_securityposture_posture",
    "google_securityposture_posture_deployment",
    "google_service_directory_endpoint",
    "google_service_directory_service",
    "google_site_verification_web_resource",
    "google_storage_bucket_access_control",
    "google_storage_default_object_access_control",
    "google_storage_object_access_control",
    "google_tags_tag_binding",
    "google_tags_tag_key",
    "google_tags_tag_value",
    "google_vertex_ai_featurestore_entitytype",
    "google_vertex_ai_featurestore_entitytype_feature",
    "google_vmwareengine_cluster",
    "google_vmwareengine_external_access_rule",
    "google_vmwareengine_external_address",
  ]
  optional_computed = ["deletion_policy"]
}

facts {
  types             = ["google_access_context_manager_service_perimeter"]
  optional_computed = ["deletion_policy"]
  provider_default  = ["perimeter_type=PERIMETER_TYPE_REGULAR"]
}

facts {
  types             = ["google_active_directory_domain"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["admin=setupadmin", "deletion_protection=true"]
}

facts {
  types             = [
    "google_active_directory_domain_trust",
    "google_agent_identity_auth_provider",
    "google_agent_registry_binding",
    "google_agent_registry_service",
    "google_agentic_applications_analyst_agent_persona",
    "google_apihub_curation",
    "google_apihub_runtime_project_attachment",
    "google_app_engine_application_url_dispatch_rules",
    "google_app_engine_firewall_rule",
    "google_apphub_application",
    "google_apphub_service",
    "google_apphub_service_project_attachment",
    "google_apphub_workload",
    "google_backup_dr_backup_plan",
    "google_backup_dr_backup_plan_association",
    "google_beyondcorp_security_gateway_application",
    "google_biglake_catalog",
    "google_bigquery_analytics_hub_listing_subscription",
    "google_bigquery_analytics_hub_query_template",
    "google_bigquery_bi_reservation",
    "google_bigquery_datapolicy_data_policy",
    "google_bigquery_dataset_access",
    "google_bigquery_routine",
    "google_bigquery_row_access_policy",
    "google_bigtable_logical_view",
    "google_bigtable_materialized_view",
    "google_billing_project_info",
    "google_binary_authorization_attestor",
    "google_blockchain_node_engine_blockchain_nodes",
    "google_certificate_manager_certificate_map",
    "google_certificate_manager_certificate_map_entry",
    "google_certificate_manager_trust_config",
    "google_ces_agent",
    "google_ces_app_root_agent_association",
    "google_ces_app_version",
    "google_ces_deployment",
    "google_ces_example",
    "google_ces_guardrail",
    "google_ces_tool",
    "google_ces_toolset",
    "google_chronicle_custom_list",
    "google_chronicle_dashboard_chart",
    "google_chronicle_data_access_label",
    "google_chronicle_data_access_scope",
    "google_chronicle_data_table",
    "google_chronicle_data_table_row",
    "google_chronicle_environment_group",
    "google_chronicle_parser",
    "google_chronicle_parser_extension",
    "google_chronicle_soar_network",
    "google_cloud_asset_project_feed",
    "google_cloud_ids_endpoint",
    "google_cloudbuild_bitbucket_server_config",
    "google_cloudbuildv2_connection",
    "google_clouddeploy_automation",
    "google_clouddeploy_custom_target_type",
    "google_clouddeploy_deploy_policy",
    "google_cloudfunctions2_function",
    "google_compute_backend_bucket_signed_url_key",
    "google_compute_backend_service_signed_url_key",
    "google_compute_cross_site_network",
    "google_compute_external_vpn_gateway",
    "google_compute_global_network_endpoint",
    "google_compute_global_network_endpoint_group",
    "google_compute_instance_group_membership",
    "google_compute_instance_settings",
    "google_compute_interconnect_attachment_group",
    "google_compute_interconnect_group",
    "google_compute_network_firewall_policy_association",
    "google_compute_project_cloud_armor_tier",
    "google_compute_region_composite_health_check",
    "google_compute_region_health_source",
    "google_compute_region_security_policy_rule",
    "google_compute_rollout_plan",
    "google_compute_security_policy_rule",
    "google_compute_target_grpc_proxy",
    "google_compute_url_map",
    "google_contact_center_insights_analysis_rule",
    "google_contact_center_insights_assessment_rule",
    "google_contact_center_insights_auto_labeling_rule",
    "google_contact_center_insights_qa_question",
    "google_contact_center_insights_qa_scorecard",
    "google_contact_center_insights_view",
    "google_container_analysis_note",
    "google_container_analysis_occurrence",
    "google_dataform_folder",
    "google_dataform_repository",
    "google_dataform_team_folder",
    "google_dataplex_aspect_type",
    "google_dataplex_data_product",
    "google_dataplex_data_product_data_asset",
    "google_dataplex_datascan",
    "google_dataplex_entry_group",
    "google_dataplex_entry_link",
    "google_dataplex_entry_type",
    "google_dataplex_glossary",
    "google_dataplex_glossary_category",
    "google_dataplex_glossary_term",
    "google_dataplex_metadata_feed",
    "google_dataplex_task",
    "google_dataproc_batch",
    "google_dataproc_gdc_application_environment",
    "google_dataproc_gdc_service_instance",
    "google_dataproc_gdc_spark_application",
    "google_dataproc_session_template",
    "google_developer_connect_account_connector",
    "google_developer_connect_connection",
    "google_developer_connect_git_repository_link",
    "google_developer_connect_insights_config",
    "google_dialogflow_cx_security_settings",
    "google_dialogflow_entity_type",
    "google_dialogflow_fulfillment",
    "google_dialogflow_sip_trunk",
    "google_discovery_engine_assistant",
    "google_discovery_engine_schema",
    "google_discovery_engine_sitemap",
    "google_dns_response_policy_rule",
    "google_document_ai_processor",
    "google_document_ai_schema",
    "google_eventarc_channel",
    "google_eventarc_enrollment",
    "google_filestore_backup",
    "google_filestore_snapshot",
    "google_firebase_app_check_debug_token",
    "google_firebase_app_check_resource_policy",
    "google_firebase_app_check_service_config",
    "google_firebase_app_hosting_backend",
    "google_firebase_app_hosting_domain",
    "google_firebase_data_connect_service",
    "google_firestore_backup_schedule",
    "google_firestore_change_stream",
    "google_firestore_document",
    "google_firestore_user_creds",
    "google_gemini_code_tools_setting",
    "google_gemini_data_sharing_with_google_setting",
    "google_gemini_gemini_gcp_enablement_setting",
    "google_gemini_logging_setting",
    "google_gemini_release_channel_setting",
    "google_gemini_repository_group",
    "google_gke_backup_backup_channel",
    "google_gke_backup_restore_channel",
    "google_gke_backup_restore_plan",
    "google_gke_hub_feature",
    "google_gke_hub_fleet",
    "google_gke_hub_membership_binding",
    "google_gke_hub_namespace",
    "google_gke_hub_rollout_sequence",
    "google_gke_hub_scope",
    "google_gke_hub_scope_rbac_role_binding",
    "google_gkeonprem_bare_metal_cluster",
    "google_gkeonprem_bare_metal_node_pool",
    "google_gkeonprem_vmware_node_pool",
    "google_hypercomputecluster_cluster",
    "google_iam_oauth_client",
    "google_iam_oauth_client_credential",
    "google_iam_project_access_policy",
    "google_iam_projects_policy_binding",
    "google_iam_workload_identity_pool_managed_identity",
    "google_iam_workload_identity_pool_namespace",
    "google_iam_workload_identity_pool_provider",
    "google_identity_platform_default_supported_idp_config",
    "google_identity_platform_inbound_saml_config",
    "google_identity_platform_oauth_idp_config",
    "google_identity_platform_tenant",
    "google_identity_platform_tenant_default_supported_idp_config",
    "google_identity_platform_tenant_inbound_saml_config",
    "google_identity_platform_tenant_oauth_idp_config",
    "google_integration_connectors_endpoint_attachment",
    "google_integration_connectors_managed_zone",
    "google_integrations_auth_config",
    "google_integrations_client",
    "google_kms_project_autokey_config",
    "google_lustre_instance",
    "google_managed_kafka_acl",
    "google_managed_kafka_connect_cluster",
    "google_managed_kafka_connector",
    "google_managed_kafka_topic",
    "google_memorystore_acl_policy",
    "google_memorystore_instance_desired_user_created_endpoints",
    "google_migration_center_assets_export_job",
    "google_migration_center_group",
    "google_migration_center_import_data_file",
    "google_migration_center_import_job",
    "google_migration_center_preference_set",
    "google_migration_center_report",
    "google_migration_center_report_config",
    "google_migration_center_settings",
    "google_migration_center_source",
    "google_monitoring_group",
    "google_monitoring_metric_descriptor",
    "google_monitoring_service",
    "google_netapp_backup",
    "google_netapp_host_group",
    "google_netapp_kmsconfig",
    "google_netapp_volume_quota_rule",
    "google_netapp_volume_snapshot",
    "google_network_connectivity_destination",
    "google_network_connectivity_gateway_advertised_route",
    "google_network_connectivity_group",
    "google_network_connectivity_multicloud_data_transfer_config",
    "google_network_connectivity_service_connection_policy",
    "google_network_security_gateway_security_policy_rule",
    "google_network_security_intercept_deployment",
    "google_network_security_intercept_deployment_group",
    "google_network_security_intercept_endpoint_group",
    "google_network_security_intercept_endpoint_group_association",
    "google_network_security_mirroring_deployment",
    "google_network_security_mirroring_deployment_group",
    "google_network_security_mirroring_endpoint",
    "google_network_security_mirroring_endpoint_group_association",
    "google_network_security_ull_mirroring_collector",
    "google_network_security_ull_mirroring_collector_rule",
    "google_network_security_ull_mirroring_engine",
    "google_network_security_url_lists",
    "google_network_services_agent_gateway",
    "google_network_services_edge_cache_keyset",
    "google_network_services_endpoint_policy",
    "google_network_services_http_route",
    "google_network_services_lb_edge_extension",
    "google_network_services_lb_route_extension",
    "google_network_services_lb_traffic_extension",
    "google_network_services_multicast_consumer_association",
    "google_network_services_multicast_domain",
    "google_network_services_multicast_domain_group",
    "google_network_services_multicast_group_consumer_activation",
    "google_network_services_multicast_group_producer_activation",
    "google_network_services_multicast_group_range",
    "google_network_services_multicast_group_range_activation",
    "google_network_services_multicast_producer_association",
    "google_network_services_tcp_route",
    "google_observability_trace_scope",
    "google_oracle_database_cloud_exadata_infrastructure_exascale_config",
    "google_os_config_patch_deployment",
    "google_os_config_v2_policy_orchestrator",
    "google_parallelstore_instance",
    "google_privateca_ca_pool",
    "google_privateca_certificate_template",
    "google_pubsub_lite_reservation",
    "google_pubsub_lite_subscription",
    "google_pubsub_lite_topic",
    "google_redis_cluster_acl_policy",
    "google_redis_cluster_user_created_connections",
    "google_scc_project_custom_module",
    "google_scc_project_notification_config",
    "google_scc_project_scc_big_query_export",
    "google_secure_source_manager_branch_rule",
    "google_secure_source_manager_instance",
    "google_secure_source_manager_repository",
    "google_service_directory_namespace",
    "google_sourcerepo_repository",
    "google_storage_transfer_agent_pool",
    "google_vector_search_collection",
    "google_vertex_ai_deployment_resource_pool",
    "google_vertex_ai_endpoint_with_model_garden_deployment",
    "google_vertex_ai_persistent_resource",
    "google_vertex_ai_tensorboard_experiment",
    "google_vertex_ai_tensorboard_run",
    "google_vmwareengine_datastore",
    "google_vmwareengine_network",
    "google_vmwareengine_private_cloud",
    "google_workstations_workstation",
  ]
  optional_computed = ["deletion_policy", "project"]
}

facts {
  types             = ["google_alloydb_backup"]
  optional_computed = ["deletion_policy", "project", "type"]
}

facts {
  types             = ["google_alloydb_cluster"]
  optional_computed = [
    "automated_backup_policy",
    "continuous_backup_config",
    "database_version",
    "dataplex_config",
    "deletion_policy",
    "network_config",
    "project",
    "subscription_type",
  ]
  provider_default  = ["cluster_type=PRIMARY", "deletion_protection=true", "skip_await_major_version_upgrade=true"]
}

facts {
  types             = ["google_alloydb_instance"]
  optional_computed = [
    "activation_policy",
    "availability_type",
    "client_connection_config",
    "database_flags",
    "deletion_policy",
    "machine_config",
    "network_config",
    "psc_instance_config",
    "query_insights_config",
  ]
}

facts {
  types             = ["google_apigee_api"]
  optional_computed = ["detect_md5hash"]
}

facts {
  types             = ["google_apigee_developer_app"]
  optional_computed = ["app_family", "deletion_policy", "status"]
  provider_default  = ["key_expires_in=-1"]
}

facts {
  types             = ["google_apigee_environment"]
  optional_computed = ["api_proxy_type", "deletion_policy", "deployment_type", "node_config", "type"]
}

facts {
  types             = ["google_apigee_environment_api_revision_deployment"]
  optional_computed = ["deletion_policy"]
  provider_default  = ["override=false", "sequenced_rollout=false"]
}

facts {
  types            = ["google_apigee_flowhook"]
  provider_default = ["continue_on_error=true"]
}

facts {
  types             = ["google_apigee_instance"]
  optional_computed = ["consumer_accept_list", "deletion_policy", "peering_cidr_range"]
}

facts {
  types             = ["google_apigee_keystores_aliases_pkcs12"]
  optional_computed = ["password"]
}

facts {
  types             = ["google_apigee_nat_address"]
  optional_computed = ["deletion_policy"]
  provider_default  = ["activate=false"]
}

facts {
  types             = ["google_apigee_organization"]
  optional_computed = ["billing_type", "deletion_policy", "properties"]
  provider_default  = ["retention=DELETION_RETENTION_UNSPECIFIED", "runtime_type=CLOUD"]
}

facts {
  types            = ["google_apigee_sharedflow"]
  provider_default = ["detect_md5hash=Different Hash"]
}

facts {
  types             = ["google_apigee_target_server"]
  optional_computed = ["deletion_policy", "protocol"]
  provider_default  = ["is_enabled=true"]
}

facts {
  types             = [
    "google_apihub_api_hub_instance",
    "google_apihub_host_project_registration",
    "google_apikeys_key",
    "google_app_engine_service_network_settings",
    "google_app_engine_service_split_traffic",
    "google_apphub_boundary",
    "google_backup_dr_service_config",
    "google_certificate_manager_dns_authorization",
    "google_chronicle_findings_refinement",
    "google_chronicle_findings_refinement_deployment",
    "google_chronicle_reference_list",
    "google_chronicle_rule_deployment",
    "google_cloud_run_domain_mapping",
    "google_clouddeploy_delivery_pipeline",
    "google_compute_preview_feature",
    "google_compute_project_default_network_tier",
    "google_compute_project_metadata",
    "google_compute_project_metadata_item",
    "google_compute_snapshot_settings",
    "google_contact_center_insights_encryption_spec",
    "google_container_azure_client",
    "google_container_azure_cluster",
    "google_container_registry",
    "google_dataplex_asset",
    "google_dataplex_lake",
    "google_dataplex_zone",
    "google_datastream_private_connection",
    "google_dialogflow_encryption_spec",
    "google_discovery_engine_acl_config",
    "google_discovery_engine_data_connector",
    "google_discovery_engine_license_config",
    "google_dns_record_set",
    "google_endpoints_service",
    "google_eventarc_google_channel_config",
    "google_filestore_instance",
    "google_firebase_app_hosting_build",
    "google_firebase_app_hosting_traffic",
    "google_firebase_remote_config_remote_config",
    "google_gke_hub_membership",
    "google_gkeonprem_bare_metal_admin_cluster",
    "google_kms_key_handle",
    "google_kms_key_ring",
    "google_monitoring_dashboard",
    "google_network_services_grpc_route",
    "google_network_services_mesh",
    "google_network_services_service_binding",
    "google_network_services_tls_route",
    "google_os_config_os_policy_assignment",
    "google_project_service",
    "google_project_usage_export_bucket",
    "google_recaptcha_enterprise_key",
    "google_sql_ssl_cert",
    "google_vertex_ai_cache_config",
  ]
  optional_computed = ["project"]
}

facts {
  types             = ["google_apihub_plugin"]
  optional_computed = ["config_template", "deletion_policy", "project"]
}

facts {
  types             = ["google_apihub_plugin_instance"]
  optional_computed = ["actions", "deletion_policy", "project"]
  provider_default  = ["disable=false"]
}

facts {
  types             = ["google_app_engine_application"]
  optional_computed = [
    "auth_domain",
    "database_type",
    "feature_settings",
    "iap",
    "project",
    "serving_status",
    "ssl_policy",
  ]
}

facts {
  types             = ["google_app_engine_domain_mapping"]
  optional_computed = ["deletion_policy", "project", "ssl_settings"]
  provider_default  = ["override_strategy=STRICT"]
}

facts {
  types             = ["google_app_engine_flexible_app_version"]
  optional_computed = ["deletion_policy", "handlers", "project", "runtime_api_version", "service_account"]
  provider_default  = ["delete_service_on_destroy=false", "noop_on_destroy=false", "serving_status=SERVING"]
}

facts {
  types             = ["google_app_engine_standard_app_version"]
  optional_computed = [
    "automatic_scaling",
    "deletion_policy",
    "handlers",
    "instance_class",
    "project",
    "service_account",
  ]
  provider_default  = ["delete_service_on_destroy=false", "noop_on_destroy=false"]
}

facts {
  types             = ["google_artifact_registry_project_config"]
  optional_computed = ["location", "project"]
}

facts {
  types             = ["google_artifact_registry_repository"]
  optional_computed = ["deletion_policy", "location", "project", "vulnerability_scanning_config"]
  provider_default  = ["mode=STANDARD_REPOSITORY"]
}

facts {
  types             = [
    "google_artifact_registry_rule",
    "google_bigquery_reservation_assignment",
    "google_cloudbuildv2_repository",
  ]
  optional_computed = ["deletion_policy", "location", "project"]
}

facts {
  types             = ["google_assured_workloads_workload"]
  optional_computed = ["violation_notifications_enabled"]
}

facts {
  types             = ["google_backup_dr_backup_vault"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = [
    "access_restriction=WITHIN_ORGANIZATION",
    "allow_missing=false",
    "force_delete=false",
    "force_update=false",
    "ignore_backup_plan_references=false",
    "ignore_inactive_datasources=false",
  ]
}

facts {
  types             = ["google_backup_dr_management_server"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["type=BACKUP_RESTORE"]
}

facts {
  types             = ["google_backup_dr_restore_workload"]
  optional_computed = ["deletion_policy"]
  provider_default  = ["delete_restored_instance=true"]
}

facts {
  types             = [
    "google_beyondcorp_security_gateway",
    "google_dataproc_autoscaling_policy",
    "google_dialogflow_environment",
    "google_network_security_backend_authentication_config",
    "google_network_security_client_tls_policy",
    "google_network_security_dns_threat_detector",
    "google_network_security_gateway_security_policy",
    "google_network_security_server_tls_policy",
    "google_network_services_wasm_plugin",
    "google_scc_management_project_security_health_analytics_custom_module",
    "google_scc_v2_project_mute_config",
    "google_scc_v2_project_notification_config",
    "google_scc_v2_project_scc_big_query_export",
  ]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["location=global"]
}

facts {
  types             = ["google_biglake_iceberg_catalog"]
  optional_computed = [
    "credential_mode",
    "default_location",
    "deletion_policy",
    "project",
    "restricted_locations_config",
  ]
}

facts {
  types             = ["google_biglake_iceberg_namespace"]
  optional_computed = ["deletion_policy", "project", "properties"]
}

facts {
  types             = ["google_biglake_iceberg_table"]
  optional_computed = ["deletion_policy", "location", "partition_spec", "project", "properties", "sort_order"]
}

facts {
  types             = ["google_bigquery_analytics_hub_data_exchange"]
  optional_computed = ["deletion_policy", "discovery_type", "project", "sharing_environment_config"]
}

facts {
  types             = ["google_bigquery_analytics_hub_listing"]
  optional_computed = ["deletion_policy", "discovery_type", "project"]
}

facts {
  types             = [
    "google_bigquery_capacity_commitment",
    "google_bigquery_data_transfer_config",
    "google_bigquery_reservation_group",
  ]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["location=US"]
}

facts {
  types             = ["google_bigquery_connection"]
  optional_computed = ["connection_id", "deletion_policy", "project"]
}

facts {
  types             = ["google_bigquery_datapolicyv2_data_policy"]
  optional_computed = ["deletion_policy", "etag", "grantees", "project"]
}

facts {
  types             = ["google_bigquery_dataset"]
  optional_computed = [
    "access",
    "deletion_policy",
    "is_case_insensitive",
    "max_time_travel_hours",
    "project",
    "storage_billing_model",
  ]
  provider_default  = ["delete_contents_on_destroy=false", "location=US"]
}

facts {
  types             = ["google_bigquery_job"]
  optional_computed = ["project"]
  provider_default  = ["location=US"]
}

facts {
  types             = ["google_bigquery_reservation"]
  optional_computed = ["deletion_policy", "edition", "project"]
  provider_default  = ["concurrency=0", "ignore_idle_slots=false", "location=US"]
}

facts {
  types             = ["google_bigquery_table"]
  optional_computed = ["expiration_time", "max_staleness", "project", "schema"]
  provider_default  = ["deletion_protection=true", "ignore_auto_generated_schema=false"]
}

facts {
  types             = ["google_bigtable_app_profile"]
  optional_computed = ["deletion_policy", "project", "standard_isolation"]
  provider_default  = ["ignore_warnings=false"]
}

facts {
  types             = ["google_bigtable_authorized_view"]
  optional_computed = ["deletion_protection", "project"]
}

facts {
  types             = ["google_bigtable_gc_policy"]
  optional_computed = ["project"]
  provider_default  = ["ignore_warnings=false"]
}

facts {
  types             = ["google_bigtable_instance"]
  optional_computed = ["cluster", "display_name", "project"]
  provider_default  = [
    "deletion_protection=true",
    "edition=ENTERPRISE",
    "force_destroy=false",
    "instance_type=PRODUCTION",
  ]
}

facts {
  types             = ["google_bigtable_schema_bundle"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["ignore_warnings=false"]
}

facts {
  types             = ["google_bigtable_table"]
  optional_computed = ["automated_backup_policy", "change_stream_retention", "deletion_protection", "project"]
}

facts {
  types             = ["google_billing_budget"]
  optional_computed = ["budget_filter"]
}

facts {
  types             = ["google_binary_authorization_policy"]
  optional_computed = ["deletion_policy", "global_policy_evaluation_mode", "project"]
}

facts {
  types             = ["google_certificate_manager_certificate"]
  optional_computed = ["project"]
  provider_default  = ["scope=DEFAULT"]
}

facts {
  types             = ["google_certificate_manager_certificate_issuance_config", "google_public_ca_external_account_key"]
  optional_computed = ["project"]
  provider_default  = ["location=global"]
}

facts {
  types             = ["google_ces_app"]
  optional_computed = ["deletion_policy", "logging_settings", "project"]
}

facts {
  types             = ["google_chronicle_big_query_export"]
  optional_computed = [
    "big_query_export_package",
    "entity_graph_settings",
    "ioc_matches_settings",
    "project",
    "rule_detections_settings",
    "udm_events_aggregates_settings",
    "udm_events_settings",
  ]
}

facts {
  types             = ["google_chronicle_data_export"]
  optional_computed = ["include_log_types", "project"]
}

facts {
  types             = [
    "google_chronicle_environment",
    "google_oracle_database_exadb_vm_cluster",
    "google_oracle_database_goldengate_connection_assignment",
    "google_oracle_database_odb_subnet",
  ]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["deletion_protection=true"]
}

facts {
  types             = ["google_chronicle_feed"]
  optional_computed = ["deletion_policy", "feed", "project"]
}

facts {
  types             = ["google_chronicle_native_dashboard"]
  optional_computed = ["charts", "deletion_policy", "project"]
}

facts {
  types             = ["google_chronicle_retrohunt"]
  optional_computed = ["project", "retrohunt"]
}

facts {
  types             = ["google_chronicle_rule"]
  optional_computed = ["deletion_policy", "etag", "project", "rule_id"]
}

facts {
  types             = ["google_chronicle_watchlist"]
  optional_computed = ["deletion_policy", "project", "watchlist_id", "watchlist_user_preferences"]
}

facts {
  types             = ["google_cloud_identity_group"]
  optional_computed = ["deletion_policy"]
  provider_default  = ["initial_group_config=EMPTY"]
}

facts {
  types             = ["google_cloud_identity_group_membership"]
  optional_computed = ["deletion_policy", "preferred_member_key"]
  provider_default  = ["create_ignore_already_exists=false"]
}

facts {
  types             = ["google_cloud_quotas_quota_adjuster_settings"]
  optional_computed = ["parent"]
}

facts {
  types             = ["google_cloud_quotas_quota_preference"]
  optional_computed = ["dimensions", "name", "parent", "quota_id", "service"]
  provider_default  = ["ignore_safety_checks=QUOTA_SAFETY_CHECK_UNSPECIFIED"]
}

facts {
  types             = ["google_cloud_run_service"]
  optional_computed = ["metadata", "project", "traffic"]
  provider_default  = ["autogenerate_revision_name=false"]
}

facts {
  types             = ["google_cloud_run_v2_job"]
  optional_computed = ["deletion_policy", "launch_stage", "project"]
  provider_default  = ["deletion_protection=true"]
}

facts {
  types             = ["google_cloud_run_v2_service"]
  optional_computed = ["deletion_policy", "ingress", "launch_stage", "project", "scaling", "traffic"]
  provider_default  = ["deletion_protection=true"]
}

facts {
  types             = ["google_cloud_run_v2_worker_pool"]
  optional_computed = ["deletion_policy", "instance_splits", "launch_stage", "project", "scaling"]
  provider_default  = ["deletion_protection=true"]
}

facts {
  types             = ["google_cloud_scheduler_job"]
  optional_computed = ["deletion_policy", "paused", "project", "region"]
  provider_default  = ["attempt_deadline=180s", "time_zone=Etc/UTC"]
}

facts {
  types             = [
    "google_cloud_security_compliance_cloud_control",
    "google_cloud_security_compliance_framework",
    "google_cloud_security_compliance_framework_deployment",
  ]
  optional_computed = ["deletion_policy", "organization", "parent"]
}

facts {
  types             = ["google_cloud_tasks_queue"]
  optional_computed = ["deletion_policy", "project", "rate_limits", "retry_config"]
  provider_default  = ["desired_state=RUNNING"]
}

facts {
  types             = ["google_cloudbuild_trigger"]
  optional_computed = ["approval_config", "name", "project"]
}

facts {
  types             = ["google_cloudbuild_worker_pool"]
  optional_computed = ["project", "worker_config"]
}

facts {
  types             = ["google_clouddeploy_target"]
  optional_computed = ["execution_configs", "project"]
}

facts {
  types             = ["google_clouddomains_registration"]
  optional_computed = ["management_settings", "project"]
}

facts {
  types             = ["google_cloudfunctions_function"]
  optional_computed = [
    "automatic_update_policy",
    "build_service_account",
    "docker_registry",
    "event_trigger",
    "https_trigger_security_level",
    "https_trigger_url",
    "max_instances",
    "project",
    "region",
    "service_account_email",
    "vpc_connector_egress_settings",
  ]
  provider_default  = ["available_memory_mb=256", "ingress_settings=ALLOW_ALL", "timeout=60"]
}

facts {
  types             = ["google_colab_notebook_execution"]
  optional_computed = ["deletion_policy", "notebook_execution_job_id", "project"]
}

facts {
  types             = ["google_colab_runtime"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["desired_state=RUNNING"]
}

facts {
  types             = ["google_colab_runtime_template"]
  optional_computed = [
    "data_persistent_disk_spec",
    "deletion_policy",
    "euc_config",
    "idle_shutdown_config",
    "labels",
    "machine_spec",
    "name",
    "network_spec",
    "project",
    "shielded_vm_config",
    "software_config",
  ]
}

facts {
  types             = ["google_colab_schedule"]
  optional_computed = ["deletion_policy", "project", "start_time"]
  provider_default  = ["desired_state=ACTIVE"]
}

facts {
  types             = ["google_composer_environment"]
  optional_computed = ["config", "project", "region", "storage_config"]
}

facts {
  types             = [
    "google_composer_user_workloads_config_map",
    "google_compute_network_attachment",
    "google_compute_region_autoscaler",
    "google_compute_region_disk_resource_policy_attachment",
    "google_compute_region_instant_snapshot",
    "google_compute_region_network_endpoint",
    "google_compute_region_network_firewall_policy_association",
    "google_compute_region_resize_request",
    "google_compute_region_target_http_proxy",
    "google_compute_region_target_https_proxy",
    "google_compute_region_url_map",
    "google_compute_resource_policy",
    "google_compute_router",
    "google_compute_router_named_set",
    "google_compute_router_nat_address",
    "google_compute_router_route_policy",
    "google_compute_vpn_gateway",
    "google_data_catalog_entry_group",
    "google_data_catalog_taxonomy",
    "google_iap_tunnel_dest_group",
    "google_vertex_ai_dataset",
    "google_vertex_ai_feature_group",
    "google_vertex_ai_feature_online_store_featureview",
    "google_vertex_ai_rag_engine_config",
    "google_vertex_ai_semantic_governance_policy_engine",
    "google_vertex_ai_tensorboard",
  ]
  optional_computed = ["deletion_policy", "project", "region"]
}

facts {
  types             = ["google_composer_user_workloads_secret"]
  optional_computed = ["project", "region"]
}

facts {
  types             = ["google_compute_address"]
  optional_computed = [
    "address",
    "deletion_policy",
    "network_tier",
    "prefix_length",
    "project",
    "purpose",
    "region",
    "subnetwork",
  ]
  provider_default  = ["address_type=EXTERNAL"]
}

facts {
  types             = ["google_compute_attached_disk"]
  optional_computed = ["device_name", "project", "zone"]
  provider_default  = ["mode=READ_WRITE"]
}

facts {
  types             = [
    "google_compute_autoscaler",
    "google_compute_bulk_per_instance_config",
    "google_compute_disk_resource_policy_attachment",
    "google_compute_instance_group_named_port",
    "google_compute_instant_snapshot",
    "google_compute_network_endpoint",
    "google_compute_network_endpoints",
    "google_compute_resize_request",
    "google_compute_resource_policy_attachment",
  ]
  optional_computed = ["deletion_policy", "project", "zone"]
}

facts {
  types             = ["google_compute_backend_bucket"]
  optional_computed = ["cdn_policy", "deletion_policy", "project"]
}

facts {
  types             = ["google_compute_backend_service"]
  optional_computed = [
    "cdn_policy",
    "deletion_policy",
    "log_config",
    "port_name",
    "project",
    "protocol",
    "session_affinity",
    "timeout_sec",
  ]
  provider_default  = ["connection_draining_timeout_sec=300", "load_balancing_scheme=EXTERNAL_MANAGED"]
}

facts {
  types             = ["google_compute_disk"]
  optional_computed = [
    "access_mode",
    "deletion_policy",
    "enable_confidential_compute",
    "guest_os_features",
    "licenses",
    "physical_block_size_bytes",
    "project",
    "provisioned_iops",
    "provisioned_throughput",
    "size",
    "zone",
  ]
  provider_default  = ["create_snapshot_before_destroy=false", "type=pd-standard"]
}

facts {
  types             = ["google_compute_firewall"]
  optional_computed = ["deletion_policy", "destination_ranges", "direction", "enable_logging", "project"]
  provider_default  = ["priority=1000"]
}

facts {
  types             = ["google_compute_forwarding_rule"]
  optional_computed = [
    "deletion_policy",
    "ip_address",
    "ip_protocol",
    "ip_version",
    "network",
    "network_tier",
    "port_range",
    "project",
    "region",
    "service_directory_registrations",
    "subnetwork",
  ]
  provider_default  = ["load_balancing_scheme=EXTERNAL", "recreate_closed_psc=false"]
}

facts {
  types             = ["google_compute_global_address"]
  optional_computed = ["address", "deletion_policy", "prefix_length", "project"]
  provider_default  = ["address_type=EXTERNAL"]
}

facts {
  types             = ["google_compute_global_forwarding_rule"]
  optional_computed = [
    "deletion_policy",
    "ip_address",
    "ip_protocol",
    "network",
    "network_tier",
    "project",
    "service_directory_registrations",
    "subnetwork",
  ]
  provider_default  = ["load_balancing_scheme=EXTERNAL_MANAGED"]
}

facts {
  types             = ["google_compute_global_vm_extension_policy", "google_compute_zone_vm_extension_policy"]
  optional_computed = ["deletion_policy", "priority", "project"]
}

facts {
  types             = ["google_compute_ha_vpn_gateway"]
  optional_computed = ["project", "region", "vpn_interfaces"]
  provider_default  = ["gateway_ip_version=IPV4", "stack_type=IPV4_ONLY"]
}

facts {
  types             = ["google_compute_health_check"]
  optional_computed = ["deletion_policy", "log_config", "project"]
  provider_default  = ["check_interval_sec=5", "healthy_threshold=2", "timeout_sec=5", "unhealthy_threshold=2"]
}

facts {
  types             = ["google_compute_http_health_check"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = [
    "check_interval_sec=5",
    "healthy_threshold=2",
    "port=80",
    "request_path=/",
    "timeout_sec=5",
    "unhealthy_threshold=2",
  ]
}

facts {
  types             = ["google_compute_https_health_check"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = [
    "check_interval_sec=5",
    "healthy_threshold=2",
    "port=443",
    "request_path=/",
    "timeout_sec=5",
    "unhealthy_threshold=2",
  ]
}

facts {
  types             = ["google_compute_image"]
  optional_computed = [
    "deletion_policy",
    "disk_size_gb",
    "guest_os_features",
    "licenses",
    "project",
    "shielded_instance_initial_state",
    "storage_locations",
  ]
}

facts {
  types             = ["google_compute_instance"]
  optional_computed = [
    "confidential_instance_config",
    "guest_accelerator",
    "min_cpu_platform",
    "project",
    "reservation_affinity",
    "scheduling",
    "shielded_instance_config",
    "zone",
  ]
  provider_default  = ["can_ip_forward=false", "deletion_protection=false"]
}

facts {
  types             = ["google_compute_instance_group"]
  optional_computed = ["instances", "network", "project", "zone"]
}

facts {
  types             = ["google_compute_instance_group_manager"]
  optional_computed = [
    "instance_lifecycle_policy",
    "project",
    "standby_policy",
    "target_size",
    "target_size_policy",
    "target_stopped_size",
    "target_suspended_size",
    "update_policy",
    "zone",
  ]
  provider_default  = [
    "list_managed_instances_results=PAGELESS",
    "wait_for_instances=false",
    "wait_for_instances_status=STABLE",
  ]
}

facts {
  types             = ["google_compute_instance_template", "google_compute_region_instance_template"]
  optional_computed = [
    "confidential_instance_config",
    "name",
    "name_prefix",
    "project",
    "region",
    "scheduling",
    "shielded_instance_config",
  ]
  provider_default  = ["can_ip_forward=false"]
}

facts {
  types             = ["google_compute_interconnect", "google_compute_wire_group"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["admin_enabled=true"]
}

facts {
  types             = ["google_compute_interconnect_attachment"]
  optional_computed = [
    "bandwidth",
    "deletion_policy",
    "edge_availability_domain",
    "mtu",
    "project",
    "region",
    "stack_type",
    "type",
    "vlan_tag8021q",
  ]
  provider_default  = ["admin_enabled=true", "encryption=NONE"]
}

facts {
  types             = ["google_compute_managed_ssl_certificate"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["type=MANAGED"]
}

facts {
  types             = ["google_compute_network"]
  optional_computed = [
    "bgp_always_compare_med",
    "bgp_best_path_selection_mode",
    "bgp_inter_region_cost",
    "deletion_policy",
    "internal_ipv6_range",
    "mtu",
    "project",
    "routing_mode",
  ]
  provider_default  = [
    "auto_create_subnetworks=true",
    "delete_bgp_always_compare_med=false",
    "delete_default_routes_on_create=false",
    "network_firewall_policy_enforcement_order=AFTER_CLASSIC_FIREWALL",
  ]
}

facts {
  types             = ["google_compute_network_endpoint_group"]
  optional_computed = ["deletion_policy", "project", "zone"]
  provider_default  = ["network_endpoint_type=GCE_VM_IP_PORT"]
}

facts {
  types             = ["google_compute_network_firewall_policy", "google_compute_network_firewall_policy_with_rules"]
  optional_computed = ["deletion_policy", "policy_type", "project"]
}

facts {
  types             = ["google_compute_network_firewall_policy_rule"]
  optional_computed = ["deletion_policy", "project", "target_type"]
}

facts {
  types            = ["google_compute_network_peering"]
  provider_default = [
    "export_custom_routes=false",
    "export_subnet_routes_with_public_ip=true",
    "import_custom_routes=false",
    "stack_type=IPV4_ONLY",
    "update_strategy=INDEPENDENT",
  ]
}

facts {
  types             = ["google_compute_network_peering_routes_config"]
  optional_computed = ["export_subnet_routes_with_public_ip", "import_subnet_routes_with_public_ip", "project"]
}

facts {
  types             = ["google_compute_node_group"]
  optional_computed = ["autoscaling_policy", "deletion_policy", "project", "share_settings", "zone"]
  provider_default  = ["maintenance_policy=DEFAULT"]
}

facts {
  types             = ["google_compute_node_template"]
  optional_computed = ["deletion_policy", "project", "region", "server_binding"]
  provider_default  = ["cpu_overcommit_type=NONE"]
}

facts {
  types             = ["google_compute_organization_security_policy"]
  optional_computed = ["deletion_policy", "type"]
}

facts {
  types             = ["google_compute_packet_mirroring"]
  optional_computed = ["deletion_policy", "enable", "priority", "project", "region"]
}

facts {
  types             = ["google_compute_per_instance_config"]
  optional_computed = ["deletion_policy", "project", "zone"]
  provider_default  = [
    "minimal_action=NONE",
    "most_disruptive_allowed_action=REPLACE",
    "remove_instance_on_destroy=false",
    "remove_instance_state_on_destroy=false",
  ]
}

facts {
  types             = ["google_compute_public_advertised_prefix"]
  optional_computed = ["deletion_policy", "ipv6_access_type", "project"]
}

facts {
  types             = ["google_compute_public_delegated_prefix"]
  optional_computed = ["allocatable_prefix_length", "deletion_policy", "project"]
}

facts {
  types             = ["google_compute_region_backend_service"]
  optional_computed = [
    "cdn_policy",
    "deletion_policy",
    "iap",
    "log_config",
    "port_name",
    "project",
    "protocol",
    "region",
    "session_affinity",
    "timeout_sec",
  ]
  provider_default  = ["connection_draining_timeout_sec=300", "load_balancing_scheme=INTERNAL"]
}

facts {
  types             = ["google_compute_region_commitment"]
  optional_computed = ["auto_renew", "category", "project", "region", "type"]
}

facts {
  types             = ["google_compute_region_disk"]
  optional_computed = [
    "access_mode",
    "deletion_policy",
    "guest_os_features",
    "licenses",
    "physical_block_size_bytes",
    "project",
    "provisioned_iops",
    "provisioned_throughput",
    "region",
    "size",
  ]
  provider_default  = ["create_snapshot_before_destroy=false", "type=pd-standard"]
}

facts {
  types             = ["google_compute_region_health_aggregation_policy"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["healthy_percent_threshold=60", "min_healthy_threshold=1", "policy_type=BACKEND_SERVICE_POLICY"]
}

facts {
  types             = ["google_compute_region_health_check"]
  optional_computed = ["deletion_policy", "log_config", "project", "region"]
  provider_default  = ["check_interval_sec=5", "healthy_threshold=2", "timeout_sec=5", "unhealthy_threshold=2"]
}

facts {
  types             = ["google_compute_region_instance_group_manager"]
  optional_computed = [
    "distribution_policy_target_shape",
    "distribution_policy_zones",
    "instance_lifecycle_policy",
    "project",
    "region",
    "standby_policy",
    "target_size",
    "target_size_policy",
    "target_stopped_size",
    "target_suspended_size",
    "update_policy",
  ]
  provider_default  = [
    "list_managed_instances_results=PAGELESS",
    "wait_for_instances=false",
    "wait_for_instances_status=STABLE",
  ]
}

facts {
  types             = ["google_compute_region_network_endpoint_group"]
  optional_computed = ["deletion_policy", "network", "project", "psc_data"]
  provider_default  = ["network_endpoint_type=SERVERLESS"]
}

facts {
  types             = [
    "google_compute_region_network_firewall_policy",
    "google_compute_region_network_firewall_policy_with_rules",
  ]
  optional_computed = ["deletion_policy", "policy_type", "project", "region"]
}

facts {
  types             = ["google_compute_region_network_firewall_policy_rule"]
  optional_computed = ["deletion_policy", "project", "region", "target_type"]
}

facts {
  types             = ["google_compute_region_per_instance_config"]
  optional_computed = ["deletion_policy", "project", "region"]
  provider_default  = [
    "minimal_action=NONE",
    "most_disruptive_allowed_action=REPLACE",
    "remove_instance_on_destroy=false",
    "remove_instance_state_on_destroy=false",
  ]
}

facts {
  types             = ["google_compute_region_security_policy"]
  optional_computed = ["deletion_policy", "project", "region", "rules"]
}

facts {
  types             = ["google_compute_region_ssl_certificate"]
  optional_computed = ["deletion_policy", "name", "name_prefix", "project", "region"]
}

facts {
  types             = ["google_compute_region_ssl_policy"]
  optional_computed = ["deletion_policy", "project", "region"]
  provider_default  = ["min_tls_version=TLS_1_0", "profile=COMPATIBLE"]
}

facts {
  types             = ["google_compute_region_target_tcp_proxy"]
  optional_computed = ["deletion_policy", "project", "proxy_bind", "region"]
  provider_default  = ["proxy_header=NONE"]
}

facts {
  types             = ["google_compute_reservation"]
  optional_computed = ["delete_at_time", "deletion_policy", "project", "reservation_sharing_policy", "share_settings"]
  provider_default  = ["specific_reservation_required=false"]
}

facts {
  types             = ["google_compute_route"]
  optional_computed = ["deletion_policy", "next_hop_instance_zone", "next_hop_ip", "project"]
  provider_default  = ["priority=1000"]
}

facts {
  types             = ["google_compute_router_interface"]
  optional_computed = ["ip_range", "ip_version", "project", "redundant_interface", "region"]
}

facts {
  types             = ["google_compute_router_nat"]
  optional_computed = [
    "auto_network_tier",
    "deletion_policy",
    "drain_nat_ips",
    "enable_dynamic_port_allocation",
    "enable_endpoint_independent_mapping",
    "endpoint_types",
    "min_ports_per_vm",
    "nat_ips",
    "project",
    "region",
  ]
  provider_default  = [
    "icmp_idle_timeout_sec=30",
    "tcp_established_idle_timeout_sec=1200",
    "tcp_time_wait_timeout_sec=120",
    "tcp_transitory_idle_timeout_sec=30",
    "type=PUBLIC",
    "udp_idle_timeout_sec=30",
  ]
}

facts {
  types             = ["google_compute_router_peer"]
  optional_computed = [
    "bfd",
    "enable_ipv4",
    "ip_address",
    "ipv4_nexthop_address",
    "ipv6_nexthop_address",
    "peer_ip_address",
    "peer_ipv4_nexthop_address",
    "peer_ipv6_nexthop_address",
    "project",
    "region",
  ]
  provider_default  = [
    "advertise_mode=DEFAULT",
    "enable=true",
    "enable_ipv6=false",
    "zero_custom_learned_route_priority=false",
  ]
}

facts {
  types             = ["google_compute_security_policy"]
  optional_computed = ["advanced_options_config", "project", "rule", "type"]
}

facts {
  types             = ["google_compute_service_attachment"]
  optional_computed = ["deletion_policy", "project", "propagated_connection_limit", "reconcile_connections", "region"]
  provider_default  = ["send_propagated_connection_limit_if_zero=false"]
}

facts {
  types             = ["google_compute_snapshot"]
  optional_computed = ["deletion_policy", "project", "source_disk", "storage_locations", "zone"]
}

facts {
  types             = ["google_compute_ssl_certificate"]
  optional_computed = ["deletion_policy", "name", "name_prefix", "project"]
}

facts {
  types             = ["google_compute_ssl_policy"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["min_tls_version=TLS_1_0", "profile=COMPATIBLE"]
}

facts {
  types             = ["google_compute_storage_pool"]
  optional_computed = [
    "capacity_provisioning_type",
    "deletion_policy",
    "performance_provisioning_type",
    "project",
    "zone",
  ]
  provider_default  = ["deletion_protection=true"]
}

facts {
  types             = ["google_compute_subnetwork"]
  optional_computed = [
    "allow_subnet_cidr_routes_overlap",
    "deletion_policy",
    "external_ipv6_prefix",
    "internal_ipv6_prefix",
    "ip_cidr_range",
    "private_ip_google_access",
    "private_ipv6_google_access",
    "project",
    "purpose",
    "region",
    "secondary_ip_range",
    "stack_type",
  ]
}

facts {
  types             = ["google_compute_target_http_proxy"]
  optional_computed = ["deletion_policy", "project", "proxy_bind"]
}

facts {
  types             = ["google_compute_target_https_proxy"]
  optional_computed = ["deletion_policy", "project", "proxy_bind", "tls_early_data"]
  provider_default  = ["quic_override=NONE"]
}

facts {
  types             = ["google_compute_target_instance"]
  optional_computed = ["deletion_policy", "project", "zone"]
  provider_default  = ["nat_policy=NO_NAT"]
}

facts {
  types             = ["google_compute_target_pool"]
  optional_computed = ["instances", "project", "region"]
  provider_default  = ["session_affinity=NONE"]
}

facts {
  types             = ["google_compute_target_ssl_proxy"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["proxy_header=NONE"]
}

facts {
  types             = ["google_compute_target_tcp_proxy"]
  optional_computed = ["deletion_policy", "project", "proxy_bind"]
  provider_default  = ["proxy_header=NONE"]
}

facts {
  types             = ["google_compute_vpn_tunnel"]
  optional_computed = [
    "deletion_policy",
    "local_traffic_selector",
    "peer_ip",
    "project",
    "region",
    "remote_traffic_selector",
  ]
  provider_default  = ["ike_version=2"]
}

facts {
  types             = ["google_config_deployment", "google_gemini_code_repository_index", "google_storage_insights_report_config"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["force_destroy=false"]
}

facts {
  types             = ["google_contact_center_insights_qa_scorecard_revision"]
  optional_computed = ["project", "qa_scorecard_revision_id"]
}

facts {
  types             = ["google_container_attached_cluster"]
  optional_computed = [
    "binary_authorization",
    "deletion_policy",
    "monitoring_config",
    "project",
    "security_posture_config",
  ]
}

facts {
  types             = ["google_container_aws_cluster"]
  optional_computed = ["binary_authorization", "project"]
}

facts {
  types             = ["google_container_aws_node_pool"]
  optional_computed = ["kubelet_config", "management", "project", "update_settings"]
}

facts {
  types             = ["google_container_azure_node_pool"]
  optional_computed = ["azure_availability_zone", "management", "project"]
}

facts {
  types             = ["google_container_cluster"]
  optional_computed = [
    "addons_config",
    "anonymous_authentication_config",
    "authenticator_groups_config",
    "autopilot_cluster_policy_config",
    "autopilot_privileged_admission",
    "cluster_autoscaling",
    "cluster_ipv4_cidr",
    "confidential_nodes",
    "control_plane_endpoints_config",
    "cost_management_config",
    "database_encryption",
    "datapath_provider",
    "default_max_pods_per_node",
    "default_snat_status",
    "enable_intranode_visibility",
    "enable_l4_ilb_subsetting",
    "enterprise_config",
    "gateway_api_config",
    "gke_auto_upgrade_config",
    "identity_service_config",
    "ip_allocation_policy",
    "location",
    "logging_config",
    "logging_service",
    "master_auth",
    "master_authorized_networks_config",
    "mesh_certificates",
    "monitoring_config",
    "monitoring_service",
    "networking_mode",
    "node_creation_config",
    "node_locations",
    "node_pool",
    "node_pool_auto_config",
    "node_version",
    "notification_config",
    "pod_autoscaling",
    "private_cluster_config",
    "private_ipv6_google_access",
    "project",
    "rbac_binding_config",
    "release_channel",
    "security_posture_config",
    "service_external_ips_config",
    "subnetwork",
    "vertical_pod_autoscaling",
    "workload_identity_config",
  ]
  provider_default  = [
    "deletion_protection=true",
    "disable_l4_lb_firewall_reconciliation=false",
    "enable_cilium_clusterwide_network_policy=false",
    "enable_fqdn_network_policy=false",
    "enable_kubernetes_alpha=false",
    "enable_legacy_abac=false",
    "enable_multi_networking=false",
    "enable_shielded_nodes=true",
    "network=default",
  ]
}

facts {
  types             = ["google_data_catalog_entry"]
  optional_computed = ["deletion_policy", "linked_resource"]
}

facts {
  types             = ["google_data_catalog_tag_template"]
  optional_computed = ["deletion_policy", "project", "region"]
  provider_default  = ["force_delete=false"]
}

facts {
  types             = ["google_data_fusion_instance"]
  optional_computed = ["deletion_policy", "options", "patch_revision", "project", "region", "version", "zone"]
}

facts {
  types             = ["google_data_loss_prevention_deidentify_template", "google_data_loss_prevention_inspect_template"]
  optional_computed = ["deletion_policy", "template_id"]
}

facts {
  types             = ["google_data_loss_prevention_job_trigger"]
  optional_computed = ["deletion_policy", "trigger_id"]
  provider_default  = ["status=HEALTHY"]
}

facts {
  types             = ["google_data_loss_prevention_stored_info_type"]
  optional_computed = ["deletion_policy", "stored_info_type_id"]
}

facts {
  types             = ["google_data_pipeline_pipeline"]
  optional_computed = ["deletion_policy", "project", "scheduler_service_account_email"]
}

facts {
  types             = ["google_database_migration_service_connection_profile"]
  optional_computed = ["deletion_policy", "project", "role"]
}

facts {
  types             = ["google_database_migration_service_migration_job"]
  optional_computed = ["deletion_policy", "desired_state", "objects_config", "project"]
  provider_default  = ["stop_on_warnings=true"]
}

facts {
  types             = ["google_database_migration_service_private_connection"]
  optional_computed = ["deletion_policy", "display_name", "project"]
  provider_default  = ["create_without_validation=false"]
}

facts {
  types             = ["google_dataflow_job"]
  optional_computed = ["additional_experiments", "project"]
  provider_default  = ["on_delete=drain", "skip_wait_on_job_termination=false"]
}

facts {
  types             = ["google_dataplex_entry"]
  optional_computed = ["deletion_policy", "entry_source", "project"]
}

facts {
  types             = ["google_dataproc_cluster"]
  optional_computed = ["cluster_config", "project", "virtual_cluster_config"]
  provider_default  = ["graceful_decommission_timeout=0s", "region=global"]
}

facts {
  types             = ["google_dataproc_job"]
  optional_computed = ["project", "reference"]
  provider_default  = ["force_delete=false", "region=global", "wait_for_completion=false"]
}

facts {
  types             = ["google_dataproc_metastore_federation"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["deletion_protection=false"]
}

facts {
  types             = ["google_dataproc_metastore_service"]
  optional_computed = ["deletion_policy", "network", "port", "project", "telemetry_config", "tier"]
  provider_default  = ["database_type=MYSQL", "location=global", "release_channel=STABLE"]
}

facts {
  types             = ["google_datastream_connection_profile"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["create_without_validation=false"]
}

facts {
  types             = ["google_datastream_stream"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["create_without_validation=false", "desired_state=NOT_STARTED"]
}

facts {
  types             = ["google_deployment_manager_deployment"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["create_policy=CREATE_OR_ACQUIRE", "delete_policy=DELETE", "preview=false"]
}

facts {
  types             = ["google_dialogflow_agent"]
  optional_computed = ["api_version", "deletion_policy", "match_mode", "project"]
}

facts {
  types             = ["google_dialogflow_conversation_profile"]
  optional_computed = ["deletion_policy", "language_code", "project"]
}

facts {
  types             = ["google_dialogflow_cx_agent"]
  optional_computed = ["advanced_settings", "deletion_policy", "gen_app_builder_settings", "project"]
  provider_default  = ["delete_chat_engine_on_destroy=false"]
}

facts {
  types             = ["google_dialogflow_cx_flow"]
  optional_computed = ["deletion_policy", "event_handlers"]
}

facts {
  types             = ["google_dialogflow_generator"]
  optional_computed = ["deletion_policy", "generator_id", "project"]
}

facts {
  types             = ["google_dialogflow_intent"]
  optional_computed = [
    "action",
    "deletion_policy",
    "is_fallback",
    "ml_disabled",
    "parent_followup_intent_name",
    "priority",
    "project",
    "reset_contexts",
    "webhook_state",
  ]
}

facts {
  types             = ["google_discovery_engine_chat_engine", "google_discovery_engine_recommendation_engine"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["industry_vertical=GENERIC"]
}

facts {
  types             = ["google_discovery_engine_cmek_config"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["set_default=true"]
}

facts {
  types             = ["google_discovery_engine_control"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["collection_id=default_collection"]
}

facts {
  types             = ["google_discovery_engine_data_store"]
  optional_computed = ["advanced_site_search_config", "deletion_policy", "project"]
  provider_default  = ["create_advanced_site_search=false", "skip_default_schema_creation=false"]
}

facts {
  types             = ["google_discovery_engine_search_engine"]
  optional_computed = ["deletion_policy", "features", "knowledge_graph_config", "project"]
  provider_default  = ["industry_vertical=GENERIC"]
}

facts {
  types             = ["google_discovery_engine_serving_config"]
  optional_computed = ["project"]
  provider_default  = ["collection_id=default_collection", "serving_config_id=default_search"]
}

facts {
  types             = ["google_discovery_engine_target_site"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["exact_match=false"]
}

facts {
  types             = ["google_discovery_engine_user_store"]
  optional_computed = ["project"]
  provider_default  = ["user_store_id=default_user_store"]
}

facts {
  types             = ["google_discovery_engine_widget_config"]
  optional_computed = ["access_settings", "project", "ui_settings"]
  provider_default  = ["collection_id=default_collection", "widget_config_id=default_search_widget_config"]
}

facts {
  types             = ["google_dns_managed_zone"]
  optional_computed = ["cloud_logging_config", "deletion_policy", "dnssec_config", "project"]
  provider_default  = ["description=Managed by Terraform", "force_destroy=false", "visibility=public"]
}

facts {
  types             = ["google_dns_policy"]
  optional_computed = ["deletion_policy", "dns64_config", "project"]
  provider_default  = ["description=Managed by Terraform"]
}

facts {
  types             = ["google_dns_response_policy"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["description=Managed by Terraform"]
}

facts {
  types             = ["google_edgecontainer_cluster"]
  optional_computed = [
    "control_plane_encryption",
    "default_max_pods_per_node",
    "deletion_policy",
    "external_load_balancer_ipv4_address_pools",
    "maintenance_policy",
    "project",
    "release_channel",
    "system_addons_config",
    "target_version",
  ]
}

facts {
  types             = ["google_edgecontainer_node_pool"]
  optional_computed = ["deletion_policy", "machine_filter", "node_config", "project"]
}

facts {
  types             = ["google_edgecontainer_vpn_connection"]
  optional_computed = ["deletion_policy", "enable_high_availability", "project"]
}

facts {
  types             = ["google_edgenetwork_interconnect_attachment", "google_edgenetwork_network"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["mtu=1500"]
}

facts {
  types             = ["google_edgenetwork_subnet"]
  optional_computed = ["deletion_policy", "project", "vlan_id"]
}

facts {
  types             = ["google_eventarc_google_api_source", "google_eventarc_message_bus"]
  optional_computed = ["deletion_policy", "logging_config", "project"]
}

facts {
  types             = ["google_eventarc_pipeline"]
  optional_computed = ["deletion_policy", "logging_config", "project", "retry_policy"]
}

facts {
  types             = ["google_eventarc_trigger"]
  optional_computed = ["deletion_policy", "event_data_content_type", "project", "transport"]
}

facts {
  types             = [
    "google_firebase_app_check_app_attest_config",
    "google_firebase_app_check_device_check_config",
    "google_firebase_app_check_play_integrity_config",
    "google_firebase_app_check_recaptcha_enterprise_config",
    "google_firebase_app_check_recaptcha_v3_config",
  ]
  optional_computed = ["project", "token_ttl"]
}

facts {
  types             = ["google_firebase_app_hosting_default_domain"]
  optional_computed = ["disabled", "project"]
}

facts {
  types             = ["google_firestore_database"]
  optional_computed = [
    "app_engine_integration_mode",
    "concurrency_mode",
    "database_edition",
    "delete_protection_state",
    "deletion_policy",
    "firestore_data_access_mode",
    "mongodb_compatible_data_access_mode",
    "project",
    "realtime_updates_mode",
  ]
  provider_default  = ["point_in_time_recovery_enablement=POINT_IN_TIME_RECOVERY_DISABLED"]
}

facts {
  types             = ["google_firestore_field"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["skip_wait=false"]
}

facts {
  types             = ["google_firestore_index"]
  optional_computed = ["deletion_policy", "density", "project", "unique"]
  provider_default  = ["api_scope=ANY_API", "multikey=false", "query_scope=COLLECTION", "skip_wait=false"]
}

facts {
  types            = ["google_folder"]
  provider_default = ["deletion_protection=true"]
}

facts {
  types             = [
    "google_folder_access_approval_settings",
    "google_organization_access_approval_settings",
    "google_project_access_approval_settings",
  ]
  optional_computed = ["deletion_policy", "notification_emails"]
}

facts {
  types             = [
    "google_gemini_code_tools_setting_binding",
    "google_gemini_data_sharing_with_google_setting_binding",
    "google_gemini_gemini_gcp_enablement_setting_binding",
    "google_gemini_logging_setting_binding",
    "google_gemini_release_channel_setting_binding",
  ]
  optional_computed = ["deletion_policy", "product", "project"]
}

facts {
  types             = ["google_gke_backup_backup_plan"]
  optional_computed = ["deactivated", "deletion_policy", "project"]
}

facts {
  types             = ["google_gkeonprem_vmware_admin_cluster"]
  optional_computed = [
    "addon_node",
    "annotations",
    "anti_affinity_groups",
    "auto_repair_config",
    "bootstrap_cluster_membership",
    "description",
    "enable_advanced_cluster",
    "image_type",
    "project",
  ]
}

facts {
  types             = ["google_gkeonprem_vmware_cluster"]
  optional_computed = [
    "anti_affinity_groups",
    "auto_repair_config",
    "dataplane_v2",
    "deletion_policy",
    "project",
    "storage",
    "vcenter",
    "vm_tracking_enabled",
  ]
}

facts {
  types             = ["google_healthcare_dataset"]
  optional_computed = ["deletion_policy", "encryption_spec", "project", "time_zone"]
}

facts {
  types             = ["google_healthcare_fhir_store"]
  optional_computed = ["complex_data_type_reference_parsing", "deletion_policy"]
}

facts {
  types             = ["google_healthcare_hl7_v2_store"]
  optional_computed = ["deletion_policy", "parser_config"]
  provider_default  = ["reject_duplicate_message=false"]
}

facts {
  types             = ["google_healthcare_pipeline_job"]
  optional_computed = ["deletion_policy"]
  provider_default  = ["disable_lineage=false"]
}

facts {
  types             = ["google_iam_principal_access_boundary_policy"]
  optional_computed = ["deletion_policy", "details"]
}

facts {
  types             = ["google_iam_workforce_pool"]
  optional_computed = ["deletion_policy"]
  provider_default  = ["session_duration=3600s"]
}

facts {
  types             = ["google_iam_workforce_pool_provider_scim_tenant"]
  optional_computed = ["deletion_policy"]
  provider_default  = ["hard_delete=false"]
}

facts {
  types             = ["google_iam_workload_identity_pool"]
  optional_computed = ["deletion_policy", "mode", "project"]
}

facts {
  types             = ["google_identity_platform_config"]
  optional_computed = [
    "authorized_domains",
    "client",
    "mfa",
    "monitoring",
    "multi_tenant",
    "project",
    "sign_in",
    "sms_region_config",
  ]
}

facts {
  types             = ["google_integration_connectors_connection"]
  optional_computed = ["deletion_policy", "node_config", "project", "service_account"]
}

facts {
  types             = ["google_kms_crypto_key_version"]
  optional_computed = ["deletion_policy", "state"]
}

facts {
  types             = ["google_kms_ekm_connection"]
  optional_computed = ["crypto_space_path", "etag", "project"]
  provider_default  = ["key_management_mode=MANUAL"]
}

facts {
  types             = ["google_license_manager_configuration"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["active=true"]
}

facts {
  types             = ["google_logging_folder_settings", "google_logging_organization_settings"]
  optional_computed = ["disable_default_sink", "kms_key_name", "storage_location"]
}

facts {
  types             = ["google_logging_linked_dataset"]
  optional_computed = ["bigquery_dataset", "deletion_policy", "location", "parent"]
}

facts {
  types             = ["google_logging_log_scope", "google_logging_log_view"]
  optional_computed = ["deletion_policy", "location", "parent"]
}

facts {
  types             = ["google_logging_metric"]
  optional_computed = ["deletion_policy", "metric_descriptor", "project"]
}

facts {
  types             = ["google_looker_instance"]
  optional_computed = ["deletion_policy", "encryption_config", "project", "psc_config", "region"]
  provider_default  = ["platform_edition=LOOKER_CORE_TRIAL", "private_ip_enabled=false", "public_ip_enabled=true"]
}

facts {
  types             = ["google_managed_kafka_cluster"]
  optional_computed = ["deletion_policy", "project", "tls_config"]
}

facts {
  types             = ["google_memcache_instance"]
  optional_computed = ["authorized_network", "deletion_policy", "display_name", "project", "region", "zones"]
  provider_default  = ["memcache_version=MEMCACHE_1_5"]
}

facts {
  types             = ["google_memorystore_instance"]
  optional_computed = [
    "authorization_mode",
    "cross_instance_replication_config",
    "deletion_policy",
    "engine_version",
    "mode",
    "node_type",
    "persistence_config",
    "project",
    "replica_count",
    "server_ca_mode",
    "transit_encryption_mode",
    "zone_distribution_config",
  ]
  provider_default  = ["deletion_protection_enabled=true"]
}

facts {
  types             = ["google_migration_center_discovery_client"]
  optional_computed = ["deletion_policy", "expire_time", "project"]
}

facts {
  types             = ["google_model_armor_template"]
  optional_computed = ["deletion_policy", "project", "template_metadata"]
}

facts {
  types             = ["google_monitoring_alert_policy", "google_netapp_backup_policy"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["enabled=true"]
}

facts {
  types             = ["google_monitoring_custom_service"]
  optional_computed = ["deletion_policy", "project", "service_id"]
}

facts {
  types             = ["google_monitoring_notification_channel"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["enabled=true", "force_delete=false"]
}

facts {
  types             = ["google_monitoring_slo"]
  optional_computed = ["deletion_policy", "project", "slo_id"]
}

facts {
  types             = ["google_monitoring_uptime_check_config"]
  optional_computed = ["checker_type", "deletion_policy", "project"]
  provider_default  = ["period=300s"]
}

facts {
  types             = ["google_netapp_active_directory"]
  optional_computed = ["deletion_policy", "organizational_unit", "project"]
  provider_default  = ["aes_encryption=true"]
}

facts {
  types             = ["google_netapp_backup_vault"]
  optional_computed = ["backup_vault_type", "deletion_policy", "project"]
}

facts {
  types             = ["google_netapp_storage_pool"]
  optional_computed = [
    "custom_performance_enabled",
    "deletion_policy",
    "mode",
    "project",
    "qos_type",
    "scale_type",
    "total_iops",
    "total_throughput_mibps",
    "type",
    "zone",
  ]
}

facts {
  types             = ["google_netapp_volume"]
  optional_computed = [
    "deletion_policy",
    "project",
    "security_style",
    "smb_settings",
    "throughput_mibps",
    "unix_permissions",
  ]
  provider_default  = ["kerberos_enabled=false"]
}

facts {
  types             = ["google_netapp_volume_replication"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = [
    "delete_destination_volume=false",
    "force_stopping=false",
    "replication_enabled=true",
    "wait_for_mirror=false",
  ]
}

facts {
  types             = ["google_network_connectivity_hub"]
  optional_computed = ["deletion_policy", "export_psc", "name", "policy_mode", "preset_topology", "project"]
}

facts {
  types             = ["google_network_connectivity_internal_range"]
  optional_computed = ["deletion_policy", "ip_cidr_range", "project"]
}

facts {
  types             = ["google_network_connectivity_policy_based_route"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["priority=1000"]
}

facts {
  types             = ["google_network_connectivity_regional_endpoint"]
  optional_computed = ["address", "deletion_policy", "network", "project", "subnetwork"]
}

facts {
  types             = ["google_network_connectivity_spoke"]
  optional_computed = ["deletion_policy", "group", "project"]
}

facts {
  types             = ["google_network_connectivity_transport"]
  optional_computed = ["bandwidth", "deletion_policy", "project", "stack_type"]
}

facts {
  types             = ["google_network_management_connectivity_test"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["protocol=TCP"]
}

facts {
  types             = ["google_network_management_organization_vpc_flow_logs_config"]
  optional_computed = [
    "aggregation_interval",
    "cross_project_metadata",
    "deletion_policy",
    "flow_sampling",
    "metadata",
    "state",
  ]
}

facts {
  types             = ["google_network_management_vpc_flow_logs_config"]
  optional_computed = ["aggregation_interval", "deletion_policy", "flow_sampling", "metadata", "project", "state"]
}

facts {
  types             = ["google_network_security_authz_policy"]
  optional_computed = ["deletion_policy", "policy_profile", "project"]
}

facts {
  types             = ["google_network_security_firewall_endpoint"]
  optional_computed = ["billing_project_id", "deletion_policy"]
}

facts {
  types             = ["google_network_security_firewall_endpoint_association"]
  optional_computed = ["deletion_policy"]
  provider_default  = ["disabled=false"]
}

facts {
  types             = ["google_network_security_mirroring_endpoint_group"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["type=DIRECT"]
}

facts {
  types             = [
    "google_network_security_security_profile",
    "google_network_security_security_profile_group",
    "google_scc_management_folder_security_health_analytics_custom_module",
    "google_scc_management_organization_event_threat_detection_custom_module",
    "google_scc_management_organization_security_health_analytics_custom_module",
    "google_scc_v2_folder_mute_config",
    "google_scc_v2_folder_notification_config",
    "google_scc_v2_folder_scc_big_query_export",
    "google_scc_v2_organization_mute_config",
    "google_scc_v2_organization_notification_config",
    "google_scc_v2_organization_scc_big_query_export",
    "google_scc_v2_organization_scc_big_query_exports",
  ]
  optional_computed = ["deletion_policy"]
  provider_default  = ["location=global"]
}

facts {
  types             = ["google_network_security_tls_inspection_policy"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["min_tls_version=TLS_VERSION_UNSPECIFIED", "tls_feature_profile=PROFILE_UNSPECIFIED"]
}

facts {
  types             = ["google_network_services_authz_extension"]
  optional_computed = ["deletion_policy", "fail_open", "project", "wire_format"]
}

facts {
  types             = ["google_network_services_edge_cache_origin"]
  optional_computed = ["deletion_policy", "port", "project", "protocol", "retry_conditions"]
}

facts {
  types             = ["google_network_services_edge_cache_service"]
  optional_computed = ["deletion_policy", "disable_quic", "project", "require_tls"]
}

facts {
  types             = ["google_network_services_gateway"]
  optional_computed = ["addresses", "deletion_policy", "project"]
  provider_default  = ["delete_swg_autogen_router_on_destroy=false", "location=global"]
}

facts {
  types             = ["google_network_services_multicast_domain_activation"]
  optional_computed = ["deletion_policy", "disable_placement_policy", "project"]
}

facts {
  types             = ["google_oracle_database_autonomous_database"]
  optional_computed = [
    "database",
    "deletion_policy",
    "display_name",
    "odb_network",
    "odb_subnet",
    "project",
    "properties",
  ]
  provider_default  = ["deletion_protection=true"]
}

facts {
  types             = [
    "google_oracle_database_cloud_exadata_infrastructure",
    "google_oracle_database_db_system",
    "google_oracle_database_exascale_db_storage_vault",
    "google_oracle_database_goldengate_connection",
    "google_oracle_database_odb_network",
  ]
  optional_computed = ["deletion_policy", "gcp_oracle_zone", "project"]
  provider_default  = ["deletion_protection=true"]
}

facts {
  types             = ["google_oracle_database_cloud_vm_cluster"]
  optional_computed = ["backup_odb_subnet", "deletion_policy", "odb_network", "odb_subnet", "project"]
  provider_default  = ["deletion_protection=true"]
}

facts {
  types             = ["google_oracle_database_goldengate_deployment"]
  optional_computed = ["deletion_policy", "gcp_oracle_zone", "odb_network", "project"]
}

facts {
  types            = ["google_organization_iam_custom_role"]
  provider_default = ["stage=GA"]
}

facts {
  types             = ["google_parameter_manager_parameter", "google_parameter_manager_regional_parameter"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["format=UNFORMATTED"]
}

facts {
  types             = ["google_privateca_certificate"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["lifetime=315360000s"]
}

facts {
  types             = ["google_privateca_certificate_authority"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = [
    "deletion_protection=true",
    "ignore_active_certificates_on_deletion=false",
    "lifetime=315360000s",
    "skip_grace_period=false",
    "type=SELF_SIGNED",
  ]
}

facts {
  types             = ["google_project"]
  optional_computed = ["deletion_policy"]
  provider_default  = ["auto_create_network=true"]
}

facts {
  types            = ["google_project_default_service_accounts"]
  provider_default = ["restore_policy=REVERT"]
}

facts {
  types             = ["google_project_iam_custom_role"]
  optional_computed = ["project"]
  provider_default  = ["stage=GA"]
}

facts {
  types             = ["google_pubsub_schema"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["type=TYPE_UNSPECIFIED"]
}

facts {
  types             = ["google_pubsub_subscription"]
  optional_computed = ["ack_deadline_seconds", "deletion_policy", "expiration_policy", "project"]
  provider_default  = ["message_retention_duration=604800s"]
}

facts {
  types             = ["google_pubsub_topic"]
  optional_computed = ["deletion_policy", "message_storage_policy", "project"]
}

facts {
  types             = ["google_redis_cluster"]
  optional_computed = [
    "cross_cluster_replication_config",
    "deletion_policy",
    "name",
    "node_type",
    "persistence_config",
    "project",
    "region",
    "server_ca_mode",
    "zone_distribution_config",
  ]
  provider_default  = [
    "authorization_mode=AUTH_MODE_DISABLED",
    "deletion_protection_enabled=true",
    "transit_encryption_mode=TRANSIT_ENCRYPTION_MODE_DISABLED",
  ]
}

facts {
  types             = ["google_redis_instance"]
  optional_computed = [
    "alternative_location_id",
    "authorized_network",
    "deletion_policy",
    "location_id",
    "maintenance_version",
    "persistence_config",
    "project",
    "read_replicas_mode",
    "redis_version",
    "region",
    "replica_count",
    "reserved_ip_range",
    "secondary_ip_range",
  ]
  provider_default  = [
    "auth_enabled=false",
    "connect_mode=DIRECT_PEERING",
    "tier=BASIC",
    "transit_encryption_mode=DISABLED",
  ]
}

facts {
  types             = ["google_scc_mute_config"]
  optional_computed = ["deletion_policy"]
  provider_default  = ["type=DYNAMIC"]
}

facts {
  types             = ["google_secret_manager_regional_secret", "google_secret_manager_secret"]
  optional_computed = ["deletion_policy", "expire_time", "project"]
  provider_default  = ["deletion_protection=false"]
}

facts {
  types             = ["google_secret_manager_regional_secret_version"]
  optional_computed = ["deletion_policy"]
  provider_default  = ["enabled=true"]
}

facts {
  types             = ["google_secret_manager_secret_version"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["enabled=true", "secret_data_wo_version=0"]
}

facts {
  types             = ["google_secure_source_manager_hook"]
  optional_computed = ["deletion_policy", "events", "project", "push_option"]
}

facts {
  types             = ["google_service_account"]
  optional_computed = ["project"]
  provider_default  = ["disabled=false"]
}

facts {
  types            = ["google_service_account_key"]
  provider_default = [
    "key_algorithm=KEY_ALG_RSA_2048",
    "private_key_type=TYPE_GOOGLE_CREDENTIALS_FILE",
    "public_key_type=TYPE_X509_PEM_FILE",
  ]
}

facts {
  types             = ["google_service_networking_peered_dns_domain"]
  optional_computed = ["project"]
  provider_default  = ["service=servicenetworking.googleapis.com"]
}

facts {
  types             = ["google_spanner_backup_schedule"]
  optional_computed = ["deletion_policy", "encryption_config", "project"]
}

facts {
  types             = ["google_spanner_database"]
  optional_computed = ["database_dialect", "deletion_policy", "project", "version_retention_period"]
  provider_default  = ["deletion_protection=true", "enable_drop_protection=false"]
}

facts {
  types             = ["google_spanner_instance"]
  optional_computed = [
    "default_backup_schedule_type",
    "deletion_policy",
    "edition",
    "instance_type",
    "name",
    "num_nodes",
    "processing_units",
    "project",
  ]
  provider_default  = ["force_destroy=false"]
}

facts {
  types             = ["google_spanner_instance_config"]
  optional_computed = ["base_config", "deletion_policy", "name", "project"]
}

facts {
  types             = ["google_spanner_instance_partition"]
  optional_computed = ["deletion_policy", "node_count", "processing_units", "project"]
}

facts {
  types             = ["google_sql_database"]
  optional_computed = ["charset", "collation", "deletion_policy", "project"]
}

facts {
  types             = ["google_sql_database_instance"]
  optional_computed = [
    "encryption_key_name",
    "enforce_new_sql_network_architecture",
    "instance_type",
    "maintenance_version",
    "master_instance_name",
    "name",
    "node_count",
    "project",
    "region",
    "replica_configuration",
    "replica_names",
    "replication_cluster",
    "settings",
  ]
  provider_default  = ["deletion_protection=true"]
}

facts {
  types             = ["google_sql_provision_script"]
  optional_computed = ["project"]
  provider_default  = ["deletion_policy=ABANDON"]
}

facts {
  types             = ["google_sql_source_representation_instance"]
  optional_computed = ["deletion_policy", "project", "region"]
  provider_default  = ["port=3306"]
}

facts {
  types             = ["google_sql_user"]
  optional_computed = ["host", "project"]
}

facts {
  types             = ["google_storage_anywhere_cache"]
  optional_computed = ["deletion_policy"]
  provider_default  = ["admission_policy=admit-on-first-miss", "ttl=86400s"]
}

facts {
  types             = ["google_storage_batch_operations_job"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["delete_protection=true"]
}

facts {
  types             = ["google_storage_bucket"]
  optional_computed = [
    "project",
    "public_access_prevention",
    "rpo",
    "soft_delete_policy",
    "uniform_bucket_level_access",
    "versioning",
    "website",
  ]
  provider_default  = ["force_destroy=false", "storage_class=STANDARD"]
}

facts {
  types             = ["google_storage_bucket_acl", "google_storage_default_object_acl", "google_storage_object_acl"]
  optional_computed = ["role_entity"]
}

facts {
  types             = ["google_storage_bucket_object"]
  optional_computed = ["content", "content_type", "kms_key_name", "storage_class"]
  provider_default  = ["detect_md5hash=different hash"]
}

facts {
  types             = [
    "google_storage_control_folder_intelligence_config",
    "google_storage_control_organization_intelligence_config",
    "google_storage_control_project_intelligence_config",
  ]
  optional_computed = ["edition_config"]
}

facts {
  types             = ["google_storage_folder", "google_storage_managed_folder"]
  optional_computed = ["deletion_policy"]
  provider_default  = ["force_destroy=false"]
}

facts {
  types             = ["google_storage_hmac_key"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["state=ACTIVE"]
}

facts {
  types             = ["google_storage_insights_dataset_config"]
  optional_computed = ["activity_data_retention_period_days", "deletion_policy", "organization_number", "project"]
  provider_default  = ["link_dataset=false"]
}

facts {
  types             = ["google_storage_transfer_job"]
  optional_computed = ["name", "project"]
  provider_default  = ["status=ENABLED"]
}

facts {
  types             = ["google_transcoder_job"]
  optional_computed = ["config", "deletion_policy", "project", "template_id"]
}

facts {
  types             = ["google_transcoder_job_template"]
  optional_computed = ["config", "deletion_policy", "project"]
}

facts {
  types             = ["google_vector_search_data_object"]
  optional_computed = ["deletion_policy", "etag", "project", "vectors"]
}

facts {
  types             = ["google_vector_search_index"]
  optional_computed = ["dedicated_infrastructure", "deletion_policy", "dense_scann", "distance_metric", "project"]
}

facts {
  types             = ["google_vertex_ai_endpoint"]
  optional_computed = ["deletion_policy", "project", "traffic_split"]
}

facts {
  types             = ["google_vertex_ai_evaluation_metric"]
  optional_computed = ["deletion_policy", "evaluation_metric_id", "project"]
}

facts {
  types             = ["google_vertex_ai_feature_group_feature"]
  optional_computed = ["deletion_policy", "project", "version_column_name"]
}

facts {
  types             = ["google_vertex_ai_feature_online_store"]
  optional_computed = ["dedicated_serving_endpoint", "deletion_policy", "project", "region"]
  provider_default  = ["force_destroy=false"]
}

facts {
  types             = ["google_vertex_ai_featurestore"]
  optional_computed = ["deletion_policy", "project", "region"]
  provider_default  = ["force_destroy=false"]
}

facts {
  types             = ["google_vertex_ai_index"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = ["index_update_method=BATCH_UPDATE"]
}

facts {
  types             = ["google_vertex_ai_index_endpoint"]
  optional_computed = ["deletion_policy", "private_service_connect_config", "project"]
}

facts {
  types             = ["google_vertex_ai_index_endpoint_deployed_index"]
  optional_computed = ["automatic_resources", "deletion_policy", "region"]
  provider_default  = ["deployment_group=default", "enable_access_logging=false"]
}

facts {
  types             = ["google_vertex_ai_reasoning_engine"]
  optional_computed = ["deletion_policy", "project", "spec"]
}

facts {
  types             = ["google_vmwareengine_network_peering"]
  optional_computed = ["deletion_policy", "project"]
  provider_default  = [
    "export_custom_routes=true",
    "export_custom_routes_with_public_ip=true",
    "import_custom_routes=true",
    "import_custom_routes_with_public_ip=true",
  ]
}

facts {
  types             = ["google_vmwareengine_network_policy"]
  optional_computed = ["deletion_policy", "external_ip", "internet_access", "project"]
}

facts {
  types             = ["google_vpc_access_connector"]
  optional_computed = [
    "deletion_policy",
    "max_instances",
    "max_throughput",
    "min_instances",
    "min_throughput",
    "network",
    "project",
    "region",
  ]
  provider_default  = ["machine_type=e2-micro"]
}

facts {
  types             = ["google_workbench_instance"]
  optional_computed = ["deletion_policy", "enable_deletion_protection", "gce_setup", "project"]
  provider_default  = ["desired_state=ACTIVE"]
}

facts {
  types             = ["google_workflows_workflow"]
  optional_computed = ["description", "name", "name_prefix", "project", "service_account"]
}

facts {
  types             = ["google_workstations_workstation_cluster"]
  optional_computed = ["deletion_policy", "project", "workstation_authorization_url"]
}

facts {
  types             = ["google_workstations_workstation_config"]
  optional_computed = [
    "allowed_ports",
    "container",
    "deletion_policy",
    "ephemeral_directories",
    "host",
    "max_usable_workstations",
    "persistent_directories",
    "project",
    "replica_zones",
  ]
  provider_default  = ["idle_timeout=1200s", "running_timeout=43200s"]
}
