rule "data-file-changed" {
  title     = "A file that configuration reads changes"
  severity  = "medium"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "data-file-changed"
  rationale = "What `file`, `templatefile`, `yamldecode` or an archive takes in decides about resources like the configuration does. A key that leaves a YAML file can delete what `for_each` made of it."
  help      = "Plan the change, and judge the plan with `blastgate check`: it shows what the content decides."
  references = ["https://developer.hashicorp.com/terraform/language/functions/file"]
}
