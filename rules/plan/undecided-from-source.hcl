rule "undecided-from-source" {
  title     = "Source alone does not determine the outcome"
  severity  = "medium"
  effect    = production || holds == "data" ? "needs-approval" : "note"
  since     = "0.1.0"
  detector  = "undecided-from-source"
  rationale = "A source change is judged without state and without the provider. Where a value is not known on both sides, or a changed attribute may force replacement, only a plan can tell whether something is destroyed."
  help      = "Create a plan (`terraform plan -out plan.tfplan`) and judge it with `blastgate check`, or get approval from someone who knows what the change does."
  message   = "The source alone does not tell what happens to `${address}`"
  references = ["https://developer.hashicorp.com/terraform/cli/commands/plan"]
  case "may-be-replaced" {
    message = "`${address}` changes, and the source alone does not tell whether it is replaced"
  }
  case "imported" {
    message = "`${address}` is imported, and the source alone does not tell whether that changes it"
  }
  case "may-be-destroyed" {
    message = "`${address}` may be destroyed"
  }
  case "likely-replaced" {
    message = "`${address}` is likely to be replaced"
  }
  example "a value that only a plan tells" {
    expect = "unknown"
    case   = "likely-replaced"
    effect = "needs-approval"
    files  = { "variables.tf" = "variable \"zone\" {}" }
    before_files = {
      "main.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier        = "main"
          availability_zone = "eu-central-1a"
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier        = "main"
          availability_zone = var.zone
        }
      EOT
    }
  }
  example "an import of something that is there" {
    expect = "unknown"
    case   = "imported"
    effect = "needs-approval"
    before_files = {
      "main.tf" = "# Nothing yet.\n"
    }
    after_files = {
      "main.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier = "main"
        }
        import {
          to = aws_db_instance.main
          id = "main"
        }
      EOT
    }
  }
  example "another revision of a task definition" {
    expect = "pass"
    before_files = {
      "main.tf" = <<-EOT
        resource "aws_ecs_task_definition" "app" {
          family                = "app"
          container_definitions = "[]"
        }
        resource "aws_ecs_service" "app" {
          name            = "app"
          task_definition = aws_ecs_task_definition.app.arn
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        resource "aws_ecs_task_definition" "app" {
          family                = "app"
          container_definitions = "[{}]"
        }
        resource "aws_ecs_service" "app" {
          name            = "app"
          task_definition = aws_ecs_task_definition.app.arn
        }
      EOT
    }
  }
  example "values that stand in the source" {
    expect = "pass"
    before_files = {
      "main.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier        = "main"
          allocated_storage = 20
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier        = "main"
          allocated_storage = 40
        }
      EOT
    }
  }
  example "an attribute of a type that the catalog does not cover" {
    expect = "unknown"
    case   = "may-be-replaced"
    before_files = {
      "main.tf" = <<-EOT
        resource "acme_store" "main" {
          region = "a"
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        resource "acme_store" "main" {
          region = "b"
        }
      EOT
    }
  }
  example "an attribute that never forces replacement" {
    expect = "pass"
    files  = { "variables.tf" = "variable \"size\" {}" }
    before_files = {
      "main.tf" = <<-EOT
        resource "aws_sqs_queue" "jobs" {
          delay_seconds = 5
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        resource "aws_sqs_queue" "jobs" {
          delay_seconds = var.size
        }
      EOT
    }
  }
  example "fewer instances, perhaps" {
    expect = "unknown"
    case   = "may-be-destroyed"
    files  = { "variables.tf" = "variable \"size\" {}" }
    before_files = {
      "main.tf" = <<-EOT
        resource "aws_sqs_queue" "jobs" {
          count = 2
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        resource "aws_sqs_queue" "jobs" {
          count = var.size
        }
      EOT
    }
  }
}
