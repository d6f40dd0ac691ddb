locals {
  name   = "intake"
  labels = { queue = aws_sqs_queue.uploads.name, team = "data" }
}

resource "aws_sqs_queue" "uploads" {
  name = "${local.name}-uploads"
}

resource "aws_sqs_queue_policy" "uploads" {
  queue_url = aws_sqs_queue.uploads.url
  policy    = data.aws_iam_policy_document.uploads.json
}

data "aws_iam_policy_document" "uploads" {
  statement {
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.uploads.arn]

    principals {
      type        = "Service"
      identifiers = ["sns.amazonaws.com"]
    }
  }
}

resource "aws_ssm_parameter" "banner" {
  name  = "/${local.name}/banner"
  type  = "String"
  value = templatefile("${path.module}/banner.tftpl", local.labels)
}
