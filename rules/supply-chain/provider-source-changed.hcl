rule "provider-source-changed" {
  title     = "Provider source changed"
  severity  = "critical"
  effect    = "fail"
  since     = "0.1.0"
  detector  = "provider-source-changed"
  rationale = "A provider is a program that runs with the credentials of the run. A different namespace or host under the same local name is a different program, and one that looks like the old one is what an attacker would choose."
  help      = "Restore the previous source. If the provider has really moved, let the owners of the policy lower this rule to `needs-approval` on the base branch for that one change, and move the state with `terraform state replace-provider`."
  references = ["https://developer.hashicorp.com/terraform/language/providers/requirements#source-addresses"]
  case "changed" {
    message = "The provider `${found.provider}` comes from `${found.new}` instead of `${found.old}`"
  }
  case "implied" {
    message = "The provider `${found.provider}` comes from `${found.new}` instead of `${found.old}`, because its source is no longer declared"
  }
  case "object" {
    message = "`${address}` was created by the provider `${found.old}` and is handed to `${found.new}`"
  }
  case "moved" {
    title   = "Provider moved to another publisher"
    effect  = "needs-approval"
    help    = "Move what the state has with `terraform state replace-provider ${found.old} ${found.new}`, look at the plan that follows, and get this change approved."
    message = "The provider `${found.provider}` comes from `${found.new}`, to where `${found.old}` is known to have moved"
  }
  case "moved-object" {
    title   = "Provider moved to another publisher"
    effect  = "needs-approval"
    message = "`${address}` was created by the provider `${found.old}`, which is known to have moved to `${found.new}`"
  }
  case "look-alike" {
    title   = "Look-alike provider added"
    message = "The provider `${found.provider}` is new here and has the same name as a provider in use"
  }
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
  example "the source is no longer declared" {
    expect = "finding"
    case   = "implied"
    effect = "fail"
    before_files = {
      "main.tf" = <<-EOT
        terraform {
          required_providers {
            aws = {
              source  = "acme/aws"
            }
          }
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
  example "a second one of the same name" {
    expect = "finding"
    case   = "look-alike"
    effect = "fail"
    before_files = {
      "main.tf" = <<-EOT
        terraform {
          required_providers {
            aws = {
              source  = "hashicorp/aws"
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
            other = {
              source = "acme/aws"
            }
            aws = {
              source  = "hashicorp/aws"
            }
          }
        }

        resource "aws_sqs_queue" "jobs" {}
      EOT
    }
  }
  example "a provider that moved to its makers" {
    expect = "finding"
    case   = "moved"
    effect = "needs-approval"
    before_files = {
      "main.tf" = <<-EOT
        resource "github_repository" "site" {
          name = "site"
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        terraform {
          required_providers {
            github = {
              source = "integrations/github"
            }
          }
        }

        resource "github_repository" "site" {
          name = "site"
        }
      EOT
    }
  }
  example "a namespace that only looks like the makers'" {
    expect = "finding"
    case   = "changed"
    effect = "fail"
    before_files = {
      "main.tf" = <<-EOT
        resource "github_repository" "site" {
          name = "site"
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        terraform {
          required_providers {
            github = {
              source = "integration/github"
            }
          }
        }

        resource "github_repository" "site" {
          name = "site"
        }
      EOT
    }
  }
  example "an object that the makers' provider takes over" {
    expect   = "finding"
    case     = "moved-object"
    effect   = "needs-approval"
    type     = "github_repository"
    provider = "registry.terraform.io/integrations/github"
    before   = { name = "site", description = "a" }
    after    = { name = "site", description = "b" }
    state "github_repository.example" {
      provider = "registry.terraform.io/hashicorp/github"
    }
  }
}
