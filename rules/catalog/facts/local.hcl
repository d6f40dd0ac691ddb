provider "local" {
  evidence = "documentation"
}

facts {
  types          = ["local_command"]
  runs           = "now"
  runs_when_read = "program"
}

facts {
  types       = ["local_*"]
  local       = true
  names_files = true
}

facts {
  types       = ["local_file", "local_sensitive_file"]
  reads_files = true
}
