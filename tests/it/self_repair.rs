//! An agent that mends its change with what reports offer: it takes the best fix
//! that has a place, writes it into the HCL, judges again, and goes on until the
//! change passes or only people can decide. Fifteen stopped changes under
//! `testdata/loop`; judged from source everywhere, and planned again with the
//! real Terraform where it is at hand.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::common::{blastgate, json, skipped, testdata};
use crate::fixes::{apply, copy};

/// Most fixes that an agent tries.
const ROUNDS: usize = 6;

/// How each of them has to end: by fixes alone, or with people.
const ENDS: &[(&str, &str)] = &[
    ("backups-shortened", "pass"),
    ("bucket-force-destroy", "pass"),
    ("command-added", "needs-approval"),
    ("count-shift", "needs-approval"),
    ("deletion-protection-off", "pass"),
    ("final-snapshot-skipped", "pass"),
    ("ignore-changes-widened", "pass"),
    ("key-deleted", "needs-approval"),
    ("key-disabled", "pass"),
    ("moved-into-module", "needs-approval"),
    ("prevent-destroy-removed", "pass"),
    ("recovery-off", "pass"),
    ("rename-database", "pass"),
    ("replaced-by-encryption", "pass"),
    ("versioning-suspended", "pass"),
];

/// Mends until there is nothing left to mend; the last report, and how many fixes it took.
fn repair(work: &Path, judge: impl Fn(&Path) -> Value) -> (Value, usize) {
    let mut tried = BTreeSet::new();
    for round in 0..=ROUNDS {
        let report = judge(work);
        let fixes = report["fixes"].as_array().cloned().unwrap_or_default();
        let next = fixes.iter().find(|fix| {
            let edits = fix["edits"]
                .as_array()
                .is_some_and(|edits| !edits.is_empty());
            fix["requires"] == "nothing" && edits && !tried.contains(&fix["edits"].to_string())
        });
        match next {
            Some(fix) if report["verdict"] != "pass" && round < ROUNDS => {
                tried.insert(fix["edits"].to_string());
                apply(work, fix);
            }
            _ => return (report, round),
        }
    }
    unreachable!("the last round returns")
}

/// How a report ends: what people decide on must be asked for properly.
fn end(report: &Value) -> String {
    let verdict = report["verdict"].as_str().unwrap_or("none").to_owned();
    let allowed = report["next_actions"]["allowed"].to_string();
    match verdict.as_str() {
        "needs-approval" if !allowed.contains("request-approval") => "unclear".to_owned(),
        _ => verdict,
    }
}

fn scenario(id: &str, scratch: &Path) -> (PathBuf, PathBuf) {
    let from = testdata().join("loop").join(id);
    let (before, after) = (scratch.join("before"), scratch.join("after"));
    copy(&from.join("before"), &before);
    copy(&from.join("after"), &after);
    (before, after)
}

fn diff(before: &Path, after: &Path) -> Value {
    let output = blastgate()
        .arg("diff")
        .args([before, after])
        .args(["--format", "json"])
        .output()
        .expect("it runs");
    json(&output.stdout)
}

#[test]
fn an_agent_mends_its_change_from_source() {
    let mut wrong = Vec::new();
    for (id, wanted) in ENDS {
        let scratch = tempfile::tempdir().expect("a directory");
        let (before, after) = scenario(id, scratch.path());
        let first = diff(&before, &after);
        assert_ne!(
            first["verdict"], "pass",
            "{id} is not stopped to begin with"
        );
        let (report, rounds) = repair(&after, |work| diff(&before, work));
        let ended = end(&report);
        // Source alone decides less than a plan: what it cannot decide asks.
        let fits = ended == *wanted || (ended == "needs-approval" && rounds > 0);
        if !fits {
            wrong.push(format!(
                "{id}: {ended} after {rounds} fixes: {}",
                report["reasons"]
            ));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Runs Terraform; `None` when it fails.
fn terraform(work: &Path, arguments: &[&str], config: Option<&Path>) -> Option<()> {
    let mut command = Command::new("terraform");
    command
        .arg(format!("-chdir={}", work.display()))
        .args(arguments)
        .env("CHECKPOINT_DISABLE", "1")
        .env("TF_IN_AUTOMATION", "1");
    if let Some(config) = config {
        command.env("TF_CLI_CONFIG_FILE", config);
    }
    let output = command.output().ok()?;
    output.status.success().then_some(())
}

/// Plans and judges; a plan that cannot be made is no end.
fn planned(work: &Path, config: Option<&Path>) -> Value {
    let init = terraform(work, &["init", "-input=false"], config);
    let plan = ["plan", "-refresh=false", "-input=false", "-out=plan.tfplan"];
    if init.and_then(|()| terraform(work, &plan, config)).is_none() {
        return Value::Null;
    }
    let output = blastgate()
        .current_dir(work)
        .args(["check", "plan.tfplan", "--format", "json"])
        .output()
        .expect("it runs");
    json(&output.stdout)
}

#[test]
fn an_agent_mends_its_change_and_plans_again() {
    let here = tempfile::tempdir().expect("a directory");
    if terraform(here.path(), &["version"], None).is_none() {
        skipped!("terraform is not on PATH: fixes are judged from source only");
        return;
    }
    let mirror = std::env::var("BLASTGATE_TF_MIRROR").ok();
    let config = mirror.map(|mirror| {
        let file = here.path().join("terraformrc");
        let text = format!(
            "provider_installation {{\n  filesystem_mirror {{ path = \"{mirror}\" }}\n}}\n"
        );
        std::fs::write(&file, text).expect("a file");
        file
    });
    let mut wrong = Vec::new();
    let mut without = 0;
    for (id, wanted) in ENDS {
        let scratch = tempfile::tempdir().expect("a directory");
        let (_, work) = scenario(id, scratch.path());
        let text = std::fs::read_to_string(work.join("main.tf")).expect("a text");
        if text.contains("hashicorp/aws") && config.is_none() {
            without += 1;
            continue;
        }
        let state = testdata().join("loop").join(id).join("state.json");
        std::fs::copy(state, work.join("terraform.tfstate")).expect("a state");
        let (report, rounds) = repair(&work, |work| planned(work, config.as_deref()));
        let ended = end(&report);
        if ended != *wanted && ended != "pass" {
            wrong.push(format!(
                "{id}: {ended} after {rounds} fixes: {}",
                report["reasons"]
            ));
        }
    }
    if without > 0 {
        skipped!(
            "BLASTGATE_TF_MIRROR names no mirror of hashicorp/aws: {without} changes are not planned again"
        );
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
