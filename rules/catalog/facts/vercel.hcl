provider "vercel" {
  source   = "vercel/vercel"
  evidence = "documentation"
}

facts {
  types  = ["vercel_*"]
  serves = true
}

facts {
  types  = ["vercel_project"]
  source = "https://registry.terraform.io/providers/vercel/vercel/latest/docs/resources/project"
  attribute "vercel_authentication.deployment_type" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["none"]
    also_new = true
  }
  attribute "password_protection" {
    meaning = "control"
    harmful = ["gone"]
    means   = "it allows access that it refused before"
  }
  attribute "trusted_ips" {
    meaning = "control"
    harmful = ["gone"]
    means   = "it allows access that it refused before"
  }
  attribute "git_fork_protection" {
    meaning = "control"
    harmful = ["off"]
    means   = "builds of forks run without approval"
  }
  attribute "public_source" {
    meaning  = "exposure"
    harmful  = ["becomes"]
    values   = ["true"]
    also_new = true
  }
}

facts {
  types  = ["vercel_firewall_config"]
  source = "https://registry.terraform.io/providers/vercel/vercel/latest/docs/resources/firewall_config"
  attribute "enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "it allows access that it refused before"
  }
}
