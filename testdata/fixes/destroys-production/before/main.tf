variable "group" {
  type    = string
  default = "front"
}

resource "aws_security_group" "main" {
  name = var.group

  tags = {
    environment = "production"
  }
}
