provider "snowflake" {
  source   = "snowflakedb/snowflake"
  evidence = "documentation"
}

facts {
  types = ["snowflake_*"]
  attribute "data_retention_time_in_days" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "contents or backups are kept for a shorter time"
  }
  attribute "data_retention_days" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "contents or backups are kept for a shorter time"
  }
  attribute "max_data_extension_time_in_days" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "contents or backups are kept for a shorter time"
  }
  attribute "role_name" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["ACCOUNTADMIN", "SECURITYADMIN", "ORGADMIN"]
    also_new = true
  }
  attribute "account_role_name" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["ACCOUNTADMIN", "SECURITYADMIN", "ORGADMIN"]
    also_new = true
  }
}

facts {
  types = ["snowflake_object_parameter", "snowflake_account_parameter"]
  attribute "value" {
    meaning = "control"
    harmful = ["lowered"]
    where   = { "key" = "data_retention_time_in_days" }
    means   = "contents or backups are kept for a shorter time"
  }
  attribute "value" {
    meaning = "control"
    harmful = ["off"]
    where   = { "key" = "require_storage_integration_for_stage_creation" }
    means   = "weaker passwords or logins are accepted"
  }
}

facts {
  types = ["snowflake_password_policy"]
  attribute "min_length" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "weaker passwords or logins are accepted"
  }
  attribute "max_retries" {
    meaning = "control"
    harmful = ["raised"]
    means   = "weaker passwords or logins are accepted"
  }
}

facts {
  types = ["snowflake_authentication_policy"]
  attribute "mfa_enrollment" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["optional", "required"]
    means   = "a second factor is required less often"
  }
  attribute "authentication_methods" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it allows access that it refused before"
  }
}

facts {
  types = ["snowflake_grant_privileges_to_account_role", "snowflake_grant_privileges_to_database_role"]
  attribute "all_privileges" {
    meaning  = "control"
    harmful  = ["on"]
    also_new = true
    means    = "it grants more than before"
  }
  attribute "account_role_name" {
    meaning  = "control"
    harmful  = ["becomes"]
    values   = ["public", "\"public\""]
    also_new = true
    means    = "it grants more than before"
  }
  attribute "privileges" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it grants more than before"
  }
  attribute "with_grant_option" {
    meaning = "control"
    harmful = ["on"]
    means   = "it grants more than before"
  }
}

facts {
  types = ["snowflake_network_policy"]
  attribute "blocked_ip_list" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "it allows access that it refused before"
  }
  attribute "blocked_network_rule_list" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "it allows access that it refused before"
  }
  attribute "allowed_network_rule_list" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it allows access that it refused before"
  }
}

facts {
  types = ["snowflake_resource_monitor"]
  attribute "suspend_trigger" {
    meaning = "control"
    harmful = ["gone"]
    means   = "spending is no longer stopped"
  }
}

facts {
  types = ["snowflake_user"]
  attribute "disabled" {
    meaning = "control"
    harmful = ["on"]
    means   = "nobody can sign in with it anymore"
  }
}

facts {
  types = ["snowflake_share"]
  attribute "accounts" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it grants more than before"
  }
}

facts {
  types = ["snowflake_masking_policy", "snowflake_row_access_policy"]
  attribute "body" {
    meaning = "control"
    harmful = ["replaced"]
    means   = "values that it hid may be visible"
  }
  attribute "masking_expression" {
    meaning = "control"
    harmful = ["replaced"]
    means   = "values that it hid may be visible"
  }
  attribute "row_access_expression" {
    meaning = "control"
    harmful = ["replaced"]
    means   = "values that it hid may be visible"
  }
}

facts {
  types      = ["snowflake_*programmatic_access_token", "snowflake_service_user"]
  credential = "key"
}

facts {
  types = ["snowflake_unsafe_execute"]
  runs  = "now"
}

facts {
  types     = ["snowflake_grant_ownership"]
  on_create = "ownership moves, and what the owner had granted may be revoked"
}

facts {
  types = ["snowflake_network_policy"]
  attribute "allowed_ip_list" {
    meaning = "ingress"
  }
}
