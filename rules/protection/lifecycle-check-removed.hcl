rule "lifecycle-check-removed" {
  title     = "Condition, validation or check removed"
  severity  = "medium"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  rationale = "Preconditions, postconditions, variable validations and checks state what has to hold before and after a change. Removing one lets a plan through that would have stopped."
  help      = "Keep the condition and make the change meet it, or explain in the change why it no longer applies."
  references = ["https://developer.hashicorp.com/terraform/language/expressions/custom-conditions"]
  detector   = "lifecycle-check-removed"
  case "conditions" {
    message = "`${found.block}` loses preconditions or postconditions"
  }
  case "check" {
    message = "`${found.block}` is removed"
  }
  case "validations" {
    message = "`${found.block}` loses validations"
  }
  example "a precondition goes" {
    expect = "finding"
    effect = "needs-approval"
    before_files = {
      "main.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier = "main"

          lifecycle {
            precondition {
              condition     = terraform.workspace == "prod"
              error_message = "Only in production."
            }
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
  example "a validation of a variable goes" {
    expect  = "finding"
    message = "var.size"
    before_files = {
      "main.tf" = <<-EOT
        variable "size" {
          type = number
          validation {
            condition     = var.size > 0
            error_message = "At least one."
          }
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        variable "size" {
          type = number
        }
      EOT
    }
  }
  example "one more condition" {
    expect = "pass"
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
            precondition {
              condition     = terraform.workspace == "prod"
              error_message = "Only in production."
            }
          }
        }
      EOT
    }
  }
  example "a check block goes" {
    expect = "finding"
    case   = "check"
    before_files = {
      "main.tf" = <<-EOT
        check "health" {
          assert {
            condition     = true
            error_message = "down"
          }
        }
      EOT
    }
    after_files = {
      "main.tf" = "locals { a = 1 }"
    }
  }
}
