rule "workflow-edited" {
  title     = "What runs Terraform is edited in the same change"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "workflow-edited"
  rationale = "Workflows and scripts decide what is planned, who approves and what is applied. An edit can leave a check out, apply without asking or go on after a failure, and then no verdict on the configuration means anything."
  help      = "Put the edit of the workflow into a change of its own. Read the lines that come and go: steps that are gone, `-auto-approve`, `-destroy`, `|| true`, `continue-on-error`, wider permissions."
  references = ["https://docs.github.com/en/actions/reference/security/secure-use"]
  example "the gate is no longer run" {
    expect       = "finding"
    effect       = "needs-approval"
    before_files = { ".github/workflows/apply.yml" = "jobs:\n  apply:\n    steps:\n      - run: terraform plan -out tfplan\n      - run: blastgate check tfplan\n      - run: terraform apply tfplan\n" }
    after_files  = { ".github/workflows/apply.yml" = "jobs:\n  apply:\n    steps:\n      - run: terraform plan -out tfplan\n      - run: terraform apply tfplan\n" }
  }
  example "an apply without asking" {
    expect       = "finding"
    effect       = "needs-approval"
    before_files = { "scripts/deploy.sh" = "terraform apply\n" }
    after_files  = { "scripts/deploy.sh" = "terraform apply -auto-approve\n" }
  }
  example "a workflow that has nothing to do with it" {
    expect       = "pass"
    before_files = { ".github/workflows/site.yml" = "jobs:\n  site:\n    steps:\n      - run: npm run build\n" }
    after_files  = { ".github/workflows/site.yml" = "jobs:\n  site:\n    steps:\n      - run: npm run pages\n" }
  }
}
