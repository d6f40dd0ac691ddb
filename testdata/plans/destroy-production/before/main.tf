resource "aws_efs_file_system" "exports" {
  creation_token = "loyalty-exports"
  encrypted      = true
}

resource "aws_elasticache_replication_group" "points" {
  replication_group_id = "loyalty-points"
  description          = "Points by customer"
  engine               = "redis"
  node_type            = "cache.r7g.large"
  num_cache_clusters   = 2

  automatic_failover_enabled = true
}

resource "aws_sns_topic" "earned" {
  name = "loyalty-earned"
}

resource "aws_sqs_queue" "earned" {
  name = "loyalty-earned"
}

resource "aws_sns_topic_subscription" "earned" {
  topic_arn = aws_sns_topic.earned.arn
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.earned.arn
}

resource "aws_ssm_parameter" "endpoint" {
  name  = "/loyalty/points-endpoint"
  type  = "String"
  value = aws_elasticache_replication_group.points.id
}
