rule "expiry-added" {
  title     = "Contents set to expire"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  raises    = production ? "destructive" : null
  since     = "0.1.0"
  rationale = "A new or shorter expiry deletes older contents on its own, without another plan: a time bomb that looks like a setting. It also counts when it comes with a new resource, such as the lifecycle of a bucket that exists already."
  help      = "Say in the change what will be deleted and when, try the rule on a prefix first, or keep old versions; then get the plan approved."
  references = [
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html",
    "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html",
  ]
  match {
    actions = ["create", "update", "replace"]
  }
  detector = "expiry-added"
  message  = "`${address}` makes contents expire on their own%{ if reason != null }: ${reason}%{ endif }"
  case "shortened" {
    title   = "Contents expire sooner"
    message = "`${address}` deletes contents after ${found.to} days instead of ${found.from}"
  }
  case "archived" {
    title   = "Contents move to an archive"
    raises  = "reversible"
    message = "`${address}` moves contents to `${found.class}`, where they cannot be read at once or are kept in one place only"
    help    = "Make sure that nothing reads these contents as they are, that a restore takes no longer than is acceptable, and what it costs; then get the plan approved."
  }
  fix = { kind = "attributes", text = action == "update" ? hcl_before(attributes) : null }
  example "time to live switched on" {
    expect = "finding"
    effect = "needs-approval"
    type   = "aws_dynamodb_table"
    before = { ttl = [{ enabled = false }] }
    after  = { ttl = [{ enabled = true, attribute_name = "at" }] }
  }
  example "fewer days" {
    expect  = "finding"
    case    = "shortened"
    message = "after 1 days instead of 365"
    type   = "aws_s3_bucket_lifecycle_configuration"
    before = { rule = [{ id = "a", expiration = [{ days = 365 }] }] }
    after  = { rule = [{ id = "a", expiration = [{ days = 1 }] }] }
  }
  example "a second rule that expires" {
    expect = "finding"
    type   = "aws_s3_bucket_lifecycle_configuration"
    before = { rule = [{ id = "a", expiration = [{ days = 365 }] }] }
    after  = { rule = [{ id = "a", expiration = [{ days = 365 }] }, { id = "b", expiration = [{ days = 7 }] }] }
  }
  example "a lifecycle for a bucket that exists" {
    expect = "finding"
    type   = "aws_s3_bucket_lifecycle_configuration"
    after  = { bucket = "orders", rule = [{ id = "a", expiration = [{ days = 30 }] }] }
  }
  example "a lifecycle for a bucket that is new too" {
    expect  = "pass"
    type    = "aws_s3_bucket_lifecycle_configuration"
    after   = { rule = [{ id = "a", expiration = [{ days = 30 }] }] }
    unknown = ["bucket"]
  }
  example "only moved to cheaper storage" {
    expect = "pass"
    type   = "aws_s3_bucket_lifecycle_configuration"
    after  = { bucket = "orders", rule = [{ id = "a", status = "Enabled", transition = [{ days = 30 }], abort_incomplete_multipart_upload = [{ days_after_initiation = 7 }] }] }
  }
  example "a rule of a bucket that deletes" {
    expect = "finding"
    type   = "google_storage_bucket"
    before = { lifecycle_rule = [] }
    after  = { lifecycle_rule = [{ action = [{ type = "Delete" }], condition = [{ age = 30 }] }] }
  }
  example "a rule of a bucket that does not" {
    expect = "pass"
    type   = "google_storage_bucket"
    before = { lifecycle_rule = [] }
    after  = { lifecycle_rule = [{ action = [{ type = "SetStorageClass" }], condition = [{ age = 30 }] }] }
  }
  example "longer" {
    expect = "pass"
    type   = "aws_s3_bucket_lifecycle_configuration"
    before = { rule = [{ id = "a", expiration = [{ days = 30 }] }] }
    after  = { rule = [{ id = "a", expiration = [{ days = 365 }] }] }
  }
  example "an image repository" {
    expect = "finding"
    type   = "aws_ecr_lifecycle_policy"
    after  = { repository = "api", policy = "{\"rules\":[{\"action\":{\"type\":\"expire\"}}]}" }
  }
  example "after how many days is not known yet" {
    expect  = "unknown"
    type    = "aws_s3_bucket_lifecycle_configuration"
    before  = { rule = [{ id = "a", status = "Enabled", expiration = [{ days = 365 }] }] }
    after   = { rule = [{ id = "a", status = "Enabled", expiration = [{ days = 365 }] }] }
    unknown = ["rule.expiration.days"]
  }
  example "a rule for fewer objects" {
    expect = "pass"
    type   = "aws_s3_bucket_lifecycle_configuration"
    before = { rule = [{ id = "a", status = "Enabled", filter = [{ prefix = "" }], expiration = [{ days = 30 }] }] }
    after  = { rule = [{ id = "a", status = "Enabled", filter = [{ prefix = "tmp/" }], expiration = [{ days = 30 }] }] }
  }
  example "a rule for all objects" {
    expect = "finding"
    type   = "aws_s3_bucket_lifecycle_configuration"
    before = { rule = [{ id = "a", status = "Enabled", filter = [{ prefix = "tmp/" }], expiration = [{ days = 30 }] }] }
    after  = { rule = [{ id = "a", status = "Enabled", filter = [{}], expiration = [{ days = 30 }] }] }
  }
  example "to colder storage beside a deletion that stays" {
    expect = "pass"
    type   = "azurerm_storage_management_policy"
    before = { rule = [{ name = "a", enabled = true, filters = [{ blob_types = ["blockBlob"] }], actions = [{ base_blob = [{ delete_after_days_since_modification_greater_than = 365 }] }] }] }
    after  = { rule = [{ name = "a", enabled = true, filters = [{ blob_types = ["blockBlob"] }], actions = [{ base_blob = [{ delete_after_days_since_modification_greater_than = 365, tier_to_cool_after_days_since_modification_greater_than = 30 }] }] }] }
  }
  example "a deletion that never came and now does" {
    expect = "finding"
    type   = "azurerm_storage_management_policy"
    before = { rule = [{ name = "a", enabled = true, filters = [{ blob_types = ["blockBlob"] }], actions = [{ base_blob = [{ delete_after_days_since_modification_greater_than = -1 }] }] }] }
    after  = { rule = [{ name = "a", enabled = true, filters = [{ blob_types = ["blockBlob"] }], actions = [{ base_blob = [{ delete_after_days_since_modification_greater_than = 30 }] }] }] }
  }
  example "moved to an archive" {
    expect = "finding"
    case   = "archived"
    effect = "needs-approval"
    type   = "aws_s3_bucket_lifecycle_configuration"
    before = { rule = [{ id = "a", status = "Enabled", transition = [{ days = 30, storage_class = "STANDARD_IA" }] }] }
    after  = { rule = [{ id = "a", status = "Enabled", transition = [{ days = 30, storage_class = "DEEP_ARCHIVE" }] }] }
  }
  example "moved to a class that is read at once" {
    expect = "pass"
    type   = "aws_s3_bucket_lifecycle_configuration"
    before = { rule = [{ id = "a", status = "Enabled", transition = [{ days = 30, storage_class = "GLACIER" }] }] }
    after  = { rule = [{ id = "a", status = "Enabled", transition = [{ days = 30, storage_class = "STANDARD_IA" }] }] }
  }
}
