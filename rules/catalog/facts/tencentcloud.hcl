provider "tencentcloud" {
  source   = "tencentcloudstack/tencentcloud"
  evidence = "documentation"
}

facts {
  types = ["tencentcloud_postgresql_backup_plan"]
  attribute "base_backup_retention_period" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    means   = "contents or backups are kept for a shorter time"
  }
  attribute "log_backup_retention_period" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types = ["tencentcloud_cbs_snapshot_policy"]
  attribute "retention_days" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types = ["tencentcloud_cynosdb_audit_service"]
  attribute "log_expire_day" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    means   = "contents or backups are kept for a shorter time"
  }
  attribute "high_log_expire_day" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types = ["tencentcloud_cls_topic"]
  attribute "period" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    never   = ["3640"]
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types = ["tencentcloud_ckafka_topic"]
  attribute "retention" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "milliseconds"
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types = ["tencentcloud_tcmq_queue"]
  attribute "msg_retention_seconds" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "seconds"
    means   = "contents or backups are kept for a shorter time"
  }
}
