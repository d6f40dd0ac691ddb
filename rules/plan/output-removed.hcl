rule "output-removed" {
  title     = "Output removed"
  severity  = "low"
  effect    = "note"
  since     = "0.1.0"
  detector  = "output-removed"
  rationale = "Other configurations may read the output through remote state. Their next plan fails or, worse, silently reads null."
  help      = "Search the other configurations for `terraform_remote_state` of this state and for the name of the output. Keep the output until nothing reads it."
  message   = "Output `${found.output}` is removed; configurations that read it will fail"
  references = ["https://developer.hashicorp.com/terraform/language/state/remote-state-data"]
  example "an output goes" {
    expect  = "finding"
    effect  = "note"
    message = "`vpc_id`"
    output "vpc_id" {
      before = "vpc-1"
    }
  }
  example "an output gets another value" {
    expect = "pass"
    output "vpc_id" {
      before = "vpc-1"
      after  = "vpc-2"
    }
  }
}
