resource "aws_db_instance" "main" {
  identifier        = "orders"
  engine            = "postgres"
  instance_class    = "db.m5.large"
  allocated_storage = 100
  backup_retention_period = 0

  tags = {
    environment = "production"
  }
}
