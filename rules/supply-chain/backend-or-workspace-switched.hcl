rule "backend-or-workspace-switched" {
  title     = "State backend or workspace switched"
  severity  = "high"
  concern   = "loss"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "backend-or-workspace-switched"
  rationale = "With a different backend, key or workspace Terraform works on a different state: an empty one recreates everything next to what exists, and another team's state leads to their resources being destroyed. The old resources remain unmanaged."
  help      = "Move the state with `terraform init -migrate-state` in a step of its own, and check that a plan shows no changes before anything else is merged."
  references = ["https://developer.hashicorp.com/terraform/language/backend"]
  case "settings" {
    message = "The backend configuration changes: ${code(found.settings)}"
  }
  case "backend-removed" {
    message = "The backend `${found.old}` is removed: the state becomes a local file"
  }
  case "backend-added" {
    message = "The state moves to the backend `${found.new}`"
  }
  case "backend-switched" {
    message = "The state moves from the backend `${found.old}` to `${found.new}`"
  }
  case "unencrypted" {
    message = "The state is no longer encrypted at rest"
  }
  case "expressions" {
    message = "Expressions in the backend block change, so the state may be stored elsewhere"
  }
  case "encryption-changed" {
    message = "The encryption of the state changes"
  }
  case "encryption-removed" {
    message = "The state is no longer encrypted"
  }
  case "workspace" {
    message = "Another workspace is selected: `${found.file}`"
  }
  case "backend-file" {
    message = "Backend settings passed to `terraform init` change: `${found.file}`"
  }
  case "state-file" {
    message = "The state itself is part of the change: `${found.file}`"
  }
  example "another key in the same bucket" {
    expect  = "finding"
    effect  = "needs-approval"
    message = "`key`"
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
  example "the state comes to a backend" {
    expect = "finding"
    case   = "backend-added"
    before_files = {
      "main.tf" = <<-EOT
        locals { a = 1 }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        terraform {
          backend "s3" {
            bucket = "state"
          }
        }
      EOT
    }
  }
  example "another kind of backend" {
    expect = "finding"
    case   = "backend-switched"
    before_files = {
      "main.tf" = <<-EOT
        terraform {
          backend "s3" {
            bucket = "state"
            key    = "a"
          }
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        terraform {
          backend "gcs" {
            bucket = "state"
          }
        }
      EOT
    }
  }
  example "no longer encrypted at rest" {
    expect = "finding"
    case   = "unencrypted"
    before_files = {
      "main.tf" = <<-EOT
        terraform {
          backend "s3" {
            bucket = "state"
            key    = "a"
            encrypt = true
          }
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        terraform {
          backend "s3" {
            bucket = "state"
            key    = "a"
          }
        }
      EOT
    }
  }
  example "the encryption of OpenTofu is removed" {
    expect = "finding"
    case   = "encryption-removed"
    before_files = {
      "main.tf" = <<-EOT
        terraform {
          encryption {
            state {
              enforced = true
            }
          }
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        terraform {
        }
      EOT
    }
  }
  example "the encryption of OpenTofu changes" {
    expect = "finding"
    case   = "encryption-changed"
    before_files = {
      "main.tf" = <<-EOT
        terraform {
          encryption {
            state {
              enforced = true
            }
          }
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        terraform {
          encryption {
            state {
              enforced = false
            }
          }
        }
      EOT
    }
  }
  example "another workspace" {
    expect = "finding"
    case   = "workspace"
    files        = { "main.tf" = "locals { a = 1 }" }
    before_files = { ".terraform/environment" = "dev" }
    after_files  = { ".terraform/environment" = "prod" }
  }
  example "settings for init" {
    expect = "finding"
    case   = "backend-file"
    files        = { "main.tf" = "locals { a = 1 }" }
    before_files = { "prod.tfbackend" = "key = \"a\"" }
    after_files  = { "prod.tfbackend" = "key = \"b\"" }
  }
  example "the state in the repository" {
    expect = "finding"
    case   = "state-file"
    files        = { "main.tf" = "locals { a = 1 }" }
    before_files = { "terraform.tfstate" = "{\"serial\": 1}" }
    after_files  = { "terraform.tfstate" = "{\"serial\": 2}" }
  }
}
