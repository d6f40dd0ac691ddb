provider "vault" {
  source   = "hashicorp/vault"
  commit   = "31447510c5c6ab0e1bd60435ff5b4a838b3f2f69"
  evidence = "source"
}

type "vault_acme_challenge_server" {
  holds  = "nothing"
  access = "credential"
}

type "vault_activation_flags" {
  holds     = "nothing"
  access    = "credential"
  force_new = ["feature"]
}

type "vault_ad_secret_backend" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["namespace"]
}

type "vault_ad_secret_library" {
  holds     = "nothing"
  parent    = ["backend"]
  access    = "credential"
  force_new = ["backend", "name", "namespace", "service_account_names"]
}

type "vault_ad_secret_role" {
  holds     = "identity"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["backend", "namespace", "role"]
}

type "vault_agent_registration" {
  holds     = "nothing"
  parent    = ["entity_id"]
  access    = "credential"
  force_new = ["display_name", "entity_id", "namespace"]
}

type "vault_alicloud_auth_backend_role" {
  holds     = "identity"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["backend", "namespace", "role"]
}

type "vault_alicloud_secret_backend" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["mount"]
  access    = "credential"
  force_new = ["mount", "namespace"]
}

type "vault_alicloud_secret_backend_role" {
  holds     = "identity"
  parent    = ["mount"]
  access    = "iam"
  force_new = ["mount", "name", "namespace"]
}

type "vault_approle_auth_backend_login" {
  holds     = "nothing"
  parent    = ["role_id"]
  access    = "iam"
  force_new = ["backend", "namespace", "role_id", "secret_id", "secret_id_wo_version"]
}

type "vault_approle_auth_backend_role" {
  holds     = "identity"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["backend", "namespace", "role_name"]
}

type "vault_approle_auth_backend_role_secret_id" {
  holds     = "nothing"
  parent    = ["role_name"]
  access    = "iam"
  force_new = [
    "backend",
    "cidr_list",
    "metadata",
    "namespace",
    "num_uses",
    "role_name",
    "secret_id",
    "token_bound_cidrs",
    "ttl",
    "with_wrapped_accessor",
    "wrapping_ttl",
  ]
}

type "vault_audit" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "iam"
  guard     = "audit"
  force_new = ["description", "local", "namespace", "options", "path", "type"]
}

type "vault_audit_request_header" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "iam"
  guard     = "audit"
  force_new = ["name", "namespace"]
}

type "vault_auth_backend" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["local", "namespace", "type"]
}

type "vault_aws_auth_backend_cert" {
  holds     = "nothing"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["aws_public_cert", "backend", "cert_name", "namespace", "type"]
}

type "vault_aws_auth_backend_client" {
  holds     = "nothing"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["backend", "namespace"]
}

type "vault_aws_auth_backend_config_identity" {
  holds     = "nothing"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["backend", "namespace"]
}

type "vault_aws_auth_backend_identity_whitelist" {
  holds     = "nothing"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["backend", "namespace"]
}

type "vault_aws_auth_backend_login" {
  holds     = "nothing"
  parent    = ["backend"]
  access    = "iam"
  force_new = [
    "backend",
    "iam_http_request_method",
    "iam_request_body",
    "iam_request_headers",
    "iam_request_url",
    "identity",
    "namespace",
    "nonce",
    "pkcs7",
    "role",
    "signature",
  ]
}

type "vault_aws_auth_backend_role" {
  holds     = "identity"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["auth_type", "backend", "namespace", "role"]
}

type "vault_aws_auth_backend_role_tag" {
  holds     = "nothing"
  parent    = ["backend"]
  access    = "iam"
  force_new = [
    "allow_instance_migration",
    "backend",
    "disallow_reauthentication",
    "instance_id",
    "max_ttl",
    "namespace",
    "policies",
    "role",
  ]
}

type "vault_aws_auth_backend_roletag_blacklist" {
  holds     = "nothing"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["backend", "namespace"]
}

type "vault_aws_auth_backend_sts_role" {
  holds     = "identity"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["backend", "namespace"]
}

type "vault_aws_secret_backend" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["external_entropy_access", "local", "namespace", "seal_wrap"]
}

type "vault_aws_secret_backend_role" {
  holds     = "identity"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["backend", "name", "namespace", "role_arns"]
}

type "vault_aws_secret_backend_static_role" {
  holds     = "identity"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["name", "namespace", "username"]
}

type "vault_azure_auth_backend_config" {
  holds     = "nothing"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["backend", "namespace"]
}

type "vault_azure_auth_backend_role" {
  holds     = "identity"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["backend", "namespace", "role"]
}

type "vault_azure_secret_backend" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["subscription_id"]
  access    = "credential"
  force_new = ["external_entropy_access", "local", "namespace", "seal_wrap", "subscription_id"]
}

type "vault_azure_secret_backend_role" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["backend", "namespace", "role"]
}

type "vault_azure_secret_backend_static_role" {
  holds     = "identity"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["namespace", "role"]
}

type "vault_cert_auth_backend_role" {
  holds     = "identity"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["backend", "certificate", "name", "namespace"]
}

type "vault_cf_auth_backend_config" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["namespace"]
}

type "vault_cf_auth_backend_role" {
  holds     = "identity"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["namespace"]
}

type "vault_config_control_group" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["namespace"]
}

type "vault_config_group_policy_application" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["namespace"]
}

type "vault_config_ui_custom_message" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["namespace"]
}

type "vault_config_ui_default_auth" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["name", "namespace"]
}

type "vault_config_ui_header" {
  holds     = "nothing"
  access    = "credential"
  force_new = ["name"]
}

type "vault_consul_secret_backend" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["external_entropy_access", "local", "namespace", "seal_wrap"]
}

type "vault_consul_secret_backend_role" {
  holds     = "identity"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["backend", "name", "namespace"]
}

type "vault_database_secret_backend_connection" {
  holds     = "nothing"
  parent    = ["backend"]
  access    = "credential"
  force_new = ["backend", "namespace"]
}

type "vault_database_secret_backend_role" {
  holds     = "identity"
  parent    = ["backend", "db_name"]
  access    = "iam"
  force_new = ["backend", "db_name", "name", "namespace"]
}

type "vault_database_secret_backend_static_role" {
  holds     = "identity"
  parent    = ["backend", "db_name"]
  access    = "iam"
  force_new = ["backend", "db_name", "name", "namespace", "username"]
}

type "vault_database_secrets_mount" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["external_entropy_access", "local", "namespace", "seal_wrap"]
}

type "vault_egp_policy" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "iam"
  guard     = "guardrail"
  force_new = ["name", "namespace"]
}

type "vault_gcp_auth_backend" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["local", "namespace"]
}

type "vault_gcp_auth_backend_role" {
  holds     = "identity"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["backend", "bound_projects", "namespace", "role", "type"]
}

type "vault_gcp_secret_backend" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["external_entropy_access", "local", "namespace", "seal_wrap"]
}

type "vault_gcp_secret_impersonated_account" {
  holds     = "nothing"
  parent    = ["backend"]
  access    = "credential"
  force_new = ["backend", "impersonated_account", "namespace", "service_account_email"]
}

type "vault_gcp_secret_roleset" {
  holds     = "nothing"
  parent    = ["backend", "project"]
  access    = "iam"
  force_new = ["backend", "namespace", "project", "roleset", "secret_type"]
}

type "vault_gcp_secret_static_account" {
  holds     = "nothing"
  parent    = ["backend"]
  access    = "credential"
  force_new = ["backend", "namespace", "secret_type", "service_account_email", "static_account"]
}

type "vault_gcpkms_secret_backend" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["external_entropy_access", "local", "namespace", "seal_wrap", "type"]
}

type "vault_gcpkms_secret_backend_key" {
  holds     = "nothing"
  tags      = "labels"
  parent    = ["key_ring", "mount"]
  access    = "credential"
  force_new = [
    "algorithm",
    "crypto_key",
    "key_name",
    "key_ring",
    "mount",
    "namespace",
    "protection_level",
    "purpose",
  ]
}

type "vault_generic_endpoint" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["namespace", "path"]
}

type "vault_generic_secret" {
  holds       = "data"
  why         = "secrets, keys or a whole mount"
  parent      = ["namespace"]
  access      = "credential"
  protections = [
    { kind = "force_destroy", path = "delete_all_versions", safe = false, unset_safe = true },
  ]
  force_new   = ["namespace", "path"]
}

type "vault_github_auth_backend" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["namespace"]
}

type "vault_github_team" {
  holds     = "nothing"
  parent    = ["backend"]
  access    = "credential"
  force_new = ["backend", "namespace", "team"]
}

type "vault_github_user" {
  holds     = "nothing"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["backend", "namespace", "user"]
}

type "vault_identity_entity" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["namespace"]
}

type "vault_identity_entity_alias" {
  holds     = "identity"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["external_id", "issuer", "namespace"]
}

type "vault_identity_entity_policies" {
  holds     = "identity"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["namespace"]
}

type "vault_identity_group" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["namespace", "type"]
}

type "vault_identity_group_alias" {
  holds     = "identity"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["namespace"]
}

type "vault_identity_group_member_entity_ids" {
  holds     = "identity"
  parent    = ["group_id"]
  access    = "iam"
  force_new = ["group_id", "namespace"]
}

type "vault_identity_group_member_group_ids" {
  holds     = "identity"
  parent    = ["group_id"]
  access    = "iam"
  force_new = ["group_id", "namespace"]
}

type "vault_identity_group_policies" {
  holds     = "identity"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["namespace"]
}

type "vault_identity_oidc" {
  holds     = "identity"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["namespace"]
}

type "vault_identity_oidc_assignment" {
  holds     = "identity"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["name", "namespace"]
}

type "vault_identity_oidc_client" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["key", "name", "namespace"]
}

type "vault_identity_oidc_key" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["name", "namespace"]
}

type "vault_identity_oidc_key_allowed_client_id" {
  holds     = "identity"
  parent    = ["key_name"]
  access    = "iam"
  force_new = ["allowed_client_id", "key_name", "namespace"]
}

type "vault_identity_oidc_provider" {
  holds     = "identity"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["name", "namespace"]
}

type "vault_identity_oidc_role" {
  holds     = "identity"
  parent    = ["key"]
  access    = "iam"
  force_new = ["key", "name", "namespace"]
}

type "vault_identity_oidc_scope" {
  holds     = "identity"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["name", "namespace"]
}

type "vault_jwt_auth_backend" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["local", "namespace", "type"]
}

type "vault_jwt_auth_backend_role" {
  holds     = "identity"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["backend", "namespace", "role_name", "role_type"]
}

type "vault_kerberos_auth_backend_config" {
  holds     = "nothing"
  parent    = ["mount"]
  access    = "iam"
  force_new = ["mount", "namespace"]
}

type "vault_kerberos_auth_backend_group" {
  holds     = "nothing"
  parent    = ["mount"]
  access    = "iam"
  force_new = ["mount", "name", "namespace"]
}

type "vault_kerberos_auth_backend_ldap_config" {
  holds     = "nothing"
  parent    = ["mount"]
  access    = "iam"
  force_new = ["mount", "namespace"]
}

type "vault_keymgmt_aws_kms" {
  holds     = "nothing"
  parent    = ["mount"]
  access    = "credential"
  force_new = ["key_collection", "mount", "name", "namespace"]
}

type "vault_keymgmt_azure_kms" {
  holds     = "nothing"
  parent    = ["mount"]
  access    = "credential"
  force_new = ["key_collection", "mount", "name", "namespace"]
}

type "vault_keymgmt_distribute_key" {
  holds     = "nothing"
  parent    = ["mount"]
  access    = "credential"
  force_new = ["key_name", "kms_name", "mount", "namespace", "protection", "purpose"]
}

type "vault_keymgmt_gcp_kms" {
  holds     = "nothing"
  parent    = ["mount"]
  access    = "credential"
  force_new = ["key_collection", "mount", "name", "namespace"]
}

type "vault_keymgmt_key" {
  holds     = "nothing"
  parent    = ["mount"]
  access    = "credential"
  force_new = ["mount", "name", "namespace", "replica_regions", "type"]
}

type "vault_keymgmt_key_rotate" {
  holds     = "nothing"
  parent    = ["mount"]
  access    = "credential"
  force_new = ["mount", "name", "namespace"]
}

type "vault_keymgmt_replicate_key" {
  holds     = "nothing"
  parent    = ["mount"]
  access    = "credential"
  force_new = ["key_name", "kms_name", "mount", "namespace"]
}

type "vault_kmip_secret_backend" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["external_entropy_access", "local", "namespace", "seal_wrap"]
}

type "vault_kmip_secret_ca_generated" {
  holds          = "data"
  why            = "secrets, keys or a whole mount"
  parent         = ["namespace"]
  access         = "credential"
  force_new      = ["name", "namespace", "path"]
  force_new_when = { key_bits = "conditional", key_type = "conditional", ttl = "conditional" }
}

type "vault_kmip_secret_ca_imported" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["ca_pem", "name", "namespace", "path"]
}

type "vault_kmip_secret_listener" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["name", "namespace", "path"]
}

type "vault_kmip_secret_role" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["scope"]
  access    = "iam"
  force_new = ["namespace", "role", "scope"]
}

type "vault_kmip_secret_scope" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["namespace", "scope"]
}

type "vault_kubernetes_auth_backend_config" {
  holds     = "nothing"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["backend", "namespace"]
}

type "vault_kubernetes_auth_backend_role" {
  holds     = "identity"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["backend", "namespace", "role_name"]
}

type "vault_kubernetes_secret_backend" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["external_entropy_access", "local", "namespace", "seal_wrap"]
}

type "vault_kubernetes_secret_backend_role" {
  holds     = "identity"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["backend", "name", "namespace"]
}

type "vault_kv_secret" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["namespace", "path"]
}

type "vault_kv_secret_backend_v2" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["mount"]
  access    = "credential"
  force_new = ["mount", "namespace"]
}

type "vault_kv_secret_v2" {
  holds       = "data"
  why         = "secrets, keys or a whole mount"
  parent      = ["mount"]
  access      = "credential"
  protections = [
    { kind = "force_destroy", path = "delete_all_versions", safe = false, unset_safe = true },
  ]
  force_new   = ["mount", "name", "namespace"]
}

type "vault_ldap_auth_backend" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["local", "namespace"]
}

type "vault_ldap_auth_backend_group" {
  holds     = "nothing"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["backend", "groupname", "namespace"]
}

type "vault_ldap_auth_backend_user" {
  holds     = "nothing"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["backend", "namespace"]
}

type "vault_ldap_secret_backend" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["external_entropy_access", "local", "namespace", "seal_wrap"]
}

type "vault_ldap_secret_backend_dynamic_role" {
  holds     = "identity"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["namespace", "role_name"]
}

type "vault_ldap_secret_backend_library_set" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["name", "namespace", "service_account_names"]
}

type "vault_ldap_secret_backend_static_role" {
  holds     = "identity"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["namespace", "role_name", "username"]
}

type "vault_managed_keys" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["namespace"]
}

type "vault_mfa_duo" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "iam"
  guard     = "guardrail"
  force_new = ["namespace"]
}

type "vault_mfa_okta" {
  holds     = "nothing"
  parent    = ["org_name"]
  access    = "iam"
  guard     = "guardrail"
  force_new = [
    "api_token",
    "base_url",
    "mount_accessor",
    "name",
    "namespace",
    "org_name",
    "primary_email",
    "username_format",
  ]
}

type "vault_mfa_pingid" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "iam"
  guard     = "guardrail"
  force_new = ["mount_accessor", "name", "namespace", "settings_file_base64", "username_format"]
}

type "vault_mfa_totp" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "iam"
  guard     = "guardrail"
  force_new = [
    "algorithm",
    "digits",
    "issuer",
    "key_size",
    "max_validation_attempts",
    "name",
    "namespace",
    "period",
    "qr_size",
    "skew",
  ]
}

type "vault_mongodbatlas_secret_backend" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["namespace"]
}

type "vault_mongodbatlas_secret_role" {
  holds     = "identity"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["name", "namespace"]
}

type "vault_mount" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["external_entropy_access", "local", "namespace", "seal_wrap", "type"]
}

type "vault_namespace" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["namespace", "path"]
}

type "vault_nomad_secret_backend" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["external_entropy_access", "namespace", "seal_wrap"]
}

type "vault_nomad_secret_role" {
  holds     = "identity"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["backend", "namespace", "role"]
}

type "vault_oauth_resource_server_config_profile" {
  holds     = "nothing"
  parent    = ["issuer_id"]
  access    = "iam"
  force_new = ["issuer_id", "namespace", "profile_name"]
}

type "vault_oci_auth_backend" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["namespace"]
}

type "vault_oci_auth_backend_role" {
  holds     = "identity"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["backend", "name", "namespace"]
}

type "vault_okta_auth_backend" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["namespace"]
}

type "vault_okta_auth_backend_group" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["group_name", "namespace", "path"]
}

type "vault_okta_auth_backend_user" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["namespace", "path", "username"]
}

type "vault_os_secret_backend" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["mount"]
  access    = "credential"
  force_new = ["mount", "namespace"]
}

type "vault_os_secret_backend_account" {
  holds     = "nothing"
  parent    = ["mount"]
  access    = "credential"
  force_new = ["host", "mount", "name", "namespace", "password_wo"]
}

type "vault_os_secret_backend_host" {
  holds     = "nothing"
  parent    = ["mount"]
  access    = "credential"
  force_new = ["mount", "name", "namespace"]
}

type "vault_password_policy" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "iam"
  guard     = "guardrail"
  force_new = ["name", "namespace"]
}

type "vault_pki_external_ca_secret_backend_acme_account" {
  holds     = "nothing"
  parent    = ["directory_url", "mount"]
  access    = "credential"
  force_new = [
    "directory_url",
    "eab_key",
    "eab_kid",
    "email_contacts",
    "key_type",
    "mount",
    "name",
    "namespace",
  ]
}

type "vault_pki_external_ca_secret_backend_order" {
  holds     = "nothing"
  parent    = ["mount", "role_name"]
  access    = "credential"
  force_new = ["csr", "mount", "namespace", "role_name"]
}

type "vault_pki_external_ca_secret_backend_order_certificate" {
  holds     = "nothing"
  parent    = ["order_id", "mount", "role_name"]
  access    = "credential"
  force_new = ["mount", "namespace", "order_id", "role_name"]
}

type "vault_pki_external_ca_secret_backend_order_challenge_fulfilled" {
  holds     = "nothing"
  parent    = ["order_id", "mount", "role_name"]
  access    = "credential"
  force_new = ["challenge_type", "identifier", "mount", "namespace", "order_id", "role_name"]
}

type "vault_pki_external_ca_secret_backend_role" {
  holds     = "identity"
  parent    = ["mount"]
  access    = "iam"
  force_new = ["mount", "name", "namespace"]
}

type "vault_pki_secret_backend_acme_eab" {
  holds     = "nothing"
  parent    = ["backend"]
  access    = "credential"
  force_new = ["backend", "issuer", "namespace", "role"]
}

type "vault_pki_secret_backend_cert" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["backend", "common_name"]
  access    = "credential"
  force_new = [
    "alt_names",
    "backend",
    "common_name",
    "exclude_cn_from_sans",
    "format",
    "ip_sans",
    "jks_password",
    "jks_private_key_alias",
    "name",
    "namespace",
    "other_sans",
    "pkcs12_encoder",
    "pkcs12_password",
    "private_key_format",
    "remove_roots_from_chain",
    "uri_sans",
    "user_ids",
  ]
}

type "vault_pki_secret_backend_config_acme" {
  holds     = "nothing"
  parent    = ["backend"]
  access    = "credential"
  force_new = ["backend", "namespace"]
}

type "vault_pki_secret_backend_config_auto_tidy" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["namespace"]
}

type "vault_pki_secret_backend_config_ca" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["backend"]
  access    = "credential"
  force_new = ["backend", "namespace", "pem_bundle"]
}

type "vault_pki_secret_backend_config_cluster" {
  holds     = "nothing"
  parent    = ["backend"]
  access    = "credential"
  force_new = ["backend", "namespace"]
}

type "vault_pki_secret_backend_config_cmpv2" {
  holds     = "nothing"
  parent    = ["backend"]
  access    = "credential"
  force_new = ["backend", "namespace"]
}

type "vault_pki_secret_backend_config_est" {
  holds     = "nothing"
  parent    = ["backend"]
  access    = "credential"
  force_new = ["backend", "namespace"]
}

type "vault_pki_secret_backend_config_issuers" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["namespace"]
}

type "vault_pki_secret_backend_config_scep" {
  holds     = "nothing"
  parent    = ["backend"]
  access    = "credential"
  force_new = ["backend", "namespace"]
}

type "vault_pki_secret_backend_config_urls" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["namespace"]
}

type "vault_pki_secret_backend_crl_config" {
  holds     = "nothing"
  parent    = ["backend"]
  access    = "credential"
  force_new = ["backend", "namespace"]
}

type "vault_pki_secret_backend_intermediate_cert_request" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["backend", "common_name"]
  access    = "credential"
  force_new = [
    "add_basic_constraints",
    "alt_names",
    "backend",
    "common_name",
    "country",
    "exclude_cn_from_sans",
    "format",
    "ip_sans",
    "key_bits",
    "key_id",
    "key_name",
    "key_ref",
    "key_type",
    "key_usage",
    "locality",
    "managed_key_id",
    "managed_key_name",
    "namespace",
    "organization",
    "other_sans",
    "ou",
    "postal_code",
    "private_key_format",
    "province",
    "serial_number",
    "signature_bits",
    "street_address",
    "type",
    "uri_sans",
  ]
}

type "vault_pki_secret_backend_intermediate_set_signed" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["backend"]
  access    = "credential"
  force_new = ["backend", "certificate", "imported_issuers", "imported_keys", "namespace"]
}

type "vault_pki_secret_backend_issuer" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["backend"]
  access    = "credential"
  force_new = ["backend", "namespace"]
}

type "vault_pki_secret_backend_key" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["backend"]
  access    = "credential"
  force_new = ["backend", "key_bits", "key_type", "namespace", "type"]
}

type "vault_pki_secret_backend_role" {
  holds     = "identity"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["backend", "name", "namespace"]
}

type "vault_pki_secret_backend_root_cert" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["backend", "common_name"]
  access    = "credential"
  force_new = [
    "alt_names",
    "backend",
    "common_name",
    "country",
    "exclude_cn_from_sans",
    "excluded_dns_domains",
    "excluded_email_addresses",
    "excluded_ip_ranges",
    "excluded_uri_domains",
    "format",
    "ip_sans",
    "issuer_id",
    "issuer_name",
    "jks_password",
    "jks_private_key_alias",
    "key_bits",
    "key_id",
    "key_name",
    "key_ref",
    "key_type",
    "key_usage",
    "locality",
    "managed_key_id",
    "managed_key_name",
    "max_path_length",
    "namespace",
    "not_before_duration",
    "organization",
    "other_sans",
    "ou",
    "permitted_dns_domains",
    "permitted_email_addresses",
    "permitted_ip_ranges",
    "permitted_uri_domains",
    "pkcs12_encoder",
    "pkcs12_password",
    "postal_code",
    "private_key_format",
    "province",
    "street_address",
    "type",
    "uri_sans",
    "use_pss",
  ]
}

type "vault_pki_secret_backend_root_sign_intermediate" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["backend", "common_name"]
  access    = "credential"
  force_new = [
    "alt_names",
    "backend",
    "common_name",
    "country",
    "csr",
    "exclude_cn_from_sans",
    "excluded_dns_domains",
    "excluded_email_addresses",
    "excluded_ip_ranges",
    "excluded_uri_domains",
    "format",
    "ip_sans",
    "jks_password",
    "key_usage",
    "locality",
    "max_path_length",
    "namespace",
    "not_before_duration",
    "organization",
    "other_sans",
    "ou",
    "permitted_dns_domains",
    "permitted_email_addresses",
    "permitted_ip_ranges",
    "permitted_uri_domains",
    "pkcs12_encoder",
    "pkcs12_password",
    "postal_code",
    "province",
    "signature_bits",
    "skid",
    "street_address",
    "uri_sans",
    "use_csr_values",
    "use_pss",
  ]
}

type "vault_pki_secret_backend_sign" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["backend", "common_name"]
  access    = "credential"
  force_new = [
    "alt_names",
    "backend",
    "common_name",
    "csr",
    "exclude_cn_from_sans",
    "format",
    "ip_sans",
    "jks_password",
    "name",
    "namespace",
    "other_sans",
    "pkcs12_encoder",
    "pkcs12_password",
    "remove_roots_from_chain",
    "uri_sans",
  ]
}

type "vault_plugin" {
  holds     = "nothing"
  access    = "credential"
  force_new = ["name", "type", "version"]
}

type "vault_plugin_pinned_version" {
  holds     = "nothing"
  access    = "credential"
  force_new = ["name", "type"]
}

type "vault_plugin_runtime" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["name", "namespace", "type"]
}

type "vault_policy" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["name", "namespace"]
}

type "vault_quota_config" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "iam"
  guard     = "guardrail"
  force_new = ["namespace"]
}

type "vault_quota_lease_count" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "iam"
  guard     = "guardrail"
  force_new = ["name", "namespace"]
}

type "vault_quota_rate_limit" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "iam"
  guard     = "guardrail"
  force_new = ["name", "namespace", "path"]
}

type "vault_rabbitmq_secret_backend" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["external_entropy_access", "local", "namespace", "seal_wrap"]
}

type "vault_rabbitmq_secret_backend_role" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["backend", "name", "namespace"]
}

type "vault_radius_auth_backend" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["namespace"]
}

type "vault_radius_auth_backend_user" {
  holds     = "nothing"
  parent    = ["mount"]
  access    = "iam"
  force_new = ["mount", "namespace", "username"]
}

type "vault_raft_autopilot" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "credential"
  guard     = "backup"
  force_new = ["namespace"]
}

type "vault_raft_snapshot_agent_config" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "credential"
  guard     = "backup"
  force_new = ["name", "namespace", "storage_type"]
}

type "vault_rgp_policy" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "iam"
  guard     = "guardrail"
  force_new = ["name", "namespace"]
}

type "vault_rotation_policy" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["name", "namespace"]
}

type "vault_saml_auth_backend" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["namespace", "path"]
}

type "vault_saml_auth_backend_role" {
  holds     = "identity"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["name", "namespace", "path"]
}

type "vault_scep_auth_backend_role" {
  holds     = "identity"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["auth_type", "backend", "name", "namespace"]
}

type "vault_secrets_sync_association" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["mount", "secret_name", "namespace"]
  access    = "credential"
  force_new = ["mount", "name", "namespace", "secret_name", "type"]
}

type "vault_secrets_sync_aws_destination" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  tags      = "custom_tags"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["name", "namespace", "region", "type"]
}

type "vault_secrets_sync_azure_destination" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  tags      = "custom_tags"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["cloud", "key_vault_uri", "name", "namespace", "tenant_id", "type"]
}

type "vault_secrets_sync_config" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["namespace"]
}

type "vault_secrets_sync_gcp_destination" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  tags      = "custom_tags"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["name", "namespace", "project_id", "type"]
}

type "vault_secrets_sync_gh_destination" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["environment_name", "name", "namespace", "repository_name", "repository_owner", "type"]
}

type "vault_secrets_sync_github_apps" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["app_id"]
  access    = "credential"
  force_new = ["app_id", "name", "namespace"]
}

type "vault_secrets_sync_vercel_destination" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["project_id"]
  access    = "credential"
  force_new = ["name", "namespace", "project_id", "type"]
}

type "vault_spiffe_auth_backend_config" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["namespace"]
}

type "vault_spiffe_auth_backend_role" {
  holds     = "identity"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["namespace"]
}

type "vault_spiffe_secret_backend_config" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["namespace"]
}

type "vault_spiffe_secret_backend_role" {
  holds     = "identity"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["namespace"]
}

type "vault_ssh_secret_backend_ca" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["backend"]
  access    = "credential"
  force_new = [
    "backend",
    "generate_signing_key",
    "key_bits",
    "key_type",
    "managed_key_id",
    "managed_key_name",
    "namespace",
    "private_key",
    "public_key",
  ]
}

type "vault_ssh_secret_backend_role" {
  holds     = "identity"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["backend", "name", "namespace"]
}

type "vault_sys_config_cors" {
  holds  = "nothing"
  access = "credential"
}

type "vault_terraform_cloud_secret_backend" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["external_entropy_access", "local", "namespace", "seal_wrap"]
}

type "vault_terraform_cloud_secret_creds" {
  holds     = "nothing"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["namespace", "role"]
}

type "vault_terraform_cloud_secret_role" {
  holds     = "identity"
  parent    = ["backend"]
  access    = "iam"
  force_new = ["backend", "credential_type", "name", "namespace"]
}

type "vault_token" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "iam"
  force_new = [
    "display_name",
    "explicit_max_ttl",
    "metadata",
    "namespace",
    "no_default_policy",
    "no_parent",
    "num_uses",
    "period",
    "policies",
    "renewable",
    "role_name",
    "ttl",
  ]
}

type "vault_token_auth_backend_role" {
  holds     = "identity"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["namespace", "role_name"]
}

type "vault_transform_alphabet" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["name", "namespace", "path"]
}

type "vault_transform_key_configuration" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["name", "namespace", "path"]
}

type "vault_transform_role" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "iam"
  force_new = ["name", "namespace", "path"]
}

type "vault_transform_template" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["name", "namespace", "path"]
}

type "vault_transform_transformation" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["namespace"]
  access    = "credential"
  force_new = ["convergent", "mapping_mode", "name", "namespace", "path", "stores"]
}

type "vault_transit_secret_backend_key" {
  holds     = "data"
  why       = "secrets, keys or a whole mount"
  parent    = ["backend"]
  access    = "credential"
  force_new = [
    "backend",
    "context",
    "convergent_encryption",
    "derived",
    "managed_key_id",
    "managed_key_name",
    "name",
    "namespace",
    "type",
  ]
}

type "vault_transit_secret_cache_config" {
  holds     = "nothing"
  parent    = ["backend"]
  access    = "credential"
  force_new = ["backend", "namespace"]
}

type "vault_userpass_auth_backend_user" {
  holds     = "nothing"
  parent    = ["mount"]
  access    = "iam"
  force_new = ["mount", "namespace", "username"]
}
