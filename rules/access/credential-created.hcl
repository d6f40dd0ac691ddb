rule "credential-created" {
  title     = "Credential created"
  severity  = "medium"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  rationale = "A long-lived key is a way in that outlasts the change, can be copied, and stands in the state for everybody who can read it. Creating one is a plain create, and no permission changes with it."
  help      = "Prefer a role, workload identity or a token that expires. If the key is needed, keep it out of outputs, encrypt it, and have people approve this plan."
  references = [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html",
    "https://cloud.google.com/iam/docs/best-practices-for-managing-service-account-keys",
  ]
  match {
    modes   = ["managed"]
    actions = ["create", "update", "replace", "unrecognized"]
  }
  detector = "credential-created"
  example "an access key" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_iam_access_key"
    after  = { user = "deploy" }
  }
  example "a key of a service account" {
    expect = "finding"
    type   = "google_service_account_key"
    after  = { service_account_id = "a" }
  }
  example "in use again" {
    expect = "finding"
    type   = "aws_iam_access_key"
    before = { user = "deploy", status = "Inactive" }
    after  = { user = "deploy", status = "Active" }
  }
  example "development" {
    expect     = "finding"
    effect     = "note"
    type       = "aws_iam_access_key"
    production = false
    after      = { user = "deploy" }
  }
  example "a key that only reads" {
    expect = "pass"
    type   = "github_repository_deploy_key"
    after  = { title = "ci", read_only = true }
  }
}
