variable "name" {}
variable "parent" {}

locals {
  tags = { name = var.name, parent = var.parent }
}

resource "terraform_data" "this" {
  count            = 2
  triggers_replace = [local.tags]
}

resource "terraform_data" "copy" {
  count            = length(terraform_data.this)
  triggers_replace = [terraform_data.this[count.index].id]
}

output "id" {
  value = join(",", terraform_data.this[*].id)
}
