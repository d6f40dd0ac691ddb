rule "outside-boundary" {
  title     = "Outside the agent's boundary"
  severity  = "critical"
  effect    = "fail"
  waivable  = false
  since     = "0.1.0"
  detector  = "outside-boundary"
  rationale = "The policy defines what this agent may change, and this change is something else. The agent's credentials may allow it; its owners do not. An agent that repairs one queue has no business in a database, and nobody approved that."
  help      = "Leave it to someone whose boundary includes it, and plan without it. If the agent should be allowed to do this, ask the owners of the policy to widen its `boundary` block in a separate change."
  references = []
  case "change" {
    message = "`${address}` %{ if certain }is%{ else }may be%{ endif } outside the boundary of `${found.boundary}`"
  }
  case "action" {
    message = "The action `${found.address}` is outside the boundary of `${found.boundary}`"
  }
  case "plan" {
    message = "The plan is outside the boundary of `${found.boundary}`"
  }
  case "unknown-agent" {
    message = "The policy has no boundary for the agent `${found.agent}`"
  }
  case "no-agent" {
    message = "The policy has boundaries, but no agent is named and there is no boundary `default`"
  }
  example "another type" {
    expect  = "finding"
    effect  = "fail"
    message = "`aws_db_instance.main` is outside the boundary of `ci`"
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
    message = "outside the boundary"
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
  example "more changes than the agent may propose" {
    expect  = "finding"
    case    = "plan"
    message = "The plan is outside the boundary of `ci`"
    agent   = "ci"
    policy  = <<-POLICY
      boundary "ci" {
        max_changes = 1
      }
    POLICY
    type      = "aws_sqs_queue"
    instances = 2
    before    = { visibility_timeout_seconds = 30 }
    after     = { visibility_timeout_seconds = 60 }
  }
  example "an action of another type" {
    expect = "finding"
    case   = "action"
    agent  = "ci"
    policy = <<-POLICY
      boundary "ci" {
        types = ["aws_sqs_*"]
      }
    POLICY
    invocation "action.aws_lambda_invoke.migrate" {
      trigger = "after_create of aws_sqs_queue.jobs"
    }
  }
  example "nobody says which agent it is" {
    expect = "finding"
    case   = "no-agent"
    policy = <<-POLICY
      boundary "ci" {
        types = ["aws_sqs_*"]
      }
    POLICY
    type   = "aws_sqs_queue"
    before = { visibility_timeout_seconds = 30 }
    after  = { visibility_timeout_seconds = 60 }
  }
}
