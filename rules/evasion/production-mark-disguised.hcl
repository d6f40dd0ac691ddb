rule "production-mark-disguised" {
  title     = "Mark of production disguised"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "production-mark-disguised"
  rationale = "A tag that reads `prod` to the eye but is written with Cyrillic or full-width letters, digits or invisible characters passes every exact comparison as something else. Nobody writes that by accident twice."
  help      = "Write the tag in plain letters. What only looks like production counts as production here, so the disguise gains nothing."
  references = ["https://www.unicode.org/reports/tr39/"]
  fix = { kind = "attributes", text = action == "update" ? hcl_before(attributes) : null }
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
}
