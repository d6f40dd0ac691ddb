provider "spacelift" {
  evidence = "documentation"
}

facts {
  types = ["spacelift_stack"]
  attribute "autodeploy" {
    meaning = "control"
    harmful = ["on"]
    means   = "changes are applied without review"
  }
  attribute "protect_from_deletion" {
    meaning = "control"
    harmful = ["off"]
    means   = "its contents are less protected"
  }
}

facts {
  types  = ["spacelift_stack"]
  source = "https://registry.terraform.io/providers/spacelift-io/spacelift/latest/docs/resources/stack"
  attribute "administrative" {
    meaning  = "grants"
    harmful  = ["becomes"]
    values   = ["true"]
    also_new = true
  }
}

facts {
  types = ["spacelift_stack"]
  attribute "repository" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
  attribute "github_enterprise.namespace" {
    meaning = "runs"
    harmful = ["replaced"]
    means   = "what it runs comes from another place"
  }
}
