rule "partial" {
  title     = "The plan covers only a part"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "partial"
  rationale = "With `-target` or `-exclude` Terraform leaves out resources, and what they would need or destroy is not in the plan. A targeted apply can leave the state between two configurations."
  help      = "Plan without `-target` and `-exclude`. If the part is meant, say in the change why, and have it approved; plan the whole again afterwards."
  references = ["https://developer.hashicorp.com/terraform/cli/commands/plan#resource-targeting"]
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
