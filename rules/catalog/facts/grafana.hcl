provider "grafana" {
  source   = "grafana/grafana"
  evidence = "documentation"
}

facts {
  types      = ["grafana_*token", "grafana_api_key"]
  credential = "key"
}

facts {
  types = ["grafana_*"]
  attribute "role" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["Admin"]
    also_new = true
  }
}

facts {
  types = ["grafana_user"]
  attribute "is_admin" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["true"]
    also_new = true
  }
}
