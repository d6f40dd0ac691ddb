rule "output-removed" {
  title     = "An output is removed"
  severity  = "low"
  effect    = "note"
  since     = "0.1.0"
  detector  = "output-removed"
  rationale = "Other stacks may read the output through remote state; their next plan fails, or worse, sees null."
  help      = "Search the other configurations for `terraform_remote_state` of this state and for the output's name. Keep the output until nothing reads it."
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
