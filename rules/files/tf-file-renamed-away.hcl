rule "tf-file-renamed-away" {
  title     = "Configuration file renamed so that it is ignored"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "tf-file-renamed-away"
  rationale = "Terraform selects files by name. A file called `db.tf.bak` or `.db.tf` is no longer part of the configuration, and everything in it is planned for destruction."
  help      = "Restore the file name. To stop managing its resources without destroying them, write a `removed` block with `destroy = false` for each of them."
  message   = "`${found.old}` is renamed to `${found.new}`, which Terraform does not read: everything in it is planned for destruction"
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
