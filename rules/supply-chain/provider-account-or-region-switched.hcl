rule "provider-account-or-region-switched" {
  title     = "A provider reaches another account or region"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "provider-account-or-region-switched"
  rationale = "The same blocks with another account, project, region or alias are about other objects: the plan either creates everything a second time or changes what belongs to somebody else, and what was managed before is left alone."
  help      = "If the switch is a mistake, put the old value back. If it is meant, add a second provider configuration with an alias and new blocks for it, and take the old ones down in a plan of their own."
  references = ["https://developer.hashicorp.com/terraform/language/providers/configuration"]
  example "another region" {
    expect  = "finding"
    effect  = "needs-approval"
    message = "`region` changes"
    before_files = { "main.tf" = "provider \"aws\" { region = \"eu-central-1\" }" }
    after_files  = { "main.tf" = "provider \"aws\" { region = \"us-east-1\" }" }
  }
  example "a block is handed to another account" {
    expect  = "finding"
    message = "from the provider configuration"
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
}
