rule "risk-of-exposure" {
  title     = "May allow more access"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  detector  = "risk-of-exposure"
  rationale = "The catalog cannot list every attribute of every provider. Attributes that it does not know are judged by the words in their names and the form of their values: an address range of the whole internet, a switch called public or anonymous, an endpoint that was private."
  help      = "Look up the attribute in the provider's documentation, and get the access approved. If the guess is wrong, add the fact to your own catalog or lower this rule for the type in the policy."
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
