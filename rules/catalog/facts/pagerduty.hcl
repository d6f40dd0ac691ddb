provider "pagerduty" {
  evidence = "documentation"
}

facts {
  types = ["pagerduty_escalation_policy"]
  attribute "rule.target.id" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "somebody who was called no longer is"
  }
  attribute "num_loops" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "somebody who was called no longer is"
  }
}
