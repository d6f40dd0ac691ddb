provider "terraform" {
  source   = "terraform.io/builtin/terraform"
  evidence = "hand"
}

type "terraform_data" {
  holds      = "nothing"
  local_only = true
  executes   = "run"
  force_new  = ["triggers_replace"]
}
