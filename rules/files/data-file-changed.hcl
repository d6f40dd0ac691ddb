rule "data-file-changed" {
  title     = "A file that configuration reads changes"
  severity  = "medium"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "data-file-changed"
  rationale = "What `file`, `templatefile`, `yamldecode` or an archive takes in decides about resources like the configuration does. A key that leaves a YAML file can delete what `for_each` made of it."
  help      = "Plan the change, and judge the plan with `blastgate check`: it shows what the content decides."
  references = ["https://developer.hashicorp.com/terraform/language/functions/file"]
  example "a file that the configuration names" {
    expect  = "finding"
    effect  = "needs-approval"
    message = "the configuration reads it"
    files = {
      "main.tf" = <<-EOT
        locals {
          users = jsondecode(file("$${path.module}/users.json"))
        }
      EOT
    }
    before_files = { "users.json" = "[\"a\", \"b\"]" }
    after_files  = { "users.json" = "[\"a\"]" }
  }
  example "a file whose name is worked out" {
    expect = "unknown"
    effect = "needs-approval"
    files = {
      "main.tf" = <<-EOT
        variable "env" {}
        locals {
          settings = yamldecode(file("$${path.module}/settings-$${var.env}.yaml"))
        }
      EOT
    }
    before_files = { "settings-a.yaml" = "size: 3\n" }
    after_files  = { "settings-a.yaml" = "size: 1\n" }
  }
  example "a file beside a module that nothing names" {
    expect       = "unknown"
    effect       = "note"
    files        = { "main.tf" = "locals { a = 1 }" }
    before_files = { "notes.json" = "{}" }
    after_files  = { "notes.json" = "{\"a\": 1}" }
  }
  example "a picture" {
    expect       = "pass"
    files        = { "main.tf" = "locals { a = 1 }" }
    before_files = { "overview.svg" = "<svg/>" }
    after_files  = { "overview.svg" = "<svg></svg>" }
  }
}
