rule "retention-shortened" {
  title     = "Retention shortened"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  raises    = "destructive"
  since     = "0.1.0"
  rationale = "Whatever is older than the new limit is deleted at once or within hours, and no later change brings it back. In the plan it is one harmless-looking number."
  help      = "Keep the current retention, or copy what is older than the new limit before it is applied, and get the plan approved."
  references = [
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.BackupRetention.html",
  ]
  match {
    actions = ["update"]
  }
  when = (
    lost("retention") || lowered("retention", "backup", "pitr", "soft_delete", "deletion_window") ||
    length([for path in unlisted_lowered("retention", "retain", "keep_days", "backup_days", "delete_after") : path if !strcontains(path, "insights")]) > 0
  )
  attributes = setunion(
    lost_paths("retention"),
    lowered_paths("retention", "backup", "pitr", "soft_delete", "deletion_window"),
    [for path in unlisted_lowered("retention", "retain", "keep_days", "backup_days", "delete_after") : path if !strcontains(path, "insights")],
  )
  message   = "`${address}` keeps its contents or backups for a shorter time%{ if reason != null }: ${reason}%{ endif }"
  fix = { kind = "attributes", text = hcl_before(attributes) }
  example "logs" {
    expect = "finding"
    fix    = "retention_in_days = 365"
    effect = "needs-approval"
    raises = "destructive"
    type   = "aws_cloudwatch_log_group"
    before = { retention_in_days = 365 }
    after  = { retention_in_days = 7 }
  }
  example "for ever becomes a month" {
    expect = "finding"
    type   = "aws_cloudwatch_log_group"
    before = { retention_in_days = 0 }
    after  = { retention_in_days = 30 }
  }
  example "fewer days of backups" {
    expect = "finding"
    type   = "aws_rds_cluster"
    before = { backup_retention_period = 35 }
    after  = { backup_retention_period = 1 }
  }
  example "a setting of a topic" {
    expect = "finding"
    type   = "kafka_topic"
    before = { config = { "retention.ms" = "604800000" } }
    after  = { config = { "retention.ms" = "3600000" } }
  }
  example "a type that nobody knows" {
    expect = "finding"
    type   = "acme_bucket"
    before = { log = [{ retention_hours = 72 }] }
    after  = { log = [{ retention_hours = 1 }] }
  }
  example "development" {
    expect     = "finding"
    effect     = "note"
    type       = "aws_cloudwatch_log_group"
    production = false
    before     = { retention_in_days = 365 }
    after      = { retention_in_days = 7 }
  }
  example "history of how fast queries were" {
    expect = "pass"
    type   = "aws_db_instance"
    before = { performance_insights_retention_period = 731 }
    after  = { performance_insights_retention_period = 7 }
  }
  example "longer" {
    expect = "pass"
    type   = "aws_cloudwatch_log_group"
    before = { retention_in_days = 7 }
    after  = { retention_in_days = 0 }
  }
  example "not known yet" {
    expect  = "unknown"
    type    = "aws_cloudwatch_log_group"
    before  = { retention_in_days = 365 }
    after   = { name = "a" }
    unknown = ["retention_in_days"]
  }
}
