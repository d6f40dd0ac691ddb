resource "aws_sqs_queue" "main" {
  name = "orders"

  lifecycle {
    prevent_destroy = true
  }

  tags = {
    environment = "production"
  }
}
