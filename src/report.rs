//! The report: the only bridge between what was found and how it is shown.
//!
//! Its fields are those of schema 1 (docs: "report schema"); serialised, it is
//! the JSON report. Every text that came from the input is a [`Text`], which
//! only `redact` can make, so nothing reaches a renderer unredacted or with
//! live control characters. Fields marked `skip` serve the other formats and
//! are no part of the schema.

pub mod build;
pub mod diff;
pub mod locate;

use std::fmt;
use std::sync::Arc;

use serde::Serialize;

use crate::context::production::{IsProduction, Side};
use crate::finding::{Certainty, Class, Effect, Severity, Verdict};

#[cfg(feature = "schema")]
use schemars::JsonSchema;

/// Text of the input after redaction and neutralisation: one line, no control
/// or invisible characters, bounded. It is still data: every format escapes it
/// for its own syntax.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Default)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(transparent)]
pub struct Text(pub(crate) Arc<str>);

impl Text {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A text of our own, which holds nothing of the input.
    pub fn trusted(text: &'static str) -> Self {
        Text(text.into())
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// Version of the report's schema.
pub const SCHEMA: u32 = 1;

/// The judgement of one input.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Report {
    /// Always 1.
    pub schema: u32,
    /// Who judged.
    pub tool: ToolInfo,
    /// The answer.
    pub verdict: Verdict,
    /// Exit code that goes with the verdict.
    pub exit_code: u8,
    /// Why it is not a pass, worst first.
    pub reasons: Vec<Reason>,
    /// What was judged.
    pub input: InputInfo,
    /// The policy that counted.
    pub policy: PolicyInfo,
    /// Name of the agent, if one was given.
    pub agent: Option<Text>,
    /// Counts.
    pub summary: Summary,
    /// Union of the radii of all destructive changes.
    pub blast_radius: PlanRadius,
    /// Every change but plain no-ops, worst first.
    pub changes: Vec<ReportChange>,
    /// Findings, worst first.
    pub findings: Vec<ReportFinding>,
    /// What refresh found.
    pub drift: Vec<DriftEntry>,
    /// Action invocations.
    pub invocations: Vec<InvocationEntry>,
    /// Outputs that change.
    pub outputs: Vec<OutputEntry>,
    /// What could not be seen.
    pub gaps: Vec<GapEntry>,
    /// Digests.
    pub digest: Digest,
    /// What an agent may do next.
    pub next_actions: NextActions,
    /// Approvals.
    pub approvals: Approvals,
    /// Waivers.
    pub waivers: Vec<WaiverEntry>,
    /// What a pass rests on, in sentences: what was looked at.
    pub looked_at: Vec<Text>,
    /// Edges of the graph among the changes shown and their dependents (by
    /// address): from a dependent to what it uses.
    #[serde(skip)]
    pub edges: Vec<GraphEdge>,
    /// Facts about every address that occurs in `edges` or as a dependent.
    #[serde(skip)]
    pub nodes: Vec<GraphNode>,
    /// `nodes` and `edges` are not all there is: it was too much for a picture.
    #[serde(skip)]
    pub picture_cut: bool,
}

/// Name and version of the tool.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct ToolInfo {
    /// `blastgate`.
    pub name: &'static str,
    /// Version of the crate.
    pub version: &'static str,
}

/// One reason for the verdict.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Reason {
    /// Effect.
    pub effect: Effect,
    /// Rule that says so.
    pub rule: Text,
    /// One sentence.
    pub message: Text,
    /// Resource instance it is about.
    pub address: Option<Text>,
}

/// What was judged.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct InputInfo {
    /// `plan-file`, `plan-json` or `source-diff`.
    pub kind: &'static str,
    /// Name of the file.
    pub name: Text,
    /// SHA-256 of the bytes.
    pub sha256: String,
    /// Format version.
    pub format_version: Option<Text>,
    /// `terraform`, `opentofu` or `unknown`.
    pub written_by: &'static str,
    /// Version of the tool.
    pub terraform_version: Option<Text>,
    /// `normal`, `destroy`, `refresh-only`.
    pub mode: Option<&'static str>,
    /// False for a partial plan.
    pub complete: Option<bool>,
    /// The plan ended in an error.
    pub errored: bool,
    /// Workspace.
    pub workspace: Option<Text>,
    /// Lineage of the state.
    pub lineage: Option<Text>,
    /// Serial of the state.
    pub serial: Option<u64>,
}

/// The policy that counted.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct PolicyInfo {
    /// `built-in`, or the path of the file as given.
    pub source: Text,
    /// SHA-256 of the file.
    pub sha256: Option<String>,
}

/// Counts over all changes that are not plain no-ops (`actions.no_op` aside).
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Summary {
    /// Read-only changes.
    pub read_only: usize,
    /// Reversible changes.
    pub reversible: usize,
    /// Destructive changes.
    pub destructive: usize,
    /// Changes on production.
    pub production: usize,
    /// By action.
    pub actions: ActionCounts,
}

/// Changes by action; a change that also imports or moves counts there too.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[allow(missing_docs, reason = "the names are Terraform's actions")]
pub struct ActionCounts {
    pub create: usize,
    pub update: usize,
    pub delete: usize,
    pub replace: usize,
    pub forget: usize,
    pub read: usize,
    pub import: usize,
    #[serde(rename = "move")]
    pub moved: usize,
    pub no_op: usize,
    pub unrecognized: usize,
}

/// Radius of the whole plan.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct PlanRadius {
    /// Instances.
    pub total: usize,
    /// Of these, production.
    pub production: usize,
    /// Of these, holding data.
    pub data: usize,
    /// Steps of the longest chain of dependents.
    pub depth: usize,
    /// False: at least.
    pub exact: bool,
}

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
    /// Addresses: the first hundred, or all with `--all-dependents`.
    pub dependents: Vec<Text>,
    /// Whether `dependents` was cut.
    pub truncated: bool,
    /// Dependents by type, most first (for trees that are too long).
    #[serde(skip)]
    pub by_type: Vec<(Text, usize)>,
    /// The dependents as a tree, where they are few: how deep each stands, and
    /// its place in `dependents`, in the order of the lines.
    #[serde(skip)]
    pub tree: Vec<(usize, usize)>,
}

/// One changed attribute.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct DiffEntry {
    /// Path.
    pub path: Text,
    /// Value before as compact JSON-like text; null when absent or hidden.
    pub before: Option<Text>,
    /// Value after; null when absent, unknown or hidden.
    pub after: Option<Text>,
    /// Hidden because sensitive.
    pub sensitive: bool,
    /// Known only after apply.
    pub unknown: bool,
    /// Forces replacement.
    pub forces_replacement: bool,
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
    /// Place in the configuration.
    pub location: Option<Location>,
    /// Waiver that lifts it.
    pub waived_by: Option<Text>,
    /// Stable over rebases: hash of rule, address and attributes (not of lines).
    pub fingerprint: String,
    /// The lines around `location`, redacted, for underlining.
    #[serde(skip)]
    pub excerpt: Option<Excerpt>,
}

/// Literal fix. Its lines are separate, because a [`Text`] is one line.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct ReportFix {
    /// `moved-block`, `removed-block`, `attributes`, `lifecycle`, `command`.
    pub kind: &'static str,
    /// The text; lines are separated by `\n`, each of them neutralised.
    pub text: String,
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
}

/// Lines of configuration with an underlined range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// Number of the first line.
    pub first_line: u32,
    /// The lines, each redacted and neutralised.
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

/// Drift of one object.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct DriftEntry {
    /// Address.
    pub address: Text,
    /// What happened outside.
    pub actions: Vec<Text>,
    /// What that means here.
    pub note: Text,
}

/// Action invocation.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct InvocationEntry {
    /// Address of the action.
    pub address: Text,
    /// Type.
    #[serde(rename = "type")]
    pub type_name: Text,
    /// Trigger in words.
    pub trigger: Text,
    /// Effect on the verdict.
    pub effect: Effect,
}

/// Output that changes.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct OutputEntry {
    /// Name.
    pub name: Text,
    /// What happens.
    pub actions: Vec<Text>,
    /// Sensitive.
    pub sensitive: bool,
}

/// Something that could not be seen.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct GapEntry {
    /// What.
    pub what: Text,
    /// Why.
    pub why: Text,
    /// What it counts as.
    pub treated_as: Text,
}

/// Digests.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Digest {
    /// SHA-256 of the bytes that were judged.
    pub plan: String,
    /// SHA-256 of the canonical list of what is risky.
    pub changes: String,
}

/// For agents.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct NextActions {
    /// What is sensible now.
    pub allowed: Vec<&'static str>,
    /// What must not be done.
    pub prohibited: Vec<&'static str>,
}

/// Approvals.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Approvals {
    /// How many are needed.
    pub required: usize,
    /// Valid ones.
    pub valid: Vec<ValidApproval>,
    /// Rejected ones.
    pub rejected: Vec<RejectedApproval>,
}

/// A valid approval.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct ValidApproval {
    /// Who.
    pub approver: Text,
    /// When.
    pub signed_at: Text,
    /// Until when.
    pub expires: Text,
}

/// A rejected approval.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct RejectedApproval {
    /// Who.
    pub approver: Text,
    /// Why it does not count.
    pub why: Text,
}

/// A waiver.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct WaiverEntry {
    /// Rule.
    pub rule: Text,
    /// Address.
    pub address: Text,
    /// Reason.
    pub reason: Text,
    /// Owner.
    pub owner: Text,
    /// Expiry.
    pub expires: Text,
    /// Whether it lifted something.
    pub used: bool,
}

/// Edge of the graph shown in reports.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct GraphEdge {
    /// Address of the dependent.
    pub from: Text,
    /// Address of what it uses.
    pub to: Text,
    /// False: only possible.
    pub certain: bool,
}

/// Node of the graph shown in reports.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct GraphNode {
    /// Address.
    pub address: Text,
    /// Module path; empty for the root.
    pub module: Text,
    /// Resource type.
    pub type_name: Text,
    /// Production.
    pub production: IsProduction,
    /// Class of its change, if it changes.
    pub class: Option<Class>,
    /// Index into `Report::changes`, if it is shown there.
    pub change: Option<usize>,
}

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
    /// Underlined lines of policies, rules and configuration, with the file's name.
    #[serde(skip)]
    pub excerpts: Vec<(Text, Excerpt)>,
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
        let mut verdict = Some(Verdict::Pass);
        for entry in &entries {
            verdict = match (entry, verdict) {
                (ReportEntry::Judged(report), Some(worst)) => Some(worst.max(report.verdict)),
                (ReportEntry::Refused { .. }, _) | (_, None) => None,
            };
        }
        ReportSet {
            key,
            verdict,
            exit_code: verdict.map_or(1, Verdict::exit_code),
            entries,
        }
    }
}
