resource "aws_sqs_queue" "main" {
  name = "orders"

  tags = {
    environment = "production"
    team        = "shop"
  }
}
