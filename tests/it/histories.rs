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
    for part in text.split("=== ").skip(1) {
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
