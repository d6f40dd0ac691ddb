locals {
  vpc_id = "vpc-0d3f1c2b4a5968778"
  port   = 3000
}

resource "aws_security_group" "preview" {
  name        = "preview-tasks"
  description = "Preview tasks"
  vpc_id      = local.vpc_id
}

resource "aws_lb_target_group" "preview" {
  name        = "preview-web"
  port        = local.port
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = local.vpc_id
}

resource "aws_sqs_queue" "jobs" {
  name = "preview-jobs"
}
