resource "aws_ecs_task_definition" "app" {
  family = "billing"
  cpu = "256"
  memory = "512"
  network_mode = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  container_definitions = jsonencode([{ name = "app", image = "repo/app:1.4.2" }])
}

resource "aws_ecs_service" "app" {
  name = "orders"
  cluster = "main"
  desired_count = 0
  task_definition = aws_ecs_task_definition.app.arn
}

resource "aws_lambda_layer_version" "deps" {
  layer_name = "other"
  s3_bucket = "artifacts"
  s3_key = "deps-1.zip"
}

resource "aws_lambda_function" "code" {
  function_name = "notify"
  role = "arn:aws:iam::123456789012:role/notify"
  handler = "main.handler"
  runtime = "python3.12"
  s3_bucket = "artifacts"
  s3_key = "n-1.zip"
  memory_size = 128
  timeout = 10

}

resource "aws_lambda_function" "memory" {
  function_name = "mem"
  role = "arn:aws:iam::123456789012:role/mem"
  handler = "main.handler"
  runtime = "python3.12"
  s3_bucket = "artifacts"
  s3_key = "n-1.zip"
  memory_size = 128
  timeout = 10
  reserved_concurrent_executions = 0
}

resource "aws_appconfig_hosted_configuration_version" "flags" {
  application_id = "abc1234"
  configuration_profile_id = "def5678"
  content_type = "application/json"
  content = jsonencode({ a = true })
}

resource "aws_autoscaling_group" "web" {
  name = "web"
  min_size = 0
  max_size = 0
  availability_zones = ["eu-west-1a"]
  launch_template {
   id = "lt-0123456789abcdef0"
   version = "4"
  }

}

resource "aws_appautoscaling_target" "app" {
  min_capacity = 1
  max_capacity = 20
  resource_id = "service/main/orders"
  scalable_dimension = "ecs:service:DesiredCount"
  service_namespace = "ecs"
}

resource "aws_db_instance" "orders" {
  identifier = "orders"
  engine = "postgres"
  engine_version = "16.3"
  instance_class = "db.r6g.large"
  allocated_storage = 100
  username = "app"
  manage_master_user_password = true
  backup_retention_period = 14
  deletion_protection = false
  skip_final_snapshot = false
  final_snapshot_identifier = "last"
}

resource "aws_db_instance" "kept" {
  identifier = "kept"
  engine = "postgres"
  engine_version = "16.3"
  instance_class = "db.r6g.large"
  allocated_storage = 100
  username = "app"
  manage_master_user_password = true
  backup_retention_period = 1
  deletion_protection = true
  skip_final_snapshot = false
  final_snapshot_identifier = "last"
}

resource "aws_elasticache_replication_group" "cache" {
  replication_group_id = "cache"
  description = "cache"
  engine = "redis"
  node_type = "cache.t4g.micro"
  num_cache_clusters = 2
  automatic_failover_enabled = true
  transit_encryption_enabled = true
  at_rest_encryption_enabled = true
}

resource "aws_sqs_queue" "jobs" {
  name = "jobs"
  visibility_timeout_seconds = 30
  message_retention_seconds = 60
}

resource "aws_cloudwatch_log_group" "app" {
  name = "/orders/app"
  retention_in_days = 1
}

resource "aws_cloudwatch_metric_alarm" "cpu" {
  alarm_name = "cpu"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods = 3
  metric_name = "CPUUtilization"
  namespace = "AWS/ECS"
  period = 60
  statistic = "Average"
  threshold = 80
  alarm_actions = ["arn:aws:sns:eu-west-1:123456789012:oncall"]
  actions_enabled = false
}

resource "aws_cloudwatch_dashboard" "main" {
  dashboard_name = "main"
  dashboard_body = jsonencode({ widgets = [] })
}

resource "aws_cloudwatch_event_rule" "nightly" {
  name = "nightly"
  schedule_expression = "cron(0 2 * * ? *)"
  state = "DISABLED"
}

resource "aws_iam_policy" "task" {
  name = "task"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["ssm:*"], Resource = ["*"] }] })
}

resource "aws_iam_role_policy" "fn" {
  name = "fn"
  role = "fn"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"], Resource = ["*"] }] })
}

resource "aws_iam_role" "task" {
  name = "task"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "*" } }] })
}

resource "aws_security_group" "app" {
  name = "app"
  description = "app"
  vpc_id = "vpc-11111111"
  ingress {
   from_port = 8080
   to_port = 8080
   protocol = "tcp"
   cidr_blocks = ["0.0.0.0/0"]
  }

}

resource "aws_security_group" "rules" {
  name = "r"
  description = "r"
  vpc_id = "vpc-11111111"
  ingress = []
}

resource "aws_s3_bucket_lifecycle_configuration" "uploads" {
  bucket = "uploads"
  rule {
   id = "a"
   status = "Enabled"
   filter {
    prefix = ""
   }
   expiration {
    days = 30
   }
  }

}

resource "aws_s3_bucket_versioning" "uploads" {
  bucket = "uploads"
  versioning_configuration {
   status = "Suspended"
  }
}

resource "aws_s3_bucket_public_access_block" "uploads" {
  bucket = "uploads"
  block_public_acls = true
  block_public_policy = false
  ignore_public_acls = true
  restrict_public_buckets = false
}

resource "aws_s3_bucket" "uploads" {
  bucket = "uploads"
  force_destroy = true
}

resource "aws_dynamodb_table" "carts" {
  name = "carts"
  hash_key = "key"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
   name = "key"
   type = "S"
  }
  point_in_time_recovery {
   enabled = true
  }
}

resource "aws_kms_key" "main" {
  description = "orders"
  enable_key_rotation = false
}

resource "aws_lb" "main" {
  name = "main"
  subnets = ["subnet-11111111", "subnet-22222222"]
  enable_deletion_protection = false
  idle_timeout = 60
}

resource "aws_eks_node_group" "general" {
  cluster_name = "main"
  node_group_name = "general"
  node_role_arn = "arn:aws:iam::123456789012:role/n"
  subnet_ids = ["subnet-11111111"]
  release_version = "1.30.0-20240904"
  scaling_config {
   desired_size = 0
   max_size = 1
   min_size = 0
  }
}

resource "aws_wafv2_ip_set" "blocked" {
  name = "blocked"
  scope = "REGIONAL"
  ip_address_version = "IPV4"
  addresses = ["192.0.2.1/32"]
}

resource "aws_batch_job_definition" "report" {
  name = "report"
  type = "container"
  container_properties = jsonencode({ image = "r:1", vcpus = 1, memory = 512, command = ["a"] })
}

resource "aws_cognito_user_pool" "main" {
  name = "main"
  deletion_protection = "INACTIVE"
  password_policy {
   minimum_length = 10
   temporary_password_validity_days = 7
  }
}

resource "aws_cloudtrail" "main" {
  name = "main"
  s3_bucket_name = "trail"
  enable_logging = false
  include_global_service_events = true
}
