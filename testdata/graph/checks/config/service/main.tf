variable "size" {
  type = number
  validation {
    condition     = var.size < 10
    error_message = "Too many."
  }
}

variable "limit" {
  default = 3
  validation {
    condition     = var.limit != terraform_data.base.id
    error_message = "That is no limit."
  }
}

resource "terraform_data" "base" {
  input = "base"
}

resource "terraform_data" "worker" {
  triggers_replace = [var.size]
  input            = var.limit
}

# The value is a constant; the condition reads the worker.
output "name" {
  value = "service"
  precondition {
    condition     = terraform_data.worker.output == 3
    error_message = "The worker is not ready."
  }
}
