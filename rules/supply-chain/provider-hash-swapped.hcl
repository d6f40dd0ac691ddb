rule "provider-hash-swapped" {
  title     = "The lock file vouches for other bytes"
  severity  = "critical"
  effect    = "fail"
  since     = "0.1.0"
  detector  = "provider-hash-swapped"
  rationale = "The lock file is what makes sure that the provider that runs is the one that was reviewed. The same version with other hashes is another program; a published version never changes its bytes."
  help      = "Restore `.terraform.lock.hcl` from the trusted branch and run `terraform init` again. A new version belongs in a change of its own, made by `terraform init -upgrade`."
  references = ["https://developer.hashicorp.com/terraform/language/files/dependency-lock"]
}
