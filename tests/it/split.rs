//! `check --split`: what of a stopped plan could go first, and what remains.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::{Value, json};

use crate::common::{blastgate, change, fixtures, json as parsed, plan};

/// The report of a plan, split.
fn split(directory: &Path, plan: &str) -> Value {
    let output = blastgate()
        .current_dir(directory)
        .args(["check", plan, "--split", "--format", "json"])
        .output()
        .expect("it runs");
    parsed(&output.stdout)
}

/// Addresses of a part, with the deposed key where there is one.
fn part(report: &Value, name: &str) -> BTreeSet<(String, String)> {
    let part = report["split"][name].as_array().expect("a part");
    part.iter().map(key).collect()
}

fn key(change: &Value) -> (String, String) {
    let text = |name: &str| change[name].as_str().unwrap_or_default().to_owned();
    (text("address"), text("deposed"))
}

fn addresses(report: &Value, name: &str) -> Vec<String> {
    part(report, name)
        .into_iter()
        .map(|(address, _)| address)
        .collect()
}

/// A plan in which a database loses its guard, a function uses the database, an
/// alarm uses the function, and a queue with a topic stands apart.
fn entangled() -> Value {
    let tags = json!({ "Environment": "production" });
    let mut whole = plan(vec![
        change(
            "aws_db_instance.main",
            &["update"],
            json!({ "identifier": "orders", "deletion_protection": true, "tags": tags }),
            json!({ "identifier": "orders", "deletion_protection": false, "tags": tags }),
        ),
        change(
            "aws_lambda_function.api",
            &["update"],
            json!({ "function_name": "api", "memory_size": 128, "tags": tags }),
            json!({ "function_name": "api", "memory_size": 256, "tags": tags }),
        ),
        change(
            "aws_cloudwatch_metric_alarm.api",
            &["create"],
            Value::Null,
            json!({ "alarm_name": "api", "threshold": 1 }),
        ),
        change(
            "aws_sqs_queue.jobs",
            &["create"],
            Value::Null,
            json!({ "name": "jobs", "tags": tags }),
        ),
        change(
            "aws_sns_topic.jobs",
            &["create"],
            Value::Null,
            json!({ "name": "jobs", "tags": tags }),
        ),
    ]);
    let uses = |type_name: &str, name: &str, expressions: Value| {
        json!({
            "address": format!("{type_name}.{name}"), "mode": "managed", "type": type_name,
            "name": name, "provider_config_key": "aws", "expressions": expressions,
        })
    };
    whole["configuration"]["root_module"]["resources"] = json!([
        uses(
            "aws_db_instance",
            "main",
            json!({ "deletion_protection": { "constant_value": false } })
        ),
        uses(
            "aws_lambda_function",
            "api",
            json!({ "description": { "references": ["aws_db_instance.main.address", "aws_db_instance.main"] } })
        ),
        uses(
            "aws_cloudwatch_metric_alarm",
            "api",
            json!({ "alarm_name": { "references": ["aws_lambda_function.api.function_name", "aws_lambda_function.api"] } })
        ),
        uses("aws_sqs_queue", "jobs", json!({})),
        uses(
            "aws_sns_topic",
            "jobs",
            json!({ "name": { "references": ["aws_sqs_queue.jobs.name", "aws_sqs_queue.jobs"] } })
        ),
    ]);
    // A state that stands, so that this is no environment out of nothing.
    let instance = |address: &str, values: &Value| {
        let (type_name, name) = address.split_once('.').expect("an address");
        json!({
            "address": address, "mode": "managed", "type": type_name, "name": name,
            "provider_name": "registry.terraform.io/hashicorp/aws", "schema_version": 0,
            "values": values, "sensitive_values": {},
        })
    };
    let changes = whole["resource_changes"]
        .as_array()
        .expect("changes")
        .clone();
    let prior: Vec<Value> = changes
        .iter()
        .filter(|change| !change["change"]["before"].is_null())
        .map(|change| {
            instance(
                change["address"].as_str().expect("an address"),
                &change["change"]["before"],
            )
        })
        .collect();
    whole["prior_state"] = json!({
        "format_version": "1.0", "terraform_version": "1.11.4",
        "values": { "root_module": { "resources": prior } },
    });
    whole
}

#[test]
fn what_needs_a_stopped_change_waits_for_it() {
    let directory = tempfile::tempdir().expect("a directory");
    std::fs::write(directory.path().join("plan.json"), entangled().to_string()).expect("a file");
    let report = split(directory.path(), "plan.json");
    assert_eq!(report["verdict"], "needs-approval", "{}", report["reasons"]);
    assert_eq!(
        addresses(&report, "first"),
        ["aws_sns_topic.jobs", "aws_sqs_queue.jobs"],
        "{}",
        report["split"]
    );
    let remaining = report["split"]["remaining"].as_array().expect("a part");
    let of = |address: &str| {
        let found = remaining.iter().find(|change| change["address"] == address);
        found.unwrap_or_else(|| panic!("{address} does not remain: {remaining:?}"))
    };
    assert!(
        !of("aws_db_instance.main")["rules"]
            .as_array()
            .expect("rules")
            .is_empty()
    );
    assert_eq!(
        of("aws_lambda_function.api")["after"],
        "aws_db_instance.main"
    );
    assert_eq!(
        of("aws_cloudwatch_metric_alarm.api")["after"],
        "aws_lambda_function.api"
    );
    let output = blastgate()
        .current_dir(directory.path())
        .args(["check", "plan.json", "--split"])
        .output()
        .expect("it runs");
    assert_eq!(output.status.code(), Some(10));
    let text = String::from_utf8_lossy(&output.stdout);
    for wanted in [
        "2 changes could go first, alone:",
        "3 changes for people to decide on:",
        "has to come after aws_db_instance.main",
        "-target",
    ] {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
}

/// The plan with everything but some changes undone, as its own tool would have
/// written it had nobody asked for the rest.
fn only(whole: &Value, first: &BTreeSet<(String, String)>) -> Value {
    let mut rest = whole.clone();
    let changes = rest["resource_changes"].as_array_mut().expect("changes");
    changes.retain_mut(|change| {
        if first.contains(&key(change)) || change["change"]["actions"] == json!(["no-op"]) {
            return true;
        }
        let before = change["change"]["before"].clone();
        let marks = change["change"]["before_sensitive"].clone();
        change["change"] = json!({
            "actions": ["no-op"], "before": before, "after": before, "after_unknown": {},
            "before_sensitive": marks, "after_sensitive": marks,
        });
        for name in ["action_reason", "previous_address"] {
            change.as_object_mut().expect("an object").remove(name);
        }
        !before.is_null()
    });
    // Only the changes are looked at here; the other sections would contradict them.
    for section in ["planned_values", "prior_state", "output_changes"] {
        rest.as_object_mut().expect("an object").remove(section);
    }
    rest
}

#[test]
fn every_change_is_in_one_part_and_the_first_one_passes() {
    let mut split_ones = 0;
    for fixture in fixtures() {
        let id = fixture
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let report = split(&fixture, "plan.json");
        let first = part(&report, "first");
        let remaining = part(&report, "remaining");
        assert!(first.is_disjoint(&remaining), "{id}");
        // What stays as it is may be listed for a finding; it is in neither part.
        let happens = |change: &&Value| {
            change["actions"] != json!(["no-op"])
                || !change["previous_address"].is_null()
                || change["importing"] == true
        };
        let changes = report["changes"].as_array().expect("changes");
        let all: BTreeSet<_> = changes.iter().filter(happens).map(key).collect();
        let parts: BTreeSet<_> = first.union(&remaining).cloned().collect();
        assert_eq!(parts, all, "{id}");
        // Whatever a rule stops remains.
        let findings = report["findings"].as_array().expect("findings");
        let stopped: BTreeSet<&str> = findings
            .iter()
            .filter(|finding| finding["effect"] != "note")
            .filter_map(|finding| finding["address"].as_str())
            .collect();
        if report["verdict"] == "pass" {
            assert!(remaining.is_empty(), "{id}");
            continue;
        }
        assert!(
            first
                .iter()
                .all(|(address, _)| !stopped.contains(address.as_str())),
            "{id}"
        );
        if first.is_empty() {
            continue;
        }
        split_ones += 1;
        let whole = std::fs::read(fixture.join("plan.json")).expect("a plan");
        let scratch = tempfile::tempdir().expect("a directory");
        let rest = only(&parsed(&whole), &first);
        std::fs::write(scratch.path().join("plan.json"), rest.to_string()).expect("a file");
        let judged = split(scratch.path(), "plan.json");
        let about: BTreeMap<&str, usize> = judged["reasons"]
            .as_array()
            .expect("reasons")
            .iter()
            .filter_map(|reason| reason["address"].as_str())
            .map(|address| (address, 1))
            .collect();
        for (address, _) in &first {
            assert!(
                !about.contains_key(address.as_str()),
                "{id}: {}",
                judged["reasons"]
            );
        }
    }
    assert!(
        split_ones >= 2,
        "hardly any fixture can be split: {split_ones}"
    );
}

#[test]
fn a_split_is_of_one_plan_and_told_as_text_or_json() {
    let plans = crate::common::testdata().join("plans");
    for arguments in [
        &[
            "check",
            "safe-update/plan.json",
            "deposed/plan.json",
            "--split",
        ][..],
        &[
            "check",
            "safe-update/plan.json",
            "--split",
            "--format",
            "markdown",
        ],
    ] {
        let output = blastgate()
            .current_dir(&plans)
            .args(arguments)
            .output()
            .expect("it runs");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    }
}
