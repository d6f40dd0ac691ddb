provider "databricks" {
  source   = "databricks/databricks"
  evidence = "documentation"
}

facts {
  types = ["databricks_job"]
  attribute "schedule.pause_status" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["paused"]
    means   = "it is held and does nothing"
  }
  attribute "trigger.pause_status" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["paused"]
    means   = "it is held and does nothing"
  }
  attribute "continuous.pause_status" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["paused"]
    means   = "it is held and does nothing"
  }
}

facts {
  types         = ["databricks_permissions"]
  authoritative = "every permission on the object"
  attribute "access_control.permission_level" {
    meaning  = "control"
    harmful  = ["becomes"]
    values   = ["can_manage", "is_owner"]
    also_new = true
    means    = "it grants more than before"
  }
}

facts {
  types         = ["databricks_grants"]
  authoritative = "every grant on the object"
  attribute "grant.privileges" {
    meaning  = "control"
    harmful  = ["becomes"]
    values   = ["all_privileges", "manage"]
    also_new = true
    means    = "it grants more than before"
  }
  attribute "grant.principal" {
    meaning  = "control"
    harmful  = ["becomes"]
    values   = ["account users"]
    also_new = true
    means    = "it grants more than before"
  }
  attribute "grant.privileges" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it grants more than before"
  }
}

facts {
  types = ["databricks_grant"]
  attribute "privileges" {
    meaning  = "control"
    harmful  = ["becomes"]
    values   = ["all_privileges", "manage"]
    also_new = true
    means    = "it grants more than before"
  }
  attribute "privileges" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it grants more than before"
  }
}

facts {
  types = ["databricks_workspace_conf"]
  attribute "custom_config.enableIpAccessLists" {
    meaning = "control"
    harmful = ["off"]
    means   = "it allows access that it refused before"
  }
  attribute "custom_config.enableTokensConfig" {
    meaning = "control"
    harmful = ["on"]
    means   = "it allows access that it refused before"
  }
}

facts {
  types = ["databricks_secret_acl"]
  attribute "permission" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["manage", "write", "read"]
    means   = "it grants more than before"
  }
}

facts {
  types      = ["databricks_obo_token", "databricks_service_principal_secret", "databricks_token"]
  credential = "key"
}
