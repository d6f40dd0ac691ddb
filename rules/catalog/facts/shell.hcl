provider "shell" {
  evidence = "documentation"
}

facts {
  types          = ["shell_script"]
  runs           = "now"
  runs_when_read = "program"
}
