rule "wrong-environment" {
  title     = "Plan for one environment changes production of another"
  severity  = "critical"
  concern   = "loss"
  effect    = "fail"
  since     = "0.1.0"
  detector  = "wrong-environment"
  rationale = "The change declares which environment it is for, yet it changes a production resource. Either the declaration is wrong or the resource is in the wrong state."
  help      = "Check the evidence of production that the report gives for this resource. Plan in the right workspace or directory, or remove the resource from this state."
  message   = "`${address}` is production, but the change claims to be for `${found.environment}`"
  references = []
  example "production in a change for staging" {
    expect      = "finding"
    effect      = "fail"
    message     = "claims to be for `staging`"
    environment = "staging"
    type        = "aws_sqs_queue"
    before      = { visibility_timeout_seconds = 30 }
    after       = { visibility_timeout_seconds = 60 }
  }
  example "production in a change for production" {
    expect      = "pass"
    environment = "production"
    type        = "aws_sqs_queue"
    before      = { visibility_timeout_seconds = 30 }
    after       = { visibility_timeout_seconds = 60 }
  }
  example "staging in a change for staging" {
    expect      = "pass"
    environment = "staging"
    type        = "aws_sqs_queue"
    production  = false
    before      = { visibility_timeout_seconds = 30 }
    after       = { visibility_timeout_seconds = 60 }
  }
}
