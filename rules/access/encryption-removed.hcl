rule "encryption-removed" {
  title     = "Encryption removed or weakened"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  rationale = "Encryption at rest or in transit is switched off, a key is no longer used, a listener accepts plain text or an old version of TLS: nothing breaks, and what was protected no longer is."
  help      = "Keep encryption on and do not lower the minimum version. If a client needs the old version, give it a separate endpoint and get this plan approved."
  references = [
    "https://docs.aws.amazon.com/prescriptive-guidance/latest/encryption-best-practices/welcome.html",
    "https://cloud.google.com/sql/docs/postgres/configure-ssl-instance",
    "https://learn.microsoft.com/azure/storage/common/transport-layer-security-configure-minimum-version",
  ]
  match {
    modes   = ["managed"]
    actions = ["update", "replace", "delete", "unrecognized"]
  }
  detector = "encryption-removed"
  fix = { kind = "attributes", text = action == "delete" ? null : coalesce(hcl_before(attributes), hcl_safe(attributes)) }
  case "deleted" {
    message = "`${address}` configures encryption for another resource and is deleted"
  }
  case "weakened" {
    message = "`${address}` loses encryption or gets a weaker setting: ${code(found.settings)}"
  }
  case "unknown" {
    message = "`${address}` may lose encryption: ${code(attributes)} is not known until apply"
  }
  example "at rest" {
    expect = "finding"
    fix    = "storage_encrypted = true"
    effect = "needs-approval"
    type   = "aws_db_instance"
    before = { storage_encrypted = true }
    after  = { storage_encrypted = false }
  }
  example "the key is no longer used" {
    expect = "finding"
    type   = "aws_sns_topic"
    before = { kms_master_key_id = "alias/a" }
    after  = { kms_master_key_id = null }
  }
  example "an older version" {
    expect = "finding"
    fix    = "min_tls_version = \"TLS1_2\""
    type   = "azurerm_storage_account"
    before = { min_tls_version = "TLS1_2" }
    after  = { min_tls_version = "TLS1_0" }
  }
  example "a plain listener" {
    expect = "finding"
    type   = "aws_lb_listener"
    before = { protocol = "HTTPS" }
    after  = { protocol = "HTTP" }
  }
  example "connections need not be encrypted" {
    expect = "finding"
    type   = "google_sql_database_instance"
    before = { settings = [{ ip_configuration = [{ ssl_mode = "ENCRYPTED_ONLY" }] }] }
    after  = { settings = [{ ip_configuration = [{ ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED" }] }] }
  }
  example "a parameter" {
    expect = "finding"
    type   = "aws_db_parameter_group"
    before = { parameter = [{ name = "rds.force_ssl", value = "1" }] }
    after  = { parameter = [{ name = "rds.force_ssl", value = "0" }] }
  }
  example "development" {
    expect     = "finding"
    effect     = "note"
    type       = "aws_sns_topic"
    production = false
    before     = { kms_master_key_id = "alias/a" }
    after      = { kms_master_key_id = "" }
  }
  example "a newer version" {
    expect = "pass"
    type   = "azurerm_storage_account"
    before = { min_tls_version = "TLS1_0" }
    after  = { min_tls_version = "TLS1_2" }
  }
  example "another key" {
    expect = "pass"
    type   = "aws_sns_topic"
    before = { kms_master_key_id = "alias/a" }
    after  = { kms_master_key_id = "alias/b" }
  }
  example "not known yet" {
    expect  = "unknown"
    type    = "aws_efs_file_system"
    before  = { encrypted = true }
    after   = { performance_mode = "generalPurpose" }
    unknown = ["encrypted"]
  }
  example "the default encryption of a bucket is deleted" {
    expect = "finding"
    case   = "deleted"
    type   = "aws_s3_bucket_server_side_encryption_configuration"
    before = { bucket = "reports" }
  }
}
