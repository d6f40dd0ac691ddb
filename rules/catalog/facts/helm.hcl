provider "helm" {
  source   = "hashicorp/helm"
  evidence = "documentation"
}

facts {
  types  = ["helm_release"]
  serves = true
}
