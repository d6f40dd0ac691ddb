provider "scaleway" {
  source   = "scaleway/scaleway"
  evidence = "documentation"
  probe    = "none"
}

type "scaleway_object_bucket" {
  holds       = "data"
  why         = "objects"
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
}

type "scaleway_rdb_instance" {
  holds = "data"
  why   = "databases"
}

type "scaleway_rdb_database" {
  holds = "data"
  why   = "tables"
}

type "scaleway_block_volume" {
  holds = "data"
  why   = "a volume"
}

type "scaleway_instance_volume" {
  holds = "data"
  why   = "a volume"
}

type "scaleway_redis_cluster" {
  holds = "data"
  why   = "keys and values"
}

type "scaleway_mongodb_instance" {
  holds = "data"
  why   = "databases"
}

