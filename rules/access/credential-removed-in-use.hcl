rule "credential-removed-in-use" {
  title     = "Credential removed that may still be in use"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  rationale = "When a key or secret is removed or replaced, whatever still uses the old one fails at its next call, and the old value cannot be restored. A replaced `random_password` changes the password of everything that was made with it."
  help      = "Rotate in two steps: create the new credential and move its users over, then remove the old one in a later plan. Change the keepers of a generated password only to rotate it."
  references = [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html",
    "https://registry.terraform.io/providers/hashicorp/random/latest/docs#resource-keepers",
  ]
  match {
    modes   = ["managed"]
    actions = ["update", "replace", "delete", "unrecognized"]
  }
  detector = "credential-removed-in-use"
  case "removed" {
    message = "`${address}` removes a credential %{ if found.dependents == 0 }that may be in use outside this plan%{ else }that other resources depend on (${found.dependents})%{ endif }"
  }
  case "replaced" {
    message = "`${address}` replaces a credential %{ if found.dependents == 0 }that may be in use outside this plan%{ else }that other resources depend on (${found.dependents})%{ endif }"
  }
  case "deactivated" {
    message = "`${address}` deactivates a credential %{ if found.dependents == 0 }that may be in use outside this plan%{ else }that other resources depend on (${found.dependents})%{ endif }"
  }
  example "an access key" {
    expect = "unknown"
    effect = "needs-approval"
    type   = "aws_iam_access_key"
    before = { user = "deploy", status = "Active" }
  }
  example "switched off" {
    expect = "unknown"
    type   = "aws_iam_access_key"
    before = { user = "deploy", status = "Active" }
    after  = { user = "deploy", status = "Inactive" }
  }
  example "development" {
    expect     = "unknown"
    effect     = "note"
    type       = "google_service_account_key"
    production = false
    before     = { service_account_id = "a" }
  }
  example "a password that nothing reads" {
    expect = "pass"
    type   = "random_password"
    before = { length = 16 }
  }
  example "a key that is replaced" {
    expect  = "unknown"
    case    = "replaced"
    type    = "aws_iam_access_key"
    actions = ["delete", "create"]
    before  = { user = "deploy", status = "Active" }
    after   = { user = "release", status = "Active" }
  }
}
