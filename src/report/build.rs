//! Builds the report from what was found. After this nothing decides any more.

mod beside;
mod cause;
mod change;
mod entries;
mod fix;
mod kinds;
mod picture;
mod policy;
mod targets;
mod tree;

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;
use sha2::{Digest as _, Sha256};

use crate::analysis::cause::Causes;
use crate::analysis::graph::{Graph, NodeId};
use crate::analysis::production::{IsProduction, Production};
use crate::analysis::radius::Radius;
use crate::analysis::{Analysis, is_plain_no_op};
use crate::catalog::Holds;
use crate::decide::approval::Counted;
use crate::decide::unused::Unused;
use crate::decide::waiver::WaiverUse;
use crate::decide::{next_actions, verdict};
use crate::finding::{Class, Effect, Finding, FixRequires, Severity, Subject, Verdict};
use crate::model::action::Action;
use crate::model::address::ResourceMode;
use crate::model::change::{InputKind, PlanMode, ResourceChange, Tool};
use crate::redact::{Redactor, of_rule};
use crate::rules::{self, RuleSet};

use super::*;
use kinds::Kinds;

/// What the caller wants in the report.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// How much of it.
    pub contents: Contents,
    /// Name of the agent.
    pub agent: Option<String>,
    /// What was looked at, in sentences of our own or of the input.
    pub looked_at: Vec<String>,
    /// The time that counted, where something needed it.
    pub now: Option<String>,
    /// Whose word the policy is.
    pub standing: PolicyStanding,
    /// What the command line says that can make a judgement more lenient.
    pub flags: Vec<String>,
}

/// How much a report carries. Whoever reads it says what it has room for.
#[derive(Debug, Clone, Copy, Default)]
pub struct Contents {
    /// Plain no-ops too.
    pub all_changes: bool,
    /// All dependents instead of the first ones.
    pub all_dependents: bool,
    /// The nodes and edges that pictures are drawn from.
    pub picture: bool,
    /// The texts of the rules that found something.
    pub rule_texts: bool,
    /// The trees of dependents of destructive changes.
    pub trees: bool,
}

/// Whose word a policy is.
#[derive(Debug, Clone, Default)]
pub struct PolicyStanding {
    /// Whether it cannot be edited by the change under review; absent where
    /// that is not known.
    pub trusted: Option<bool>,
    /// The revision that it was read from.
    pub revision: Option<String>,
}

/// Dependents listed of a destructive change unless all are wanted.
const MAX_DEPENDENTS: usize = 100;
/// Dependents listed of any other change. Nothing happens to them, and whole lists of them
/// were half the bytes of a large report.
const FEW_DEPENDENTS: usize = 10;
/// Texts that are kept because they may come again.
const MAX_OFTEN: usize = 16_384;
/// Objects up to which all of them are asked whether they are production.
const MAX_COUNTED: usize = 2_000;
/// Nodes and edges carried for pictures.
const MAX_PICTURE: usize = 5_000;

/// Everything that was decided about one input.
#[derive(Debug)]
pub struct Decision<'a> {
    /// The rules that were run.
    pub rules: &'a RuleSet,
    /// The input and what is known of it.
    pub context: &'a Analysis<'a>,
    /// Findings of all rules and limits.
    pub findings: Vec<Finding>,
    /// Findings about what could not be read or decided.
    pub gaps: Vec<Finding>,
    /// Final class of each change.
    pub classes: Vec<Class>,
    /// Radius of all destructive changes together.
    pub radius: Radius,
    /// The verdict, with what approvals lift.
    pub verdict: Verdict,
    /// What to do next.
    pub next_actions: next_actions::NextActions,
    /// Digest of what is risky.
    pub changes_digest: String,
    /// Approvals.
    pub approvals: Counted,
    /// Waivers.
    pub waivers: Vec<WaiverUse>,
    /// Blocks of the policy that had nothing to say.
    pub unused: Vec<Unused>,
}

/// Builds the report.
pub fn build(decision: &Decision<'_>, redactor: &Redactor, options: &Options) -> Report {
    let builder = Builder {
        decision,
        context: decision.context,
        redactor,
        options,
        causes: Causes::find(decision.context),
        numbers: OnceCell::new(),
        moves: moves(&decision.findings),
        raised: raised(&decision.findings),
        names: RefCell::default(),
        addresses: RefCell::default(),
        texts: RefCell::default(),
        bodies: RefCell::default(),
        kinds: OnceCell::new(),
        room: RefCell::default(),
    };
    builder.build()
}

struct Builder<'a> {
    decision: &'a Decision<'a>,
    context: &'a Analysis<'a>,
    redactor: &'a Redactor,
    options: &'a Options,
    causes: Causes,
    /// The number of each of the causes in the report.
    numbers: OnceCell<Vec<usize>>,
    /// By index of the change: the finding that offers to keep its object by a
    /// `moved` block.
    moves: BTreeMap<usize, usize>,
    /// By index of the change and class: the first finding that raises it to that class.
    raised: FxHashMap<(usize, Class), usize>,
    names: RefCell<FxHashMap<NodeId, Text>>,
    /// Addresses of changes, by index: causes and findings name them again.
    addresses: RefCell<FxHashMap<usize, Text>>,
    texts: RefCell<FxHashMap<Box<str>, Text>>,
    bodies: fix::Bodies,
    kinds: OnceCell<Kinds>,
    /// Where the differences of a change are put together.
    room: RefCell<Vec<DiffEntry>>,
}

/// The changes whose object a `moved` block would keep, with the finding that says so.
fn moves(findings: &[Finding]) -> BTreeMap<usize, usize> {
    let offers = |finding: &Finding| {
        let fix = finding.fix.as_ref();
        fix.is_some_and(|fix| fix.kind == "moved-block" && fix.requires == FixRequires::Nothing)
    };
    (0..)
        .zip(findings)
        .filter_map(|(at, finding)| match finding.subject {
            Subject::Change(index) if offers(finding) => Some((index, at)),
            _ => None,
        })
        .collect()
}

/// The first finding that raises each change to each class.
fn raised(findings: &[Finding]) -> FxHashMap<(usize, Class), usize> {
    let mut first = FxHashMap::default();
    for (at, finding) in findings.iter().enumerate() {
        if let (Subject::Change(index), Some(class)) = (&finding.subject, finding.raises) {
            first.entry((*index, class)).or_insert(at);
        }
    }
    first
}

impl Builder<'_> {
    fn text(&self, text: &str) -> Text {
        self.redactor.text(text)
    }

    /// The address of a change; made once.
    fn address(&self, change: usize) -> Text {
        if let Some(known) = self.addresses.borrow().get(&change) {
            return known.clone();
        }
        let address = &self.context.change_set.changes[change].address;
        let made = self.text(&address.to_string());
        self.addresses.borrow_mut().insert(change, made.clone());
        made
    }

    /// The number of the cause of a change, as the report has it.
    fn cause_of(&self, change: usize) -> Option<usize> {
        let at = self.causes.of(change)?;
        let number = self.numbers.get().and_then(|numbers| numbers.get(at));
        Some(number.copied().unwrap_or(at + 1))
    }

    /// A text that stands in many places; made once.
    fn often(&self, text: &str) -> Text {
        if let Some(known) = self.texts.borrow().get(text) {
            return known.clone();
        }
        let made = self.text(text);
        let mut texts = self.texts.borrow_mut();
        if texts.len() < MAX_OFTEN {
            texts.insert(text.into(), made.clone());
        }
        made
    }

    fn build(&self) -> Report {
        let order = self.finding_order();
        let mut findings: Vec<ReportFinding> = order
            .iter()
            .map(|index| self.finding(&self.decision.findings[*index]))
            .collect();
        let mut of_change: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (position, index) in order.iter().enumerate() {
            if let Subject::Change(change) = self.decision.findings[*index].subject {
                of_change.entry(change).or_default().push(position);
            }
        }
        let mut causes = self.causes(&self.causes, &of_change);
        self.beside(&mut causes, &order, &mut findings);
        self.number(&mut causes, &mut findings);
        let shown = self.change_order(&of_change);
        let changes: Vec<ReportChange> = shown
            .iter()
            .map(|index| self.change(*index, of_change.get(index).cloned().unwrap_or_default()))
            .collect();
        let (nodes, edges, picture_cut) = if self.options.contents.picture {
            self.picture(&shown)
        } else {
            (Vec::new(), Vec::new(), false)
        };
        let verdict = self.decision.verdict;
        let mut report = Report {
            schema: SCHEMA,
            tool: ToolInfo {
                name: env!("CARGO_PKG_NAME"),
                version: env!("CARGO_PKG_VERSION"),
            },
            verdict,
            exit_code: verdict.exit_code(),
            story: Text::trusted(""),
            next: Vec::new(),
            reasons: self.reasons(&findings),
            causes,
            input: self.input(),
            policy: self.policy(),
            agent: self.options.agent.as_deref().map(|agent| self.text(agent)),
            summary: self.summary(),
            blast_radius: PlanRadius {
                total: self.decision.radius.total,
                production: self.decision.radius.production,
                data: self.decision.radius.data,
                depth: self.decision.radius.depth,
                exact: self.decision.radius.exact,
                way: self.way(),
            },
            next_actions: NextActions {
                allowed: self.allowed(&findings),
                prohibited: self.decision.next_actions.prohibited.clone(),
            },
            digest: Digest {
                plan: self.context.change_set.origin.sha256.clone(),
                changes: self.decision.changes_digest.clone(),
            },
            fixes: fix::ranked(&findings),
            changes,
            findings,
            drift: self.drift(),
            invocations: self.invocations(),
            outputs: self.outputs(),
            gaps: self.gaps(),
            approvals: self.approvals(),
            waivers: self.waivers(),
            now: self.options.now.clone(),
            audit: None,
            looked_at: self
                .options
                .looked_at
                .iter()
                .map(|sentence| self.text(sentence))
                .collect(),
            split: None,
            rules: self.rules(),
            edges,
            nodes,
            picture_cut,
        };
        // The last word is about all of it.
        report.story = self.text(&story::headline(&report));
        report.approvals.standing = story::standing(&report).map(|text| self.text(&text));
        report.next = story::next(&report)
            .iter()
            .map(|step| self.text(step))
            .collect();
        report
    }

    /// What may be done next. A fix that cannot be shown whole is none to apply.
    fn allowed(&self, findings: &[ReportFinding]) -> Vec<&'static str> {
        let mut allowed = self.decision.next_actions.allowed.clone();
        if findings.iter().all(|finding| finding.fix.is_none()) {
            allowed.retain(|action| *action != "apply-fix");
        }
        allowed
    }

    /// Worst first; then by what they are about, the most telling first; then what is in
    /// production, then by address and rule.
    fn finding_order(&self) -> Vec<usize> {
        let findings = &self.decision.findings;
        let mut order: Vec<usize> = (0..findings.len()).collect();
        order.sort_by_cached_key(|index| {
            let finding = &findings[*index];
            // A rule is as severe as its worst case; what only asks is not that one.
            let severity = match finding.effect {
                Effect::Fail => finding.severity,
                _ => finding.severity.min(Severity::High),
            };
            (
                std::cmp::Reverse(finding.effect),
                finding.concern.place(finding.certainty),
                std::cmp::Reverse(severity),
                !self.in_production(&finding.subject),
                finding.subject.clone(),
                finding.rule.clone(),
                finding.message.clone(),
            )
        });
        order
    }

    /// Whether a finding is about an object that is known to be in production.
    fn in_production(&self, subject: &Subject) -> bool {
        match subject {
            Subject::Change(index) => {
                let (_, known) = self.context.change(*index);
                known.production.value == IsProduction::Yes
            }
            _ => false,
        }
    }

    /// Changes to show: by worst effect, class, then address.
    fn change_order(&self, of_change: &BTreeMap<usize, Vec<usize>>) -> Vec<usize> {
        let worst: BTreeMap<usize, Effect> = self
            .decision
            .findings
            .iter()
            .filter_map(|finding| match finding.subject {
                Subject::Change(index) => Some((index, finding.effect)),
                _ => None,
            })
            .fold(BTreeMap::new(), |mut worst, (index, effect)| {
                let entry = worst.entry(index).or_insert(effect);
                *entry = (*entry).max(effect);
                worst
            });
        let mut shown: Vec<usize> = self
            .context
            .change_set
            .changes
            .iter()
            .enumerate()
            .filter(|(index, change)| {
                self.options.contents.all_changes
                    || !is_plain_no_op(change)
                    || of_change.contains_key(index)
            })
            .map(|(index, _)| index)
            .collect();
        shown.sort_by_key(|index| {
            (
                std::cmp::Reverse(worst.get(index).copied()),
                std::cmp::Reverse(self.decision.classes[*index]),
                // The change set is sorted by address.
                *index,
            )
        });
        shown
    }

    fn reasons(&self, findings: &[ReportFinding]) -> Vec<Reason> {
        let counts = |effect| verdict::is_reason(self.decision.verdict, effect);
        let told = findings.iter().filter(|finding| counts(finding.effect));
        let told = told.map(|finding| {
            let reason = Reason {
                effect: finding.effect,
                rule: finding.rule.clone(),
                message: finding.message.clone(),
                address: finding.address.clone(),
            };
            (finding.place, reason)
        });
        let gaps = self.decision.gaps.iter();
        let gaps = gaps.filter(|gap| gap.effect > Effect::Note).map(|gap| {
            let reason = Reason {
                effect: gap.effect,
                rule: self.text(&gap.rule),
                message: self.text(&gap.message),
                address: None,
            };
            (gap.concern.place(gap.certainty), reason)
        });
        let mut reasons: Vec<(u8, Reason)> = told.chain(gaps).collect();
        reasons.sort_by_key(|(place, reason)| (std::cmp::Reverse(reason.effect), *place));
        reasons.into_iter().map(|(_, reason)| reason).collect()
    }

    fn input(&self) -> InputInfo {
        let origin = &self.context.change_set.origin;
        InputInfo {
            kind: match origin.kind {
                InputKind::PlanFile => "plan-file",
                InputKind::PlanJson => "plan-json",
                InputKind::SourceDiff => "source-diff",
            },
            name: self.text(&origin.name),
            sha256: origin.sha256.clone(),
            format_version: origin.format_version.as_deref().map(|v| self.text(v)),
            written_by: match origin.tool {
                Tool::Terraform => "terraform",
                Tool::OpenTofu => "opentofu",
                Tool::Unknown => "unknown",
            },
            terraform_version: origin.tool_version.as_deref().map(|v| self.text(v)),
            mode: origin.mode.map(|mode| match mode {
                PlanMode::Normal => "normal",
                PlanMode::Destroy => "destroy",
                PlanMode::RefreshOnly => "refresh-only",
            }),
            complete: origin.complete,
            errored: origin.errored,
            workspace: origin.workspace.as_deref().map(|w| self.text(w)),
            targets: self.targets(),
            planned_at: origin.timestamp.as_deref().map(|time| self.text(time)),
            // Names of commits look like keys; they come from git and not from the plan.
            commit: origin.commit.as_deref().map(of_rule),
            base_commit: origin.base_commit.as_deref().map(of_rule),
            lineage: origin.lineage.as_deref().map(|l| self.text(l)),
            serial: origin.serial,
        }
    }

    fn summary(&self) -> Summary {
        let mut summary = Summary {
            production_total: self.production_total(),
            ..Summary::default()
        };
        for (index, change) in self.context.change_set.changes.iter().enumerate() {
            if is_plain_no_op(change) {
                summary.actions.no_op += 1;
                continue;
            }
            match self.decision.classes[index] {
                Class::ReadOnly => summary.read_only += 1,
                Class::Reversible => summary.reversible += 1,
                Class::Destructive => summary.destructive += 1,
            }
            if self.context.changes[index].production.value == IsProduction::Yes {
                summary.production += 1;
            }
            let actions = &mut summary.actions;
            let count = match change.action.verb() {
                "create" => &mut actions.create,
                "update" => &mut actions.update,
                "delete" => &mut actions.delete,
                "replace" => &mut actions.replace,
                "forget" => &mut actions.forget,
                "read" => &mut actions.read,
                "no-op" => &mut actions.no_op,
                _ => &mut actions.unrecognized,
            };
            *count += 1;
            if change.importing.is_some() {
                actions.import += 1;
            }
            if change.previous_address.is_some() {
                actions.moved += 1;
            }
        }
        summary
    }

    /// Production objects before the change. What does not change is read only
    /// for this, so it is counted where there is little of it.
    fn production_total(&self) -> Option<usize> {
        let changes = &self.context.change_set.changes;
        let standing = (0..changes.len()).filter(|index| {
            let change = &changes[*index];
            change.deposed.is_none()
                && change.before.exists()
                && change.address.mode == ResourceMode::Managed
        });
        let standing: Vec<usize> = standing.take(MAX_COUNTED + 1).collect();
        let known = self.context.change_set.origin.kind != InputKind::SourceDiff;
        (known && standing.len() <= MAX_COUNTED).then(|| {
            self.context
                .count_production(standing.into_iter(), usize::MAX)
        })
    }
}
