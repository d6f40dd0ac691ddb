//! Where the server reads, and whose policy counts.

use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::json;

use super::client::{Client, plans, scratch, told};
use crate::common::{json as parsed, skipped};

/// Runs git with a name and no signature; whether it succeeds.
pub(super) fn git(directory: &Path, arguments: &[&str]) -> bool {
    let done = Command::new("git")
        .arg("-C")
        .arg(directory)
        .args([
            "-c",
            "user.name=x",
            "-c",
            "user.email=x@example.com",
            "-c",
            "commit.gpgsign=false",
        ])
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    done.is_ok_and(|status| status.success())
}

#[test]
fn revisions_are_judged_inside_of_the_roots_only() {
    let top = scratch();
    let repository = top.path().join("repository");
    std::fs::create_dir_all(repository.join("prod")).expect("a directory");
    let main = "resource \"aws_db_instance\" \"main\" {\n  identifier = \"orders\"\n  tags       = { Environment = \"production\" }\n}\n";
    std::fs::write(repository.join("prod/main.tf"), main).expect("a file");
    if !git(&repository, &["init", "-q", "-b", "main"]) {
        skipped!("git is not on PATH");
        return;
    }
    assert!(git(&repository, &["add", "-A"]) && git(&repository, &["commit", "-q", "-m", "x"]));
    std::fs::write(repository.join("prod/main.tf"), "").expect("a file");
    let mut client = Client::legacy(&repository);
    let result = client.call("check_diff", json!({ "base": "HEAD", "directory": "prod" }));
    assert_eq!(
        result["structuredContent"]["verdict"], "needs-approval",
        "{result}"
    );
    assert_eq!(
        result["structuredContent"],
        told(&repository, &["diff", "--base", "HEAD", "prod"])
    );
    // The root is a part of the repository only, or its objects lie elsewhere.
    let linked = top.path().join("linked");
    assert!(git(
        &repository,
        &["worktree", "add", "-q", linked.to_str().expect("a name")]
    ));
    for root in [repository.join("prod"), linked] {
        let result = Client::legacy(&root).call("check_diff", json!({ "base": "HEAD" }));
        let error = &result["structuredContent"]["error"];
        assert!(
            error["message"]
                .as_str()
                .is_some_and(|text| text.contains("outside")),
            "{result}"
        );
    }
}

#[test]
fn nothing_outside_of_the_roots_is_read() {
    let top = scratch();
    let root = top.path().join("root");
    std::fs::create_dir_all(root.join("config")).expect("a directory");
    let plan = plans().join("safe-update/plan.json");
    std::fs::copy(&plan, top.path().join("outside.json")).expect("a copy");
    std::fs::copy(&plan, root.join("inside.json")).expect("a copy");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("../outside.json", root.join("link.json")).expect("a link");
        std::os::unix::fs::symlink("..", root.join("up")).expect("a link");
        let made = Command::new("mkfifo").arg(root.join("pipe")).status();
        assert!(made.is_ok_and(|status| status.success()));
    }
    let mut client = Client::legacy(&root);
    let absolute = top.path().join("outside.json").display().to_string();
    for path in [
        "../outside.json",
        &absolute,
        "link.json",
        "up/outside.json",
        "pipe",
        "config",
        "",
        "/dev/zero",
        "/etc/passwd",
        "inside.json\u{0}",
        "-",
        "none.json",
    ] {
        let result = client.call("check_plan", json!({ "plan": path }));
        assert_eq!(result["isError"], true, "{path}");
        assert_eq!(result["structuredContent"]["exit_code"], 1, "{path}");
        assert!(result["structuredContent"]["verdict"].is_null());
    }
    for arguments in [
        json!({ "before": "..", "after": "config" }),
        json!({ "before": "config", "after": "up" }),
        json!({ "directory": "..", "patch": "" }),
        json!({ "directory": "up", "base": "HEAD" }),
        json!({ "before": "config", "after": "config", "var_files": ["../outside.json"] }),
    ] {
        let result = client.call("check_diff", arguments.clone());
        let message = result["structuredContent"]["error"]["message"].as_str();
        assert!(
            message.is_some_and(|text| text.contains("outside")),
            "{arguments}: {result}"
        );
    }
    let source = json!({ "plan": "inside.json", "source": "up" });
    assert_eq!(client.call("check_plan", source)["isError"], true);
    let inside = client.call("check_plan", json!({ "plan": "../root/inside.json" }));
    assert_eq!(inside["structuredContent"]["verdict"], "pass");
}

#[test]
fn the_policy_is_fixed_when_the_server_starts() {
    let root = scratch();
    let write = |name: &str, text: &str| {
        let path = root.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a directory");
        std::fs::write(path, text).expect("a file");
    };
    let table = "resource \"aws_dynamodb_table\" \"t\" {\n  name = \"t\"\n}\n";
    // Facts and a policy that would take the data out of the table.
    let lax = "catalog {\n  directories = [\"facts\"]\n}\n";
    let fact = "type \"aws_dynamodb_table\" {\n  holds = \"nothing\"\n}\n";
    for (name, text) in [
        ("a/main.tf", table),
        ("a/blastgate.hcl", lax),
        ("a/facts/own.hcl", fact),
        ("b/main.tf", ""),
    ] {
        write(name, text);
    }
    std::fs::copy(
        plans().join("delete-dev-table/plan.json"),
        root.path().join("plan.json"),
    )
    .expect("a copy");
    let mut client = Client::legacy(root.path());
    let before = client.call("check_plan", json!({ "plan": "plan.json" }));
    let result = client.call("check_diff", json!({ "before": "a", "after": "b" }));
    assert_eq!(
        result["structuredContent"]["policy"]["source"], "built-in",
        "{result}"
    );
    assert_eq!(
        client.call("check_plan", json!({ "plan": "plan.json" })),
        before
    );
    // Of the root it counts, and what it says of itself shows.
    write("blastgate.hcl", "limits {\n  destructive_changes = 1\n}\n");
    let policy = client.ask("resources/read", json!({ "uri": "blastgate://policy" }));
    let text = policy["result"]["contents"][0]["text"]
        .as_str()
        .expect("a text");
    let effective = parsed(text.as_bytes());
    assert_eq!(effective["source"], "blastgate.hcl");
    let judged = client.call("check_plan", json!({ "plan": "plan.json" }));
    assert_eq!(
        judged["structuredContent"]["policy"]["source"],
        "blastgate.hcl"
    );
    // It may be the caller's work: it does not lead out either.
    write("blastgate.hcl", "rules {\n  directories = [\"..\"]\n}\n");
    let leading = client.call("check_plan", json!({ "plan": "plan.json" }));
    let error = &leading["structuredContent"]["error"];
    assert!(
        error["message"]
            .as_str()
            .is_some_and(|text| text.contains("leads out")),
        "{leading}"
    );
    write("blastgate.hcl", "broken {");
    let broken = client.call("check_plan", json!({ "plan": "plan.json" }));
    assert_eq!(
        broken["structuredContent"]["error"]["code"],
        "invalid-policy"
    );
    assert!(
        client.ask("resources/read", json!({ "uri": "blastgate://policy" }))["error"].is_object()
    );
}
