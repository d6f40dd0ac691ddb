resource "aws_sqs_queue" "main" {
  name = "orders"

  tags = {
    team = "shop"
  }
}
