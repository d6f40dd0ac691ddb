provider "nomad" {
  source   = "hashicorp/nomad"
  evidence = "documentation"
}

facts {
  types = ["nomad_acl_policy"]
  attribute "rules" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "it grants more than before"
  }
}

facts {
  types  = ["nomad_job"]
  serves = true
}

facts {
  types      = ["nomad_*"]
  namespaced = true
}
