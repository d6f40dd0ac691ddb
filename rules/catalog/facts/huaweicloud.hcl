provider "huaweicloud" {
  source   = "huaweicloud/huaweicloud"
  evidence = "documentation"
}

facts {
  types = ["huaweicloud_*"]
  attribute "backup_strategy.keep_days" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types = ["huaweicloud_lts_group", "huaweicloud_lts_stream"]
  attribute "ttl_in_days" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types = ["huaweicloud_rds_instance"]
  attribute "binlog_retention_hours" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "hours"
    means   = "contents or backups are kept for a shorter time"
  }
}
