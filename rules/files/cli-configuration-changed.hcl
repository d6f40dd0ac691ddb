rule "cli-configuration-changed" {
  title     = "The settings of the Terraform command change"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "cli-configuration-changed"
  rationale = "`.terraformrc` says where providers come from. With `dev_overrides` or a mirror, other programs run with the same credentials, and the lock file does not tell."
  help      = "Leave the settings to the machine that runs Terraform, or have the edit approved on its own."
  references = ["https://developer.hashicorp.com/terraform/cli/config/config-file"]
}
