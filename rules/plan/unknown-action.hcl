rule "unknown-action" {
  title     = "Unrecognized action"
  severity  = "critical"
  effect    = "needs-approval"
  raises    = "destructive"
  since     = "0.1.0"
  detector  = "unknown-action"
  rationale = "The action words decide what happens to a resource. A combination that no released version of Terraform or OpenTofu writes could mean anything, so it counts as destructive."
  help      = "Plan with a released version of Terraform or OpenTofu, or upgrade blastgate to a version that knows the action."
  message   = "Unrecognized actions for `${address}`: ${code(actions)}"
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
