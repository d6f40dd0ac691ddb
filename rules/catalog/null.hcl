provider "null" {
  source   = "hashicorp/null"
  commit   = "620826048cda8fee5b6de9ead03950f2abd6e883"
  evidence = "source"
}

type "null_resource" {
  holds      = "nothing"
  local_only = true
  executes   = "run"
  force_new  = ["triggers"]
}
