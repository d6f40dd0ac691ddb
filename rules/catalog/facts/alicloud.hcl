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
    means   = "what it holds is guarded less"
  }
  attribute "backups_enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "what it holds is guarded less"
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
