rule "control-weakened" {
  title     = "Security control weakened"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  rationale = "Rotation that stops, a standby that is removed, a firewall that only logs, a policy with one more exemption, a check that is no longer required, an alarm that notifies nobody: each is one word in an update. Nothing is destroyed, and the loss shows on the day the control is needed. Every provider has its own names for these settings, so the catalog lists them. The rule also reports what a catalog of your own calls harmful and no other rule watches."
  help      = "Keep the setting, or show what takes its place; then get the plan approved. If it is temporary, say in the change when it is restored."
  references = [
    "https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html",
    "https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/about-rulesets",
    "https://learn.microsoft.com/entra/identity/conditional-access/overview",
  ]
  observe {
    meanings = ["control", "audit", "credential", "expiry", "floor", "guard", "retention", "runs", "scale", "schedules", "trusts"]
  }
  match {
    modes   = ["managed"]
    actions = ["create", "update", "replace"]
  }
  message = certain ? (found.means != "" ? "`${address}`: ${found.means}" : "`${address}` changes in a way that the catalog calls harmful: ${code(attributes)}") : "Whether a control of `${address}` is weakened is not known until apply: ${code(attributes)}"
  example "a key is no longer rotated" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_kms_key"
    before = { enable_key_rotation = true }
    after  = { enable_key_rotation = false }
  }
  example "a ruleset only evaluates" {
    expect = "finding"
    type   = "github_repository_ruleset"
    before = { enforcement = "active" }
    after  = { enforcement = "evaluate" }
  }
  example "a rule of a firewall lets through" {
    expect = "finding"
    type   = "cloudflare_ruleset"
    before = { rules = [{ ref = "a", action = "block", expression = "x" }] }
    after  = { rules = [{ ref = "a", action = "log", expression = "x" }] }
  }
  example "nobody is called" {
    expect = "finding"
    type   = "datadog_monitor"
    before = { message = "orders are stuck @pagerduty-orders" }
    after  = { message = "orders are stuck" }
  }
  example "shorter passwords" {
    expect = "finding"
    type   = "okta_policy_password"
    before = { password_min_length = 14 }
    after  = { password_min_length = 8 }
  }
  example "a zone less, in words" {
    expect = "finding"
    type   = "google_sql_database_instance"
    before = { settings = [{ availability_type = "REGIONAL" }] }
    after  = { settings = [{ availability_type = "ZONAL" }] }
  }
  example "a step of an escalation is gone" {
    expect = "finding"
    type   = "opsgenie_escalation"
    before = { rules = [{ condition = "if-not-acked", delay = 5, notify_type = "default" }, { condition = "if-not-acked", delay = 15, notify_type = "all" }] }
    after  = { rules = [{ condition = "if-not-acked", delay = 5, notify_type = "default" }] }
  }
  example "a rule of a firewall only warns" {
    expect = "finding"
    type   = "akamai_appsec_rule"
    before = { rule_action = "deny" }
    after  = { rule_action = "alert" }
  }
  example "another text, and the same people are called" {
    expect = "pass"
    type   = "datadog_monitor"
    before = { message = "orders are stuck @pagerduty-orders" }
    after  = { message = "orders do not move @pagerduty-orders" }
  }
  example "one more rule that refuses" {
    expect = "pass"
    type   = "cloudflare_ruleset"
    before = { rules = [{ ref = "a", action = "block", expression = "x" }] }
    after  = { rules = [{ ref = "a", action = "block", expression = "x" }, { ref = "b", action = "block", expression = "y" }] }
  }
  example "one more step of an escalation" {
    expect = "pass"
    type   = "opsgenie_escalation"
    before = { rules = [{ condition = "if-not-acked", delay = 5, notify_type = "default" }] }
    after  = { rules = [{ condition = "if-not-acked", delay = 5, notify_type = "default" }, { condition = "if-not-acked", delay = 15, notify_type = "all" }] }
  }
  example "a rule of a firewall refuses from now on" {
    expect = "pass"
    type   = "akamai_appsec_rule"
    before = { rule_action = "alert" }
    after  = { rule_action = "deny" }
  }
  example "longer passwords" {
    expect = "pass"
    type   = "okta_policy_password"
    before = { password_min_length = 8 }
    after  = { password_min_length = 14 }
  }
  example "development" {
    expect     = "finding"
    effect     = "note"
    type       = "aws_kms_key"
    production = false
    before     = { enable_key_rotation = true }
    after      = { enable_key_rotation = false }
  }
  example "not known yet" {
    expect  = "unknown"
    type    = "github_repository_ruleset"
    before  = { enforcement = "active" }
    unknown = ["enforcement"]
  }
}
