rule "undecided-from-source" {
  title     = "The source alone does not decide what happens"
  severity  = "medium"
  effect    = production || holds == "data" ? "needs-approval" : "note"
  since     = "0.1.0"
  detector  = "undecided-from-source"
  rationale = "A source change is judged without state and without the provider. Where a value is not known on both sides, or a path changes that may replace the object, only a plan tells whether something is destroyed."
  help      = "Make a plan (`terraform plan -out plan.tfplan`) and judge that with `blastgate check`, or let somebody approve who knows what the change does."
  references = ["https://developer.hashicorp.com/terraform/cli/commands/plan"]
}
