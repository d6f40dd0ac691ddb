provider "azapi" {
  source   = "Azure/azapi"
  evidence = "documentation"
}

facts {
  types = ["azapi_resource", "azapi_update_resource"]
  attribute "body.properties.enablePurgeProtection" {
    meaning = "control"
    harmful = ["off"]
    means   = "what it holds is guarded less"
  }
  attribute "body.properties.enableSoftDelete" {
    meaning = "control"
    harmful = ["off"]
    means   = "what it holds is guarded less"
  }
  attribute "body.properties.softDeleteRetentionInDays" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "contents or backups are kept for a shorter time"
  }
  attribute "body.properties.enableRbacAuthorization" {
    meaning = "control"
    harmful = ["off"]
    means   = "it admits whom it kept out"
  }
  attribute "body.properties.allowBlobPublicAccess" {
    meaning = "control"
    harmful = ["on"]
    means   = "it admits whom it kept out"
  }
  attribute "body.properties.supportsHttpsTrafficOnly" {
    meaning = "control"
    harmful = ["off"]
    means   = "it admits whom it kept out"
  }
  attribute "body.properties.disableLocalAuth" {
    meaning = "control"
    harmful = ["off"]
    means   = "it admits whom it kept out"
  }
  attribute "body.properties.adminUserEnabled" {
    meaning = "control"
    harmful = ["on"]
    means   = "it admits whom it kept out"
  }
  attribute "body.properties.publicNetworkAccess" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["enabled"]
    means   = "it admits whom it kept out"
  }
  attribute "body.properties.networkAcls.defaultAction" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["allow"]
    means   = "it admits whom it kept out"
  }
  attribute "body.properties.minimumTlsVersion" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "it admits whom it kept out"
  }
  attribute "body.properties.backup.backupRetentionDays" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "contents or backups are kept for a shorter time"
  }
  attribute "body.properties.retentionInDays" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "contents or backups are kept for a shorter time"
  }
  attribute "body.properties.zoneRedundant" {
    meaning = "control"
    harmful = ["off"]
    means   = "the standby in another zone is removed"
  }
  attribute "body.properties.highAvailability.mode" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["disabled"]
    means   = "the standby in another zone is removed"
  }
  attribute "body.properties.isVersioningEnabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "what it holds is guarded less"
  }
  attribute "body.properties.deleteRetentionPolicy.enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "what it holds is guarded less"
  }
  attribute "body.properties.deleteRetentionPolicy.days" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "contents or backups are kept for a shorter time"
  }
  attribute "body.properties.level" {
    meaning = "control"
    harmful = ["weakened"]
    scale   = ["notspecified", "cannotdelete", "readonly"]
    means   = "what it holds is guarded less"
  }
}

facts {
  types    = ["azapi_*"]
  document = ["body", "body"]
  attribute "body.properties.publicNetworkAccess" {
    meaning = "exposure"
    harmful = ["becomes"]
    values  = ["Enabled"]
  }
}
