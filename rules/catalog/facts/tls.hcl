provider "tls" {
  evidence = "documentation"
}

facts {
  types      = ["tls_private_key"]
  credential = "secret"
}
