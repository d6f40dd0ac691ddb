variable "revision" { default = "1" }

locals {
  # Twenty tenants in five zones; each has a peer in another zone.
  zones = { for index in range(5) : "zone-${index}" => index }
  tenants = {
    for index in range(20) : format("tenant-%02d", index) => {
      zone = "zone-${index % 5}"
      peer = format("tenant-%02d", (index + 7) % 20)
      size = index
    }
  }
  # Names of their own, and the tenant that each stands for.
  aliases = { for name, tenant in local.tenants : "alias-${tenant.size}" => name }
}

# What everything hangs on: another revision replaces all of it.
resource "terraform_data" "network" {
  for_each         = local.zones
  triggers_replace = [var.revision]
}

# `each.value.x` as the key.
resource "terraform_data" "subnet" {
  for_each         = local.tenants
  triggers_replace = [terraform_data.network[each.value.zone].id]
}

# `each.value` as the key.
resource "terraform_data" "alias" {
  for_each         = local.aliases
  triggers_replace = [terraform_data.subnet[each.value].id]
}

# `each.key` and `each.value` in one expression.
resource "terraform_data" "service" {
  for_each = local.tenants
  triggers_replace = {
    tenant = each.key
    size   = each.value.size
    subnet = terraform_data.subnet[each.key].id
    zone   = terraform_data.network[each.value.zone].id
  }
}

# The same block by both.
resource "terraform_data" "peering" {
  for_each = local.tenants
  triggers_replace = {
    own   = terraform_data.subnet[each.key].id
    other = terraform_data.subnet[each.value.peer].id
  }
}

# `each.key` as the key while `each.value` is only a text.
resource "terraform_data" "label" {
  for_each         = local.tenants
  triggers_replace = ["${terraform_data.service[each.key].id}/${each.value.size}"]
}

module "app" {
  source   = "./app"
  for_each = local.tenants
  name     = each.key
  subnet   = terraform_data.subnet[each.key].id
  network  = terraform_data.network[each.value.zone].id
  roles    = { web = each.key, job = each.value.peer }
}

# The output of a module by both.
resource "terraform_data" "route" {
  for_each = local.tenants
  triggers_replace = {
    own   = module.app[each.key].front
    other = module.app[each.value.peer].front
  }
}
