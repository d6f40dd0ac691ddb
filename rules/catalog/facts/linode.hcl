provider "linode" {
  source   = "linode/linode"
  evidence = "documentation"
}

facts {
  types = ["linode_*"]
  attribute "versioning" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["disabled", "suspended", "enabled"]
    means   = "earlier versions are no longer kept"
  }
  attribute "disable_backup" {
    meaning = "control"
    harmful = ["on"]
    means   = "what it holds is guarded less"
  }
  attribute "backups_enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "what it holds is guarded less"
  }
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
