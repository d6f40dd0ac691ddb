rule "gap-in-service" {
  title     = "Unavailable while it is replaced"
  severity  = "medium"
  effect    = production && routine == null ? "needs-approval" : "note"
  since     = "0.1.0"
  part_of   = ["destroy-refused"]
  detector  = "gap-in-service"
  rationale = "Terraform replaces by destroying first unless told otherwise. For a resource that answers requests, the time until its replacement exists is an outage, and if creating the replacement fails, the outage does not end."
  help      = "Add `create_before_destroy = true` to the block's lifecycle. Where names must be unique, use a name prefix, or move the traffic to a second resource first."
  references = ["https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#create_before_destroy"]
  match {
    actions = ["replace"]
  }
  fix = { kind = "lifecycle", text = hcl_lifecycle("create_before_destroy") }
  message = "`${address}` is destroyed before its replacement is created and is unavailable in between"
  example "a load balancer" {
    expect  = "finding"
    fix     = <<-EOT
      lifecycle {
        create_before_destroy = true
      }
    EOT
    effect  = "needs-approval"
    type    = "aws_lb"
    actions = ["delete", "create"]
    before  = { internal = true }
    after   = { internal = false }
  }
  example "the right to call a function" {
    expect  = "finding"
    effect  = "needs-approval"
    type    = "aws_lambda_permission"
    actions = ["delete", "create"]
    before  = { function_name = "billing", source_arn = "arn:aws:events:eu-west-1:111122223333:rule/a" }
    after   = { function_name = "billing", source_arn = "arn:aws:events:eu-west-1:111122223333:rule/b" }
  }
  example "the new one first" {
    expect  = "pass"
    type    = "aws_lb"
    actions = ["create", "delete"]
    before  = { internal = true }
    after   = { internal = false }
  }
  example "development" {
    expect     = "finding"
    effect     = "note"
    type       = "aws_lb"
    production = false
    actions    = ["delete", "create"]
    before     = { internal = true }
    after      = { internal = false }
  }
}
