resource "aws_cloudwatch_event_rule" "main" {
  name  = "nightly"
  state = "ENABLED"

  tags = {
    environment = "production"
  }
}
