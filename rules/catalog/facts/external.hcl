provider "external" {
  evidence = "documentation"
}

facts {
  types = ["external_*"]
  runs  = "now"
}
