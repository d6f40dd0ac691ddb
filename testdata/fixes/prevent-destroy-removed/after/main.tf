resource "aws_sqs_queue" "main" {
  name = "orders"

  lifecycle {
    prevent_destroy = false
  }

  tags = {
    environment = "production"
  }
}
