rule "engine-downgraded" {
  title     = "Engine version downgraded"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  raises    = production ? "destructive" : null
  since     = "0.1.0"
  rationale = "Engines cannot read what a newer version of themselves has written. Providers either refuse, or create a new resource and drop the old one with its data."
  help      = "Stay on the current version. If an upgrade went wrong, restore an earlier backup into a new resource and switch over."
  references = ["https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html"]
  match {
    actions = ["update", "replace"]
    types = [
      "aws_db_instance", "aws_rds_*", "aws_docdb_*", "aws_neptune_*", "aws_elasticache_*", "aws_memorydb_cluster", "aws_redshift_cluster",
      "aws_opensearch_domain", "aws_elasticsearch_domain", "aws_mq_broker", "aws_msk_cluster", "aws_eks_cluster",
      "google_sql_database_instance", "google_container_cluster", "google_redis_*", "google_memcache_instance", "google_alloydb_*",
      "azurerm_mssql_server", "azurerm_mysql_*", "azurerm_postgresql_*", "azurerm_kubernetes_cluster", "azurerm_redis_*",
      "digitalocean_database_cluster", "digitalocean_kubernetes_cluster", "mongodbatlas_*cluster", "scaleway_rdb_instance", "oci_*db_system",
    ]
  }
  when = (
    version_decreased(before.engine_version, after.engine_version) ||
    version_decreased(before.database_version, after.database_version) ||
    version_decreased(before.elasticsearch_version, after.elasticsearch_version) ||
    version_decreased(before.kafka_version, after.kafka_version) ||
    version_decreased(before.redis_version, after.redis_version) ||
    version_decreased(before.mongo_db_major_version, after.mongo_db_major_version) ||
    version_decreased(before.kubernetes_version, after.kubernetes_version) ||
    version_decreased(before.min_master_version, after.min_master_version) ||
    version_decreased(before.version, after.version)
  )
  on_unknown = "note"
  attributes = [for path in [
    "engine_version", "database_version", "elasticsearch_version", "kafka_version", "redis_version", "mongo_db_major_version",
    "kubernetes_version", "min_master_version", "version",
  ] : path if changed(path)]
  message   = "The engine of `${address}` is set to an older version"
  fix = { kind = "attributes", text = hcl_before(attributes) }
  example "a major version down" {
    expect = "finding"
    fix    = "engine_version = \"15.4\""
    effect = "needs-approval"
    type   = "aws_db_instance"
    before = { engine_version = "15.4" }
    after  = { engine_version = "14.9" }
  }
  example "the words before the number" {
    expect = "finding"
    type   = "google_sql_database_instance"
    before = { database_version = "POSTGRES_15" }
    after  = { database_version = "POSTGRES_14" }
  }
  example "a version up" {
    expect = "pass"
    type   = "aws_db_instance"
    before = { engine_version = "15.9" }
    after  = { engine_version = "15.10" }
  }
  example "only less exact" {
    expect = "pass"
    type   = "aws_db_instance"
    before = { engine_version = "15.4" }
    after  = { engine_version = "15" }
  }
  example "names that other types use" {
    expect = "pass"
    type   = "azurerm_kubernetes_cluster"
    before = { elasticsearch_version = "7", kafka_version = "3", redis_version = "7", mongo_db_major_version = "6", kubernetes_version = "1.30", min_master_version = "1", version = "12" }
    after  = { elasticsearch_version = "7", kafka_version = "3", redis_version = "7", mongo_db_major_version = "6", kubernetes_version = "1.31", min_master_version = "1", version = "12" }
  }
  example "not known yet" {
    expect  = "unknown"
    effect  = "note"
    type    = "aws_db_instance"
    before  = { engine_version = "15.4" }
    after   = { name = "a" }
    unknown = ["engine_version"]
  }
}
