locals {
  regions = { eu = "accounts-eu", us = "accounts-us" }
}

resource "aws_dynamodb_table" "accounts" {
  for_each = local.regions

  name         = each.value
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "account"

  attribute {
    name = "account"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }
}

resource "aws_sqs_queue" "signups" {
  name = "accounts-signups"
}

resource "aws_ssm_parameter" "tables" {
  for_each = aws_dynamodb_table.accounts

  name  = "/accounts/${each.value.name}"
  type  = "String"
  value = each.value.arn
}
