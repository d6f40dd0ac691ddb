//! What the policy lets an agent do, when, and whose word the policy is;
//! through the real binary.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::common::{blastgate, change, json, plan};

struct Place {
    directory: tempfile::TempDir,
}

impl Place {
    fn new(files: &[(&str, &str)]) -> Self {
        let place = Place {
            directory: tempfile::tempdir().expect("a directory"),
        };
        for (name, text) in files {
            place.write(name, text);
        }
        place
    }

    fn path(&self) -> &Path {
        self.directory.path()
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a directory");
        std::fs::write(path, text).expect("a file is written");
    }

    fn git(&self, arguments: &[&str]) {
        let output = Command::new("git")
            .args(["-c", "user.name=n", "-c", "user.email=n@example.com"])
            .args(arguments)
            .current_dir(self.path())
            .output()
            .expect("git runs");
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{arguments:?}: {text}");
    }

    fn check(&self, more: &[&str]) -> (Option<i32>, Value) {
        let output = blastgate()
            .args(["check", "plan.json", "--format", "json"])
            .args(more)
            .current_dir(self.path())
            .output()
            .expect("blastgate runs");
        (output.status.code(), json(&output.stdout))
    }
}

fn update(address: &str, side: impl Fn(u32) -> Value) -> String {
    plan(vec![change(address, &["update"], side(1), side(2))]).to_string()
}

fn queue() -> String {
    update("aws_sqs_queue.q", |delay| {
        let arn = "arn:aws:sqs:eu-west-1:123456789012:q";
        json!({ "arn": arn, "delay_seconds": delay, "tags": { "Environment": "dev" } })
    })
}

fn decided<'a>(report: &'a Value, rule: &str) -> Option<&'a Value> {
    let findings = report["findings"].as_array()?;
    findings.iter().find(|finding| finding["rule"] == rule)
}

#[test]
fn every_part_of_a_boundary_holds_and_shows_its_line() {
    for (inside, outside) in [
        (
            "addresses = [\"aws_sqs_queue.q\"]",
            "addresses = [\"aws_sqs_queue.other\"]",
        ),
        ("not_addresses = [\"*.other\"]", "not_addresses = [\"*.q\"]"),
        ("types = [\"aws_sqs_*\"]", "types = [\"aws_db_*\"]"),
        (
            "not_types = [\"aws_db_*\"]",
            "not_types = [\"aws_sqs_queue\"]",
        ),
        ("providers = [\"aws\"]", "providers = [\"google\"]"),
        (
            "providers = [\"hashicorp/aws\"]",
            "not_providers = [\"registry.terraform.io/hashicorp/aws\"]",
        ),
        (
            "accounts = [\"123456789012\"]",
            "accounts = [\"999999999999\"]",
        ),
        ("regions = [\"eu-*\"]", "not_regions = [\"eu-west-1\"]"),
        ("actions = [\"update\"]", "actions = [\"create\"]"),
        (
            "classes = [\"reversible\"]",
            "not_classes = [\"reversible\"]",
        ),
        ("max_changes = 1", "max_changes = 0"),
        ("environments = [\"dev\"]", "environments = [\"staging\"]"),
    ] {
        for (part, code) in [(inside, 0), (outside, 20)] {
            let policy = format!("boundary \"bot\" {{\n  {part}\n}}\n");
            let place = Place::new(&[("plan.json", &queue()), ("blastgate.hcl", &policy)]);
            let (got, report) = place.check(&["--agent", "bot", "--environment", "dev"]);
            assert_eq!(got, Some(code), "{part}: {report:#}");
            let line =
                decided(&report, "outside-boundary").map(|found| &found["decided_by"]["line"]);
            assert_eq!(line, (code == 20).then_some(&json!(2)), "{part}");
        }
    }
}

#[test]
fn what_cannot_be_told_asks_and_nobody_passes_without_a_boundary() {
    let bare = update(
        "aws_sqs_queue.q",
        |delay| json!({ "delay_seconds": delay, "tags": { "Environment": "dev" } }),
    );
    let policy = "boundary \"bot\" {\n  accounts = [\"123456789012\"]\n}\n";
    let place = Place::new(&[("plan.json", &bare), ("blastgate.hcl", policy)]);
    assert_eq!(place.check(&["--agent", "bot"]).0, Some(10));
    assert_eq!(place.check(&["--agent", "other"]).0, Some(20));
    assert_eq!(place.check(&[]).0, Some(20), "nobody is named");
    place.write(
        "blastgate.hcl",
        &format!("{policy}boundary \"default\" {{}}\n"),
    );
    assert_eq!(place.check(&[]).0, Some(0));
    assert_eq!(place.check(&["--agent", "other"]).0, Some(20));
    place.write(
        "blastgate.hcl",
        "boundary \"bot\" {\n  environments = [\"dev\"]\n}\n",
    );
    assert_eq!(
        place.check(&["--agent", "bot"]).0,
        Some(20),
        "no environment is claimed"
    );
}

#[test]
fn a_freeze_holds_at_its_time_only() {
    let policy = "freeze {\n  days   = [\"fri\"]\n  hours  = [\"14:00-24:00\"]\n  zone   = \"Europe/Berlin\"\n  reason = \"weekend\"\n}\n";
    let place = Place::new(&[("plan.json", &queue()), ("blastgate.hcl", policy)]);
    for (now, code) in [
        ("2026-11-27T12:59:00Z", 0),
        ("2026-11-27T13:00:00Z", 20),
        ("2026-11-28T13:00:00Z", 0),
    ] {
        let (got, report) = place.check(&["--now", now]);
        assert_eq!(got, Some(code), "{now}: {report:#}");
        assert_eq!(report["now"], now);
    }
    // A development queue is none of a freeze of production.
    place.write(
        "blastgate.hcl",
        &policy.replace("  reason", "  production = true\n  reason"),
    );
    assert_eq!(place.check(&["--now", "2026-11-27T13:00:00Z"]).0, Some(0));
}

#[test]
fn the_files_of_a_change_lie_in_the_paths_of_a_boundary() {
    let queue = |delay: u32| {
        format!(
            "resource \"aws_sqs_queue\" \"q\" {{\n  name = \"q\"\n  delay_seconds = {delay}\n}}\n"
        )
    };
    for (part, inside) in [
        ("paths = [\"stack/*\"]", true),
        ("paths = [\"other/*\"]", false),
        ("not_paths = [\"other/*\"]", true),
        ("not_paths = [\"stack/*\"]", false),
    ] {
        let policy = format!("boundary \"bot\" {{\n  {part}\n}}\n");
        let place = Place::new(&[
            ("before/stack/main.tf", &queue(1)),
            ("after/stack/main.tf", &queue(2)),
            ("policy.hcl", &policy),
        ]);
        let output = blastgate()
            .args([
                "diff", "before", "after", "--format", "json", "--agent", "bot",
            ])
            .args(["--policy", "policy.hcl"])
            .current_dir(place.path())
            .output()
            .expect("blastgate runs");
        let report = json(&output.stdout);
        let found = decided(&report, "outside-boundary");
        assert_eq!(found.is_none(), inside, "{part}: {report:#}");
    }
}

/// An object that says nothing of itself lies where its own provider configuration says.
#[test]
fn the_provider_of_an_object_tells_its_region() {
    let bare = |delay: u32| json!({ "delay_seconds": delay, "tags": { "Environment": "dev" } });
    let with_key = |key: &str| {
        let mut plan = plan(vec![change(
            "aws_sqs_queue.q",
            &["update"],
            bare(1),
            bare(2),
        )]);
        let provider = |alias: Value, region: &str| {
            json!({ "name": "aws", "full_name": "registry.terraform.io/hashicorp/aws", "alias": alias,
                    "expressions": { "region": { "constant_value": region },
                                     "profile": { "constant_value": "us-profile" } } })
        };
        let other = provider(json!("other"), "us-east-1");
        let mut main = provider(Value::Null, "eu-west-1");
        main.as_object_mut().expect("an object").remove("alias");
        plan["configuration"] = json!({
            "provider_config": { "aws": main, "aws.other": other },
            "root_module": { "resources": [{
                "address": "aws_sqs_queue.q", "mode": "managed", "type": "aws_sqs_queue",
                "name": "q", "provider_config_key": key, "schema_version": 0,
            }] },
        });
        plan.to_string()
    };
    for (key, part, code) in [
        ("aws", "regions = [\"eu-*\"]", 0),
        ("aws", "not_regions = [\"eu-*\"]", 20),
        ("aws.other", "regions = [\"eu-*\"]", 20),
        ("aws.other", "not_regions = [\"eu-*\"]", 0),
    ] {
        let policy = format!("boundary \"bot\" {{\n  {part}\n}}\n");
        let place = Place::new(&[("plan.json", &with_key(key)), ("blastgate.hcl", &policy)]);
        let (got, report) = place.check(&["--agent", "bot"]);
        assert_eq!(got, Some(code), "{key} {part}: {report:#}");
    }
}

/// Nothing tells whether it is production: what destroys may be about it.
#[test]
fn what_may_be_production_is_kept_from_agents_and_freezes() {
    let bare = |delay: u32| json!({ "name": "q", "delay_seconds": delay });
    let delete = plan(vec![change(
        "aws_sqs_queue.q",
        &["delete"],
        bare(1),
        Value::Null,
    )]);
    let update = plan(vec![change(
        "aws_sqs_queue.q",
        &["update"],
        bare(1),
        bare(2),
    )]);
    let boundary = "boundary \"bot\" {\n  production = false\n}\n";
    let freeze = "freeze {\n  days   = [\"fri\"]\n  production = true\n  reason = \"weekend\"\n}\n";
    let unmarked = "production {\n  unmarked = \"not-production\"\n}\n";
    for (rule, part) in [("outside-boundary", boundary), ("frozen", freeze)] {
        for (plan, more, found) in [
            (&delete, "", true),
            (&update, "", false),
            (&delete, unmarked, false),
        ] {
            let policy = format!("{more}{part}");
            let place = Place::new(&[("plan.json", &plan.to_string()), ("blastgate.hcl", &policy)]);
            let arguments = ["--agent", "bot", "--now", "2026-11-27T13:00:00Z"];
            let from = if rule == "frozen" { 2 } else { 0 };
            let (_, report) = place.check(&arguments[from..]);
            let certainty = decided(&report, rule).map(|one| &one["certainty"]);
            let wanted = json!("possible");
            assert_eq!(
                certainty,
                found.then_some(&wanted),
                "{rule} {more}: {report:#}"
            );
        }
    }
}

/// An action runs what nobody knows, and no resource has to change for it.
#[test]
fn a_freeze_of_everything_holds_for_actions_that_are_invoked() {
    let mut invoked = plan(Vec::new());
    invoked["action_invocations"] = json!([{
        "address": "action.aws_lambda_invoke.f", "type": "aws_lambda_invoke", "name": "f",
        "provider_name": "registry.terraform.io/hashicorp/aws",
        "config_values": { "function_name": "f" }, "invoke_action_trigger": {},
    }]);
    let text = invoked.to_string();
    for (part, frozen) in [("", true), ("  production = true\n", false)] {
        let policy = format!("freeze {{\n  days   = [\"fri\"]\n{part}  reason = \"weekend\"\n}}\n");
        let place = Place::new(&[("plan.json", &text), ("blastgate.hcl", &policy)]);
        for (now, holds) in [
            ("2026-11-27T13:00:00Z", frozen),
            ("2026-11-26T13:00:00Z", false),
        ] {
            let (_, report) = place.check(&["--now", now]);
            assert_eq!(
                decided(&report, "frozen").is_some(),
                holds,
                "{part}{now}: {report:#}"
            );
        }
    }
}

#[test]
fn a_waiver_lifts_one_rule_at_one_address_until_its_day() {
    let delete = |name: &str| {
        let tags = json!({ "Environment": "production" });
        let before = json!({ "port": 443, "tags": tags });
        change(
            &format!("aws_lb_listener.{name}"),
            &["delete"],
            before,
            Value::Null,
        )
    };
    let waiver = |rule: &str, address: &str| {
        format!(
            "waiver \"{rule}\" {{\n  address = \"{address}\"\n  reason  = \"moves\"\n  owner   = \"ops\"\n  expires = \"2026-12-31\"\n}}\n"
        )
    };
    let place = Place::new(&[("plan.json", &plan(vec![delete("a")]).to_string())]);
    let during = ["--now", "2026-12-01T00:00:00Z"];
    let state = |report: &Value| report["waivers"][0]["state"].clone();
    for (rule, address, now, code, expected) in [
        (
            "destroys-production",
            "aws_lb_listener.a",
            "2026-12-01T00:00:00Z",
            0,
            "used",
        ),
        (
            "destroys-production",
            "aws_lb_listener.*",
            "2026-12-31T23:59:59Z",
            0,
            "used",
        ),
        (
            "destroys-production",
            "aws_lb_listener.a",
            "2027-01-01T00:00:00Z",
            10,
            "expired",
        ),
        (
            "destroys-production",
            "aws_lb_listener.b",
            "2026-12-01T00:00:00Z",
            10,
            "unused",
        ),
        (
            "destroys-data",
            "aws_lb_listener.a",
            "2026-12-01T00:00:00Z",
            10,
            "unused",
        ),
    ] {
        place.write("blastgate.hcl", &waiver(rule, address));
        let (got, report) = place.check(&["--now", now]);
        assert_eq!(
            (got, state(&report)),
            (Some(code), json!(expected)),
            "{rule} {address} {now}: {report:#}"
        );
        assert_eq!(report["summary"]["destructive"], 1, "the class stays");
        let unused = report["policy"]["unused"].as_array().expect("a list").len();
        assert_eq!(unused, usize::from(expected != "used"));
    }
    place.write(
        "blastgate.hcl",
        &waiver("destroys-production", "aws_lb_listener.a"),
    );
    let (_, report) = place.check(&during);
    let found = decided(&report, "destroys-production").expect("a finding");
    assert!(
        found["waived_by"]
            .as_str()
            .expect("a waiver")
            .starts_with("ops until"),
        "{found:#}"
    );
    assert_eq!(found["effect"], "note");
    // What cannot be waived, what holds too long, what there is not.
    for (rule, now) in [
        ("outside-boundary", "2026-12-01T00:00:00Z"),
        ("destroys-production", "2025-12-01T00:00:00Z"),
        ("destroys-everything", "2026-12-01T00:00:00Z"),
    ] {
        place.write("blastgate.hcl", &waiver(rule, "*"));
        assert_eq!(place.check(&["--now", now]).0, Some(1), "{rule} at {now}");
    }
}

#[test]
fn the_policy_of_the_trusted_revision_counts() {
    let strict = "boundary \"bot\" {\n  types = [\"aws_db_*\"]\n}\nrules {\n  directories = [\"rules\"]\n}\n";
    let rule = include_str!("../../rules/plan/output-removed.hcl")
        .replace("output-removed\"", "own-rule\"");
    let rule = rule.replace("detector  = \"own-rule\"", "detector  = \"output-removed\"");
    let place = Place::new(&[
        ("plan.json", &queue()),
        ("gate/blastgate.hcl", strict),
        ("gate/rules/own/own-rule.hcl", &rule),
    ]);
    place.git(&["init", "-q", "-b", "main"]);
    place.git(&["add", "."]);
    place.git(&["commit", "-qm", "a"]);
    // The change under review loosens the policy and takes the rule away.
    place.write("gate/blastgate.hcl", "");
    std::fs::remove_dir_all(place.path().join("gate/rules")).expect("removed");
    let policy = ["--policy", "gate/blastgate.hcl", "--agent", "bot"];
    let (code, report) = place.check(&policy);
    assert_eq!(code, Some(0), "{report:#}");
    assert_eq!(report["policy"]["trusted"], false);
    assert!(decided(&report, "untrusted-policy").is_some());
    let (code, report) = place.check(&[&policy[..], &["--policy-ref", "main"]].concat());
    assert_eq!(code, Some(20), "{report:#}");
    assert_eq!(report["policy"]["trusted"], true);
    assert_eq!(
        report["policy"]["revision"].as_str().map(str::len),
        Some(40)
    );
    assert!(decided(&report, "untrusted-policy").is_none());
    let flags = report["policy"]["flags"].as_array().expect("flags");
    assert!(flags.contains(&json!("--policy-ref main")), "{flags:?}");
    assert_eq!(place.check(&["--policy-ref", "missing"]).0, Some(1));
    assert_eq!(
        place
            .check(&["--policy", "nowhere.hcl", "--policy-ref", "main"])
            .0,
        Some(1)
    );
}

#[test]
fn the_baseline_remembers_what_was_production() {
    let table = |id: &str, environment: &str| json!({ "id": id, "name": id, "tags": { "Environment": environment } });
    let mut before = plan(vec![]);
    before["prior_state"] = json!({
        "format_version": "1.0",
        "terraform_version": "1.11.4",
        "values": { "root_module": { "resources": [
            { "address": "aws_lb_listener.live", "mode": "managed", "type": "aws_lb_listener", "name": "live",
              "provider_name": "registry.terraform.io/hashicorp/aws", "schema_version": 0, "values": table("live", "production") },
            { "address": "aws_lb_listener.test", "mode": "managed", "type": "aws_lb_listener", "name": "test",
              "provider_name": "registry.terraform.io/hashicorp/aws", "schema_version": 0, "values": table("test", "dev") },
        ] } },
    });
    let place = Place::new(&[("before.json", &before.to_string())]);
    let written = blastgate()
        .args(["baseline", "write", "before.json", "-o", "baseline.json"])
        .current_dir(place.path())
        .output()
        .expect("blastgate runs");
    assert!(
        written.status.success(),
        "{}",
        String::from_utf8_lossy(&written.stderr)
    );
    let text = std::fs::read_to_string(place.path().join("baseline.json")).expect("a baseline");
    assert_eq!(
        json(text.as_bytes())["identities"].as_array().map(Vec::len),
        Some(1)
    );
    // The mark went in an earlier change; now the object goes.
    for (id, code, with) in [("live", 0, false), ("live", 10, true), ("test", 0, true)] {
        let delete = change(
            &format!("aws_lb_listener.{id}"),
            &["delete"],
            table(id, "dev"),
            Value::Null,
        );
        place.write("plan.json", &plan(vec![delete]).to_string());
        let more: &[&str] = if with {
            &["--baseline", "baseline.json"]
        } else {
            &[]
        };
        let (got, report) = place.check(more);
        assert_eq!(got, Some(code), "{id} {with}: {report:#}");
        assert_eq!(decided(&report, "left-baseline").is_some(), code == 10);
    }
    place.write("baseline.json", "{}");
    assert_eq!(place.check(&["--baseline", "baseline.json"]).0, Some(1));
}
