rule "engine-upgraded" {
  title     = "Engine upgraded to another major version"
  severity  = "medium"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  rationale = "A major upgrade rewrites the stored data and is one-way: the older version can no longer read it, and the only recovery is a restore. It takes the engine down while it runs, and programs that rely on removed features stop working."
  help      = "Restore a snapshot into a resource of the new version first and run the programs against it. Then get the plan approved for a time at which the engine may be down."
  references = [
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.PostgreSQL.html",
    "https://cloud.google.com/sql/docs/postgres/upgrade-major-db-version-inplace",
  ]
  match {
    actions = ["update"]
    types = [
      "aws_db_instance", "aws_rds_*", "aws_docdb_*", "aws_neptune_*", "aws_elasticache_*", "aws_memorydb_cluster",
      "aws_opensearch_domain", "aws_elasticsearch_domain", "aws_mq_broker", "aws_msk_cluster",
      "google_sql_database_instance", "google_alloydb_*", "google_redis_*", "google_memcache_instance",
      "azurerm_mssql_server", "azurerm_mysql_*", "azurerm_postgresql_*", "azurerm_redis_*", "azurerm_mariadb_*",
      "digitalocean_database_cluster", "mongodbatlas_*cluster", "scaleway_rdb_instance", "oci_*db_system",
      "alicloud_db_instance", "aiven_*", "linode_database_*", "vultr_database", "ovh_cloud_project_database",
    ]
  }
  when = (
    major_version_increased(before.engine_version, after.engine_version, join(" ", [type, try(before.engine, "")])) ||
    major_version_increased(before.database_version, after.database_version, type) ||
    major_version_increased(before.elasticsearch_version, after.elasticsearch_version, type) ||
    major_version_increased(before.kafka_version, after.kafka_version, type) ||
    major_version_increased(before.redis_version, after.redis_version, type) ||
    major_version_increased(before.mongo_db_major_version, after.mongo_db_major_version, type) ||
    major_version_increased(before.version, after.version, join(" ", [type, try(before.engine, "")]))
  )
  on_unknown = "note"
  attributes = [for path in [
    "engine_version", "database_version", "elasticsearch_version", "kafka_version", "redis_version", "mongo_db_major_version", "version",
  ] : path if changed(path)]
  message = "`${address}` is upgraded to another major version of its engine, which is one-way"
  example "two major versions up" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_db_instance"
    before = { engine = "postgres", engine_version = "13.9" }
    after  = { engine = "postgres", engine_version = "15.4" }
  }
  example "an engine that counts with two numbers" {
    expect = "finding"
    type   = "aws_rds_cluster"
    before = { engine = "aurora-mysql", engine_version = "5.7.mysql_aurora.2.11.1" }
    after  = { engine = "aurora-mysql", engine_version = "8.0.mysql_aurora.3.02.0" }
  }
  example "a major version in a word" {
    expect = "finding"
    type   = "google_sql_database_instance"
    before = { database_version = "POSTGRES_13" }
    after  = { database_version = "POSTGRES_16" }
  }
  example "a server in Azure" {
    expect = "finding"
    type   = "azurerm_postgresql_flexible_server"
    before = { version = "13" }
    after  = { version = "16" }
  }
  example "a minor version" {
    expect = "pass"
    type   = "aws_db_instance"
    before = { engine = "mysql", engine_version = "8.0.35" }
    after  = { engine = "mysql", engine_version = "8.0.36" }
  }
  example "names that other types use" {
    expect = "pass"
    type   = "aws_msk_cluster"
    before = { elasticsearch_version = "7.9", kafka_version = "3.5.1", redis_version = "7.0", mongo_db_major_version = "7.0", version = "12.1" }
    after  = { elasticsearch_version = "7.10", kafka_version = "3.6.0", redis_version = "7.1", mongo_db_major_version = "7.0", version = "12.3" }
  }
  example "development" {
    expect     = "finding"
    effect     = "note"
    type       = "aws_db_instance"
    production = false
    before     = { engine = "postgres", engine_version = "13.9" }
    after      = { engine = "postgres", engine_version = "15.4" }
  }
  example "not known yet" {
    expect  = "unknown"
    effect  = "note"
    type    = "aws_db_instance"
    before  = { engine = "postgres", engine_version = "15.4" }
    after   = { engine = "postgres" }
    unknown = ["engine_version"]
  }
}
