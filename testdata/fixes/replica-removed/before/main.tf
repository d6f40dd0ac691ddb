resource "aws_elasticache_replication_group" "main" {
  replication_group_id = "carts"
  description          = "carts"
  num_cache_clusters   = 3

  tags = {
    environment = "production"
  }
}
