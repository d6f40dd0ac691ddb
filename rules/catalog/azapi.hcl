provider "azapi" {
  source   = "azure/azapi"
  commit   = "c43c57bbdd5e4f8cc8bcaea8c6b83bb6b669db49"
  evidence = "source"
  probe    = "none"
}

type "azapi_data_plane_resource" {
  holds          = "data"
  why            = "any Azure resource: read the `type` attribute"
  parent         = ["parent_id"]
  access         = "unknown"
  force_new      = ["name", "parent_id"]
  force_new_when = { replace_triggers_external_values = "conditional" }
}

type "azapi_resource" {
  holds          = "data"
  why            = "any Azure resource: read the `type` attribute"
  tags           = "tags"
  parent         = ["parent_id"]
  access         = "unknown"
  force_new      = ["name", "parent_id"]
  force_new_when = { replace_triggers_external_values = "conditional" }
}

type "azapi_resource_action" {
  holds          = "nothing"
  parent         = ["resource_id"]
  access         = "unknown"
  executes       = "run"
  force_new      = ["action", "resource_id"]
  force_new_when = { type = "conditional" }
}

type "azapi_update_resource" {
  holds          = "nothing"
  parent         = ["parent_id"]
  access         = "unknown"
  force_new      = ["name", "parent_id", "resource_id"]
  force_new_when = { replace_triggers_external_values = "conditional" }
}
