provider "alicloud" {
  source   = "aliyun/alicloud"
  evidence = "documentation"
}

facts {
  types = ["alicloud_*"]
  attribute "versioning" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["disabled", "suspended", "enabled"]
    means   = "earlier versions are no longer kept"
  }
  attribute "disable_backup" {
    meaning = "control"
    harmful = ["on"]
    means   = "its contents are less protected"
  }
  attribute "backups_enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "its contents are less protected"
  }
  attribute "acl" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["public-read", "public-read-write"]
    also_new = true
  }
}

facts {
  types      = ["alicloud_ram_access_key"]
  credential = "key"
}

facts {
  types   = ["alicloud_actiontrail*"]
  records = true
}

facts {
  types = [
    "alicloud_db_backup_policy",
    "alicloud_click_house_backup_policy",
    "alicloud_polardb_backup_policy",
    "alicloud_gpdb_backup_policy",
    "alicloud_mongodb_instance",
    "alicloud_kvstore_backup_policy",
  ]
  attribute "backup_retention_period" {
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
  attribute "data_level1_backup_retention_period" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types = ["alicloud_ecs_auto_snapshot_policy", "alicloud_snapshot_policy"]
  attribute "retention_days" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    never   = ["-1"]
    means   = "contents or backups are kept for a shorter time"
  }
  attribute "copied_snapshots_retention_days" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    never   = ["-1"]
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types = ["alicloud_log_store"]
  attribute "retention_period" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    never   = ["3650"]
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types = ["alicloud_cassandra_backup_plan"]
  attribute "retention_period" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types = ["alicloud_message_service_queue"]
  attribute "message_retention_period" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "seconds"
    means   = "contents or backups are kept for a shorter time"
  }
}
