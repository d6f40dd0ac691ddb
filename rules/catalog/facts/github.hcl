provider "github" {
  source   = "integrations/github"
  evidence = "documentation"
}

facts {
  types = ["github_repository_ruleset", "github_organization_ruleset"]
  attribute "enforcement" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["disabled", "evaluate", "active"]
    means   = "it only monitors and no longer blocks"
  }
  attribute "bypass_actors" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it can be bypassed"
  }
  attribute "conditions.ref_name.exclude" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "more is exempt from it"
  }
  attribute "conditions.repository_name.exclude" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "more is exempt from it"
  }
  attribute "rules.deletion" {
    meaning = "control"
    harmful = ["off"]
    means   = "fewer checks are required before a merge"
  }
  attribute "rules.non_fast_forward" {
    meaning = "control"
    harmful = ["off"]
    means   = "fewer checks are required before a merge"
  }
  attribute "rules.required_signatures" {
    meaning = "control"
    harmful = ["off"]
    means   = "fewer checks are required before a merge"
  }
  attribute "rules.pull_request.required_approving_review_count" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "fewer checks are required before a merge"
  }
  attribute "rules.pull_request.require_code_owner_review" {
    meaning = "control"
    harmful = ["off"]
    means   = "fewer checks are required before a merge"
  }
  attribute "rules.pull_request.dismiss_stale_reviews_on_push" {
    meaning = "control"
    harmful = ["off"]
    means   = "fewer checks are required before a merge"
  }
  attribute "rules.pull_request.require_last_push_approval" {
    meaning = "control"
    harmful = ["off"]
    means   = "fewer checks are required before a merge"
  }
}

facts {
  types = ["github_branch_protection", "github_branch_protection_v3"]
  attribute "required_pull_request_reviews.pull_request_bypassers" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it can be bypassed"
  }
  attribute "force_push_bypassers" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it can be bypassed"
  }
  attribute "restrict_pushes.push_allowances" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it can be bypassed"
  }
}

facts {
  types = ["github_actions_repository_permissions", "github_actions_organization_permissions"]
  attribute "allowed_actions" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["all"]
    means   = "actions of any author may run"
  }
  attribute "allowed_actions_config.patterns_allowed" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "more actions may run"
  }
  attribute "sha_pinning_required" {
    meaning = "control"
    harmful = ["off"]
    means   = "fewer checks are required before a merge"
  }
}

facts {
  types = ["github_workflow_repository_permissions", "github_actions_organization_workflow_permissions"]
  attribute "default_workflow_permissions" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["write"]
    means   = "it grants more than before"
  }
  attribute "can_approve_pull_request_reviews" {
    meaning = "control"
    harmful = ["on"]
    means   = "it grants more than before"
  }
}

facts {
  types = ["github_organization_settings"]
  attribute "default_repository_permission" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["admin", "maintain", "push", "write", "triage", "pull", "read", "none"]
    means   = "it grants more than before"
  }
  attribute "members_can_create_public_repositories" {
    meaning = "control"
    harmful = ["on"]
    means   = "it grants more than before"
  }
  attribute "members_can_fork_private_repositories" {
    meaning = "control"
    harmful = ["on"]
    means   = "it grants more than before"
  }
  attribute "web_commit_signoff_required" {
    meaning = "control"
    harmful = ["off"]
    means   = "fewer checks are required before a merge"
  }
  attribute "secret_scanning_enabled_for_new_repositories" {
    meaning = "control"
    harmful = ["off"]
    means   = "its contents are less protected"
  }
  attribute "secret_scanning_push_protection_enabled_for_new_repositories" {
    meaning = "control"
    harmful = ["off"]
    means   = "its contents are less protected"
  }
}

facts {
  types = ["github_repository"]
  attribute "vulnerability_alerts" {
    meaning = "control"
    harmful = ["off"]
    means   = "its contents are less protected"
  }
  attribute "security_and_analysis.secret_scanning.status" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["disabled"]
    means   = "its contents are less protected"
  }
  attribute "security_and_analysis.secret_scanning_push_protection.status" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["disabled"]
    means   = "its contents are less protected"
  }
  attribute "security_and_analysis.advanced_security.status" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["disabled"]
    means   = "its contents are less protected"
  }
  attribute "visibility" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["public"]
    also_new = true
  }
  attribute "private" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["false"]
  }
}

facts {
  types = ["github_repository_environment"]
  attribute "can_admins_bypass" {
    meaning = "control"
    harmful = ["on"]
    means   = "it can be bypassed"
  }
  attribute "prevent_self_review" {
    meaning = "control"
    harmful = ["off"]
    means   = "fewer checks are required before a merge"
  }
  attribute "wait_timer" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "fewer checks are required before a merge"
  }
  attribute "deployment_branch_policy" {
    meaning = "control"
    harmful = ["gone"]
    means   = "it allows access that it refused before"
  }
}

facts {
  types = ["github_actions_runner_group"]
  attribute "visibility" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["all"]
    means   = "it allows access that it refused before"
  }
  attribute "allows_public_repositories" {
    meaning = "control"
    harmful = ["on"]
    means   = "it allows access that it refused before"
  }
}

facts {
  types      = ["github_repository_deploy_key", "github_user_ssh_key"]
  credential = "key"
}

facts {
  types         = ["github_repository_collaborators"]
  authoritative = "every collaborator of the repository"
  attribute "user.permission" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["admin"]
    also_new = true
  }
  attribute "team.permission" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["admin"]
    also_new = true
  }
}

facts {
  types         = ["github_team_members"]
  authoritative = "every member of the team"
}

facts {
  types = ["github_membership"]
  attribute "role" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["admin"]
    also_new = true
  }
}

facts {
  types = ["github_repository_collaborator*"]
  attribute "permission" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["admin"]
    also_new = true
  }
}

facts {
  types = ["github_team_repository"]
  attribute "permission" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["admin"]
    also_new = true
  }
}

facts {
  types   = ["github_organization_audit*"]
  records = true
}
