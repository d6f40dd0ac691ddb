provider "linode" {
  source   = "linode/linode"
  evidence = "documentation"
}

facts {
  types      = ["linode_*"]
  attributes = ["backup_switches"]
}

facts {
  types = ["linode_object_storage_bucket"]
  attribute "acl" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["public-read", "public-read-write"]
    also_new = true
  }
}

facts {
  types  = ["linode_instance"]
  serves = true
}

facts {
  types = ["linode_lke_cluster"]
  attribute "k8s_version" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
}

facts {
  types  = ["linode_firewall"]
  source = "https://registry.terraform.io/providers/linode/linode/latest/docs/resources/firewall"
  attribute "inbound_policy" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["ACCEPT", "DROP"]
    means   = "it allows access that it refused before"
  }
  attribute "disabled" {
    meaning = "control"
    harmful = ["on"]
    means   = "it allows access that it refused before"
  }
}
