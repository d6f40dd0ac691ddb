rule "versioning-suspended" {
  title     = "Versioning suspended"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  rationale = "From now on, an overwritten or deleted object cannot be restored. Existing versions stay, but nothing new is kept; replication and object lock, which rely on versions, stop too."
  help      = "Keep versioning on. To save space, let old versions expire after a while instead."
  references = ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html"]
  match {
    protections = ["versioning"]
    actions     = ["update", "replace"]
  }
  when       = lost("versioning")
  attributes = lost_paths("versioning")
  message   = "`${address}` no longer keeps previous versions"
  fix = { kind = "attributes", text = hcl_safe(attributes) }
  example "suspended" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_s3_bucket_versioning"
    before = { versioning_configuration = [{ status = "Enabled" }] }
    after  = { versioning_configuration = [{ status = "Suspended" }] }
  }
  example "block removed" {
    expect = "finding"
    type   = "google_storage_bucket"
    before = { versioning = [{ enabled = true }] }
    after  = { versioning = [] }
  }
  example "enabled" {
    expect = "pass"
    type   = "aws_s3_bucket_versioning"
    before = { versioning_configuration = [{ status = "Suspended" }] }
    after  = { versioning_configuration = [{ status = "Enabled" }] }
  }
  example "not known yet" {
    expect  = "unknown"
    type    = "aws_s3_bucket_versioning"
    before  = { versioning_configuration = [{ status = "Enabled" }] }
    after   = { versioning_configuration = [{ status = "Enabled" }] }
    unknown = ["versioning_configuration.status"]
  }
}
