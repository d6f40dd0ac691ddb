resource "aws_dynamodb_table" "ratings" {
  name         = "ratings-by-product"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "product"

  attribute {
    name = "product"
    type = "S"
  }
}

resource "aws_sns_topic" "rated" {
  name = "ratings-rated"
}
