rule "provider-binary-added" {
  title     = "Provider program in the repository"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "provider-binary-added"
  rationale = "Terraform looks for providers in directories such as `terraform.d/plugins` before it asks the registry. A program that is put there runs with the credentials of the deployment, and nobody signed it."
  help      = "Install providers from a registry and keep their hashes in the lock file. If a provider has to be kept in the repository, have its owners check where the program comes from."
  message   = "A program that Terraform would load as a provider is ${found.verb}: `${found.file}`"
  references = ["https://developer.hashicorp.com/terraform/cli/config/config-file#implied-local-mirror-directories"]
  example "a plugin" {
    expect       = "finding"
    effect       = "needs-approval"
    before_files = { "main.tf" = "locals { a = 1 }" }
    after_files  = { "main.tf" = "locals { a = 1 }", "terraform.d/plugins/example.com/acme/aws/1.0.0/linux_amd64/terraform-provider-aws_v1.0.0" = "x" }
  }
  example "the source of a provider" {
    expect       = "pass"
    before_files = { "main.tf" = "locals { a = 1 }" }
    after_files  = { "main.tf" = "locals { a = 1 }", "terraform-provider-acme/main.go" = "package main" }
  }
}
