provider "kubectl" {
  source   = "gavinbunney/kubectl"
  evidence = "documentation"
}

facts {
  types    = ["kubectl_manifest"]
  document = ["yaml_body", "manifest"]
  attribute "manifest.spec.template.spec.containers.securityContext.privileged" {
    meaning  = "control"
    harmful  = ["on"]
    also_new = true
    means    = "code gains privileges on the machine that it runs on"
  }
  attribute "manifest.spec.template.spec.hostNetwork" {
    meaning = "control"
    harmful = ["on"]
    means   = "code gains privileges on the machine that it runs on"
  }
  attribute "manifest.spec.template.spec.volumes.hostPath" {
    meaning = "control"
    harmful = ["entries-added"]
    means   = "code gains privileges on the machine that it runs on"
  }
  attribute "manifest.spec.ingress" {
    meaning = "control"
    harmful = ["entries-added"]
    where   = { "manifest.kind" = "networkpolicy" }
    means   = "it allows access that it refused before"
  }
  attribute "manifest.spec.egress" {
    meaning = "control"
    harmful = ["entries-added"]
    where   = { "manifest.kind" = "networkpolicy" }
    means   = "it allows access that it refused before"
  }
  attribute "manifest.spec.minAvailable" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "fewer members have to stay available"
  }
  attribute "manifest.spec.policyTypes" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "it allows access that it refused before"
  }
  attribute "manifest.spec.syncPolicy.automated.prune" {
    meaning = "control"
    harmful = ["on"]
    means   = "whatever is removed from the source is deleted"
  }
  attribute "manifest.spec.deletionPolicy" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["delete"]
    means   = "its contents are less protected"
  }
  attribute "manifest.spec.persistentVolumeReclaimPolicy" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["delete", "retain"]
    means   = "its contents are less protected"
  }
  attribute "manifest.reclaimPolicy" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["delete", "retain"]
    means   = "its contents are less protected"
  }
  attribute "manifest.webhooks.failurePolicy" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["ignore", "fail"]
    means   = "it only monitors and no longer blocks"
  }
  attribute "manifest.spec.versions.name" {
    meaning = "control"
    harmful = ["entries-lost"]
    means   = "objects of that version can no longer be read"
  }
}

facts {
  types = ["kubectl_exec"]
  runs  = "now"
}

facts {
  types      = ["kubectl_*"]
  namespaced = true
}
