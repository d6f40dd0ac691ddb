resource "aws_elasticache_replication_group" "main" {
  replication_group_id       = "carts"
  description                = "carts"
  transit_encryption_enabled = true

  tags = {
    environment = "production"
  }
}
