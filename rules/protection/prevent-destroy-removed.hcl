rule "prevent-destroy-removed" {
  title     = "prevent_destroy removed"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  rationale = "`prevent_destroy` makes Terraform refuse any plan that would destroy the object. It lives in the block it protects and goes with it: removing the block, or flipping the switch in an override file, ends the protection without a word in the plan."
  help      = "Put `prevent_destroy = true` back. If the object has to go, let people approve the loss of the guard on its own, before the change that destroys."
  references = ["https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#prevent_destroy"]
  detector   = "prevent-destroy-removed"
}
