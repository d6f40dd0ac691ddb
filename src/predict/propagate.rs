//! Carries replacements to what depends on them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::difference::Difference;
use super::pair::{Instance, Outcome, Pair, Side};
use crate::catalog::{Catalog, TypeFact};
use crate::model::address::ResourceAddress;
use crate::model::configuration::{KeySelector, Lifecycle, Reference};
use crate::model::value::PathStep;
use crate::modules::body::Node;
use crate::modules::symbolic::Dependency;

/// Rounds until replacements have reached everything that depends on them.
const MAX_ROUNDS: usize = 2_000;

/// Carries replacements to what depends on them, until nothing changes any more;
/// `false` when that takes too long.
pub(crate) fn propagate_replacements(
    pairs: &mut BTreeMap<ResourceAddress, Pair<'_, '_, '_>>,
    created: &BTreeSet<&ResourceAddress>,
    after: &Side<'_, '_>,
) -> bool {
    let mut outcomes: BTreeMap<ResourceAddress, Outcome> = BTreeMap::new();
    for address in created {
        outcomes.insert((*address).clone(), Outcome::Replaced);
    }
    for round in 0..MAX_ROUNDS {
        let mut known = Outcomes::new(&outcomes, after.catalog());
        known.touched = pairs
            .iter()
            .filter(|(_, pair)| pair.outcome() > Outcome::Unchanged)
            .map(|(address, pair)| (address.clone(), touched_names(pair)))
            .collect();
        known.settled = pairs
            .iter()
            .filter(|(_, pair)| pair.outcome() == Outcome::Updated)
            .map(|(address, pair)| (address.clone(), settled_names(pair)))
            .collect();
        let mut next = outcomes.clone();
        for (address, pair) in pairs.iter_mut() {
            let lifecycle = pair.new.lifecycle(after.configuration);
            if round == 0 || pair_needs(pair, &known) {
                pair.compare(after.catalog(), lifecycle, &|dependency| {
                    known.stale(dependency)
                });
            }
            if pair.triggered.is_none() {
                pair.triggered = triggered(pair.new, lifecycle, &known);
            }
            let outcome = pair.outcome();
            if outcome > Outcome::Unchanged {
                next.insert(address.clone(), outcome);
            }
        }
        if next == outcomes {
            return true;
        }
        outcomes = next;
    }
    false
}

fn pair_needs(pair: &Pair<'_, '_, '_>, outcomes: &Outcomes<'_>) -> bool {
    fn any(node: &Node, test: &dyn Fn(&Dependency) -> bool) -> bool {
        node.attributes
            .values()
            .chain(node.open.values())
            .filter_map(|leaf| leaf.symbolic.as_ref())
            .any(|symbolic| symbolic.dependencies.iter().any(test))
            || node.blocks.values().flatten().any(|node| any(node, test))
    }
    any(&pair.after, &|dependency| outcomes.stale(dependency))
}

/// Attributes of an object that is updated that keep their values: those that
/// are written and do not differ, and what an update never changes.
fn settled_names(pair: &Pair<'_, '_, '_>) -> BTreeSet<Arc<str>> {
    let mut names: BTreeSet<Arc<str>> = ["id", "arn"].map(Arc::from).into();
    for node in [&pair.before, &pair.after] {
        names.extend(node.attributes.keys().cloned());
        names.extend(node.blocks.keys().cloned());
    }
    for one in &pair.differences {
        if let Some(PathStep::Name(name)) = one.path.0.first() {
            names.remove(name);
        }
    }
    names
}

/// Attributes of the top level that differ, or have something inside that does.
fn touched_names(pair: &Pair<'_, '_, '_>) -> BTreeSet<Arc<str>> {
    let first = |one: &Difference| match one.path.0.first() {
        Some(PathStep::Name(name)) => Some(name.clone()),
        _ => None,
    };
    pair.differences.iter().filter_map(first).collect()
}

/// What happens to objects, by address and by block.
struct Outcomes<'f> {
    catalog: Catalog,
    exact: &'f BTreeMap<ResourceAddress, Outcome>,
    blocks: BTreeMap<ResourceAddress, Outcome>,
    modules: BTreeSet<Vec<Arc<str>>>,
    /// Attributes of updated objects that stay what they were.
    settled: BTreeMap<ResourceAddress, BTreeSet<Arc<str>>>,
    /// Attributes of changed objects that are not what they were.
    touched: BTreeMap<ResourceAddress, BTreeSet<Arc<str>>>,
}

impl<'f> Outcomes<'f> {
    fn new(exact: &'f BTreeMap<ResourceAddress, Outcome>, catalog: Catalog) -> Self {
        let mut blocks: BTreeMap<ResourceAddress, Outcome> = BTreeMap::new();
        let mut modules = BTreeSet::new();
        for (address, outcome) in exact {
            let known = blocks.entry(address.without_key()).or_insert(*outcome);
            *known = (*known).max(*outcome);
            let names = address.module.names();
            for end in 1..=names.len() {
                modules.insert(names[..end].to_vec());
            }
        }
        Outcomes {
            catalog,
            exact,
            blocks,
            modules,
            settled: BTreeMap::new(),
            touched: BTreeMap::new(),
        }
    }

    /// Whether an attribute of an object stays what it was although the object
    /// is updated.
    fn keeps(&self, dependency: &Dependency, attribute: &[PathStep]) -> bool {
        match attribute.first() {
            Some(PathStep::Name(name)) if !dependency.any_key => self
                .settled
                .get(&dependency.address)
                .is_some_and(|names| names.contains(name)),
            _ => false,
        }
    }

    /// Whether an update in place makes the attribute that is used another one: every update,
    /// or one of the attributes that the catalog names (`version=filename|image_uri`).
    fn computed_on_update(&self, dependency: &Dependency) -> bool {
        let Some(attribute) = &dependency.attribute else {
            return false;
        };
        let type_name = &dependency.address.type_name;
        let facts = self
            .catalog
            .type_fact(type_name, TypeFact::ComputedOnUpdate);
        facts.into_iter().flatten().any(|entry| {
            let (name, causes) = entry.split_once('=').unwrap_or((entry, ""));
            if name != attribute.as_ref() {
                return false;
            }
            match self.touched.get(&dependency.address) {
                Some(touched) if !causes.is_empty() && !dependency.any_key => {
                    causes.split('|').any(|cause| touched.contains(cause))
                }
                _ => true,
            }
        })
    }

    fn stale(&self, dependency: &Dependency) -> bool {
        if dependency.address.type_name.as_ref() == "*" {
            return self.modules.contains(&dependency.address.module.names());
        }
        let outcome = if dependency.any_key {
            self.blocks.get(&dependency.address.without_key())
        } else {
            self.exact.get(&dependency.address)
        };
        match outcome {
            Some(Outcome::Replaced) => true,
            Some(outcome) => {
                *outcome > Outcome::Unchanged
                    && (dependency.any_change || self.computed_on_update(dependency))
            }
            None => false,
        }
    }
}

/// `replace_triggered_by`: any change of an object that is named, or of the
/// attribute that is.
fn triggered(
    instance: &Instance<'_, '_>,
    lifecycle: Option<&Lifecycle>,
    outcomes: &Outcomes<'_>,
) -> Option<String> {
    for reference in &lifecycle?.replace_triggered_by {
        let Reference::Resource {
            mode,
            type_name,
            name,
            key,
            attribute,
        } = reference
        else {
            continue;
        };
        let address = ResourceAddress {
            module: instance.module.path.clone(),
            mode: *mode,
            type_name: type_name.clone(),
            name: name.clone(),
            key: match key {
                KeySelector::Fixed(key) => Some(key.clone()),
                KeySelector::Each | KeySelector::Count => instance.key.clone(),
                _ => None,
            },
        };
        let alone = outcomes.exact.contains_key(&address);
        let any_key = !alone
            && !matches!(
                key,
                KeySelector::Fixed(_) | KeySelector::Each | KeySelector::Count
            );
        let dependency = Dependency {
            address,
            any_key,
            any_change: true,
            attribute: None,
        };
        if outcomes.stale(&dependency) && !outcomes.keeps(&dependency, attribute) {
            return Some(format!(
                "`replace_triggered_by` names {}, which changes",
                dependency.address
            ));
        }
    }
    None
}
