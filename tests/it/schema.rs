//! The JSON Schema of the report: generated, kept in `docs/report.schema.json`,
//! and true of every report. `BLESS=1 cargo test --all-features --test schema`
//! writes it again.

#![cfg(feature = "schema")]

use std::path::Path;

use blastgate::report::{PassedOver, Report, ReportError};
use serde_json::{Value, json};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// One report, several of them, or a refusal.
fn schema() -> Value {
    let mut generator = schemars::generate::SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator();
    let report = generator.subschema_for::<Report>();
    let error = generator.subschema_for::<ReportError>();
    let passed_over = generator.subschema_for::<PassedOver>();
    let definitions = generator.take_definitions(true);
    let refusal = json!({
        "description": "An input, or something before it, could not be judged. It is no pass.",
        "type": "object",
        "properties": {
            "schema": { "const": 1 },
            "verdict": { "type": "null" },
            "exit_code": { "const": 1 },
            "name": { "type": "string" },
            "error": error,
        },
        "required": ["schema", "verdict", "exit_code", "error"],
    });
    let entries = json!({
        "type": "array",
        "items": { "anyOf": [report, { "$ref": "#/$defs/Refusal" }] },
    });
    let several = |key: &str| {
        json!({
            "description": "Several inputs. The verdict is the worst of them, and null when one was refused.",
            "type": "object",
            "properties": {
                "schema": { "const": 1 },
                "verdict": { "enum": ["pass", "needs-approval", "fail", null] },
                "exit_code": { "enum": [0, 1, 10, 20] },
                key: entries,
                "passed_over": { "type": "array", "items": passed_over },
                "error": error,
            },
            "required": ["schema", "verdict", "exit_code", key],
        })
    };
    let mut definitions = Value::Object(definitions);
    definitions["Refusal"] = refusal;
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Report of blastgate, schema 1",
        "anyOf": [report, several("plans"), several("roots"), { "$ref": "#/$defs/Refusal" }],
        "$defs": definitions,
    })
}

#[test]
fn the_committed_schema_is_the_generated_one() {
    let path = Path::new(ROOT).join("docs/report.schema.json");
    let text = serde_json::to_string_pretty(&schema()).expect("JSON") + "\n";
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &text).expect("a file");
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == text,
        "docs/report.schema.json is old: run with BLESS=1"
    );
}

#[test]
fn reports_are_as_the_schema_says() {
    let validator = jsonschema::validator_for(&schema()).expect("a valid schema");
    let check = |directory: &Path, arguments: &[&str]| {
        let mut command = assert_cmd::Command::cargo_bin("blastgate").expect("the binary is built");
        let output = command
            .env_clear()
            .current_dir(directory)
            .args(["check", "--format", "json"])
            .args(arguments)
            .output()
            .expect("the binary runs");
        let value: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let errors: Vec<String> = validator
            .iter_errors(&value)
            .map(|error| format!("{error} at {}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", directory.display());
    };
    let plans = Path::new(ROOT).join("testdata/plans");
    let mut count = 0;
    for entry in std::fs::read_dir(&plans).expect("fixtures") {
        let directory = entry.expect("an entry").path();
        if directory.join("plan.json").is_file() {
            check(&directory, &["plan.json"]);
            count += 1;
        }
    }
    assert!(count > 20);
    check(
        &plans,
        &[
            "safe-update/plan.json",
            "secrets/plan.json",
            "no-such-file.json",
        ],
    );
    check(&plans, &["no-such-file.json"]);
    assert!(!validator.is_valid(&json!({ "schema": 1, "verdict": "pass", "exit_code": 0 })));
}
