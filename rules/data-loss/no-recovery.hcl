rule "no-recovery" {
  title     = "Production data destroyed beyond recovery"
  severity  = "critical"
  effect    = join("", [for source in [before.replicate_source_db, before.replication_source_identifier, before.master_instance_name] : source if source != null]) != "" || length(backups_beside()) > 0 || written_here() || refused ? "needs-approval" : "fail"
  raises    = "destructive"
  since     = "0.1.0"
  part_of   = ["destroy-refused"]
  rationale = "The provider could have kept a copy or delayed the end: a final snapshot, a recovery window, backups that outlive the resource, or a refusal to destroy what is not empty. In the state that the provider will read, every one of these is turned off, so once applied nobody can bring the data back. A replica is a copy of what its source still holds, and what another object backs up may be left there, so destroying either asks for approval and does not fail."
  help      = "Do not approve this: first apply a change that makes one of ${join(", ", recovery_guards())} safe, and destroy in a later plan. The provider reads these settings from the state, so a plan that changes them and destroys at once does not help."
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/db_instance#skip_final_snapshot-1",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket#force_destroy-1",
  ]
  match {
    holds   = ["data"]
    actions = ["delete", "replace", "unrecognized"]
  }
  when       = destroys && production && length(recovery_guards()) > 0 && length(active_recovery_guards()) == 0
  attributes = recovery_guards()
  evidence   = concat(
    ["no recovery through ${join(" or ", [for path in recovery_guards() : "`${path}`"])}"],
    length(backups_beside()) > 0 ? ["copies may be left of what ${join(" and ", [for address in backups_beside() : "`${address}`"])} backed up"] : [],
  )
  message    = "`${address}` holds data%{ if known_type } (${why})%{ endif }%{ if production_value == "yes" } in production%{ else }, is not known to be non-production%{ endif } and %{ if certain }is%{ else }may be%{ endif } %{ if action == "replace" }replaced%{ else }destroyed%{ endif } without %{ if length(backups_beside()) > 0 }a recovery of its own%{ else }any means of recovery%{ endif }"
  fix = { kind = "attributes", requires = "earlier-change", text = coalesce(concat(
    [for guard in protections : hcl_safe(guard.path) if guard.recovery && guard.kind == "final_snapshot"], [for path in attributes : hcl_safe(path)],
  )...) }
  example "no final snapshot, no backups kept" {
    expect = "finding"
    fix    = <<-EOT
      skip_final_snapshot       = false
      final_snapshot_identifier = "example-final"
    EOT
    effect = "fail"
    type   = "aws_db_instance"
    before = { skip_final_snapshot = true, delete_automated_backups = true, backup_retention_period = 7 }
  }
  example "backups are kept, but none are taken" {
    expect = "finding"
    effect = "fail"
    type   = "aws_db_instance"
    before = { skip_final_snapshot = true, delete_automated_backups = false, backup_retention_period = 0 }
  }
  example "a read replica, whose source keeps the data" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_db_instance"
    before = { skip_final_snapshot = true, delete_automated_backups = true, backup_retention_period = 0, replicate_source_db = "orders" }
  }
  example "what was promoted is a replica no longer" {
    expect = "finding"
    effect = "fail"
    type   = "aws_db_instance"
    before = { skip_final_snapshot = true, delete_automated_backups = true, backup_retention_period = 0, replicate_source_db = "" }
  }
  example "a replica in another region" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_rds_cluster"
    before = { skip_final_snapshot = true, delete_automated_backups = true, backup_retention_period = 0, replication_source_identifier = "arn:aws:rds:eu-west-1:123456789012:cluster:orders" }
  }
  example "a replica of Cloud SQL" {
    expect = "finding"
    effect = "needs-approval"
    type   = "google_sql_database_instance"
    before = { settings = [{ backup_configuration = [{ enabled = false }] }], master_instance_name = "orders" }
  }
  example "a replaced bucket that may be emptied" {
    expect  = "finding"
    fix     = "force_destroy = false"
    effect  = "fail"
    type    = "aws_s3_bucket"
    actions = ["delete", "create"]
    before  = { bucket = "a", force_destroy = true }
    after   = { bucket = "b", force_destroy = false }
  }
  example "one safe guard is a recovery" {
    expect = "pass"
    type   = "aws_db_instance"
    before = { skip_final_snapshot = true, delete_automated_backups = false, backup_retention_period = 7 }
  }
  example "a bucket that must be empty" {
    expect = "pass"
    type   = "aws_s3_bucket"
    before = { force_destroy = false }
  }
  example "development" {
    expect     = "pass"
    type       = "aws_s3_bucket"
    production = false
    before     = { force_destroy = true }
  }
  example "a recovery window that cannot be read" {
    expect = "unknown"
    type   = "aws_secretsmanager_secret"
    before = { name = "token", recovery_window_in_days = "thirty" }
  }
}
