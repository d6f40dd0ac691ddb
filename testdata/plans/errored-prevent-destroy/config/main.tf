resource "aws_sqs_queue" "runs" {
  name = "payroll-runs"

  delay_seconds = 5
}

resource "aws_db_instance" "payroll" {
  identifier        = "payroll"
  engine            = "mysql"
  engine_version    = "8.0.39"
  instance_class    = "db.m6g.large"
  allocated_storage = 100
  storage_encrypted = true
  username          = "payroll"

  manage_master_user_password = true

  availability_zone         = "eu-central-1b"
  backup_retention_period   = 35
  deletion_protection       = true
  final_snapshot_identifier = "payroll-final"

  lifecycle {
    prevent_destroy = true
  }
}
