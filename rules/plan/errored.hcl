rule "errored" {
  title     = "The plan ended in an error"
  severity  = "critical"
  effect    = "fail"
  since     = "0.1.0"
  detector  = "errored"
  rationale = "Terraform writes the plan file even when planning fails. Such a plan shows only what was planned before the error, and it cannot be applied: judging it as if it were whole would judge a half."
  help      = "Read the error that `terraform plan` printed, mend its cause and plan again. What the report lists is what the failed plan wanted to do."
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
