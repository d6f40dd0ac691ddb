provider "mysql" {
  source   = "petoju/mysql"
  commit   = "214310dc192b656ea5313106fbdfb681ff852379"
  evidence = "source"
}

type "mysql_database" {
  holds     = "data"
  why       = "database"
  force_new = ["name"]
}

type "mysql_default_roles" {
  holds     = "nothing"
  parent    = ["user"]
  access    = "iam"
  force_new = ["host", "user"]
}

type "mysql_global_variable" {
  holds     = "nothing"
  access    = "iam"
  force_new = ["name"]
}

type "mysql_grant" {
  holds     = "nothing"
  parent    = ["database", "table", "user"]
  access    = "iam"
  force_new = ["database", "grant", "host", "role", "roles", "table", "tls_option", "user"]
}

type "mysql_rds_config" {
  holds = "nothing"
}

type "mysql_role" {
  holds     = "identity"
  access    = "iam"
  force_new = ["name"]
}

type "mysql_sql" {
  holds     = "data"
  why       = "whatever the statement does"
  executes  = "run"
  force_new = ["create_sql", "delete_sql", "name"]
}

type "mysql_ti_config" {
  holds     = "data"
  why       = "database"
  force_new = ["name", "type"]
}

type "mysql_user" {
  holds     = "identity"
  access    = "iam"
  force_new = ["aad_identity", "aad_identity.identity", "aad_identity.type", "auth_plugin", "host", "user"]
}

type "mysql_user_password" {
  holds     = "nothing"
  parent    = ["user"]
  access    = "iam"
  force_new = ["host", "user"]
}
