rule "limit-exceeded" {
  title     = "Policy limit exceeded"
  severity  = "high"
  effect    = "fail"
  since     = "0.1.0"
  detector  = "limit-exceeded"
  rationale = "The policy says how much one plan may destroy, how far its radius may reach and how old it may be. A larger plan cannot be reviewed, and an older one no longer tells what would happen."
  help      = "Split the plan into smaller ones, or have the owners of the policy raise the limit."
  references = []
  case "plan-age" {
    title = "Plan too old, or of unknown age"
    help  = "Plan again and judge the new plan. Terraform 1.5 and later record when a plan was made; a time in the future means that the clock of the machine that planned is wrong."
  }
  example "two destructive changes where one is allowed" {
    expect    = "finding"
    effect    = "fail"
    message   = "Destructive changes in this plan: 2, and the policy allows 1"
    policy    = <<-POLICY
      limits {
        destructive_changes = 1
      }
    POLICY
    type      = "aws_dynamodb_table"
    instances = 2
    before    = { name = "orders" }
  }
  example "one" {
    expect = "pass"
    policy = <<-POLICY
      limits {
        destructive_changes = 1
      }
    POLICY
    type   = "aws_dynamodb_table"
    before = { name = "orders" }
  }
  example "a plan that does not say when it was made" {
    expect  = "finding"
    case    = "plan-age"
    message = "does not say when it was made"
    policy  = <<-POLICY
      limits {
        plan_age = "1h"
      }
    POLICY
    now     = "2026-01-31T12:00:00Z"
    type    = "aws_sqs_queue"
    after   = { name = "jobs" }
  }
}
