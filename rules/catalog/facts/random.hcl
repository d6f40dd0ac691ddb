provider "random" {
  source   = "hashicorp/random"
  evidence = "documentation"
}

facts {
  types     = ["random_*"]
  unserving = true
}

facts {
  types      = ["random_password"]
  credential = "secret"
}

facts {
  types = ["random_*"]
  local = true
}
