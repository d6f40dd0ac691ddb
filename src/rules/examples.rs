//! Examples of rule files: read, and run as the rule's tests.
//!
//! An example shows either the changes of a plan, with as much around them as
//! the rule looks at, or two trees of files. The files go through the reader
//! of source changes, so that an example shows what a pull request would.

mod failure;
mod plan;
mod read;
mod run;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::analysis::production::IsProduction;
use crate::catalog::Catalog;
use crate::finding::{Class, Effect};
use crate::model::action::Action;
use crate::model::address::ResourceAddress;
use crate::model::change::{ActionInvocation, CheckResult, Gap, OutputChange, PlanMetadata};
use crate::model::state::StateInstance;
use crate::model::time::Time;
use crate::model::value::{Mask, Path, Value};

pub(super) use read::read;
pub use run::test;

/// What an example expects of its rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expect {
    /// A certain finding.
    Finding,
    /// No finding.
    Pass,
    /// A finding that is only possible.
    Unknown,
}

impl Expect {
    /// Word for it in rule files.
    pub fn as_str(self) -> &'static str {
        match self {
            Expect::Finding => "finding",
            Expect::Pass => "pass",
            Expect::Unknown => "unknown",
        }
    }
}

/// An example of a rule.
#[derive(Debug, Clone)]
pub struct Example {
    /// Its name.
    pub name: String,
    /// What it expects.
    pub expect: Expect,
    /// The case it expects, if it says so.
    pub case: Option<String>,
    /// The effect it expects, if it says so.
    pub effect: Option<Effect>,
    /// The class it expects, if it says so.
    pub raises: Option<Class>,
    /// Words that the message has to hold.
    pub message: Option<String>,
    /// The text of the fix that it expects.
    pub fix: Option<String>,
    /// The attribute paths that it expects to be underlined.
    pub attributes: Option<Vec<String>>,
    /// What the rule looks at.
    pub fixture: Fixture,
    /// Environment that the change claims to be for.
    pub environment: Option<String>,
    /// What the policy and the command line say.
    pub gate: GateFixture,
    /// The text of the block, for documentation.
    pub range: std::ops::Range<usize>,
}

/// What the policy and the command line of an example say.
#[derive(Debug, Clone, Default)]
pub struct GateFixture {
    /// Text of the policy.
    pub policy: Option<String>,
    /// Agent that proposes the change.
    pub agent: Option<String>,
    /// The time.
    pub now: Option<Time>,
    /// The policy comes from the tree under review.
    pub untrusted: bool,
    /// Identities of the first change's type that the baseline holds.
    pub baseline: Vec<String>,
}

/// What an example shows.
#[derive(Debug, Clone)]
pub enum Fixture {
    /// A plan.
    Plan(Box<PlanFixture>),
    /// Two trees of files.
    Trees(Box<TreeFixture>),
}

/// Texts by path.
pub(super) type Texts = BTreeMap<Arc<str>, Arc<str>>;

/// The plan of an example.
#[derive(Debug, Clone, Default)]
pub struct PlanFixture {
    /// The first change stands in the example itself.
    pub changes: Vec<ExampleChange>,
    /// Facts of the plan; source fidelity where the example says so.
    pub origin: PlanMetadata,
    /// Outputs that change.
    pub outputs: Vec<OutputChange>,
    /// Actions that apply would invoke.
    pub invocations: Vec<ActionInvocation>,
    /// What could not be read.
    pub gaps: Vec<Gap>,
    /// Results of checks.
    pub checks: Vec<CheckResult>,
    /// Objects of the prior state.
    pub state: Vec<StateInstance>,
    /// Texts of the configuration that was planned.
    pub(super) configuration: Texts,
}

/// The two trees of an example.
#[derive(Debug, Clone)]
pub struct TreeFixture {
    pub(super) before: Tree,
    pub(super) after: Tree,
    /// What all objects count as.
    pub production: IsProduction,
}

/// A tree of files.
#[derive(Debug, Clone, Default)]
pub(super) struct Tree {
    pub(super) texts: Texts,
    /// Commits of submodules by path.
    pub(super) submodules: BTreeMap<Arc<str>, Arc<str>>,
}

/// A change of an example.
#[derive(Debug, Clone)]
pub struct ExampleChange {
    /// Address.
    pub address: ResourceAddress,
    /// Address before a move.
    pub previous_address: Option<ResourceAddress>,
    /// What happens.
    pub action: Action,
    /// Reason.
    pub reason: Option<Arc<str>>,
    /// Before; absent when there is none.
    pub before: Option<Value>,
    /// After.
    pub after: Option<Value>,
    /// What is sensitive, before and after.
    pub sensitive: (Mask, Mask),
    /// Production.
    pub production: IsProduction,
    /// Paths that force replacement.
    pub replace_paths: Vec<Path>,
    /// Import.
    pub importing: bool,
    /// Deposed key.
    pub deposed: Option<Arc<str>>,
    /// The tool's reason for putting the change off.
    pub deferred: Option<Arc<str>>,
    /// Source address of the provider.
    pub provider: Option<Arc<str>>,
    /// Alias of the provider configuration.
    pub provider_alias: Option<Arc<str>>,
}

/// How an example went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExampleOutcome {
    /// Rule.
    pub rule: Arc<str>,
    /// Example.
    pub example: String,
    /// File of the rule.
    pub file: Arc<str>,
    /// Line of the example.
    pub line: u32,
    /// What went otherwise than expected, on one line or several; absent when
    /// all is well.
    pub failure: Option<String>,
}

impl Example {
    /// Dotted paths (indices left out) of everything in the objects.
    pub(super) fn paths(&self, catalog: Catalog) -> Vec<String> {
        let mut out = Vec::new();
        let mut walk = |value: &Value| value.walk(&mut |path, _| out.push(path.without_indices()));
        match &self.fixture {
            Fixture::Plan(plan) => {
                for change in &plan.changes {
                    [&change.before, &change.after]
                        .into_iter()
                        .flatten()
                        .for_each(&mut walk);
                }
            }
            Fixture::Trees(trees) => {
                for set in run::read_trees(trees, catalog).unwrap_or_default() {
                    for change in &set.changes {
                        walk(change.before.value());
                        walk(change.after.value());
                    }
                }
            }
        }
        out
    }

    /// Whether something in the example is known only after apply.
    pub(super) fn is_open(&self) -> bool {
        match &self.fixture {
            Fixture::Plan(plan) => plan
                .changes
                .iter()
                .any(|change| change.after.as_ref().is_some_and(Value::has_unknown)),
            Fixture::Trees(_) => self.expect == Expect::Unknown,
        }
    }

    /// Types of the objects that the example itself names.
    pub(super) fn types(&self) -> impl Iterator<Item = &str> {
        let changes = match &self.fixture {
            Fixture::Plan(plan) => plan.changes.as_slice(),
            Fixture::Trees(_) => &[],
        };
        changes
            .iter()
            .map(|change| change.address.type_name.as_ref())
    }
}
