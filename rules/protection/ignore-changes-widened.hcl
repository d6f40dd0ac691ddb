rule "ignore-changes-widened" {
  title     = "More changes are ignored"
  severity  = "medium"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  rationale = "What `ignore_changes` lists can be changed outside Terraform without anybody seeing it in a plan: a guard that is ignored may be off, a production tag that is ignored may be gone."
  help      = "Ignore the one attribute that another system really manages, never `all`, tags or guards."
  references = ["https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#ignore_changes"]
  detector   = "ignore-changes-widened"
}
