rule "risk-of-standstill" {
  title     = "May stop working"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  detector  = "risk-of-standstill"
  rationale = "The catalog cannot list every attribute of every provider. Attributes that it does not know are judged by the words in their names and the form of their values: something is disabled, paused, set to zero or cut in half."
  help      = "Show that nothing needs it, or what takes its place, and get the plan approved. If the guess is wrong, add the fact to your own catalog or lower this rule for the type in the policy."
  references = ["https://developer.hashicorp.com/terraform/plugin/best-practices/naming"]
  match {
    modes   = ["managed"]
    actions = ["create", "update", "replace"]
  }
  message = "${found.means}%{ if length(attributes) > 0 }: ${code(attributes)}%{ endif }"
  example "halted" {
    expect = "unknown"
    effect = "needs-approval"
    type   = "acme_service"
    before = { halted = false }
    after  = { halted = true }
  }
  example "nothing left" {
    expect = "unknown"
    effect = "needs-approval"
    type   = "acme_pool"
    before = { node_count = 5 }
    after  = { node_count = 0 }
  }
  example "more of it" {
    expect = "pass"
    type   = "acme_pool"
    before = { node_count = 5 }
    after  = { node_count = 8 }
  }
  example "one less of several" {
    expect = "pass"
    type   = "acme_pool"
    before = { node_count = 5 }
    after  = { node_count = 4 }
  }
}
