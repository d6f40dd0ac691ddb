variable "group" {
  type    = string
  default = "back"
}

resource "aws_security_group" "main" {
  name = var.group

  tags = {
    environment = "production"
  }
}
