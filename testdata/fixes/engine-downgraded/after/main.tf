resource "aws_elasticache_cluster" "main" {
  cluster_id     = "carts"
  engine_version = "6.2"

  tags = {
    environment = "production"
  }
}
