resource "aws_kms_key" "main" {
  description = "orders"
  is_enabled  = true

  tags = {
    environment = "production"
  }
}
