//! What Terraform itself makes of a change of configuration, against what the
//! source alone tells: the source is never judged more leniently.
//!
//! Many pairs lie in one root module, each in a module of its own, so that one
//! run of Terraform plans all of them; each pair is judged by itself. All of it
//! is `terraform_data`, which is built in: nothing is downloaded.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use blastgate::input::tree::MemoryTree;
use blastgate::policy::Policy;
use blastgate::predict::{self, DiffOptions};
use blastgate::render;
use blastgate::report::Outcome;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value, json};

use super::{judge, report_of};
use crate::common::skipped;

/// How many instances a block has.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Repeat {
    Once,
    Count(u8),
    Each(Vec<&'static str>),
}

/// A `terraform_data` block.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Data {
    repeat: Repeat,
    input: u8,
    /// Replaced when this changes.
    trigger: Option<u8>,
    /// Replaced when the first block is.
    follows: bool,
    create_first: bool,
    command: Option<u8>,
    through_local: bool,
}

/// A module: blocks by name, and renames from what they were called.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Module {
    blocks: BTreeMap<&'static str, Data>,
    moved: Vec<(&'static str, &'static str)>,
}

const NAMES: [&str; 4] = ["a", "b", "c", "d"];

fn data() -> impl Strategy<Value = Data> {
    use proptest::prelude::*;
    let repeat = prop_oneof![
        3 => Just(Repeat::Once),
        1 => (0..3_u8).prop_map(Repeat::Count),
        1 => prop::sample::subsequence(vec!["x", "y", "z"], 0..=3).prop_map(Repeat::Each),
    ];
    (
        repeat,
        0..3_u8,
        prop::option::weighted(0.4, 0..2_u8),
        any::<bool>(),
        prop::option::weighted(0.3, 0..2_u8),
        any::<bool>(),
    )
        .prop_map(
            |(repeat, input, trigger, follows, command, through_local)| Data {
                repeat,
                input,
                trigger,
                follows,
                create_first: false,
                command,
                through_local,
            },
        )
}

fn pair() -> impl Strategy<Value = (Module, Module)> {
    use proptest::prelude::*;
    let blocks =
        || prop::collection::btree_map(prop::sample::select(NAMES.as_slice()), data(), 1..4);
    let create_first = prop::bool::weighted(0.2);
    let parts = (blocks(), blocks(), create_first, 0..4_u8, any::<u8>());
    parts.prop_map(|(mut before, mut other, create_first, kind, keep)| {
        // One order for all of them: Terraform finds a cycle where old and new ones mix.
        for data in before.values_mut().chain(other.values_mut()) {
            data.create_first = create_first;
        }
        let mut after = before.clone();
        let mut moved = Vec::new();
        match kind {
            // A few blocks differ, are new or are gone.
            0 | 1 => {
                for (at, name) in NAMES.iter().enumerate() {
                    if keep >> at & 1 == 1 {
                        match other.get(name) {
                            Some(data) => after.insert(*name, data.clone()),
                            None => after.remove(name),
                        };
                    }
                }
            }
            // One respect of one block differs.
            2 => {
                if let Some(data) = after.values_mut().next() {
                    match keep % 5 {
                        0 => data.input += 1,
                        1 => data.trigger = Some(data.trigger.map_or(0, |now| now + 1)),
                        2 => data.repeat = Repeat::Count(keep % 3),
                        3 => data.through_local = !data.through_local,
                        _ => data.command = None,
                    }
                }
            }
            // The first block has another name, with or without saying so.
            _ => {
                if let Some((name, data)) = after.pop_first() {
                    after.insert("renamed", data);
                    if keep % 2 == 0 {
                        moved.push((name, "renamed"));
                    }
                }
            }
        }
        let before = Module {
            blocks: before,
            moved: Vec::new(),
        };
        (
            before,
            Module {
                blocks: after,
                moved,
            },
        )
    })
}

impl Module {
    fn text(&self) -> String {
        let mut out =
            String::from("locals {\n  zero = 0\n  inputs = [\"n0\", \"n1\", \"n2\", \"n3\"]\n}\n");
        // Only what is certain to be there can be followed.
        let first = self.blocks.iter().next();
        let first = first.filter(|(_, data)| data.repeat == Repeat::Once);
        let first = first.map(|(name, _)| name);
        for (name, data) in &self.blocks {
            let _ = writeln!(out, "resource \"terraform_data\" \"{name}\" {{");
            match &data.repeat {
                Repeat::Once => {}
                Repeat::Count(count) => {
                    let _ = writeln!(out, "  count = {count}");
                }
                Repeat::Each(keys) => {
                    let _ = writeln!(out, "  for_each = toset({})", json!(keys));
                }
            }
            let input = if data.through_local {
                format!("local.inputs[{}]", data.input)
            } else {
                format!("\"n{}\"", data.input)
            };
            let _ = writeln!(out, "  input = {input}");
            if let Some(trigger) = data.trigger {
                let _ = writeln!(out, "  triggers_replace = [{trigger}]");
            }
            let follows = data.follows && first.is_some_and(|first| first != name);
            if follows || data.create_first {
                out.push_str("  lifecycle {\n");
                if let (true, Some(first)) = (follows, first) {
                    let _ = writeln!(out, "    replace_triggered_by = [terraform_data.{first}]");
                }
                if data.create_first {
                    out.push_str("    create_before_destroy = true\n");
                }
                out.push_str("  }\n");
            }
            if let Some(command) = data.command {
                let _ = writeln!(
                    out,
                    "  provisioner \"local-exec\" {{\n    command = \"true {command}\"\n  }}"
                );
            }
            out.push_str("}\n");
        }
        for (from, to) in &self.moved {
            let _ = writeln!(
                out,
                "moved {{\n  from = terraform_data.{from}\n  to = terraform_data.{to}\n}}"
            );
        }
        out
    }
}

/// Pairs that are the same in every run.
fn pairs(count: usize, seed: u8) -> Vec<(Module, Module)> {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    (0..count)
        .map(|_| pair().new_tree(&mut runner).expect("a pair").current())
        .collect()
}

fn name(at: usize) -> String {
    format!("m{at}")
}

fn call(at: usize) -> String {
    format!("module \"m{at}\" {{\n  source = \"./m{at}\"\n}}\n")
}

/// The part of a plan that is about one module.
fn part(plan: &Value, at: usize) -> Value {
    let module = format!("module.{}", name(at));
    let of_module = |list: &Value| -> Value {
        list.as_array()
            .into_iter()
            .flatten()
            .filter(|one| one["module_address"] == module.as_str())
            .cloned()
            .collect()
    };
    let child = |root: &Value| -> Value {
        root["child_modules"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|one| one["address"] == module.as_str())
            .cloned()
            .collect()
    };
    let mut out = plan.clone();
    out["resource_changes"] = of_module(&plan["resource_changes"]);
    out["resource_drift"] = json!([]);
    out["planned_values"] = json!({ "root_module": { "child_modules": child(&plan["planned_values"]["root_module"]) } });
    let state = &plan["prior_state"]["values"]["root_module"];
    out["prior_state"]["values"] = json!({ "root_module": { "child_modules": child(state) } });
    out["configuration"]["root_module"]["module_calls"] =
        json!({ name(at): plan["configuration"]["root_module"]["module_calls"][name(at)] });
    out
}

fn terraform(directory: &Path, arguments: &[&str]) -> Vec<u8> {
    let output = Command::new("terraform")
        .args(arguments)
        .current_dir(directory)
        .env("TF_IN_AUTOMATION", "1")
        .env("CHECKPOINT_DISABLE", "1")
        .env_remove("TF_CLI_CONFIG_FILE")
        .output()
        .expect("terraform runs");
    assert!(
        output.status.success(),
        "terraform {arguments:?}: {}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    output.stdout
}

/// What Terraform plans for all pairs at once.
fn planned(pairs: &[(Module, Module)]) -> Value {
    let place = tempfile::tempdir().expect("a directory");
    let calls: String = (0..pairs.len()).map(call).collect();
    std::fs::write(place.path().join("main.tf"), calls).expect("a file");
    let write = |side: fn(&(Module, Module)) -> &Module| {
        for (at, pair) in pairs.iter().enumerate() {
            let directory = place.path().join(name(at));
            std::fs::create_dir_all(&directory).expect("a directory");
            std::fs::write(directory.join("main.tf"), side(pair).text()).expect("a file");
        }
    };
    write(|pair| &pair.0);
    terraform(place.path(), &["init", "-input=false", "-no-color"]);
    terraform(
        place.path(),
        &[
            "apply",
            "-auto-approve",
            "-input=false",
            "-no-color",
            "-parallelism=2",
        ],
    );
    write(|pair| &pair.1);
    terraform(
        place.path(),
        &[
            "plan",
            "-out=p",
            "-input=false",
            "-no-color",
            "-parallelism=2",
        ],
    );
    crate::common::json(&terraform(place.path(), &["show", "-json", "p"]))
}

fn source(at: usize, (before, after): &(Module, Module)) -> Value {
    let tree = |module: &Module| {
        let path = format!("m{at}/main.tf");
        MemoryTree::texts(&[("main.tf", &call(at)), (&path, &module.text())])
    };
    let sets = predict::read(&tree(before), &tree(after), &DiffOptions::default()).expect("a pair");
    assert_eq!(sets.len(), 1, "one root module");
    let outcome = Outcome::One(Box::new(judge(&sets[0], &Policy::default())));
    serde_json::from_str(&render::json::outcome(&outcome)).expect("a report")
}

fn rank(words: &[&str], value: &Value) -> usize {
    let found = words.iter().position(|word| value == *word);
    found.unwrap_or_else(|| panic!("{value}"))
}

/// What is wrong with a pair, if anything is.
fn lower(at: usize, pair: &(Module, Module), plan: &Value) -> Option<String> {
    let plan = report_of(&part(plan, at).to_string());
    let source = source(at, pair);
    let verdicts = ["pass", "needs-approval", "fail"];
    let classes = ["read-only", "reversible", "destructive"];
    let [whole, told] = [&plan, &source].map(|report| rank(&verdicts, &report["verdict"]));
    let mut wrong = Vec::new();
    if told < whole {
        wrong.push(format!("{} of {}", source["verdict"], plan["verdict"]));
    }
    // Where the source passes, it has seen every destruction that the plan shows.
    let of_source = source["changes"].as_array().expect("changes");
    for change in plan["changes"].as_array().expect("changes") {
        let same = |one: &&Value| one["address"] == change["address"];
        let seen = of_source
            .iter()
            .find(same)
            .map_or(0, |one| rank(&classes, &one["class"]));
        let class = rank(&classes, &change["class"]);
        if told == 0 && seen < class && class == 2 {
            wrong.push(format!("{} is {}", change["address"], change["class"]));
        }
    }
    (!wrong.is_empty()).then(|| {
        format!(
            "{}: {}\n--- before\n{}--- after\n{}",
            name(at),
            wrong.join(", "),
            pair.0.text(),
            pair.1.text()
        )
    })
}

/// Judges pairs in batches; gives how many the plan stopped.
fn compare(count: usize, seed: u8) -> usize {
    let all = pairs(count, seed);
    let mut stopped = 0;
    let mut wrong = Vec::new();
    for batch in all.chunks(25) {
        let plan = planned(batch);
        for (at, pair) in batch.iter().enumerate() {
            wrong.extend(lower(at, pair, &plan));
            let verdict = &report_of(&part(&plan, at).to_string())["verdict"];
            stopped += usize::from(verdict != "pass");
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {count}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    stopped
}

fn there() -> bool {
    let there = Command::new("terraform")
        .arg("version")
        .output()
        .is_ok_and(|output| output.status.success());
    if !there {
        skipped!("terraform is not installed: source against plan is not compared");
    }
    there
}

#[test]
fn source_is_never_below_plan() {
    if there() {
        let stopped = compare(20, 7);
        assert!(
            stopped >= 5,
            "the pairs say too little: {stopped} are stopped"
        );
    }
}

/// `cargo test --all-features --test it laws::terraform -- --ignored`
#[test]
#[ignore = "five hundred plans take minutes"]
fn source_is_never_below_plan_on_five_hundred_pairs() {
    if there() {
        let stopped = compare(500, 11);
        assert!(
            stopped >= 100,
            "the pairs say too little: {stopped} are stopped"
        );
    }
}
