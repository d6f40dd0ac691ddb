rule "tool-version-changed" {
  title     = "Terraform version changed"
  severity  = "low"
  concern   = "version"
  effect    = "note"
  since     = "0.1.0"
  detector  = "tool-version-changed"
  rationale = "A different version can interpret the same configuration differently, and upgrades the state so that older versions refuse it."
  help      = "Read the upgrade notes, and plan without other changes first: that plan has to be empty."
  message   = "A different version of the tool is requested: `${found.file}`"
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
