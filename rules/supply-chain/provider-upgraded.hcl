rule "provider-upgraded" {
  title     = "Provider version changed"
  severity  = "medium"
  effect    = "needs-approval"
  concern   = "version"
  since     = "0.1.0"
  detector  = "provider-upgraded"
  rationale = "Another version of a provider may rename arguments, set other defaults and replace objects, and none of that stands in the diff. Publishers keep such steps for a major version; an older one may not read what a newer one has written into the state."
  help      = "Read the provider's upgrade guide, make a plan with the new version (`terraform init -upgrade`, `terraform plan -out plan.tfplan`) and judge that with `blastgate check` before this is merged."
  references = ["https://developer.hashicorp.com/terraform/language/providers/requirements#version-constraints"]
  case "version" {
    message = "The provider `${found.provider}` goes from ${found.was} to ${found.is} (upgrade type: ${found.upgrade}): `${found.new}` is asked for instead of `${found.old}`"
  }
  case "minor-version" {
    effect  = "note"
    message = "The provider `${found.provider}` goes from ${found.was} to ${found.is} (upgrade type: ${found.upgrade}): `${found.new}` is asked for instead of `${found.old}`"
  }
  case "constraint" {
    title   = "Provider version constraint changed"
    message = "Other versions of the provider `${found.provider}` are allowed: `${found.new}` instead of `${found.old}` (upgrade type: ${found.upgrade})"
  }
  case "minor-constraint" {
    title   = "Provider version constraint changed"
    effect  = "note"
    message = "Other versions of the provider `${found.provider}` are allowed: `${found.new}` instead of `${found.old}` (upgrade type: ${found.upgrade})"
  }
  case "locked" {
    message = "The lock file has `${found.provider}` ${found.new} instead of ${found.old} (upgrade type: ${found.upgrade})"
  }
  case "minor-locked" {
    effect  = "note"
    message = "The lock file has `${found.provider}` ${found.new} instead of ${found.old} (upgrade type: ${found.upgrade})"
  }
  example "other versions" {
    expect = "finding"
    case   = "constraint"
    effect = "needs-approval"
    before_files = {
      "main.tf" = <<-EOT
        terraform {
          required_providers {
            aws = {
              source  = "hashicorp/aws"
              version = "~> 5.0"
            }
          }
        }

        resource "aws_sqs_queue" "jobs" {}
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        terraform {
          required_providers {
            aws = {
              source  = "hashicorp/aws"
              version = "~> 6.0"
            }
          }
        }

        resource "aws_sqs_queue" "jobs" {}
      EOT
    }
  }
  example "a later minor version" {
    expect = "finding"
    case   = "minor-constraint"
    effect = "note"
    before_files = {
      "main.tf" = <<-EOT
        terraform {
          required_providers {
            aws = {
              source  = "hashicorp/aws"
              version = "5.1.0"
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
              source  = "hashicorp/aws"
              version = "5.2.0"
            }
          }
        }
      EOT
    }
  }
  example "a major version" {
    expect = "finding"
    case   = "locked"
    effect = "needs-approval"
    files  = { "main.tf" = "provider \"aws\" {}" }
    before_files = {
      ".terraform.lock.hcl" = <<-EOT
        provider "registry.terraform.io/hashicorp/aws" {
          version = "5.99.0"
          hashes  = ["h1:a"]
        }
      EOT
    }
    after_files = {
      ".terraform.lock.hcl" = <<-EOT
        provider "registry.terraform.io/hashicorp/aws" {
          version = "6.0.0"
          hashes  = ["h1:b"]
        }
      EOT
    }
  }
  example "a minor version" {
    expect = "finding"
    case   = "minor-locked"
    effect = "note"
    files  = { "main.tf" = "provider \"aws\" {}" }
    before_files = {
      ".terraform.lock.hcl" = <<-EOT
        provider "registry.terraform.io/hashicorp/aws" {
          version = "5.99.0"
          hashes  = ["h1:a"]
        }
      EOT
    }
    after_files = {
      ".terraform.lock.hcl" = <<-EOT
        provider "registry.terraform.io/hashicorp/aws" {
          version = "5.100.0"
          hashes  = ["h1:b"]
        }
      EOT
    }
  }
  example "the constraint and the lock file together" {
    expect = "finding"
    case   = "version"
    effect = "needs-approval"
    message = "goes from 5.99.0 to 6.1.0"
    before_files = { "main.tf" = "terraform {\n  required_providers {\n    aws = {\n      source  = \"hashicorp/aws\"\n      version = \"~> 5.0\"\n    }\n  }\n}", ".terraform.lock.hcl" = "provider \"registry.terraform.io/hashicorp/aws\" {\n  version = \"5.99.0\"\n  hashes = [\"h1:a\"]\n}" }
    after_files  = { "main.tf" = "terraform {\n  required_providers {\n    aws = {\n      source  = \"hashicorp/aws\"\n      version = \"~> 6.0\"\n    }\n  }\n}", ".terraform.lock.hcl" = "provider \"registry.terraform.io/hashicorp/aws\" {\n  version = \"6.1.0\"\n  hashes = [\"h1:b\"]\n}" }
  }
  example "the same of a minor version" {
    expect = "finding"
    case   = "minor-version"
    effect = "note"
    before_files = { "main.tf" = "terraform {\n  required_providers {\n    aws = {\n      source  = \"hashicorp/aws\"\n      version = \"5.99.0\"\n    }\n  }\n}", ".terraform.lock.hcl" = "provider \"registry.terraform.io/hashicorp/aws\" {\n  version = \"5.99.0\"\n  hashes = [\"h1:a\"]\n}" }
    after_files  = { "main.tf" = "terraform {\n  required_providers {\n    aws = {\n      source  = \"hashicorp/aws\"\n      version = \"5.100.0\"\n    }\n  }\n}", ".terraform.lock.hcl" = "provider \"registry.terraform.io/hashicorp/aws\" {\n  version = \"5.100.0\"\n  hashes = [\"h1:b\"]\n}" }
  }
  example "a later version without a checksum" {
    expect = "finding"
    case   = "locked"
    effect = "needs-approval"
    files  = { "main.tf" = "provider \"aws\" {}" }
    before_files = { ".terraform.lock.hcl" = "provider \"registry.terraform.io/hashicorp/aws\" {\n  version = \"5.99.0\"\n  hashes = [\"h1:a\"]\n}" }
    after_files  = { ".terraform.lock.hcl" = "provider \"registry.terraform.io/hashicorp/aws\" {\n  version = \"5.100.0\"\n  hashes = []\n}" }
  }
  example "the same version, written otherwise" {
    expect = "pass"
    before_files = { "main.tf" = "terraform {\n  required_providers {\n    aws = {\n      source  = \"hashicorp/aws\"\n      version = \"5.1.0\"\n    }\n  }\n}" }
    after_files  = { "main.tf" = "terraform {\n  required_providers {\n    aws = {\n      source  = \"hashicorp/aws\"\n      version = \"= 5.1.0\"\n    }\n  }\n}" }
  }
}
