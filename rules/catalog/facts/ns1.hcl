provider "ns1" {
  source   = "ns1-terraform/ns1"
  evidence = "documentation"
}

facts {
  types    = ["ns1_*"]
  resolves = true
  attribute "records" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "value"
  }
  attribute "record" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "value"
  }
  attribute "rrdatas" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "value"
  }
  attribute "values" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "value"
  }
  attribute "answers" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "value"
  }
  attribute "target" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "value"
  }
  attribute "targets" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "value"
  }
  attribute "name_servers" {
    meaning  = "entries"
    harmful  = ["entries-lost"]
    known_by = "value"
  }
}
