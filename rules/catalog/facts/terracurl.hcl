provider "terracurl" {
  evidence = "documentation"
}

facts {
  types = ["terracurl_request"]
  runs  = "now"
}
