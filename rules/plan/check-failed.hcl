rule "check-failed" {
  title     = "Check block does not pass"
  severity  = "low"
  effect    = "note"
  since     = "0.1.0"
  detector  = "check-failed"
  rationale = "A failing `check` block is only a warning in Terraform: the apply continues."
  help      = "Read what the check asserts (`terraform plan` prints its message as a warning) and find out whether this change breaks it. If it does, fix the change; if not, say so in the review."
  message   = "`${found.check}` does not pass (status: ${found.status})"
  references = ["https://developer.hashicorp.com/terraform/language/checks"]
  example "a check that fails" {
    expect = "finding"
    effect = "note"
    check "check.health" {
      status = "fail"
    }
  }
  example "a check that passes" {
    expect = "pass"
    check "check.health" {
      status = "pass"
    }
  }
}
