resource "aws_cloudwatch_log_group" "main" {
  name              = "orders"
  retention_in_days = 7

  tags = {
    environment = "production"
  }
}
