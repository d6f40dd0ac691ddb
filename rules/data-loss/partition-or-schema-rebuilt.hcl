rule "partition-or-schema-rebuilt" {
  title     = "Columns, indexes or partitions lost"
  severity  = "high"
  effect    = production || holds == "data" ? "needs-approval" : "note"
  raises    = "destructive"
  since     = "0.1.0"
  rationale = "The plan shows an update in place, yet the contents of a dropped column or partition are gone, and a dropped index has to be rebuilt while the queries that need it fail."
  help      = "Add columns and indexes beside the old ones, move readers over, and drop the old ones in an approved change of its own."
  references = [
    "https://cloud.google.com/bigquery/docs/managing-table-schemas",
    "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.OnlineOps.html",
  ]
  match {
    actions = ["update", "replace"]
    types = [
      "aws_dynamodb_*", "aws_glue_catalog_*", "aws_keyspaces_table", "aws_timestreamwrite_table", "aws_kendra_index", "aws_athena_*",
      "google_bigquery_table", "google_bigtable_table", "google_spanner_database", "google_firestore_*", "google_datastore_index",
      "google_pubsub_schema", "google_pubsub_lite_topic",
      "azurerm_cosmosdb_*", "azurerm_eventhub", "azurerm_search_*", "azurerm_kusto_*", "azurerm_servicebus_*",
      "snowflake_table*", "snowflake_*_table", "databricks_sql_table",
      "kafka_topic", "confluent_kafka_topic", "aiven_kafka_topic", "mongodbatlas_search_index", "elasticstack_elasticsearch_*",
      "postgresql_*", "mysql_*", "cloudflare_d1_database", "aws_lakeformation_*", "ovh_*",
    ]
  }
  when = (
    length(removed_at(
      "global_secondary_index.name", "local_secondary_index.name", "partition_keys.name", "storage_descriptor.columns.name",
      "schema_definition.column.name", "column.name", "columns.name", "column_family.family", "ddl", "index.name",
      "index_fields.name", "mappings", "field.name", "unique_key.paths",
    )) > 0 ||
    length(removed(
      flatten(regexall("\"name\"\\s*:\\s*\"([^\"]+)\"", before.schema == null ? "" : before.schema)),
      flatten(regexall("\"name\"\\s*:\\s*\"([^\"]+)\"", after.schema == null ? "" : after.schema)),
    )) > 0 ||
    lowered_at("partitions", "partitions_count", "partition_count") ||
    (length(before_at("time_partitioning.field")) > 0 && changed("time_partitioning.field")) ||
    (length(before_at("range_partitioning.field")) > 0 && changed("range_partitioning.field"))
  )
  attributes = changed_paths(
    "global_secondary_index", "local_secondary_index", "partition_keys", "storage_descriptor", "schema_definition", "column", "columns", "column_family",
    "ddl", "index", "index_fields", "mappings", "schema", "partitions", "partitions_count", "partition_count", "time_partitioning", "range_partitioning",
    "field", "unique_key",
  )
  message   = "`${address}` loses columns, indexes or partitions"
  fix = { kind = "attributes", text = hcl_before(attributes) }
  example "an index" {
    expect = "finding"
    effect = "needs-approval"
    raises = "destructive"
    type   = "aws_dynamodb_table"
    before = { global_secondary_index = [{ name = "by-date" }, { name = "by-user" }] }
    after  = { global_secondary_index = [{ name = "by-user" }] }
  }
  example "a column in a document" {
    expect = "finding"
    type   = "google_bigquery_table"
    before = { schema = "[{\"name\":\"id\",\"type\":\"STRING\"},{\"name\":\"amount\",\"type\":\"NUMERIC\"}]" }
    after  = { schema = "[{\"name\":\"id\",\"type\":\"STRING\"}]" }
  }
  example "fewer partitions" {
    expect = "finding"
    type   = "kafka_topic"
    before = { partitions = 12 }
    after  = { partitions = 6 }
  }
  example "partitioned by another column" {
    expect = "finding"
    type   = "google_bigquery_table"
    before = { time_partitioning = [{ field = "created" }], range_partitioning = [] }
    after  = { time_partitioning = [{ field = "updated" }], range_partitioning = [] }
  }
  example "one column more" {
    expect = "pass"
    type   = "google_bigquery_table"
    before = { schema = "[{\"name\":\"id\"}]", range_partitioning = [{ field = "id" }], time_partitioning = [] }
    after  = { schema = "[{\"name\":\"id\"},{\"name\":\"amount\"}]", range_partitioning = [{ field = "id" }], time_partitioning = [] }
  }
  example "the indexes in another order" {
    expect = "pass"
    type   = "aws_dynamodb_table"
    before = { global_secondary_index = [{ name = "a" }, { name = "b" }] }
    after  = { global_secondary_index = [{ name = "b" }, { name = "a" }] }
  }
  example "not known yet" {
    expect  = "unknown"
    type    = "google_bigquery_table"
    before  = { schema = "[{\"name\":\"id\"}]" }
    after   = { table_id = "a" }
    unknown = ["schema"]
  }
  example "other names, nothing less" {
    expect = "pass"
    type   = "aws_glue_catalog_table"
    before = {
      local_secondary_index = [{ name = "a" }], partition_keys = [{ name = "day" }], storage_descriptor = [{ columns = [{ name = "id" }] }]
      schema_definition = [{ column = [{ name = "id" }] }], column = [{ name = "id" }], columns = [{ name = "id" }]
      column_family = [{ family = "f" }], ddl = ["CREATE TABLE a"], index = [{ name = "a" }], index_fields = [{ name = "a" }]
      mappings = "a", field = [{ name = "a" }], unique_key = [{ paths = ["/a"] }], partitions_count = 3, partition_count = 3
    }
    after = {
      local_secondary_index = [{ name = "a" }], partition_keys = [{ name = "day" }], storage_descriptor = [{ columns = [{ name = "id" }] }]
      schema_definition = [{ column = [{ name = "id" }] }], column = [{ name = "id" }], columns = [{ name = "id" }]
      column_family = [{ family = "f" }], ddl = ["CREATE TABLE a"], index = [{ name = "a" }], index_fields = [{ name = "a" }]
      mappings = "a", field = [{ name = "a" }], unique_key = [{ paths = ["/a"] }], partitions_count = 3, partition_count = 3
    }
  }
}
