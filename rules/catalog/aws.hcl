provider "aws" {
  source   = "hashicorp/aws"
  version  = "5.100.0"
  evidence = "probe"
}

type "aws_accessanalyzer_analyzer" {
  holds     = "data"
  why       = "findings and history"
  tags      = "tags"
  guard     = "monitor"
  force_new = [
    "analyzer_name",
    "configuration",
    "configuration.unused_access",
    "configuration.unused_access.analysis_rule",
    "configuration.unused_access.analysis_rule.exclusion",
    "configuration.unused_access.analysis_rule.exclusion.account_ids",
    "configuration.unused_access.analysis_rule.exclusion.resource_tags",
    "configuration.unused_access.unused_access_age",
    "type",
  ]
}

type "aws_accessanalyzer_archive_rule" {
  holds     = "nothing"
  parent    = ["analyzer_name"]
  probe     = "partial"
  force_new = ["analyzer_name", "rule_name"]
}

type "aws_account_alternate_contact" {
  holds     = "nothing"
  force_new = ["account_id", "alternate_contact_type"]
}

type "aws_account_primary_contact" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "aws_account_region" {
  holds     = "data"
  why       = "a whole account"
  force_new = ["account_id", "region_name"]
}

type "aws_acm_certificate" {
  holds     = "identity"
  swaps     = true
  tags      = "tags"
  force_new = [
    "certificate_authority_arn",
    "domain_name",
    "key_algorithm",
    "subject_alternative_names",
    "validation_method",
    "validation_option",
    "validation_option.domain_name",
    "validation_option.validation_domain",
  ]
}

type "aws_acm_certificate_validation" {
  holds     = "nothing"
  force_new = ["certificate_arn", "validation_record_fqdns"]
}

type "aws_acmpca_certificate" {
  holds     = "identity"
  parent    = ["certificate_authority_arn"]
  probe     = "partial"
  force_new = [
    "api_passthrough",
    "certificate_authority_arn",
    "certificate_signing_request",
    "signing_algorithm",
    "template_arn",
    "validity.type",
    "validity.value",
  ]
}

type "aws_acmpca_certificate_authority" {
  holds     = "data"
  why       = "private key of a CA"
  tags      = "tags"
  probe     = "partial"
  force_new = [
    "certificate_authority_configuration.key_algorithm",
    "certificate_authority_configuration.signing_algorithm",
    "certificate_authority_configuration.subject.common_name",
    "certificate_authority_configuration.subject.country",
    "certificate_authority_configuration.subject.distinguished_name_qualifier",
    "certificate_authority_configuration.subject.generation_qualifier",
    "certificate_authority_configuration.subject.given_name",
    "certificate_authority_configuration.subject.initials",
    "certificate_authority_configuration.subject.locality",
    "certificate_authority_configuration.subject.organization",
    "certificate_authority_configuration.subject.organizational_unit",
    "certificate_authority_configuration.subject.pseudonym",
    "certificate_authority_configuration.subject.state",
    "certificate_authority_configuration.subject.surname",
    "certificate_authority_configuration.subject.title",
    "key_storage_security_standard",
    "type",
  ]
}

type "aws_acmpca_certificate_authority_certificate" {
  holds     = "nothing"
  parent    = ["certificate_authority_arn"]
  force_new = ["certificate", "certificate_authority_arn", "certificate_chain"]
}

type "aws_acmpca_permission" {
  holds     = "nothing"
  parent    = ["certificate_authority_arn"]
  access    = "grant"
  force_new = ["actions", "certificate_authority_arn", "principal", "source_account"]
}

type "aws_acmpca_policy" {
  holds     = "nothing"
  parent    = ["resource_arn"]
  access    = "grant"
  force_new = ["resource_arn"]
}

type "aws_alb" {
  holds          = "identity"
  tags           = "tags"
  access         = "network_path"
  protections    = [
    { kind = "deletion_protection", path = "enable_deletion_protection", safe = true, unset_safe = false },
  ]
  force_new      = ["customer_owned_ipv4_pool", "internal", "load_balancer_type", "name", "name_prefix"]
  force_new_when = {
    security_groups = "conditional"
    subnet_mapping = "conditional"
    subnets = "conditional"
  }
}

type "aws_alb_listener" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["load_balancer_arn"]
  access    = "network_path"
  force_new = ["load_balancer_arn"]
}

type "aws_alb_listener_certificate" {
  holds     = "nothing"
  parent    = ["listener_arn"]
  force_new = ["certificate_arn", "listener_arn"]
}

type "aws_alb_listener_rule" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["listener_arn"]
  force_new = ["listener_arn"]
}

type "aws_alb_target_group" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["vpc_id"]
  force_new = ["ip_address_type", "name", "name_prefix", "port", "protocol", "target_type", "vpc_id"]
}

type "aws_alb_target_group_attachment" {
  holds     = "nothing"
  parent    = ["target_group_arn", "target_id"]
  force_new = ["availability_zone", "port", "target_group_arn", "target_id"]
}

type "aws_ami" {
  holds          = "data"
  why            = "machine image"
  transient      = true
  tags           = "tags"
  protections    = [
    { kind = "keep_on_destroy", path = "ebs_block_device.delete_on_termination", safe = false, unset_safe = false, recovery = false },
    { kind = "encryption", path = "ebs_block_device.encrypted", safe = true },
  ]
  force_new      = [
    "architecture",
    "boot_mode",
    "ebs_block_device.device_name",
    "ebs_block_device.snapshot_id",
    "ena_support",
    "image_location",
    "imds_support",
    "kernel_id",
    "name",
    "ramdisk_id",
    "root_device_name",
    "sriov_net_support",
    "tpm_support",
    "uefi_data",
    "virtualization_type",
  ]
  force_new_when = { ebs_block_device = "add", ephemeral_block_device = "add" }
}

type "aws_ami_copy" {
  holds       = "data"
  why         = "machine image"
  transient   = true
  tags        = "tags"
  parent      = ["source_ami_id"]
  protections = [
    { kind = "encryption", path = "encrypted", safe = true },
  ]
  force_new   = ["encrypted", "kms_key_id", "name", "source_ami_id", "source_ami_region"]
}

type "aws_ami_from_instance" {
  holds     = "data"
  why       = "machine image"
  transient = true
  tags      = "tags"
  parent    = ["source_instance_id"]
  force_new = ["name", "snapshot_without_reboot", "source_instance_id"]
}

type "aws_ami_launch_permission" {
  holds     = "nothing"
  parent    = ["group", "organization_arn", "organizational_unit_arn"]
  access    = "grant"
  force_new = ["account_id", "group", "image_id", "organization_arn", "organizational_unit_arn"]
}

type "aws_amplify_app" {
  holds          = "identity"
  tags           = "tags"
  executes       = "deploys_code"
  force_new      = ["auto_branch_creation_config.enable_performance_mode"]
  force_new_when = {
    auto_branch_creation_config = "add"
    description = "unset"
    iam_service_role_arn = "unset"
  }
}

type "aws_amplify_backend_environment" {
  holds     = "nothing"
  parent    = ["app_id"]
  force_new = ["app_id", "deployment_artifacts", "environment_name", "stack_name"]
}

type "aws_amplify_branch" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["app_id"]
  force_new = ["app_id", "branch_name"]
}

type "aws_amplify_domain_association" {
  holds     = "identity"
  parent    = ["domain_name", "app_id"]
  probe     = "partial"
  force_new = ["app_id", "domain_name"]
}

type "aws_amplify_webhook" {
  holds     = "nothing"
  parent    = ["app_id"]
  force_new = ["app_id"]
}

type "aws_api_gateway_account" {
  holds = "nothing"
}

type "aws_api_gateway_api_key" {
  holds     = "identity"
  tags      = "tags"
  access    = "auth"
  force_new = ["value"]
}

type "aws_api_gateway_authorizer" {
  holds     = "nothing"
  parent    = ["rest_api_id"]
  access    = "auth"
  force_new = ["rest_api_id"]
}

type "aws_api_gateway_base_path_mapping" {
  holds     = "nothing"
  parent    = ["domain_name"]
  force_new = ["domain_name"]
}

type "aws_api_gateway_client_certificate" {
  holds = "nothing"
  tags  = "tags"
}

type "aws_api_gateway_deployment" {
  holds     = "nothing"
  revision  = ["rest_api_id", "!stage_name"]
  parent    = ["rest_api_id"]
  force_new = ["canary_settings", "rest_api_id", "stage_description", "stage_name", "triggers", "variables"]
}

type "aws_api_gateway_documentation_part" {
  holds     = "nothing"
  parent    = ["rest_api_id"]
  probe     = "partial"
  force_new = [
    "location.method",
    "location.name",
    "location.path",
    "location.status_code",
    "location.type",
    "rest_api_id",
  ]
}

type "aws_api_gateway_documentation_version" {
  holds     = "nothing"
  revision  = ["rest_api_id"]
  parent    = ["rest_api_id"]
  force_new = ["rest_api_id", "version"]
}

type "aws_api_gateway_domain_name" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["domain_name"]
  access    = "inline_policy"
  force_new = ["certificate_body", "certificate_chain", "certificate_private_key", "domain_name"]
}

type "aws_api_gateway_domain_name_access_association" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["domain_name_arn"]
  force_new = ["access_association_source", "domain_name_arn"]
}

type "aws_api_gateway_gateway_response" {
  holds     = "nothing"
  parent    = ["rest_api_id"]
  force_new = ["response_type", "rest_api_id"]
}

type "aws_api_gateway_integration" {
  holds     = "nothing"
  parent    = ["rest_api_id", "resource_id"]
  force_new = [
    "credentials",
    "http_method",
    "integration_http_method",
    "passthrough_behavior",
    "resource_id",
    "rest_api_id",
    "type",
  ]
}

type "aws_api_gateway_integration_response" {
  holds     = "nothing"
  parent    = ["rest_api_id", "resource_id"]
  force_new = ["http_method", "resource_id", "rest_api_id"]
}

type "aws_api_gateway_method" {
  holds     = "nothing"
  parent    = ["rest_api_id", "resource_id"]
  access    = "auth"
  force_new = ["http_method", "resource_id", "rest_api_id"]
}

type "aws_api_gateway_method_response" {
  holds     = "nothing"
  parent    = ["rest_api_id", "resource_id"]
  force_new = ["http_method", "resource_id", "rest_api_id"]
}

type "aws_api_gateway_method_settings" {
  holds     = "nothing"
  parent    = ["rest_api_id", "stage_name"]
  force_new = ["method_path", "rest_api_id", "stage_name"]
}

type "aws_api_gateway_model" {
  holds     = "nothing"
  parent    = ["rest_api_id"]
  force_new = ["content_type", "name", "rest_api_id"]
}

type "aws_api_gateway_request_validator" {
  holds     = "nothing"
  parent    = ["rest_api_id"]
  force_new = ["rest_api_id"]
}

type "aws_api_gateway_resource" {
  holds     = "nothing"
  parent    = ["rest_api_id"]
  force_new = ["rest_api_id"]
}

type "aws_api_gateway_rest_api" {
  holds  = "identity"
  tags   = "tags"
  access = "inline_policy"
}

type "aws_api_gateway_rest_api_policy" {
  holds     = "nothing"
  parent    = ["rest_api_id"]
  access    = "resource_policy"
  force_new = ["rest_api_id"]
}

type "aws_api_gateway_rest_api_put" {
  holds     = "nothing"
  parent    = ["rest_api_id"]
  force_new = ["body", "fail_on_warnings", "parameters", "rest_api_id", "triggers"]
}

type "aws_api_gateway_stage" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["rest_api_id"]
  force_new = ["rest_api_id", "stage_name"]
}

type "aws_api_gateway_usage_plan" {
  holds = "nothing"
  tags  = "tags"
}

type "aws_api_gateway_usage_plan_key" {
  holds     = "nothing"
  parent    = ["usage_plan_id"]
  access    = "auth"
  force_new = ["key_id", "key_type", "usage_plan_id"]
}

type "aws_api_gateway_vpc_link" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["target_arns"]
}

type "aws_apigatewayv2_api" {
  holds     = "identity"
  tags      = "tags"
  force_new = ["credentials_arn", "protocol_type", "route_key", "target"]
}

type "aws_apigatewayv2_api_mapping" {
  holds     = "nothing"
  parent    = ["api_id", "domain_name"]
  force_new = ["api_id", "domain_name"]
}

type "aws_apigatewayv2_authorizer" {
  holds     = "nothing"
  parent    = ["api_id"]
  access    = "auth"
  force_new = ["api_id"]
}

type "aws_apigatewayv2_deployment" {
  holds     = "nothing"
  revision  = ["api_id"]
  parent    = ["api_id"]
  force_new = ["api_id", "triggers"]
}

type "aws_apigatewayv2_domain_name" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["domain_name"]
  probe     = "partial"
  force_new = ["domain_name"]
}

type "aws_apigatewayv2_integration" {
  holds     = "nothing"
  parent    = ["api_id"]
  force_new = ["api_id", "integration_subtype", "integration_type"]
}

type "aws_apigatewayv2_integration_response" {
  holds     = "nothing"
  parent    = ["integration_id", "api_id"]
  force_new = ["api_id", "integration_id"]
}

type "aws_apigatewayv2_model" {
  holds     = "nothing"
  parent    = ["api_id"]
  force_new = ["api_id"]
}

type "aws_apigatewayv2_route" {
  holds     = "nothing"
  parent    = ["api_id"]
  access    = "auth"
  force_new = ["api_id"]
}

type "aws_apigatewayv2_route_response" {
  holds     = "nothing"
  parent    = ["route_id", "api_id"]
  force_new = ["api_id", "route_id"]
}

type "aws_apigatewayv2_stage" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["api_id"]
  force_new = ["api_id", "name"]
}

type "aws_apigatewayv2_vpc_link" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["security_group_ids", "subnet_ids"]
}

type "aws_app_cookie_stickiness_policy" {
  holds     = "nothing"
  parent    = ["cookie_name"]
  force_new = ["cookie_name", "lb_port", "load_balancer", "name"]
}

type "aws_appautoscaling_policy" {
  holds     = "nothing"
  parent    = ["resource_id"]
  guard     = "availability"
  force_new = ["name", "resource_id", "scalable_dimension", "service_namespace"]
}

type "aws_appautoscaling_scheduled_action" {
  holds     = "nothing"
  parent    = ["resource_id"]
  probe     = "partial"
  force_new = ["name", "resource_id", "scalable_dimension", "service_namespace"]
}

type "aws_appautoscaling_target" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_id"]
  guard     = "availability"
  force_new = ["resource_id", "scalable_dimension", "service_namespace"]
}

type "aws_appconfig_application" {
  holds = "nothing"
  tags  = "tags"
}

type "aws_appconfig_configuration_profile" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["application_id"]
  force_new = ["application_id", "location_uri", "type"]
}

type "aws_appconfig_deployment" {
  holds     = "nothing"
  revision  = ["application_id", "configuration_profile_id", "environment_id"]
  tags      = "tags"
  parent    = ["application_id", "configuration_profile_id", "deployment_strategy_id"]
  executes  = "run"
  force_new = [
    "application_id",
    "configuration_profile_id",
    "configuration_version",
    "deployment_strategy_id",
    "description",
    "environment_id",
    "kms_key_identifier",
  ]
}

type "aws_appconfig_deployment_strategy" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name", "replicate_to"]
}

type "aws_appconfig_environment" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["application_id"]
  force_new = ["application_id"]
}

type "aws_appconfig_extension" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_appconfig_extension_association" {
  holds     = "nothing"
  parent    = ["extension_arn", "resource_arn"]
  force_new = ["extension_arn", "resource_arn"]
}

type "aws_appconfig_hosted_configuration_version" {
  holds     = "data"
  why       = "key-value data"
  revision  = ["application_id", "configuration_profile_id"]
  transient = true
  parent    = ["application_id", "configuration_profile_id"]
  force_new = ["application_id", "configuration_profile_id", "content", "content_type", "description"]
}

type "aws_appfabric_app_authorization" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["app", "app_bundle_arn"]
  force_new = ["app", "app_bundle_arn", "auth_type"]
}

type "aws_appfabric_app_authorization_connection" {
  holds     = "nothing"
  parent    = ["app_authorization_arn", "app_bundle_arn"]
  force_new = ["app_authorization_arn", "app_bundle_arn"]
}

type "aws_appfabric_app_bundle" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["customer_managed_key_arn"]
}

type "aws_appfabric_ingestion" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["app", "app_bundle_arn"]
  force_new = ["app", "app_bundle_arn", "tenant_id"]
}

type "aws_appfabric_ingestion_destination" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["ingestion_arn", "app_bundle_arn"]
  probe     = "partial"
  force_new = [
    "app_bundle_arn",
    "ingestion_arn",
    "processing_configuration",
    "processing_configuration.audit_log",
  ]
}

type "aws_appflow_connector_profile" {
  holds     = "nothing"
  force_new = ["connector_label", "connector_type", "kms_arn", "name"]
}

type "aws_appflow_flow" {
  holds          = "nothing"
  tags           = "tags"
  force_new      = [
    "kms_arn",
    "name",
    "source_flow_config.source_connector_properties.s3.bucket_name",
    "source_flow_config.source_connector_properties.s3.bucket_prefix",
  ]
  force_new_when = { "source_flow_config.source_connector_properties.s3" = "add" }
}

type "aws_appintegrations_data_integration" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = [
    "name",
    "schedule_config.first_execution_from",
    "schedule_config.object",
    "schedule_config.schedule_expression",
    "source_uri",
  ]
}

type "aws_appintegrations_event_integration" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = ["event_filter.source", "eventbridge_bus", "name"]
}

type "aws_applicationinsights_application" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_group_name"]
  force_new = ["auto_create", "grouping_type", "resource_group_name"]
}

type "aws_appmesh_gateway_route" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["virtual_gateway_name", "mesh_name"]
  probe     = "partial"
  force_new = ["mesh_name", "mesh_owner", "name", "virtual_gateway_name"]
}

type "aws_appmesh_mesh" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_appmesh_route" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["mesh_name", "virtual_router_name"]
  probe     = "partial"
  force_new = ["mesh_name", "mesh_owner", "name", "virtual_router_name"]
}

type "aws_appmesh_virtual_gateway" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["mesh_name"]
  probe     = "partial"
  force_new = ["mesh_name", "mesh_owner", "name"]
}

type "aws_appmesh_virtual_node" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["mesh_name"]
  probe     = "partial"
  force_new = ["mesh_name", "mesh_owner", "name"]
}

type "aws_appmesh_virtual_router" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["mesh_name"]
  probe     = "partial"
  force_new = ["mesh_name", "mesh_owner", "name"]
}

type "aws_appmesh_virtual_service" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["mesh_name"]
  probe     = "partial"
  force_new = ["mesh_name", "mesh_owner", "name"]
}

type "aws_apprunner_auto_scaling_configuration_version" {
  holds     = "nothing"
  revision  = ["auto_scaling_configuration_name"]
  tags      = "tags"
  parent    = ["auto_scaling_configuration_name"]
  force_new = ["auto_scaling_configuration_name", "max_concurrency", "max_size", "min_size"]
}

type "aws_apprunner_connection" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["connection_name", "provider_type"]
}

type "aws_apprunner_custom_domain_association" {
  holds     = "nothing"
  parent    = ["domain_name", "service_arn"]
  force_new = ["domain_name", "enable_www_subdomain", "service_arn"]
}

type "aws_apprunner_default_auto_scaling_configuration_version" {
  holds = "nothing"
}

type "aws_apprunner_deployment" {
  holds     = "nothing"
  revision  = ["service_arn"]
  parent    = ["service_arn"]
  executes  = "run"
  force_new = ["service_arn"]
}

type "aws_apprunner_observability_configuration" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["observability_configuration_name"]
}

type "aws_apprunner_service" {
  holds     = "identity"
  tags      = "tags"
  executes  = "deploys_code"
  force_new = ["encryption_configuration", "encryption_configuration.kms_key", "service_name"]
}

type "aws_apprunner_vpc_connector" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["security_groups", "subnets", "vpc_connector_name"]
}

type "aws_apprunner_vpc_ingress_connection" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["service_arn"]
  probe     = "partial"
  force_new = [
    "ingress_vpc_configuration.vpc_endpoint_id",
    "ingress_vpc_configuration.vpc_id",
    "name",
    "service_arn",
  ]
}

type "aws_appstream_directory_config" {
  holds     = "nothing"
  parent    = ["directory_name"]
  probe     = "partial"
  force_new = ["directory_name"]
}

type "aws_appstream_fleet" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["fleet_type", "name"]
}

type "aws_appstream_fleet_stack_association" {
  holds     = "nothing"
  parent    = ["fleet_name", "stack_name"]
  force_new = ["fleet_name", "stack_name"]
}

type "aws_appstream_image_builder" {
  holds          = "data"
  why            = "desktop volumes"
  tags           = "tags"
  force_new      = [
    "access_endpoint",
    "appstream_agent_version",
    "description",
    "display_name",
    "enable_default_internet_access",
    "iam_role_arn",
    "image_arn",
    "image_name",
    "instance_type",
    "name",
  ]
  force_new_when = { domain_join_info = "add", vpc_config = "add" }
}

type "aws_appstream_stack" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_appstream_user" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["authentication_type", "first_name", "last_name", "user_name"]
}

type "aws_appstream_user_stack_association" {
  holds     = "nothing"
  parent    = ["stack_name", "user_name"]
  access    = "auth"
  force_new = ["authentication_type", "stack_name", "user_name"]
}

type "aws_appsync_api_cache" {
  holds       = "nothing"
  protections = [
    { kind = "encryption", path = "at_rest_encryption_enabled", safe = true },
    { kind = "encryption", path = "transit_encryption_enabled", safe = true },
  ]
  force_new   = ["at_rest_encryption_enabled", "transit_encryption_enabled"]
}

type "aws_appsync_api_key" {
  holds  = "identity"
  access = "auth"
}

type "aws_appsync_datasource" {
  holds = "nothing"
}

type "aws_appsync_domain_name" {
  holds     = "identity"
  parent    = ["domain_name"]
  force_new = ["certificate_arn", "domain_name"]
}

type "aws_appsync_domain_name_api_association" {
  holds     = "nothing"
  parent    = ["domain_name", "api_id"]
  force_new = ["domain_name"]
}

type "aws_appsync_function" {
  holds     = "nothing"
  parent    = ["api_id"]
  executes  = "deploys_code"
  force_new = ["api_id"]
}

type "aws_appsync_graphql_api" {
  holds     = "identity"
  tags      = "tags"
  force_new = ["api_type", "visibility"]
}

type "aws_appsync_resolver" {
  holds     = "nothing"
  parent    = ["api_id"]
  executes  = "deploys_code"
  force_new = ["api_id", "field", "type"]
}

type "aws_appsync_source_api_association" {
  holds     = "nothing"
  parent    = ["merged_api_arn", "merged_api_id", "source_api_arn"]
  force_new = ["merged_api_arn", "merged_api_id", "source_api_arn", "source_api_id"]
}

type "aws_appsync_type" {
  holds     = "nothing"
  parent    = ["api_id"]
  force_new = ["api_id"]
}

type "aws_athena_capacity_reservation" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_athena_data_catalog" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_athena_database" {
  holds       = "data"
  why         = "catalog metadata"
  parent      = ["bucket"]
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
  force_new   = [
    "acl_configuration",
    "acl_configuration.s3_acl_option",
    "comment",
    "encryption_configuration",
    "encryption_configuration.encryption_option",
    "encryption_configuration.kms_key",
    "expected_bucket_owner",
    "name",
    "properties",
  ]
}

type "aws_athena_named_query" {
  holds     = "nothing"
  revision  = ["database", "workgroup"]
  parent    = ["database"]
  force_new = ["database", "description", "name", "query", "workgroup"]
}

type "aws_athena_prepared_statement" {
  holds     = "nothing"
  force_new = ["name", "workgroup"]
}

type "aws_athena_workgroup" {
  holds       = "nothing"
  tags        = "tags"
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
  force_new   = ["name"]
}

type "aws_auditmanager_account_registration" {
  holds = "nothing"
}

type "aws_auditmanager_assessment" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["framework_id"]
  force_new = ["framework_id"]
}

type "aws_auditmanager_assessment_delegation" {
  holds     = "nothing"
  parent    = ["assessment_id", "control_set_id"]
  force_new = ["assessment_id", "comment", "control_set_id", "role_arn", "role_type"]
}

type "aws_auditmanager_assessment_report" {
  holds     = "nothing"
  parent    = ["assessment_id"]
  force_new = ["assessment_id", "description", "name"]
}

type "aws_auditmanager_control" {
  holds          = "nothing"
  tags           = "tags"
  force_new_when = { control_mapping_sources = "add" }
}

type "aws_auditmanager_framework" {
  holds          = "nothing"
  tags           = "tags"
  force_new_when = { control_sets = "add" }
}

type "aws_auditmanager_framework_share" {
  holds     = "nothing"
  parent    = ["framework_id"]
  force_new = ["comment", "destination_account", "destination_region", "framework_id"]
}

type "aws_auditmanager_organization_admin_account_registration" {
  holds     = "nothing"
  force_new = ["admin_account_id"]
}

type "aws_autoscaling_attachment" {
  holds     = "nothing"
  parent    = ["autoscaling_group_name", "lb_target_group_arn"]
  force_new = ["autoscaling_group_name", "elb", "lb_target_group_arn"]
}

type "aws_autoscaling_group" {
  holds       = "identity"
  tags        = "tag[key,value]"
  executes    = "boot_code"
  protections = [
    { kind = "force_destroy", path = "force_delete", safe = false, unset_safe = true },
    { kind = "force_destroy", path = "force_delete_warm_pool", safe = false, unset_safe = true },
    { kind = "scale_in_protection", path = "protect_from_scale_in", safe = true, unset_safe = false },
  ]
  force_new   = [
    "initial_lifecycle_hook",
    "initial_lifecycle_hook.default_result",
    "initial_lifecycle_hook.heartbeat_timeout",
    "initial_lifecycle_hook.lifecycle_transition",
    "initial_lifecycle_hook.name",
    "initial_lifecycle_hook.notification_metadata",
    "initial_lifecycle_hook.notification_target_arn",
    "initial_lifecycle_hook.role_arn",
    "name",
    "name_prefix",
  ]
}

type "aws_autoscaling_group_tag" {
  holds     = "nothing"
  tags      = "self:tag.key,tag.value"
  parent    = ["autoscaling_group_name"]
  probe     = "partial"
  force_new = ["autoscaling_group_name", "tag.key"]
}

type "aws_autoscaling_lifecycle_hook" {
  holds     = "nothing"
  force_new = ["name"]
}

type "aws_autoscaling_notification" {
  holds     = "nothing"
  parent    = ["topic_arn"]
  force_new = ["topic_arn"]
}

type "aws_autoscaling_policy" {
  holds     = "nothing"
  parent    = ["autoscaling_group_name"]
  guard     = "availability"
  force_new = ["autoscaling_group_name", "name"]
}

type "aws_autoscaling_schedule" {
  holds     = "nothing"
  parent    = ["autoscaling_group_name", "scheduled_action_name"]
  force_new = ["autoscaling_group_name", "scheduled_action_name"]
}

type "aws_autoscaling_traffic_source_attachment" {
  holds     = "nothing"
  parent    = ["autoscaling_group_name"]
  force_new = ["autoscaling_group_name", "traffic_source", "traffic_source.identifier", "traffic_source.type"]
}

type "aws_autoscalingplans_scaling_plan" {
  holds     = "nothing"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_backup_framework" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_backup_global_settings" {
  holds = "nothing"
  guard = "backup"
}

type "aws_backup_logically_air_gapped_vault" {
  holds       = "data"
  why         = "backups or archives"
  tags        = "tags"
  protections = [
    { kind = "retention", path = "max_retention_days", safe = { not_lower = true }, unset_safe = true },
    { kind = "retention", path = "min_retention_days", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["max_retention_days", "min_retention_days", "name"]
}

type "aws_backup_plan" {
  holds     = "nothing"
  tags      = "tags"
  guard     = "backup"
  force_new = ["name"]
}

type "aws_backup_region_settings" {
  holds = "nothing"
  guard = "backup"
}

type "aws_backup_report_plan" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = ["name", "report_setting.report_template"]
}

type "aws_backup_restore_testing_plan" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_backup_restore_testing_selection" {
  holds     = "nothing"
  parent    = ["restore_testing_plan_name"]
  force_new = ["name", "protected_resource_type", "restore_testing_plan_name"]
}

type "aws_backup_selection" {
  holds          = "nothing"
  parent         = ["plan_id"]
  guard          = "backup"
  force_new      = [
    "condition.string_equals",
    "condition.string_equals.key",
    "condition.string_equals.value",
    "condition.string_like",
    "condition.string_like.key",
    "condition.string_like.value",
    "condition.string_not_equals",
    "condition.string_not_equals.key",
    "condition.string_not_equals.value",
    "condition.string_not_like",
    "condition.string_not_like.key",
    "condition.string_not_like.value",
    "iam_role_arn",
    "name",
    "not_resources",
    "plan_id",
    "resources",
    "selection_tag",
    "selection_tag.key",
    "selection_tag.type",
    "selection_tag.value",
  ]
  force_new_when = { condition = "add" }
}

type "aws_backup_vault" {
  holds       = "data"
  why         = "backups or archives"
  tags        = "tags"
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
  force_new   = ["kms_key_arn", "name"]
}

type "aws_backup_vault_lock_configuration" {
  holds       = "nothing"
  parent      = ["backup_vault_name"]
  guard       = "lock"
  protections = [
    { kind = "retention", path = "max_retention_days", safe = { not_lower = true }, unset_safe = true },
    { kind = "retention", path = "min_retention_days", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["backup_vault_name", "changeable_for_days", "max_retention_days", "min_retention_days"]
}

type "aws_backup_vault_notifications" {
  holds     = "nothing"
  parent    = ["backup_vault_name", "sns_topic_arn"]
  force_new = ["backup_vault_events", "backup_vault_name", "sns_topic_arn"]
}

type "aws_backup_vault_policy" {
  holds     = "nothing"
  parent    = ["backup_vault_name"]
  access    = "resource_policy"
  guard     = "backup"
  force_new = ["backup_vault_name"]
}

type "aws_batch_compute_environment" {
  holds          = "nothing"
  tags           = "tags"
  force_new      = [
    "compute_environment_name",
    "compute_environment_name_prefix",
    "compute_resources",
    "compute_resources.allocation_strategy",
    "compute_resources.bid_percentage",
    "compute_resources.ec2_configuration.image_id_override",
    "compute_resources.ec2_configuration.image_type",
    "compute_resources.ec2_key_pair",
    "compute_resources.image_id",
    "compute_resources.instance_role",
    "compute_resources.instance_type",
    "compute_resources.launch_template",
    "compute_resources.launch_template.launch_template_id",
    "compute_resources.launch_template.launch_template_name",
    "compute_resources.launch_template.version",
    "compute_resources.placement_group",
    "compute_resources.security_group_ids",
    "compute_resources.spot_iam_fleet_role",
    "compute_resources.subnets",
    "compute_resources.tags",
    "eks_configuration",
    "eks_configuration.eks_cluster_arn",
    "eks_configuration.kubernetes_namespace",
    "type",
  ]
  force_new_when = { "compute_resources.ec2_configuration" = "add" }
}

type "aws_batch_job_definition" {
  holds     = "nothing"
  revision  = ["name", "type"]
  tags      = "tags"
  executes  = "deploys_code"
  force_new = ["name", "retry_strategy", "retry_strategy.evaluate_on_exit"]
}

type "aws_batch_job_queue" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_batch_scheduling_policy" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_bcmdataexports_export" {
  holds          = "nothing"
  tags           = "tags"
  force_new      = [
    "export.data_query.table_configurations",
    "export.description",
    "export.destination_configurations.s3_destination.s3_bucket",
    "export.destination_configurations.s3_destination.s3_output_configurations.compression",
    "export.destination_configurations.s3_destination.s3_output_configurations.format",
    "export.destination_configurations.s3_destination.s3_prefix",
    "export.destination_configurations.s3_destination.s3_region",
    "export.name",
  ]
  force_new_when = {
    export = "add"
    "export.data_query" = "add"
    "export.destination_configurations" = "add"
    "export.destination_configurations.s3_destination" = "add"
    "export.destination_configurations.s3_destination.s3_output_configurations" = "add"
    "export.refresh_cadence" = "add"
  }
}

type "aws_bedrock_custom_model" {
  holds     = "data"
  why       = "trained model or index"
  tags      = "tags"
  parent    = ["base_model_identifier", "job_name"]
  force_new = [
    "base_model_identifier",
    "custom_model_kms_key_id",
    "custom_model_name",
    "customization_type",
    "hyperparameters",
    "job_name",
    "output_data_config",
    "output_data_config.s3_uri",
    "role_arn",
    "training_data_config",
    "training_data_config.s3_uri",
    "validation_data_config",
    "validation_data_config.validator",
    "validation_data_config.validator.s3_uri",
    "vpc_config",
    "vpc_config.security_group_ids",
    "vpc_config.subnet_ids",
  ]
}

type "aws_bedrock_guardrail" {
  holds = "nothing"
  tags  = "tags"
  probe = "partial"
}

type "aws_bedrock_guardrail_version" {
  holds       = "nothing"
  revision    = ["guardrail_arn"]
  parent      = ["guardrail_arn"]
  protections = [
    { kind = "keep_on_destroy", path = "skip_destroy", safe = true, unset_safe = false },
  ]
  force_new   = ["description", "guardrail_arn"]
}

type "aws_bedrock_inference_profile" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["description", "model_source", "model_source.copy_from", "name"]
}

type "aws_bedrock_model_invocation_logging_configuration" {
  holds = "nothing"
  guard = "audit"
}

type "aws_bedrock_provisioned_model_throughput" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["model_arn", "provisioned_model_name"]
  probe     = "partial"
  force_new = ["model_arn", "model_units", "provisioned_model_name"]
}

type "aws_bedrockagent_agent" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["agent_resource_role_arn"]
}

type "aws_bedrockagent_agent_action_group" {
  holds     = "nothing"
  parent    = ["agent_id"]
  executes  = "deploys_code"
  probe     = "partial"
  force_new = ["agent_id", "agent_version"]
}

type "aws_bedrockagent_agent_alias" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["agent_id"]
  force_new = ["agent_id"]
}

type "aws_bedrockagent_agent_collaborator" {
  holds     = "nothing"
  parent    = ["agent_id"]
  force_new = ["agent_id", "agent_version"]
}

type "aws_bedrockagent_agent_knowledge_base_association" {
  holds     = "nothing"
  parent    = ["agent_id", "knowledge_base_id"]
  force_new = ["agent_id", "agent_version", "knowledge_base_id"]
}

type "aws_bedrockagent_data_source" {
  holds     = "nothing"
  probe     = "partial"
  force_new = [
    "name",
    "vector_ingestion_configuration",
    "vector_ingestion_configuration.chunking_configuration",
    "vector_ingestion_configuration.chunking_configuration.chunking_strategy",
    "vector_ingestion_configuration.chunking_configuration.fixed_size_chunking_configuration",
    "vector_ingestion_configuration.chunking_configuration.fixed_size_chunking_configuration.max_tokens",
    "vector_ingestion_configuration.chunking_configuration.fixed_size_chunking_configuration.overlap_percentage",
    "vector_ingestion_configuration.chunking_configuration.hierarchical_chunking_configuration",
    "vector_ingestion_configuration.chunking_configuration.hierarchical_chunking_configuration.level_configuration",
    "vector_ingestion_configuration.chunking_configuration.hierarchical_chunking_configuration.level_configuration.max_tokens",
    "vector_ingestion_configuration.chunking_configuration.hierarchical_chunking_configuration.overlap_tokens",
    "vector_ingestion_configuration.chunking_configuration.semantic_chunking_configuration",
    "vector_ingestion_configuration.chunking_configuration.semantic_chunking_configuration.breakpoint_percentile_threshold",
    "vector_ingestion_configuration.chunking_configuration.semantic_chunking_configuration.buffer_size",
    "vector_ingestion_configuration.chunking_configuration.semantic_chunking_configuration.max_token",
    "vector_ingestion_configuration.custom_transformation_configuration",
    "vector_ingestion_configuration.custom_transformation_configuration.intermediate_storage",
    "vector_ingestion_configuration.custom_transformation_configuration.intermediate_storage.s3_location",
    "vector_ingestion_configuration.custom_transformation_configuration.intermediate_storage.s3_location.uri",
    "vector_ingestion_configuration.custom_transformation_configuration.transformation",
    "vector_ingestion_configuration.custom_transformation_configuration.transformation.transformation_function",
    "vector_ingestion_configuration.custom_transformation_configuration.transformation.transformation_function.transformation_lambda_configuration",
    "vector_ingestion_configuration.custom_transformation_configuration.transformation.transformation_function.transformation_lambda_configuration.lambda_arn",
    "vector_ingestion_configuration.parsing_configuration",
    "vector_ingestion_configuration.parsing_configuration.bedrock_foundation_model_configuration",
    "vector_ingestion_configuration.parsing_configuration.bedrock_foundation_model_configuration.model_arn",
    "vector_ingestion_configuration.parsing_configuration.bedrock_foundation_model_configuration.parsing_prompt",
    "vector_ingestion_configuration.parsing_configuration.bedrock_foundation_model_configuration.parsing_prompt.parsing_prompt_string",
    "vector_ingestion_configuration.parsing_configuration.parsing_strategy",
  ]
}

type "aws_bedrockagent_knowledge_base" {
  holds     = "data"
  why       = "trained model or index"
  tags      = "tags"
  probe     = "partial"
  force_new = [
    "knowledge_base_configuration",
    "knowledge_base_configuration.type",
    "knowledge_base_configuration.vector_knowledge_base_configuration",
    "knowledge_base_configuration.vector_knowledge_base_configuration.embedding_model_arn",
    "knowledge_base_configuration.vector_knowledge_base_configuration.embedding_model_configuration",
    "knowledge_base_configuration.vector_knowledge_base_configuration.embedding_model_configuration.bedrock_embedding_model_configuration",
    "knowledge_base_configuration.vector_knowledge_base_configuration.embedding_model_configuration.bedrock_embedding_model_configuration.dimensions",
    "knowledge_base_configuration.vector_knowledge_base_configuration.supplemental_data_storage_configuration",
    "knowledge_base_configuration.vector_knowledge_base_configuration.supplemental_data_storage_configuration.storage_location",
    "storage_configuration",
    "storage_configuration.opensearch_serverless_configuration",
    "storage_configuration.opensearch_serverless_configuration.collection_arn",
    "storage_configuration.opensearch_serverless_configuration.field_mapping",
    "storage_configuration.opensearch_serverless_configuration.field_mapping.metadata_field",
    "storage_configuration.opensearch_serverless_configuration.field_mapping.text_field",
    "storage_configuration.opensearch_serverless_configuration.field_mapping.vector_field",
    "storage_configuration.opensearch_serverless_configuration.vector_index_name",
    "storage_configuration.pinecone_configuration",
    "storage_configuration.pinecone_configuration.connection_string",
    "storage_configuration.pinecone_configuration.credentials_secret_arn",
    "storage_configuration.pinecone_configuration.field_mapping",
    "storage_configuration.pinecone_configuration.field_mapping.metadata_field",
    "storage_configuration.pinecone_configuration.field_mapping.text_field",
    "storage_configuration.pinecone_configuration.namespace",
    "storage_configuration.rds_configuration",
    "storage_configuration.rds_configuration.credentials_secret_arn",
    "storage_configuration.rds_configuration.database_name",
    "storage_configuration.rds_configuration.field_mapping",
    "storage_configuration.rds_configuration.field_mapping.metadata_field",
    "storage_configuration.rds_configuration.field_mapping.primary_key_field",
    "storage_configuration.rds_configuration.field_mapping.text_field",
    "storage_configuration.rds_configuration.field_mapping.vector_field",
    "storage_configuration.rds_configuration.resource_arn",
    "storage_configuration.rds_configuration.table_name",
    "storage_configuration.redis_enterprise_cloud_configuration",
    "storage_configuration.redis_enterprise_cloud_configuration.credentials_secret_arn",
    "storage_configuration.redis_enterprise_cloud_configuration.endpoint",
    "storage_configuration.redis_enterprise_cloud_configuration.field_mapping",
    "storage_configuration.redis_enterprise_cloud_configuration.field_mapping.metadata_field",
    "storage_configuration.redis_enterprise_cloud_configuration.field_mapping.text_field",
    "storage_configuration.redis_enterprise_cloud_configuration.field_mapping.vector_field",
    "storage_configuration.redis_enterprise_cloud_configuration.vector_index_name",
    "storage_configuration.type",
  ]
}

type "aws_bedrockagent_prompt" {
  holds = "nothing"
  tags  = "tags"
}

type "aws_budgets_budget" {
  holds     = "identity"
  tags      = "tags"
  guard     = "monitor"
  force_new = ["account_id", "name", "name_prefix"]
}

type "aws_budgets_budget_action" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["budget_name"]
  executes  = "deploys_code"
  guard     = "monitor"
  probe     = "partial"
  force_new = ["account_id", "action_type", "budget_name"]
}

type "aws_ce_anomaly_monitor" {
  holds     = "nothing"
  tags      = "tags"
  guard     = "monitor"
  force_new = ["monitor_dimension", "monitor_specification", "monitor_type"]
}

type "aws_ce_anomaly_subscription" {
  holds     = "nothing"
  tags      = "tags"
  guard     = "monitor"
  force_new = ["account_id", "name"]
}

type "aws_ce_cost_allocation_tag" {
  holds = "nothing"
}

type "aws_ce_cost_category" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name", "rule_version"]
}

type "aws_chatbot_slack_channel_configuration" {
  holds = "nothing"
  tags  = "tags"
  probe = "partial"
}

type "aws_chatbot_teams_channel_configuration" {
  holds = "nothing"
  tags  = "tags"
  probe = "partial"
}

type "aws_chime_voice_connector" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["aws_region"]
}

type "aws_chime_voice_connector_group" {
  holds = "nothing"
}

type "aws_chime_voice_connector_logging" {
  holds     = "nothing"
  parent    = ["voice_connector_id"]
  force_new = ["voice_connector_id"]
}

type "aws_chime_voice_connector_origination" {
  holds     = "nothing"
  parent    = ["voice_connector_id"]
  probe     = "partial"
  force_new = ["voice_connector_id"]
}

type "aws_chime_voice_connector_streaming" {
  holds     = "nothing"
  parent    = ["voice_connector_id"]
  force_new = ["voice_connector_id"]
}

type "aws_chime_voice_connector_termination" {
  holds     = "nothing"
  parent    = ["voice_connector_id"]
  force_new = ["voice_connector_id"]
}

type "aws_chime_voice_connector_termination_credentials" {
  holds     = "nothing"
  parent    = ["voice_connector_id"]
  probe     = "partial"
  force_new = ["voice_connector_id"]
}

type "aws_chimesdkmediapipelines_media_insights_pipeline_configuration" {
  holds = "nothing"
  tags  = "tags"
}

type "aws_chimesdkvoice_global_settings" {
  holds = "nothing"
  probe = "partial"
}

type "aws_chimesdkvoice_sip_media_application" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = ["aws_region"]
}

type "aws_chimesdkvoice_sip_rule" {
  holds     = "nothing"
  probe     = "partial"
  force_new = [
    "target_applications.aws_region",
    "target_applications.priority",
    "target_applications.sip_media_application_id",
  ]
}

type "aws_chimesdkvoice_voice_profile_domain" {
  holds = "nothing"
  tags  = "tags"
  probe = "partial"
}

type "aws_cleanrooms_collaboration" {
  holds     = "data"
  why       = "findings and history"
  tags      = "tags"
  force_new = [
    "creator_display_name",
    "creator_member_abilities",
    "data_encryption_metadata",
    "data_encryption_metadata.allow_clear_text",
    "data_encryption_metadata.allow_duplicates",
    "data_encryption_metadata.allow_joins_on_columns_with_different_names",
    "data_encryption_metadata.preserve_nulls",
    "member",
    "member.account_id",
    "member.display_name",
    "member.member_abilities",
    "query_log_status",
  ]
}

type "aws_cleanrooms_configured_table" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = ["allowed_columns", "table_reference.database_name", "table_reference.table_name"]
}

type "aws_cleanrooms_membership" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["collaboration_id"]
  force_new = ["collaboration_id"]
}

type "aws_cloud9_environment_ec2" {
  holds     = "data"
  why       = "workspace disk"
  tags      = "tags"
  executes  = "boot_code"
  force_new = [
    "automatic_stop_time_minutes",
    "connection_type",
    "image_id",
    "instance_type",
    "owner_arn",
    "subnet_id",
  ]
}

type "aws_cloud9_environment_membership" {
  holds     = "nothing"
  parent    = ["environment_id", "user_arn"]
  access    = "auth"
  force_new = ["environment_id", "user_arn"]
}

type "aws_cloudcontrolapi_resource" {
  holds          = "data"
  why            = "whatever it contains"
  executes       = "run"
  probe          = "none"
  force_new      = ["type_name"]
  force_new_when = { desired_state = "create_only_property" }
}

type "aws_cloudformation_stack" {
  holds     = "data"
  why       = "whatever it contains"
  tags      = "tags"
  executes  = "run"
  force_new = ["disable_rollback", "name", "on_failure", "timeout_in_minutes"]
}

type "aws_cloudformation_stack_instances" {
  holds       = "data"
  why         = "whatever it contains"
  parent      = ["stack_set_name"]
  executes    = "run"
  protections = [
    { kind = "keep_on_destroy", path = "retain_stacks", safe = true, unset_safe = false },
  ]
  force_new   = ["deployment_targets", "deployment_targets.account_filter_type", "stack_set_name"]
}

type "aws_cloudformation_stack_set" {
  holds       = "data"
  why         = "whatever it contains"
  tags        = "tags"
  executes    = "run"
  protections = [
    { kind = "keep_on_destroy", path = "auto_deployment.retain_stacks_on_account_removal", safe = true, unset_safe = false, recovery = false },
  ]
  force_new   = ["auto_deployment", "name"]
}

type "aws_cloudformation_stack_set_instance" {
  holds       = "data"
  why         = "whatever it contains"
  parent      = ["stack_set_name"]
  executes    = "run"
  protections = [
    { kind = "keep_on_destroy", path = "retain_stack", safe = true, unset_safe = false },
  ]
  force_new   = [
    "account_id",
    "deployment_targets",
    "deployment_targets.account_filter_type",
    "deployment_targets.accounts",
    "deployment_targets.accounts_url",
    "deployment_targets.organizational_unit_ids",
    "region",
    "stack_set_name",
  ]
}

type "aws_cloudformation_type" {
  holds     = "nothing"
  force_new = [
    "execution_role_arn",
    "logging_config",
    "logging_config.log_group_name",
    "logging_config.log_role_arn",
    "schema_handler_package",
    "type",
    "type_name",
  ]
}

type "aws_cloudfront_cache_policy" {
  holds = "nothing"
  swaps = true
}

type "aws_cloudfront_continuous_deployment_policy" {
  holds = "nothing"
}

type "aws_cloudfront_distribution" {
  holds       = "identity"
  tags        = "tags"
  protections = [
    { kind = "keep_on_destroy", path = "retain_on_delete", safe = true, unset_safe = false },
  ]
  force_new   = ["staging"]
}

type "aws_cloudfront_field_level_encryption_config" {
  holds = "nothing"
  probe = "partial"
}

type "aws_cloudfront_field_level_encryption_profile" {
  holds = "nothing"
  probe = "partial"
}

type "aws_cloudfront_function" {
  holds     = "nothing"
  swaps     = true
  executes  = "deploys_code"
  force_new = ["name"]
}

type "aws_cloudfront_key_group" {
  holds  = "identity"
  access = "auth"
}

type "aws_cloudfront_key_value_store" {
  holds     = "data"
  why       = "key-value data"
  force_new = ["name"]
}

type "aws_cloudfront_monitoring_subscription" {
  holds     = "nothing"
  parent    = ["distribution_id"]
  probe     = "partial"
  force_new = ["distribution_id"]
}

type "aws_cloudfront_origin_access_control" {
  holds  = "nothing"
  access = "auth"
}

type "aws_cloudfront_origin_access_identity" {
  holds  = "identity"
  access = "auth"
}

type "aws_cloudfront_origin_request_policy" {
  holds = "nothing"
  swaps = true
}

type "aws_cloudfront_public_key" {
  holds     = "identity"
  access    = "auth"
  force_new = ["encoded_key", "name", "name_prefix"]
}

type "aws_cloudfront_realtime_log_config" {
  holds     = "nothing"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_cloudfront_response_headers_policy" {
  holds = "nothing"
  swaps = true
}

type "aws_cloudfront_vpc_origin" {
  holds = "nothing"
  tags  = "tags"
}

type "aws_cloudfrontkeyvaluestore_key" {
  holds     = "data"
  why       = "key-value data"
  parent    = ["key_value_store_arn"]
  force_new = ["key", "key_value_store_arn"]
}

type "aws_cloudfrontkeyvaluestore_keys_exclusive" {
  holds     = "data"
  why       = "key-value data"
  parent    = ["key_value_store_arn"]
  force_new = ["key_value_store_arn"]
}

type "aws_cloudhsm_v2_cluster" {
  holds     = "data"
  why       = "key material"
  tags      = "tags"
  force_new = ["hsm_type", "mode", "source_backup_identifier", "subnet_ids"]
}

type "aws_cloudhsm_v2_hsm" {
  holds     = "data"
  why       = "key material"
  parent    = ["cluster_id"]
  force_new = ["availability_zone", "cluster_id", "ip_address", "subnet_id"]
}

type "aws_cloudsearch_domain" {
  holds       = "data"
  why         = "search index data"
  protections = [
    { kind = "availability", path = "multi_az", safe = true, unset_safe = false },
  ]
  force_new   = ["name"]
}

type "aws_cloudsearch_domain_service_access_policy" {
  holds  = "nothing"
  parent = ["domain_name"]
  access = "resource_policy"
}

type "aws_cloudtrail" {
  holds       = "nothing"
  tags        = "tags"
  guard       = "audit"
  protections = [
    { kind = "audit", path = "enable_log_file_validation", safe = true },
    { kind = "audit", path = "enable_logging", safe = true },
    { kind = "audit", path = "include_global_service_events", safe = true },
    { kind = "audit", path = "is_multi_region_trail", safe = true },
  ]
  force_new   = ["name"]
}

type "aws_cloudtrail_event_data_store" {
  holds       = "data"
  why         = "audit or event records"
  tags        = "tags"
  guard       = "audit"
  protections = [
    { kind = "retention", path = "retention_period", safe = { not_lower = true }, unset_safe = true },
    { kind = "deletion_protection", path = "termination_protection_enabled", safe = true, unset_safe = false },
  ]
  force_new   = ["kms_key_id", "name"]
}

type "aws_cloudtrail_organization_delegated_admin_account" {
  holds     = "nothing"
  access    = "org_policy"
  force_new = ["account_id"]
}

type "aws_cloudwatch_composite_alarm" {
  holds     = "nothing"
  tags      = "tags"
  guard     = "monitor"
  force_new = ["actions_enabled", "alarm_name"]
}

type "aws_cloudwatch_contributor_insight_rule" {
  holds = "nothing"
  tags  = "tags"
}

type "aws_cloudwatch_contributor_managed_insight_rule" {
  holds  = "nothing"
  tags   = "tags"
  parent = ["resource_arn", "template_name"]
}

type "aws_cloudwatch_dashboard" {
  holds     = "nothing"
  force_new = ["dashboard_name"]
}

type "aws_cloudwatch_event_api_destination" {
  holds     = "nothing"
  force_new = ["name"]
}

type "aws_cloudwatch_event_archive" {
  holds       = "data"
  why         = "audit or event records"
  parent      = ["event_source_arn"]
  protections = [
    { kind = "retention", path = "retention_days", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["event_source_arn", "name"]
}

type "aws_cloudwatch_event_bus" {
  holds     = "identity"
  tags      = "tags"
  force_new = ["event_source_name", "name"]
}

type "aws_cloudwatch_event_bus_policy" {
  holds     = "nothing"
  parent    = ["event_bus_name"]
  access    = "inline_policy"
  force_new = ["event_bus_name"]
}

type "aws_cloudwatch_event_connection" {
  holds     = "identity"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_cloudwatch_event_endpoint" {
  holds     = "nothing"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_cloudwatch_event_permission" {
  holds     = "nothing"
  parent    = ["event_bus_name"]
  access    = "grant"
  force_new = ["event_bus_name", "statement_id"]
}

type "aws_cloudwatch_event_rule" {
  holds       = "nothing"
  tags        = "tags"
  parent      = ["event_bus_name"]
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
  force_new   = ["event_bus_name", "name", "name_prefix"]
}

type "aws_cloudwatch_event_target" {
  holds       = "nothing"
  parent      = ["rule", "event_bus_name"]
  executes    = "deploys_code"
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
  force_new   = ["event_bus_name", "rule", "target_id"]
}

type "aws_cloudwatch_log_account_policy" {
  holds     = "nothing"
  access    = "org_policy"
  force_new = ["policy_name", "policy_type", "selection_criteria"]
}

type "aws_cloudwatch_log_anomaly_detector" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = ["kms_key_id"]
}

type "aws_cloudwatch_log_data_protection_policy" {
  holds     = "nothing"
  parent    = ["log_group_name"]
  access    = "org_policy"
  guard     = "guardrail"
  force_new = ["log_group_name"]
}

type "aws_cloudwatch_log_delivery" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["delivery_destination_arn", "delivery_source_name"]
  force_new = ["delivery_destination_arn", "delivery_source_name"]
}

type "aws_cloudwatch_log_delivery_destination" {
  holds          = "nothing"
  tags           = "tags"
  force_new      = ["name", "output_format"]
  force_new_when = { delivery_destination_configuration = "add" }
}

type "aws_cloudwatch_log_delivery_destination_policy" {
  holds     = "nothing"
  parent    = ["delivery_destination_name"]
  access    = "resource_policy"
  force_new = ["delivery_destination_name"]
}

type "aws_cloudwatch_log_delivery_source" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_arn"]
  force_new = ["log_type", "name", "resource_arn"]
}

type "aws_cloudwatch_log_destination" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_cloudwatch_log_destination_policy" {
  holds     = "nothing"
  parent    = ["destination_name"]
  access    = "resource_policy"
  force_new = ["destination_name"]
}

type "aws_cloudwatch_log_group" {
  holds       = "data"
  why         = "logs"
  transient   = true
  tags        = "tags"
  protections = [
    { kind = "retention", path = "retention_in_days", safe = { not_lower = true, never = 0 }, unset_safe = true },
    { kind = "keep_on_destroy", path = "skip_destroy", safe = true, unset_safe = false, recovery = false },
  ]
  force_new   = ["log_group_class", "name", "name_prefix"]
}

type "aws_cloudwatch_log_index_policy" {
  holds     = "nothing"
  parent    = ["log_group_name"]
  force_new = ["log_group_name"]
}

type "aws_cloudwatch_log_metric_filter" {
  holds     = "nothing"
  parent    = ["log_group_name"]
  force_new = ["log_group_name", "name"]
}

type "aws_cloudwatch_log_resource_policy" {
  holds     = "nothing"
  access    = "resource_policy"
  force_new = ["policy_name"]
}

type "aws_cloudwatch_log_stream" {
  holds     = "data"
  why       = "logs"
  transient = true
  parent    = ["log_group_name"]
  force_new = ["log_group_name", "name"]
}

type "aws_cloudwatch_log_subscription_filter" {
  holds     = "nothing"
  parent    = ["destination_arn", "log_group_name"]
  guard     = "monitor"
  force_new = ["destination_arn", "log_group_name", "name"]
}

type "aws_cloudwatch_metric_alarm" {
  holds     = "nothing"
  tags      = "tags"
  guard     = "monitor"
  force_new = ["alarm_name"]
}

type "aws_cloudwatch_metric_stream" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name", "name_prefix"]
}

type "aws_cloudwatch_query_definition" {
  holds = "nothing"
}

type "aws_codeartifact_domain" {
  holds     = "data"
  why       = "packages"
  tags      = "tags"
  force_new = ["domain", "encryption_key"]
}

type "aws_codeartifact_domain_permissions_policy" {
  holds     = "nothing"
  parent    = ["domain"]
  access    = "resource_policy"
  force_new = ["domain", "domain_owner"]
}

type "aws_codeartifact_repository" {
  holds     = "data"
  why       = "packages"
  tags      = "tags"
  parent    = ["domain"]
  force_new = ["domain", "domain_owner", "repository"]
}

type "aws_codeartifact_repository_permissions_policy" {
  holds     = "nothing"
  parent    = ["repository", "domain"]
  access    = "resource_policy"
  force_new = ["domain", "domain_owner", "repository"]
}

type "aws_codebuild_fleet" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_codebuild_project" {
  holds     = "nothing"
  tags      = "tags"
  executes  = "deploys_code"
  force_new = ["name"]
}

type "aws_codebuild_report_group" {
  holds       = "nothing"
  tags        = "tags"
  probe       = "partial"
  protections = [
    { kind = "force_destroy", path = "delete_reports", safe = false, unset_safe = true },
  ]
  force_new   = ["name", "type"]
}

type "aws_codebuild_resource_policy" {
  holds     = "nothing"
  parent    = ["resource_arn"]
  access    = "resource_policy"
  force_new = ["resource_arn"]
}

type "aws_codebuild_source_credential" {
  holds     = "nothing"
  access    = "auth"
  force_new = ["auth_type", "server_type", "token", "user_name"]
}

type "aws_codebuild_webhook" {
  holds     = "nothing"
  parent    = ["project_name"]
  executes  = "run"
  force_new = ["manual_creation", "project_name"]
}

type "aws_codecatalyst_dev_environment" {
  holds      = "data"
  why        = "workspace disk"
  confidence = "low"
  probe      = "partial"
}

type "aws_codecatalyst_project" {
  holds = "nothing"
}

type "aws_codecatalyst_source_repository" {
  holds = "data"
  why   = "source code"
}

type "aws_codecommit_approval_rule_template" {
  holds = "nothing"
}

type "aws_codecommit_approval_rule_template_association" {
  holds     = "nothing"
  parent    = ["approval_rule_template_name", "repository_name"]
  force_new = ["approval_rule_template_name", "repository_name"]
}

type "aws_codecommit_repository" {
  holds = "data"
  why   = "source code"
  tags  = "tags"
}

type "aws_codecommit_trigger" {
  holds     = "nothing"
  parent    = ["repository_name"]
  executes  = "boot_code"
  probe     = "partial"
  force_new = [
    "repository_name",
    "trigger.branches",
    "trigger.custom_data",
    "trigger.destination_arn",
    "trigger.events",
    "trigger.name",
  ]
}

type "aws_codeconnections_connection" {
  holds     = "identity"
  tags      = "tags"
  access    = "auth"
  force_new = ["host_arn", "name", "provider_type"]
}

type "aws_codeconnections_host" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name", "provider_type"]
}

type "aws_codedeploy_app" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["compute_platform"]
}

type "aws_codedeploy_deployment_config" {
  holds     = "nothing"
  force_new = [
    "compute_platform",
    "deployment_config_name",
    "minimum_healthy_hosts",
    "minimum_healthy_hosts.type",
    "minimum_healthy_hosts.value",
    "traffic_routing_config",
    "traffic_routing_config.time_based_canary",
    "traffic_routing_config.time_based_canary.interval",
    "traffic_routing_config.time_based_canary.percentage",
    "traffic_routing_config.time_based_linear",
    "traffic_routing_config.time_based_linear.interval",
    "traffic_routing_config.time_based_linear.percentage",
    "traffic_routing_config.type",
    "zonal_config",
    "zonal_config.first_zone_monitor_duration_in_seconds",
    "zonal_config.minimum_healthy_hosts_per_zone",
    "zonal_config.minimum_healthy_hosts_per_zone.type",
    "zonal_config.minimum_healthy_hosts_per_zone.value",
    "zonal_config.monitor_duration_in_seconds",
  ]
}

type "aws_codedeploy_deployment_group" {
  holds    = "nothing"
  tags     = "tags"
  executes = "deploys_code"
}

type "aws_codeguruprofiler_profiling_group" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_codegurureviewer_repository_association" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = [
    "kms_key_details",
    "kms_key_details.encryption_option",
    "kms_key_details.kms_key_id",
    "repository.bitbucket",
    "repository.codecommit",
    "repository.github_enterprise_server",
    "repository.s3_bucket",
  ]
}

type "aws_codepipeline" {
  holds     = "nothing"
  tags      = "tags"
  executes  = "deploys_code"
  force_new = ["name"]
}

type "aws_codepipeline_custom_action_type" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["provider_name"]
  probe     = "partial"
  force_new = ["category", "configuration_property", "provider_name", "settings", "version"]
}

type "aws_codepipeline_webhook" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = [
    "authentication",
    "authentication_configuration",
    "authentication_configuration.allowed_ip_range",
    "authentication_configuration.secret_token",
    "name",
    "target_action",
    "target_pipeline",
  ]
}

type "aws_codestarconnections_connection" {
  holds     = "identity"
  tags      = "tags"
  access    = "auth"
  force_new = ["host_arn", "name", "provider_type"]
}

type "aws_codestarconnections_host" {
  holds     = "nothing"
  force_new = ["name", "provider_type"]
}

type "aws_codestarnotifications_notification_rule" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource"]
  force_new = ["resource"]
}

type "aws_cognito_identity_pool" {
  holds     = "data"
  why       = "user accounts"
  tags      = "tags"
  force_new = ["developer_provider_name", "identity_pool_name"]
}

type "aws_cognito_identity_pool_provider_principal_tag" {
  holds     = "nothing"
  parent    = ["identity_pool_id", "identity_provider_name"]
  access    = "iam"
  force_new = ["identity_pool_id", "identity_provider_name"]
}

type "aws_cognito_identity_pool_roles_attachment" {
  holds     = "nothing"
  parent    = ["identity_pool_id"]
  access    = "iam"
  force_new = ["identity_pool_id", "roles"]
}

type "aws_cognito_identity_provider" {
  holds     = "identity"
  parent    = ["user_pool_id"]
  access    = "auth"
  force_new = ["provider_name", "provider_type", "user_pool_id"]
}

type "aws_cognito_managed_user_pool_client" {
  holds     = "identity"
  parent    = ["user_pool_id"]
  access    = "auth"
  probe     = "partial"
  force_new = ["user_pool_id"]
}

type "aws_cognito_resource_server" {
  holds     = "nothing"
  parent    = ["user_pool_id"]
  force_new = ["identifier", "name", "user_pool_id"]
}

type "aws_cognito_risk_configuration" {
  holds     = "nothing"
  parent    = ["user_pool_id"]
  probe     = "partial"
  force_new = ["client_id", "user_pool_id"]
}

type "aws_cognito_user" {
  holds     = "data"
  why       = "user account"
  parent    = ["user_pool_id"]
  access    = "iam"
  force_new = ["user_pool_id", "username"]
}

type "aws_cognito_user_group" {
  holds     = "nothing"
  parent    = ["user_pool_id"]
  access    = "iam"
  force_new = ["name", "user_pool_id"]
}

type "aws_cognito_user_in_group" {
  holds     = "nothing"
  parent    = ["user_pool_id"]
  access    = "iam"
  force_new = ["group_name", "user_pool_id", "username"]
}

type "aws_cognito_user_pool" {
  holds          = "data"
  why            = "user accounts"
  tags           = "tags"
  protections    = [
    { kind = "deletion_protection", path = "deletion_protection", safe = "ACTIVE", unset_safe = false },
  ]
  force_new      = [
    "alias_attributes",
    "name",
    "username_attributes",
    "username_configuration.case_sensitive",
  ]
  force_new_when = { username_configuration = "add" }
}

type "aws_cognito_user_pool_client" {
  holds     = "identity"
  parent    = ["user_pool_id"]
  access    = "auth"
  force_new = ["generate_secret", "user_pool_id"]
}

type "aws_cognito_user_pool_domain" {
  holds          = "identity"
  parent         = ["user_pool_id"]
  force_new      = ["domain", "user_pool_id"]
  force_new_when = { certificate_arn = "set,unset" }
}

type "aws_cognito_user_pool_ui_customization" {
  holds  = "nothing"
  parent = ["user_pool_id"]
}

type "aws_comprehend_document_classifier" {
  holds = "data"
  why   = "trained model or index"
  tags  = "tags"
}

type "aws_comprehend_entity_recognizer" {
  holds = "data"
  why   = "trained model or index"
  tags  = "tags"
  probe = "partial"
}

type "aws_computeoptimizer_enrollment_status" {
  holds = "nothing"
}

type "aws_computeoptimizer_recommendation_preferences" {
  holds     = "nothing"
  probe     = "partial"
  force_new = ["resource_type", "scope", "scope.name", "scope.value"]
}

type "aws_config_aggregate_authorization" {
  holds     = "nothing"
  tags      = "tags"
  access    = "grant"
  force_new = ["account_id", "region"]
}

type "aws_config_config_rule" {
  holds     = "nothing"
  tags      = "tags"
  guard     = "monitor"
  force_new = ["name"]
}

type "aws_config_configuration_aggregator" {
  holds          = "nothing"
  tags           = "tags"
  force_new      = ["name"]
  force_new_when = { account_aggregation_source = "add", organization_aggregation_source = "add" }
}

type "aws_config_configuration_recorder" {
  holds     = "nothing"
  guard     = "audit"
  force_new = ["name"]
}

type "aws_config_configuration_recorder_status" {
  holds = "nothing"
  guard = "audit"
}

type "aws_config_conformance_pack" {
  holds     = "nothing"
  guard     = "monitor"
  force_new = ["name"]
}

type "aws_config_delivery_channel" {
  holds     = "nothing"
  guard     = "audit"
  force_new = ["name"]
}

type "aws_config_organization_conformance_pack" {
  holds     = "nothing"
  guard     = "monitor"
  force_new = ["name"]
}

type "aws_config_organization_custom_policy_rule" {
  holds     = "nothing"
  guard     = "monitor"
  force_new = ["name"]
}

type "aws_config_organization_custom_rule" {
  holds     = "nothing"
  parent    = ["lambda_function_arn"]
  guard     = "monitor"
  force_new = ["name"]
}

type "aws_config_organization_managed_rule" {
  holds     = "nothing"
  guard     = "monitor"
  force_new = ["name"]
}

type "aws_config_remediation_configuration" {
  holds     = "nothing"
  parent    = ["config_rule_name"]
  executes  = "deploys_code"
  guard     = "monitor"
  force_new = ["config_rule_name"]
}

type "aws_config_retention_configuration" {
  holds       = "nothing"
  protections = [
    { kind = "retention", path = "retention_period_in_days", safe = { not_lower = true }, unset_safe = true },
  ]
}

type "aws_connect_bot_association" {
  holds     = "nothing"
  parent    = ["instance_id"]
  probe     = "partial"
  force_new = ["instance_id", "lex_bot.lex_region", "lex_bot.name"]
}

type "aws_connect_contact_flow" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["type"]
}

type "aws_connect_contact_flow_module" {
  holds = "nothing"
  tags  = "tags"
}

type "aws_connect_hours_of_operation" {
  holds = "nothing"
  tags  = "tags"
  probe = "partial"
}

type "aws_connect_instance" {
  holds     = "data"
  why       = "business records"
  tags      = "tags"
  parent    = ["directory_id"]
  force_new = ["directory_id", "identity_management_type", "instance_alias"]
}

type "aws_connect_instance_storage_config" {
  holds     = "nothing"
  parent    = ["instance_id"]
  probe     = "partial"
  force_new = ["instance_id", "resource_type"]
}

type "aws_connect_lambda_function_association" {
  holds     = "nothing"
  parent    = ["function_arn", "instance_id"]
  force_new = ["function_arn", "instance_id"]
}

type "aws_connect_phone_number" {
  holds     = "identity"
  tags      = "tags"
  force_new = ["country_code", "description", "prefix", "type"]
}

type "aws_connect_queue" {
  holds = "nothing"
  tags  = "tags"
}

type "aws_connect_quick_connect" {
  holds = "nothing"
  tags  = "tags"
  probe = "partial"
}

type "aws_connect_routing_profile" {
  holds = "nothing"
  tags  = "tags"
  probe = "partial"
}

type "aws_connect_security_profile" {
  holds     = "nothing"
  tags      = "tags"
  access    = "auth"
  force_new = ["name"]
}

type "aws_connect_user" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["instance_id"]
  access    = "auth"
  probe     = "partial"
  force_new = ["instance_id", "name"]
}

type "aws_connect_user_hierarchy_group" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["parent_group_id"]
}

type "aws_connect_user_hierarchy_structure" {
  holds = "nothing"
  probe = "partial"
}

type "aws_connect_vocabulary" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["instance_id"]
  force_new = ["content", "instance_id", "language_code", "name"]
}

type "aws_controltower_control" {
  holds     = "nothing"
  parent    = ["target_identifier"]
  guard     = "monitor"
  force_new = ["control_identifier", "target_identifier"]
}

type "aws_controltower_landing_zone" {
  holds = "data"
  why   = "a whole landing zone"
  tags  = "tags"
}

type "aws_costoptimizationhub_enrollment_status" {
  holds = "nothing"
}

type "aws_costoptimizationhub_preferences" {
  holds = "nothing"
}

type "aws_cur_report_definition" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["report_name"]
  force_new = ["additional_schema_elements", "report_name", "report_versioning", "time_unit"]
}

type "aws_customer_gateway" {
  holds     = "identity"
  tags      = "tags"
  force_new = ["bgp_asn", "bgp_asn_extended", "certificate_arn", "device_name", "ip_address", "type"]
}

type "aws_customerprofiles_domain" {
  holds     = "data"
  why       = "business records"
  tags      = "tags"
  force_new = ["domain_name"]
}

type "aws_customerprofiles_profile" {
  holds      = "data"
  why        = "records"
  confidence = "low"
}

type "aws_dataexchange_data_set" {
  holds      = "data"
  why        = "content"
  confidence = "low"
  tags       = "tags"
  force_new  = ["asset_type"]
}

type "aws_dataexchange_event_action" {
  holds          = "nothing"
  probe          = "partial"
  force_new      = ["event.revision_published.data_set_id"]
  force_new_when = { event = "add", "event.revision_published" = "add" }
}

type "aws_dataexchange_revision" {
  holds      = "data"
  why        = "content"
  confidence = "low"
  tags       = "tags"
  parent     = ["data_set_id"]
  force_new  = ["data_set_id"]
}

type "aws_dataexchange_revision_assets" {
  holds          = "data"
  why            = "content"
  confidence     = "low"
  tags           = "tags"
  parent         = ["data_set_id"]
  protections    = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
  force_new      = [
    "asset.create_s3_data_access_from_s3_bucket.asset_source.bucket",
    "asset.create_s3_data_access_from_s3_bucket.asset_source.key_prefixes",
    "asset.create_s3_data_access_from_s3_bucket.asset_source.keys",
    "asset.create_s3_data_access_from_s3_bucket.asset_source.kms_keys_to_grant.kms_key_arn",
    "asset.import_assets_from_s3.asset_source.bucket",
    "asset.import_assets_from_s3.asset_source.key",
    "asset.import_assets_from_signed_url.filename",
    "data_set_id",
  ]
  force_new_when = {
    asset = "add"
    "asset.create_s3_data_access_from_s3_bucket" = "add"
    "asset.create_s3_data_access_from_s3_bucket.asset_source" = "add"
    "asset.create_s3_data_access_from_s3_bucket.asset_source.kms_keys_to_grant" = "add"
    "asset.import_assets_from_s3" = "add"
    "asset.import_assets_from_s3.asset_source" = "add"
    "asset.import_assets_from_signed_url" = "add"
  }
}

type "aws_datapipeline_pipeline" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["description", "name"]
}

type "aws_datapipeline_pipeline_definition" {
  holds     = "nothing"
  parent    = ["pipeline_id"]
  executes  = "deploys_code"
  probe     = "partial"
  force_new = ["pipeline_id"]
}

type "aws_datasync_agent" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["vpc_endpoint_id"]
  force_new = [
    "activation_key",
    "ip_address",
    "private_link_endpoint",
    "security_group_arns",
    "subnet_arns",
    "vpc_endpoint_id",
  ]
}

type "aws_datasync_location_azure_blob" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["container_url"]
  force_new = ["container_url"]
}

type "aws_datasync_location_efs" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["efs_file_system_arn"]
  probe     = "partial"
  force_new = [
    "access_point_arn",
    "ec2_config.security_group_arns",
    "ec2_config.subnet_arn",
    "efs_file_system_arn",
    "file_system_access_role_arn",
    "in_transit_encryption",
    "subdirectory",
  ]
}

type "aws_datasync_location_fsx_lustre_file_system" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["fsx_filesystem_arn"]
  force_new = ["fsx_filesystem_arn", "security_group_arns", "subdirectory"]
}

type "aws_datasync_location_fsx_ontap_file_system" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["storage_virtual_machine_arn"]
  probe     = "partial"
  force_new = [
    "protocol.nfs",
    "protocol.nfs.mount_options.version",
    "protocol.smb",
    "protocol.smb.domain",
    "protocol.smb.mount_options.version",
    "protocol.smb.password",
    "protocol.smb.user",
    "security_group_arns",
    "storage_virtual_machine_arn",
    "subdirectory",
  ]
}

type "aws_datasync_location_fsx_openzfs_file_system" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["fsx_filesystem_arn"]
  probe     = "partial"
  force_new = [
    "fsx_filesystem_arn",
    "protocol.nfs.mount_options.version",
    "security_group_arns",
    "subdirectory",
  ]
}

type "aws_datasync_location_fsx_windows_file_system" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["fsx_filesystem_arn", "user"]
  force_new = ["domain", "fsx_filesystem_arn", "password", "security_group_arns", "subdirectory", "user"]
}

type "aws_datasync_location_hdfs" {
  holds = "nothing"
  tags  = "tags"
  probe = "partial"
}

type "aws_datasync_location_nfs" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = ["mount_options", "mount_options.version", "on_prem_config.agent_arns", "server_hostname"]
}

type "aws_datasync_location_object_storage" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["bucket_name"]
  force_new = ["bucket_name", "server_hostname"]
}

type "aws_datasync_location_s3" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["s3_bucket_arn"]
  probe     = "partial"
  force_new = [
    "agent_arns",
    "s3_bucket_arn",
    "s3_config.bucket_access_role_arn",
    "s3_storage_class",
    "subdirectory",
  ]
}

type "aws_datasync_location_smb" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["server_hostname"]
}

type "aws_datasync_task" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["destination_location_arn", "source_location_arn"]
  force_new = ["destination_location_arn", "source_location_arn", "task_mode"]
}

type "aws_datazone_asset_type" {
  holds     = "nothing"
  parent    = ["domain_identifier", "owning_project_identifier"]
  force_new = [
    "description",
    "domain_identifier",
    "forms_input",
    "forms_input.map_block_key",
    "forms_input.required",
    "forms_input.type_identifier",
    "forms_input.type_revision",
    "name",
    "owning_project_identifier",
  ]
}

type "aws_datazone_domain" {
  holds       = "data"
  why         = "findings and history"
  tags        = "tags"
  protections = [
    { kind = "bypass", path = "skip_deletion_check", safe = false, unset_safe = true },
  ]
  force_new   = ["name"]
}

type "aws_datazone_environment" {
  holds     = "nothing"
  parent    = ["project_identifier"]
  force_new = ["account_identifier", "account_region", "blueprint_identifier", "project_identifier"]
}

type "aws_datazone_environment_blueprint_configuration" {
  holds     = "nothing"
  parent    = ["environment_blueprint_id", "domain_id"]
  force_new = ["domain_id", "environment_blueprint_id"]
}

type "aws_datazone_environment_profile" {
  holds     = "nothing"
  parent    = ["environment_blueprint_identifier"]
  access    = "auth"
  force_new = ["environment_blueprint_identifier"]
}

type "aws_datazone_form_type" {
  holds     = "nothing"
  parent    = ["domain_identifier", "owning_project_identifier"]
  probe     = "partial"
  force_new = [
    "description",
    "domain_identifier",
    "model",
    "model.smithy",
    "name",
    "owning_project_identifier",
  ]
}

type "aws_datazone_glossary" {
  holds     = "nothing"
  parent    = ["owning_project_identifier"]
  probe     = "partial"
  force_new = ["owning_project_identifier"]
}

type "aws_datazone_glossary_term" {
  holds = "nothing"
  probe = "partial"
}

type "aws_datazone_project" {
  holds       = "data"
  why         = "findings and history"
  protections = [
    { kind = "bypass", path = "skip_deletion_check", safe = false, unset_safe = true },
  ]
}

type "aws_datazone_user_profile" {
  holds     = "nothing"
  parent    = ["user_identifier", "domain_identifier"]
  access    = "auth"
  force_new = ["domain_identifier", "user_identifier", "user_type"]
}

type "aws_dax_cluster" {
  holds          = "nothing"
  tags           = "tags"
  force_new      = [
    "availability_zones",
    "cluster_endpoint_encryption_type",
    "cluster_name",
    "iam_role_arn",
    "node_type",
    "server_side_encryption.enabled",
    "subnet_group_name",
  ]
  force_new_when = { server_side_encryption = "add" }
}

type "aws_dax_parameter_group" {
  holds     = "nothing"
  force_new = ["description", "name"]
}

type "aws_dax_subnet_group" {
  holds     = "nothing"
  force_new = ["name"]
}

type "aws_db_cluster_snapshot" {
  holds     = "data"
  why       = "snapshot"
  tags      = "tags"
  parent    = ["db_cluster_identifier"]
  force_new = ["db_cluster_identifier", "db_cluster_snapshot_identifier"]
}

type "aws_db_event_subscription" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name", "name_prefix"]
}

type "aws_db_instance" {
  holds       = "data"
  why         = "database"
  tags        = "tags"
  protections = [
    { kind = "upgrade", path = "allow_major_version_upgrade", safe = false, unset_safe = true },
    { kind = "backup", path = "backup_retention_period", safe = { min = 1 }, unset_safe = false },
    { kind = "backup", path = "delete_automated_backups", safe = false, unset_safe = false, recovery = true, needs = "backup_retention_period" },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
    { kind = "final_snapshot", path = "final_snapshot_identifier", safe = { set = true }, unset_safe = false, recovery = false },
    { kind = "availability", path = "multi_az", safe = true, unset_safe = false },
    { kind = "public_access", path = "publicly_accessible", safe = false },
    { kind = "final_snapshot", path = "skip_final_snapshot", safe = false, unset_safe = true },
    { kind = "encryption", path = "storage_encrypted", safe = true },
  ]
  force_new   = [
    "availability_zone",
    "backup_target",
    "character_set_name",
    "custom_iam_instance_profile",
    "db_name",
    "engine",
    "kms_key_id",
    "nchar_character_set_name",
    "restore_to_point_in_time",
    "s3_import",
    "s3_import.bucket_name",
    "s3_import.bucket_prefix",
    "s3_import.ingestion_role",
    "s3_import.source_engine",
    "s3_import.source_engine_version",
    "snapshot_identifier",
    "storage_encrypted",
    "timezone",
    "username",
  ]
}

type "aws_db_instance_automated_backups_replication" {
  holds       = "data"
  why         = "backups"
  parent      = ["source_db_instance_arn"]
  guard       = "backup"
  protections = [
    { kind = "retention", path = "retention_period", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["kms_key_id", "pre_signed_url", "retention_period", "source_db_instance_arn"]
}

type "aws_db_instance_role_association" {
  holds     = "nothing"
  parent    = ["db_instance_identifier", "role_arn", "feature_name"]
  access    = "auth"
  force_new = ["db_instance_identifier", "feature_name", "role_arn"]
}

type "aws_db_option_group" {
  holds       = "nothing"
  swaps       = true
  tags        = "tags"
  protections = [
    { kind = "keep_on_destroy", path = "skip_destroy", safe = true, unset_safe = false },
  ]
  force_new   = ["engine_name", "major_engine_version", "name", "name_prefix", "option_group_description"]
}

type "aws_db_parameter_group" {
  holds       = "nothing"
  swaps       = true
  tags        = "tags"
  protections = [
    { kind = "keep_on_destroy", path = "skip_destroy", safe = true, unset_safe = false },
  ]
  force_new   = ["description", "family", "name", "name_prefix"]
}

type "aws_db_proxy" {
  holds     = "identity"
  tags      = "tags"
  force_new = ["engine_family", "vpc_subnet_ids"]
}

type "aws_db_proxy_default_target_group" {
  holds     = "nothing"
  parent    = ["db_proxy_name"]
  force_new = ["db_proxy_name"]
}

type "aws_db_proxy_endpoint" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["db_proxy_name"]
  force_new = ["db_proxy_endpoint_name", "db_proxy_name", "target_role", "vpc_subnet_ids"]
}

type "aws_db_proxy_target" {
  holds     = "nothing"
  parent    = ["db_proxy_name", "target_group_name"]
  force_new = ["db_cluster_identifier", "db_instance_identifier", "db_proxy_name", "target_group_name"]
}

type "aws_db_snapshot" {
  holds     = "data"
  why       = "snapshot"
  tags      = "tags"
  parent    = ["db_instance_identifier"]
  force_new = ["db_instance_identifier", "db_snapshot_identifier"]
}

type "aws_db_snapshot_copy" {
  holds     = "data"
  why       = "snapshot"
  tags      = "tags"
  force_new = [
    "copy_tags",
    "destination_region",
    "kms_key_id",
    "option_group_name",
    "presigned_url",
    "source_db_snapshot_identifier",
    "target_custom_availability_zone",
    "target_db_snapshot_identifier",
  ]
}

type "aws_db_subnet_group" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name", "name_prefix"]
}

type "aws_default_network_acl" {
  holds     = "nothing"
  tags      = "tags"
  access    = "network"
  force_new = ["default_network_acl_id"]
}

type "aws_default_route_table" {
  holds     = "identity"
  tags      = "tags"
  access    = "network_path"
  force_new = ["default_route_table_id"]
}

type "aws_default_security_group" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["vpc_id"]
  access    = "network"
  force_new = ["vpc_id"]
}

type "aws_default_subnet" {
  holds       = "identity"
  tags        = "tags"
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
    { kind = "public_access", path = "map_public_ip_on_launch", safe = false },
  ]
  force_new   = ["availability_zone", "ipv6_native"]
}

type "aws_default_vpc" {
  holds       = "identity"
  tags        = "tags"
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
}

type "aws_default_vpc_dhcp_options" {
  holds = "nothing"
  tags  = "tags"
}

type "aws_detective_graph" {
  holds = "data"
  why   = "findings and history"
  tags  = "tags"
  guard = "monitor"
}

type "aws_detective_invitation_accepter" {
  holds     = "nothing"
  parent    = ["graph_arn"]
  force_new = ["graph_arn"]
}

type "aws_detective_member" {
  holds     = "nothing"
  parent    = ["graph_arn"]
  force_new = ["account_id", "disable_email_notification", "email_address", "graph_arn", "message"]
}

type "aws_detective_organization_admin_account" {
  holds     = "nothing"
  access    = "org_policy"
  force_new = ["account_id"]
}

type "aws_detective_organization_configuration" {
  holds     = "nothing"
  parent    = ["graph_arn"]
  force_new = ["graph_arn"]
}

type "aws_devicefarm_device_pool" {
  holds = "nothing"
  tags  = "tags"
  probe = "partial"
}

type "aws_devicefarm_instance_profile" {
  holds = "nothing"
  tags  = "tags"
}

type "aws_devicefarm_network_profile" {
  holds = "nothing"
  tags  = "tags"
}

type "aws_devicefarm_project" {
  holds = "nothing"
  tags  = "tags"
}

type "aws_devicefarm_test_grid_project" {
  holds = "nothing"
  tags  = "tags"
}

type "aws_devicefarm_upload" {
  holds     = "nothing"
  parent    = ["project_arn"]
  force_new = ["project_arn", "type"]
}

type "aws_devopsguru_event_sources_config" {
  holds          = "nothing"
  force_new      = ["event_sources.amazon_code_guru_profiler.status"]
  force_new_when = { event_sources = "add", "event_sources.amazon_code_guru_profiler" = "add" }
}

type "aws_devopsguru_notification_channel" {
  holds          = "nothing"
  force_new      = ["filters.message_types", "filters.severities", "sns.topic_arn"]
  force_new_when = { filters = "add", sns = "add" }
}

type "aws_devopsguru_resource_collection" {
  holds          = "nothing"
  tags           = "tags"
  force_new      = ["cloudformation.stack_names", "tags.app_boundary_key", "tags.tag_values", "type"]
  force_new_when = { cloudformation = "add", tags = "add" }
}

type "aws_devopsguru_service_integration" {
  holds = "nothing"
}

type "aws_directory_service_conditional_forwarder" {
  holds     = "nothing"
  parent    = ["directory_id", "remote_domain_name"]
  force_new = ["directory_id", "remote_domain_name"]
}

type "aws_directory_service_directory" {
  holds     = "data"
  why       = "directory (users, computers)"
  tags      = "tags"
  force_new = [
    "alias",
    "connect_settings",
    "connect_settings.customer_dns_ips",
    "connect_settings.customer_username",
    "connect_settings.subnet_ids",
    "connect_settings.vpc_id",
    "description",
    "edition",
    "name",
    "password",
    "short_name",
    "size",
    "type",
    "vpc_settings",
    "vpc_settings.subnet_ids",
    "vpc_settings.vpc_id",
  ]
}

type "aws_directory_service_log_subscription" {
  holds     = "nothing"
  parent    = ["directory_id", "log_group_name"]
  force_new = ["directory_id", "log_group_name"]
}

type "aws_directory_service_radius_settings" {
  holds     = "nothing"
  parent    = ["directory_id"]
  force_new = ["directory_id"]
}

type "aws_directory_service_region" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["directory_id"]
  probe     = "partial"
  force_new = ["directory_id", "region_name", "vpc_settings.subnet_ids", "vpc_settings.vpc_id"]
}

type "aws_directory_service_shared_directory" {
  holds     = "nothing"
  parent    = ["directory_id"]
  access    = "grant"
  probe     = "partial"
  force_new = ["directory_id", "method", "notes", "target.id"]
}

type "aws_directory_service_shared_directory_accepter" {
  holds     = "nothing"
  parent    = ["shared_directory_id"]
  force_new = ["shared_directory_id"]
}

type "aws_directory_service_trust" {
  holds     = "nothing"
  parent    = ["directory_id"]
  access    = "grant"
  probe     = "none"
  force_new = ["directory_id", "remote_domain_name"]
}

type "aws_dlm_lifecycle_policy" {
  holds          = "nothing"
  tags           = "tags"
  executes       = "deploys_code"
  guard          = "backup"
  probe          = "partial"
  protections    = [
    { kind = "encryption", path = "policy_details.schedule.cross_region_copy_rule.encrypted", safe = true },
  ]
  force_new      = ["policy_details.schedule.copy_tags"]
  force_new_when = { "policy_details.schedule" = "add" }
}

type "aws_dms_certificate" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["certificate_id", "certificate_pem", "certificate_wallet"]
}

type "aws_dms_endpoint" {
  holds     = "nothing"
  tags      = "tags"
  force_new = [
    "elasticsearch_settings",
    "elasticsearch_settings.endpoint_uri",
    "elasticsearch_settings.error_retry_duration",
    "elasticsearch_settings.full_load_error_percentage",
    "elasticsearch_settings.service_access_role_arn",
    "elasticsearch_settings.use_new_mapping_type",
    "endpoint_id",
    "kinesis_settings",
    "kinesis_settings.message_format",
    "kms_key_arn",
  ]
}

type "aws_dms_event_subscription" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name", "source_ids", "source_type"]
}

type "aws_dms_replication_config" {
  holds      = "data"
  why        = "replication position"
  confidence = "low"
  tags       = "tags"
  force_new  = [
    "compute_config.availability_zone",
    "compute_config.kms_key_id",
    "compute_config.replication_subnet_group_id",
    "replication_config_identifier",
    "resource_identifier",
  ]
}

type "aws_dms_replication_instance" {
  holds       = "nothing"
  tags        = "tags"
  protections = [
    { kind = "upgrade", path = "allow_major_version_upgrade", safe = false, unset_safe = true },
    { kind = "availability", path = "multi_az", safe = true, unset_safe = false },
    { kind = "public_access", path = "publicly_accessible", safe = false },
  ]
  force_new   = [
    "availability_zone",
    "kms_key_arn",
    "publicly_accessible",
    "replication_instance_id",
    "replication_subnet_group_id",
  ]
}

type "aws_dms_replication_subnet_group" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["replication_subnet_group_id"]
}

type "aws_dms_replication_task" {
  holds      = "data"
  why        = "replication position"
  confidence = "low"
  tags       = "tags"
  parent     = ["source_endpoint_arn", "target_endpoint_arn"]
  force_new  = ["replication_task_id", "resource_identifier", "source_endpoint_arn", "target_endpoint_arn"]
}

type "aws_dms_s3_endpoint" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["endpoint_id", "ignore_header_rows", "kms_key_arn"]
}

type "aws_docdb_cluster" {
  holds       = "data"
  why         = "database"
  tags        = "tags"
  protections = [
    { kind = "upgrade", path = "allow_major_version_upgrade", safe = false, unset_safe = true },
    { kind = "backup", path = "backup_retention_period", safe = { min = 1 }, unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
    { kind = "final_snapshot", path = "final_snapshot_identifier", safe = { set = true }, unset_safe = false, recovery = false },
    { kind = "final_snapshot", path = "skip_final_snapshot", safe = false, unset_safe = true },
    { kind = "encryption", path = "storage_encrypted", safe = true },
  ]
  force_new   = [
    "availability_zones",
    "cluster_identifier",
    "cluster_identifier_prefix",
    "db_subnet_group_name",
    "engine",
    "kms_key_id",
    "master_username",
    "port",
    "restore_to_point_in_time",
    "restore_to_point_in_time.restore_to_time",
    "restore_to_point_in_time.restore_type",
    "restore_to_point_in_time.source_cluster_identifier",
    "restore_to_point_in_time.use_latest_restorable_time",
    "snapshot_identifier",
    "storage_encrypted",
  ]
}

type "aws_docdb_cluster_instance" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["cluster_identifier"]
  force_new = ["availability_zone", "cluster_identifier", "engine", "identifier", "identifier_prefix"]
}

type "aws_docdb_cluster_parameter_group" {
  holds     = "nothing"
  swaps     = true
  tags      = "tags"
  force_new = ["description", "family", "name", "name_prefix"]
}

type "aws_docdb_cluster_snapshot" {
  holds     = "data"
  why       = "snapshot"
  parent    = ["db_cluster_identifier"]
  force_new = ["db_cluster_identifier", "db_cluster_snapshot_identifier"]
}

type "aws_docdb_event_subscription" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name", "name_prefix"]
}

type "aws_docdb_global_cluster" {
  holds       = "data"
  why         = "global database membership"
  parent      = ["source_db_cluster_identifier"]
  protections = [
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
    { kind = "encryption", path = "storage_encrypted", safe = true },
  ]
  force_new   = [
    "database_name",
    "engine",
    "global_cluster_identifier",
    "source_db_cluster_identifier",
    "storage_encrypted",
  ]
}

type "aws_docdb_subnet_group" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name", "name_prefix"]
}

type "aws_docdbelastic_cluster" {
  holds       = "data"
  why         = "database"
  tags        = "tags"
  parent      = ["admin_user_name"]
  probe       = "partial"
  protections = [
    { kind = "backup", path = "backup_retention_period", safe = { min = 1 }, unset_safe = false },
  ]
  force_new   = ["admin_user_name", "auth_type", "kms_key_id", "name"]
}

type "aws_drs_replication_configuration_template" {
  holds = "nothing"
  tags  = "tags"
  guard = "backup"
}

type "aws_dsql_cluster" {
  holds          = "data"
  why            = "database"
  tags           = "tags"
  protections    = [
    { kind = "deletion_protection", path = "deletion_protection_enabled", safe = true, unset_safe = false },
  ]
  force_new      = ["multi_region_properties.witness_region"]
  force_new_when = { multi_region_properties = "add" }
}

type "aws_dsql_cluster_peering" {
  holds = "data"
  why   = "database"
}

type "aws_dx_bgp_peer" {
  holds     = "nothing"
  parent    = ["virtual_interface_id"]
  force_new = [
    "address_family",
    "amazon_address",
    "bgp_asn",
    "bgp_auth_key",
    "customer_address",
    "virtual_interface_id",
  ]
}

type "aws_dx_connection" {
  holds       = "identity"
  tags        = "tags"
  protections = [
    { kind = "keep_on_destroy", path = "skip_destroy", safe = true, unset_safe = false },
  ]
  force_new   = ["bandwidth", "location", "name", "provider_name", "request_macsec"]
}

type "aws_dx_connection_association" {
  holds     = "nothing"
  parent    = ["connection_id", "lag_id"]
  force_new = ["connection_id", "lag_id"]
}

type "aws_dx_connection_confirmation" {
  holds     = "nothing"
  parent    = ["connection_id"]
  force_new = ["connection_id"]
}

type "aws_dx_gateway" {
  holds     = "identity"
  force_new = ["amazon_side_asn"]
}

type "aws_dx_gateway_association" {
  holds     = "nothing"
  parent    = ["dx_gateway_id", "associated_gateway_id", "vpn_gateway_id"]
  force_new = [
    "associated_gateway_id",
    "associated_gateway_owner_account_id",
    "dx_gateway_id",
    "vpn_gateway_id",
  ]
}

type "aws_dx_gateway_association_proposal" {
  holds     = "nothing"
  parent    = ["associated_gateway_id", "dx_gateway_id"]
  access    = "grant"
  force_new = ["associated_gateway_id", "dx_gateway_id", "dx_gateway_owner_account_id"]
}

type "aws_dx_hosted_connection" {
  holds     = "identity"
  parent    = ["connection_id"]
  force_new = ["bandwidth", "connection_id", "name", "owner_account_id", "vlan"]
}

type "aws_dx_hosted_private_virtual_interface" {
  holds     = "identity"
  parent    = ["connection_id"]
  force_new = [
    "address_family",
    "amazon_address",
    "bgp_asn",
    "bgp_auth_key",
    "connection_id",
    "customer_address",
    "mtu",
    "name",
    "owner_account_id",
    "vlan",
  ]
}

type "aws_dx_hosted_private_virtual_interface_accepter" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["virtual_interface_id", "dx_gateway_id", "vpn_gateway_id"]
  force_new = ["dx_gateway_id", "virtual_interface_id", "vpn_gateway_id"]
}

type "aws_dx_hosted_public_virtual_interface" {
  holds     = "identity"
  parent    = ["connection_id"]
  access    = "public_access"
  force_new = [
    "address_family",
    "amazon_address",
    "bgp_asn",
    "bgp_auth_key",
    "connection_id",
    "customer_address",
    "name",
    "owner_account_id",
    "route_filter_prefixes",
    "vlan",
  ]
}

type "aws_dx_hosted_public_virtual_interface_accepter" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["virtual_interface_id"]
  access    = "public_access"
  force_new = ["virtual_interface_id"]
}

type "aws_dx_hosted_transit_virtual_interface" {
  holds     = "identity"
  parent    = ["connection_id"]
  force_new = [
    "address_family",
    "amazon_address",
    "bgp_asn",
    "bgp_auth_key",
    "connection_id",
    "customer_address",
    "mtu",
    "name",
    "owner_account_id",
    "vlan",
  ]
}

type "aws_dx_hosted_transit_virtual_interface_accepter" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["virtual_interface_id", "dx_gateway_id"]
  force_new = ["dx_gateway_id", "virtual_interface_id"]
}

type "aws_dx_lag" {
  holds       = "identity"
  tags        = "tags"
  parent      = ["connection_id"]
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
  force_new   = ["connection_id", "connections_bandwidth", "location", "provider_name"]
}

type "aws_dx_macsec_key_association" {
  holds     = "nothing"
  parent    = ["connection_id", "secret_arn"]
  force_new = ["cak", "ckn", "connection_id", "secret_arn"]
}

type "aws_dx_private_virtual_interface" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["connection_id"]
  force_new = [
    "address_family",
    "amazon_address",
    "bgp_asn",
    "bgp_auth_key",
    "connection_id",
    "customer_address",
    "dx_gateway_id",
    "name",
    "vlan",
    "vpn_gateway_id",
  ]
}

type "aws_dx_public_virtual_interface" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["connection_id"]
  access    = "public_access"
  force_new = [
    "address_family",
    "amazon_address",
    "bgp_asn",
    "bgp_auth_key",
    "connection_id",
    "customer_address",
    "name",
    "route_filter_prefixes",
    "vlan",
  ]
}

type "aws_dx_transit_virtual_interface" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["connection_id", "dx_gateway_id"]
  force_new = [
    "address_family",
    "amazon_address",
    "bgp_asn",
    "bgp_auth_key",
    "connection_id",
    "customer_address",
    "dx_gateway_id",
    "name",
    "vlan",
  ]
}

type "aws_dynamodb_contributor_insights" {
  holds     = "nothing"
  parent    = ["table_name"]
  force_new = ["index_name", "table_name"]
}

type "aws_dynamodb_global_table" {
  holds     = "data"
  why       = "database table"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_dynamodb_kinesis_streaming_destination" {
  holds     = "nothing"
  parent    = ["stream_arn", "table_name"]
  force_new = ["approximate_creation_date_time_precision", "stream_arn", "table_name"]
}

type "aws_dynamodb_resource_policy" {
  holds     = "nothing"
  parent    = ["resource_arn"]
  access    = "resource_policy"
  force_new = ["resource_arn"]
}

type "aws_dynamodb_table" {
  holds       = "data"
  why         = "database table"
  tags        = "tags"
  access      = "inline_policy"
  protections = [
    { kind = "deletion_protection", path = "deletion_protection_enabled", safe = true, unset_safe = false },
    { kind = "pitr", path = "point_in_time_recovery.enabled", safe = true, unset_safe = false, recovery = true },
    { kind = "expiry", path = "ttl.enabled", safe = false, unset_safe = true },
  ]
  force_new   = [
    "hash_key",
    "import_table",
    "local_secondary_index",
    "local_secondary_index.name",
    "name",
    "range_key",
    "restore_date_time",
    "restore_source_name",
    "restore_source_table_arn",
    "restore_to_latest_time",
  ]
}

type "aws_dynamodb_table_export" {
  holds     = "nothing"
  parent    = ["table_arn"]
  executes  = "run"
  force_new = [
    "export_format",
    "export_time",
    "export_type",
    "incremental_export_specification",
    "incremental_export_specification.export_from_time",
    "incremental_export_specification.export_to_time",
    "incremental_export_specification.export_view_type",
    "s3_bucket",
    "s3_bucket_owner",
    "s3_prefix",
    "s3_sse_algorithm",
    "s3_sse_kms_key_id",
    "table_arn",
  ]
}

type "aws_dynamodb_table_item" {
  holds     = "data"
  why       = "database row"
  parent    = ["table_name"]
  force_new = ["hash_key", "range_key", "table_name"]
}

type "aws_dynamodb_table_replica" {
  holds       = "data"
  why         = "database table"
  tags        = "tags"
  parent      = ["global_table_arn"]
  protections = [
    { kind = "deletion_protection", path = "deletion_protection_enabled", safe = true, unset_safe = false },
  ]
  force_new   = ["global_table_arn", "kms_key_arn", "table_class_override"]
}

type "aws_dynamodb_tag" {
  holds     = "nothing"
  tags      = "self:key,value"
  parent    = ["key", "resource_arn"]
  force_new = ["key", "resource_arn"]
}

type "aws_ebs_default_kms_key" {
  holds     = "nothing"
  force_new = ["key_arn"]
}

type "aws_ebs_encryption_by_default" {
  holds = "nothing"
  guard = "guardrail"
}

type "aws_ebs_fast_snapshot_restore" {
  holds     = "nothing"
  parent    = ["snapshot_id"]
  force_new = ["availability_zone", "snapshot_id"]
}

type "aws_ebs_snapshot" {
  holds     = "data"
  why       = "snapshot"
  tags      = "tags"
  parent    = ["volume_id"]
  force_new = ["description", "outpost_arn", "volume_id"]
}

type "aws_ebs_snapshot_block_public_access" {
  holds  = "nothing"
  access = "public_access"
  guard  = "public_block"
}

type "aws_ebs_snapshot_copy" {
  holds       = "data"
  why         = "snapshot"
  tags        = "tags"
  protections = [
    { kind = "encryption", path = "encrypted", safe = true },
  ]
  force_new   = [
    "completion_duration_minutes",
    "description",
    "encrypted",
    "kms_key_id",
    "source_region",
    "source_snapshot_id",
  ]
}

type "aws_ebs_snapshot_import" {
  holds       = "data"
  why         = "snapshot"
  tags        = "tags"
  protections = [
    { kind = "encryption", path = "encrypted", safe = true },
  ]
  force_new   = [
    "client_data",
    "client_data.comment",
    "description",
    "disk_container.description",
    "disk_container.format",
    "disk_container.url",
    "disk_container.user_bucket",
    "disk_container.user_bucket.s3_bucket",
    "disk_container.user_bucket.s3_key",
    "encrypted",
    "kms_key_id",
    "role_name",
  ]
}

type "aws_ebs_volume" {
  holds       = "data"
  why         = "disk or file system"
  tags        = "tags"
  protections = [
    { kind = "encryption", path = "encrypted", safe = true },
    { kind = "final_snapshot", path = "final_snapshot", safe = true, unset_safe = false },
  ]
  force_new   = [
    "availability_zone",
    "encrypted",
    "kms_key_id",
    "multi_attach_enabled",
    "outpost_arn",
    "snapshot_id",
  ]
}

type "aws_ec2_availability_zone_group" {
  holds     = "nothing"
  force_new = ["group_name"]
}

type "aws_ec2_capacity_block_reservation" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["capacity_block_offering_id"]
  probe     = "partial"
  force_new = ["capacity_block_offering_id"]
}

type "aws_ec2_capacity_reservation" {
  holds     = "identity"
  tags      = "tags"
  force_new = [
    "availability_zone",
    "ebs_optimized",
    "ephemeral_storage",
    "instance_match_criteria",
    "instance_platform",
    "instance_type",
    "tenancy",
  ]
}

type "aws_ec2_carrier_gateway" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["vpc_id"]
  force_new = ["vpc_id"]
}

type "aws_ec2_client_vpn_authorization_rule" {
  holds     = "nothing"
  parent    = ["client_vpn_endpoint_id", "access_group_id"]
  access    = "network"
  force_new = [
    "access_group_id",
    "authorize_all_groups",
    "client_vpn_endpoint_id",
    "description",
    "target_network_cidr",
  ]
}

type "aws_ec2_client_vpn_endpoint" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["vpc_id"]
  probe     = "partial"
  force_new = [
    "authentication_options.active_directory_id",
    "authentication_options.root_certificate_chain_arn",
    "authentication_options.saml_provider_arn",
    "authentication_options.self_service_saml_provider_arn",
    "authentication_options.type",
    "client_cidr_block",
    "transport_protocol",
  ]
}

type "aws_ec2_client_vpn_network_association" {
  holds     = "nothing"
  parent    = ["client_vpn_endpoint_id", "subnet_id"]
  force_new = ["client_vpn_endpoint_id", "subnet_id"]
}

type "aws_ec2_client_vpn_route" {
  holds     = "nothing"
  parent    = ["client_vpn_endpoint_id"]
  access    = "network_path"
  force_new = ["client_vpn_endpoint_id", "description", "destination_cidr_block", "target_vpc_subnet_id"]
}

type "aws_ec2_default_credit_specification" {
  holds     = "nothing"
  force_new = ["instance_family"]
}

type "aws_ec2_fleet" {
  holds     = "nothing"
  tags      = "tags"
  force_new = [
    "on_demand_options",
    "on_demand_options.allocation_strategy",
    "replace_unhealthy_instances",
    "spot_options",
    "spot_options.allocation_strategy",
    "spot_options.instance_interruption_behavior",
    "spot_options.instance_pools_to_use_count",
    "spot_options.maintenance_strategies",
    "spot_options.maintenance_strategies.capacity_rebalance",
    "spot_options.maintenance_strategies.capacity_rebalance.replacement_strategy",
    "spot_options.max_total_price",
    "spot_options.min_target_capacity",
    "spot_options.single_availability_zone",
    "spot_options.single_instance_type",
    "target_capacity_specification.default_target_capacity_type",
    "target_capacity_specification.on_demand_target_capacity",
    "target_capacity_specification.spot_target_capacity",
    "target_capacity_specification.target_capacity_unit_type",
    "terminate_instances_with_expiration",
    "type",
    "valid_from",
    "valid_until",
  ]
}

type "aws_ec2_host" {
  holds     = "identity"
  tags      = "tags"
  force_new = ["asset_id", "availability_zone", "outpost_arn"]
}

type "aws_ec2_image_block_public_access" {
  holds  = "nothing"
  access = "public_access"
  guard  = "public_block"
}

type "aws_ec2_instance_connect_endpoint" {
  holds     = "identity"
  tags      = "tags"
  access    = "auth"
  force_new = ["preserve_client_ip", "security_group_ids", "subnet_id"]
}

type "aws_ec2_instance_metadata_defaults" {
  holds = "nothing"
  guard = "guardrail"
}

type "aws_ec2_instance_state" {
  holds     = "nothing"
  parent    = ["instance_id"]
  executes  = "run"
  force_new = ["instance_id"]
}

type "aws_ec2_local_gateway_route" {
  holds     = "nothing"
  parent    = ["local_gateway_route_table_id", "local_gateway_virtual_interface_group_id"]
  force_new = [
    "destination_cidr_block",
    "local_gateway_route_table_id",
    "local_gateway_virtual_interface_group_id",
  ]
}

type "aws_ec2_local_gateway_route_table_vpc_association" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["local_gateway_route_table_id", "vpc_id"]
  force_new = ["local_gateway_route_table_id", "vpc_id"]
}

type "aws_ec2_managed_prefix_list" {
  holds     = "identity"
  tags      = "tags"
  access    = "network"
  force_new = ["address_family"]
}

type "aws_ec2_managed_prefix_list_entry" {
  holds     = "nothing"
  parent    = ["prefix_list_id"]
  access    = "network"
  force_new = ["cidr", "description", "prefix_list_id"]
}

type "aws_ec2_network_insights_analysis" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["network_insights_path_id"]
  force_new = ["filter_in_arns", "network_insights_path_id"]
}

type "aws_ec2_network_insights_path" {
  holds          = "nothing"
  tags           = "tags"
  force_new      = ["destination", "destination_ip", "destination_port", "protocol", "source", "source_ip"]
  force_new_when = { filter_at_destination = "add", filter_at_source = "add" }
}

type "aws_ec2_serial_console_access" {
  holds  = "nothing"
  access = "auth"
}

type "aws_ec2_subnet_cidr_reservation" {
  holds     = "nothing"
  parent    = ["subnet_id"]
  force_new = ["cidr_block", "description", "reservation_type", "subnet_id"]
}

type "aws_ec2_tag" {
  holds     = "nothing"
  tags      = "self:key,value"
  parent    = ["key", "resource_id"]
  force_new = ["key", "resource_id"]
}

type "aws_ec2_traffic_mirror_filter" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["description"]
}

type "aws_ec2_traffic_mirror_filter_rule" {
  holds     = "nothing"
  parent    = ["traffic_mirror_filter_id"]
  force_new = ["traffic_mirror_filter_id"]
}

type "aws_ec2_traffic_mirror_session" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["network_interface_id"]
  force_new = ["network_interface_id"]
}

type "aws_ec2_traffic_mirror_target" {
  holds     = "nothing"
  tags      = "tags"
  force_new = [
    "description",
    "gateway_load_balancer_endpoint_id",
    "network_interface_id",
    "network_load_balancer_arn",
  ]
}

type "aws_ec2_transit_gateway" {
  holds     = "identity"
  tags      = "tags"
  force_new = ["multicast_support"]
}

type "aws_ec2_transit_gateway_connect" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["transit_gateway_id", "transport_attachment_id"]
  force_new = ["protocol", "transit_gateway_id", "transport_attachment_id"]
}

type "aws_ec2_transit_gateway_connect_peer" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["transit_gateway_attachment_id"]
  force_new = [
    "bgp_asn",
    "inside_cidr_blocks",
    "peer_address",
    "transit_gateway_address",
    "transit_gateway_attachment_id",
  ]
}

type "aws_ec2_transit_gateway_default_route_table_association" {
  holds     = "nothing"
  parent    = ["transit_gateway_id", "transit_gateway_route_table_id"]
  force_new = ["transit_gateway_id"]
}

type "aws_ec2_transit_gateway_default_route_table_propagation" {
  holds     = "nothing"
  parent    = ["transit_gateway_id"]
  force_new = ["transit_gateway_id"]
}

type "aws_ec2_transit_gateway_multicast_domain" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["transit_gateway_id"]
  force_new = [
    "auto_accept_shared_associations",
    "igmpv2_support",
    "static_sources_support",
    "transit_gateway_id",
  ]
}

type "aws_ec2_transit_gateway_multicast_domain_association" {
  holds     = "nothing"
  parent    = ["transit_gateway_multicast_domain_id", "subnet_id", "transit_gateway_attachment_id"]
  force_new = ["subnet_id", "transit_gateway_attachment_id", "transit_gateway_multicast_domain_id"]
}

type "aws_ec2_transit_gateway_multicast_group_member" {
  holds     = "nothing"
  parent    = ["network_interface_id", "transit_gateway_multicast_domain_id"]
  force_new = ["group_ip_address", "network_interface_id", "transit_gateway_multicast_domain_id"]
}

type "aws_ec2_transit_gateway_multicast_group_source" {
  holds     = "nothing"
  parent    = ["network_interface_id", "transit_gateway_multicast_domain_id"]
  force_new = ["group_ip_address", "network_interface_id", "transit_gateway_multicast_domain_id"]
}

type "aws_ec2_transit_gateway_peering_attachment" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["peer_transit_gateway_id", "transit_gateway_id"]
  access    = "network_path"
  force_new = [
    "options",
    "options.dynamic_routing",
    "peer_account_id",
    "peer_region",
    "peer_transit_gateway_id",
    "transit_gateway_id",
  ]
}

type "aws_ec2_transit_gateway_peering_attachment_accepter" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["transit_gateway_attachment_id"]
  access    = "grant"
  force_new = ["transit_gateway_attachment_id"]
}

type "aws_ec2_transit_gateway_policy_table" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["transit_gateway_id"]
  force_new = ["transit_gateway_id"]
}

type "aws_ec2_transit_gateway_policy_table_association" {
  holds     = "nothing"
  parent    = ["transit_gateway_policy_table_id", "transit_gateway_attachment_id"]
  force_new = ["transit_gateway_attachment_id", "transit_gateway_policy_table_id"]
}

type "aws_ec2_transit_gateway_prefix_list_reference" {
  holds     = "nothing"
  parent    = ["prefix_list_id", "transit_gateway_route_table_id"]
  force_new = ["prefix_list_id", "transit_gateway_route_table_id"]
}

type "aws_ec2_transit_gateway_route" {
  holds     = "nothing"
  parent    = ["transit_gateway_route_table_id"]
  access    = "network_path"
  force_new = [
    "blackhole",
    "destination_cidr_block",
    "transit_gateway_attachment_id",
    "transit_gateway_route_table_id",
  ]
}

type "aws_ec2_transit_gateway_route_table" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["transit_gateway_id"]
  force_new = ["transit_gateway_id"]
}

type "aws_ec2_transit_gateway_route_table_association" {
  holds     = "nothing"
  parent    = ["transit_gateway_route_table_id", "transit_gateway_attachment_id"]
  force_new = ["transit_gateway_attachment_id", "transit_gateway_route_table_id"]
}

type "aws_ec2_transit_gateway_route_table_propagation" {
  holds     = "nothing"
  parent    = ["transit_gateway_route_table_id", "transit_gateway_attachment_id"]
  force_new = ["transit_gateway_attachment_id", "transit_gateway_route_table_id"]
}

type "aws_ec2_transit_gateway_vpc_attachment" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["transit_gateway_id", "vpc_id"]
  access    = "network_path"
  force_new = ["transit_gateway_id", "vpc_id"]
}

type "aws_ec2_transit_gateway_vpc_attachment_accepter" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["transit_gateway_attachment_id"]
  force_new = ["transit_gateway_attachment_id"]
}

type "aws_ecr_account_setting" {
  holds     = "nothing"
  force_new = ["name"]
}

type "aws_ecr_lifecycle_policy" {
  holds     = "nothing"
  revision  = ["repository"]
  parent    = ["repository"]
  access    = "inline_policy"
  force_new = ["policy", "repository"]
}

type "aws_ecr_pull_through_cache_rule" {
  holds     = "nothing"
  parent    = ["upstream_registry_url"]
  force_new = ["ecr_repository_prefix", "upstream_registry_url", "upstream_repository_prefix"]
}

type "aws_ecr_registry_policy" {
  holds  = "nothing"
  access = "resource_policy"
}

type "aws_ecr_registry_scanning_configuration" {
  holds = "nothing"
  probe = "partial"
}

type "aws_ecr_replication_configuration" {
  holds = "nothing"
  probe = "partial"
}

type "aws_ecr_repository" {
  holds       = "data"
  why         = "container images"
  transient   = true
  tags        = "tags"
  protections = [
    { kind = "force_destroy", path = "force_delete", safe = false, unset_safe = true },
  ]
  force_new   = [
    "encryption_configuration",
    "encryption_configuration.encryption_type",
    "encryption_configuration.kms_key",
    "name",
  ]
}

type "aws_ecr_repository_creation_template" {
  holds     = "nothing"
  force_new = ["prefix"]
}

type "aws_ecr_repository_policy" {
  holds     = "nothing"
  parent    = ["repository"]
  access    = "resource_policy"
  force_new = ["repository"]
}

type "aws_ecrpublic_repository" {
  holds       = "data"
  why         = "container images"
  transient   = true
  tags        = "tags"
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
  force_new   = ["repository_name"]
}

type "aws_ecrpublic_repository_policy" {
  holds     = "nothing"
  parent    = ["repository_name"]
  access    = "resource_policy"
  force_new = ["repository_name"]
}

type "aws_ecs_account_setting_default" {
  holds     = "nothing"
  force_new = ["name"]
}

type "aws_ecs_capacity_provider" {
  holds       = "nothing"
  tags        = "tags"
  protections = [
    { kind = "scale_in_protection", path = "auto_scaling_group_provider.managed_termination_protection", safe = "ENABLED", unset_safe = false },
  ]
  force_new   = ["auto_scaling_group_provider.auto_scaling_group_arn", "name"]
}

type "aws_ecs_cluster" {
  holds     = "identity"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_ecs_cluster_capacity_providers" {
  holds     = "nothing"
  parent    = ["cluster_name"]
  force_new = ["cluster_name"]
}

type "aws_ecs_service" {
  holds       = "identity"
  tags        = "tags"
  parent      = ["cluster"]
  executes    = "deploys_code"
  protections = [
    { kind = "force_destroy", path = "force_delete", safe = false, unset_safe = true },
    { kind = "encryption", path = "volume_configuration.managed_ebs_volume.encrypted", safe = true },
  ]
  force_new   = [
    "capacity_provider_strategy",
    "capacity_provider_strategy.base",
    "capacity_provider_strategy.capacity_provider",
    "capacity_provider_strategy.weight",
    "cluster",
    "deployment_controller",
    "deployment_controller.type",
    "iam_role",
    "launch_type",
    "name",
    "scheduling_strategy",
  ]
}

type "aws_ecs_tag" {
  holds     = "nothing"
  tags      = "self:key,value"
  parent    = ["key", "resource_arn"]
  force_new = ["key", "resource_arn"]
}

type "aws_ecs_task_definition" {
  holds       = "nothing"
  revision    = ["family"]
  tags        = "tags"
  executes    = "deploys_code"
  protections = [
    { kind = "keep_on_destroy", path = "skip_destroy", safe = true, unset_safe = false },
  ]
  force_new   = [
    "container_definitions",
    "cpu",
    "enable_fault_injection",
    "ephemeral_storage",
    "ephemeral_storage.size_in_gib",
    "execution_role_arn",
    "family",
    "inference_accelerator",
    "inference_accelerator.device_name",
    "inference_accelerator.device_type",
    "ipc_mode",
    "memory",
    "network_mode",
    "pid_mode",
    "placement_constraints",
    "placement_constraints.expression",
    "placement_constraints.type",
    "proxy_configuration",
    "proxy_configuration.container_name",
    "proxy_configuration.properties",
    "proxy_configuration.type",
    "requires_compatibilities",
    "runtime_platform",
    "runtime_platform.cpu_architecture",
    "runtime_platform.operating_system_family",
    "task_role_arn",
    "volume",
    "volume.configure_at_launch",
    "volume.docker_volume_configuration",
    "volume.docker_volume_configuration.autoprovision",
    "volume.docker_volume_configuration.driver",
    "volume.docker_volume_configuration.driver_opts",
    "volume.docker_volume_configuration.labels",
    "volume.docker_volume_configuration.scope",
    "volume.efs_volume_configuration",
    "volume.efs_volume_configuration.authorization_config",
    "volume.efs_volume_configuration.authorization_config.access_point_id",
    "volume.efs_volume_configuration.authorization_config.iam",
    "volume.efs_volume_configuration.file_system_id",
    "volume.efs_volume_configuration.root_directory",
    "volume.efs_volume_configuration.transit_encryption",
    "volume.efs_volume_configuration.transit_encryption_port",
    "volume.fsx_windows_file_server_volume_configuration",
    "volume.fsx_windows_file_server_volume_configuration.authorization_config.credentials_parameter",
    "volume.fsx_windows_file_server_volume_configuration.authorization_config.domain",
    "volume.fsx_windows_file_server_volume_configuration.file_system_id",
    "volume.fsx_windows_file_server_volume_configuration.root_directory",
    "volume.host_path",
    "volume.name",
  ]
}

type "aws_ecs_task_set" {
  holds       = "nothing"
  tags        = "tags"
  parent      = ["cluster", "service"]
  executes    = "deploys_code"
  protections = [
    { kind = "force_destroy", path = "force_delete", safe = false, unset_safe = true },
  ]
  force_new   = [
    "capacity_provider_strategy",
    "capacity_provider_strategy.base",
    "capacity_provider_strategy.capacity_provider",
    "capacity_provider_strategy.weight",
    "cluster",
    "external_id",
    "launch_type",
    "load_balancer",
    "load_balancer.container_name",
    "load_balancer.container_port",
    "load_balancer.load_balancer_name",
    "load_balancer.target_group_arn",
    "network_configuration",
    "network_configuration.assign_public_ip",
    "network_configuration.security_groups",
    "network_configuration.subnets",
    "platform_version",
    "service",
    "service_registries",
    "service_registries.container_name",
    "service_registries.container_port",
    "service_registries.port",
    "service_registries.registry_arn",
    "task_definition",
  ]
}

type "aws_efs_access_point" {
  holds          = "identity"
  tags           = "tags"
  parent         = ["file_system_id"]
  access         = "auth"
  force_new      = [
    "file_system_id",
    "posix_user",
    "posix_user.gid",
    "posix_user.secondary_gids",
    "posix_user.uid",
    "root_directory.creation_info.owner_gid",
    "root_directory.creation_info.owner_uid",
    "root_directory.creation_info.permissions",
    "root_directory.path",
  ]
  force_new_when = { root_directory = "add", "root_directory.creation_info" = "add" }
}

type "aws_efs_backup_policy" {
  holds     = "nothing"
  parent    = ["file_system_id"]
  guard     = "backup"
  force_new = ["file_system_id"]
}

type "aws_efs_file_system" {
  holds       = "data"
  why         = "disk or file system"
  tags        = "tags"
  protections = [
    { kind = "encryption", path = "encrypted", safe = true },
    { kind = "change_protection", path = "protection.replication_overwrite", safe = "ENABLED", unset_safe = true },
  ]
  force_new   = ["availability_zone_name", "creation_token", "encrypted", "kms_key_id", "performance_mode"]
}

type "aws_efs_file_system_policy" {
  holds       = "nothing"
  parent      = ["file_system_id"]
  access      = "inline_policy"
  protections = [
    { kind = "bypass", path = "bypass_policy_lockout_safety_check", safe = false, unset_safe = true },
  ]
  force_new   = ["file_system_id"]
}

type "aws_efs_mount_target" {
  holds     = "identity"
  parent    = ["file_system_id"]
  force_new = ["file_system_id", "ip_address", "subnet_id"]
}

type "aws_efs_replication_configuration" {
  holds     = "nothing"
  parent    = ["source_file_system_id"]
  guard     = "backup"
  probe     = "partial"
  force_new = [
    "destination.availability_zone_name",
    "destination.file_system_id",
    "destination.kms_key_id",
    "destination.region",
    "source_file_system_id",
  ]
}

type "aws_egress_only_internet_gateway" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["vpc_id"]
  force_new = ["vpc_id"]
}

type "aws_eip" {
  holds     = "identity"
  tags      = "tags"
  force_new = ["address", "domain", "ipam_pool_id", "network_border_group", "public_ipv4_pool", "vpc"]
}

type "aws_eip_association" {
  holds     = "identity"
  parent    = ["allocation_id", "instance_id", "network_interface_id"]
  access    = "network_path"
  force_new = [
    "allocation_id",
    "allow_reassociation",
    "instance_id",
    "network_interface_id",
    "private_ip_address",
    "public_ip",
  ]
}

type "aws_eip_domain_name" {
  holds     = "nothing"
  parent    = ["allocation_id"]
  force_new = ["allocation_id"]
}

type "aws_eks_access_entry" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["cluster_name"]
  access    = "auth"
  force_new = ["cluster_name", "principal_arn", "type"]
}

type "aws_eks_access_policy_association" {
  holds     = "nothing"
  parent    = ["cluster_name", "principal_arn", "policy_arn"]
  access    = "auth"
  probe     = "partial"
  force_new = ["access_scope.namespaces", "access_scope.type", "cluster_name", "policy_arn", "principal_arn"]
}

type "aws_eks_addon" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["cluster_name"]
  executes  = "deploys_code"
  force_new = ["addon_name", "cluster_name"]
}

type "aws_eks_cluster" {
  holds          = "data"
  why            = "cluster objects (etcd)"
  tags           = "tags"
  probe          = "partial"
  force_new      = [
    "access_config.bootstrap_cluster_creator_admin_permissions",
    "bootstrap_self_managed_addons",
    "compute_config.node_role_arn",
    "kubernetes_network_config.ip_family",
    "kubernetes_network_config.service_ipv4_cidr",
    "name",
    "outpost_config",
    "outpost_config.control_plane_instance_type",
    "outpost_config.control_plane_placement",
    "outpost_config.control_plane_placement.group_name",
    "remote_network_config",
    "remote_network_config.remote_node_networks.cidrs",
    "remote_network_config.remote_pod_networks.cidrs",
    "role_arn",
  ]
  force_new_when = {
    access_config = "add"
    encryption_config = "remove"
    kubernetes_network_config = "add"
    "remote_network_config.remote_pod_networks" = "add"
  }
}

type "aws_eks_fargate_profile" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["cluster_name"]
  probe     = "partial"
  force_new = [
    "cluster_name",
    "fargate_profile_name",
    "pod_execution_role_arn",
    "selector.labels",
    "selector.namespace",
    "subnet_ids",
  ]
}

type "aws_eks_identity_provider_config" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["cluster_name"]
  access    = "auth"
  probe     = "partial"
  force_new = [
    "cluster_name",
    "oidc.client_id",
    "oidc.groups_claim",
    "oidc.groups_prefix",
    "oidc.identity_provider_config_name",
    "oidc.issuer_url",
    "oidc.required_claims",
    "oidc.username_claim",
    "oidc.username_prefix",
  ]
}

type "aws_eks_node_group" {
  holds          = "identity"
  tags           = "tags"
  parent         = ["cluster_name"]
  executes       = "boot_code"
  force_new      = [
    "ami_type",
    "capacity_type",
    "cluster_name",
    "disk_size",
    "instance_types",
    "launch_template.id",
    "launch_template.name",
    "node_group_name",
    "node_group_name_prefix",
    "node_role_arn",
    "remote_access",
    "remote_access.ec2_ssh_key",
    "remote_access.source_security_group_ids",
    "subnet_ids",
  ]
  force_new_when = { launch_template = "add" }
}

type "aws_eks_pod_identity_association" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["cluster_name", "namespace", "role_arn"]
  access    = "auth"
  force_new = ["cluster_name", "namespace", "service_account"]
}

type "aws_elastic_beanstalk_application" {
  holds     = "identity"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_elastic_beanstalk_application_version" {
  holds       = "nothing"
  revision    = ["application"]
  tags        = "tags"
  parent      = ["application", "bucket", "key"]
  executes    = "deploys_code"
  protections = [
    { kind = "force_destroy", path = "force_delete", safe = false, unset_safe = true },
  ]
  force_new   = ["application", "bucket", "key", "name"]
}

type "aws_elastic_beanstalk_configuration_template" {
  holds     = "nothing"
  parent    = ["application"]
  force_new = ["application", "environment_id", "name", "solution_stack_name"]
}

type "aws_elastic_beanstalk_environment" {
  holds      = "data"
  why        = "may hold a database and disks"
  confidence = "low"
  tags       = "tags"
  executes   = "boot_code"
  force_new  = ["cname_prefix", "name", "tier"]
}

type "aws_elasticache_cluster" {
  holds          = "data"
  why            = "in-memory data (lost unless snapshotted)"
  tags           = "tags"
  parent         = ["replication_group_id"]
  protections    = [
    { kind = "final_snapshot", path = "final_snapshot_identifier", safe = { set = true }, unset_safe = false },
    { kind = "backup", path = "snapshot_retention_limit", safe = { min = 1 }, unset_safe = false },
    { kind = "encryption", path = "transit_encryption_enabled", safe = true },
  ]
  force_new      = [
    "availability_zone",
    "cluster_id",
    "engine",
    "network_type",
    "outpost_mode",
    "port",
    "preferred_outpost_arn",
    "replication_group_id",
    "snapshot_arns",
    "snapshot_name",
    "subnet_group_name",
    "transit_encryption_enabled",
  ]
  force_new_when = { engine_version = "downgrade" }
}

type "aws_elasticache_global_replication_group" {
  holds     = "data"
  why       = "in-memory data (lost unless snapshotted)"
  parent    = ["primary_replication_group_id"]
  probe     = "partial"
  force_new = ["global_replication_group_id_suffix", "primary_replication_group_id"]
}

type "aws_elasticache_parameter_group" {
  holds     = "nothing"
  swaps     = true
  tags      = "tags"
  force_new = ["description", "family", "name"]
}

type "aws_elasticache_replication_group" {
  holds          = "data"
  why            = "in-memory data (lost unless snapshotted)"
  tags           = "tags"
  protections    = [
    { kind = "final_snapshot", path = "final_snapshot_identifier", safe = { set = true }, unset_safe = false },
    { kind = "backup", path = "snapshot_retention_limit", safe = { min = 1 }, unset_safe = false },
    { kind = "encryption", path = "transit_encryption_enabled", safe = true },
  ]
  force_new      = [
    "at_rest_encryption_enabled",
    "data_tiering_enabled",
    "global_replication_group_id",
    "kms_key_id",
    "network_type",
    "port",
    "replication_group_id",
    "security_group_names",
    "snapshot_arns",
    "snapshot_name",
    "subnet_group_name",
  ]
  force_new_when = {
    engine = "valkey_to_redis"
    engine_version = "downgrade"
    transit_encryption_enabled = "conditional"
  }
}

type "aws_elasticache_reserved_cache_node" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["reserved_cache_nodes_offering_id"]
  force_new = ["cache_node_count", "reserved_cache_nodes_offering_id"]
}

type "aws_elasticache_serverless_cache" {
  holds          = "data"
  why            = "in-memory data (lost unless snapshotted)"
  tags           = "tags"
  probe          = "partial"
  protections    = [
    { kind = "backup", path = "snapshot_retention_limit", safe = { min = 1 }, unset_safe = false },
  ]
  force_new      = ["kms_key_id", "major_engine_version", "name", "snapshot_arns_to_restore", "subnet_ids"]
  force_new_when = { engine = "valkey_to_redis" }
}

type "aws_elasticache_subnet_group" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_elasticache_user" {
  holds     = "nothing"
  tags      = "tags"
  access    = "auth"
  force_new = ["user_id", "user_name"]
}

type "aws_elasticache_user_group" {
  holds     = "nothing"
  tags      = "tags"
  access    = "auth"
  force_new = ["user_group_id"]
}

type "aws_elasticache_user_group_association" {
  holds     = "nothing"
  parent    = ["user_group_id", "user_id"]
  access    = "auth"
  force_new = ["user_group_id", "user_id"]
}

type "aws_elasticsearch_domain" {
  holds          = "data"
  why            = "search index data"
  tags           = "tags"
  access         = "inline_policy"
  force_new      = [
    "advanced_security_options.enabled",
    "domain_name",
    "encrypt_at_rest.enabled",
    "encrypt_at_rest.kms_key_id",
    "node_to_node_encryption.enabled",
    "vpc_options",
  ]
  force_new_when = {
    advanced_security_options = "add"
    elasticsearch_version = "conditional"
    encrypt_at_rest = "add"
  }
}

type "aws_elasticsearch_domain_policy" {
  holds     = "nothing"
  parent    = ["domain_name"]
  access    = "resource_policy"
  force_new = ["domain_name"]
}

type "aws_elasticsearch_domain_saml_options" {
  holds     = "nothing"
  parent    = ["domain_name"]
  force_new = ["domain_name"]
}

type "aws_elasticsearch_vpc_endpoint" {
  holds     = "nothing"
  parent    = ["domain_arn"]
  probe     = "partial"
  force_new = ["domain_arn"]
}

type "aws_elastictranscoder_pipeline" {
  holds     = "nothing"
  force_new = ["name"]
}

type "aws_elastictranscoder_preset" {
  holds          = "nothing"
  force_new      = [
    "audio",
    "audio.audio_packing_mode",
    "audio.bit_rate",
    "audio.channels",
    "audio.codec",
    "audio.sample_rate",
    "audio_codec_options.bit_depth",
    "audio_codec_options.bit_order",
    "audio_codec_options.profile",
    "audio_codec_options.signed",
    "container",
    "description",
    "name",
    "thumbnails",
    "thumbnails.aspect_ratio",
    "thumbnails.format",
    "thumbnails.interval",
    "thumbnails.max_height",
    "thumbnails.max_width",
    "thumbnails.padding_policy",
    "thumbnails.resolution",
    "thumbnails.sizing_policy",
    "video",
    "video.aspect_ratio",
    "video.bit_rate",
    "video.codec",
    "video.display_aspect_ratio",
    "video.fixed_gop",
    "video.frame_rate",
    "video.keyframes_max_dist",
    "video.max_frame_rate",
    "video.max_height",
    "video.max_width",
    "video.padding_policy",
    "video.resolution",
    "video.sizing_policy",
    "video_codec_options",
    "video_watermarks",
    "video_watermarks.horizontal_align",
    "video_watermarks.horizontal_offset",
    "video_watermarks.id",
    "video_watermarks.max_height",
    "video_watermarks.max_width",
    "video_watermarks.opacity",
    "video_watermarks.sizing_policy",
    "video_watermarks.target",
    "video_watermarks.vertical_align",
    "video_watermarks.vertical_offset",
  ]
  force_new_when = { audio_codec_options = "add" }
}

type "aws_elb" {
  holds     = "identity"
  tags      = "tags"
  access    = "network_path"
  force_new = ["internal", "name", "name_prefix", "subnets"]
}

type "aws_elb_attachment" {
  holds     = "nothing"
  parent    = ["instance"]
  force_new = ["elb", "instance"]
}

type "aws_emr_block_public_access_configuration" {
  holds     = "nothing"
  access    = "public_access"
  guard     = "public_block"
  force_new = ["block_public_security_group_rules", "permitted_public_security_group_rule_range"]
}

type "aws_emr_cluster" {
  holds          = "data"
  why            = "HDFS on local disks"
  tags           = "tags"
  executes       = "boot_code"
  protections    = [
    { kind = "deletion_protection", path = "termination_protection", safe = true, unset_safe = false },
  ]
  force_new      = [
    "additional_info",
    "applications",
    "autoscaling_role",
    "bootstrap_action",
    "bootstrap_action.args",
    "configurations",
    "configurations_json",
    "core_instance_fleet.instance_type_configs",
    "core_instance_fleet.instance_type_configs.bid_price",
    "core_instance_fleet.instance_type_configs.bid_price_as_percentage_of_on_demand_price",
    "core_instance_fleet.instance_type_configs.instance_type",
    "core_instance_fleet.instance_type_configs.weighted_capacity",
    "core_instance_fleet.launch_specifications",
    "core_instance_fleet.launch_specifications.on_demand_specification",
    "core_instance_fleet.launch_specifications.on_demand_specification.allocation_strategy",
    "core_instance_fleet.launch_specifications.spot_specification",
    "core_instance_fleet.launch_specifications.spot_specification.allocation_strategy",
    "core_instance_fleet.launch_specifications.spot_specification.block_duration_minutes",
    "core_instance_fleet.launch_specifications.spot_specification.timeout_action",
    "core_instance_fleet.launch_specifications.spot_specification.timeout_duration_minutes",
    "core_instance_fleet.name",
    "core_instance_fleet.target_on_demand_capacity",
    "core_instance_fleet.target_spot_capacity",
    "core_instance_group.bid_price",
    "core_instance_group.ebs_config.iops",
    "core_instance_group.ebs_config.size",
    "core_instance_group.ebs_config.throughput",
    "core_instance_group.ebs_config.type",
    "core_instance_group.ebs_config.volumes_per_instance",
    "core_instance_group.instance_type",
    "core_instance_group.name",
    "custom_ami_id",
    "ebs_root_volume_size",
    "ec2_attributes",
    "ec2_attributes.additional_master_security_groups",
    "ec2_attributes.additional_slave_security_groups",
    "ec2_attributes.emr_managed_master_security_group",
    "ec2_attributes.emr_managed_slave_security_group",
    "ec2_attributes.instance_profile",
    "ec2_attributes.key_name",
    "ec2_attributes.service_access_security_group",
    "ec2_attributes.subnet_id",
    "ec2_attributes.subnet_ids",
    "keep_job_flow_alive_when_no_steps",
    "kerberos_attributes",
    "kerberos_attributes.ad_domain_join_password",
    "kerberos_attributes.ad_domain_join_user",
    "kerberos_attributes.cross_realm_trust_principal_password",
    "kerberos_attributes.kdc_admin_password",
    "kerberos_attributes.realm",
    "log_encryption_kms_key_id",
    "log_uri",
    "master_instance_fleet.instance_type_configs",
    "master_instance_fleet.instance_type_configs.bid_price",
    "master_instance_fleet.instance_type_configs.bid_price_as_percentage_of_on_demand_price",
    "master_instance_fleet.instance_type_configs.instance_type",
    "master_instance_fleet.instance_type_configs.weighted_capacity",
    "master_instance_fleet.launch_specifications",
    "master_instance_fleet.launch_specifications.on_demand_specification",
    "master_instance_fleet.launch_specifications.on_demand_specification.allocation_strategy",
    "master_instance_fleet.launch_specifications.spot_specification",
    "master_instance_fleet.launch_specifications.spot_specification.allocation_strategy",
    "master_instance_fleet.launch_specifications.spot_specification.block_duration_minutes",
    "master_instance_fleet.launch_specifications.spot_specification.timeout_action",
    "master_instance_fleet.launch_specifications.spot_specification.timeout_duration_minutes",
    "master_instance_fleet.name",
    "master_instance_fleet.target_on_demand_capacity",
    "master_instance_fleet.target_spot_capacity",
    "master_instance_group.bid_price",
    "master_instance_group.ebs_config.iops",
    "master_instance_group.ebs_config.size",
    "master_instance_group.ebs_config.throughput",
    "master_instance_group.ebs_config.type",
    "master_instance_group.ebs_config.volumes_per_instance",
    "master_instance_group.instance_count",
    "master_instance_group.instance_type",
    "master_instance_group.name",
    "name",
    "placement_group_config",
    "placement_group_config.instance_role",
    "placement_group_config.placement_strategy",
    "release_label",
    "scale_down_behavior",
    "security_configuration",
    "service_role",
    "step",
    "step.action_on_failure",
    "step.hadoop_jar_step",
    "step.name",
  ]
  force_new_when = {
    core_instance_fleet = "add"
    core_instance_group = "add"
    "core_instance_group.ebs_config" = "add"
    master_instance_fleet = "add"
    master_instance_group = "add"
    "master_instance_group.ebs_config" = "add"
  }
}

type "aws_emr_instance_fleet" {
  holds     = "nothing"
  parent    = ["cluster_id"]
  force_new = [
    "cluster_id",
    "instance_type_configs",
    "instance_type_configs.bid_price",
    "instance_type_configs.bid_price_as_percentage_of_on_demand_price",
    "instance_type_configs.instance_type",
    "instance_type_configs.weighted_capacity",
    "launch_specifications",
    "launch_specifications.on_demand_specification",
    "launch_specifications.on_demand_specification.allocation_strategy",
    "launch_specifications.spot_specification",
    "launch_specifications.spot_specification.allocation_strategy",
    "launch_specifications.spot_specification.block_duration_minutes",
    "launch_specifications.spot_specification.timeout_action",
    "launch_specifications.spot_specification.timeout_duration_minutes",
    "name",
  ]
}

type "aws_emr_instance_group" {
  holds          = "nothing"
  parent         = ["cluster_id"]
  force_new      = [
    "bid_price",
    "cluster_id",
    "ebs_config.iops",
    "ebs_config.size",
    "ebs_config.type",
    "ebs_config.volumes_per_instance",
    "ebs_optimized",
    "instance_type",
    "name",
  ]
  force_new_when = { ebs_config = "add" }
}

type "aws_emr_managed_scaling_policy" {
  holds     = "nothing"
  parent    = ["cluster_id"]
  probe     = "partial"
  force_new = [
    "cluster_id",
    "compute_limits.maximum_capacity_units",
    "compute_limits.maximum_core_capacity_units",
    "compute_limits.maximum_ondemand_capacity_units",
    "compute_limits.minimum_capacity_units",
    "compute_limits.unit_type",
  ]
}

type "aws_emr_security_configuration" {
  holds     = "nothing"
  force_new = ["configuration", "name", "name_prefix"]
}

type "aws_emr_studio" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["vpc_id", "workspace_security_group_id"]
  force_new = [
    "auth_mode",
    "engine_security_group_id",
    "idp_auth_url",
    "idp_relay_state_parameter_name",
    "service_role",
    "user_role",
    "vpc_id",
    "workspace_security_group_id",
  ]
}

type "aws_emr_studio_session_mapping" {
  holds     = "nothing"
  parent    = ["studio_id"]
  access    = "grant"
  force_new = ["identity_id", "identity_name", "identity_type", "studio_id"]
}

type "aws_emrcontainers_job_template" {
  holds     = "nothing"
  tags      = "tags"
  executes  = "deploys_code"
  probe     = "partial"
  force_new = [
    "job_template_data.configuration_overrides",
    "job_template_data.configuration_overrides.application_configuration",
    "job_template_data.configuration_overrides.application_configuration.classification",
    "job_template_data.configuration_overrides.application_configuration.configurations",
    "job_template_data.configuration_overrides.application_configuration.configurations.classification",
    "job_template_data.configuration_overrides.monitoring_configuration",
    "job_template_data.configuration_overrides.monitoring_configuration.cloud_watch_monitoring_configuration",
    "job_template_data.configuration_overrides.monitoring_configuration.cloud_watch_monitoring_configuration.log_group_name",
    "job_template_data.configuration_overrides.monitoring_configuration.cloud_watch_monitoring_configuration.log_stream_name_prefix",
    "job_template_data.configuration_overrides.monitoring_configuration.persistent_app_ui",
    "job_template_data.configuration_overrides.monitoring_configuration.s3_monitoring_configuration",
    "job_template_data.configuration_overrides.monitoring_configuration.s3_monitoring_configuration.log_uri",
    "job_template_data.execution_role_arn",
    "job_template_data.job_driver.spark_sql_job_driver",
    "job_template_data.job_driver.spark_sql_job_driver.entry_point",
    "job_template_data.job_driver.spark_sql_job_driver.spark_sql_parameters",
    "job_template_data.job_driver.spark_submit_job_driver",
    "job_template_data.job_driver.spark_submit_job_driver.entry_point",
    "job_template_data.job_driver.spark_submit_job_driver.entry_point_arguments",
    "job_template_data.job_driver.spark_submit_job_driver.spark_submit_parameters",
    "job_template_data.job_tags",
    "job_template_data.release_label",
    "kms_key_arn",
    "name",
    "tags",
  ]
}

type "aws_emrcontainers_virtual_cluster" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = [
    "container_provider.id",
    "container_provider.info.eks_info.namespace",
    "container_provider.type",
    "name",
  ]
}

type "aws_emrserverless_application" {
  holds     = "nothing"
  tags      = "tags"
  executes  = "deploys_code"
  force_new = [
    "name",
    "network_configuration",
    "network_configuration.security_group_ids",
    "network_configuration.subnet_ids",
    "type",
  ]
}

type "aws_evidently_feature" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["project"]
  probe     = "partial"
  force_new = ["name", "project"]
}

type "aws_evidently_launch" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["project"]
  executes  = "deploys_code"
  probe     = "partial"
  force_new = ["name", "project"]
}

type "aws_evidently_project" {
  holds      = "data"
  why        = "content"
  confidence = "low"
  tags       = "tags"
  force_new  = ["name"]
}

type "aws_evidently_segment" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["description", "name", "pattern"]
}

type "aws_finspace_kx_cluster" {
  holds     = "data"
  why       = "database"
  tags      = "tags"
  parent    = ["environment_id"]
  force_new = [
    "auto_scaling_configuration",
    "auto_scaling_configuration.auto_scaling_metric",
    "auto_scaling_configuration.max_node_count",
    "auto_scaling_configuration.metric_target",
    "auto_scaling_configuration.min_node_count",
    "auto_scaling_configuration.scale_in_cooldown_seconds",
    "auto_scaling_configuration.scale_out_cooldown_seconds",
    "availability_zone_id",
    "az_mode",
    "cache_storage_configurations",
    "cache_storage_configurations.size",
    "cache_storage_configurations.type",
    "capacity_configuration",
    "capacity_configuration.node_count",
    "capacity_configuration.node_type",
    "database",
    "database.cache_configurations",
    "database.cache_configurations.cache_type",
    "database.database_name",
    "database.dataview_name",
    "description",
    "environment_id",
    "execution_role",
    "name",
    "release_label",
    "savedown_storage_configuration",
    "savedown_storage_configuration.size",
    "savedown_storage_configuration.type",
    "savedown_storage_configuration.volume_name",
    "scaling_group_configuration",
    "scaling_group_configuration.cpu",
    "scaling_group_configuration.memory_limit",
    "scaling_group_configuration.memory_reservation",
    "scaling_group_configuration.node_count",
    "scaling_group_configuration.scaling_group_name",
    "tickerplant_log_configuration",
    "tickerplant_log_configuration.tickerplant_log_volumes",
    "type",
    "vpc_configuration.ip_address_type",
    "vpc_configuration.security_group_ids",
    "vpc_configuration.subnet_ids",
    "vpc_configuration.vpc_id",
  ]
}

type "aws_finspace_kx_database" {
  holds     = "data"
  why       = "database"
  tags      = "tags"
  parent    = ["environment_id"]
  force_new = ["environment_id", "name"]
}

type "aws_finspace_kx_dataview" {
  holds          = "data"
  why            = "database"
  tags           = "tags"
  parent         = ["database_name", "environment_id"]
  force_new      = [
    "auto_update",
    "availability_zone_id",
    "az_mode",
    "database_name",
    "environment_id",
    "name",
    "read_write",
    "segment_configurations.on_demand",
  ]
  force_new_when = { segment_configurations = "add" }
}

type "aws_finspace_kx_environment" {
  holds = "data"
  why   = "database"
  tags  = "tags"
}

type "aws_finspace_kx_scaling_group" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["availability_zone_id", "environment_id"]
  force_new = ["availability_zone_id", "environment_id", "host_type", "name"]
}

type "aws_finspace_kx_user" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["environment_id"]
  access    = "auth"
  force_new = ["environment_id", "name"]
}

type "aws_finspace_kx_volume" {
  holds     = "data"
  why       = "database"
  tags      = "tags"
  parent    = ["environment_id"]
  force_new = [
    "availability_zones",
    "az_mode",
    "description",
    "environment_id",
    "name",
    "nas1_configuration",
    "nas1_configuration.size",
    "nas1_configuration.type",
    "type",
  ]
}

type "aws_fis_experiment_template" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["tags"]
}

type "aws_flow_log" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["vpc_id"]
  guard     = "audit"
  force_new = [
    "deliver_cross_account_role",
    "destination_options",
    "destination_options.file_format",
    "destination_options.hive_compatible_partitions",
    "destination_options.per_hour_partition",
    "eni_id",
    "iam_role_arn",
    "log_destination",
    "log_destination_type",
    "log_format",
    "log_group_name",
    "max_aggregation_interval",
    "subnet_id",
    "traffic_type",
    "transit_gateway_attachment_id",
    "transit_gateway_id",
    "vpc_id",
  ]
}

type "aws_fms_admin_account" {
  holds     = "nothing"
  access    = "org_policy"
  force_new = ["account_id"]
}

type "aws_fms_policy" {
  holds       = "nothing"
  tags        = "tags"
  access      = "org_policy"
  guard       = "monitor"
  protections = [
    { kind = "force_destroy", path = "delete_all_policy_resources", safe = false, unset_safe = true },
  ]
}

type "aws_fms_resource_set" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = ["resource_set.update_token"]
}

type "aws_fsx_backup" {
  holds     = "data"
  why       = "disk or file system"
  tags      = "tags"
  parent    = ["file_system_id"]
  force_new = ["file_system_id", "volume_id"]
}

type "aws_fsx_data_repository_association" {
  holds       = "nothing"
  tags        = "tags"
  parent      = ["file_system_id"]
  protections = [
    { kind = "force_destroy", path = "delete_data_in_filesystem", safe = false, unset_safe = true },
  ]
  force_new   = ["data_repository_path", "file_system_id", "file_system_path"]
}

type "aws_fsx_file_cache" {
  holds     = "data"
  why       = "disk or file system"
  tags      = "tags"
  force_new = [
    "data_repository_association",
    "file_cache_type",
    "file_cache_type_version",
    "kms_key_id",
    "lustre_configuration",
    "lustre_configuration.deployment_type",
    "lustre_configuration.metadata_configuration.storage_capacity",
    "lustre_configuration.per_unit_storage_throughput",
    "lustre_configuration.weekly_maintenance_start_time",
    "security_group_ids",
    "storage_capacity",
    "subnet_ids",
  ]
}

type "aws_fsx_lustre_file_system" {
  holds       = "data"
  why         = "disk or file system"
  tags        = "tags"
  probe       = "partial"
  protections = [
    { kind = "backup", path = "automatic_backup_retention_days", safe = { min = 1 }, unset_safe = false },
    { kind = "final_snapshot", path = "skip_final_backup", safe = false, unset_safe = false },
  ]
  force_new   = [
    "backup_id",
    "copy_tags_to_backups",
    "deployment_type",
    "drive_cache_type",
    "efa_enabled",
    "export_path",
    "file_system_type_version",
    "import_path",
    "imported_file_chunk_size",
    "kms_key_id",
    "security_group_ids",
    "storage_capacity",
    "storage_type",
    "subnet_ids",
  ]
}

type "aws_fsx_ontap_file_system" {
  holds       = "data"
  why         = "disk or file system"
  tags        = "tags"
  protections = [
    { kind = "backup", path = "automatic_backup_retention_days", safe = { min = 1 }, unset_safe = false },
  ]
  force_new   = [
    "deployment_type",
    "endpoint_ip_address_range",
    "kms_key_id",
    "preferred_subnet_id",
    "security_group_ids",
    "storage_type",
    "subnet_ids",
  ]
}

type "aws_fsx_ontap_storage_virtual_machine" {
  holds     = "data"
  why       = "disk or file system"
  tags      = "tags"
  parent    = ["file_system_id"]
  force_new = ["file_system_id", "name", "root_volume_security_style"]
}

type "aws_fsx_ontap_volume" {
  holds          = "data"
  why            = "disk or file system"
  tags           = "tags"
  parent         = ["storage_virtual_machine_id"]
  protections    = [
    { kind = "bypass", path = "bypass_snaplock_enterprise_retention", safe = false, unset_safe = true },
    { kind = "final_snapshot", path = "skip_final_backup", safe = false, unset_safe = true },
  ]
  force_new      = [
    "aggregate_configuration.aggregates",
    "aggregate_configuration.constituents_per_aggregate",
    "name",
    "ontap_volume_type",
    "snaplock_configuration",
    "snaplock_configuration.snaplock_type",
    "storage_virtual_machine_id",
    "volume_style",
    "volume_type",
  ]
  force_new_when = { aggregate_configuration = "add" }
}

type "aws_fsx_openzfs_file_system" {
  holds          = "data"
  why            = "disk or file system"
  tags           = "tags"
  protections    = [
    { kind = "backup", path = "automatic_backup_retention_days", safe = { min = 1 }, unset_safe = false },
    { kind = "final_snapshot", path = "skip_final_backup", safe = false, unset_safe = true },
  ]
  force_new      = [
    "backup_id",
    "deployment_type",
    "endpoint_ip_address_range",
    "kms_key_id",
    "preferred_subnet_id",
    "root_volume_configuration.copy_tags_to_snapshots",
    "security_group_ids",
    "storage_type",
    "subnet_ids",
  ]
  force_new_when = { root_volume_configuration = "add" }
}

type "aws_fsx_openzfs_snapshot" {
  holds     = "data"
  why       = "snapshot"
  tags      = "tags"
  parent    = ["volume_id"]
  force_new = ["volume_id"]
}

type "aws_fsx_openzfs_volume" {
  holds     = "data"
  why       = "disk or file system"
  tags      = "tags"
  force_new = ["copy_tags_to_snapshots", "volume_type"]
}

type "aws_fsx_windows_file_system" {
  holds       = "data"
  why         = "disk or file system"
  tags        = "tags"
  protections = [
    { kind = "backup", path = "automatic_backup_retention_days", safe = { min = 1 }, unset_safe = false },
    { kind = "final_snapshot", path = "skip_final_backup", safe = false, unset_safe = true },
  ]
  force_new   = [
    "active_directory_id",
    "backup_id",
    "copy_tags_to_backups",
    "deployment_type",
    "kms_key_id",
    "preferred_subnet_id",
    "security_group_ids",
    "storage_type",
    "subnet_ids",
  ]
}

type "aws_gamelift_alias" {
  holds = "nothing"
  tags  = "tags"
  probe = "partial"
}

type "aws_gamelift_build" {
  holds      = "data"
  why        = "content"
  confidence = "low"
  tags       = "tags"
  probe      = "partial"
  force_new  = [
    "operating_system",
    "storage_location.bucket",
    "storage_location.key",
    "storage_location.object_version",
    "storage_location.role_arn",
  ]
}

type "aws_gamelift_fleet" {
  holds          = "nothing"
  tags           = "tags"
  executes       = "boot_code"
  protections    = [
    { kind = "scale_in_protection", path = "new_game_session_protection_policy", safe = ["FULL_PROTECTION", "FullProtection"], unset_safe = false },
  ]
  force_new      = ["build_id", "ec2_instance_type", "fleet_type", "instance_role_arn", "script_id"]
  force_new_when = { certificate_configuration = "add" }
}

type "aws_gamelift_game_server_group" {
  holds       = "nothing"
  tags        = "tags"
  probe       = "partial"
  protections = [
    { kind = "scale_in_protection", path = "game_server_protection_policy", safe = ["FULL_PROTECTION", "FullProtection"], unset_safe = false },
  ]
  force_new   = [
    "auto_scaling_policy",
    "auto_scaling_policy.estimated_instance_warmup",
    "auto_scaling_policy.target_tracking_configuration.target_value",
    "game_server_group_name",
    "launch_template.id",
    "launch_template.name",
    "launch_template.version",
    "max_size",
    "min_size",
    "vpc_subnets",
  ]
}

type "aws_gamelift_game_session_queue" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_gamelift_script" {
  holds          = "nothing"
  tags           = "tags"
  force_new_when = { storage_location = "add" }
}

type "aws_glacier_vault" {
  holds     = "data"
  why       = "backups or archives"
  tags      = "tags"
  access    = "inline_policy"
  force_new = ["name"]
}

type "aws_glacier_vault_lock" {
  holds       = "nothing"
  parent      = ["vault_name"]
  access      = "inline_policy"
  guard       = "lock"
  protections = [
    { kind = "lock", path = "complete_lock", safe = true, unset_safe = false },
  ]
  force_new   = ["complete_lock", "policy", "vault_name"]
}

type "aws_globalaccelerator_accelerator" {
  holds     = "identity"
  tags      = "tags"
  force_new = ["ip_addresses"]
}

type "aws_globalaccelerator_cross_account_attachment" {
  holds  = "nothing"
  tags   = "tags"
  access = "grant"
}

type "aws_globalaccelerator_custom_routing_accelerator" {
  holds     = "identity"
  tags      = "tags"
  force_new = ["ip_addresses"]
}

type "aws_globalaccelerator_custom_routing_endpoint_group" {
  holds     = "nothing"
  parent    = ["listener_arn"]
  probe     = "partial"
  force_new = ["endpoint_configuration", "endpoint_group_region", "listener_arn"]
}

type "aws_globalaccelerator_custom_routing_listener" {
  holds     = "nothing"
  parent    = ["accelerator_arn"]
  probe     = "partial"
  force_new = ["accelerator_arn"]
}

type "aws_globalaccelerator_endpoint_group" {
  holds     = "nothing"
  parent    = ["listener_arn"]
  force_new = ["endpoint_group_region", "listener_arn"]
}

type "aws_globalaccelerator_listener" {
  holds     = "nothing"
  parent    = ["accelerator_arn"]
  probe     = "partial"
  force_new = ["accelerator_arn"]
}

type "aws_glue_catalog_database" {
  holds     = "data"
  why       = "catalog metadata"
  tags      = "tags"
  force_new = ["catalog_id", "name", "target_database"]
}

type "aws_glue_catalog_table" {
  holds          = "data"
  why            = "catalog metadata"
  parent         = ["database_name"]
  force_new      = ["catalog_id", "database_name", "name", "target_table"]
  force_new_when = { partition_index = "add" }
}

type "aws_glue_catalog_table_optimizer" {
  holds     = "nothing"
  parent    = ["table_name", "database_name"]
  force_new = ["catalog_id", "database_name", "table_name", "type"]
}

type "aws_glue_classifier" {
  holds     = "nothing"
  force_new = ["name"]
}

type "aws_glue_connection" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["catalog_id", "name"]
}

type "aws_glue_crawler" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["database_name"]
  force_new = ["database_name", "name"]
}

type "aws_glue_data_catalog_encryption_settings" {
  holds     = "nothing"
  probe     = "partial"
  force_new = ["catalog_id"]
}

type "aws_glue_data_quality_ruleset" {
  holds     = "nothing"
  tags      = "tags"
  force_new = [
    "name",
    "target_table",
    "target_table.catalog_id",
    "target_table.database_name",
    "target_table.table_name",
  ]
}

type "aws_glue_dev_endpoint" {
  holds     = "nothing"
  tags      = "tags"
  force_new = [
    "glue_version",
    "name",
    "number_of_nodes",
    "number_of_workers",
    "role_arn",
    "security_configuration",
    "security_group_ids",
    "subnet_id",
    "worker_type",
  ]
}

type "aws_glue_job" {
  holds     = "nothing"
  tags      = "tags"
  executes  = "deploys_code"
  force_new = ["name"]
}

type "aws_glue_ml_transform" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_glue_partition" {
  holds     = "data"
  why       = "catalog metadata"
  parent    = ["database_name", "table_name"]
  force_new = ["catalog_id", "database_name", "partition_values", "table_name"]
}

type "aws_glue_partition_index" {
  holds     = "nothing"
  parent    = ["database_name", "table_name"]
  probe     = "partial"
  force_new = [
    "catalog_id",
    "database_name",
    "partition_index.index_name",
    "partition_index.keys",
    "table_name",
  ]
}

type "aws_glue_registry" {
  holds     = "data"
  why       = "catalog metadata"
  tags      = "tags"
  force_new = ["registry_name"]
}

type "aws_glue_resource_policy" {
  holds  = "nothing"
  access = "resource_policy"
}

type "aws_glue_schema" {
  holds     = "data"
  why       = "catalog metadata"
  tags      = "tags"
  force_new = ["schema_name"]
}

type "aws_glue_security_configuration" {
  holds     = "nothing"
  probe     = "partial"
  force_new = [
    "encryption_configuration.cloudwatch_encryption.cloudwatch_encryption_mode",
    "encryption_configuration.cloudwatch_encryption.kms_key_arn",
    "encryption_configuration.job_bookmarks_encryption.job_bookmarks_encryption_mode",
    "encryption_configuration.job_bookmarks_encryption.kms_key_arn",
    "encryption_configuration.s3_encryption.kms_key_arn",
    "encryption_configuration.s3_encryption.s3_encryption_mode",
    "name",
  ]
}

type "aws_glue_trigger" {
  holds     = "nothing"
  tags      = "tags"
  executes  = "run"
  probe     = "partial"
  force_new = ["name", "type", "workflow_name"]
}

type "aws_glue_user_defined_function" {
  holds     = "nothing"
  parent    = ["database_name"]
  force_new = ["catalog_id", "database_name", "name"]
}

type "aws_glue_workflow" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_grafana_license_association" {
  holds     = "nothing"
  parent    = ["workspace_id"]
  force_new = ["grafana_token", "license_type", "workspace_id"]
}

type "aws_grafana_role_association" {
  holds     = "nothing"
  parent    = ["workspace_id", "role"]
  access    = "grant"
  force_new = ["workspace_id"]
}

type "aws_grafana_workspace" {
  holds     = "data"
  why       = "dashboards"
  tags      = "tags"
  force_new = ["authentication_providers"]
}

type "aws_grafana_workspace_api_key" {
  holds     = "identity"
  parent    = ["workspace_id"]
  access    = "auth"
  force_new = ["key_name", "key_role", "workspace_id"]
}

type "aws_grafana_workspace_saml_configuration" {
  holds     = "nothing"
  parent    = ["workspace_id"]
  access    = "auth"
  force_new = ["workspace_id"]
}

type "aws_grafana_workspace_service_account" {
  holds     = "nothing"
  parent    = ["workspace_id"]
  access    = "auth"
  force_new = ["grafana_role", "name", "workspace_id"]
}

type "aws_grafana_workspace_service_account_token" {
  holds     = "identity"
  parent    = ["workspace_id"]
  access    = "auth"
  force_new = ["name", "seconds_to_live", "service_account_id", "workspace_id"]
}

type "aws_guardduty_detector" {
  holds = "data"
  why   = "findings and history"
  tags  = "tags"
  guard = "monitor"
}

type "aws_guardduty_detector_feature" {
  holds     = "nothing"
  parent    = ["detector_id"]
  guard     = "monitor"
  force_new = ["additional_configuration", "additional_configuration.name", "detector_id", "name"]
}

type "aws_guardduty_filter" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["detector_id"]
  probe     = "partial"
  force_new = ["detector_id", "name"]
}

type "aws_guardduty_invite_accepter" {
  holds     = "nothing"
  parent    = ["detector_id"]
  force_new = ["detector_id", "master_account_id"]
}

type "aws_guardduty_ipset" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["detector_id"]
  force_new = ["detector_id", "format"]
}

type "aws_guardduty_malware_protection_plan" {
  holds          = "nothing"
  tags           = "tags"
  force_new      = ["protected_resource.s3_bucket.bucket_name"]
  force_new_when = { protected_resource = "add", "protected_resource.s3_bucket" = "add" }
}

type "aws_guardduty_member" {
  holds     = "nothing"
  parent    = ["detector_id"]
  force_new = ["account_id", "detector_id", "disable_email_notification", "email", "invitation_message"]
}

type "aws_guardduty_member_detector_feature" {
  holds     = "nothing"
  parent    = ["detector_id"]
  probe     = "partial"
  force_new = ["account_id", "detector_id", "name"]
}

type "aws_guardduty_organization_admin_account" {
  holds     = "nothing"
  access    = "org_policy"
  force_new = ["admin_account_id"]
}

type "aws_guardduty_organization_configuration" {
  holds     = "nothing"
  parent    = ["detector_id"]
  guard     = "monitor"
  probe     = "partial"
  force_new = ["detector_id"]
}

type "aws_guardduty_organization_configuration_feature" {
  holds     = "nothing"
  parent    = ["detector_id"]
  guard     = "monitor"
  force_new = ["additional_configuration", "additional_configuration.name", "detector_id", "name"]
}

type "aws_guardduty_publishing_destination" {
  holds     = "nothing"
  parent    = ["detector_id"]
  guard     = "monitor"
  force_new = ["detector_id"]
}

type "aws_guardduty_threatintelset" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["detector_id"]
  force_new = ["detector_id", "format"]
}

type "aws_iam_access_key" {
  holds     = "identity"
  parent    = ["user"]
  access    = "credential"
  force_new = ["pgp_key", "user"]
}

type "aws_iam_account_alias" {
  holds     = "identity"
  access    = "account_setting"
  force_new = ["account_alias"]
}

type "aws_iam_account_password_policy" {
  holds  = "nothing"
  access = "account_setting"
  guard  = "guardrail"
}

type "aws_iam_group" {
  holds  = "nothing"
  access = "iam"
}

type "aws_iam_group_membership" {
  holds     = "nothing"
  parent    = ["group"]
  access    = "iam"
  force_new = ["group", "name"]
}

type "aws_iam_group_policies_exclusive" {
  holds     = "nothing"
  parent    = ["group_name"]
  access    = "iam"
  force_new = ["group_name"]
}

type "aws_iam_group_policy" {
  holds     = "nothing"
  parent    = ["group"]
  access    = "iam"
  force_new = ["group", "name", "name_prefix"]
}

type "aws_iam_group_policy_attachment" {
  holds     = "nothing"
  parent    = ["group", "policy_arn"]
  access    = "iam"
  force_new = ["group", "policy_arn"]
}

type "aws_iam_group_policy_attachments_exclusive" {
  holds     = "nothing"
  parent    = ["group_name"]
  access    = "iam"
  force_new = ["group_name"]
}

type "aws_iam_instance_profile" {
  holds     = "identity"
  tags      = "tags"
  access    = "iam"
  force_new = ["name", "name_prefix", "path"]
}

type "aws_iam_openid_connect_provider" {
  holds     = "identity"
  tags      = "tags"
  access    = "iam"
  force_new = ["url"]
}

type "aws_iam_organizations_features" {
  holds  = "nothing"
  access = "account_setting"
}

type "aws_iam_policy" {
  holds     = "nothing"
  swaps     = true
  tags      = "tags"
  access    = "iam"
  force_new = ["description", "name", "name_prefix", "path"]
}

type "aws_iam_policy_attachment" {
  holds     = "nothing"
  parent    = ["policy_arn"]
  access    = "iam"
  force_new = ["name", "policy_arn"]
}

type "aws_iam_role" {
  holds       = "identity"
  tags        = "tags"
  access      = "iam"
  protections = [
    { kind = "force_destroy", path = "force_detach_policies", safe = false, unset_safe = true },
  ]
  force_new   = ["name", "name_prefix", "path"]
}

type "aws_iam_role_policies_exclusive" {
  holds     = "nothing"
  parent    = ["role_name"]
  access    = "iam"
  force_new = ["role_name"]
}

type "aws_iam_role_policy" {
  holds     = "nothing"
  parent    = ["role"]
  access    = "iam"
  force_new = ["name", "name_prefix", "role"]
}

type "aws_iam_role_policy_attachment" {
  holds     = "nothing"
  parent    = ["role", "policy_arn"]
  access    = "iam"
  force_new = ["policy_arn", "role"]
}

type "aws_iam_role_policy_attachments_exclusive" {
  holds     = "nothing"
  parent    = ["role_name"]
  access    = "iam"
  force_new = ["role_name"]
}

type "aws_iam_saml_provider" {
  holds     = "identity"
  tags      = "tags"
  access    = "iam"
  force_new = ["name"]
}

type "aws_iam_security_token_service_preferences" {
  holds  = "nothing"
  access = "account_setting"
}

type "aws_iam_server_certificate" {
  holds     = "identity"
  swaps     = true
  tags      = "tags"
  access    = "credential"
  force_new = ["certificate_body", "certificate_chain", "private_key"]
}

type "aws_iam_service_linked_role" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["aws_service_name"]
  access    = "iam"
  force_new = ["aws_service_name", "custom_suffix"]
}

type "aws_iam_service_specific_credential" {
  holds     = "identity"
  parent    = ["service_name", "user_name"]
  access    = "credential"
  force_new = ["service_name", "user_name"]
}

type "aws_iam_signing_certificate" {
  holds     = "identity"
  parent    = ["user_name"]
  access    = "credential"
  force_new = ["certificate_body", "user_name"]
}

type "aws_iam_user" {
  holds       = "identity"
  tags        = "tags"
  access      = "iam"
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
}

type "aws_iam_user_group_membership" {
  holds     = "nothing"
  parent    = ["user"]
  access    = "iam"
  force_new = ["user"]
}

type "aws_iam_user_login_profile" {
  holds     = "identity"
  parent    = ["user"]
  access    = "credential"
  force_new = ["password_length", "password_reset_required", "pgp_key", "user"]
}

type "aws_iam_user_policies_exclusive" {
  holds     = "nothing"
  parent    = ["user_name"]
  access    = "iam"
  force_new = ["user_name"]
}

type "aws_iam_user_policy" {
  holds     = "nothing"
  parent    = ["user"]
  access    = "iam"
  force_new = ["name", "name_prefix", "user"]
}

type "aws_iam_user_policy_attachment" {
  holds     = "nothing"
  parent    = ["user", "policy_arn"]
  access    = "iam"
  force_new = ["policy_arn", "user"]
}

type "aws_iam_user_policy_attachments_exclusive" {
  holds     = "nothing"
  parent    = ["user_name"]
  access    = "iam"
  force_new = ["user_name"]
}

type "aws_iam_user_ssh_key" {
  holds     = "identity"
  access    = "credential"
  force_new = ["encoding", "public_key", "username"]
}

type "aws_iam_virtual_mfa_device" {
  holds     = "identity"
  tags      = "tags"
  access    = "credential"
  force_new = ["path", "virtual_mfa_device_name"]
}

type "aws_identitystore_group" {
  holds     = "data"
  why       = "identity records"
  parent    = ["identity_store_id"]
  force_new = ["identity_store_id"]
}

type "aws_identitystore_group_membership" {
  holds     = "nothing"
  parent    = ["group_id", "identity_store_id", "member_id"]
  access    = "iam"
  force_new = ["group_id", "identity_store_id", "member_id"]
}

type "aws_identitystore_user" {
  holds     = "data"
  why       = "identity records"
  parent    = ["identity_store_id"]
  access    = "iam"
  force_new = ["identity_store_id", "user_name"]
}

type "aws_imagebuilder_component" {
  holds       = "nothing"
  revision    = ["name", "platform"]
  tags        = "tags"
  executes    = "deploys_code"
  protections = [
    { kind = "keep_on_destroy", path = "skip_destroy", safe = true, unset_safe = false },
  ]
  force_new   = [
    "change_description",
    "data",
    "description",
    "kms_key_id",
    "name",
    "platform",
    "supported_os_versions",
    "uri",
    "version",
  ]
}

type "aws_imagebuilder_container_recipe" {
  holds     = "nothing"
  revision  = ["name", "container_type"]
  tags      = "tags"
  probe     = "partial"
  force_new = [
    "component.component_arn",
    "component.parameter",
    "component.parameter.name",
    "component.parameter.value",
    "container_type",
    "description",
    "dockerfile_template_data",
    "dockerfile_template_uri",
    "instance_configuration",
    "instance_configuration.block_device_mapping",
    "instance_configuration.block_device_mapping.device_name",
    "instance_configuration.block_device_mapping.ebs",
    "instance_configuration.block_device_mapping.ebs.delete_on_termination",
    "instance_configuration.block_device_mapping.ebs.encrypted",
    "instance_configuration.block_device_mapping.ebs.iops",
    "instance_configuration.block_device_mapping.ebs.kms_key_id",
    "instance_configuration.block_device_mapping.ebs.snapshot_id",
    "instance_configuration.block_device_mapping.ebs.throughput",
    "instance_configuration.block_device_mapping.ebs.volume_size",
    "instance_configuration.block_device_mapping.ebs.volume_type",
    "instance_configuration.block_device_mapping.no_device",
    "instance_configuration.block_device_mapping.virtual_name",
    "instance_configuration.image",
    "kms_key_id",
    "name",
    "parent_image",
    "platform_override",
    "target_repository.repository_name",
    "target_repository.service",
    "version",
    "working_directory",
  ]
}

type "aws_imagebuilder_distribution_configuration" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_imagebuilder_image" {
  holds          = "data"
  why            = "machine image"
  transient      = true
  tags           = "tags"
  parent         = ["infrastructure_configuration_arn"]
  executes       = "run"
  force_new      = [
    "container_recipe_arn",
    "distribution_configuration_arn",
    "enhanced_image_metadata_enabled",
    "image_recipe_arn",
    "image_tests_configuration.image_tests_enabled",
    "image_tests_configuration.timeout_minutes",
    "infrastructure_configuration_arn",
    "workflow.on_failure",
    "workflow.parallel_group",
    "workflow.parameter",
    "workflow.parameter.name",
    "workflow.parameter.value",
    "workflow.workflow_arn",
  ]
  force_new_when = { image_tests_configuration = "add", workflow = "add" }
}

type "aws_imagebuilder_image_pipeline" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_imagebuilder_image_recipe" {
  holds          = "nothing"
  revision       = ["name"]
  tags           = "tags"
  executes       = "boot_code"
  force_new      = [
    "block_device_mapping",
    "block_device_mapping.device_name",
    "block_device_mapping.ebs",
    "block_device_mapping.ebs.delete_on_termination",
    "block_device_mapping.ebs.encrypted",
    "block_device_mapping.ebs.iops",
    "block_device_mapping.ebs.kms_key_id",
    "block_device_mapping.ebs.snapshot_id",
    "block_device_mapping.ebs.throughput",
    "block_device_mapping.ebs.volume_size",
    "block_device_mapping.ebs.volume_type",
    "block_device_mapping.no_device",
    "block_device_mapping.virtual_name",
    "component.component_arn",
    "component.parameter",
    "component.parameter.name",
    "component.parameter.value",
    "description",
    "name",
    "parent_image",
    "systems_manager_agent.uninstall_after_build",
    "user_data_base64",
    "version",
    "working_directory",
  ]
  force_new_when = { systems_manager_agent = "add" }
}

type "aws_imagebuilder_infrastructure_configuration" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_imagebuilder_lifecycle_policy" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_imagebuilder_workflow" {
  holds     = "nothing"
  revision  = ["name", "type"]
  tags      = "tags"
  executes  = "deploys_code"
  force_new = ["change_description", "data", "description", "kms_key_id", "name", "type", "uri", "version"]
}

type "aws_inspector2_delegated_admin_account" {
  holds     = "nothing"
  access    = "org_policy"
  force_new = ["account_id"]
}

type "aws_inspector2_enabler" {
  holds = "data"
  why   = "findings and history"
  guard = "monitor"
}

type "aws_inspector2_filter" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_inspector2_member_association" {
  holds     = "nothing"
  force_new = ["account_id"]
}

type "aws_inspector2_organization_configuration" {
  holds = "nothing"
  guard = "monitor"
  probe = "partial"
}

type "aws_inspector_assessment_target" {
  holds     = "nothing"
  force_new = ["name"]
}

type "aws_inspector_assessment_template" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["target_arn"]
  force_new = ["duration", "name", "rules_package_arns", "target_arn"]
}

type "aws_inspector_resource_group" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["tags"]
}

type "aws_instance" {
  holds          = "data"
  why            = "local disks; root volume is deleted with the instance by default"
  tags           = "tags"
  executes       = "boot_code"
  protections    = [
    { kind = "public_access", path = "associate_public_ip_address", safe = false },
    { kind = "stop_protection", path = "disable_api_stop", safe = true, unset_safe = false },
    { kind = "deletion_protection", path = "disable_api_termination", safe = true, unset_safe = false },
    { kind = "keep_on_destroy", path = "ebs_block_device.delete_on_termination", safe = false, unset_safe = false, recovery = false },
    { kind = "encryption", path = "ebs_block_device.encrypted", safe = true },
    { kind = "keep_on_destroy", path = "network_interface.delete_on_termination", safe = false, unset_safe = false, recovery = false },
    { kind = "keep_on_destroy", path = "root_block_device.delete_on_termination", safe = false, unset_safe = false, recovery = false },
    { kind = "encryption", path = "root_block_device.encrypted", safe = true },
  ]
  force_new      = [
    "ami",
    "associate_public_ip_address",
    "availability_zone",
    "cpu_core_count",
    "cpu_options.amd_sev_snp",
    "cpu_options.core_count",
    "cpu_options.threads_per_core",
    "cpu_threads_per_core",
    "ebs_block_device.device_name",
    "ebs_block_device.snapshot_id",
    "ebs_optimized",
    "enclave_options.enabled",
    "hibernation",
    "host_id",
    "instance_market_options.market_type",
    "instance_market_options.spot_options.instance_interruption_behavior",
    "instance_market_options.spot_options.max_price",
    "instance_market_options.spot_options.spot_instance_type",
    "instance_market_options.spot_options.valid_until",
    "ipv6_addresses",
    "key_name",
    "launch_template",
    "launch_template.id",
    "launch_template.name",
    "network_interface.delete_on_termination",
    "network_interface.device_index",
    "network_interface.network_card_index",
    "network_interface.network_interface_id",
    "placement_group",
    "placement_partition_number",
    "private_ip",
    "root_block_device.encrypted",
    "root_block_device.kms_key_id",
    "security_groups",
    "subnet_id",
    "tenancy",
  ]
  force_new_when = {
    cpu_options = "add"
    ebs_block_device = "add"
    enable_primary_ipv6 = "true_to_false"
    enclave_options = "add"
    ephemeral_block_device = "add"
    instance_market_options = "add"
    "instance_market_options.spot_options" = "add"
    instance_type = "other_architecture"
    network_interface = "add"
    private_dns_name_options = "add"
    root_block_device = "add"
    user_data = "user_data_replace_on_change=true"
    user_data_base64 = "user_data_replace_on_change=true"
  }
}

type "aws_internet_gateway" {
  holds  = "identity"
  tags   = "tags"
  parent = ["vpc_id"]
  access = "network_path"
}

type "aws_internet_gateway_attachment" {
  holds     = "nothing"
  parent    = ["internet_gateway_id", "vpc_id"]
  access    = "network_path"
  force_new = ["internet_gateway_id", "vpc_id"]
}

type "aws_internetmonitor_monitor" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["monitor_name"]
}

type "aws_iot_authorizer" {
  holds  = "nothing"
  tags   = "tags"
  access = "auth"
}

type "aws_iot_billing_group" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_iot_ca_certificate" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["ca_certificate_pem", "certificate_mode", "verification_certificate_pem"]
}

type "aws_iot_certificate" {
  holds     = "identity"
  force_new = ["ca_pem", "certificate_pem", "csr"]
}

type "aws_iot_domain_configuration" {
  holds     = "identity"
  tags      = "tags"
  force_new = ["domain_name", "name", "server_certificate_arns", "service_type", "validation_certificate_arn"]
}

type "aws_iot_event_configurations" {
  holds = "nothing"
}

type "aws_iot_indexing_configuration" {
  holds = "nothing"
}

type "aws_iot_logging_options" {
  holds = "nothing"
}

type "aws_iot_policy" {
  holds     = "nothing"
  tags      = "tags"
  access    = "resource_policy"
  force_new = ["name"]
}

type "aws_iot_policy_attachment" {
  holds     = "nothing"
  access    = "resource_policy"
  force_new = ["policy", "target"]
}

type "aws_iot_provisioning_template" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name", "type"]
}

type "aws_iot_role_alias" {
  holds     = "nothing"
  tags      = "tags"
  access    = "auth"
  force_new = ["alias"]
}

type "aws_iot_thing" {
  holds      = "data"
  why        = "device or health records"
  confidence = "low"
  force_new  = ["name"]
}

type "aws_iot_thing_group" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name", "parent_group_name"]
}

type "aws_iot_thing_group_membership" {
  holds     = "nothing"
  parent    = ["thing_group_name", "thing_name"]
  force_new = ["override_dynamic_group", "thing_group_name", "thing_name"]
}

type "aws_iot_thing_principal_attachment" {
  holds     = "nothing"
  access    = "auth"
  force_new = ["principal", "thing"]
}

type "aws_iot_thing_type" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name", "properties", "properties.description", "properties.searchable_attributes"]
}

type "aws_iot_topic_rule" {
  holds     = "nothing"
  tags      = "tags"
  executes  = "deploys_code"
  force_new = ["name"]
}

type "aws_iot_topic_rule_destination" {
  holds     = "nothing"
  probe     = "partial"
  force_new = [
    "vpc_configuration.role_arn",
    "vpc_configuration.security_groups",
    "vpc_configuration.subnet_ids",
    "vpc_configuration.vpc_id",
  ]
}

type "aws_ivs_channel" {
  holds = "identity"
  tags  = "tags"
}

type "aws_ivs_playback_key_pair" {
  holds     = "identity"
  tags      = "tags"
  force_new = ["name", "public_key", "tags"]
}

type "aws_ivs_recording_configuration" {
  holds          = "nothing"
  tags           = "tags"
  probe          = "partial"
  force_new      = ["name", "recording_reconnect_window_seconds", "tags"]
  force_new_when = { thumbnail_configuration = "add" }
}

type "aws_ivschat_logging_configuration" {
  holds = "nothing"
  tags  = "tags"
}

type "aws_ivschat_room" {
  holds = "nothing"
  tags  = "tags"
}

type "aws_kendra_data_source" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["index_id"]
  force_new = ["index_id", "type"]
}

type "aws_kendra_experience" {
  holds          = "nothing"
  parent         = ["index_id"]
  force_new      = ["index_id"]
  force_new_when = { description = "unset" }
}

type "aws_kendra_faq" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["index_id"]
  probe     = "partial"
  force_new = [
    "description",
    "file_format",
    "index_id",
    "language_code",
    "name",
    "role_arn",
    "s3_path.bucket",
    "s3_path.key",
  ]
}

type "aws_kendra_index" {
  holds     = "data"
  why       = "search index data"
  tags      = "tags"
  force_new = [
    "edition",
    "server_side_encryption_configuration",
    "server_side_encryption_configuration.kms_key_id",
  ]
}

type "aws_kendra_query_suggestions_block_list" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["index_id"]
  probe     = "partial"
  force_new = ["index_id"]
}

type "aws_kendra_thesaurus" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["index_id"]
  probe     = "partial"
  force_new = ["index_id"]
}

type "aws_key_pair" {
  holds     = "identity"
  swaps     = true
  tags      = "tags"
  access    = "auth"
  force_new = ["key_name", "key_name_prefix", "public_key"]
}

type "aws_keyspaces_keyspace" {
  holds          = "data"
  why            = "database"
  tags           = "tags"
  force_new      = [
    "name",
    "replication_specification.region_list",
    "replication_specification.replication_strategy",
  ]
  force_new_when = { replication_specification = "add" }
}

type "aws_keyspaces_table" {
  holds          = "data"
  why            = "database"
  tags           = "tags"
  parent         = ["keyspace_name"]
  probe          = "partial"
  protections    = [
    { kind = "pitr", path = "point_in_time_recovery.status", safe = "ENABLED", unset_safe = false, recovery = true },
  ]
  force_new      = [
    "comment.message",
    "keyspace_name",
    "schema_definition.clustering_key",
    "schema_definition.clustering_key.name",
    "schema_definition.clustering_key.order_by",
    "schema_definition.partition_key.name",
    "schema_definition.static_column",
    "schema_definition.static_column.name",
    "table_name",
  ]
  force_new_when = { client_side_timestamps = "remove", comment = "add" }
}

type "aws_kinesis_analytics_application" {
  holds          = "nothing"
  tags           = "tags"
  executes       = "deploys_code"
  probe          = "partial"
  force_new      = ["description", "name"]
  force_new_when = { inputs = "remove" }
}

type "aws_kinesis_firehose_delivery_stream" {
  holds          = "data"
  why            = "buffered records"
  confidence     = "low"
  tags           = "tags"
  probe          = "partial"
  force_new      = [
    "destination",
    "elasticsearch_configuration",
    "elasticsearch_configuration.s3_backup_mode",
    "elasticsearch_configuration.vpc_config",
    "elasticsearch_configuration.vpc_config.role_arn",
    "elasticsearch_configuration.vpc_config.security_group_ids",
    "elasticsearch_configuration.vpc_config.subnet_ids",
    "extended_s3_configuration",
    "extended_s3_configuration.dynamic_partitioning_configuration",
    "extended_s3_configuration.dynamic_partitioning_configuration.enabled",
    "http_endpoint_configuration.secrets_manager_configuration.enabled",
    "iceberg_configuration",
    "iceberg_configuration.catalog_arn",
    "iceberg_configuration.destination_table_configuration",
    "kinesis_source_configuration",
    "kinesis_source_configuration.kinesis_stream_arn",
    "kinesis_source_configuration.role_arn",
    "msk_source_configuration",
    "msk_source_configuration.authentication_configuration.connectivity",
    "msk_source_configuration.authentication_configuration.role_arn",
    "msk_source_configuration.msk_cluster_arn",
    "msk_source_configuration.read_from_timestamp",
    "msk_source_configuration.topic_name",
    "name",
    "opensearch_configuration",
    "opensearch_configuration.s3_backup_mode",
    "opensearch_configuration.vpc_config",
    "opensearch_configuration.vpc_config.role_arn",
    "opensearch_configuration.vpc_config.security_group_ids",
    "opensearch_configuration.vpc_config.subnet_ids",
    "opensearchserverless_configuration",
    "opensearchserverless_configuration.s3_backup_mode",
    "opensearchserverless_configuration.vpc_config",
    "opensearchserverless_configuration.vpc_config.role_arn",
    "opensearchserverless_configuration.vpc_config.security_group_ids",
    "opensearchserverless_configuration.vpc_config.subnet_ids",
    "redshift_configuration.secrets_manager_configuration.enabled",
    "snowflake_configuration.secrets_manager_configuration.enabled",
  ]
  force_new_when = {
    http_endpoint_configuration = "add"
    "http_endpoint_configuration.secrets_manager_configuration" = "add"
    redshift_configuration = "add"
    "redshift_configuration.secrets_manager_configuration" = "add"
    snowflake_configuration = "add"
    "snowflake_configuration.secrets_manager_configuration" = "add"
    splunk_configuration = "add"
  }
}

type "aws_kinesis_resource_policy" {
  holds     = "nothing"
  parent    = ["resource_arn"]
  access    = "resource_policy"
  force_new = ["resource_arn"]
}

type "aws_kinesis_stream" {
  holds       = "data"
  why         = "stream records"
  transient   = true
  tags        = "tags"
  protections = [
    { kind = "retention", path = "retention_period", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["name"]
}

type "aws_kinesis_stream_consumer" {
  holds     = "nothing"
  parent    = ["stream_arn"]
  force_new = ["name", "stream_arn"]
}

type "aws_kinesis_video_stream" {
  holds       = "data"
  why         = "stream records"
  tags        = "tags"
  protections = [
    { kind = "retention", path = "data_retention_in_hours", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["data_retention_in_hours", "kms_key_id", "name"]
}

type "aws_kinesisanalyticsv2_application" {
  holds          = "data"
  why            = "application state (snapshots)"
  tags           = "tags"
  executes       = "deploys_code"
  probe          = "partial"
  force_new      = ["application_mode", "description", "name"]
  force_new_when = {
    "application_configuration.sql_application_configuration" = "remove"
    "application_configuration.sql_application_configuration.input" = "remove"
  }
}

type "aws_kinesisanalyticsv2_application_snapshot" {
  holds      = "data"
  why        = "records"
  confidence = "low"
  parent     = ["application_name"]
  force_new  = ["application_name", "snapshot_name"]
}

type "aws_kms_alias" {
  holds     = "identity"
  force_new = ["name", "name_prefix"]
}

type "aws_kms_ciphertext" {
  holds     = "nothing"
  parent    = ["key_id"]
  force_new = ["context", "key_id", "plaintext"]
}

type "aws_kms_custom_key_store" {
  holds     = "data"
  why       = "key material"
  parent    = ["cloud_hsm_cluster_id"]
  force_new = ["cloud_hsm_cluster_id", "custom_key_store_type", "trust_anchor_certificate"]
}

type "aws_kms_external_key" {
  holds       = "data"
  why         = "key material: data under it becomes unreadable"
  tags        = "tags"
  access      = "inline_policy"
  protections = [
    { kind = "bypass", path = "bypass_policy_lockout_safety_check", safe = false, unset_safe = true },
    { kind = "deletion_window", path = "deletion_window_in_days", safe = { min = 7 }, unset_safe = true },
  ]
  force_new   = ["key_material_base64", "multi_region"]
}

type "aws_kms_grant" {
  holds     = "nothing"
  parent    = ["key_id"]
  access    = "grant"
  force_new = [
    "constraints",
    "constraints.encryption_context_equals",
    "constraints.encryption_context_subset",
    "grant_creation_tokens",
    "grantee_principal",
    "key_id",
    "name",
    "operations",
    "retire_on_delete",
    "retiring_principal",
  ]
}

type "aws_kms_key" {
  holds       = "data"
  why         = "key material: data under it becomes unreadable"
  tags        = "tags"
  access      = "inline_policy"
  protections = [
    { kind = "bypass", path = "bypass_policy_lockout_safety_check", safe = false, unset_safe = true },
    { kind = "deletion_window", path = "deletion_window_in_days", safe = { min = 7 }, unset_safe = true },
  ]
  force_new   = ["custom_key_store_id", "customer_master_key_spec", "key_usage", "multi_region", "xks_key_id"]
}

type "aws_kms_key_policy" {
  holds       = "nothing"
  parent      = ["key_id"]
  access      = "grant"
  protections = [
    { kind = "bypass", path = "bypass_policy_lockout_safety_check", safe = false, unset_safe = true },
  ]
}

type "aws_kms_replica_external_key" {
  holds       = "data"
  why         = "key material: data under it becomes unreadable"
  tags        = "tags"
  parent      = ["primary_key_arn"]
  access      = "inline_policy"
  protections = [
    { kind = "bypass", path = "bypass_policy_lockout_safety_check", safe = false, unset_safe = true },
    { kind = "deletion_window", path = "deletion_window_in_days", safe = { min = 7 }, unset_safe = true },
  ]
  force_new   = ["key_material_base64", "primary_key_arn"]
}

type "aws_kms_replica_key" {
  holds       = "data"
  why         = "key material: data under it becomes unreadable"
  tags        = "tags"
  parent      = ["primary_key_arn"]
  access      = "inline_policy"
  protections = [
    { kind = "bypass", path = "bypass_policy_lockout_safety_check", safe = false, unset_safe = true },
    { kind = "deletion_window", path = "deletion_window_in_days", safe = { min = 7 }, unset_safe = true },
  ]
  force_new   = ["primary_key_arn"]
}

type "aws_lakeformation_data_cells_filter" {
  holds          = "nothing"
  access         = "data_grant"
  force_new      = [
    "table_data.database_name",
    "table_data.name",
    "table_data.table_catalog_id",
    "table_data.table_name",
  ]
  force_new_when = { table_data = "add" }
}

type "aws_lakeformation_data_lake_settings" {
  holds     = "nothing"
  access    = "data_grant"
  force_new = ["catalog_id"]
}

type "aws_lakeformation_lf_tag" {
  holds     = "nothing"
  parent    = ["key"]
  access    = "data_grant"
  force_new = ["catalog_id", "key"]
}

type "aws_lakeformation_opt_in" {
  holds          = "nothing"
  access         = "data_grant"
  force_new      = [
    "resource_data.database",
    "resource_data.database.catalog_id",
    "resource_data.database.name",
    "resource_data.lf_tag",
    "resource_data.lf_tag.catalog_id",
    "resource_data.lf_tag.key",
    "resource_data.lf_tag.value",
    "resource_data.lf_tag_expression.catalog_id",
    "resource_data.lf_tag_expression.name",
    "resource_data.lf_tag_policy.catalog_id",
    "resource_data.table",
    "resource_data.table.catalog_id",
    "resource_data.table.database_name",
    "resource_data.table.name",
    "resource_data.table.wildcard",
    "resource_data.table_with_columns",
    "resource_data.table_with_columns.catalog_id",
    "resource_data.table_with_columns.column_names",
    "resource_data.table_with_columns.column_wildcard",
    "resource_data.table_with_columns.column_wildcard.excluded_column_names",
    "resource_data.table_with_columns.database_name",
    "resource_data.table_with_columns.name",
  ]
  force_new_when = {
    resource_data = "add"
    "resource_data.lf_tag_expression" = "add"
    "resource_data.lf_tag_policy" = "add"
  }
}

type "aws_lakeformation_permissions" {
  holds          = "nothing"
  access         = "data_grant"
  force_new      = [
    "catalog_id",
    "catalog_resource",
    "data_cells_filter",
    "data_location.arn",
    "data_location.catalog_id",
    "database.catalog_id",
    "database.name",
    "lf_tag.catalog_id",
    "lf_tag.key",
    "lf_tag.values",
    "lf_tag_policy.expression.key",
    "lf_tag_policy.expression.values",
    "lf_tag_policy.resource_type",
    "permissions",
    "permissions_with_grant_option",
    "principal",
    "table.catalog_id",
    "table.database_name",
    "table.name",
    "table.wildcard",
    "table_with_columns.catalog_id",
    "table_with_columns.column_names",
    "table_with_columns.database_name",
    "table_with_columns.excluded_column_names",
    "table_with_columns.name",
    "table_with_columns.wildcard",
  ]
  force_new_when = {
    data_location = "add"
    database = "add"
    lf_tag = "add"
    lf_tag_policy = "add"
    table = "add"
    table_with_columns = "add"
  }
}

type "aws_lakeformation_resource" {
  holds     = "nothing"
  parent    = ["arn"]
  access    = "data_grant"
  force_new = ["arn", "hybrid_access_enabled", "role_arn", "use_service_linked_role", "with_federation"]
}

type "aws_lakeformation_resource_lf_tag" {
  holds     = "nothing"
  access    = "data_grant"
  force_new = [
    "catalog_id",
    "database",
    "database.catalog_id",
    "database.name",
    "lf_tag",
    "lf_tag.catalog_id",
    "lf_tag.key",
    "lf_tag.value",
    "table",
    "table.catalog_id",
    "table.database_name",
    "table.name",
    "table.wildcard",
    "table_with_columns",
    "table_with_columns.catalog_id",
    "table_with_columns.column_names",
    "table_with_columns.column_wildcard",
    "table_with_columns.column_wildcard.excluded_column_names",
    "table_with_columns.database_name",
    "table_with_columns.name",
  ]
}

type "aws_lakeformation_resource_lf_tags" {
  holds          = "nothing"
  access         = "data_grant"
  force_new      = [
    "catalog_id",
    "database.catalog_id",
    "database.name",
    "lf_tag.catalog_id",
    "lf_tag.key",
    "lf_tag.value",
    "table.catalog_id",
    "table.database_name",
    "table.name",
    "table.wildcard",
    "table_with_columns.catalog_id",
    "table_with_columns.column_names",
    "table_with_columns.database_name",
    "table_with_columns.excluded_column_names",
    "table_with_columns.name",
    "table_with_columns.wildcard",
  ]
  force_new_when = { database = "add", table = "add", table_with_columns = "add" }
}

type "aws_lambda_alias" {
  holds     = "nothing"
  parent    = ["function_name"]
  executes  = "deploys_code"
  force_new = ["function_name", "name"]
}

type "aws_lambda_code_signing_config" {
  holds = "nothing"
  tags  = "tags"
  probe = "partial"
}

type "aws_lambda_event_source_mapping" {
  holds          = "nothing"
  tags           = "tags"
  parent         = ["function_name"]
  executes       = "deploys_code"
  force_new      = [
    "amazon_managed_kafka_event_source_config.consumer_group_id",
    "event_source_arn",
    "queues",
    "self_managed_event_source",
    "self_managed_event_source.endpoints",
    "self_managed_kafka_event_source_config.consumer_group_id",
    "starting_position",
    "starting_position_timestamp",
    "topics",
  ]
  force_new_when = {
    amazon_managed_kafka_event_source_config = "add"
    self_managed_kafka_event_source_config = "add"
  }
}

type "aws_lambda_function" {
  holds       = "identity"
  tags        = "tags"
  executes    = "deploys_code"
  protections = [
    { kind = "keep_on_destroy", path = "skip_destroy", safe = true, unset_safe = false },
  ]
  force_new   = ["function_name", "package_type"]
}

type "aws_lambda_function_event_invoke_config" {
  holds     = "nothing"
  parent    = ["function_name"]
  force_new = ["function_name", "qualifier"]
}

type "aws_lambda_function_recursion_config" {
  holds     = "nothing"
  parent    = ["function_name"]
  force_new = ["function_name"]
}

type "aws_lambda_function_url" {
  holds     = "identity"
  parent    = ["function_name"]
  access    = "auth"
  force_new = ["function_name", "qualifier"]
}

type "aws_lambda_invocation" {
  holds     = "nothing"
  parent    = ["function_name"]
  executes  = "run"
  force_new = ["function_name", "input", "qualifier", "triggers"]
}

type "aws_lambda_layer_version" {
  holds       = "nothing"
  revision    = ["layer_name"]
  parent      = ["layer_name"]
  executes    = "deploys_code"
  protections = [
    { kind = "keep_on_destroy", path = "skip_destroy", safe = true, unset_safe = false },
  ]
  force_new   = [
    "compatible_architectures",
    "compatible_runtimes",
    "description",
    "filename",
    "layer_name",
    "license_info",
    "s3_bucket",
    "s3_key",
    "s3_object_version",
    "skip_destroy",
    "source_code_hash",
  ]
}

type "aws_lambda_layer_version_permission" {
  holds       = "nothing"
  parent      = ["layer_name", "organization_id"]
  access      = "grant"
  protections = [
    { kind = "keep_on_destroy", path = "skip_destroy", safe = true, unset_safe = false },
  ]
  force_new   = [
    "action",
    "layer_name",
    "organization_id",
    "principal",
    "skip_destroy",
    "statement_id",
    "version_number",
  ]
}

type "aws_lambda_permission" {
  holds     = "nothing"
  parent    = ["function_name", "source_arn"]
  access    = "grant"
  force_new = [
    "action",
    "event_source_token",
    "function_name",
    "function_url_auth_type",
    "principal",
    "principal_org_id",
    "qualifier",
    "source_account",
    "source_arn",
    "statement_id",
    "statement_id_prefix",
  ]
}

type "aws_lambda_provisioned_concurrency_config" {
  holds       = "nothing"
  parent      = ["function_name"]
  protections = [
    { kind = "keep_on_destroy", path = "skip_destroy", safe = true, unset_safe = false },
  ]
  force_new   = ["function_name", "qualifier"]
}

type "aws_lambda_runtime_management_config" {
  holds     = "nothing"
  parent    = ["function_name"]
  force_new = ["function_name", "qualifier"]
}

type "aws_launch_configuration" {
  holds          = "nothing"
  revision       = ["name_prefix"]
  executes       = "boot_code"
  protections    = [
    { kind = "public_access", path = "associate_public_ip_address", safe = false },
    { kind = "keep_on_destroy", path = "ebs_block_device.delete_on_termination", safe = false, unset_safe = false },
    { kind = "encryption", path = "ebs_block_device.encrypted", safe = true },
    { kind = "keep_on_destroy", path = "root_block_device.delete_on_termination", safe = false, unset_safe = false },
    { kind = "encryption", path = "root_block_device.encrypted", safe = true },
  ]
  force_new      = [
    "associate_public_ip_address",
    "ebs_block_device.delete_on_termination",
    "ebs_block_device.device_name",
    "ebs_block_device.encrypted",
    "ebs_block_device.iops",
    "ebs_block_device.no_device",
    "ebs_block_device.snapshot_id",
    "ebs_block_device.throughput",
    "ebs_block_device.volume_size",
    "ebs_block_device.volume_type",
    "ebs_optimized",
    "enable_monitoring",
    "ephemeral_block_device",
    "ephemeral_block_device.device_name",
    "ephemeral_block_device.no_device",
    "ephemeral_block_device.virtual_name",
    "iam_instance_profile",
    "image_id",
    "instance_type",
    "key_name",
    "metadata_options.http_endpoint",
    "metadata_options.http_put_response_hop_limit",
    "metadata_options.http_tokens",
    "name",
    "name_prefix",
    "placement_tenancy",
    "root_block_device.delete_on_termination",
    "root_block_device.encrypted",
    "root_block_device.iops",
    "root_block_device.throughput",
    "root_block_device.volume_size",
    "root_block_device.volume_type",
    "security_groups",
    "spot_price",
    "user_data",
    "user_data_base64",
  ]
  force_new_when = { ebs_block_device = "add", metadata_options = "add", root_block_device = "add" }
}

type "aws_launch_template" {
  holds       = "nothing"
  revision    = ["name", "name_prefix"]
  tags        = "tags"
  executes    = "boot_code"
  protections = [
    { kind = "stop_protection", path = "disable_api_stop", safe = true, unset_safe = false },
    { kind = "deletion_protection", path = "disable_api_termination", safe = true, unset_safe = false },
  ]
  force_new   = ["name", "name_prefix"]
}

type "aws_lb" {
  holds          = "identity"
  tags           = "tags"
  access         = "network_path"
  protections    = [
    { kind = "deletion_protection", path = "enable_deletion_protection", safe = true, unset_safe = false },
  ]
  force_new      = ["customer_owned_ipv4_pool", "internal", "load_balancer_type", "name", "name_prefix"]
  force_new_when = {
    security_groups = "conditional"
    subnet_mapping = "conditional"
    subnets = "conditional"
  }
}

type "aws_lb_cookie_stickiness_policy" {
  holds     = "nothing"
  force_new = ["cookie_expiration_period", "lb_port", "load_balancer", "name"]
}

type "aws_lb_listener" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["load_balancer_arn"]
  access    = "network_path"
  force_new = ["load_balancer_arn"]
}

type "aws_lb_listener_certificate" {
  holds     = "nothing"
  parent    = ["listener_arn"]
  force_new = ["certificate_arn", "listener_arn"]
}

type "aws_lb_listener_rule" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["listener_arn"]
  force_new = ["listener_arn"]
}

type "aws_lb_ssl_negotiation_policy" {
  holds     = "nothing"
  force_new = ["attribute", "lb_port", "load_balancer", "name", "triggers"]
}

type "aws_lb_target_group" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["vpc_id"]
  force_new = ["ip_address_type", "name", "name_prefix", "port", "protocol", "target_type", "vpc_id"]
}

type "aws_lb_target_group_attachment" {
  holds     = "nothing"
  parent    = ["target_group_arn", "target_id"]
  force_new = ["availability_zone", "port", "target_group_arn", "target_id"]
}

type "aws_lb_trust_store" {
  holds     = "nothing"
  swaps     = true
  tags      = "tags"
  force_new = ["name", "name_prefix"]
}

type "aws_lb_trust_store_revocation" {
  holds     = "nothing"
  parent    = ["trust_store_arn"]
  force_new = [
    "revocations_s3_bucket",
    "revocations_s3_key",
    "revocations_s3_object_version",
    "trust_store_arn",
  ]
}

type "aws_lex_bot" {
  holds      = "data"
  why        = "content"
  confidence = "low"
  probe      = "partial"
  force_new  = ["locale", "name"]
}

type "aws_lex_bot_alias" {
  holds     = "nothing"
  parent    = ["bot_name"]
  force_new = ["bot_name", "name"]
}

type "aws_lex_intent" {
  holds     = "nothing"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_lex_slot_type" {
  holds     = "nothing"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_lexv2models_bot" {
  holds      = "data"
  why        = "content"
  confidence = "low"
  tags       = "tags"
  force_new  = ["name"]
}

type "aws_lexv2models_bot_locale" {
  holds     = "nothing"
  parent    = ["bot_id"]
  force_new = ["bot_id", "bot_version", "locale_id"]
}

type "aws_lexv2models_bot_version" {
  holds     = "nothing"
  revision  = ["bot_id"]
  parent    = ["bot_id"]
  force_new = ["bot_id", "bot_version", "description", "locale_specification"]
}

type "aws_lexv2models_intent" {
  holds     = "nothing"
  parent    = ["bot_id", "locale_id"]
  probe     = "partial"
  force_new = ["bot_id", "locale_id"]
}

type "aws_lexv2models_slot" {
  holds     = "nothing"
  parent    = ["bot_id", "intent_id", "locale_id"]
  probe     = "partial"
  force_new = ["bot_id", "bot_version", "intent_id", "locale_id"]
}

type "aws_lexv2models_slot_type" {
  holds     = "nothing"
  parent    = ["bot_id", "locale_id"]
  force_new = ["bot_id", "locale_id"]
}

type "aws_licensemanager_association" {
  holds     = "nothing"
  parent    = ["license_configuration_arn", "resource_arn"]
  force_new = ["license_configuration_arn", "resource_arn"]
}

type "aws_licensemanager_grant" {
  holds     = "nothing"
  parent    = ["license_arn"]
  access    = "grant"
  force_new = ["license_arn", "principal"]
}

type "aws_licensemanager_grant_accepter" {
  holds     = "nothing"
  parent    = ["grant_arn"]
  access    = "grant"
  force_new = ["grant_arn"]
}

type "aws_licensemanager_license_configuration" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["license_counting_type", "license_rules"]
}

type "aws_lightsail_bucket" {
  holds       = "data"
  why         = "object storage"
  tags        = "tags"
  protections = [
    { kind = "force_destroy", path = "force_delete", safe = false, unset_safe = true },
  ]
  force_new   = ["name"]
}

type "aws_lightsail_bucket_access_key" {
  holds     = "nothing"
  parent    = ["bucket_name"]
  access    = "auth"
  force_new = ["bucket_name"]
}

type "aws_lightsail_bucket_resource_access" {
  holds     = "nothing"
  parent    = ["bucket_name"]
  access    = "auth"
  force_new = ["bucket_name", "resource_name"]
}

type "aws_lightsail_certificate" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["domain_name", "name", "subject_alternative_names"]
}

type "aws_lightsail_container_service" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_lightsail_container_service_deployment_version" {
  holds     = "nothing"
  parent    = ["service_name"]
  executes  = "deploys_code"
  probe     = "partial"
  force_new = [
    "container.command",
    "container.container_name",
    "container.environment",
    "container.image",
    "container.ports",
    "public_endpoint",
    "public_endpoint.container_name",
    "public_endpoint.container_port",
    "public_endpoint.health_check.healthy_threshold",
    "public_endpoint.health_check.interval_seconds",
    "public_endpoint.health_check.path",
    "public_endpoint.health_check.success_codes",
    "public_endpoint.health_check.timeout_seconds",
    "public_endpoint.health_check.unhealthy_threshold",
    "service_name",
  ]
}

type "aws_lightsail_database" {
  holds       = "data"
  why         = "database"
  tags        = "tags"
  parent      = ["master_database_name", "relational_database_name", "blueprint_id"]
  protections = [
    { kind = "backup", path = "backup_retention_enabled", safe = true, unset_safe = true },
    { kind = "final_snapshot", path = "final_snapshot_name", safe = { set = true }, unset_safe = false, recovery = false },
    { kind = "public_access", path = "publicly_accessible", safe = false },
    { kind = "final_snapshot", path = "skip_final_snapshot", safe = false, unset_safe = true },
  ]
  force_new   = [
    "availability_zone",
    "blueprint_id",
    "bundle_id",
    "master_database_name",
    "master_username",
    "relational_database_name",
  ]
}

type "aws_lightsail_disk" {
  holds     = "data"
  why       = "disk or file system"
  tags      = "tags"
  force_new = ["availability_zone", "name", "size_in_gb"]
}

type "aws_lightsail_disk_attachment" {
  holds     = "nothing"
  parent    = ["disk_name", "instance_name"]
  force_new = ["disk_name", "disk_path", "instance_name"]
}

type "aws_lightsail_distribution" {
  holds = "nothing"
  tags  = "tags"
  probe = "partial"
}

type "aws_lightsail_domain" {
  holds     = "identity"
  force_new = ["domain_name"]
}

type "aws_lightsail_domain_entry" {
  holds     = "identity"
  parent    = ["domain_name"]
  force_new = ["domain_name", "is_alias", "name", "target", "type"]
}

type "aws_lightsail_instance" {
  holds     = "data"
  why       = "local disks; root volume is deleted with the instance by default"
  tags      = "tags"
  parent    = ["blueprint_id", "bundle_id"]
  executes  = "boot_code"
  force_new = ["availability_zone", "blueprint_id", "bundle_id", "key_pair_name", "name", "user_data"]
}

type "aws_lightsail_instance_public_ports" {
  holds     = "nothing"
  parent    = ["instance_name"]
  access    = "network"
  probe     = "partial"
  force_new = [
    "instance_name",
    "port_info.cidr_list_aliases",
    "port_info.cidrs",
    "port_info.from_port",
    "port_info.ipv6_cidrs",
    "port_info.protocol",
    "port_info.to_port",
  ]
}

type "aws_lightsail_key_pair" {
  holds     = "identity"
  tags      = "tags"
  force_new = ["name", "name_prefix", "pgp_key", "public_key"]
}

type "aws_lightsail_lb" {
  holds     = "identity"
  tags      = "tags"
  force_new = ["instance_port", "name"]
}

type "aws_lightsail_lb_attachment" {
  holds     = "nothing"
  parent    = ["lb_name", "instance_name"]
  force_new = ["instance_name", "lb_name"]
}

type "aws_lightsail_lb_certificate" {
  holds     = "nothing"
  parent    = ["lb_name"]
  force_new = ["domain_name", "lb_name", "name", "subject_alternative_names"]
}

type "aws_lightsail_lb_certificate_attachment" {
  holds     = "nothing"
  parent    = ["certificate_name", "lb_name"]
  force_new = ["certificate_name", "lb_name"]
}

type "aws_lightsail_lb_https_redirection_policy" {
  holds     = "nothing"
  parent    = ["lb_name"]
  force_new = ["lb_name"]
}

type "aws_lightsail_lb_stickiness_policy" {
  holds     = "nothing"
  parent    = ["lb_name"]
  force_new = ["lb_name"]
}

type "aws_lightsail_static_ip" {
  holds     = "identity"
  force_new = ["name"]
}

type "aws_lightsail_static_ip_attachment" {
  holds     = "nothing"
  parent    = ["static_ip_name", "instance_name"]
  force_new = ["instance_name", "static_ip_name"]
}

type "aws_load_balancer_backend_server_policy" {
  holds  = "nothing"
  parent = ["load_balancer_name"]
}

type "aws_load_balancer_listener_policy" {
  holds  = "nothing"
  parent = ["load_balancer_name"]
}

type "aws_load_balancer_policy" {
  holds     = "nothing"
  parent    = ["load_balancer_name"]
  force_new = ["load_balancer_name", "policy_name", "policy_type_name"]
}

type "aws_location_geofence_collection" {
  holds     = "data"
  why       = "business records"
  tags      = "tags"
  force_new = ["collection_name", "kms_key_id"]
}

type "aws_location_map" {
  holds     = "identity"
  tags      = "tags"
  probe     = "partial"
  force_new = ["configuration.style", "map_name"]
}

type "aws_location_place_index" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["data_source", "index_name"]
}

type "aws_location_route_calculator" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["calculator_name", "data_source"]
}

type "aws_location_tracker" {
  holds     = "data"
  why       = "business records"
  tags      = "tags"
  force_new = ["kms_key_id"]
}

type "aws_location_tracker_association" {
  holds     = "nothing"
  parent    = ["tracker_name", "consumer_arn"]
  force_new = ["consumer_arn", "tracker_name"]
}

type "aws_m2_application" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["engine_type", "kms_key_id", "name", "role_arn"]
}

type "aws_m2_deployment" {
  holds     = "nothing"
  parent    = ["application_id", "environment_id"]
  executes  = "deploys_code"
  force_new = ["application_id", "environment_id"]
}

type "aws_m2_environment" {
  holds       = "nothing"
  tags        = "tags"
  protections = [
    { kind = "public_access", path = "publicly_accessible", safe = false },
  ]
  force_new   = [
    "description",
    "engine_type",
    "kms_key_id",
    "name",
    "publicly_accessible",
    "security_group_ids",
    "storage_configuration",
    "storage_configuration.efs",
    "storage_configuration.efs.file_system_id",
    "storage_configuration.efs.mount_point",
    "storage_configuration.fsx",
    "storage_configuration.fsx.file_system_id",
    "storage_configuration.fsx.mount_point",
    "subnet_ids",
  ]
}

type "aws_macie2_account" {
  holds = "data"
  why   = "findings and history"
  guard = "monitor"
}

type "aws_macie2_classification_export_configuration" {
  holds = "nothing"
}

type "aws_macie2_classification_job" {
  holds          = "nothing"
  tags           = "tags"
  executes       = "run"
  force_new      = [
    "custom_data_identifier_ids",
    "description",
    "initial_run",
    "job_type",
    "name",
    "name_prefix",
    "s3_job_definition.bucket_criteria.excludes.and.simple_criterion.comparator",
    "s3_job_definition.bucket_criteria.excludes.and.simple_criterion.key",
    "s3_job_definition.bucket_criteria.excludes.and.simple_criterion.values",
    "s3_job_definition.bucket_criteria.excludes.and.tag_criterion.comparator",
    "s3_job_definition.bucket_criteria.excludes.and.tag_criterion.tag_values",
    "s3_job_definition.bucket_criteria.includes.and.simple_criterion.comparator",
    "s3_job_definition.bucket_criteria.includes.and.simple_criterion.key",
    "s3_job_definition.bucket_criteria.includes.and.simple_criterion.values",
    "s3_job_definition.bucket_criteria.includes.and.tag_criterion.comparator",
    "s3_job_definition.bucket_criteria.includes.and.tag_criterion.tag_values",
    "s3_job_definition.bucket_definitions",
    "s3_job_definition.bucket_definitions.account_id",
    "s3_job_definition.bucket_definitions.buckets",
    "s3_job_definition.scoping.excludes.and.simple_scope_term.comparator",
    "s3_job_definition.scoping.excludes.and.simple_scope_term.key",
    "s3_job_definition.scoping.excludes.and.simple_scope_term.values",
    "s3_job_definition.scoping.excludes.and.tag_scope_term.comparator",
    "s3_job_definition.scoping.excludes.and.tag_scope_term.key",
    "s3_job_definition.scoping.includes.and.simple_scope_term.comparator",
    "s3_job_definition.scoping.includes.and.simple_scope_term.key",
    "s3_job_definition.scoping.includes.and.simple_scope_term.values",
    "s3_job_definition.scoping.includes.and.tag_scope_term.comparator",
    "s3_job_definition.scoping.includes.and.tag_scope_term.key",
    "s3_job_definition.scoping.includes.and.tag_scope_term.tag_values",
    "sampling_percentage",
    "schedule_frequency.daily_schedule",
    "schedule_frequency.monthly_schedule",
    "schedule_frequency.weekly_schedule",
  ]
  force_new_when = {
    "s3_job_definition.bucket_criteria" = "add"
    "s3_job_definition.bucket_criteria.excludes" = "add"
    "s3_job_definition.bucket_criteria.excludes.and" = "add"
    "s3_job_definition.bucket_criteria.excludes.and.simple_criterion" = "add"
    "s3_job_definition.bucket_criteria.excludes.and.tag_criterion" = "add"
    "s3_job_definition.bucket_criteria.includes" = "add"
    "s3_job_definition.bucket_criteria.includes.and" = "add"
    "s3_job_definition.bucket_criteria.includes.and.simple_criterion" = "add"
    "s3_job_definition.bucket_criteria.includes.and.tag_criterion" = "add"
    "s3_job_definition.scoping" = "add"
    "s3_job_definition.scoping.excludes" = "add"
    "s3_job_definition.scoping.excludes.and" = "add"
    "s3_job_definition.scoping.excludes.and.simple_scope_term" = "add"
    "s3_job_definition.scoping.excludes.and.tag_scope_term" = "add"
    "s3_job_definition.scoping.excludes.and.tag_scope_term.tag_values" = "add"
    "s3_job_definition.scoping.includes" = "add"
    "s3_job_definition.scoping.includes.and" = "add"
    "s3_job_definition.scoping.includes.and.simple_scope_term" = "add"
    "s3_job_definition.scoping.includes.and.tag_scope_term" = "add"
    schedule_frequency = "add"
  }
}

type "aws_macie2_custom_data_identifier" {
  holds     = "nothing"
  tags      = "tags"
  force_new = [
    "description",
    "ignore_words",
    "keywords",
    "maximum_match_distance",
    "name",
    "name_prefix",
    "regex",
  ]
}

type "aws_macie2_findings_filter" {
  holds = "nothing"
  tags  = "tags"
  probe = "partial"
}

type "aws_macie2_invitation_accepter" {
  holds     = "nothing"
  force_new = ["administrator_account_id"]
}

type "aws_macie2_member" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["account_id", "email"]
}

type "aws_macie2_organization_admin_account" {
  holds     = "nothing"
  access    = "org_policy"
  force_new = ["admin_account_id"]
}

type "aws_macie2_organization_configuration" {
  holds = "nothing"
}

type "aws_main_route_table_association" {
  holds  = "nothing"
  parent = ["route_table_id", "vpc_id"]
  access = "network_path"
}

type "aws_media_convert_queue" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name", "pricing_plan"]
}

type "aws_media_package_channel" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["channel_id"]
}

type "aws_media_packagev2_channel_group" {
  holds = "nothing"
  tags  = "tags"
}

type "aws_media_store_container" {
  holds     = "data"
  why       = "object storage"
  tags      = "tags"
  access    = "inline_policy"
  force_new = ["name"]
}

type "aws_media_store_container_policy" {
  holds     = "nothing"
  parent    = ["container_name"]
  access    = "resource_policy"
  force_new = ["container_name"]
}

type "aws_medialive_channel" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = ["channel_class", "vpc"]
}

type "aws_medialive_input" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["type"]
}

type "aws_medialive_input_security_group" {
  holds  = "nothing"
  tags   = "tags"
  access = "network"
  probe  = "partial"
}

type "aws_medialive_multiplex" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["availability_zones"]
}

type "aws_medialive_multiplex_program" {
  holds     = "nothing"
  parent    = ["multiplex_id"]
  force_new = ["multiplex_id", "program_name"]
}

type "aws_memorydb_acl" {
  holds     = "nothing"
  tags      = "tags"
  access    = "auth"
  force_new = ["name", "name_prefix"]
}

type "aws_memorydb_cluster" {
  holds       = "data"
  why         = "database"
  tags        = "tags"
  protections = [
    { kind = "final_snapshot", path = "final_snapshot_name", safe = { set = true }, unset_safe = false },
    { kind = "backup", path = "snapshot_retention_limit", safe = { min = 1 }, unset_safe = false },
  ]
  force_new   = [
    "auto_minor_version_upgrade",
    "data_tiering",
    "kms_key_arn",
    "multi_region_cluster_name",
    "name",
    "name_prefix",
    "port",
    "snapshot_arns",
    "snapshot_name",
    "subnet_group_name",
    "tls_enabled",
  ]
}

type "aws_memorydb_multi_region_cluster" {
  holds     = "data"
  why       = "database"
  tags      = "tags"
  force_new = ["multi_region_cluster_name_suffix", "node_type", "tls_enabled"]
}

type "aws_memorydb_parameter_group" {
  holds     = "nothing"
  swaps     = true
  tags      = "tags"
  force_new = ["description", "family", "name", "name_prefix"]
}

type "aws_memorydb_snapshot" {
  holds     = "data"
  why       = "snapshot"
  tags      = "tags"
  parent    = ["cluster_name"]
  force_new = ["cluster_name", "kms_key_arn", "name", "name_prefix"]
}

type "aws_memorydb_subnet_group" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name", "name_prefix"]
}

type "aws_memorydb_user" {
  holds     = "nothing"
  tags      = "tags"
  access    = "auth"
  probe     = "partial"
  force_new = ["user_name"]
}

type "aws_mq_broker" {
  holds       = "data"
  why         = "queued messages"
  transient   = true
  tags        = "tags"
  access      = "auth"
  protections = [
    { kind = "public_access", path = "publicly_accessible", safe = false },
  ]
  force_new   = [
    "broker_name",
    "data_replication_primary_broker_arn",
    "deployment_mode",
    "encryption_options",
    "encryption_options.kms_key_id",
    "encryption_options.use_aws_owned_key",
    "engine_type",
    "ldap_server_metadata",
    "publicly_accessible",
    "subnet_ids",
  ]
}

type "aws_mq_configuration" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["engine_type", "engine_version", "name"]
}

type "aws_msk_cluster" {
  holds          = "data"
  why            = "log topics (messages)"
  tags           = "tags"
  probe          = "partial"
  force_new      = [
    "broker_node_group_info.az_distribution",
    "broker_node_group_info.client_subnets",
    "broker_node_group_info.security_groups",
    "cluster_name",
    "encryption_info",
    "encryption_info.encryption_at_rest_kms_key_arn",
    "encryption_info.encryption_in_transit",
    "encryption_info.encryption_in_transit.in_cluster",
  ]
  force_new_when = { kafka_version = "downgrade" }
}

type "aws_msk_cluster_policy" {
  holds  = "nothing"
  parent = ["cluster_arn"]
  access = "resource_policy"
}

type "aws_msk_configuration" {
  holds     = "nothing"
  force_new = ["kafka_versions", "name"]
}

type "aws_msk_replicator" {
  holds          = "nothing"
  tags           = "tags"
  probe          = "partial"
  force_new      = [
    "kafka_cluster.vpc_config.subnet_ids",
    "replication_info_list.source_kafka_cluster_arn",
    "replication_info_list.target_compression_type",
    "replication_info_list.target_kafka_cluster_arn",
    "replication_info_list.topic_replication.starting_position.type",
    "replication_info_list.topic_replication.topic_name_configuration.type",
  ]
  force_new_when = {
    "replication_info_list.topic_replication.starting_position" = "add"
    "replication_info_list.topic_replication.topic_name_configuration" = "add"
  }
}

type "aws_msk_scram_secret_association" {
  holds     = "nothing"
  parent    = ["cluster_arn"]
  access    = "auth"
  force_new = ["cluster_arn"]
}

type "aws_msk_serverless_cluster" {
  holds     = "data"
  why       = "log topics (messages)"
  tags      = "tags"
  probe     = "partial"
  force_new = [
    "client_authentication.sasl.iam.enabled",
    "cluster_name",
    "vpc_config.security_group_ids",
    "vpc_config.subnet_ids",
  ]
}

type "aws_msk_single_scram_secret_association" {
  holds     = "nothing"
  parent    = ["secret_arn", "cluster_arn"]
  access    = "auth"
  force_new = ["cluster_arn", "secret_arn"]
}

type "aws_msk_vpc_connection" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["vpc_id", "target_cluster_arn"]
  force_new = ["authentication", "client_subnets", "security_groups", "target_cluster_arn", "vpc_id"]
}

type "aws_mskconnect_connector" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = [
    "description",
    "kafka_cluster.apache_kafka_cluster.bootstrap_servers",
    "kafka_cluster.apache_kafka_cluster.vpc.security_groups",
    "kafka_cluster.apache_kafka_cluster.vpc.subnets",
    "kafka_cluster_client_authentication.authentication_type",
    "kafka_cluster_encryption_in_transit.encryption_type",
    "kafkaconnect_version",
    "log_delivery",
    "log_delivery.worker_log_delivery.cloudwatch_logs",
    "log_delivery.worker_log_delivery.cloudwatch_logs.enabled",
    "log_delivery.worker_log_delivery.cloudwatch_logs.log_group",
    "log_delivery.worker_log_delivery.firehose",
    "log_delivery.worker_log_delivery.firehose.delivery_stream",
    "log_delivery.worker_log_delivery.firehose.enabled",
    "log_delivery.worker_log_delivery.s3",
    "log_delivery.worker_log_delivery.s3.bucket",
    "log_delivery.worker_log_delivery.s3.enabled",
    "log_delivery.worker_log_delivery.s3.prefix",
    "name",
    "plugin.custom_plugin.arn",
    "plugin.custom_plugin.revision",
    "service_execution_role_arn",
    "worker_configuration",
    "worker_configuration.arn",
    "worker_configuration.revision",
  ]
}

type "aws_mskconnect_custom_plugin" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = [
    "content_type",
    "description",
    "location.s3.bucket_arn",
    "location.s3.file_key",
    "location.s3.object_version",
    "name",
  ]
}

type "aws_mskconnect_worker_configuration" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["description", "name", "properties_file_content"]
}

type "aws_mwaa_environment" {
  holds          = "data"
  why            = "metadata database"
  tags           = "tags"
  executes       = "deploys_code"
  force_new      = ["endpoint_management", "kms_key", "name", "network_configuration.subnet_ids"]
  force_new_when = { airflow_version = "major_upgrade" }
}

type "aws_nat_gateway" {
  holds     = "identity"
  tags      = "tags"
  access    = "network_path"
  force_new = ["allocation_id", "connectivity_type", "private_ip", "subnet_id"]
}

type "aws_neptune_cluster" {
  holds       = "data"
  why         = "database"
  tags        = "tags"
  protections = [
    { kind = "upgrade", path = "allow_major_version_upgrade", safe = false, unset_safe = true },
    { kind = "backup", path = "backup_retention_period", safe = { min = 1 }, unset_safe = false },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
    { kind = "final_snapshot", path = "final_snapshot_identifier", safe = { set = true }, unset_safe = false, recovery = false },
    { kind = "final_snapshot", path = "skip_final_snapshot", safe = false, unset_safe = true },
    { kind = "encryption", path = "storage_encrypted", safe = true },
  ]
  force_new   = [
    "availability_zones",
    "cluster_identifier",
    "cluster_identifier_prefix",
    "engine",
    "kms_key_arn",
    "neptune_subnet_group_name",
    "port",
    "snapshot_identifier",
    "storage_encrypted",
  ]
}

type "aws_neptune_cluster_endpoint" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["cluster_identifier"]
  force_new = ["cluster_endpoint_identifier", "cluster_identifier", "endpoint_type"]
}

type "aws_neptune_cluster_instance" {
  holds       = "identity"
  tags        = "tags"
  parent      = ["cluster_identifier"]
  protections = [
    { kind = "public_access", path = "publicly_accessible", safe = false },
    { kind = "final_snapshot", path = "skip_final_snapshot", safe = false, unset_safe = true },
  ]
  force_new   = [
    "availability_zone",
    "cluster_identifier",
    "engine",
    "identifier",
    "identifier_prefix",
    "neptune_subnet_group_name",
    "port",
    "publicly_accessible",
  ]
}

type "aws_neptune_cluster_parameter_group" {
  holds     = "nothing"
  swaps     = true
  tags      = "tags"
  force_new = ["description", "family", "name", "name_prefix"]
}

type "aws_neptune_cluster_snapshot" {
  holds     = "data"
  why       = "snapshot"
  parent    = ["db_cluster_identifier"]
  force_new = ["db_cluster_identifier", "db_cluster_snapshot_identifier"]
}

type "aws_neptune_event_subscription" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name", "name_prefix"]
}

type "aws_neptune_global_cluster" {
  holds       = "data"
  why         = "global database membership"
  parent      = ["source_db_cluster_identifier"]
  protections = [
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
    { kind = "encryption", path = "storage_encrypted", safe = true },
  ]
  force_new   = ["engine", "global_cluster_identifier", "source_db_cluster_identifier", "storage_encrypted"]
}

type "aws_neptune_parameter_group" {
  holds     = "nothing"
  swaps     = true
  tags      = "tags"
  force_new = ["description", "family", "name", "name_prefix"]
}

type "aws_neptune_subnet_group" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name", "name_prefix"]
}

type "aws_neptunegraph_graph" {
  holds          = "data"
  why            = "database"
  tags           = "tags"
  protections    = [
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
  ]
  force_new      = [
    "graph_name",
    "graph_name_prefix",
    "kms_key_identifier",
    "replica_count",
    "vector_search_configuration.vector_search_dimension",
  ]
  force_new_when = { vector_search_configuration = "add" }
}

type "aws_network_acl" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["vpc_id"]
  access    = "network"
  force_new = ["vpc_id"]
}

type "aws_network_acl_association" {
  holds     = "nothing"
  parent    = ["network_acl_id", "subnet_id"]
  access    = "network"
  force_new = ["network_acl_id", "subnet_id"]
}

type "aws_network_acl_rule" {
  holds     = "nothing"
  parent    = ["network_acl_id"]
  access    = "network"
  force_new = [
    "cidr_block",
    "egress",
    "from_port",
    "icmp_code",
    "icmp_type",
    "ipv6_cidr_block",
    "network_acl_id",
    "protocol",
    "rule_action",
    "rule_number",
    "to_port",
  ]
}

type "aws_network_interface" {
  holds          = "identity"
  tags           = "tags"
  force_new      = ["interface_type", "private_ips", "subnet_id"]
  force_new_when = { enable_primary_ipv6 = "true_to_false" }
}

type "aws_network_interface_attachment" {
  holds     = "nothing"
  parent    = ["network_interface_id", "instance_id"]
  force_new = ["device_index", "instance_id", "network_interface_id"]
}

type "aws_network_interface_permission" {
  holds     = "nothing"
  parent    = ["network_interface_id"]
  access    = "grant"
  force_new = ["aws_account_id", "network_interface_id", "permission"]
}

type "aws_network_interface_sg_attachment" {
  holds     = "nothing"
  parent    = ["network_interface_id", "security_group_id"]
  access    = "network"
  force_new = ["network_interface_id", "security_group_id"]
}

type "aws_networkfirewall_firewall" {
  holds       = "identity"
  tags        = "tags"
  parent      = ["vpc_id"]
  access      = "network"
  guard       = "monitor"
  probe       = "partial"
  protections = [
    { kind = "deletion_protection", path = "delete_protection", safe = true, unset_safe = false },
    { kind = "change_protection", path = "firewall_policy_change_protection", safe = true, unset_safe = false },
    { kind = "change_protection", path = "subnet_change_protection", safe = true, unset_safe = false },
  ]
  force_new   = ["name", "vpc_id"]
}

type "aws_networkfirewall_firewall_policy" {
  holds     = "nothing"
  tags      = "tags"
  access    = "network"
  probe     = "partial"
  force_new = [
    "firewall_policy.stateful_engine_options",
    "firewall_policy.stateless_custom_action",
    "firewall_policy.stateless_custom_action.action_definition.publish_metric_action.dimension.value",
    "firewall_policy.stateless_custom_action.action_name",
    "name",
  ]
}

type "aws_networkfirewall_logging_configuration" {
  holds     = "nothing"
  parent    = ["firewall_arn"]
  access    = "network"
  guard     = "audit"
  probe     = "partial"
  force_new = ["firewall_arn"]
}

type "aws_networkfirewall_resource_policy" {
  holds     = "nothing"
  parent    = ["resource_arn"]
  access    = "resource_policy"
  force_new = ["resource_arn"]
}

type "aws_networkfirewall_rule_group" {
  holds          = "nothing"
  tags           = "tags"
  access         = "network"
  probe          = "partial"
  force_new      = [
    "capacity",
    "name",
    "rule_group.rules_source.stateless_rules_and_custom_actions",
    "rule_group.rules_source.stateless_rules_and_custom_actions.custom_action",
    "rule_group.rules_source.stateless_rules_and_custom_actions.custom_action.action_name",
    "rule_group.stateful_rule_options",
  ]
  force_new_when = { rule_group = "add" }
}

type "aws_networkfirewall_tls_inspection_configuration" {
  holds     = "nothing"
  tags      = "tags"
  access    = "network"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_networkmanager_attachment_accepter" {
  holds     = "nothing"
  parent    = ["attachment_id"]
  force_new = ["attachment_id", "attachment_type"]
}

type "aws_networkmanager_connect_attachment" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["transport_attachment_id", "core_network_id"]
  probe     = "partial"
  force_new = ["core_network_id", "edge_location", "transport_attachment_id"]
}

type "aws_networkmanager_connect_peer" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["connect_attachment_id"]
  force_new = [
    "bgp_options",
    "connect_attachment_id",
    "core_network_address",
    "inside_cidr_blocks",
    "peer_address",
  ]
}

type "aws_networkmanager_connection" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["connected_device_id", "device_id", "global_network_id"]
  force_new = ["connected_device_id", "device_id", "global_network_id"]
}

type "aws_networkmanager_core_network" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["global_network_id"]
  force_new = ["global_network_id"]
}

type "aws_networkmanager_core_network_policy_attachment" {
  holds     = "nothing"
  parent    = ["core_network_id"]
  access    = "org_policy"
  force_new = ["core_network_id"]
}

type "aws_networkmanager_customer_gateway_association" {
  holds     = "nothing"
  parent    = ["customer_gateway_arn", "device_id", "global_network_id"]
  force_new = ["customer_gateway_arn", "device_id", "global_network_id", "link_id"]
}

type "aws_networkmanager_device" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["global_network_id"]
  force_new = ["global_network_id"]
}

type "aws_networkmanager_dx_gateway_attachment" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["direct_connect_gateway_arn", "core_network_id"]
  force_new = ["core_network_id", "direct_connect_gateway_arn"]
}

type "aws_networkmanager_global_network" {
  holds = "identity"
  tags  = "tags"
}

type "aws_networkmanager_link" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["global_network_id", "site_id"]
  probe     = "partial"
  force_new = ["global_network_id", "site_id"]
}

type "aws_networkmanager_link_association" {
  holds     = "nothing"
  parent    = ["link_id", "device_id", "global_network_id"]
  force_new = ["device_id", "global_network_id", "link_id"]
}

type "aws_networkmanager_site" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["global_network_id"]
  force_new = ["global_network_id"]
}

type "aws_networkmanager_site_to_site_vpn_attachment" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["core_network_id", "vpn_connection_arn"]
  force_new = ["core_network_id", "vpn_connection_arn"]
}

type "aws_networkmanager_transit_gateway_connect_peer_association" {
  holds     = "nothing"
  parent    = ["transit_gateway_connect_peer_arn", "device_id", "global_network_id"]
  force_new = ["device_id", "global_network_id", "link_id", "transit_gateway_connect_peer_arn"]
}

type "aws_networkmanager_transit_gateway_peering" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["transit_gateway_arn", "core_network_id"]
  force_new = ["core_network_id", "transit_gateway_arn"]
}

type "aws_networkmanager_transit_gateway_registration" {
  holds     = "nothing"
  parent    = ["transit_gateway_arn", "global_network_id"]
  force_new = ["global_network_id", "transit_gateway_arn"]
}

type "aws_networkmanager_transit_gateway_route_table_attachment" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["transit_gateway_route_table_arn", "peering_id"]
  force_new = ["peering_id", "transit_gateway_route_table_arn"]
}

type "aws_networkmanager_vpc_attachment" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["vpc_arn", "core_network_id"]
  force_new = ["core_network_id", "vpc_arn"]
}

type "aws_networkmonitor_monitor" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["monitor_name"]
}

type "aws_networkmonitor_probe" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["monitor_name", "source_arn"]
  force_new = ["monitor_name", "source_arn"]
}

type "aws_notifications_channel_association" {
  holds     = "nothing"
  parent    = ["arn", "notification_configuration_arn"]
  force_new = ["arn", "notification_configuration_arn"]
}

type "aws_notifications_event_rule" {
  holds     = "nothing"
  parent    = ["notification_configuration_arn"]
  force_new = ["event_type", "notification_configuration_arn", "source"]
}

type "aws_notifications_notification_configuration" {
  holds = "nothing"
  tags  = "tags"
}

type "aws_notifications_notification_hub" {
  holds     = "nothing"
  force_new = ["notification_hub_region"]
}

type "aws_notificationscontacts_email_contact" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["email_address", "name"]
}

type "aws_oam_link" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["sink_identifier"]
  force_new = ["label_template", "sink_identifier"]
}

type "aws_oam_sink" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_oam_sink_policy" {
  holds     = "nothing"
  parent    = ["sink_identifier"]
  access    = "resource_policy"
  force_new = ["sink_identifier"]
}

type "aws_opensearch_authorize_vpc_endpoint_access" {
  holds  = "nothing"
  access = "grant"
}

type "aws_opensearch_domain" {
  holds          = "data"
  why            = "search index data"
  tags           = "tags"
  access         = "inline_policy"
  force_new      = [
    "domain_name",
    "encrypt_at_rest.enabled",
    "encrypt_at_rest.kms_key_id",
    "node_to_node_encryption.enabled",
    "vpc_options",
  ]
  force_new_when = {
    "advanced_security_options.enabled" = "true_to_false"
    encrypt_at_rest = "add"
    engine_version = "conditional"
    ip_address_type = "conditional"
  }
}

type "aws_opensearch_domain_policy" {
  holds  = "nothing"
  parent = ["domain_name"]
  access = "resource_policy"
}

type "aws_opensearch_domain_saml_options" {
  holds     = "nothing"
  parent    = ["domain_name"]
  force_new = ["domain_name"]
}

type "aws_opensearch_inbound_connection_accepter" {
  holds     = "nothing"
  parent    = ["connection_id"]
  force_new = ["connection_id"]
}

type "aws_opensearch_outbound_connection" {
  holds          = "nothing"
  probe          = "partial"
  force_new      = [
    "accept_connection",
    "connection_alias",
    "connection_mode",
    "connection_properties.cross_cluster_search",
    "connection_properties.cross_cluster_search.skip_unavailable",
    "local_domain_info.domain_name",
    "local_domain_info.owner_id",
    "local_domain_info.region",
    "remote_domain_info.domain_name",
    "remote_domain_info.owner_id",
    "remote_domain_info.region",
  ]
  force_new_when = { connection_properties = "add" }
}

type "aws_opensearch_package" {
  holds     = "nothing"
  probe     = "partial"
  force_new = ["package_name", "package_source.s3_bucket_name", "package_source.s3_key", "package_type"]
}

type "aws_opensearch_package_association" {
  holds     = "nothing"
  parent    = ["package_id", "domain_name"]
  force_new = ["domain_name", "package_id"]
}

type "aws_opensearch_vpc_endpoint" {
  holds     = "identity"
  parent    = ["domain_arn"]
  probe     = "partial"
  force_new = ["domain_arn"]
}

type "aws_opensearchserverless_access_policy" {
  holds     = "nothing"
  access    = "resource_policy"
  force_new = ["name"]
}

type "aws_opensearchserverless_collection" {
  holds     = "data"
  why       = "search index data"
  tags      = "tags"
  force_new = ["name", "standby_replicas", "type"]
}

type "aws_opensearchserverless_lifecycle_policy" {
  holds     = "nothing"
  access    = "inline_policy"
  force_new = ["name"]
}

type "aws_opensearchserverless_security_config" {
  holds     = "nothing"
  force_new = ["name", "type"]
}

type "aws_opensearchserverless_security_policy" {
  holds     = "nothing"
  access    = "resource_policy"
  force_new = ["name", "type"]
}

type "aws_opensearchserverless_vpc_endpoint" {
  holds     = "nothing"
  parent    = ["vpc_id"]
  force_new = ["name", "vpc_id"]
}

type "aws_opsworks_application" {
  holds     = "nothing"
  force_new = ["short_name"]
}

type "aws_opsworks_custom_layer" {
  holds       = "nothing"
  tags        = "tags"
  parent      = ["stack_id"]
  executes    = "boot_code"
  protections = [
    { kind = "encryption", path = "ebs_volume.encrypted", safe = true },
  ]
  force_new   = ["stack_id"]
}

type "aws_opsworks_ecs_cluster_layer" {
  holds       = "nothing"
  tags        = "tags"
  parent      = ["ecs_cluster_arn", "stack_id"]
  executes    = "boot_code"
  protections = [
    { kind = "encryption", path = "ebs_volume.encrypted", safe = true },
  ]
  force_new   = ["ecs_cluster_arn", "stack_id"]
}

type "aws_opsworks_ganglia_layer" {
  holds       = "nothing"
  tags        = "tags"
  parent      = ["stack_id"]
  executes    = "boot_code"
  protections = [
    { kind = "encryption", path = "ebs_volume.encrypted", safe = true },
  ]
  force_new   = ["stack_id"]
}

type "aws_opsworks_haproxy_layer" {
  holds       = "nothing"
  tags        = "tags"
  parent      = ["stack_id"]
  executes    = "boot_code"
  protections = [
    { kind = "encryption", path = "ebs_volume.encrypted", safe = true },
  ]
  force_new   = ["stack_id"]
}

type "aws_opsworks_instance" {
  holds          = "data"
  why            = "local disks; root volume is deleted with the instance by default"
  parent         = ["stack_id"]
  executes       = "boot_code"
  protections    = [
    { kind = "keep_on_destroy", path = "ebs_block_device.delete_on_termination", safe = false, unset_safe = false, recovery = false },
    { kind = "keep_on_destroy", path = "root_block_device.delete_on_termination", safe = false, unset_safe = false, recovery = false },
  ]
  force_new      = [
    "ami_id",
    "availability_zone",
    "ebs_block_device.device_name",
    "ebs_block_device.snapshot_id",
    "ebs_optimized",
    "hostname",
    "os",
    "root_device_type",
    "stack_id",
    "subnet_id",
    "tenancy",
    "virtualization_type",
  ]
  force_new_when = { ebs_block_device = "add", ephemeral_block_device = "add", root_block_device = "add" }
}

type "aws_opsworks_java_app_layer" {
  holds       = "nothing"
  tags        = "tags"
  parent      = ["stack_id"]
  executes    = "boot_code"
  protections = [
    { kind = "encryption", path = "ebs_volume.encrypted", safe = true },
  ]
  force_new   = ["stack_id"]
}

type "aws_opsworks_memcached_layer" {
  holds       = "nothing"
  tags        = "tags"
  parent      = ["stack_id"]
  executes    = "boot_code"
  protections = [
    { kind = "encryption", path = "ebs_volume.encrypted", safe = true },
  ]
  force_new   = ["stack_id"]
}

type "aws_opsworks_mysql_layer" {
  holds       = "nothing"
  tags        = "tags"
  parent      = ["stack_id"]
  executes    = "boot_code"
  protections = [
    { kind = "encryption", path = "ebs_volume.encrypted", safe = true },
  ]
  force_new   = ["stack_id"]
}

type "aws_opsworks_nodejs_app_layer" {
  holds       = "nothing"
  tags        = "tags"
  parent      = ["stack_id"]
  executes    = "boot_code"
  protections = [
    { kind = "encryption", path = "ebs_volume.encrypted", safe = true },
  ]
  force_new   = ["stack_id"]
}

type "aws_opsworks_permission" {
  holds     = "nothing"
  parent    = ["stack_id", "user_arn"]
  access    = "grant"
  force_new = ["stack_id", "user_arn"]
}

type "aws_opsworks_php_app_layer" {
  holds       = "nothing"
  tags        = "tags"
  parent      = ["stack_id"]
  executes    = "boot_code"
  protections = [
    { kind = "encryption", path = "ebs_volume.encrypted", safe = true },
  ]
  force_new   = ["stack_id"]
}

type "aws_opsworks_rails_app_layer" {
  holds       = "nothing"
  tags        = "tags"
  parent      = ["stack_id"]
  executes    = "boot_code"
  protections = [
    { kind = "encryption", path = "ebs_volume.encrypted", safe = true },
  ]
  force_new   = ["stack_id"]
}

type "aws_opsworks_rds_db_instance" {
  holds     = "data"
  why       = "database"
  parent    = ["stack_id"]
  force_new = ["rds_db_instance_arn", "stack_id"]
}

type "aws_opsworks_stack" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["vpc_id"]
  force_new = ["region", "service_role_arn", "vpc_id"]
}

type "aws_opsworks_static_web_layer" {
  holds       = "nothing"
  tags        = "tags"
  parent      = ["stack_id"]
  executes    = "boot_code"
  protections = [
    { kind = "encryption", path = "ebs_volume.encrypted", safe = true },
  ]
  force_new   = ["stack_id"]
}

type "aws_opsworks_user_profile" {
  holds     = "nothing"
  parent    = ["user_arn"]
  access    = "iam"
  force_new = ["user_arn"]
}

type "aws_organizations_account" {
  holds     = "data"
  why       = "a whole account"
  tags      = "tags"
  force_new = ["email", "iam_user_access_to_billing", "role_name"]
}

type "aws_organizations_delegated_administrator" {
  holds     = "nothing"
  access    = "org_policy"
  force_new = ["account_id", "service_principal"]
}

type "aws_organizations_organization" {
  holds = "data"
  why   = "a whole account"
}

type "aws_organizations_organizational_unit" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["parent_id"]
  force_new = ["parent_id"]
}

type "aws_organizations_policy" {
  holds       = "nothing"
  tags        = "tags"
  access      = "org_policy"
  guard       = "guardrail"
  protections = [
    { kind = "keep_on_destroy", path = "skip_destroy", safe = true, unset_safe = false },
  ]
  force_new   = ["type"]
}

type "aws_organizations_policy_attachment" {
  holds       = "nothing"
  parent      = ["policy_id", "target_id"]
  access      = "org_policy"
  guard       = "guardrail"
  protections = [
    { kind = "keep_on_destroy", path = "skip_destroy", safe = true, unset_safe = false },
  ]
  force_new   = ["policy_id", "target_id"]
}

type "aws_organizations_resource_policy" {
  holds  = "nothing"
  tags   = "tags"
  access = "org_policy"
}

type "aws_osis_pipeline" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = ["pipeline_name", "vpc_options", "vpc_options.security_group_ids", "vpc_options.subnet_ids"]
}

type "aws_paymentcryptography_key" {
  holds          = "data"
  why            = "key material: data under it becomes unreadable"
  tags           = "tags"
  protections    = [
    { kind = "deletion_window", path = "deletion_window_in_days", safe = { min = 7 }, unset_safe = true },
  ]
  force_new      = [
    "exportable",
    "key_attributes.key_algorithm",
    "key_attributes.key_class",
    "key_attributes.key_modes_of_use.decrypt",
    "key_attributes.key_modes_of_use.derive_key",
    "key_attributes.key_modes_of_use.encrypt",
    "key_attributes.key_modes_of_use.generate",
    "key_attributes.key_modes_of_use.no_restrictions",
    "key_attributes.key_modes_of_use.sign",
    "key_attributes.key_modes_of_use.unwrap",
    "key_attributes.key_modes_of_use.verify",
    "key_attributes.key_modes_of_use.wrap",
    "key_attributes.key_usage",
    "key_check_value_algorithm",
  ]
  force_new_when = { key_attributes = "add", "key_attributes.key_modes_of_use" = "add" }
}

type "aws_paymentcryptography_key_alias" {
  holds     = "nothing"
  force_new = ["alias_name"]
}

type "aws_pinpoint_adm_channel" {
  holds     = "nothing"
  parent    = ["application_id"]
  force_new = ["application_id"]
}

type "aws_pinpoint_apns_channel" {
  holds     = "nothing"
  parent    = ["application_id"]
  force_new = ["application_id"]
}

type "aws_pinpoint_apns_sandbox_channel" {
  holds     = "nothing"
  parent    = ["application_id"]
  force_new = ["application_id"]
}

type "aws_pinpoint_apns_voip_channel" {
  holds     = "nothing"
  parent    = ["application_id"]
  force_new = ["application_id"]
}

type "aws_pinpoint_apns_voip_sandbox_channel" {
  holds     = "nothing"
  parent    = ["application_id"]
  force_new = ["application_id"]
}

type "aws_pinpoint_app" {
  holds     = "data"
  why       = "business records"
  tags      = "tags"
  force_new = ["name", "name_prefix"]
}

type "aws_pinpoint_baidu_channel" {
  holds     = "nothing"
  parent    = ["application_id"]
  force_new = ["application_id"]
}

type "aws_pinpoint_email_channel" {
  holds     = "nothing"
  parent    = ["application_id"]
  force_new = ["application_id"]
}

type "aws_pinpoint_email_template" {
  holds = "nothing"
  tags  = "tags"
}

type "aws_pinpoint_event_stream" {
  holds     = "nothing"
  parent    = ["application_id"]
  force_new = ["application_id"]
}

type "aws_pinpoint_gcm_channel" {
  holds     = "nothing"
  parent    = ["application_id"]
  force_new = ["application_id"]
}

type "aws_pinpoint_sms_channel" {
  holds     = "nothing"
  parent    = ["application_id"]
  force_new = ["application_id"]
}

type "aws_pinpointsmsvoicev2_configuration_set" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_pinpointsmsvoicev2_opt_out_list" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_pinpointsmsvoicev2_phone_number" {
  holds       = "identity"
  tags        = "tags"
  protections = [
    { kind = "deletion_protection", path = "deletion_protection_enabled", safe = true, unset_safe = false },
  ]
  force_new   = ["iso_country_code", "message_type", "number_capabilities", "number_type"]
}

type "aws_pipes_pipe" {
  holds          = "nothing"
  tags           = "tags"
  executes       = "deploys_code"
  force_new      = [
    "name",
    "name_prefix",
    "source",
    "source_parameters.activemq_broker_parameters.queue_name",
    "source_parameters.dynamodb_stream_parameters.starting_position",
    "source_parameters.kinesis_stream_parameters.starting_position",
    "source_parameters.kinesis_stream_parameters.starting_position_timestamp",
    "source_parameters.managed_streaming_kafka_parameters.starting_position",
    "source_parameters.managed_streaming_kafka_parameters.topic_name",
    "source_parameters.rabbitmq_broker_parameters.queue_name",
    "source_parameters.rabbitmq_broker_parameters.virtual_host",
    "source_parameters.self_managed_kafka_parameters.additional_bootstrap_servers",
    "source_parameters.self_managed_kafka_parameters.consumer_group_id",
    "source_parameters.self_managed_kafka_parameters.starting_position",
    "source_parameters.self_managed_kafka_parameters.topic_name",
  ]
  force_new_when = {
    source_parameters = "add"
    "source_parameters.activemq_broker_parameters" = "add"
    "source_parameters.dynamodb_stream_parameters" = "add"
    "source_parameters.kinesis_stream_parameters" = "add"
    "source_parameters.managed_streaming_kafka_parameters" = "add"
    "source_parameters.rabbitmq_broker_parameters" = "add"
    "source_parameters.self_managed_kafka_parameters" = "add"
  }
}

type "aws_placement_group" {
  holds     = "identity"
  swaps     = true
  tags      = "tags"
  force_new = ["name", "partition_count", "spread_level", "strategy"]
}

type "aws_prometheus_alert_manager_definition" {
  holds     = "nothing"
  parent    = ["workspace_id"]
  force_new = ["workspace_id"]
}

type "aws_prometheus_rule_group_namespace" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["workspace_id"]
  force_new = ["name", "workspace_id"]
}

type "aws_prometheus_scraper" {
  holds     = "nothing"
  tags      = "tags"
  force_new = [
    "source",
    "source.eks",
    "source.eks.cluster_arn",
    "source.eks.security_group_ids",
    "source.eks.subnet_ids",
  ]
}

type "aws_prometheus_workspace" {
  holds          = "data"
  why            = "metrics"
  tags           = "tags"
  force_new      = ["kms_key_arn"]
  force_new_when = { alias = "unset" }
}

type "aws_prometheus_workspace_configuration" {
  holds       = "nothing"
  parent      = ["workspace_id"]
  protections = [
    { kind = "retention", path = "retention_period_in_days", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["workspace_id"]
}

type "aws_proxy_protocol_policy" {
  holds = "nothing"
}

type "aws_qbusiness_application" {
  holds      = "data"
  why        = "content"
  confidence = "low"
  tags       = "tags"
}

type "aws_qldb_ledger" {
  holds       = "data"
  why         = "database"
  tags        = "tags"
  protections = [
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
  ]
  force_new   = ["name"]
}

type "aws_qldb_stream" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["ledger_name"]
  probe     = "partial"
  force_new = [
    "exclusive_end_time",
    "inclusive_start_time",
    "kinesis_configuration.aggregation_enabled",
    "kinesis_configuration.stream_arn",
    "ledger_name",
    "role_arn",
    "stream_name",
  ]
}

type "aws_quicksight_account_settings" {
  holds       = "nothing"
  protections = [
    { kind = "deletion_protection", path = "termination_protection_enabled", safe = true, unset_safe = false },
  ]
  force_new   = ["aws_account_id", "default_namespace"]
}

type "aws_quicksight_account_subscription" {
  holds     = "data"
  why       = "analyses and data sets"
  parent    = ["account_name"]
  force_new = [
    "account_name",
    "active_directory_name",
    "admin_group",
    "authentication_method",
    "author_group",
    "aws_account_id",
    "contact_number",
    "directory_id",
    "edition",
    "email_address",
    "first_name",
    "iam_identity_center_instance_arn",
    "last_name",
    "notification_email",
    "reader_group",
    "realm",
  ]
}

type "aws_quicksight_analysis" {
  holds       = "data"
  why         = "analyses and data sets"
  tags        = "tags"
  probe       = "partial"
  protections = [
    { kind = "deletion_window", path = "recovery_window_in_days", safe = { min = 7 }, unset_safe = true },
  ]
  force_new   = ["analysis_id", "aws_account_id"]
}

type "aws_quicksight_dashboard" {
  holds     = "data"
  why       = "analyses and data sets"
  tags      = "tags"
  probe     = "partial"
  force_new = ["aws_account_id", "dashboard_id"]
}

type "aws_quicksight_data_set" {
  holds     = "data"
  why       = "analyses and data sets"
  tags      = "tags"
  probe     = "partial"
  force_new = ["aws_account_id", "data_set_id"]
}

type "aws_quicksight_data_source" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["aws_account_id", "data_source_id", "type"]
}

type "aws_quicksight_folder" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["aws_account_id", "folder_id", "parent_folder_arn"]
}

type "aws_quicksight_folder_membership" {
  holds     = "nothing"
  parent    = ["folder_id", "member_id"]
  access    = "grant"
  force_new = ["aws_account_id", "folder_id", "member_id", "member_type"]
}

type "aws_quicksight_group" {
  holds     = "nothing"
  force_new = ["aws_account_id", "group_name", "namespace"]
}

type "aws_quicksight_group_membership" {
  holds     = "nothing"
  parent    = ["group_name", "member_name", "namespace"]
  access    = "grant"
  force_new = ["aws_account_id", "group_name", "member_name", "namespace"]
}

type "aws_quicksight_iam_policy_assignment" {
  holds     = "nothing"
  access    = "grant"
  force_new = ["assignment_name", "aws_account_id", "namespace"]
}

type "aws_quicksight_ingestion" {
  holds     = "nothing"
  parent    = ["data_set_id"]
  force_new = ["aws_account_id", "data_set_id", "ingestion_id", "ingestion_type"]
}

type "aws_quicksight_namespace" {
  holds     = "data"
  why       = "analyses and data sets"
  tags      = "tags"
  force_new = ["aws_account_id", "identity_store", "namespace"]
}

type "aws_quicksight_refresh_schedule" {
  holds     = "nothing"
  parent    = ["data_set_id"]
  force_new = ["aws_account_id", "data_set_id", "schedule_id"]
}

type "aws_quicksight_role_membership" {
  holds     = "nothing"
  parent    = ["role", "member_name", "namespace"]
  access    = "grant"
  force_new = ["aws_account_id", "member_name", "namespace", "role"]
}

type "aws_quicksight_template" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = ["aws_account_id", "template_id"]
}

type "aws_quicksight_template_alias" {
  holds     = "nothing"
  parent    = ["template_id"]
  force_new = ["alias_name", "aws_account_id", "template_id"]
}

type "aws_quicksight_theme" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["aws_account_id", "theme_id"]
}

type "aws_quicksight_user" {
  holds     = "nothing"
  access    = "auth"
  force_new = [
    "aws_account_id",
    "email",
    "iam_arn",
    "identity_type",
    "namespace",
    "session_name",
    "user_role",
  ]
}

type "aws_quicksight_vpc_connection" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["aws_account_id", "vpc_connection_id"]
}

type "aws_ram_principal_association" {
  holds     = "nothing"
  parent    = ["resource_share_arn"]
  access    = "grant"
  force_new = ["principal", "resource_share_arn"]
}

type "aws_ram_resource_association" {
  holds     = "nothing"
  parent    = ["resource_arn", "resource_share_arn"]
  access    = "grant"
  force_new = ["resource_arn", "resource_share_arn"]
}

type "aws_ram_resource_share" {
  holds     = "identity"
  tags      = "tags"
  access    = "grant"
  force_new = ["permission_arns"]
}

type "aws_ram_resource_share_accepter" {
  holds     = "nothing"
  parent    = ["share_arn"]
  access    = "grant"
  force_new = ["share_arn"]
}

type "aws_ram_sharing_with_organization" {
  holds  = "nothing"
  access = "grant"
  probe  = "none"
}

type "aws_rbin_rule" {
  holds     = "nothing"
  tags      = "tags"
  guard     = "lock"
  probe     = "partial"
  force_new = ["resource_type"]
}

type "aws_rds_certificate" {
  holds = "nothing"
}

type "aws_rds_cluster" {
  holds       = "data"
  why         = "database"
  tags        = "tags"
  protections = [
    { kind = "upgrade", path = "allow_major_version_upgrade", safe = false, unset_safe = true },
    { kind = "backup", path = "backup_retention_period", safe = { min = 1 }, unset_safe = false },
    { kind = "backup", path = "delete_automated_backups", safe = false, unset_safe = false, recovery = true, needs = "backup_retention_period" },
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
    { kind = "final_snapshot", path = "final_snapshot_identifier", safe = { set = true }, unset_safe = false, recovery = false },
    { kind = "final_snapshot", path = "skip_final_snapshot", safe = false, unset_safe = true },
    { kind = "encryption", path = "storage_encrypted", safe = true },
  ]
  force_new   = [
    "availability_zones",
    "cluster_identifier",
    "cluster_identifier_prefix",
    "cluster_scalability_type",
    "database_name",
    "db_subnet_group_name",
    "db_system_id",
    "engine",
    "engine_mode",
    "kms_key_id",
    "master_username",
    "restore_to_point_in_time",
    "restore_to_point_in_time.restore_to_time",
    "restore_to_point_in_time.restore_type",
    "restore_to_point_in_time.source_cluster_identifier",
    "restore_to_point_in_time.source_cluster_resource_id",
    "restore_to_point_in_time.use_latest_restorable_time",
    "s3_import",
    "s3_import.bucket_name",
    "s3_import.bucket_prefix",
    "s3_import.ingestion_role",
    "s3_import.source_engine",
    "s3_import.source_engine_version",
    "snapshot_identifier",
    "source_region",
    "storage_encrypted",
    "storage_type",
  ]
}

type "aws_rds_cluster_activity_stream" {
  holds     = "nothing"
  parent    = ["resource_arn"]
  guard     = "audit"
  force_new = ["engine_native_audit_fields_included", "kms_key_id", "mode", "resource_arn"]
}

type "aws_rds_cluster_endpoint" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["cluster_identifier"]
  force_new = ["cluster_endpoint_identifier", "cluster_identifier"]
}

type "aws_rds_cluster_instance" {
  holds       = "identity"
  tags        = "tags"
  parent      = ["cluster_identifier"]
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true, recovery = false },
    { kind = "public_access", path = "publicly_accessible", safe = false },
  ]
  force_new   = [
    "availability_zone",
    "cluster_identifier",
    "custom_iam_instance_profile",
    "db_subnet_group_name",
    "engine",
    "identifier",
    "identifier_prefix",
  ]
}

type "aws_rds_cluster_parameter_group" {
  holds     = "nothing"
  swaps     = true
  tags      = "tags"
  force_new = ["description", "family", "name", "name_prefix"]
}

type "aws_rds_cluster_role_association" {
  holds     = "nothing"
  parent    = ["db_cluster_identifier", "role_arn", "feature_name"]
  access    = "auth"
  force_new = ["db_cluster_identifier", "feature_name", "role_arn"]
}

type "aws_rds_cluster_snapshot_copy" {
  holds     = "data"
  why       = "snapshot"
  tags      = "tags"
  force_new = [
    "copy_tags",
    "destination_region",
    "kms_key_id",
    "presigned_url",
    "source_db_cluster_snapshot_identifier",
    "target_db_cluster_snapshot_identifier",
  ]
}

type "aws_rds_custom_db_engine_version" {
  holds     = "nothing"
  tags      = "tags"
  force_new = [
    "database_installation_files_s3_bucket_name",
    "database_installation_files_s3_prefix",
    "engine",
    "engine_version",
    "filename",
    "kms_key_id",
    "manifest",
    "source_image_id",
  ]
}

type "aws_rds_export_task" {
  holds     = "nothing"
  parent    = ["s3_bucket_name", "source_arn"]
  executes  = "run"
  force_new = [
    "export_only",
    "export_task_identifier",
    "iam_role_arn",
    "kms_key_id",
    "s3_bucket_name",
    "s3_prefix",
    "source_arn",
  ]
}

type "aws_rds_global_cluster" {
  holds       = "data"
  why         = "global database membership"
  tags        = "tags"
  parent      = ["source_db_cluster_identifier"]
  protections = [
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true, recovery = false },
    { kind = "encryption", path = "storage_encrypted", safe = true },
  ]
  force_new   = [
    "database_name",
    "engine",
    "global_cluster_identifier",
    "source_db_cluster_identifier",
    "storage_encrypted",
  ]
}

type "aws_rds_instance_state" {
  holds     = "nothing"
  executes  = "run"
  force_new = ["identifier"]
}

type "aws_rds_integration" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["source_arn", "target_arn"]
  force_new = [
    "additional_encryption_context",
    "data_filter",
    "integration_name",
    "kms_key_id",
    "source_arn",
    "target_arn",
  ]
}

type "aws_rds_reserved_instance" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["offering_id"]
  force_new = ["instance_count", "offering_id", "reservation_id"]
}

type "aws_rds_shard_group" {
  holds       = "data"
  why         = "database"
  tags        = "tags"
  parent      = ["db_shard_group_identifier", "db_cluster_identifier"]
  protections = [
    { kind = "public_access", path = "publicly_accessible", safe = false },
  ]
  force_new   = ["db_cluster_identifier", "db_shard_group_identifier", "publicly_accessible"]
}

type "aws_redshift_authentication_profile" {
  holds     = "nothing"
  access    = "auth"
  force_new = ["authentication_profile_name"]
}

type "aws_redshift_cluster" {
  holds       = "data"
  why         = "data warehouse"
  tags        = "tags"
  protections = [
    { kind = "backup", path = "automated_snapshot_retention_period", safe = { min = 1 }, unset_safe = false },
    { kind = "encryption", path = "encrypted", safe = true },
    { kind = "final_snapshot", path = "final_snapshot_identifier", safe = { set = true }, unset_safe = false, recovery = false },
    { kind = "retention", path = "manual_snapshot_retention_period", safe = { not_lower = true, never = -1 }, unset_safe = true },
    { kind = "availability", path = "multi_az", safe = true, unset_safe = false },
    { kind = "public_access", path = "publicly_accessible", safe = false },
    { kind = "final_snapshot", path = "skip_final_snapshot", safe = false, unset_safe = true },
  ]
  force_new   = [
    "cluster_identifier",
    "cluster_subnet_group_name",
    "master_username",
    "snapshot_arn",
    "snapshot_cluster_identifier",
    "snapshot_identifier",
  ]
}

type "aws_redshift_cluster_iam_roles" {
  holds     = "nothing"
  parent    = ["cluster_identifier"]
  access    = "auth"
  force_new = ["cluster_identifier"]
}

type "aws_redshift_cluster_snapshot" {
  holds       = "data"
  why         = "snapshot"
  tags        = "tags"
  parent      = ["cluster_identifier"]
  protections = [
    { kind = "retention", path = "manual_snapshot_retention_period", safe = { not_lower = true, never = -1 }, unset_safe = true },
  ]
  force_new   = ["cluster_identifier", "snapshot_identifier"]
}

type "aws_redshift_data_share_authorization" {
  holds     = "nothing"
  parent    = ["data_share_arn", "consumer_identifier"]
  access    = "grant"
  force_new = ["allow_writes", "consumer_identifier", "data_share_arn"]
}

type "aws_redshift_data_share_consumer_association" {
  holds     = "nothing"
  parent    = ["data_share_arn", "consumer_arn"]
  access    = "grant"
  force_new = [
    "allow_writes",
    "associate_entire_account",
    "consumer_arn",
    "consumer_region",
    "data_share_arn",
  ]
}

type "aws_redshift_endpoint_access" {
  holds     = "nothing"
  parent    = ["endpoint_name", "cluster_identifier", "subnet_group_name"]
  access    = "grant"
  force_new = ["cluster_identifier", "endpoint_name", "resource_owner", "subnet_group_name"]
}

type "aws_redshift_endpoint_authorization" {
  holds       = "nothing"
  parent      = ["cluster_identifier"]
  access      = "grant"
  protections = [
    { kind = "force_destroy", path = "force_delete", safe = false, unset_safe = true },
  ]
  force_new   = ["account", "cluster_identifier"]
}

type "aws_redshift_event_subscription" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_redshift_hsm_client_certificate" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["hsm_client_certificate_identifier"]
}

type "aws_redshift_hsm_configuration" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["hsm_partition_name"]
  force_new = [
    "description",
    "hsm_configuration_identifier",
    "hsm_ip_address",
    "hsm_partition_name",
    "hsm_partition_password",
    "hsm_server_public_certificate",
  ]
}

type "aws_redshift_integration" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["source_arn", "target_arn"]
  force_new = ["additional_encryption_context", "kms_key_id", "source_arn", "target_arn"]
}

type "aws_redshift_logging" {
  holds     = "nothing"
  parent    = ["cluster_identifier"]
  guard     = "audit"
  probe     = "partial"
  force_new = ["cluster_identifier"]
}

type "aws_redshift_parameter_group" {
  holds     = "nothing"
  swaps     = true
  tags      = "tags"
  force_new = ["description", "family", "name"]
}

type "aws_redshift_partner" {
  holds     = "nothing"
  parent    = ["cluster_identifier", "database_name"]
  force_new = ["account_id", "cluster_identifier", "database_name", "partner_name"]
}

type "aws_redshift_resource_policy" {
  holds     = "nothing"
  parent    = ["resource_arn"]
  access    = "resource_policy"
  force_new = ["resource_arn"]
}

type "aws_redshift_scheduled_action" {
  holds     = "nothing"
  executes  = "run"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_redshift_snapshot_copy" {
  holds       = "data"
  why         = "snapshot"
  parent      = ["cluster_identifier"]
  guard       = "backup"
  protections = [
    { kind = "retention", path = "manual_snapshot_retention_period", safe = { not_lower = true, never = -1 }, unset_safe = true },
    { kind = "retention", path = "retention_period", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = [
    "cluster_identifier",
    "destination_region",
    "manual_snapshot_retention_period",
    "snapshot_copy_grant_name",
  ]
}

type "aws_redshift_snapshot_copy_grant" {
  holds     = "nothing"
  tags      = "tags"
  access    = "grant"
  force_new = ["kms_key_id", "snapshot_copy_grant_name"]
}

type "aws_redshift_snapshot_schedule" {
  holds       = "nothing"
  tags        = "tags"
  guard       = "backup"
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
  force_new   = ["description", "identifier", "identifier_prefix"]
}

type "aws_redshift_snapshot_schedule_association" {
  holds     = "nothing"
  parent    = ["schedule_identifier", "cluster_identifier"]
  guard     = "backup"
  force_new = ["cluster_identifier", "schedule_identifier"]
}

type "aws_redshift_subnet_group" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_redshift_usage_limit" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["cluster_identifier"]
  force_new = ["cluster_identifier", "feature_type", "limit_type", "period"]
}

type "aws_redshiftdata_statement" {
  holds     = "nothing"
  parent    = ["database", "cluster_identifier"]
  executes  = "run"
  force_new = [
    "cluster_identifier",
    "database",
    "db_user",
    "parameters",
    "parameters.name",
    "parameters.value",
    "secret_arn",
    "sql",
    "statement_name",
    "with_event",
    "workgroup_name",
  ]
}

type "aws_redshiftserverless_custom_domain_association" {
  holds     = "nothing"
  parent    = ["custom_domain_name", "workgroup_name"]
  force_new = ["custom_domain_name", "workgroup_name"]
}

type "aws_redshiftserverless_endpoint_access" {
  holds     = "nothing"
  parent    = ["endpoint_name", "workgroup_name"]
  access    = "grant"
  force_new = ["endpoint_name", "owner_account", "subnet_ids", "workgroup_name"]
}

type "aws_redshiftserverless_namespace" {
  holds     = "data"
  why       = "data warehouse"
  tags      = "tags"
  force_new = ["db_name", "namespace_name"]
}

type "aws_redshiftserverless_resource_policy" {
  holds     = "nothing"
  parent    = ["resource_arn"]
  access    = "resource_policy"
  force_new = ["resource_arn"]
}

type "aws_redshiftserverless_snapshot" {
  holds       = "data"
  why         = "snapshot"
  parent      = ["namespace_name"]
  protections = [
    { kind = "retention", path = "retention_period", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["namespace_name", "snapshot_name"]
}

type "aws_redshiftserverless_usage_limit" {
  holds     = "nothing"
  parent    = ["resource_arn"]
  force_new = ["period", "resource_arn"]
}

type "aws_redshiftserverless_workgroup" {
  holds       = "identity"
  tags        = "tags"
  parent      = ["namespace_name"]
  protections = [
    { kind = "public_access", path = "publicly_accessible", safe = false },
  ]
  force_new   = ["namespace_name", "workgroup_name"]
}

type "aws_rekognition_collection" {
  holds     = "data"
  why       = "trained model or index"
  tags      = "tags"
  force_new = ["collection_id"]
}

type "aws_rekognition_project" {
  holds     = "data"
  why       = "trained model or index"
  tags      = "tags"
  force_new = ["auto_update", "feature", "name"]
}

type "aws_rekognition_stream_processor" {
  holds          = "nothing"
  tags           = "tags"
  force_new      = [
    "input.kinesis_video_stream.arn",
    "kms_key_id",
    "name",
    "notification_channel.sns_topic_arn",
    "output.kinesis_data_stream.arn",
    "output.s3_destination.bucket",
    "output.s3_destination.key_prefix",
    "role_arn",
    "settings.face_search.collection_id",
    "settings.face_search.face_match_threshold",
  ]
  force_new_when = {
    input = "add"
    "input.kinesis_video_stream" = "add"
    notification_channel = "add"
    output = "add"
    "output.kinesis_data_stream" = "add"
    "output.s3_destination" = "add"
    settings = "add"
    "settings.face_search" = "add"
  }
}

type "aws_resiliencehub_resiliency_policy" {
  holds  = "nothing"
  tags   = "tags"
  access = "inline_policy"
}

type "aws_resourceexplorer2_index" {
  holds = "nothing"
  tags  = "tags"
}

type "aws_resourceexplorer2_view" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_resourcegroups_group" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_resourcegroups_resource" {
  holds     = "nothing"
  parent    = ["group_arn"]
  force_new = ["group_arn", "resource_arn"]
}

type "aws_rolesanywhere_profile" {
  holds  = "nothing"
  tags   = "tags"
  access = "auth"
}

type "aws_rolesanywhere_trust_anchor" {
  holds          = "identity"
  tags           = "tags"
  access         = "auth"
  probe          = "partial"
  force_new      = [
    "notification_settings.channel",
    "notification_settings.enabled",
    "notification_settings.event",
    "notification_settings.threshold",
  ]
  force_new_when = { notification_settings = "add" }
}

type "aws_route" {
  holds     = "nothing"
  parent    = ["route_table_id"]
  access    = "network_path"
  force_new = [
    "destination_cidr_block",
    "destination_ipv6_cidr_block",
    "destination_prefix_list_id",
    "route_table_id",
  ]
}

type "aws_route53_cidr_collection" {
  holds     = "nothing"
  force_new = ["name"]
}

type "aws_route53_cidr_location" {
  holds     = "nothing"
  parent    = ["cidr_collection_id"]
  force_new = ["cidr_collection_id", "name"]
}

type "aws_route53_delegation_set" {
  holds     = "identity"
  force_new = ["reference_name"]
}

type "aws_route53_health_check" {
  holds     = "nothing"
  tags      = "tags"
  guard     = "availability"
  force_new = ["measure_latency", "reference_name", "request_interval", "routing_control_arn", "type"]
}

type "aws_route53_hosted_zone_dnssec" {
  holds     = "identity"
  parent    = ["hosted_zone_id"]
  force_new = ["hosted_zone_id"]
}

type "aws_route53_key_signing_key" {
  holds     = "identity"
  parent    = ["hosted_zone_id"]
  force_new = ["hosted_zone_id", "name"]
}

type "aws_route53_query_log" {
  holds     = "nothing"
  parent    = ["cloudwatch_log_group_arn", "zone_id"]
  guard     = "audit"
  force_new = ["cloudwatch_log_group_arn", "zone_id"]
}

type "aws_route53_record" {
  holds     = "identity"
  parent    = ["zone_id"]
  force_new = ["name", "zone_id"]
}

type "aws_route53_records_exclusive" {
  holds     = "identity"
  parent    = ["zone_id"]
  probe     = "partial"
  force_new = ["zone_id"]
}

type "aws_route53_resolver_config" {
  holds     = "nothing"
  parent    = ["resource_id"]
  force_new = ["resource_id"]
}

type "aws_route53_resolver_dnssec_config" {
  holds     = "nothing"
  parent    = ["resource_id"]
  force_new = ["resource_id"]
}

type "aws_route53_resolver_endpoint" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = ["direction", "security_group_ids"]
}

type "aws_route53_resolver_firewall_config" {
  holds     = "nothing"
  parent    = ["resource_id"]
  access    = "network"
  force_new = ["resource_id"]
}

type "aws_route53_resolver_firewall_domain_list" {
  holds     = "nothing"
  tags      = "tags"
  access    = "network"
  force_new = ["name"]
}

type "aws_route53_resolver_firewall_rule" {
  holds     = "nothing"
  parent    = ["firewall_domain_list_id", "firewall_rule_group_id"]
  access    = "network"
  force_new = ["firewall_domain_list_id", "firewall_rule_group_id"]
}

type "aws_route53_resolver_firewall_rule_group" {
  holds     = "nothing"
  tags      = "tags"
  access    = "network"
  force_new = ["name"]
}

type "aws_route53_resolver_firewall_rule_group_association" {
  holds       = "nothing"
  tags        = "tags"
  parent      = ["firewall_rule_group_id", "vpc_id"]
  access      = "network"
  protections = [
    { kind = "change_protection", path = "mutation_protection", safe = "ENABLED", unset_safe = false },
  ]
  force_new   = ["firewall_rule_group_id", "vpc_id"]
}

type "aws_route53_resolver_query_log_config" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["destination_arn"]
  guard     = "audit"
  force_new = ["destination_arn", "name"]
}

type "aws_route53_resolver_query_log_config_association" {
  holds     = "nothing"
  parent    = ["resolver_query_log_config_id", "resource_id"]
  guard     = "audit"
  force_new = ["resolver_query_log_config_id", "resource_id"]
}

type "aws_route53_resolver_rule" {
  holds          = "nothing"
  tags           = "tags"
  parent         = ["domain_name", "resolver_endpoint_id"]
  force_new      = ["domain_name", "rule_type"]
  force_new_when = { resolver_endpoint_id = "unset" }
}

type "aws_route53_resolver_rule_association" {
  holds     = "nothing"
  parent    = ["resolver_rule_id", "vpc_id"]
  force_new = ["name", "resolver_rule_id", "vpc_id"]
}

type "aws_route53_traffic_policy" {
  holds     = "nothing"
  force_new = ["document", "name"]
}

type "aws_route53_traffic_policy_instance" {
  holds     = "nothing"
  parent    = ["hosted_zone_id"]
  force_new = ["hosted_zone_id", "name"]
}

type "aws_route53_vpc_association_authorization" {
  holds     = "nothing"
  parent    = ["vpc_id", "zone_id"]
  access    = "grant"
  force_new = ["vpc_id", "vpc_region", "zone_id"]
}

type "aws_route53_zone" {
  holds       = "identity"
  tags        = "tags"
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
  force_new   = ["delegation_set_id", "name"]
}

type "aws_route53_zone_association" {
  holds     = "nothing"
  parent    = ["zone_id", "vpc_id"]
  force_new = ["vpc_id", "vpc_region", "zone_id"]
}

type "aws_route53domains_delegation_signer_record" {
  holds     = "nothing"
  parent    = ["domain_name"]
  force_new = [
    "domain_name",
    "signing_attributes",
    "signing_attributes.algorithm",
    "signing_attributes.flags",
    "signing_attributes.public_key",
  ]
}

type "aws_route53domains_domain" {
  holds       = "identity"
  tags        = "tags"
  probe       = "partial"
  protections = [
    { kind = "lock", path = "transfer_lock", safe = true, unset_safe = true },
  ]
  force_new   = ["domain_name"]
}

type "aws_route53domains_registered_domain" {
  holds       = "identity"
  tags        = "tags"
  protections = [
    { kind = "lock", path = "transfer_lock", safe = true, unset_safe = true },
  ]
}

type "aws_route53profiles_association" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["profile_id", "resource_id"]
  force_new = ["name", "profile_id", "resource_id"]
}

type "aws_route53profiles_profile" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_route53profiles_resource_association" {
  holds     = "nothing"
  parent    = ["resource_arn", "profile_id"]
  force_new = ["name", "profile_id", "resource_arn"]
}

type "aws_route53recoverycontrolconfig_cluster" {
  holds     = "identity"
  guard     = "availability"
  force_new = ["name"]
}

type "aws_route53recoverycontrolconfig_control_panel" {
  holds     = "nothing"
  parent    = ["cluster_arn"]
  guard     = "availability"
  force_new = ["cluster_arn"]
}

type "aws_route53recoverycontrolconfig_routing_control" {
  holds     = "nothing"
  parent    = ["cluster_arn"]
  guard     = "availability"
  force_new = ["cluster_arn"]
}

type "aws_route53recoverycontrolconfig_safety_rule" {
  holds     = "nothing"
  parent    = ["control_panel_arn"]
  guard     = "availability"
  probe     = "partial"
  force_new = ["asserted_controls", "control_panel_arn", "gating_controls", "target_controls"]
}

type "aws_route53recoveryreadiness_cell" {
  holds     = "nothing"
  tags      = "tags"
  guard     = "availability"
  force_new = ["cell_name"]
}

type "aws_route53recoveryreadiness_readiness_check" {
  holds     = "nothing"
  tags      = "tags"
  guard     = "availability"
  force_new = ["readiness_check_name"]
}

type "aws_route53recoveryreadiness_recovery_group" {
  holds     = "nothing"
  tags      = "tags"
  guard     = "availability"
  force_new = ["recovery_group_name"]
}

type "aws_route53recoveryreadiness_resource_set" {
  holds     = "nothing"
  tags      = "tags"
  guard     = "availability"
  probe     = "partial"
  force_new = ["resource_set_name", "resource_set_type"]
}

type "aws_route_table" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["vpc_id"]
  access    = "network_path"
  force_new = ["vpc_id"]
}

type "aws_route_table_association" {
  holds     = "nothing"
  parent    = ["route_table_id", "gateway_id", "subnet_id"]
  access    = "network_path"
  force_new = ["gateway_id", "subnet_id"]
}

type "aws_rum_app_monitor" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_rum_metrics_destination" {
  holds = "nothing"
}

type "aws_s3_access_point" {
  holds     = "identity"
  parent    = ["bucket"]
  access    = "inline_policy"
  force_new = [
    "account_id",
    "bucket",
    "bucket_account_id",
    "name",
    "public_access_block_configuration",
    "public_access_block_configuration.block_public_acls",
    "public_access_block_configuration.block_public_policy",
    "public_access_block_configuration.ignore_public_acls",
    "public_access_block_configuration.restrict_public_buckets",
    "vpc_configuration",
    "vpc_configuration.vpc_id",
  ]
}

type "aws_s3_account_public_access_block" {
  holds       = "nothing"
  access      = "public_access"
  guard       = "public_block"
  protections = [
    { kind = "public_access", path = "block_public_acls", safe = true, unset_safe = false },
    { kind = "public_access", path = "block_public_policy", safe = true, unset_safe = false },
    { kind = "public_access", path = "ignore_public_acls", safe = true, unset_safe = false },
    { kind = "public_access", path = "restrict_public_buckets", safe = true, unset_safe = false },
  ]
  force_new   = ["account_id"]
}

type "aws_s3_bucket" {
  holds          = "data"
  why            = "object storage"
  tags           = "tags"
  access         = "inline_policy"
  protections    = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
    { kind = "expiry", path = "lifecycle_rule.expiration.days", safe = { not_lower = true }, unset_safe = true },
    { kind = "object_lock", path = "object_lock_enabled", safe = true, unset_safe = false },
    { kind = "versioning", path = "versioning.enabled", safe = true, unset_safe = false },
    { kind = "versioning", path = "versioning.mfa_delete", safe = true, unset_safe = false },
  ]
  force_new      = [
    "bucket",
    "bucket_prefix",
    "object_lock_configuration.object_lock_enabled",
    "object_lock_enabled",
  ]
  force_new_when = { object_lock_configuration = "add" }
}

type "aws_s3_bucket_accelerate_configuration" {
  holds     = "nothing"
  parent    = ["bucket"]
  force_new = ["bucket", "expected_bucket_owner"]
}

type "aws_s3_bucket_acl" {
  holds     = "nothing"
  parent    = ["bucket"]
  access    = "resource_policy"
  force_new = ["bucket", "expected_bucket_owner"]
}

type "aws_s3_bucket_analytics_configuration" {
  holds     = "nothing"
  parent    = ["bucket"]
  force_new = ["bucket", "name"]
}

type "aws_s3_bucket_cors_configuration" {
  holds     = "nothing"
  parent    = ["bucket"]
  force_new = ["bucket", "expected_bucket_owner"]
}

type "aws_s3_bucket_intelligent_tiering_configuration" {
  holds     = "nothing"
  parent    = ["bucket"]
  force_new = ["bucket", "name"]
}

type "aws_s3_bucket_inventory" {
  holds     = "nothing"
  parent    = ["bucket"]
  force_new = ["bucket", "name"]
}

type "aws_s3_bucket_lifecycle_configuration" {
  holds       = "nothing"
  parent      = ["bucket"]
  protections = [
    { kind = "expiry", path = "rule.expiration.days", safe = { not_lower = true }, unset_safe = true },
    { kind = "expiry", path = "rule.noncurrent_version_expiration.noncurrent_days", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["bucket", "expected_bucket_owner"]
}

type "aws_s3_bucket_logging" {
  holds     = "nothing"
  parent    = ["bucket"]
  guard     = "audit"
  force_new = ["bucket", "expected_bucket_owner"]
}

type "aws_s3_bucket_metric" {
  holds     = "nothing"
  parent    = ["bucket"]
  force_new = ["bucket", "name"]
}

type "aws_s3_bucket_notification" {
  holds     = "nothing"
  parent    = ["bucket"]
  executes  = "deploys_code"
  force_new = ["bucket"]
}

type "aws_s3_bucket_object" {
  holds       = "data"
  why         = "stored object"
  revision    = ["bucket", "key~"]
  tags        = "tags"
  parent      = ["bucket", "key"]
  access      = "resource_policy"
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true, recovery = false },
  ]
  force_new   = ["bucket", "key"]
}

type "aws_s3_bucket_object_lock_configuration" {
  holds     = "nothing"
  parent    = ["bucket"]
  guard     = "lock"
  force_new = ["bucket", "expected_bucket_owner", "object_lock_enabled"]
}

type "aws_s3_bucket_ownership_controls" {
  holds     = "nothing"
  parent    = ["bucket"]
  access    = "resource_policy"
  force_new = ["bucket"]
}

type "aws_s3_bucket_policy" {
  holds     = "nothing"
  parent    = ["bucket"]
  access    = "resource_policy"
  force_new = ["bucket"]
}

type "aws_s3_bucket_public_access_block" {
  holds       = "nothing"
  parent      = ["bucket"]
  access      = "public_access"
  guard       = "public_block"
  protections = [
    { kind = "public_access", path = "block_public_acls", safe = true, unset_safe = false },
    { kind = "public_access", path = "block_public_policy", safe = true, unset_safe = false },
    { kind = "public_access", path = "ignore_public_acls", safe = true, unset_safe = false },
    { kind = "public_access", path = "restrict_public_buckets", safe = true, unset_safe = false },
  ]
  force_new   = ["bucket"]
}

type "aws_s3_bucket_replication_configuration" {
  holds     = "nothing"
  parent    = ["bucket"]
  guard     = "backup"
  force_new = ["bucket"]
}

type "aws_s3_bucket_request_payment_configuration" {
  holds     = "nothing"
  parent    = ["bucket"]
  force_new = ["bucket", "expected_bucket_owner"]
}

type "aws_s3_bucket_server_side_encryption_configuration" {
  holds     = "nothing"
  parent    = ["bucket"]
  force_new = ["bucket", "expected_bucket_owner"]
}

type "aws_s3_bucket_versioning" {
  holds       = "nothing"
  parent      = ["bucket"]
  guard       = "versioning"
  protections = [
    { kind = "versioning", path = "versioning_configuration.mfa_delete", safe = "Enabled", unset_safe = false },
    { kind = "versioning", path = "versioning_configuration.status", safe = "Enabled", unset_safe = false },
  ]
  force_new   = ["bucket", "expected_bucket_owner"]
}

type "aws_s3_bucket_website_configuration" {
  holds     = "nothing"
  parent    = ["bucket"]
  force_new = ["bucket", "expected_bucket_owner"]
}

type "aws_s3_directory_bucket" {
  holds       = "data"
  why         = "object storage"
  probe       = "partial"
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
  force_new   = ["data_redundancy", "location.name"]
}

type "aws_s3_object" {
  holds       = "data"
  why         = "stored object"
  revision    = ["bucket", "key~"]
  tags        = "tags"
  parent      = ["bucket", "key"]
  access      = "resource_policy"
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true, recovery = false },
  ]
  force_new   = ["bucket", "key"]
}

type "aws_s3_object_copy" {
  holds       = "data"
  why         = "stored object"
  tags        = "tags"
  parent      = ["bucket", "key"]
  access      = "resource_policy"
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true, recovery = false },
  ]
  force_new   = ["bucket", "key", "source"]
}

type "aws_s3control_access_grant" {
  holds          = "nothing"
  tags           = "tags"
  parent         = ["access_grants_location_id"]
  access         = "grant"
  force_new      = [
    "access_grants_location_configuration",
    "access_grants_location_configuration.s3_sub_prefix",
    "access_grants_location_id",
    "account_id",
    "grantee",
    "grantee.grantee_identifier",
    "grantee.grantee_type",
    "permission",
  ]
  force_new_when = { s3_prefix_type = "set,unset" }
}

type "aws_s3control_access_grants_instance" {
  holds     = "nothing"
  tags      = "tags"
  access    = "grant"
  force_new = ["account_id"]
}

type "aws_s3control_access_grants_instance_resource_policy" {
  holds     = "nothing"
  access    = "grant"
  force_new = ["account_id"]
}

type "aws_s3control_access_grants_location" {
  holds     = "nothing"
  tags      = "tags"
  access    = "grant"
  force_new = ["account_id", "location_scope"]
}

type "aws_s3control_access_point_policy" {
  holds     = "nothing"
  parent    = ["access_point_arn"]
  access    = "grant"
  force_new = ["access_point_arn"]
}

type "aws_s3control_bucket" {
  holds     = "data"
  why       = "object storage"
  tags      = "tags"
  parent    = ["outpost_id"]
  force_new = ["bucket", "outpost_id"]
}

type "aws_s3control_bucket_lifecycle_configuration" {
  holds       = "nothing"
  parent      = ["bucket"]
  probe       = "partial"
  protections = [
    { kind = "expiry", path = "rule.expiration.days", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["bucket"]
}

type "aws_s3control_bucket_policy" {
  holds     = "nothing"
  parent    = ["bucket"]
  access    = "grant"
  force_new = ["bucket"]
}

type "aws_s3control_directory_bucket_access_point_scope" {
  holds     = "nothing"
  access    = "public_access"
  probe     = "partial"
  force_new = ["account_id", "name"]
}

type "aws_s3control_multi_region_access_point" {
  holds     = "identity"
  access    = "public_access"
  probe     = "partial"
  force_new = [
    "account_id",
    "details.name",
    "details.public_access_block",
    "details.public_access_block.block_public_acls",
    "details.public_access_block.block_public_policy",
    "details.public_access_block.ignore_public_acls",
    "details.public_access_block.restrict_public_buckets",
    "details.region.bucket",
    "details.region.bucket_account_id",
  ]
}

type "aws_s3control_multi_region_access_point_policy" {
  holds     = "nothing"
  access    = "resource_policy"
  probe     = "partial"
  force_new = ["account_id", "details.name"]
}

type "aws_s3control_object_lambda_access_point" {
  holds     = "identity"
  access    = "public_access"
  probe     = "partial"
  force_new = ["account_id", "configuration.supporting_access_point", "name"]
}

type "aws_s3control_object_lambda_access_point_policy" {
  holds     = "nothing"
  access    = "resource_policy"
  force_new = ["account_id", "name"]
}

type "aws_s3control_storage_lens_configuration" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["config_id"]
  probe     = "partial"
  force_new = ["account_id", "config_id"]
}

type "aws_s3outposts_endpoint" {
  holds     = "nothing"
  parent    = ["outpost_id", "security_group_id"]
  force_new = ["access_type", "customer_owned_ipv4_pool", "outpost_id", "security_group_id", "subnet_id"]
}

type "aws_s3tables_namespace" {
  holds     = "data"
  why       = "object storage"
  parent    = ["table_bucket_arn"]
  force_new = ["namespace", "table_bucket_arn"]
}

type "aws_s3tables_table" {
  holds     = "data"
  why       = "object storage"
  parent    = ["table_bucket_arn"]
  force_new = [
    "encryption_configuration",
    "encryption_configuration.kms_key_arn",
    "encryption_configuration.sse_algorithm",
    "table_bucket_arn",
  ]
}

type "aws_s3tables_table_bucket" {
  holds     = "data"
  why       = "object storage"
  force_new = ["name"]
}

type "aws_s3tables_table_bucket_policy" {
  holds     = "nothing"
  parent    = ["table_bucket_arn"]
  access    = "resource_policy"
  force_new = ["table_bucket_arn"]
}

type "aws_s3tables_table_policy" {
  holds     = "nothing"
  parent    = ["namespace", "table_bucket_arn"]
  access    = "resource_policy"
  force_new = ["name", "namespace", "table_bucket_arn"]
}

type "aws_sagemaker_app" {
  holds          = "nothing"
  tags           = "tags"
  parent         = ["domain_id"]
  force_new      = ["app_name", "app_type", "domain_id", "space_name", "user_profile_name"]
  force_new_when = { resource_spec = "add" }
}

type "aws_sagemaker_app_image_config" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["app_image_config_name"]
}

type "aws_sagemaker_code_repository" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = ["code_repository_name", "git_config.branch", "git_config.repository_url"]
}

type "aws_sagemaker_data_quality_job_definition" {
  holds          = "nothing"
  tags           = "tags"
  probe          = "partial"
  force_new      = [
    "data_quality_app_specification.environment",
    "data_quality_app_specification.image_uri",
    "data_quality_app_specification.post_analytics_processor_source_uri",
    "data_quality_app_specification.record_preprocessor_source_uri",
    "data_quality_baseline_config",
    "data_quality_baseline_config.constraints_resource",
    "data_quality_baseline_config.constraints_resource.s3_uri",
    "data_quality_baseline_config.statistics_resource",
    "data_quality_baseline_config.statistics_resource.s3_uri",
    "data_quality_job_input.batch_transform_input",
    "data_quality_job_input.batch_transform_input.data_captured_destination_s3_uri",
    "data_quality_job_input.batch_transform_input.dataset_format.csv",
    "data_quality_job_input.batch_transform_input.dataset_format.csv.header",
    "data_quality_job_input.batch_transform_input.dataset_format.json",
    "data_quality_job_input.batch_transform_input.dataset_format.json.line",
    "data_quality_job_input.batch_transform_input.local_path",
    "data_quality_job_input.batch_transform_input.s3_data_distribution_type",
    "data_quality_job_input.batch_transform_input.s3_input_mode",
    "data_quality_job_input.endpoint_input",
    "data_quality_job_input.endpoint_input.endpoint_name",
    "data_quality_job_input.endpoint_input.local_path",
    "data_quality_job_input.endpoint_input.s3_data_distribution_type",
    "data_quality_job_input.endpoint_input.s3_input_mode",
    "data_quality_job_output_config.kms_key_id",
    "data_quality_job_output_config.monitoring_outputs.s3_output.local_path",
    "data_quality_job_output_config.monitoring_outputs.s3_output.s3_upload_mode",
    "data_quality_job_output_config.monitoring_outputs.s3_output.s3_uri",
    "job_resources.cluster_config.instance_count",
    "job_resources.cluster_config.instance_type",
    "job_resources.cluster_config.volume_kms_key_id",
    "job_resources.cluster_config.volume_size_in_gb",
    "name",
    "network_config",
    "network_config.enable_inter_container_traffic_encryption",
    "network_config.enable_network_isolation",
    "network_config.vpc_config",
    "network_config.vpc_config.security_group_ids",
    "network_config.vpc_config.subnets",
    "stopping_condition.max_runtime_in_seconds",
  ]
  force_new_when = { stopping_condition = "add" }
}

type "aws_sagemaker_device" {
  holds     = "nothing"
  parent    = ["device_fleet_name"]
  probe     = "partial"
  force_new = ["device.device_name", "device_fleet_name"]
}

type "aws_sagemaker_device_fleet" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = ["device_fleet_name"]
}

type "aws_sagemaker_domain" {
  holds     = "data"
  why       = "home volumes or experiment data"
  tags      = "tags"
  parent    = ["vpc_id"]
  force_new = [
    "auth_mode",
    "domain_name",
    "domain_settings",
    "domain_settings.security_group_ids",
    "kms_key_id",
    "retention_policy",
    "subnet_ids",
    "vpc_id",
  ]
}

type "aws_sagemaker_endpoint" {
  holds     = "nothing"
  tags      = "tags"
  executes  = "deploys_code"
  probe     = "partial"
  force_new = ["deployment_config", "deployment_config.auto_rollback_configuration", "name"]
}

type "aws_sagemaker_endpoint_configuration" {
  holds     = "nothing"
  revision  = ["name_prefix"]
  tags      = "tags"
  force_new = [
    "async_inference_config",
    "async_inference_config.client_config",
    "async_inference_config.client_config.max_concurrent_invocations_per_instance",
    "async_inference_config.output_config.kms_key_id",
    "async_inference_config.output_config.notification_config",
    "async_inference_config.output_config.notification_config.error_topic",
    "async_inference_config.output_config.notification_config.include_inference_response_in",
    "async_inference_config.output_config.notification_config.success_topic",
    "async_inference_config.output_config.s3_failure_path",
    "async_inference_config.output_config.s3_output_path",
    "data_capture_config",
    "data_capture_config.capture_content_type_header",
    "data_capture_config.capture_content_type_header.csv_content_types",
    "data_capture_config.capture_content_type_header.json_content_types",
    "data_capture_config.capture_options.capture_mode",
    "data_capture_config.destination_s3_uri",
    "data_capture_config.enable_capture",
    "data_capture_config.initial_sampling_percentage",
    "data_capture_config.kms_key_id",
    "kms_key_arn",
    "name",
    "name_prefix",
    "production_variants.accelerator_type",
    "production_variants.container_startup_health_check_timeout_in_seconds",
    "production_variants.core_dump_config",
    "production_variants.core_dump_config.destination_s3_uri",
    "production_variants.core_dump_config.kms_key_id",
    "production_variants.enable_ssm_access",
    "production_variants.inference_ami_version",
    "production_variants.initial_instance_count",
    "production_variants.initial_variant_weight",
    "production_variants.instance_type",
    "production_variants.managed_instance_scaling",
    "production_variants.managed_instance_scaling.max_instance_count",
    "production_variants.managed_instance_scaling.min_instance_count",
    "production_variants.managed_instance_scaling.status",
    "production_variants.model_data_download_timeout_in_seconds",
    "production_variants.model_name",
    "production_variants.routing_config",
    "production_variants.routing_config.routing_strategy",
    "production_variants.serverless_config",
    "production_variants.serverless_config.max_concurrency",
    "production_variants.serverless_config.memory_size_in_mb",
    "production_variants.serverless_config.provisioned_concurrency",
    "production_variants.variant_name",
    "production_variants.volume_size_in_gb",
    "shadow_production_variants",
    "shadow_production_variants.accelerator_type",
    "shadow_production_variants.container_startup_health_check_timeout_in_seconds",
    "shadow_production_variants.core_dump_config",
    "shadow_production_variants.core_dump_config.destination_s3_uri",
    "shadow_production_variants.core_dump_config.kms_key_id",
    "shadow_production_variants.enable_ssm_access",
    "shadow_production_variants.inference_ami_version",
    "shadow_production_variants.initial_instance_count",
    "shadow_production_variants.initial_variant_weight",
    "shadow_production_variants.instance_type",
    "shadow_production_variants.managed_instance_scaling",
    "shadow_production_variants.managed_instance_scaling.max_instance_count",
    "shadow_production_variants.managed_instance_scaling.min_instance_count",
    "shadow_production_variants.managed_instance_scaling.status",
    "shadow_production_variants.model_data_download_timeout_in_seconds",
    "shadow_production_variants.model_name",
    "shadow_production_variants.routing_config",
    "shadow_production_variants.routing_config.routing_strategy",
    "shadow_production_variants.serverless_config",
    "shadow_production_variants.serverless_config.max_concurrency",
    "shadow_production_variants.serverless_config.memory_size_in_mb",
    "shadow_production_variants.serverless_config.provisioned_concurrency",
    "shadow_production_variants.variant_name",
    "shadow_production_variants.volume_size_in_gb",
  ]
}

type "aws_sagemaker_feature_group" {
  holds          = "data"
  why            = "features or model versions"
  tags           = "tags"
  parent         = ["event_time_feature_name", "record_identifier_feature_name"]
  probe          = "partial"
  force_new      = [
    "description",
    "event_time_feature_name",
    "feature_definition.collection_config",
    "feature_definition.collection_config.vector_config",
    "feature_definition.collection_config.vector_config.dimension",
    "feature_definition.collection_type",
    "feature_definition.feature_name",
    "feature_definition.feature_type",
    "feature_group_name",
    "offline_store_config",
    "offline_store_config.data_catalog_config.catalog",
    "offline_store_config.data_catalog_config.database",
    "offline_store_config.data_catalog_config.table_name",
    "offline_store_config.disable_glue_table_creation",
    "offline_store_config.s3_storage_config.kms_key_id",
    "offline_store_config.s3_storage_config.resolved_output_s3_uri",
    "offline_store_config.s3_storage_config.s3_uri",
    "offline_store_config.table_format",
    "online_store_config",
    "online_store_config.enable_online_store",
    "online_store_config.security_config",
    "online_store_config.security_config.kms_key_id",
    "online_store_config.storage_type",
    "record_identifier_feature_name",
    "role_arn",
  ]
  force_new_when = { "offline_store_config.data_catalog_config" = "add" }
}

type "aws_sagemaker_flow_definition" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = [
    "flow_definition_name",
    "human_loop_activation_config",
    "human_loop_activation_config.human_loop_activation_conditions_config",
    "human_loop_activation_config.human_loop_activation_conditions_config.human_loop_activation_conditions",
    "human_loop_config.human_task_ui_arn",
    "human_loop_config.public_workforce_task_price",
    "human_loop_config.public_workforce_task_price.amount_in_usd",
    "human_loop_config.public_workforce_task_price.amount_in_usd.cents",
    "human_loop_config.public_workforce_task_price.amount_in_usd.dollars",
    "human_loop_config.public_workforce_task_price.amount_in_usd.tenth_fractions_of_a_cent",
    "human_loop_config.task_availability_lifetime_in_seconds",
    "human_loop_config.task_count",
    "human_loop_config.task_description",
    "human_loop_config.task_time_limit_in_seconds",
    "human_loop_config.task_title",
    "human_loop_config.workteam_arn",
    "human_loop_request_source",
    "human_loop_request_source.aws_managed_human_loop_request_source",
    "output_config.kms_key_id",
    "output_config.s3_output_path",
    "role_arn",
  ]
}

type "aws_sagemaker_hub" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["hub_name", "s3_storage_config", "s3_storage_config.s3_output_path"]
}

type "aws_sagemaker_human_task_ui" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = ["human_task_ui_name", "ui_template.content"]
}

type "aws_sagemaker_image" {
  holds     = "data"
  why       = "machine image"
  transient = true
  tags      = "tags"
  force_new = ["image_name", "role_arn"]
}

type "aws_sagemaker_image_version" {
  holds     = "data"
  why       = "machine image"
  transient = true
  parent    = ["image_name"]
  force_new = ["base_image", "image_name"]
}

type "aws_sagemaker_mlflow_tracking_server" {
  holds     = "data"
  why       = "home volumes or experiment data"
  tags      = "tags"
  force_new = ["mlflow_version", "role_arn", "tracking_server_name"]
}

type "aws_sagemaker_model" {
  holds          = "nothing"
  revision       = ["execution_role_arn"]
  tags           = "tags"
  force_new      = [
    "container",
    "container.container_hostname",
    "container.environment",
    "container.image",
    "container.image_config",
    "container.image_config.repository_access_mode",
    "container.image_config.repository_auth_config",
    "container.image_config.repository_auth_config.repository_credentials_provider_arn",
    "container.inference_specification_name",
    "container.mode",
    "container.model_data_source.s3_data_source.compression_type",
    "container.model_data_source.s3_data_source.model_access_config.accept_eula",
    "container.model_data_source.s3_data_source.s3_data_type",
    "container.model_data_source.s3_data_source.s3_uri",
    "container.model_data_url",
    "container.model_package_name",
    "container.multi_model_config",
    "container.multi_model_config.model_cache_setting",
    "enable_network_isolation",
    "execution_role_arn",
    "name",
    "primary_container",
    "primary_container.container_hostname",
    "primary_container.environment",
    "primary_container.image",
    "primary_container.image_config",
    "primary_container.image_config.repository_access_mode",
    "primary_container.image_config.repository_auth_config",
    "primary_container.image_config.repository_auth_config.repository_credentials_provider_arn",
    "primary_container.inference_specification_name",
    "primary_container.mode",
    "primary_container.model_data_source.s3_data_source.compression_type",
    "primary_container.model_data_source.s3_data_source.model_access_config",
    "primary_container.model_data_source.s3_data_source.model_access_config.accept_eula",
    "primary_container.model_data_source.s3_data_source.s3_data_type",
    "primary_container.model_data_source.s3_data_source.s3_uri",
    "primary_container.model_data_url",
    "primary_container.model_package_name",
    "primary_container.multi_model_config",
    "primary_container.multi_model_config.model_cache_setting",
    "vpc_config",
  ]
  force_new_when = {
    "container.model_data_source" = "add"
    "container.model_data_source.s3_data_source.model_access_config" = "add"
    inference_execution_config = "add"
    "primary_container.model_data_source" = "add"
  }
}

type "aws_sagemaker_model_package_group" {
  holds     = "data"
  why       = "features or model versions"
  tags      = "tags"
  force_new = ["model_package_group_description", "model_package_group_name"]
}

type "aws_sagemaker_model_package_group_policy" {
  holds     = "nothing"
  parent    = ["model_package_group_name"]
  access    = "resource_policy"
  force_new = ["model_package_group_name"]
}

type "aws_sagemaker_monitoring_schedule" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_sagemaker_notebook_instance" {
  holds          = "data"
  why            = "home volumes or experiment data"
  tags           = "tags"
  force_new      = [
    "direct_internet_access",
    "kms_key_id",
    "name",
    "platform_identifier",
    "security_groups",
    "subnet_id",
  ]
  force_new_when = { volume_size = "decrease,unset" }
}

type "aws_sagemaker_notebook_instance_lifecycle_configuration" {
  holds     = "nothing"
  tags      = "tags"
  executes  = "boot_code"
  force_new = ["name"]
}

type "aws_sagemaker_pipeline" {
  holds     = "nothing"
  tags      = "tags"
  executes  = "deploys_code"
  force_new = ["pipeline_name"]
}

type "aws_sagemaker_project" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = [
    "project_name",
    "service_catalog_provisioning_details.path_id",
    "service_catalog_provisioning_details.product_id",
  ]
}

type "aws_sagemaker_servicecatalog_portfolio_status" {
  holds = "nothing"
}

type "aws_sagemaker_space" {
  holds     = "data"
  why       = "home volumes or experiment data"
  tags      = "tags"
  parent    = ["domain_id"]
  probe     = "partial"
  force_new = ["domain_id", "space_name"]
}

type "aws_sagemaker_studio_lifecycle_config" {
  holds     = "nothing"
  tags      = "tags"
  executes  = "boot_code"
  force_new = [
    "studio_lifecycle_config_app_type",
    "studio_lifecycle_config_content",
    "studio_lifecycle_config_name",
  ]
}

type "aws_sagemaker_user_profile" {
  holds     = "data"
  why       = "home volumes or experiment data"
  tags      = "tags"
  parent    = ["domain_id"]
  force_new = [
    "domain_id",
    "single_sign_on_user_identifier",
    "single_sign_on_user_value",
    "user_profile_name",
  ]
}

type "aws_sagemaker_workforce" {
  holds     = "nothing"
  force_new = ["cognito_config", "workforce_name"]
}

type "aws_sagemaker_workteam" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = ["workforce_name", "workteam_name"]
}

type "aws_scheduler_schedule" {
  holds     = "nothing"
  parent    = ["group_name"]
  executes  = "deploys_code"
  force_new = ["group_name", "name", "name_prefix"]
}

type "aws_scheduler_schedule_group" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name", "name_prefix"]
}

type "aws_schemas_discoverer" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["source_arn"]
  force_new = ["source_arn"]
}

type "aws_schemas_registry" {
  holds     = "data"
  why       = "catalog metadata"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_schemas_registry_policy" {
  holds     = "nothing"
  parent    = ["registry_name"]
  access    = "resource_policy"
  force_new = ["registry_name"]
}

type "aws_schemas_schema" {
  holds     = "data"
  why       = "catalog metadata"
  tags      = "tags"
  parent    = ["registry_name"]
  force_new = ["name", "registry_name"]
}

type "aws_secretsmanager_secret" {
  holds       = "data"
  why         = "secret value"
  tags        = "tags"
  access      = "inline_policy"
  protections = [
    { kind = "bypass", path = "force_overwrite_replica_secret", safe = false, unset_safe = true },
    { kind = "deletion_window", path = "recovery_window_in_days", safe = { min = 7 }, unset_safe = true },
  ]
  force_new   = ["name", "name_prefix"]
}

type "aws_secretsmanager_secret_policy" {
  holds       = "nothing"
  parent      = ["secret_arn"]
  access      = "resource_policy"
  protections = [
    { kind = "public_access", path = "block_public_policy", safe = true, unset_safe = false },
  ]
  force_new   = ["secret_arn"]
}

type "aws_secretsmanager_secret_rotation" {
  holds     = "nothing"
  parent    = ["secret_id"]
  executes  = "deploys_code"
  force_new = ["secret_id"]
}

type "aws_secretsmanager_secret_version" {
  holds     = "data"
  why       = "secret value"
  revision  = ["secret_id"]
  parent    = ["secret_id"]
  force_new = ["secret_binary", "secret_id", "secret_string", "secret_string_wo_version"]
}

type "aws_security_group" {
  holds     = "identity"
  swaps     = true
  tags      = "tags"
  parent    = ["vpc_id"]
  access    = "network"
  force_new = ["description", "name", "name_prefix", "vpc_id"]
}

type "aws_security_group_rule" {
  holds     = "nothing"
  parent    = ["security_group_id"]
  access    = "network"
  force_new = [
    "cidr_blocks",
    "from_port",
    "ipv6_cidr_blocks",
    "prefix_list_ids",
    "protocol",
    "security_group_id",
    "self",
    "source_security_group_id",
    "to_port",
    "type",
  ]
}

type "aws_securityhub_account" {
  holds     = "data"
  why       = "findings and history"
  guard     = "monitor"
  force_new = ["enable_default_standards"]
}

type "aws_securityhub_action_target" {
  holds     = "nothing"
  force_new = ["identifier"]
}

type "aws_securityhub_automation_rule" {
  holds = "nothing"
  tags  = "tags"
  probe = "partial"
}

type "aws_securityhub_configuration_policy" {
  holds  = "nothing"
  access = "org_policy"
  probe  = "partial"
}

type "aws_securityhub_configuration_policy_association" {
  holds     = "nothing"
  parent    = ["target_id", "policy_id"]
  access    = "org_policy"
  force_new = ["target_id"]
}

type "aws_securityhub_finding_aggregator" {
  holds = "nothing"
  guard = "monitor"
}

type "aws_securityhub_insight" {
  holds = "nothing"
}

type "aws_securityhub_invite_accepter" {
  holds     = "nothing"
  parent    = ["master_id"]
  force_new = ["master_id"]
}

type "aws_securityhub_member" {
  holds     = "nothing"
  force_new = ["account_id", "email", "invite"]
}

type "aws_securityhub_organization_admin_account" {
  holds     = "nothing"
  access    = "org_policy"
  force_new = ["admin_account_id"]
}

type "aws_securityhub_organization_configuration" {
  holds = "nothing"
  guard = "monitor"
}

type "aws_securityhub_product_subscription" {
  holds     = "nothing"
  parent    = ["product_arn"]
  force_new = ["product_arn"]
}

type "aws_securityhub_standards_control" {
  holds     = "nothing"
  force_new = ["standards_control_arn"]
}

type "aws_securityhub_standards_control_association" {
  holds     = "nothing"
  parent    = ["security_control_id", "standards_arn"]
  force_new = ["security_control_id", "standards_arn"]
}

type "aws_securityhub_standards_subscription" {
  holds     = "nothing"
  parent    = ["standards_arn"]
  guard     = "monitor"
  force_new = ["standards_arn"]
}

type "aws_securitylake_aws_log_source" {
  holds     = "nothing"
  force_new = ["source", "source.accounts", "source.regions", "source.source_name", "source.source_version"]
}

type "aws_securitylake_custom_log_source" {
  holds     = "nothing"
  force_new = [
    "configuration",
    "configuration.crawler_configuration",
    "configuration.crawler_configuration.role_arn",
    "configuration.provider_identity",
    "configuration.provider_identity.external_id",
    "configuration.provider_identity.principal",
    "event_classes",
    "source_name",
    "source_version",
  ]
}

type "aws_securitylake_data_lake" {
  holds       = "data"
  why         = "audit or event records"
  tags        = "tags"
  protections = [
    { kind = "expiry", path = "configuration.lifecycle_configuration.expiration.days", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["meta_store_manager_role_arn"]
}

type "aws_securitylake_subscriber" {
  holds = "nothing"
  tags  = "tags"
}

type "aws_securitylake_subscriber_notification" {
  holds     = "nothing"
  parent    = ["subscriber_id"]
  probe     = "partial"
  force_new = ["subscriber_id"]
}

type "aws_serverlessapplicationrepository_cloudformation_stack" {
  holds     = "data"
  why       = "whatever it contains"
  tags      = "tags"
  parent    = ["application_id"]
  executes  = "run"
  force_new = ["application_id", "name"]
}

type "aws_service_discovery_http_namespace" {
  holds     = "identity"
  tags      = "tags"
  force_new = ["description", "name"]
}

type "aws_service_discovery_instance" {
  holds     = "identity"
  parent    = ["service_id"]
  force_new = ["instance_id", "service_id"]
}

type "aws_service_discovery_private_dns_namespace" {
  holds     = "identity"
  tags      = "tags"
  force_new = ["name", "vpc"]
}

type "aws_service_discovery_public_dns_namespace" {
  holds     = "identity"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_service_discovery_service" {
  holds       = "identity"
  tags        = "tags"
  probe       = "partial"
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
  force_new   = [
    "dns_config",
    "dns_config.dns_records.type",
    "dns_config.namespace_id",
    "dns_config.routing_policy",
    "health_check_config",
    "health_check_config.type",
    "health_check_custom_config",
    "health_check_custom_config.failure_threshold",
    "name",
    "namespace_id",
    "type",
  ]
}

type "aws_servicecatalog_budget_resource_association" {
  holds     = "nothing"
  parent    = ["budget_name", "resource_id"]
  force_new = ["budget_name", "resource_id"]
}

type "aws_servicecatalog_constraint" {
  holds     = "nothing"
  parent    = ["portfolio_id", "product_id"]
  force_new = ["portfolio_id", "product_id", "type"]
}

type "aws_servicecatalog_organizations_access" {
  holds     = "nothing"
  access    = "grant"
  force_new = ["enabled"]
}

type "aws_servicecatalog_portfolio" {
  holds = "nothing"
  tags  = "tags"
}

type "aws_servicecatalog_portfolio_share" {
  holds     = "nothing"
  parent    = ["portfolio_id"]
  access    = "grant"
  force_new = ["portfolio_id", "principal_id", "type"]
}

type "aws_servicecatalog_principal_portfolio_association" {
  holds     = "nothing"
  parent    = ["portfolio_id", "principal_arn"]
  access    = "grant"
  force_new = ["accept_language", "portfolio_id", "principal_arn", "principal_type"]
}

type "aws_servicecatalog_product" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = [
    "provisioning_artifact_parameters.description",
    "provisioning_artifact_parameters.disable_template_validation",
    "provisioning_artifact_parameters.name",
    "provisioning_artifact_parameters.template_physical_id",
    "provisioning_artifact_parameters.template_url",
    "provisioning_artifact_parameters.type",
  ]
}

type "aws_servicecatalog_product_portfolio_association" {
  holds     = "nothing"
  parent    = ["portfolio_id", "product_id", "source_portfolio_id"]
  force_new = ["accept_language", "portfolio_id", "product_id", "source_portfolio_id"]
}

type "aws_servicecatalog_provisioned_product" {
  holds       = "data"
  why         = "whatever it contains"
  tags        = "tags"
  executes    = "run"
  protections = [
    { kind = "keep_on_destroy", path = "retain_physical_resources", safe = true, unset_safe = false },
  ]
  force_new   = ["name", "notification_arns"]
}

type "aws_servicecatalog_provisioning_artifact" {
  holds     = "nothing"
  revision  = ["product_id"]
  force_new = ["disable_template_validation", "template_physical_id", "template_url", "type"]
}

type "aws_servicecatalog_service_action" {
  holds     = "nothing"
  probe     = "partial"
  force_new = ["definition.type"]
}

type "aws_servicecatalog_tag_option" {
  holds     = "nothing"
  parent    = ["key"]
  force_new = ["key"]
}

type "aws_servicecatalog_tag_option_resource_association" {
  holds     = "nothing"
  parent    = ["resource_id", "tag_option_id"]
  force_new = ["resource_id", "tag_option_id"]
}

type "aws_servicecatalogappregistry_application" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_servicecatalogappregistry_attribute_group" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_servicecatalogappregistry_attribute_group_association" {
  holds     = "nothing"
  parent    = ["attribute_group_id", "application_id"]
  force_new = ["application_id", "attribute_group_id"]
}

type "aws_servicequotas_service_quota" {
  holds     = "nothing"
  force_new = ["quota_code", "service_code"]
}

type "aws_servicequotas_template" {
  holds     = "nothing"
  force_new = ["quota_code", "region", "service_code"]
}

type "aws_servicequotas_template_association" {
  holds       = "nothing"
  protections = [
    { kind = "keep_on_destroy", path = "skip_destroy", safe = true, unset_safe = false },
  ]
}

type "aws_ses_active_receipt_rule_set" {
  holds = "nothing"
}

type "aws_ses_configuration_set" {
  holds     = "nothing"
  force_new = ["name"]
}

type "aws_ses_domain_dkim" {
  holds     = "identity"
  parent    = ["domain"]
  force_new = ["domain"]
}

type "aws_ses_domain_identity" {
  holds     = "identity"
  parent    = ["domain"]
  force_new = ["domain"]
}

type "aws_ses_domain_identity_verification" {
  holds     = "nothing"
  parent    = ["domain"]
  force_new = ["domain"]
}

type "aws_ses_domain_mail_from" {
  holds     = "nothing"
  parent    = ["domain"]
  force_new = ["domain"]
}

type "aws_ses_email_identity" {
  holds     = "identity"
  force_new = ["email"]
}

type "aws_ses_event_destination" {
  holds     = "nothing"
  parent    = ["configuration_set_name"]
  force_new = [
    "cloudwatch_destination",
    "configuration_set_name",
    "enabled",
    "kinesis_destination",
    "matching_types",
    "name",
    "sns_destination",
  ]
}

type "aws_ses_identity_notification_topic" {
  holds     = "nothing"
  force_new = ["identity", "notification_type"]
}

type "aws_ses_identity_policy" {
  holds     = "nothing"
  access    = "inline_policy"
  force_new = ["identity", "name"]
}

type "aws_ses_receipt_filter" {
  holds     = "nothing"
  access    = "inline_policy"
  force_new = ["cidr", "name", "policy"]
}

type "aws_ses_receipt_rule" {
  holds     = "nothing"
  parent    = ["rule_set_name"]
  force_new = ["name", "rule_set_name"]
}

type "aws_ses_receipt_rule_set" {
  holds     = "nothing"
  force_new = ["rule_set_name"]
}

type "aws_ses_template" {
  holds     = "nothing"
  force_new = ["name"]
}

type "aws_sesv2_account_suppression_attributes" {
  holds = "nothing"
}

type "aws_sesv2_account_vdm_attributes" {
  holds = "nothing"
}

type "aws_sesv2_configuration_set" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["configuration_set_name"]
}

type "aws_sesv2_configuration_set_event_destination" {
  holds     = "nothing"
  parent    = ["configuration_set_name"]
  probe     = "partial"
  force_new = ["configuration_set_name", "event_destination_name"]
}

type "aws_sesv2_contact_list" {
  holds     = "data"
  why       = "business records"
  tags      = "tags"
  force_new = ["contact_list_name"]
}

type "aws_sesv2_dedicated_ip_assignment" {
  holds     = "nothing"
  parent    = ["destination_pool_name"]
  force_new = ["destination_pool_name", "ip"]
}

type "aws_sesv2_dedicated_ip_pool" {
  holds     = "identity"
  tags      = "tags"
  force_new = ["pool_name", "scaling_mode"]
}

type "aws_sesv2_email_identity" {
  holds     = "identity"
  tags      = "tags"
  force_new = ["email_identity"]
}

type "aws_sesv2_email_identity_feedback_attributes" {
  holds     = "nothing"
  force_new = ["email_identity"]
}

type "aws_sesv2_email_identity_mail_from_attributes" {
  holds     = "nothing"
  force_new = ["email_identity"]
}

type "aws_sesv2_email_identity_policy" {
  holds     = "nothing"
  access    = "inline_policy"
  force_new = ["email_identity", "policy_name"]
}

type "aws_sfn_activity" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_sfn_alias" {
  holds     = "nothing"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_sfn_state_machine" {
  holds     = "identity"
  tags      = "tags"
  executes  = "deploys_code"
  force_new = ["name", "name_prefix", "type"]
}

type "aws_shield_application_layer_automatic_response" {
  holds     = "nothing"
  parent    = ["resource_arn"]
  access    = "network"
  force_new = ["resource_arn"]
}

type "aws_shield_drt_access_log_bucket_association" {
  holds     = "nothing"
  parent    = ["role_arn_association_id"]
  access    = "network"
  force_new = ["log_bucket", "role_arn_association_id"]
}

type "aws_shield_drt_access_role_arn_association" {
  holds  = "nothing"
  parent = ["role_arn"]
  access = "network"
}

type "aws_shield_proactive_engagement" {
  holds  = "nothing"
  access = "network"
}

type "aws_shield_protection" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_arn"]
  access    = "network"
  guard     = "monitor"
  force_new = ["name", "resource_arn"]
}

type "aws_shield_protection_group" {
  holds     = "nothing"
  tags      = "tags"
  access    = "network"
  guard     = "monitor"
  force_new = ["protection_group_id"]
}

type "aws_shield_protection_health_check_association" {
  holds     = "nothing"
  parent    = ["health_check_arn", "shield_protection_id"]
  access    = "network"
  force_new = ["health_check_arn", "shield_protection_id"]
}

type "aws_shield_subscription" {
  holds       = "nothing"
  access      = "network"
  guard       = "monitor"
  protections = [
    { kind = "keep_on_destroy", path = "skip_destroy", safe = true, unset_safe = false },
  ]
}

type "aws_signer_signing_job" {
  holds     = "nothing"
  parent    = ["profile_name"]
  executes  = "run"
  probe     = "partial"
  force_new = [
    "destination.s3.bucket",
    "destination.s3.prefix",
    "ignore_signing_job_failure",
    "profile_name",
    "source.s3.bucket",
    "source.s3.key",
    "source.s3.version",
  ]
}

type "aws_signer_signing_profile" {
  holds          = "identity"
  tags           = "tags"
  parent         = ["platform_id"]
  force_new      = [
    "name",
    "name_prefix",
    "platform_id",
    "signature_validity_period.type",
    "signature_validity_period.value",
    "signing_material.certificate_arn",
  ]
  force_new_when = { signature_validity_period = "add", signing_material = "add" }
}

type "aws_signer_signing_profile_permission" {
  holds     = "nothing"
  parent    = ["profile_name"]
  access    = "grant"
  force_new = [
    "action",
    "principal",
    "profile_name",
    "profile_version",
    "statement_id",
    "statement_id_prefix",
  ]
}

type "aws_simpledb_domain" {
  holds     = "data"
  why       = "database"
  force_new = ["name"]
}

type "aws_snapshot_create_volume_permission" {
  holds     = "nothing"
  parent    = ["snapshot_id"]
  access    = "grant"
  force_new = ["account_id", "snapshot_id"]
}

type "aws_sns_platform_application" {
  holds     = "nothing"
  force_new = ["name", "platform"]
}

type "aws_sns_sms_preferences" {
  holds = "nothing"
}

type "aws_sns_topic" {
  holds     = "identity"
  tags      = "tags"
  access    = "inline_policy"
  force_new = ["fifo_topic", "name", "name_prefix"]
}

type "aws_sns_topic_data_protection_policy" {
  holds     = "nothing"
  parent    = ["arn"]
  access    = "inline_policy"
  force_new = ["arn"]
}

type "aws_sns_topic_policy" {
  holds     = "nothing"
  parent    = ["arn"]
  access    = "resource_policy"
  force_new = ["arn"]
}

type "aws_sns_topic_subscription" {
  holds     = "nothing"
  parent    = ["topic_arn"]
  executes  = "deploys_code"
  force_new = ["endpoint", "protocol", "topic_arn"]
}

type "aws_spot_datafeed_subscription" {
  holds     = "nothing"
  parent    = ["bucket"]
  force_new = ["bucket", "prefix"]
}

type "aws_spot_fleet_request" {
  holds       = "nothing"
  tags        = "tags"
  executes    = "boot_code"
  protections = [
    { kind = "keep_on_destroy", path = "launch_specification.ebs_block_device.delete_on_termination", safe = false, unset_safe = false },
    { kind = "encryption", path = "launch_specification.ebs_block_device.encrypted", safe = true },
    { kind = "keep_on_destroy", path = "launch_specification.root_block_device.delete_on_termination", safe = false, unset_safe = false },
    { kind = "encryption", path = "launch_specification.root_block_device.encrypted", safe = true },
  ]
  force_new   = [
    "allocation_strategy",
    "context",
    "fleet_type",
    "iam_fleet_role",
    "instance_interruption_behaviour",
    "instance_pools_to_use_count",
    "launch_specification",
    "launch_specification.ami",
    "launch_specification.availability_zone",
    "launch_specification.instance_type",
    "launch_specification.spot_price",
    "launch_specification.subnet_id",
    "launch_template_config",
    "launch_template_config.launch_template_specification.id",
    "launch_template_config.launch_template_specification.name",
    "launch_template_config.launch_template_specification.version",
    "launch_template_config.overrides",
    "launch_template_config.overrides.availability_zone",
    "launch_template_config.overrides.instance_requirements",
    "launch_template_config.overrides.instance_requirements.accelerator_count",
    "launch_template_config.overrides.instance_requirements.accelerator_count.max",
    "launch_template_config.overrides.instance_requirements.accelerator_count.min",
    "launch_template_config.overrides.instance_requirements.accelerator_manufacturers",
    "launch_template_config.overrides.instance_requirements.accelerator_names",
    "launch_template_config.overrides.instance_requirements.accelerator_total_memory_mib",
    "launch_template_config.overrides.instance_requirements.accelerator_total_memory_mib.max",
    "launch_template_config.overrides.instance_requirements.accelerator_total_memory_mib.min",
    "launch_template_config.overrides.instance_requirements.accelerator_types",
    "launch_template_config.overrides.instance_requirements.allowed_instance_types",
    "launch_template_config.overrides.instance_requirements.bare_metal",
    "launch_template_config.overrides.instance_requirements.baseline_ebs_bandwidth_mbps",
    "launch_template_config.overrides.instance_requirements.baseline_ebs_bandwidth_mbps.max",
    "launch_template_config.overrides.instance_requirements.baseline_ebs_bandwidth_mbps.min",
    "launch_template_config.overrides.instance_requirements.burstable_performance",
    "launch_template_config.overrides.instance_requirements.cpu_manufacturers",
    "launch_template_config.overrides.instance_requirements.excluded_instance_types",
    "launch_template_config.overrides.instance_requirements.instance_generations",
    "launch_template_config.overrides.instance_requirements.local_storage",
    "launch_template_config.overrides.instance_requirements.local_storage_types",
    "launch_template_config.overrides.instance_requirements.memory_gib_per_vcpu",
    "launch_template_config.overrides.instance_requirements.memory_gib_per_vcpu.max",
    "launch_template_config.overrides.instance_requirements.memory_gib_per_vcpu.min",
    "launch_template_config.overrides.instance_requirements.memory_mib",
    "launch_template_config.overrides.instance_requirements.memory_mib.max",
    "launch_template_config.overrides.instance_requirements.memory_mib.min",
    "launch_template_config.overrides.instance_requirements.network_bandwidth_gbps",
    "launch_template_config.overrides.instance_requirements.network_bandwidth_gbps.max",
    "launch_template_config.overrides.instance_requirements.network_bandwidth_gbps.min",
    "launch_template_config.overrides.instance_requirements.network_interface_count",
    "launch_template_config.overrides.instance_requirements.network_interface_count.max",
    "launch_template_config.overrides.instance_requirements.network_interface_count.min",
    "launch_template_config.overrides.instance_requirements.on_demand_max_price_percentage_over_lowest_price",
    "launch_template_config.overrides.instance_requirements.require_hibernate_support",
    "launch_template_config.overrides.instance_requirements.spot_max_price_percentage_over_lowest_price",
    "launch_template_config.overrides.instance_requirements.total_local_storage_gb",
    "launch_template_config.overrides.instance_requirements.total_local_storage_gb.max",
    "launch_template_config.overrides.instance_requirements.total_local_storage_gb.min",
    "launch_template_config.overrides.instance_requirements.vcpu_count",
    "launch_template_config.overrides.instance_requirements.vcpu_count.max",
    "launch_template_config.overrides.instance_requirements.vcpu_count.min",
    "launch_template_config.overrides.instance_type",
    "launch_template_config.overrides.priority",
    "launch_template_config.overrides.spot_price",
    "launch_template_config.overrides.subnet_id",
    "launch_template_config.overrides.weighted_capacity",
    "load_balancers",
    "on_demand_allocation_strategy",
    "on_demand_max_total_price",
    "replace_unhealthy_instances",
    "spot_maintenance_strategies",
    "spot_maintenance_strategies.capacity_rebalance",
    "spot_maintenance_strategies.capacity_rebalance.replacement_strategy",
    "spot_price",
    "target_capacity_unit_type",
    "target_group_arns",
    "terminate_instances_with_expiration",
    "valid_from",
    "valid_until",
  ]
}

type "aws_spot_instance_request" {
  holds          = "data"
  why            = "local disks; root volume is deleted with the instance by default"
  tags           = "tags"
  executes       = "boot_code"
  protections    = [
    { kind = "public_access", path = "associate_public_ip_address", safe = false },
    { kind = "stop_protection", path = "disable_api_stop", safe = true, unset_safe = false },
    { kind = "deletion_protection", path = "disable_api_termination", safe = true, unset_safe = false },
    { kind = "keep_on_destroy", path = "ebs_block_device.delete_on_termination", safe = false, unset_safe = false, recovery = false },
    { kind = "encryption", path = "ebs_block_device.encrypted", safe = true },
    { kind = "keep_on_destroy", path = "network_interface.delete_on_termination", safe = false, unset_safe = false, recovery = false },
    { kind = "keep_on_destroy", path = "root_block_device.delete_on_termination", safe = false, unset_safe = false, recovery = false },
    { kind = "encryption", path = "root_block_device.encrypted", safe = true },
  ]
  force_new      = [
    "ami",
    "associate_public_ip_address",
    "availability_zone",
    "block_duration_minutes",
    "cpu_core_count",
    "cpu_options.amd_sev_snp",
    "cpu_options.core_count",
    "cpu_options.threads_per_core",
    "cpu_threads_per_core",
    "disable_api_stop",
    "disable_api_termination",
    "ebs_block_device.device_name",
    "ebs_block_device.snapshot_id",
    "ebs_optimized",
    "enable_primary_ipv6",
    "enclave_options.enabled",
    "get_password_data",
    "hibernation",
    "host_id",
    "host_resource_group_arn",
    "iam_instance_profile",
    "instance_initiated_shutdown_behavior",
    "instance_interruption_behavior",
    "instance_type",
    "ipv6_address_count",
    "ipv6_addresses",
    "key_name",
    "launch_group",
    "launch_template",
    "launch_template.id",
    "launch_template.name",
    "monitoring",
    "network_interface.delete_on_termination",
    "network_interface.device_index",
    "network_interface.network_card_index",
    "network_interface.network_interface_id",
    "placement_group",
    "placement_partition_number",
    "private_ip",
    "root_block_device.encrypted",
    "root_block_device.kms_key_id",
    "secondary_private_ips",
    "security_groups",
    "source_dest_check",
    "subnet_id",
    "tenancy",
    "user_data",
    "user_data_base64",
    "user_data_replace_on_change",
    "valid_from",
    "valid_until",
    "vpc_security_group_ids",
  ]
  force_new_when = {
    capacity_reservation_specification = "add"
    cpu_options = "add"
    credit_specification = "add"
    ebs_block_device = "add"
    enclave_options = "add"
    ephemeral_block_device = "add"
    maintenance_options = "add"
    metadata_options = "add"
    network_interface = "add"
    private_dns_name_options = "add"
    root_block_device = "add"
  }
}

type "aws_sqs_queue" {
  holds       = "data"
  why         = "queued messages"
  transient   = true
  tags        = "tags"
  access      = "inline_policy"
  protections = [
    { kind = "retention", path = "message_retention_seconds", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new   = ["fifo_queue", "name", "name_prefix"]
}

type "aws_sqs_queue_policy" {
  holds     = "nothing"
  parent    = ["queue_url"]
  access    = "resource_policy"
  force_new = ["queue_url"]
}

type "aws_sqs_queue_redrive_allow_policy" {
  holds     = "nothing"
  parent    = ["queue_url"]
  access    = "resource_policy"
  force_new = ["queue_url"]
}

type "aws_sqs_queue_redrive_policy" {
  holds     = "nothing"
  parent    = ["queue_url"]
  force_new = ["queue_url"]
}

type "aws_ssm_activation" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["description", "expiration_date", "iam_role", "name", "registration_limit", "tags"]
}

type "aws_ssm_association" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["instance_id"]
  executes  = "run"
  force_new = ["instance_id", "name"]
}

type "aws_ssm_default_patch_baseline" {
  holds     = "nothing"
  force_new = ["baseline_id", "operating_system"]
}

type "aws_ssm_document" {
  holds     = "nothing"
  tags      = "tags"
  executes  = "deploys_code"
  force_new = ["name"]
}

type "aws_ssm_maintenance_window" {
  holds = "nothing"
  tags  = "tags"
}

type "aws_ssm_maintenance_window_target" {
  holds     = "nothing"
  parent    = ["window_id"]
  probe     = "partial"
  force_new = ["description", "name", "resource_type", "window_id"]
}

type "aws_ssm_maintenance_window_task" {
  holds     = "nothing"
  parent    = ["window_id"]
  executes  = "run"
  force_new = ["task_type", "window_id"]
}

type "aws_ssm_parameter" {
  holds     = "data"
  why       = "parameter value and its history"
  tags      = "tags"
  force_new = ["data_type", "name"]
}

type "aws_ssm_patch_baseline" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["operating_system"]
}

type "aws_ssm_patch_group" {
  holds     = "nothing"
  parent    = ["baseline_id"]
  force_new = ["baseline_id", "patch_group"]
}

type "aws_ssm_resource_data_sync" {
  holds     = "nothing"
  probe     = "partial"
  force_new = [
    "name",
    "s3_destination.bucket_name",
    "s3_destination.kms_key_arn",
    "s3_destination.prefix",
    "s3_destination.region",
    "s3_destination.sync_format",
  ]
}

type "aws_ssm_service_setting" {
  holds = "nothing"
}

type "aws_ssmcontacts_contact" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["alias", "type"]
}

type "aws_ssmcontacts_contact_channel" {
  holds     = "nothing"
  parent    = ["contact_id"]
  probe     = "partial"
  force_new = ["contact_id", "type"]
}

type "aws_ssmcontacts_plan" {
  holds     = "nothing"
  parent    = ["contact_id"]
  probe     = "partial"
  force_new = ["contact_id"]
}

type "aws_ssmcontacts_rotation" {
  holds = "nothing"
  tags  = "tags"
}

type "aws_ssmincidents_replication_set" {
  holds = "data"
  why   = "incident records"
  tags  = "tags"
  probe = "partial"
}

type "aws_ssmincidents_response_plan" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_ssmquicksetup_configuration_manager" {
  holds    = "nothing"
  tags     = "tags"
  executes = "deploys_code"
}

type "aws_ssoadmin_account_assignment" {
  holds     = "nothing"
  parent    = ["instance_arn", "permission_set_arn", "target_id"]
  access    = "iam"
  force_new = [
    "instance_arn",
    "permission_set_arn",
    "principal_id",
    "principal_type",
    "target_id",
    "target_type",
  ]
}

type "aws_ssoadmin_application" {
  holds  = "identity"
  tags   = "tags"
  access = "iam"
}

type "aws_ssoadmin_application_access_scope" {
  holds     = "nothing"
  parent    = ["application_arn"]
  access    = "iam"
  force_new = ["application_arn", "authorized_targets", "scope"]
}

type "aws_ssoadmin_application_assignment" {
  holds     = "nothing"
  parent    = ["application_arn"]
  access    = "iam"
  force_new = ["application_arn", "principal_id", "principal_type"]
}

type "aws_ssoadmin_application_assignment_configuration" {
  holds     = "nothing"
  parent    = ["application_arn"]
  access    = "iam"
  force_new = ["application_arn"]
}

type "aws_ssoadmin_customer_managed_policy_attachment" {
  holds     = "nothing"
  parent    = ["instance_arn", "permission_set_arn"]
  access    = "iam"
  probe     = "partial"
  force_new = [
    "customer_managed_policy_reference.name",
    "customer_managed_policy_reference.path",
    "instance_arn",
    "permission_set_arn",
  ]
}

type "aws_ssoadmin_instance_access_control_attributes" {
  holds     = "nothing"
  parent    = ["instance_arn"]
  access    = "iam"
  probe     = "partial"
  force_new = ["instance_arn"]
}

type "aws_ssoadmin_managed_policy_attachment" {
  holds     = "nothing"
  parent    = ["instance_arn", "permission_set_arn"]
  access    = "iam"
  force_new = ["instance_arn", "managed_policy_arn", "permission_set_arn"]
}

type "aws_ssoadmin_permission_set" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["instance_arn"]
  access    = "iam"
  force_new = ["instance_arn", "name"]
}

type "aws_ssoadmin_permission_set_inline_policy" {
  holds     = "nothing"
  parent    = ["permission_set_arn", "instance_arn"]
  access    = "iam"
  force_new = ["instance_arn", "permission_set_arn"]
}

type "aws_ssoadmin_permissions_boundary_attachment" {
  holds     = "nothing"
  parent    = ["instance_arn", "permission_set_arn"]
  access    = "iam"
  guard     = "guardrail"
  probe     = "partial"
  force_new = [
    "instance_arn",
    "permission_set_arn",
    "permissions_boundary.customer_managed_policy_reference",
    "permissions_boundary.customer_managed_policy_reference.name",
    "permissions_boundary.customer_managed_policy_reference.path",
    "permissions_boundary.managed_policy_arn",
  ]
}

type "aws_ssoadmin_trusted_token_issuer" {
  holds          = "identity"
  tags           = "tags"
  parent         = ["instance_arn"]
  access         = "iam"
  force_new      = [
    "client_token",
    "instance_arn",
    "trusted_token_issuer_configuration.oidc_jwt_configuration.issuer_url",
    "trusted_token_issuer_type",
  ]
  force_new_when = {
    trusted_token_issuer_configuration = "add"
    "trusted_token_issuer_configuration.oidc_jwt_configuration" = "add"
  }
}

type "aws_storagegateway_cache" {
  holds     = "nothing"
  parent    = ["disk_id", "gateway_arn"]
  force_new = ["disk_id", "gateway_arn"]
}

type "aws_storagegateway_cached_iscsi_volume" {
  holds     = "data"
  why       = "gateway storage"
  tags      = "tags"
  parent    = ["gateway_arn", "network_interface_id", "target_name"]
  force_new = [
    "gateway_arn",
    "kms_encrypted",
    "kms_key",
    "network_interface_id",
    "snapshot_id",
    "source_volume_arn",
    "target_name",
    "volume_size_in_bytes",
  ]
}

type "aws_storagegateway_file_system_association" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["gateway_arn", "location_arn"]
  force_new = ["gateway_arn", "location_arn"]
}

type "aws_storagegateway_gateway" {
  holds          = "data"
  why            = "gateway storage"
  tags           = "tags"
  force_new      = [
    "activation_key",
    "gateway_ip_address",
    "gateway_type",
    "gateway_vpc_endpoint",
    "medium_changer_type",
    "tape_drive_type",
  ]
  force_new_when = { smb_active_directory_settings = "remove" }
}

type "aws_storagegateway_nfs_file_share" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["gateway_arn", "location_arn"]
  access    = "auth"
  force_new = ["bucket_region", "gateway_arn", "location_arn", "role_arn", "vpc_endpoint_dns_name"]
}

type "aws_storagegateway_smb_file_share" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["gateway_arn", "location_arn"]
  access    = "auth"
  force_new = [
    "authentication",
    "bucket_region",
    "gateway_arn",
    "location_arn",
    "role_arn",
    "vpc_endpoint_dns_name",
  ]
}

type "aws_storagegateway_stored_iscsi_volume" {
  holds     = "data"
  why       = "gateway storage"
  tags      = "tags"
  parent    = ["disk_id", "gateway_arn", "network_interface_id"]
  force_new = [
    "disk_id",
    "gateway_arn",
    "kms_encrypted",
    "kms_key",
    "network_interface_id",
    "preserve_existing_data",
    "snapshot_id",
    "target_name",
  ]
}

type "aws_storagegateway_tape_pool" {
  holds     = "data"
  why       = "gateway storage"
  tags      = "tags"
  force_new = ["pool_name", "retention_lock_time_in_days", "retention_lock_type", "storage_class"]
}

type "aws_storagegateway_upload_buffer" {
  holds     = "nothing"
  parent    = ["gateway_arn"]
  force_new = ["disk_id", "disk_path", "gateway_arn"]
}

type "aws_storagegateway_working_storage" {
  holds     = "nothing"
  parent    = ["disk_id", "gateway_arn"]
  force_new = ["disk_id", "gateway_arn"]
}

type "aws_subnet" {
  holds       = "identity"
  tags        = "tags"
  parent      = ["vpc_id"]
  protections = [
    { kind = "public_access", path = "map_public_ip_on_launch", safe = false },
  ]
  force_new   = [
    "availability_zone",
    "availability_zone_id",
    "cidr_block",
    "ipv6_native",
    "outpost_arn",
    "vpc_id",
  ]
}

type "aws_swf_domain" {
  holds      = "data"
  why        = "records"
  confidence = "low"
  tags       = "tags"
  force_new  = ["description", "name", "name_prefix", "workflow_execution_retention_period_in_days"]
}

type "aws_synthetics_canary" {
  holds     = "nothing"
  tags      = "tags"
  executes  = "deploys_code"
  force_new = ["name"]
}

type "aws_synthetics_group" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_synthetics_group_association" {
  holds     = "nothing"
  parent    = ["group_name", "canary_arn"]
  force_new = ["canary_arn", "group_name"]
}

type "aws_timestreaminfluxdb_db_instance" {
  holds          = "data"
  why            = "database"
  tags           = "tags"
  parent         = ["bucket"]
  protections    = [
    { kind = "public_access", path = "publicly_accessible", safe = false },
  ]
  force_new      = [
    "bucket",
    "name",
    "network_type",
    "organization",
    "password",
    "publicly_accessible",
    "username",
    "vpc_security_group_ids",
    "vpc_subnet_ids",
  ]
  force_new_when = { db_parameter_group_identifier = "unset" }
}

type "aws_timestreamquery_scheduled_query" {
  holds = "nothing"
  tags  = "tags"
}

type "aws_timestreamwrite_database" {
  holds     = "data"
  why       = "database"
  tags      = "tags"
  force_new = ["database_name"]
}

type "aws_timestreamwrite_table" {
  holds          = "data"
  why            = "database"
  tags           = "tags"
  parent         = ["database_name"]
  protections    = [
    { kind = "retention", path = "retention_properties.magnetic_store_retention_period_in_days", safe = { not_lower = true }, unset_safe = true },
    { kind = "retention", path = "retention_properties.memory_store_retention_period_in_hours", safe = { not_lower = true }, unset_safe = true },
  ]
  force_new      = [
    "database_name",
    "schema.composite_partition_key.name",
    "schema.composite_partition_key.type",
    "table_name",
  ]
  force_new_when = { schema = "add", "schema.composite_partition_key" = "add" }
}

type "aws_transcribe_language_model" {
  holds     = "data"
  why       = "trained model or index"
  tags      = "tags"
  parent    = ["base_model_name"]
  probe     = "partial"
  force_new = [
    "base_model_name",
    "input_data_config.data_access_role_arn",
    "input_data_config.s3_uri",
    "input_data_config.tuning_data_s3_uri",
    "language_code",
    "model_name",
  ]
}

type "aws_transcribe_medical_vocabulary" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["language_code", "vocabulary_name"]
}

type "aws_transcribe_vocabulary" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["language_code", "vocabulary_name"]
}

type "aws_transcribe_vocabulary_filter" {
  holds          = "nothing"
  tags           = "tags"
  force_new      = ["language_code", "vocabulary_filter_name"]
  force_new_when = { vocabulary_filter_file_uri = "unset", words = "unset" }
}

type "aws_transfer_access" {
  holds     = "nothing"
  parent    = ["server_id"]
  access    = "grant"
  force_new = ["server_id"]
}

type "aws_transfer_agreement" {
  holds  = "nothing"
  tags   = "tags"
  parent = ["server_id"]
}

type "aws_transfer_certificate" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["certificate", "certificate_chain", "private_key", "usage"]
}

type "aws_transfer_connector" {
  holds = "nothing"
  tags  = "tags"
}

type "aws_transfer_profile" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["as2_id"]
  force_new = ["as2_id", "profile_type"]
}

type "aws_transfer_server" {
  holds          = "identity"
  tags           = "tags"
  protections    = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
  force_new      = ["domain", "endpoint_details.vpc_id", "identity_provider_type"]
  force_new_when = { endpoint_details = "remove" }
}

type "aws_transfer_ssh_key" {
  holds     = "nothing"
  parent    = ["server_id", "user_name"]
  access    = "auth"
  force_new = ["body", "server_id", "user_name"]
}

type "aws_transfer_tag" {
  holds     = "nothing"
  tags      = "self:key,value"
  parent    = ["key", "resource_arn"]
  force_new = ["key", "resource_arn"]
}

type "aws_transfer_user" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["server_id"]
  access    = "auth"
  force_new = ["server_id", "user_name"]
}

type "aws_transfer_workflow" {
  holds     = "nothing"
  tags      = "tags"
  force_new = [
    "description",
    "on_exception_steps",
    "on_exception_steps.copy_step_details",
    "on_exception_steps.copy_step_details.destination_file_location",
    "on_exception_steps.copy_step_details.destination_file_location.efs_file_location",
    "on_exception_steps.copy_step_details.destination_file_location.efs_file_location.file_system_id",
    "on_exception_steps.copy_step_details.destination_file_location.efs_file_location.path",
    "on_exception_steps.copy_step_details.destination_file_location.s3_file_location",
    "on_exception_steps.copy_step_details.destination_file_location.s3_file_location.bucket",
    "on_exception_steps.copy_step_details.destination_file_location.s3_file_location.key",
    "on_exception_steps.copy_step_details.name",
    "on_exception_steps.copy_step_details.overwrite_existing",
    "on_exception_steps.copy_step_details.source_file_location",
    "on_exception_steps.custom_step_details",
    "on_exception_steps.custom_step_details.name",
    "on_exception_steps.custom_step_details.source_file_location",
    "on_exception_steps.custom_step_details.target",
    "on_exception_steps.custom_step_details.timeout_seconds",
    "on_exception_steps.decrypt_step_details",
    "on_exception_steps.decrypt_step_details.destination_file_location",
    "on_exception_steps.decrypt_step_details.destination_file_location.efs_file_location",
    "on_exception_steps.decrypt_step_details.destination_file_location.efs_file_location.file_system_id",
    "on_exception_steps.decrypt_step_details.destination_file_location.efs_file_location.path",
    "on_exception_steps.decrypt_step_details.destination_file_location.s3_file_location",
    "on_exception_steps.decrypt_step_details.destination_file_location.s3_file_location.bucket",
    "on_exception_steps.decrypt_step_details.destination_file_location.s3_file_location.key",
    "on_exception_steps.decrypt_step_details.name",
    "on_exception_steps.decrypt_step_details.overwrite_existing",
    "on_exception_steps.decrypt_step_details.source_file_location",
    "on_exception_steps.decrypt_step_details.type",
    "on_exception_steps.delete_step_details",
    "on_exception_steps.delete_step_details.name",
    "on_exception_steps.delete_step_details.source_file_location",
    "on_exception_steps.tag_step_details",
    "on_exception_steps.tag_step_details.name",
    "on_exception_steps.tag_step_details.source_file_location",
    "on_exception_steps.tag_step_details.tags",
    "on_exception_steps.tag_step_details.tags.key",
    "on_exception_steps.tag_step_details.tags.value",
    "on_exception_steps.type",
    "steps.copy_step_details",
    "steps.copy_step_details.destination_file_location",
    "steps.copy_step_details.destination_file_location.efs_file_location",
    "steps.copy_step_details.destination_file_location.efs_file_location.file_system_id",
    "steps.copy_step_details.destination_file_location.efs_file_location.path",
    "steps.copy_step_details.destination_file_location.s3_file_location",
    "steps.copy_step_details.destination_file_location.s3_file_location.bucket",
    "steps.copy_step_details.destination_file_location.s3_file_location.key",
    "steps.copy_step_details.name",
    "steps.copy_step_details.overwrite_existing",
    "steps.copy_step_details.source_file_location",
    "steps.custom_step_details",
    "steps.custom_step_details.name",
    "steps.custom_step_details.source_file_location",
    "steps.custom_step_details.target",
    "steps.custom_step_details.timeout_seconds",
    "steps.decrypt_step_details",
    "steps.decrypt_step_details.destination_file_location",
    "steps.decrypt_step_details.destination_file_location.efs_file_location",
    "steps.decrypt_step_details.destination_file_location.efs_file_location.file_system_id",
    "steps.decrypt_step_details.destination_file_location.efs_file_location.path",
    "steps.decrypt_step_details.destination_file_location.s3_file_location",
    "steps.decrypt_step_details.destination_file_location.s3_file_location.bucket",
    "steps.decrypt_step_details.destination_file_location.s3_file_location.key",
    "steps.decrypt_step_details.name",
    "steps.decrypt_step_details.overwrite_existing",
    "steps.decrypt_step_details.source_file_location",
    "steps.decrypt_step_details.type",
    "steps.delete_step_details",
    "steps.delete_step_details.name",
    "steps.delete_step_details.source_file_location",
    "steps.tag_step_details",
    "steps.tag_step_details.name",
    "steps.tag_step_details.source_file_location",
    "steps.tag_step_details.tags",
    "steps.tag_step_details.tags.key",
    "steps.tag_step_details.tags.value",
    "steps.type",
  ]
}

type "aws_verifiedaccess_endpoint" {
  holds     = "nothing"
  tags      = "tags"
  access    = "network"
  force_new = [
    "application_domain",
    "attachment_type",
    "cidr_options",
    "cidr_options.cidr",
    "cidr_options.protocol",
    "cidr_options.subnet_ids",
    "domain_certificate_arn",
    "endpoint_domain_prefix",
    "endpoint_type",
    "load_balancer_options",
    "load_balancer_options.load_balancer_arn",
    "network_interface_options",
    "network_interface_options.network_interface_id",
    "rds_options",
    "rds_options.rds_db_cluster_arn",
    "rds_options.rds_db_instance_arn",
    "rds_options.rds_db_proxy_arn",
    "rds_options.subnet_ids",
    "security_group_ids",
  ]
}

type "aws_verifiedaccess_group" {
  holds  = "nothing"
  tags   = "tags"
  access = "network"
}

type "aws_verifiedaccess_instance" {
  holds     = "nothing"
  tags      = "tags"
  access    = "network"
  force_new = ["fips_enabled"]
}

type "aws_verifiedaccess_instance_logging_configuration" {
  holds     = "nothing"
  parent    = ["verifiedaccess_instance_id"]
  access    = "network"
  probe     = "partial"
  force_new = ["verifiedaccess_instance_id"]
}

type "aws_verifiedaccess_instance_trust_provider_attachment" {
  holds     = "nothing"
  parent    = ["verifiedaccess_instance_id", "verifiedaccess_trust_provider_id"]
  access    = "network"
  force_new = ["verifiedaccess_instance_id", "verifiedaccess_trust_provider_id"]
}

type "aws_verifiedaccess_trust_provider" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["policy_reference_name"]
  access    = "network"
  force_new = [
    "device_options",
    "device_trust_provider_type",
    "native_application_oidc_options",
    "native_application_oidc_options.authorization_endpoint",
    "native_application_oidc_options.client_id",
    "native_application_oidc_options.issuer",
    "native_application_oidc_options.public_signing_key_endpoint",
    "native_application_oidc_options.token_endpoint",
    "native_application_oidc_options.user_info_endpoint",
    "oidc_options",
    "oidc_options.authorization_endpoint",
    "oidc_options.client_id",
    "oidc_options.issuer",
    "oidc_options.token_endpoint",
    "oidc_options.user_info_endpoint",
    "policy_reference_name",
    "trust_provider_type",
    "user_trust_provider_type",
  ]
}

type "aws_verifiedpermissions_identity_source" {
  holds     = "nothing"
  parent    = ["policy_store_id"]
  force_new = ["policy_store_id"]
}

type "aws_verifiedpermissions_policy" {
  holds          = "nothing"
  parent         = ["policy_store_id"]
  access         = "resource_policy"
  probe          = "partial"
  force_new      = [
    "definition.static",
    "definition.template_linked",
    "definition.template_linked.policy_template_id",
    "definition.template_linked.principal",
    "definition.template_linked.principal.entity_id",
    "definition.template_linked.principal.entity_type",
    "definition.template_linked.resource.entity_id",
    "definition.template_linked.resource.entity_type",
    "policy_store_id",
  ]
  force_new_when = { "definition.template_linked.resource" = "add" }
}

type "aws_verifiedpermissions_policy_store" {
  holds      = "data"
  why        = "content"
  confidence = "low"
  tags       = "tags"
  access     = "resource_policy"
}

type "aws_verifiedpermissions_policy_template" {
  holds     = "nothing"
  parent    = ["policy_store_id"]
  access    = "resource_policy"
  force_new = ["policy_store_id"]
}

type "aws_verifiedpermissions_schema" {
  holds = "nothing"
}

type "aws_volume_attachment" {
  holds       = "nothing"
  parent      = ["volume_id", "instance_id"]
  protections = [
    { kind = "force_destroy", path = "force_detach", safe = false, unset_safe = true },
    { kind = "keep_on_destroy", path = "skip_destroy", safe = true, unset_safe = false },
  ]
  force_new   = ["device_name", "instance_id", "volume_id"]
}

type "aws_vpc" {
  holds     = "identity"
  tags      = "tags"
  force_new = ["cidr_block", "instance_tenancy", "ipv4_ipam_pool_id", "ipv4_netmask_length"]
}

type "aws_vpc_block_public_access_exclusion" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["vpc_id"]
  access    = "public_access"
  force_new = ["subnet_id", "vpc_id"]
}

type "aws_vpc_block_public_access_options" {
  holds  = "nothing"
  access = "public_access"
  guard  = "public_block"
}

type "aws_vpc_dhcp_options" {
  holds     = "nothing"
  tags      = "tags"
  force_new = [
    "domain_name",
    "domain_name_servers",
    "ipv6_address_preferred_lease_time",
    "netbios_name_servers",
    "netbios_node_type",
    "ntp_servers",
  ]
}

type "aws_vpc_dhcp_options_association" {
  holds     = "nothing"
  parent    = ["vpc_id", "dhcp_options_id"]
  force_new = ["vpc_id"]
}

type "aws_vpc_endpoint" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["vpc_id"]
  access    = "inline_policy"
  force_new = [
    "resource_configuration_arn",
    "service_name",
    "service_network_arn",
    "service_region",
    "vpc_endpoint_type",
    "vpc_id",
  ]
}

type "aws_vpc_endpoint_connection_accepter" {
  holds     = "nothing"
  parent    = ["vpc_endpoint_id", "vpc_endpoint_service_id"]
  access    = "grant"
  force_new = ["vpc_endpoint_id", "vpc_endpoint_service_id"]
}

type "aws_vpc_endpoint_connection_notification" {
  holds     = "nothing"
  parent    = ["vpc_endpoint_id"]
  force_new = ["vpc_endpoint_id", "vpc_endpoint_service_id"]
}

type "aws_vpc_endpoint_policy" {
  holds     = "nothing"
  parent    = ["vpc_endpoint_id"]
  access    = "resource_policy"
  force_new = ["vpc_endpoint_id"]
}

type "aws_vpc_endpoint_private_dns" {
  holds     = "nothing"
  parent    = ["vpc_endpoint_id"]
  force_new = ["vpc_endpoint_id"]
}

type "aws_vpc_endpoint_route_table_association" {
  holds     = "nothing"
  parent    = ["route_table_id", "vpc_endpoint_id"]
  force_new = ["route_table_id", "vpc_endpoint_id"]
}

type "aws_vpc_endpoint_security_group_association" {
  holds     = "nothing"
  parent    = ["security_group_id", "vpc_endpoint_id"]
  access    = "network"
  force_new = ["replace_default_association", "security_group_id", "vpc_endpoint_id"]
}

type "aws_vpc_endpoint_service" {
  holds  = "identity"
  tags   = "tags"
  access = "network_path"
}

type "aws_vpc_endpoint_service_allowed_principal" {
  holds     = "nothing"
  parent    = ["vpc_endpoint_service_id"]
  access    = "grant"
  force_new = ["principal_arn", "vpc_endpoint_service_id"]
}

type "aws_vpc_endpoint_service_private_dns_verification" {
  holds     = "nothing"
  parent    = ["service_id"]
  force_new = ["service_id"]
}

type "aws_vpc_endpoint_subnet_association" {
  holds     = "nothing"
  parent    = ["subnet_id", "vpc_endpoint_id"]
  force_new = ["subnet_id", "vpc_endpoint_id"]
}

type "aws_vpc_ipam" {
  holds = "nothing"
  tags  = "tags"
  probe = "partial"
}

type "aws_vpc_ipam_organization_admin_account" {
  holds     = "nothing"
  access    = "org_policy"
  force_new = ["delegated_admin_account_id"]
}

type "aws_vpc_ipam_pool" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["ipam_scope_id"]
  force_new = [
    "address_family",
    "aws_service",
    "ipam_scope_id",
    "locale",
    "public_ip_source",
    "publicly_advertisable",
    "source_ipam_pool_id",
  ]
}

type "aws_vpc_ipam_pool_cidr" {
  holds     = "nothing"
  parent    = ["ipam_pool_id"]
  force_new = [
    "cidr_authorization_context",
    "cidr_authorization_context.message",
    "cidr_authorization_context.signature",
    "ipam_pool_id",
    "netmask_length",
  ]
}

type "aws_vpc_ipam_pool_cidr_allocation" {
  holds     = "identity"
  parent    = ["ipam_pool_id"]
  force_new = ["cidr", "description", "disallowed_cidrs", "ipam_pool_id", "netmask_length"]
}

type "aws_vpc_ipam_preview_next_cidr" {
  holds     = "nothing"
  parent    = ["ipam_pool_id"]
  force_new = ["disallowed_cidrs", "ipam_pool_id", "netmask_length"]
}

type "aws_vpc_ipam_resource_discovery" {
  holds = "nothing"
  tags  = "tags"
  probe = "partial"
}

type "aws_vpc_ipam_resource_discovery_association" {
  holds  = "nothing"
  tags   = "tags"
  parent = ["ipam_id", "ipam_resource_discovery_id"]
}

type "aws_vpc_ipam_scope" {
  holds = "nothing"
  tags  = "tags"
}

type "aws_vpc_ipv4_cidr_block_association" {
  holds     = "nothing"
  parent    = ["vpc_id", "ipv4_ipam_pool_id"]
  force_new = ["ipv4_ipam_pool_id", "ipv4_netmask_length", "vpc_id"]
}

type "aws_vpc_ipv6_cidr_block_association" {
  holds     = "nothing"
  parent    = ["vpc_id", "ipv6_ipam_pool_id"]
  force_new = [
    "assign_generated_ipv6_cidr_block",
    "ipv6_ipam_pool_id",
    "ipv6_netmask_length",
    "ipv6_pool",
    "vpc_id",
  ]
}

type "aws_vpc_network_performance_metric_subscription" {
  holds     = "nothing"
  force_new = ["destination", "metric", "source", "statistic"]
}

type "aws_vpc_peering_connection" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["peer_vpc_id", "vpc_id"]
  access    = "network_path"
  force_new = ["peer_owner_id", "peer_region", "peer_vpc_id", "vpc_id"]
}

type "aws_vpc_peering_connection_accepter" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["vpc_peering_connection_id"]
  access    = "grant"
  force_new = ["vpc_peering_connection_id"]
}

type "aws_vpc_peering_connection_options" {
  holds     = "nothing"
  parent    = ["vpc_peering_connection_id"]
  access    = "network_path"
  force_new = ["vpc_peering_connection_id"]
}

type "aws_vpc_route_server" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = ["amazon_side_asn"]
}

type "aws_vpc_route_server_endpoint" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["route_server_id"]
  force_new = ["route_server_id", "subnet_id"]
}

type "aws_vpc_route_server_peer" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["route_server_endpoint_id"]
  probe     = "partial"
  force_new = ["bgp_options", "bgp_options.peer_asn", "peer_address", "route_server_endpoint_id"]
}

type "aws_vpc_route_server_propagation" {
  holds     = "nothing"
  parent    = ["route_server_id", "route_table_id"]
  force_new = ["route_server_id", "route_table_id"]
}

type "aws_vpc_route_server_vpc_association" {
  holds     = "nothing"
  parent    = ["route_server_id", "vpc_id"]
  force_new = ["route_server_id", "vpc_id"]
}

type "aws_vpc_security_group_egress_rule" {
  holds          = "nothing"
  tags           = "tags"
  parent         = ["security_group_id"]
  access         = "network"
  force_new      = ["security_group_id"]
  force_new_when = { cidr_ipv4 = "set,unset" }
}

type "aws_vpc_security_group_ingress_rule" {
  holds          = "nothing"
  tags           = "tags"
  parent         = ["security_group_id"]
  access         = "network"
  force_new      = ["security_group_id"]
  force_new_when = { cidr_ipv4 = "set,unset" }
}

type "aws_vpc_security_group_vpc_association" {
  holds     = "nothing"
  parent    = ["security_group_id", "vpc_id"]
  access    = "network"
  force_new = ["security_group_id", "vpc_id"]
}

type "aws_vpclattice_access_log_subscription" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["destination_arn", "resource_identifier"]
  force_new = ["destination_arn", "resource_identifier", "service_network_log_type"]
}

type "aws_vpclattice_auth_policy" {
  holds  = "nothing"
  parent = ["resource_identifier"]
  access = "resource_policy"
}

type "aws_vpclattice_listener" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = ["name", "port", "protocol"]
}

type "aws_vpclattice_listener_rule" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["listener_identifier", "service_identifier"]
  probe     = "partial"
  force_new = ["listener_identifier", "name", "service_identifier"]
}

type "aws_vpclattice_resource_configuration" {
  holds          = "nothing"
  tags           = "tags"
  force_new      = [
    "name",
    "resource_configuration_definition.arn_resource",
    "resource_configuration_definition.arn_resource.arn",
    "resource_configuration_definition.dns_resource",
    "resource_configuration_definition.dns_resource.domain_name",
    "resource_configuration_definition.dns_resource.ip_address_type",
    "resource_configuration_group_id",
    "resource_gateway_identifier",
    "type",
  ]
  force_new_when = { resource_configuration_definition = "add" }
}

type "aws_vpclattice_resource_gateway" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["vpc_id"]
  force_new = ["ip_address_type", "name", "subnet_ids", "vpc_id"]
}

type "aws_vpclattice_resource_policy" {
  holds     = "nothing"
  parent    = ["resource_arn"]
  access    = "resource_policy"
  force_new = ["resource_arn"]
}

type "aws_vpclattice_service" {
  holds     = "identity"
  tags      = "tags"
  force_new = ["custom_domain_name", "name"]
}

type "aws_vpclattice_service_network" {
  holds     = "identity"
  tags      = "tags"
  force_new = ["name"]
}

type "aws_vpclattice_service_network_resource_association" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["service_network_identifier", "resource_configuration_identifier"]
  force_new = ["resource_configuration_identifier", "service_network_identifier"]
}

type "aws_vpclattice_service_network_service_association" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["service_identifier", "service_network_identifier"]
  force_new = ["service_identifier", "service_network_identifier"]
}

type "aws_vpclattice_service_network_vpc_association" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["service_network_identifier", "vpc_identifier"]
  force_new = ["service_network_identifier", "vpc_identifier"]
}

type "aws_vpclattice_target_group" {
  holds     = "nothing"
  tags      = "tags"
  force_new = [
    "config",
    "config.ip_address_type",
    "config.lambda_event_structure_version",
    "config.port",
    "config.protocol",
    "config.protocol_version",
    "config.vpc_identifier",
    "name",
    "type",
  ]
}

type "aws_vpclattice_target_group_attachment" {
  holds     = "nothing"
  parent    = ["target_group_identifier"]
  probe     = "partial"
  force_new = ["target.id", "target.port", "target_group_identifier"]
}

type "aws_vpn_connection" {
  holds     = "identity"
  tags      = "tags"
  force_new = [
    "enable_acceleration",
    "static_routes_only",
    "tunnel1_inside_cidr",
    "tunnel1_inside_ipv6_cidr",
    "tunnel2_inside_cidr",
    "tunnel2_inside_ipv6_cidr",
    "tunnel_inside_ip_version",
    "type",
  ]
}

type "aws_vpn_connection_route" {
  holds     = "nothing"
  parent    = ["vpn_connection_id"]
  access    = "network_path"
  force_new = ["destination_cidr_block", "vpn_connection_id"]
}

type "aws_vpn_gateway" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["vpc_id"]
  force_new = ["amazon_side_asn", "availability_zone"]
}

type "aws_vpn_gateway_attachment" {
  holds     = "nothing"
  parent    = ["vpn_gateway_id", "vpc_id"]
  force_new = ["vpc_id", "vpn_gateway_id"]
}

type "aws_vpn_gateway_route_propagation" {
  holds     = "nothing"
  parent    = ["vpn_gateway_id", "route_table_id"]
  force_new = ["route_table_id", "vpn_gateway_id"]
}

type "aws_waf_byte_match_set" {
  holds     = "nothing"
  access    = "network"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_waf_geo_match_set" {
  holds     = "nothing"
  access    = "network"
  force_new = ["name"]
}

type "aws_waf_ipset" {
  holds     = "nothing"
  access    = "network"
  force_new = ["name"]
}

type "aws_waf_rate_based_rule" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["metric_name"]
  access    = "network"
  force_new = ["metric_name", "name"]
}

type "aws_waf_regex_match_set" {
  holds     = "nothing"
  access    = "network"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_waf_regex_pattern_set" {
  holds     = "nothing"
  access    = "network"
  force_new = ["name"]
}

type "aws_waf_rule" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["metric_name"]
  access    = "network"
  force_new = ["metric_name", "name"]
}

type "aws_waf_rule_group" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["metric_name"]
  access    = "network"
  probe     = "partial"
  force_new = ["metric_name", "name"]
}

type "aws_waf_size_constraint_set" {
  holds     = "nothing"
  access    = "network"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_waf_sql_injection_match_set" {
  holds     = "nothing"
  access    = "network"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_waf_web_acl" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["metric_name"]
  access    = "network"
  probe     = "partial"
  force_new = ["metric_name", "name"]
}

type "aws_waf_xss_match_set" {
  holds     = "nothing"
  access    = "network"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_wafregional_byte_match_set" {
  holds     = "nothing"
  access    = "network"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_wafregional_geo_match_set" {
  holds     = "nothing"
  access    = "network"
  force_new = ["name"]
}

type "aws_wafregional_ipset" {
  holds     = "nothing"
  access    = "network"
  force_new = ["name"]
}

type "aws_wafregional_rate_based_rule" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["metric_name"]
  access    = "network"
  force_new = ["metric_name", "name"]
}

type "aws_wafregional_regex_match_set" {
  holds     = "nothing"
  access    = "network"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_wafregional_regex_pattern_set" {
  holds     = "nothing"
  access    = "network"
  force_new = ["name"]
}

type "aws_wafregional_rule" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["metric_name"]
  access    = "network"
  force_new = ["metric_name", "name"]
}

type "aws_wafregional_rule_group" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["metric_name"]
  access    = "network"
  probe     = "partial"
  force_new = ["metric_name", "name"]
}

type "aws_wafregional_size_constraint_set" {
  holds     = "nothing"
  access    = "network"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_wafregional_sql_injection_match_set" {
  holds     = "nothing"
  access    = "network"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_wafregional_web_acl" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["metric_name"]
  access    = "network"
  probe     = "partial"
  force_new = ["metric_name", "name"]
}

type "aws_wafregional_web_acl_association" {
  holds     = "nothing"
  parent    = ["web_acl_id", "resource_arn"]
  access    = "network"
  guard     = "monitor"
  force_new = ["resource_arn", "web_acl_id"]
}

type "aws_wafregional_xss_match_set" {
  holds     = "nothing"
  access    = "network"
  probe     = "partial"
  force_new = ["name"]
}

type "aws_wafv2_api_key" {
  holds     = "nothing"
  parent    = ["scope"]
  access    = "network"
  force_new = ["scope", "token_domains"]
}

type "aws_wafv2_ip_set" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["scope"]
  access    = "network"
  force_new = ["ip_address_version", "name", "name_prefix", "scope"]
}

type "aws_wafv2_regex_pattern_set" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["scope"]
  access    = "network"
  force_new = ["name", "name_prefix", "scope"]
}

type "aws_wafv2_rule_group" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["scope"]
  access    = "network"
  force_new = ["capacity", "name", "name_prefix", "scope"]
}

type "aws_wafv2_web_acl" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["scope"]
  access    = "network"
  guard     = "monitor"
  force_new = ["name", "name_prefix", "scope"]
}

type "aws_wafv2_web_acl_association" {
  holds     = "nothing"
  parent    = ["web_acl_arn", "resource_arn"]
  access    = "network"
  guard     = "monitor"
  force_new = ["resource_arn", "web_acl_arn"]
}

type "aws_wafv2_web_acl_logging_configuration" {
  holds     = "nothing"
  parent    = ["resource_arn"]
  access    = "network"
  guard     = "audit"
  probe     = "partial"
  force_new = ["log_destination_configs", "resource_arn"]
}

type "aws_worklink_fleet" {
  holds     = "nothing"
  force_new = ["name"]
}

type "aws_worklink_website_certificate_authority_association" {
  holds     = "nothing"
  parent    = ["fleet_arn"]
  force_new = ["certificate", "display_name", "fleet_arn"]
}

type "aws_workspaces_connection_alias" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["connection_string"]
}

type "aws_workspaces_directory" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["directory_id"]
  force_new = [
    "active_directory_config",
    "active_directory_config.domain_name",
    "active_directory_config.service_account_secret_arn",
    "directory_id",
    "subnet_ids",
    "user_identity_type",
    "workspace_directory_description",
    "workspace_directory_name",
    "workspace_type",
  ]
}

type "aws_workspaces_ip_group" {
  holds     = "nothing"
  tags      = "tags"
  access    = "network"
  force_new = ["description", "name"]
}

type "aws_workspaces_workspace" {
  holds     = "data"
  why       = "desktop volumes"
  tags      = "tags"
  parent    = ["bundle_id", "directory_id", "user_name"]
  force_new = [
    "bundle_id",
    "directory_id",
    "root_volume_encryption_enabled",
    "user_name",
    "user_volume_encryption_enabled",
    "volume_encryption_key",
  ]
}

type "aws_workspacesweb_browser_settings" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["additional_encryption_context", "customer_managed_key"]
}

type "aws_workspacesweb_data_protection_settings" {
  holds     = "nothing"
  tags      = "tags"
  probe     = "partial"
  force_new = ["additional_encryption_context"]
}

type "aws_workspacesweb_ip_access_settings" {
  holds     = "nothing"
  tags      = "tags"
  access    = "network"
  probe     = "partial"
  force_new = ["additional_encryption_context"]
}

type "aws_workspacesweb_network_settings" {
  holds  = "nothing"
  tags   = "tags"
  parent = ["vpc_id"]
}

type "aws_workspacesweb_user_access_logging_settings" {
  holds = "nothing"
  tags  = "tags"
}

type "aws_workspacesweb_user_settings" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["additional_encryption_context", "customer_managed_key"]
}

type "aws_xray_encryption_config" {
  holds = "nothing"
}

type "aws_xray_group" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["group_name"]
}

type "aws_xray_resource_policy" {
  holds       = "nothing"
  access      = "resource_policy"
  protections = [
    { kind = "bypass", path = "bypass_policy_lockout_check", safe = false, unset_safe = true },
  ]
}

type "aws_xray_sampling_rule" {
  holds     = "nothing"
  tags      = "tags"
  parent    = ["resource_arn", "service_name"]
  force_new = ["rule_name", "version"]
}
