rule "prevent-destroy-removed" {
  title     = "prevent_destroy removed"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  rationale = "`prevent_destroy` makes Terraform refuse any plan that would destroy the object. `destroy = false` makes it leave the object in place. Both live in the block they protect and go with it: removing the block, or flipping the switch in an override file, ends the protection without a word in the plan."
  help      = "Put `prevent_destroy = true` back. If the object has to go, let people approve the loss of the guard on its own, before the change that destroys."
  references = ["https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#prevent_destroy"]
  detector   = "prevent-destroy-removed"
  fix = { kind = "lifecycle", text = hcl_lifecycle("prevent_destroy") }
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
