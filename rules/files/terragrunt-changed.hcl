rule "terragrunt-changed" {
  title     = "Terragrunt's files change what Terraform is given"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "terragrunt-changed"
  rationale = "Inputs, sources, dependencies and hooks of Terragrunt decide what is applied, and an edit in a parent reaches every unit below it. None of it is in the Terraform configuration, so only a plan of every unit shows what happens."
  help      = "Plan every unit that includes the file (`terragrunt run --all plan`) and judge each plan with `blastgate check`."
  references = ["https://terragrunt.gruntwork.io/docs/reference/hcl/blocks/"]
  example "other inputs" {
    expect       = "finding"
    effect       = "needs-approval"
    before_files = { "live/prod/terragrunt.hcl" = "inputs = {\n  instance_count = 3\n}\n" }
    after_files  = { "live/prod/terragrunt.hcl" = "inputs = {\n  instance_count = 0\n}\n" }
  }
  example "laid out anew" {
    expect       = "pass"
    before_files = { "live/prod/terragrunt.hcl" = "inputs = {\n  instance_count = 3\n}\n" }
    after_files  = { "live/prod/terragrunt.hcl" = "# How many.\ninputs = {\n  instance_count   = 3\n}\n" }
  }
}
