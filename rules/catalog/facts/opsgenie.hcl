provider "opsgenie" {
  evidence = "documentation"
}

facts {
  types = ["opsgenie_escalation", "opsgenie_team_routing_rule"]
  attribute "rules" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "someone is no longer notified"
  }
  attribute "notify" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "someone is no longer notified"
  }
}
