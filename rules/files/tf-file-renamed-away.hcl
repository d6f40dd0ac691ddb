rule "tf-file-renamed-away" {
  title     = "Configuration is renamed so that no tool reads it"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "tf-file-renamed-away"
  rationale = "Terraform reads files by their names. A file that is called `db.tf.bak` or `.db.tf` is no longer part of the configuration, and everything in it is planned for destruction."
  help      = "Name the file back. If what is in it shall go without being destroyed, write a `removed` block with `destroy = false` for each of its resources."
  references = ["https://developer.hashicorp.com/terraform/language/files"]
  example "out of the way, as it seems" {
    expect = "finding"
    effect = "needs-approval"
    fix    = "git mv db.tf.bak db.tf"
    before_files = {
      "db.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier = "main"
        }
      EOT
    }
    after_files = {
      "db.tf.bak" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier = "main"
        }
      EOT
    }
  }
  example "another name that the tools read" {
    expect = "pass"
    before_files = {
      "db.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier = "main"
        }
      EOT
    }
    after_files = {
      "database.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier = "main"
        }
      EOT
    }
  }
}
