provider "mongodbatlas" {
  source   = "mongodb/mongodbatlas"
  evidence = "documentation"
}

facts {
  types = ["mongodbatlas_cloud_backup_schedule"]
  attribute "restore_window_days" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types = ["mongodbatlas_backup_compliance_policy"]
  attribute "pit_enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "contents or backups are kept for a shorter time"
  }
  attribute "copy_protection_enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "its contents are less protected"
  }
  attribute "encryption_at_rest_enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "its contents are less protected"
  }
  attribute "restore_window_days" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types = ["mongodbatlas_database_user"]
  attribute "roles" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it grants more than before"
  }
  attribute "roles.role_name" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["atlasAdmin", "root"]
    also_new = true
  }
}

facts {
  types = ["mongodbatlas_advanced_cluster", "mongodbatlas_cluster"]
  attribute "advanced_configuration.minimum_enabled_tls_protocol" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["tls1_0", "tls1_1", "tls1_2", "tls1_3"]
    means   = "traffic is encrypted less"
  }
  attribute "advanced_configuration.javascript_enabled" {
    meaning = "control"
    harmful = ["on"]
    means   = "it grants more than before"
  }
}

facts {
  types = ["mongodbatlas_organization"]
  attribute "multi_factor_auth_required" {
    meaning = "control"
    harmful = ["off"]
    means   = "a second factor is required less often"
  }
  attribute "restrict_employee_access" {
    meaning = "control"
    harmful = ["off"]
    means   = "it allows access that it refused before"
  }
  attribute "api_access_list_required" {
    meaning = "control"
    harmful = ["off"]
    means   = "it can be used from more places or by more callers"
  }
}

facts {
  types = ["mongodbatlas_cluster"]
  attribute "encryption_at_rest_provider" {
    meaning = "encryption"
    harmful = ["weakened"]
    scale   = ["NONE", "AWS"]
  }
}

facts {
  types    = ["mongodbatlas_encryption_at_rest"]
  encrypts = true
}

facts {
  types      = ["mongodbatlas_*api_key"]
  credential = "key"
}

facts {
  types = ["mongodbatlas_*"]
  attribute "roles.role_names" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["ORG_OWNER", "GROUP_OWNER"]
    also_new = true
  }
  attribute "role_names" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["ORG_OWNER", "GROUP_OWNER"]
    also_new = true
  }
}

facts {
  types   = ["mongodbatlas_auditing"]
  records = true
}

facts {
  types = ["mongodbatlas_project_ip_access_list"]
  attribute "cidr_block" {
    meaning = "ingress"
  }
  attribute "ip_address" {
    meaning = "ingress"
  }
}

facts {
  types = ["mongodbatlas_advanced_cluster", "mongodbatlas_cluster"]
  attribute "advanced_configuration.oplog_min_retention_hours" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "hours"
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types = ["mongodbatlas_online_archive"]
  attribute "criteria.expire_after_days" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    means   = "contents or backups are kept for a shorter time"
  }
  attribute "data_expiration_rule.expire_after_days" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    means   = "contents or backups are kept for a shorter time"
  }
}
