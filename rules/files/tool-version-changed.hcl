rule "tool-version-changed" {
  title     = "Another version of the tool is asked for"
  severity  = "low"
  effect    = "note"
  since     = "0.1.0"
  detector  = "tool-version-changed"
  rationale = "A version can read the same configuration in another way and upgrades the state so that older ones refuse it."
  help      = "Read the upgrade notes, and plan without other changes first: the plan must be empty."
  references = ["https://developer.hashicorp.com/terraform/language/upgrade-guides"]
  example "a newer version" {
    expect       = "finding"
    effect       = "note"
    before_files = { ".terraform-version" = "1.9.8\n" }
    after_files  = { ".terraform-version" = "1.14.0\n" }
  }
  example "another tool" {
    expect       = "pass"
    before_files = { ".tool-versions" = "nodejs 20.1.0\n" }
    after_files  = { ".tool-versions" = "nodejs 22.1.0\n" }
  }
}
