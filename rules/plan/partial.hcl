rule "partial" {
  title     = "Plan covers only part of the configuration"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "partial"
  rationale = "With `-target` or `-exclude` Terraform skips resources, and what they need or destroy is not in the plan. A targeted apply can leave the state between two configurations."
  help      = "Plan without `-target` and `-exclude`. If a partial apply is intended, explain why in the change, get it approved, and run a full plan afterwards."
  references = ["https://developer.hashicorp.com/terraform/cli/commands/plan#resource-targeting"]
  case "targets" {
    message = "The plan is limited to ${code(found.targets)}; nothing else was planned"
  }
  case "excludes" {
    message = "The plan excludes ${code(found.excludes)}"
  }
  case "incomplete" {
    message = "The plan is marked incomplete: part of the configuration was not planned"
  }
  example "one resource of many" {
    expect  = "finding"
    effect  = "needs-approval"
    message = "aws_sqs_queue.example"
    plan    = { targets = ["aws_sqs_queue.example"] }
    type    = "aws_sqs_queue"
    after   = { name = "jobs" }
  }
  example "all but one module" {
    expect = "finding"
    plan   = { excludes = ["module.db"] }
    type   = "aws_sqs_queue"
    after  = { name = "jobs" }
  }
  example "the plan says so itself" {
    expect = "finding"
    plan   = { complete = false }
    type   = "aws_sqs_queue"
    after  = { name = "jobs" }
  }
  example "the whole configuration" {
    expect = "pass"
    plan   = { complete = true }
    type   = "aws_sqs_queue"
    after  = { name = "jobs" }
  }
}
