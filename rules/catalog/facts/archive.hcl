provider "archive" {
  source   = "hashicorp/archive"
  evidence = "documentation"
}

facts {
  types = ["archive_*"]
  local = true
}

facts {
  types       = ["archive_file"]
  source      = "https://registry.terraform.io/providers/hashicorp/archive/latest/docs/data-sources/file"
  reads_files = true
}
