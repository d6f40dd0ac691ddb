rule "risk-of-redirection" {
  title     = "May point to a different target"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  detector  = "risk-of-redirection"
  rationale = "The catalog cannot list every attribute of every provider. Attributes that it does not know are judged by the words in their names and the form of their values: a different host, endpoint or recipient."
  help      = "Show that the new target answers as the old one did, and get the plan approved. If the guess is wrong, add the fact to your own catalog or lower this rule for the type in the policy."
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
