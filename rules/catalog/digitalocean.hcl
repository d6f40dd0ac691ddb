provider "digitalocean" {
  source   = "digitalocean/digitalocean"
  commit   = "401992a1e493a0e3cfc833197820867991fc011f"
  evidence = "source"
}

type "digitalocean_app" {
  holds     = "data"
  why       = "local disk or content"
  executes  = "deploys_code"
  force_new = ["project_id"]
}

type "digitalocean_byoip_prefix" {
  holds = "nothing"
}

type "digitalocean_cdn" {
  holds     = "identity"
  force_new = ["origin"]
}

type "digitalocean_certificate" {
  holds     = "identity"
  swaps     = true
  force_new = ["certificate_chain", "domains", "leaf_certificate", "name", "private_key", "type"]
}

type "digitalocean_container_registries" {
  holds     = "nothing"
  force_new = ["name", "region"]
}

type "digitalocean_container_registry" {
  holds     = "data"
  why       = "storage"
  force_new = ["name", "region"]
}

type "digitalocean_container_registry_docker_credentials" {
  holds     = "nothing"
  parent    = ["registry_name"]
  access    = "credential"
  force_new = ["registry_name"]
}

type "digitalocean_custom_image" {
  holds          = "data"
  why            = "storage"
  tags           = "tags"
  force_new      = ["url"]
  force_new_when = { regions = "conditional" }
}

type "digitalocean_database_advanced_mysql_config" {
  holds     = "nothing"
  parent    = ["cluster_id"]
  force_new = ["cluster_id"]
}

type "digitalocean_database_advanced_postgresql_config" {
  holds     = "nothing"
  parent    = ["cluster_id"]
  force_new = ["cluster_id"]
}

type "digitalocean_database_cluster" {
  holds     = "data"
  why       = "database"
  tags      = "tags"
  force_new = ["engine", "name", "private_network_uuid", "project_id"]
}

type "digitalocean_database_connection_pool" {
  holds     = "nothing"
  parent    = ["cluster_id", "db_name"]
  force_new = ["cluster_id", "db_name", "mode", "name", "size", "user"]
}

type "digitalocean_database_db" {
  holds     = "data"
  why       = "database"
  parent    = ["cluster_id"]
  force_new = ["cluster_id", "name"]
}

type "digitalocean_database_firewall" {
  holds     = "nothing"
  parent    = ["cluster_id"]
  access    = "network"
  force_new = ["cluster_id"]
}

type "digitalocean_database_kafka_config" {
  holds     = "nothing"
  parent    = ["cluster_id"]
  force_new = ["cluster_id"]
}

type "digitalocean_database_kafka_schema_registry" {
  holds     = "nothing"
  parent    = ["schema", "cluster_id", "subject_name"]
  force_new = ["cluster_id", "schema", "schema_type", "subject_name"]
}

type "digitalocean_database_kafka_topic" {
  holds     = "data"
  why       = "database"
  parent    = ["cluster_id"]
  force_new = ["cluster_id", "name"]
}

type "digitalocean_database_logsink_opensearch" {
  holds     = "nothing"
  parent    = ["cluster_id"]
  force_new = ["cluster_id", "name"]
}

type "digitalocean_database_logsink_rsyslog" {
  holds     = "nothing"
  parent    = ["cluster_id"]
  force_new = ["cluster_id", "name"]
}

type "digitalocean_database_mongodb_config" {
  holds     = "nothing"
  parent    = ["cluster_id"]
  force_new = ["cluster_id"]
}

type "digitalocean_database_mysql_config" {
  holds     = "nothing"
  parent    = ["cluster_id"]
  force_new = ["cluster_id"]
}

type "digitalocean_database_online_migration" {
  holds     = "nothing"
  parent    = ["cluster_id"]
  force_new = ["cluster_id"]
}

type "digitalocean_database_opensearch_config" {
  holds     = "nothing"
  parent    = ["cluster_id"]
  force_new = ["cluster_id"]
}

type "digitalocean_database_postgresql_config" {
  holds     = "nothing"
  parent    = ["cluster_id"]
  force_new = ["cluster_id"]
}

type "digitalocean_database_redis_config" {
  holds     = "nothing"
  parent    = ["cluster_id"]
  force_new = ["cluster_id"]
}

type "digitalocean_database_replica" {
  holds     = "data"
  why       = "database"
  tags      = "tags"
  parent    = ["cluster_id"]
  force_new = ["cluster_id", "name", "private_network_uuid", "region", "tags", "uuid"]
}

type "digitalocean_database_user" {
  holds     = "identity"
  parent    = ["cluster_id"]
  access    = "credential"
  force_new = ["cluster_id", "name"]
}

type "digitalocean_database_valkey_config" {
  holds     = "nothing"
  parent    = ["cluster_id"]
  force_new = ["cluster_id"]
}

type "digitalocean_dedicated_inference" {
  holds     = "nothing"
  force_new = ["enable_public_endpoint", "region", "vpc_uuid"]
}

type "digitalocean_dedicated_inference_token" {
  holds     = "nothing"
  parent    = ["dedicated_inference_id"]
  force_new = ["dedicated_inference_id", "name"]
}

type "digitalocean_domain" {
  holds     = "identity"
  force_new = ["ip_address", "name"]
}

type "digitalocean_droplet" {
  holds          = "data"
  why            = "local disk or content"
  tags           = "tags"
  executes       = "boot_code"
  protections    = [
    { kind = "backup", path = "backups", safe = true, unset_safe = false },
  ]
  force_new      = [
    "droplet_agent",
    "gpu_partition_mode",
    "image",
    "monitoring",
    "public_networking",
    "region",
    "ssh_keys",
    "user_data",
    "vpc_uuid",
  ]
  force_new_when = { ipv6 = "conditional" }
}

type "digitalocean_droplet_autoscale" {
  holds    = "nothing"
  executes = "boot_code"
}

type "digitalocean_droplet_snapshot" {
  holds     = "data"
  why       = "storage"
  parent    = ["droplet_id"]
  force_new = ["droplet_id", "name"]
}

type "digitalocean_firewall" {
  holds  = "nothing"
  tags   = "tags"
  access = "network"
}

type "digitalocean_floating_ip" {
  holds     = "identity"
  force_new = ["region"]
}

type "digitalocean_floating_ip_assignment" {
  holds     = "identity"
  parent    = ["droplet_id"]
  force_new = ["droplet_id", "ip_address"]
}

type "digitalocean_gradientai_agent" {
  holds = "nothing"
  tags  = "tags"
}

type "digitalocean_gradientai_agent_knowledge_base_attachment" {
  holds     = "nothing"
  force_new = ["agent_uuid", "knowledge_base_uuid"]
}

type "digitalocean_gradientai_agent_route" {
  holds = "nothing"
}

type "digitalocean_gradientai_custom_model" {
  holds = "nothing"
  tags  = "tags"
}

type "digitalocean_gradientai_function" {
  holds = "nothing"
}

type "digitalocean_gradientai_indexing_job_cancel" {
  holds     = "nothing"
  force_new = ["uuid"]
}

type "digitalocean_gradientai_knowledge_base" {
  holds     = "nothing"
  tags      = "tags"
  force_new = ["datasources", "embedding_model_uuid", "vpc_uuid"]
}

type "digitalocean_gradientai_openai_api_key" {
  holds = "nothing"
}

type "digitalocean_kubernetes_cluster" {
  holds          = "data"
  why            = "cluster objects"
  tags           = "tags"
  force_new      = [
    "cluster_subnet",
    "isolated_workers",
    "node_pool.gpu_partition_mode",
    "node_pool.size",
    "region",
    "service_subnet",
    "vpc_uuid",
    "worker_subnet_uuid",
  ]
  force_new_when = { version = "conditional" }
}

type "digitalocean_kubernetes_node_pool" {
  holds     = "identity"
  tags      = "tags"
  parent    = ["cluster_id"]
  force_new = ["cluster_id", "gpu_partition_mode", "size"]
}

type "digitalocean_loadbalancer" {
  holds     = "identity"
  parent    = ["network"]
  force_new = ["ip", "network", "network_stack", "region", "subnet_uuid", "type", "vpc_uuid"]
}

type "digitalocean_monitor_alert" {
  holds = "nothing"
  tags  = "tags"
}

type "digitalocean_nfs" {
  holds     = "data"
  why       = "storage"
  tags      = "tags"
  parent    = ["vpc_id"]
  force_new = ["name", "region", "vpc_id"]
}

type "digitalocean_nfs_access_point" {
  holds     = "nothing"
  parent    = ["share_id", "vpc_id"]
  force_new = ["access_policy", "name", "path", "share_id", "vpc_id"]
}

type "digitalocean_nfs_attachment" {
  holds     = "nothing"
  parent    = ["share_id", "vpc_id"]
  force_new = ["region", "share_id", "vpc_id"]
}

type "digitalocean_nfs_snapshot" {
  holds     = "data"
  why       = "storage"
  parent    = ["share_id"]
  force_new = ["name", "region", "share_id"]
}

type "digitalocean_partner_attachment" {
  holds     = "nothing"
  force_new = ["connection_bandwidth_in_mbps", "naas_provider", "region"]
}

type "digitalocean_project" {
  holds      = "data"
  why        = "grouping or service data"
  confidence = "low"
}

type "digitalocean_project_resources" {
  holds     = "nothing"
  parent    = ["project"]
  force_new = ["project"]
}

type "digitalocean_record" {
  holds     = "identity"
  parent    = ["domain"]
  force_new = ["domain", "type"]
}

type "digitalocean_reserved_ip" {
  holds     = "identity"
  force_new = ["region"]
}

type "digitalocean_reserved_ip_assignment" {
  holds     = "identity"
  parent    = ["droplet_id"]
  force_new = ["droplet_id", "ip_address"]
}

type "digitalocean_reserved_ipv6" {
  holds     = "identity"
  force_new = ["region_slug"]
}

type "digitalocean_reserved_ipv6_assignment" {
  holds     = "identity"
  parent    = ["droplet_id"]
  force_new = ["droplet_id", "ip"]
}

type "digitalocean_spaces_bucket" {
  holds       = "data"
  why         = "storage"
  access      = "resource_policy"
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
    { kind = "expiry", path = "lifecycle_rule.expiration.days", safe = { not_lower = true }, unset_safe = true },
    { kind = "versioning", path = "versioning.enabled", safe = true, unset_safe = false },
  ]
  force_new   = ["region"]
}

type "digitalocean_spaces_bucket_cors_configuration" {
  holds     = "nothing"
  parent    = ["bucket"]
  force_new = ["region"]
}

type "digitalocean_spaces_bucket_logging" {
  holds     = "nothing"
  parent    = ["bucket"]
  force_new = ["bucket", "region"]
}

type "digitalocean_spaces_bucket_object" {
  holds       = "data"
  why         = "storage"
  parent      = ["bucket", "key"]
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true, recovery = false },
  ]
  force_new   = ["bucket", "key", "region"]
}

type "digitalocean_spaces_bucket_policy" {
  holds     = "nothing"
  parent    = ["bucket"]
  access    = "resource_policy"
  force_new = ["bucket", "region"]
}

type "digitalocean_spaces_key" {
  holds  = "identity"
  access = "credential"
}

type "digitalocean_ssh_key" {
  holds     = "identity"
  access    = "credential"
  force_new = ["public_key"]
}

type "digitalocean_tag" {
  holds     = "nothing"
  force_new = ["name"]
}

type "digitalocean_uptime_alert" {
  holds = "nothing"
}

type "digitalocean_uptime_check" {
  holds = "nothing"
}

type "digitalocean_vector_database" {
  holds      = "data"
  why        = "grouping or service data"
  confidence = "low"
  tags       = "tags"
  force_new  = ["name", "project_id", "region"]
}

type "digitalocean_volume" {
  holds     = "data"
  why       = "storage"
  tags      = "tags"
  force_new = [
    "description",
    "initial_filesystem_label",
    "initial_filesystem_type",
    "name",
    "region",
    "snapshot_id",
  ]
}

type "digitalocean_volume_attachment" {
  holds     = "nothing"
  parent    = ["volume_id", "droplet_id"]
  force_new = ["droplet_id", "volume_id"]
}

type "digitalocean_volume_snapshot" {
  holds     = "data"
  why       = "storage"
  tags      = "tags"
  parent    = ["volume_id"]
  force_new = ["name", "volume_id"]
}

type "digitalocean_vpc" {
  holds     = "identity"
  force_new = ["ip_range", "region"]
}

type "digitalocean_vpc_nat_gateway" {
  holds     = "identity"
  force_new = ["vpcs.subnet_uuid", "vpcs.vpc_uuid"]
}

type "digitalocean_vpc_peering" {
  holds     = "identity"
  access    = "network"
  force_new = ["vpc_ids"]
}
