rule "destructive-command" {
  title     = "Destructive command"
  severity  = "critical"
  effect    = "needs-approval"
  raises    = "destructive"
  since     = "0.1.0"
  detector  = "destructive-command"
  rationale = "Code that runs at apply contains commands that delete: through a cloud CLI, or in a cluster, a database or on a disk. What they delete is in no plan and in no blast radius."
  help      = "Have Terraform destroy what it manages, in a plan that shows it. If a script has to do it, run it by hand after a separate review, and keep it out of automated applies."
  references = ["https://developer.hashicorp.com/terraform/language/provisioners"]
  case "provisioner" {
    message = "Applying `${address}` runs a destructive command"
  }
  case "content" {
    message = "`${address}` contains a destructive command"
  }
  case "outside-production" {
    effect  = "note"
    raises  = "reversible"
    message = "`${address}` contains a destructive command, outside production"
  }
  case "action" {
    message = "The action `${found.address}` destroys or stops something"
  }
  example "a delete on machines" {
    expect = "finding"
    effect = "needs-approval"
    raises = "destructive"
    type   = "aws_ssm_association"
    after  = { parameters = { commands = "aws rds delete-db-instance --db-instance-identifier main" } }
  }
  example "boot code that deletes in the cloud" {
    expect = "finding"
    type   = "aws_instance"
    after  = { user_data = "#!/bin/sh\naws s3 rb s3://reports --force\n" }
  }
  example "a container's command" {
    expect = "finding"
    type   = "kubernetes_job_v1"
    after  = { spec = [{ template = [{ spec = [{ container = [{ command = ["kubectl", "delete", "namespace", "shop"] }] }] }] }] }
  }
  example "boot code that cleans up after itself" {
    expect = "pass"
    type   = "aws_instance"
    after  = { user_data = "#!/bin/sh\napt-get install -y nginx\nrm -rf /var/lib/apt/lists/*\n" }
  }
  example "a harmless command" {
    expect = "pass"
    type   = "aws_ssm_association"
    after  = { parameters = { commands = "systemctl restart nginx" } }
  }
  example "a provisioner that deletes" {
    expect  = "finding"
    effect  = "needs-approval"
    raises  = "destructive"
    address = "terraform_data.reset"
    after   = { input = "a" }
    configuration = {
      "main.tf" = <<-EOT
        resource "terraform_data" "reset" {
          input = "a"
          provisioner "local-exec" {
            command = "aws s3 rb s3://reports --force"
          }
        }
      EOT
    }
  }
  example "a provisioner of which a plan does not tell when it runs" {
    expect  = "finding"
    address = "terraform_data.gone"
    before  = { input = "a" }
    configuration = {
      "main.tf" = <<-EOT
        resource "terraform_data" "gone" {
          input = "a"
          provisioner "local-exec" {
            when    = destroy
            command = "rm -rf /srv/data"
          }
        }
      EOT
    }
  }
  example "boot code outside production" {
    expect     = "finding"
    case       = "outside-production"
    effect     = "note"
    raises     = "reversible"
    type       = "aws_instance"
    production = false
    after      = { user_data = "#!/bin/sh\naws s3 rb s3://reports --force\n" }
  }
  example "an action that stops machines" {
    expect = "finding"
    case   = "action"
    invocation "action.aws_ec2_stop_instance.web" {
      trigger = "after_update of aws_instance.web"
    }
  }
}
