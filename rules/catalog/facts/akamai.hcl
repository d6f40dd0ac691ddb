provider "akamai" {
  source   = "akamai/akamai"
  evidence = "documentation"
}

facts {
  types      = ["akamai_dns_*"]
  resolves   = true
  attributes = ["dns_records"]
}

facts {
  types      = ["akamai_*"]
  attributes = ["traffic_entries"]
}
