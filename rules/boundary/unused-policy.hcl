rule "unused-policy" {
  title     = "Policy block without effect"
  severity  = "low"
  effect    = "note"
  waivable  = false
  since     = "0.1.0"
  detector  = "unused-policy"
  rationale = "A rule, an exception or a waiver that decides nothing is either not needed for this plan or not needed at all. An exception that nobody needs any more can let through a change that nobody has in mind today."
  help      = "If no plan of this repository needs the block, remove it from the policy."
  references = []

  case "rule" {
    message = "No finding of this plan is decided by the policy's ${found.block}"
  }
  case "exception" {
    message = "No replacement of this plan is routine because of the policy's ${found.block} block"
  }
  case "waiver" {
    message = "The policy's ${found.block} had nothing to waive in this plan"
  }
  case "expired-waiver" {
    message = "The policy's ${found.block} is not in force: it has expired, or the rule cannot be waived"
    help    = "Remove the waiver, or agree on a new one with a new date."
  }

  example "an override that no finding needs" {
    expect  = "finding"
    effect  = "note"
    message = "No finding of this plan"
    policy  = <<-POLICY
      rule "gap-in-service" {
        effect = "note"
      }
    POLICY
    type   = "aws_sqs_queue"
    before = { visibility_timeout_seconds = 30 }
    after  = { visibility_timeout_seconds = 60 }
  }
  example "an exception that no replacement needs" {
    expect  = "finding"
    effect  = "note"
    message = "No replacement of this plan"
    policy  = <<-POLICY
      routine {
        types = ["acme_release"]
      }
    POLICY
    type   = "aws_sqs_queue"
    before = { visibility_timeout_seconds = 30 }
    after  = { visibility_timeout_seconds = 60 }
  }
  example "a waiver for an object that is gone" {
    expect  = "finding"
    effect  = "note"
    message = "had nothing to waive"
    now     = "2026-11-27T15:00:00Z"
    policy  = <<-POLICY
      waiver "guard-removed" {
        address = "aws_db_instance.old"
        reason  = "moves to the new cluster"
        owner   = "dba@example.com"
        expires = "2027-01-31"
      }
    POLICY
    type   = "aws_sqs_queue"
    before = { visibility_timeout_seconds = 30 }
    after  = { visibility_timeout_seconds = 60 }
  }
  example "a waiver of last year" {
    expect  = "finding"
    effect  = "note"
    message = "is not in force"
    now     = "2027-11-27T15:00:00Z"
    policy  = <<-POLICY
      waiver "guard-removed" {
        address = "aws_db_instance.old"
        reason  = "moves to the new cluster"
        owner   = "dba@example.com"
        expires = "2027-01-31"
      }
    POLICY
    type   = "aws_sqs_queue"
    before = { visibility_timeout_seconds = 30 }
    after  = { visibility_timeout_seconds = 60 }
  }
  example "an override that decides a finding" {
    expect = "pass"
    policy = <<-POLICY
      rule "destroys-production" {
        effect = "fail"
      }
    POLICY
    type   = "aws_lb_listener"
    before = { port = 443 }
  }
}
