provider "fastly" {
  source   = "fastly/fastly"
  evidence = "documentation"
}

facts {
  types = ["fastly_service_vcl", "fastly_service_compute"]
  attribute "backend.address" {
    meaning = "route"
    harmful = ["repointed"]
  }
}

facts {
  types      = ["fastly_*_token"]
  credential = "key"
}

facts {
  types  = ["fastly_service_vcl", "fastly_service_compute"]
  source = "https://registry.terraform.io/providers/fastly/fastly/latest/docs/resources/service_vcl"
  attribute "backend.ssl_check_cert" {
    meaning = "encryption"
    harmful = ["off"]
    means   = "the certificate of the backend is no longer checked"
  }
  attribute "backend.use_ssl" {
    meaning = "encryption"
    harmful = ["off"]
    means   = "traffic to the backend is no longer encrypted"
  }
}
