provider "http" {
  evidence = "documentation"
}

facts {
  types = ["http_request"]
  runs  = "now"
}
