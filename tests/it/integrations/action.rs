//! Runs the steps of `action.yml` as a runner does: conditions, environment,
//! outputs, what goes on after a failure.

use std::collections::BTreeMap;

use serde_json::Value;

use super::expression::{evaluate, fill};
use super::{Machine, said, shipped, yaml};

/// What came of a run of the action.
pub(super) struct Ran {
    /// Exit code of the first step that failed without being allowed to; 0 if none did.
    pub(super) code: i32,
    /// Outputs of the action.
    pub(super) outputs: BTreeMap<String, String>,
    /// What the steps printed.
    pub(super) log: String,
    /// Names of the steps that ran.
    pub(super) steps: Vec<String>,
}

/// Context of a pull request on `main` by `author`.
pub(super) fn pull_request() -> BTreeMap<String, String> {
    [
        ("github.token", "the-token"),
        ("github.action_repository", "somebody/blastgate"),
        ("github.event.pull_request.number", "12"),
        ("github.event.pull_request.base.ref", "main"),
        (
            "github.event.pull_request.head.sha",
            "1111111111111111111111111111111111111111",
        ),
        ("github.event.pull_request.user.login", "author"),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .into()
}

/// Runs the action with these inputs.
pub(super) fn run(
    machine: &Machine,
    context: &BTreeMap<String, String>,
    inputs: &[(&str, &str)],
) -> Ran {
    let action = yaml::document("action.yml");
    let mut known = context.clone();
    for (name, input) in action["inputs"].as_object().expect("inputs") {
        let default = input["default"].as_str().unwrap_or_default();
        let value = fill(default, &|path| look_up(context, path));
        known.insert(format!("inputs.{name}"), value);
    }
    for (name, value) in inputs {
        let before = known.insert(format!("inputs.{name}"), (*value).to_owned());
        assert!(before.is_some(), "the action has an input {name}");
    }
    let mut ran = Ran {
        code: 0,
        outputs: BTreeMap::new(),
        log: String::new(),
        steps: Vec::new(),
    };
    for step in action["runs"]["steps"].as_array().expect("steps") {
        one(machine, step, &mut known, &mut ran);
    }
    for (name, output) in action["outputs"].as_object().expect("outputs") {
        let value = output["value"].as_str().expect("a value");
        let value = fill(value, &|path| look_up(&known, path));
        ran.outputs.insert(name.clone(), value);
    }
    ran
}

fn look_up(known: &BTreeMap<String, String>, path: &str) -> String {
    known.get(path).cloned().unwrap_or_default()
}

fn one(machine: &Machine, step: &Value, known: &mut BTreeMap<String, String>, ran: &mut Ran) {
    let name = step["name"].as_str().expect("every step has a name");
    let condition = step["if"].as_str().unwrap_or("always()");
    let unasked = !step["if"]
        .as_str()
        .is_some_and(|text| text.contains("always()"));
    if (ran.code != 0 && unasked) || !evaluate(condition, &|path| look_up(known, path)).truthy() {
        return;
    }
    ran.steps.push(name.to_owned());
    let Some(script) = step["run"].as_str() else {
        return;
    };
    let output_file = machine.path("temp/output");
    std::fs::write(&output_file, "").expect("a file for outputs");
    let mut command = machine.command("bash");
    command
        .args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script])
        .env("GITHUB_ACTIONS", "true")
        .env("GITHUB_REPOSITORY", "somebody/infrastructure")
        .env("GITHUB_ACTION_PATH", shipped(""))
        .env("GITHUB_OUTPUT", &output_file)
        .env("GITHUB_STEP_SUMMARY", machine.path("summary.md"))
        .env("RUNNER_TEMP", machine.path("temp"));
    for (name, value) in step["env"].as_object().into_iter().flatten() {
        let value = value.as_str().expect("a text");
        command.env(name, fill(value, &|path| look_up(known, path)));
    }
    let output = command.output().expect("bash starts");
    ran.log.push_str(&said(&output));
    let code = output.status.code().unwrap_or(-1);
    if code != 0 && ran.code == 0 && step["continue-on-error"] != "true" {
        ran.code = code;
    }
    if let Some(id) = step["id"].as_str() {
        for line in std::fs::read_to_string(&output_file)
            .expect("outputs")
            .lines()
        {
            let (name, value) = line.split_once('=').expect("an output");
            known.insert(format!("steps.{id}.outputs.{name}"), value.to_owned());
        }
    }
}
