variable "release" {
  type    = number
  default = 42
}

resource "terraform_data" "release_production" {
  input            = { release = var.release }
  triggers_replace = var.release

  lifecycle {
    create_before_destroy = true
  }
}

resource "terraform_data" "announcement" {
  triggers_replace = terraform_data.release_production.id
}
