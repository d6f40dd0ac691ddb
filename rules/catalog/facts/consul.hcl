provider "consul" {
  source   = "hashicorp/consul"
  evidence = "documentation"
}

facts {
  types = ["consul_acl_policy"]
  attribute "rules" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it grants more than before"
  }
  attribute "rules_hcl" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it grants more than before"
  }
}

facts {
  types  = ["consul_service"]
  serves = true
}

facts {
  types      = ["consul_acl_token*"]
  credential = "secret"
}

facts {
  types      = ["consul_*"]
  namespaced = true
}
