rule "tf-cli-args-set" {
  title     = "Arguments for Terraform come from the environment"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "tf-cli-args-set"
  rationale = "`TF_CLI_ARGS` adds arguments to every command that Terraform runs, where no command shows them: `-destroy`, `-target`, `-var` or `-auto-approve` take effect without standing in the workflow."
  help      = "Write the arguments into the command itself, where a review sees them, or leave them out."
  references = ["https://developer.hashicorp.com/terraform/cli/config/environment-variables#tf_cli_args-and-tf_cli_args_name"]
  example "a destroy that no command shows" {
    expect       = "finding"
    effect       = "needs-approval"
    before_files = { ".envrc" = "export AWS_REGION=eu-central-1\n" }
    after_files  = { ".envrc" = "export AWS_REGION=eu-central-1\nexport TF_CLI_ARGS_plan=-destroy\n" }
  }
  example "another region" {
    expect       = "pass"
    before_files = { ".envrc" = "export AWS_REGION=eu-central-1\n" }
    after_files  = { ".envrc" = "export AWS_REGION=eu-west-1\n" }
  }
}
