rule "root-removed" {
  title     = "Root module deleted"
  severity  = "high"
  concern   = "loss"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "root-removed"
  covers_changes = true
  rationale = "When all configuration of a directory is deleted, Terraform refuses to plan there: what it manages is not destroyed, it is left without anybody who manages it, costs money and keeps its access. Or it was destroyed before, or moved to another repository, and the code is only tidied up; the source alone does not tell which."
  help      = "Say what became of the objects: destroyed before (`terraform state list` is empty), moved elsewhere with their state, or meant to be left alone. To destroy them, do that first with a plan of its own and judge it with `blastgate check`."
  references = ["https://developer.hashicorp.com/terraform/language/state/remove"]
  case "removed" {
    message = "All configuration of `${found.root}` is deleted: ${found.count} objects may be left without configuration, or may be destroyed"
  }
  case "elsewhere" {
    effect  = "note"
    message = "All configuration of `${found.root}` is deleted; what it made is not production and holds no data"
  }
  example "everything is deleted" {
    expect = "finding"
    case   = "removed"
    effect = "needs-approval"
    before_files = {
      "main.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier          = "main"
          skip_final_snapshot = true
        }
      EOT
    }
    after_files = {
      "README.md" = "It was moved."
    }
  }
  example "a topic of a test" {
    expect = "finding"
    case   = "elsewhere"
    effect = "note"
    production = false
    before_files = {
      "main.tf" = <<-EOT
        resource "aws_sns_topic" "main" {
          name = "main"
          tags = { Environment = "test" }
        }
      EOT
    }
    after_files = {
      "README.md" = "It was moved."
    }
  }
  example "some of it stays" {
    expect = "pass"
    before_files = {
      "main.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier          = "main"
          skip_final_snapshot = true
        }
      EOT
    }
    after_files = {
      "main.tf" = "terraform {}"
    }
  }
}
