rule "prevent-destroy-removed" {
  title     = "prevent_destroy removed"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  rationale = "`prevent_destroy` makes Terraform refuse any plan that would destroy the resource, and `destroy = false` makes it leave the resource in place. Both are part of the block they protect and disappear with it: removing the block, or turning it off in an override file, ends the protection without a trace in the plan."
  help      = "Restore `prevent_destroy = true`. If the resource has to be destroyed, get the removal of the guard approved on its own, before the change that destroys."
  references = ["https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#prevent_destroy"]
  detector   = "prevent-destroy-removed"
  fix = { kind = "lifecycle", text = hcl_lifecycle("prevent_destroy") }
  case "removed" {
    message = "`${found.block}` loses its `prevent_destroy`"
  }
  case "block-removed" {
    message = "The block of `${found.block}` is removed, and its `prevent_destroy` with it"
  }
  case "destroyed" {
    message = "`${found.block}` loses its `destroy = false`: once removed, it is destroyed and no longer left in place"
  }
  case "expression" {
    message = "`prevent_destroy` of `${found.block}` now depends on an expression"
  }
  example "the switch is gone" {
    expect     = "finding"
    fix    = <<-EOT
      lifecycle {
        prevent_destroy = true
      }
    EOT
    effect     = "needs-approval"
    attributes = ["lifecycle.prevent_destroy"]
    before_files = {
      "main.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier = "main"

          lifecycle {
            prevent_destroy = true
          }
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier = "main"
        }
      EOT
    }
  }
  example "destroy = false is gone" {
    expect     = "finding"
    message    = "no longer left in place"
    attributes = ["lifecycle.destroy"]
    before_files = {
      "main.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier = "main"

          lifecycle {
            destroy = false
          }
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier = "main"
        }
      EOT
    }
  }
  example "the block goes, and the switch with it" {
    expect  = "finding"
    message = "The block of"
    before_files = {
      "main.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier = "main"

          lifecycle {
            prevent_destroy = true
          }
        }
      EOT
    }
    after_files = {
      "main.tf" = "locals { a = 1 }"
    }
  }
  example "an override turns it off" {
    expect = "finding"
    files = {
      "main.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier = "main"

          lifecycle {
            prevent_destroy = true
          }
        }
      EOT
    }
    before_files = { "outputs.tf" = "locals { a = 1 }" }
    after_files = {
      "main_override.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          lifecycle {
            prevent_destroy = false
          }
        }
      EOT
    }
  }
  example "it hangs on a variable now" {
    expect = "unknown"
    files  = { "variables.tf" = "variable \"guarded\" {}" }
    before_files = {
      "main.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier = "main"

          lifecycle {
            prevent_destroy = true
          }
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier = "main"

          lifecycle {
            prevent_destroy = var.guarded
          }
        }
      EOT
    }
  }
  example "development" {
    expect     = "finding"
    effect     = "note"
    production = false
    before_files = {
      "main.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier = "main"

          lifecycle {
            prevent_destroy = true
          }
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier = "main"
        }
      EOT
    }
  }
  example "it stays" {
    expect = "pass"
    before_files = {
      "main.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier = "main"

          lifecycle {
            prevent_destroy = true
          }
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier = "main"
          allocated_storage = 20
          lifecycle {
            prevent_destroy = true
          }
        }
      EOT
    }
  }
}
