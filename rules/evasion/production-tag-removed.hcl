rule "production-tag-removed" {
  title     = "Production tag removed"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "production-tag-removed"
  rationale = "People, policies and this gate recognize production by its tags and labels. Removing the tag makes the next change of the same resource look harmless. Combined with a destruction in the same plan there is no next change to look at, so that fails."
  help      = "Keep the tag. If the resource really leaves production, retag it in a change of its own, get that approved, and do everything else in a later plan."
  references = [
    "https://docs.aws.amazon.com/whitepapers/latest/tagging-best-practices/tagging-best-practices.html",
    "https://cloud.google.com/resource-manager/docs/best-practices-labels",
  ]
  match {
    actions = ["update", "replace", "no-op", "unrecognized"]
  }
  fix = { kind = "attributes", text = action == "update" ? hcl_before(attributes) : null }
  case "removed" {
    message = "`${address}` is no longer tagged as production"
  }
  case "with-destruction" {
    title   = "Production tag removed together with a destructive change"
    effect  = "fail"
    message = "`${address}` loses its production tag in the same change that destroys"
  }
  case "one-changed" {
    message = "One production tag of `${address}` now names another environment; another one still says production"
  }
  case "one-removed" {
    effect  = "note"
    message = "`${address}` loses one of its production tags; another one remains"
  }
  case "unknown" {
    message = "`${address}` is tagged as production, and whether it still is after apply is not known"
  }
  example "retagged" {
    expect = "finding"
    fix    = <<-EOT
      tags = {
        env = "prod"
      }
    EOT
    case   = "removed"
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
    case    = "with-destruction"
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
  example "one of two tags is gone" {
    expect = "finding"
    case   = "one-removed"
    effect = "note"
    type   = "aws_sqs_queue"
    before = { tags = { env = "prod", environment = "production" } }
    after  = { tags = { env = "prod" } }
  }
  example "one of two tags says otherwise" {
    expect = "finding"
    case   = "one-changed"
    effect = "needs-approval"
    type   = "aws_sqs_queue"
    before = { tags = { env = "prod", environment = "production" } }
    after  = { tags = { env = "prod", environment = "dev" } }
  }
}
