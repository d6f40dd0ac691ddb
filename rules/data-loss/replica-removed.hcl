rule "replica-removed" {
  title     = "Data replicas removed"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  raises    = production && length(removed_at("replica.region_name", "replica.region", "geo_location.location", "georeplications.location")) > 0 ? "destructive" : null
  since     = "0.1.0"
  rationale = "Fewer replicas mean less protection against losing one, and a removed replica is deleted with whatever only it holds: replicas in other regions, read replicas that others use, nodes of a cache or search cluster."
  help      = "Make sure that nobody reads from the replica that is removed and that the remaining ones are healthy, then get the plan approved."
  references = [
    "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GlobalTables.html",
    "https://learn.microsoft.com/azure/cosmos-db/distribute-data-globally",
  ]
  match {
    actions = ["update"]
    types = [
      "aws_dynamodb_table",
      "aws_secretsmanager_secret",
      "aws_elasticache_*",
      "aws_memorydb_cluster",
      "aws_opensearch_domain",
      "aws_elasticsearch_domain",
      "aws_msk_cluster",
      "aws_redshift_cluster",
      "aws_ssmincidents_replication_set",
      "azurerm_cosmosdb_account",
      "azurerm_redis_*",
      "azurerm_container_registry",
      "azurerm_storage_account",
      "azurerm_eventhub_*",
      "google_redis_*",
      "google_spanner_instance",
      "google_bigtable_instance",
      "google_secret_manager_secret",
      "google_memcache_instance",
      "mongodbatlas_*cluster",
      "digitalocean_database_*",
      "aws_docdbelastic_cluster",
      "aws_cassandra_*",
      "confluent_*",
    ]
  }
  when = (
    length(removed_at("replica.region_name", "replica.region", "geo_location.location", "georeplications.location", "cluster.cluster_id")) > 0 ||
    lowered_at(
      "num_cache_clusters", "number_cache_clusters", "num_node_groups", "replicas_per_node_group", "num_cache_nodes",
      "num_replicas_per_shard", "num_shards", "cluster_config.instance_count", "number_of_broker_nodes", "number_of_nodes",
      "replicas_per_master", "replicas_per_primary", "shard_count", "replica_count", "num_nodes", "processing_units", "node_count",
      "cluster.num_nodes", "shard_instance_count", "replication_specs.num_shards",
      "replication_specs.region_configs.electable_specs.node_count",
    ) ||
    (before.account_replication_type != null && after.account_replication_type != null &&
      before.account_replication_type != "LRS" && after.account_replication_type == "LRS")
  )
  attributes = changed_paths(
    "replica", "geo_location", "georeplications", "cluster", "account_replication_type",
    "num_cache_clusters", "number_cache_clusters", "num_node_groups", "replicas_per_node_group", "num_cache_nodes",
    "num_replicas_per_shard", "num_shards", "cluster_config.instance_count", "number_of_broker_nodes", "number_of_nodes",
    "replicas_per_master", "replicas_per_primary", "shard_count", "replica_count", "num_nodes", "processing_units", "node_count",
    "cluster.num_nodes", "shard_instance_count", "replication_specs.num_shards",
    "replication_specs.region_configs.electable_specs.node_count",
  )
  message   = "`${address}` loses replicas of its data"
  fix = { kind = "attributes", text = hcl_before(attributes) }
  example "a region of a global table" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_dynamodb_table"
    before = { replica = [{ region_name = "eu-west-1" }, { region_name = "us-east-1" }] }
    after  = { replica = [{ region_name = "eu-west-1" }] }
  }
  example "fewer nodes of a cache" {
    expect = "finding"
    type   = "aws_elasticache_replication_group"
    before = { num_cache_clusters = 3 }
    after  = { num_cache_clusters = 1 }
  }
  example "a location of a database account" {
    expect = "finding"
    type   = "azurerm_cosmosdb_account"
    before = { geo_location = [{ location = "westeurope" }, { location = "northeurope" }] }
    after  = { geo_location = [{ location = "westeurope" }] }
  }
  example "one place only for a storage account" {
    expect = "finding"
    type   = "azurerm_storage_account"
    before = { account_replication_type = "GRS" }
    after  = { account_replication_type = "LRS" }
  }
  example "the copies in another order" {
    expect = "pass"
    type   = "aws_dynamodb_table"
    before = { replica = [{ region_name = "eu-west-1" }, { region_name = "us-east-1" }] }
    after  = { replica = [{ region_name = "us-east-1" }, { region_name = "eu-west-1" }] }
  }
  example "one more node" {
    expect = "pass"
    type   = "aws_elasticache_replication_group"
    before = { num_cache_clusters = 2 }
    after  = { num_cache_clusters = 3 }
  }
  example "not known yet" {
    expect  = "unknown"
    type    = "aws_elasticache_replication_group"
    before  = { num_cache_clusters = 2 }
    after   = { num_cache_clusters = 2 }
    unknown = ["num_cache_clusters"]
  }
  example "other names, nothing less" {
    expect = "pass"
    type   = "google_redis_cluster"
    before = {
      replica = [{ region = "europe-west1" }], georeplications = [{ location = "westeurope" }], cluster = [{ cluster_id = "a", num_nodes = 3 }]
      cluster_config = [{ instance_count = 3 }]
      replication_specs = [{ num_shards = 1, region_configs = [{ electable_specs = [{ node_count = 3 }] }] }]
      number_cache_clusters = 2, num_node_groups = 2, replicas_per_node_group = 2, num_cache_nodes = 2, num_replicas_per_shard = 2, num_shards = 2
      number_of_broker_nodes = 2, number_of_nodes = 2, replicas_per_master = 2, replicas_per_primary = 2, shard_count = 2, replica_count = 2
      num_nodes = 2, processing_units = 2, node_count = 2, shard_instance_count = 2
    }
    after = {
      replica = [{ region = "europe-west1" }], georeplications = [{ location = "westeurope" }], cluster = [{ cluster_id = "a", num_nodes = 3 }]
      cluster_config = [{ instance_count = 3 }]
      replication_specs = [{ num_shards = 1, region_configs = [{ electable_specs = [{ node_count = 3 }] }] }]
      number_cache_clusters = 2, num_node_groups = 2, replicas_per_node_group = 2, num_cache_nodes = 2, num_replicas_per_shard = 2, num_shards = 2
      number_of_broker_nodes = 2, number_of_nodes = 2, replicas_per_master = 2, replicas_per_primary = 2, shard_count = 2, replica_count = 2
      num_nodes = 2, processing_units = 2, node_count = 2, shard_instance_count = 2
    }
  }
}
