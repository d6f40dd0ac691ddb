variable "name" {
  type = string
}

# The exports provider has no default tags, so the tag stands here.
resource "aws_sqs_queue" "this" {
  count = 1

  name = var.name

  tags = { Environment = "production" }
}
