rule "module-source-changed" {
  title     = "A module comes from elsewhere"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "module-source-changed"
  rationale = "Another source or version of a module is other code for everything in it. The diff shows one line; what it stands for is not part of the change under review."
  help      = "Name the exact version or commit, link what changed between the two, and judge the plan rather than the source."
  references = ["https://developer.hashicorp.com/terraform/language/modules/sources"]
}
