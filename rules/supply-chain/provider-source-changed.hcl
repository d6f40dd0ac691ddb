rule "provider-source-changed" {
  title     = "A provider comes from elsewhere"
  severity  = "critical"
  effect    = "fail"
  since     = "0.1.0"
  detector  = "provider-source-changed"
  rationale = "A provider is a program that runs with the credentials of the run. Another namespace or host under the same local name is another program; one that looks like the old one is what an attacker would choose."
  help      = "Take the source that was there. If the provider has really moved, let the owners of the policy lower this rule to `needs-approval` in the policy of the base for that one change, and move the state with `terraform state replace-provider`."
  references = ["https://developer.hashicorp.com/terraform/language/providers/requirements#source-addresses"]
  example "another namespace under the same name" {
    expect  = "finding"
    fix    = <<-EOT
      terraform {
        required_providers {
          aws = {
            source = "hashicorp/aws"
          }
        }
      }
    EOT
    effect  = "fail"
    message = "instead of `hashicorp/aws`"
    before_files = {
      "main.tf" = <<-EOT
        terraform {
          required_providers {
            aws = {
              source = "hashicorp/aws"
            }
          }
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        terraform {
          required_providers {
            aws = {
              source = "hashlcorp/aws"
            }
          }
        }
      EOT
    }
  }
  example "the object was made by another provider" {
    expect   = "finding"
    effect   = "fail"
    type     = "aws_s3_bucket"
    provider = "registry.example.com/acme/aws"
    before   = { bucket = "logs" }
    after    = { bucket = "logs", force_destroy = true }
    state "aws_s3_bucket.example" {
      provider = "registry.terraform.io/hashicorp/aws"
    }
  }
  example "a provider that nobody used here" {
    expect       = "finding"
    effect       = "needs-approval"
    before_files = { "main.tf" = "# nothing yet" }
    after_files = {
      "main.tf" = <<-EOT
        terraform {
          required_providers {
            cloud = {
              source = "acme/cloud"
            }
          }
        }
      EOT
    }
  }
  example "the same one, written out" {
    expect = "pass"
    before_files = {
      "main.tf" = <<-EOT
        terraform {
          required_providers {
            aws = {
              source = "hashicorp/aws"
            }
          }
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        terraform {
          required_providers {
            aws = {
              source = "registry.terraform.io/hashicorp/aws"
            }
          }
        }
      EOT
    }
  }
  example "the provider that made it" {
    expect = "pass"
    type   = "aws_s3_bucket"
    before = { bucket = "logs" }
    after  = { bucket = "logs", force_destroy = true }
    state "aws_s3_bucket.example" {}
  }
}
