rule "output-removed" {
  title     = "An output is removed"
  severity  = "low"
  effect    = "note"
  since     = "0.1.0"
  detector  = "output-removed"
  rationale = "Other stacks may read the output through remote state; their next plan fails, or worse, sees null."
  help      = "Search other configurations for `terraform_remote_state` of this state before the output goes."
  references = ["https://developer.hashicorp.com/terraform/language/state/remote-state-data"]
}
