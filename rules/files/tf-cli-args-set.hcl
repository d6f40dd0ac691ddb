rule "tf-cli-args-set" {
  title     = "Arguments for Terraform come from the environment"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "tf-cli-args-set"
  rationale = "`TF_CLI_ARGS` adds arguments to every command that Terraform runs, where no command shows them: `-destroy`, `-target`, `-var` or `-auto-approve` take effect without standing in the workflow."
  help      = "Write the arguments into the command itself, where a review sees them, or leave them out."
  references = ["https://developer.hashicorp.com/terraform/cli/config/environment-variables#tf_cli_args-and-tf_cli_args_name"]
}
