rule "frozen" {
  title     = "Inside a change freeze"
  severity  = "high"
  effect    = "fail"
  since     = "0.1.0"
  detector  = "frozen"
  rationale = "The owners of the policy allow no changes at this time, because nobody is available to watch them or because others depend on stability. A change that is right at any other time is wrong now."
  help      = "Wait until the freeze is over and plan again. A change that cannot wait needs a `waiver` in the policy with a reason and an owner: `waiver \"frozen\" { address = \"*\" ... }`."
  references = []
  case "production" {
    message = "The plan %{ if certain }falls%{ else }may fall%{ endif } within a freeze of production changes: `${found.reason}`"
  }
  case "everything" {
    message = "The plan falls within a freeze of all changes: `${found.reason}`"
  }
  example "Friday afternoon" {
    expect  = "finding"
    effect  = "fail"
    message = "nobody is here"
    now     = "2026-11-27T15:00:00Z"
    policy  = <<-POLICY
      freeze {
        days       = ["fri"]
        hours      = ["14:00-24:00"]
        production = true
        reason     = "nobody is here on the weekend"
      }
    POLICY
    type   = "aws_sqs_queue"
    before = { visibility_timeout_seconds = 30 }
    after  = { visibility_timeout_seconds = 60 }
  }
  example "Friday morning" {
    expect = "pass"
    now    = "2026-11-27T09:00:00Z"
    policy = <<-POLICY
      freeze {
        days   = ["fri"]
        hours  = ["14:00-24:00"]
        reason = "nobody is here on the weekend"
      }
    POLICY
    type   = "aws_sqs_queue"
    before = { visibility_timeout_seconds = 30 }
    after  = { visibility_timeout_seconds = 60 }
  }
  example "a test environment while production is frozen" {
    expect = "pass"
    now    = "2026-12-24T15:00:00Z"
    policy = <<-POLICY
      freeze {
        from       = "2026-12-20T00:00:00Z"
        until      = "2027-01-04T00:00:00Z"
        production = true
        reason     = "holidays"
      }
    POLICY
    type       = "aws_sqs_queue"
    production = false
    before     = { visibility_timeout_seconds = 30 }
    after      = { visibility_timeout_seconds = 60 }
  }
  example "Friday evening, for every environment" {
    expect = "finding"
    case   = "everything"
    effect = "fail"
    now    = "2026-11-27T20:00:00Z"
    policy = <<-POLICY
      freeze {
        days   = ["fri"]
        hours  = ["14:00-24:00"]
        reason = "nobody is here on the weekend"
      }
    POLICY
    type       = "aws_sqs_queue"
    production = false
    before     = { visibility_timeout_seconds = 30 }
    after      = { visibility_timeout_seconds = 60 }
  }
}
