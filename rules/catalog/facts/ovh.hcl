provider "ovh" {
  source   = "ovh/ovh"
  evidence = "documentation"
}

facts {
  types      = ["ovh_*"]
  attributes = ["backup_switches"]
}
