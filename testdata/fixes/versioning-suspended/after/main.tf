resource "aws_s3_bucket_versioning" "main" {
  bucket = "orders"

  versioning_configuration {
    status = "Suspended"
  }
}
