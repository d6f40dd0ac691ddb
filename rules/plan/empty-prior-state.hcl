rule "empty-prior-state" {
  title     = "Production is created from an empty state"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "empty-prior-state"
  rationale = "When a state is lost, or the backend or workspace is the wrong one, Terraform takes all that exists for missing and plans to create it again. The first sign is a plan with nothing but creations."
  help      = "Check that the backend, its key and the workspace are the ones that this environment has. If the environment exists, bring its state back before anything is applied; if it is new, say so in the change."
  references = ["https://developer.hashicorp.com/terraform/language/state"]
  example "production anew, from nothing" {
    expect    = "finding"
    effect    = "needs-approval"
    type      = "aws_sqs_queue"
    instances = 12
    after     = { name = "jobs" }
  }
  example "beside objects that stand" {
    expect    = "pass"
    type      = "aws_sqs_queue"
    instances = 12
    after     = { name = "jobs" }
    state "aws_vpc.main" {
      values = { id = "vpc-1" }
    }
  }
  example "development" {
    expect     = "pass"
    type       = "aws_sqs_queue"
    instances  = 12
    production = false
    after      = { name = "jobs" }
  }
}
