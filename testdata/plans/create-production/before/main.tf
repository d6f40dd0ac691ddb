resource "aws_sqs_queue" "outbox" {
  name = "notifications-outbox"
}

resource "aws_sns_topic" "on_call" {
  name = "notifications-on-call"
}
