rule "guard-weakened" {
  title     = "Safeguard weakened"
  severity  = "medium"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  rationale = "A resource whose only purpose is to guard others remains, but it is switched off, set to report instead of refuse, or covers less than before: a backup plan without one of its rules, an alarm that notifies nobody, a lock in a mode that some may bypass."
  help      = "Keep what the safeguard covered, or show what covers it now; then get the plan approved."
  references = [
    "https://docs.aws.amazon.com/aws-backup/latest/devguide/about-backup-plans.html",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html",
  ]
  match {
    guards  = ["*"]
    actions = ["update"]
  }
  when       = length(switched_off()) > 0 || (guard != "guardrail" && guard != "audit" && length(shrunk()) > 0)
  attributes = setunion(switched_off(), guard != "guardrail" && guard != "audit" ? shrunk() : [])
  message   = "`${address}` is a safeguard (${replace(guard, "_", " ")}) and protects less than before"
  fix = { kind = "attributes", text = hcl_before(attributes) }
  example "one rule of a backup plan gone" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_backup_plan"
    before = { rule = [{ rule_name = "daily" }, { rule_name = "monthly" }] }
    after  = { rule = [{ rule_name = "daily" }] }
  }
  example "an alarm that calls nobody" {
    expect = "finding"
    type   = "aws_cloudwatch_metric_alarm"
    before = { actions_enabled = true }
    after  = { actions_enabled = false }
  }
  example "a policy that is paused" {
    expect = "finding"
    type   = "aws_dlm_lifecycle_policy"
    before = { state = "ENABLED" }
    after  = { state = "DISABLED" }
  }
  example "a weaker lock" {
    expect = "finding"
    type   = "aws_s3_bucket_object_lock_configuration"
    before = { rule = [{ default_retention = [{ mode = "COMPLIANCE", days = 365 }] }] }
    after  = { rule = [{ default_retention = [{ mode = "GOVERNANCE", days = 365 }] }] }
  }
  example "fewer reviews asked for, and pushes by force" {
    expect = "finding"
    type   = "github_branch_protection"
    before = { enforce_admins = true, allows_force_pushes = false, required_pull_request_reviews = [{ required_approving_review_count = 2 }] }
    after  = { enforce_admins = true, allows_force_pushes = true, required_pull_request_reviews = [{ required_approving_review_count = 0 }] }
  }
  example "another threshold" {
    expect = "pass"
    type   = "aws_cloudwatch_metric_alarm"
    before = { threshold = 80, alarm_actions = ["a"] }
    after  = { threshold = 90, alarm_actions = ["b"] }
  }
  example "one rule more" {
    expect = "pass"
    type   = "aws_backup_plan"
    before = { rule = [{ rule_name = "daily" }] }
    after  = { rule = [{ rule_name = "daily" }, { rule_name = "monthly" }] }
  }
  example "whether it stays on is not known yet" {
    expect  = "finding"
    type    = "aws_cloudwatch_metric_alarm"
    before  = { actions_enabled = true }
    after   = { threshold = 1 }
    unknown = ["actions_enabled"]
  }
  example "a lower bound that goes down a little" {
    expect = "pass"
    type   = "aws_appautoscaling_target"
    before = { min_capacity = 3, max_capacity = 10 }
    after  = { min_capacity = 2, max_capacity = 10 }
  }
  example "a lower bound that falls to one" {
    expect = "finding"
    type   = "aws_appautoscaling_target"
    before = { min_capacity = 3, max_capacity = 10 }
    after  = { min_capacity = 1, max_capacity = 10 }
  }
}
