rule "destroys-production" {
  title     = "Production object destroyed"
  severity  = "high"
  effect    = routine == null ? "needs-approval" : "note"
  since     = "0.1.0"
  rationale = "An object of production goes away, or another one takes its place. Even where it holds no data, whatever depends on it stops until it is back, and it may not come back the same. An object that nothing marks counts as production, because nobody has said that it is not. A routine replacement is told and asks nobody: a new revision in the same family, an object that exists in the state alone, a successor that everybody moves to before the old one goes, or one that the provider leaves in place."
  help      = "Have people approve exactly this plan, or change the configuration so that the object stays. For a replacement look at the paths that force it; for a renamed block add a `moved` block; where both can exist at once, `create_before_destroy` shortens the gap. If this is no production, the owners of the policy can say so in its `production` block; a mark that the change itself adds does not count."
  references = [
    "https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle",
    "https://developer.hashicorp.com/terraform/language/moved",
  ]
  match {
    actions = ["delete", "replace", "unrecognized"]
  }
  when       = production && (holds != "data" || !destroys)
  attributes = replace_paths
  message    = "`${address}` (%{ if production_value == "yes" }production%{ else }not known to be anything else than production%{ endif }) is %{ if action == "replace" }replaced%{ else }%{ if action == "delete" }destroyed%{ else }given over to the unknown action `${actions}`%{ endif }%{ endif }%{ if deposed }; it is a deposed object%{ endif }%{ if routine == "revision" }: every change of it is a new revision%{ endif }%{ if routine == "local-only" }: it exists in the state alone%{ endif }%{ if routine == "succeeded" }: all who use it move to the new one first%{ endif }%{ if routine == "kept" }: the provider leaves the old one in place%{ endif }%{ if routine == "policy" }: routine, says the policy%{ endif }"
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
