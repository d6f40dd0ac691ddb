provider "ibm" {
  source   = "IBM-Cloud/ibm"
  evidence = "documentation"
  probe    = "none"
}

type "ibm_cos_bucket" {
  holds       = "data"
  why         = "objects"
  protections = [
    { kind = "force_destroy", path = "force_delete", safe = false, unset_safe = false },
  ]
}

type "ibm_database" {
  holds       = "data"
  why         = "databases"
  protections = [
    { kind = "deletion_protection", path = "deletion_protection", safe = true, unset_safe = false },
  ]
}

type "ibm_is_volume" {
  holds = "data"
  why   = "a volume"
}
