resource "aws_dynamodb_table" "main" {
  name     = "orders"
  hash_key = "id"

  attribute {
    name = "id"
    type = "S"
  }

  tags = {
    environment = "production"
  }
}
