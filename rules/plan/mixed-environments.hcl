rule "mixed-environments" {
  title     = "One plan changes production and another environment"
  severity  = "low"
  effect    = "note"
  since     = "0.1.0"
  detector  = "mixed-environments"
  rationale = "Where environments share a state, a change to one of them can break the other, and a mistake in a test environment reaches production."
  help      = "Give production a directory, workspace or state of its own and plan it separately. Until then, review the changes of each environment separately."
  message   = "The plan changes production (`${found.production}`) together with another environment (`${found.other}`)"
  references = []
  example "a queue of production and one of a test" {
    expect = "finding"
    effect = "note"
    change {
      address = "aws_sqs_queue.orders"
      before  = { visibility_timeout_seconds = 30 }
      after   = { visibility_timeout_seconds = 60 }
    }
    change {
      address    = "aws_sqs_queue.test"
      production = false
      before     = { visibility_timeout_seconds = 30 }
      after      = { visibility_timeout_seconds = 60 }
    }
  }
  example "production alone" {
    expect = "pass"
    type   = "aws_sqs_queue"
    before = { visibility_timeout_seconds = 30 }
    after  = { visibility_timeout_seconds = 60 }
  }
}
