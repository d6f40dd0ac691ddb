provider "local" {
  evidence = "documentation"
}

facts {
  types = ["local_command"]
  runs  = "now"
}
