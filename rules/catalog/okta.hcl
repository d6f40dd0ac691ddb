provider "okta" {
  source   = "okta/okta"
  commit   = "e59c130b0b6e4b9f76aacbba437515cd5e95cc71"
  evidence = "source"
  probe    = "none"
}

type "okta_admin_role_custom" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["label"]
}

type "okta_admin_role_custom_assignments" {
  holds     = "nothing"
  parent    = ["custom_role_id", "resource_set_id"]
  access    = "iam"
  force_new = ["custom_role_id", "resource_set_id"]
}

type "okta_admin_role_targets" {
  holds     = "nothing"
  parent    = ["user_id"]
  access    = "iam"
  force_new = ["role_type", "user_id"]
}

type "okta_agent_pool_update" {
  holds     = "nothing"
  parent    = ["pool_id"]
  access    = "iam"
  force_new = ["pool_id"]
}

type "okta_api_service_integration" {
  holds  = "nothing"
  access = "iam"
}

type "okta_api_token" {
  holds  = "nothing"
  access = "iam"
}

type "okta_app_access_policy_assignment" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
}

type "okta_app_auto_login" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
}

type "okta_app_basic_auth" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
}

type "okta_app_bookmark" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
}

type "okta_app_connection" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
}

type "okta_app_features" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
}

type "okta_app_federated_claim" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
}

type "okta_app_group_assignment" {
  holds     = "data"
  why       = "directory object"
  parent    = ["app_id", "group_id"]
  access    = "iam"
  force_new = ["app_id", "group_id"]
}

type "okta_app_group_assignments" {
  holds     = "data"
  why       = "directory object"
  parent    = ["app_id"]
  access    = "iam"
  force_new = ["app_id"]
}

type "okta_app_oauth" {
  holds          = "data"
  why            = "directory object"
  access         = "iam"
  force_new      = ["client_id", "type"]
  force_new_when = { omit_secret = "conditional" }
}

type "okta_app_oauth_api_scope" {
  holds     = "data"
  why       = "directory object"
  parent    = ["app_id"]
  access    = "iam"
  force_new = ["app_id"]
}

type "okta_app_oauth_post_logout_redirect_uri" {
  holds     = "data"
  why       = "directory object"
  parent    = ["app_id"]
  access    = "iam"
  force_new = ["app_id"]
}

type "okta_app_oauth_redirect_uri" {
  holds     = "data"
  why       = "directory object"
  parent    = ["app_id"]
  access    = "iam"
  force_new = ["app_id"]
}

type "okta_app_oauth_role_assignment" {
  holds     = "data"
  why       = "directory object"
  access    = "iam"
  force_new = ["client_id", "resource_set", "role", "type"]
}

type "okta_app_saml" {
  holds     = "data"
  why       = "directory object"
  access    = "iam"
  force_new = ["preconfigured_app"]
}

type "okta_app_saml_app_settings" {
  holds     = "data"
  why       = "directory object"
  parent    = ["app_id"]
  access    = "iam"
  force_new = ["app_id"]
}

type "okta_app_secure_password_store" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
}

type "okta_app_shared_credentials" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
}

type "okta_app_signon_policy" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
}

type "okta_app_signon_policy_rule" {
  holds     = "data"
  why       = "directory object"
  parent    = ["policy_id"]
  access    = "iam"
  force_new = ["policy_id"]
}

type "okta_app_signon_policy_rules" {
  holds     = "data"
  why       = "directory object"
  parent    = ["policy_id"]
  access    = "iam"
  force_new = ["policy_id"]
}

type "okta_app_swa" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
}

type "okta_app_three_field" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
}

type "okta_app_token" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
}

type "okta_app_user" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
}

type "okta_app_user_base_schema_property" {
  holds     = "data"
  why       = "directory object"
  parent    = ["index"]
  access    = "iam"
  force_new = ["index", "type"]
}

type "okta_app_user_schema_property" {
  holds     = "data"
  why       = "directory object"
  parent    = ["index"]
  access    = "iam"
  force_new = ["array_type", "external_name", "external_namespace", "index", "scope", "type", "unique"]
}

type "okta_auth_server" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
}

type "okta_auth_server_claim" {
  holds  = "nothing"
  access = "iam"
}

type "okta_auth_server_claim_default" {
  holds     = "nothing"
  parent    = ["auth_server_id"]
  access    = "iam"
  force_new = ["auth_server_id", "name"]
}

type "okta_auth_server_default" {
  holds  = "nothing"
  access = "iam"
}

type "okta_auth_server_policy" {
  holds  = "nothing"
  parent = ["auth_server_id"]
  access = "iam"
}

type "okta_auth_server_policy_rule" {
  holds  = "nothing"
  parent = ["auth_server_id", "policy_id"]
  access = "iam"
}

type "okta_auth_server_scope" {
  holds  = "nothing"
  access = "iam"
}

type "okta_authenticator" {
  holds     = "nothing"
  parent    = ["key"]
  access    = "iam"
  force_new = ["key"]
}

type "okta_authenticator_method_webauthn" {
  holds     = "nothing"
  parent    = ["authenticator_id"]
  access    = "iam"
  force_new = ["authenticator_id"]
}

type "okta_authenticator_webauthn_custom_aaguid" {
  holds     = "nothing"
  parent    = ["authenticator_id"]
  access    = "iam"
  force_new = ["aaguid", "authenticator_id"]
}

type "okta_behavior" {
  holds     = "nothing"
  access    = "iam"
  guard     = "guardrail"
  force_new = ["type"]
}

type "okta_brand" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
}

type "okta_campaign" {
  holds     = "nothing"
  access    = "iam"
  force_new = [
    "campaign_tier",
    "campaign_type",
    "description",
    "name",
    "notification_settings",
    "notification_settings.reminders_reviewer_before_campaign_close_in_secs",
    "principal_scope_settings",
    "remediation_settings",
    "resource_settings",
    "reviewer_settings",
    "schedule_settings",
    "skip_remediation",
  ]
}

type "okta_captcha" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["type"]
}

type "okta_captcha_org_wide_settings" {
  holds  = "nothing"
  access = "iam"
}

type "okta_customized_signin_page" {
  holds  = "nothing"
  access = "iam"
}

type "okta_device" {
  holds  = "nothing"
  access = "iam"
}

type "okta_domain" {
  holds     = "data"
  why       = "directory object"
  access    = "iam"
  force_new = ["name"]
}

type "okta_domain_certificate" {
  holds     = "nothing"
  parent    = ["domain_id"]
  access    = "iam"
  force_new = ["domain_id"]
}

type "okta_domain_verification" {
  holds     = "nothing"
  parent    = ["domain_id"]
  access    = "iam"
  force_new = ["domain_id"]
}

type "okta_email_customization" {
  holds  = "nothing"
  access = "iam"
}

type "okta_email_domain" {
  holds  = "nothing"
  access = "iam"
}

type "okta_email_domain_verification" {
  holds     = "nothing"
  parent    = ["email_domain_id"]
  access    = "iam"
  force_new = ["email_domain_id"]
}

type "okta_email_sender" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["subdomain"]
}

type "okta_email_sender_verification" {
  holds     = "nothing"
  parent    = ["sender_id"]
  access    = "iam"
  force_new = ["sender_id"]
}

type "okta_email_smtp_server" {
  holds  = "nothing"
  access = "iam"
}

type "okta_email_template_settings" {
  holds  = "nothing"
  access = "iam"
}

type "okta_end_user_my_requests" {
  holds  = "nothing"
  access = "iam"
}

type "okta_entitlement" {
  holds  = "nothing"
  access = "iam"
}

type "okta_entitlement_bundle" {
  holds  = "nothing"
  access = "iam"
}

type "okta_entity_risk_policy_rule" {
  holds     = "nothing"
  parent    = ["policy_id"]
  access    = "iam"
  force_new = ["policy_id"]
}

type "okta_event_hook" {
  holds    = "data"
  why      = "directory object"
  access   = "iam"
  executes = "deploys_code"
}

type "okta_event_hook_verification" {
  holds    = "nothing"
  access   = "iam"
  executes = "deploys_code"
}

type "okta_factor" {
  holds     = "nothing"
  parent    = ["provider_id"]
  access    = "iam"
  force_new = ["provider_id"]
}

type "okta_factor_totp" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["clock_drift_interval", "hmac_algorithm", "otp_length", "shared_secret_encoding", "time_step"]
}

type "okta_feature" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["feature_id"]
}

type "okta_group" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
}

type "okta_group_memberships" {
  holds     = "nothing"
  parent    = ["group_id"]
  access    = "iam"
  force_new = ["group_id"]
}

type "okta_group_owner" {
  holds     = "nothing"
  parent    = ["group_id"]
  access    = "iam"
  force_new = ["group_id", "id_of_group_owner", "type"]
}

type "okta_group_owners" {
  holds     = "nothing"
  parent    = ["group_id"]
  access    = "iam"
  force_new = ["group_id"]
}

type "okta_group_role" {
  holds          = "nothing"
  parent         = ["group_id"]
  access         = "iam"
  force_new      = ["group_id", "role_type"]
  force_new_when = { target_app_list = "conditional", target_group_list = "conditional" }
}

type "okta_group_rule" {
  holds          = "data"
  why            = "directory object"
  access         = "iam"
  force_new      = ["group_assignments"]
  force_new_when = { status = "conditional" }
}

type "okta_group_schema_property" {
  holds     = "nothing"
  parent    = ["index"]
  access    = "iam"
  force_new = ["array_type", "external_name", "external_namespace", "index", "type", "unique"]
}

type "okta_hook_key" {
  holds  = "nothing"
  access = "iam"
}

type "okta_identity_source_group" {
  holds     = "nothing"
  parent    = ["identity_source_id"]
  access    = "iam"
  force_new = ["external_id", "identity_source_id"]
}

type "okta_identity_source_group_membership" {
  holds     = "nothing"
  parent    = ["identity_source_id"]
  access    = "iam"
  force_new = ["group_or_external_id", "identity_source_id", "member_external_id"]
}

type "okta_identity_source_import" {
  holds     = "nothing"
  parent    = ["identity_source_id"]
  access    = "iam"
  force_new = ["identity_source_id"]
}

type "okta_identity_source_user" {
  holds     = "nothing"
  parent    = ["identity_source_id"]
  access    = "iam"
  force_new = ["identity_source_id"]
}

type "okta_idp_oidc" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
}

type "okta_idp_saml" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
}

type "okta_idp_saml_key" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
}

type "okta_idp_social" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
}

type "okta_inline_hook" {
  holds     = "data"
  why       = "directory object"
  access    = "iam"
  executes  = "deploys_code"
  force_new = ["type"]
}

type "okta_link_definition" {
  holds     = "nothing"
  parent    = ["associated_name", "primary_name"]
  access    = "iam"
  force_new = [
    "associated_description",
    "associated_name",
    "associated_title",
    "primary_description",
    "primary_name",
    "primary_title",
  ]
}

type "okta_link_value" {
  holds     = "nothing"
  parent    = ["primary_name", "primary_user_id"]
  access    = "iam"
  force_new = ["primary_name", "primary_user_id"]
}

type "okta_log_stream" {
  holds     = "nothing"
  access    = "iam"
  guard     = "guardrail"
  force_new = [
    "settings.account_id",
    "settings.event_source_name",
    "settings.region",
    "settings.token",
    "type",
  ]
}

type "okta_network_zone" {
  holds  = "nothing"
  access = "iam"
  guard  = "guardrail"
}

type "okta_org_configuration" {
  holds  = "nothing"
  access = "iam"
}

type "okta_org_support" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["extend_by"]
}

type "okta_policy_device_assurance_android" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
  guard  = "guardrail"
}

type "okta_policy_device_assurance_chromeos" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
  guard  = "guardrail"
}

type "okta_policy_device_assurance_ios" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
  guard  = "guardrail"
}

type "okta_policy_device_assurance_macos" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
  guard  = "guardrail"
}

type "okta_policy_device_assurance_windows" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
  guard  = "guardrail"
}

type "okta_policy_mfa" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
  guard  = "guardrail"
}

type "okta_policy_mfa_default" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
  guard  = "guardrail"
}

type "okta_policy_password" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
  guard  = "guardrail"
}

type "okta_policy_password_default" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
  guard  = "guardrail"
}

type "okta_policy_profile_enrollment" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
  guard  = "guardrail"
}

type "okta_policy_profile_enrollment_apps" {
  holds     = "data"
  why       = "directory object"
  parent    = ["policy_id"]
  access    = "iam"
  guard     = "guardrail"
  force_new = ["policy_id"]
}

type "okta_policy_rule_idp_discovery" {
  holds     = "data"
  why       = "directory object"
  parent    = ["policy_id"]
  access    = "iam"
  guard     = "guardrail"
  force_new = ["name", "policy_id"]
}

type "okta_policy_rule_mfa" {
  holds     = "data"
  why       = "directory object"
  parent    = ["policy_id"]
  access    = "iam"
  guard     = "guardrail"
  force_new = ["name", "policy_id"]
}

type "okta_policy_rule_password" {
  holds     = "data"
  why       = "directory object"
  parent    = ["policy_id"]
  access    = "iam"
  guard     = "guardrail"
  force_new = ["name", "policy_id"]
}

type "okta_policy_rule_profile_enrollment" {
  holds     = "data"
  why       = "directory object"
  parent    = ["policy_id"]
  access    = "iam"
  guard     = "guardrail"
  force_new = ["policy_id"]
}

type "okta_policy_rule_signon" {
  holds     = "data"
  why       = "directory object"
  parent    = ["policy_id"]
  access    = "iam"
  guard     = "guardrail"
  force_new = ["name", "policy_id"]
}

type "okta_policy_signon" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
  guard  = "guardrail"
}

type "okta_post_auth_session_policy_rule" {
  holds     = "nothing"
  parent    = ["policy_id"]
  access    = "iam"
  force_new = ["policy_id"]
}

type "okta_preview_signin_page" {
  holds  = "nothing"
  access = "iam"
}

type "okta_principal_rate_limits" {
  holds  = "nothing"
  access = "iam"
}

type "okta_profile_mapping" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
}

type "okta_push_group" {
  holds     = "nothing"
  parent    = ["source_group_id", "app_id"]
  access    = "iam"
  force_new = ["app_config", "app_id", "source_group_id", "target_group_id", "target_group_name"]
}

type "okta_push_provider" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["provider_type"]
}

type "okta_rate_limit_admin_notification_settings" {
  holds  = "nothing"
  access = "iam"
}

type "okta_rate_limit_warning_threshold_percentage" {
  holds  = "nothing"
  access = "iam"
}

type "okta_rate_limiting" {
  holds  = "nothing"
  access = "iam"
  guard  = "guardrail"
}

type "okta_realm" {
  holds  = "nothing"
  access = "iam"
}

type "okta_realm_assignment" {
  holds  = "nothing"
  access = "iam"
}

type "okta_request_condition" {
  holds     = "nothing"
  parent    = ["resource_id"]
  access    = "iam"
  force_new = ["resource_id"]
}

type "okta_request_sequence" {
  holds  = "nothing"
  access = "iam"
}

type "okta_request_setting_organization" {
  holds  = "nothing"
  access = "iam"
}

type "okta_request_setting_resource" {
  holds  = "nothing"
  access = "iam"
}

type "okta_request_v2" {
  holds  = "nothing"
  access = "iam"
}

type "okta_resource_set" {
  holds  = "nothing"
  access = "iam"
}

type "okta_review" {
  holds  = "nothing"
  access = "iam"
}

type "okta_role_subscription" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["notification_type", "role_type"]
}

type "okta_security_events_provider" {
  holds  = "nothing"
  access = "iam"
}

type "okta_security_notification_emails" {
  holds  = "nothing"
  access = "iam"
}

type "okta_session_violation_policy_rule" {
  holds     = "nothing"
  parent    = ["policy_id"]
  access    = "iam"
  force_new = ["policy_id"]
}

type "okta_template_sms" {
  holds  = "nothing"
  access = "iam"
}

type "okta_theme" {
  holds  = "nothing"
  access = "iam"
}

type "okta_threat_insight_settings" {
  holds  = "nothing"
  access = "iam"
  guard  = "guardrail"
}

type "okta_trusted_origin" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
}

type "okta_trusted_server" {
  holds  = "nothing"
  access = "iam"
}

type "okta_ui_schema" {
  holds  = "nothing"
  access = "iam"
}

type "okta_user" {
  holds  = "data"
  why    = "directory object"
  access = "iam"
}

type "okta_user_admin_roles" {
  holds     = "nothing"
  parent    = ["user_id"]
  access    = "iam"
  force_new = ["user_id"]
}

type "okta_user_base_schema_property" {
  holds     = "nothing"
  parent    = ["index"]
  access    = "iam"
  force_new = ["index", "type"]
}

type "okta_user_factor_question" {
  holds     = "nothing"
  parent    = ["user_id"]
  access    = "iam"
  force_new = ["user_id"]
}

type "okta_user_group_memberships" {
  holds     = "nothing"
  parent    = ["user_id"]
  access    = "iam"
  force_new = ["user_id"]
}

type "okta_user_risk" {
  holds     = "nothing"
  parent    = ["user_id"]
  access    = "iam"
  force_new = ["user_id"]
}

type "okta_user_schema_property" {
  holds     = "data"
  why       = "directory object"
  parent    = ["index"]
  access    = "iam"
  force_new = ["array_type", "external_name", "external_namespace", "index", "type", "unique"]
}

type "okta_user_type" {
  holds  = "nothing"
  access = "iam"
}
