rule "ignore-changes-widened" {
  title     = "ignore_changes widened"
  severity  = "medium"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  rationale = "Attributes listed in `ignore_changes` can be changed outside Terraform without ever showing up in a plan: an ignored guard may be off, an ignored production tag may be gone."
  help      = "Ignore only the attribute that another system really manages; never `all`, tags or guards."
  message   = "`${found.block}` now ignores changes to ${code(found.paths)}"
  references = ["https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#ignore_changes"]
  detector   = "ignore-changes-widened"
  case "attributes" {
    effect = production ? "needs-approval" : "note"
  }
  case "capacity" {
    effect = "note"
  }
  example "everything is ignored" {
    expect = "finding"
    fix    = <<-EOT
      lifecycle {
        ignore_changes = [engine_version]
      }
    EOT
    effect = "needs-approval"
    before_files = {
      "main.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier = "main"

          lifecycle {
            ignore_changes = [engine_version]
          }
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier = "main"

          lifecycle {
            ignore_changes = all
          }
        }
      EOT
    }
  }
  example "the guard is ignored" {
    expect  = "finding"
    message = "`deletion_protection`"
    before_files = {
      "main.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier = "main"
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier = "main"

          lifecycle {
            ignore_changes = [deletion_protection]
          }
        }
      EOT
    }
  }
  example "less is ignored" {
    expect = "pass"
    before_files = {
      "main.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier = "main"

          lifecycle {
            ignore_changes = [engine_version, tags]
          }
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier = "main"

          lifecycle {
            ignore_changes = [engine_version]
          }
        }
      EOT
    }
  }
  example "what scales by itself" {
    expect = "finding"
    effect = "note"
    before_files = {
      "main.tf" = <<-EOT
        resource "aws_autoscaling_group" "main" {
          desired_capacity = 2
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        resource "aws_autoscaling_group" "main" {
          desired_capacity = 2

          lifecycle {
            ignore_changes = [desired_capacity]
          }
        }
      EOT
    }
  }
}
