variable "parts" {}

locals {
  joined = join("-", var.parts)
}

output "text" {
  value = local.joined
}
