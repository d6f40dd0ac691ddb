//! How far the words of attributes carry: changes of providers and attributes
//! of which the catalog knows nothing, harmful ones and their harmless twins.
//! The tables were written before the words that read them, but for
//! the fresh one, which tells how far they carry, and both errors have a bound.

use rayon::prelude::*;
use serde_json::{Value, json};

/// Of a hundred harmful changes, so many may be let through, and of a hundred
/// harmless ones, so many may be stopped.
const BOUNDS: (usize, usize) = (5, 3);
/// The same for a table that was written after the words: how far they carry.
const BOUNDS_OF_FRESH: (usize, usize) = (25, 5);

/// What is judged otherwise than it should be, by table and line, and why. Nothing else is: under a
/// bound alone one case after another could go unseen.
const KNOWN: [(&str, &str); 3] = [
    ("fresh.jsonl:3", "days that become weeks look like fewer"),
    (
        "eighth-pairs.jsonl:121",
        "source cannot prove that no root uses a new tfvars file",
    ),
    (
        "twelfth-pairs.jsonl:139",
        "source cannot prove that no root uses a new tfvars file",
    ),
];

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
    let address = match case["address"].as_str() {
        Some(own) => own.to_owned(),
        None => format!("{kind}.production"),
    };
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
    let case = |(at, line): (usize, &str)| {
        let mut case: Value = serde_json::from_str(line).expect("a case");
        case["at"] = format!("{name}:{}", at + 1).into();
        case
    };
    text.lines().enumerate().map(case).collect()
}

/// Holds a table against the bounds; `code` is the exit code of a case, and what
/// could not be judged is never let through.
fn bounded(
    cases: &[Value],
    least: usize,
    bounds: (usize, usize),
    code: impl Fn(&Value) -> i32 + Sync,
) {
    let wrong = |expect: &str| -> (usize, Vec<String>) {
        let some: Vec<&Value> = cases
            .iter()
            .filter(|case| case["expect"] == expect)
            .collect();
        let bad = some
            .par_iter()
            .filter(|case| (code(case) == 0) != (expect == "pass"))
            .map(|case| {
                let at = case["at"].as_str().expect("a place");
                format!("{at} {} {} {}", case["type"], case["name"], case["why"])
            })
            .collect();
        (some.len(), bad)
    };
    let (harmful, missed) = wrong("ask");
    let (harmless, stopped) = wrong("pass");
    assert!(harmful >= least && harmless > 0);
    assert!(
        missed.len() * 100 <= harmful * bounds.0,
        "{}/{harmful} missed: {missed:#?}",
        missed.len()
    );
    assert!(
        stopped.len() * 100 <= harmless * bounds.1,
        "{}/{harmless} stopped: {stopped:#?}",
        stopped.len()
    );
    let is_known = |one: &&String| {
        KNOWN
            .iter()
            .any(|(at, _)| one.starts_with(&format!("{at} ")))
    };
    let new: Vec<&String> = missed
        .iter()
        .chain(&stopped)
        .filter(|one| !is_known(one))
        .collect();
    assert!(new.is_empty(), "judged otherwise now: {new:#?}");
}

fn code_of(plan: &Value) -> i32 {
    crate::common::judge(plan.to_string().as_bytes())
        .0
        .unwrap_or(1)
}

/// A table with the attributes of one object on both sides.
fn attributes(name: &str, least: usize, bounds: (usize, usize)) {
    bounded(&table(name), least, bounds, |case| code_of(&plan(case)));
}

/// Looks for the secrets that a table names in all that is said of its cases.
fn prints_no_secret(name: &str, plan: impl Fn(&Value) -> Value + Sync) {
    let table = table(name);
    let mut told = 0;
    for case in &table {
        let Some(secrets) = case["must_not_print"].as_array() else {
            continue;
        };
        let file = tempfile::NamedTempFile::new().expect("a file");
        std::fs::write(file.path(), plan(case).to_string()).expect("written");
        for format in ["terminal", "json", "markdown"] {
            let mut command = crate::common::blastgate();
            let command = command.arg("check").arg(file.path());
            let output = command.args(["--full", "--format", format]).output();
            let output = output.expect("it runs");
            let text = String::from_utf8_lossy(&output.stdout);
            for secret in secrets.iter().filter_map(Value::as_str) {
                assert!(!text.contains(secret), "{} {format}: {text}", case["name"]);
                told += 1;
            }
        }
    }
    assert!(told > 0, "no case names a secret");
}

/// A table of whole plans.
fn plans(name: &str, least: usize, bounds: (usize, usize)) {
    bounded(&table(name), least, bounds, |case| code_of(&case["plan"]));
}

#[test]
fn words_carry_to_what_nobody_listed() {
    attributes("cases.jsonl", 100, BOUNDS);
}

#[test]
fn words_carry_to_a_second_table() {
    attributes("unseen.jsonl", 200, BOUNDS);
}

#[test]
fn words_carry_to_a_table_written_afterwards() {
    attributes("fresh.jsonl", 40, BOUNDS_OF_FRESH);
}

#[test]
fn words_carry_to_a_third_table() {
    attributes("third.jsonl", 50, BOUNDS);
}

/// Written before its author had seen any word: at the first try 8 of 59 harmful
/// changes were missed and 6 of 61 harmless ones stopped.
#[test]
fn words_carry_to_a_fourth_table() {
    attributes("fourth.jsonl", 50, BOUNDS);
}

/// Written while the fourth one was mended: at the first try 14 of 73 harmful changes were
/// missed and 3 of 40 harmless ones stopped.
#[test]
fn words_carry_to_a_fifth_table() {
    attributes("fifth.jsonl", 60, BOUNDS_OF_FRESH);
}

/// Written without a look at the words, on providers that stood nowhere: at the first try
/// 23 of 73 harmful changes were missed and 1 of 67 harmless ones stopped.
#[test]
fn words_carry_to_a_sixth_table() {
    bounded(&table("sixth.jsonl"), 60, BOUNDS, |case| {
        code_of(&plan(case))
    });
}

/// Written after the sixth one was mended, by somebody who knew the words by then: at the first
/// try 12 of 44 harmful changes were missed and 2 of 40 harmless ones stopped.
#[test]
fn words_carry_to_a_seventh_table() {
    bounded(&table("seventh.jsonl"), 40, BOUNDS_OF_FRESH, |case| {
        code_of(&plan(case))
    });
}

/// Written by somebody who knew neither the words nor the catalog, on kinds of harm that are in
/// the visible corpus, moved to other types and providers: at the first try 7 of 130 harmful
/// changes were missed (3 of 35 creates) and 2 of 110 harmless ones stopped.
#[test]
fn words_carry_to_an_eighth_table() {
    attributes("eighth.jsonl", 120, BOUNDS);
}

/// The same for whole plans, of the same hand: at the first try 3 of 85 harmful ones passed (4
/// more were refused, as they should be) and 1 of 42 harmless ones was stopped.
#[test]
fn an_eighth_table_of_whole_plans() {
    plans("eighth-plans.jsonl", 80, BOUNDS);
}

/// Written while the eighth one was mended, by somebody who knew the words, on creates, texts
/// inside and limits, which seemed weak: at the first try 10 of 43 harmful changes were missed (7
/// of 16 creates) and 1 of 21 harmless ones stopped.
#[test]
fn words_carry_to_a_ninth_table() {
    attributes("ninth.jsonl", 40, BOUNDS);
}

/// Written after the ninth one was mended, with a look at creates that grant and guards of
/// networks: at the first try 6 of 40 harmful changes were missed (3 of 32 creates) and 3 of 20
/// harmless ones stopped.
#[test]
fn words_carry_to_a_tenth_table() {
    attributes("tenth.jsonl", 40, BOUNDS);
}

/// Written last, on updates in unusual shapes: with all that the tables before had brought, 3 of
/// 31 harmful changes were missed at the first try and 0 of 16 harmless ones stopped.
#[test]
fn words_carry_to_an_eleventh_table() {
    attributes("eleventh.jsonl", 30, BOUNDS);
}

/// Written by somebody who knew neither the words nor the catalog, on types and providers that
/// the tables before do not have: at the first try 11 of 130 harmful changes were missed and 2 of
/// 110 harmless ones stopped.
#[test]
fn words_carry_to_a_twelfth_table() {
    attributes("twelfth.jsonl", 120, BOUNDS);
    prints_no_secret("twelfth.jsonl", plan);
}

/// The same for whole plans, of the same hand: at the first try 3 of 85 harmful ones passed, and 2
/// of 45 harmless ones were stopped (in one of them an id was too short to be one).
#[test]
fn a_twelfth_table_of_whole_plans() {
    plans("twelfth-plans.jsonl", 80, BOUNDS);
    prints_no_secret("twelfth-plans.jsonl", |case| case["plan"].clone());
}

/// What contradicts itself or is as bad fails, or is refused.
#[test]
fn some_of_a_twelfth_table_fail() {
    let table = table("twelfth-plans.jsonl");
    let must = table.iter().filter(|case| case["fails"] == true);
    let asked: Vec<&Value> = must
        .filter(|case| ![20, 1].contains(&code_of(&case["plan"])))
        .map(|case| &case["name"])
        .collect();
    assert!(asked.is_empty(), "{asked:?}");
}

/// Of another hand: at the first try 2 of 80 harmful changes were missed and 7 of 80 harmless ones
/// stopped. Two labels are left out: what a new module holds whose code is not at hand, nobody
/// knows.
#[test]
fn a_twelfth_table_of_source_changes() {
    pairs("twelfth-pairs.jsonl", 75, BOUNDS);
}

/// Written by somebody who knew the words, half of it after the names of all attributes in the
/// tables of the catalog had been tried as switches and numbers, and what said nothing was read:
/// before the mends that followed 35 of 46 harmful changes were missed, after them 5.
#[test]
fn words_carry_to_a_thirteenth_table() {
    attributes("thirteenth.jsonl", 40, BOUNDS);
}

/// The same for source changes: before the mends 2 of 17 harmful changes were missed and 4 of 17
/// harmless ones stopped, after them none.
#[test]
fn a_thirteenth_table_of_source_changes() {
    pairs("thirteenth-pairs.jsonl", 15, BOUNDS);
}

/// One kind of harm a pair: what was open when the fourth table was written.
#[test]
fn kinds_that_were_open() {
    plans("kinds.jsonl", 40, BOUNDS);
}

#[test]
fn whole_plans_hide_nothing() {
    plans("plans.jsonl", 50, BOUNDS);
}

/// A table of source changes.
fn pairs(name: &str, least: usize, bounds: (usize, usize)) {
    bounded(&table(name), least, bounds, |case| {
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

#[test]
fn source_changes_hide_nothing() {
    pairs("pairs.jsonl", 30, BOUNDS);
}

/// Of the hand that wrote the eighth table: at the first try 0 of 80 harmful changes were missed
/// and 2 of 54 harmless ones stopped. One label was wrong and is left out: a dynamic block that
/// makes no `ingress` block any more leaves an optional and computed attribute as it is.
#[test]
fn an_eighth_table_of_source_changes() {
    pairs("eighth-pairs.jsonl", 75, BOUNDS);
}
