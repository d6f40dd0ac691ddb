rule "public-access-enabled" {
  title     = "Made public"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  rationale = "One setting makes a database, a bucket, a snapshot or a function reachable by everyone: a public address, a public access list, a public access block that is turned off or deleted."
  help      = "Keep it private, and give clients access through a private endpoint, a load balancer or signed links. If it is meant to be public, get this plan approved."
  references = [
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html",
    "https://cloud.google.com/storage/docs/public-access-prevention",
    "https://learn.microsoft.com/azure/storage/blobs/anonymous-read-access-prevent",
  ]
  match {
    modes   = ["managed"]
    actions = ["create", "update", "replace", "delete", "unrecognized"]
  }
  detector = "public-access-enabled"
  fix = { kind = "attributes", text = action == "delete" ? null : coalesce(hcl_before(attributes), hcl_safe(attributes)) }
  case "exposed" {
    message = "`${address}` becomes publicly accessible: ${reason}"
  }
  case "guard-lost" {
    message = "`${address}` no longer blocks public access: ${reason}"
  }
  case "guard-deleted" {
    message = "`${address}` blocked public access and is deleted"
  }
  case "unknown" {
    message = "`${address}` may become publicly accessible: ${code(attributes)} is not known until apply"
  }
  example "a database" {
    expect = "finding"
    fix    = "publicly_accessible = false"
    effect = "needs-approval"
    type   = "aws_db_instance"
    before = { publicly_accessible = false }
    after  = { publicly_accessible = true }
  }
  example "a new database" {
    expect = "finding"
    fix    = "publicly_accessible = false"
    effect = "needs-approval"
    type   = "aws_rds_cluster_instance"
    after  = { publicly_accessible = true }
  }
  example "the guard is weaker" {
    expect = "finding"
    type   = "aws_s3_bucket_public_access_block"
    before = { block_public_acls = true, block_public_policy = true, ignore_public_acls = true, restrict_public_buckets = true }
    after  = { block_public_acls = true, block_public_policy = false, ignore_public_acls = true, restrict_public_buckets = true }
  }
  example "the guard is gone" {
    expect = "finding"
    type   = "aws_s3_bucket_public_access_block"
    before = { block_public_acls = true, block_public_policy = true }
  }
  example "a snapshot for everybody" {
    expect = "finding"
    type   = "aws_ami_launch_permission"
    after  = { group = "all" }
  }
  example "anybody may invoke" {
    expect = "finding"
    type   = "aws_lambda_permission"
    after  = { action = "lambda:InvokeFunction", principal = "*" }
  }
  example "prevention off" {
    expect = "finding"
    type   = "google_storage_bucket"
    before = { public_access_prevention = "enforced" }
    after  = { public_access_prevention = "inherited" }
  }
  example "containers of a storage account" {
    expect = "finding"
    type   = "azurerm_storage_account"
    before = { allow_nested_items_to_be_public = false }
    after  = { allow_nested_items_to_be_public = true }
  }
  example "development" {
    expect     = "finding"
    effect     = "note"
    type       = "aws_db_instance"
    production = false
    before     = { publicly_accessible = false }
    after      = { publicly_accessible = true }
  }
  example "made private" {
    expect = "pass"
    type   = "aws_db_instance"
    before = { publicly_accessible = true }
    after  = { publicly_accessible = false }
  }
  example "a new storage account with the provider's defaults" {
    expect = "pass"
    type   = "azurerm_storage_account"
    after  = { public_network_access_enabled = true }
  }
  example "a service may invoke" {
    expect = "pass"
    type   = "aws_lambda_permission"
    after  = { action = "lambda:InvokeFunction", principal = "sns.amazonaws.com", source_arn = "arn:aws:sns:eu-west-1:1:t" }
  }
  example "not known yet" {
    expect  = "unknown"
    type    = "aws_db_instance"
    before  = { publicly_accessible = false }
    after   = { identifier = "a" }
    unknown = ["publicly_accessible"]
  }
  example "a bucket no longer blocks public policies" {
    expect = "finding"
    case   = "guard-lost"
    type   = "aws_s3_bucket_public_access_block"
    before = { bucket = "reports", block_public_policy = true }
    after  = { bucket = "reports", block_public_policy = false }
  }
}
