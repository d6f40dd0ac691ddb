rule "encryption-removed" {
  title     = "Encryption removed or weakened"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  rationale = "Encryption at rest or in transit that is switched off, a key that is no longer used, a listener that speaks plainly or accepts an old version of TLS: nothing breaks, and what was protected is not any more."
  help      = "Keep encryption on and the minimum version where it was. If a client needs the old one, give it an endpoint of its own, and have people approve this plan."
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
}
