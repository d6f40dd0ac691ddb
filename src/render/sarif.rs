//! SARIF 2.1.0, in the shape that GitHub code scanning accepts (documentation
//! "SARIF support for code scanning": one run per tool, a physical location for
//! every result, at most 25,000 results).

mod place;
mod rules;

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

use crate::build_facts;
use crate::finding::{Effect, Severity};
use crate::render::words;
use crate::report::{Outcome, Reason, Report, ReportChange, ReportEntry, ReportError};
use place::{Location, fix, location, physical, related};
use rules::{Rule, Rules};

/// Where the schema is published.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// Results of one run that GitHub takes.
const MAX_RESULTS: usize = 25_000;
/// Causes that are told one by one.
const MAX_CAUSES: usize = 100;
/// What GitHub tells the results of two runs apart by.
const FINGERPRINT: &str = "blastgate/v1";
/// Characters of a message.
const MAX_MESSAGE: usize = 1_000;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: Vec<Run>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Tool,
    invocations: Vec<Invocation>,
    column_kind: &'static str,
    original_uri_base_ids: Value,
    results: Vec<SarifResult>,
    properties: Value,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    version: &'static str,
    semantic_version: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    information_uri: Option<String>,
    rules: Vec<Rule>,
}

/// The address of the tool's home: what the package says, or else the repository whose
/// workflow built it, `OWNER/NAME`.
fn home(package: &str, built_by: Option<&str>) -> Option<String> {
    match package {
        "" => built_by.map(|name| format!("https://github.com/{name}")),
        address => Some(address.to_owned()),
    }
}

#[derive(Serialize)]
struct Message {
    text: String,
}

impl Message {
    fn of(text: String) -> Self {
        Message { text }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
    exit_code: u8,
    tool_execution_notifications: Vec<Value>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifResult {
    rule_id: String,
    rule_index: usize,
    level: &'static str,
    message: Message,
    locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    partial_fingerprints: BTreeMap<&'static str, String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suppressions: Vec<Value>,
    properties: Value,
}

/// Whatever came of a run.
pub fn outcome(outcome: &Outcome) -> String {
    let mut told = Told::default();
    match outcome {
        Outcome::One(report) => told.judged(report),
        Outcome::Many(set) => set.entries.iter().for_each(|entry| match entry {
            ReportEntry::Judged(report) => told.judged(report),
            ReportEntry::Refused { name, error } => told.refused(Some(name.as_str()), error),
        }),
        Outcome::Refused(error) => told.refused(None, error),
    }
    let left_out = told.leave_out();
    let verdict = match outcome {
        Outcome::One(report) => Some(report.verdict),
        Outcome::Many(set) => set.verdict,
        Outcome::Refused(_) => None,
    };
    let mut results: Vec<SarifResult> = told.results.into_iter().map(|(_, one)| one).collect();
    unique(&mut results);
    let log = Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: vec![Run {
            tool: Tool {
                driver: Driver {
                    name: "blastgate",
                    version: env!("CARGO_PKG_VERSION"),
                    semantic_version: env!("CARGO_PKG_VERSION"),
                    information_uri: home(env!("CARGO_PKG_REPOSITORY"), build_facts::REPOSITORY),
                    rules: told.rules.written(),
                },
            },
            invocations: vec![Invocation {
                execution_successful: outcome.refusals().is_empty(),
                exit_code: outcome.exit_code(),
                tool_execution_notifications: told.notifications,
            }],
            column_kind: "unicodeCodePoints",
            original_uri_base_ids: json!({
                "%SRCROOT%": { "description": { "text": "The root of the checked-out repository." } }
            }),
            results,
            properties: json!({ "verdict": verdict, "leftOut": left_out, "inputs": told.inputs }),
        }],
    };
    // Strings, numbers and lists cannot fail to be written.
    serde_json::to_string_pretty(&log).unwrap_or_default() + "\n"
}

/// What the inputs of a run say.
#[derive(Default)]
struct Told {
    rules: Rules,
    /// Results, and how bad each is: the worst stay when there are too many.
    results: Vec<(Effect, SarifResult)>,
    notifications: Vec<Value>,
    inputs: Vec<Value>,
}

impl Told {
    fn judged(&mut self, report: &Report) {
        self.inputs.push(json!({
            "name": report.input.name,
            "sha256": report.input.sha256,
            "verdict": report.verdict,
            "exit_code": report.exit_code,
            "story": report.story,
            "causes": words::edits(report, MAX_CAUSES),
            "digest": report.digest,
            "next": report.next,
            "summary": report.summary,
        }));
        self.findings(report);
        // Reasons that are no finding (what could not be seen) decide as well.
        for reason in words::untold(report) {
            let result = unseen(report, reason, &mut self.rules);
            self.results.push((reason.effect, result));
        }
    }

    fn refused(&mut self, name: Option<&str>, error: &ReportError) {
        self.inputs
            .push(json!({ "name": name, "verdict": null, "exit_code": 1 }));
        self.notifications.push(notification(name, error));
        let result = refused(name, error, &mut self.rules);
        self.results.push((Effect::Fail, result));
    }

    fn findings(&mut self, report: &Report) {
        let changes = report.changes.iter();
        let by_address: BTreeMap<&str, &ReportChange> = changes
            .map(|change| (change.address.as_str(), change))
            .collect();
        let mut change_of: BTreeMap<usize, &ReportChange> = BTreeMap::new();
        for change in &report.changes {
            change_of.extend(change.findings.iter().map(|index| (*index, change)));
        }
        for (index, finding) in report.findings.iter().enumerate() {
            let effect = words::standing(report, finding);
            let change = change_of.get(&index).copied();
            let waiver = finding.waived_by.iter().map(|waiver| {
                json!({
                    "kind": "external",
                    "status": "accepted",
                    "justification": message(waiver.as_str()),
                })
            });
            let result = SarifResult {
                rule_id: words::cut(finding.rule.as_str(), 200),
                rule_index: self.rules.of_finding(report, finding),
                level: level(effect),
                message: Message::of(sentence(finding.message.as_str())),
                locations: vec![location(report, finding)],
                related_locations: related(report, finding, change, &by_address),
                partial_fingerprints: BTreeMap::from([(FINGERPRINT, finding.fingerprint.clone())]),
                fixes: finding.fix.iter().filter_map(fix).collect(),
                suppressions: waiver.collect(),
                properties: json!({
                    "effect": finding.effect,
                    "certainty": finding.certainty,
                    "input": report.input.name,
                    "address": finding.address,
                    "cause": finding.cause,
                    "class": change.map(|change| change.class),
                    "production": change.map(|change| change.production.value),
                    "blastRadius": change.map(|change| change.blast_radius.total),
                    "evidence": finding.evidence,
                }),
            };
            self.results.push((effect, result));
        }
    }

    /// Leaves out the most harmless of too many results, says so, and tells how many.
    fn leave_out(&mut self) -> usize {
        self.results
            .sort_by_key(|(effect, _)| std::cmp::Reverse(*effect));
        let left_out = self.results.len().saturating_sub(MAX_RESULTS);
        self.results.truncate(MAX_RESULTS);
        if left_out > 0 {
            self.notifications.push(json!({
                "level": "warning",
                "descriptor": { "id": "too-many-results" },
                "message": { "text": format!("{left_out} results were left out, the most harmless first") },
            }));
        }
        left_out
    }
}

fn level(effect: Effect) -> &'static str {
    match effect {
        Effect::Fail => "error",
        Effect::NeedsApproval => "warning",
        Effect::Note => "note",
    }
}

/// A message that ends as a sentence does.
fn sentence(text: &str) -> String {
    let text = message(text);
    match text.ends_with(['.', '!', '?']) {
        true => text,
        false => format!("{text}."),
    }
}

/// Something that could not be seen.
fn unseen(report: &Report, reason: &Reason, rules: &mut Rules) -> SarifResult {
    let (file, line, column) = words::place(report, None);
    let id = reason.rule.as_str();
    let own = words::cut(reason.message.as_str(), 200);
    SarifResult {
        rule_id: words::cut(id, 200),
        rule_index: rules.of(id, "Something could not be seen", Severity::High),
        level: level(reason.effect.max(Effect::NeedsApproval)),
        message: Message::of(sentence(reason.message.as_str())),
        locations: vec![Location::of(physical(&file, line, column))],
        related_locations: Vec::new(),
        partial_fingerprints: BTreeMap::from([(FINGERPRINT, format!("{id}:{own}"))]),
        fixes: Vec::new(),
        suppressions: Vec::new(),
        properties: json!({ "effect": reason.effect, "input": report.input.name }),
    }
}

fn refused(name: Option<&str>, error: &ReportError, rules: &mut Rules) -> SarifResult {
    let (file, line, column) = words::error_place(name, error);
    let id = format!("refused/{}", error.code);
    let rule_index = rules.of(
        &id,
        "The input could not be judged, which is not a pass",
        Severity::Critical,
    );
    SarifResult {
        rule_id: id.clone(),
        rule_index,
        level: "error",
        message: Message::of(sentence(&format!(
            "The input could not be judged: {}",
            error.message
        ))),
        locations: vec![Location::of(physical(&file, line, column))],
        related_locations: Vec::new(),
        partial_fingerprints: BTreeMap::from([(FINGERPRINT, format!("{id}:{file}"))]),
        fixes: Vec::new(),
        suppressions: Vec::new(),
        properties: json!({ "effect": Effect::Fail }),
    }
}

fn notification(name: Option<&str>, error: &ReportError) -> Value {
    let (file, line, column) = words::error_place(name, error);
    json!({
        "level": "error",
        "descriptor": { "id": error.code },
        "message": { "text": message(&match &error.help {
            Some(help) => format!("{} {help}", error.message),
            None => error.message.to_string(),
        }) },
        "locations": [{ "physicalLocation": physical(&file, line, column) }],
    })
}

/// Text of a message. SARIF reads `[text](target)` in it as a link, and `{0}`
/// as a place for an argument; neither is meant here.
fn message(text: &str) -> String {
    let text = words::cut(text.trim(), MAX_MESSAGE).replace("](", "] (");
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        out.push(c);
        if c == '{' && chars.peek().is_some_and(char::is_ascii_digit) {
            out.push(' ');
        }
    }
    out
}

/// Two results of one rule on one block would be taken for one.
fn unique(results: &mut [SarifResult]) {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for result in results {
        for fingerprint in result.partial_fingerprints.values_mut() {
            let count = seen.entry(fingerprint.clone()).or_default();
            *count += 1;
            if *count > 1 {
                fingerprint.push_str(&format!(":{count}"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_no_links_and_paths_no_schemes() {
        assert_eq!(message("[a](javascript:x) {0}"), "[a] (javascript:x) { 0}");
        assert_eq!(place::uri("a b/c:d.tf"), "a%20b/c%3Ad.tf");
    }
    #[test]
    fn the_home_is_what_is_known_of_it() {
        assert_eq!(home("", None), None);
        let built = home("", Some("acme/blastgate"));
        assert_eq!(built.as_deref(), Some("https://github.com/acme/blastgate"));
        let said = home("https://example.com", Some("acme/blastgate"));
        assert_eq!(said.as_deref(), Some("https://example.com"));
    }
}
