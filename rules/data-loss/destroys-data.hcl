rule "destroys-data" {
  title     = "Data destroyed"
  severity  = "critical"
  effect    = routine == null ? "needs-approval" : "note"
  raises    = "destructive"
  since     = "0.1.0"
  part_of   = ["destroy-refused"]
  rationale = "What this resource holds cannot be recreated from the configuration. A replacement loses it just as a deletion does, in whichever order it happens; so does a development database that people work with. What only passes through a resource (queued messages, logs, images that are rebuilt) counts in production alone, and a new version of a secret or of a hosted configuration loses nothing while the service keeps the previous one. Types that the catalog does not know count as holding data."
  help      = "%{ if length(recovery_guards()) > 0 && production }Data can be recovered: ${join(", ", active_recovery_guards())}. Verify that recovery works, then get this exact plan approved.%{ else }%{ if length(recovery_guards()) > 0 }Enable recovery first (${join(", ", recovery_guards())}), apply that, and destroy with a later plan; or get this plan approved.%{ else }The provider offers no recovery for this type: copy the data elsewhere first, and get this exact plan approved.%{ endif }%{ endif }%{ if action == "replace" } To keep the resource, revert what forces its replacement.%{ endif }"
  references = [
    "https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle",
  ]
  match {
    holds   = ["data"]
    actions = ["delete", "replace", "unrecognized"]
  }
  when       = destroys && (production || !transient) && (!production || length(recovery_guards()) == 0 || length(active_recovery_guards()) > 0)
  on_unknown = "ignore"
  attributes = replace_paths
  evidence = concat(
    [for path in recovery_guards() : "recovery is possible: `${path}`"],
    length(recovery_guards()) == 0 ? ["the provider offers no recovery for this type"] : [],
  )
  message = "`${address}` holds %{ if known_type }data (${why})%{ else }data (assumed, because the catalog does not know its type)%{ endif } and %{ if certain }is%{ else }may be%{ endif } %{ if action == "replace" }replaced%{ else }destroyed%{ endif }%{ if deposed } (deposed object)%{ endif }%{ if routine == "revision" }: replaced by a new version%{ endif }%{ if routine == "kept" }: the provider keeps the old one%{ endif }%{ if routine == "policy" }: routine according to the policy%{ endif }"
  fix = { kind = "attributes", text = action == "replace" ? hcl_before(replace_paths) : length(active_recovery_guards()) > 0 ? null : coalesce(concat(
    [for guard in protections : hcl_safe(guard.path) if guard.recovery && guard.kind == "final_snapshot"], [for path in recovery_guards() : hcl_safe(path)],
  )...) }
  example "deleted with a final snapshot" {
    expect = "finding"
    effect = "needs-approval"
    raises = "destructive"
    type   = "aws_db_instance"
    before = { skip_final_snapshot = false, final_snapshot_identifier = "last" }
  }
  example "no guard exists for the type" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_sqs_queue"
    before = { name = "orders" }
  }
  example "replaced in development" {
    expect     = "finding"
    effect     = "needs-approval"
    type       = "aws_db_instance"
    production = false
    actions    = ["delete", "create"]
    before     = { skip_final_snapshot = true }
    after      = { skip_final_snapshot = true }
  }
  example "a type that nobody knows" {
    expect     = "finding"
    type       = "acme_vault"
    production = false
    before     = { name = "a" }
  }
  example "an object without data" {
    expect = "pass"
    type   = "aws_lb_listener"
    before = { port = 443 }
  }
  example "forgotten, not destroyed" {
    expect  = "pass"
    type    = "aws_db_instance"
    actions = ["forget"]
    before  = { skip_final_snapshot = true }
  }
  example "whether a recovery stands is not known, which another rule says" {
    expect  = "pass"
    type    = "aws_secretsmanager_secret"
    actions = ["delete", "create"]
    before  = { name = "token", recovery_window_in_days = "thirty" }
    after   = { name = "token" }
    unknown = ["kms_key_id"]
  }
  example "a new version of a secret" {
    expect        = "finding"
    effect        = "note"
    type          = "aws_secretsmanager_secret_version"
    actions       = ["delete", "create"]
    before        = { secret_id = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders", secret_string = "a" }
    after         = { secret_id = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders", secret_string = "b" }
    replace_paths = ["secret_string"]
  }
  example "a version whose payload the provider destroys" {
    expect        = "finding"
    effect        = "needs-approval"
    type          = "google_secret_manager_secret_version"
    production    = false
    actions       = ["delete", "create"]
    before        = { secret = "projects/1/secrets/orders", secret_data = "a", deletion_policy = "DELETE" }
    after         = { secret = "projects/1/secrets/orders", secret_data = "b", deletion_policy = "DELETE" }
    replace_paths = ["secret_data"]
  }
  example "a queue of development" {
    expect     = "pass"
    type       = "aws_sqs_queue"
    production = false
    before     = { name = "jobs" }
  }
}
