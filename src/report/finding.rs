//! A finding in the report.

use serde::Serialize;

use super::{Text, Verbatim};
use crate::finding::{Certainty, Class, Effect, FixRequires, Severity};

#[cfg(feature = "schema")]
use schemars::JsonSchema;

/// One finding.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct ReportFinding {
    /// Rule id.
    pub rule: Text,
    /// Title.
    pub title: Text,
    /// Severity.
    pub severity: Severity,
    /// Certainty.
    pub certainty: Certainty,
    /// Effect.
    pub effect: Effect,
    /// Class it raises to.
    pub raises: Option<Class>,
    /// Resource instance (or other address) it is about.
    pub address: Option<Text>,
    /// What happens.
    pub message: Text,
    /// What to do next.
    pub help: Text,
    /// Facts.
    pub evidence: Vec<Text>,
    /// Literal fix.
    pub fix: Option<ReportFix>,
    /// Its place among the reasons, the most telling first.
    #[serde(skip)]
    pub place: u8,
    /// Number of the cause of the change it is about.
    pub cause: Option<usize>,
    /// Place in the configuration.
    pub location: Option<Location>,
    /// Line of the policy that decided the effect.
    pub decided_by: Option<Location>,
    /// Waiver that lifts it.
    pub waived_by: Option<Text>,
    /// Stable over rebases: hash of rule, address and attributes (not of lines).
    pub fingerprint: String,
    /// The lines around `location`, redacted, for underlining.
    pub excerpt: Option<Excerpt>,
    /// The lines around `decided_by`.
    #[serde(skip)]
    pub policy_excerpt: Option<Excerpt>,
}

/// Literal fix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct ReportFix {
    /// `moved-block`, `removed-block`, `attributes`, `lifecycle`, `command`.
    pub kind: &'static str,
    /// What it takes beside the text.
    pub requires: FixRequires,
    /// What is to be written; lines are separated by `\n`, each of them sanitized.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub text: Verbatim,
    /// Where it goes in the configuration that was judged, from the start of
    /// each file to its end: all of them together are the fix. Empty where the
    /// configuration is not at hand, or no place takes the text as it is.
    pub edits: Vec<ReportFixEdit>,
}

/// A fix among all that a report offers, with what it makes go away.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct RankedFix {
    /// The object that it keeps or mends.
    pub address: Option<Text>,
    /// Indexes into `findings`, worst first.
    pub findings: Vec<usize>,
    /// The fix.
    #[serde(flatten)]
    pub fix: ReportFix,
}

/// A range of a file and what comes in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct ReportFixEdit {
    /// The range; where it starts and ends at the same place the text is put in.
    pub location: Location,
    /// The text, byte for byte.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub text: Verbatim,
}

/// Place in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Location {
    /// Relative path.
    pub file: Text,
    /// Line from 1.
    pub line: u32,
    /// Column from 1.
    pub column: u32,
    /// Line in which it ends.
    pub end_line: u32,
    /// Column behind its last character.
    pub end_column: u32,
}

/// Lines of configuration with an underlined range.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Excerpt {
    /// Number of the first line.
    pub first_line: u32,
    /// The lines, each redacted and sanitized.
    pub lines: Vec<Text>,
    /// Index in `lines` of the underlined line.
    pub line: usize,
    /// First underlined column (characters, from 0) in the redacted line.
    pub start: usize,
    /// Number of underlined characters.
    pub length: usize,
    /// What stands under the line.
    pub label: Text,
}
