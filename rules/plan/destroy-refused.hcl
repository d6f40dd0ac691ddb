rule "destroy-refused" {
  title     = "Destruction that Terraform refuses"
  severity  = "high"
  concern   = "loss"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "destroy-refused"
  rationale = "The block of the object stands with `prevent_destroy`, and an instance of it would be destroyed or replaced: Terraform ends with an error, and nothing of the change is applied. The next edit is often to take the guard away, in a hurry."
  help      = "Keep the instance, or change what would replace it. If it is really meant to go, take it out of the state first (`terraform state rm`, a `removed` block), or remove `prevent_destroy` in a change of its own that people approve."
  message   = "`${address}` %{ if certain }would%{ else }may%{ endif } be %{ if action == "replace" }replaced%{ else }destroyed%{ endif }, which its `prevent_destroy` refuses: nothing of the change can be applied"
  references = ["https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#prevent_destroy"]
  example "an instance goes and the guard stands" {
    expect = "finding"
    effect = "needs-approval"
    before_files = {
      "main.tf" = <<-EOT
        resource "aws_ebs_volume" "home" {
          for_each          = toset(["a", "b"])
          availability_zone = "eu-central-1a"
          size              = 100
          lifecycle {
            prevent_destroy = true
          }
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        resource "aws_ebs_volume" "home" {
          for_each          = toset(["a"])
          availability_zone = "eu-central-1a"
          size              = 100
          lifecycle {
            prevent_destroy = true
          }
        }
      EOT
    }
  }
  example "it grows in place" {
    expect = "pass"
    before_files = {
      "main.tf" = <<-EOT
        resource "aws_ebs_volume" "home" {
          availability_zone = "eu-central-1a"
          size              = 100
          lifecycle {
            prevent_destroy = true
          }
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        resource "aws_ebs_volume" "home" {
          availability_zone = "eu-central-1a"
          size              = 200
          lifecycle {
            prevent_destroy = true
          }
        }
      EOT
    }
  }
}
