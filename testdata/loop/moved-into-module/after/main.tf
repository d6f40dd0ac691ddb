module "ledger" {
  source = "./ledger"
}
