provider "mysql" {
  source   = "petoju/mysql"
  evidence = "documentation"
}

facts {
  types = ["mysql_grant"]
  attribute "privileges" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["SUPER", "GRANT OPTION", "CREATE USER"]
    also_new = true
  }
}
