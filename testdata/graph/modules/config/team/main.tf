variable "revision" {}
variable "shared" {}

resource "terraform_data" "root" {
  triggers_replace = [var.revision, var.shared]
}

module "app" {
  source   = "./app"
  for_each = toset(["web", "job"])
  name     = each.key
  parent   = terraform_data.root.id
}

resource "terraform_data" "sibling" {
  for_each         = toset(["web", "job"])
  triggers_replace = [module.app[each.key].id]
}

output "apps" {
  value = { for name, app in module.app : name => app.id }
}
