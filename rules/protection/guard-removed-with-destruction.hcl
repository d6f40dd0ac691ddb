rule "guard-removed-with-destruction" {
  title     = "Guard removed together with what it guarded"
  severity  = "critical"
  effect    = production ? "fail" : "needs-approval"
  raises    = "destructive"
  since     = "0.1.0"
  rationale = "A guard exists so that no single change can destroy the resource. A change that removes the guard and destroys the resource at once defeats it: nobody has reviewed the first step before the second one follows."
  help      = "Make two changes: remove the guard and get that approved and applied; then destroy the resource with a plan of its own."
  references = [
    "https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#prevent_destroy",
    "https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources",
  ]
  detector = "guard-removed-with-destruction"
  fix = { kind = "attributes", text = action == "replace" ? hcl_safe(attributes) : null }
  case "setting" {
    message = "`${address}` %{ if certain }is%{ else }may be%{ endif } destroyed by the change that removes its guard"
  }
  case "lock" {
    message = "`${address}` %{ if certain }is%{ else }may be%{ endif } destroyed in the plan that removes its lock `${found.lock}`"
  }
  case "prevent-destroy" {
    message = "`${address}` is removed together with the `prevent_destroy` that kept it"
  }
  example "replaced without its deletion protection" {
    expect        = "finding"
    effect        = "fail"
    type          = "aws_db_instance"
    actions       = ["delete", "create"]
    before        = { deletion_protection = true, availability_zone = "a" }
    after         = { deletion_protection = false, availability_zone = "b" }
    replace_paths = ["availability_zone"]
  }
  example "replaced without a guard that its name tells" {
    expect        = "finding"
    effect        = "fail"
    type          = "acme_database"
    actions       = ["delete", "create"]
    before        = { deletion_protection = true, zone = "a" }
    after         = { deletion_protection = false, zone = "b" }
    replace_paths = ["zone"]
  }
  example "replaced with a guard that its name tells" {
    expect        = "pass"
    type          = "acme_database"
    actions       = ["delete", "create"]
    before        = { deletion_protection = true, zone = "a" }
    after         = { deletion_protection = true, zone = "b" }
    replace_paths = ["zone"]
  }
  example "a lock and what it locks" {
    expect = "finding"
    effect = "fail"
    change {
      type   = "azurerm_management_lock"
      before = { scope = "/subscriptions/1/resourceGroups/shop", lock_level = "CanNotDelete" }
    }
    change {
      type   = "azurerm_resource_group"
      before = { id = "/subscriptions/1/resourceGroups/shop", name = "shop" }
    }
  }
  example "a lock alone" {
    expect = "pass"
    type   = "azurerm_management_lock"
    before = { scope = "/subscriptions/1/resourceGroups/shop", lock_level = "CanNotDelete" }
  }
  example "replaced with its protection" {
    expect  = "pass"
    type    = "aws_db_instance"
    actions = ["delete", "create"]
    before  = { deletion_protection = true }
    after   = { deletion_protection = true }
  }
  example "prevent_destroy goes together with the block" {
    expect = "finding"
    effect = "fail"
    before_files = {
      "main.tf" = <<-EOT
        resource "aws_db_instance" "main" {
          identifier = "main"

          lifecycle {
            prevent_destroy = true
          }
        }
      EOT
    }
    after_files = {
      "main.tf" = "locals { a = 1 }"
    }
  }
  example "replaced, and whether the guard stays is not known" {
    expect  = "unknown"
    type    = "aws_db_instance"
    actions = ["delete", "create"]
    before  = { deletion_protection = true, availability_zone = "a" }
    after   = { availability_zone = "b" }
    unknown = ["deletion_protection"]
  }
}
