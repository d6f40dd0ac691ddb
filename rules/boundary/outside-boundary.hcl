rule "outside-boundary" {
  title     = "Outside of the agent's boundary"
  severity  = "critical"
  effect    = "fail"
  waivable  = false
  since     = "0.1.0"
  detector  = "outside-boundary"
  rationale = "The policy says what this agent may touch, and the change touches something else. Whatever the credentials of the agent allow, its owners do not: an agent that repairs one queue has no business in a database, and an approval for the queue would not have been given for it."
  help      = "Leave what lies outside to somebody whose boundary holds it, and plan without it. If the agent should be allowed to do this, have the owners of the policy widen its `boundary` block, in a change of its own."
  references = []
  example "another type" {
    expect  = "finding"
    effect  = "fail"
    message = "`aws_db_instance.main` is outside of the boundary of `ci`"
    agent   = "ci"
    policy  = <<-POLICY
      boundary "ci" {
        types = ["aws_sqs_*"]
      }
    POLICY
    address = "aws_db_instance.main"
    before  = { backup_retention_period = 7 }
    after   = { backup_retention_period = 14 }
  }
  example "a class that the agent has not" {
    expect  = "finding"
    effect  = "fail"
    message = "outside of the boundary"
    agent   = "ci"
    policy  = <<-POLICY
      boundary "ci" {
        classes = ["read-only", "reversible"]
      }
    POLICY
    type   = "aws_dynamodb_table"
    before = { name = "orders" }
  }
  example "nobody said what this agent may touch" {
    expect  = "finding"
    effect  = "fail"
    message = "no boundary for the agent `new`"
    agent   = "new"
    policy  = <<-POLICY
      boundary "ci" {}
    POLICY
    type   = "aws_sqs_queue"
    before = { visibility_timeout_seconds = 30 }
    after  = { visibility_timeout_seconds = 60 }
  }
  example "an account that the plan does not tell" {
    expect  = "unknown"
    effect  = "needs-approval"
    message = "may be outside"
    agent   = "ci"
    policy  = <<-POLICY
      boundary "ci" {
        accounts = ["123456789012"]
      }
    POLICY
    type   = "aws_sqs_queue"
    after  = { name = "orders" }
  }
  example "inside" {
    expect = "pass"
    agent  = "ci"
    policy = <<-POLICY
      boundary "ci" {
        types      = ["aws_sqs_*"]
        accounts   = ["123456789012"]
        classes    = ["read-only", "reversible"]
        production = false
      }
    POLICY
    type       = "aws_sqs_queue"
    production = false
    before     = { arn = "arn:aws:sqs:eu-west-1:123456789012:q", visibility_timeout_seconds = 30 }
    after      = { arn = "arn:aws:sqs:eu-west-1:123456789012:q", visibility_timeout_seconds = 60 }
  }
  example "a policy without boundaries" {
    expect = "pass"
    agent  = "ci"
    type   = "aws_sqs_queue"
    before = { visibility_timeout_seconds = 30 }
    after  = { visibility_timeout_seconds = 60 }
  }
}
