# Read from the provider's own schema (terraform providers schema -json, hashicorp/aws 5.100.0).
provider "aws" {
  source   = "hashicorp/aws"
  version  = "5.100.0"
  evidence = "probe"
}

facts {
  types             = ["aws_acm_certificate"]
  optional_computed = ["domain_name", "key_algorithm", "subject_alternative_names", "validation_method"]
}

facts {
  types             = ["aws_acmpca_certificate_authority"]
  optional_computed = ["key_storage_security_standard", "usage_mode"]
}

facts {
  types             = ["aws_acmpca_permission"]
  optional_computed = ["source_account"]
}

facts {
  types             = ["aws_alb", "aws_lb"]
  optional_computed = [
    "enforce_security_group_inbound_rules_on_private_link_traffic",
    "internal",
    "ip_address_type",
    "name",
    "name_prefix",
    "security_groups",
    "subnets",
  ]
}

facts {
  types             = ["aws_alb_listener", "aws_lb_listener"]
  optional_computed = [
    "protocol",
    "routing_http_request_x_amzn_mtls_clientcert_header_name",
    "routing_http_request_x_amzn_mtls_clientcert_issuer_header_name",
    "routing_http_request_x_amzn_mtls_clientcert_leaf_header_name",
    "routing_http_request_x_amzn_mtls_clientcert_serial_number_header_name",
    "routing_http_request_x_amzn_mtls_clientcert_subject_header_name",
    "routing_http_request_x_amzn_mtls_clientcert_validity_header_name",
    "routing_http_request_x_amzn_tls_cipher_suite_header_name",
    "routing_http_request_x_amzn_tls_version_header_name",
    "routing_http_response_access_control_allow_credentials_header_value",
    "routing_http_response_access_control_allow_headers_header_value",
    "routing_http_response_access_control_allow_methods_header_value",
    "routing_http_response_access_control_allow_origin_header_value",
    "routing_http_response_access_control_expose_headers_header_value",
    "routing_http_response_access_control_max_age_header_value",
    "routing_http_response_content_security_policy_header_value",
    "routing_http_response_server_enabled",
    "routing_http_response_strict_transport_security_header_value",
    "routing_http_response_x_content_type_options_header_value",
    "routing_http_response_x_frame_options_header_value",
    "ssl_policy",
    "tcp_idle_timeout_seconds",
  ]
}

facts {
  types             = ["aws_alb_listener_rule", "aws_lb_listener_rule"]
  optional_computed = ["priority"]
}

facts {
  types             = ["aws_alb_target_group", "aws_lb_target_group"]
  optional_computed = [
    "connection_termination",
    "ip_address_type",
    "load_balancing_algorithm_type",
    "load_balancing_anomaly_mitigation",
    "load_balancing_cross_zone_enabled",
    "name",
    "name_prefix",
    "preserve_client_ip",
    "protocol_version",
  ]
}

facts {
  types             = ["aws_ami"]
  optional_computed = ["image_location"]
}

facts {
  types             = [
    "aws_ami_copy",
    "aws_codecommit_repository",
    "aws_db_instance_automated_backups_replication",
    "aws_fsx_file_cache",
    "aws_kinesis_video_stream",
    "aws_redshift_integration",
    "aws_redshift_snapshot_copy_grant",
    "aws_timestreamwrite_database",
  ]
  optional_computed = ["kms_key_id"]
}

facts {
  types             = ["aws_amplify_app"]
  optional_computed = ["build_spec", "custom_headers"]
}

facts {
  types             = ["aws_amplify_backend_environment"]
  optional_computed = ["deployment_artifacts", "stack_name"]
}

facts {
  types             = ["aws_amplify_branch"]
  optional_computed = ["display_name"]
}

facts {
  types             = ["aws_api_gateway_account"]
  optional_computed = ["cloudwatch_role_arn"]
}

facts {
  types             = ["aws_api_gateway_api_key"]
  optional_computed = ["value"]
}

facts {
  types             = ["aws_api_gateway_domain_name"]
  optional_computed = ["ownership_verification_certificate_arn", "security_policy"]
}

facts {
  types             = ["aws_api_gateway_integration"]
  optional_computed = ["cache_namespace", "passthrough_behavior"]
}

facts {
  types             = ["aws_api_gateway_rest_api"]
  optional_computed = [
    "api_key_source",
    "binary_media_types",
    "description",
    "disable_execute_api_endpoint",
    "minimum_compression_size",
    "policy",
  ]
}

facts {
  types             = ["aws_api_gateway_rest_api_put"]
  optional_computed = ["fail_on_warnings"]
}

facts {
  types             = ["aws_apigatewayv2_api"]
  optional_computed = ["ip_address_type"]
}

facts {
  types             = ["aws_apigatewayv2_authorizer"]
  optional_computed = ["authorizer_result_ttl_in_seconds"]
}

facts {
  types             = ["aws_apigatewayv2_integration"]
  optional_computed = ["timeout_milliseconds"]
}

facts {
  types             = ["aws_apigatewayv2_stage"]
  optional_computed = ["deployment_id"]
}

facts {
  types             = [
    "aws_appautoscaling_target",
    "aws_cloudwatch_log_subscription_filter",
    "aws_medialive_input",
  ]
  optional_computed = ["role_arn"]
}

facts {
  types             = [
    "aws_appconfig_environment",
    "aws_appconfig_extension",
    "aws_bedrock_guardrail",
    "aws_rbin_rule",
    "aws_servicecatalog_constraint",
    "aws_servicecatalog_portfolio",
    "aws_servicecatalog_service_action",
    "aws_ssmquicksetup_configuration_manager",
    "aws_verifiedaccess_group",
  ]
  optional_computed = ["description"]
}

facts {
  types             = ["aws_appflow_connector_profile", "aws_appflow_flow"]
  optional_computed = ["kms_arn"]
}

facts {
  types             = [
    "aws_appmesh_gateway_route",
    "aws_appmesh_route",
    "aws_appmesh_virtual_gateway",
    "aws_appmesh_virtual_node",
    "aws_appmesh_virtual_router",
    "aws_appmesh_virtual_service",
  ]
  optional_computed = ["mesh_owner"]
}

facts {
  types             = ["aws_apprunner_service"]
  optional_computed = ["auto_scaling_configuration_arn"]
}

facts {
  types             = ["aws_appstream_fleet"]
  optional_computed = [
    "description",
    "disconnect_timeout_in_seconds",
    "display_name",
    "enable_default_internet_access",
    "fleet_type",
    "iam_role_arn",
    "image_arn",
    "image_name",
    "max_user_duration_in_seconds",
    "stream_view",
  ]
}

facts {
  types             = ["aws_appstream_image_builder"]
  optional_computed = [
    "appstream_agent_version",
    "description",
    "display_name",
    "enable_default_internet_access",
    "iam_role_arn",
    "image_arn",
    "image_name",
  ]
}

facts {
  types             = ["aws_appstream_stack"]
  optional_computed = ["embed_host_domains", "feedback_url", "redirect_url"]
}

facts {
  types             = ["aws_appsync_function"]
  optional_computed = ["function_version"]
}

facts {
  types             = ["aws_appsync_source_api_association"]
  optional_computed = [
    "merged_api_arn",
    "merged_api_id",
    "source_api_arn",
    "source_api_association_config",
    "source_api_id",
  ]
}

facts {
  types             = ["aws_autoscaling_group"]
  optional_computed = [
    "availability_zones",
    "default_cooldown",
    "desired_capacity",
    "health_check_type",
    "load_balancers",
    "name",
    "name_prefix",
    "service_linked_role_arn",
    "target_group_arns",
    "vpc_zone_identifier",
  ]
}

facts {
  types             = ["aws_autoscaling_lifecycle_hook"]
  optional_computed = ["default_result"]
}

facts {
  types             = ["aws_autoscaling_policy"]
  optional_computed = ["metric_aggregation_type"]
}

facts {
  types             = ["aws_autoscaling_schedule"]
  optional_computed = [
    "desired_capacity",
    "end_time",
    "max_size",
    "min_size",
    "recurrence",
    "start_time",
    "time_zone",
  ]
}

facts {
  types             = ["aws_backup_region_settings"]
  optional_computed = ["resource_type_management_preference"]
}

facts {
  types             = ["aws_backup_restore_testing_plan"]
  optional_computed = ["schedule_expression_timezone", "start_window_hours"]
}

facts {
  types             = ["aws_backup_restore_testing_selection"]
  optional_computed = ["protected_resource_arns", "restore_metadata_overrides", "validation_window_hours"]
}

facts {
  types             = ["aws_backup_selection"]
  optional_computed = ["not_resources"]
}

facts {
  types             = ["aws_backup_vault"]
  optional_computed = ["kms_key_arn"]
}

facts {
  types             = ["aws_batch_compute_environment"]
  optional_computed = ["compute_environment_name", "compute_environment_name_prefix", "service_role"]
}

facts {
  types             = ["aws_bedrock_custom_model"]
  optional_computed = ["customization_type"]
}

facts {
  types             = ["aws_bedrockagent_agent"]
  optional_computed = [
    "agent_collaboration",
    "idle_session_ttl_in_seconds",
    "instruction",
    "memory_configuration",
    "prepare_agent",
    "prompt_override_configuration",
    "skip_resource_in_use_check",
  ]
}

facts {
  types             = ["aws_bedrockagent_agent_action_group"]
  optional_computed = ["action_group_state", "prepare_agent", "skip_resource_in_use_check"]
}

facts {
  types             = ["aws_bedrockagent_agent_alias"]
  optional_computed = ["routing_configuration"]
}

facts {
  types             = ["aws_bedrockagent_agent_collaborator"]
  optional_computed = ["agent_version", "prepare_agent", "relay_conversation_history"]
}

facts {
  types             = ["aws_bedrockagent_agent_knowledge_base_association"]
  optional_computed = ["agent_version"]
}

facts {
  types             = ["aws_bedrockagent_data_source"]
  optional_computed = ["data_deletion_policy"]
}

facts {
  types             = ["aws_budgets_budget"]
  optional_computed = [
    "account_id",
    "limit_amount",
    "limit_unit",
    "name",
    "name_prefix",
    "time_period_start",
  ]
}

facts {
  types             = [
    "aws_budgets_budget_action",
    "aws_ce_anomaly_subscription",
    "aws_fms_admin_account",
    "aws_s3_account_public_access_block",
    "aws_s3control_access_grant",
    "aws_s3control_access_grants_instance",
    "aws_s3control_access_grants_instance_resource_policy",
    "aws_s3control_access_grants_location",
    "aws_s3control_multi_region_access_point",
    "aws_s3control_multi_region_access_point_policy",
    "aws_s3control_object_lambda_access_point",
    "aws_s3control_object_lambda_access_point_policy",
    "aws_s3control_storage_lens_configuration",
  ]
  optional_computed = ["account_id"]
}

facts {
  types             = ["aws_ce_cost_category"]
  optional_computed = ["effective_start"]
}

facts {
  types             = ["aws_chatbot_slack_channel_configuration"]
  optional_computed = [
    "guardrail_policy_arns",
    "logging_level",
    "sns_topic_arns",
    "user_authorization_required",
  ]
}

facts {
  types             = ["aws_chatbot_teams_channel_configuration"]
  optional_computed = [
    "channel_name",
    "guardrail_policy_arns",
    "logging_level",
    "sns_topic_arns",
    "team_name",
    "user_authorization_required",
  ]
}

facts {
  types             = ["aws_chime_voice_connector"]
  optional_computed = ["aws_region"]
}

facts {
  types             = ["aws_cloud9_environment_ec2"]
  optional_computed = ["owner_arn"]
}

facts {
  types             = ["aws_cloudcontrolapi_resource"]
  optional_computed = ["schema"]
}

facts {
  types             = ["aws_cloudformation_stack"]
  optional_computed = ["parameters", "policy_body", "template_body"]
}

facts {
  types             = ["aws_cloudformation_stack_instances"]
  optional_computed = ["accounts", "regions"]
}

facts {
  types             = ["aws_cloudformation_stack_set"]
  optional_computed = ["execution_role_name", "template_body"]
}

facts {
  types             = ["aws_cloudformation_stack_set_instance"]
  optional_computed = ["account_id", "region"]
}

facts {
  types             = ["aws_cloudformation_type", "aws_iot_provisioning_template", "aws_lexv2models_bot"]
  optional_computed = ["type"]
}

facts {
  types             = ["aws_cloudfront_distribution"]
  optional_computed = ["continuous_deployment_policy_id"]
}

facts {
  types             = [
    "aws_cloudfront_public_key",
    "aws_cloudwatch_event_rule",
    "aws_cloudwatch_metric_stream",
    "aws_db_event_subscription",
    "aws_db_option_group",
    "aws_db_parameter_group",
    "aws_db_subnet_group",
    "aws_docdb_cluster_parameter_group",
    "aws_docdb_event_subscription",
    "aws_docdb_subnet_group",
    "aws_emr_security_configuration",
    "aws_iam_group_policy",
    "aws_iam_instance_profile",
    "aws_iam_policy",
    "aws_iam_role_policy",
    "aws_iam_server_certificate",
    "aws_iam_user_policy",
    "aws_kms_alias",
    "aws_lb_trust_store",
    "aws_memorydb_acl",
    "aws_memorydb_parameter_group",
    "aws_memorydb_snapshot",
    "aws_memorydb_subnet_group",
    "aws_neptune_cluster_parameter_group",
    "aws_neptune_event_subscription",
    "aws_neptune_parameter_group",
    "aws_neptune_subnet_group",
    "aws_pinpoint_app",
    "aws_pipes_pipe",
    "aws_rds_cluster_parameter_group",
    "aws_sagemaker_endpoint_configuration",
    "aws_scheduler_schedule_group",
    "aws_sfn_state_machine",
    "aws_signer_signing_profile",
    "aws_swf_domain",
    "aws_wafv2_ip_set",
    "aws_wafv2_regex_pattern_set",
    "aws_wafv2_rule_group",
    "aws_wafv2_web_acl",
  ]
  optional_computed = ["name", "name_prefix"]
}

facts {
  types             = ["aws_cloudfront_response_headers_policy"]
  optional_computed = ["etag"]
}

facts {
  types             = ["aws_cloudfrontkeyvaluestore_keys_exclusive"]
  optional_computed = ["max_batch_size"]
}

facts {
  types             = ["aws_cloudhsm_v2_cluster"]
  optional_computed = ["mode"]
}

facts {
  types             = ["aws_cloudhsm_v2_hsm"]
  optional_computed = ["availability_zone", "ip_address", "subnet_id"]
}

facts {
  types             = ["aws_cloudsearch_domain"]
  optional_computed = ["multi_az"]
}

facts {
  types             = ["aws_cloudwatch_contributor_managed_insight_rule"]
  optional_computed = ["state"]
}

facts {
  types             = ["aws_cloudwatch_event_target"]
  optional_computed = ["target_id"]
}

facts {
  types             = ["aws_cloudwatch_log_anomaly_detector"]
  optional_computed = ["anomaly_visibility_time"]
}

facts {
  types             = ["aws_cloudwatch_log_delivery"]
  optional_computed = ["field_delimiter", "record_fields", "s3_delivery_configuration"]
}

facts {
  types             = ["aws_cloudwatch_log_group"]
  optional_computed = ["log_group_class", "name", "name_prefix"]
}

facts {
  types             = ["aws_cloudwatch_metric_alarm"]
  optional_computed = ["evaluate_low_sample_count_percentiles"]
}

facts {
  types             = ["aws_codeartifact_domain"]
  optional_computed = ["encryption_key"]
}

facts {
  types             = [
    "aws_codeartifact_domain_permissions_policy",
    "aws_codeartifact_repository_permissions_policy",
  ]
  optional_computed = ["domain_owner", "policy_revision"]
}

facts {
  types             = ["aws_codeartifact_repository"]
  optional_computed = ["domain_owner"]
}

facts {
  types             = ["aws_codebuild_fleet"]
  optional_computed = ["overflow_behavior"]
}

facts {
  types             = ["aws_codebuild_project"]
  optional_computed = ["description", "encryption_key"]
}

facts {
  types             = ["aws_codeconnections_connection", "aws_codestarconnections_connection"]
  optional_computed = ["provider_type"]
}

facts {
  types             = ["aws_codeguruprofiler_profiling_group"]
  optional_computed = ["compute_platform"]
}

facts {
  types             = ["aws_cognito_identity_provider"]
  optional_computed = ["attribute_mapping"]
}

facts {
  types             = ["aws_cognito_managed_user_pool_client", "aws_cognito_user_pool_client"]
  optional_computed = [
    "access_token_validity",
    "allowed_oauth_flows",
    "allowed_oauth_flows_user_pool_client",
    "allowed_oauth_scopes",
    "auth_session_validity",
    "callback_urls",
    "default_redirect_uri",
    "enable_propagate_additional_user_context_data",
    "enable_token_revocation",
    "explicit_auth_flows",
    "id_token_validity",
    "logout_urls",
    "prevent_user_existence_errors",
    "read_attributes",
    "refresh_token_validity",
    "supported_identity_providers",
    "write_attributes",
  ]
}

facts {
  types             = ["aws_cognito_user_pool"]
  optional_computed = [
    "email_verification_message",
    "email_verification_subject",
    "sms_verification_message",
    "user_pool_tier",
  ]
}

facts {
  types             = ["aws_cognito_user_pool_domain"]
  optional_computed = ["managed_login_version"]
}

facts {
  types             = ["aws_comprehend_document_classifier", "aws_comprehend_entity_recognizer"]
  optional_computed = ["version_name", "version_name_prefix"]
}

facts {
  types             = [
    "aws_computeoptimizer_enrollment_status",
    "aws_costoptimizationhub_enrollment_status",
  ]
  optional_computed = ["include_member_accounts"]
}

facts {
  types             = ["aws_computeoptimizer_recommendation_preferences"]
  optional_computed = ["look_back_period"]
}

facts {
  types             = ["aws_connect_contact_flow", "aws_connect_contact_flow_module"]
  optional_computed = ["content"]
}

facts {
  types             = [
    "aws_connect_queue",
    "aws_datazone_form_type",
    "aws_iam_user_ssh_key",
    "aws_imagebuilder_lifecycle_policy",
    "aws_ssoadmin_application",
  ]
  optional_computed = ["status"]
}

facts {
  types             = ["aws_connect_user"]
  optional_computed = ["directory_user_id"]
}

facts {
  types             = ["aws_costoptimizationhub_preferences"]
  optional_computed = ["member_account_discount_visibility", "savings_estimation_mode"]
}

facts {
  types             = ["aws_dataexchange_revision_assets"]
  optional_computed = ["finalized"]
}

facts {
  types             = ["aws_datasync_agent"]
  optional_computed = ["activation_key", "ip_address", "private_link_endpoint"]
}

facts {
  types             = [
    "aws_datasync_location_azure_blob",
    "aws_datasync_location_fsx_lustre_file_system",
    "aws_datasync_location_fsx_ontap_file_system",
    "aws_datasync_location_fsx_openzfs_file_system",
    "aws_datasync_location_fsx_windows_file_system",
    "aws_datasync_location_object_storage",
  ]
  optional_computed = ["subdirectory"]
}

facts {
  types             = ["aws_datasync_location_s3"]
  optional_computed = ["s3_storage_class"]
}

facts {
  types             = ["aws_datasync_location_smb"]
  optional_computed = ["domain"]
}

facts {
  types             = ["aws_datasync_task"]
  optional_computed = ["task_mode"]
}

facts {
  types             = ["aws_datazone_environment"]
  optional_computed = ["account_identifier", "account_region", "blueprint_identifier"]
}

facts {
  types             = ["aws_datazone_environment_profile"]
  optional_computed = ["aws_account_id", "description"]
}

facts {
  types             = ["aws_datazone_user_profile"]
  optional_computed = ["status", "user_type"]
}

facts {
  types             = ["aws_dax_cluster"]
  optional_computed = [
    "maintenance_window",
    "parameter_group_name",
    "security_group_ids",
    "subnet_group_name",
  ]
}

facts {
  types             = ["aws_db_instance"]
  optional_computed = [
    "allocated_storage",
    "availability_zone",
    "backup_retention_period",
    "backup_target",
    "backup_window",
    "ca_cert_identifier",
    "character_set_name",
    "database_insights_mode",
    "db_name",
    "db_subnet_group_name",
    "domain_fqdn",
    "engine",
    "engine_lifecycle_support",
    "engine_version",
    "identifier",
    "identifier_prefix",
    "iops",
    "kms_key_id",
    "license_model",
    "maintenance_window",
    "master_user_secret_kms_key_id",
    "monitoring_role_arn",
    "multi_az",
    "nchar_character_set_name",
    "network_type",
    "option_group_name",
    "parameter_group_name",
    "performance_insights_kms_key_id",
    "performance_insights_retention_period",
    "port",
    "replica_mode",
    "snapshot_identifier",
    "storage_throughput",
    "storage_type",
    "timezone",
    "username",
    "vpc_security_group_ids",
  ]
}

facts {
  types             = ["aws_db_proxy"]
  optional_computed = ["idle_client_timeout", "vpc_security_group_ids"]
}

facts {
  types             = ["aws_db_proxy_endpoint", "aws_redshiftserverless_endpoint_access"]
  optional_computed = ["vpc_security_group_ids"]
}

facts {
  types             = ["aws_db_snapshot_copy"]
  optional_computed = ["option_group_name"]
}

facts {
  types             = ["aws_default_route_table"]
  optional_computed = ["route"]
}

facts {
  types             = ["aws_default_security_group"]
  optional_computed = ["egress", "ingress", "vpc_id"]
}

facts {
  types             = ["aws_default_subnet"]
  optional_computed = ["ipv6_cidr_block", "private_dns_hostname_type_on_launch"]
}

facts {
  types             = ["aws_default_vpc"]
  optional_computed = [
    "enable_network_address_usage_metrics",
    "ipv6_cidr_block",
    "ipv6_cidr_block_network_border_group",
  ]
}

facts {
  types             = ["aws_default_vpc_dhcp_options"]
  optional_computed = ["owner_id"]
}

facts {
  types             = ["aws_directory_service_directory"]
  optional_computed = ["alias", "desired_number_of_domain_controllers", "edition", "short_name", "size"]
}

facts {
  types             = ["aws_directory_service_region"]
  optional_computed = ["desired_number_of_domain_controllers"]
}

facts {
  types             = ["aws_directory_service_trust"]
  optional_computed = ["delete_associated_conditional_forwarder", "selective_auth", "trust_type"]
}

facts {
  types             = ["aws_dms_endpoint"]
  optional_computed = ["certificate_arn", "extra_connection_attributes", "kms_key_arn", "ssl_mode"]
}

facts {
  types             = ["aws_dms_replication_config"]
  optional_computed = ["replication_settings", "resource_identifier"]
}

facts {
  types             = ["aws_dms_replication_instance"]
  optional_computed = [
    "allocated_storage",
    "auto_minor_version_upgrade",
    "availability_zone",
    "engine_version",
    "kms_key_arn",
    "multi_az",
    "network_type",
    "preferred_maintenance_window",
    "publicly_accessible",
    "replication_subnet_group_id",
    "vpc_security_group_ids",
  ]
}

facts {
  types             = ["aws_dms_replication_task"]
  optional_computed = ["cdc_start_position", "replication_task_settings"]
}

facts {
  types             = ["aws_dms_s3_endpoint"]
  optional_computed = ["certificate_arn", "kms_key_arn", "ssl_mode"]
}

facts {
  types             = ["aws_docdb_cluster"]
  optional_computed = [
    "availability_zones",
    "cluster_identifier",
    "cluster_identifier_prefix",
    "cluster_members",
    "db_cluster_parameter_group_name",
    "db_subnet_group_name",
    "engine_version",
    "kms_key_id",
    "master_username",
    "preferred_backup_window",
    "preferred_maintenance_window",
    "vpc_security_group_ids",
  ]
}

facts {
  types             = ["aws_docdb_cluster_instance"]
  optional_computed = [
    "availability_zone",
    "ca_cert_identifier",
    "identifier",
    "identifier_prefix",
    "performance_insights_kms_key_id",
    "preferred_maintenance_window",
  ]
}

facts {
  types             = ["aws_docdb_global_cluster", "aws_neptune_global_cluster"]
  optional_computed = ["engine", "engine_version", "source_db_cluster_identifier", "storage_encrypted"]
}

facts {
  types             = ["aws_docdbelastic_cluster"]
  optional_computed = [
    "backup_retention_period",
    "kms_key_id",
    "preferred_backup_window",
    "preferred_maintenance_window",
    "subnet_ids",
    "vpc_security_group_ids",
  ]
}

facts {
  types             = ["aws_drs_replication_configuration_template"]
  optional_computed = ["auto_replicate_new_disks"]
}

facts {
  types             = ["aws_dsql_cluster"]
  optional_computed = ["kms_encryption_key"]
}

facts {
  types             = [
    "aws_dx_bgp_peer",
    "aws_dx_hosted_private_virtual_interface",
    "aws_dx_hosted_public_virtual_interface",
    "aws_dx_hosted_transit_virtual_interface",
    "aws_dx_private_virtual_interface",
    "aws_dx_public_virtual_interface",
    "aws_dx_transit_virtual_interface",
  ]
  optional_computed = ["amazon_address", "bgp_auth_key", "customer_address"]
}

facts {
  types             = ["aws_dx_connection"]
  optional_computed = ["encryption_mode", "provider_name"]
}

facts {
  types             = ["aws_dx_gateway_association"]
  optional_computed = ["allowed_prefixes", "associated_gateway_id", "associated_gateway_owner_account_id"]
}

facts {
  types             = ["aws_dx_gateway_association_proposal"]
  optional_computed = ["allowed_prefixes"]
}

facts {
  types             = ["aws_dx_lag"]
  optional_computed = ["provider_name"]
}

facts {
  types             = ["aws_dx_macsec_key_association"]
  optional_computed = ["ckn", "secret_arn"]
}

facts {
  types             = ["aws_dynamodb_kinesis_streaming_destination"]
  optional_computed = ["approximate_creation_date_time_precision"]
}

facts {
  types             = ["aws_dynamodb_resource_policy"]
  optional_computed = ["confirm_remove_self_resource_access"]
}

facts {
  types             = ["aws_dynamodb_table"]
  optional_computed = ["hash_key", "read_capacity", "stream_view_type", "write_capacity"]
}

facts {
  types             = ["aws_dynamodb_table_export"]
  optional_computed = ["export_time", "export_type", "s3_bucket_owner", "s3_prefix", "s3_sse_algorithm"]
}

facts {
  types             = ["aws_dynamodb_table_replica"]
  optional_computed = ["deletion_protection_enabled", "kms_key_arn"]
}

facts {
  types             = ["aws_ebs_snapshot", "aws_ebs_snapshot_copy"]
  optional_computed = ["storage_tier"]
}

facts {
  types             = ["aws_ebs_snapshot_import"]
  optional_computed = ["description", "storage_tier"]
}

facts {
  types             = ["aws_ebs_volume"]
  optional_computed = ["encrypted", "iops", "kms_key_id", "size", "snapshot_id", "throughput", "type"]
}

facts {
  types             = ["aws_ec2_client_vpn_endpoint"]
  optional_computed = ["disconnect_on_session_timeout", "security_group_ids", "vpc_id"]
}

facts {
  types             = ["aws_ec2_fleet"]
  optional_computed = ["fleet_state", "fulfilled_capacity", "fulfilled_on_demand_capacity"]
}

facts {
  types             = ["aws_ec2_host"]
  optional_computed = ["asset_id"]
}

facts {
  types             = ["aws_ec2_instance_connect_endpoint"]
  optional_computed = ["preserve_client_ip", "security_group_ids"]
}

facts {
  types             = ["aws_ec2_instance_metadata_defaults"]
  optional_computed = [
    "http_endpoint",
    "http_put_response_hop_limit",
    "http_tokens",
    "instance_metadata_tags",
  ]
}

facts {
  types             = ["aws_ec2_traffic_mirror_session"]
  optional_computed = ["packet_length", "virtual_network_id"]
}

facts {
  types             = ["aws_ec2_transit_gateway_connect_peer"]
  optional_computed = ["bgp_asn", "transit_gateway_address"]
}

facts {
  types             = ["aws_ec2_transit_gateway_peering_attachment"]
  optional_computed = ["peer_account_id"]
}

facts {
  types             = ["aws_ec2_transit_gateway_vpc_attachment"]
  optional_computed = [
    "security_group_referencing_support",
    "transit_gateway_default_route_table_association",
    "transit_gateway_default_route_table_propagation",
  ]
}

facts {
  types             = ["aws_ecs_service"]
  optional_computed = ["cluster", "iam_role", "launch_type", "platform_version", "triggers"]
}

facts {
  types             = ["aws_ecs_task_definition"]
  optional_computed = ["enable_fault_injection", "network_mode"]
}

facts {
  types             = ["aws_ecs_task_set"]
  optional_computed = ["external_id", "launch_type", "platform_version"]
}

facts {
  types             = ["aws_efs_file_system"]
  optional_computed = [
    "availability_zone_name",
    "creation_token",
    "encrypted",
    "kms_key_id",
    "performance_mode",
  ]
}

facts {
  types             = ["aws_efs_mount_target"]
  optional_computed = ["ip_address", "security_groups"]
}

facts {
  types             = ["aws_eip"]
  optional_computed = [
    "domain",
    "instance",
    "ipam_pool_id",
    "network_border_group",
    "network_interface",
    "public_ipv4_pool",
    "vpc",
  ]
}

facts {
  types             = ["aws_eip_association"]
  optional_computed = [
    "allocation_id",
    "instance_id",
    "network_interface_id",
    "private_ip_address",
    "public_ip",
  ]
}

facts {
  types             = ["aws_eks_access_entry"]
  optional_computed = ["kubernetes_groups", "user_name"]
}

facts {
  types             = ["aws_eks_addon"]
  optional_computed = ["addon_version", "configuration_values"]
}

facts {
  types             = ["aws_eks_cluster"]
  optional_computed = ["version"]
}

facts {
  types             = ["aws_eks_node_group"]
  optional_computed = [
    "ami_type",
    "capacity_type",
    "disk_size",
    "instance_types",
    "node_group_name",
    "node_group_name_prefix",
    "release_version",
    "version",
  ]
}

facts {
  types             = ["aws_elastic_beanstalk_environment"]
  optional_computed = ["cname_prefix", "platform_arn", "solution_stack_name", "version_label"]
}

facts {
  types             = ["aws_elasticache_cluster"]
  optional_computed = [
    "apply_immediately",
    "availability_zone",
    "az_mode",
    "engine",
    "engine_version",
    "ip_discovery",
    "maintenance_window",
    "network_type",
    "node_type",
    "num_cache_nodes",
    "parameter_group_name",
    "port",
    "preferred_outpost_arn",
    "replication_group_id",
    "security_group_ids",
    "snapshot_window",
    "subnet_group_name",
    "transit_encryption_enabled",
  ]
}

facts {
  types             = ["aws_elasticache_global_replication_group"]
  optional_computed = [
    "automatic_failover_enabled",
    "cache_node_type",
    "engine_version",
    "num_node_groups",
  ]
}

facts {
  types             = ["aws_elasticache_replication_group"]
  optional_computed = [
    "apply_immediately",
    "at_rest_encryption_enabled",
    "auto_minor_version_upgrade",
    "cluster_mode",
    "data_tiering_enabled",
    "engine_version",
    "global_replication_group_id",
    "ip_discovery",
    "maintenance_window",
    "network_type",
    "node_type",
    "num_cache_clusters",
    "num_node_groups",
    "parameter_group_name",
    "replicas_per_node_group",
    "security_group_ids",
    "security_group_names",
    "snapshot_window",
    "subnet_group_name",
    "transit_encryption_enabled",
    "transit_encryption_mode",
  ]
}

facts {
  types             = ["aws_elasticache_reserved_cache_node"]
  optional_computed = ["cache_node_count"]
}

facts {
  types             = ["aws_elasticache_serverless_cache"]
  optional_computed = [
    "daily_snapshot_time",
    "description",
    "major_engine_version",
    "security_group_ids",
    "snapshot_retention_limit",
    "subnet_ids",
  ]
}

facts {
  types             = ["aws_elasticsearch_domain"]
  optional_computed = ["access_policies", "advanced_options"]
}

facts {
  types             = ["aws_elastictranscoder_pipeline"]
  optional_computed = ["name", "output_bucket"]
}

facts {
  types             = ["aws_elastictranscoder_preset"]
  optional_computed = ["name", "type"]
}

facts {
  types             = ["aws_elb"]
  optional_computed = [
    "availability_zones",
    "instances",
    "internal",
    "name",
    "name_prefix",
    "security_groups",
    "source_security_group",
    "subnets",
  ]
}

facts {
  types             = ["aws_emr_cluster"]
  optional_computed = [
    "keep_job_flow_alive_when_no_steps",
    "scale_down_behavior",
    "step",
    "termination_protection",
  ]
}

facts {
  types             = ["aws_emr_instance_group"]
  optional_computed = ["instance_count"]
}

facts {
  types             = ["aws_emr_studio_session_mapping"]
  optional_computed = ["identity_id", "identity_name"]
}

facts {
  types             = ["aws_evidently_feature"]
  optional_computed = ["default_variation", "evaluation_strategy"]
}

facts {
  types             = ["aws_flow_log"]
  optional_computed = ["log_destination", "log_format", "log_group_name"]
}

facts {
  types             = ["aws_fms_policy"]
  optional_computed = ["resource_set_ids", "resource_type", "resource_type_list"]
}

facts {
  types             = ["aws_fsx_data_repository_association"]
  optional_computed = ["imported_file_chunk_size"]
}

facts {
  types             = ["aws_fsx_lustre_file_system"]
  optional_computed = [
    "auto_import_policy",
    "automatic_backup_retention_days",
    "daily_automatic_backup_start_time",
    "efa_enabled",
    "export_path",
    "file_system_type_version",
    "imported_file_chunk_size",
    "kms_key_id",
    "weekly_maintenance_start_time",
  ]
}

facts {
  types             = ["aws_fsx_ontap_file_system"]
  optional_computed = [
    "daily_automatic_backup_start_time",
    "endpoint_ip_address_range",
    "ha_pairs",
    "kms_key_id",
    "route_table_ids",
    "throughput_capacity",
    "throughput_capacity_per_ha_pair",
    "weekly_maintenance_start_time",
  ]
}

facts {
  types             = ["aws_fsx_ontap_volume"]
  optional_computed = [
    "ontap_volume_type",
    "security_style",
    "size_in_bytes",
    "size_in_megabytes",
    "snapshot_policy",
    "volume_style",
  ]
}

facts {
  types             = ["aws_fsx_openzfs_file_system"]
  optional_computed = [
    "daily_automatic_backup_start_time",
    "endpoint_ip_address_range",
    "kms_key_id",
    "route_table_ids",
    "weekly_maintenance_start_time",
  ]
}

facts {
  types             = ["aws_fsx_openzfs_volume"]
  optional_computed = ["read_only", "storage_capacity_quota_gib", "storage_capacity_reservation_gib"]
}

facts {
  types             = ["aws_fsx_windows_file_system"]
  optional_computed = [
    "daily_automatic_backup_start_time",
    "kms_key_id",
    "preferred_subnet_id",
    "storage_capacity",
    "weekly_maintenance_start_time",
  ]
}

facts {
  types             = ["aws_gamelift_fleet"]
  optional_computed = ["metric_groups"]
}

facts {
  types             = ["aws_gamelift_game_server_group"]
  optional_computed = ["balancing_strategy", "game_server_protection_policy"]
}

facts {
  types             = ["aws_globalaccelerator_custom_routing_endpoint_group"]
  optional_computed = ["endpoint_group_region"]
}

facts {
  types             = ["aws_globalaccelerator_endpoint_group"]
  optional_computed = ["endpoint_group_region", "health_check_path", "health_check_port"]
}

facts {
  types             = ["aws_glue_catalog_database"]
  optional_computed = ["catalog_id", "location_uri"]
}

facts {
  types             = [
    "aws_glue_catalog_table",
    "aws_glue_connection",
    "aws_glue_data_catalog_encryption_settings",
    "aws_glue_partition",
    "aws_glue_partition_index",
    "aws_lakeformation_lf_tag",
    "aws_lakeformation_resource_lf_tags",
  ]
  optional_computed = ["catalog_id"]
}

facts {
  types             = ["aws_glue_job"]
  optional_computed = ["glue_version", "max_capacity", "number_of_workers", "timeout", "worker_type"]
}

facts {
  types             = ["aws_glue_ml_transform"]
  optional_computed = ["glue_version", "max_capacity"]
}

facts {
  types             = ["aws_glue_schema"]
  optional_computed = ["registry_arn"]
}

facts {
  types             = ["aws_grafana_workspace"]
  optional_computed = ["configuration", "grafana_version", "name"]
}

facts {
  types             = ["aws_grafana_workspace_saml_configuration"]
  optional_computed = ["email_assertion", "login_assertion", "login_validity_duration", "name_assertion"]
}

facts {
  types             = ["aws_guardduty_detector"]
  optional_computed = ["finding_publishing_frequency"]
}

facts {
  types             = ["aws_guardduty_malware_protection_plan"]
  optional_computed = ["actions"]
}

facts {
  types             = ["aws_guardduty_organization_configuration"]
  optional_computed = ["auto_enable", "auto_enable_organization_members"]
}

facts {
  types             = ["aws_iam_account_password_policy"]
  optional_computed = [
    "hard_expiry",
    "max_password_age",
    "password_reuse_prevention",
    "require_lowercase_characters",
    "require_numbers",
    "require_symbols",
    "require_uppercase_characters",
  ]
}

facts {
  types             = ["aws_iam_openid_connect_provider"]
  optional_computed = ["thumbprint_list"]
}

facts {
  types             = ["aws_iam_role"]
  optional_computed = ["managed_policy_arns", "name", "name_prefix"]
}

facts {
  types             = ["aws_iam_user_login_profile"]
  optional_computed = ["password_reset_required"]
}

facts {
  types             = ["aws_imagebuilder_component", "aws_imagebuilder_workflow"]
  optional_computed = ["data"]
}

facts {
  types             = ["aws_imagebuilder_container_recipe"]
  optional_computed = ["dockerfile_template_data"]
}

facts {
  types             = ["aws_imagebuilder_image"]
  optional_computed = ["execution_role"]
}

facts {
  types             = ["aws_imagebuilder_image_recipe"]
  optional_computed = ["user_data_base64"]
}

facts {
  types             = ["aws_instance"]
  optional_computed = [
    "ami",
    "associate_public_ip_address",
    "availability_zone",
    "cpu_core_count",
    "cpu_threads_per_core",
    "disable_api_stop",
    "disable_api_termination",
    "ebs_optimized",
    "enable_primary_ipv6",
    "host_id",
    "host_resource_group_arn",
    "iam_instance_profile",
    "instance_initiated_shutdown_behavior",
    "instance_type",
    "ipv6_address_count",
    "ipv6_addresses",
    "key_name",
    "monitoring",
    "placement_group",
    "placement_partition_number",
    "private_ip",
    "secondary_private_ips",
    "security_groups",
    "subnet_id",
    "tenancy",
    "user_data",
    "user_data_base64",
    "vpc_security_group_ids",
  ]
}

facts {
  types             = ["aws_internet_gateway"]
  optional_computed = ["vpc_id"]
}

facts {
  types             = ["aws_iot_certificate"]
  optional_computed = ["certificate_pem"]
}

facts {
  types             = ["aws_iot_domain_configuration"]
  optional_computed = ["application_protocol", "authentication_type", "domain_name"]
}

facts {
  types             = ["aws_ivs_channel"]
  optional_computed = ["authorized", "latency_mode", "name", "recording_configuration_arn", "type"]
}

facts {
  types             = [
    "aws_ivs_playback_key_pair",
    "aws_lexv2models_bot_locale",
    "aws_sagemaker_data_quality_job_definition",
    "aws_sagemaker_endpoint",
    "aws_sagemaker_model",
    "aws_sagemaker_monitoring_schedule",
  ]
  optional_computed = ["name"]
}

facts {
  types             = ["aws_ivs_recording_configuration"]
  optional_computed = ["name", "recording_reconnect_window_seconds"]
}

facts {
  types             = ["aws_ivschat_room"]
  optional_computed = ["maximum_message_length", "maximum_message_rate_per_second"]
}

facts {
  types             = ["aws_kendra_data_source", "aws_kendra_faq"]
  optional_computed = ["language_code"]
}

facts {
  types             = ["aws_key_pair"]
  optional_computed = ["key_name", "key_name_prefix"]
}

facts {
  types             = ["aws_kinesis_firehose_delivery_stream"]
  optional_computed = ["arn", "destination_id", "version_id"]
}

facts {
  types             = ["aws_kinesis_stream"]
  optional_computed = ["arn"]
}

facts {
  types             = ["aws_kinesisanalyticsv2_application"]
  optional_computed = ["application_mode"]
}

facts {
  types             = ["aws_kms_custom_key_store"]
  optional_computed = ["custom_key_store_type"]
}

facts {
  types             = ["aws_kms_external_key"]
  optional_computed = ["enabled", "multi_region", "policy"]
}

facts {
  types             = ["aws_kms_key"]
  optional_computed = ["description", "multi_region", "policy", "rotation_period_in_days"]
}

facts {
  types             = ["aws_kms_replica_external_key"]
  optional_computed = ["enabled", "policy"]
}

facts {
  types             = ["aws_kms_replica_key", "aws_vpc_endpoint_policy"]
  optional_computed = ["policy"]
}

facts {
  types             = ["aws_lakeformation_data_lake_settings"]
  optional_computed = [
    "admins",
    "authorized_session_tag_value_list",
    "external_data_filtering_allow_list",
    "parameters",
    "read_only_admins",
    "trusted_resource_owners",
  ]
}

facts {
  types             = ["aws_lakeformation_permissions"]
  optional_computed = ["permissions_with_grant_option"]
}

facts {
  types             = ["aws_lakeformation_resource"]
  optional_computed = ["hybrid_access_enabled", "role_arn", "with_federation"]
}

facts {
  types             = ["aws_lambda_event_source_mapping"]
  optional_computed = [
    "maximum_record_age_in_seconds",
    "maximum_retry_attempts",
    "parallelization_factor",
  ]
}

facts {
  types             = ["aws_lambda_function"]
  optional_computed = ["architectures", "source_code_hash"]
}

facts {
  types             = ["aws_lambda_layer_version"]
  optional_computed = ["source_code_hash"]
}

facts {
  types             = ["aws_lambda_permission"]
  optional_computed = ["statement_id", "statement_id_prefix"]
}

facts {
  types             = ["aws_launch_configuration"]
  optional_computed = ["associate_public_ip_address", "ebs_optimized", "key_name", "name", "name_prefix"]
}

facts {
  types             = ["aws_launch_template"]
  optional_computed = ["default_version", "name", "name_prefix"]
}

facts {
  types             = ["aws_lex_bot"]
  optional_computed = ["voice_id"]
}

facts {
  types             = ["aws_lexv2models_bot_version"]
  optional_computed = ["bot_version"]
}

facts {
  types             = ["aws_lexv2models_slot"]
  optional_computed = ["slot_type_id"]
}

facts {
  types             = ["aws_lightsail_certificate", "aws_lightsail_lb_certificate"]
  optional_computed = ["domain_name", "subject_alternative_names"]
}

facts {
  types             = ["aws_lightsail_database"]
  optional_computed = [
    "apply_immediately",
    "availability_zone",
    "preferred_backup_window",
    "preferred_maintenance_window",
  ]
}

facts {
  types             = ["aws_lightsail_key_pair"]
  optional_computed = ["name", "name_prefix", "public_key"]
}

facts {
  types             = ["aws_m2_environment"]
  optional_computed = [
    "engine_version",
    "preferred_maintenance_window",
    "publicly_accessible",
    "security_group_ids",
    "subnet_ids",
  ]
}

facts {
  types             = ["aws_macie2_account"]
  optional_computed = ["finding_publishing_frequency", "status"]
}

facts {
  types             = ["aws_macie2_classification_job"]
  optional_computed = [
    "custom_data_identifier_ids",
    "description",
    "job_status",
    "name",
    "name_prefix",
    "sampling_percentage",
  ]
}

facts {
  types             = ["aws_macie2_custom_data_identifier"]
  optional_computed = ["maximum_match_distance", "name", "name_prefix"]
}

facts {
  types             = ["aws_macie2_findings_filter"]
  optional_computed = ["name", "name_prefix", "position"]
}

facts {
  types             = ["aws_macie2_member"]
  optional_computed = ["invite", "status"]
}

facts {
  types             = ["aws_media_convert_queue"]
  optional_computed = ["concurrent_jobs"]
}

facts {
  types             = ["aws_medialive_channel"]
  optional_computed = ["log_level"]
}

facts {
  types             = ["aws_memorydb_cluster"]
  optional_computed = [
    "engine",
    "engine_version",
    "maintenance_window",
    "name",
    "name_prefix",
    "parameter_group_name",
    "port",
    "snapshot_retention_limit",
    "snapshot_window",
    "subnet_group_name",
  ]
}

facts {
  types             = ["aws_memorydb_multi_region_cluster"]
  optional_computed = [
    "engine",
    "engine_version",
    "multi_region_parameter_group_name",
    "num_shards",
    "tls_enabled",
  ]
}

facts {
  types             = ["aws_mq_broker"]
  optional_computed = ["authentication_strategy", "data_replication_mode", "storage_type", "subnet_ids"]
}

facts {
  types             = ["aws_mq_configuration"]
  optional_computed = ["authentication_strategy"]
}

facts {
  types             = ["aws_msk_cluster"]
  optional_computed = ["storage_mode"]
}

facts {
  types             = ["aws_mwaa_environment"]
  optional_computed = [
    "airflow_version",
    "endpoint_management",
    "environment_class",
    "max_webservers",
    "max_workers",
    "min_webservers",
    "min_workers",
    "plugins_s3_object_version",
    "requirements_s3_object_version",
    "schedulers",
    "startup_script_s3_object_version",
    "webserver_access_mode",
    "weekly_maintenance_window_start",
  ]
}

facts {
  types             = ["aws_nat_gateway"]
  optional_computed = [
    "private_ip",
    "secondary_private_ip_address_count",
    "secondary_private_ip_addresses",
  ]
}

facts {
  types             = ["aws_neptune_cluster"]
  optional_computed = [
    "allow_major_version_upgrade",
    "apply_immediately",
    "availability_zones",
    "cluster_identifier",
    "cluster_identifier_prefix",
    "engine_version",
    "kms_key_arn",
    "neptune_cluster_parameter_group_name",
    "neptune_subnet_group_name",
    "preferred_backup_window",
    "preferred_maintenance_window",
    "storage_type",
    "vpc_security_group_ids",
  ]
}

facts {
  types             = ["aws_neptune_cluster_instance"]
  optional_computed = [
    "apply_immediately",
    "availability_zone",
    "engine_version",
    "identifier",
    "identifier_prefix",
    "neptune_parameter_group_name",
    "neptune_subnet_group_name",
    "preferred_backup_window",
    "preferred_maintenance_window",
  ]
}

facts {
  types             = ["aws_neptunegraph_graph"]
  optional_computed = [
    "deletion_protection",
    "graph_name",
    "kms_key_identifier",
    "public_connectivity",
    "replica_count",
  ]
}

facts {
  types             = ["aws_network_acl"]
  optional_computed = ["egress", "ingress", "subnet_ids"]
}

facts {
  types             = ["aws_network_interface"]
  optional_computed = [
    "enable_primary_ipv6",
    "interface_type",
    "ipv4_prefix_count",
    "ipv4_prefixes",
    "ipv6_address_count",
    "ipv6_address_list",
    "ipv6_addresses",
    "ipv6_prefix_count",
    "ipv6_prefixes",
    "private_ip",
    "private_ip_list",
    "private_ips",
    "private_ips_count",
    "security_groups",
  ]
}

facts {
  types             = ["aws_networkfirewall_tls_inspection_configuration"]
  optional_computed = ["encryption_configuration"]
}

facts {
  types             = ["aws_networkmonitor_monitor"]
  optional_computed = ["aggregation_period"]
}

facts {
  types             = ["aws_networkmonitor_probe"]
  optional_computed = ["packet_size"]
}

facts {
  types             = ["aws_notifications_notification_configuration"]
  optional_computed = ["aggregation_duration"]
}

facts {
  types             = ["aws_opensearch_domain"]
  optional_computed = ["access_policies", "advanced_options", "engine_version", "ip_address_type"]
}

facts {
  types             = ["aws_opensearch_outbound_connection"]
  optional_computed = ["connection_mode"]
}

facts {
  types             = ["aws_opensearchserverless_collection"]
  optional_computed = ["standby_replicas", "type"]
}

facts {
  types             = ["aws_opensearchserverless_vpc_endpoint"]
  optional_computed = ["security_group_ids"]
}

facts {
  types             = ["aws_opsworks_application"]
  optional_computed = ["short_name"]
}

facts {
  types             = ["aws_opsworks_instance"]
  optional_computed = [
    "ami_id",
    "availability_zone",
    "created_at",
    "ecs_cluster_arn",
    "elastic_ip",
    "hostname",
    "infrastructure_class",
    "instance_profile_arn",
    "os",
    "root_device_type",
    "security_group_ids",
    "ssh_key_name",
    "status",
    "subnet_id",
    "tenancy",
    "virtualization_type",
  ]
}

facts {
  types             = ["aws_opsworks_permission"]
  optional_computed = ["allow_ssh", "allow_sudo", "level"]
}

facts {
  types             = ["aws_opsworks_stack"]
  optional_computed = ["agent_version", "default_availability_zone", "default_subnet_id", "vpc_id"]
}

facts {
  types             = ["aws_organizations_account"]
  optional_computed = ["parent_id"]
}

facts {
  types             = ["aws_paymentcryptography_key"]
  optional_computed = ["deletion_window_in_days", "enabled", "key_check_value_algorithm"]
}

facts {
  types             = ["aws_pinpointsmsvoicev2_phone_number"]
  optional_computed = [
    "deletion_protection_enabled",
    "opt_out_list_name",
    "self_managed_opt_outs_enabled",
    "two_way_channel_enabled",
  ]
}

facts {
  types             = ["aws_placement_group"]
  optional_computed = ["partition_count", "spread_level"]
}

facts {
  types             = ["aws_prometheus_workspace_configuration"]
  optional_computed = ["retention_period_in_days"]
}

facts {
  types             = ["aws_qldb_ledger"]
  optional_computed = ["kms_key", "name"]
}

facts {
  types             = ["aws_quicksight_account_settings"]
  optional_computed = ["aws_account_id", "default_namespace", "termination_protection_enabled"]
}

facts {
  types             = [
    "aws_quicksight_account_subscription",
    "aws_quicksight_analysis",
    "aws_quicksight_dashboard",
    "aws_quicksight_data_set",
    "aws_quicksight_data_source",
    "aws_quicksight_folder",
    "aws_quicksight_folder_membership",
    "aws_quicksight_group",
    "aws_quicksight_group_membership",
    "aws_quicksight_ingestion",
    "aws_quicksight_refresh_schedule",
    "aws_quicksight_template",
    "aws_quicksight_template_alias",
    "aws_quicksight_theme",
    "aws_quicksight_user",
    "aws_quicksight_vpc_connection",
  ]
  optional_computed = ["aws_account_id"]
}

facts {
  types             = ["aws_quicksight_iam_policy_assignment", "aws_quicksight_role_membership"]
  optional_computed = ["aws_account_id", "namespace"]
}

facts {
  types             = ["aws_quicksight_namespace"]
  optional_computed = ["aws_account_id", "identity_store"]
}

facts {
  types             = ["aws_ram_resource_share"]
  optional_computed = ["permission_arns"]
}

facts {
  types             = ["aws_rds_cluster"]
  optional_computed = [
    "allocated_storage",
    "apply_immediately",
    "availability_zones",
    "backup_retention_period",
    "ca_certificate_identifier",
    "cluster_identifier",
    "cluster_identifier_prefix",
    "cluster_members",
    "cluster_scalability_type",
    "database_insights_mode",
    "database_name",
    "db_cluster_parameter_group_name",
    "db_subnet_group_name",
    "db_system_id",
    "engine_lifecycle_support",
    "engine_version",
    "iam_roles",
    "kms_key_id",
    "master_user_secret_kms_key_id",
    "master_username",
    "monitoring_interval",
    "monitoring_role_arn",
    "network_type",
    "performance_insights_kms_key_id",
    "performance_insights_retention_period",
    "port",
    "preferred_backup_window",
    "preferred_maintenance_window",
    "storage_encrypted",
    "storage_type",
    "vpc_security_group_ids",
  ]
}

facts {
  types             = ["aws_rds_cluster_instance"]
  optional_computed = [
    "apply_immediately",
    "availability_zone",
    "ca_cert_identifier",
    "db_parameter_group_name",
    "db_subnet_group_name",
    "engine_version",
    "identifier",
    "identifier_prefix",
    "monitoring_role_arn",
    "performance_insights_enabled",
    "performance_insights_kms_key_id",
    "performance_insights_retention_period",
    "preferred_backup_window",
    "preferred_maintenance_window",
    "publicly_accessible",
  ]
}

facts {
  types             = ["aws_rds_custom_db_engine_version"]
  optional_computed = ["kms_key_id", "status"]
}

facts {
  types             = ["aws_rds_export_task"]
  optional_computed = ["s3_prefix"]
}

facts {
  types             = ["aws_rds_global_cluster"]
  optional_computed = [
    "database_name",
    "engine",
    "engine_lifecycle_support",
    "engine_version",
    "source_db_cluster_identifier",
    "storage_encrypted",
  ]
}

facts {
  types             = ["aws_rds_integration"]
  optional_computed = ["data_filter", "kms_key_id"]
}

facts {
  types             = ["aws_rds_shard_group"]
  optional_computed = ["compute_redundancy", "min_acu", "publicly_accessible"]
}

facts {
  types             = ["aws_redshift_cluster"]
  optional_computed = [
    "aqua_configuration_status",
    "availability_zone",
    "cluster_parameter_group_name",
    "cluster_public_key",
    "cluster_revision_number",
    "cluster_subnet_group_name",
    "cluster_type",
    "database_name",
    "default_iam_role_arn",
    "endpoint",
    "enhanced_vpc_routing",
    "iam_roles",
    "kms_key_id",
    "master_password_secret_kms_key_id",
    "preferred_maintenance_window",
    "vpc_security_group_ids",
  ]
}

facts {
  types             = ["aws_redshift_cluster_iam_roles"]
  optional_computed = ["default_iam_role_arn", "iam_role_arns"]
}

facts {
  types             = ["aws_redshift_endpoint_access"]
  optional_computed = ["resource_owner", "vpc_security_group_ids"]
}

facts {
  types             = ["aws_redshift_snapshot_copy"]
  optional_computed = ["manual_snapshot_retention_period", "retention_period"]
}

facts {
  types             = ["aws_redshift_snapshot_schedule"]
  optional_computed = ["identifier", "identifier_prefix"]
}

facts {
  types             = ["aws_redshiftserverless_namespace"]
  optional_computed = [
    "admin_password_secret_kms_key_id",
    "admin_username",
    "db_name",
    "iam_roles",
    "kms_key_id",
  ]
}

facts {
  types             = ["aws_redshiftserverless_workgroup"]
  optional_computed = ["base_capacity", "port", "security_group_ids", "subnet_ids", "track_name"]
}

facts {
  types             = ["aws_rekognition_project"]
  optional_computed = ["auto_update"]
}

facts {
  types             = ["aws_resiliencehub_resiliency_policy"]
  optional_computed = ["data_location_constraint"]
}

facts {
  types             = ["aws_resourceexplorer2_view"]
  optional_computed = ["default_view", "scope"]
}

facts {
  types             = ["aws_rolesanywhere_profile"]
  optional_computed = ["duration_seconds"]
}

facts {
  types             = ["aws_rolesanywhere_trust_anchor"]
  optional_computed = ["enabled"]
}

facts {
  types             = ["aws_route"]
  optional_computed = ["network_interface_id"]
}

facts {
  types             = ["aws_route53_health_check"]
  optional_computed = ["enable_sni", "failure_threshold", "triggers"]
}

facts {
  types             = ["aws_route53_record"]
  optional_computed = ["allow_overwrite"]
}

facts {
  types             = ["aws_route53_resolver_endpoint"]
  optional_computed = ["protocols", "resolver_endpoint_type"]
}

facts {
  types             = ["aws_route53_resolver_firewall_config"]
  optional_computed = ["firewall_fail_open"]
}

facts {
  types             = ["aws_route53_resolver_firewall_rule_group_association"]
  optional_computed = ["mutation_protection"]
}

facts {
  types             = ["aws_route53_vpc_association_authorization", "aws_route53_zone_association"]
  optional_computed = ["vpc_region"]
}

facts {
  types             = ["aws_route53domains_domain"]
  optional_computed = [
    "admin_privacy",
    "auto_renew",
    "billing_contact",
    "billing_privacy",
    "duration_in_years",
    "name_server",
    "registrant_privacy",
    "tech_privacy",
    "transfer_lock",
  ]
}

facts {
  types             = ["aws_route53recoverycontrolconfig_routing_control"]
  optional_computed = ["control_panel_arn"]
}

facts {
  types             = ["aws_route_table"]
  optional_computed = ["propagating_vgws", "route"]
}

facts {
  types             = ["aws_s3_access_point"]
  optional_computed = ["account_id", "bucket_account_id", "policy"]
}

facts {
  types             = ["aws_s3_bucket"]
  optional_computed = [
    "acceleration_status",
    "acl",
    "bucket",
    "bucket_prefix",
    "object_lock_enabled",
    "policy",
    "request_payer",
  ]
}

facts {
  types             = ["aws_s3_bucket_lifecycle_configuration"]
  optional_computed = ["expected_bucket_owner", "transition_default_minimum_object_size"]
}

facts {
  types             = ["aws_s3_bucket_object"]
  optional_computed = [
    "bucket_key_enabled",
    "content_type",
    "etag",
    "kms_key_id",
    "server_side_encryption",
    "storage_class",
  ]
}

facts {
  types             = ["aws_s3_bucket_website_configuration"]
  optional_computed = ["routing_rules"]
}

facts {
  types             = ["aws_s3_directory_bucket"]
  optional_computed = ["data_redundancy", "force_destroy", "type"]
}

facts {
  types             = ["aws_s3_object"]
  optional_computed = [
    "acl",
    "bucket_key_enabled",
    "content_type",
    "etag",
    "kms_key_id",
    "server_side_encryption",
    "storage_class",
  ]
}

facts {
  types             = ["aws_s3_object_copy"]
  optional_computed = [
    "acl",
    "bucket_key_enabled",
    "cache_control",
    "content_disposition",
    "content_encoding",
    "content_language",
    "content_type",
    "customer_algorithm",
    "customer_key_md5",
    "kms_encryption_context",
    "kms_key_id",
    "metadata",
    "object_lock_legal_hold_status",
    "object_lock_mode",
    "object_lock_retain_until_date",
    "server_side_encryption",
    "storage_class",
    "website_redirect",
  ]
}

facts {
  types             = ["aws_s3outposts_endpoint", "aws_securitylake_subscriber"]
  optional_computed = ["access_type"]
}

facts {
  types             = ["aws_s3tables_table"]
  optional_computed = ["encryption_configuration", "maintenance_configuration"]
}

facts {
  types             = ["aws_s3tables_table_bucket"]
  optional_computed = ["maintenance_configuration"]
}

facts {
  types             = ["aws_sagemaker_mlflow_tracking_server"]
  optional_computed = ["mlflow_version", "weekly_maintenance_window_start"]
}

facts {
  types             = ["aws_sagemaker_notebook_instance"]
  optional_computed = ["platform_identifier", "security_groups"]
}

facts {
  types             = ["aws_scheduler_schedule"]
  optional_computed = ["group_name", "name", "name_prefix"]
}

facts {
  types             = ["aws_secretsmanager_secret"]
  optional_computed = ["name", "name_prefix", "policy"]
}

facts {
  types             = ["aws_secretsmanager_secret_version"]
  optional_computed = ["version_stages"]
}

facts {
  types             = ["aws_security_group"]
  optional_computed = ["egress", "ingress", "name", "name_prefix", "vpc_id"]
}

facts {
  types             = ["aws_security_group_rule"]
  optional_computed = ["source_security_group_id"]
}

facts {
  types             = ["aws_securityhub_account"]
  optional_computed = ["control_finding_generator"]
}

facts {
  types             = ["aws_securityhub_automation_rule"]
  optional_computed = ["is_terminal", "rule_status"]
}

facts {
  types             = ["aws_securityhub_organization_configuration"]
  optional_computed = ["auto_enable_standards"]
}

facts {
  types             = ["aws_securityhub_standards_control"]
  optional_computed = ["disabled_reason"]
}

facts {
  types             = ["aws_securitylake_custom_log_source"]
  optional_computed = ["source_version"]
}

facts {
  types             = ["aws_serverlessapplicationrepository_cloudformation_stack"]
  optional_computed = ["parameters", "semantic_version"]
}

facts {
  types             = ["aws_service_discovery_service"]
  optional_computed = ["namespace_id", "type"]
}

facts {
  types             = ["aws_servicecatalog_product"]
  optional_computed = [
    "description",
    "distributor",
    "support_description",
    "support_email",
    "support_url",
  ]
}

facts {
  types             = ["aws_servicecatalog_provisioned_product"]
  optional_computed = ["path_id", "product_id", "provisioning_artifact_id"]
}

facts {
  types             = ["aws_servicecatalog_provisioning_artifact"]
  optional_computed = ["description", "name"]
}

facts {
  types             = ["aws_ses_receipt_rule"]
  optional_computed = ["tls_policy"]
}

facts {
  types             = ["aws_sesv2_dedicated_ip_pool"]
  optional_computed = ["scaling_mode"]
}

facts {
  types             = ["aws_shield_subscription"]
  optional_computed = ["auto_renew"]
}

facts {
  types             = ["aws_signer_signing_profile_permission"]
  optional_computed = ["profile_version", "statement_id", "statement_id_prefix"]
}

facts {
  types             = ["aws_sns_sms_preferences"]
  optional_computed = ["monthly_spend_limit"]
}

facts {
  types             = ["aws_sns_topic"]
  optional_computed = [
    "fifo_throughput_scope",
    "name",
    "name_prefix",
    "policy",
    "signature_version",
    "tracing_config",
  ]
}

facts {
  types             = ["aws_sns_topic_subscription"]
  optional_computed = ["filter_policy_scope"]
}

facts {
  types             = ["aws_spot_fleet_request"]
  optional_computed = ["load_balancers", "target_group_arns"]
}

facts {
  types             = ["aws_spot_instance_request"]
  optional_computed = [
    "ami",
    "associate_public_ip_address",
    "availability_zone",
    "cpu_core_count",
    "cpu_threads_per_core",
    "disable_api_stop",
    "disable_api_termination",
    "ebs_optimized",
    "enable_primary_ipv6",
    "host_id",
    "host_resource_group_arn",
    "iam_instance_profile",
    "instance_initiated_shutdown_behavior",
    "instance_type",
    "ipv6_address_count",
    "ipv6_addresses",
    "key_name",
    "monitoring",
    "placement_group",
    "placement_partition_number",
    "private_ip",
    "secondary_private_ips",
    "security_groups",
    "spot_price",
    "subnet_id",
    "tenancy",
    "user_data",
    "user_data_base64",
    "valid_from",
    "valid_until",
    "vpc_security_group_ids",
  ]
}

facts {
  types             = ["aws_sqs_queue"]
  optional_computed = [
    "deduplication_scope",
    "fifo_throughput_limit",
    "kms_data_key_reuse_period_seconds",
    "name",
    "name_prefix",
    "policy",
    "redrive_allow_policy",
    "redrive_policy",
    "sqs_managed_sse_enabled",
  ]
}

facts {
  types             = ["aws_ssm_activation"]
  optional_computed = ["expiration_date"]
}

facts {
  types             = ["aws_ssm_association"]
  optional_computed = ["document_version", "parameters"]
}

facts {
  types             = ["aws_ssm_maintenance_window_task"]
  optional_computed = ["max_concurrency", "max_errors", "service_role_arn"]
}

facts {
  types             = ["aws_ssm_parameter"]
  optional_computed = ["arn", "data_type", "insecure_value", "key_id", "tier", "value"]
}

facts {
  types             = ["aws_ssm_patch_baseline"]
  optional_computed = ["rejected_patches_action"]
}

facts {
  types             = ["aws_storagegateway_gateway"]
  optional_computed = ["activation_key", "gateway_ip_address", "smb_security_strategy"]
}

facts {
  types             = ["aws_storagegateway_nfs_file_share"]
  optional_computed = ["file_share_name"]
}

facts {
  types             = ["aws_storagegateway_smb_file_share"]
  optional_computed = ["file_share_name", "oplocks_enabled"]
}

facts {
  types             = ["aws_storagegateway_upload_buffer"]
  optional_computed = ["disk_id", "disk_path"]
}

facts {
  types             = ["aws_subnet"]
  optional_computed = ["availability_zone", "availability_zone_id", "private_dns_hostname_type_on_launch"]
}

facts {
  types             = ["aws_timestreaminfluxdb_db_instance"]
  optional_computed = [
    "db_storage_type",
    "deployment_type",
    "network_type",
    "port",
    "publicly_accessible",
  ]
}

facts {
  types             = ["aws_transcribe_vocabulary"]
  optional_computed = ["vocabulary_file_uri"]
}

facts {
  types             = ["aws_transfer_connector"]
  optional_computed = ["security_policy_name"]
}

facts {
  types             = ["aws_transfer_server"]
  optional_computed = ["protocols", "sftp_authentication_methods"]
}

facts {
  types             = ["aws_verifiedpermissions_identity_source"]
  optional_computed = ["principal_entity_type"]
}

facts {
  types             = ["aws_vpc"]
  optional_computed = [
    "cidr_block",
    "enable_dns_hostnames",
    "enable_network_address_usage_metrics",
    "ipv6_cidr_block",
    "ipv6_cidr_block_network_border_group",
  ]
}

facts {
  types             = ["aws_vpc_endpoint"]
  optional_computed = [
    "ip_address_type",
    "policy",
    "private_dns_enabled",
    "route_table_ids",
    "security_group_ids",
    "service_region",
    "subnet_ids",
  ]
}

facts {
  types             = ["aws_vpc_endpoint_service"]
  optional_computed = [
    "allowed_principals",
    "private_dns_name",
    "supported_ip_address_types",
    "supported_regions",
  ]
}

facts {
  types             = ["aws_vpc_ipam_pool_cidr"]
  optional_computed = ["cidr"]
}

facts {
  types             = ["aws_vpc_ipam_pool_cidr_allocation"]
  optional_computed = ["cidr", "netmask_length"]
}

facts {
  types             = ["aws_vpc_ipv4_cidr_block_association"]
  optional_computed = ["cidr_block"]
}

facts {
  types             = ["aws_vpc_ipv6_cidr_block_association"]
  optional_computed = ["assign_generated_ipv6_cidr_block", "ipv6_cidr_block", "ipv6_pool"]
}

facts {
  types             = ["aws_vpc_peering_connection"]
  optional_computed = ["peer_owner_id", "peer_region"]
}

facts {
  types             = ["aws_vpc_route_server"]
  optional_computed = ["persist_routes", "sns_notifications_enabled"]
}

facts {
  types             = ["aws_vpclattice_access_log_subscription"]
  optional_computed = ["service_network_log_type"]
}

facts {
  types             = ["aws_vpclattice_listener"]
  optional_computed = ["port", "service_arn", "service_identifier"]
}

facts {
  types             = ["aws_vpclattice_resource_configuration"]
  optional_computed = [
    "allow_association_to_shareable_service_network",
    "port_ranges",
    "protocol",
    "resource_gateway_identifier",
    "type",
  ]
}

facts {
  types             = ["aws_vpclattice_resource_gateway"]
  optional_computed = ["ip_address_type", "security_group_ids"]
}

facts {
  types             = ["aws_vpclattice_service", "aws_vpclattice_service_network"]
  optional_computed = ["auth_type"]
}

facts {
  types             = ["aws_vpn_connection"]
  optional_computed = [
    "enable_acceleration",
    "local_ipv4_network_cidr",
    "local_ipv6_network_cidr",
    "outside_ip_address_type",
    "preshared_key_storage",
    "remote_ipv4_network_cidr",
    "remote_ipv6_network_cidr",
    "static_routes_only",
    "tunnel1_inside_cidr",
    "tunnel1_inside_ipv6_cidr",
    "tunnel1_preshared_key",
    "tunnel2_inside_cidr",
    "tunnel2_inside_ipv6_cidr",
    "tunnel2_preshared_key",
    "tunnel_inside_ip_version",
  ]
}

facts {
  types             = ["aws_vpn_gateway"]
  optional_computed = ["amazon_side_asn", "vpc_id"]
}

facts {
  types             = ["aws_workspaces_directory"]
  optional_computed = ["directory_id", "ip_group_ids", "subnet_ids", "user_identity_type"]
}

facts {
  types             = ["aws_workspacesweb_user_settings"]
  optional_computed = ["deep_link_allowed"]
}

facts {
  types             = ["aws_xray_resource_policy"]
  optional_computed = ["policy_revision_id"]
}
