provider "terraform" {
  source   = "terraform.io/builtin/terraform"
  evidence = "documentation"
}

facts {
  types = ["terraform_data"]
  runs  = "carrier"
}
