provider "external" {
  evidence = "documentation"
}

facts {
  types = ["external_*"]
  runs  = "now"
}

facts {
  types          = ["external"]
  runs_when_read = "program"
}

facts {
  types       = ["external", "external_*"]
  names_files = true
}
