//! Builds the report from what was found. After this nothing decides any more.

mod digest;
mod next;
mod picture;
mod tree;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;
use sha2::{Digest as _, Sha256};

use crate::catalog::Holds;
use crate::context::graph::NodeId;
use crate::context::production::{IsProduction, Production};
use crate::context::radius::Radius;
use crate::context::{Context, is_plain_no_op};
use crate::finding::{Class, Effect, Finding, Subject, Verdict};
use crate::model::action::Action;
use crate::model::change::{InputKind, PlanMode, ResourceChange, Tool};
use crate::redact::Redactor;

use super::*;

/// What the caller wants in the report.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// List plain no-ops too.
    pub all_changes: bool,
    /// List all dependents instead of the first hundred.
    pub all_dependents: bool,
    /// Carry the nodes and edges that pictures are drawn from.
    pub picture: bool,
    /// Carry the trees of dependents of destructive changes.
    pub trees: bool,
    /// Name of the agent.
    pub agent: Option<String>,
    /// What was looked at, in sentences of our own or of the input.
    pub looked_at: Vec<String>,
}

/// Dependents listed per change unless all are wanted.
const MAX_DEPENDENTS: usize = 100;
/// Texts that are kept because they may come again.
const MAX_OFTEN: usize = 16_384;
/// Nodes and edges carried for pictures.
const MAX_PICTURE: usize = 5_000;

/// Everything that was decided about one input.
#[derive(Debug)]
pub struct Decision<'a> {
    /// The input and what is known of it.
    pub context: &'a Context<'a>,
    /// Findings of all rules and limits.
    pub findings: Vec<Finding>,
    /// Final class of each change.
    pub classes: Vec<Class>,
    /// Radius of all destructive changes together.
    pub radius: Radius,
    /// The verdict.
    pub verdict: Verdict,
}

/// Builds the report.
pub fn build(decision: &Decision<'_>, redactor: &Redactor, options: &Options) -> Report {
    let builder = Builder {
        decision,
        context: decision.context,
        redactor,
        options,
        names: RefCell::default(),
        texts: RefCell::default(),
    };
    builder.build()
}

struct Builder<'a> {
    decision: &'a Decision<'a>,
    context: &'a Context<'a>,
    redactor: &'a Redactor,
    options: &'a Options,
    names: RefCell<FxHashMap<NodeId, Text>>,
    texts: RefCell<FxHashMap<Box<str>, Text>>,
}

impl Builder<'_> {
    fn text(&self, text: &str) -> Text {
        self.redactor.text(text)
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
        let findings: Vec<ReportFinding> = order
            .iter()
            .map(|index| self.finding(&self.decision.findings[*index]))
            .collect();
        let mut of_change: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (position, index) in order.iter().enumerate() {
            if let Subject::Change(change) = self.decision.findings[*index].subject {
                of_change.entry(change).or_default().push(position);
            }
        }
        let shown = self.change_order(&of_change);
        let changes: Vec<ReportChange> = shown
            .iter()
            .map(|index| self.change(*index, of_change.get(index).cloned().unwrap_or_default()))
            .collect();
        let (nodes, edges, picture_cut) = if self.options.picture {
            self.picture(&shown)
        } else {
            (Vec::new(), Vec::new(), false)
        };
        let verdict = self.decision.verdict;
        Report {
            schema: SCHEMA,
            tool: ToolInfo {
                name: env!("CARGO_PKG_NAME"),
                version: env!("CARGO_PKG_VERSION"),
            },
            verdict,
            exit_code: verdict.exit_code(),
            reasons: self.reasons(&findings),
            input: self.input(),
            policy: PolicyInfo {
                source: self.text(&self.context.policy.source.to_string()),
                sha256: self.context.policy.source.sha256().map(str::to_owned),
            },
            agent: self.options.agent.as_deref().map(|agent| self.text(agent)),
            summary: self.summary(),
            blast_radius: PlanRadius {
                total: self.decision.radius.total,
                production: self.decision.radius.production,
                data: self.decision.radius.data,
                depth: self.decision.radius.depth,
                exact: self.decision.radius.exact,
            },
            next_actions: next::next_actions(verdict, &self.decision.findings),
            digest: Digest {
                plan: self.context.set.origin.sha256.clone(),
                changes: self.risk_digest(),
            },
            changes,
            findings,
            drift: self.drift(),
            invocations: self.invocations(),
            outputs: self.outputs(),
            gaps: self.gaps(),
            approvals: Approvals {
                required: usize::from(verdict == Verdict::NeedsApproval),
                ..Approvals::default()
            },
            waivers: Vec::new(),
            looked_at: self
                .options
                .looked_at
                .iter()
                .map(|sentence| self.text(sentence))
                .collect(),
            edges,
            nodes,
            picture_cut,
        }
    }

    /// Worst first; then certain before possible, then by address and rule.
    fn finding_order(&self) -> Vec<usize> {
        let findings = &self.decision.findings;
        let mut order: Vec<usize> = (0..findings.len()).collect();
        order.sort_by_cached_key(|index| {
            let finding = &findings[*index];
            (
                std::cmp::Reverse(finding.effect),
                std::cmp::Reverse(finding.severity),
                std::cmp::Reverse(finding.certainty),
                finding.subject.clone(),
                finding.rule.clone(),
                finding.message.clone(),
            )
        });
        order
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
            .set
            .changes
            .iter()
            .enumerate()
            .filter(|(index, change)| {
                self.options.all_changes || !is_plain_no_op(change) || of_change.contains_key(index)
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
        let mut reasons: Vec<Reason> = findings
            .iter()
            .filter(|finding| finding.effect > Effect::Note)
            .map(|finding| Reason {
                effect: finding.effect,
                rule: finding.rule.clone(),
                message: finding.message.clone(),
                address: finding.address.clone(),
            })
            .collect();
        for gap in &self.context.set.gaps {
            let effect = crate::verdict::effect_of(gap.effect);
            if effect > Effect::Note {
                reasons.push(Reason {
                    effect,
                    rule: Text::trusted("gap"),
                    message: self.text(&format!(
                        "{}: {}; treated as {}",
                        gap.what, gap.why, gap.treated_as
                    )),
                    address: None,
                });
            }
        }
        reasons.sort_by_key(|reason| std::cmp::Reverse(reason.effect));
        reasons
    }

    fn input(&self) -> InputInfo {
        let origin = &self.context.set.origin;
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
            lineage: origin.lineage.as_deref().map(|l| self.text(l)),
            serial: origin.serial,
        }
    }

    fn summary(&self) -> Summary {
        let mut summary = Summary::default();
        for (index, change) in self.context.set.changes.iter().enumerate() {
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

    fn change(&self, index: usize, findings: Vec<usize>) -> ReportChange {
        let (change, context) = self.context.change(index);
        let no_op = is_plain_no_op(change);
        let (diff, diff_truncated) = if no_op {
            (Vec::new(), 0)
        } else {
            diff::entries(change, self.redactor)
        };
        let class = self.decision.classes[index];
        ReportChange {
            address: self.text(&change.address.to_string()),
            previous_address: change
                .previous_address
                .as_ref()
                .map(|address| self.text(&address.to_string())),
            deposed: change.deposed.as_deref().map(|key| self.text(key)),
            type_name: self.often(&change.address.type_name),
            provider: self.often(&change.provider),
            actions: change
                .action
                .words()
                .iter()
                .map(|word| self.often(word))
                .collect(),
            symbol: change.action.symbol(),
            verb: change.action.verb(),
            action_reason: change.reason.as_deref().map(|reason| self.text(reason)),
            importing: change.importing.is_some(),
            deferred: change.deferred.is_some(),
            class,
            class_reason: self.class_reason(index, class),
            production: self.production(&context.production),
            holds: match context.facts.holds() {
                Holds::Data => "data",
                Holds::Identity => "identity",
                Holds::Nothing => "nothing",
            },
            replace_paths: {
                let mut paths: Vec<Text> = change
                    .replace_paths
                    .iter()
                    .map(|path| self.text(&path.to_string()))
                    .collect();
                // Terraform writes them in the order of a hash.
                paths.sort();
                paths.dedup();
                paths
            },
            blast_radius: context
                .radius
                .as_ref()
                .map_or_else(exact_nothing, |radius| ReportRadius {
                    tree: self.tree(index, radius),
                    ..self.radius(radius)
                }),
            diff,
            diff_truncated,
            protections: self.protections(index),
            findings,
            location: self.change_location(change),
            prediction: change
                .predicted
                .as_ref()
                .map(|prediction| ReportPrediction {
                    certainty: if prediction.certain {
                        Certainty::Certain
                    } else {
                        Certainty::Possible
                    },
                    why: self.text(&prediction.why),
                }),
        }
    }

    fn change_location(&self, change: &ResourceChange) -> Option<Location> {
        if is_plain_no_op(change) {
            return None;
        }
        let span = locate::of_change(self.context, change)?;
        locate::location(&self.context.set.sources, span, self.redactor)
    }

    fn class_reason(&self, index: usize, class: Class) -> Text {
        let (change, context) = self.context.change(index);
        if class > context.base_class {
            let raised = self.decision.findings.iter().find(|finding| {
                finding.subject == Subject::Change(index) && finding.raises == Some(class)
            });
            if let Some(finding) = raised {
                return self.often(&format!("raised by {}", finding.rule));
            }
        }
        let verb = change.action.verb();
        let sentence = match (class, &change.action) {
            (_, Action::Unrecognized(_)) => {
                "the action is not known, so it counts as destructive".to_owned()
            }
            (Class::ReadOnly, _) => format!("{verb} changes nothing that exists"),
            (Class::Destructive, _) => {
                let where_ = match context.production.value {
                    IsProduction::Yes => "in production",
                    IsProduction::Unknown => "where nothing says that it is not production",
                    IsProduction::No => "of a type that holds data",
                };
                format!("{verb} {where_}")
            }
            (Class::Reversible, action) if action.destroys() => {
                format!("{verb} outside production of a type that holds no data")
            }
            (Class::Reversible, _) => format!("{verb} can be undone"),
        };
        self.often(&sentence)
    }

    fn production(&self, production: &Production) -> ReportProduction {
        ReportProduction {
            value: production.value,
            evidence: production
                .evidence
                .iter()
                .take(12)
                .map(|evidence| ReportEvidence {
                    says: evidence.says,
                    source: self.often(&evidence.source),
                    text: self.often(&evidence.text),
                    side: evidence.side,
                    disguised: evidence.disguised,
                })
                .collect(),
        }
    }

    fn protections(&self, index: usize) -> Vec<ReportProtection> {
        self.context.changes[index]
            .protections
            .iter()
            .map(|protection| ReportProtection {
                kind: protection.kind.as_str(),
                path: self.often(protection.path),
                before: protection.before.as_str(),
                after: protection.after.as_str(),
            })
            .collect()
    }

    fn radius(&self, radius: &Radius) -> ReportRadius {
        let limit = if self.options.all_dependents {
            usize::MAX
        } else {
            MAX_DEPENDENTS
        };
        let mut types: BTreeMap<&str, usize> = BTreeMap::new();
        for id in radius.dependents.iter() {
            *types
                .entry(&self.context.graph.node(*id).address.type_name)
                .or_default() += 1;
        }
        let mut by_type: Vec<(Text, usize)> = types
            .into_iter()
            .map(|(name, count)| (self.often(name), count))
            .collect();
        by_type.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        ReportRadius {
            direct: radius.direct,
            total: radius.total,
            production: radius.production,
            data: radius.data,
            depth: radius.depth,
            exact: radius.exact,
            dependents: radius
                .dependents
                .iter()
                .take(limit)
                .map(|id| self.node_name(*id))
                .collect(),
            truncated: radius.total > limit.min(radius.dependents.len()),
            by_type,
            tree: Vec::new(),
        }
    }

    /// Name of a node; made once, because the same dependents stand in many radii.
    fn node_name(&self, id: NodeId) -> Text {
        if let Some(name) = self.names.borrow().get(&id) {
            return name.clone();
        }
        let name = self.new_node_name(id);
        self.names.borrow_mut().insert(id, name.clone());
        name
    }

    fn new_node_name(&self, id: NodeId) -> Text {
        let node = self.context.graph.node(id);
        let mut name = node.address.to_string();
        if let Some(deposed) = &node.deposed {
            name = format!("{name} (deposed {deposed})");
        }
        if node.stack != self.context.stack {
            let stack = &self.context.world.sets[usize::from(node.stack)].origin.name;
            name = format!("{name} (in {stack})");
        }
        self.text(&name)
    }

    fn finding(&self, finding: &Finding) -> ReportFinding {
        let set = self.context.set;
        let address = match &finding.subject {
            Subject::Change(index) => Some(set.changes[*index].address.to_string()),
            Subject::Address(address) => Some(address.clone()),
            Subject::Invocation(index) => Some(set.invocations[*index].address.to_string()),
            Subject::Output(index) => Some(format!("output.{}", set.outputs[*index].name)),
            Subject::File(index) => Some(set.files[*index].path.to_string()),
            Subject::Plan => None,
        };
        let span = locate::of_finding(self.context, finding);
        let sources = &set.sources;
        let mut hash = Sha256::new();
        for part in [
            finding.rule.as_ref(),
            address.as_deref().unwrap_or(""),
            &finding.attributes.join(","),
        ] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        ReportFinding {
            rule: self.often(&finding.rule),
            title: self.often(&finding.title),
            severity: finding.severity,
            certainty: finding.certainty,
            effect: finding.effect,
            raises: finding.raises,
            address: address.map(|address| self.text(&address)),
            message: self.text(&finding.message),
            help: self.often(&finding.help),
            evidence: finding
                .evidence
                .iter()
                .map(|fact| self.text(fact))
                .collect(),
            fix: finding.fix.as_ref().map(|fix| ReportFix {
                kind: fix.kind,
                text: self.redactor.lines(&fix.text),
            }),
            location: span.and_then(|span| locate::location(sources, span, self.redactor)),
            waived_by: None,
            fingerprint: hex(&hash.finalize()),
            excerpt: span
                .and_then(|span| locate::excerpt(sources, span, &finding.title, self.redactor)),
        }
    }

    fn drift(&self) -> Vec<DriftEntry> {
        self.context
            .set
            .drift
            .iter()
            .map(|drift| DriftEntry {
                address: self.text(&drift.address.to_string()),
                actions: drift
                    .action
                    .words()
                    .iter()
                    .map(|word| self.often(word))
                    .collect(),
                note: Text::trusted(match drift.action {
                    Action::Delete => "gone already; this plan does not delete it",
                    _ => "changed outside Terraform since the last apply",
                }),
            })
            .collect()
    }

    fn invocations(&self) -> Vec<InvocationEntry> {
        self.context
            .set
            .invocations
            .iter()
            .enumerate()
            .map(|(index, invocation)| InvocationEntry {
                address: self.text(&invocation.address),
                type_name: self.text(&invocation.type_name),
                trigger: self.text(&invocation.trigger),
                effect: self
                    .decision
                    .findings
                    .iter()
                    .filter(|finding| finding.subject == Subject::Invocation(index))
                    .map(|finding| finding.effect)
                    .max()
                    .unwrap_or(Effect::Note),
            })
            .collect()
    }

    fn outputs(&self) -> Vec<OutputEntry> {
        self.context
            .set
            .outputs
            .iter()
            .filter(|output| !output.action.is_no_op())
            .map(|output| OutputEntry {
                name: self.text(&output.name),
                actions: output
                    .action
                    .words()
                    .iter()
                    .map(|word| self.often(word))
                    .collect(),
                sensitive: output.sensitive,
            })
            .collect()
    }

    fn gaps(&self) -> Vec<GapEntry> {
        let mut gaps: Vec<GapEntry> = self
            .context
            .set
            .gaps
            .iter()
            .map(|gap| GapEntry {
                what: self.text(&gap.what),
                why: self.text(&gap.why),
                treated_as: self.text(&gap.treated_as),
            })
            .collect();
        gaps.sort();
        gaps.dedup();
        gaps
    }
}

fn exact_nothing() -> ReportRadius {
    ReportRadius {
        exact: true,
        ..ReportRadius::default()
    }
}

/// Lower-case hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from(b"0123456789abcdef"[usize::from(half & 15)]);
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(*byte)])
        .collect()
}
