resource "terraform_data" "production" {
  input = "production"
}
