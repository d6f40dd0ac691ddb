provider "gitlab" {
  source   = "gitlabhq/gitlab"
  evidence = "documentation"
}

facts {
  types = ["gitlab_branch_protection"]
  attribute "allow_force_push" {
    meaning = "control"
    harmful = ["on"]
    means   = "fewer checks are required before a merge"
  }
  attribute "code_owner_approval_required" {
    meaning = "control"
    harmful = ["off"]
    means   = "fewer checks are required before a merge"
  }
  attribute "push_access_level" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["developer", "maintainer", "admin", "no one"]
    means   = "it grants more than before"
  }
  attribute "merge_access_level" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["developer", "maintainer", "admin", "no one"]
    means   = "it grants more than before"
  }
  attribute "unprotect_access_level" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["developer", "maintainer", "admin", "no one"]
    means   = "it grants more than before"
  }
  attribute "allowed_to_push" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it can be bypassed"
  }
}

facts {
  types = ["gitlab_project"]
  attribute "only_allow_merge_if_pipeline_succeeds" {
    meaning = "control"
    harmful = ["off"]
    means   = "fewer checks are required before a merge"
  }
  attribute "only_allow_merge_if_all_discussions_are_resolved" {
    meaning = "control"
    harmful = ["off"]
    means   = "fewer checks are required before a merge"
  }
  attribute "allow_merge_on_skipped_pipeline" {
    meaning = "control"
    harmful = ["on"]
    means   = "fewer checks are required before a merge"
  }
  attribute "push_rules.prevent_secrets" {
    meaning = "control"
    harmful = ["off"]
    means   = "fewer checks are required before a merge"
  }
  attribute "push_rules.reject_unsigned_commits" {
    meaning = "control"
    harmful = ["off"]
    means   = "fewer checks are required before a merge"
  }
  attribute "visibility_level" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["public"]
    also_new = true
  }
}

facts {
  types = [
    "gitlab_project_approval_rule",
    "gitlab_project_environment",
    "gitlab_project_protected_environment",
    "gitlab_group_protected_environment",
  ]
  attribute "approvals_required" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "fewer checks are required before a merge"
  }
  attribute "required_approval_count" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "fewer checks are required before a merge"
  }
  attribute "approval_rules" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "fewer checks are required before a merge"
  }
  attribute "approval_rules.required_approvals" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "fewer checks are required before a merge"
  }
}

facts {
  types = ["gitlab_project_level_mr_approvals"]
  attribute "reset_approvals_on_push" {
    meaning = "control"
    harmful = ["off"]
    means   = "fewer checks are required before a merge"
  }
  attribute "disable_overriding_approvers_per_merge_request" {
    meaning = "control"
    harmful = ["off"]
    means   = "fewer checks are required before a merge"
  }
  attribute "merge_requests_author_approval" {
    meaning = "control"
    harmful = ["on"]
    means   = "fewer checks are required before a merge"
  }
  attribute "merge_requests_disable_committers_approval" {
    meaning = "control"
    harmful = ["off"]
    means   = "fewer checks are required before a merge"
  }
}

facts {
  types = ["gitlab_project_variable", "gitlab_group_variable", "gitlab_instance_variable"]
  attribute "protected" {
    meaning = "control"
    harmful = ["off"]
    means   = "it allows access that it refused before"
  }
  attribute "masked" {
    meaning = "control"
    harmful = ["off"]
    means   = "it allows access that it refused before"
  }
}

facts {
  types = ["gitlab_group"]
  attribute "visibility_level" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["public"]
    also_new = true
  }
}

facts {
  types      = ["gitlab_*_access_token", "gitlab_deploy_key", "gitlab_deploy_token"]
  credential = "key"
}

facts {
  types         = ["gitlab_*_authoritative"]
  authoritative = "every member"
}

facts {
  types = ["gitlab_*_membership"]
  attribute "access_level" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["owner"]
    also_new = true
  }
}

facts {
  types = ["gitlab_*_share_group"]
  attribute "group_access" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["owner"]
    also_new = true
  }
}
