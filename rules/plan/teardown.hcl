rule "teardown" {
  title     = "Most of production is destroyed or replaced at once"
  severity  = "critical"
  effect    = "fail"
  since     = "0.1.0"
  detector  = "teardown"
  rationale = "Ten production objects or more, and more than half of those that stand, in a single plan: whatever the reason was, it is a rebuild of the environment. Agents have done this to fix one setting, and it took production down for half a day."
  help      = "Find the one attribute that forces the replacements (the report marks it) and leave it as it is, or change it in a new object beside the old one. Split the plan so that each part can be looked at and undone."
  references = []
  example "everything that stands" {
    expect    = "finding"
    effect    = "fail"
    message   = "12 of 12"
    type      = "aws_sqs_queue"
    instances = 12
    before    = { name = "jobs" }
  }
  example "fewer than ten" {
    expect    = "pass"
    type      = "aws_sqs_queue"
    instances = 9
    before    = { name = "jobs" }
  }
  example "the lesser part" {
    expect = "pass"
    change {
      address   = "aws_sqs_queue.old"
      instances = 12
      before    = { name = "old" }
    }
    change {
      address   = "aws_sqs_queue.new"
      instances = 13
      before    = { name = "a", visibility_timeout_seconds = 30 }
      after     = { name = "a", visibility_timeout_seconds = 60 }
    }
  }
}
