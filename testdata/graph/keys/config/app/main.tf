variable "name" { type = string }
variable "subnet" { type = string }
variable "network" { type = string }
variable "roles" { type = map(string) }

resource "terraform_data" "disk" {
  for_each         = var.roles
  triggers_replace = [var.subnet]
}

resource "terraform_data" "machine" {
  for_each = var.roles
  triggers_replace = {
    disk    = terraform_data.disk[each.key].id
    network = var.network
    owner   = each.value
  }
}

module "worker" {
  source   = "./worker"
  for_each = var.roles
  machine  = terraform_data.machine[each.key].id
}

output "front" {
  value = terraform_data.machine["web"].id
}
