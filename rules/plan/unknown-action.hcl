rule "unknown-action" {
  title     = "The plan holds an action that nobody knows"
  severity  = "critical"
  effect    = "needs-approval"
  raises    = "destructive"
  since     = "0.1.0"
  detector  = "unknown-action"
  rationale = "The words of an action decide what happens to an object. One that no released tool writes may mean anything, so it counts as destruction."
  help      = "Plan with a released version of Terraform or OpenTofu, or use a newer blastgate that knows the action."
  references = ["https://developer.hashicorp.com/terraform/internals/json-format"]
}
