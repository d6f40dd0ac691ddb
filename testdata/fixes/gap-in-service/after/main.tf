resource "aws_lb" "main" {
  internal = true

  tags = {
    environment = "production"
  }
}
