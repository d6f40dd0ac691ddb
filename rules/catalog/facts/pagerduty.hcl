provider "pagerduty" {
  evidence = "documentation"
}

facts {
  types = ["pagerduty_escalation_policy"]
  attribute "rule.target.id" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "someone is no longer notified"
  }
  attribute "num_loops" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "someone is no longer notified"
  }
}

facts {
  types  = ["pagerduty_user"]
  source = "https://registry.terraform.io/providers/PagerDuty/pagerduty/latest/docs/resources/user"
  attribute "role" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["admin", "owner"]
    also_new = true
  }
}
