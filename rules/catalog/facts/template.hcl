provider "template" {
  source   = "hashicorp/template"
  evidence = "documentation"
}

facts {
  types       = ["template_*"]
  local       = true
  names_files = true
}

facts {
  types       = ["template_file", "template_dir"]
  reads_files = true
}
