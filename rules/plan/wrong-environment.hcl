rule "wrong-environment" {
  title     = "Production changes in a plan for another environment"
  severity  = "critical"
  effect    = "fail"
  since     = "0.1.0"
  detector  = "wrong-environment"
  rationale = "The change says which environment it is for, and an object of production changes all the same. Either the claim is wrong or the object is in the wrong state."
  help      = "Look at the evidence of production that the report gives for the object. Plan in the right workspace or directory, or take the object out of this state."
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
