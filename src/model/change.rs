//! What a plan, or two configurations, would change.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use super::action::Action;
use super::address::{InstanceKey, ResourceAddress};
use super::configuration::Configuration;
use super::state::PriorState;
use super::tag::TagKey;
use super::value::{Object, Path, PathStep, Value};
use crate::source::{SourceMap, Span};

/// Everything that was read from one input. All readers fill this.
#[derive(Debug, Clone, Default)]
pub struct ChangeSet {
    /// What was read.
    pub origin: PlanMetadata,
    /// Planned changes, sorted by (address, deposed): no-ops and deferred ones included.
    pub changes: Vec<ResourceChange>,
    /// What refresh found; not planned.
    pub drift: Vec<ResourceChange>,
    /// Root outputs that change.
    pub outputs: Vec<OutputChange>,
    /// Actions that apply would invoke.
    pub invocations: Vec<ActionInvocation>,
    /// Attributes on which, by the tool's own account, something that is planned
    /// depends; it lists them for the whole plan, not for each change. Sorted.
    pub relevant: Vec<RelevantAttribute>,
    /// Results of checks.
    pub checks: Vec<CheckResult>,
    /// Root variables as far as the input shows them.
    pub variables: BTreeMap<Arc<str>, VariableValue>,
    /// The configuration that was planned (for source diffs: the one after).
    pub configuration: Configuration,
    /// The configuration before; only source diffs have it.
    pub prior_configuration: Option<Configuration>,
    /// Files around the configuration that changed; only source diffs have them.
    pub files: Vec<FileChange>,
    /// The state before.
    pub prior_state: PriorState,
    /// Texts that spans point into.
    pub sources: SourceMap,
    /// What could not be read or known.
    pub gaps: Vec<Gap>,
    /// The text that was read, where it is the plan's JSON.
    pub document: PlanDocument,
}

/// The JSON of a plan as its tool wrote it, shared with the objects that are
/// read from it. Empty for every other input.
#[derive(Clone, Default)]
pub struct PlanDocument {
    bytes: Arc<Vec<u8>>,
    from: usize,
}

impl PlanDocument {
    /// `from` is where the JSON starts.
    pub fn new(bytes: Arc<Vec<u8>>, from: usize) -> Self {
        PlanDocument { bytes, from }
    }

    /// The JSON; `None` where the input was none.
    pub fn text(&self) -> Option<&str> {
        let text = self.bytes.get(self.from..)?;
        let text = std::str::from_utf8(text).ok()?;
        (!text.is_empty()).then_some(text)
    }
}

/// A plan is long and holds secrets.
impl fmt::Debug for PlanDocument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PlanDocument({} bytes)", self.bytes.len())
    }
}

/// How much the input can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Fidelity {
    /// A plan: what apply would do.
    #[default]
    Plan,
    /// Two configurations: what it looks like from the source alone.
    Source,
}

/// Kind of input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum InputKind {
    /// The binary plan file.
    PlanFile,
    /// `show -json` output.
    #[default]
    PlanJson,
    /// Two configurations.
    SourceDiff,
}

/// Tool that wrote the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tool {
    /// HashiCorp Terraform.
    Terraform,
    /// OpenTofu.
    OpenTofu,
    /// Cannot be told.
    #[default]
    Unknown,
}

/// Planning mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanMode {
    /// Ordinary.
    Normal,
    /// `-destroy`.
    Destroy,
    /// `-refresh-only`.
    RefreshOnly,
}

/// The environments that a root module is judged with, by what their values stand in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Environments {
    /// Paths of variable files and of Terragrunt units.
    pub paths: Vec<Arc<str>>,
    /// They stand on both sides, and nothing of what the root module reads changes but them:
    /// no other environment is concerned.
    pub only_these: bool,
}

/// Where a change set comes from.
#[derive(Debug, Clone, Default)]
pub struct PlanMetadata {
    /// Kind of input.
    pub kind: InputKind,
    /// Display name (a file name; never an absolute path).
    pub name: String,
    /// SHA-256 of the bytes that were judged, in hex.
    pub sha256: String,
    /// Key of the tags of hidden values.
    pub tags: TagKey,
    /// Format version (`1.2`; for the binary file its `version`).
    pub format_version: Option<String>,
    /// Tool.
    pub tool: Tool,
    /// Version of the tool.
    pub tool_version: Option<String>,
    /// Mode, when the input tells it.
    pub mode: Option<PlanMode>,
    /// False when the plan says that it is partial; absent when it does not say.
    pub complete: Option<bool>,
    /// The plan ended in an error.
    pub errored: bool,
    /// The plan says whether it can be applied.
    pub applyable: Option<bool>,
    /// `-target` addresses (binary only).
    pub targets: Vec<String>,
    /// `-exclude` addresses (binary only, OpenTofu).
    pub excludes: Vec<String>,
    /// `-replace` addresses, if recorded.
    pub force_replace: Vec<String>,
    /// `-invoke` addresses (binary only, Terraform 1.14).
    pub action_targets: Vec<String>,
    /// Workspace (binary only).
    pub workspace: Option<String>,
    /// The directory of the root module has no configuration after the change (source diffs).
    pub root_removed: bool,
    /// Variable files and Terragrunt units that a root module is judged with (source diffs).
    pub environments: Environments,
    /// Backend type and its constant settings (binary only).
    pub backend: Option<Backend>,
    /// Lineage of the prior state.
    pub lineage: Option<String>,
    /// Serial of the prior state.
    pub serial: Option<u64>,
    /// Time of planning, RFC 3339.
    pub timestamp: Option<String>,
    /// `.terraform.lock.hcl` inside the plan.
    pub lock_file: Option<String>,
    /// Commit of the sources, where a checkout beside the input tells it.
    pub commit: Option<String>,
    /// Commit that a source diff starts from.
    pub base_commit: Option<String>,
    /// Root directory of a source diff relative to the repository, `/` separators; empty for plans.
    pub root: String,
}

/// Backend recorded in a plan file.
#[derive(Debug, Clone, Default)]
pub struct Backend {
    /// `s3`, `local`, …
    pub kind: String,
    /// Settings; may hold secrets.
    pub settings: Value,
    /// The provider that keeps the state (`state_store`, Terraform 1.13): its
    /// source address and version.
    pub provider: Option<(Arc<str>, Arc<str>)>,
}

/// An attribute of a resource that something planned depends on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RelevantAttribute {
    /// The resource, or one instance of it; as the tool writes it when it is no
    /// address.
    pub resource: Arc<str>,
    /// The attribute.
    pub path: Path,
}

impl ChangeSet {
    /// Whether the tool says that something planned depends on an attribute of
    /// this object: one of `paths`, or any when there are none.
    pub fn is_relevant(&self, address: &ResourceAddress, paths: &[Path]) -> bool {
        if self.relevant.is_empty() {
            return false;
        }
        let of = |resource: String| {
            let from = self
                .relevant
                .partition_point(|one| *one.resource < *resource);
            let rest = self.relevant[from..].iter();
            rest.take_while(move |one| *one.resource == *resource)
        };
        of(address.to_string())
            .chain(of(address.config().to_string()))
            .any(|one| {
                paths.is_empty()
                    || paths.iter().any(|path| {
                        let shared = path.0.len().min(one.path.0.len());
                        path.0[..shared] == one.path.0[..shared]
                    })
            })
    }
}

impl PlanMetadata {
    /// How much the input can tell.
    pub fn fidelity(&self) -> Fidelity {
        match self.kind {
            InputKind::SourceDiff => Fidelity::Source,
            InputKind::PlanFile | InputKind::PlanJson => Fidelity::Plan,
        }
    }
}

/// A planned change of one object. The key is (address, deposed).
#[derive(Debug, Clone)]
pub struct ResourceChange {
    /// Address.
    pub address: ResourceAddress,
    /// Address before a move, if it differs.
    pub previous_address: Option<Box<ResourceAddress>>,
    /// Key of a deposed object.
    pub deposed: Option<Arc<str>>,
    /// Provider source address without alias, `registry.terraform.io/hashicorp/aws`.
    pub provider: Arc<str>,
    /// Alias of the provider configuration (binary plan, or through the configuration).
    pub provider_alias: Option<Arc<str>>,
    /// Key of the instance of that configuration (binary plan, OpenTofu 1.9).
    pub provider_key: Option<InstanceKey>,
    /// What happens.
    pub action: Action,
    /// The tool's reason; display only.
    pub reason: Option<Arc<str>>,
    /// Object before; absent when created.
    pub before: Object,
    /// Object after, unknowns in place; absent when destroyed or forgotten.
    pub after: Object,
    /// Paths that force replacement.
    pub replace_paths: Vec<Path>,
    /// Import in the same change.
    pub importing: Option<Box<Importing>>,
    /// Deferred to a later plan, with the tool's reason.
    pub deferred: Option<Arc<str>>,
    /// Identity objects (Terraform 1.12) before and after.
    pub identity: (Value, Value),
    /// For source diffs: why this change is certain or only possible.
    pub predicted: Option<Prediction>,
    /// Block in the configuration that causes it, when known.
    pub span: Option<Span>,
}

impl ResourceChange {
    /// Paths that differ between an object before and after; empty when one of
    /// them does not exist. Lists of different lengths differ as a whole.
    pub fn changed_paths(&self) -> Vec<Path> {
        let mut out = Vec::new();
        if self.before.exists() && self.after.exists() {
            let (before, after) = (self.before.value(), self.after.value());
            differing(&mut Path::default(), before, after, &mut out, 0);
        }
        out
    }
}

/// Paths at which two values differ; see [`ResourceChange::changed_paths`].
pub fn differing_paths(before: &Value, after: &Value) -> Vec<Path> {
    let mut out = Vec::new();
    differing(&mut Path::default(), before, after, &mut out, 0);
    out
}

/// Values are read with a bounded depth; this bound holds for any other source.
const MAX_DEPTH: usize = 200;

fn differing(path: &mut Path, before: &Value, after: &Value, out: &mut Vec<Path>, depth: usize) {
    if before == after && !after.is_unknown() {
        return;
    }
    match (before, after) {
        (Value::Map(a), Value::Map(b)) if depth < MAX_DEPTH => {
            for (name, a, b) in a.both(b) {
                let (a, b) = (a.unwrap_or(&Value::Null), b.unwrap_or(&Value::Null));
                // Most members are the same on both sides; looking is cheaper than a path.
                if a == b && !b.is_unknown() {
                    continue;
                }
                path.0.push(PathStep::Name(name.clone()));
                differing(path, a, b, out, depth + 1);
                path.0.pop();
            }
        }
        (Value::List(a), Value::List(b)) if a.len() == b.len() && depth < MAX_DEPTH => {
            for (index, (a, b)) in a.iter().zip(b).enumerate() {
                path.0.push(PathStep::Index(index));
                differing(path, a, b, out, depth + 1);
                path.0.pop();
            }
        }
        _ => out.push(path.clone()),
    }
}

/// How sure a change read from source is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prediction {
    /// The source proves the change, given that the object exists.
    pub certain: bool,
    /// What makes it uncertain, or what decided it; a whole sentence.
    pub why: String,
    /// The change may turn out as a replacement: a path that forces it, or one
    /// about which the catalog knows nothing, changes.
    pub may_replace: bool,
    /// The source leaves so much open that somebody has to look.
    pub asks: bool,
    /// The tool refuses to do it, because `prevent_destroy` stands on the object's block.
    pub refused: bool,
    /// Where both sides differ; what is elsewhere is the same, known or not.
    pub differs: Vec<Path>,
}

/// `importing` of a change.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Importing {
    /// Provider's id, if given.
    pub id: Option<Arc<str>>,
    /// The identity that takes the place of the id, if given.
    pub identity: Value,
    /// The id is not known yet.
    pub unknown: bool,
    /// Configuration that the tool wrote for the imported object.
    pub generated: Option<Arc<str>>,
}

/// A root output that changes.
#[derive(Debug, Clone)]
pub struct OutputChange {
    /// Name.
    pub name: Arc<str>,
    /// What happens.
    pub action: Action,
    /// Value before.
    pub before: Object,
    /// Value after.
    pub after: Object,
    /// Marked sensitive on either side.
    pub sensitive: bool,
}

/// An action (Terraform 1.14) that apply would invoke.
#[derive(Debug, Clone)]
pub struct ActionInvocation {
    /// Address of the action.
    pub address: Arc<str>,
    /// Its type, such as `aws_lambda_invoke`.
    pub type_name: Arc<str>,
    /// What triggers it, in words: `after_create of aws_instance.a`, `-invoke`.
    pub trigger: String,
    /// Resource whose change triggers it.
    pub resource: Option<ResourceAddress>,
    /// What its failure does, where that is not to stop: `taint` or `continue`
    /// (Terraform 1.16).
    pub on_failure: Option<Arc<str>>,
    /// Its configuration.
    pub config: Object,
    /// Deferred, with the reason.
    pub deferred: Option<Arc<str>>,
}

/// Status of a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckResult {
    /// Address of the check or checked object.
    pub address: Arc<str>,
    /// `check`, `resource`, `output_value`, `var`.
    pub kind: Arc<str>,
    /// `pass`, `fail`, `error`, `unknown`.
    pub status: Arc<str>,
}

/// Value of a root variable.
#[derive(Debug, Clone)]
pub struct VariableValue {
    /// The value.
    pub value: Value,
    /// Declared sensitive.
    pub sensitive: bool,
}

/// Something that could not be read or known; never silently dropped.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gap {
    /// What: an address, a member, a section, a question. May hold plan text.
    pub what: String,
    /// Why it is not known.
    pub why: String,
    /// What it is taken for.
    pub treated_as: String,
    /// Least effect that it has on the verdict.
    pub effect: GapEffect,
}

/// Effect of a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GapEffect {
    /// Told, without effect.
    Note,
    /// Told without effect, and made by this change: other gaps were there before.
    Told,
    /// Nobody can say that it is safe, which matters where production may be.
    InProduction,
    /// Nobody can say that it is safe.
    NeedsApproval,
    /// Cannot be let through.
    Fail,
}

/// A file beside the configuration that a source diff touches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileChange {
    /// Path relative to the repository.
    pub path: Arc<str>,
    /// Text before; absent when the file is new. Binary files have an empty text and `binary`.
    pub before: Option<Arc<str>>,
    /// Text after; absent when the file is deleted.
    pub after: Option<Arc<str>>,
    /// Either side is not UTF-8.
    pub binary: bool,
    /// A Terragrunt file that names this one, or reads files of its kind.
    pub read_by: Option<Arc<str>>,
    /// Configuration reads it only where its content was worked out on every
    /// side that has it, so that what it decides shows in the changes.
    pub followed: bool,
    /// A command names it, or a directory around it, once its text is worked out.
    pub run: bool,
    /// Nothing reads it on either side, although names of files are worked out.
    pub unread: bool,
}
