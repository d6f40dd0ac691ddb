provider "terracurl" {
  evidence = "documentation"
}

facts {
  types          = ["terracurl_request"]
  runs           = "now"
  runs_when_read = "request"
}
