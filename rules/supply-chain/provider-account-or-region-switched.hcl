rule "provider-account-or-region-switched" {
  title     = "Provider account or region switched"
  severity  = "high"
  concern   = "loss"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "provider-account-or-region-switched"
  rationale = "The same blocks with another account, project, region or alias refer to other resources: the plan either creates everything a second time or changes what belongs to someone else, and what was managed before is left alone."
  help      = "If the switch is a mistake, restore the old value. If it is intended, add a second provider configuration with an alias and new blocks for it, and remove the old ones with a plan of their own."
  references = ["https://developer.hashicorp.com/terraform/language/providers/configuration"]
  case "arguments" {
    message = "The provider `${found.provider}` now targets another place: ${code(found.arguments)} changes"
  }
  case "arguments-unused" {
    effect  = "note"
    message = "The provider `${found.provider}` targets another place, where nothing was made through it before: ${code(found.arguments)} changes"
  }
  case "configuration-removed" {
    message = "The configuration of the provider `${found.provider}` is removed: the environment of the run decides what it targets"
  }
  case "block" {
    message = "`${found.block}` switches from the provider configuration `${found.old}` to `${found.new}`"
  }
  case "module" {
    message = "`${found.module}` is given other provider configurations"
  }
  example "another region" {
    expect  = "finding"
    effect  = "needs-approval"
    message = "`region`"
    files        = { "queue.tf" = "resource \"aws_sqs_queue\" \"jobs\" {}" }
    before_files = { "main.tf" = "provider \"aws\" { region = \"eu-central-1\" }" }
    after_files  = { "main.tf" = "provider \"aws\" { region = \"us-east-1\" }" }
  }
  example "another region for a provider that made nothing yet" {
    expect       = "finding"
    case         = "arguments-unused"
    effect       = "note"
    before_files = { "main.tf" = "provider \"aws\" { region = \"eu-central-1\" }" }
    after_files  = { "main.tf" = "provider \"aws\" { region = \"us-east-1\" }" }
  }
  example "a block is handed to another account" {
    expect  = "finding"
    case    = "block"
    files = {
      "providers.tf" = <<-EOT
        provider "aws" {
          region = "eu-central-1"
        }
        provider "aws" {
          alias  = "audit"
          region = "eu-central-1"
          assume_role {
            role_arn = "arn:aws:iam::123456789012:role/audit"
          }
        }
      EOT
    }
    before_files = {
      "main.tf" = <<-EOT
        resource "aws_s3_bucket" "logs" {
          bucket = "logs"
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        resource "aws_s3_bucket" "logs" {
          provider = aws.audit
          bucket   = "logs"
        }
      EOT
    }
  }
  example "default tags" {
    expect       = "pass"
    before_files = { "main.tf" = "provider \"aws\" { region = \"eu-central-1\" }" }
    after_files = {
      "main.tf" = <<-EOT
        provider "aws" {
          region = "eu-central-1"
          default_tags {
            tags = { team = "shop" }
          }
        }
      EOT
    }
  }
  example "the configuration is removed" {
    expect = "finding"
    case   = "configuration-removed"
    before_files = {
      "main.tf" = <<-EOT
        provider "aws" {
          region = "eu-central-1"
        }

        resource "aws_sqs_queue" "jobs" {}
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        resource "aws_sqs_queue" "jobs" {}
      EOT
    }
  }
  example "a module gets another configuration" {
    expect = "finding"
    case   = "module"
    files = {
      "providers.tf"  = "provider \"aws\" {\n  alias = \"a\"\n}\n\nprovider \"aws\" {\n  alias = \"b\"\n}"
      "jobs/main.tf" = "resource \"aws_sqs_queue\" \"jobs\" {}"
    }
    before_files = {
      "main.tf" = <<-EOT
        module "jobs" {
          source    = "./jobs"
          providers = { aws = aws.a }
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        module "jobs" {
          source    = "./jobs"
          providers = { aws = aws.b }
        }
      EOT
    }
  }
}
