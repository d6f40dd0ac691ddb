rule "service-disabled" {
  title     = "Switched off"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  detector  = "service-disabled"
  rationale = "The resource remains but no longer works: a rule that does not fire, a distribution that does not serve, a machine that is stopped. In the plan that is one changed word."
  help      = "Switch it back on, or show what takes its place and since when. If it is meant to be off, state for how long and who switches it on again, and get the plan approved."
  references = [
    "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-delete-rule.html",
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/HowToDeleteDistribution.html",
  ]
  match {
    actions = ["update", "replace"]
  }
  fix = { kind = "attributes", text = hcl_before(attributes) }
  case "off" {
    message = "`${address}` is switched off: ${code(attributes)}"
  }
  case "unknown" {
    message = "Whether `${address}` stays enabled is not known until apply"
  }
  example "a distribution" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_cloudfront_distribution"
    before = { enabled = true }
    after  = { enabled = false }
  }
  example "a rule for events" {
    expect = "finding"
    type   = "aws_cloudwatch_event_rule"
    before = { state = "ENABLED" }
    after  = { state = "DISABLED" }
  }
  example "a job is suspended" {
    expect = "finding"
    type   = "kubernetes_cron_job_v1"
    before = { spec = [{ suspend = false }] }
    after  = { spec = [{ suspend = true }] }
  }
  example "a database is stopped" {
    expect = "finding"
    type   = "google_sql_database_instance"
    before = { settings = [{ activation_policy = "ALWAYS" }] }
    after  = { settings = [{ activation_policy = "NEVER" }] }
  }
  example "switched on" {
    expect = "pass"
    type   = "aws_cloudfront_distribution"
    before = { enabled = false }
    after  = { enabled = true }
  }
  example "not known yet" {
    expect  = "unknown"
    type    = "aws_cloudfront_distribution"
    before  = { enabled = true }
    after   = { comment = "a" }
    unknown = ["enabled"]
  }
}
