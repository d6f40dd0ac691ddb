rule "terragrunt-changed" {
  title     = "Terragrunt configuration changed"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "terragrunt-changed"
  rationale = "Inputs, sources, dependencies and hooks of Terragrunt decide what is applied, and an edit in a parent file reaches every unit below it. None of it is in the Terraform configuration, so only a plan of every unit shows the effect."
  help      = "Plan every unit that includes the file (`terragrunt run --all plan`) and judge each plan with `blastgate check`."
  references = ["https://terragrunt.gruntwork.io/docs/reference/hcl/blocks/"]
  case "edited" {
    message = "The Terragrunt file `${found.file}` is ${found.verb}"
  }
  case "raised" {
    title   = "Module of a Terragrunt unit raised"
    effect  = "note"
    message = "The module that the Terragrunt file `${found.file}` applies goes from ${found.old} to ${found.new} (upgrade type: ${found.upgrade})"
  }
  case "deleted" {
    message = "The Terragrunt file `${found.file}` is deleted: what it manages is abandoned or destroyed, depending on how the stack is run"
  }
  case "read" {
    message = "`${found.file}` is ${found.verb}, and the Terragrunt file `${found.unit}` reads it"
  }
  example "other inputs" {
    expect       = "finding"
    effect       = "needs-approval"
    before_files = { "live/prod/terragrunt.hcl" = "inputs = {\n  instance_count = 3\n}\n" }
    after_files  = { "live/prod/terragrunt.hcl" = "inputs = {\n  instance_count = 0\n}\n" }
  }
  example "a patch of the module that is applied" {
    expect       = "finding"
    case         = "raised"
    effect       = "note"
    message      = "from 5.1.0 to 5.1.1"
    before_files = { "live/prod/terragrunt.hcl" = "terraform {\n  source = \"tfr:///terraform-aws-modules/vpc/aws?version=5.1.0\"\n}\n" }
    after_files  = { "live/prod/terragrunt.hcl" = "terraform {\n  source = \"tfr:///terraform-aws-modules/vpc/aws?version=5.1.1\"\n}\n" }
  }
  example "laid out anew" {
    expect       = "pass"
    before_files = { "live/prod/terragrunt.hcl" = "inputs = {\n  instance_count = 3\n}\n" }
    after_files  = { "live/prod/terragrunt.hcl" = "# How many.\ninputs = {\n  instance_count   = 3\n}\n" }
  }
  example "a unit is deleted" {
    expect = "finding"
    case   = "deleted"
    files        = { "main.tf" = "locals { a = 1 }" }
    before_files = { "live/terragrunt.hcl" = "inputs = { a = 1 }" }
    after_files  = {}
  }
  example "a file that a unit reads" {
    expect = "finding"
    case   = "read"
    files = {
      "live/terragrunt.hcl" = "inputs = yamldecode(file(\"vars.yaml\"))"
    }
    before_files = { "live/vars.yaml" = "size: 3" }
    after_files  = { "live/vars.yaml" = "size: 1" }
  }
}
