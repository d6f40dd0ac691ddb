rule "provider-hash-swapped" {
  title     = "The lock file vouches for other bytes"
  severity  = "critical"
  effect    = "fail"
  since     = "0.1.0"
  detector  = "provider-hash-swapped"
  rationale = "The lock file is what makes sure that the provider that runs is the one that was reviewed. The same version with other hashes is another program; a published version never changes its bytes."
  help      = "Restore `.terraform.lock.hcl` from the trusted branch and run `terraform init` again. A new version belongs in a change of its own, made by `terraform init -upgrade`."
  references = ["https://developer.hashicorp.com/terraform/language/files/dependency-lock"]
  example "other bytes under the same version" {
    expect = "finding"
    effect = "fail"
    files  = { "main.tf" = "provider \"aws\" {}" }
    before_files = {
      ".terraform.lock.hcl" = <<-EOT
        provider "registry.terraform.io/hashicorp/aws" {
          version = "5.100.0"
          hashes  = ["h1:a", "zh:b"]
        }
      EOT
    }
    after_files = {
      ".terraform.lock.hcl" = <<-EOT
        provider "registry.terraform.io/hashicorp/aws" {
          version = "5.100.0"
          hashes  = ["h1:x"]
        }
      EOT
    }
  }
  example "a look-alike in the place of a provider" {
    expect  = "finding"
    effect  = "fail"
    message = "in the place of"
    files   = { "main.tf" = "provider \"aws\" {}" }
    before_files = {
      ".terraform.lock.hcl" = <<-EOT
        provider "registry.terraform.io/hashicorp/aws" {
          version = "5.100.0"
          hashes  = ["h1:a"]
        }
      EOT
    }
    after_files = {
      ".terraform.lock.hcl" = <<-EOT
        provider "registry.terraform.io/hashic0rp/aws" {
          version = "5.100.0"
          hashes  = ["h1:a"]
        }
      EOT
    }
  }
  example "a major version" {
    expect = "finding"
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
  example "builds for more platforms" {
    expect = "finding"
    effect = "note"
    files  = { "main.tf" = "provider \"aws\" {}" }
    before_files = {
      ".terraform.lock.hcl" = <<-EOT
        provider "registry.terraform.io/hashicorp/aws" {
          version = "5.100.0"
          hashes  = ["h1:a"]
        }
      EOT
    }
    after_files = {
      ".terraform.lock.hcl" = <<-EOT
        provider "registry.terraform.io/hashicorp/aws" {
          version = "5.100.0"
          hashes  = ["h1:a", "h1:c"]
        }
      EOT
    }
  }
  example "a lock file that cannot be read" {
    expect       = "unknown"
    effect       = "needs-approval"
    files        = { "main.tf" = "provider \"aws\" {}" }
    before_files = { ".terraform.lock.hcl" = "provider \"registry.terraform.io/hashicorp/aws\" { version = \"5.100.0\" }" }
    after_files  = { ".terraform.lock.hcl" = "<<<<<<< HEAD" }
  }
  example "the first lock file" {
    expect      = "pass"
    files       = { "main.tf" = "provider \"aws\" {}" }
    after_files = { ".terraform.lock.hcl" = "provider \"registry.terraform.io/hashicorp/aws\" { version = \"5.100.0\" }" }
  }
}
