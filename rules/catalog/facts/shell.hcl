provider "shell" {
  evidence = "documentation"
}

facts {
  types = ["shell_script"]
  runs  = "now"
}
