provider "null" {
  source   = "hashicorp/null"
  evidence = "documentation"
}

facts {
  types = ["null_resource"]
  runs  = "carrier"
}
