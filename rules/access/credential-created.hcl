rule "credential-created" {
  title     = "Credential created"
  severity  = "medium"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  part_of   = ["credential-removed-in-use"]
  rationale = "A long-lived key outlasts the change, can be copied, and is stored in the state, where everyone who can read the state can read it. In the plan it is a plain create, and no permission changes with it."
  help      = "Prefer a role, workload identity or a token that expires. If the key is needed, keep it out of outputs, encrypt it, and get this plan approved."
  references = [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html",
    "https://cloud.google.com/iam/docs/best-practices-for-managing-service-account-keys",
  ]
  match {
    modes   = ["managed"]
    actions = ["create", "update", "replace", "unrecognized"]
  }
  detector = "credential-created"
  case "created" {
    message = "`${address}` creates a long-lived credential"
  }
  case "replaced" {
    message = "`${address}` replaces a credential: a new one is issued"
  }
  case "activated" {
    message = "`${address}` activates a credential that was inactive"
  }
  case "trusted" {
    title   = "Others may act as this identity"
    message = "`${address}` lets others in who prove themselves elsewhere%{ if found.who != "" }: ${found.who}%{ endif }"
    help    = "Tie the trust to one repository and branch, or to one workload (subject, attribute condition), look at what the identity may do, and get this plan approved."
  }
  case "trust-replaced" {
    title   = "Others may act as this identity"
    message = "`${address}` is replaced: it lets others in who prove themselves elsewhere%{ if found.who != "" }: ${found.who}%{ endif }"
    help    = "Tie the trust to one repository and branch, or to one workload (subject, attribute condition), look at what the identity may do, and get this plan approved."
  }
  example "a federated identity holds no secret" {
    expect  = "finding"
    case    = "trusted"
    effect  = "needs-approval"
    message = "subject repo:acme/app:ref:refs/heads/main"
    type    = "azurerm_federated_identity_credential"
    after   = { name = "ci", issuer = "https://token.actions.githubusercontent.com", subject = "repo:acme/app:ref:refs/heads/main" }
  }
  example "a federated identity that is replaced" {
    expect  = "finding"
    case    = "trust-replaced"
    type    = "azurerm_federated_identity_credential"
    actions = ["delete", "create"]
    before  = { name = "ci", issuer = "https://token.actions.githubusercontent.com", subject = "repo:acme/app:environment:production" }
    after   = { name = "ci-all", issuer = "https://token.actions.githubusercontent.com", subject = "repo:acme/app:ref:refs/heads/main" }
  }
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
  example "a key that is replaced" {
    expect  = "finding"
    case    = "replaced"
    type    = "aws_iam_access_key"
    actions = ["create", "delete"]
    before  = { user = "deploy", status = "Active" }
    after   = { user = "release", status = "Active" }
  }
}
