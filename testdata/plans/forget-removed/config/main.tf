# The key moves to the security team's own configuration and lives on there.
removed {
  from = aws_kms_key.ledger

  lifecycle {
    destroy = false
  }
}

removed {
  from = aws_kms_alias.ledger

  lifecycle {
    destroy = false
  }
}

resource "aws_sqs_queue" "entries" {
  name = "ledger-entries"
}
