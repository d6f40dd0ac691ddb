//! Rego policies, as conftest takes them, beside the rules.
//!
//! They see the plan as `terraform show -json` tells it, and the report of
//! blastgate under `input.blastgate`. What they deny is a finding like any
//! other, so it can raise a verdict; nothing that they say lowers one.

mod plan;

use std::fmt;
use std::num::NonZeroU32;
use std::time::Duration;

use regorus::utils::limits::ExecutionTimerConfig;
use regorus::{Engine, Value};

use crate::error::{Error, ErrorCode, Result};
use crate::finding::{Certainty, Concern, Effect, Finding, Severity, Subject, code};
use crate::gate::Outside;
use crate::model::change::ChangeSet;
use crate::render;
use crate::report::Report;

/// The longest that one policy may take.
const LONGEST: Duration = Duration::from_secs(20);
/// The most findings of one rule.
const MOST: usize = 200;

/// What goes wrong in the engine or on the way to it.
type Failed = Box<dyn std::error::Error + Send + Sync>;

/// A file that belongs to the policies: Rego, or data.
#[derive(Debug, Clone)]
pub struct RegoFile {
    /// Path for people.
    pub path: String,
    /// Where it lies below its directory: data of `a/b/c.json` is `data.a.b`.
    pub below: Vec<String>,
    /// What it holds.
    pub text: String,
}

/// Policies that were loaded.
pub struct Policies {
    engine: Engine,
    packages: Vec<String>,
    /// A policy that reads the configuration.
    reads_configuration: Option<String>,
}

impl fmt::Debug for Policies {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Policies")
            .field("packages", &self.packages)
            .finish_non_exhaustive()
    }
}

impl Policies {
    /// Loads policies and data. Files that end in `_test.rego` are tests, and left out.
    ///
    /// # Errors
    /// A file that does not parse; data that contradict each other.
    pub fn load(files: &[RegoFile]) -> Result<Self> {
        let mut engine = Engine::new();
        let wrong = |file: &RegoFile, error: &dyn fmt::Display| {
            Error::new(
                ErrorCode::InvalidPolicy,
                format!("the Rego policy does not load: {}", first_lines(error)),
            )
            .at(file.path.clone(), None)
            .with_help("Policies are written in Rego, v1 or v0, as `opa check` takes it.")
        };
        for file in files {
            if file.path.ends_with("_test.rego") {
                continue;
            }
            let loaded = if file.path.ends_with(".rego") {
                add(&mut engine, file)
            } else {
                data(file).and_then(|data| Ok(engine.add_data(data)?))
            };
            loaded.map_err(|error| wrong(file, &error))?;
        }
        let mut packages = engine
            .get_packages()
            .map_err(|error| Error::new(ErrorCode::InvalidPolicy, first_lines(&error)))?;
        packages.sort();
        packages.dedup();
        // The engine shows either the rules or the data of one name, and a rule
        // that sees no data finds nothing.
        for file in files {
            if let Some(name) = hidden(file, &packages) {
                let what = format!("`data.{name}` is both a package and data");
                return Err(wrong(file, &what).with_help("Give the data a name of their own."));
            }
        }
        if let Some(check_interval) = NonZeroU32::new(1024) {
            let limit = LONGEST;
            engine.set_execution_timer_config(ExecutionTimerConfig {
                limit,
                check_interval,
            });
        }
        let policies = files
            .iter()
            .filter(|file| file.path.ends_with(".rego") && !file.path.ends_with("_test.rego"));
        let mut readers = policies.filter(|file| reads_configuration(&file.text));
        Ok(Policies {
            engine,
            packages,
            reads_configuration: readers.next().map(|file| file.path.clone()),
        })
    }

    fn evaluate(
        &self,
        set: &ChangeSet,
        report: &Report,
    ) -> std::result::Result<Vec<Finding>, Failed> {
        let mut input = Value::from_json_str(&plan::text(set))?;
        let ours = Value::from_json_str(&render::json::report(report))?;
        input.as_object_mut()?.insert("blastgate".into(), ours);
        let mut engine = self.engine.clone();
        engine.set_input(input);
        let mut findings = Vec::new();
        findings.extend(self.unseen(set));
        for package in &self.packages {
            let results = engine.eval_query(package.clone(), false)?;
            let found = results
                .result
                .first()
                .and_then(|result| result.expressions.first());
            let Some(found) = found else { continue };
            let rules: serde_json::Value = serde_json::from_str(&found.value.to_json_str()?)?;
            let Some(rules) = rules.as_object() else {
                continue;
            };
            let excepted = exceptions(rules);
            for (rule, result) in rules {
                let Some(kind) = Kind::of(rule) else { continue };
                let excepted = excepted.iter().any(|name| kind.is(rule, name));
                for found in messages(result).into_iter().take(MOST) {
                    let place = Place {
                        package,
                        rule,
                        excepted,
                    };
                    findings.push(finding(kind, &place, found, set));
                }
            }
        }
        Ok(findings)
    }
}

/// Adds a policy. What is no Rego v1 may be of the version before, which much
/// of conftest's is; if it is neither, the mistake in the newer one is told.
fn add(engine: &mut Engine, file: &RegoFile) -> std::result::Result<(), Failed> {
    let mut as_version = |old: bool| {
        engine.set_rego_v0(old);
        engine.add_policy(file.path.clone(), file.text.clone())
    };
    let Err(error) = as_version(false) else {
        return Ok(());
    };
    let read = as_version(true).is_ok();
    engine.set_rego_v0(false);
    if read { Ok(()) } else { Err(error.into()) }
}

impl Policies {
    /// What is to be said where a policy reads the configuration and the input
    /// does not tell it: a rule about what is not there finds nothing.
    fn unseen(&self, set: &ChangeSet) -> Option<Finding> {
        let reader = self.reads_configuration.as_ref()?;
        if set.document.text().is_some() {
            return None;
        }
        Some(Finding {
            message: "A Rego policy reads `input.configuration`, which only the plan's JSON has"
                .to_owned(),
            help: "Judge what `terraform show -json PLAN` prints.".to_owned(),
            evidence: vec![code(reader)],
            certainty: Certainty::Possible,
            ..blank(
                "rego-unseen",
                "Rego policy without its input",
                Severity::Medium,
                Effect::NeedsApproval,
            )
        })
    }
}

/// Whether a policy reads the configuration, in whatever way it names it.
fn reads_configuration(text: &str) -> bool {
    let code = text
        .lines()
        .map(|line| line.split(" #").next().unwrap_or(line))
        .filter(|line| !line.trim_start().starts_with('#'));
    code.into_iter().any(|line| {
        let named = [".configuration", "\"configuration\""];
        named.iter().any(|name| {
            line.match_indices(name).any(|(at, name)| {
                let next = line[at + name.len()..].chars().next();
                !next.is_some_and(|c| c.is_alphanumeric() || c == '_')
            })
        })
    })
}

impl Outside for Policies {
    fn findings(&self, set: &ChangeSet, report: &Report) -> Vec<Finding> {
        self.evaluate(set, report).unwrap_or_else(|error| {
            vec![Finding {
                message: "A Rego policy could not be evaluated".to_owned(),
                help: "Mend the policy: what it would have denied is not known.".to_owned(),
                evidence: vec![code(first_lines(&error))],
                ..blank(
                    "rego-error",
                    "Rego policy failed",
                    Severity::Critical,
                    Effect::Fail,
                )
            }]
        })
    }
}

/// What a rule of a policy is, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Deny,
    Violation,
    Warn,
}

impl Kind {
    /// `deny`, `deny_` and anything; the same for the others.
    fn of(rule: &str) -> Option<Self> {
        let of = |word: &str| {
            rule.strip_prefix(word)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
        };
        [
            (Kind::Deny, "deny"),
            (Kind::Violation, "violation"),
            (Kind::Warn, "warn"),
        ]
        .into_iter()
        .find_map(|(kind, word)| of(word).then_some(kind))
    }

    fn word(self) -> &'static str {
        match self {
            Kind::Deny => "deny",
            Kind::Violation => "violation",
            Kind::Warn => "warn",
        }
    }

    /// Whether an exception means a rule: by what follows the word, or whole.
    fn is(self, rule: &str, exception: &str) -> bool {
        let rest = rule.strip_prefix(self.word()).unwrap_or_default();
        rest.trim_start_matches('_') == exception || rule == exception
    }
}

/// Where a result comes from.
struct Place<'a> {
    package: &'a str,
    rule: &'a str,
    excepted: bool,
}

/// One result: what it says, and the address that it names.
struct Found {
    message: String,
    address: Option<String>,
}

/// Names of rules that a package makes exceptions of: `exception` holds lists of them.
fn exceptions(rules: &serde_json::Map<String, serde_json::Value>) -> Vec<String> {
    let lists = rules.get("exception").and_then(serde_json::Value::as_array);
    let mut names = Vec::new();
    for list in lists.into_iter().flatten() {
        match list {
            serde_json::Value::String(name) => names.push(name.clone()),
            serde_json::Value::Array(list) => {
                names.extend(
                    list.iter()
                        .filter_map(|name| name.as_str())
                        .map(str::to_owned),
                );
            }
            _ => {}
        }
    }
    names
}

/// The results of a rule: a set of texts or of objects with `msg`. Whatever
/// else is not empty is a result too: a rule that says something odd still says it.
fn messages(result: &serde_json::Value) -> Vec<Found> {
    use serde_json::Value;
    let odd = |value: &Value| Found {
        message: format!("the rule holds: {value}"),
        address: None,
    };
    let one = |value: &Value| match value {
        Value::String(message) => Found {
            message: message.clone(),
            address: None,
        },
        Value::Object(object) => {
            let text = |name: &str| object.get(name).and_then(Value::as_str).map(str::to_owned);
            let metadata = object.get("metadata").or_else(|| object.get("details"));
            let inner = |name: &str| metadata?.get(name)?.as_str().map(str::to_owned);
            let address = ["address", "resource"]
                .iter()
                .find_map(|name| text(name).or_else(|| inner(name)));
            text("msg").map_or_else(|| odd(value), |message| Found { message, address })
        }
        other => odd(other),
    };
    match result {
        Value::Array(list) => list.iter().map(one).collect(),
        Value::Null | Value::Bool(false) => Vec::new(),
        Value::Object(object) if object.is_empty() => Vec::new(),
        // `deny[msg]` of old, as an object from message to true.
        Value::Object(object) if !object.contains_key("msg") => object
            .keys()
            .map(|message| Found {
                message: message.clone(),
                address: None,
            })
            .collect(),
        other => vec![one(other)],
    }
}

fn finding(kind: Kind, place: &Place<'_>, found: Found, set: &ChangeSet) -> Finding {
    let (rule, title, severity, effect) = match kind {
        _ if place.excepted => (
            "rego-exception",
            "Rego policy excepted",
            Severity::Info,
            Effect::Note,
        ),
        Kind::Deny => (
            "rego-deny",
            "Denied by a Rego policy",
            Severity::High,
            Effect::Fail,
        ),
        Kind::Violation => (
            "rego-violation",
            "Violates a Rego policy",
            Severity::High,
            Effect::Fail,
        ),
        Kind::Warn => (
            "rego-warn",
            "Warned by a Rego policy",
            Severity::Medium,
            Effect::Note,
        ),
    };
    let changed = found.address.as_ref().and_then(|address| {
        let is = |change: &crate::model::change::ResourceChange| {
            change.deposed.is_none() && change.address.to_string() == *address
        };
        set.changes.iter().position(is)
    });
    Finding {
        subject: changed.map_or(Subject::Plan, Subject::Change),
        message: found.message.replace('`', "'"),
        help: "The policy says what it wants: see its text.".to_owned(),
        evidence: vec![format!("{} of {}", code(place.rule), code(place.package))],
        ..blank(rule, title, severity, effect)
    }
}

fn blank(rule: &str, title: &str, severity: Severity, effect: Effect) -> Finding {
    Finding {
        rule: rule.into(),
        case: None,
        title: title.into(),
        severity,
        certainty: Certainty::Certain,
        effect,
        raises: None,
        subject: Subject::Plan,
        message: String::new(),
        help: String::new(),
        evidence: Vec::new(),
        attributes: Vec::new(),
        fix: None,
        span: None,
        written: None,
        concern: Concern::Access,
        decided_by: None,
        waived_by: None,
    }
}

/// A name of a data file that is the name of a package as well.
fn hidden(file: &RegoFile, packages: &[String]) -> Option<String> {
    if file.path.ends_with(".rego") {
        return None;
    }
    let value = data(file).ok()?;
    let json: serde_json::Value = serde_json::from_str(&value.to_json_str().ok()?).ok()?;
    let taken = |name: &str| {
        packages.iter().any(|package| {
            let rest = package.strip_prefix("data.").unwrap_or(package);
            rest == name || rest.split('.').next() == Some(name)
        })
    };
    json.as_object()?.keys().find(|name| taken(name)).cloned()
}

/// A data file as a part of `data`.
fn data(file: &RegoFile) -> std::result::Result<Value, Failed> {
    let value = if file.path.ends_with(".json") {
        Value::from_json_str(&file.text)?
    } else {
        Value::from_yaml_str(&file.text)?
    };
    let mut json: serde_json::Value = serde_json::from_str(&value.to_json_str()?)?;
    for name in file.below.iter().rev() {
        json = serde_json::json!({ name: json });
    }
    Ok(Value::from_json_str(&json.to_string())?)
}

/// The beginning of an error, which may be long and shows the policy's text.
fn first_lines(error: &dyn fmt::Display) -> String {
    let text = error.to_string();
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let text = lines.join(" ");
    text.chars().take(400).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_known_by_their_names() {
        assert_eq!(Kind::of("deny"), Some(Kind::Deny));
        assert_eq!(Kind::of("deny_public"), Some(Kind::Deny));
        assert_eq!(Kind::of("violation_x"), Some(Kind::Violation));
        assert_eq!(Kind::of("denylist"), None);
        assert!(Kind::Deny.is("deny_public", "public"));
        assert!(Kind::Deny.is("deny", ""));
        assert!(!Kind::Deny.is("deny_public", ""));
    }

    #[test]
    fn whatever_a_rule_says_is_said() {
        let count = |text: &str| messages(&serde_json::from_str(text).expect("JSON")).len();
        assert_eq!(count("[]"), 0);
        assert_eq!(count("false"), 0);
        assert_eq!(count(r#"["a", {"msg": "b"}, 3]"#), 3);
        assert_eq!(count("true"), 1);
        assert_eq!(count(r#"{"a": true}"#), 1);
    }
}
