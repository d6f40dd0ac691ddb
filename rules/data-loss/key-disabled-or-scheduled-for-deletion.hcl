rule "key-disabled-or-scheduled-for-deletion" {
  title     = "Encryption key disabled or scheduled for deletion"
  severity  = "critical"
  effect    = production || destroys ? "needs-approval" : "note"
  raises    = "destructive"
  since     = "0.1.0"
  rationale = "Everything that is encrypted under a key is unreadable without it: volumes no longer attach, databases stop, backups cannot be restored. Once the key is deleted, that is permanent, wherever the data is stored."
  help      = "Find out first what the key still encrypts (the provider's logs of key usage show it). To retire a key, move what uses it to another one, then disable it, wait, and delete it with a later plan and the longest window."
  references = [
    "https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html",
    "https://cloud.google.com/kms/docs/destroy-restore",
    "https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview",
  ]
  match {
    types = [
      "aws_kms_key",
      "aws_kms_external_key",
      "aws_kms_replica_key",
      "aws_kms_replica_external_key",
      "aws_kms_custom_key_store",
      "aws_paymentcryptography_key",
      "aws_cloudhsm_v2_cluster",
      "google_kms_crypto_key",
      "google_kms_crypto_key_version",
      "google_kms_key_ring",
      "google_secret_manager_secret_version",
      "azurerm_key_vault_key",
      "azurerm_key_vault_managed_hardware_security_module*",
      "azurerm_disk_encryption_set",
      "vault_transit_secret_backend_key",
      "alicloud_kms_key",
      "oci_kms_key",
      "oci_kms_vault",
      "ibm_kms_key",
      "yandex_kms_symmetric_key",
    ]
    actions = ["update", "delete", "replace", "unrecognized"]
  }
  when = (
    (destroys && type != "google_secret_manager_secret_version") ||
    (before.is_enabled != false && after.is_enabled == false) ||
    (before.enabled != false && after.enabled == false) ||
    (before.state == "ENABLED" && after.state != null && after.state != "ENABLED") ||
    (before.desired_state == "ENABLED" && after.desired_state != null && after.desired_state != "ENABLED") ||
    (before.deletion_allowed != true && after.deletion_allowed == true) ||
    increased(before.min_decryption_version, after.min_decryption_version) ||
    (!destroys && before.expiration_date == null && after.expiration_date != null)
  )
  attributes = [for path in ["is_enabled", "enabled", "state", "desired_state", "deletion_allowed", "min_decryption_version", "expiration_date"] : path if changed(path)]
  message    = "`${address}` is %{ if action == "update" }disabled or restricted%{ else }%{ if action == "replace" }replaced, and the key that existing data is encrypted with is lost%{ else }destroyed or scheduled for deletion%{ endif }%{ endif }: what %{ if type == "google_secret_manager_secret_version" }reads this version fails%{ else }is encrypted with it becomes unreadable%{ endif }"
  fix = { kind = "attributes", text = action == "update" ? hcl_before(attributes) : null }
  example "disabled" {
    expect = "finding"
    fix    = "is_enabled = true"
    effect = "needs-approval"
    raises = "destructive"
    type   = "aws_kms_key"
    before = { is_enabled = true }
    after  = { is_enabled = false }
  }
  example "deleted" {
    expect     = "finding"
    effect     = "needs-approval"
    type       = "google_kms_crypto_key"
    production = false
    before     = { name = "orders" }
  }
  example "a version that is switched off" {
    expect = "finding"
    type   = "google_kms_crypto_key_version"
    before = { state = "ENABLED" }
    after  = { state = "DISABLED" }
  }
  example "a secret's version" {
    expect = "finding"
    type   = "google_secret_manager_secret_version"
    before = { enabled = true }
    after  = { enabled = false }
  }
  example "deletion becomes possible" {
    expect = "finding"
    type   = "vault_transit_secret_backend_key"
    before = { deletion_allowed = false, min_decryption_version = 1 }
    after  = { deletion_allowed = true, min_decryption_version = 1 }
  }
  example "old versions no longer decrypt" {
    expect = "finding"
    type   = "vault_transit_secret_backend_key"
    before = { min_decryption_version = 1 }
    after  = { min_decryption_version = 5 }
  }
  example "an end is set" {
    expect = "finding"
    type   = "azurerm_key_vault_key"
    before = { name = "orders", expiration_date = null }
    after  = { name = "orders", expiration_date = "2027-01-01T00:00:00Z" }
  }
  example "rotation switched on" {
    expect = "pass"
    type   = "aws_kms_key"
    before = { is_enabled = true, enable_key_rotation = false, desired_state = "ENABLED" }
    after  = { is_enabled = true, enable_key_rotation = true, desired_state = "ENABLED" }
  }
  example "enabled" {
    expect = "pass"
    type   = "aws_kms_key"
    before = { is_enabled = false }
    after  = { is_enabled = true }
  }
  example "not known yet" {
    expect  = "unknown"
    type    = "aws_kms_key"
    before  = { is_enabled = true }
    after   = { is_enabled = true }
    unknown = ["is_enabled"]
  }
  example "a secret's version is no key" {
    expect        = "pass"
    type          = "google_secret_manager_secret_version"
    actions       = ["create", "delete"]
    before        = { secret_data = "a", enabled = true }
    after         = { secret_data = "b", enabled = true }
    replace_paths = ["secret_data"]
  }
  example "a secret's version is disabled" {
    expect = "finding"
    type   = "google_secret_manager_secret_version"
    before = { secret_data = "a", enabled = true }
    after  = { secret_data = "a", enabled = false }
  }
}
