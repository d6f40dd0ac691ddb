rule "sensitive-hides-change" {
  title     = "Value changed and marked sensitive in one step"
  severity  = "medium"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  detector  = "sensitive-hides-change"
  rationale = "A value that is marked sensitive in the same change that alters it is shown to no reviewer. That is right for a password; for a policy, an address list, a tag or a guard it hides what the change is about."
  help      = "Mark the value sensitive in one change and alter it in another, or do not mark it if it is not a secret."
  message   = "`${address}` changes ${code(found.paths)} and marks it sensitive at the same time, so that no reviewer sees the new value"
  references = ["https://developer.hashicorp.com/terraform/language/manage-sensitive-data"]
  match {
    actions = ["update", "replace"]
  }
  case "safeguard" {
    effect = production ? "needs-approval" : "note"
  }
  case "value" {
    effect = "note"
  }
  example "a value in the open" {
    expect = "pass"
    type   = "aws_sqs_queue"
    before = { policy = "a" }
    after  = { policy = "b" }
  }
  example "a policy that nobody sees any more" {
    expect    = "finding"
    effect    = "needs-approval"
    type      = "aws_sqs_queue"
    sensitive = ["policy"]
    before    = { policy = "a" }
    after     = { policy = "b" }
  }
  example "something that guards nothing" {
    expect    = "finding"
    effect    = "note"
    type      = "aws_instance"
    sensitive = ["ami"]
    before    = { ami = "a" }
    after     = { ami = "b" }
  }
  example "sensitive before and after" {
    expect           = "pass"
    type             = "aws_db_instance"
    sensitive_before = ["password"]
    sensitive        = ["password"]
    before           = { password = "a" }
    after            = { password = "b" }
  }
}
