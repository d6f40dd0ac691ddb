resource "aws_db_instance" "ledger" {
  identifier                = "vault-ledger"
  engine                    = "postgres"
  engine_version            = "16.4"
  instance_class            = "db.t4g.medium"
  allocated_storage         = 50
  storage_encrypted         = true
  username                  = "ledger"
  password                  = var.database_password
  backup_retention_period   = 14
  deletion_protection       = true
  final_snapshot_identifier = "vault-ledger-final"
}

# Write-only: neither plan nor state holds the password, only its version.
resource "aws_db_instance" "archive" {
  identifier                = "vault-archive"
  engine                    = "postgres"
  engine_version            = "16.4"
  instance_class            = "db.t4g.medium"
  allocated_storage         = 50
  storage_encrypted         = true
  username                  = "archive"
  password_wo               = "canary-wo-9pXs6TfKz2never"
  password_wo_version       = 2
  backup_retention_period   = 14
  deletion_protection       = true
  final_snapshot_identifier = "vault-archive-final"
}

resource "aws_secretsmanager_secret" "webhook" {
  name                    = "vault/webhook"
  recovery_window_in_days = 30
}

resource "aws_secretsmanager_secret_version" "webhook" {
  secret_id     = aws_secretsmanager_secret.webhook.id
  secret_string = jsonencode(var.webhook)
}

# Nothing marks these as sensitive: the token was pasted into the source.
resource "aws_instance" "relay" {
  ami           = "ami-0c0ffee0c0ffee012"
  instance_type = "t3.small"

  user_data = <<-SCRIPT
    #!/bin/sh
    export RELAY_TOKEN=ghp_canaryNew3uPj9Fh6Qa2Kx8Vo5Ts0Lg7Ib
    exec /opt/relay
  SCRIPT
}

resource "aws_ecs_task_definition" "sync" {
  family = "vault-sync"

  container_definitions = jsonencode([{
    name        = "sync"
    image       = "210987654321.dkr.ecr.eu-central-1.amazonaws.com/sync:7"
    essential   = true
    memory      = 256
    environment = [{ name = "API_PASSWORD", value = "canary-env-New9cR3yJq" }]
  }])
}

output "connection" {
  value     = "postgres://ledger:${var.database_password}@${aws_db_instance.ledger.identifier}/ledger"
  sensitive = true
}
