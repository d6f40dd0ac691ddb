rule "destroys-production" {
  title     = "Production object destroyed"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  rationale = "An object of production goes away, or another one takes its place. Even where it holds no data, whatever depends on it stops until it is back, and it may not come back the same. An object that nothing marks counts as production, because nobody has said that it is not."
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
  message    = "`${address}` (%{ if production_value == "yes" }production%{ else }not known to be anything else than production%{ endif }) is %{ if action == "replace" }replaced%{ else }%{ if action == "delete" }destroyed%{ else }given over to the unknown action `${actions}`%{ endif }%{ endif }%{ if deposed }; it is a deposed object%{ endif }"
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
}
