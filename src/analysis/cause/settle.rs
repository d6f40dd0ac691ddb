//! From what drives each change to causes and what follows from them.

use rustc_hash::{FxHashMap, FxHashSet};

use super::drive::{Drive, Known};
use super::follow::Found;
use super::{Cause, Causes, Edit, Origin, Said};
use crate::analysis::Analysis;
use crate::model::address::ConfigAddress;
use crate::model::value::Path;

/// Dependencies asked of the graph where the configuration does not tell.
const MAX_ASKED: usize = 64;

/// What one known path comes from.
enum Source {
    /// An edit, and what it may have been instead.
    Edit(Found, Vec<Origin>, Value),
    /// Another change.
    Change(usize),
}

/// Whether the object holds what was written.
#[derive(Debug, Clone)]
enum Value {
    /// Only what was computed from it.
    Computed,
    /// As it is.
    Written,
    /// As a part, or not at all.
    Said(Said),
}

struct Settler<'a> {
    /// Origins of which a value tells that they were edited.
    proven: FxHashSet<Origin>,
    /// Blocks that share an origin which is the only one besides themselves.
    shared: FxHashMap<Origin, FxHashSet<ConfigAddress>>,
    drives: &'a [(usize, Drive)],
}

pub(super) fn settle(context: &Analysis<'_>, drives: &[(usize, Drive)]) -> Causes {
    let mut settler = Settler {
        proven: FxHashSet::default(),
        shared: FxHashMap::default(),
        drives,
    };
    settler.gather();
    settler.prove();
    let mut building = Building::default();
    let mut parents: Vec<(usize, Vec<usize>)> = Vec::new();
    for (index, drive) in drives {
        let up = settler.change(*index, drive, &mut building);
        if building.of_change.contains_key(index) {
            continue;
        }
        let up = if up.is_empty() && drive.ask_graph {
            ask(context, *index)
        } else {
            up
        };
        parents.push((*index, up));
    }
    let mut followed = building.spread(&parents);
    let order = building.order(context, &followed);
    building.reorder(&order);
    // Where two causes are equally near, the one that does more counts.
    followed = building.spread(&parents);
    let mut causes = building.finish(followed, &parents);
    causes.rerouted = rerouted(context, &parents);
    causes
}

/// Updates that nobody edited, and that follow from an object that is replaced.
fn rerouted(context: &Analysis<'_>, parents: &[(usize, Vec<usize>)]) -> Vec<usize> {
    let action = |change: usize| &context.change_set.changes[change].action;
    let mut all: Vec<usize> = parents
        .iter()
        .filter(|(change, up)| {
            action(*change).verb() == "update" && up.iter().any(|one| action(*one).replaces())
        })
        .map(|(change, _)| *change)
        .collect();
    all.sort_unstable();
    all
}

/// Changes that a change depends on by the graph.
fn ask(context: &Analysis<'_>, index: usize) -> Vec<usize> {
    let Some(node) = context.node_of_change(index) else {
        return Vec::new();
    };
    context
        .graph
        .dependencies(node)
        .into_iter()
        .take(MAX_ASKED)
        .filter_map(|edge| context.change_of_node(edge.to))
        .filter(|other| !context.change_set.changes[*other].action.is_no_op())
        .collect()
}

impl Settler<'_> {
    fn gather(&mut self) {
        for known in self.drives.iter().flat_map(|(_, drive)| &drive.known) {
            let trail = &known.trail;
            if trail.pure && trail.changes.is_empty() {
                for edit in &trail.edits {
                    self.proven.insert(edit.origin.clone());
                }
            } else if let ([only], Origin::Block(block)) =
                (self.others(known).as_slice(), &known.own.origin)
            {
                self.shared
                    .entry(only.origin.clone())
                    .or_default()
                    .insert(block.clone());
            }
        }
    }

    /// What was edited for certain may explain what is open elsewhere.
    fn prove(&mut self) {
        let mut more: Vec<Origin> = Vec::new();
        for known in self.drives.iter().flat_map(|(_, drive)| &drive.known) {
            if let Source::Edit(found, instead, value) = self.source(known)
                && instead.is_empty()
                && !matches!(value, Value::Written)
            {
                more.push(found.origin);
            }
        }
        self.proven.extend(more);
    }

    fn others<'k>(&self, known: &'k Known) -> Vec<&'k Found> {
        let edits = known.trail.edits.iter();
        edits
            .filter(|edit| edit.origin != known.own.origin)
            .collect()
    }

    /// Adds the edits that drive a change; gives the changes that do.
    fn change(&self, index: usize, drive: &Drive, building: &mut Building) -> Vec<usize> {
        let mut up = Vec::new();
        // What is written with certainty comes before what may be.
        let mut open = Vec::new();
        for known in &drive.known {
            match self.source(known) {
                Source::Edit(found, instead, value) => {
                    let edit = edit(index, (&known.path, &known.inside), &found, value);
                    match instead.is_empty() {
                        true => building.edit(edit, &found, instead),
                        false => open.push((edit, found, instead)),
                    }
                }
                Source::Change(parent) => up.push(parent),
            }
        }
        for (edit, found, instead) in open {
            building.edit(edit, &found, instead);
        }
        if let Some(found) = &drive.whole {
            let none = Path::default();
            let edit = edit(index, (&none, &none), found, Value::Computed);
            building.edit(edit, found, Vec::new());
        }
        up.extend(drive.parents.iter().copied());
        up
    }

    fn source(&self, known: &Known) -> Source {
        let trail = &known.trail;
        if trail.pure {
            if let Some(change) = trail.changes.first() {
                return Source::Change(*change);
            }
            if let Some(edit) = trail.edits.first() {
                let value = trail.said.clone().map_or(Value::Written, Value::Said);
                return Source::Edit(edit.clone(), Vec::new(), value);
            }
        }
        let part = || match (&trail.said, trail.edits.len()) {
            (Some(said), 1) => Value::Said(said.clone()),
            _ => Value::Computed,
        };
        let others = self.others(known);
        let proven: Vec<&&Found> = others
            .iter()
            .filter(|edit| self.proven.contains(&edit.origin))
            .collect();
        if let [only] = proven.as_slice() {
            return Source::Edit((**only).clone(), Vec::new(), part());
        }
        if let (true, Some(change)) = (proven.is_empty(), trail.changes.first()) {
            return Source::Change(*change);
        }
        if let [only] = others.as_slice() {
            let blocks = self.shared.get(&only.origin).map_or(0, FxHashSet::len);
            let alone = trail.edits.len() == 1;
            if blocks > 1 || alone {
                return Source::Edit((*only).clone(), Vec::new(), part());
            }
        }
        let mut instead: Vec<Origin> = if proven.is_empty() {
            others.iter().map(|edit| edit.origin.clone()).collect()
        } else {
            proven.iter().map(|edit| edit.origin.clone()).collect()
        };
        instead.sort();
        Source::Edit(known.own.clone(), instead, Value::Written)
    }
}

fn edit(change: usize, (path, inside): (&Path, &Path), found: &Found, value: Value) -> Edit {
    Edit {
        change,
        path: path.clone(),
        inside: inside.clone(),
        span: found.span,
        written: !matches!(value, Value::Computed),
        said: match value {
            Value::Said(said) => Some(said),
            Value::Computed | Value::Written => None,
        },
    }
}

#[derive(Default)]
struct Building {
    causes: Vec<Cause>,
    by_origin: FxHashMap<Origin, usize>,
    of_change: FxHashMap<usize, usize>,
}

impl Building {
    fn edit(&mut self, edit: Edit, found: &Found, instead: Vec<Origin>) {
        let change = edit.change;
        let fresh = self.causes.len();
        let at = *self.by_origin.entry(found.origin.clone()).or_insert(fresh);
        if at == fresh {
            self.causes.push(Cause {
                origin: found.origin.clone(),
                edits: Vec::new(),
                instead: instead.clone(),
                changes: Vec::new(),
                also: Vec::new(),
            });
        }
        let cause = &mut self.causes[at];
        if instead.is_empty() {
            cause.instead.clear();
        }
        // Instances of one block show the same edit; it is told once.
        let known = cause.edits.iter_mut().find(|known| {
            known.span == edit.span && known.path.without_indices() == edit.path.without_indices()
        });
        match known {
            None => cause.edits.push(edit),
            Some(known) if edit.written && !known.written => *known = edit,
            Some(_) => {}
        }
        match self.of_change.entry(change) {
            std::collections::hash_map::Entry::Vacant(slot) => {
                slot.insert(at);
            }
            std::collections::hash_map::Entry::Occupied(slot) => {
                let also = &mut self.causes[at].also;
                if *slot.get() != at && also.last() != Some(&change) {
                    also.push(change);
                }
            }
        }
    }

    /// Carries causes to what follows, nearest first; among equally near ones
    /// the first in the list counts. Gives the cause of each consequence.
    fn spread(&self, parents: &[(usize, Vec<usize>)]) -> FxHashMap<usize, usize> {
        let mut children: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
        for (change, up) in parents {
            for parent in up {
                children.entry(*parent).or_default().push(*change);
            }
        }
        let mut round: Vec<(usize, usize)> = self
            .of_change
            .iter()
            .map(|(change, cause)| (*cause, *change))
            .collect();
        round.sort_unstable();
        let mut followed: FxHashMap<usize, usize> = FxHashMap::default();
        while !round.is_empty() {
            let mut next: Vec<(usize, usize)> = Vec::new();
            for (cause, change) in round {
                for child in children.get(&change).into_iter().flatten() {
                    if !self.of_change.contains_key(child) && !followed.contains_key(child) {
                        followed.insert(*child, cause);
                        next.push((cause, *child));
                    }
                }
            }
            next.sort_unstable();
            round = next;
        }
        followed
    }

    /// Positions of the causes, those that destroy and replace most first.
    fn order(&self, context: &Analysis<'_>, followed: &FxHashMap<usize, usize>) -> Vec<usize> {
        let mut weight = vec![(0usize, 0usize, usize::MAX); self.causes.len()];
        for (change, cause) in self.of_change.iter().chain(followed) {
            let action = &context.change_set.changes[*change].action;
            let slot = &mut weight[*cause];
            slot.0 += usize::from(action.destroys() || action.replaces());
            slot.1 += usize::from(!action.is_no_op());
            slot.2 = slot.2.min(*change);
        }
        let mut order: Vec<usize> = (0..self.causes.len()).collect();
        order.sort_by_key(|at| {
            let (destroys, touches, first) = weight[*at];
            (
                std::cmp::Reverse(destroys),
                std::cmp::Reverse(touches),
                first,
            )
        });
        order
    }

    fn reorder(&mut self, order: &[usize]) {
        let mut place = vec![0; order.len()];
        for (new, old) in order.iter().enumerate() {
            place[*old] = new;
        }
        let mut causes: Vec<Option<Cause>> = self.causes.drain(..).map(Some).collect();
        self.causes = order
            .iter()
            .filter_map(|old| causes.get_mut(*old)?.take())
            .collect();
        #[expect(
            clippy::iter_over_hash_type,
            reason = "each entry is renumbered by itself"
        )]
        for cause in self.of_change.values_mut() {
            *cause = place[*cause];
        }
    }

    fn finish(
        mut self,
        followed: FxHashMap<usize, usize>,
        parents: &[(usize, Vec<usize>)],
    ) -> Causes {
        self.of_change.extend(followed);
        let mut pairs: Vec<(usize, usize)> = self.of_change.iter().map(|(a, b)| (*a, *b)).collect();
        pairs.sort_unstable();
        for (change, cause) in pairs {
            self.causes[cause].changes.push(change);
        }
        for cause in &mut self.causes {
            cause.also.sort_unstable();
        }
        let mut untraced: Vec<usize> = parents
            .iter()
            .map(|(change, _)| *change)
            .filter(|change| !self.of_change.contains_key(change))
            .collect();
        untraced.sort_unstable();
        Causes {
            list: self.causes,
            of_change: self.of_change,
            untraced,
            rerouted: Vec::new(),
        }
    }
}
