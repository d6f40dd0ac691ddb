use std::sync::Arc;

use crate::analysis::{Analysis, Settings, Stacks};
use crate::catalog::Catalog;
use crate::model::change::{ChangeSet, FileChange, InputKind};
use crate::policy::Policy;
use crate::rules::{Detection, Detector, detectors};

type File<'a> = (&'a str, Option<&'a str>, Option<&'a str>);

fn set(files: &[File<'_>]) -> ChangeSet {
    let mut set = ChangeSet::default();
    set.origin.kind = InputKind::SourceDiff;
    set.files = files
        .iter()
        .map(|(path, before, after)| FileChange {
            path: Arc::from(*path),
            before: before.map(Arc::from),
            after: after.map(Arc::from),
            binary: false,
            read_by: None,
            followed: false,
            run: false,
            unread: false,
        })
        .collect();
    set
}

fn detect(rule: &str, set: &ChangeSet) -> Vec<Detection> {
    let world = Stacks::new(vec![set], Catalog::built_in());
    let policy = Policy::default();
    let context = Analysis::build(&world, 0, &policy, Settings::default());
    let mut out = Vec::new();
    match detectors::detector(rule) {
        Some(Detector::Plan(detect)) => detect(&context, &mut out),
        _ => panic!("{rule} is no rule about the plan"),
    }
    out
}

/// The facts of the only detection about an edited file.
fn edit(rule: &str, path: &str, before: &str, after: &str) -> Option<String> {
    let found = detect(rule, &set(&[(path, Some(before), Some(after))]));
    assert!(found.len() < 2, "{found:?}");
    let detection = found.into_iter().next()?;
    Some(detection.evidence.join("; "))
}

const WORKFLOW: &str = "\
on: pull_request
permissions:
  contents: read
jobs:
  plan:
    steps:
      - uses: hashicorp/setup-terraform@v3
      - run: terraform plan -out tfplan
      - run: blastgate check tfplan
      - run: terraform apply tfplan
";
const PATH: &str = ".github/workflows/tf.yml";

#[test]
fn dangerous_edits_of_workflows_are_named() {
    for (from, to, wanted) in [
        (
            "apply tfplan",
            "apply -auto-approve",
            "applies without asking",
        ),
        (
            "      - run: blastgate check tfplan\n",
            "",
            "the gate is no longer run",
        ),
        (
            "check tfplan",
            "check tfplan || true",
            "continues after a failure",
        ),
        (
            "check tfplan",
            "check tfplan\n        continue-on-error: true",
            "continues after a failure",
        ),
        ("contents: read", "contents: write", "has wider permissions"),
        (
            "on: pull_request",
            "on: pull_request_target",
            "runs the code of a pull request",
        ),
        (
            "terraform plan -out",
            "terraform plan -destroy -out",
            "destroys",
        ),
        (
            "terraform plan -out",
            "terraform plan -target=a.b -out",
            "only part",
        ),
    ] {
        let told = edit(
            "workflow-edited",
            PATH,
            WORKFLOW,
            &WORKFLOW.replace(from, to),
        );
        assert!(
            told.as_deref().is_some_and(|told| told.contains(wanted)),
            "{to}: {told:?}"
        );
    }
    let told = edit(
        "workflow-edited",
        PATH,
        WORKFLOW,
        &WORKFLOW.replace("setup-terraform@v3", "setup-terraform@main"),
    );
    assert!(told.is_some());
    for path in ["Jenkinsfile", "deploy/apply.sh", "Makefile"] {
        let told = edit(
            "workflow-edited",
            path,
            "set -e\nterraform apply p\n",
            "terraform apply p\n",
        );
        assert!(
            told.as_deref()
                .is_some_and(|told| told.contains("continues after a failure")),
            "{path}: {told:?}"
        );
    }
    assert_eq!(
        detect("workflow-edited", &set(&[(PATH, Some(WORKFLOW), None)])).len(),
        1
    );
}

#[test]
fn harmless_edits_of_workflows_are_not() {
    for after in [
        WORKFLOW.replace("on:", "# plan\n\non:"),
        WORKFLOW.replace("contents: read", "contents:   read"),
        WORKFLOW.replace("      - ", "        - "),
    ] {
        assert_eq!(
            edit("workflow-edited", PATH, WORKFLOW, &after),
            None,
            "{after}"
        );
    }
    assert_eq!(
        edit(
            "workflow-edited",
            ".github/workflows/site.yml",
            "on: push\njobs: {}\n",
            "on: pull_request\njobs: {}\n"
        ),
        None
    );
    assert_eq!(
        edit(
            "workflow-edited",
            "Makefile",
            "plan:\n\tterraform plan\nfmt:\n\tgofmt\n",
            "plan:\n\tterraform plan\nfmt:\n\tgofmt -w\n"
        ),
        None
    );
    assert_eq!(
        edit("workflow-edited", "x.sh", "ls\n", "ls || true\n"),
        None
    );
}

#[test]
fn arguments_from_the_environment_are_seen() {
    for line in [
        "export TF_CLI_ARGS_apply=\"-destroy\"",
        "TF_CLI_ARGS=-target=module.a",
        "ENV TF_CLI_ARGS_plan -var-file=x.tfvars",
        "export TF_CLI_ARGS=\"$EXTRA\"",
    ] {
        for path in [".envrc", "Dockerfile", PATH] {
            assert!(
                edit("tf-cli-args-set", path, "", line).is_some(),
                "{path}: {line}"
            );
        }
    }
    for line in [
        "export TF_CLI_ARGS=\"-no-color -input=false\"",
        "export EDITOR=vi",
    ] {
        assert_eq!(edit("tf-cli-args-set", ".envrc", "", line), None, "{line}");
    }
    assert_eq!(
        edit("tf-cli-args-set", "README.md", "", "TF_CLI_ARGS=-destroy"),
        None
    );
    let told = edit(
        "tf-cli-args-set",
        ".envrc",
        "",
        "export TF_VAR_password=hunter2",
    )
    .expect("seen");
    assert!(
        told.contains("TF_VAR_password") && !told.contains("hunter2"),
        "{told}"
    );
}

#[test]
fn what_terragrunt_hands_over_is_told() {
    let unit =
        "terraform {\n  source = \"../m\"\n}\nprevent_destroy = true\ninputs = {\n  size = 3\n}\n";
    let path = "live/prod/terragrunt.hcl";
    for (from, to, wanted) in [
        ("size = 3", "size = 4", "variables of the module"),
        ("../m", "../other", "the module that is applied"),
        ("prevent_destroy = true", "", "no longer protects the unit"),
        (
            "inputs",
            "dependency \"a\" {\n  config_path = \"../a\"\n  mock_outputs = { id = 1 }\n}\ninputs",
            "mock outputs",
        ),
        (
            "  source",
            "  before_hook \"x\" {\n    commands = [\"plan\"]\n    execute = [\"sh\"]\n  }\n  source",
            "a hook runs",
        ),
        ("size = 3", "size = run_cmd(\"sh\")", "`run_cmd`"),
    ] {
        let told = edit("terragrunt-changed", path, unit, &unit.replace(from, to));
        assert!(
            told.as_deref().is_some_and(|told| told.contains(wanted)),
            "{to}: {told:?}"
        );
    }
    for (from, to) in [
        ("size = 3", "size   =   3 # three"),
        ("inputs", "/* x\n y */\ninputs"),
    ] {
        assert_eq!(
            edit("terragrunt-changed", path, unit, &unit.replace(from, to)),
            None,
            "{to}"
        );
    }
    assert_eq!(
        detect("terragrunt-changed", &set(&[(path, Some(unit), None)])).len(),
        1
    );
}

#[test]
fn data_is_judged_by_who_reads_it() {
    let judge = |path: &str| {
        let mut set = set(&[(path, Some("a"), Some("b"))]);
        let text = "locals {\n  users = yamldecode(file(\"${path.module}/data/users.yaml\"))\n  all = { for f in fileset(path.module, \"teams/*.json\") : f => 1 }\n  t = templatefile(\"../shared/init.tftpl\", {})\n}\n";
        set.sources.add("stacks/a/main.tf", text);
        detect("data-file-changed", &set).into_iter().next()
    };
    for path in ["stacks/a/data/users.yaml", "stacks/shared/init.tftpl"] {
        let found = judge(path).expect("it is read");
        assert_eq!(
            (found.case, found.certainty),
            (
                Some(crate::rules::CaseName("named")),
                crate::finding::Certainty::Certain
            ),
            "{path}"
        );
    }
    let found = judge("stacks/a/teams/x.json").expect("it may be read");
    assert_eq!(
        (found.case, found.certainty),
        (
            Some(crate::rules::CaseName("computed-name")),
            crate::finding::Certainty::Possible
        )
    );
    let found = judge("stacks/a/other.json").expect("it lies there");
    assert_eq!(found.case, Some(crate::rules::CaseName("beside")));
    for path in ["web/users.json", "stacks/a/README.md", "teams.txt"] {
        assert_eq!(judge(path), None, "{path}");
    }
}

#[test]
fn the_gate_and_its_owners_are_watched() {
    let policy = "limits {\n  destructive_changes = 1\n}\n";
    assert!(
        edit(
            "gate-policy-edited",
            "blastgate.hcl",
            policy,
            &policy.replace('1', "9")
        )
        .is_some()
    );
    assert_eq!(
        edit(
            "gate-policy-edited",
            "blastgate.hcl",
            policy,
            &format!("# x\n{policy}")
        ),
        None
    );
    assert!(
        edit(
            "gate-policy-edited",
            "gate/rules/a.hcl",
            "rule \"a\" {}\n",
            "rule \"b\" {}\n"
        )
        .is_some()
    );
    assert_eq!(
        edit(
            "gate-policy-edited",
            "net/policies/a.hcl",
            "path \"a\" {}\n",
            "path \"b\" {}\n"
        ),
        None
    );
    let owners = "* @platform\n/prod/ @sre\n";
    assert!(
        edit(
            "code-owners-edited",
            ".github/CODEOWNERS",
            owners,
            "* @platform\n"
        )
        .is_some()
    );
    assert_eq!(
        edit(
            "code-owners-edited",
            ".github/CODEOWNERS",
            owners,
            &format!("# owners\n{owners}")
        ),
        None
    );
    assert!(edit("agent-configuration-touched", "AGENTS.md", "a", "b").is_some());
    assert!(
        edit(
            "cli-configuration-changed",
            ".terraformrc",
            "",
            "provider_installation {\n  dev_overrides {}\n}\n"
        )
        .is_some_and(|told| told.contains("without any check"))
    );
    assert!(
        edit(
            "tool-version-changed",
            ".tool-versions",
            "terraform 1.5.0\n",
            "terraform 1.9.0\n"
        )
        .is_some()
    );
    assert_eq!(
        edit(
            "tool-version-changed",
            ".tool-versions",
            "node 20\n",
            "node 22\n"
        ),
        None
    );
}

#[test]
fn configuration_that_leaves_is_told() {
    let text = "resource \"a\" \"b\" {\n  size = 1\n}\n";
    let renamed = set(&[
        ("p/db.tf", Some(text), None),
        ("p/db.tf.bak", None, Some(text)),
    ]);
    assert_eq!(detect("tf-file-renamed-away", &renamed).len(), 1);
    let other = set(&[
        ("p/db.tf", Some(text), None),
        ("p/db.json", None, Some("{}")),
    ]);
    assert!(detect("tf-file-renamed-away", &other).is_empty());
    let mut moved = set(&[(
        "m",
        Some("Subproject commit 1"),
        Some("Subproject commit 2"),
    )]);
    assert!(detect("submodule-changed", &moved).is_empty());
    moved.files[0].binary = true;
    assert_eq!(detect("submodule-changed", &moved).len(), 1);
}
