//! Objects of both sides, and what happens to one that is on both.

use super::difference::{self, Difference};
use super::ignore::ignored;
use super::replacement::{self, Replaces, is_entry, is_suspicious, schema_path};
use crate::catalog::{Catalog, TypeFacts};
use crate::model::address::{InstanceKey, ResourceAddress};
use crate::model::configuration::{Configuration, Lifecycle};
use crate::model::value::Value;
use crate::modules::body::Node;
use crate::modules::provider::{self, Owner};
use crate::modules::symbolic::{Dependency, SymbolicValue};
use crate::modules::tree::{Module, Resource};

/// One side, ready to be compared.
pub(crate) struct Side<'s, 'b> {
    pub(crate) configuration: &'s Configuration,
    pub(crate) root: &'s Module<'b>,
}

impl Side<'_, '_> {
    /// What is known of providers.
    pub(crate) fn catalog(&self) -> Catalog {
        self.root.tree.catalog
    }
}

/// An object of a side.
pub(crate) struct Instance<'s, 'b> {
    pub(crate) module: &'s Module<'b>,
    pub(crate) resource: &'s Resource<'b>,
    pub(crate) key: Option<InstanceKey>,
    pub(crate) each: Value,
    /// It is there only where a variable is set to something else than its
    /// default.
    pub(crate) hypothetical: bool,
}

impl<'s, 'b> Instance<'s, 'b> {
    pub(crate) fn node(&self, side: &Side<'_, '_>) -> (Node, Owner) {
        let names = self
            .module
            .names_of(self.key.clone(), &self.each, &self.resource.block.body);
        let mut node = names.node(&self.resource.block.body);
        let (owner, block) = provider::owner(side.configuration, &names, self.resource);
        provider::add_defaults(&names, self.resource, block.as_deref(), &mut node);
        (node, owner)
    }

    pub(crate) fn lifecycle<'c>(&self, configuration: &'c Configuration) -> Option<&'c Lifecycle> {
        let address = self.module.address(self.resource, None).config();
        configuration
            .resource(&address)
            .map(|block| &block.lifecycle)
    }

    /// What decides how many instances there are.
    pub(crate) fn repetition(&self) -> SymbolicValue {
        let body = &self.resource.block.body;
        match body.expr("count").or_else(|| body.expr("for_each")) {
            Some(expr) => self.module.names_here().symbolic(expr),
            None => SymbolicValue::default(),
        }
    }
}

/// What becomes of the keys of an object's block and of the calls around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keys {
    /// What decides about them says the same.
    Same,
    /// All that there were stay, and more come.
    More,
    /// The same, and what those that stay are made of can be compared.
    Added,
    /// Which of them stay is not known.
    Other,
}

/// What becomes of an object that stands on both sides.
pub(crate) struct Pair<'p, 's, 'b> {
    pub(crate) previous: ResourceAddress,
    pub(crate) old: &'p Instance<'s, 'b>,
    pub(crate) new: &'p Instance<'s, 'b>,
    pub(crate) before: Node,
    pub(crate) after: Node,
    pub(crate) owners: (Owner, Owner),
    /// The type after the change takes objects of the type before it over.
    pub(crate) taken_over: bool,
    pub(crate) facts: TypeFacts,
    pub(crate) differences: Vec<Difference>,
    /// A value differs in one of several cases, and which of them it is, is not known.
    pub(crate) chosen: bool,
    /// Forced by `replace_triggered_by`.
    pub(crate) triggered: Option<String>,
    /// What becomes of the keys, where they are not known.
    pub(crate) keys: Keys,
}

/// How much happens to an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    Unchanged,
    Updated,
    /// An update that may turn out as a replacement.
    MaybeReplaced,
    Replaced,
}

impl Pair<'_, '_, '_> {
    /// Whether it is not known which of the objects stay: what decides it is another, or
    /// says more than before while those that stay change as well.
    pub(crate) fn may_go(&self) -> bool {
        match self.keys {
            Keys::Same | Keys::Added => false,
            Keys::More => !self.differences.is_empty() || self.owners.0 != self.owners.1,
            Keys::Other => true,
        }
    }

    pub(crate) fn outcome(&self) -> Outcome {
        if self.triggered.is_some() {
            return Outcome::Replaced;
        }
        let worst = self
            .differences
            .iter()
            .map(|one| replacement::replaces(&self.facts, one, &self.after))
            .max();
        let other_type = self.old.resource.type_name != self.new.resource.type_name;
        // Where it is not known which instances there are, what each of them gets is
        // not known either, and whether they stay is the question.
        let sure = self.differences.iter().any(|one| {
            one.known() && replacement::replaces(&self.facts, one, &self.after) == Replaces::Yes
        });
        match worst {
            Some(Replaces::Yes) if self.may_go() && !sure => Outcome::MaybeReplaced,
            Some(Replaces::Yes) => Outcome::Replaced,
            // Of a type that nobody has looked at, an update with known values is
            // one, unless its words say otherwise.
            Some(Replaces::Maybe) if !self.facts.known() && !self.suspicious() => Outcome::Updated,
            Some(Replaces::Maybe) => Outcome::MaybeReplaced,
            _ if self.may_go() => Outcome::MaybeReplaced,
            _ if !self.taken_over && (other_type || self.owners.0 != self.owners.1) => {
                Outcome::MaybeReplaced
            }
            Some(Replaces::No) => Outcome::Updated,
            None => Outcome::Unchanged,
        }
    }

    /// Whether a difference has to be looked at in a type of which nothing is known.
    fn suspicious(&self) -> bool {
        self.differences.iter().any(|one| {
            one.is_open() && !is_entry(&one.path) || is_suspicious(&schema_path(&one.path))
        })
    }

    pub(crate) fn compare(
        &mut self,
        catalog: Catalog,
        lifecycle: Option<&Lifecycle>,
        stale: &dyn Fn(&Dependency) -> bool,
    ) {
        let mut after = self.after.clone();
        let type_name = self.new.resource.type_name;
        let rules = difference::Rules::of(type_name, catalog);
        self.differences = difference::compare(&rules, &self.before, &mut after, stale);
        self.differences
            .retain(|one| !ignored(lifecycle, &one.path));
        self.after = after;
    }
}

pub(crate) fn open_module(address: &ResourceAddress) -> bool {
    address
        .module
        .0
        .iter()
        .any(|step| matches!(step.key, Some(InstanceKey::Unknown)))
}
