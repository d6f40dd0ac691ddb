rule "production-tag-disguised" {
  title     = "Production tag disguised"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "production-tag-disguised"
  rationale = "A tag that reads `prod` to the eye but contains Cyrillic, full-width or invisible characters passes every exact comparison as something else. Nobody writes that by accident twice."
  help      = "Write the tag in plain letters. What only looks like production counts as production here, so the disguise gains nothing."
  references = ["https://www.unicode.org/reports/tr39/"]
  fix = { kind = "attributes", text = action == "update" ? hcl_before(attributes) : null }
  case "added" {
    message = "`${address}` gets a tag that only looks like production"
  }
  case "added-with-destruction" {
    effect  = "fail"
    message = "`${address}` gets a tag that only looks like production in the same change that destroys"
  }
  case "existing" {
    effect  = "note"
    message = "`${address}` has a tag that only looks like production"
  }
  case "existing-destroyed" {
    message = "`${address}` is destroyed and has a tag that only looks like production"
  }
  example "a letter of another script" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_sqs_queue"
    before = { tags = { env = "prod" } }
    after  = { tags = { env = "pr\u043ed" } }
  }
  example "disguised and replaced" {
    expect  = "finding"
    effect  = "fail"
    type    = "aws_dynamodb_table"
    actions = ["delete", "create"]
    before  = { tags = { env = "prod" } }
    after   = { tags = { env = "pr\u043ed" } }
  }
  example "plain letters" {
    expect = "pass"
    type   = "aws_sqs_queue"
    before = { tags = { env = "prod" } }
    after  = { tags = { env = "prod", team = "a" } }
  }
  example "there before, and another attribute changes" {
    expect = "finding"
    case   = "existing"
    effect = "note"
    type   = "aws_sqs_queue"
    before = { tags = { env = "pr\u043ed" }, delay_seconds = 5 }
    after  = { tags = { env = "pr\u043ed" }, delay_seconds = 9 }
  }
  example "there before, and destroyed" {
    expect = "finding"
    case   = "existing-destroyed"
    effect = "needs-approval"
    type   = "aws_sqs_queue"
    before = { tags = { env = "pr\u043ed" } }
  }
}
