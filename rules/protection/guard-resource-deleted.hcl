rule "guard-resource-deleted" {
  title     = "Safeguard deleted"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  rationale = "Some resources exist only to guard others: public access blocks, organization policies, backup plans, locks, trails, alarms, budgets, branch protections. Nothing breaks when one of them is deleted, which is why nobody notices."
  help      = "Keep the safeguard, or add its successor in the same change and say so; then get the plan approved."
  references = [
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html",
    "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html",
  ]
  match {
    guards  = ["*"]
    actions = ["delete", "replace", "unrecognized"]
  }
  when    = true == (action != "replace" || (!forgets && actions[0] == "delete"))
  message   = "`${address}` is a safeguard (${replace(guard, "_", " ")}) and %{ if certain }is%{ else }may be%{ endif } %{ if action == "replace" }replaced, with nothing in its place until the new one exists%{ else }deleted%{ endif }"
  fix = { kind = "lifecycle", text = action == "replace" ? hcl_lifecycle("create_before_destroy") : null }
  example "a public access block" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_s3_bucket_public_access_block"
    before = { block_public_acls = true }
  }
  example "a backup plan that is only no longer managed, which another rule says" {
    expect  = "pass"
    type    = "aws_backup_plan"
    actions = ["forget"]
    before  = { name = "daily" }
  }
  example "development" {
    expect     = "finding"
    effect     = "note"
    type       = "aws_cloudwatch_metric_alarm"
    production = false
    before     = { alarm_name = "a" }
  }
  example "the new one first" {
    expect  = "pass"
    type    = "aws_backup_plan"
    actions = ["create", "delete"]
    before  = { name = "daily" }
    after   = { name = "nightly" }
  }
  example "updated" {
    expect = "pass"
    type   = "aws_cloudwatch_metric_alarm"
    before = { threshold = 1 }
    after  = { threshold = 2 }
  }
}
