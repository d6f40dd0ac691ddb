provider "scaleway" {
  source   = "scaleway/scaleway"
  evidence = "documentation"
}

facts {
  types = ["scaleway_*"]
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
  types = ["scaleway_object_bucket*"]
  attribute "acl" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["public-read", "public-read-write"]
    also_new = true
  }
}

facts {
  types = ["scaleway_k8s_*"]
  attribute "version" {
    meaning = "restarts"
    harmful = ["replaced", "appears"]
  }
}
