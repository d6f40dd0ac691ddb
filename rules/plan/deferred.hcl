rule "deferred" {
  title     = "A change is put off to a later plan"
  severity  = "medium"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "deferred"
  rationale = "A deferred change is not applied now, but it is what the configuration asks for: its destruction comes with the next plan, when nobody expects it."
  help      = "Judge the plan that follows as well, before the change is merged. Approve this one only together with what is put off."
  references = ["https://developer.hashicorp.com/terraform/internals/json-format"]
  example "put off because a provider is not known yet" {
    expect   = "finding"
    effect   = "needs-approval"
    type     = "kubernetes_namespace"
    deferred = "provider_config_unknown"
    actions  = ["delete"]
    before   = { metadata = [{ name = "shop" }] }
  }
  example "planned" {
    expect = "pass"
    type   = "kubernetes_namespace"
    before = { metadata = [{ name = "shop" }] }
  }
}
