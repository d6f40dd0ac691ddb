rule "lifecycle-check-removed" {
  title     = "Conditions removed"
  severity  = "medium"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  rationale = "Preconditions, postconditions, variable validations and checks say what has to hold before and after a change. Taking one away makes a plan pass that would have stopped."
  help      = "Keep the condition and make the change meet it, or say in the change why it no longer holds."
  references = ["https://developer.hashicorp.com/terraform/language/expressions/custom-conditions"]
  detector   = "lifecycle-check-removed"
}
