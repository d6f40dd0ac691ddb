provider "wasabi" {
  source   = "thesisedu/wasabi"
  evidence = "documentation"
  probe    = "none"
}

type "wasabi_bucket" {
  holds       = "data"
  why         = "objects"
  protections = [
    { kind = "force_destroy", path = "force_destroy", safe = false, unset_safe = true },
  ]
}
