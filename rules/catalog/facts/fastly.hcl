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
