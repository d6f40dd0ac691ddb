//! Schema 1 as JSON: the report as it is, two spaces deep, one line end at the end.

mod layout;

use std::io::Write;

use serde::Serialize;

use layout::Layout;

use crate::finding::Verdict;
use crate::report::{Outcome, Report, ReportEntry, ReportError, ReportSet, SCHEMA, Text};

/// Whatever came of a run.
pub fn outcome(outcome: &Outcome) -> String {
    match outcome {
        Outcome::One(one) => report(one),
        Outcome::Many(many) => set(many),
        Outcome::Refused(error) => refusal(error),
    }
}

/// The same into a writer: the report of a large plan is itself large, and need
/// not stand in memory twice.
///
/// # Errors
/// When the writer fails.
pub fn write(outcome: &Outcome, out: &mut impl Write) -> std::io::Result<()> {
    match outcome {
        Outcome::One(one) => {
            let mut writer = serde_json::Serializer::with_formatter(&mut *out, Layout::default());
            one.serialize(&mut writer)?;
            out.write_all(b"\n")
        }
        other => out.write_all(self::outcome(other).as_bytes()),
    }
}

/// One report.
pub fn report(report: &Report) -> String {
    print(report)
}

/// Several reports: `{schema, verdict, exit_code, plans|roots: [..]}`; with `error`, the
/// first one, when any input was refused.
pub fn set(set: &ReportSet) -> String {
    let entries: Vec<serde_json::Value> = set
        .entries
        .iter()
        .map(|entry| match entry {
            ReportEntry::Judged(report) => serde_json::to_value(report).unwrap_or_default(),
            ReportEntry::Refused { name, error } => {
                serde_json::to_value(Refusal::new(Some(name), error)).unwrap_or_default()
            }
        })
        .collect();
    let mut whole = serde_json::Map::new();
    whole.insert("schema".into(), SCHEMA.into());
    whole.insert(
        "verdict".into(),
        set.verdict
            .map_or(serde_json::Value::Null, |verdict| verdict.as_str().into()),
    );
    whole.insert("exit_code".into(), set.exit_code.into());
    whole.insert(set.key.into(), entries.into());
    if set.key == "plans" {
        let passed_over = serde_json::to_value(&set.passed_over).unwrap_or_default();
        whole.insert("passed_over".into(), passed_over);
    }
    // Whoever looks for the reason of a refusal finds it in one place.
    let refused = set.entries.iter().find_map(|entry| match entry {
        ReportEntry::Judged(_) => None,
        ReportEntry::Refused { error, .. } => Some(error),
    });
    if let Some(error) = refused {
        let error = serde_json::to_value(error).unwrap_or_default();
        whole.insert("error".into(), error);
    }
    print(&whole)
}

/// A refusal: `{schema, verdict: null, exit_code: 1, error}`.
pub fn refusal(error: &ReportError) -> String {
    print(&Refusal::new(None, error))
}

#[derive(Serialize)]
struct Refusal<'a> {
    schema: u32,
    verdict: Option<Verdict>,
    exit_code: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a Text>,
    error: &'a ReportError,
}

impl<'a> Refusal<'a> {
    fn new(name: Option<&'a Text>, error: &'a ReportError) -> Self {
        Refusal {
            schema: SCHEMA,
            verdict: None,
            exit_code: 1,
            name,
            error,
        }
    }
}

fn print(value: &impl Serialize) -> String {
    // Reports hold strings, numbers and lists only; their serialisation cannot fail.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
