resource "aws_kms_key" "ledger" {
  description             = "Signs ledger entries"
  deletion_window_in_days = 30
  enable_key_rotation     = true
}

resource "aws_kms_alias" "ledger" {
  name          = "alias/ledger"
  target_key_id = aws_kms_key.ledger.key_id
}

resource "aws_sqs_queue" "entries" {
  name = "ledger-entries"
}
