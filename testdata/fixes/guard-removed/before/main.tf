resource "aws_db_instance" "main" {
  identifier        = "orders"
  engine            = "postgres"
  instance_class    = "db.m5.large"
  allocated_storage = 100
  deletion_protection = true

  tags = {
    environment = "production"
  }
}
