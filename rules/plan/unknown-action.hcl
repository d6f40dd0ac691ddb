rule "unknown-action" {
  title     = "The plan holds an action that nobody knows"
  severity  = "critical"
  effect    = "needs-approval"
  raises    = "destructive"
  since     = "0.1.0"
  detector  = "unknown-action"
  rationale = "The words of an action decide what happens to an object. One that no released tool writes may mean anything, so it counts as destruction."
  help      = "Plan with a released version of Terraform or OpenTofu, or use a newer blastgate that knows the action."
  references = ["https://developer.hashicorp.com/terraform/internals/json-format"]
  example "a word that nobody knows" {
    expect  = "finding"
    effect  = "needs-approval"
    raises  = "destructive"
    type    = "aws_sqs_queue"
    actions = ["evict"]
    before  = { name = "jobs" }
    after   = { name = "jobs" }
  }
  example "known words in an order that nobody knows" {
    expect  = "finding"
    type    = "aws_sqs_queue"
    actions = ["delete", "update"]
    before  = { name = "jobs" }
    after   = { name = "jobs" }
  }
  example "an update" {
    expect = "pass"
    type   = "aws_sqs_queue"
    before = { name = "jobs" }
    after  = { name = "jobs", fifo_queue = true }
  }
}
