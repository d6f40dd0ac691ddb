rule "provider-guard-removed" {
  title     = "Provider-level safeguard removed"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  rationale = "Settings in a provider block decide for all of its resources whether a destroyed one is purged, whether its disks go with it and whether a group that is not empty may be deleted. No resource shows the change, and the next destruction is permanent."
  help      = "Keep the setting. If a single resource has to be purged, do that by hand afterwards."
  message   = "The provider `${found.provider}` no longer prevents permanent loss on destruction: `${found.path}`"
  references = ["https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/guides/features-block"]
  detector   = "provider-guard-removed"
  example "vaults are purged from now on" {
    expect = "finding"
    effect = "needs-approval"
    before_files = {
      "main.tf" = <<-EOT
        provider "azurerm" {
          features {
            key_vault {
              purge_soft_delete_on_destroy = false
            }
          }
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        provider "azurerm" {
          features {
            key_vault {
              purge_soft_delete_on_destroy = true
            }
          }
        }
      EOT
    }
  }
  example "groups that hold something may go" {
    expect = "finding"
    before_files = {
      "main.tf" = <<-EOT
        provider "azurerm" {
          features {
            resource_group {
              prevent_deletion_if_contains_resources = true
            }
          }
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        provider "azurerm" {
          features {}
        }
      EOT
    }
  }
  example "one more safeguard" {
    expect = "pass"
    before_files = {
      "main.tf" = <<-EOT
        provider "azurerm" {
          features {}
        }
      EOT
    }
    after_files = {
      "main.tf" = <<-EOT
        provider "azurerm" {
          features {
            resource_group {
              prevent_deletion_if_contains_resources = true
            }
          }
        }
      EOT
    }
  }
}
