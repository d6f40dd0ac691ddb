rule "provider-added" {
  title     = "Provider added"
  severity  = "medium"
  effect    = "needs-approval"
  concern   = "version"
  since     = "0.1.0"
  detector  = "provider-added"
  rationale = "A provider is a program that runs with the credentials of the run. One that nobody used here before is foreign code in that place; of a publisher that is known to make it for its own service it is worth a line only."
  help      = "Look up who publishes the provider and where its code is, pin its version, and get this change approved."
  references = ["https://developer.hashicorp.com/terraform/language/providers/requirements"]
  case "declared" {
    message = "The provider `${found.provider}` is new here"
  }
  case "official-declared" {
    effect  = "note"
    message = "The provider `${found.provider}` is new here; HashiCorp or the maker of the service publishes it"
  }
  case "locked" {
    message = "The lock file adds the provider `${found.provider}` ${found.version}"
  }
  case "official-locked" {
    effect  = "note"
    message = "The lock file adds the provider `${found.provider}` ${found.version}, which HashiCorp or the maker of the service publishes"
  }
  example "a provider that nobody used here" {
    expect       = "finding"
    case         = "declared"
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
  example "one more provider of HashiCorp" {
    expect = "finding"
    case   = "official-declared"
    effect = "note"
    before_files = {
      "main.tf" = <<-EOT
        locals { a = 1 }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        terraform {
          required_providers {
            tls = {
              source = "hashicorp/tls"
            }
          }
        }
      EOT
    }
  }
  example "one more provider that its maker publishes" {
    expect = "finding"
    case   = "official-declared"
    effect = "note"
    before_files = {
      "main.tf" = <<-EOT
        locals { a = 1 }
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
      EOT
    }
  }
  example "one provider more, of HashiCorp's" {
    expect = "finding"
    case   = "official-locked"
    effect = "note"
    files = { "main.tf" = "provider \"aws\" {}" }
    before_files = { ".terraform.lock.hcl" = "provider \"registry.terraform.io/hashicorp/aws\" {\n  version = \"5.0.0\"\n  hashes = [\"h1:a\"]\n}" }
    after_files  = { ".terraform.lock.hcl" = "provider \"registry.terraform.io/hashicorp/aws\" {\n  version = \"5.0.0\"\n  hashes = [\"h1:a\"]\n}\nprovider \"registry.terraform.io/hashicorp/tls\" {\n  version = \"4.0.0\"\n  hashes = [\"h1:c\"]\n}" }
  }
  example "one provider more, of somebody else's" {
    expect = "finding"
    case   = "locked"
    effect = "needs-approval"
    files = { "main.tf" = "provider \"aws\" {}" }
    before_files = { ".terraform.lock.hcl" = "provider \"registry.terraform.io/hashicorp/aws\" {\n  version = \"5.0.0\"\n  hashes = [\"h1:a\"]\n}" }
    after_files  = { ".terraform.lock.hcl" = "provider \"registry.terraform.io/hashicorp/aws\" {\n  version = \"5.0.0\"\n  hashes = [\"h1:a\"]\n}\nprovider \"registry.terraform.io/acme/tools\" {\n  version = \"4.0.0\"\n  hashes = [\"h1:c\"]\n}" }
  }
  example "a provider that was in use already" {
    expect = "pass"
    before_files = { "main.tf" = "resource \"aws_sqs_queue\" \"jobs\" {}" }
    after_files  = { "main.tf" = "terraform {\n  required_providers {\n    aws = {\n      source = \"hashicorp/aws\"\n    }\n  }\n}\nresource \"aws_sqs_queue\" \"jobs\" {}" }
  }
}
