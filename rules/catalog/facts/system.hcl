provider "system" {
  evidence = "documentation"
}

facts {
  types = ["system_command"]
  runs  = "now"
}
