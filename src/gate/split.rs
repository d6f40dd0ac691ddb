//! Which changes of a stopped plan could go first: the largest set that passes
//! by itself and needs none of the others.
//!
//! A change is held when a rule stops it, when a change that is held has to
//! come before it, or when the same edit makes both. What is left is judged
//! again without the held ones, because findings about the plan as a whole
//! (limits, radius) depend on what is in it.

use std::collections::{BTreeMap, BTreeSet};

use super::Judge;
use crate::analysis::graph::{Edge, Graph, NodeId};
use crate::analysis::is_plain_no_op;
use crate::finding::Verdict;
use crate::model::action::Action;
use crate::model::change::{ChangeSet, PlanDocument};
use crate::redact::Redactor;
use crate::report::{Reason, Report, ReportChange, ReportSplit, SplitFirst, SplitRemaining, Text};

/// Most judgements of one split.
const MAX_ROUNDS: usize = 32;

/// Why a change is held.
#[derive(Debug, Default)]
struct Held {
    rules: BTreeSet<Text>,
    /// The held change that comes before it.
    after: Option<usize>,
    /// The held change that the same edit makes.
    same_edit: Option<usize>,
}

/// What a judgement stops.
#[derive(Debug, Default)]
struct Stopped {
    /// A change is held now that was not.
    more: bool,
    /// What stops the plan as a whole.
    whole: Vec<Reason>,
}

struct Splitter<'a> {
    set: &'a ChangeSet,
    graph: Graph,
    /// Address of each change, as reports show it.
    names: Vec<Text>,
    /// The changes of each address: more than one where objects are deposed.
    by_name: BTreeMap<Text, Vec<usize>>,
    /// The cause of each change, and the changes of each cause.
    causes: BTreeMap<usize, usize>,
    by_cause: BTreeMap<usize, Vec<usize>>,
    held: BTreeMap<usize, Held>,
}

/// Judges a change set and splits it.
pub fn split(set: &ChangeSet, judge: &Judge<'_>) -> Report {
    let mut report = super::judge(set, judge);
    let mut splitter = Splitter::new(set, &report);
    let whole = match report.verdict {
        Verdict::Pass => Vec::new(),
        _ => splitter.settle(&report, judge),
    };
    report.split = Some(splitter.told(&report, whole));
    report
}

impl<'a> Splitter<'a> {
    fn new(set: &'a ChangeSet, report: &Report) -> Self {
        let redactor = Redactor::new(set);
        let addresses = set.changes.iter().map(|change| change.address.to_string());
        let names: Vec<Text> = addresses.map(|address| redactor.text(&address)).collect();
        let mut splitter = Splitter {
            set,
            graph: Graph::build(set),
            by_name: BTreeMap::new(),
            causes: BTreeMap::new(),
            by_cause: BTreeMap::new(),
            held: BTreeMap::new(),
            names,
        };
        for (index, name) in splitter.names.iter().enumerate() {
            splitter
                .by_name
                .entry(name.clone())
                .or_default()
                .push(index);
        }
        for change in &report.changes {
            if let (Some(index), Some(cause)) = (splitter.index_of(change), change.cause) {
                splitter.causes.insert(index, cause);
                splitter.by_cause.entry(cause).or_default().push(index);
            }
        }
        splitter
    }

    fn index_of(&self, change: &ReportChange) -> Option<usize> {
        let deposed = change.deposed.as_ref().map(Text::as_str);
        let of_address = self.by_name.get(&change.address)?;
        let mut found = of_address.iter().copied();
        found.find(|index| self.set.changes[*index].deposed.as_deref() == deposed)
    }

    /// Changes that are not held.
    fn left(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.set.changes.len()).filter(|index| {
            !is_plain_no_op(&self.set.changes[*index]) && !self.held.contains_key(index)
        })
    }

    /// Holds changes until the others pass; gives what stops those still.
    fn settle(&mut self, report: &Report, judge: &Judge<'_>) -> Vec<Reason> {
        let mut stopped = self.hold(&report.reasons);
        for _ in 0..MAX_ROUNDS {
            self.close();
            if self.left().next().is_none() {
                return Vec::new();
            }
            let judged = super::judge(&self.without_held(), judge);
            stopped = self.hold(&judged.reasons);
            if !stopped.more {
                break;
            }
        }
        stopped.whole
    }

    /// Holds the changes that the reasons are about. What is about a change
    /// that was held before has gone with it.
    fn hold(&mut self, reasons: &[Reason]) -> Stopped {
        let before: BTreeSet<usize> = self.held.keys().copied().collect();
        let mut stopped = Stopped::default();
        for reason in reasons {
            let about = self.about(reason.address.as_ref());
            if about.is_empty() {
                stopped.whole.push(reason.clone());
            }
            for index in about {
                if !before.contains(&index) {
                    stopped.more = true;
                    let held = self.held.entry(index).or_default();
                    held.rules.insert(reason.rule.clone());
                }
            }
        }
        stopped
    }

    /// The changes that an address stands for: the object, all objects of a
    /// block or of a module, or the one whose change triggers an action.
    fn about(&self, address: Option<&Text>) -> Vec<usize> {
        let Some(address) = address else {
            return Vec::new();
        };
        let exactly = self.by_name.get(address).into_iter().flatten();
        let exactly: Vec<usize> = exactly
            .copied()
            .filter(|index| !is_plain_no_op(&self.set.changes[*index]))
            .collect();
        if !exactly.is_empty() {
            return exactly;
        }
        let address = address.as_str();
        let within = |name: &str| {
            let rest = name.strip_prefix(address);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        };
        let triggers = self.set.invocations.iter().filter_map(|invocation| {
            let resource = invocation.resource.as_ref()?;
            (invocation.address.as_ref() == address).then_some(resource)
        });
        let triggers: Vec<_> = triggers.collect();
        let changes = self.set.changes.iter().enumerate();
        changes
            .filter(|(index, change)| {
                let named = within(self.names[*index].as_str());
                !is_plain_no_op(change) && (named || triggers.contains(&&change.address))
            })
            .map(|(index, _)| index)
            .collect()
    }

    /// Holds what cannot go without what is held.
    fn close(&mut self) {
        let mut open: Vec<usize> = self.held.keys().copied().collect();
        while let Some(index) = open.pop() {
            let mut more: Vec<(usize, Held)> = Vec::new();
            for other in self.waiting_for(index) {
                let after = Some(index);
                more.push((
                    other,
                    Held {
                        after,
                        ..Held::default()
                    },
                ));
            }
            let cause = self.causes.get(&index);
            for other in cause
                .and_then(|cause| self.by_cause.get(cause))
                .into_iter()
                .flatten()
            {
                let same_edit = Some(index);
                more.push((
                    *other,
                    Held {
                        same_edit,
                        ..Held::default()
                    },
                ));
            }
            for (other, why) in more {
                if let std::collections::btree_map::Entry::Vacant(place) = self.held.entry(other) {
                    place.insert(why);
                    open.push(other);
                }
            }
        }
    }

    /// The changes that have to come after a change. What uses an object comes
    /// after its creation or update, and before its end.
    fn waiting_for(&self, index: usize) -> Vec<usize> {
        let change = &self.set.changes[index];
        let Some(node) = self.graph.of_change(index) else {
            return Vec::new();
        };
        let mut out = Vec::new();
        if change.after.exists() {
            let users = self.reached(node, |id| self.graph.dependents(id));
            out.extend(users.filter(|other| self.set.changes[*other].after.exists()));
        }
        if change.before.exists() {
            let used = self.reached(node, |id| self.graph.dependencies(id));
            out.extend(used.filter(|other| self.set.changes[*other].action.ends_object()));
        }
        out
    }

    /// The nearest changes in one direction of the graph, through what does not change.
    fn reached<I: IntoIterator<Item = Edge>>(
        &self,
        from: NodeId,
        next: impl Fn(NodeId) -> I,
    ) -> std::vec::IntoIter<usize> {
        let mut seen = BTreeSet::from([from]);
        let mut open = vec![from];
        let mut out = Vec::new();
        while let Some(id) = open.pop() {
            for edge in next(id) {
                if !seen.insert(edge.to) {
                    continue;
                }
                let change = self.graph.node(edge.to).change;
                match change.filter(|index| !is_plain_no_op(&self.set.changes[*index])) {
                    Some(index) => out.push(index),
                    None => open.push(edge.to),
                }
            }
        }
        out.into_iter()
    }

    /// The change set as if what is held did not happen.
    fn without_held(&self) -> ChangeSet {
        let mut rest = self.set.clone();
        // It tells the whole plan.
        rest.document = PlanDocument::default();
        let mut index = 0;
        rest.changes.retain_mut(|change| {
            let held = self.held.contains_key(&index);
            index += 1;
            if !held {
                return true;
            }
            change.action = Action::NoOp;
            change.after = change.before.clone();
            change.previous_address = None;
            change.importing = None;
            change.replace_paths.clear();
            change.reason = None;
            change.before.exists()
        });
        let held: BTreeSet<_> = self
            .held
            .keys()
            .map(|index| &self.set.changes[*index].address)
            .collect();
        rest.invocations.retain(|invocation| {
            let resource = invocation.resource.as_ref();
            !resource.is_some_and(|address| held.contains(address))
        });
        rest
    }

    /// The split as reports tell it.
    fn told(&self, report: &Report, whole: Vec<Reason>) -> ReportSplit {
        let mut split = ReportSplit {
            first: Vec::new(),
            remaining: Vec::new(),
            whole,
        };
        let shown = report.changes.iter();
        let shown: BTreeMap<usize, &ReportChange> = shown
            .filter_map(|change| Some((self.index_of(change)?, change)))
            .collect();
        for (index, change) in shown {
            let held = self.held.get(&index);
            if held.is_none() && is_plain_no_op(&self.set.changes[index]) {
                continue;
            }
            if held.is_none() && split.whole.is_empty() {
                split.first.push(SplitFirst {
                    address: change.address.clone(),
                    deposed: change.deposed.clone(),
                    actions: change.actions.clone(),
                    location: change.location.clone(),
                });
                continue;
            }
            let name = |index: Option<usize>| index.map(|index| self.names[index].clone());
            split.remaining.push(SplitRemaining {
                address: change.address.clone(),
                deposed: change.deposed.clone(),
                actions: change.actions.clone(),
                rules: held.map_or_else(Vec::new, |held| held.rules.iter().cloned().collect()),
                after: name(held.and_then(|held| held.after)),
                same_edit_as: name(held.and_then(|held| held.same_edit)),
                location: change.location.clone(),
            });
        }
        split
    }
}
