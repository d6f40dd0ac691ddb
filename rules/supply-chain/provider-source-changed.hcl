rule "provider-source-changed" {
  title     = "A provider comes from elsewhere"
  severity  = "critical"
  effect    = "fail"
  since     = "0.1.0"
  detector  = "provider-source-changed"
  rationale = "A provider is a program that runs with the credentials of the run. Another namespace or host under the same local name is another program; one that looks like the old one is what an attacker would choose."
  help      = "Take the source that was there. If the provider has really moved, let the owners of the policy admit the new one with a waiver, and move the state with `terraform state replace-provider`."
  references = ["https://developer.hashicorp.com/terraform/language/providers/requirements#source-addresses"]
}
