//! Many calls, huge plans, calls that are given up, and lines that are no messages.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

use serde_json::{Value, json};

use super::client::{Client, LEGACY, plans, scratch};
use super::confined::git;
use crate::common::skipped;

#[test]
fn what_is_malformed_is_answered_and_forgotten() {
    let root = plans();
    let mut client = Client::start(&[&root], &[]);
    // Before anything else: a notification, an answer to nothing, junk.
    client.write(r#"{"jsonrpc":"2.0","method":"notifications/initialized"}"#);
    client.write(r#"{"jsonrpc":"2.0","id":9,"result":{}}"#);
    client.write("junk");
    assert_eq!(client.receive()["error"]["code"], -32700);
    client.initialize(LEGACY);
    let deep = "[".repeat(100_000);
    let long = format!(
        r#"{{"jsonrpc":"2.0","id":1,"method":"{}"}}"#,
        "x".repeat(5 << 20)
    );
    for (line, code) in [
        ("{", -32700),
        ("\u{0}", -32700),
        (deep.as_str(), -32700),
        ("[]", -32600),
        ("7", -32600),
        (r#"{"id":1}"#, -32600),
        (long.as_str(), -32600),
    ] {
        client.write(line);
        let answer = client.receive();
        assert_eq!(answer["error"]["code"], code, "{:.80}: {answer}", line);
        assert!(answer["id"].is_null(), "{answer}");
    }
    client.write("");
    for method in [
        "no/such/method",
        "tools/approve",
        "tasks/get",
        "prompts/get",
    ] {
        assert!(
            client.ask(method, json!({}))["error"].is_object(),
            "{method}"
        );
    }
    for params in [
        json!({}),
        json!({ "name": 7 }),
        json!({ "name": "approve", "arguments": {} }),
        json!({ "name": "check_plan", "arguments": [] }),
    ] {
        assert!(
            client.ask("tools/call", params.clone())["error"].is_object(),
            "{params}"
        );
    }
    for arguments in [
        json!({}),
        json!({ "plan": 7 }),
        json!({ "plan": "safe-update/plan.json", "policy": "lax.hcl" }),
        json!({ "plan": "safe-update/plan.json", "max_bytes": 0 }),
        json!({ "plan": "safe-update/plan.json", "max_bytes": -1 }),
        json!({ "plan": "safe-update/state.json" }),
    ] {
        let result = client.call("check_plan", arguments.clone());
        assert_eq!(result["isError"], true, "{arguments}");
        assert_eq!(result["structuredContent"]["exit_code"], 1, "{arguments}");
    }
    let good = client.call("check_plan", json!({ "plan": "safe-update/plan.json" }));
    assert_eq!(good["structuredContent"]["verdict"], "pass");
    assert_eq!(client.close(), Some(0));
}

/// A plan of many deletions in production.
fn huge(count: usize) -> Value {
    let changes = (0..count).map(|index| {
        crate::common::change(
            &format!("aws_sqs_queue.q[{index}]"),
            &["delete"],
            json!({ "name": format!("queue-{index}"), "tags": { "Environment": "production" } }),
            Value::Null,
        )
    });
    crate::common::plan(changes.collect())
}

#[test]
fn a_long_report_is_shortened_and_says_so() {
    let root = scratch();
    std::fs::write(root.path().join("plan.json"), huge(3_000).to_string()).expect("a file");
    let mut client = Client::legacy(root.path());
    let tools = client.ask("tools/list", json!({}))["result"]["tools"].clone();
    let schema = jsonschema::validator_for(&tools[0]["outputSchema"]).expect("a schema");
    for most in [20_000, 100_000, 200_000] {
        let result = client.call(
            "check_plan",
            json!({ "plan": "plan.json", "max_bytes": most }),
        );
        let report = &result["structuredContent"];
        assert!(report.to_string().len() <= most);
        assert_eq!(report["verdict"], "fail");
        assert_eq!(report["summary"]["destructive"], 3_000);
        assert!(
            report["looked_at"]
                .to_string()
                .contains("leaves out a part")
        );
        assert!(schema.is_valid(report));
        let findings = report["findings"].as_array().map_or(0, Vec::len);
        for change in report["changes"].as_array().expect("changes") {
            for index in change["findings"].as_array().expect("indexes") {
                assert!(
                    index
                        .as_u64()
                        .is_some_and(|index| (index as usize) < findings)
                );
            }
        }
    }
}

#[test]
fn fifty_calls_at_once_get_fifty_answers() {
    let root = plans();
    let mut client = Client::legacy(&root);
    let plans = [
        "safe-update",
        "readme-example",
        "deposed",
        "delete-dev-table",
    ];
    let mut wanted = BTreeMap::new();
    for index in 0..50 {
        let id = plans[index % plans.len()];
        let arguments = json!({ "plan": format!("{id}/plan.json") });
        wanted.insert(
            client.send(
                "tools/call",
                json!({ "name": "check_plan", "arguments": arguments }),
            ),
            id,
        );
    }
    let mut seen: BTreeMap<&str, Value> = BTreeMap::new();
    for _ in 0..50 {
        let answer = client.receive();
        let id = wanted
            .remove(&answer["id"].as_u64().expect("an id"))
            .expect("an id of ours");
        let report = answer["result"]["structuredContent"].clone();
        assert_eq!(report["input"]["name"], format!("{id}/plan.json"));
        let first = seen.entry(id).or_insert_with(|| report.clone());
        assert_eq!(*first, report);
    }
    assert!(wanted.is_empty());
    assert_eq!(client.close(), Some(0));
}

/// Two revisions of a repository whose policies know different things of one type,
/// and a change of it in the working tree.
fn two_catalogs(directory: &Path) -> bool {
    let write = |name: &str, text: &str| {
        let path = directory.join(name);
        std::fs::create_dir_all(path.parent().expect("a directory")).expect("a directory");
        std::fs::write(path, text).expect("a file");
    };
    let commit = |name: &str| {
        git(directory, &["add", "-A"])
            && git(directory, &["commit", "-q", "-m", name])
            && git(directory, &["tag", name])
    };
    let vault = |sealed: bool| {
        format!(
            "resource \"acme_vault\" \"main\" {{\n  sealed = {sealed}\n  tags   = {{ environment = \"production\" }}\n}}\n"
        )
    };
    let facts = |fact: &str| {
        format!(
            "provider \"acme\" {{\n  source   = \"acme/acme\"\n  evidence = \"hand\"\n}}\n\ntype \"acme_vault\" {{\n  holds = \"nothing\"\n  attribute \"sealed\" {{\n{fact}  }}\n}}\n"
        )
    };
    if !git(directory, &["init", "-q", "-b", "main"]) {
        return false;
    }
    write("main.tf", &vault(true));
    write("blastgate.hcl", "catalog { directories = [\"facts\"] }\n");
    write("facts/acme.hcl", &facts("    meaning = \"nothing\"\n"));
    assert!(commit("plain"));
    let control =
        "    meaning = \"control\"\n    harmful = [\"off\"]\n    means   = \"the vault is open\"\n";
    write("facts/acme.hcl", &facts(control));
    assert!(commit("guarded"));
    write("main.tf", &vault(false));
    true
}

#[test]
fn calls_at_once_keep_to_their_own_catalogs() {
    let root = scratch();
    if !two_catalogs(root.path()) {
        skipped!("git is not on PATH");
        return;
    }
    let weakens = |report: &Value| {
        let findings = report["findings"].as_array().expect("findings");
        findings
            .iter()
            .any(|finding| finding["rule"] == "control-weakened")
    };
    let mut client = Client::legacy(root.path());
    let mut asked = BTreeMap::new();
    for index in 0..24 {
        let base = if index % 2 == 0 { "guarded" } else { "plain" };
        let params = json!({ "name": "check_diff", "arguments": { "base": base } });
        asked.insert(client.send("tools/call", params), base);
    }
    for _ in 0..24 {
        let answer = client.receive();
        let base = asked.remove(&answer["id"].as_u64().expect("an id"));
        let report = &answer["result"]["structuredContent"];
        assert_eq!(
            weakens(report),
            base == Some("guarded"),
            "{base:?}: {report}"
        );
    }
    assert_eq!(client.close(), Some(0));
}

#[test]
fn a_call_can_be_cancelled_in_the_middle() {
    let root = scratch();
    std::fs::write(root.path().join("huge.json"), huge(20_000).to_string()).expect("a file");
    std::fs::write(root.path().join("small.json"), huge(1).to_string()).expect("a file");
    let mut client = Client::legacy(root.path());
    let call = |plan: &str, token: u64| json!({ "name": "check_plan", "arguments": { "plan": plan }, "_meta": { "progressToken": token } });
    let id = client.send("tools/call", call("huge.json", 77));
    let other = client.send("tools/call", call("huge.json", 78));
    // They run at once: the first stage of one of them has been told.
    let progress = client.receive();
    assert_eq!(progress["method"], "notifications/progress", "{progress}");
    let token = progress["params"]["progressToken"].as_u64();
    assert!(matches!(token, Some(77 | 78)), "{progress}");
    for id in [id, other] {
        let params = json!({ "requestId": id, "reason": "no longer of use" });
        client.write(
            &json!({ "jsonrpc": "2.0", "method": "notifications/cancelled", "params": params })
                .to_string(),
        );
    }
    let next = client.send(
        "tools/call",
        json!({ "name": "check_plan", "arguments": { "plan": "small.json" } }),
    );
    loop {
        let answer = client.receive();
        if answer["method"] == "notifications/progress" {
            continue;
        }
        assert_eq!(
            answer["id"], next,
            "a cancelled call has no answer: {answer}"
        );
        assert_eq!(
            answer["result"]["structuredContent"]["verdict"],
            "needs-approval"
        );
        break;
    }
    assert_eq!(
        client.lines.recv_timeout(Duration::from_millis(300)).err(),
        Some(RecvTimeoutError::Timeout)
    );
    assert_eq!(client.close(), Some(0));
}

#[test]
fn progress_grows_and_comes_before_the_answer() {
    let root = plans();
    let mut client = Client::legacy(&root);
    let params = json!({
        "name": "check_plan",
        "arguments": { "plan": "safe-update/plan.json" },
        "_meta": { "progressToken": "mine" },
    });
    let id = client.send("tools/call", params);
    let mut at = 0.0;
    loop {
        let message = client.receive();
        if message["id"] == id {
            break;
        }
        assert_eq!(message["params"]["progressToken"], "mine", "{message}");
        let now = message["params"]["progress"].as_f64().expect("a number");
        assert!(now > at, "{message}");
        at = now;
    }
    assert!(at >= 2.0);
}
