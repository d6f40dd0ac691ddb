//! The ways into `blastgate diff`, driven through the binary: revisions, the
//! working tree, patches, and what is refused.

use std::path::Path;
use std::process::{Command, Output};

struct Scratch(tempfile::TempDir);

const MAIN: &str = r#"terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}
resource "aws_db_instance" "main" {
  identifier     = "orders"
  instance_class = "db.t3.micro"
  tags           = { Environment = "production" }
}
resource "aws_sqs_queue" "jobs" {
  name = "jobs"
}
"#;

impl Scratch {
    /// A repository with one commit; `None`, said loudly, without git.
    fn new() -> Option<Self> {
        if Command::new("git").arg("--version").output().is_err() {
            crate::common::skipped!("git is not on PATH");
            return None;
        }
        let scratch = Scratch(tempfile::tempdir().expect("a directory"));
        scratch.git(&["init", "-q", "-b", "main"]);
        scratch.write("prod/main.tf", MAIN);
        scratch.write(
            "dev/main.tf",
            "resource \"aws_sqs_queue\" \"dev\" {\n  name = \"dev\"\n}\n",
        );
        scratch.write(
            ".github/workflows/tf.yml",
            "jobs:\n  plan:\n    steps:\n      - run: terraform plan\n",
        );
        scratch.commit();
        Some(scratch)
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn git(&self, arguments: &[&str]) -> String {
        let output = Command::new("git")
            .arg("-C")
            .arg(self.path())
            .args([
                "-c",
                "user.name=x",
                "-c",
                "user.email=x@example.com",
                "-c",
                "commit.gpgsign=false",
            ])
            .args(arguments)
            .output()
            .expect("git runs");
        assert!(output.status.success(), "{arguments:?}");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a directory");
        std::fs::write(path, text).expect("a file");
    }

    fn commit(&self) {
        self.git(&["add", "-A"]);
        self.git(&["commit", "-q", "-m", "x"]);
    }

    fn diff(&self, arguments: &[&str]) -> (Option<i32>, serde_json::Value, String) {
        let output: Output = Command::new(env!("CARGO_BIN_EXE_blastgate"))
            .current_dir(self.path())
            .args(["diff", "--format", "json"])
            .args(arguments)
            .output()
            .expect("blastgate runs");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let report = serde_json::from_slice(&output.stdout).unwrap_or_default();
        (output.status.code(), report, said)
    }
}

/// What the report says of changes and rules, whichever way it came in.
fn gist(report: &serde_json::Value) -> (String, Vec<String>, Vec<String>) {
    let list = |name: &str, field: &str| -> Vec<String> {
        let items = report[name].as_array().cloned().unwrap_or_default();
        items
            .iter()
            .map(|item| item[field].as_str().unwrap_or_default().to_owned())
            .collect()
    };
    (
        report["verdict"].to_string(),
        list("changes", "address"),
        list("findings", "rule"),
    )
}

#[test]
fn all_ways_in_see_the_same_change() {
    let Some(repo) = Scratch::new() else { return };
    let gone = MAIN
        .split("resource \"aws_db_instance\"")
        .next()
        .unwrap_or_default()
        .to_owned()
        + "resource \"aws_sqs_queue\" \"jobs\" {\n  name = \"jobs\"\n}\n";
    repo.write("prod/main.tf", &gone);
    let patch = repo.git(&["diff"]);
    let (code, working, said) = repo.diff(&["--base", "HEAD"]);
    assert!(matches!(code, Some(10 | 20)), "{code:?} {said}");
    let wanted = gist(&working);
    assert!(
        wanted.1.contains(&"aws_db_instance.main".to_owned()),
        "{working}"
    );
    assert!(!wanted.2.is_empty());
    repo.commit();
    let (code, _, _) = repo.diff(&["--base", "HEAD"]);
    assert_eq!(code, Some(0));
    let (_, report, _) = repo.diff(&["--base", "HEAD~1", "--head", "HEAD"]);
    assert_eq!(gist(&report), wanted);
    let (_, report, _) = repo.diff(&["--base", "HEAD~1", "--head", "HEAD", "prod"]);
    assert_eq!(gist(&report), wanted);
    let (_, report, _) = repo.diff(&["--base", "HEAD~1", "--head", "HEAD", "dev"]);
    assert_eq!(gist(&report).1, Vec::<String>::new());
    repo.git(&["checkout", "-q", "HEAD~1"]);
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), &patch).expect("a patch");
    let (_, report, said) = repo.diff(&["--patch", &file.path().to_string_lossy()]);
    assert_eq!(gist(&report), wanted, "{said}");
}

#[test]
fn a_workflow_alone_is_judged() {
    let Some(repo) = Scratch::new() else { return };
    repo.write(
        ".github/workflows/tf.yml",
        "jobs:\n  plan:\n    steps:\n      - run: terraform apply -auto-approve\n",
    );
    let (code, report, said) = repo.diff(&["--base", "HEAD"]);
    assert_eq!(code, Some(10), "{said} {report}");
    assert!(
        gist(&report).2.contains(&"workflow-edited".to_owned()),
        "{report}"
    );
    repo.git(&["checkout", "-q", "."]);
    repo.write("notes.txt", "x");
    repo.write(
        "prod/main.tf",
        &MAIN.replace("  name = \"jobs\"", "  # the jobs\n  name   =   \"jobs\""),
    );
    let (code, report, said) = repo.diff(&["--base", "HEAD"]);
    assert_eq!(code, Some(0), "{said} {report}");
}

#[test]
fn the_policy_of_the_base_counts() {
    let Some(repo) = Scratch::new() else { return };
    repo.write("blastgate.hcl", "this does not load");
    let (code, report, said) = repo.diff(&["--base", "HEAD"]);
    assert_eq!(code, Some(10), "{said}");
    assert!(
        gist(&report).2.contains(&"gate-policy-edited".to_owned()),
        "{report}"
    );
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let Some(repo) = Scratch::new() else { return };
    repo.write(
        "up.patch",
        "--- /dev/null\n+++ b/../x.tf\n@@ -0,0 +1 @@\n+x\n",
    );
    repo.write(
        "fuzz.patch",
        "--- a/dev/main.tf\n+++ b/dev/main.tf\n@@ -2 +2 @@\n-  name = \"other\"\n+  name = \"x\"\n",
    );
    for (arguments, wanted) in [
        (&["--base", "nothing"][..], "there is no commit `nothing`"),
        (&["--base=-x"], "is not the name of a revision"),
        (&["--patch", "up.patch"], "outside of the tree"),
        (&["--patch", "fuzz.patch"], "line 2 of `dev/main.tf`"),
        (&["--patch", "none.patch"], "cannot read the patch"),
    ] {
        let (code, report, said) = repo.diff(arguments);
        assert_eq!(code, Some(1), "{arguments:?} {said}");
        assert_eq!(report["verdict"], serde_json::Value::Null);
        let message = report["error"]["message"].as_str().unwrap_or_default();
        assert!(message.contains(wanted), "{arguments:?}: {message}");
    }
}

#[test]
fn the_rules_of_the_base_count() {
    let Some(repo) = Scratch::new() else { return };
    repo.write(
        "blastgate.hcl",
        "rules {\n  directories = [\"gate/rules\"]\n}\n",
    );
    let rule = "gate/rules/queues/own-queues.hcl";
    repo.write(
        rule,
        r#"rule "own-queues" {
  title     = "A queue goes"
  severity  = "low"
  effect    = "needs-approval"
  since     = "0.1.0"
  rationale = "Somebody reads it."
  help      = "Ask first."
  references = ["https://example.com/queues"]
  match {
    types   = ["aws_sqs_queue"]
    actions = ["delete"]
  }
  when    = before.name != after.name
  message = "`${address}` goes"
  example "goes" {
    expect = "finding"
    type   = "aws_sqs_queue"
    before = { name = "q" }
  }
  example "stays" {
    expect = "pass"
    type   = "aws_sqs_queue"
    before = { name = "q" }
    after  = { name = "q" }
  }
}
"#,
    );
    repo.commit();
    // A rule that the change takes out or breaks is still the base's.
    repo.write(rule, "broken {");
    repo.write("dev/main.tf", "# nothing\n");
    let (code, report, said) = repo.diff(&["--base", "HEAD"]);
    assert_eq!(code, Some(10), "{said}");
    assert!(
        report["findings"].to_string().contains("own-queues"),
        "{report}"
    );
    // Rules that come with the change are refused, and not left out.
    repo.write(
        "blastgate.hcl",
        "rules {\n  directories = [\"new/rules\"]\n}\n",
    );
    repo.commit();
    repo.write("new/rules/own.hcl", "broken {");
    let (code, _, said) = repo.diff(&["--base", "HEAD"]);
    assert!(code == Some(1) && said.contains("new/rules"), "{said}");
}

#[cfg(unix)]
#[test]
fn links_are_followed_inside_the_repository_only() {
    let Some(repo) = Scratch::new() else { return };
    repo.write(
        "stack/main.tf",
        "module \"net\" {\n  source = \"./net\"\n}\n",
    );
    repo.write("shared/one/main.tf", MAIN);
    repo.write("shared/two/main.tf", "# nothing\n");
    let link = repo.path().join("stack/net");
    let lead = |target: &str| {
        let _ = std::fs::remove_file(&link);
        std::os::unix::fs::symlink(target, &link).expect("a link");
    };
    lead("../shared/one");
    repo.commit();
    lead("../shared/two");
    let (code, report, said) = repo.diff(&["--base", "HEAD"]);
    assert_eq!(code, Some(10), "{said}");
    let (_, changes, _) = gist(&report);
    assert!(
        changes.contains(&"module.net.aws_db_instance.main".to_owned()),
        "{report}"
    );
    repo.commit();
    assert_eq!(
        repo.diff(&["--base", "HEAD~1", "--head", "HEAD"]).0,
        Some(10)
    );
    lead("../../..");
    let (code, report, _) = repo.diff(&["--base", "HEAD"]);
    assert_eq!(code, Some(10));
    assert!(
        report["gaps"].to_string().contains("leaves the tree"),
        "{report}"
    );
}

/// Whoever keeps the state in the root module has it in the working tree. If git
/// ignores it, it is no part of the change; if a commit would take it, it is.
#[test]
fn an_ignored_state_is_no_part_of_the_change() {
    let Some(repo) = Scratch::new() else { return };
    repo.write(".gitignore", "*.tfstate\n*.tfstate.*\n");
    repo.commit();
    for name in [
        "terraform.tfstate",
        "terraform.tfstate.backup",
        ".terraform.tfstate.lock.info",
    ] {
        repo.write(&format!("prod/{name}"), "{\"version\": 4}\n");
    }
    let (code, report, said) = repo.diff(&["--base", "HEAD"]);
    assert_eq!(code, Some(0), "{report} {said}");
    repo.write(".gitignore", "");
    repo.commit();
    repo.write("dev/terraform.tfstate", "{\"version\": 4}\n");
    let (code, report, said) = repo.diff(&["--base", "HEAD"]);
    assert_eq!(code, Some(10), "{report} {said}");
    // Other files that git ignores are read by Terraform, so they count.
    repo.commit();
    repo.write(".gitignore", "*_override.tf\n");
    repo.commit();
    repo.write(
        "prod/main_override.tf",
        "resource \"aws_db_instance\" \"main\" {\n  identifier = \"other\"\n}\n",
    );
    let (_, report, said) = repo.diff(&["--base", "HEAD"]);
    assert_eq!(
        report["changes"][0]["address"], "aws_db_instance.main",
        "{said}"
    );
}
