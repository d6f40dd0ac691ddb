variable "group" {
  type    = string
  default = "front"
}

resource "aws_iam_instance_profile" "main" {
  name = var.group

  tags = {
    environment = "production"
  }
}
