rule "code-runs-at-apply" {
  title     = "Applying runs code"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "code-runs-at-apply"
  rationale = "Provisioners, actions and resources that invoke something run code that no plan describes: it can do whatever the credentials of the run allow, to objects that are in no state."
  help      = "Do the step with a resource that plans it, or outside the apply with its own credentials. Otherwise have people read the code together with the plan."
  references = [
    "https://developer.hashicorp.com/terraform/language/provisioners",
    "https://developer.hashicorp.com/terraform/language/invoke-actions",
  ]
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
}
