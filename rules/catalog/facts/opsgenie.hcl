provider "opsgenie" {
  evidence = "documentation"
}

facts {
  types = ["opsgenie_escalation", "opsgenie_team_routing_rule"]
  attribute "rules" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "somebody who was called no longer is"
  }
  attribute "notify" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "somebody who was called no longer is"
  }
}
