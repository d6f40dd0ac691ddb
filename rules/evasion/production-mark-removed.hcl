rule "production-mark-removed" {
  title     = "Mark of production removed"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "production-mark-removed"
  rationale = "People, policies and this gate know production by its tags and labels. A change that takes the mark off makes the next change of the same object look harmless. Together with a destruction in the same plan there is no next change to look at, so that one fails."
  help      = "Keep the mark. If the object really leaves production, retag it in a change of its own, let people approve that, and do everything else in a later plan."
  references = [
    "https://docs.aws.amazon.com/whitepapers/latest/tagging-best-practices/tagging-best-practices.html",
    "https://cloud.google.com/resource-manager/docs/best-practices-labels",
  ]
  match {
    actions = ["update", "replace", "no-op", "unrecognized"]
  }
  fix = { kind = "attributes", text = action == "update" ? hcl_before(attributes) : null }
  example "retagged" {
    expect = "finding"
    fix    = <<-EOT
      tags = {
        env = "prod"
      }
    EOT
    effect = "needs-approval"
    type   = "aws_sqs_queue"
    before = { tags = { env = "prod" } }
    after  = { tags = { env = "dev" } }
  }
  example "the tag is gone" {
    expect = "finding"
    effect = "needs-approval"
    type   = "google_storage_bucket"
    before = { labels = { environment = "production" } }
    after  = { labels = {} }
  }
  example "retagged and replaced" {
    expect  = "finding"
    effect  = "fail"
    type    = "aws_dynamodb_table"
    actions = ["delete", "create"]
    before  = { tags = { env = "prod" } }
    after   = { tags = { env = "staging" } }
  }
  example "spelt otherwise" {
    expect = "pass"
    type   = "aws_sqs_queue"
    before = { tags = { env = "prod" } }
    after  = { tags = { env = "Production" } }
  }
  example "a tag of several" {
    expect = "finding"
    fix    = <<-EOT
      tags = {
        env  = "prod"
        team = "a"
      }
    EOT
    type   = "aws_sqs_queue"
    before = { tags = { env = "prod", team = "a" } }
    after  = { tags = { env = "dev", team = "a" } }
  }
  example "another tag changes" {
    expect = "pass"
    type   = "aws_sqs_queue"
    before = { tags = { env = "prod", team = "a" } }
    after  = { tags = { env = "prod", team = "b" } }
  }
  example "not known yet" {
    expect  = "unknown"
    type    = "aws_sqs_queue"
    before  = { tags = { env = "prod" } }
    after   = { tags = {} }
    unknown = ["tags"]
  }
}
