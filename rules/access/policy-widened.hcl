rule "policy-widened" {
  title     = "Policy allows more"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  rationale = "A policy is a document, and a text diff of it says little: an action that becomes a wildcard, a condition that is gone, a denial that is taken out. Both sides are read and compared as sets of grants. Order, letter case of actions, and the form of a list say nothing; what cannot be read counts as wider. To read one more resource that is named is a note; a managed policy that hands out all of a service, and a new policy that may end things on every resource, are not."
  help      = "Name the actions and resources that are needed, keep conditions and denials, and prefer roles that are narrower. Compare with the differences that the finding lists. If the access is meant, have people approve this plan."
  references = [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html",
    "https://kubernetes.io/docs/reference/access-authn-authz/rbac/",
    "https://cloud.google.com/iam/docs/policies",
  ]
  match {
    modes   = ["managed"]
    actions = ["create", "update", "replace", "delete", "unrecognized"]
  }
  detector = "policy-widened"
  case "widened" {
    message = "`${address}` widens `${found.path}`: ${reason}"
  }
  case "granted" {
    message = "`${address}` grants broad access in `${found.path}`: ${reason}"
  }
  case "unclear" {
    message = "`${address}` may widen `${found.path}`: ${reason}"
  }
  case "new" {
    effect  = "note"
    message = "`${address}` %{ if certain }grants access in%{ else }may grant access in%{ endif } `${found.path}`: ${reason}"
  }
  case "reads" {
    effect  = "note"
    message = "`${address}` allows one more read in `${found.path}`: ${reason}"
  }
  example "every action" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_iam_policy"
    before = { policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::a/*\"}]}" }
    after  = { policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}" }
  }
  example "a condition is gone" {
    expect = "finding"
    type   = "aws_s3_bucket_policy"
    before = { policy = "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":\"*\",\"Condition\":{\"StringEquals\":{\"aws:PrincipalOrgID\":\"o-1\"}}}]}" }
    after  = { policy = "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":\"*\"}]}" }
  }
  example "a denial goes with its policy" {
    expect = "finding"
    type   = "aws_s3_bucket_policy"
    before = { policy = "{\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:DeleteObject\",\"Resource\":\"*\"}]}" }
  }
  example "a new policy with a wildcard" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_iam_role_policy"
    after  = { policy = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}" }
  }
  example "a verb more" {
    expect = "finding"
    type   = "kubernetes_cluster_role_v1"
    before = { rule = [{ api_groups = [""], resources = ["secrets"], verbs = ["get"] }] }
    after  = { rule = [{ api_groups = [""], resources = ["secrets"], verbs = ["get", "list"] }] }
  }
  example "a member more" {
    expect = "finding"
    type   = "google_project_iam_binding"
    before = { role = "roles/viewer", members = ["user:a@example.com"] }
    after  = { role = "roles/viewer", members = ["user:a@example.com", "user:b@example.com"] }
  }
  example "in a form that cannot be compared" {
    expect = "unknown"
    type   = "aws_sqs_queue_policy"
    before = { policy = "{\"Statement\":[]}" }
    after  = { policy = "{\"Statement\":[{\"Effect\":\"Maybe\"}]}" }
  }
  example "development" {
    expect     = "finding"
    effect     = "note"
    type       = "aws_iam_policy"
    production = false
    before     = { policy = "{\"Statement\":[]}" }
    after      = { policy = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}" }
  }
  example "a new policy with a narrow grant" {
    expect = "pass"
    type   = "aws_iam_role_policy"
    after  = { policy = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::a/*\"}]}" }
  }
  example "narrowed" {
    expect = "pass"
    type   = "aws_iam_policy"
    before = { policy = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}" }
    after  = { policy = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"*\"}]}" }
  }
  example "another order" {
    expect = "pass"
    type   = "aws_iam_policy"
    before = { policy = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"s3:GetObject\",\"s3:PutObject\"],\"Resource\":\"*\"}]}" }
    after  = { policy = "{\"Statement\":{\"Resource\":[\"*\"],\"Action\":[\"s3:putobject\",\"s3:GetObject\"],\"Effect\":\"Allow\"}}" }
  }
  example "not known yet" {
    expect  = "unknown"
    type    = "aws_iam_policy"
    before  = { name = "a", policy = "{\"Statement\":[]}" }
    after   = { name = "a" }
    unknown = ["policy"]
  }
  example "one more parameter to read" {
    expect = "finding"
    effect = "note"
    type   = "aws_iam_policy"
    before = { policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"ssm:GetParameter\",\"Resource\":\"arn:aws:ssm:eu-west-1:123456789012:parameter/orders/a\"}]}" }
    after  = { policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"ssm:GetParameter\",\"Resource\":[\"arn:aws:ssm:eu-west-1:123456789012:parameter/orders/a\",\"arn:aws:ssm:eu-west-1:123456789012:parameter/orders/b/*\"]}]}" }
  }
  example "all parameters to read" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_iam_policy"
    before = { policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"ssm:GetParameter\",\"Resource\":\"arn:aws:ssm:eu-west-1:123456789012:parameter/orders/a\"}]}" }
    after  = { policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"ssm:GetParameter\",\"Resource\":\"*\"}]}" }
  }
  example "full access attached" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_iam_role_policy_attachment"
    after  = { role = "orders", policy_arn = "arn:aws:iam::aws:policy/AmazonS3FullAccess" }
  }
  example "a managed policy that reads" {
    expect = "pass"
    type   = "aws_iam_role_policy_attachment"
    after  = { role = "orders", policy_arn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" }
  }
  example "a new policy that may delete every table" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_iam_role_policy"
    after  = { role = "orders", policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"dynamodb:DeleteTable\",\"Resource\":\"*\"}]}" }
  }
  example "one more path of Vault to read" {
    expect = "finding"
    effect = "note"
    type   = "vault_policy"
    before = { policy = "path \"secret/data/a\" {\n  capabilities = [\"read\"]\n}\n" }
    after  = { policy = "path \"secret/data/a\" {\n  capabilities = [\"read\"]\n}\npath \"secret/data/b\" {\n  capabilities = [\"read\"]\n}\n" }
  }
  example "everything of a mount to read" {
    expect = "finding"
    effect = "needs-approval"
    type   = "vault_policy"
    before = { policy = "path \"secret/data/a\" {\n  capabilities = [\"read\"]\n}\n" }
    after  = { policy = "path \"secret/*\" {\n  capabilities = [\"read\"]\n}\n" }
  }
  example "a new policy that lets another account read" {
    expect = "finding"
    case   = "new"
    effect = "note"
    type   = "aws_s3_bucket_policy"
    after = {
      bucket = "reports"
      policy = jsonencode({
        Version   = "2012-10-17"
        Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::444455556666:root" }, Action = "s3:GetObject", Resource = "arn:aws:s3:::reports/*" }]
      })
    }
  }
}
