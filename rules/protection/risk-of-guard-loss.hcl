rule "risk-of-guard-loss" {
  title     = "May turn a guard or a check off"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  detector  = "risk-of-guard-loss"
  rationale = "The catalog cannot list every attribute of every provider. Attributes that it does not know are judged by the words in their names and the form of their values: a lock that is 0, a check that only warns, a refusal that becomes a permission."
  help      = "Keep the setting, or show what takes its place, and get the plan approved. If the guess is wrong, add the fact to your own catalog or lower this rule for the type in the policy."
  references = ["https://developer.hashicorp.com/terraform/plugin/best-practices/naming"]
  match {
    modes   = ["managed"]
    actions = ["create", "update", "replace"]
  }
  message = "${found.means}%{ if length(attributes) > 0 }: ${code(attributes)}%{ endif }"
  example "as text" {
    expect = "unknown"
    effect = "needs-approval"
    type   = "acme_secret"
    before = { delete_protection = "true" }
    after  = { delete_protection = "false" }
  }
  example "a policy that only audits" {
    expect = "unknown"
    effect = "needs-approval"
    type   = "acme_policy"
    before = { enforcement = "enforce" }
    after  = { enforcement = "audit" }
  }
  example "turned on" {
    expect = "pass"
    type   = "acme_secret"
    before = { delete_protection = "false" }
    after  = { delete_protection = "true" }
  }
  example "a stricter policy" {
    expect = "pass"
    type   = "acme_policy"
    before = { enforcement = "audit" }
    after  = { enforcement = "enforce" }
  }
}
