provider "oci" {
  source   = "oracle/oci"
  evidence = "documentation"
}

facts {
  types = ["oci_kms_key"]
  attribute "is_auto_rotation_enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "the key or secret is no longer rotated"
  }
}

facts {
  types      = ["oci_*"]
  attributes = ["backup_switches"]
}

facts {
  types = ["oci_mysql_mysql_db_system"]
  attribute "deletion_policy.is_delete_protected" {
    meaning = "control"
    harmful = ["off"]
    means   = "its contents are less protected"
  }
  attribute "deletion_policy.final_backup" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["skip_final_backup"]
    means   = "its contents are less protected"
  }
  attribute "deletion_policy.automatic_backup_retention" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["delete"]
    means   = "its contents are less protected"
  }
  attribute "backup_policy.is_enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "its contents are less protected"
  }
}

facts {
  types = ["oci_identity_policy"]
  attribute "statements" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it grants more than before"
  }
}

# A verb includes those before it, and `manage` all of them: the documentation of IAM, "Verbs".
facts {
  types = ["oci_identity_policy"]
  attribute "statements" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["*any-user* to *", "*any-group* to *", "* to manage all-resources in tenancy*"]
    also_new = true
  }
}

facts {
  types = ["oci_objectstorage_bucket"]
  attribute "access_type" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["ObjectRead", "ObjectReadWithoutList"]
    also_new = true
  }
}

facts {
  types = ["oci_containerengine_*"]
  attribute "kubernetes_version" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
  attribute "node_image_name" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
}

facts {
  types      = ["oci_identity_api_key", "oci_identity_auth_token", "oci_identity_customer_secret_key"]
  credential = "key"
}

facts {
  types   = ["oci_logging_log", "oci_audit_*"]
  records = true
}

facts {
  types = ["oci_audit_configuration"]
  attribute "retention_period_days" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types = ["oci_database_autonomous_database"]
  attribute "backup_retention_period_in_days" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    means   = "contents or backups are kept for a shorter time"
  }
  attribute "long_term_backup_schedule.retention_period_in_days" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types = ["oci_logging_log"]
  attribute "retention_duration" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types = ["oci_streaming_stream"]
  attribute "retention_in_hours" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "hours"
    means   = "contents or backups are kept for a shorter time"
  }
}
