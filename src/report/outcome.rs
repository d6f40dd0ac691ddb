//! What came of a run: one report, several, or none.

use serde::Serialize;

use super::{Excerpt, Report, Text};
use crate::decide::verdict;
use crate::finding::Verdict;

#[cfg(feature = "schema")]
use schemars::JsonSchema;

/// Several inputs judged together, each refused one in its place.
#[derive(Debug, Clone)]
pub struct ReportSet {
    /// `plans` or `roots`: the key in JSON.
    pub key: &'static str,
    /// Worst verdict; absent when any input was refused.
    pub verdict: Option<Verdict>,
    /// Exit code of the process.
    pub exit_code: u8,
    /// In path order.
    pub entries: Vec<ReportEntry>,
    /// Files of directories that are no plans.
    pub passed_over: Vec<PassedOver>,
}

/// A file of a directory that was not judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct PassedOver {
    /// Relative name.
    pub name: Text,
    /// What it is instead of a plan.
    pub why: Text,
}

/// One of several inputs.
#[derive(Debug, Clone)]
pub enum ReportEntry {
    /// It was judged.
    Judged(Box<Report>),
    /// It was refused.
    Refused {
        /// Name of the input.
        name: Text,
        /// Why.
        error: ReportError,
    },
}

/// A refusal as machine formats show it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct ReportError {
    /// Stable code.
    pub code: &'static str,
    /// What is wrong.
    pub message: Text,
    /// What to do.
    pub help: Option<Text>,
    /// Where.
    pub location: Option<ErrorPlace>,
    /// All that is wrong, where several things are (policies and rules).
    pub details: Vec<ErrorDetail>,
    /// Underlined lines of policies, rules and configuration, with the file's name.
    #[serde(skip)]
    pub excerpts: Vec<(Text, Excerpt)>,
}

/// One of several things that are wrong.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct ErrorDetail {
    /// What.
    pub message: Text,
    /// Where.
    pub location: ErrorPlace,
}

/// Where an error lies.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct ErrorPlace {
    /// File or member.
    pub file: Text,
    /// Line from 1.
    pub line: Option<u32>,
    /// Column from 1.
    pub column: Option<u32>,
}

/// What came of one run.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// One input was judged.
    One(Box<Report>),
    /// Several inputs.
    Many(ReportSet),
    /// The only input was refused, or something before it (a policy) was.
    Refused(ReportError),
}

impl Outcome {
    /// Exit code of the process.
    pub fn exit_code(&self) -> u8 {
        match self {
            Outcome::One(report) => report.exit_code,
            Outcome::Many(set) => set.exit_code,
            Outcome::Refused(_) => 1,
        }
    }

    /// The reports that there are, in order.
    pub fn reports(&self) -> Vec<&Report> {
        match self {
            Outcome::One(report) => vec![report],
            Outcome::Many(set) => set
                .entries
                .iter()
                .filter_map(|entry| match entry {
                    ReportEntry::Judged(report) => Some(&**report),
                    ReportEntry::Refused { .. } => None,
                })
                .collect(),
            Outcome::Refused(_) => Vec::new(),
        }
    }

    /// Puts the head of the audit log into every report.
    pub fn set_audit_head(&mut self, head: &str) {
        match self {
            Outcome::One(report) => report.audit = Some(head.to_owned()),
            Outcome::Many(set) => {
                for entry in &mut set.entries {
                    if let ReportEntry::Judged(report) = entry {
                        report.audit = Some(head.to_owned());
                    }
                }
            }
            Outcome::Refused(_) => {}
        }
    }

    /// The refusals that there are: name of the input, if it has one, and why.
    pub fn refusals(&self) -> Vec<(Option<&Text>, &ReportError)> {
        match self {
            Outcome::One(_) => Vec::new(),
            Outcome::Many(set) => set
                .entries
                .iter()
                .filter_map(|entry| match entry {
                    ReportEntry::Judged(_) => None,
                    ReportEntry::Refused { name, error } => Some((Some(name), error)),
                })
                .collect(),
            Outcome::Refused(error) => vec![(None, error)],
        }
    }
}

impl ReportSet {
    /// Puts reports together; the worst decides, and a refusal is worse than all.
    pub fn new(key: &'static str, entries: Vec<ReportEntry>) -> Self {
        let verdict = verdict::worst(entries.iter().map(|entry| match entry {
            ReportEntry::Judged(report) => Some(report.verdict),
            ReportEntry::Refused { .. } => None,
        }));
        ReportSet {
            key,
            verdict,
            exit_code: verdict.map_or(1, Verdict::exit_code),
            entries,
            passed_over: Vec::new(),
        }
    }
}
