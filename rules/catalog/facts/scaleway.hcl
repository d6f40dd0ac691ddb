provider "scaleway" {
  source   = "scaleway/scaleway"
  evidence = "documentation"
}

facts {
  types      = ["scaleway_*"]
  attributes = ["backup_switches"]
}

facts {
  types = ["scaleway_object_bucket*"]
  attribute "acl" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["public-read", "public-read-write"]
    also_new = true
  }
}

facts {
  types = ["scaleway_k8s_*"]
  attribute "version" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
}

facts {
  types = ["scaleway_rdb_instance"]
  attribute "backup_schedule_retention" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    means   = "contents or backups are kept for a shorter time"
  }
  attribute "logs_policy.max_age_retention" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types = ["scaleway_mongodb_instance"]
  attribute "snapshot_schedule_retention_days" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    means   = "contents or backups are kept for a shorter time"
  }
}

facts {
  types = ["scaleway_cockpit_source"]
  attribute "retention_days" {
    meaning = "control"
    harmful = ["lowered"]
    unit    = "days"
    means   = "contents or backups are kept for a shorter time"
  }
}
