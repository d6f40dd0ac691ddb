variable "internal" {
  type    = bool
  default = false
}

resource "aws_lb" "main" {
  name     = "front"
  internal = var.internal

  tags = {
    environment = "production"
  }
}
