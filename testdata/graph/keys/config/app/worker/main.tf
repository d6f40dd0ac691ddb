variable "machine" { type = string }

resource "terraform_data" "queue" {
  count            = 2
  triggers_replace = [var.machine]
}
