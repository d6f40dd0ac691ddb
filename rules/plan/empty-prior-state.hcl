rule "empty-prior-state" {
  title     = "Production created from an empty state"
  severity  = "high"
  concern   = "loss"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "empty-prior-state"
  rationale = "When the state is lost, or the backend or workspace is the wrong one, Terraform believes that nothing exists and plans to create everything again. The first sign is a plan that only creates."
  help      = "Check that the backend, its key and the workspace belong to this environment. If the environment already exists, recover its state before anything is applied; if it is new, say so in the change."
  message   = "The plan creates ${found.count} production resources from an empty state"
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
