resource "aws_elasticache_cluster" "main" {
  cluster_id     = "carts"
  engine_version = "7.1"

  tags = {
    environment = "production"
  }
}
