provider "alicloud" {
  source   = "aliyun/alicloud"
  evidence = "documentation"
  probe    = "none"
}

type "alicloud_oss_bucket" {
  holds       = "data"
  why         = "objects"
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
}

type "alicloud_db_instance" {
  holds       = "data"
  why         = "databases"
  protections = [
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
  ]
}

type "alicloud_polardb_cluster" {
  holds       = "data"
  why         = "databases"
  protections = [
    { kind = "deletion_protection", path = "deletion_lock", safe = 1, unset_safe = false },
  ]
}

type "alicloud_mongodb_instance" {
  holds = "data"
  why   = "databases"
}

type "alicloud_kvstore_instance" {
  holds       = "data"
  why         = "keys and values"
  protections = [
    { kind = "deletion_protection", path = "instance_release_protection", safe = true, unset_safe = false },
  ]
}

type "alicloud_disk" {
  holds = "data"
  why   = "a volume"
}

type "alicloud_ecs_disk" {
  holds = "data"
  why   = "a volume"
}

type "alicloud_nas_file_system" {
  holds = "data"
  why   = "files"
}

type "alicloud_instance" {
  holds       = "data"
  why         = "the system disk is released with the machine"
  protections = [
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
  ]
}

type "alicloud_cs_managed_kubernetes" {
  holds       = "data"
  why         = "volumes and objects of the cluster"
  protections = [
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
  ]
}
