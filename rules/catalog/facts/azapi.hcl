provider "azapi" {
  source   = "Azure/azapi"
  evidence = "documentation"
}

facts {
  types = ["azapi_resource", "azapi_update_resource"]
  attribute "body.properties.enablePurgeProtection" {
    meaning = "control"
    harmful = ["off"]
    means   = "its contents are less protected"
  }
  attribute "body.properties.enableSoftDelete" {
    meaning = "control"
    harmful = ["off"]
    means   = "its contents are less protected"
  }
  attribute "body.properties.softDeleteRetentionInDays" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "contents or backups are kept for a shorter time"
  }
  attribute "body.properties.enableRbacAuthorization" {
    meaning = "control"
    harmful = ["off"]
    means   = "it allows access that it refused before"
  }
  attribute "body.properties.allowBlobPublicAccess" {
    meaning = "control"
    harmful = ["on"]
    means   = "it allows access that it refused before"
  }
  attribute "body.properties.supportsHttpsTrafficOnly" {
    meaning = "control"
    harmful = ["off"]
    means   = "it allows access that it refused before"
  }
  attribute "body.properties.disableLocalAuth" {
    meaning = "control"
    harmful = ["off"]
    means   = "it allows access that it refused before"
  }
  attribute "body.properties.adminUserEnabled" {
    meaning = "control"
    harmful = ["on"]
    means   = "it allows access that it refused before"
  }
  attribute "body.properties.publicNetworkAccess" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["enabled"]
    means   = "it allows access that it refused before"
  }
  attribute "body.properties.networkAcls.defaultAction" {
    meaning = "control"
    harmful = ["becomes"]
    values  = ["allow"]
    means   = "it allows access that it refused before"
  }
  attribute "body.properties.minimumTlsVersion" {
    meaning = "control"
    harmful = ["lowered"]
    means   = "it allows access that it refused before"
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
    means   = "its contents are less protected"
  }
  attribute "body.properties.deleteRetentionPolicy.enabled" {
    meaning = "control"
    harmful = ["off"]
    means   = "its contents are less protected"
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
    means   = "its contents are less protected"
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
