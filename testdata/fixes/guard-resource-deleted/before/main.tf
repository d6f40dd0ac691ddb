resource "aws_cloudwatch_metric_alarm" "main" {
  alarm_name          = "orders-errors"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1

  tags = {
    environment = "production"
  }
}
