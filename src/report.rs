//! The report: the only bridge between what was found and how it is shown.
//!
//! Its fields are those of schema 1 (docs: "report schema"); serialised, it is
//! the JSON report. Every text that came from the input is a [`Text`], which
//! only `redact` can make, so nothing reaches a renderer unredacted or with
//! live control characters. Fields marked `skip` serve the other formats and
//! are no part of the schema.

pub mod build;
mod cause;
mod change;
pub mod diff;
mod finding;
pub mod locate;
mod outcome;
mod split;
mod story;

use serde::Serialize;

pub use cause::{ReportCause, ReportEdit};
pub use change::{
    DiffEntry, DiffLine, HiddenValue, ReportChange, ReportEvidence, ReportPrediction,
    ReportProduction, ReportProtection, ReportRadius,
};
pub use finding::{Excerpt, Location, RankedFix, ReportFinding, ReportFix, ReportFixEdit};
pub use outcome::{
    ErrorDetail, ErrorPlace, Outcome, PassedOver, ReportEntry, ReportError, ReportSet,
};

pub use split::{ReportSplit, SplitFirst, SplitRemaining};

use crate::analysis::production::IsProduction;
use crate::finding::{Certainty, Class, Effect, Verdict};
pub use crate::redact::{Mark, Text, Verbatim};

#[cfg(feature = "schema")]
use schemars::JsonSchema;

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
    /// What was edited and what that does, in one sentence without its stop.
    pub story: Text,
    /// Why it is not a pass, worst first.
    pub reasons: Vec<Reason>,
    /// What was edited, and what follows from it; what destroys and replaces most first.
    pub causes: Vec<ReportCause>,
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
    /// The fixes of all findings, each once: what makes most of the verdict go
    /// away first, and what keeps an object before what guards it.
    pub fixes: Vec<RankedFix>,
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
    /// What to do next, in words for people; nothing after a pass.
    pub next: Vec<Text>,
    /// Approvals.
    pub approvals: Approvals,
    /// Waivers.
    pub waivers: Vec<WaiverEntry>,
    /// The time that counted, where something needed it.
    pub now: Option<String>,
    /// Head of the audit log (count and hash), if one was written.
    pub audit: Option<String>,
    /// What a pass rests on, in sentences: what was looked at.
    pub looked_at: Vec<Text>,
    /// Which changes could go first, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub split: Option<ReportSplit>,
    /// Edges of the graph among the changes shown and their dependents (by
    /// address): from a dependent to what it uses.
    #[serde(skip)]
    pub edges: Vec<GraphEdge>,
    /// Facts about every address that occurs in `edges` or as a dependent.
    #[serde(skip)]
    pub nodes: Vec<GraphNode>,
    /// Texts of the rules that found something, for formats that carry them
    /// beside the findings; what is told of a finding is its own.
    #[serde(skip)]
    pub rules: Vec<ReportRule>,
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
    /// Accounts, projects and regions of the objects that change, as their own
    /// identifiers tell them.
    pub targets: Vec<Text>,
    /// When the plan was made (RFC 3339), where the plan says so.
    pub planned_at: Option<Text>,
    /// Commit of the sources: of the head of a source diff, or of the checkout
    /// whose files are those that the plan was made from.
    pub commit: Option<Text>,
    /// Commit that a source diff starts from.
    pub base_commit: Option<Text>,
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
    /// False: it comes from the tree that may be under review. Absent where
    /// that is not known.
    pub trusted: Option<bool>,
    /// The git revision that it was read from.
    pub revision: Option<String>,
    /// What the command line says that can make a judgement more lenient.
    pub flags: Vec<Text>,
    /// Blocks that had nothing to say here.
    pub unused: Vec<Text>,
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
    /// Production objects that stand before the change, what does not change
    /// among them; null where there are too many to look at each of them.
    pub production_total: Option<usize>,
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
    /// The way from a destructive change to the dependent that is furthest from it.
    pub way: Vec<Text>,
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
    /// It was there before; what the change makes itself comes first.
    #[serde(skip)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub standing: bool,
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
    /// Whether the policy names signers or takes reviews: without either no
    /// approval can be valid.
    pub possible: bool,
    /// Who has to approve the plan, or who has; absent where there is no need.
    pub standing: Option<Text>,
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
    /// `used`, `unused` or `expired`.
    pub state: &'static str,
}

/// Texts of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportRule {
    /// Id.
    pub id: Text,
    /// Title.
    pub title: Text,
    /// Why it looks.
    pub rationale: Text,
    /// What to do, with `…` for what a change would fill in.
    pub help: Text,
    /// Where to read on.
    pub references: Vec<Text>,
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
