rule "authoritative-iam-replaced" {
  title     = "Authoritative IAM resource replaces existing grants"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  raises    = production ? "destructive" : null
  since     = "0.1.0"
  rationale = "Some resources hold the complete list of who has access. Creating one looks like an addition, but it removes access from everyone it does not list: people, pipelines and the provider's own service accounts, none of which are in the state."
  help      = "Use the additive resource (`_iam_member`, `aws_iam_role_policy_attachment`), or import the existing list first and compare it; then get the plan approved."
  references = [
    "https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/google_project_iam",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_policy_attachment",
  ]
  match {
    modes   = ["managed"]
    actions = ["create", "update", "replace", "unrecognized"]
  }
  detector = "authoritative-iam-replaced"
  case "attachments" {
    message = "`${address}` manages `${found.path}` exclusively: anything else attached is removed"
  }
  case "new" {
    message = "`${address}` becomes the complete list of ${found.what}: anyone it does not list loses access"
  }
  case "members-removed" {
    effect  = "note"
    message = "`${address}` removes access from ${code(found.members)}"
  }
  example "the policy of a project" {
    expect = "unknown"
    effect = "needs-approval"
    type   = "google_project_iam_policy"
    after  = { project = "p", policy_data = "{\"bindings\":[]}" }
  }
  example "a policy's attachments" {
    expect = "unknown"
    type   = "aws_iam_policy_attachment"
    after  = { name = "a", roles = ["r"], policy_arn = "arn:aws:iam::1:policy/p" }
  }
  example "a role starts to list its policies" {
    expect = "finding"
    type   = "aws_iam_role"
    before = { name = "r", managed_policy_arns = [] }
    after  = { name = "r", managed_policy_arns = ["arn:aws:iam::1:policy/p"] }
  }
  example "somebody is taken out of a list" {
    expect = "finding"
    effect = "note"
    type   = "google_project_iam_binding"
    before = { role = "roles/viewer", members = ["user:a@example.com", "user:b@example.com"] }
    after  = { role = "roles/viewer", members = ["user:a@example.com"] }
  }
  example "the additive kind" {
    expect = "pass"
    type   = "google_project_iam_member"
    after  = { role = "roles/viewer", member = "user:a@example.com" }
  }
}
