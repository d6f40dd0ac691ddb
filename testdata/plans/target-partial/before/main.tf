resource "aws_sqs_queue" "invoices" {
  name          = "billing-invoices"
  delay_seconds = 0
}

resource "aws_sqs_queue" "reminders" {
  name = "billing-reminders"
}

resource "aws_dynamodb_table" "invoices" {
  name         = "billing-invoices"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "invoice"

  attribute {
    name = "invoice"
    type = "S"
  }
}
