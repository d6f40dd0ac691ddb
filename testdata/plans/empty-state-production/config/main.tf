locals {
  warehouses = ["berlin", "gdansk", "lyon", "turin"]
}

resource "aws_dynamodb_table" "stock" {
  for_each = toset(local.warehouses)

  name         = "inventory-stock-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "article"

  attribute {
    name = "article"
    type = "S"
  }
}

resource "aws_sqs_queue" "movements" {
  for_each = toset(local.warehouses)

  name = "inventory-movements-${each.key}"
}

resource "aws_cloudwatch_metric_alarm" "movements" {
  for_each = aws_sqs_queue.movements

  alarm_name          = "${each.value.name}-age"
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateAgeOfOldestMessage"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 900
  period              = 300
  evaluation_periods  = 2

  dimensions = { QueueName = each.value.name }
}

resource "aws_ecr_repository" "scanner" {
  name = "inventory-scanner"
}
