resource "aws_sqs_queue" "main" {
  name = "orders"

  lifecycle {
    ignore_changes = [tags, policy]
  }

  tags = {
    environment = "production"
  }
}
