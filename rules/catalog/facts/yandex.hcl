provider "yandex" {
  source   = "yandex-cloud/yandex"
  evidence = "documentation"
}

facts {
  types      = ["yandex_*"]
  attributes = ["backup_switches"]
}

facts {
  types = ["yandex_mdb_*", "yandex_gitlab_instance"]
  attribute "backup_retain_period_days" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    means   = "contents or backups are kept for a shorter time"
  }
  attribute "retain_for_days" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types = ["yandex_compute_snapshot_schedule", "yandex_logging_group"]
  attribute "retention_period" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "hours"
    means   = "contents or backups are kept for a shorter time"
  }
}
