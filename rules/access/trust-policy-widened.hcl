rule "trust-policy-widened" {
  title     = "More identities may assume a role"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  rationale = "Whoever may assume a role has all its permissions. One more account, service or federated identity in the trust policy, or one condition less, grants all of them without changing a single permission."
  help      = "Trust one role of the other account rather than the account, and tie federated identities to a repository and branch (`:sub`) and services to a source (`aws:SourceArn`). If the trust is intended, get this plan approved."
  references = [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-user.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html",
  ]
  match {
    modes   = ["managed"]
    actions = ["create", "update", "replace", "delete", "unrecognized"]
  }
  detector = "trust-policy-widened"
  case "widened" {
    message = "`${address}` widens its trust policy (`${found.path}`): ${reason}"
  }
  case "granted" {
    message = "`${address}` has a broad trust policy (`${found.path}`): ${reason}"
  }
  case "unclear" {
    message = "`${address}` may widen its trust policy (`${found.path}`): ${reason}"
  }
  case "lent" {
    message = "`${address}` lends its rights to another account (`${found.path}`): ${reason}"
  }
  case "new" {
    effect  = "note"
    message = "`${address}` %{ if certain }trusts%{ else }may trust%{ endif } another account (`${found.path}`): ${reason}"
  }
  example "another account" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_iam_role"
    before = { assume_role_policy = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\",\"Principal\":{\"Service\":\"ec2.amazonaws.com\"}}]}" }
    after  = { assume_role_policy = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\",\"Principal\":{\"Service\":\"ec2.amazonaws.com\",\"AWS\":\"444455556666\"}}]}" }
  }
  example "any branch instead of one" {
    expect = "finding"
    type   = "aws_iam_role"
    before = { assume_role_policy = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Principal\":{\"Federated\":\"arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com\"},\"Condition\":{\"StringEquals\":{\"token.actions.githubusercontent.com:sub\":\"repo:o/r:ref:refs/heads/main\"}}}]}" }
    after  = { assume_role_policy = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Principal\":{\"Federated\":\"arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com\"},\"Condition\":{\"StringLike\":{\"token.actions.githubusercontent.com:sub\":\"repo:o/*\"}}}]}" }
  }
  example "a new role for anybody" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_iam_role"
    after  = { assume_role_policy = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\",\"Principal\":\"*\"}]}" }
  }
  example "a new role that lends its rights to another account" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_iam_role"
    after  = { name = "audit", managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess"], assume_role_policy = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\",\"Principal\":{\"AWS\":\"arn:aws:iam::444455556666:root\"}}]}" }
  }
  example "a new role for a service" {
    expect = "pass"
    type   = "aws_iam_role"
    after  = { assume_role_policy = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\",\"Principal\":{\"Service\":\"lambda.amazonaws.com\"}}]}" }
  }
  example "account id instead of its root" {
    expect = "pass"
    type   = "aws_iam_role"
    before = { assume_role_policy = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\",\"Principal\":{\"AWS\":\"444455556666\"}}]}" }
    after  = { assume_role_policy = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\",\"Principal\":{\"AWS\":\"arn:aws:iam::444455556666:root\"}}]}" }
  }
  example "not known yet" {
    expect  = "unknown"
    type    = "aws_iam_role"
    before  = { name = "a", assume_role_policy = "{\"Statement\":[]}" }
    after   = { name = "a" }
    unknown = ["assume_role_policy"]
  }
  example "a new role for another account" {
    expect = "finding"
    case   = "new"
    effect = "note"
    type   = "aws_iam_role"
    after  = { assume_role_policy = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\",\"Principal\":{\"AWS\":\"444455556666\"}}]}" }
  }
}
