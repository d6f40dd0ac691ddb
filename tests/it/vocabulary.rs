//! How far the words of attributes carry: changes of providers and attributes
//! of which the catalog knows nothing, harmful ones and their harmless twins.
//! The tables were written before the words that read them, the second and third
//! one by somebody who had not seen those, and both errors have a bound.

use rayon::prelude::*;
use serde_json::{Value, json};

/// Of a hundred harmful changes, so many may be let through.
const MISSED: usize = 5;
/// Of a hundred harmless changes, so many may be stopped.
const STOPPED: usize = 3;

fn plan(case: &Value) -> Value {
    let kind = case["type"].as_str().expect("a type");
    let named = |object: &Value| -> Value {
        let Value::Object(own) = object else {
            return Value::Null;
        };
        let mut all = json!({ "id": "x1", "name": "orders" });
        for (name, value) in own {
            all[name] = value.clone();
        }
        all
    };
    let (before, after) = (named(&case["before"]), named(&case["after"]));
    let verb = if before.is_null() { "create" } else { "update" };
    let address = format!("{kind}.production");
    let mut change = crate::common::change(&address, &[verb], before, after);
    let local = kind.split('_').next().unwrap_or_default();
    change["provider_name"] = match &case["provider"] {
        Value::Null => json!(format!("registry.terraform.io/acme/{local}")),
        own => own.clone(),
    };
    crate::common::plan(vec![change])
}

/// The cases of a table, one a line.
fn table(name: &str) -> Vec<Value> {
    let path = crate::common::testdata().join("vocabulary").join(name);
    let text = std::fs::read_to_string(path).expect("the table");
    text.lines()
        .map(|line| serde_json::from_str(line).expect("a case"))
        .collect()
}

/// Holds a table against the bounds; `code` is the exit code of a case, and what
/// could not be judged is never let through.
fn bounded(cases: &[Value], least: usize, code: impl Fn(&Value) -> i32 + Sync) {
    let wrong = |expect: &str| -> (usize, Vec<String>) {
        let some: Vec<&Value> = cases
            .iter()
            .filter(|case| case["expect"] == expect)
            .collect();
        let bad = some
            .par_iter()
            .filter(|case| (code(case) == 0) != (expect == "pass"))
            .map(|case| format!("{} {} {}", case["type"], case["name"], case["why"]))
            .collect();
        (some.len(), bad)
    };
    let (harmful, missed) = wrong("ask");
    let (harmless, stopped) = wrong("pass");
    assert!(harmful >= least && harmless > 0);
    assert!(
        missed.len() * 100 <= harmful * MISSED,
        "{}/{harmful} missed: {missed:#?}",
        missed.len()
    );
    assert!(
        stopped.len() * 100 <= harmless * STOPPED,
        "{}/{harmless} stopped: {stopped:#?}",
        stopped.len()
    );
}

fn code_of(plan: &Value) -> i32 {
    crate::common::judge(plan.to_string().as_bytes())
        .0
        .unwrap_or(1)
}

#[test]
fn words_carry_to_what_nobody_listed() {
    bounded(&table("cases.jsonl"), 100, |case| code_of(&plan(case)));
}

#[test]
fn words_carry_to_a_second_table() {
    bounded(&table("unseen.jsonl"), 200, |case| code_of(&plan(case)));
}

#[test]
fn whole_plans_hide_nothing() {
    bounded(&table("plans.jsonl"), 50, |case| code_of(&case["plan"]));
}

#[test]
fn source_changes_hide_nothing() {
    bounded(&table("pairs.jsonl"), 30, |case| {
        let both = tempfile::tempdir().expect("a directory");
        for side in ["before", "after"] {
            for (name, text) in case[side].as_object().expect("files") {
                let file = both.path().join(side).join(name);
                std::fs::create_dir_all(file.parent().expect("a parent")).expect("created");
                std::fs::write(file, text.as_str().expect("a text")).expect("written");
            }
        }
        let (before, after) = (both.path().join("before"), both.path().join("after"));
        let output = crate::common::blastgate()
            .arg("diff")
            .args([before, after])
            .output()
            .expect("it runs");
        output.status.code().unwrap_or(1)
    });
}
