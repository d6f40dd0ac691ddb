rule "cli-configuration-changed" {
  title     = "Terraform CLI configuration changed"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "cli-configuration-changed"
  rationale = "`.terraformrc` decides where providers come from. With `dev_overrides` or a mirror, other programs run with the same credentials, and the lock file does not show it."
  help      = "Leave these settings to the machine that runs Terraform, or get the edit approved on its own."
  message   = "The CLI configuration is ${found.verb}: `${found.file}`"
  references = ["https://developer.hashicorp.com/terraform/cli/config/config-file"]
  example "providers from a directory" {
    expect       = "finding"
    effect       = "needs-approval"
    before_files = { ".terraformrc" = "plugin_cache_dir = \"/cache\"\n" }
    after_files = {
      ".terraformrc" = <<-EOT
        provider_installation {
          dev_overrides {
            "hashicorp/aws" = "/tmp/aws"
          }
        }
      EOT
    }
  }
  example "only a comment" {
    expect       = "pass"
    before_files = { ".terraformrc" = "plugin_cache_dir = \"/cache\"\n" }
    after_files  = { ".terraformrc" = "# Shared by all jobs.\nplugin_cache_dir = \"/cache\"\n" }
  }
}
