provider "kubectl" {
  source   = "gavinbunney/kubectl"
  commit   = "82633069ffbd8097e09866dd036b41b097bb4ed9"
  evidence = "source"
}

type "kubectl_manifest" {
  holds          = "data"
  why            = "whatever it holds"
  tags           = "yaml_body:metadata.labels"
  executes       = "deploys_code"
  force_new      = ["api_version", "kind", "name", "namespace"]
  force_new_when = { yaml_body = "conditional" }
}

type "kubectl_server_version" {
  holds     = "nothing"
  force_new = ["triggers"]
}
