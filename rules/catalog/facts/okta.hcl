provider "okta" {
  source   = "okta/okta"
  evidence = "documentation"
}

facts {
  types = ["okta_user"]
  attribute "account_enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "nobody can sign in with it anymore"
  }
  attribute "status" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["suspended", "deprovisioned"]
    means   = "nobody can sign in with it anymore"
  }
}

facts {
  types = ["okta_policy_password", "okta_policy_password_default"]
  attribute "password_min_length" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "weaker passwords or logins are accepted"
  }
  attribute "password_history_count" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "weaker passwords or logins are accepted"
  }
  attribute "password_min_number" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "weaker passwords or logins are accepted"
  }
  attribute "password_min_symbol" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "weaker passwords or logins are accepted"
  }
  attribute "password_min_uppercase" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "weaker passwords or logins are accepted"
  }
  attribute "password_min_lowercase" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "weaker passwords or logins are accepted"
  }
  attribute "password_dictionary_lookup" {
    meaning = "control"
    harmful = ["off"]
    means   = "weaker passwords or logins are accepted"
  }
  attribute "password_exclude_username" {
    meaning = "control"
    harmful = ["off"]
    means   = "weaker passwords or logins are accepted"
  }
  attribute "password_max_lockout_attempts" {
    meaning = "control"
    harmful = ["raised"]
    means   = "weaker passwords or logins are accepted"
  }
  attribute "password_max_age_days" {
    meaning = "control"
    harmful = ["raised"]
    means   = "weaker passwords or logins are accepted"
  }
}

facts {
  types = ["okta_policy_rule_signon"]
  attribute "mfa_required" {
    meaning = "control"
    harmful = ["off"]
    means   = "a second factor is required less often"
  }
  attribute "access" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["allow", "challenge", "deny"]
    means   = "it allows access that it refused before"
  }
  attribute "session_lifetime" {
    meaning = "control"
    harmful = ["raised"]
    means   = "weaker passwords or logins are accepted"
  }
  attribute "network_connection" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["anywhere"]
    means   = "it allows access that it refused before"
  }
  attribute "mfa_lifetime" {
    meaning = "control"
    harmful = ["raised"]
    means   = "a second factor is required less often"
  }
}

facts {
  types = ["okta_app_signon_policy_rule"]
  attribute "factor_mode" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["1fa", "2fa"]
    means   = "a second factor is required less often"
  }
  attribute "access" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["allow", "deny"]
    means   = "it allows access that it refused before"
  }
  attribute "constraints" {
    meaning = "control"
    harmful = ["gone"]
    means   = "a second factor is required less often"
  }
  attribute "network_connection" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["anywhere"]
    means   = "it allows access that it refused before"
  }
  attribute "device_is_managed" {
    meaning = "control"
    harmful = ["off"]
    means   = "it allows access that it refused before"
  }
}

facts {
  types = ["okta_policy_mfa", "okta_policy_mfa_default", "okta_factor", "okta_authenticator"]
  attribute "status" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["inactive"]
    means   = "a second factor is required less often"
  }
  attribute "active" {
    meaning = "control"
    harmful = ["off"]
    means   = "a second factor is required less often"
  }
}

facts {
  types = ["okta_policy_rule_*", "okta_auth_server_policy*", "okta_policy_signon"]
  attribute "status" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["inactive"]
    means   = "it allows access that it refused before"
  }
}

facts {
  types = ["okta_threat_insight_settings"]
  attribute "action" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["none", "audit", "block"]
    means   = "it only monitors and no longer blocks"
  }
  attribute "network_excludes" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "more is exempt from it"
  }
}

facts {
  types = ["okta_network_zone"]
  attribute "usage" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["policy", "blocklist"]
    means   = "it allows access that it refused before"
  }
}

facts {
  types      = ["okta_api_token", "okta_app_*client_secret"]
  credential = "key"
}

facts {
  types         = ["okta_group_memberships"]
  authoritative = "every member of the group"
}

facts {
  types = ["okta_*"]
  attribute "admin_roles" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["SUPER_ADMIN", "ORG_ADMIN"]
    also_new = true
  }
}

facts {
  types = ["okta_*role*"]
  attribute "role_type" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["SUPER_ADMIN", "ORG_ADMIN"]
    also_new = true
  }
  attribute "type" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["SUPER_ADMIN", "ORG_ADMIN"]
    also_new = true
  }
}

facts {
  types   = ["okta_log_stream"]
  records = true
}

facts {
  types = ["okta_network_zone"]
  attribute "gateways" {
    meaning = "ingress"
    where   = { usage = "policy" }
  }
  attribute "proxies" {
    meaning = "ingress"
    where   = { usage = "policy" }
  }
}
