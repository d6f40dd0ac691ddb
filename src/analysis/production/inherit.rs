//! The answer for one object: its own markers, its surroundings, and, where it
//! carries no marker itself, the objects around it in the graph.

use std::collections::VecDeque;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::inference::{Depth, ProductionInference};
use super::neighbours::{Neighbour, Neighbours};
use super::parents::Subject;
use super::said::Said;
use super::{Evidence, IsProduction, MarkerChange, Production, Side, conclude, transition, weaken};
use crate::analysis::graph::NodeId;
use crate::model::change::ResourceChange;

/// Steps that a marker travels from one object to another.
const FARTHEST: usize = 3;
/// An object without a marker that more objects than this hang on (an account
/// id, a random suffix) belongs to none of them, so nothing travels through it.
const HUB: usize = 16;
/// Neighbours that are looked at for one object.
const MOST: usize = 256;

/// Something inherited: from which object, which way, and what.
#[derive(Debug, Clone, Copy)]
struct Inherited {
    from: NodeId,
    relation: &'static str,
    says: IsProduction,
}

impl<N: Neighbours> ProductionInference<'_, N> {
    /// The answers for all changes, in their order. No-op changes that neither
    /// move nor import are not looked at.
    pub fn changes(&self) -> Vec<Production> {
        // All of them speak first: nobody has to be asked twice then.
        let own: Vec<Option<Vec<Evidence>>> = self
            .set
            .changes
            .par_iter()
            .enumerate()
            .map(|(index, change)| {
                let idle = change.action.is_no_op()
                    && change.previous_address.is_none()
                    && change.importing.is_none();
                (!idle).then(|| self.speak(index, change))
            })
            .collect();
        own.into_par_iter()
            .enumerate()
            .map(|(index, own)| own.map_or_else(Production::default, |own| self.answer(index, own)))
            .collect()
    }

    /// What a change does to the production markers of its object.
    pub fn marker_transitions(&self, change: &ResourceChange) -> MarkerChange {
        transition::marker_transitions(change, &self.kept().vocabulary)
    }

    /// What the object of a change says itself; the short form of it is kept.
    fn speak(&self, index: usize, change: &ResourceChange) -> Vec<Evidence> {
        let Some(node) = self.graph.of_change(index) else {
            return self.of_change(change, None, Depth::Evidence);
        };
        let place = self.graph.place(node);
        let own = self.of_change(change, place.state, Depth::Evidence);
        if place.change == Some(index)
            && let Some(cell) = self.kept().own.get(node.0 as usize)
        {
            let _ = cell.set(Said::of(&own));
        }
        own
    }

    /// The answer for a change, with its evidence, from what its object says.
    fn answer(&self, index: usize, own: Vec<Evidence>) -> Production {
        let change = &self.set.changes[index];
        let node = self.graph.of_change(index);
        let mut said = Said::of(&own);
        let marked = said.marked();
        let mut evidence = own;
        evidence.extend(self.kept().surroundings.common.iter().cloned());
        for (tempered, one) in self.provider(change, marked) {
            let mut one = one.clone();
            if tempered {
                weaken(std::slice::from_mut(&mut one));
            }
            evidence.push(one);
        }
        said = Said::of(&evidence);
        if let Some(node) = node
            && !said.sure()
        {
            let found = self.hear(node, &subject_of(change), marked);
            evidence.extend(found.map(|found| self.passed_on(found)));
            said = Said::of(&evidence);
        }
        if said.silent() && change.before.exists() {
            evidence.extend(self.stack().evidence());
        }
        let production = conclude(evidence);
        if let Some(node) = node
            && self.graph.place(node).change == Some(index)
            && let Some(cell) = self.kept().whole.get(node.0 as usize)
        {
            let _ = cell.set(production.value);
        }
        production
    }

    /// What the provider configuration of a change says to its object, and
    /// whether it has to be weakened: the change may have written the default
    /// tags, and an object that they were there for before carries them itself.
    fn provider<'s>(
        &'s self,
        change: &'s ResourceChange,
        marked: bool,
    ) -> impl Iterator<Item = (bool, &'s Evidence)> {
        self.kept()
            .surroundings
            .provider(change)
            .filter(move |(default, _)| !(*default && marked))
            .map(|(default, evidence)| (default && change.before.exists(), evidence))
    }

    /// The answer for any node: what counts in a blast radius.
    pub fn node(&self, node: NodeId) -> IsProduction {
        let find = || {
            let own = self.said(node);
            let mut said = own.and(self.kept().common);
            let change = self.graph.place(node).change;
            let change = match change.map(|index| self.set.changes.get(index)) {
                Some(None) => return IsProduction::Unknown,
                Some(change) => change,
                None => None,
            };
            if let Some(change) = change {
                for (tempered, evidence) in self.provider(change, own.marked()) {
                    if !(tempered && evidence.says == IsProduction::No) {
                        said.add(evidence);
                    }
                }
            }
            if said.sure() {
                return said.decide();
            }
            let subject = match change {
                Some(change) => Some(subject_of(change)),
                None => self.subject(node),
            };
            let found = subject.and_then(|subject| self.hear(node, &subject, own.marked()));
            if let Some(found) = found {
                said.hears(found.says);
            }
            if said.silent()
                && change.is_none_or(|change| change.before.exists())
                && let Some(evidence) = self.stack().evidence()
            {
                said.add(&evidence);
            }
            said.decide()
        };
        match self.kept().whole.get(node.0 as usize) {
            Some(cell) => *cell.get_or_init(find),
            None => IsProduction::Unknown,
        }
    }

    /// Evidence from the objects around one. A marker of its own may have been
    /// copied, so that a parent in production outweighs it; otherwise it stands.
    fn hear(&self, node: NodeId, subject: &Subject<'_>, marked: bool) -> Option<Inherited> {
        if !marked {
            return self.inherit(node, subject);
        }
        let mut uses = self.graph.uses(node);
        uses.truncate(MOST);
        let first: Vec<NodeId> = uses.iter().map(|near| near.node).collect();
        let parent = self
            .parents(subject, &first)
            .into_iter()
            .find(|parent| self.said(*parent).sure())?;
        Some(Inherited {
            from: parent,
            relation: "parent",
            says: IsProduction::Yes,
        })
    }

    /// Evidence from the objects around one that carries no marker. Production
    /// is taken from anywhere near; another environment only from a parent, or
    /// where everything that the object touches agrees.
    fn inherit(&self, node: NodeId, subject: &Subject<'_>) -> Option<Inherited> {
        let nodes =
            |list: &[Neighbour]| -> Vec<NodeId> { list.iter().map(|near| near.node).collect() };
        let certain = |list: &[Neighbour]| list.iter().all(|near| near.certain);
        let passes = |relation: &'static str, says: IsProduction| {
            move |from: NodeId| Inherited {
                from,
                relation,
                says,
            }
        };
        let mut uses = self.graph.uses(node);
        uses.truncate(MOST);
        let first = nodes(&uses);
        let parents = self.parents(subject, &first);
        let yes = IsProduction::Yes;
        let above = self
            .nearest(node, &parents, true)
            .map(passes("parent", yes))
            .or_else(|| self.nearest(node, &first, true).map(passes("uses", yes)));
        if above.is_some() {
            return above;
        }
        let mut used_by = self.graph.used_by(node);
        let all_below = used_by.len() <= MOST && certain(&used_by);
        used_by.truncate(MOST);
        let below = nodes(&used_by);
        if let Some(found) = self.nearest(node, &below, false) {
            return Some(passes("used by", yes)(found));
        }
        let says = |node: &NodeId| self.said(*node).decide();
        let no = |list: &[NodeId], all: bool| -> Option<NodeId> {
            let any = list.iter().find(|node| says(node) == IsProduction::No);
            let rest = !all || list.iter().all(|node| says(node) == IsProduction::No);
            any.filter(|_| rest).copied()
        };
        if let Some(found) = no(&parents, false) {
            return Some(passes("parent", IsProduction::No)(found));
        }
        // A type with tags of its own would have said so.
        let facts = self.facts(&subject.address.type_name);
        if !facts.known() || facts.can_carry_tags() {
            return None;
        }
        let used: Vec<NodeId> = first
            .iter()
            .copied()
            .filter(|node| says(node) != IsProduction::Unknown)
            .collect();
        no(&used, true)
            .filter(|_| certain(&uses))
            .map(passes("uses", IsProduction::No))
            .or_else(|| {
                no(&below, true)
                    .filter(|_| all_below)
                    .map(passes("used by", IsProduction::No))
            })
    }

    /// The nearest production object in one direction.
    fn nearest(&self, from: NodeId, start: &[NodeId], up: bool) -> Option<NodeId> {
        let mut seen: FxHashSet<NodeId> = start.iter().copied().collect();
        seen.insert(from);
        let mut queue: VecDeque<(NodeId, usize)> = start.iter().map(|node| (*node, 1)).collect();
        while let Some((node, distance)) = queue.pop_front() {
            match self.said(node).decide() {
                IsProduction::Yes => return Some(node),
                // It has an answer of its own: nothing travels through it.
                IsProduction::No => continue,
                IsProduction::Unknown => {}
            }
            if distance >= FARTHEST || seen.len() > MOST {
                continue;
            }
            if self.is_hub(node, up) {
                continue;
            }
            let next = if up {
                self.graph.uses(node)
            } else {
                self.graph.used_by(node)
            };
            for near in next.into_iter().take(MOST) {
                if seen.insert(near.node) {
                    queue.push_back((near.node, distance + 1));
                }
            }
        }
        None
    }

    fn is_hub(&self, node: NodeId, up: bool) -> bool {
        let compute = || {
            let edges = if up {
                self.graph.used_by(node)
            } else {
                self.graph.uses(node)
            };
            edges.len() > HUB
        };
        match self.kept().hubs.get(node.0 as usize) {
            Some(cells) => *cells[usize::from(up)].get_or_init(compute),
            None => true,
        }
    }

    /// The evidence of one that passes it on; many may inherit from it.
    fn told(&self, node: NodeId) -> Arc<[Evidence]> {
        if let Ok(told) = self.kept().told.read()
            && let Some(known) = told.get(&node)
        {
            return known.clone();
        }
        let own: Arc<[Evidence]> = self.own(node, Depth::Evidence).into();
        if let Ok(mut told) = self.kept().told.write() {
            told.insert(node, own.clone());
        }
        own
    }

    fn passed_on(&self, found: Inherited) -> Evidence {
        let Inherited {
            from,
            relation,
            says,
        } = found;
        let own = self.told(from);
        let decisive = own
            .iter()
            .filter(|evidence| evidence.says == says)
            .min_by_key(|evidence| evidence.weak);
        let address = self
            .subject(from)
            .map(|subject| subject.address.to_string())
            .unwrap_or_default();
        Evidence {
            says,
            source: match decisive {
                Some(evidence) => format!("{relation} {address}, {}", evidence.source),
                None => format!("{relation} {address}"),
            },
            text: decisive
                .map(|evidence| evidence.text.clone())
                .unwrap_or_default(),
            side: Side::Context,
            disguised: decisive.is_some_and(|evidence| evidence.disguised),
            weak: false,
            faint: false,
            doubt: false,
        }
    }
}

/// A change as one that may inherit.
fn subject_of(change: &ResourceChange) -> Subject<'_> {
    Subject {
        address: &change.address,
        object: if change.before.exists() {
            &change.before
        } else {
            &change.after
        },
    }
}
