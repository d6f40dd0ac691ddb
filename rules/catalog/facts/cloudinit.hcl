provider "cloudinit" {
  source   = "hashicorp/cloudinit"
  evidence = "documentation"
}

facts {
  types       = ["cloudinit_config"]
  reads_files = true
}
