resource "aws_sqs_queue" "main" {
  name = "orders"

  tags = {
    Name        = "orders"
    environment = "prоduction"
  }
}
