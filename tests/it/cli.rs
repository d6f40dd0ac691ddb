//! The command line: exit codes, refusals, outputs.

use std::io::Write as _;
use std::process::Stdio;

use crate::common::{blastgate, json, testdata};

fn check_bytes(bytes: &[u8], format: &str) -> (Option<i32>, String, String) {
    let mut child = blastgate()
        .args(["check", "-", "--format", format])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("blastgate starts");
    let mut stdin = child.stdin.take().expect("stdin");
    // A refusal may come before everything was read.
    let _ = stdin.write_all(bytes);
    drop(stdin);
    let output = child.wait_with_output().expect("blastgate ends");
    (
        output.status.code(),
        String::from_utf8_lossy(&output.stdout).into_owned(),
        String::from_utf8_lossy(&output.stderr).into_owned(),
    )
}

#[test]
fn what_is_no_plan_is_refused_with_the_next_step() {
    let whole = std::fs::read(testdata().join("plans/safe-update/plan.json")).expect("a plan");
    let cut = &whole[..whole.len() / 2];
    let nested = [
        b"{\"format_version\":\"1.2\",\"planned_values\":".as_slice(),
        &b"[".repeat(100_000),
    ]
    .concat();
    let duplicate = br#"{"format_version":"1.2","planned_values":{},"resource_changes":[{"address":"a_b.c","mode":"managed","type":"a_b","name":"c","change":{"actions":["no-op"],"actions":["delete"],"before":{},"after":{}}}]}"#;
    for (name, bytes) in [
        ("empty", b"".as_slice()),
        ("cut", cut),
        ("nested", &nested),
        ("duplicate key", duplicate),
        ("state", br#"{"version":4,"terraform_version":"1.9.0","serial":1,"lineage":"x","outputs":{},"resources":[]}"#),
        ("stream", b"{\"@level\":\"info\",\"@message\":\"Terraform 1.9\",\"type\":\"version\"}\n{\"@level\":\"info\",\"type\":\"planned_change\"}\n"),
        ("utf-16", b"\xff\xfe{\0}\0"),
        ("bookmark", br#"{"remote_plan_format":1,"run_id":"run-x","hostname":"app.terraform.io"}"#),
        ("encrypted", br#"{"meta":{},"encrypted_data":"AAAA","encryption_version":"v0"}"#),
        ("nothing", b"{}"),
        ("zip", b"PK\x03\x04garbage"),
    ] {
        let (code, stdout, stderr) = check_bytes(bytes, "json");
        assert_eq!(code, Some(1), "{name}");
        assert!(!stderr.contains("panicked") && !stderr.contains("internal error"), "{name}: {stderr}");
        let report = json(stdout.as_bytes());
        assert!(report["verdict"].is_null(), "{name}");
        assert_eq!(report["exit_code"], 1, "{name}");
        assert!(report["error"]["message"].as_str().is_some_and(|text| text.len() > 10), "{name}");
        assert!(report["error"]["help"].is_string(), "{name}: no help: {stderr}");
    }
}

#[test]
fn usage_is_two_and_a_missing_file_is_one() {
    let code = |arguments: &[&str]| {
        blastgate()
            .args(arguments)
            .output()
            .expect("runs")
            .status
            .code()
    };
    assert_eq!(code(&["check"]), Some(2));
    assert_eq!(code(&["check", "p", "--format", "yaml"]), Some(2));
    assert_eq!(code(&["--version"]), Some(0));
    assert_eq!(code(&["check", "does-not-exist.tfplan"]), Some(1));
    assert_eq!(code(&["explain", "no-way-bak"]), Some(2));
    assert_eq!(code(&["diff", "a", "b", "c"]), Some(2));
    assert_eq!(code(&["diff", "a"]), Some(2));
}

#[test]
fn several_reports_in_one_run_and_files_are_whole() {
    let directory = tempfile::tempdir().expect("a directory");
    let plan = testdata().join("plans/readme-example/plan.tfplan");
    let file = directory.path().join("report.json");
    let output = blastgate()
        .arg("check")
        .arg(&plan)
        .args(["--format", "json", "--output"])
        .arg(&file)
        .args(["--format", "terminal"])
        .output()
        .expect("runs");
    assert_eq!(output.status.code(), Some(20));
    assert!(String::from_utf8_lossy(&output.stdout).starts_with("FAIL"));
    assert_eq!(
        json(&std::fs::read(&file).expect("written"))["verdict"],
        "fail"
    );
    // One sink that fails takes nothing from the other, and the whole is no pass.
    let other = directory.path().join("other.json");
    let output = blastgate()
        .arg("check")
        .arg(testdata().join("plans/safe-update/plan.tfplan"))
        .args([
            "--format",
            "json",
            "--output",
            "/does/not/exist/x.json",
            "--format",
            "json",
            "--output",
        ])
        .arg(&other)
        .output()
        .expect("runs");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        json(&std::fs::read(&other).expect("written"))["verdict"],
        "pass"
    );
}

#[test]
fn a_directory_gives_one_report_per_plan_and_the_worst_verdict() {
    let output = blastgate()
        .args(["check", "--format", "json"])
        .arg(testdata().join("plans/safe-update"))
        .output()
        .expect("runs");
    let report = json(&output.stdout);
    let plans = report["plans"].as_array().expect("plans");
    let names: Vec<&str> = plans
        .iter()
        .filter_map(|plan| plan["input"]["name"].as_str())
        .collect();
    assert_eq!(names, ["plan.json", "plan.tfplan"]);
    assert_eq!(report["verdict"], "pass");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn nobody_reading_is_no_failure() {
    let mut child = blastgate()
        .arg("check")
        .arg(testdata().join("plans/readme-example/plan.tfplan"))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("starts");
    drop(child.stdout.take());
    assert_eq!(child.wait().expect("ends").code(), Some(20));
}

#[test]
fn colours_only_where_wanted() {
    let run = |arguments: &[&str]| {
        let output = blastgate()
            .arg("check")
            .arg(testdata().join("plans/readme-example/plan.tfplan"))
            .args(arguments)
            .output()
            .expect("runs");
        String::from_utf8_lossy(&output.stdout).contains('\u{1b}')
    };
    assert!(!run(&[]));
    assert!(run(&["--color", "always"]));
    assert!(!run(&["--color", "never"]));
}

#[test]
fn usage_errors_say_what_was_meant_on_standard_error() {
    for (arguments, told) in [
        (&["prod.tfplan"][..], "blastgate check prod.tfplan"),
        (&["./main.tf"][..], "blastgate diff BEFORE AFTER"),
        (&["check", "p", "--output", "report"][..], "--format"),
        (&["diff", "only-one"][..], "two directories"),
        (&["diff", "a", "b", "--var", "size"][..], "NAME=VALUE"),
        (&["explain", "destroys-dat"][..], "destroys-data"),
        (&["graph"][..], "<PLAN>"),
        (&["catalog", "probe"][..], "--schema"),
    ] {
        let output = blastgate().args(arguments).output().expect("runs");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {stderr}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        assert!(stderr.contains(told), "{arguments:?}: {stderr}");
    }
}

#[test]
fn the_name_of_an_output_tells_its_format() {
    let directory = tempfile::tempdir().expect("a directory");
    let plan = testdata().join("plans/safe-update/plan.json");
    let output = blastgate()
        .current_dir(&directory)
        .arg("check")
        .arg(&plan)
        .args(["--output", "x.json", "--output", "x.md"])
        .output()
        .expect("runs");
    assert_eq!(output.status.code(), Some(0));
    let written = std::fs::read(directory.path().join("x.json")).expect("a report");
    assert_eq!(json(&written)["verdict"], "pass");
    assert!(directory.path().join("x.md").exists());
}

#[test]
fn configuration_given_as_a_plan_is_sent_to_diff() {
    let directory = tempfile::tempdir().expect("a directory");
    let file = directory.path().join("main.tf");
    std::fs::write(&file, "resource \"a_b\" \"c\" {}\n").expect("written");
    let output = blastgate().arg("check").arg(&file).output().expect("runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stdout).contains("blastgate diff"));
}

#[test]
fn every_error_of_a_policy_stands_in_the_json() {
    let directory = tempfile::tempdir().expect("a directory");
    let policy = directory.path().join("p.hcl");
    let text: String = (0..8).map(|n| format!("unknown_{n} = {n}\n")).collect();
    std::fs::write(&policy, text).expect("written");
    let output = blastgate()
        .arg("check")
        .arg(testdata().join("plans/safe-update/plan.json"))
        .arg("--policy")
        .arg(&policy)
        .args(["--format", "json"])
        .output()
        .expect("runs");
    assert_eq!(output.status.code(), Some(1));
    let report = json(&output.stdout);
    let details = report["error"]["details"].as_array().expect("details");
    assert_eq!(details.len(), 8, "{report}");
    assert_eq!(details[7]["location"]["line"], 8);
}

/// A change after 400 characters printed the same text twice, and JSON showed
/// `before` equal to `after`.
#[test]
fn long_texts_are_compared_before_they_are_cut() {
    let long = |end: &str| format!("{}{end}{}", "echo line\\n".repeat(100), " more".repeat(100));
    let change = |before: &str, after: &str| {
        format!(
            r#"{{"format_version":"1.2","planned_values":{{}},"resource_changes":[{{"address":"aws_instance.a","mode":"managed","type":"aws_instance","name":"a","provider_name":"registry.terraform.io/hashicorp/aws","change":{{"actions":["update"],"before":{{"description":"{before}"}},"after":{{"description":"{after}"}}}}}}]}}"#
        )
    };
    let plan = change(&long("start web"), &long("stop web"));
    let (_, stdout, _) = check_bytes(plan.as_bytes(), "json");
    let entry = json(stdout.as_bytes())["changes"][0]["diff"][0].clone();
    assert_eq!(entry["truncated"], true);
    let (before, after) = (entry["before"].as_str(), entry["after"].as_str());
    assert!(
        before.is_some_and(|text| text.contains("start web")),
        "{entry}"
    );
    assert!(
        after.is_some_and(|text| text.contains("stop web")),
        "{entry}"
    );
    let (_, stdout, _) = check_bytes(change("a", "b").as_bytes(), "json");
    assert_eq!(
        json(stdout.as_bytes())["changes"][0]["diff"][0]["truncated"],
        false
    );
}

/// Commands of others whose flags the documentation names.
const OTHERS: &[&str] = &[
    "atlantis",
    "cargo",
    "cosign",
    "curl",
    "docker",
    "gh",
    "git",
    "go",
    "jq",
    "kubectl",
    "npm",
    "pip",
    "podman",
    "pre-commit",
    "sha256sum",
    "ssh-keygen",
    "tar",
    "terraform",
    "terragrunt",
    "tofu",
    "uv",
];

/// The flags of a command and of those below it.
fn flags(command: &clap::Command, out: &mut std::collections::BTreeSet<String>) {
    for argument in command.get_arguments() {
        out.extend(argument.get_long().map(|long| format!("--{long}")));
    }
    command
        .get_subcommands()
        .for_each(|inner| flags(inner, out));
}

/// The flags that a line gives to blastgate: those after another command are that one's.
fn named_flags(line: &str) -> Vec<String> {
    let split = |c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/'));
    let mut theirs = false;
    let mut out = Vec::new();
    // A variable of that name is none of us.
    for word in line.replace("$blastgate", "").split(split) {
        let name = word.rsplit('/').next().unwrap_or(word).to_lowercase();
        let name = name.as_str();
        if name == "blastgate" {
            theirs = false;
        } else if OTHERS.contains(&name) {
            theirs = true;
        }
        let flag = word.trim_end_matches(['.', '-']);
        let plain = flag.starts_with("--")
            && flag[2..].starts_with(|c: char| c.is_ascii_lowercase())
            && flag[2..]
                .chars()
                .all(|c| c.is_ascii_lowercase() || c == '-');
        if plain && !theirs {
            out.push(flag.to_owned());
        }
    }
    out
}

#[test]
fn documents_promise_no_flag_that_is_not_there() {
    use clap::CommandFactory as _;
    // Some flags come with a feature that this build may not have.
    let mut known: std::collections::BTreeSet<String> = ["--help", "--rego", "--root", "--version"]
        .map(str::to_owned)
        .into();
    flags(&blastgate::cli::Cli::command(), &mut known);
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut pages: Vec<std::path::PathBuf> = ["README.md", "SECURITY.md", "action.yml"]
        .map(|name| root.join(name))
        .into();
    for place in ["docs", "integrations", "templates"] {
        let all = walkdir::WalkDir::new(root.join(place)).sort_by_file_name();
        // Pages of rules show commands of other tools, as their examples do.
        for entry in all
            .into_iter()
            .filter_entry(|one| one.file_name() != "rules")
        {
            let entry = entry.expect("it can be listed");
            let ends = ["md", "yml", "yaml", "sh"];
            let end = entry.path().extension().and_then(|end| end.to_str());
            if end.is_some_and(|end| ends.contains(&end)) {
                pages.push(entry.into_path());
            }
        }
    }
    let mut unknown = Vec::new();
    for page in pages {
        let text = std::fs::read_to_string(&page).expect("a page");
        let is_prose = page.extension().is_some_and(|end| end == "md");
        for (number, line) in (1..).zip(text.lines()) {
            // A line that begins with a flag continues the command before it, whosever it is,
            // and scripts call much else.
            let ours = is_prose || line.contains("blastgate ");
            if line.trim_start().starts_with("--") || !ours {
                continue;
            }
            for flag in named_flags(line) {
                if !known.contains(&flag) {
                    let name = page.file_name().unwrap_or_default().to_string_lossy();
                    unknown.push(format!("{name}:{number}: {flag}"));
                }
            }
        }
    }
    assert!(unknown.is_empty(), "there are no such flags: {unknown:#?}");
    // The test itself sees one.
    assert_eq!(
        named_flags("`git diff --stat` and `blastgate check --no-such p`"),
        ["--no-such"]
    );
}

#[test]
fn pages_that_messages_point_to_are_at_hand() {
    let run = |arguments: &[&str]| {
        let output = blastgate().args(arguments).output().expect("it runs");
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (
            output.status.code(),
            text(&output.stdout),
            text(&output.stderr),
        )
    };
    let pages = [
        ("approvals", "# "),
        ("catalog", "# "),
        ("limits", "# What it does not see"),
        ("verdict", "# The verdict"),
        ("writing-rules", "# "),
    ];
    for (page, heading) in pages {
        let (code, out, _) = run(&["explain", page]);
        assert_eq!(code, Some(0), "{page}");
        assert!(out.starts_with(heading), "{page}: {out}");
    }
    let (code, out, _) = run(&["explain", "verdict", "--format", "json"]);
    assert_eq!(
        (code, &json(out.as_bytes())["page"]),
        (Some(0), &"verdict".into())
    );
    let (code, _, said) = run(&["explain", "no-such-thing"]);
    assert_eq!(code, Some(2));
    let said: Vec<&str> = said.split_whitespace().collect();
    let said = said.join(" ");
    assert!(said.contains("pages about approvals"), "{said}");
}
