rule "data-file-changed" {
  title     = "File read by the configuration changed"
  severity  = "medium"
  concern   = "unknown"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "data-file-changed"
  rationale = "What `file`, `templatefile`, `yamldecode` or an archive reads decides about resources just as the configuration does. Removing a key from a YAML file can delete what `for_each` created from it."
  help      = "Plan the change and judge the plan with `blastgate check`: it shows the effect of the content."
  references = ["https://developer.hashicorp.com/terraform/language/functions/file"]
  case "named" {
    message = "`${found.file}` changes, and the configuration reads it"
  }
  case "added" {
    effect  = "note"
    title   = "File read by the configuration added"
    message = "`${found.file}` is new, and the configuration reads it"
  }
  case "run" {
    message = "`${found.file}` changes, and the configuration runs it"
  }
  case "handed" {
    message = "`${found.file}` changes, and a program that the configuration runs reads it"
  }
  case "computed-name" {
    message = "`${found.file}` changes, and the configuration may read it: it computes the names of files that it reads"
  }
  case "beside" {
    effect  = "note"
    message = "`${found.file}` changes in the directory of a module; nothing in the configuration names it"
  }
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
  example "a file that is new" {
    expect  = "finding"
    case    = "added"
    effect  = "note"
    before_files = {
      "main.tf" = "# Nothing yet.\n"
    }
    after_files = {
      "main.tf" = <<-EOT
        resource "aws_s3_object" "page" {
          bucket = "pages"
          key    = "index.html"
          source = "index.html"
        }
      EOT
      "index.html" = "<p>"
    }
  }
  example "a file that only has another name" {
    expect       = "pass"
    before_files = {
      "main.tf" = "locals {\n  users = jsondecode(file(\"$${path.module}/a/users.json\"))\n}\n"
      "a/users.json" = "[\"a\", \"b\"]"
    }
    after_files  = {
      "main.tf" = "locals {\n  users = jsondecode(file(\"$${path.module}/b/users.json\"))\n}\n"
      "b/users.json" = "[\"a\", \"b\"]"
    }
  }
  example "what a program is given to read" {
    expect  = "finding"
    case    = "handed"
    effect  = "needs-approval"
    files   = {
      "main.tf" = <<-EOT
        data "external" "key" {
          program = ["python3", "$${path.module}/get_key.py", "$${path.module}/vault.yml"]
        }
      EOT
    }
    before_files = { "vault.yml" = "a: 1\n" }
    after_files  = { "vault.yml" = "a: 2\n" }
  }
  example "the program itself" {
    expect  = "finding"
    case    = "run"
    effect  = "needs-approval"
    files   = {
      "main.tf" = <<-EOT
        data "external" "key" {
          program = ["python3", "$${path.module}/get_key.py", "$${path.module}/vault.yml"]
        }
      EOT
    }
    before_files = { "get_key.py" = "print(1)\n" }
    after_files  = { "get_key.py" = "print(2)\n" }
  }
  example "the same path in another directory" {
    expect = "pass"
    files = {
      "main.tf" = <<-EOT
        locals {
          page = file("$${path.module}/pages/index.html")
        }
      EOT
    }
    before_files = { "other/pages/index.html" = "<p>1" }
    after_files  = { "other/pages/index.html" = "<p>2" }
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
  example "a script that a provisioner runs" {
    expect = "finding"
    case   = "run"
    files = {
      "main.tf" = <<-EOT
        resource "terraform_data" "migrate" {
          provisioner "local-exec" {
            command = "sh scripts/migrate.sh"
          }
        }
      EOT
    }
    before_files = { "scripts/migrate.sh" = "echo a" }
    after_files  = { "scripts/migrate.sh" = "echo b" }
  }
}
