resource "aws_sqs_queue" "reindex" {
  name                       = "search-reindex"
  visibility_timeout_seconds = 30
}

resource "aws_cloudwatch_metric_alarm" "backlog" {
  alarm_name          = "search-reindex-backlog"
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateNumberOfMessagesVisible"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 500
  period              = 60
  evaluation_periods  = 5

  dimensions = { QueueName = aws_sqs_queue.reindex.name }
}

resource "aws_ssm_parameter" "page_size" {
  name        = "/search/page-size"
  type        = "String"
  value       = "20"
  description = "Results on one page"
}

resource "aws_dynamodb_table" "synonyms" {
  name         = "search-synonyms"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "word"

  attribute {
    name = "word"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }
}
