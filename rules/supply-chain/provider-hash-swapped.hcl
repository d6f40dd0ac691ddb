rule "provider-hash-swapped" {
  title     = "Provider checksums changed"
  severity  = "critical"
  effect    = "fail"
  since     = "0.1.0"
  detector  = "provider-hash-swapped"
  rationale = "The lock file makes sure that the provider that runs is the one that was reviewed. The same version with other checksums is another program; a published version never changes its contents."
  help      = "Restore `.terraform.lock.hcl` from the trusted branch and run `terraform init` again: it checks the package that is downloaded against the checksums that were reviewed."
  references = ["https://developer.hashicorp.com/terraform/language/files/dependency-lock"]
  case "swapped" {
    message = "The lock file has different checksums for the same version of `${found.provider}` (${found.version})"
  }
  case "replaced" {
    message = "The lock file has `${found.provider}` instead of `${found.old}`"
  }
  case "publisher-moved" {
    effect  = "needs-approval"
    message = "The lock file has `${found.provider}` instead of `${found.old}`, from where it is known to have moved"
  }
  case "no-hashes" {
    message = "The lock file no longer has any checksum for `${found.provider}` ${found.version}"
  }
  case "deleted" {
    effect  = "needs-approval"
    message = "The dependency lock file is deleted: provider packages are no longer verified"
  }
  case "unreadable" {
    effect  = "needs-approval"
    message = "The dependency lock file cannot be read on both sides"
  }
  case "moved" {
    effect  = "note"
    message = "The dependency lock file moves to another directory and pins the same packages"
  }
  case "hashes-added" {
    effect  = "note"
    message = "The lock file has ${found.count} more checksums for `${found.provider}` ${found.version}"
  }
  case "other-platform" {
    effect  = "needs-approval"
    message = "The lock file has another `h1` checksum for `${found.provider}` ${found.version}, which may be that of another platform"
  }
  case "hashes-removed" {
    effect  = "needs-approval"
    message = "The lock file drops ${found.count} checksums of `${found.provider}` ${found.version}"
  }
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
  example "the same archives on another platform" {
    expect = "unknown"
    case   = "other-platform"
    effect = "needs-approval"
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
          hashes  = ["h1:x", "zh:b"]
        }
      EOT
    }
  }
  example "a look-alike in the place of a provider" {
    expect  = "finding"
    effect  = "fail"
    message = "instead of"
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
  example "a plain upgrade has other checksums" {
    expect = "pass"
    files  = { "main.tf" = "provider \"aws\" {}" }
    before_files = { ".terraform.lock.hcl" = "provider \"registry.terraform.io/hashicorp/aws\" {\n  version = \"5.99.0\"\n  hashes = [\"h1:a\"]\n}" }
    after_files  = { ".terraform.lock.hcl" = "provider \"registry.terraform.io/hashicorp/aws\" {\n  version = \"5.100.0\"\n  hashes = [\"h1:b\"]\n}" }
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
  example "the lock file is deleted" {
    expect = "finding"
    case   = "deleted"
    effect = "needs-approval"
    files = { "main.tf" = "provider \"aws\" {}" }
    before_files = { ".terraform.lock.hcl" = "provider \"registry.terraform.io/hashicorp/aws\" {\n  version = \"5.0.0\"\n  hashes = [\"h1:a\"]\n}" }
    after_files = {}
  }
  example "no checksum is left" {
    expect = "finding"
    case   = "no-hashes"
    effect = "fail"
    files = { "main.tf" = "provider \"aws\" {}" }
    before_files = { ".terraform.lock.hcl" = "provider \"registry.terraform.io/hashicorp/aws\" {\n  version = \"5.0.0\"\n  hashes = [\"h1:a\"]\n}" }
    after_files  = { ".terraform.lock.hcl" = "provider \"registry.terraform.io/hashicorp/aws\" {\n  version = \"5.0.0\"\n  hashes = []\n}" }
  }
  example "one platform less" {
    expect = "finding"
    case   = "hashes-removed"
    effect = "needs-approval"
    files = { "main.tf" = "provider \"aws\" {}" }
    before_files = { ".terraform.lock.hcl" = "provider \"registry.terraform.io/hashicorp/aws\" {\n  version = \"5.0.0\"\n  hashes = [\"h1:a\", \"zh:b\"]\n}" }
    after_files  = { ".terraform.lock.hcl" = "provider \"registry.terraform.io/hashicorp/aws\" {\n  version = \"5.0.0\"\n  hashes = [\"h1:a\"]\n}" }
  }
  example "a lock file moves to another root module" {
    expect = "finding"
    case   = "moved"
    effect = "note"
    files = { "old/variables.tf" = "variable \"name\" {}" }
    before_files = { "old/.terraform.lock.hcl" = "provider \"registry.terraform.io/hashicorp/aws\" {\n  version = \"5.0.0\"\n  hashes = [\"h1:a\"]\n}" }
    after_files  = { "new/.terraform.lock.hcl" = "provider \"registry.terraform.io/hashicorp/aws\" {\n  version = \"5.0.0\"\n  hashes = [\"h1:a\"]\n}" }
  }
  example "a lock file goes with all configuration beside it" {
    expect = "pass"
    files  = { "main.tf" = "provider \"aws\" {}" }
    before_files = { "old/main.tf" = "provider \"aws\" {}", "old/.terraform.lock.hcl" = "provider \"registry.terraform.io/hashicorp/aws\" {\n  version = \"5.0.0\"\n  hashes = [\"h1:a\"]\n}" }
    after_files  = { "README.md" = "nothing is left of old" }
  }
  example "a provider that moved to its makers" {
    expect = "finding"
    case   = "publisher-moved"
    effect = "needs-approval"
    files  = { "main.tf" = "provider \"github\" {}" }
    before_files = {
      ".terraform.lock.hcl" = <<-EOT
        provider "registry.terraform.io/hashicorp/github" {
          version = "6.2.0"
          hashes  = ["h1:a", "zh:b"]
        }
      EOT
    }
    after_files = {
      ".terraform.lock.hcl" = <<-EOT
        provider "registry.terraform.io/integrations/github" {
          version = "6.2.0"
          hashes  = ["h1:a", "zh:b"]
        }
      EOT
    }
  }
}
