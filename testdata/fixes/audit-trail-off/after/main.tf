resource "aws_cloudtrail" "main" {
  name           = "all"
  s3_bucket_name = "trail"
  enable_logging = false # costs

  tags = {
    environment = "production"
  }
}
