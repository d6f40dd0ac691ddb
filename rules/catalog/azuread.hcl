provider "azuread" {
  source   = "hashicorp/azuread"
  commit   = "f0169e0ecec4a7f87c0a512fd989368a182306c1"
  evidence = "source"
}

type "azuread_access_package" {
  holds     = "data"
  why       = "directory object: new object id, soft-deleted 30 days"
  parent    = ["catalog_id"]
  access    = "org_policy"
  force_new = ["catalog_id"]
}

type "azuread_access_package_assignment_policy" {
  holds  = "data"
  why    = "directory object: new object id, soft-deleted 30 days"
  parent = ["access_package_id"]
  access = "org_policy"
}

type "azuread_access_package_catalog" {
  holds  = "data"
  why    = "directory object: new object id, soft-deleted 30 days"
  access = "org_policy"
}

type "azuread_access_package_catalog_role_assignment" {
  holds     = "data"
  why       = "directory object: new object id, soft-deleted 30 days"
  parent    = ["role_id"]
  access    = "org_policy"
  force_new = ["catalog_id", "principal_object_id", "role_id"]
}

type "azuread_access_package_resource_catalog_association" {
  holds     = "data"
  why       = "directory object: new object id, soft-deleted 30 days"
  parent    = ["resource_origin_id"]
  access    = "org_policy"
  force_new = ["catalog_id", "resource_origin_id", "resource_origin_system"]
}

type "azuread_access_package_resource_package_association" {
  holds     = "data"
  why       = "directory object: new object id, soft-deleted 30 days"
  parent    = ["access_package_id", "catalog_resource_association_id"]
  access    = "org_policy"
  force_new = ["access_package_id", "access_type", "catalog_resource_association_id"]
}

type "azuread_administrative_unit" {
  holds  = "data"
  why    = "directory object: new object id, soft-deleted 30 days"
  access = "iam"
}

type "azuread_administrative_unit_member" {
  holds      = "identity"
  confidence = "low"
  parent     = ["administrative_unit_object_id", "member_object_id"]
  access     = "iam"
  force_new  = ["administrative_unit_object_id", "member_object_id"]
}

type "azuread_administrative_unit_role_member" {
  holds      = "identity"
  confidence = "low"
  parent     = ["administrative_unit_object_id", "member_object_id", "role_object_id"]
  access     = "iam"
  force_new  = ["administrative_unit_object_id", "member_object_id", "role_object_id"]
}

type "azuread_app_role_assignment" {
  holds      = "identity"
  confidence = "low"
  parent     = ["app_role_id", "resource_object_id"]
  access     = "iam"
  force_new  = ["app_role_id", "principal_object_id", "resource_object_id"]
}

type "azuread_application" {
  holds     = "data"
  why       = "directory object: new object id, soft-deleted 30 days"
  tags      = "tags"
  access    = "iam"
  force_new = ["template_id"]
}

type "azuread_application_api_access" {
  holds      = "identity"
  confidence = "low"
  parent     = ["application_id"]
  access     = "iam"
  force_new  = ["api_client_id", "application_id"]
}

type "azuread_application_app_role" {
  holds      = "identity"
  confidence = "low"
  parent     = ["application_id"]
  access     = "iam"
  force_new  = ["application_id", "role_id"]
}

type "azuread_application_certificate" {
  holds      = "identity"
  confidence = "low"
  parent     = ["application_id"]
  access     = "credential"
  force_new  = [
    "application_id",
    "encoding",
    "end_date",
    "end_date_relative",
    "key_id",
    "start_date",
    "type",
    "value",
  ]
}

type "azuread_application_fallback_public_client" {
  holds      = "identity"
  confidence = "low"
  parent     = ["application_id"]
  access     = "iam"
  force_new  = ["application_id", "enabled"]
}

type "azuread_application_federated_identity_credential" {
  holds      = "identity"
  confidence = "low"
  parent     = ["application_id"]
  access     = "credential"
  force_new  = ["application_id", "display_name"]
}

type "azuread_application_flexible_federated_identity_credential" {
  holds      = "identity"
  confidence = "low"
  parent     = ["application_id"]
  access     = "credential"
  force_new  = ["application_id", "display_name"]
}

type "azuread_application_from_template" {
  holds      = "identity"
  confidence = "low"
  access     = "iam"
  force_new  = ["template_id"]
}

type "azuread_application_identifier_uri" {
  holds      = "identity"
  confidence = "low"
  parent     = ["application_id"]
  access     = "iam"
  force_new  = ["application_id", "identifier_uri"]
}

type "azuread_application_known_clients" {
  holds      = "identity"
  confidence = "low"
  parent     = ["application_id"]
  access     = "iam"
  force_new  = ["application_id"]
}

type "azuread_application_owner" {
  holds      = "identity"
  confidence = "low"
  parent     = ["application_id"]
  access     = "iam"
  force_new  = ["application_id", "owner_object_id"]
}

type "azuread_application_password" {
  holds      = "identity"
  confidence = "low"
  parent     = ["application_id"]
  access     = "credential"
  force_new  = [
    "application_id",
    "display_name",
    "end_date",
    "end_date_relative",
    "rotate_when_changed",
    "start_date",
  ]
}

type "azuread_application_permission_scope" {
  holds      = "identity"
  confidence = "low"
  parent     = ["application_id"]
  access     = "iam"
  force_new  = ["application_id", "scope_id"]
}

type "azuread_application_pre_authorized" {
  holds      = "identity"
  confidence = "low"
  parent     = ["application_id"]
  access     = "iam"
  force_new  = ["application_id", "authorized_client_id"]
}

type "azuread_application_redirect_uris" {
  holds      = "identity"
  confidence = "low"
  parent     = ["application_id"]
  access     = "iam"
  force_new  = ["application_id", "type"]
}

type "azuread_application_registration" {
  holds  = "data"
  why    = "directory object: new object id, soft-deleted 30 days"
  access = "iam"
}

type "azuread_authentication_strength_policy" {
  holds      = "identity"
  confidence = "low"
  access     = "org_policy"
  guard      = "guardrail"
}

type "azuread_claims_mapping_policy" {
  holds  = "data"
  why    = "directory object: new object id, soft-deleted 30 days"
  access = "iam"
}

type "azuread_conditional_access_policy" {
  holds  = "data"
  why    = "directory object: new object id, soft-deleted 30 days"
  access = "org_policy"
  guard  = "guardrail"
}

type "azuread_custom_directory_role" {
  holds     = "data"
  why       = "directory object: new object id, soft-deleted 30 days"
  access    = "iam"
  force_new = ["template_id"]
}

type "azuread_directory_role" {
  holds      = "identity"
  confidence = "low"
  access     = "iam"
  force_new  = ["display_name", "template_id"]
}

type "azuread_directory_role_assignment" {
  holds      = "identity"
  confidence = "low"
  parent     = ["role_id"]
  access     = "iam"
  force_new  = ["app_scope_id", "directory_scope_id", "principal_object_id", "role_id"]
}

type "azuread_directory_role_eligibility_schedule_request" {
  holds      = "identity"
  confidence = "low"
  parent     = ["directory_scope_id"]
  access     = "iam"
  force_new  = ["directory_scope_id", "justification", "principal_id", "role_definition_id"]
}

type "azuread_directory_role_member" {
  holds      = "identity"
  confidence = "low"
  parent     = ["member_object_id", "role_object_id"]
  access     = "iam"
  force_new  = ["member_object_id", "role_object_id"]
}

type "azuread_group" {
  holds          = "data"
  why            = "directory object: new object id, soft-deleted 30 days"
  access         = "iam"
  force_new      = ["assignable_to_role", "behaviors", "mail_nickname", "provisioning_options", "types"]
  force_new_when = { visibility = "conditional" }
}

type "azuread_group_member" {
  holds      = "identity"
  confidence = "low"
  parent     = ["group_object_id", "member_object_id"]
  access     = "iam"
  force_new  = ["group_object_id", "member_object_id"]
}

type "azuread_group_role_management_policy" {
  holds      = "identity"
  confidence = "low"
  parent     = ["group_id", "role_id"]
  access     = "org_policy"
  guard      = "guardrail"
  force_new  = ["group_id", "role_id"]
}

type "azuread_group_without_members" {
  holds          = "data"
  why            = "directory object: new object id, soft-deleted 30 days"
  access         = "iam"
  force_new      = ["assignable_to_role", "behaviors", "mail_nickname", "provisioning_options", "types"]
  force_new_when = { visibility = "conditional" }
}

type "azuread_invitation" {
  holds      = "identity"
  confidence = "low"
  parent     = ["redirect_url"]
  access     = "iam"
  force_new  = ["message", "redirect_url", "user_display_name", "user_email_address", "user_type"]
}

type "azuread_named_location" {
  holds     = "data"
  why       = "directory object: new object id, soft-deleted 30 days"
  access    = "org_policy"
  guard     = "guardrail"
  force_new = ["country", "ip"]
}

type "azuread_privileged_access_group_assignment_schedule" {
  holds      = "identity"
  confidence = "low"
  parent     = ["group_id"]
  access     = "iam"
  force_new  = ["assignment_type", "group_id", "principal_id"]
}

type "azuread_privileged_access_group_eligibility_schedule" {
  holds      = "identity"
  confidence = "low"
  parent     = ["group_id"]
  access     = "iam"
  force_new  = ["assignment_type", "group_id", "principal_id"]
}

type "azuread_service_principal" {
  holds     = "data"
  why       = "directory object: new object id, soft-deleted 30 days"
  tags      = "tags"
  access    = "iam"
  force_new = ["client_id"]
}

type "azuread_service_principal_certificate" {
  holds      = "identity"
  confidence = "low"
  parent     = ["service_principal_id"]
  access     = "credential"
  force_new  = [
    "encoding",
    "end_date",
    "end_date_relative",
    "key_id",
    "service_principal_id",
    "start_date",
    "type",
    "value",
  ]
}

type "azuread_service_principal_claims_mapping_policy_assignment" {
  holds      = "identity"
  confidence = "low"
  parent     = ["claims_mapping_policy_id"]
  access     = "iam"
  force_new  = ["claims_mapping_policy_id", "service_principal_id"]
}

type "azuread_service_principal_delegated_permission_grant" {
  holds      = "identity"
  confidence = "low"
  parent     = ["user_object_id"]
  access     = "iam"
  force_new  = ["resource_service_principal_object_id", "service_principal_object_id", "user_object_id"]
}

type "azuread_service_principal_password" {
  holds      = "identity"
  confidence = "low"
  parent     = ["service_principal_id"]
  access     = "credential"
  force_new  = [
    "display_name",
    "end_date",
    "end_date_relative",
    "rotate_when_changed",
    "service_principal_id",
    "start_date",
  ]
}

type "azuread_service_principal_token_signing_certificate" {
  holds      = "identity"
  confidence = "low"
  parent     = ["service_principal_id"]
  access     = "credential"
  force_new  = ["display_name", "end_date", "service_principal_id"]
}

type "azuread_synchronization_job" {
  holds     = "data"
  why       = "directory object: new object id, soft-deleted 30 days"
  parent    = ["template_id"]
  access    = "iam"
  force_new = ["service_principal_id", "template_id"]
}

type "azuread_synchronization_job_provision_on_demand" {
  holds     = "data"
  why       = "directory object: new object id, soft-deleted 30 days"
  parent    = ["synchronization_job_id"]
  access    = "iam"
  force_new = [
    "parameter",
    "parameter.rule_id",
    "parameter.subject",
    "service_principal_id",
    "synchronization_job_id",
    "triggers",
  ]
}

type "azuread_synchronization_secret" {
  holds     = "data"
  why       = "directory object: new object id, soft-deleted 30 days"
  parent    = ["service_principal_id"]
  access    = "iam"
  force_new = ["service_principal_id"]
}

type "azuread_user" {
  holds  = "data"
  why    = "directory object: new object id, soft-deleted 30 days"
  access = "iam"
}

type "azuread_user_flow_attribute" {
  holds      = "identity"
  confidence = "low"
  access     = "iam"
  force_new  = ["data_type", "display_name"]
}
