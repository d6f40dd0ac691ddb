rule "risk-of-silence" {
  title     = "May silence alarms or stop records"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  detector  = "risk-of-silence"
  rationale = "The catalog cannot list every attribute of every provider. Attributes that it does not know are judged by the words in their names and the form of their values: alarms are muted, notifications are off, records are written elsewhere."
  help      = "Show who notices instead, and get the plan approved. If the guess is wrong, add the fact to your own catalog or lower this rule for the type in the policy."
  references = ["https://developer.hashicorp.com/terraform/plugin/best-practices/naming"]
  match {
    modes   = ["managed"]
    actions = ["create", "update", "replace"]
  }
  message = "${found.means}%{ if length(attributes) > 0 }: ${code(attributes)}%{ endif }"
  example "an alarm is off" {
    expect = "unknown"
    effect = "needs-approval"
    type   = "acme_check"
    before = { alerts_enabled = true }
    after  = { alerts_enabled = false }
  }
  example "alarms are muted by a new object" {
    expect = "unknown"
    effect = "needs-approval"
    type   = "acme_mute_timing"
    after  = { hours = "0-24" }
  }
  example "an alarm is on" {
    expect = "pass"
    type   = "acme_check"
    before = { alerts_enabled = false }
    after  = { alerts_enabled = true }
  }
}
