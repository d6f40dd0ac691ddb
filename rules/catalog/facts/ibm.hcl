provider "ibm" {
  source   = "IBM-Cloud/ibm"
  evidence = "documentation"
}

facts {
  types = ["ibm_*"]
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
  types      = ["ibm_iam_*api_key"]
  credential = "key"
}
