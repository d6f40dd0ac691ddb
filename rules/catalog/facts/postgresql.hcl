provider "postgresql" {
  source   = "cyrilgdn/postgresql"
  evidence = "documentation"
}

facts {
  types = ["postgresql_database"]
  attribute "allow_connections" {
    meaning = "control"
    harmful = ["off"]
    means   = "nobody can connect anymore"
  }
  attribute "connection_limit" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["0"]
    means   = "nobody can connect anymore"
  }
}

facts {
  types = ["postgresql_grant_role"]
  attribute "grant_role" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["postgres", "rds_superuser", "cloudsqlsuperuser", "azure_pg_admin"]
    also_new = true
  }
}

facts {
  types = ["postgresql_role"]
  attribute "roles" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["rds_superuser", "cloudsqlsuperuser", "azure_pg_admin"]
    also_new = true
  }
  attribute "superuser" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["true"]
    also_new = true
  }
  attribute "create_role" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["true"]
    also_new = true
  }
}

facts {
  types = ["postgresql_query"]
  runs  = "now"
}
