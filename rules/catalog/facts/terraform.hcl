provider "terraform" {
  source   = "terraform.io/builtin/terraform"
  evidence = "documentation"
}

facts {
  types = ["terraform_data"]
  runs  = "carrier"
}

facts {
  types              = ["terraform_data"]
  source             = "https://developer.hashicorp.com/terraform/language/resources/terraform-data"
  computed_on_update = ["output"]
}

facts {
  types       = ["terraform_*"]
  local       = true
  names_files = true
}

facts {
  types       = ["terraform_remote_state"]
  source      = "https://developer.hashicorp.com/terraform/language/state/remote-state-data"
  reads_state = ["outputs"]
}
