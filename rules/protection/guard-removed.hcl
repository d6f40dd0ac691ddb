rule "guard-removed" {
  title     = "Guard removed"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  rationale = "A setting that refuses, delays or softens a loss is turned off: deletion protection, a final snapshot, a recovery window, a lock, protection from being emptied, stopped or scaled in, a second zone. On its own this destroys nothing, but it is the first of the two steps of nearly every accident. The provider catalog lists which attributes are guards and which of their values protect; attributes that it does not list are recognized by name."
  help      = "Keep the guard. If it has to be removed for an intended destruction, get this change and that one approved separately, and restore the guard if the destruction does not follow."
  references = [
    "https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#prevent_destroy",
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html",
  ]
  match {
    actions = ["update", "replace"]
  }
  when = lost(
    "deletion_protection", "deletion_policy", "final_snapshot", "force_destroy", "deletion_window", "keep_on_destroy", "lock", "object_lock",
    "purge_protection", "soft_delete", "scale_in_protection", "stop_protection", "bypass", "change_protection", "availability", "audit",
  ) || length(unlisted_guards_lost()) > 0
  attributes = concat(lost_paths(
    "deletion_protection", "deletion_policy", "final_snapshot", "force_destroy", "deletion_window", "keep_on_destroy", "lock", "object_lock",
    "purge_protection", "soft_delete", "scale_in_protection", "stop_protection", "bypass", "change_protection", "availability", "audit",
  ), unlisted_guards_lost())
  evidence = [for guard in protections : "${replace(guard.kind, "_", " ")} at `${guard.path}` no longer protects" if guard.lost != false && !contains(
    ["backup", "encryption", "expiry", "pitr", "public_access", "retention", "upgrade", "versioning"], guard.kind
  )]
  message = "`${address}` loses a guard: ${concat(lost_paths(
    "deletion_protection", "deletion_policy", "final_snapshot", "force_destroy", "deletion_window", "keep_on_destroy", "lock", "object_lock",
    "purge_protection", "soft_delete", "scale_in_protection", "stop_protection", "bypass", "change_protection", "availability", "audit",
  ), unlisted_guards_lost())}"
  fix = { kind = "attributes", text = hcl_safe(attributes) }
  example "deletion protection off" {
    expect = "finding"
    fix    = "deletion_protection = true"
    effect = "needs-approval"
    type   = "aws_db_instance"
    before = { deletion_protection = true }
    after  = { deletion_protection = false }
  }
  example "deletion protection left out" {
    expect = "finding"
    type   = "aws_dynamodb_table"
    before = { deletion_protection_enabled = true }
    after  = { deletion_protection_enabled = null }
  }
  example "final snapshot skipped" {
    expect = "finding"
    fix    = <<-EOT
      skip_final_snapshot       = false
      final_snapshot_identifier = "example-final"
    EOT
    type   = "aws_db_instance"
    before = { skip_final_snapshot = false }
    after  = { skip_final_snapshot = true }
  }
  example "a bucket may be emptied" {
    expect = "finding"
    type   = "aws_s3_bucket"
    before = { force_destroy = false }
    after  = { force_destroy = true }
  }
  example "another provider, another word" {
    expect = "finding"
    type   = "google_storage_bucket"
    before = { deletion_policy = "PREVENT" }
    after  = { deletion_policy = "DELETE" }
  }
  example "a type that nobody knows" {
    expect = "finding"
    fix    = <<-EOT
      settings {
        deletion_protection = true
      }
    EOT
    type   = "acme_database"
    before = { settings = [{ deletion_protection = true }] }
    after  = { settings = [{ deletion_protection = false }] }
  }
  example "development" {
    expect     = "finding"
    effect     = "note"
    type       = "aws_db_instance"
    production = false
    before     = { deletion_protection = true }
    after      = { deletion_protection = false }
  }
  example "turned on" {
    expect = "pass"
    type   = "aws_db_instance"
    before = { deletion_protection = false }
    after  = { deletion_protection = true }
  }
  example "created without it" {
    expect = "pass"
    type   = "aws_db_instance"
    after  = { deletion_protection = false }
  }
  example "not known yet" {
    expect  = "unknown"
    type    = "aws_db_instance"
    before  = { deletion_protection = true }
    after   = { name = "a" }
    unknown = ["deletion_protection"]
  }
}
