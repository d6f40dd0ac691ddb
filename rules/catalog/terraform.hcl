provider "terraform" {
  source   = "terraform.io/builtin/terraform"
  evidence = "hand"
}

type "terraform_data" {
  holds     = "nothing"
  executes  = "run"
  force_new = ["triggers_replace"]
}
