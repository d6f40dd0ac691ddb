resource "aws_kms_key" "main" {
  description = "orders"
  is_enabled  = false

  tags = {
    environment = "production"
  }
}
