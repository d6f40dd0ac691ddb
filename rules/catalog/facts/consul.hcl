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
