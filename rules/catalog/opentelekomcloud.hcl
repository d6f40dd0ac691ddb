provider "opentelekomcloud" {
  source   = "opentelekomcloud/opentelekomcloud"
  evidence = "documentation"
  probe    = "none"
}

type "opentelekomcloud_obs_bucket" {
  holds       = "data"
  why         = "objects"
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
}

type "opentelekomcloud_rds_instance_v3" {
  holds = "data"
  why   = "databases"
}

type "opentelekomcloud_evs_volume_v3" {
  holds = "data"
  why   = "a volume"
}
