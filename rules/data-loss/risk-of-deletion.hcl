rule "risk-of-deletion" {
  title     = "May delete data, now or later"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  detector  = "risk-of-deletion"
  rationale = "The catalog cannot list every attribute of every provider. Attributes that it does not know are judged by the words in their names and the form of their values: a retention that gets shorter, an expiry where there was none, copies that are no longer made."
  help      = "Find out what is kept and for how long, take a copy of what is still needed, and get the plan approved. If the guess is wrong, add the fact to your own catalog or lower this rule for the type in the policy."
  references = ["https://developer.hashicorp.com/terraform/plugin/best-practices/naming"]
  match {
    modes   = ["managed"]
    actions = ["create", "update", "replace"]
  }
  message = "${found.means}%{ if length(attributes) > 0 }: ${code(attributes)}%{ endif }"
  example "a shorter retention" {
    expect = "unknown"
    effect = "needs-approval"
    type   = "acme_topic"
    before = { retention = "30d" }
    after  = { retention = "PT1H" }
  }
  example "no longer for ever" {
    expect = "unknown"
    effect = "needs-approval"
    type   = "acme_topic"
    before = { config = { "retention.ms" = "-1" } }
    after  = { config = { "retention.ms" = "86400000" } }
  }
  example "a longer retention" {
    expect = "pass"
    type   = "acme_topic"
    before = { retention = "30d" }
    after  = { retention = "P60D" }
  }
  example "a cache" {
    expect = "pass"
    type   = "acme_site"
    before = { cache_ttl = 3600 }
    after  = { cache_ttl = 60 }
  }
}
