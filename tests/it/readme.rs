//! The recipes of the README run as they are written.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use crate::common::{blastgate, skipped};
use crate::fixes::copy;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn readme() -> String {
    std::fs::read_to_string(root().join("README.md")).expect("the README")
}

/// The fenced blocks of a language.
fn blocks(text: &str, language: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut open: Option<String> = None;
    for line in text.lines() {
        match &mut open {
            None if line.trim() == format!("```{language}") => open = Some(String::new()),
            Some(_) if line.trim() == "```" => out.extend(open.take()),
            Some(block) => {
                block.push_str(line);
                block.push('\n');
            }
            None => {}
        }
    }
    out
}

/// What is run in a block: commands without comments, with what pipelines and
/// workflow files put before them.
fn commands(block: &str) -> Vec<String> {
    block
        .replace("\\\n", " ")
        .lines()
        .map(|line| {
            let line = line.split(" # ").next().unwrap_or(line).trim();
            let line = line.trim_start_matches("- ").trim_start_matches("run: ");
            line.to_owned()
        })
        .filter(|line| line.contains("blastgate ") || line.starts_with("cargo run"))
        // What another tool is told about blastgate is not ours to run.
        .filter(|line| {
            ["blastgate ", "cargo run", "terraform "]
                .iter()
                .any(|start| line.starts_with(start))
        })
        .collect()
}

/// The words of a command as a shell takes them apart.
fn words(command: &str, home: &Path) -> Vec<String> {
    command
        .split_whitespace()
        .map(|word| {
            word.trim_matches(['\'', '"'])
                .replace("~/", &format!("{}/", home.display()))
                .replace("$AUTHOR", "grace@example.com")
        })
        .collect()
}

const RULE: &str = r#"rule "queue-renamed" {
  title     = "Queue renamed"
  severity  = "low"
  effect    = "note"
  since     = "1.0.0"
  rationale = "Senders know the queue by its name."
  help      = "Tell the senders."
  match {
    types   = ["aws_sqs_queue"]
    actions = ["replace"]
  }
  when    = before.name != after.name
  message = "`${address}` gets another name"
  example "renamed" {
    expect  = "finding"
    type    = "aws_sqs_queue"
    actions = ["delete", "create"]
    before  = { name = "a" }
    after   = { name = "b" }
  }
  example "replaced under its name" {
    expect  = "pass"
    type    = "aws_sqs_queue"
    actions = ["delete", "create"]
    before  = { name = "a" }
    after   = { name = "a" }
  }
}
"#;

const POLICY: &str = r#"policy {}
resource_policy "aws_s3_bucket" "bucket_named" {
  enforcement_level = "advisory"
  enforce {
    condition     = core::try(attrs.bucket, "") != ""
    error_message = "Buckets have a name."
  }
}
"#;

/// A directory with everything that the recipes name.
fn workplace() -> tempfile::TempDir {
    let place = tempfile::tempdir().expect("a directory");
    let at = |name: &str| place.path().join(name);
    let example = root().join("testdata/plans/readme-example");
    copy(&example.join("config"), place.path());
    copy(&example.join("before"), &at("before"));
    copy(&example.join("config"), &at("after"));
    for name in ["plan.tfplan", "plan.json"] {
        std::fs::copy(example.join(name), at(name)).expect("a copy");
    }
    copy(&example.join("config"), &at("infra/prod"));
    std::fs::copy(example.join("plan.tfplan"), at("infra/prod/plan.tfplan")).expect("a copy");
    std::fs::create_dir_all(at("plans")).expect("a directory");
    std::fs::copy(example.join("plan.json"), at("plans/network.json")).expect("a copy");
    std::fs::create_dir_all(at("my-rules/queues")).expect("a directory");
    std::fs::write(at("my-rules/queues/queue-renamed.hcl"), RULE).expect("a file");
    std::fs::write(at("s3.policy.hcl"), POLICY).expect("a file");
    std::fs::create_dir_all(at("infra/rules")).expect("a directory");
    std::fs::create_dir_all(at(".ssh")).expect("a directory");
    place
}

fn run(place: &Path, command: &str) -> Output {
    let words = words(command, place);
    let mut words = words.as_slice();
    let mut binary = blastgate();
    binary.current_dir(place).env("HOME", place);
    if words[0] == "cargo" {
        // `cargo run -- ...` runs the binary at the top of the repository.
        let start = words
            .iter()
            .position(|word| word == "--")
            .expect("its arguments");
        words = &words[start..];
        binary.current_dir(root());
    }
    if let Some(pipe) = words.iter().position(|word| word == "|") {
        let input = std::fs::File::open(place.join("plan.json")).expect("the plan");
        binary.stdin(Stdio::from(input));
        words = &words[pipe + 1..];
    }
    binary.args(&words[1..]).output().expect("it runs")
}

#[test]
fn recipes_run_as_they_are_written() {
    let text = readme();
    let place = workplace();
    let key = place.path().join(".ssh/id_ed25519");
    let keyed = Command::new("ssh-keygen")
        .args(["-q", "-t", "ed25519", "-N", "", "-f"])
        .arg(&key)
        .status()
        .is_ok_and(|status| status.success());
    if !keyed {
        skipped!("README: no ssh-keygen, `approve` is not run");
    }
    let mut count = 0;
    let all = ["sh", "yaml"].map(|language| blocks(&text, language));
    for command in all.iter().flatten().flat_map(|block| commands(block)) {
        if !keyed && command.contains("approve") {
            continue;
        }
        let output = run(place.path(), &command);
        let code = output.status.code().expect("it ends by itself");
        let told = String::from_utf8_lossy(&output.stderr);
        // Judgements end in a verdict; the plan of the example fails, so that it
        // cannot be approved. Nothing else may refuse its input or usage.
        let judged = matches!(code, 0 | 10 | 20);
        let refused = command.contains(" approve ") && code == 1 && told.contains("fail");
        assert!(judged || refused, "{command}: {code}\n{told}");
        count += 1;
    }
    assert!(count >= 12, "{count} commands were found");
}

#[test]
fn policies_are_valid() {
    let place = workplace();
    let policies = blocks(&readme(), "hcl");
    assert!(!policies.is_empty());
    for policy in policies {
        let file = place.path().join("blastgate.hcl");
        std::fs::write(&file, &policy).expect("a file");
        let output = blastgate()
            .current_dir(place.path())
            .args(["policy", "check"])
            .output()
            .expect("it runs");
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{policy}\n{told}");
    }
}

/// What the README says about the example is what the example gives.
#[test]
fn numbers_are_those_of_the_example() {
    let text = readme();
    let output = blastgate()
        .current_dir(root())
        .args([
            "check",
            "testdata/plans/readme-example/plan.tfplan",
            "--format",
            "json",
        ])
        .output()
        .expect("it runs");
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(report["verdict"], "fail");
    let replaced = report["summary"]["actions"]["replace"]
        .as_u64()
        .expect("a number");
    let causes = report["causes"].as_array().expect("causes").len();
    let told = format!(
        "a real plan of {} changed lines",
        if causes == 2 { "two" } else { "?" }
    );
    assert!(text.contains(&told), "{causes} causes");
    assert!(
        text.contains(&format!("replace {replaced} of ")),
        "{replaced} replaced"
    );
}

/// Pages that the README and the reports name are there.
#[test]
fn pages_that_are_named_exist() {
    let text = readme();
    let named: Vec<PathBuf> = text
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split([')', '#']).next())
        .filter(|target| !target.starts_with("http") && !target.is_empty())
        .map(|target| root().join(target))
        .collect();
    assert!(named.len() > 5);
    for path in named.iter().chain([&root().join("docs/approvals.md")]) {
        assert!(path.exists(), "{}", path.display());
    }
}
