rule "tf-cli-args-set" {
  title     = "The environment decides what Terraform does"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "tf-cli-args-set"
  rationale = "`TF_CLI_ARGS` adds arguments to every command that Terraform runs, where no command shows them: `-destroy`, `-target`, `-var` or `-auto-approve` take effect without standing in the workflow. Another region, account or workspace in an environment file points the same configuration at other objects."
  help      = "Write the arguments into the command itself, where a review sees them, or leave them out. For another region, account or workspace plan again, and judge that plan with `blastgate check`."
  references = ["https://developer.hashicorp.com/terraform/cli/config/environment-variables#tf_cli_args-and-tf_cli_args_name"]
  example "a destroy that no command shows" {
    expect       = "finding"
    effect       = "needs-approval"
    before_files = { ".envrc" = "export AWS_REGION=eu-central-1\n" }
    after_files  = { ".envrc" = "export AWS_REGION=eu-central-1\nexport TF_CLI_ARGS_plan=-destroy\n" }
  }
  example "another region" {
    expect       = "finding"
    message      = "what Terraform works on"
    before_files = { ".envrc" = "export AWS_REGION=eu-central-1\n" }
    after_files  = { ".envrc" = "export AWS_REGION=eu-west-1\n" }
  }
  example "another editor" {
    expect       = "pass"
    before_files = { ".envrc" = "export EDITOR=vi\n" }
    after_files  = { ".envrc" = "export EDITOR=nano\n" }
  }
}
