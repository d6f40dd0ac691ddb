resource "aws_lb" "main" {
  internal = false

  tags = {
    environment = "production"
  }
}
