rule "tf-cli-args-set" {
  title     = "Terraform arguments set through the environment"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "tf-cli-args-set"
  rationale = "`TF_CLI_ARGS` adds arguments to every Terraform command without any command showing them: `-destroy`, `-target`, `-var` or `-auto-approve` take effect without being part of the workflow. Another region, account or workspace in an environment file points the same configuration at other resources."
  help      = "Write the arguments into the command itself, where reviewers see them, or drop them. For another region, account or workspace, plan again and judge that plan with `blastgate check`."
  references = ["https://developer.hashicorp.com/terraform/cli/config/environment-variables#tf_cli_args-and-tf_cli_args_name"]
  case "arguments" {
    message = "`${found.file}` passes arguments to every Terraform command"
  }
  case "variable" {
    message = "`${found.file}` sets a variable that decides what Terraform works on"
  }
  case "arguments-removed" {
    effect  = "note"
    message = "`${found.file}` no longer passes arguments to Terraform"
  }
  example "a destroy that no command shows" {
    expect       = "finding"
    effect       = "needs-approval"
    before_files = { ".envrc" = "export AWS_REGION=eu-central-1\n" }
    after_files  = { ".envrc" = "export AWS_REGION=eu-central-1\nexport TF_CLI_ARGS_plan=-destroy\n" }
  }
  example "another region" {
    expect       = "finding"
    case         = "variable"
    before_files = { ".envrc" = "export AWS_REGION=eu-central-1\n" }
    after_files  = { ".envrc" = "export AWS_REGION=eu-west-1\n" }
  }
  example "another editor" {
    expect       = "pass"
    before_files = { ".envrc" = "export EDITOR=vi\n" }
    after_files  = { ".envrc" = "export EDITOR=nano\n" }
  }
  example "the lock is used again" {
    expect = "finding"
    case   = "arguments-removed"
    effect = "note"
    files        = { "main.tf" = "locals { a = 1 }" }
    before_files = { ".envrc" = "export TF_CLI_ARGS=-lock=false" }
    after_files  = { ".envrc" = "export EDITOR=vi" }
  }
}
