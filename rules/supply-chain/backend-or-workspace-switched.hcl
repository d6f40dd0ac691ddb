rule "backend-or-workspace-switched" {
  title     = "The state is looked for elsewhere"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "backend-or-workspace-switched"
  rationale = "With another backend, key or workspace Terraform sees another state: an empty one makes everything anew beside what stands, and somebody else's offers to destroy theirs. The old objects live on unmanaged."
  help      = "Move the state with `terraform init -migrate-state` in a step of its own, and look at a plan without changes before anything else goes in."
  references = ["https://developer.hashicorp.com/terraform/language/backend"]
}
