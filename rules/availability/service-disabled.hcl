rule "service-disabled" {
  title     = "Switched off"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  detector  = "service-disabled"
  rationale = "The object stays and does nothing any more: a rule that no longer fires, a distribution that no longer serves, a machine that is stopped. In the plan that is one word."
  help      = "Switch it back on, or show what takes its place and since when. If it is meant to be off, say in the change for how long and who notices when it has to come back, and have people approve the plan."
  references = [
    "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-delete-rule.html",
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/HowToDeleteDistribution.html",
  ]
  match {
    actions = ["update", "replace"]
  }
  fix = { kind = "attributes", text = hcl_before(attributes) }
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
