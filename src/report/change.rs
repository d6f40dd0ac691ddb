//! A change in the report.

use serde::Serialize;

use super::{Location, Text};
use crate::analysis::production::{IsProduction, Side};
use crate::finding::{Certainty, Class};
use crate::redact::Mark;

#[cfg(feature = "schema")]
use schemars::JsonSchema;

/// One change.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct ReportChange {
    /// Address.
    pub address: Text,
    /// Address before a move.
    pub previous_address: Option<Text>,
    /// Deposed key.
    pub deposed: Option<Text>,
    /// Resource type.
    #[serde(rename = "type")]
    pub type_name: Text,
    /// Provider address.
    pub provider: Text,
    /// The plan's own words.
    pub actions: Vec<Text>,
    /// Terraform's symbol for the action.
    #[serde(skip)]
    pub symbol: &'static str,
    /// One word for the action (see `Action::verb`).
    #[serde(skip)]
    pub verb: &'static str,
    /// The tool's reason.
    pub action_reason: Option<Text>,
    /// Imported in the same change.
    pub importing: bool,
    /// Deferred to a later plan.
    pub deferred: bool,
    /// Class.
    pub class: Class,
    /// Why it has this class, one sentence.
    pub class_reason: Text,
    /// Production.
    pub production: ReportProduction,
    /// `data`, `identity` or `nothing`.
    pub holds: &'static str,
    /// Paths that force replacement.
    pub replace_paths: Vec<Text>,
    /// Number of its cause; null when it could not be traced.
    pub cause: Option<usize>,
    /// Radius.
    pub blast_radius: ReportRadius,
    /// Changed attributes.
    pub diff: Vec<DiffEntry>,
    /// Attributes that were left out of `diff` because there are too many.
    pub diff_truncated: usize,
    /// Guards before and after.
    pub protections: Vec<ReportProtection>,
    /// Indexes into `findings`, worst first.
    pub findings: Vec<usize>,
    /// Where the change comes from.
    pub location: Option<Location>,
    /// For source diffs: `certain` or `possible`, with the reason.
    pub prediction: Option<ReportPrediction>,
}

/// How sure a change is that was read from source.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct ReportPrediction {
    /// Certainty.
    pub certainty: Certainty,
    /// Why.
    pub why: Text,
}

/// Production with evidence.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct ReportProduction {
    /// The answer.
    pub value: IsProduction,
    /// Why, strongest first.
    pub evidence: Vec<ReportEvidence>,
}

/// One piece of evidence.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct ReportEvidence {
    /// What it says.
    pub says: IsProduction,
    /// Where it was found.
    pub source: Text,
    /// What was read.
    pub text: Text,
    /// Side.
    pub side: Side,
    /// Only looks like a production word.
    pub disguised: bool,
}

/// Radius of one change.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct ReportRadius {
    /// Direct dependents.
    pub direct: usize,
    /// All dependents.
    pub total: usize,
    /// Of these, production.
    pub production: usize,
    /// Of these, holding data.
    pub data: usize,
    /// Steps of the longest chain of dependents.
    pub depth: usize,
    /// False: at least.
    pub exact: bool,
    /// Addresses: the first 100 of a destructive change, the first 10 of any other, or all
    /// with `--all-dependents`.
    pub dependents: Vec<Text>,
    /// Whether `dependents` was cut.
    pub truncated: bool,
    /// Dependents by type, most first (for trees that are too long).
    pub by_type: Vec<(Text, usize)>,
    /// The dependents as a tree, where they are few: how deep each stands, and
    /// its place in `dependents`, in the order of the lines.
    pub tree: Vec<(usize, usize)>,
}

/// One changed attribute.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct DiffEntry {
    /// Path.
    pub path: Text,
    /// The path in the words of the elements on it: `statement[AllowRead].actions`
    /// where `path` has `statement[2].actions`.
    pub label: Text,
    /// Value before as compact JSON-like text; null when absent or hidden.
    pub before: Option<Text>,
    /// Value after; null when absent, unknown or hidden.
    pub after: Option<Text>,
    /// Hidden because sensitive; `lines` may show single lines of a script all the same.
    pub sensitive: bool,
    /// Why it is hidden, and how the two sides are told apart; null when it is shown.
    pub hidden: Option<HiddenValue>,
    /// Known only after apply.
    pub unknown: bool,
    /// A side is longer than what is shown of it. Sides are compared before
    /// they are cut, and are shown from shortly before the first difference.
    pub truncated: bool,
    /// Forces replacement.
    pub forces_replacement: bool,
    /// Of lists of plain values: the elements that only the old one has.
    pub removed: Vec<Text>,
    /// The elements that only the new one has.
    pub added: Vec<Text>,
    /// Of texts with several lines (base64 decoded): the lines that differ,
    /// with those around them.
    pub lines: Vec<DiffLine>,
}

/// A value that is not shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct HiddenValue {
    /// Which mark hides it.
    pub why: Mark,
    /// Tag of the value before: equal tags stand for equal values of this report,
    /// and of no other one. Null when there is none, or it is not known.
    pub before: Option<Text>,
    /// Tag of the value after.
    pub after: Option<Text>,
}

impl HiddenValue {
    /// `marked sensitive, #3f2a91 -> #07c4be`.
    pub fn describe(&self) -> String {
        let side = |tag: &Option<Text>| match tag {
            Some(tag) => format!("#{tag}"),
            None => "none".to_owned(),
        };
        let why = self.why.as_str();
        match (&self.before, &self.after) {
            (None, None) => format!("{why}, changes"),
            (before, after) => format!("{why}, {} -> {}", side(before), side(after)),
        }
    }
}

/// One line of a text that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct DiffLine {
    /// `+`, `-`, a space for what is the same, `@` for what is left out.
    pub sign: char,
    /// The line.
    pub text: Text,
}

/// A guard before and after.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct ReportProtection {
    /// Kind, as the catalog calls it.
    pub kind: &'static str,
    /// Attribute path.
    pub path: Text,
    /// `safe`, `unsafe`, `unknown` or `absent`.
    pub before: &'static str,
    /// The same afterwards.
    pub after: &'static str,
}
