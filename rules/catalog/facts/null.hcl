provider "null" {
  source   = "hashicorp/null"
  evidence = "documentation"
}

facts {
  types = ["null_resource"]
  runs  = "carrier"
}

facts {
  types       = ["null_*"]
  local       = true
  names_files = true
}
