//! One case for each kind of file, and its harmless twin.

use super::{edit, told};

/// Path, before, after, and what is to be told; nothing when empty.
type Case = (&'static str, &'static str, &'static str, &'static str);

const KINDS: &[Case] = &[
    (
        "azure-pipelines.yml",
        "pr: none\nstages:\n  - stage: apply\n    jobs:\n      - deployment: a\n        environment: production\n        steps:\n          - script: terraform apply p\n",
        "pr:\n  branches:\n    include: ['*']\nstages:\n  - stage: apply\n    jobs:\n      - deployment: a\n        environment: production\n        steps:\n          - script: terraform apply p\n",
        "a pull request starts what deploys",
    ),
    (
        "azure-pipelines.yml",
        "stages:\n  - stage: apply\n    dependsOn: plan\n    jobs:\n      - deployment: a\n        environment: production\n        steps:\n          - script: terraform apply p\n",
        "stages:\n  - stage: apply\n    dependsOn: []\n    jobs:\n      - deployment: a\n        environment: production\n        steps:\n          - script: terraform apply p\n",
        "a condition",
    ),
    (
        ".drone.yml",
        "kind: pipeline\nsteps:\n  - commands: [terraform apply p]\ntrigger:\n  event: [promote]\n",
        "kind: pipeline\nsteps:\n  - commands: [terraform apply p]\ntrigger:\n  event: [push, pull_request]\n",
        "pull request",
    ),
    (
        ".github/workflows/deploy.yml",
        "on:\n  push:\n    branches: [main, next]\njobs:\n  a:\n    environment: production\n    steps:\n      - run: terraform apply p\n",
        "on:\n  push:\n    branches: [main]\njobs:\n  a:\n    environment: production\n    steps:\n      - run: terraform apply p\n",
        "",
    ),
    (
        ".github/workflows/deploy.yml",
        "on:\n  workflow_dispatch:\njobs:\n  a:\n    environment: production\n    steps:\n      - uses: actions/checkout@v4\n      - run: terraform apply p\n",
        "on:\n  workflow_dispatch:\njobs:\n  a:\n    environment: production\n    steps:\n      - uses: actions/checkout@v4\n        with:\n          ref: ${{ inputs.ref }}\n      - run: terraform apply p\n",
        "names the revision",
    ),
    (
        "Makefile",
        "apply: plan confirm\n\tterraform apply p\n",
        "apply: plan\n\tterraform apply p\n",
        "a gate",
    ),
    (
        "Jenkinsfile",
        "stage('Gate') {\n  input message: 'Apply?'\n}\nsh 'terraform apply p'\n",
        "stage('Gate') {\n  try { input message: 'Apply?' } catch (e) { echo 'go' }\n}\nsh 'terraform apply p'\n",
        "continues after a failure",
    ),
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
        "D(\"example.org\"); // later: terraform apply\n",
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
