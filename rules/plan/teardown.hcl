rule "teardown" {
  title     = "Most of production is destroyed or replaced at once"
  severity  = "critical"
  concern   = "loss"
  effect    = "fail"
  since     = "0.1.0"
  detector  = "teardown"
  rationale = "Ten or more production resources, and more than half of those in the state, in a single plan: whatever the reason, this rebuilds the environment. Agents have done this to fix a single setting, and production was down for half a day."
  help      = "Find the attribute that forces the replacements (the report marks it) and leave it unchanged, or create a new resource beside the old one. Split the plan into parts that can be reviewed and reverted one at a time."
  message   = "The plan destroys or replaces ${found.ended} of ${found.existing} production resources (${found.percent}%)%{ if found.data > 0 }, ${found.data} of which hold%{ if found.data == 1 }s%{ endif } data%{ endif }"
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
