rule "risk-of-grant" {
  title     = "May grant more rights or trust more identities"
  severity  = "high"
  effect    = production ? "needs-approval" : "note"
  since     = "0.1.0"
  part_of   = ["credential-created"]
  detector  = "risk-of-grant"
  rationale = "The catalog cannot list every attribute of every provider. Attributes that it does not know are judged by the words in their names and the form of their values: a wildcard among permissions, an issuer or a redirect address of another site, a condition that always holds."
  help      = "Compare the permissions before and after, and get the change approved. If the guess is wrong, add the fact to your own catalog or lower this rule for the type in the policy."
  references = ["https://developer.hashicorp.com/terraform/plugin/best-practices/naming"]
  match {
    modes   = ["managed"]
    actions = ["create", "update", "replace"]
  }
  message = "${found.means}%{ if length(attributes) > 0 }: ${code(attributes)}%{ endif }"
  example "another issuer" {
    expect = "unknown"
    effect = "needs-approval"
    type   = "acme_auth_backend"
    before = { oidc_issuer = "https://login.acme.example" }
    after  = { oidc_issuer = "https://login.evil.example" }
  }
  example "a condition that always holds" {
    expect = "unknown"
    effect = "needs-approval"
    type   = "acme_group_rule"
    before = { expression = "user.team == \"sre\"" }
    after  = { expression = "true" }
  }
  example "a redirect address less" {
    expect = "pass"
    type   = "acme_client"
    before = { redirect_uris = ["https://a.example/cb", "https://b.example/cb"] }
    after  = { redirect_uris = ["https://a.example/cb"] }
  }
  example "another description" {
    expect = "pass"
    type   = "acme_role"
    before = { description = "all the readers" }
    after  = { description = "all readers and admins of the team" }
  }
}
