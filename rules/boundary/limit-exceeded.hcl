rule "limit-exceeded" {
  title     = "Policy limit exceeded"
  severity  = "high"
  effect    = "fail"
  since     = "0.1.0"
  detector  = "limit-exceeded"
  rationale = "The policy limits how much one plan may destroy, how large its blast radius may be and how old it may be. A larger plan cannot be reviewed, and an older one no longer shows what would happen."
  help      = "Split the plan into smaller ones, or ask the owners of the policy to raise the limit."
  references = []
  case "destructive-changes" {
    message = "${found.value} destructive changes; the policy allows ${found.limit}"
  }
  case "blast-radius" {
    message = "${found.value} resource instances depend on what is destroyed; the policy allows ${found.limit}"
  }
  case "production-blast-radius" {
    message = "${found.value} production resource instances depend on what is destroyed; the policy allows ${found.limit}"
  }
  case "plan-too-old" {
    title   = "Plan too old"
    message = "The plan is ${found.age} seconds old; the policy allows ${found.limit}"
    help    = "Create a new plan and check that one."
  }
  case "plan-from-the-future" {
    title   = "Plan of unknown age"
    message = "The plan claims to have been created ${found.ahead} seconds from now, so its age is not known"
    help    = "Correct the clock of the machine that creates plans; then create a new plan and check that one."
  }
  case "plan-without-time" {
    title   = "Plan of unknown age"
    message = "The policy limits the age of plans, and this plan does not say when it was created"
    help    = "Create the plan with Terraform 1.5 or later, which records the time, and check that one."
  }
  example "two destructive changes where one is allowed" {
    expect    = "finding"
    effect    = "fail"
    message   = "2 destructive changes; the policy allows 1"
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
    case    = "plan-without-time"
    message = "does not say when it was created"
    policy  = <<-POLICY
      limits {
        plan_age = "1h"
      }
    POLICY
    now     = "2026-01-31T12:00:00Z"
    type    = "aws_sqs_queue"
    after   = { name = "jobs" }
  }
  example "a plan of the day before yesterday" {
    expect = "finding"
    case   = "plan-too-old"
    policy = <<-POLICY
      limits {
        plan_age = "1h"
      }
    POLICY
    now    = "2026-01-31T12:00:00Z"
    plan   = { timestamp = "2026-01-29T12:00:00Z" }
    type   = "aws_sqs_queue"
    after  = { name = "jobs" }
  }
  example "a plan of tomorrow" {
    expect = "finding"
    case   = "plan-from-the-future"
    policy = <<-POLICY
      limits {
        plan_age = "1h"
      }
    POLICY
    now    = "2026-01-31T12:00:00Z"
    plan   = { timestamp = "2026-02-01T12:00:00Z" }
    type   = "aws_sqs_queue"
    after  = { name = "jobs" }
  }
  example "more depends on it than the policy allows" {
    expect = "finding"
    policy = <<-POLICY
      limits {
        blast_radius            = 0
        production_blast_radius = 0
      }
    POLICY
    change {
      address    = "aws_vpc.main"
      production = true
      before     = { id = "vpc-1", tags = { env = "prod" } }
    }
    change {
      address    = "aws_subnet.main"
      production = true
      before     = { id = "subnet-1", vpc_id = "vpc-1", tags = { env = "prod" } }
    }
    configuration = {
      "main.tf" = <<-EOT
        resource "aws_vpc" "main" {}
        resource "aws_subnet" "main" {
          vpc_id = aws_vpc.main.id
        }
      EOT
    }
  }
}
