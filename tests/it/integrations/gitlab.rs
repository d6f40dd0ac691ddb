//! The GitLab component, from checkout to red or green.

use std::process::Output;

use serde_json::Value;

use super::{Machine, said, yaml};

/// The job with the component's inputs filled in.
fn job(inputs: &[(&str, &str)]) -> Value {
    let [header, body] = &yaml::documents("templates/blastgate.yml")[..] else {
        panic!("a component has a header and a body");
    };
    let mut text = body["blastgate"].to_string();
    for (name, input) in header["spec"]["inputs"].as_object().expect("inputs") {
        let given = inputs.iter().find(|(key, _)| key == name);
        let default = input["default"]
            .as_str()
            .expect("every input has a default");
        let mut value = given.map_or(default, |(_, value)| *value).to_owned();
        // Whoever uses the component puts the repository in, or is told to.
        if given.is_none() {
            value = value.replace("OWNER", "acme");
        }
        let value = &value;
        text = text.replace(&format!("$[[ inputs.{name} ]]"), value);
    }
    assert!(!text.contains("$[["), "every input is declared: {text}");
    serde_json::from_str(&text).expect("still a job")
}

fn run(machine: &Machine, inputs: &[(&str, &str)]) -> Output {
    let job = job(inputs);
    let project = machine.path("repository").display().to_string();
    let script: Vec<&str> = job["script"]
        .as_array()
        .expect("a script")
        .iter()
        .map(|line| line.as_str().expect("a text"))
        .collect();
    let mut command = machine.command("sh");
    command
        .args(["-c", &script.join("\n")])
        .env("CI_PROJECT_DIR", &project)
        .env("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main")
        .env("CI_MERGE_REQUEST_IID", "5")
        .env("CI_PROJECT_ID", "3")
        .env("CI_API_V4_URL", "https://gitlab.example.com/api/v4")
        .env("GITLAB_USER_LOGIN", "author");
    for (name, value) in job["variables"].as_object().expect("variables") {
        let value = value
            .as_str()
            .expect("a text")
            .replace("$CI_PROJECT_DIR", &project);
        command.env(name, value);
    }
    command.output().expect("sh starts")
}

/// A machine with a release and an origin that has the target branch.
fn machine(fixture: &str) -> Option<Machine> {
    let machine = Machine::new(fixture)?;
    machine.release();
    std::fs::remove_file(machine.path("bin/blastgate")).expect("a link");
    let origin = machine.path("origin.git").display().to_string();
    machine.git(&["init", "--quiet", "--bare", &origin]);
    machine.git(&["remote", "add", "origin", &origin]);
    machine.git(&[
        "push",
        "--quiet",
        "origin",
        "refs/remotes/origin/main:refs/heads/main",
    ]);
    Some(machine)
}

#[test]
fn a_job_that_was_not_told_where_blastgate_is_says_so() {
    let Some(machine) = machine("safe-update") else {
        return;
    };
    let download = "https://github.com/OWNER/blastgate/releases/download/v0.1.0";
    let output = run(&machine, &[("download", download)]);
    assert_eq!(output.status.code(), Some(1));
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(error.contains("set the input `download`"), "{error}");
}

#[test]
fn every_verdict_is_the_exit_code_of_the_job() {
    for (fixture, code) in [
        ("safe-update", 0),
        ("access-widened", 10),
        ("readme-example", 20),
    ] {
        let Some(machine) = machine(fixture) else {
            return;
        };
        let output = run(&machine, &[("roots", "infra/prod")]);
        assert_eq!(output.status.code(), Some(code), "{}", said(&output));
        let report = machine.text("repository/blastgate-reports/gl-code-quality-report.json");
        assert!(serde_json::from_str::<Value>(&report).is_ok(), "{report}");
        if code == 20 {
            assert!(report.contains("\"infra/prod/database.tf\""), "{report}");
        }
        // Nothing is written to the merge request unless that is asked for.
        assert!(!machine.calls().iter().any(|call| call.contains("/notes")));
    }
}

/// Only needs-approval can be a warning: the exit code that is allowed to fail stands for nothing else.
#[test]
fn only_needs_approval_can_be_a_warning() {
    let allowed = job(&[])["allow_failure"]["exit_codes"].clone();
    assert_eq!(allowed, serde_json::json!(["110"]));
    for (fixture, code) in [
        ("access-widened", 110),
        ("readme-example", 20),
        ("safe-update", 0),
    ] {
        let Some(machine) = machine(fixture) else {
            return;
        };
        let inputs = [("roots", "infra/prod"), ("allow_needs_approval", "true")];
        let output = run(&machine, &inputs);
        assert_eq!(output.status.code(), Some(code), "{}", said(&output));
    }
}

#[test]
fn nothing_that_breaks_before_the_verdict_is_green() {
    for broken in ["INIT_FAILS", "PLAN_FAILS", "release", "origin", "root"] {
        let Some(machine) = machine("safe-update") else {
            return;
        };
        let machine = machine.with(broken, "1");
        let mut root = "infra/prod";
        match broken {
            "release" => std::fs::write(
                machine.path("release/SHA256SUMS"),
                format!(
                    "{}  blastgate-{}-x86_64-unknown-linux-musl.tar.gz\n",
                    "0".repeat(64),
                    env!("CARGO_PKG_VERSION")
                ),
            )
            .expect("sums"),
            "origin" => std::fs::remove_dir_all(machine.path("origin.git")).expect("an origin"),
            "root" => root = "infra/gone",
            _ => {}
        }
        let output = run(&machine, &[("roots", root)]);
        let code = output.status.code();
        assert!(
            !matches!(code, Some(0 | 10 | 110) | None),
            "{broken}: {code:?} {}",
            said(&output)
        );
    }
}

#[test]
fn the_policy_is_that_of_the_target_branch_and_the_source_alone_can_be_judged() {
    let Some(machine) = machine("readme-example") else {
        return;
    };
    let lax = "rule \"no-recovery\" {\n  effect = \"note\"\n}\nrule \"teardown\" {\n  effect = \"note\"\n}\n";
    std::fs::write(machine.path("repository/blastgate.hcl"), lax).expect("a policy");
    machine.commit("lax");
    let output = run(&machine, &[("roots", "infra/prod")]);
    assert_eq!(output.status.code(), Some(20), "{}", said(&output));
    std::fs::remove_file(machine.path("repository/blastgate.hcl")).expect("a policy");
    machine.commit("no policy");
    let output = run(&machine, &[]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
}

/// One note, brought up to date in place; the token is on no command line.
#[test]
fn the_note_is_updated_in_place() {
    let marker = "<!-- blastgate:comment default -->";
    let notes = serde_json::json!([
        { "id": 1, "author": { "id": 6 }, "body": format!("{marker}\ncopied") },
        { "id": 3, "author": { "id": 7 }, "body": format!("{marker}\nold") },
    ]);
    for (present, request) in [
        (notes, "--request PUT "),
        (serde_json::json!([]), "--request POST "),
    ] {
        let Some(machine) = machine("readme-example") else {
            return;
        };
        let machine = machine.with("BLASTGATE_TOKEN", "the-secret-token");
        std::fs::write(machine.path("comments.json"), present.to_string()).expect("notes");
        let output = run(&machine, &[("roots", "infra/prod"), ("comment", "true")]);
        assert_eq!(output.status.code(), Some(20), "{}", said(&output));
        let written: Vec<_> = machine
            .calls()
            .into_iter()
            .filter(|call| call.contains("--request"))
            .collect();
        assert_eq!(written.len(), 1, "{written:?}");
        assert!(written[0].contains(request), "{written:?}");
        assert_eq!(
            written[0].ends_with("/merge_requests/5/notes/3"),
            request.contains("PUT"),
            "{written:?}"
        );
        assert!(machine.text("body").starts_with(marker));
        assert!(machine.text("curl.config").contains("the-secret-token"));
        assert!(!machine.text("calls").contains("the-secret-token"));
    }
}

/// A plan holds every value in the clear, so no job hands one out.
#[test]
fn plans_are_no_artifacts() {
    let artifacts = job(&[])["artifacts"].to_string();
    assert!(
        !artifacts.contains("tfplan") && !artifacts.contains("plan.json"),
        "{artifacts}"
    );
    assert!(!artifacts.contains("/report.json"), "{artifacts}");
}
