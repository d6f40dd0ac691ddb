provider "opsgenie" {
  evidence = "documentation"
}

facts {
  types  = ["opsgenie_escalation"]
  source = "https://registry.terraform.io/providers/opsgenie/opsgenie/latest/docs/resources/escalation"
  attribute "rules" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "someone is no longer notified"
  }
}

facts {
  types  = ["opsgenie_team_routing_rule"]
  source = "https://registry.terraform.io/providers/opsgenie/opsgenie/latest/docs/resources/team_routing_rule"
  attribute "notify" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "someone is no longer notified"
  }
}
