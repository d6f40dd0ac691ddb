//! `peers value PLAN` reads a plan into `serde_json::Value`; `peers rego PLAN POLICY QUERY...`
//! evaluates rules of a Rego policy over it.

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["value", plan] => value(plan),
        ["rego", plan, policy, queries @ ..] => rego(plan, policy, queries),
        _ => Err("usage: peers value PLAN | peers rego PLAN POLICY QUERY...".to_owned()),
    };
    match done {
        Ok(told) => {
            println!("{told}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn read(path: &str) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))
}

fn value(plan: &str) -> Result<String, String> {
    let text = read(plan)?;
    let value: serde_json::Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let changes = value["resource_changes"].as_array().map_or(0, Vec::len);
    Ok(format!("{changes} changes"))
}

fn rego(plan: &str, policy: &str, queries: &[&str]) -> Result<String, String> {
    let mut engine = regorus::Engine::new();
    let failed = |error: &dyn std::fmt::Display| error.to_string();
    engine
        .add_policy_from_file(policy)
        .map_err(|error| failed(&error))?;
    let text = read(plan)?;
    let input = regorus::Value::from_json_str(&text).map_err(|error| failed(&error))?;
    drop(text);
    engine.set_input(input);
    let mut told = Vec::new();
    for query in queries {
        let answer = engine.eval_rule((*query).to_owned());
        let answer = answer.map_err(|error| failed(&error))?;
        told.push(format!("{query} = {answer}"));
    }
    Ok(told.join(", "))
}
