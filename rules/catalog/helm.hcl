provider "helm" {
  source   = "hashicorp/helm"
  commit   = "ecffae07748ea9e2e99660e5ad3f852a12fbc5fc"
  evidence = "source"
}

type "helm_release" {
  holds     = "data"
  why       = "whatever the chart holds (claims, CRDs)"
  parent    = ["namespace"]
  executes  = "deploys_code"
  force_new = ["name", "namespace"]
}
