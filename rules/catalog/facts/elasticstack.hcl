provider "elasticstack" {
  source   = "elastic/elasticstack"
  evidence = "documentation"
}

facts {
  types = ["elasticstack_elasticsearch_index_lifecycle", "elasticstack_*"]
  attribute "delete.min_age" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "contents or backups are kept for a shorter time"
  }
  attribute "delete" {
    meaning = "control"
    harmful = ["appears"]
    means   = "contents expire from now on"
  }
}
