rule "credential-removed-in-use" {
  title     = "Credential removed that may be in use"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  rationale = "When a key or secret goes, or is replaced, whatever still uses the old one fails at its next call, and the old value does not come back. A replaced `random_password` changes the password of everything that was made with it."
  help      = "Rotate in two steps: create the new one and move its users over, then remove the old one in a later plan. For generated passwords change the keepers only when a rotation is meant."
  references = [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html",
    "https://registry.terraform.io/providers/hashicorp/random/latest/docs#resource-keepers",
  ]
  match {
    modes   = ["managed"]
    actions = ["update", "replace", "delete", "unrecognized"]
  }
  detector = "credential-removed-in-use"
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
}
