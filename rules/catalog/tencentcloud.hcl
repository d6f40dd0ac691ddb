provider "tencentcloud" {
  source   = "tencentcloudstack/tencentcloud"
  evidence = "documentation"
  probe    = "none"
}

type "tencentcloud_cos_bucket" {
  holds       = "data"
  why         = "objects"
  protections = [
    { kind = "force_destroy", path = "force_clean", safe = false, unset_safe = true },
  ]
}

type "tencentcloud_mysql_instance" {
  holds = "data"
  why   = "databases"
}

type "tencentcloud_postgresql_instance" {
  holds = "data"
  why   = "databases"
}

type "tencentcloud_cbs_storage" {
  holds = "data"
  why   = "a volume"
}
