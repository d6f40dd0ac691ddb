variable "revision" { default = "1" }

module "team" {
  source   = "./team"
  for_each = { red = var.revision, blue = "1" }
  revision = each.value
  shared   = terraform_data.shared.id
}

resource "terraform_data" "shared" {
  input = "shared"
}

# The index of a module, by each.key and by a fixed key.
resource "terraform_data" "per_team" {
  for_each         = { red = 1, blue = 2 }
  triggers_replace = [module.team[each.key].apps["web"]]
}

resource "terraform_data" "blue_only" {
  triggers_replace = [module.team["blue"].apps]
}

locals {
  all_apps = { for name, team in module.team : name => team.apps["web"] }
}

resource "terraform_data" "catalog" {
  input = jsonencode(local.all_apps)
}

resource "terraform_data" "listed" {
  for_each         = local.all_apps
  triggers_replace = [each.value]
}

resource "terraform_data" "ordered" {
  input      = "x"
  depends_on = [module.team]
}

output "apps" {
  value = local.all_apps
}
