rule "deferred" {
  title     = "Change deferred to a later plan"
  severity  = "medium"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "deferred"
  rationale = "A deferred change is not applied now, but the configuration still asks for it: its destruction comes with the next plan, when nobody expects it."
  help      = "Check the next plan as well before merging. Approve this plan only together with what it defers."
  message   = "The change of `${address}` (${join(" + ", actions)}) is deferred to a later plan"
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
