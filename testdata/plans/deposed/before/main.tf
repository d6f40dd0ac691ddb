variable "release" {
  type = number
}

resource "terraform_data" "release_production" {
  input            = { release = var.release }
  triggers_replace = var.release

  lifecycle {
    create_before_destroy = true
  }
}

# Release 42 cannot be announced: the apply stops after the new release was
# made and before the old one was destroyed, and so the old one is deposed.
resource "terraform_data" "announcement" {
  triggers_replace = terraform_data.release_production.id

  provisioner "local-exec" {
    command = "test ${var.release} -ne 42"
  }
}
