resource "terraform_data" "production" {
  input = "production"

  provisioner "local-exec" {
    command = "./migrate.sh"
  }
}

resource "terraform_data" "release" {
  input = "production"

  provisioner "local-exec" {
    command = "./announce.sh"
  }
}
