rule "provider-account-or-region-switched" {
  title     = "A provider reaches another account or region"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "provider-account-or-region-switched"
  rationale = "The same blocks with another account, project, region or alias are about other objects: the plan either creates everything a second time or changes what belongs to somebody else, and what was managed before is left alone."
  help      = "Add a second provider configuration with an alias and new blocks for it, and take the old ones down in a plan of their own."
  references = ["https://developer.hashicorp.com/terraform/language/providers/configuration"]
}
