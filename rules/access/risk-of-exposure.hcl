rule "risk-of-exposure" {
  title     = "May let somebody else in"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.2.0"
  detector  = "risk-of-exposure"
  rationale = "The catalog cannot know every attribute of every provider. Names are made of few words, though, and values have few shapes: a range of the whole world, a switch called public or anonymous, an endpoint that was closed."
  help      = "Find out what the attribute does in the provider's documentation, and have people approve what opens it. If the guess is wrong, add the fact to a catalog of your own or lower this rule for the type in the policy."
  references = ["https://developer.hashicorp.com/terraform/plugin/best-practices/naming"]
  match {
    modes   = ["managed"]
    actions = ["create", "update", "replace"]
  }
  message = "${found.means}%{ if length(attributes) > 0 }: ${code(attributes)}%{ endif }"
  example "a list of addresses" {
    expect = "unknown"
    effect = "needs-approval"
    type   = "acme_database"
    before = { allowed_ips = ["10.0.0.0/8"] }
    after  = { allowed_ips = ["0.0.0.0/0"] }
  }
  example "a switch by its name" {
    expect = "unknown"
    effect = "needs-approval"
    type   = "acme_cluster"
    before = { disable_public_endpoint = true }
    after  = { disable_public_endpoint = false }
  }
  example "fewer may come in" {
    expect = "pass"
    type   = "acme_database"
    before = { allowed_ips = ["10.0.0.0/8", "192.168.0.0/16"] }
    after  = { allowed_ips = ["10.0.0.0/8"] }
  }
  example "where it leads outwards" {
    expect = "pass"
    type   = "acme_firewall"
    before = { egress_ranges = ["10.0.0.0/8"] }
    after  = { egress_ranges = ["0.0.0.0/0"] }
  }
}
