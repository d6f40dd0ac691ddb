//! What the histories of public repositories taught, as small pairs in
//! `testdata/histories`: each kind of ordinary change that was stopped once, and beside
//! it the harmful one that has to be stopped.

use std::path::Path;

use crate::common::{blastgate, entries, testdata};

/// One case of a file.
struct Case {
    name: String,
    verdict: String,
    /// A rule that has to be among the reasons.
    rule: Option<String>,
    arguments: Vec<String>,
    files: Vec<(String, String)>,
}

fn cases(text: &str) -> Vec<Case> {
    let mut out = Vec::new();
    let text = format!("\n{text}");
    for part in text.split("\n=== ").skip(1) {
        let mut files = part.split("\n--- ");
        let mut head = files.next().unwrap_or_default().lines();
        let mut case = Case {
            name: head.next().unwrap_or_default().to_owned(),
            verdict: String::new(),
            rule: None,
            arguments: Vec::new(),
            files: Vec::new(),
        };
        for line in head {
            match line.split_once(": ") {
                Some(("verdict", verdict)) => verdict.clone_into(&mut case.verdict),
                Some(("rule", rule)) => case.rule = Some(rule.to_owned()),
                Some(("args", list)) => {
                    case.arguments = list.split(' ').map(str::to_owned).collect();
                }
                _ => panic!("{}: what is {line:?}?", case.name),
            }
        }
        for file in files {
            let (path, text) = file.split_once('\n').unwrap_or((file, ""));
            let text = format!("{text}\n");
            match path.strip_prefix("both/") {
                Some(path) => {
                    for side in ["before", "after"] {
                        case.files.push((format!("{side}/{path}"), text.clone()));
                    }
                }
                None => case.files.push((path.to_owned(), text)),
            }
        }
        out.push(case);
    }
    out
}

fn write(top: &Path, files: &[(String, String)]) {
    for side in ["before", "after"] {
        std::fs::create_dir_all(top.join(side)).expect("a directory");
    }
    for (path, text) in files {
        let path = top.join(path);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a directory");
        std::fs::write(path, text).expect("a file");
    }
}

/// What is wrong with the judgement on a case.
fn wrong(case: &Case) -> Option<String> {
    let scratch = tempfile::tempdir().expect("a directory");
    write(scratch.path(), &case.files);
    let output = blastgate()
        .current_dir(scratch.path())
        .args(["diff", "before", "after", "--format", "json"])
        .args(&case.arguments)
        .output()
        .expect("the binary runs");
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
    let verdict = report["verdict"].as_str().unwrap_or("refused");
    let reports = report["roots"]
        .as_array()
        .map_or_else(|| vec![&report], |roots| roots.iter().collect());
    let reasons: Vec<&str> = reports
        .iter()
        .flat_map(|report| report["reasons"].as_array().into_iter().flatten())
        .filter_map(|reason| reason["rule"].as_str())
        .collect();
    if verdict != case.verdict {
        return Some(format!(
            "{}: {verdict}, not {} ({reasons:?})",
            case.name, case.verdict
        ));
    }
    let rule = case.rule.as_deref()?;
    (!reasons.contains(&rule)).then(|| format!("{}: {reasons:?} without {rule}", case.name))
}

#[test]
fn what_histories_taught_is_judged_as_it_should_be() {
    let mut count = 0;
    let mut all = Vec::new();
    for path in entries(&testdata().join("histories")) {
        let text = std::fs::read_to_string(&path).expect("a file of cases");
        let cases = cases(&text);
        count += cases.len();
        all.extend(cases.iter().filter_map(wrong));
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
    assert!(count >= 40, "{count} cases");
}

/// The verdict between two commits of which the second changes `f.zip`, whose content
/// git does not have, as in a partial clone.
fn verdict_without_the_archive(configuration: &str) -> Option<String> {
    let scratch = tempfile::tempdir().expect("a directory");
    let top = scratch.path();
    let git = |arguments: &[&str]| {
        let output = std::process::Command::new("git")
            .arg("-C")
            .arg(top)
            .args(["-c", "user.name=x", "-c", "user.email=x@example.com"])
            .args(["-c", "commit.gpgsign=false"])
            .args(arguments)
            .output()
            .ok()?;
        assert!(output.status.success(), "{arguments:?}");
        Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    };
    if git(&["init", "-q", "-b", "main"]).is_none() {
        crate::common::skipped!("git is not on PATH");
        return None;
    }
    std::fs::write(top.join("main.tf"), configuration).expect("a file");
    for content in [b"PK\0one", b"PK\0two"] {
        std::fs::write(top.join("f.zip"), content).expect("a file");
        git(&["add", "-A"])?;
        git(&["commit", "-q", "-m", "x"])?;
    }
    let id = git(&["rev-parse", "HEAD:f.zip"])?;
    let object = top.join(".git/objects").join(&id[..2]).join(&id[2..]);
    std::fs::remove_file(object).expect("a loose object");
    let output = blastgate()
        .current_dir(top)
        .args(["diff", "--base", "HEAD~1", "--head", "HEAD"])
        .args(["--format", "json"])
        .output()
        .expect("the binary runs");
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
    Some(report["verdict"].as_str().unwrap_or("refused").to_owned())
}

#[test]
fn content_that_git_does_not_have_is_a_question_of_what_uses_it() {
    let used = "resource \"aws_lambda_function\" \"f\" {\n  function_name    = \"f\"\n  filename         = \"f.zip\"\n  source_code_hash = filebase64sha256(\"f.zip\")\n}\n";
    let unused = "resource \"aws_sqs_queue\" \"q\" {\n  name = \"q\"\n}\n";
    if let Some(verdict) = verdict_without_the_archive(used) {
        assert_eq!(verdict, "needs-approval");
        let verdict = verdict_without_the_archive(unused);
        assert_eq!(verdict.as_deref(), Some("pass"));
    }
}
