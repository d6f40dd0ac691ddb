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
