rule "admin-granted" {
  title     = "Administrator access granted"
  severity  = "critical"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  rationale = "Attaching an administrator policy or role is one small create, and everything else can be done with it afterwards. The same holds for anything that allows its bearer to grant rights: all of IAM, passing any role, binding roles in a cluster."
  help      = "Grant only the permissions that are needed, on the resources that need them. If administrator access is intended, get this plan approved and prefer access that expires."
  references = [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
    "https://cloud.google.com/iam/docs/roles-overview",
    "https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/privileged",
    "https://kubernetes.io/docs/concepts/security/rbac-good-practices/",
  ]
  match {
    modes   = ["managed"]
    actions = ["create", "update", "replace", "unrecognized"]
  }
  detector = "admin-granted"
  message = "`${address}` grants administrator access: ${reason}"
  example "the administrator's policy" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_iam_role_policy_attachment"
    after  = { role = "deploy", policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" }
  }
  example "everything, written out" {
    expect = "finding"
    type   = "aws_iam_user_policy"
    after  = { policy = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}" }
  }
  example "owner of a project" {
    expect = "finding"
    type   = "google_project_iam_member"
    after  = { role = "roles/owner", member = "user:a@example.com" }
  }
  example "by the id of the definition" {
    expect = "finding"
    type   = "azurerm_role_assignment"
    after  = { scope = "/subscriptions/1", role_definition_id = "/subscriptions/1/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635" }
  }
  example "in a cluster" {
    expect = "finding"
    type   = "kubernetes_cluster_role_binding_v1"
    after  = { role_ref = [{ kind = "ClusterRole", name = "cluster-admin" }], subject = [{ kind = "User", name = "a" }] }
  }
  example "development" {
    expect     = "finding"
    effect     = "note"
    type       = "aws_iam_role_policy_attachment"
    production = false
    after      = { role = "deploy", policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess" }
  }
  example "a narrow policy" {
    expect = "pass"
    type   = "aws_iam_role_policy_attachment"
    after  = { role = "deploy", policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole" }
  }
  example "was one before" {
    expect = "pass"
    type   = "google_project_iam_member"
    before = { role = "roles/owner", member = "user:a@example.com", etag = "1" }
    after  = { role = "roles/owner", member = "user:a@example.com", etag = "2" }
  }
}
