//! The outage that blastgate exists for, played from end to end: an agent with
//! more permissions than it should have, a production environment, and the two
//! people whom nobody asked.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use ssh_key::private::{Ed25519Keypair, KeypairData};
use ssh_key::{LineEnding, PrivateKey};

use crate::common::{blastgate, change, json, plan, skipped, testdata};

const POLICY: &str = r#"
approval {
  required = 2
  signers  = "signers"
}
boundary "agent" {
  types      = ["aws_sqs_*", "aws_elastic_beanstalk_*", "aws_security_group", "terraform_data"]
  not_types  = ["aws_sqs_queue_policy"]
}
boundary "default" {}
"#;

struct Place {
    directory: tempfile::TempDir,
}

fn key(seed: u8) -> PrivateKey {
    let pair = Ed25519Keypair::from_seed(&[seed; 32]);
    PrivateKey::new(KeypairData::Ed25519(pair), "").expect("a key")
}

impl Place {
    fn new() -> Self {
        let place = Place {
            directory: tempfile::tempdir().expect("a directory"),
        };
        let mut signers = String::new();
        for (seed, who) in [(1, "ada"), (2, "bob"), (3, "author")] {
            let public = key(seed).public_key().to_openssh().expect("a public key");
            signers.push_str(&format!(
                "{who}@example.com namespaces=\"blastgate\" {public}\n"
            ));
            let pem = key(seed).to_openssh(LineEnding::LF).expect("a key");
            place.write(who, pem.as_bytes());
        }
        place.write("signers", signers.as_bytes());
        place.write("blastgate.hcl", POLICY.as_bytes());
        place
    }

    fn path(&self) -> &Path {
        self.directory.path()
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        std::fs::write(self.path().join(name), bytes).expect("a file is written");
    }

    fn run(&self, arguments: &[&str]) -> (Option<i32>, String) {
        let output = blastgate()
            .args(arguments)
            .current_dir(self.path())
            .output()
            .expect("blastgate runs");
        let text = [output.stdout, output.stderr].concat();
        (
            output.status.code(),
            String::from_utf8_lossy(&text).into_owned(),
        )
    }

    /// The agent's plan before the gate.
    fn check(&self, plan: &str) -> (Option<i32>, Value) {
        let output = blastgate()
            .args([
                "check",
                plan,
                "--format",
                "json",
                "--agent",
                "agent",
                "--author",
                "author@example.com",
            ])
            .args(["--approvals", "approvals", "--audit-log", "audit.log"])
            .current_dir(self.path())
            .output()
            .expect("blastgate runs");
        (output.status.code(), json(&output.stdout))
    }

    fn approve(&self, plan: &str, who: &str) {
        let principal = format!("{who}@example.com");
        let (code, text) = self.run(&[
            "approve",
            plan,
            "--as",
            &principal,
            "--key",
            who,
            "--approvals",
            "approvals",
            "--audit-log",
            "audit.log",
            "--agent",
            "agent",
        ]);
        assert_eq!(code, Some(0), "{text}");
    }

    fn apply(&self, program: &str, plan: &str) -> (Option<i32>, String) {
        self.run(&[
            "run",
            "--plan",
            plan,
            "--agent",
            "agent",
            "--author",
            "author@example.com",
            "--approvals",
            "approvals",
            "--audit-log",
            "audit.log",
            "--",
            program,
            "apply",
            "-input=false",
            "-no-color",
            plan,
        ])
    }
}

fn rules(report: &Value) -> Vec<&str> {
    let reasons = report["reasons"].as_array().expect("reasons");
    reasons
        .iter()
        .filter_map(|reason| reason["rule"].as_str())
        .collect()
}

#[test]
fn the_environment_is_not_replaced_whoever_agrees() {
    let place = Place::new();
    let tags = json!({ "Environment": "production" });
    let replace = |kind: &str, name: &str| {
        let side =
            |version: &str| json!({ "id": name, "name": name, "version": version, "tags": tags });
        change(
            &format!("{kind}.{name}"),
            &["delete", "create"],
            side("1"),
            side("2"),
        )
    };
    let mut changes: Vec<Value> = (0..12)
        .map(|at| replace("aws_security_group", &format!("g{at}")))
        .collect();
    changes.push(replace("aws_elastic_beanstalk_environment", "main"));
    place.write("teardown.json", plan(changes).to_string().as_bytes());
    let (code, report) = place.check("teardown.json");
    assert_eq!(code, Some(20), "{report:#}");
    assert!(rules(&report).contains(&"teardown"), "{report:#}");
    let (code, _) = place.run(&[
        "approve",
        "teardown.json",
        "--as",
        "ada@example.com",
        "--key",
        "ada",
        "--approvals",
        "approvals",
        "--agent",
        "agent",
    ]);
    assert_eq!(code, Some(1), "what fails cannot be approved");
    // Harmless by itself, and none of the agent's business.
    let side = |size: u32| json!({ "allocated_storage": size, "tags": tags });
    let outside = change("aws_db_instance.main", &["update"], side(20), side(40));
    place.write("outside.json", plan(vec![outside]).to_string().as_bytes());
    let (code, report) = place.check("outside.json");
    assert_eq!(code, Some(20), "{report:#}");
    assert_eq!(rules(&report).first(), Some(&"outside-boundary"));
    let finding = &report["findings"][0];
    assert_eq!(
        finding["decided_by"]["file"], "blastgate.hcl",
        "{finding:#}"
    );
    // Under another name nobody said what it may touch.
    let (code, text) = place.run(&["check", "outside.json", "--agent", "stranger"]);
    assert!(
        code == Some(20) && text.contains("no boundary for the agent"),
        "{text}"
    );
}

/// Two people, one after the other, until the plan may be applied: and then
/// exactly this plan, once, with a record of everything.
fn two_people(place: &Place, program: &str, plan: &str) {
    let (code, report) = place.check(plan);
    assert_eq!(code, Some(10), "{report:#}");
    assert_eq!(place.apply(program, plan).0, Some(10), "nobody has agreed");
    place.approve(plan, "ada");
    assert_eq!(place.check(plan).0, Some(10), "one of two");
    place.approve(plan, "author");
    let (code, report) = place.check(plan);
    assert_eq!(code, Some(10), "{report:#}");
    assert_eq!(
        report["approvals"]["rejected"][0]["why"],
        "who wrote the change cannot approve it"
    );
    place.approve(plan, "bob");
    let (code, report) = place.check(plan);
    assert_eq!(
        (code, &report["verdict"]),
        (Some(0), &json!("pass")),
        "{report:#}"
    );
    // Another plan of the same change: nobody has seen it.
    let bytes = std::fs::read(place.path().join(plan)).expect("a plan");
    place.write("other.tfplan", &repacked(&bytes));
    assert_eq!(place.check("other.tfplan").0, Some(10));
    assert_eq!(place.apply(program, "other.tfplan").0, Some(10));
    let (code, text) = place.apply(program, plan);
    assert_eq!(code, Some(0), "{text}");
    let (code, text) = place.run(&["audit", "verify", "audit.log"]);
    assert_eq!(code, Some(0), "{text}");
    let log = std::fs::read_to_string(place.path().join("audit.log")).expect("a log");
    let count = |part: &str| log.lines().filter(|line| line.contains(part)).count();
    assert_eq!(count("\"kind\":\"approval\""), 3);
    assert_eq!(count("\"kind\":\"run\""), 2, "begun and ended, once");
    assert_eq!(count("\"kind\":\"judgement\""), 8);
    assert_eq!(count("\"verdict\":\"pass\""), 2);
}

/// The same archive, made a moment later: what it would do is the same, and
/// one byte is not.
fn repacked(bytes: &[u8]) -> Vec<u8> {
    let mut out = bytes.to_vec();
    let entry = out
        .windows(4)
        .position(|window| window == b"PK\x01\x02")
        .expect("an entry of the archive");
    let at = u32::from_le_bytes(out[entry + 42..entry + 46].try_into().expect("four bytes"));
    let local = usize::try_from(at).expect("an offset");
    for time in [entry + 12, local + 10] {
        out[time] ^= 1;
    }
    out
}

/// A `terraform` that does nothing.
#[cfg(unix)]
fn idle(place: &Place) -> PathBuf {
    use std::os::unix::fs::PermissionsExt as _;
    let program = place.path().join("terraform");
    std::fs::write(
        &program,
        "#!/bin/sh\nfor last; do :; done\ntest -s \"$last\"\n",
    )
    .expect("a program");
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).expect("a mode");
    program
}

#[cfg(unix)]
#[test]
fn two_people_agree_to_exactly_one_plan() {
    let place = Place::new();
    let fixture = testdata().join("plans/deposed/plan.tfplan");
    place.write("p.tfplan", &std::fs::read(fixture).expect("a plan"));
    place.write(
        "blastgate.hcl",
        POLICY
            .replace("  types      = [", "  types      = [\"*\", ")
            .as_bytes(),
    );
    idle(&place);
    two_people(&place, "./terraform", "p.tfplan");
}

#[test]
fn the_real_terraform_applies_what_two_people_agreed_to() {
    let terraform = |directory: &Path, arguments: &[&str]| {
        Command::new("terraform")
            .args(arguments)
            .current_dir(directory)
            .env("TF_IN_AUTOMATION", "1")
            .env("CHECKPOINT_DISABLE", "1")
            .output()
    };
    if terraform(Path::new("."), &["version"]).is_err() {
        skipped!("terraform is not installed");
        return;
    }
    let place = Place::new();
    let run = |arguments: &[&str]| {
        let output = terraform(place.path(), arguments).expect("terraform runs");
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{arguments:?}: {text}");
    };
    let queue = |name: &str| {
        format!(
            "resource \"terraform_data\" \"{name}\" {{\n  input = {{ name = \"{name}\", tags = {{ Environment = \"production\" }} }}\n}}\n"
        )
    };
    place.write(
        "main.tf",
        format!("{}{}", queue("orders"), queue("mail")).as_bytes(),
    );
    run(&["init", "-input=false", "-no-color"]);
    run(&["workspace", "new", "production"]);
    run(&["apply", "-auto-approve", "-input=false", "-no-color"]);
    place.write("main.tf", queue("orders").as_bytes());
    run(&["plan", "-input=false", "-no-color", "-out", "p.tfplan"]);
    two_people(&place, "terraform", "p.tfplan");
    let output = terraform(place.path(), &["state", "list"]).expect("terraform runs");
    assert_eq!(
        String::from_utf8_lossy(&output.stdout).trim(),
        "terraform_data.orders"
    );
}
