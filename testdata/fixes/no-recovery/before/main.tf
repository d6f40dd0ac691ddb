resource "aws_s3_bucket" "main" {
  bucket        = "orders"
  force_destroy = true

  tags = {
    environment = "production"
  }
}
