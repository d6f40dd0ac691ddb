//! Rego policies beside the rules (feature `rego`).

use std::path::Path;

use serde_json::{Value, json};

use crate::common::{blastgate, change, json as parse, plan, testdata};

/// Judges a plan under the Rego policies of a directory.
fn check(changes: Vec<Value>, directory: &Path) -> (Option<i32>, Value) {
    let place = tempfile::tempdir().expect("a directory");
    let file = place.path().join("plan.json");
    std::fs::write(&file, plan(changes).to_string()).expect("written");
    let output = blastgate()
        .args(["check", "--format", "json", "--rego"])
        .arg(directory)
        .arg(&file)
        .output()
        .expect("it runs");
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.stdout.is_empty(), "{error}");
    (output.status.code(), parse(&output.stdout))
}

fn rules(report: &Value) -> Vec<&str> {
    let findings = report["findings"].as_array().expect("findings");
    let ids = findings
        .iter()
        .filter_map(|finding| finding["rule"].as_str());
    ids.filter(|id| id.starts_with("rego-")).collect()
}

fn group(address: &str) -> Value {
    change(
        address,
        &["create"],
        Value::Null,
        json!({ "name": "a", "tags": { "env": "dev" } }),
    )
}

#[test]
fn a_budget_as_in_the_tutorial_is_kept_or_passed() {
    let directory = testdata().join("rego/tutorial");
    let (code, report) = check(vec![group("aws_autoscaling_group.a")], &directory);
    assert_eq!(rules(&report), Vec::<&str>::new(), "{report:#}");
    assert_eq!(code, Some(0));
    let many = (0..4).map(|at| group(&format!("aws_autoscaling_group.a{at}")));
    let (code, report) = check(many.collect(), &directory);
    assert_eq!(code, Some(20));
    assert_eq!(rules(&report), ["rego-deny"]);
    let finding = &report["findings"].as_array().expect("findings")[0];
    assert_eq!(finding["message"], "the changes cost 40, more than 30");
}

#[test]
fn a_finding_is_about_the_address_that_a_policy_names_and_the_report_is_seen() {
    let directory = testdata().join("rego/tutorial");
    let role = change(
        "aws_iam_role.admin",
        &["delete"],
        json!({ "name": "admin", "tags": { "env": "prod" } }),
        Value::Null,
    );
    let (code, report) = check(vec![role], &directory);
    assert_eq!(code, Some(20));
    let found = rules(&report);
    assert!(
        found.contains(&"rego-deny") && found.contains(&"rego-warn"),
        "{found:?}"
    );
    let denied = report["findings"].as_array().expect("findings").iter();
    let mut denied = denied.filter(|finding| finding["rule"] == "rego-deny");
    assert_eq!(denied.next().expect("one")["address"], "aws_iam_role.admin");
}

#[test]
fn namespaces_data_and_exceptions() {
    let directory = testdata().join("rego/namespaces");
    let queue = change(
        "aws_sqs_queue.q",
        &["create"],
        Value::Null,
        json!({ "name": "q" }),
    );
    let (code, report) = check(vec![queue], &directory);
    assert_eq!(code, Some(20));
    let mut found = rules(&report);
    found.sort_unstable();
    assert_eq!(found, ["rego-exception", "rego-violation"]);
    let (code, report) = check(vec![group("aws_autoscaling_group.a")], &directory);
    // An exception is told and does not count; it never reaches blastgate's own findings.
    assert_eq!((code, rules(&report)), (Some(0), vec!["rego-exception"]));
}

#[test]
fn a_policy_never_lowers_a_verdict() {
    let place = tempfile::tempdir().expect("a directory");
    let text = "package main\n\nallow := true\n\ndeny := false\n\nexception contains [\"destroys-production\", \"\"] if true\n";
    std::fs::write(place.path().join("lenient.rego"), text).expect("written");
    let database = change(
        "aws_db_instance.main",
        &["delete"],
        json!({ "identifier": "main", "skip_final_snapshot": true, "tags": { "env": "prod" } }),
        Value::Null,
    );
    let (code, report) = check(vec![database], place.path());
    assert_eq!(code, Some(20));
    assert_eq!(report["verdict"], "fail");
}

#[test]
fn a_policy_that_does_not_load_or_run_never_passes() {
    let place = tempfile::tempdir().expect("a directory");
    let policy = place.path().join("p.rego");
    std::fs::write(&policy, "package main\n\ndeny contains \"x\" if {").expect("written");
    let (code, _) = check(vec![group("aws_instance.a")], place.path());
    assert_eq!(code, Some(1));
    std::fs::write(
        &policy,
        "package main\n\na := 1\n\na := 2\n\ndeny contains \"x\" if a == 3\n",
    )
    .expect("written");
    let (code, report) = check(vec![group("aws_instance.a")], place.path());
    assert!(code == Some(1) || code == Some(20), "{code:?} {report:#}");
}

#[test]
fn the_policy_file_names_directories() {
    let place = tempfile::tempdir().expect("a directory");
    std::fs::create_dir(place.path().join("opa")).expect("made");
    std::fs::write(
        place.path().join("opa/p.rego"),
        "package main\n\ndeny contains \"never\" if true\n",
    )
    .expect("written");
    std::fs::write(
        place.path().join("blastgate.hcl"),
        "rego {\n  directories = [\"opa\"]\n}\n",
    )
    .expect("written");
    std::fs::write(
        place.path().join("plan.json"),
        plan(vec![group("aws_instance.a")]).to_string(),
    )
    .expect("written");
    let output = blastgate()
        .current_dir(place.path())
        .args(["check", "plan.json", "--format", "json"])
        .output()
        .expect("it runs");
    assert_eq!(
        output.status.code(),
        Some(20),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert_eq!(rules(&parse(&output.stdout)), ["rego-deny"]);
}

#[test]
fn data_that_a_package_hides_are_refused() {
    let place = tempfile::tempdir().expect("a directory");
    let policy = "package limits\n\ndeny contains \"x\" if data.limits.forbidden\n";
    std::fs::write(place.path().join("limits.rego"), policy).expect("written");
    let data = place.path().join("limits");
    std::fs::create_dir(&data).expect("a directory");
    std::fs::write(data.join("list.json"), "{\"forbidden\": true}").expect("written");
    let (code, _) = check(vec![group("aws_instance.a")], place.path());
    assert_eq!(code, Some(1));
}

#[test]
fn data_lie_where_they_do_below_the_directory_however_it_is_named() {
    let directory = testdata().join("rego");
    let queue = change(
        "aws_sqs_queue.q",
        &["create"],
        Value::Null,
        json!({ "name": "q" }),
    );
    let place = tempfile::tempdir().expect("a directory");
    let file = place.path().join("plan.json");
    std::fs::write(&file, plan(vec![queue]).to_string()).expect("written");
    for name in ["namespaces", "./namespaces", "namespaces/"] {
        let output = blastgate()
            .args(["check", "--rego", name])
            .arg(&file)
            .current_dir(&directory)
            .output()
            .expect("it runs");
        assert_eq!(output.status.code(), Some(20), "{name}");
    }
}

/// A policy about what only the whole plan tells.
const WHOLE: &str = r#"package main

deny contains {"msg": msg} if {
  some name, call in input.configuration.root_module.module_calls
  not call.version_constraint
  msg := sprintf("module %s is not pinned", [name])
}

warn contains "there was a queue before" if {
  some resource in input.prior_state.values.root_module.resources
  resource.type == "aws_sqs_queue"
}

warn contains "the region is set" if input.variables.region.value == "eu-west-1"
"#;

#[test]
fn a_policy_sees_the_whole_plan_where_the_input_is_json() {
    let place = tempfile::tempdir().expect("a directory");
    std::fs::create_dir(place.path().join("policy")).expect("made");
    std::fs::write(place.path().join("policy/p.rego"), WHOLE).expect("written");
    let mut plan = plan(vec![group("aws_autoscaling_group.a")]);
    plan["variables"] = json!({ "region": { "value": "eu-west-1" } });
    plan["configuration"] = json!({ "root_module": { "module_calls": {
        "shop": { "source": "acme/shop/aws", "module": {} }
    } } });
    plan["prior_state"] = json!({ "format_version": "1.0", "values": { "root_module": { "resources": [{
        "address": "aws_sqs_queue.q", "mode": "managed", "type": "aws_sqs_queue", "name": "q",
        "provider_name": "registry.terraform.io/hashicorp/aws", "schema_version": 0,
        "values": { "name": "q" }
    }] } } });
    // A plan cannot speak for blastgate.
    plan["blastgate"] = json!({ "verdict": "pass" });
    let file = place.path().join("plan.json");
    std::fs::write(&file, plan.to_string()).expect("written");
    let output = blastgate()
        .args(["check", "--format", "json", "--rego"])
        .arg(place.path().join("policy"))
        .arg(&file)
        .output()
        .expect("it runs");
    let report = parse(&output.stdout);
    let mut found = rules(&report);
    found.sort_unstable();
    assert_eq!(found, ["rego-deny", "rego-warn", "rego-warn"], "{report:#}");
}

#[test]
fn a_policy_about_the_configuration_is_not_silent_on_a_plan_file() {
    let place = tempfile::tempdir().expect("a directory");
    std::fs::write(place.path().join("p.rego"), WHOLE).expect("written");
    let file = testdata().join("plans/safe-update/plan.tfplan");
    let run = || {
        let output = blastgate()
            .args(["check", "--format", "json", "--rego"])
            .arg(place.path())
            .arg(&file)
            .output()
            .expect("it runs");
        (output.status.code(), parse(&output.stdout))
    };
    let (code, report) = run();
    assert_eq!(code, Some(10), "{report:#}");
    let mut found = rules(&report);
    found.sort_unstable();
    // What the prior state tells is seen, and what the configuration would tell is missed aloud.
    assert_eq!(found, ["rego-unseen", "rego-warn"]);
    // The harmless twin: the prior state is told of a plan file as well.
    let text = "package main\n\n# input.configuration is not read\nwarn contains resource.address if some resource in input.prior_state.values.root_module.resources\n";
    std::fs::write(place.path().join("p.rego"), text).expect("written");
    let (code, report) = run();
    assert_eq!(code, Some(0), "{report:#}");
    assert!(!rules(&report).is_empty() && rules(&report).iter().all(|rule| *rule == "rego-warn"));
}

#[test]
fn a_policy_in_the_older_rego_runs_as_well() {
    let place = tempfile::tempdir().expect("a directory");
    let old = "package main\n\ndeny[msg] {\n  change := input.resource_changes[_]\n  change.type == \"aws_sqs_queue\"\n  msg := sprintf(\"%s is a queue\", [change.address])\n}\n";
    std::fs::write(place.path().join("old.rego"), old).expect("written");
    let new = "package other\n\nwarn contains \"seen\" if count(input.resource_changes) > 0\n";
    std::fs::write(place.path().join("new.rego"), new).expect("written");
    let queue = change(
        "aws_sqs_queue.q",
        &["create"],
        Value::Null,
        json!({ "name": "q" }),
    );
    let (code, report) = check(vec![queue], place.path());
    assert_eq!(code, Some(20), "{report:#}");
    let mut found = rules(&report);
    found.sort_unstable();
    assert_eq!(found, ["rego-deny", "rego-warn"]);
    let (code, report) = check(vec![group("aws_autoscaling_group.a")], place.path());
    assert_eq!((code, rules(&report)), (Some(0), vec!["rego-warn"]));
}
