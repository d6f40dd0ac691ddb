provider "restapi" {
  evidence = "documentation"
}

facts {
  types = ["restapi_object"]
  runs  = "now"
}
