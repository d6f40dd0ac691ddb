variable "events" {
  type    = list(string)
  default = ["added", "changed", "discontinued", "restocked"]
}

resource "aws_sns_topic" "event" {
  count = length(var.events)

  name = "catalogue-${var.events[count.index]}"
}

resource "aws_ssm_parameter" "restocked" {
  name  = "/catalogue/topics"
  type  = "String"
  value = join(",", aws_sns_topic.event[*].arn)
}
