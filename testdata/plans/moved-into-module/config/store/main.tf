variable "prefix" {
  type = string
}

resource "aws_sqs_queue" "labels" {
  name = "${var.prefix}-labels"
}

resource "aws_dynamodb_table" "this" {
  for_each = { parcels = "parcel" }

  name         = "${var.prefix}-${each.key}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = each.value

  attribute {
    name = each.value
    type = "S"
  }
}
