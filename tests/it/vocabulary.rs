//! How far the words of attributes carry: changes of providers and attributes
//! of which the catalog knows nothing, harmful ones and their harmless twins.
//! The table was written before the vocabulary, and both errors have a bound.

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
    change["provider_name"] = json!(format!("registry.terraform.io/acme/{local}"));
    crate::common::plan(vec![change])
}

#[test]
fn words_carry_to_what_nobody_listed() {
    let path = crate::common::testdata().join("vocabulary/cases.jsonl");
    let text = std::fs::read_to_string(path).expect("the table");
    let cases: Vec<Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).expect("a case"))
        .collect();
    let wrong = |expect: &str, good: fn(i32) -> bool| -> (usize, Vec<String>) {
        let some: Vec<&Value> = cases
            .iter()
            .filter(|case| case["expect"] == expect)
            .collect();
        let bad = some
            .par_iter()
            .filter(|case| {
                let (code, _) = crate::common::judge(plan(case).to_string().as_bytes());
                !good(code.unwrap_or(1))
            })
            .map(|case| format!("{}: {}", case["type"], case["why"]))
            .collect();
        (some.len(), bad)
    };
    let (harmful, missed) = wrong("ask", |code| matches!(code, 10 | 20));
    let (harmless, stopped) = wrong("pass", |code| code == 0);
    assert!(harmful >= 100 && harmless >= 100);
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
