rule "backups-off" {
  title     = "Backups turned off"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  raises    = production ? "destructive" : null
  since     = "0.1.0"
  rationale = "Without backups the next mistake cannot be undone, and turning them off often deletes the existing ones."
  help      = "Leave backups on. If another system takes them now, say so in the change, show a recent backup, and get the plan approved."
  references = [
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html",
    "https://cloud.google.com/sql/docs/postgres/backup-recovery/backups",
  ]
  match {
    protections = ["backup"]
    actions     = ["update", "replace"]
  }
  when       = lost("backup")
  attributes = lost_paths("backup")
  message   = "Backups of `${address}` are turned off"
  fix = { kind = "attributes", text = hcl_safe(attributes) }
  example "no day of backups left" {
    expect = "finding"
    fix    = "backup_retention_period = 7"
    effect = "needs-approval"
    type   = "aws_db_instance"
    before = { backup_retention_period = 7 }
    after  = { backup_retention_period = 0 }
  }
  example "a nested switch" {
    expect = "finding"
    fix    = <<-EOT
      settings {
        backup_configuration {
          enabled = true
        }
      }
    EOT
    type   = "google_sql_database_instance"
    before = { settings = [{ backup_configuration = [{ enabled = true }] }] }
    after  = { settings = [{ backup_configuration = [{ enabled = false }] }] }
  }
  example "development" {
    expect     = "finding"
    effect     = "note"
    type       = "aws_db_instance"
    production = false
    before     = { backup_retention_period = 7 }
    after      = { backup_retention_period = 0 }
  }
  example "there were none" {
    expect = "pass"
    type   = "aws_db_instance"
    before = { backup_retention_period = 0 }
    after  = { backup_retention_period = 0 }
  }
  example "not known yet" {
    expect  = "unknown"
    type    = "aws_db_instance"
    before  = { backup_retention_period = 7 }
    after   = { name = "a" }
    unknown = ["backup_retention_period"]
  }
}
