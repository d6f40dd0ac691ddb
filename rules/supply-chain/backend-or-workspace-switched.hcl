rule "backend-or-workspace-switched" {
  title     = "The state is looked for elsewhere"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "backend-or-workspace-switched"
  rationale = "With another backend, key or workspace Terraform sees another state: an empty one makes everything anew beside what stands, and somebody else's offers to destroy theirs. The old objects live on unmanaged."
  help      = "Move the state with `terraform init -migrate-state` in a step of its own, and look at a plan without changes before anything else goes in."
  references = ["https://developer.hashicorp.com/terraform/language/backend"]
  example "another key in the same bucket" {
    expect  = "finding"
    effect  = "needs-approval"
    message = "`key` of the backend changes"
    before_files = {
      "main.tf" = <<-EOT
        terraform {
          backend "s3" {
            bucket = "states"
            key    = "shop/prod.tfstate"
          }
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        terraform {
          backend "s3" {
            bucket = "states"
            key    = "shop/new.tfstate"
          }
        }
      EOT
    }
  }
  example "the backend is gone" {
    expect = "finding"
    before_files = {
      "main.tf" = <<-EOT
        terraform {
          backend "gcs" {
            bucket = "states"
          }
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        terraform {
          required_version = ">= 1.9"
        }
      EOT
    }
  }
  example "something in the block that is no constant" {
    expect = "unknown"
    files  = { "variables.tf" = "variable \"state_key\" {}" }
    before_files = {
      "main.tf" = <<-EOT
        terraform {
          backend "s3" {
            key = var.state_key
          }
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        terraform {
          backend "s3" {
            key = "$${var.state_key}-2"
          }
        }
      EOT
    }
  }
  example "only a comment" {
    expect = "pass"
    before_files = {
      "main.tf" = <<-EOT
        terraform {
          backend "local" {
            path = "a.tfstate"
          }
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        terraform {
          # Where the state lies.
          backend "local" {
            path = "a.tfstate"
          }
        }
      EOT
    }
  }
}
