provider "terraform" {
  source   = "terraform.io/builtin/terraform"
  evidence = "hand"
}

type "terraform_data" {
  holds      = "nothing"
  local_only = true
  executes   = "run"
  force_new  = ["triggers_replace"]
  # Terraform's documentation of terraform_data: a `moved` block may lead here from a
  # null_resource, and its `triggers` become `triggers_replace`.
  takes_over = ["null_resource"]
  renamed    = ["triggers=triggers_replace"]
}
