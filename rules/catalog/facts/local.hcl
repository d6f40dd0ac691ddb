provider "local" {
  evidence = "documentation"
}

facts {
  types          = ["local_command"]
  runs           = "now"
  runs_when_read = "program"
}
