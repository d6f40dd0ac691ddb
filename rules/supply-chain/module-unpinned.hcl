rule "module-unpinned" {
  title     = "Module version not pinned"
  severity  = "medium"
  concern   = "version"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "module-unpinned"
  rationale = "A module without a version, or pinned to a branch, is whatever its owner has published when `init` runs. The plan that was approved and the next one are then made from different code."
  help      = "Give a registry module an exact `version`, and a module from a repository a `?ref=` with a commit or a tag."
  references = ["https://developer.hashicorp.com/terraform/language/modules/sources#selecting-a-revision"]
  case "changed" {
    message = "The code of `${found.module}` can change without a change here: ${found.why}"
  }
  case "existing" {
    effect  = "note"
    message = "The code of `${found.module}` can change without a change here: ${found.why}"
  }
  example "the version is taken out" {
    expect  = "finding"
    fix    = <<-EOT
      source  = "terraform-aws-modules/vpc/aws"
      version = "5.1.0"
    EOT
    effect  = "needs-approval"
    message = "there is no version constraint"
    before_files = {
      "main.tf" = <<-EOT
        module "vpc" {
          source  = "terraform-aws-modules/vpc/aws"
          version = "5.1.0"
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        module "vpc" {
          source = "terraform-aws-modules/vpc/aws"
        }
      EOT
    }
  }
  example "a branch instead of a tag" {
    expect  = "finding"
    effect  = "needs-approval"
    message = "its ref is a branch"
    before_files = {
      "main.tf" = "module \"vpc\" { source = \"git::https://example.com/vpc.git?ref=v1.2.0\" }"
    }
    after_files = {
      "main.tf" = "module \"vpc\" { source = \"git::https://example.com/vpc.git?ref=main\" }"
    }
  }
  example "it was like that before" {
    expect = "finding"
    effect = "note"
    type   = "aws_sqs_queue"
    after  = { name = "jobs" }
    configuration = {
      "main.tf" = "module \"vpc\" { source = \"github.com/example/vpc\" }"
    }
  }
  example "pinned" {
    expect = "pass"
    type   = "aws_sqs_queue"
    after  = { name = "jobs" }
    configuration = {
      "main.tf" = <<-EOT
        module "vpc" {
          source  = "terraform-aws-modules/vpc/aws"
          version = "~> 5.1"
        }
      EOT
    }
  }
}
