resource "aws_sqs_queue" "labels" {
  name = "shipping-labels"
}

resource "aws_dynamodb_table" "parcels" {
  name         = "shipping-parcels"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "parcel"

  attribute {
    name = "parcel"
    type = "S"
  }
}
