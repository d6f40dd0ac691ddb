rule "destroys-production" {
  title     = "Production resource destroyed"
  severity  = "high"
  effect    = routine == null ? "needs-approval" : "note"
  since     = "0.1.0"
  part_of   = ["guard-resource-deleted", "gap-in-service", "credential-removed-in-use", "recreate-instead-of-move", "destroy-refused"]
  rationale = "A production resource is removed or replaced. Even where it holds no data, whatever depends on it stops until it is back, and it may not come back the same. A resource without any evidence counts as production, because nobody has said that it is not. A routine replacement is reported but needs no approval: a new revision in the same family, a resource that exists only in the state, a successor that all dependents move to first, or one that the provider keeps."
  help      = "Get this exact plan approved, or change the configuration so that the resource stays. For a replacement, look at the attributes that force it; for a renamed block, add a `moved` block; where both can exist at once, `create_before_destroy` shortens the gap. If this is not production, the owners of the policy can say so in its `production` block; a tag that the change itself adds does not count."
  references = [
    "https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle",
    "https://developer.hashicorp.com/terraform/language/moved",
  ]
  match {
    actions = ["delete", "replace", "unrecognized"]
  }
  when       = production && (holds != "data" || !destroys)
  attributes = replace_paths
  message    = "`${address}` (%{ if production_value == "yes" }production%{ else }not known to be non-production%{ endif }) %{ if certain }is%{ else }may be%{ endif } %{ if action == "replace" }replaced%{ else }%{ if action == "delete" }destroyed%{ else }subject to an unrecognized action (`${actions}`)%{ endif }%{ endif }%{ if deposed } (deposed object)%{ endif }%{ if routine == "revision" }: every change creates a new revision%{ endif }%{ if routine == "local-only" }: it exists only in the state%{ endif }%{ if routine == "succeeded" }: all dependents move to the new one first%{ endif }%{ if routine == "kept" }: the provider keeps the old one%{ endif }%{ if routine == "policy" }: routine according to the policy%{ endif }"
  fix = { kind = "attributes", text = action == "replace" ? hcl_before(replace_paths) : null }
  example "deleted" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_lb_listener"
    before = { port = 443 }
  }
  example "replaced, new one first" {
    expect        = "finding"
    type          = "aws_security_group"
    actions       = ["create", "delete"]
    before        = { name = "a" }
    after         = { name = "b" }
    replace_paths = ["name"]
  }
  example "nothing says what it is" {
    expect     = "finding"
    type       = "aws_lb_listener"
    production = "unknown"
    before     = { port = 443 }
  }
  example "a word that no tool writes" {
    expect  = "finding"
    type    = "aws_lb_listener"
    actions = ["destroy"]
    before  = { port = 443 }
  }
  example "development" {
    expect     = "pass"
    type       = "aws_lb_listener"
    production = false
    before     = { port = 443 }
  }
  example "updated" {
    expect = "pass"
    type   = "aws_lb_listener"
    before = { port = 443 }
    after  = { port = 444 }
  }
  example "a new revision of a task definition" {
    expect        = "finding"
    effect        = "note"
    type          = "aws_ecs_task_definition"
    actions       = ["delete", "create"]
    before        = { family = "orders", cpu = "256", arn = "arn:aws:ecs:eu-west-1:123456789012:task-definition/orders:7" }
    after         = { family = "orders", cpu = "512" }
    unknown       = ["arn"]
    replace_paths = ["cpu"]
  }
  example "a task definition of another family" {
    expect        = "finding"
    effect        = "needs-approval"
    type          = "aws_ecs_task_definition"
    actions       = ["delete", "create"]
    before        = { family = "orders", cpu = "256" }
    after         = { family = "billing", cpu = "256" }
    replace_paths = ["family"]
  }
  example "a task definition that goes for good" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_ecs_task_definition"
    before = { family = "orders", cpu = "256" }
  }
  example "a deployment under another API" {
    expect        = "finding"
    effect        = "needs-approval"
    type          = "aws_api_gateway_deployment"
    actions       = ["create", "delete"]
    before        = { rest_api_id = "a1b2c3" }
    after         = { triggers = {} }
    unknown       = ["rest_api_id"]
    replace_paths = ["rest_api_id"]
  }
  example "a deployment that owns its stage, which goes with it" {
    expect        = "finding"
    effect        = "needs-approval"
    type          = "aws_api_gateway_deployment"
    actions       = ["delete", "create"]
    before        = { rest_api_id = "a1b2c3", stage_name = "live", description = "a" }
    after         = { rest_api_id = "a1b2c3", stage_name = "live", description = "b" }
    replace_paths = ["description"]
  }
}
