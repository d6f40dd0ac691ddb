resource "aws_s3_bucket" "main" {
  bucket        = "orders-2"
  force_destroy = true

  tags = {
    environment = "production"
  }
}
