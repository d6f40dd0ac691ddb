rule "undecided-from-source" {
  title     = "The source alone does not decide what happens"
  severity  = "medium"
  effect    = production || holds == "data" ? "needs-approval" : "note"
  since     = "0.1.0"
  detector  = "undecided-from-source"
  rationale = "A source change is judged without state and without the provider. Where a value is not known on both sides, or a path changes that may replace the object, only a plan tells whether something is destroyed."
  help      = "Make a plan (`terraform plan -out plan.tfplan`) and judge that with `blastgate check`, or let somebody approve who knows what the change does."
  references = ["https://developer.hashicorp.com/terraform/cli/commands/plan"]
  example "a value that only a plan tells" {
    expect = "unknown"
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
}
