provider "launchdarkly" {
  source   = "launchdarkly/launchdarkly"
  evidence = "documentation"
}

# For how many minutes the PHP client keeps flags before it asks again.
facts {
  types = ["launchdarkly_environment"]
  attribute "default_ttl" {
    meaning = "nothing"
  }
}

facts {
  types = ["launchdarkly_project"]
  attribute "environments.default_ttl" {
    meaning = "nothing"
  }
}

facts {
  types  = ["launchdarkly_environment"]
  source = "https://registry.terraform.io/providers/launchdarkly/launchdarkly/latest/docs/resources/environment"
  attribute "approval_settings.required" {
    meaning = "control"
    harmful = ["off"]
    means   = "less is checked before a flag is changed"
  }
  attribute "approval_settings.min_num_approvals" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "less is checked before a flag is changed"
  }
  attribute "approval_settings.can_review_own_request" {
    meaning = "control"
    harmful = ["on"]
    means   = "less is checked before a flag is changed"
  }
  attribute "approval_settings.can_apply_declined_changes" {
    meaning = "control"
    harmful = ["on"]
    means   = "less is checked before a flag is changed"
  }
  attribute "segment_approval_settings.required" {
    meaning = "control"
    harmful = ["off"]
    means   = "less is checked before a flag is changed"
  }
  attribute "segment_approval_settings.min_num_approvals" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "less is checked before a flag is changed"
  }
  attribute "segment_approval_settings.can_review_own_request" {
    meaning = "control"
    harmful = ["on"]
    means   = "less is checked before a flag is changed"
  }
  attribute "segment_approval_settings.can_apply_declined_changes" {
    meaning = "control"
    harmful = ["on"]
    means   = "less is checked before a flag is changed"
  }
  attribute "confirm_changes" {
    meaning = "control"
    harmful = ["off"]
    means   = "less is checked before a flag is changed"
  }
}

facts {
  types  = ["launchdarkly_access_token", "launchdarkly_team_member"]
  source = "https://registry.terraform.io/providers/launchdarkly/launchdarkly/latest/docs/resources/access_token"
  attribute "role" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["admin", "owner"]
    also_new = true
  }
}
