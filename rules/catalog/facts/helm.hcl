provider "helm" {
  source   = "hashicorp/helm"
  evidence = "documentation"
}

facts {
  types  = ["helm_release"]
  serves = true
}

facts {
  types       = ["helm_*"]
  namespaced  = true
  reads_files = ["values"]
}
