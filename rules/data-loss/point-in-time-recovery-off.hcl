rule "point-in-time-recovery-off" {
  title     = "Point-in-time recovery turned off"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  raises    = production ? "destructive" : null
  since     = "0.1.0"
  rationale = "The history that allows a table or database to be restored to any second of the past weeks is dropped as soon as this is applied; turning it on again starts from nothing."
  help      = "Leave point-in-time recovery on, or take a full backup first and get the plan approved."
  references = ["https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery.html"]
  match {
    protections = ["pitr"]
    actions     = ["update", "replace"]
  }
  when       = lost("pitr")
  attributes = lost_paths("pitr")
  message   = "Point-in-time recovery of `${address}` is turned off"
  fix = { kind = "attributes", text = hcl_safe(attributes) }
  example "switched off" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_dynamodb_table"
    before = { point_in_time_recovery = [{ enabled = true }] }
    after  = { point_in_time_recovery = [{ enabled = false }] }
  }
  example "block removed" {
    expect = "finding"
    fix    = <<-EOT
      point_in_time_recovery {
        enabled = true
      }
    EOT
    type   = "aws_dynamodb_table"
    before = { point_in_time_recovery = [{ enabled = true }] }
    after  = { point_in_time_recovery = [] }
  }
  example "switched on" {
    expect = "pass"
    type   = "aws_dynamodb_table"
    before = { point_in_time_recovery = [{ enabled = false }] }
    after  = { point_in_time_recovery = [{ enabled = true }] }
  }
  example "not known yet" {
    expect  = "unknown"
    type    = "aws_dynamodb_table"
    before  = { point_in_time_recovery = [{ enabled = true }] }
    after   = { point_in_time_recovery = [{ enabled = true }] }
    unknown = ["point_in_time_recovery.enabled"]
  }
}
