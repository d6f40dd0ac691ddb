rule "imported-and-changed" {
  title     = "Imported and changed in one step"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  raises    = destroys && production ? "destructive" : "reversible"
  since     = "0.1.0"
  rationale = "An import takes over a resource that already exists, perhaps for years, and that this configuration has never described. Changing it in the same step overwrites settings that nobody has compared yet, and the plan shows it beside new resources, where an update looks harmless."
  help      = "Make the configuration describe the resource as it is until the import plans no change, apply that, and change the resource in a later plan."
  references = ["https://developer.hashicorp.com/terraform/language/import"]
  when       = importing && action != "no-op" && action != "read" && !may_replace
  message    = "`${address}` is imported and %{ if destroys }replaced%{ else }changed%{ endif } in the same step"
  fix = { kind = "attributes", text = action == "update" ? hcl_before(differing()) : null }
  example "imported and updated" {
    expect    = "finding"
    fix       = "visibility_timeout_seconds = 30"
    effect    = "needs-approval"
    type      = "aws_sqs_queue"
    importing = true
    before    = { visibility_timeout_seconds = 30 }
    after     = { visibility_timeout_seconds = 60 }
  }
  example "imported and replaced" {
    expect    = "finding"
    raises    = "destructive"
    type      = "aws_db_instance"
    importing = true
    actions   = ["delete", "create"]
    before    = { storage_encrypted = false }
    after     = { storage_encrypted = true }
  }
  example "imported as it is" {
    expect    = "pass"
    type      = "aws_sqs_queue"
    importing = true
    actions   = ["no-op"]
    before    = { name = "jobs" }
    after     = { name = "jobs" }
  }
}
