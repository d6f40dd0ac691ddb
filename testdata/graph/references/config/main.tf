variable "revision" { default = "1" }

resource "terraform_data" "network" {
  triggers_replace = [var.revision]
  input            = "network"
}

resource "terraform_data" "zone" {
  for_each         = { a = "10.1", b = "10.2" }
  triggers_replace = [each.key == "a" ? var.revision : "1"]
  input            = each.value
}

# Through a local that keeps the keys, through one that does not.
locals {
  zone_ids  = { for key, zone in terraform_data.zone : key => zone.id }
  zone_list = [for zone in terraform_data.zone : zone.id]
}

resource "terraform_data" "by_key" {
  for_each         = terraform_data.zone
  triggers_replace = [each.value.id]
}

resource "terraform_data" "indexed" {
  for_each         = toset(["a", "b"])
  triggers_replace = [terraform_data.zone[each.key].id]
}

resource "terraform_data" "one_zone" {
  triggers_replace = [terraform_data.zone["b"].id]
}

resource "terraform_data" "all_zones" {
  input = join(",", local.zone_list)
}

# A module of names only passes references on.
module "label" {
  source = "./label"
  parts  = [terraform_data.network.id, "x"]
}

module "service" {
  source   = "./service"
  for_each = { front = "a", back = "b" }
  name     = module.label.text
  zone     = terraform_data.zone[each.value].id
}

module "ordered" {
  source     = "./label"
  parts      = ["constant"]
  depends_on = [terraform_data.network]
}

resource "terraform_data" "after_module" {
  input      = "after"
  depends_on = [module.service]
}

resource "terraform_data" "reads_one" {
  input = module.service["front"].worker
}

resource "terraform_data" "triggered" {
  input = "t"
  lifecycle {
    replace_triggered_by = [terraform_data.network]
  }
}

resource "terraform_data" "counted" {
  count            = 3
  triggers_replace = [element(local.zone_list, count.index)]
}

resource "terraform_data" "follows" {
  count = 3
  input = terraform_data.counted[count.index].id
}

resource "terraform_data" "alone" {
  input = "alone"
}

resource "terraform_data" "scripted" {
  input = "s"
  provisioner "local-exec" {
    command = "true ${terraform_data.network.id}"
  }
}
