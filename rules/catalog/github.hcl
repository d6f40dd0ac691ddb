provider "github" {
  source   = "integrations/github"
  commit   = "b6ce8c0687af3b301d6dc022db1aca45f3ad2b26"
  evidence = "source"
}

type "github_actions_environment_secret" {
  holds     = "data"
  why       = "content or values"
  parent    = ["environment"]
  access    = "credential"
  executes  = "deploys_code"
  force_new = ["environment", "secret_name"]
}

type "github_actions_environment_variable" {
  holds     = "nothing"
  parent    = ["environment"]
  executes  = "deploys_code"
  force_new = ["environment", "variable_name"]
}

type "github_actions_hosted_runner" {
  holds     = "nothing"
  executes  = "deploys_code"
  force_new = ["image", "image_gen"]
}

type "github_actions_organization_oidc_subject_claim_customization_template" {
  holds    = "nothing"
  access   = "credential"
  executes = "deploys_code"
}

type "github_actions_organization_permissions" {
  holds    = "nothing"
  access   = "org_policy"
  executes = "deploys_code"
}

type "github_actions_organization_secret" {
  holds     = "data"
  why       = "content or values"
  access    = "credential"
  executes  = "deploys_code"
  force_new = ["secret_name"]
}

type "github_actions_organization_secret_repositories" {
  holds     = "nothing"
  parent    = ["secret_name"]
  access    = "credential"
  executes  = "deploys_code"
  force_new = ["secret_name"]
}

type "github_actions_organization_secret_repository" {
  holds     = "nothing"
  parent    = ["secret_name"]
  access    = "credential"
  executes  = "deploys_code"
  force_new = ["repository_id", "secret_name"]
}

type "github_actions_organization_variable" {
  holds     = "nothing"
  executes  = "deploys_code"
  force_new = ["variable_name"]
}

type "github_actions_organization_variable_repositories" {
  holds     = "nothing"
  parent    = ["variable_name"]
  executes  = "deploys_code"
  force_new = ["variable_name"]
}

type "github_actions_organization_variable_repository" {
  holds     = "nothing"
  parent    = ["variable_name"]
  executes  = "deploys_code"
  force_new = ["repository_id", "variable_name"]
}

type "github_actions_organization_workflow_permissions" {
  holds     = "nothing"
  access    = "org_policy"
  executes  = "deploys_code"
  force_new = ["organization_slug"]
}

type "github_actions_repository_access_level" {
  holds    = "nothing"
  access   = "org_policy"
  executes = "deploys_code"
}

type "github_actions_repository_oidc_subject_claim_customization_template" {
  holds    = "nothing"
  access   = "credential"
  executes = "deploys_code"
}

type "github_actions_repository_permissions" {
  holds    = "nothing"
  access   = "org_policy"
  executes = "deploys_code"
}

type "github_actions_runner_group" {
  holds    = "data"
  why      = "content or values"
  executes = "deploys_code"
}

type "github_actions_secret" {
  holds     = "data"
  why       = "content or values"
  parent    = ["repository"]
  access    = "credential"
  executes  = "deploys_code"
  force_new = ["secret_name"]
}

type "github_actions_variable" {
  holds     = "nothing"
  parent    = ["repository"]
  executes  = "deploys_code"
  force_new = ["variable_name"]
}

type "github_app_installation_repositories" {
  holds     = "identity"
  parent    = ["installation_id"]
  access    = "iam"
  force_new = ["installation_id"]
}

type "github_app_installation_repository" {
  holds     = "identity"
  parent    = ["installation_id"]
  access    = "iam"
  force_new = ["installation_id", "repository"]
}

type "github_branch" {
  holds     = "data"
  why       = "content or values"
  parent    = ["repository"]
  force_new = ["repository", "source_branch", "source_sha"]
}

type "github_branch_default" {
  holds  = "nothing"
  access = "org_policy"
}

type "github_branch_protection" {
  holds     = "nothing"
  parent    = ["repository_id"]
  access    = "org_policy"
  guard     = "guardrail"
  force_new = ["repository_id"]
}

type "github_branch_protection_v3" {
  holds     = "nothing"
  parent    = ["branch", "repository"]
  access    = "org_policy"
  guard     = "guardrail"
  force_new = ["branch", "repository"]
}

type "github_codespaces_organization_secret" {
  holds     = "data"
  why       = "content or values"
  access    = "credential"
  force_new = ["encrypted_value", "plaintext_value", "secret_name", "selected_repository_ids", "visibility"]
}

type "github_codespaces_organization_secret_repositories" {
  holds     = "nothing"
  parent    = ["secret_name"]
  access    = "credential"
  force_new = ["secret_name"]
}

type "github_codespaces_secret" {
  holds     = "data"
  why       = "content or values"
  parent    = ["repository"]
  access    = "credential"
  force_new = ["encrypted_value", "plaintext_value", "repository", "secret_name"]
}

type "github_codespaces_user_secret" {
  holds     = "data"
  why       = "content or values"
  access    = "credential"
  force_new = ["encrypted_value", "plaintext_value", "secret_name", "selected_repository_ids"]
}

type "github_dependabot_organization_secret" {
  holds     = "data"
  why       = "content or values"
  access    = "credential"
  force_new = ["secret_name"]
}

type "github_dependabot_organization_secret_repositories" {
  holds     = "nothing"
  parent    = ["secret_name"]
  access    = "credential"
  force_new = ["secret_name"]
}

type "github_dependabot_organization_secret_repository" {
  holds     = "nothing"
  parent    = ["secret_name"]
  access    = "credential"
  force_new = ["repository_id", "secret_name"]
}

type "github_dependabot_secret" {
  holds     = "data"
  why       = "content or values"
  parent    = ["repository"]
  access    = "credential"
  force_new = ["secret_name"]
}

type "github_emu_group_mapping" {
  holds     = "nothing"
  parent    = ["group_id"]
  access    = "iam"
  force_new = ["group_id"]
}

type "github_enterprise_actions_permissions" {
  holds     = "nothing"
  access    = "org_policy"
  force_new = ["enterprise_slug"]
}

type "github_enterprise_actions_runner_group" {
  holds  = "nothing"
  access = "org_policy"
}

type "github_enterprise_actions_workflow_permissions" {
  holds     = "nothing"
  access    = "org_policy"
  force_new = ["enterprise_slug"]
}

type "github_enterprise_ip_allow_list_entry" {
  holds     = "nothing"
  force_new = ["enterprise_slug", "ip"]
}

type "github_enterprise_organization" {
  holds     = "data"
  why       = "content or values"
  parent    = ["enterprise_id"]
  force_new = ["enterprise_id", "name"]
}

type "github_enterprise_security_analysis_settings" {
  holds     = "nothing"
  force_new = ["enterprise_slug"]
}

type "github_issue" {
  holds     = "data"
  why       = "content or values"
  parent    = ["repository"]
  force_new = ["repository"]
}

type "github_issue_label" {
  holds     = "data"
  why       = "content or values"
  transient = true
  parent    = ["repository"]
  force_new = ["repository"]
}

type "github_issue_labels" {
  holds     = "data"
  why       = "content or values"
  transient = true
  parent    = ["repository"]
  force_new = ["repository"]
}

type "github_membership" {
  holds     = "identity"
  access    = "iam"
  force_new = ["username"]
}

type "github_organization_block" {
  holds     = "nothing"
  force_new = ["username"]
}

type "github_organization_custom_properties" {
  holds = "nothing"
}

type "github_organization_custom_role" {
  holds  = "nothing"
  access = "iam"
}

type "github_organization_project" {
  holds = "data"
  why   = "content or values"
}

type "github_organization_repository_role" {
  holds = "nothing"
}

type "github_organization_role" {
  holds  = "nothing"
  access = "iam"
}

type "github_organization_role_team" {
  holds     = "nothing"
  parent    = ["role_id"]
  access    = "iam"
  force_new = ["role_id", "team_slug"]
}

type "github_organization_role_team_assignment" {
  holds     = "nothing"
  parent    = ["role_id"]
  access    = "iam"
  force_new = ["role_id", "team_slug"]
}

type "github_organization_role_user" {
  holds     = "nothing"
  parent    = ["role_id"]
  access    = "iam"
  force_new = ["login", "role_id"]
}

type "github_organization_ruleset" {
  holds  = "nothing"
  access = "org_policy"
  guard  = "guardrail"
}

type "github_organization_security_manager" {
  holds  = "nothing"
  access = "org_policy"
}

type "github_organization_settings" {
  holds  = "data"
  why    = "content or values"
  access = "org_policy"
}

type "github_organization_webhook" {
  holds    = "identity"
  access   = "network"
  executes = "deploys_code"
}

type "github_project_card" {
  holds     = "data"
  why       = "content or values"
  parent    = ["column_id"]
  force_new = ["column_id"]
}

type "github_project_column" {
  holds     = "data"
  why       = "content or values"
  parent    = ["project_id"]
  force_new = ["project_id"]
}

type "github_release" {
  holds     = "data"
  why       = "content or values"
  parent    = ["tag_name"]
  force_new = ["tag_name", "target_commitish"]
}

type "github_repository" {
  holds          = "data"
  why            = "source code, issues"
  tags           = "topics"
  protections    = [
    { kind = "keep_on_destroy", path = "archive_on_destroy", safe = true, unset_safe = false },
  ]
  force_new_when = { fork = "conditional", source_owner = "conditional", source_repo = "conditional" }
}

type "github_repository_autolink_reference" {
  holds     = "nothing"
  parent    = ["repository"]
  force_new = ["is_alphanumeric", "key_prefix", "repository", "target_url_template"]
}

type "github_repository_collaborator" {
  holds     = "nothing"
  parent    = ["repository"]
  access    = "iam"
  force_new = ["permission", "repository", "username"]
}

type "github_repository_collaborators" {
  holds  = "nothing"
  access = "iam"
}

type "github_repository_custom_property" {
  holds     = "nothing"
  force_new = ["property_name", "property_type"]
}

type "github_repository_dependabot_security_updates" {
  holds     = "nothing"
  parent    = ["repository"]
  guard     = "guardrail"
  force_new = ["repository"]
}

type "github_repository_deploy_key" {
  holds     = "identity"
  parent    = ["repository"]
  access    = "credential"
  force_new = ["key", "read_only", "repository", "title"]
}

type "github_repository_deployment_branch_policy" {
  holds     = "nothing"
  parent    = ["repository", "environment_name"]
  force_new = ["environment_name", "repository"]
}

type "github_repository_environment" {
  holds     = "identity"
  access    = "org_policy"
  force_new = ["environment"]
}

type "github_repository_environment_deployment_policy" {
  holds          = "nothing"
  parent         = ["environment", "repository"]
  access         = "org_policy"
  guard          = "guardrail"
  force_new      = ["environment"]
  force_new_when = { branch_pattern = "conditional", tag_pattern = "conditional" }
}

type "github_repository_file" {
  holds     = "data"
  why       = "content or values"
  executes  = "deploys_code"
  force_new = ["branch", "file", "ref"]
}

type "github_repository_milestone" {
  holds = "data"
  why   = "content or values"
}

type "github_repository_pages" {
  holds     = "nothing"
  parent    = ["repository"]
  force_new = ["repository"]
}

type "github_repository_project" {
  holds     = "data"
  why       = "content or values"
  parent    = ["repository"]
  force_new = ["repository"]
}

type "github_repository_pull_request" {
  holds     = "nothing"
  force_new = ["base_repository", "head_ref", "owner"]
}

type "github_repository_ruleset" {
  holds  = "nothing"
  access = "org_policy"
  guard  = "guardrail"
}

type "github_repository_topics" {
  holds = "nothing"
  tags  = "topics"
}

type "github_repository_vulnerability_alerts" {
  holds     = "nothing"
  parent    = ["repository"]
  guard     = "guardrail"
  force_new = ["repository"]
}

type "github_repository_webhook" {
  holds     = "identity"
  parent    = ["repository"]
  access    = "network"
  executes  = "deploys_code"
  force_new = ["repository"]
}

type "github_team" {
  holds  = "identity"
  access = "iam"
}

type "github_team_members" {
  holds  = "nothing"
  access = "iam"
}

type "github_team_membership" {
  holds     = "nothing"
  parent    = ["team_id"]
  access    = "iam"
  force_new = ["team_id", "username"]
}

type "github_team_repository" {
  holds     = "nothing"
  parent    = ["team_id"]
  access    = "iam"
  force_new = ["repository", "team_id"]
}

type "github_team_settings" {
  holds     = "nothing"
  parent    = ["team_id"]
  access    = "iam"
  force_new = ["team_id"]
}

type "github_team_sync_group_mapping" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["group"]
}

type "github_user_gpg_key" {
  holds     = "identity"
  access    = "credential"
  force_new = ["armored_public_key"]
}

type "github_user_invitation_accepter" {
  holds     = "identity"
  parent    = ["invitation_id", "allow_empty_id"]
  force_new = ["allow_empty_id", "invitation_id"]
}

type "github_user_ssh_key" {
  holds     = "identity"
  access    = "credential"
  force_new = ["key", "title"]
}

type "github_workflow_repository_permissions" {
  holds    = "nothing"
  access   = "org_policy"
  executes = "deploys_code"
}
