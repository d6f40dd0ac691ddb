resource "terraform_data" "registry" {
  input = "registry.example.com"
}
