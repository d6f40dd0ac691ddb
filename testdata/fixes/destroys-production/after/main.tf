variable "internal" {
  type    = bool
  default = true
}

resource "aws_lb" "main" {
  name     = "front"
  internal = var.internal

  tags = {
    environment = "production"
  }
}
