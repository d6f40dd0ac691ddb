//! The policy file through the real binary: limits that are passed, and
//! policies that say something nobody understands.

use crate::common::{blastgate, change, json, plan};
use serde_json::{Value, json};

/// Exit code and report of a plan that deletes two development queues, made at
/// noon, under a policy and at a time.
fn under(policy: &str, now: &str, time: Option<&str>) -> (Option<i32>, Value) {
    let workplace = tempfile::tempdir().expect("a temporary directory");
    let delete = |name: &str| {
        let tags = json!({ "Environment": "dev" });
        change(
            &format!("aws_cloudwatch_event_rule.{name}"),
            &["delete"],
            json!({ "name": name, "tags": tags }),
            Value::Null,
        )
    };
    let mut plan = plan(vec![delete("a"), delete("b")]);
    match time {
        Some(time) => plan["timestamp"] = json!(time),
        None => {
            plan.as_object_mut().expect("an object").remove("timestamp");
        }
    }
    let (policy_path, plan_path) = (
        workplace.path().join("policy.hcl"),
        workplace.path().join("plan.json"),
    );
    std::fs::write(&policy_path, policy).expect("the policy is written");
    std::fs::write(&plan_path, plan.to_string()).expect("the plan is written");
    let output = blastgate()
        .arg("check")
        .arg(&plan_path)
        .arg("--policy")
        .arg(&policy_path)
        .args(["--now", now, "--format", "json"])
        .output()
        .expect("blastgate runs");
    (output.status.code(), json(&output.stdout))
}

const NOON: &str = "2026-11-22T12:00:00Z";

#[test]
fn a_limit_fails_when_it_is_passed_and_not_before() {
    let age = |limit: &str| format!("limits {{\n  plan_age = \"{limit}\"\n}}\n");
    let cases = [
        ("", Some(NOON), 0, "no limit"),
        (
            "limits {\n  blast_radius = 0\n}\n",
            Some(NOON),
            0,
            "nothing depends on them",
        ),
        (age("1h").as_str(), Some(NOON), 0, "half an hour old"),
        (age("10m").as_str(), Some(NOON), 20, "older than the limit"),
        (age("1h").as_str(), None, 20, "no time at all"),
        (
            age("1h").as_str(),
            Some("2026-11-22T12:33:00Z"),
            0,
            "clocks differ a little",
        ),
        (
            age("1h").as_str(),
            Some("2027-01-01T00:00:00Z"),
            20,
            "made in the future",
        ),
        (
            age("1h").as_str(),
            Some("noon"),
            20,
            "a time nobody can read",
        ),
    ]
    .map(|(policy, time, code, why)| (policy.to_owned(), time, code, why));
    for (policy, time, code, why) in cases {
        let (got, report) = under(&policy, "2026-11-22T12:30:00Z", time);
        assert_eq!(got, Some(code), "{why}: {report:#}");
        let limited = report["findings"]
            .as_array()
            .expect("findings")
            .iter()
            .any(|finding| finding["rule"] == "limit-exceeded");
        assert_eq!(limited, code == 20, "{why}");
    }
}

#[test]
fn a_policy_that_nobody_understands_judges_nothing() {
    for policy in [
        "limits {\n  plan_age = \"soon\"\n}\n",
        "limits {\n  destructive_change = 5\n}\n",
        "limit {\n}\n",
        "limits {",
        "production {\n  unmarked = \"whatever\"\n}\n",
        "rules {\n  directories = [\"not/there\"]\n}\n",
    ] {
        let (code, report) = under(policy, NOON, Some(NOON));
        assert_eq!(code, Some(1), "{policy}: {report:#}");
        assert_eq!(report["verdict"], Value::Null, "{policy}");
        assert!(
            report["error"]["help"].is_string() && report["error"]["message"].is_string(),
            "{policy}: {report:#}"
        );
    }
}
