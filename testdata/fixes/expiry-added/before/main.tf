resource "aws_dynamodb_table" "main" {
  name     = "orders"
  hash_key = "id"

  attribute {
    name = "id"
    type = "S"
  }

  ttl {
    enabled        = false
    attribute_name = "at"
  }

  tags = {
    environment = "production"
  }
}
