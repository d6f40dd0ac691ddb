resource "aws_cloudtrail" "main" {
  name           = "all"
  s3_bucket_name = "trail"
  enable_logging = true

  tags = {
    environment = "production"
  }
}
