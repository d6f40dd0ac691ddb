resource "terraform_data" "ledger" {
  input = "production"
}
