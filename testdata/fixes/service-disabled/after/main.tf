resource "aws_cloudwatch_event_rule" "main" {
  name  = "nightly"
  state = "DISABLED"

  tags = {
    environment = "production"
  }
}
