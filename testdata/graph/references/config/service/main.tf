variable "name" {}
variable "zone" {}

resource "terraform_data" "base" {
  triggers_replace = [var.name]
}

resource "terraform_data" "worker" {
  count            = 2
  triggers_replace = [terraform_data.base.id, var.zone]
}

output "worker" {
  value = terraform_data.worker[0].id
}
