provider "ns1" {
  source   = "ns1-terraform/ns1"
  evidence = "documentation"
}

facts {
  types      = ["ns1_*"]
  resolves   = true
  attributes = ["dns_records"]
}
