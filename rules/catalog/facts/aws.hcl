provider "aws" {
  source   = "hashicorp/aws"
  evidence = "documentation"
}

facts {
  types = ["aws_kms_key"]
  attribute "enable_key_rotation" {
    meaning = "control"
    harmful = ["off"]
    means   = "the key or secret is no longer rotated"
  }
}

facts {
  types = ["aws_secretsmanager_secret_rotation"]
  attribute "rotation_rules" {
    meaning = "control"
    harmful = ["gone"]
    means   = "the key or secret is no longer rotated"
  }
}

facts {
  types = ["aws_ecr_repository"]
  attribute "image_tag_mutability" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["mutable", "immutable"]
    means   = "names that are in use can be pointed at something else"
  }
}

facts {
  types = ["aws_sqs_queue"]
  attribute "redrive_policy" {
    meaning = "control"
    harmful = ["gone"]
    means   = "failed messages are no longer kept"
  }
}

facts {
  types = ["aws_lambda_function"]
  attribute "dead_letter_config" {
    meaning = "control"
    harmful = ["gone"]
    means   = "failed messages are no longer kept"
  }
}

# The keys of an index are blocks of its schema since release 6 of the provider:
# the documentation of aws_dynamodb_table, "global_secondary_index".
facts {
  types   = ["aws_dynamodb_table"]
  renamed = [
    "global_secondary_index.hash_key=key_schema.attribute_name?key_type=HASH",
    "global_secondary_index.range_key=key_schema.attribute_name?key_type=RANGE",
  ]
}

facts {
  types = ["aws_dynamodb_table"]
  attribute "stream_enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "readers of the stream get no more data"
  }
}

facts {
  types = ["aws_autoscaling_group"]
  attribute "suspended_processes" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "parts of the group's work are suspended"
  }
  attribute "launch_template" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "members"
  }
  attribute "launch_configuration" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "members"
  }
  attribute "mixed_instances_policy" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "members"
  }
}

facts {
  types = ["aws_vpc"]
  attribute "enable_dns_support" {
    meaning = "control"
    harmful = ["off"]
    means   = "names are no longer resolved in the network"
  }
  attribute "enable_dns_hostnames" {
    meaning = "control"
    harmful = ["off"]
    means   = "names are no longer resolved in the network"
  }
}

facts {
  types = ["aws_iam_account_password_policy"]
  attribute "minimum_password_length" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "weaker passwords or logins are accepted"
  }
  attribute "require_symbols" {
    meaning = "control"
    harmful = ["off"]
    means   = "weaker passwords or logins are accepted"
  }
  attribute "require_numbers" {
    meaning = "control"
    harmful = ["off"]
    means   = "weaker passwords or logins are accepted"
  }
  attribute "require_uppercase_characters" {
    meaning = "control"
    harmful = ["off"]
    means   = "weaker passwords or logins are accepted"
  }
  attribute "require_lowercase_characters" {
    meaning = "control"
    harmful = ["off"]
    means   = "weaker passwords or logins are accepted"
  }
  attribute "password_reuse_prevention" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "weaker passwords or logins are accepted"
  }
  attribute "max_password_age" {
    meaning = "control"
    harmful = ["raised"]
    means   = "weaker passwords or logins are accepted"
  }
}

facts {
  types = ["aws_cloudfront_distribution"]
  attribute "web_acl_id" {
    meaning = "control"
    harmful = ["gone"]
    means   = "it allows access that it refused before"
  }
  attribute "restrictions.geo_restriction.locations" {
    meaning = "control"
    harmful = ["gone"]
    means   = "it allows access that it refused before"
  }
  attribute "default_cache_behavior.trusted_key_groups" {
    meaning = "control"
    harmful = ["gone"]
    means   = "it allows access that it refused before"
  }
  attribute "ordered_cache_behavior.trusted_key_groups" {
    meaning = "control"
    harmful = ["gone"]
    means   = "it allows access that it refused before"
  }
  attribute "default_cache_behavior.viewer_protocol_policy" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = ["allow-all", "redirect-to-https", "https-only"]
  }
  attribute "ordered_cache_behavior.viewer_protocol_policy" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = ["allow-all", "redirect-to-https", "https-only"]
  }
  attribute "origin.custom_origin_config.origin_protocol_policy" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = ["http-only", "match-viewer", "https-only"]
  }
  attribute "origin.domain_name" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "default_cache_behavior.target_origin_id" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "ordered_cache_behavior.target_origin_id" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["aws_snapshot_create_volume_permission", "aws_ami_launch_permission"]
  attribute "account_id" {
    meaning  = "control"
    harmful  = ["appears"]
    also_new = true
    means    = "another account can read what is in it"
  }
}

facts {
  types = ["aws_ami_launch_permission"]
  attribute "organization_arn" {
    meaning  = "control"
    harmful  = ["appears"]
    also_new = true
    means    = "other accounts can read what is in it"
  }
  attribute "group" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["all"]
    also_new = true
  }
}

facts {
  types = ["aws_flow_log"]
  attribute "traffic_type" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["reject", "accept", "all"]
    means   = "less is recorded"
  }
}

facts {
  types = ["aws_config_configuration_recorder"]
  attribute "recording_group.all_supported" {
    meaning = "control"
    harmful = ["off"]
    means   = "less is recorded"
  }
  attribute "recording_group.include_global_resource_types" {
    meaning = "control"
    harmful = ["off"]
    means   = "less is recorded"
  }
}

facts {
  types = ["aws_cloudwatch_metric_alarm"]
  attribute "treat_missing_data" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["ignore", "notbreaching", "missing", "breaching"]
    means   = "someone is no longer notified"
  }
}

facts {
  types = ["aws_elasticache_replication_group"]
  attribute "automatic_failover_enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "the standby in another zone is removed"
  }
  attribute "multi_az_enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "the standby in another zone is removed"
  }
}

facts {
  types = ["aws_db_instance"]
  attribute "multi_az" {
    meaning = "control"
    harmful = ["off"]
    means   = "the standby in another zone is removed"
  }
  attribute "instance_class" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "size"
  }
}

facts {
  types = ["aws_*"]
  attribute "publicly_accessible" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["true"]
    also_new = true
  }
  attribute "iam_database_authentication_enabled" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["false"]
  }
  attribute "metadata_options.http_tokens" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["optional"]
  }
}

facts {
  types = ["aws_api_gateway_method"]
  attribute "authorization" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["NONE"]
  }
  attribute "api_key_required" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["false"]
  }
}

facts {
  types = ["aws_apigatewayv2_route"]
  attribute "authorization_type" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["NONE"]
  }
  attribute "target" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "route_key" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["aws_cognito_user_pool"]
  attribute "mfa_configuration" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["OFF"]
  }
}

facts {
  types = ["aws_cognito_identity_pool"]
  attribute "allow_unauthenticated_identities" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["true"]
    also_new = true
  }
}

facts {
  types = ["aws_opensearch_domain"]
  attribute "advanced_security_options.enabled" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["false"]
  }
  attribute "engine_version" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
  attribute "cluster_config.instance_type" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "size"
  }
}

facts {
  types = ["aws_elasticsearch_domain"]
  attribute "advanced_security_options.enabled" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["false"]
  }
  attribute "elasticsearch_version" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
  attribute "cluster_config.instance_type" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "size"
  }
}

facts {
  types = ["aws_apprunner_service"]
  attribute "network_configuration.ingress_configuration.is_publicly_accessible" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["true"]
  }
}

facts {
  types = ["aws_db_snapshot*"]
  attribute "shared_accounts" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["all"]
    also_new = true
  }
}

facts {
  types = ["aws_rds_cluster_snapshot*"]
  attribute "shared_accounts" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["all"]
    also_new = true
  }
}

facts {
  types = ["aws_ebs_snapshot_block_public_access"]
  attribute "state" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["unblocked"]
    also_new = true
  }
}

facts {
  types = ["aws_ec2_image_block_public_access"]
  attribute "state" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["unblocked"]
    also_new = true
  }
}

facts {
  types = ["aws_snapshot_create_volume_permission"]
  attribute "account_id" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["all"]
    also_new = true
  }
}

facts {
  types = ["aws_eks_cluster"]
  attribute "vpc_config.endpoint_public_access" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["true"]
  }
  attribute "version" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
}

facts {
  types = ["aws_emr_block_public_access_configuration"]
  attribute "block_public_security_group_rules" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["false"]
    also_new = true
  }
}

facts {
  types = ["aws_lambda_function_url"]
  attribute "authorization_type" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["NONE"]
    also_new = true
  }
}

facts {
  types = ["aws_lambda_permission"]
  attribute "function_url_auth_type" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["NONE"]
    also_new = true
  }
}

facts {
  types = ["aws_lb"]
  attribute "internal" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["false"]
  }
}

facts {
  types = ["aws_alb"]
  attribute "internal" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["false"]
  }
}

facts {
  types = ["aws_elb"]
  attribute "internal" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["false"]
  }
  attribute "listener.lb_protocol" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = ["http", "https"]
  }
}

facts {
  types = ["aws_mq_broker"]
  attribute "publicly_accessible" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["true"]
    also_new = true
  }
  attribute "engine_version" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
  attribute "host_instance_type" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "size"
  }
}

facts {
  types = ["aws_msk_cluster"]
  attribute "broker_node_group_info.connectivity_info.public_access.type" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["SERVICE_PROVIDED_EIPS"]
    also_new = true
  }
  attribute "encryption_info.encryption_in_transit.client_broker" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = ["PLAINTEXT", "TLS_PLAINTEXT", "TLS"]
  }
  attribute "encryption_info.encryption_in_transit.in_cluster" {
    meaning = "encryption"
    harmful = ["off"]
  }
  attribute "kafka_version" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
  attribute "broker_node_group_info.instance_type" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "size"
  }
}

facts {
  types = ["aws_ram_resource_share"]
  attribute "allow_external_principals" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["true"]
    # Principals that are named later come from anywhere.
    also_new = true
  }
}

facts {
  types = ["aws_s3_*"]
  attribute "acl" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["public-read", "public-read-write", "authenticated-read"]
    also_new = true
  }
}

facts {
  types = ["aws_s3_bucket_acl"]
  attribute "access_control_policy.grant.grantee.uri" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["*/global/AllUsers", "*/global/AuthenticatedUsers"]
    also_new = true
  }
}

facts {
  types = ["aws_s3_bucket"]
  attribute "grant.uri" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["*/global/AllUsers", "*/global/AuthenticatedUsers"]
    also_new = true
  }
  attribute "lifecycle_rule" {
    meaning = "expiry"
  }
}

facts {
  types = ["aws_s3_*public_access_block"]
  attribute "block_public_acls" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["false"]
    also_new = true
  }
  attribute "block_public_policy" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["false"]
    also_new = true
  }
  attribute "ignore_public_acls" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["false"]
    also_new = true
  }
  attribute "restrict_public_buckets" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["false"]
    also_new = true
  }
}

facts {
  types = ["aws_sagemaker_notebook_instance"]
  attribute "direct_internet_access" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["Enabled"]
  }
}

facts {
  types = ["aws_ssm_document"]
  attribute "permissions.account_ids" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["all"]
    also_new = true
  }
}

facts {
  types = ["aws_ecrpublic_repository"]
  attribute "repository_name" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["*"]
    also_new = true
  }
}

facts {
  types = ["aws_ebs_encryption_by_default"]
  attribute "enabled" {
    meaning = "encryption"
    harmful = ["off"]
  }
}

facts {
  types = ["aws_ecs_task_definition"]
  attribute "volume.efs_volume_configuration.transit_encryption" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = ["DISABLED", "ENABLED"]
  }
}

facts {
  types = ["aws_elasticache_*"]
  attribute "transit_encryption_mode" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = ["preferred", "required"]
  }
  attribute "engine_version" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "members"
  }
  attribute "node_type" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "size"
  }
}

facts {
  types = ["aws_lb_listener"]
  attribute "protocol" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = ["HTTP", "HTTPS"]
  }
  attribute "protocol" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = ["TCP", "TLS"]
  }
  attribute "ssl_policy" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = [
      "ELBSecurityPolicy-TLS13-1-0-2021-06",
      "ELBSecurityPolicy-2016-08",
      "ELBSecurityPolicy-TLS-1-0-2015-04",
      "ELBSecurityPolicy-TLS13-1-1-2021-06",
      "ELBSecurityPolicy-TLS-1-1-2017-01",
      "ELBSecurityPolicy-TLS-1-2-2017-01",
      "ELBSecurityPolicy-TLS13-1-2-2021-06",
      "ELBSecurityPolicy-TLS13-1-3-2021-06",
    ]
  }
}

facts {
  types = ["aws_alb_listener"]
  attribute "protocol" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = ["HTTP", "HTTPS"]
  }
}

facts {
  types = ["aws_lb_target_group"]
  attribute "protocol" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = ["HTTP", "HTTPS"]
  }
}

facts {
  types    = [
    "aws_ebs_encryption_by_default",
    "aws_ebs_default_kms_key",
    "aws_s3_bucket_server_side_encryption_configuration",
    "aws_lb_listener_certificate",
  ]
  encrypts = true
}

facts {
  types = ["aws_lb_listener", "aws_alb_listener"]
  attribute "default_action.type" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "default_action.target_group_arn" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "default_action.forward.target_group.arn" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "default_action.redirect.host" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["aws_lb_listener_rule", "aws_alb_listener_rule", "aws_vpclattice_listener_rule"]
  attribute "action.fixed_response.status_code" {
    meaning  = "route"
    harmful  = ["becomes"]
    values   = ["4*", "5*"]
    also_new = true
  }
}

facts {
  types = ["aws_lb_listener_rule", "aws_alb_listener_rule"]
  attribute "action.type" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "action.target_group_arn" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "action.forward.target_group.arn" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "action.redirect.host" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["aws_vpclattice_listener"]
  attribute "default_action.forward.target_groups.target_group_identifier" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["aws_vpclattice_listener_rule"]
  attribute "action.forward.target_groups.target_group_identifier" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["aws_apigatewayv2_integration"]
  attribute "integration_uri" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "connection_id" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["aws_api_gateway_integration"]
  attribute "uri" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "type" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["aws_apigatewayv2_api_mapping", "aws_api_gateway_base_path_mapping"]
  attribute "api_id" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["aws_apigatewayv2_api_mapping"]
  attribute "stage" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["aws_api_gateway_base_path_mapping"]
  attribute "stage_name" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["aws_globalaccelerator_endpoint_group"]
  attribute "endpoint_configuration.endpoint_id" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["aws_eip"]
  attribute "instance" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "network_interface" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types = ["aws_eip_association"]
  attribute "instance_id" {
    meaning = "route"
    harmful = ["repointed"]
  }
  attribute "network_interface_id" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types  = [
    "aws_instance",
    "aws_ecs_service",
    "aws_autoscaling_group",
    "aws_lambda_function",
    "aws_lambda_alias",
    "aws_apigatewayv2_*",
    "aws_api_gateway_*",
    "aws_cloudfront_*",
    "aws_eks_*",
    "aws_apprunner_*",
    "aws_elastic_beanstalk_*",
    "aws_lightsail_*",
    "aws_nat_gateway",
    "aws_eip*",
    "aws_route53_record",
    "aws_acm_certificate",
    "aws_elasticache_*",
    "aws_db_instance",
    "aws_rds_*",
    "aws_mq_broker",
    "aws_msk_cluster",
    "aws_opensearch_domain",
    "aws_security_group",
    "aws_vpn_*",
    "aws_globalaccelerator_*",
    "aws_lambda_permission",
    "aws_lambda_event_source_mapping",
    "aws_sns_topic_subscription",
    "aws_sns_topic_policy",
    "aws_sqs_queue_policy",
    "aws_cloudwatch_event_target",
    "aws_security_group_rule",
    "aws_vpc_security_group_*_rule",
    "aws_network_acl_rule",
    "aws_route",
    "aws_route_table_association",
    "aws_vpc_endpoint",
    "aws_vpc_peering_connection",
  ]
  serves = true
}

facts {
  types = ["aws_launch_template"]
  attribute "image_id" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "members"
  }
  attribute "instance_type" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "members"
  }
  attribute "block_device_mappings" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "members"
  }
  attribute "user_data" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
  attribute "iam_instance_profile" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
}

facts {
  types = ["aws_instance"]
  attribute "user_data" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
  attribute "user_data_base64" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
  attribute "instance_type" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
  attribute "ami" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
  attribute "launch_template" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
}

facts {
  types = ["aws_spot_fleet_request"]
  attribute "launch_specification" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
  attribute "launch_template_config" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
}

facts {
  types = ["aws_ec2_fleet"]
  attribute "launch_template_config" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
}

facts {
  types = ["aws_eks_node_group"]
  attribute "version" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "members"
  }
  attribute "release_version" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "members"
  }
  attribute "launch_template" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "members"
  }
  attribute "ami_type" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "members"
  }
}

facts {
  types = ["aws_emr_*"]
  attribute "release_label" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
}

facts {
  types = ["aws_elastic_beanstalk_environment"]
  attribute "solution_stack_name" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
  attribute "platform_arn" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
}

facts {
  types = ["aws_memorydb_cluster"]
  attribute "node_type" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "size"
  }
}

facts {
  types = ["aws_rds_cluster_instance"]
  attribute "instance_class" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "size"
  }
}

facts {
  types = ["aws_docdb_cluster_instance"]
  attribute "instance_class" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "size"
  }
}

facts {
  types = ["aws_neptune_cluster_instance"]
  attribute "instance_class" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "size"
  }
}

facts {
  types = ["aws_dms_replication_instance"]
  attribute "replication_instance_class" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "size"
  }
}

facts {
  types = ["aws_rds_cluster"]
  attribute "db_cluster_instance_class" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "size"
  }
}

facts {
  types = ["aws_redshift_cluster"]
  attribute "node_type" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
    pace    = "size"
  }
}

facts {
  types    = [
    "aws_service_discovery_instance",
    "aws_lb_listener*",
    "aws_alb_listener*",
    "aws_cloudfront_distribution",
    "aws_route53_zone",
  ]
  resolves = true
}

facts {
  types    = ["aws_networkmanager_*", "aws_elb_attachment", "aws_autoscaling_attachment"]
  connects = true
}

facts {
  types      = ["aws_iam_server_certificate", "aws_key_pair", "aws_secretsmanager_secret_version"]
  credential = "secret"
}

facts {
  types      = [
    "aws_iam_access_key",
    "aws_iam_service_specific_credential",
    "aws_iam_signing_certificate",
    "aws_iam_user_login_profile",
    "aws_iam_user_ssh_key",
    "aws_lightsail_key_pair",
    "aws_rolesanywhere_trust_anchor",
    "aws_transfer_ssh_key",
  ]
  credential = "key"
}

facts {
  types         = ["aws_iam_policy_attachment"]
  authoritative = "everybody to whom the policy is attached"
}

facts {
  types         = ["aws_iam_*_exclusive"]
  authoritative = "every policy of the identity"
}

facts {
  types         = ["aws_iam_group_membership"]
  authoritative = "every member of the group"
}

facts {
  types         = ["aws_ssoadmin_permission_set_inline_policy"]
  authoritative = "the inline policy of the permission set"
}

facts {
  types = ["aws_iam_role"]
  attribute "managed_policy_arns" {
    meaning = "exclusive"
    harmful = ["appears"]
  }
  attribute "inline_policy" {
    meaning = "exclusive"
    harmful = ["appears"]
  }
}

facts {
  types = ["aws_eks_access_entry"]
  attribute "kubernetes_groups" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["system:masters"]
    also_new = true
  }
}

facts {
  types = ["aws_eks_access_policy_association"]
  attribute "policy_arn" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["*/AmazonEKSClusterAdminPolicy", "*/AmazonEKSAdminPolicy"]
    also_new = true
  }
}

facts {
  types = ["aws_iam_user_group_membership"]
  attribute "groups" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["*admin*"]
    also_new = true
  }
}

facts {
  types = ["aws_lakeformation_data_lake_settings"]
  attribute "admins" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["*"]
    also_new = true
  }
}

facts {
  types = ["aws_organizations_delegated_administrator"]
  attribute "service_principal" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["*"]
    also_new = true
  }
}

facts {
  types = ["aws_quicksight_user"]
  attribute "user_role" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["ADMIN*"]
    also_new = true
  }
}

facts {
  types   = [
    "aws_guardduty_detector",
    "aws_guardduty_organization_*",
    "aws_securityhub_account",
    "aws_securityhub_organization_*",
    "aws_macie2_account",
    "aws_detective_graph",
    "aws_inspector2_enabler",
    "aws_cloudtrail*",
    "aws_config_*recorder*",
    "aws_config_delivery_channel",
    "aws_flow_log",
    "aws_cloudwatch_log_resource_policy",
  ]
  records = true
}

facts {
  types   = ["aws_ecr_lifecycle_policy"]
  expires = ["repository", "policy"]
}

facts {
  types   = ["aws_media_store_container_policy"]
  expires = ["container_name", "policy"]
}

facts {
  types   = ["aws_rbin_rule"]
  expires = ["resource_type", "retention_period"]
}

facts {
  types   = ["aws_s3_bucket_lifecycle_configuration"]
  expires = ["bucket", "rule"]
  attribute "rule" {
    meaning = "expiry"
  }
}

facts {
  types   = ["aws_s3control_bucket_lifecycle_configuration"]
  expires = ["bucket", "rule"]
}

facts {
  types = ["aws_lambda_invocation", "aws_ssm_association"]
  runs  = "now"
}

facts {
  types = [
    "aws_cloudcontrolapi_resource",
    "aws_appconfig_deployment",
    "aws_apprunner_deployment",
    "aws_signer_*",
    "aws_imagebuilder_*",
  ]
  runs  = "later"
}

facts {
  types = ["aws_route53_zone"]
  attribute "vpc" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "value"
  }
}

# A rule of a managed group that is only counted no longer blocks what it matches:
# the WAF developer guide, "Overriding rule group actions".
facts {
  types = ["aws_wafv2_web_acl"]
  attribute "rule.statement.managed_rule_group_statement.rule_action_override" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "more is exempt from it"
  }
}

facts {
  types = ["aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm"]
  attribute "alarm_actions" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
  attribute "ok_actions" {
    meaning = "nothing"
  }
}

facts {
  types = ["aws_db_proxy*"]
  attribute "auth" {
    meaning = "entries"
    harmful = ["entries-lost"]
  }
}

facts {
  types   = ["aws_elasticache_replication_group"]
  source  = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/version-5-upgrade"
  renamed = ["replication_group_description=description", "number_cache_clusters=num_cache_clusters", "availability_zones=preferred_cache_cluster_azs"]
}

facts {
  types   = ["aws_db_instance"]
  source  = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/version-5-upgrade"
  renamed = ["name=db_name"]
}

# The provider revokes its own rules before it deletes the group; the rules are gone with it anyway.
facts {
  types  = ["aws_security_group", "aws_default_security_group"]
  source = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group"
  attribute "revoke_rules_on_delete" {
    meaning = "switch"
    harmful = []
  }
}

# Only with BucketOwnerEnforced do access lists count for nothing.
facts {
  types  = ["aws_s3_bucket_ownership_controls"]
  source = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html"
  attribute "rule.object_ownership" {
    meaning = "exposure"
    harmful = ["weakened"]
    scale   = ["objectwriter", "bucketownerpreferred", "bucketownerenforced"]
    means   = "access lists of single objects take effect again"
  }
}

facts {
  types     = ["aws_default_security_group", "aws_default_network_acl", "aws_default_route_table", "aws_default_vpc_dhcp_options"]
  on_create = "it adopts what is there and removes the rules that it does not name"
}

facts {
  types     = ["aws_organizations_policy_attachment"]
  on_create = "what the accounts below may do may shrink at once"
}

facts {
  types = [
    "aws_api_gateway_account",
    "aws_ecr_registry_policy",
    "aws_ecr_registry_scanning_configuration",
    "aws_ecr_replication_configuration",
    "aws_glue_resource_policy",
    "aws_iam_account_password_policy",
    "aws_lakeformation_data_lake_settings",
    "aws_s3_bucket_notification",
    "aws_ses_active_receipt_rule_set",
  ]
  on_create = "it overwrites what others have set there"
}

facts {
  types     = ["aws_ec2_traffic_mirror_session", "aws_ram_principal_association", "aws_ram_resource_association"]
  on_create = "others may see or use what belongs to this account"
}

facts {
  types          = ["aws_lambda_invocation"]
  source         = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/lambda_invocation"
  runs_when_read = "function"
}

facts {
  types  = ["aws_security_group", "aws_default_security_group"]
  source = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group"
  attribute "ingress" {
    meaning = "ingress"
    values  = ["cidr_blocks", "ipv6_cidr_blocks", "prefix_list_ids", "security_groups"]
  }
}

facts {
  types  = ["aws_security_group_rule"]
  source = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group_rule"
  attribute "source_security_group_id" {
    meaning = "ingress"
  }
  attribute "cidr_blocks" {
    meaning = "ingress"
  }
  attribute "ipv6_cidr_blocks" {
    meaning = "ingress"
  }
  attribute "prefix_list_ids" {
    meaning = "ingress"
  }
}

facts {
  types  = ["aws_vpc_security_group_ingress_rule"]
  source = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_security_group_ingress_rule"
  attribute "referenced_security_group_id" {
    meaning = "ingress"
  }
  attribute "cidr_ipv4" {
    meaning = "ingress"
  }
  attribute "cidr_ipv6" {
    meaning = "ingress"
  }
  attribute "prefix_list_id" {
    meaning = "ingress"
  }
}

facts {
  types  = ["aws_network_acl", "aws_default_network_acl"]
  source = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/network_acl"
  attribute "ingress" {
    meaning = "ingress"
    values  = ["cidr_block", "ipv6_cidr_block"]
  }
}

facts {
  types  = ["aws_network_acl_rule"]
  source = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/network_acl_rule"
  attribute "cidr_block" {
    meaning = "ingress"
  }
  attribute "ipv6_cidr_block" {
    meaning = "ingress"
  }
}

facts {
  types  = ["aws_eks_cluster"]
  source = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_cluster"
  attribute "vpc_config.public_access_cidrs" {
    meaning = "ingress"
    where   = { "vpc_config.endpoint_public_access" = "true" }
  }
}

facts {
  types  = ["aws_ec2_managed_prefix_list"]
  source = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ec2_managed_prefix_list"
  attribute "entry" {
    meaning = "ingress"
    values  = ["cidr"]
  }
}

facts {
  types  = ["aws_ec2_managed_prefix_list_entry"]
  source = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ec2_managed_prefix_list_entry"
  attribute "cidr" {
    meaning = "ingress"
  }
}

facts {
  types  = ["aws_lightsail_instance_public_ports"]
  source = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lightsail_instance_public_ports"
  attribute "port_info" {
    meaning = "ingress"
    values  = ["cidrs", "ipv6_cidrs"]
  }
}

facts {
  types        = ["aws_*"]
  source       = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs#default_tags-configuration-block"
  default_tags = ["default_tags.tags", "tags", "tags_all"]
}

facts {
  types   = ["aws_iam_policy_document"]
  source  = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document"
  renders = "iam-policy"
}

facts {
  types   = ["aws_region"]
  source  = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/region"
  repeats = ["id=region", "name=region", "region=region"]
}

# What reads and shows, and what an account of mail leaves unsent to addresses that refused it.
facts {
  types = ["aws_cloudwatch_query_definition"]
  attribute "query_string" {
    meaning = "nothing"
  }
}

facts {
  types = ["aws_cloudwatch_dashboard"]
  attribute "dashboard_body" {
    meaning = "nothing"
  }
}

facts {
  types = ["aws_cloudwatch_metric_alarm"]
  attribute "metric_query.expression" {
    meaning = "nothing"
  }
}

facts {
  types = ["aws_sesv2_configuration_set"]
  attribute "suppression_options" {
    meaning = "nothing"
  }
}

facts {
  types = ["aws_codepipeline"]
  attribute "stage.action.configuration.FullRepositoryId" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
  attribute "stage.action.configuration.Owner" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
  attribute "stage.action.configuration.Repo" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
  attribute "stage.action.configuration.RepositoryName" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
  attribute "stage.action.configuration.BranchName" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
  attribute "stage.action.configuration.Branch" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
  attribute "stage.action.configuration.S3Bucket" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
}

facts {
  types = ["aws_codebuild_project"]
  attribute "source.location" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
  attribute "secondary_sources.location" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
}

facts {
  types = ["aws_amplify_app"]
  attribute "repository" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
}

facts {
  types = ["aws_apprunner_service"]
  attribute "source_configuration.code_repository.repository_url" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
}
