#!/usr/bin/env python3
"""Writes rules/catalog/<provider>.hcl from extracted provider facts.

Usage: import.py DIRECTORY_OF_JSON_FACTS

This is provenance, not part of the build: the HCL files are the source that people read, review and
correct. A correction made only in the HCL is lost by the next import, so it belongs in the tables
below as well: FACTS (fields of a type), PROTECTIONS (single protection facts) and BY_HAND (types
that the extraction does not know). `None` as a value removes the fact.
"""

import json
import pathlib
import sys

WIDTH = 110

# Providers whose extraction saw too little of the schema for "not listed" to mean "updated in place".
LOW_COVERAGE = {"azapi", "databricks", "okta"}

# What a provider block says about where its facts come from.
SOURCES = {
    "archive": "hashicorp/archive", "aws": "hashicorp/aws", "azapi": "azure/azapi", "azuread": "hashicorp/azuread",
    "azurerm": "hashicorp/azurerm", "cloudflare": "cloudflare/cloudflare", "databricks": "databricks/databricks",
    "datadog": "datadog/datadog", "digitalocean": "digitalocean/digitalocean", "github": "integrations/github",
    "google": "hashicorp/google", "helm": "hashicorp/helm", "kubectl": "gavinbunney/kubectl",
    "kubernetes": "hashicorp/kubernetes", "local": "hashicorp/local", "mongodbatlas": "mongodb/mongodbatlas",
    "mysql": "petoju/mysql", "null": "hashicorp/null", "okta": "okta/okta", "postgresql": "cyrilgdn/postgresql",
    "random": "hashicorp/random", "snowflake": "snowflakedb/snowflake", "terraform": "terraform.io/builtin/terraform",
    "time": "hashicorp/time", "tls": "hashicorp/tls", "vault": "hashicorp/vault",
}


def data(why):
    """The type holds data that cannot be made again."""
    return {"holds": "data", "why": why}


IDENTITY = {"holds": "identity", "why": None}
NOTHING = {"holds": "nothing", "why": None}
NO_TAGS = {"tags": None}

# Network load balancers cannot lose subnets, nor go from no security group to some or back.
LOAD_BALANCER = {"security_groups": "conditional", "subnet_mapping": "conditional", "subnets": "conditional"}

FACTS = {
    # Compute in front of storage that the cluster owns: the data outlives the instance.
    "aws_rds_cluster_instance": IDENTITY,
    "aws_docdb_cluster_instance": IDENTITY,
    "aws_neptune_cluster_instance": IDENTITY,
    "google_alloydb_instance": IDENTITY,
    # Definitions; what they run on or point at lives elsewhere.
    "aws_sfn_state_machine": IDENTITY,
    "aws_sagemaker_model": NOTHING,
    "aws_location_map": IDENTITY,
    # Replicated backups go with the replication.
    "aws_db_instance_automated_backups_replication": data("backups"),
    # Removing the replication set removes every incident record of the account.
    "aws_ssmincidents_replication_set": data("incident records"),
    # Machine images and hosts with their own disk.
    "google_compute_machine_image": data("disk, snapshot or image"),
    "google_tpu_v2_vm": data("boot disk"),
    # Deleting a descriptor deletes the time series written under it.
    "google_monitoring_metric_descriptor": data("time series"),
    "google_runtimeconfig_variable": data("content or values"),
    "google_datastream_stream": data("replication position"),
    # A login, not the contents behind it.
    "google_sql_user": IDENTITY,
    "azurerm_mongo_cluster_user": IDENTITY,
    # An enabled service interface; data stays in the service's own objects.
    "google_project_service": IDENTITY,
    # Key-values live under the store.
    "azurerm_app_configuration": data("keys, secrets or settings"),
    "azurerm_elastic_cloud_elasticsearch": data("search index data"),
    "azurerm_automation_variable_bool": data("content or values"),
    "azurerm_automation_variable_datetime": data("content or values"),
    "azurerm_automation_variable_int": data("content or values"),
    "azurerm_automation_variable_object": data("content or values"),
    "azurerm_automation_variable_string": data("content or values"),
    "azurerm_system_center_virtual_machine_manager_virtual_machine_instance": data("OS disk"),
    # Stateless compute with an address of its own.
    "azurerm_container_app": IDENTITY,
    "azurerm_container_group": IDENTITY,
    "azurerm_function_app_flex_consumption": IDENTITY,
    "azurerm_nginx_deployment": IDENTITY,
    "azurerm_relay_namespace": IDENTITY,
    "azurerm_relay_hybrid_connection": IDENTITY,
    "azurerm_maps_account": IDENTITY,
    "azurerm_disk_encryption_set": IDENTITY,
    "azurerm_storage_account_local_user": IDENTITY,
    "azurerm_mssql_failover_group": IDENTITY,
    "azurerm_mssql_managed_instance_failover_group": IDENTITY,
    "azurerm_eventhub_consumer_group": IDENTITY,
    # Wiring between other objects.
    "azurerm_container_app_environment_storage": NOTHING,
    "azurerm_container_registry_cache_rule": NOTHING,
    "azurerm_data_share_dataset_blob_storage": NOTHING,
    "azurerm_data_share_dataset_data_lake_gen2": NOTHING,
    "azurerm_data_share_dataset_kusto_cluster": NOTHING,
    "azurerm_data_share_dataset_kusto_database": NOTHING,
    "azurerm_bot_channel_alexa": NOTHING,
    "azurerm_bot_channel_direct_line_speech": NOTHING,
    "azurerm_bot_channel_directline": NOTHING,
    "azurerm_bot_channel_email": NOTHING,
    "azurerm_bot_channel_facebook": NOTHING,
    "azurerm_bot_channel_line": NOTHING,
    "azurerm_bot_channel_ms_teams": NOTHING,
    "azurerm_bot_channel_slack": NOTHING,
    "azurerm_bot_channel_sms": NOTHING,
    "azurerm_bot_channel_web_chat": NOTHING,
    # Files on the machine that runs Terraform, written from the configuration on every change.
    "local_file": NOTHING,
    "local_sensitive_file": NOTHING,
    # Attributes that share a name with tags and mean something else.
    "azurerm_eventgrid_event_subscription": NO_TAGS,
    "azurerm_eventgrid_system_topic_event_subscription": NO_TAGS,
    "azurerm_log_analytics_workspace_table_microsoft": NO_TAGS,
    "azurerm_spring_cloud_new_relic_application_performance_monitoring": NO_TAGS,
    "azurerm_virtual_hub_route_table": NO_TAGS,
    "azurerm_virtual_machine_gallery_application_assignment": NO_TAGS,
    "cloudflare_cloudforce_one_request_priority": NO_TAGS,
    "cloudflare_email_routing_address": NO_TAGS,
    "cloudflare_email_routing_catch_all": NO_TAGS,
    "cloudflare_email_routing_dns": NO_TAGS,
    "cloudflare_email_routing_rule": NO_TAGS,
    "cloudflare_email_routing_settings": NO_TAGS,
    "databricks_repo": NO_TAGS,
    "digitalocean_record": NO_TAGS,
    "github_issue": NO_TAGS,
    "github_repository_pull_request": NO_TAGS,
    # Blocks of name and value.
    "snowflake_external_table": {"tags": "tag[name,value]"},
    "snowflake_materialized_view": {"tags": "tag[name,value]"},
    "snowflake_stage": {"tags": "tag[name,value]"},
    "snowflake_table": {"tags": "tag[name,value]"},
    # Replacement that the provider decides with values or answers that the offline probe did not have.
    "aws_elasticache_replication_group": {
        "force_new_when+": {"node_group_configuration": "conditional", "transit_encryption_enabled": "conditional"},
    },
    "aws_opensearch_domain": {"force_new_when+": {"engine_version": "conditional", "ip_address_type": "conditional"}},
    "aws_elasticsearch_domain": {"force_new_when+": {"elasticsearch_version": "conditional"}},
    # Planned with another range, it is replaced; the probe set a pool beside it.
    "aws_vpc": {"force_new": ["cidr_block", "instance_tenancy", "ipv4_ipam_pool_id", "ipv4_netmask_length"]},
    # The probe set arguments beside it that exclude it; planned alone, it replaces the database.
    "aws_db_instance": {"force_new+": ["character_set_name"]},
    # A request has no update of its own.
    "aws_spot_instance_request": {"force_new+": ["user_data", "user_data_base64"]},
    # `ForceNewIfChange` with a test for shrinking.
    "google_sql_database_instance": {"force_new_when+": {"settings.disk_size": "decrease"}},
    "aws_instance": {"force_new_when+": {"instance_type": "other_architecture"}},
    "aws_lb": {"force_new_when+": LOAD_BALANCER},
    "aws_alb": {"force_new_when+": LOAD_BALANCER},
    # Safeguards that are missing, or are of another kind: what shows that something happened is `audit`,
    # what looks at it is `monitor`, what forbids it is `guardrail`.
    "aws_cloudwatch_log_data_protection_policy": {"guard": "guardrail"},
    "aws_cloudwatch_log_subscription_filter": {"guard": "monitor"},
    "aws_macie2_account": {"guard": "monitor"},
    "azurerm_monitor_action_group": {"guard": "monitor"},
    "azurerm_redis_cache_access_policy_assignment": {"guard": None},
    "azurerm_managed_redis_access_policy_assignment": {"guard": None},
    "cloudflare_healthcheck": {"guard": "monitor"},
    "cloudflare_logpush_ownership_challenge": {"guard": None},
    "cloudflare_notification_policy": {"guard": "monitor"},
    "github_organization_webhook": {"guard": None},
    "github_repository_webhook": {"guard": None},
    "google_logging_folder_settings": {"guard": "guardrail"},
    "google_logging_organization_settings": {"guard": "guardrail"},
    # The contents stand in the configuration.
    "kubernetes_config_map": IDENTITY,
    "kubernetes_config_map_v1": IDENTITY,
    "kubernetes_config_map_v1_data": IDENTITY,
    "github_actions_organization_secret_repositories": NOTHING,
    "github_actions_organization_secret_repository": NOTHING,
    "github_actions_organization_variable_repositories": NOTHING,
    "github_actions_organization_variable_repository": NOTHING,
    "github_actions_organization_variable": NOTHING,
    "github_actions_environment_variable": NOTHING,
    "github_actions_variable": NOTHING,
    "github_dependabot_organization_secret_repositories": NOTHING,
    "github_dependabot_organization_secret_repository": NOTHING,
    # Jobs that ran, and references to storage elsewhere.
    "mongodbatlas_cloud_backup_snapshot_export_bucket": NOTHING,
    "mongodbatlas_cloud_backup_snapshot_export_job": NOTHING,
    "mongodbatlas_cloud_backup_snapshot_restore_job": NOTHING,
    "mongodbatlas_cluster_outage_simulation": NOTHING,
    "snowflake_stage_external_azure": IDENTITY,
    "snowflake_stage_external_gcs": IDENTITY,
    "snowflake_stage_external_s3": IDENTITY,
    "snowflake_stage_external_s3_compatible": IDENTITY,
    "snowflake_semantic_view": IDENTITY,
    "snowflake_share": IDENTITY,
    "snowflake_tag": IDENTITY,
    "snowflake_user": IDENTITY,
    "digitalocean_database_user": IDENTITY,
    # Rules of how to replicate; the replicas are objects of their own.
    "azurerm_site_recovery_hyperv_network_mapping": NOTHING,
    "azurerm_site_recovery_hyperv_replication_policy": NOTHING,
    "azurerm_site_recovery_network_mapping": NOTHING,
    "azurerm_site_recovery_protection_container_mapping": NOTHING,
    "azurerm_site_recovery_replication_policy": NOTHING,
    "azurerm_site_recovery_replication_recovery_plan": NOTHING,
    "azurerm_site_recovery_vmware_replication_policy": NOTHING,
}

# Types whose unanswered paths were looked up by hand: none of them forces replacement.
COMPLETE = {
    "aws_api_gateway_method_settings", "aws_autoscaling_policy", "aws_cloudfront_cache_policy", "aws_cloudfront_distribution",
    "aws_cloudfront_origin_request_policy", "aws_cloudfront_response_headers_policy", "aws_cloudwatch_log_metric_filter",
    "aws_cloudwatch_metric_stream", "aws_codepipeline", "aws_cognito_user_pool_client", "aws_db_proxy",
    "aws_ecs_capacity_provider", "aws_efs_backup_policy", "aws_guardduty_detector", "aws_s3_bucket", "aws_s3_bucket_acl",
    "aws_s3_bucket_analytics_configuration", "aws_s3_bucket_cors_configuration",
    "aws_s3_bucket_intelligent_tiering_configuration", "aws_s3_bucket_inventory", "aws_s3_bucket_lifecycle_configuration",
    "aws_s3_bucket_logging", "aws_s3_bucket_object_lock_configuration", "aws_s3_bucket_ownership_controls",
    "aws_s3_bucket_replication_configuration", "aws_s3_bucket_server_side_encryption_configuration",
    "aws_s3_bucket_versioning", "aws_secretsmanager_secret_rotation", "aws_sfn_state_machine", "aws_wafv2_rule_group",
    "aws_wafv2_web_acl",
}

# Kinds that can bring an object or its data back after it is destroyed; the list of the engine is the same.
RECOVERY = {"deletion_window", "final_snapshot", "force_destroy", "keep_on_destroy", "purge_protection", "soft_delete"}

# Only says what the snapshot would be called; skip_final_snapshot decides whether there is one.
NAME_ONLY = {"recovery": False}
NO_WAY_BACK = {"recovery": False}

# (type, kind, path) -> changed fields, or None to remove the fact.
PROTECTIONS = {
    # Time travel of zero days: what is dropped cannot be taken back.
    ("snowflake_database", "retention", "data_retention_time_in_days"): {"safe": {"min": 1}, "unset_safe": False},
    ("snowflake_schema", "retention", "data_retention_time_in_days"): {"safe": {"min": 1}, "unset_safe": False},
    ("aws_db_instance", "final_snapshot", "final_snapshot_identifier"): NAME_ONLY,
    ("aws_rds_cluster", "final_snapshot", "final_snapshot_identifier"): NAME_ONLY,
    ("aws_docdb_cluster", "final_snapshot", "final_snapshot_identifier"): NAME_ONLY,
    ("aws_neptune_cluster", "final_snapshot", "final_snapshot_identifier"): NAME_ONLY,
    ("aws_redshift_cluster", "final_snapshot", "final_snapshot_identifier"): NAME_ONLY,
    ("aws_lightsail_database", "final_snapshot", "final_snapshot_name"): NAME_ONLY,
    # Automated backups that stay after the database is gone, if there are any.
    ("aws_db_instance", "backup", "delete_automated_backups"): {"recovery": True, "needs": "backup_retention_period"},
    ("aws_rds_cluster", "backup", "delete_automated_backups"): {"recovery": True, "needs": "backup_retention_period"},
    # A table with point-in-time recovery leaves a system backup behind (35 days).
    ("aws_dynamodb_table", "pitr", "point_in_time_recovery.enabled"): {"recovery": True},
    ("aws_keyspaces_table", "pitr", "point_in_time_recovery.status"): {"recovery": True},
    # The provider's default is to skip the last backup of a Lustre file system.
    ("aws_fsx_lustre_file_system", "final_snapshot", "skip_final_backup"): {"unset_safe": False},
    # Disks that outlive their machine: the usual default deletes them, and machines are replaced as a
    # matter of routine, so an unset value says nothing about intent.
    ("aws_instance", "keep_on_destroy", "root_block_device.delete_on_termination"): NO_WAY_BACK,
    ("aws_instance", "keep_on_destroy", "ebs_block_device.delete_on_termination"): NO_WAY_BACK,
    ("aws_instance", "keep_on_destroy", "network_interface.delete_on_termination"): NO_WAY_BACK,
    ("aws_spot_instance_request", "keep_on_destroy", "root_block_device.delete_on_termination"): NO_WAY_BACK,
    ("aws_spot_instance_request", "keep_on_destroy", "ebs_block_device.delete_on_termination"): NO_WAY_BACK,
    ("aws_spot_instance_request", "keep_on_destroy", "network_interface.delete_on_termination"): NO_WAY_BACK,
    ("aws_opsworks_instance", "keep_on_destroy", "root_block_device.delete_on_termination"): NO_WAY_BACK,
    ("aws_opsworks_instance", "keep_on_destroy", "ebs_block_device.delete_on_termination"): NO_WAY_BACK,
    ("google_compute_instance", "keep_on_destroy", "boot_disk.auto_delete"): NO_WAY_BACK,
    ("google_compute_instance_from_machine_image", "keep_on_destroy", "boot_disk.auto_delete"): NO_WAY_BACK,
    ("google_compute_instance_from_template", "keep_on_destroy", "boot_disk.auto_delete"): NO_WAY_BACK,
    # Describes machines launched from the image, not the image.
    ("aws_ami", "keep_on_destroy", "ebs_block_device.delete_on_termination"): NO_WAY_BACK,
    # Leaves the object behind only when the account leaves the organisation.
    ("aws_cloudformation_stack_set", "keep_on_destroy", "auto_deployment.retain_stacks_on_account_removal"): NO_WAY_BACK,
    # A switch of the provider, not a property of the object: rarely set, and its absence is no statement.
    ("aws_cloudwatch_log_group", "keep_on_destroy", "skip_destroy"): NO_WAY_BACK,
    # Detaches members of the global cluster, whose data stays with them.
    ("aws_rds_global_cluster", "force_destroy", "force_destroy"): NO_WAY_BACK,
    ("aws_rds_cluster_instance", "force_destroy", "force_destroy"): NO_WAY_BACK,
    # Lifts a legal hold; without one the object is deleted either way.
    ("aws_s3_object", "force_destroy", "force_destroy"): NO_WAY_BACK,
    ("aws_s3_bucket_object", "force_destroy", "force_destroy"): NO_WAY_BACK,
    ("aws_s3_object_copy", "force_destroy", "force_destroy"): NO_WAY_BACK,
    ("digitalocean_spaces_bucket_object", "force_destroy", "force_destroy"): NO_WAY_BACK,
    # Deletes although others refer to it; no contents are kept by leaving it off.
    ("datadog_monitor", "force_destroy", "force_delete"): NO_WAY_BACK,
    ("datadog_service_level_objective", "force_destroy", "force_delete"): NO_WAY_BACK,
    ("datadog_synthetics_test", "force_destroy", "force_delete_dependencies"): NO_WAY_BACK,
    ("google_dialogflow_cx_agent", "force_destroy", "delete_chat_engine_on_destroy"): NO_WAY_BACK,
    ("postgresql_extension", "force_destroy", "drop_cascade"): NO_WAY_BACK,
    ("postgresql_function", "force_destroy", "drop_cascade"): NO_WAY_BACK,
    ("postgresql_publication", "force_destroy", "drop_cascade"): NO_WAY_BACK,
    ("azurerm_kusto_cluster", "force_destroy", "purge_enabled"): NO_WAY_BACK,
    ("google_project_service", "keep_on_destroy", "disable_on_destroy"): NO_WAY_BACK,
    ("google_project_service", "force_destroy", "disable_dependent_services"): NO_WAY_BACK,
    # Concerns versions of the secret; deleting the secret deletes them at once.
    ("google_secret_manager_secret", "deletion_window", "version_destroy_ttl"): NO_WAY_BACK,
    ("google_secret_manager_regional_secret", "deletion_window", "version_destroy_ttl"): NO_WAY_BACK,
    # A bucket with soft delete shows the computed policy in state; nothing there means there is none.
    ("google_storage_bucket", "soft_delete", "soft_delete_policy.retention_duration_seconds"): {"unset_safe": False},
    # The provider purges on destroy unless told otherwise, so only purge protection is a way back.
    ("azurerm_key_vault", "soft_delete", "soft_delete_retention_days"): NO_WAY_BACK,
    ("azurerm_key_vault_managed_hardware_security_module", "soft_delete", "soft_delete_retention_days"): NO_WAY_BACK,
    ("azurerm_app_configuration", "soft_delete", "soft_delete_retention_days"): NO_WAY_BACK,
    # Brings back blobs, containers and shares; not the account.
    ("azurerm_storage_account", "soft_delete", "blob_properties.container_delete_retention_policy"): {"safe": {"set": True}, "recovery": False},
    ("azurerm_storage_account", "soft_delete", "blob_properties.container_delete_retention_policy.days"): NO_WAY_BACK,
    ("azurerm_storage_account", "soft_delete", "blob_properties.delete_retention_policy"): {"safe": {"set": True}, "recovery": False},
    ("azurerm_storage_account", "soft_delete", "blob_properties.delete_retention_policy.days"): NO_WAY_BACK,
    ("azurerm_storage_account", "soft_delete", "share_properties.retention_policy"): {"safe": {"set": True}, "recovery": False},
    ("azurerm_storage_account", "soft_delete", "share_properties.retention_policy.days"): NO_WAY_BACK,
    ("azurerm_recovery_services_vault", "soft_delete", "soft_delete_enabled"): {"safe": True, "unset_safe": True},
    # Snapshots that stay after the cluster is gone.
    ("mongodbatlas_advanced_cluster", "backup", "retain_backups_enabled"): {"safe": True, "unset_safe": False, "recovery": True, "needs": "backup_enabled"},
    ("mongodbatlas_cluster", "backup", "retain_backups_enabled"): {"safe": True, "unset_safe": False, "recovery": True, "needs": "cloud_backup"},
}


def hand(**fields):
    """A type written by hand: nothing is known of its replacement behaviour."""
    return dict(fields, probe="none")


TAGS = {"tags": "tags"}
BY_HAND = {
    # Resources that current releases dropped and older configurations still use.
    "azurerm": {
        "azurerm_app_service": hand(**data("deployed content"), **TAGS, executes="deploys_code"),
        "azurerm_app_service_plan": hand(holds="identity", **TAGS),
        "azurerm_app_service_slot": hand(**data("deployed content"), **TAGS, executes="deploys_code"),
        "azurerm_function_app": hand(holds="identity", **TAGS, executes="deploys_code"),
        "azurerm_mariadb_database": hand(**data("database"), parent=["server_name"]),
        "azurerm_mariadb_server": hand(**data("database"), **TAGS),
        "azurerm_mysql_database": hand(**data("database"), parent=["server_name"]),
        "azurerm_mysql_firewall_rule": hand(access="network", parent=["server_name"]),
        "azurerm_mysql_server": hand(**data("database"), **TAGS),
        "azurerm_postgresql_database": hand(**data("database"), parent=["server_name"]),
        "azurerm_postgresql_firewall_rule": hand(access="network", parent=["server_name"]),
        "azurerm_postgresql_server": hand(**data("database"), **TAGS),
        "azurerm_redis_enterprise_cluster": hand(**data("in-memory data"), **TAGS),
        "azurerm_redis_enterprise_database": hand(**data("in-memory data"), parent=["cluster_id"]),
        "azurerm_sql_database": hand(**data("database"), **TAGS, parent=["server_name"]),
        "azurerm_sql_elasticpool": hand(**data("database"), **TAGS, parent=["server_name"]),
        "azurerm_sql_firewall_rule": hand(access="network", parent=["server_name"]),
        "azurerm_sql_managed_instance": hand(**data("database"), **TAGS),
        "azurerm_sql_server": hand(**data("database"), **TAGS),
        "azurerm_template_deployment": hand(**data("whatever it contains"), executes="run"),
    },
    "cloudflare": {
        "cloudflare_access_application": hand(holds="identity", access="auth"),
        "cloudflare_access_group": hand(access="auth"),
        "cloudflare_access_policy": hand(access="auth"),
        "cloudflare_record": hand(holds="identity", tags="tags", parent=["zone_id"]),
        "cloudflare_tunnel": hand(holds="identity"),
        "cloudflare_worker_script": hand(**data("deployed content"), executes="deploys_code"),
    },
    "google": {
        "google_notebooks_instance": hand(**data("disk or file system"), tags="labels", executes="boot_code"),
    },
    "kubernetes": {
        "kubernetes_manifest": hand(**data("whatever it contains"), tags="manifest.metadata.labels", executes="deploys_code"),
    },
    "snowflake": {
        "snowflake_role": hand(holds="identity", access="grant"),
    },
}


# Attributes that name the parent of an object, for types where the extraction found none. The first one
# that replaces the object when it changes is taken: an object cannot move to another parent.
PARENTS = {
    "aws": ["directory_id", "connection_id", "config_rule_name", "cloud_hsm_cluster_id", "vpc_endpoint_id",
            "vpc_endpoint_service_id"],
    "azurerm": ["slot_id", "automation_account_id", "cognitive_account_id", "cosmosdb_account_id", "management_group_id",
                "resource_group_id", "virtual_machine_id", "storage_account_id", "source_storage_account_id"],
    "azuread": ["service_principal_id", "catalog_id"],
    "cloudflare": ["profile_id"],
    "databricks": ["schema_name", "catalog_name"],
    "datadog": ["dashboard_id", "service_account_id"],
    "github": ["repository"],
    "google": ["service_account_id", "billing_account_id"],
    "helm": ["namespace"],
    "kubernetes": ["metadata.namespace"],
    "okta": ["policy_id"],
    "postgresql": ["schema", "database"],
    "vault": ["backend", "namespace"],
}
# The providers of these types keep the storage account of older configurations under another name.
PARENT_ALIASES = {
    "azurerm_storage_container": ["storage_account_id", "storage_account_name"],
    "azurerm_storage_queue": ["storage_account_id", "storage_account_name"],
    "azurerm_storage_share": ["storage_account_id", "storage_account_name"],
    "azurerm_storage_table": ["storage_account_id", "storage_account_name"],
    "github_actions_secret": ["repository"],
    "github_actions_variable": ["repository"],
    "github_dependabot_secret": ["repository"],
    "aws_cloudwatch_event_target": ["rule", "event_bus_name"],
    "aws_ebs_fast_snapshot_restore": ["snapshot_id"],
    "aws_ec2_subnet_cidr_reservation": ["subnet_id"],
    "aws_scheduler_schedule": ["group_name"],
}


def quoted(text):
    """An HCL string literal."""
    return json.dumps(text, ensure_ascii=False).replace("${", "$${").replace("%{", "%%{")


def literal(value):
    """An HCL expression on one line."""
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "[" + ", ".join(map(literal, value)) + "]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {literal(item)}" for key, item in value.items()) + " }"
    return repr(value)


def attribute(name, value, width):
    """The lines of one attribute; long lists take a line for each entry."""
    line = f"  {name.ljust(width)} = {literal(value)}"
    if isinstance(value, list) and (len(line) > WIDTH or any(isinstance(item, dict) for item in value)):
        return [f"  {name.ljust(width)} = [", *(f"    {literal(item)}," for item in value), "  ]"]
    if isinstance(value, dict) and len(line) > WIDTH:
        return [f"  {name.ljust(width)} = {{", *(f"    {quoted(key) if '.' in key else key} = {literal(item)}" for key, item in value.items()), "  }"]
    if isinstance(value, dict):
        body = ", ".join(f"{quoted(key) if '.' in key else key} = {literal(item)}" for key, item in value.items())
        return [f"  {name.ljust(width)} = {{ {body} }}"]
    return [line]


def block(kind, label, fields):
    """One block, its attributes aligned and in the given order."""
    width = max((len(name) for name in fields), default=0)
    lines = [f"{kind} {quoted(label)} {{"]
    for name, value in fields.items():
        lines += attribute(name, value, width)
    return lines + ["}"]


def protections(type_name, raw):
    """The protection facts of a type, corrected and sorted."""
    facts = {(fact["kind"], fact["path"]): dict(fact) for fact in raw}
    for (owner, kind, path), change in PROTECTIONS.items():
        if owner != type_name:
            continue
        if change is None:
            facts.pop((kind, path))
        else:
            facts.setdefault((kind, path), {"kind": kind, "path": path}).update(change)
    out = []
    for (kind, path), fact in sorted(facts.items(), key=lambda item: (item[0][1], item[0][0])):
        line = {"kind": kind, "path": path, "safe": fact["safe"]}
        if "unset_safe" in fact:
            line["unset_safe"] = fact["unset_safe"]
        if fact.get("recovery", kind in RECOVERY) != (kind in RECOVERY):
            line["recovery"] = fact["recovery"]
        if "needs" in fact:
            line["needs"] = fact["needs"]
        out.append(line)
    return out


def type_fields(provider, name, raw):
    """The attributes of a type block, in the order of the file; empty ones are left out."""
    holds = {"none": "nothing"}.get(raw.get("stateful"), raw.get("stateful"))
    merged = dict(raw, holds=holds or raw.get("holds", "nothing"))
    fix = dict(FACTS.get(name, {}))
    more = fix.pop("force_new_when+", {})
    always = fix.pop("force_new+", [])
    merged.update(fix)
    if always:
        merged["force_new"] = sorted(set(merged.get("force_new") or []) | set(always))
    when = dict(merged.get("force_new_when") or {}, **more)
    listed = set(merged.get("force_new") or [])
    if not merged.get("parent"):
        found = [path for path in PARENTS.get(provider, []) if path in listed]
        merged["parent"] = PARENT_ALIASES.get(name, found[:1])
    if name.startswith("google_scc_") and "_iam_" in name:
        # Who may see findings; the findings stay.
        merged["guard"] = None
    when = {path: text for path, text in sorted(when.items()) if path not in listed}
    probe = "full" if name in COMPLETE else (merged.get("probe") or "").split(" ")[0]
    if not probe and provider == "snowflake" and not listed and not when:
        # Functions, procedures and user types: the schema was not seen at all.
        probe = "none"
    fields = {
        "holds": merged["holds"],
        "why": merged.get("why") if merged["holds"] == "data" else None,
        "confidence": "low" if merged.get("confidence") == "low" and name not in FACTS else None,
        "beta": merged.get("beta_only") or None,
        "tags": merged.get("tags"),
        "parent": merged.get("parent"),
        "access": merged.get("access") or None,
        "executes": merged.get("executes") or None,
        "guard": merged.get("guard"),
        "probe": probe if probe and probe != "full" else None,
        "protections": protections(name, merged.get("protection", [])),
        "force_new": sorted(listed),
        "force_new_when": when,
    }
    return {key: value for key, value in fields.items() if value not in (None, [], {})}


def main(folder):
    here = pathlib.Path(__file__).parent
    for path in sorted(pathlib.Path(folder).glob("*.json")):
        facts = json.loads(path.read_text())
        provider = facts["provider"]
        origin = facts["source"]
        head = {"source": SOURCES[provider]}
        if "(binary probe)" in origin:
            head.update(version=origin.split(" ")[1], evidence="probe")
        elif origin.startswith("docs"):
            head.update(commit=origin.rsplit(" ", 1)[1], evidence="documentation")
        elif "commit" in origin:
            head.update(commit=origin.rsplit(" ", 1)[1], evidence="source")
        elif provider == "google":
            words = origin.replace(",", "").split(" ")
            head.update(commit=words[2], beta_commit=words[5], evidence="source")
        else:
            head.update(evidence="hand")
        if provider in LOW_COVERAGE:
            head.update(probe="none")
        types = dict(facts["types"], **BY_HAND.get(provider, {}))
        lines = block("provider", provider, head)
        for name in sorted(types):
            lines += ["", *block("type", name, type_fields(provider, name, types[name]))]
        (here / f"{provider}.hcl").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
