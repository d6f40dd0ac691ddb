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

/// A rule of a user, who says neither since when it is there nor what it rests on.
const SHRINKS: &str = r#"
rule "shrinks" {
  title     = "It shrinks"
  severity  = "low"
  effect    = "needs-approval"
  rationale = "Less is less."
  help      = "Leave it as it is."
  match {
    actions = ["update"]
  }
  when    = tag("keep") == "yes" && before.size > after.size
  message = "`${address}` shrinks"
  example "smaller" {
    expect = "finding"
    type   = "acme_disk"
    before = { size = 2, tags = { keep = "yes" } }
    after  = { size = 1, tags = { keep = "yes" } }
  }
  example "larger" {
    expect = "pass"
    type   = "acme_disk"
    before = { size = 1, tags = { keep = "yes" } }
    after  = { size = 2, tags = { keep = "yes" } }
  }
}
"#;

#[test]
fn rules_may_lie_beside_the_policy() {
    let place = workplace(&[
        (
            "gate/blastgate.hcl",
            "rules {\n  directories = [\".\"]\n}\n",
        ),
        ("gate/shrinks.hcl", SHRINKS),
        ("gate/.terraform.lock.hcl", "provider \"x\" {}\n"),
        (
            "facts/blastgate.hcl",
            "catalog {\n  directories = [\"./\"]\n}\n",
        ),
        (
            "facts/acme.hcl",
            "provider \"acme\" {}\ntype \"acme_disk\" {\n  holds = \"data\"\n}\n",
        ),
    ]);
    let run = |directory: &str, arguments: &[&str]| {
        let output = assert_cmd::Command::cargo_bin("blastgate")
            .expect("the binary")
            .current_dir(place.path().join(directory))
            .args(arguments)
            .output()
            .expect("runs");
        let out = String::from_utf8_lossy(&output.stdout).into_owned();
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        (output.status.code(), out, error)
    };
    // They are found from the policy's place, wherever blastgate is started.
    for (directory, policy) in [
        ("gate", "blastgate.hcl"),
        ("facts", "../gate/blastgate.hcl"),
    ] {
        let (code, out, error) = run(directory, &["rules", "list", "--policy", policy]);
        assert_eq!(code, Some(0), "{error}");
        assert!(out.contains("shrinks"), "{directory}: {out}");
    }
    let (code, out, error) = run("facts", &["catalog", "show", "acme_disk"]);
    assert_eq!(code, Some(0), "{error}");
    assert!(out.contains("provider acme"), "{out}");
    let (code, out, error) = run("gate", &["rules", "test", "."]);
    assert_eq!(code, Some(0), "{out}{error}");
}

#[test]
fn rules_that_change_with_the_clock_do_not_load() {
    for (from, to, told) in [
        (
            "before.size > after.size",
            "timestamp() > \"2026\"",
            "timestamp",
        ),
        ("before.size > after.size", "uuid() != \"\"", "uuid"),
        (
            "before.size > after.size",
            "fileexists(\"x\")",
            "fileexists",
        ),
        (
            "\"low\"",
            "\"severe\"",
            "it is one of info, low, medium, high, critical",
        ),
    ] {
        let place = workplace(&[("shrinks.hcl", &SHRINKS.replace(from, to))]);
        let output = assert_cmd::Command::cargo_bin("blastgate")
            .expect("the binary")
            .current_dir(place.path())
            .args(["rules", "test", "."])
            .output()
            .expect("runs");
        let error = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{to}: {error}");
        assert!(error.contains(told), "{to}: {error}");
    }
}

/// A workplace with files in it.
fn workplace(files: &[(&str, &str)]) -> tempfile::TempDir {
    let workplace = tempfile::tempdir().expect("a temporary directory");
    for (path, text) in files {
        let path = workplace.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a directory");
        std::fs::write(path, text).expect("a file is written");
    }
    workplace
}

const TEN: &str = r#"
produktion {}
limits {
  blast_radius = -1
  plan_age     = "soon"
}
approval {
  required = 0
  bind     = "change"
}
boundary "ci" {
  tipes = ["aws_*"]
}
freeze {
  days = ["friday"]
}
rule "destroys-dta" {
  effect = "fail"
}
waiver "guard-removed" {
  address = "aws_db_instance.old"
  reason  = "moves"
  owner   = "dba"
}
"#;

#[test]
fn ten_mistakes_are_ten_located_errors() {
    let place = workplace(&[
        ("blastgate.hcl", TEN),
        ("plan.json", &plan(vec![]).to_string()),
    ]);
    for arguments in [
        &["check", "plan.json", "--format", "json"][..],
        &["policy", "check", "--format", "json"],
        &["policy", "show", "--format", "json"],
    ] {
        let output = blastgate()
            .args(arguments)
            .current_dir(place.path())
            .output()
            .expect("blastgate runs");
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        let report = json(&output.stdout);
        let errors = report["error"]["details"].as_array().expect("errors");
        let lines: Vec<u64> = errors
            .iter()
            .map(|error| error["location"]["line"].as_u64().expect("a line"))
            .collect();
        assert_eq!(lines, [2, 4, 5, 8, 9, 12, 14, 15, 17, 20], "{report:#}");
        let all = report.to_string();
        for suggestion in ["production", "changes", "types", "destroys-data"] {
            assert!(
                all.contains(&format!("did you mean `{suggestion}`?")),
                "{suggestion}"
            );
        }
    }
    let output = blastgate()
        .args(["policy", "check"])
        .current_dir(place.path())
        .output()
        .expect("blastgate runs");
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(text.matches("in blastgate.hcl").count(), 10, "{text}");
}

#[test]
fn a_policy_begins_with_init_and_shows_where_each_value_comes_from() {
    let place = workplace(&[]);
    let run = |arguments: &[&str]| {
        let output = blastgate()
            .args(arguments)
            .current_dir(place.path())
            .output()
            .expect("blastgate runs");
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        (output.status.code(), text)
    };
    assert_eq!(run(&["policy", "init"]).0, Some(0));
    assert_eq!(run(&["policy", "init"]).0, Some(1), "never overwritten");
    let (code, text) = run(&["policy", "check"]);
    assert!(
        code == Some(0) && text.starts_with("blastgate.hcl: valid"),
        "{text}"
    );
    let (_, text) = run(&["policy", "show"]);
    let line = |key: &str| text.lines().find(|line| line.trim_start().starts_with(key));
    let given = line("destructive_changes").expect("a line");
    assert!(
        given.contains("10") && given.contains("blastgate.hcl:"),
        "{text}"
    );
    let held = line("plan_age").expect("a line");
    assert!(held.ends_with("default"), "{text}");
}

#[test]
fn a_finding_that_the_policy_decided_shows_its_line() {
    let policy = "# ours\nlimits {\n  destructive_changes = 0\n}\nrule \"destroys-production\" {\n  effect = \"note\"\n}\n";
    let tags = json!({ "Environment": "production" });
    let delete = change(
        "aws_lb_listener.q",
        &["delete"],
        json!({ "port": 443, "tags": tags }),
        Value::Null,
    );
    let place = workplace(&[
        ("blastgate.hcl", policy),
        ("plan.json", &plan(vec![delete]).to_string()),
    ]);
    let output = blastgate()
        .args(["check", "plan.json", "--format", "json"])
        .current_dir(place.path())
        .output()
        .expect("blastgate runs");
    let report = json(&output.stdout);
    let decided = |rule: &str| {
        let findings = report["findings"].as_array().expect("findings");
        let found = findings.iter().find(|finding| finding["rule"] == rule);
        found.map(|finding| finding["decided_by"]["line"].clone())
    };
    assert_eq!(decided("limit-exceeded"), Some(json!(3)), "{report:#}");
    assert_eq!(decided("destroys-production"), Some(json!(5)), "{report:#}");
}

#[test]
fn a_rule_can_weigh_differently_at_some_addresses() {
    let policy = "rule \"destroys-production\" {\n  effect    = \"note\"\n  addresses = [\"aws_lb_listener.a\"]\n}\n";
    let delete = |name: &str| {
        let tags = json!({ "Environment": "production" });
        change(
            &format!("aws_lb_listener.{name}"),
            &["delete"],
            json!({ "port": 443, "tags": tags }),
            Value::Null,
        )
    };
    let place = workplace(&[
        ("blastgate.hcl", policy),
        (
            "plan.json",
            &plan(vec![delete("a"), delete("b")]).to_string(),
        ),
    ]);
    let output = blastgate()
        .args(["check", "plan.json", "--format", "json"])
        .current_dir(place.path())
        .output()
        .expect("blastgate runs");
    let report = json(&output.stdout);
    let effects: Vec<(&str, &str)> = report["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .filter(|finding| finding["rule"] == "destroys-production")
        .filter_map(|finding| Some((finding["address"].as_str()?, finding["effect"].as_str()?)))
        .collect();
    assert!(
        effects.contains(&("aws_lb_listener.a", "note")),
        "{report:#}"
    );
    assert!(
        effects.contains(&("aws_lb_listener.b", "needs-approval")),
        "{report:#}"
    );
}

#[test]
fn a_time_that_is_no_rfc_3339_is_a_usage_error() {
    let place = workplace(&[("plan.json", &plan(vec![]).to_string())]);
    for (now, code) in [
        ("2026-11-22T12:00:00Z", 0),
        ("2026-11-22", 2),
        ("yesterday", 2),
        ("2026-11-22 12:00:00Z", 2),
    ] {
        let output = blastgate()
            .args(["check", "plan.json", "--now", now])
            .current_dir(place.path())
            .output()
            .expect("blastgate runs");
        assert_eq!(output.status.code(), Some(code), "{now}");
    }
}
