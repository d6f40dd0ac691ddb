rule "errored" {
  title     = "Planning ended in an error"
  severity  = "critical"
  effect    = "fail"
  since     = "0.1.0"
  detector  = "errored"
  rationale = "Terraform writes the plan even when planning fails. Such a plan shows only what was planned before the error and cannot be applied, so its verdict would cover only part of the change."
  help      = "Fix the error that `terraform plan` printed and plan again. The report lists what had been planned before the error."
  message   = "Planning ended in an error: the plan is incomplete and cannot be applied"
  references = ["https://developer.hashicorp.com/terraform/internals/json-format"]
  example "an error" {
    expect = "finding"
    effect = "fail"
    plan   = { errored = true }
    type   = "aws_sqs_queue"
    after  = { name = "jobs" }
  }
  example "no error" {
    expect = "pass"
    plan   = { errored = false }
    type   = "aws_sqs_queue"
    after  = { name = "jobs" }
  }
}
