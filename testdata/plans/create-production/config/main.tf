resource "aws_sqs_queue" "outbox" {
  name = "notifications-outbox"
}

resource "aws_sns_topic" "on_call" {
  name = "notifications-on-call"
}

resource "aws_sqs_queue" "unsent" {
  name                      = "notifications-unsent"
  message_retention_seconds = 1209600
}

resource "aws_cloudwatch_metric_alarm" "unsent" {
  alarm_name          = "notifications-unsent"
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateNumberOfMessagesVisible"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  period              = 300
  evaluation_periods  = 1
  alarm_actions       = [aws_sns_topic.on_call.arn]

  dimensions = { QueueName = aws_sqs_queue.unsent.name }
}
