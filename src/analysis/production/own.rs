//! What an object says itself, on every side, and in its address.

use rayon::prelude::*;

use super::inference::{Depth, ProductionInference};
use super::markers::{bare_markers, markers};
use super::neighbours::Neighbours;
use super::said::Said;
use super::state_marks::{Mark, Marks};
use super::surroundings::{accounts, address};
use super::telling::Telling;
use super::{Evidence, IsProduction, Side, weaken};
use crate::analysis::graph::NodeId;
use crate::catalog::TypeFacts;
use crate::model::address::{ResourceAddress, ResourceMode};
use crate::model::change::ResourceChange;
use crate::model::state::StateInstance;
use crate::model::value::{Mask, Object};

/// Whether anything says that it is another environment.
fn says_other(evidence: &[Evidence]) -> bool {
    evidence
        .iter()
        .any(|evidence| evidence.says == IsProduction::No)
}

/// Says where evidence was found, when that is not the object of the plan.
fn label(evidence: &mut [Evidence], from: &str) {
    for evidence in evidence {
        evidence.source = format!("{from}: {}", evidence.source);
    }
}

impl<N: Neighbours> ProductionInference<'_, N> {
    /// What the object of a node says itself, in short; found once.
    pub(super) fn said(&self, node: NodeId) -> Said {
        let find = || {
            let standing = self.standing(node);
            standing.unwrap_or_else(|| Said::of(&self.own(node, Depth::Answer)))
        };
        match self.kept().own.get(node.0 as usize) {
            Some(cell) => *cell.get_or_init(find),
            None => Said::default(),
        }
    }

    /// The same for an object that stands in the prior state and to which nothing at all
    /// happens: most are like that, and what such an object says by itself is found once
    /// for all who ask.
    fn standing(&self, node: NodeId) -> Option<Said> {
        let place = self.graph.place(node);
        let state = place.state?;
        let instance = self.set.prior_state.instances.get(state)?;
        let change = self.set.changes.get(place.change?)?;
        let untouched = change.action.is_no_op()
            && change.previous_address.is_none()
            && change.address == instance.address
            && change.before.is(&instance.object)
            && change.after.is(&instance.object)
            && change.identity.0.is_null()
            && change.identity.1.is_null()
            && !self.kept().drift.contains_key(&change.address);
        untouched.then(|| {
            let mut around = Vec::new();
            let at = &change.address;
            address(at, self.policy, &self.kept().vocabulary, &mut around);
            self.by_itself(state).and(Said::of(&around))
        })
    }

    /// What an object of the prior state says by itself; found once.
    fn by_itself(&self, state: usize) -> Said {
        let instance = self.set.prior_state.instances.get(state);
        match (self.kept().stated.get(state), instance) {
            (Some(cell), Some(instance)) => {
                *cell.get_or_init(|| Said::of(&self.of_instance(instance, Depth::Answer)))
            }
            _ => Said::default(),
        }
    }

    /// What the object of a node says itself.
    pub(super) fn own(&self, node: NodeId, depth: Depth) -> Vec<Evidence> {
        let place = self.graph.place(node);
        if let Some(change) = place.change.and_then(|index| self.set.changes.get(index)) {
            return self.of_change(change, place.state, depth);
        }
        let mut out = Vec::new();
        if let Some(instance) = place
            .state
            .and_then(|state| self.set.prior_state.instances.get(state))
        {
            // The outputs of another state are its own objects' business.
            let at = &instance.address;
            if !self.kept().vocabulary.traits(&at.type_name).reads_state {
                self.of_object(at, &instance.object, (Side::Before, None), depth, &mut out);
                address(at, self.policy, &self.kept().vocabulary, &mut out);
            }
        }
        out
    }

    /// What an object that changes says itself, on every side.
    pub(super) fn of_change(
        &self,
        change: &ResourceChange,
        state: Option<usize>,
        depth: Depth,
    ) -> Vec<Evidence> {
        let mut out = Vec::new();
        let at = &change.address;
        let marks = self.of_object(at, &change.before, (Side::Before, None), depth, &mut out);
        let before = out.len();
        if !change.after.is(&change.before) {
            self.of_object(at, &change.after, (Side::After, None), depth, &mut out);
        }
        for index in self.kept().drift.get(at).into_iter().flatten() {
            let drifted = &self.set.drift[*index];
            if drifted.deposed == change.deposed {
                let from = (Side::Before, Some("before refresh"));
                self.of_object(at, &drifted.before, from, depth, &mut out);
            }
        }
        // A plan may have been edited: the state says what the object is now.
        if let Some(instance) = state.and_then(|state| self.set.prior_state.instances.get(state))
            && !change.action.is_no_op()
        {
            const STATE: &str = "prior state";
            if instance.object.is(&change.before) {
                // The same object says the same.
                let mut again = out[..before].to_vec();
                label(&mut again[..marks], STATE);
                out.extend(again);
            } else {
                let from = (Side::Before, Some(STATE));
                self.of_object(at, &instance.object, from, depth, &mut out);
            }
        }
        for (value, side) in [
            (&change.identity.0, Side::Before),
            (&change.identity.1, Side::After),
        ] {
            accounts(value, self.policy, side, &mut out);
        }
        self.of_addresses(change, &mut out);
        self.weighed(change, out)
    }

    /// What the address says, and the one before a move.
    fn of_addresses(&self, change: &ResourceChange, out: &mut Vec<Evidence>) {
        let vocabulary = &self.kept().vocabulary;
        let first = out.len();
        address(&change.address, self.policy, vocabulary, out);
        let Some(previous) = &change.previous_address else {
            return;
        };
        let second = out.len();
        address(previous, self.policy, vocabulary, out);
        let (new, old) = out[first..].split_at_mut(second - first);
        for evidence in &mut *old {
            evidence.source = format!("{} before the move", evidence.source);
        }
        if !says_other(old) {
            weaken(new);
        }
    }

    /// Weakens what only the change itself says.
    fn weighed(&self, change: &ResourceChange, mut out: Vec<Evidence>) -> Vec<Evidence> {
        if change.before.exists() {
            let (after, rest): (Vec<_>, Vec<_>) = out
                .into_iter()
                .partition(|evidence| evidence.side == Side::After);
            let known = rest
                .iter()
                .any(|evidence| evidence.side == Side::Before && evidence.says == IsProduction::No);
            out = rest;
            let first = out.len();
            out.extend(after);
            // A change does not get to say that an object which stands already is
            // of another environment.
            if !known {
                weaken(&mut out[first..]);
            }
        } else if says_other(&out) && self.stack().any_production() {
            // And a new object does not get to say so in a state with production
            // in it, where somebody may be hiding it.
            weaken(&mut out);
        }
        out
    }

    /// The marks of the prior state. Every object is read in part, and only when
    /// somebody asks.
    pub(super) fn stack(&self) -> &Marks {
        self.kept().stack.get_or_init(|| {
            let managed = |one: &&StateInstance| one.address.mode == ResourceMode::Managed;
            let instances = &self.set.prior_state.instances;
            let marks = instances.par_iter().enumerate();
            let marks = marks.filter(|(_, one)| managed(one));
            let marks = marks.map(|(at, _)| Mark::of(self.by_itself(at)));
            Marks::count(marks, || {
                let managed = instances.iter().filter(managed);
                Box::new(managed.map(|one| self.of_instance(one, Depth::Evidence)))
            })
        })
    }

    /// What an object of the prior state says by itself, without anything around it.
    pub(super) fn of_instance(&self, instance: &StateInstance, depth: Depth) -> Vec<Evidence> {
        let mut out = Vec::new();
        let from = (Side::Before, None);
        self.of_object(&instance.address, &instance.object, from, depth, &mut out);
        out
    }

    /// What is known of a type; looked up once.
    pub fn facts(&self, type_name: &str) -> TypeFacts {
        self.kept().vocabulary.traits(type_name).facts
    }

    /// Adds what an object says; gives how many of that are marks.
    fn of_object(
        &self,
        address: &ResourceAddress,
        object: &Object,
        (side, from): (Side, Option<&str>),
        depth: Depth,
        out: &mut Vec<Evidence>,
    ) -> usize {
        if !object.exists() {
            return 0;
        }
        let type_name = &address.type_name;
        let part = match depth {
            Depth::Answer => {
                let telling = Telling::of(self.facts(type_name));
                object.part(&if self.policy.accounts.is_empty() {
                    telling
                } else {
                    telling.with_accounts()
                })
            }
            Depth::Evidence => None,
        };
        let value = part.as_ref().unwrap_or_else(|| object.value());
        let found = match depth {
            Depth::Answer => bare_markers(type_name, value, &self.kept().vocabulary),
            Depth::Evidence => {
                let mask: &Mask = object.sensitive();
                markers(type_name, value, mask, &self.kept().vocabulary)
            }
        };
        let first = out.len();
        out.extend(found.iter().map(|marker| marker.evidence(side)));
        let marks = out.len() - first;
        if let Some(from) = from {
            label(&mut out[first..], from);
        }
        accounts(value, self.policy, side, out);
        marks
    }
}
