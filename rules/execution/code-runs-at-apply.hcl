rule "code-runs-at-apply" {
  title     = "Code runs at apply"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "code-runs-at-apply"
  rationale = "Provisioners, actions and resources that invoke something run code that no plan describes. It can do whatever the credentials of the run allow, also to resources outside the state."
  help      = "Use a resource that plans this step, or run it outside the apply with separate credentials. Otherwise have the code reviewed together with the plan."
  references = [
    "https://developer.hashicorp.com/terraform/language/provisioners",
    "https://developer.hashicorp.com/terraform/language/invoke-actions",
  ]
  case "provisioner" {
    message = "Applying `${address}` runs code: ${code(found.kinds)}"
  }
  case "files" {
    effect  = "note"
    message = "Applying `${address}` copies files to a machine: ${code(found.kinds)}"
  }
  case "hidden" {
    message = "`${address}` may run provisioners, which this input does not show"
  }
  case "resource" {
    message = "`${address}` runs code when it is applied"
  }
  case "harmless" {
    effect  = "note"
    message = "`${address}` runs code when it is applied, or later on its own"
  }
  case "removed" {
    message = "Destroying `${found.address}` runs code: `${found.kind}`"
  }
  case "provisioner-added" {
    message = "`${found.address}` gains code that runs at apply: `${found.kind}`"
  }
  case "action-added" {
    message = "The action `${found.address}` is new"
  }
  case "action-changed" {
    message = "The action `${found.address}` is changed"
  }
  case "trigger" {
    message = "`${found.address}` invokes actions when it is applied"
  }
  case "invocation" {
    message = "Applying this plan invokes the action `${found.address}`"
  }
  example "a function is invoked" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_lambda_invocation"
    after  = { function_name = "migrate", input = "{}" }
  }
  example "a command on machines" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_ssm_association"
    before = { name = "AWS-RunShellScript", parameters = { commands = "uptime" } }
    after  = { name = "AWS-RunShellScript", parameters = { commands = "reboot" } }
  }
  example "only its tags change" {
    expect = "pass"
    type   = "aws_ssm_association"
    before = { name = "AWS-RunShellScript", tags = { a = "1" } }
    after  = { name = "AWS-RunShellScript", tags = { a = "2" } }
  }
  example "a resource that runs nothing" {
    expect = "pass"
    type   = "aws_sqs_queue"
    after  = { name = "jobs" }
  }
  example "a carrier without provisioners" {
    expect = "pass"
    type   = "terraform_data"
    after  = { input = "a" }
  }
  example "a provisioner" {
    expect  = "finding"
    effect  = "needs-approval"
    address = "terraform_data.migrate"
    after   = { input = "a" }
    configuration = {
      "main.tf" = <<-EOT
        resource "terraform_data" "migrate" {
          input = "a"
          provisioner "local-exec" {
            command = "sh migrate.sh"
          }
        }
      EOT
    }
  }
  example "a provisioner of a removed block" {
    expect  = "finding"
    effect  = "needs-approval"
    address = "terraform_data.migrate"
    before  = { input = "a" }
    configuration = {
      "main.tf" = <<-EOT
        removed {
          from = terraform_data.migrate
          lifecycle {
            destroy = true
          }
          provisioner "local-exec" {
            when    = destroy
            command = "sh teardown.sh"
          }
        }
      EOT
    }
  }
  example "a removed block of something else" {
    expect  = "pass"
    address = "terraform_data.migrate_old"
    before  = { input = "a" }
    configuration = {
      "main.tf" = <<-EOT
        removed {
          from = terraform_data.migrate
          lifecycle {
            destroy = true
          }
          provisioner "local-exec" {
            when    = destroy
            command = "sh teardown.sh"
          }
        }
      EOT
    }
  }
  example "an action" {
    expect = "finding"
    effect = "needs-approval"
    invocation "action.aws_lambda_invoke.migrate" {
      trigger = "after_create of aws_db_instance.main"
    }
  }
  example "a provisioner that a change of the source adds" {
    expect = "finding"
    before_files = {
      "main.tf" = <<-EOT
        resource "aws_instance" "web" {
          ami = "ami-1"
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        resource "aws_instance" "web" {
          ami = "ami-1"
          provisioner "remote-exec" {
            inline = ["sh setup.sh"]
          }
        }
      EOT
    }
  }
  example "provisioners that the plan does not show" {
    expect = "unknown"
    type   = "null_resource"
    after  = { triggers = { version = "2" } }
  }
  example "files copied to a machine outside production" {
    expect     = "finding"
    case       = "files"
    effect     = "note"
    address    = "terraform_data.copy"
    production = false
    after      = { input = "a" }
    configuration = {
      "main.tf" = <<-EOT
        resource "terraform_data" "copy" {
          input = "a"
          provisioner "file" {
            content     = "a"
            destination = "/tmp/a"
          }
        }
      EOT
    }
  }
  example "a function is invoked outside production" {
    expect     = "finding"
    case       = "harmless"
    effect     = "note"
    type       = "aws_lambda_invocation"
    production = false
    after      = { function_name = "migrate", input = "{}" }
  }
  example "a removed block that a change of the source adds" {
    expect = "finding"
    case   = "removed"
    before_files = {
      "main.tf" = <<-EOT
        locals {
          a = 1
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        locals {
          a = 1
        }
        removed {
          from = terraform_data.migrate
          lifecycle {
            destroy = true
          }
          provisioner "local-exec" {
            when    = destroy
            command = "sh teardown.sh"
          }
        }
      EOT
    }
  }
  example "an action that a change of the source adds, and what invokes it" {
    expect = "finding"
    before_files = {
      "main.tf" = <<-EOT
        resource "aws_sqs_queue" "jobs" {
          name = "jobs"
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        action "aws_lambda_invoke" "migrate" {
          config {
            function_name = "migrate"
          }
        }
        resource "aws_sqs_queue" "jobs" {
          name = "jobs"
          lifecycle {
            action_trigger {
              events  = [after_update]
              actions = [action.aws_lambda_invoke.migrate]
            }
          }
        }
      EOT
    }
  }
  example "an action that invokes something else" {
    expect = "finding"
    case   = "action-changed"
    before_files = {
      "main.tf" = <<-EOT
        action "aws_lambda_invoke" "migrate" {
          config {
            function_name = "migrate"
          }
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        action "aws_lambda_invoke" "migrate" {
          config {
            function_name = "purge"
          }
        }
      EOT
    }
  }
}
