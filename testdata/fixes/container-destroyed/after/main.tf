resource "aws_vpc" "main" {
  cidr_block = "10.64.0.0/16"

  tags = {
    environment = "production"
  }
}
