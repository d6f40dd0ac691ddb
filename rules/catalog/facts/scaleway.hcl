provider "scaleway" {
  source   = "scaleway/scaleway"
  evidence = "documentation"
}

facts {
  types      = ["scaleway_*"]
  attributes = ["backup_switches"]
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
