rule "scanner-settings-weakened" {
  title     = "Scanner checks reduced"
  severity  = "medium"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "scanner-settings-weakened"
  rationale = "What a scanner skips, ignores or only warns about no longer stops anything, in this change or in any later one. The pipeline still shows that the check ran."
  help      = "Move the edit to a change of its own with the reason for each check that is left out. An exception for one resource belongs beside that resource."
  references = []
  case "settings" {
    message = "The settings of a scanner are ${found.verb}: `${found.file}`"
  }
  case "left-out" {
    message = "A scanner's list of exclusions grows: `${found.file}`"
  }
  example "checks skipped" {
    expect       = "unknown"
    case         = "settings"
    effect       = "needs-approval"
    files        = { "main.tf" = "locals { a = 1 }" }
    before_files = { ".checkov.yaml" = "skip-check: []\n" }
    after_files  = { ".checkov.yaml" = "skip-check:\n  - CKV_AWS_*\n" }
  }
  example "one finding more is ignored" {
    expect       = "finding"
    case         = "left-out"
    files        = { "main.tf" = "locals { a = 1 }" }
    before_files = { ".trivyignore" = "AVD-AWS-0001\n" }
    after_files  = { ".trivyignore" = "AVD-AWS-0001\nAVD-AWS-0057\n" }
  }
  example "another version of the rules" {
    expect       = "pass"
    files        = { "main.tf" = "locals { a = 1 }" }
    before_files = { ".tflint.hcl" = "plugin \"aws\" {\n  enabled = true\n  version = \"0.33.0\"\n}\n" }
    after_files  = { ".tflint.hcl" = "plugin \"aws\" {\n  enabled = true\n  version = \"0.34.0\"\n}\n" }
  }
  example "a finding that is no longer ignored" {
    expect       = "pass"
    files        = { "main.tf" = "locals { a = 1 }" }
    before_files = { ".trivyignore" = "AVD-AWS-0001\nAVD-AWS-0057\n" }
    after_files  = { ".trivyignore" = "# Fixed in May.\nAVD-AWS-0001\n" }
  }
}
