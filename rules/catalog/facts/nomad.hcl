provider "nomad" {
  source   = "hashicorp/nomad"
  evidence = "documentation"
}

facts {
  types  = ["nomad_job"]
  serves = true
}

facts {
  types      = ["nomad_*"]
  namespaced = true
}

facts {
  types  = ["nomad_acl_token"]
  source = "https://registry.terraform.io/providers/hashicorp/nomad/latest/docs/resources/acl_token"
  attribute "type" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["management"]
    also_new = true
  }
}
