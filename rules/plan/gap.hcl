rule "gap" {
  title     = "Part of the input could not be read or decided"
  severity  = "high"
  effect    = "needs-approval"
  waivable  = false
  since     = "0.1.0"
  detector  = "gap"
  rationale = "What cannot be read may be anything: a value in an unknown format, a module that is not there, a file that does not parse. It is never assumed to be harmless. The policy can give gaps another effect, but not those of an input that contradicts itself: these fail."
  help      = "Make the missing part available: run `terraform init` so that modules are present, judge the plan instead of the source, or update blastgate if the input is newer than it knows. The report says for each gap what it was treated as."
  references = []
  case "undecided" {
    message = "${reason}"
  }
  case "refused" {
    title   = "The input contradicts itself"
    effect  = "fail"
    message = "${reason}"
    help    = "Create the plan again with Terraform or OpenTofu and judge the file that it writes. A plan whose parts contradict each other was not written by either of them."
  }
  example "a section that could not be read" {
    expect = "finding"
    case   = "undecided"
    effect = "needs-approval"
    gap "prior_state" {
      why    = "its format is not known"
      effect = "needs-approval"
    }
    type  = "aws_sqs_queue"
    after = { name = "jobs" }
  }
  example "two sections that contradict each other" {
    expect = "finding"
    case   = "refused"
    effect = "fail"
    gap "planned_values" {
      why    = "they say otherwise than resource_changes"
      effect = "fail"
    }
    type  = "aws_sqs_queue"
    after = { name = "jobs" }
  }
  example "the policy has no say where sections contradict each other" {
    expect = "finding"
    case   = "refused"
    effect = "fail"
    policy = <<-POLICY
      rule "gap" {
        effect = "note"
      }
    POLICY
    gap "planned_values" {
      why    = "they say otherwise than resource_changes"
      effect = "fail"
    }
    type  = "aws_sqs_queue"
    after = { name = "jobs" }
  }
  example "something of no consequence" {
    expect = "pass"
    gap "timestamp" {
      why    = "it is missing"
      effect = "note"
    }
    type  = "aws_sqs_queue"
    after = { name = "jobs" }
  }
}
