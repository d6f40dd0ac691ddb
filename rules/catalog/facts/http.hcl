provider "http" {
  evidence = "documentation"
}

facts {
  types = ["http_request"]
  runs  = "now"
}

facts {
  types          = ["http"]
  runs_when_read = "request"
}
