provider "dnsimple" {
  source   = "dnsimple/dnsimple"
  evidence = "documentation"
}

facts {
  types    = ["dnsimple_*"]
  resolves = true
}
