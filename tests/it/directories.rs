//! `check DIR`: what is in a directory is judged or named, and never neither.

use std::path::Path;

use crate::common::{blastgate, json, testdata};

fn plan(name: &str, file: &str) -> Vec<u8> {
    std::fs::read(testdata().join("plans").join(name).join(file)).expect("a fixture")
}

fn put(directory: &Path, name: &str, bytes: &[u8]) {
    let path = directory.join(name);
    std::fs::create_dir_all(path.parent().expect("a parent")).expect("a directory");
    std::fs::write(path, bytes).expect("written");
}

fn check(directory: &Path) -> (Option<i32>, serde_json::Value) {
    let output = blastgate()
        .arg("check")
        .arg(directory)
        .args(["--format", "json"])
        .output()
        .expect("runs");
    (output.status.code(), json(&output.stdout))
}

/// A JSON plan was passed over when `"values"` stood in its first 4 KiB, as it
/// does in nearly every one: a directory with a plan that destroys production
/// passed.
#[test]
fn a_plan_with_values_at_its_head_is_a_plan() {
    let directory = tempfile::tempdir().expect("a directory");
    put(
        directory.path(),
        "dev.tfplan",
        &plan("safe-update", "plan.tfplan"),
    );
    for name in ["prod.json", "unit/.terragrunt-cache/x/tfplan.json"] {
        let there = directory.path().join(name);
        put(
            directory.path(),
            name,
            &plan("destroy-production", "plan.json"),
        );
        let (code, report) = check(directory.path());
        assert_eq!(code, Some(20), "{report}");
        assert_eq!(report["plans"].as_array().map(Vec::len), Some(2));
        std::fs::remove_file(there).expect("removed");
    }
}

#[test]
fn what_looks_like_a_plan_and_is_none_ends_the_run() {
    let state = br#"{"version":4,"terraform_version":"1.11.4","serial":1,"lineage":"x","outputs":{},"resources":[]}"#;
    let shown =
        br#"{"format_version":"1.0","terraform_version":"1.11.4","values":{"root_module":{}}}"#;
    let stream = b"{\"@level\":\"info\",\"type\":\"version\"}\n{\"@level\":\"info\",\"type\":\"planned_change\"}\n";
    let whole = plan("destroy-production", "plan.tfplan");
    for (name, bytes) in [
        ("prod.json", state.as_slice()),
        ("prod/terraform.tfstate", state),
        ("prod.json", shown),
        ("prod.json", stream),
        (
            "prod.json",
            br#"{"format_version":"1.2","planned_values":{"#,
        ),
        (
            "prod.json",
            br#"[{"format_version":"1.2","resource_changes":[]}]"#,
        ),
        ("prod.bin", &whole[..whole.len() / 2]),
        ("prod-plan.json", b""),
        ("prod.tfplan", b"Error: Failed to read plan\n"),
        (
            "plan.txt",
            b"Terraform will perform the following actions:\n",
        ),
        (
            "enc",
            br#"{"meta":{},"encrypted_data":"AAAA","encryption_version":"v0"}"#,
        ),
    ] {
        let directory = tempfile::tempdir().expect("a directory");
        put(
            directory.path(),
            "dev.json",
            &plan("safe-update", "plan.json"),
        );
        put(directory.path(), name, bytes);
        let (code, report) = check(directory.path());
        assert_eq!(code, Some(1), "{name}: {report}");
        assert!(report["verdict"].is_null(), "{name}");
        assert!(report["error"]["help"].is_string(), "{name}: {report}");
        let plans = report["plans"].as_array().expect("plans");
        let refused = plans.iter().find(|plan| plan["name"] == name);
        assert!(
            refused.is_some_and(|plan| plan["error"]["message"].is_string()),
            "{name}: {report}"
        );
        assert!(
            plans.iter().any(|plan| plan["verdict"] == "pass"),
            "{name}: {report}"
        );
    }
}

#[test]
fn what_is_no_plan_is_named_with_the_reason() {
    let directory = tempfile::tempdir().expect("a directory");
    put(
        directory.path(),
        "plan.tfplan",
        &plan("safe-update", "plan.tfplan"),
    );
    put(
        directory.path(),
        "plan.txt",
        b"Terraform will perform the following actions:\n",
    );
    put(directory.path(), "lambda.zip", b"PK\x03\x04..index.js");
    put(directory.path(), "main.tf", b"resource \"a_b\" \"c\" {}\n");
    put(
        directory.path(),
        "terraform.tfstate",
        br#"{"version":4,"terraform_version":"1","serial":1,"lineage":"x"}"#,
    );
    put(
        directory.path(),
        ".terraform/terraform.tfstate",
        br#"{"version":3,"serial":1,"lineage":"x","terraform_version":"1"}"#,
    );
    let (code, report) = check(directory.path());
    assert_eq!(code, Some(0), "{report}");
    let passed: Vec<(&str, &str)> = report["passed_over"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|file| {
            (
                file["name"].as_str().unwrap_or(""),
                file["why"].as_str().unwrap_or(""),
            )
        })
        .collect();
    assert_eq!(
        passed,
        [
            ("lambda.zip", "a zip archive without a plan in it"),
            ("main.tf", "text"),
            ("plan.txt", "a plan as printed for people"),
            ("terraform.tfstate", "the state file of a plan beside it"),
        ]
    );
    let output = blastgate()
        .arg("check")
        .arg(directory.path())
        .output()
        .expect("runs");
    assert!(String::from_utf8_lossy(&output.stdout).contains("text: main.tf"));
}

#[test]
fn a_directory_without_plans_is_refused_beside_others_that_have_some() {
    let empty = tempfile::tempdir().expect("a directory");
    put(empty.path(), "main.tf", b"");
    let (code, report) = check(empty.path());
    assert_eq!(code, Some(1));
    assert_eq!(report["error"]["code"], "not-a-plan");
    assert_eq!(report["passed_over"][0]["name"], "main.tf");
    let full = tempfile::tempdir().expect("a directory");
    put(full.path(), "a.tfplan", &plan("safe-update", "plan.tfplan"));
    let output = blastgate()
        .arg("check")
        .args([empty.path(), full.path()])
        .args(["--format", "json"])
        .output()
        .expect("runs");
    assert_eq!(output.status.code(), Some(1));
    let report = json(&output.stdout);
    assert!(
        report["plans"]
            .as_array()
            .is_some_and(|plans| plans.len() == 2 && plans[1]["verdict"] == "pass")
    );
}

#[cfg(unix)]
#[test]
fn links_are_followed_and_their_loops_named() {
    let directory = tempfile::tempdir().expect("a directory");
    let elsewhere = tempfile::tempdir().expect("a directory");
    put(
        directory.path(),
        "a.tfplan",
        &plan("safe-update", "plan.tfplan"),
    );
    put(
        elsewhere.path(),
        "p.json",
        &plan("destroy-production", "plan.json"),
    );
    std::os::unix::fs::symlink(elsewhere.path(), directory.path().join("linked")).expect("a link");
    std::os::unix::fs::symlink(directory.path(), directory.path().join("loop")).expect("a link");
    let (code, report) = check(directory.path());
    assert_eq!(code, Some(20), "{report}");
    assert_eq!(report["passed_over"][0]["name"], "loop");
}
