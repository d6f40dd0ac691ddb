provider "sql" {
  evidence = "documentation"
}

facts {
  types = ["sql_query"]
  runs  = "now"
}
