rule "risk-of-redirection" {
  title     = "May lead elsewhere"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.2.0"
  detector  = "risk-of-redirection"
  rationale = "The catalog cannot know every attribute of every provider. Names are made of few words, though, and values have few shapes: a host, an endpoint or a recipient is another one than before."
  help      = "Show that the new place answers as the old one did, and have people approve the plan. If the guess is wrong, add the fact to a catalog of your own or lower this rule for the type in the policy."
  references = ["https://developer.hashicorp.com/terraform/plugin/best-practices/naming"]
  match {
    modes   = ["managed"]
    actions = ["create", "update", "replace"]
  }
  message = "${found.means}%{ if length(attributes) > 0 }: ${code(attributes)}%{ endif }"
  example "another host" {
    expect = "unknown"
    effect = "needs-approval"
    type   = "acme_route"
    before = { backend_host = "orders.acme.example" }
    after  = { backend_host = "orders.evil.test" }
  }
  example "another page of the wiki" {
    expect = "pass"
    type   = "acme_alert"
    before = { runbook_url = "https://wiki.acme.example/a" }
    after  = { runbook_url = "https://docs.acme.test/b" }
  }
}
