provider "snowflake" {
  source   = "snowflakedb/snowflake"
  commit   = "a9e86b04c292618bfab669894fe32e69a9bca5d0"
  evidence = "source"
}

type "snowflake_account" {
  holds     = "data"
  why       = "data"
  force_new = ["comment", "edition", "region", "region_group"]
}

type "snowflake_account_authentication_policy_attachment" {
  holds     = "nothing"
  access    = "iam"
  guard     = "guardrail"
  force_new = ["for_all_person_users", "for_all_service_users"]
}

type "snowflake_account_parameter" {
  holds     = "nothing"
  parent    = ["key"]
  force_new = ["key"]
}

type "snowflake_account_password_policy_attachment" {
  holds     = "nothing"
  access    = "iam"
  guard     = "guardrail"
  force_new = ["password_policy"]
}

type "snowflake_account_role" {
  holds  = "identity"
  access = "iam"
  probe  = "none"
}

type "snowflake_account_session_policy_attachment" {
  holds     = "nothing"
  access    = "iam"
  guard     = "guardrail"
  force_new = ["for_all_person_users", "for_all_service_users"]
}

type "snowflake_alert" {
  holds     = "nothing"
  parent    = ["database", "schema", "warehouse"]
  executes  = "deploys_code"
  guard     = "guardrail"
  force_new = ["database", "name", "schema", "warehouse"]
}

type "snowflake_api_authentication_integration_with_authorization_code_grant" {
  holds     = "identity"
  access    = "iam"
  force_new = ["name"]
}

type "snowflake_api_authentication_integration_with_client_credentials" {
  holds     = "identity"
  access    = "iam"
  force_new = ["name"]
}

type "snowflake_api_authentication_integration_with_jwt_bearer" {
  holds     = "identity"
  access    = "iam"
  force_new = ["name"]
}

type "snowflake_api_integration" {
  holds     = "identity"
  access    = "iam"
  force_new = ["api_provider", "name"]
}

type "snowflake_api_integration_amazon_api_gateway" {
  holds     = "identity"
  access    = "iam"
  force_new = ["api_provider", "name"]
}

type "snowflake_api_integration_azure_api_management" {
  holds     = "identity"
  access    = "iam"
  force_new = ["name"]
}

type "snowflake_api_integration_external_mcp_dynamic_client" {
  holds     = "identity"
  parent    = ["oauth_resource_url"]
  access    = "iam"
  force_new = ["name", "oauth_resource_url"]
}

type "snowflake_api_integration_external_mcp_oauth2" {
  holds          = "identity"
  access         = "iam"
  force_new      = ["name"]
  force_new_when = { oauth_client_auth_method = "conditional", oauth_refresh_token_validity = "conditional" }
}

type "snowflake_api_integration_git_repository_github_app" {
  holds     = "identity"
  access    = "iam"
  force_new = ["name"]
}

type "snowflake_api_integration_git_repository_oauth2" {
  holds     = "identity"
  access    = "iam"
  force_new = [
    "name",
    "oauth_access_token_validity",
    "oauth_allowed_scopes",
    "oauth_authorization_endpoint",
    "oauth_client_id",
    "oauth_client_secret",
    "oauth_refresh_token_validity",
    "oauth_token_endpoint",
    "oauth_username",
  ]
}

type "snowflake_api_integration_git_repository_private_link" {
  holds     = "identity"
  access    = "iam"
  force_new = ["name"]
}

type "snowflake_api_integration_git_repository_token" {
  holds     = "identity"
  access    = "iam"
  force_new = ["name"]
}

type "snowflake_api_integration_google_cloud_api_gateway" {
  holds     = "identity"
  access    = "iam"
  force_new = ["name"]
}

type "snowflake_authentication_policy" {
  holds     = "nothing"
  parent    = ["database", "schema"]
  access    = "iam"
  guard     = "guardrail"
  force_new = ["database", "schema"]
}

type "snowflake_catalog_integration_aws_glue" {
  holds     = "identity"
  access    = "iam"
  force_new = ["catalog_namespace", "glue_aws_role_arn", "glue_catalog_id", "glue_region", "name"]
}

type "snowflake_catalog_integration_iceberg_rest" {
  holds     = "identity"
  access    = "iam"
  force_new = [
    "catalog_namespace",
    "name",
    "oauth_rest_authentication",
    "oauth_rest_authentication.oauth_allowed_scopes",
    "oauth_rest_authentication.oauth_client_id",
    "oauth_rest_authentication.oauth_token_uri",
    "rest_config",
    "rest_config.access_delegation_mode",
    "rest_config.catalog_api_type",
    "rest_config.catalog_name",
    "rest_config.catalog_uri",
    "rest_config.prefix",
    "sigv4_rest_authentication",
    "sigv4_rest_authentication.sigv4_external_id",
    "sigv4_rest_authentication.sigv4_iam_role",
    "sigv4_rest_authentication.sigv4_signing_region",
  ]
}

type "snowflake_catalog_integration_object_storage" {
  holds     = "identity"
  access    = "iam"
  force_new = ["name", "table_format"]
}

type "snowflake_catalog_integration_open_catalog" {
  holds     = "identity"
  access    = "iam"
  force_new = [
    "catalog_namespace",
    "name",
    "rest_authentication.oauth_allowed_scopes",
    "rest_authentication.oauth_client_id",
    "rest_authentication.oauth_token_uri",
    "rest_config",
    "rest_config.access_delegation_mode",
    "rest_config.catalog_api_type",
    "rest_config.catalog_name",
    "rest_config.catalog_uri",
  ]
}

type "snowflake_compute_pool" {
  holds     = "identity"
  force_new = ["for_application", "instance_family", "name"]
}

type "snowflake_computed_nested_list" {
  holds = "nothing"
  probe = "none"
}

type "snowflake_cortex_agent" {
  holds     = "nothing"
  parent    = ["database", "schema"]
  force_new = ["database", "name", "schema"]
}

type "snowflake_cortex_search_service" {
  holds     = "data"
  why       = "data"
  parent    = ["database", "schema"]
  force_new = ["attributes", "database", "embedding_model", "name", "on", "query", "schema"]
}

type "snowflake_current_account" {
  holds = "nothing"
  probe = "none"
}

type "snowflake_current_organization_account" {
  holds = "nothing"
  probe = "none"
}

type "snowflake_database" {
  holds       = "data"
  why         = "data"
  protections = [
    { kind = "retention", path = "data_retention_time_in_days", safe = { min = 1 }, unset_safe = false },
  ]
  force_new   = ["is_transient"]
}

type "snowflake_database_role" {
  holds     = "identity"
  parent    = ["database"]
  access    = "iam"
  force_new = ["database"]
}

type "snowflake_dynamic_table" {
  holds     = "data"
  why       = "data"
  force_new = ["initialize", "name", "query", "refresh_mode"]
}

type "snowflake_email_notification_integration" {
  holds     = "identity"
  access    = "iam"
  force_new = ["name"]
}

type "snowflake_enum_handling" {
  holds = "nothing"
  probe = "none"
}

type "snowflake_execute" {
  holds          = "data"
  why            = "whatever the statement does"
  executes       = "run"
  force_new_when = { execute = "conditional" }
}

type "snowflake_external_access_integration" {
  holds     = "identity"
  access    = "iam"
  force_new = ["name"]
}

type "snowflake_external_function" {
  holds     = "nothing"
  parent    = ["database", "schema"]
  force_new = [
    "api_integration",
    "arg",
    "compression",
    "context_headers",
    "database",
    "header",
    "header.name",
    "header.value",
    "max_batch_rows",
    "name",
    "null_input_behavior",
    "request_translator",
    "response_translator",
    "return_behavior",
    "return_null_allowed",
    "return_type",
    "schema",
    "url_of_proxy_and_resource",
  ]
}

type "snowflake_external_oauth_integration" {
  holds     = "identity"
  access    = "iam"
  force_new = ["name"]
}

type "snowflake_external_table" {
  holds     = "data"
  why       = "data"
  tags      = "tag[name,value]"
  parent    = ["database", "schema"]
  force_new = [
    "auto_refresh",
    "aws_sns_topic",
    "column",
    "column.as",
    "column.name",
    "column.type",
    "comment",
    "copy_grants",
    "database",
    "file_format",
    "location",
    "name",
    "partition_by",
    "pattern",
    "refresh_on_create",
    "schema",
    "table_format",
  ]
}

type "snowflake_external_volume" {
  holds     = "nothing"
  force_new = ["name"]
}

type "snowflake_failover_group" {
  holds     = "data"
  why       = "data"
  guard     = "backup"
  force_new = ["from_replica", "name"]
}

type "snowflake_file_format" {
  holds     = "nothing"
  parent    = ["database", "schema"]
  force_new = ["database", "format_type", "schema"]
}

type "snowflake_file_format_avro" {
  holds     = "nothing"
  parent    = ["database", "schema"]
  force_new = ["database", "schema"]
}

type "snowflake_file_format_csv" {
  holds     = "nothing"
  parent    = ["database", "schema"]
  force_new = ["database", "schema"]
}

type "snowflake_file_format_json" {
  holds     = "nothing"
  parent    = ["database", "schema"]
  force_new = ["database", "schema"]
}

type "snowflake_file_format_orc" {
  holds     = "nothing"
  parent    = ["database", "schema"]
  force_new = ["database", "schema"]
}

type "snowflake_file_format_parquet" {
  holds     = "nothing"
  parent    = ["database", "schema"]
  force_new = ["database", "schema"]
}

type "snowflake_file_format_xml" {
  holds     = "nothing"
  parent    = ["database", "schema"]
  force_new = ["database", "schema"]
}

type "snowflake_git_repository" {
  holds     = "data"
  why       = "data"
  parent    = ["database", "schema"]
  force_new = ["database", "name", "origin", "schema"]
}

type "snowflake_grant_account_role" {
  holds     = "nothing"
  parent    = ["parent_role_name", "user_name"]
  access    = "iam"
  force_new = ["parent_role_name", "role_name", "user_name"]
}

type "snowflake_grant_application_role" {
  holds     = "nothing"
  parent    = ["application_name", "parent_account_role_name"]
  access    = "iam"
  force_new = ["application_name", "application_role_name", "parent_account_role_name"]
}

type "snowflake_grant_database_role" {
  holds     = "nothing"
  parent    = ["parent_database_role_name", "parent_role_name", "share_name"]
  access    = "iam"
  force_new = ["database_role_name", "parent_database_role_name", "parent_role_name", "share_name"]
}

type "snowflake_grant_ownership" {
  holds     = "nothing"
  parent    = ["account_role_name", "database_role_name"]
  access    = "iam"
  force_new = [
    "account_role_name",
    "database_role_name",
    "on",
    "on.all",
    "on.all.in_database",
    "on.all.in_schema",
    "on.all.object_type_plural",
    "on.future",
    "on.future.in_database",
    "on.future.in_schema",
    "on.future.object_type_plural",
    "on.object_name",
    "on.object_type",
    "outbound_privileges",
  ]
}

type "snowflake_grant_privileges_to_account_role" {
  holds     = "nothing"
  access    = "iam"
  force_new = [
    "account_role_name",
    "on_account",
    "on_account_object",
    "on_account_object.inherited",
    "on_account_object.inherited.object_type_plural",
    "on_account_object.object_name",
    "on_account_object.object_type",
    "on_schema",
    "on_schema.all_schemas_in_database",
    "on_schema.future_schemas_in_database",
    "on_schema.inherited",
    "on_schema.inherited.in_account",
    "on_schema.inherited.in_database",
    "on_schema.schema_name",
    "on_schema_object",
    "on_schema_object.all",
    "on_schema_object.all.in_database",
    "on_schema_object.all.in_schema",
    "on_schema_object.all.object_type_plural",
    "on_schema_object.future",
    "on_schema_object.future.in_database",
    "on_schema_object.future.in_schema",
    "on_schema_object.future.object_type_plural",
    "on_schema_object.inherited",
    "on_schema_object.inherited.in_account",
    "on_schema_object.inherited.in_database",
    "on_schema_object.inherited.in_schema",
    "on_schema_object.inherited.object_type_plural",
    "on_schema_object.object_name",
    "on_schema_object.object_type",
    "with_grant_option",
  ]
}

type "snowflake_grant_privileges_to_database_role" {
  holds     = "nothing"
  access    = "iam"
  force_new = [
    "database_role_name",
    "on_database",
    "on_schema",
    "on_schema.all_schemas_in_database",
    "on_schema.future_schemas_in_database",
    "on_schema.inherited",
    "on_schema.schema_name",
    "on_schema_object",
    "on_schema_object.all",
    "on_schema_object.all.in_database",
    "on_schema_object.all.in_schema",
    "on_schema_object.all.object_type_plural",
    "on_schema_object.future",
    "on_schema_object.future.in_database",
    "on_schema_object.future.in_schema",
    "on_schema_object.future.object_type_plural",
    "on_schema_object.inherited",
    "on_schema_object.inherited.in_database",
    "on_schema_object.inherited.in_schema",
    "on_schema_object.inherited.object_type_plural",
    "on_schema_object.object_name",
    "on_schema_object.object_type",
    "with_grant_option",
  ]
}

type "snowflake_grant_privileges_to_share" {
  holds     = "nothing"
  parent    = ["on_schema", "on_table"]
  access    = "iam"
  force_new = [
    "on_all_tables_in_schema",
    "on_database",
    "on_function",
    "on_schema",
    "on_table",
    "on_tag",
    "on_view",
    "to_share",
  ]
}

type "snowflake_http_server" {
  holds = "nothing"
  probe = "none"
}

type "snowflake_hybrid_table" {
  holds     = "data"
  why       = "data"
  force_new = [
    "foreign_key_constraint",
    "foreign_key_constraint.columns",
    "foreign_key_constraint.name",
    "foreign_key_constraint.ref_columns",
    "foreign_key_constraint.table_name",
    "index",
    "index.columns",
    "index.include_columns",
    "index.name",
    "primary_key_constraint",
    "primary_key_constraint.columns",
    "primary_key_constraint.name",
    "unique_constraint",
    "unique_constraint.columns",
    "unique_constraint.name",
  ]
}

type "snowflake_iceberg_table" {
  holds     = "data"
  why       = "data"
  parent    = ["database", "schema"]
  force_new = [
    "base_location",
    "change_tracking",
    "check_constraint",
    "check_constraint.expression",
    "check_constraint.name",
    "check_constraint.validate",
    "column",
    "column.comment",
    "column.default",
    "column.default.expression",
    "column.masking_policy",
    "column.masking_policy.policy_name",
    "column.masking_policy.using",
    "column.name",
    "column.not_null",
    "column.projection_policy",
    "column.projection_policy.policy_name",
    "column.type",
    "database",
    "foreign_key_constraint",
    "foreign_key_constraint.column",
    "foreign_key_constraint.comment",
    "foreign_key_constraint.deferrable",
    "foreign_key_constraint.enable",
    "foreign_key_constraint.enforced",
    "foreign_key_constraint.initially_deferred",
    "foreign_key_constraint.match",
    "foreign_key_constraint.name",
    "foreign_key_constraint.on_delete",
    "foreign_key_constraint.on_update",
    "foreign_key_constraint.ref_column",
    "foreign_key_constraint.rely",
    "foreign_key_constraint.table_name",
    "foreign_key_constraint.validate",
    "iceberg_version",
    "name",
    "partition_by",
    "partition_by.bucket",
    "partition_by.bucket.column",
    "partition_by.bucket.num_buckets",
    "partition_by.day",
    "partition_by.hour",
    "partition_by.identity",
    "partition_by.month",
    "partition_by.truncate",
    "partition_by.truncate.column",
    "partition_by.truncate.width",
    "partition_by.year",
    "path_layout",
    "primary_key_constraint",
    "primary_key_constraint.column",
    "primary_key_constraint.comment",
    "primary_key_constraint.deferrable",
    "primary_key_constraint.enable",
    "primary_key_constraint.enforced",
    "primary_key_constraint.initially_deferred",
    "primary_key_constraint.name",
    "primary_key_constraint.rely",
    "primary_key_constraint.validate",
    "schema",
    "unique_constraint",
    "unique_constraint.column",
    "unique_constraint.comment",
    "unique_constraint.deferrable",
    "unique_constraint.enable",
    "unique_constraint.enforced",
    "unique_constraint.initially_deferred",
    "unique_constraint.name",
    "unique_constraint.rely",
    "unique_constraint.validate",
  ]
}

type "snowflake_iceberg_table_from_aws_glue" {
  holds     = "data"
  why       = "data"
  parent    = ["catalog_table_name", "database", "schema"]
  force_new = ["catalog_namespace", "catalog_table_name", "database", "name", "schema"]
}

type "snowflake_iceberg_table_from_delta_files" {
  holds     = "data"
  why       = "data"
  parent    = ["database", "schema"]
  force_new = ["base_location", "database", "name", "schema"]
}

type "snowflake_iceberg_table_from_files" {
  holds     = "data"
  why       = "data"
  parent    = ["database", "schema"]
  force_new = ["database", "metadata_file_path", "name", "schema"]
}

type "snowflake_iceberg_table_from_rest" {
  holds     = "data"
  why       = "data"
  parent    = ["catalog_table_name", "database", "schema"]
  force_new = ["catalog_namespace", "catalog_table_name", "database", "name", "path_layout", "schema"]
}

type "snowflake_image_repository" {
  holds     = "data"
  why       = "data"
  parent    = ["database", "schema"]
  force_new = ["database", "encryption", "name", "schema"]
}

type "snowflake_job_service" {
  holds     = "nothing"
  parent    = ["database", "schema"]
  executes  = "deploys_code"
  force_new = [
    "comment",
    "compute_pool",
    "database",
    "external_access_integrations",
    "from_specification",
    "from_specification.file",
    "from_specification.path",
    "from_specification.stage",
    "from_specification.text",
    "from_specification_template",
    "from_specification_template.file",
    "from_specification_template.path",
    "from_specification_template.stage",
    "from_specification_template.text",
    "name",
    "query_warehouse",
    "schema",
  ]
}

type "snowflake_listing" {
  holds     = "nothing"
  force_new = ["application_package", "share"]
}

type "snowflake_managed_account" {
  holds     = "data"
  why       = "data"
  parent    = ["admin_name"]
  access    = "iam"
  force_new = ["admin_name", "admin_password", "comment", "name", "type"]
}

type "snowflake_masking_policy" {
  holds     = "nothing"
  parent    = ["database", "schema"]
  access    = "iam"
  force_new = [
    "argument",
    "argument.name",
    "argument.type",
    "database",
    "exempt_other_policies",
    "return_data_type",
    "schema",
  ]
}

type "snowflake_materialized_view" {
  holds     = "data"
  why       = "data"
  tags      = "tag[name,value]"
  parent    = ["database", "schema", "warehouse"]
  force_new = ["database", "schema", "statement", "warehouse"]
}

type "snowflake_mcp_server" {
  holds     = "nothing"
  parent    = ["database", "schema"]
  force_new = ["comment", "database", "name", "schema", "specification"]
}

type "snowflake_nested_sensitive" {
  holds = "nothing"
  probe = "none"
}

type "snowflake_network_policy" {
  holds  = "identity"
  access = "iam"
  guard  = "guardrail"
  probe  = "none"
}

type "snowflake_network_policy_attachment" {
  holds     = "nothing"
  access    = "iam"
  guard     = "guardrail"
  force_new = ["network_policy_name"]
}

type "snowflake_network_rule" {
  holds     = "nothing"
  parent    = ["database", "schema"]
  access    = "iam"
  force_new = ["database", "mode", "name", "schema", "type"]
}

type "snowflake_notebook" {
  holds     = "data"
  why       = "data"
  parent    = ["database", "schema"]
  executes  = "deploys_code"
  force_new = ["database", "from", "from.path", "from.stage", "main_file", "schema"]
}

type "snowflake_notification_integration" {
  holds     = "identity"
  access    = "iam"
  force_new = [
    "azure_storage_queue_primary_uri",
    "azure_tenant_id",
    "gcp_pubsub_subscription_name",
    "gcp_pubsub_topic_name",
    "name",
    "notification_provider",
  ]
}

type "snowflake_oauth_integration_for_custom_clients" {
  holds     = "identity"
  access    = "iam"
  force_new = ["name", "oauth_client_type"]
}

type "snowflake_oauth_integration_for_partner_applications" {
  holds     = "identity"
  access    = "iam"
  force_new = ["name", "oauth_client"]
}

type "snowflake_object_parameter" {
  holds     = "nothing"
  parent    = ["key"]
  force_new = [
    "key",
    "object_identifier.database",
    "object_identifier.name",
    "object_identifier.schema",
    "object_type",
  ]
}

type "snowflake_optional_computed" {
  holds = "nothing"
  probe = "none"
}

type "snowflake_optional_with_backing_field" {
  holds = "nothing"
  probe = "none"
}

type "snowflake_parameter_handling_backing_field" {
  holds = "nothing"
  probe = "none"
}

type "snowflake_parameter_handling_private" {
  holds = "nothing"
  probe = "none"
}

type "snowflake_parameter_handling_read_logic" {
  holds = "nothing"
  probe = "none"
}

type "snowflake_parameter_handling_resource_plan_modifier" {
  holds = "nothing"
  probe = "none"
}

type "snowflake_password_policy" {
  holds  = "nothing"
  parent = ["database", "schema"]
  access = "iam"
  guard  = "guardrail"
  probe  = "none"
}

type "snowflake_pipe" {
  holds     = "data"
  why       = "data"
  parent    = ["database", "schema"]
  executes  = "deploys_code"
  force_new = ["auto_ingest", "aws_sns_topic_arn", "copy_statement", "database", "name", "schema"]
}

type "snowflake_postgres_instance" {
  holds     = "nothing"
  force_new = ["name"]
}

type "snowflake_primary_connection" {
  holds     = "identity"
  force_new = ["name"]
}

type "snowflake_resource_monitor" {
  holds     = "nothing"
  guard     = "guardrail"
  force_new = ["name"]
}

type "snowflake_role" {
  holds  = "identity"
  access = "grant"
  probe  = "none"
}

type "snowflake_row_access_policy" {
  holds     = "nothing"
  parent    = ["database", "schema"]
  access    = "iam"
  force_new = ["argument", "argument.name", "argument.type", "database", "schema"]
}

type "snowflake_saml2_integration" {
  holds     = "identity"
  access    = "iam"
  force_new = ["name"]
}

type "snowflake_schema" {
  holds       = "data"
  why         = "data"
  protections = [
    { kind = "retention", path = "data_retention_time_in_days", safe = { min = 1 }, unset_safe = false },
  ]
  force_new   = ["is_transient"]
}

type "snowflake_scim_integration" {
  holds     = "identity"
  access    = "iam"
  force_new = ["name", "run_as_role", "scim_client"]
}

type "snowflake_secondary_connection" {
  holds     = "identity"
  force_new = ["as_replica_of", "name"]
}

type "snowflake_secondary_database" {
  holds     = "data"
  why       = "data"
  force_new = ["as_replica_of", "is_transient"]
}

type "snowflake_secret_with_authorization_code_grant" {
  holds     = "data"
  why       = "accounts or secrets"
  parent    = ["database", "schema"]
  access    = "iam"
  force_new = ["database", "name", "schema"]
}

type "snowflake_secret_with_basic_authentication" {
  holds     = "data"
  why       = "accounts or secrets"
  parent    = ["database", "schema"]
  access    = "iam"
  force_new = ["database", "name", "schema"]
}

type "snowflake_secret_with_client_credentials" {
  holds     = "data"
  why       = "accounts or secrets"
  parent    = ["database", "schema"]
  access    = "iam"
  force_new = ["database", "name", "schema"]
}

type "snowflake_secret_with_generic_string" {
  holds     = "data"
  why       = "accounts or secrets"
  parent    = ["database", "schema"]
  access    = "iam"
  force_new = ["database", "name", "schema"]
}

type "snowflake_semantic_view" {
  holds     = "identity"
  force_new = ["dimensions", "facts", "metrics", "relationships", "tables"]
}

type "snowflake_sequence" {
  holds     = "data"
  why       = "data"
  parent    = ["database", "schema"]
  force_new = ["database", "name", "next_value", "schema"]
}

type "snowflake_service" {
  holds     = "identity"
  parent    = ["database", "schema"]
  executes  = "deploys_code"
  force_new = ["compute_pool", "database", "name", "schema"]
}

type "snowflake_session_policy" {
  holds  = "nothing"
  parent = ["database", "schema"]
  access = "iam"
  probe  = "none"
}

type "snowflake_share" {
  holds     = "identity"
  access    = "iam"
  force_new = ["name"]
}

type "snowflake_shared_database" {
  holds     = "data"
  why       = "data"
  force_new = ["from_share"]
}

type "snowflake_some" {
  holds = "nothing"
  probe = "none"
}

type "snowflake_stage" {
  holds     = "data"
  why       = "data"
  tags      = "tag[name,value]"
  parent    = ["database", "schema"]
  force_new = ["database", "directory", "name", "schema"]
}

type "snowflake_stage_external_azure" {
  holds     = "identity"
  parent    = ["database", "schema"]
  force_new = ["database", "directory.notification_integration", "schema"]
}

type "snowflake_stage_external_gcs" {
  holds     = "identity"
  parent    = ["database", "schema"]
  force_new = ["database", "directory.notification_integration", "schema"]
}

type "snowflake_stage_external_s3" {
  holds     = "identity"
  parent    = ["database", "schema"]
  force_new = ["database", "directory.aws_sns_topic", "schema"]
}

type "snowflake_stage_external_s3_compatible" {
  holds     = "identity"
  parent    = ["database", "schema"]
  force_new = ["credentials", "database", "endpoint", "schema", "url"]
}

type "snowflake_stage_internal" {
  holds     = "data"
  why       = "data"
  parent    = ["database", "schema"]
  force_new = ["database", "encryption", "encryption.snowflake_full", "encryption.snowflake_sse", "schema"]
}

type "snowflake_stale_error_repro" {
  holds = "nothing"
  probe = "none"
}

type "snowflake_storage_integration" {
  holds     = "identity"
  access    = "iam"
  force_new = ["name", "storage_provider", "type"]
}

type "snowflake_storage_integration_aws" {
  holds     = "identity"
  access    = "iam"
  force_new = ["name", "storage_provider"]
}

type "snowflake_storage_integration_azure" {
  holds     = "identity"
  access    = "iam"
  force_new = ["name"]
}

type "snowflake_storage_integration_gcs" {
  holds     = "identity"
  access    = "iam"
  force_new = ["name"]
}

type "snowflake_storage_lifecycle_policy" {
  holds     = "nothing"
  parent    = ["database", "schema"]
  access    = "iam"
  force_new = ["argument", "argument.name", "argument.type", "database", "schema"]
}

type "snowflake_stream_on_directory_table" {
  holds     = "data"
  why       = "data"
  parent    = ["database", "schema"]
  force_new = ["database", "name", "schema"]
}

type "snowflake_stream_on_external_table" {
  holds     = "data"
  why       = "data"
  parent    = ["database", "schema"]
  force_new = ["database", "name", "schema"]
}

type "snowflake_stream_on_table" {
  holds     = "data"
  why       = "data"
  parent    = ["database", "schema"]
  force_new = ["database", "name", "schema"]
}

type "snowflake_stream_on_view" {
  holds     = "data"
  why       = "data"
  parent    = ["database", "schema"]
  force_new = ["database", "name", "schema"]
}

type "snowflake_streamlit" {
  holds     = "data"
  why       = "data"
  parent    = ["database", "schema"]
  executes  = "deploys_code"
  force_new = ["database", "schema"]
}

type "snowflake_string_with_metadata" {
  holds = "nothing"
  probe = "none"
}

type "snowflake_table" {
  holds       = "data"
  why         = "data"
  tags        = "tag[name,value]"
  probe       = "none"
  protections = [
    { kind = "retention", path = "data_retention_time_in_days", safe = { min = 1 }, unset_safe = false },
  ]
}

type "snowflake_table_column_masking_policy_application" {
  holds     = "nothing"
  parent    = ["table"]
  access    = "iam"
  force_new = ["column", "masking_policy", "table"]
}

type "snowflake_table_constraint" {
  holds     = "nothing"
  parent    = ["table_id"]
  force_new = [
    "columns",
    "deferrable",
    "enable",
    "enforced",
    "foreign_key_properties",
    "foreign_key_properties.match",
    "foreign_key_properties.on_delete",
    "foreign_key_properties.on_update",
    "foreign_key_properties.references",
    "initially",
    "rely",
    "table_id",
    "type",
    "validate",
  ]
}

type "snowflake_table_storage_lifecycle_policy_attachment" {
  holds     = "nothing"
  parent    = ["table_name"]
  access    = "iam"
  guard     = "guardrail"
  force_new = ["table_name", "table_type"]
}

type "snowflake_tag" {
  holds     = "identity"
  parent    = ["database", "schema"]
  force_new = ["database", "schema"]
}

type "snowflake_tag_association" {
  holds     = "nothing"
  parent    = ["tag_id"]
  force_new = ["object_type", "tag_id"]
}

type "snowflake_task" {
  holds     = "nothing"
  parent    = ["database", "schema"]
  executes  = "deploys_code"
  force_new = ["database", "name", "schema"]
}

type "snowflake_user" {
  holds  = "identity"
  access = "iam"
  probe  = "none"
}

type "snowflake_user_authentication_policy_attachment" {
  holds     = "nothing"
  parent    = ["user_name"]
  access    = "iam"
  guard     = "guardrail"
  force_new = ["user_name"]
}

type "snowflake_user_password_policy_attachment" {
  holds     = "nothing"
  parent    = ["user_name"]
  access    = "iam"
  guard     = "guardrail"
  force_new = ["password_policy_name", "user_name"]
}

type "snowflake_user_programmatic_access_token" {
  holds     = "nothing"
  parent    = ["user"]
  access    = "iam"
  force_new = ["days_to_expiry", "role_restriction", "user"]
}

type "snowflake_user_public_keys" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["name"]
}

type "snowflake_user_session_policy_attachment" {
  holds     = "nothing"
  parent    = ["user_name"]
  access    = "iam"
  guard     = "guardrail"
  force_new = ["user_name"]
}

type "snowflake_view" {
  holds     = "identity"
  parent    = ["database", "schema"]
  force_new = ["database", "schema"]
}

type "snowflake_warehouse" {
  holds          = "identity"
  force_new_when = { warehouse_size = "conditional", warehouse_type = "conditional" }
}

type "snowflake_warehouse_adaptive" {
  holds = "nothing"
  probe = "none"
}

type "snowflake_warehouse_interactive" {
  holds          = "nothing"
  force_new_when = { warehouse_size = "conditional" }
}

type "snowflake_zero_values" {
  holds = "nothing"
  probe = "none"
}
