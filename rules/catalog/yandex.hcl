provider "yandex" {
  source   = "yandex-cloud/yandex"
  evidence = "documentation"
  probe    = "none"
}

type "yandex_storage_bucket" {
  holds       = "data"
  why         = "objects"
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
}

type "yandex_mdb_postgresql_cluster" {
  holds       = "data"
  why         = "databases"
  protections = [
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
  ]
}

type "yandex_mdb_mysql_cluster" {
  holds       = "data"
  why         = "databases"
  protections = [
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
  ]
}

type "yandex_mdb_clickhouse_cluster" {
  holds       = "data"
  why         = "tables"
  protections = [
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
  ]
}

type "yandex_mdb_mongodb_cluster" {
  holds       = "data"
  why         = "databases"
  protections = [
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
  ]
}

type "yandex_mdb_redis_cluster" {
  holds       = "data"
  why         = "keys and values"
  protections = [
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
  ]
}

type "yandex_ydb_database_dedicated" {
  holds       = "data"
  why         = "tables"
  protections = [
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
  ]
}

type "yandex_compute_disk" {
  holds = "data"
  why   = "a volume"
}
