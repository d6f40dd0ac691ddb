provider "consul" {
  source   = "hashicorp/consul"
  evidence = "documentation"
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

facts {
  types  = ["consul_intention"]
  source = "https://registry.terraform.io/providers/hashicorp/consul/latest/docs/resources/intention"
  attribute "action" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["allow", "deny"]
    means   = "it allows access that it refused before"
  }
}
