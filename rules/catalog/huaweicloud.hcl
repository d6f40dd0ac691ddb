provider "huaweicloud" {
  source   = "huaweicloud/huaweicloud"
  evidence = "documentation"
  probe    = "none"
}

type "huaweicloud_obs_bucket" {
  holds       = "data"
  why         = "objects"
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
}

type "huaweicloud_rds_instance" {
  holds = "data"
  why   = "databases"
}

type "huaweicloud_evs_volume" {
  holds = "data"
  why   = "a volume"
}

type "huaweicloud_sfs_turbo" {
  holds = "data"
  why   = "files"
}
