rule "check-failed" {
  title     = "A check does not pass"
  severity  = "low"
  effect    = "note"
  since     = "0.1.0"
  detector  = "check-failed"
  rationale = "A failing `check` block is only a warning to Terraform: apply goes on."
  help      = "Read what the check asserts (`terraform plan` prints its message as a warning) and find out whether this change is what breaks it. If so, correct the change; if not, say so where it is reviewed."
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
