provider "mssql" {
  evidence = "documentation"
}

facts {
  types = ["mssql_script"]
  runs  = "now"
}
