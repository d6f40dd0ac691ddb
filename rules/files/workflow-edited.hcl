rule "workflow-edited" {
  title     = "Workflow that runs Terraform changed"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "workflow-edited"
  rationale = "Workflows and scripts decide what is planned, who approves and what is applied. An edit can skip a check, apply without asking or continue after a failure, and then no verdict on the configuration means anything."
  help      = "Move the edit of the workflow to a change of its own. Review the added and removed lines: missing steps, `-auto-approve`, `-destroy`, `|| true`, `continue-on-error`, wider permissions."
  references = ["https://docs.github.com/en/actions/reference/security/secure-use"]
  case "workflow" {
    message = "A workflow that runs Terraform is ${found.verb}: `${found.file}`"
  }
  case "script" {
    message = "A script that runs Terraform is ${found.verb}: `${found.file}`"
  }
  case "program" {
    message = "A program that runs Terraform is ${found.verb}: `${found.file}`"
  }
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
  example "a script" {
    expect = "finding"
    case   = "script"
    files        = { "main.tf" = "locals { a = 1 }" }
    before_files = { "deploy.sh" = "set -e\nterraform apply p" }
    after_files  = { "deploy.sh" = "terraform apply p" }
  }
  example "a program" {
    expect = "finding"
    case   = "program"
    files        = { "main.tf" = "locals { a = 1 }" }
    before_files = { "deploy.py" = "run(\"terraform plan\")" }
    after_files  = { "deploy.py" = "run(\"terraform apply -auto-approve\")" }
  }
}
