//! Two configurations as changes of instances.

use std::collections::{BTreeMap, BTreeSet};

use super::changes::{create, delete, destroyed_by_block, paired};
use super::common_parts;
use super::defaults;
use super::growth;
use super::ignore::no_longer_ignored;
use super::moves;
use super::opaque_modules::unknown_modules;
use super::pair::{Instance, Keys, Pair, Side, open_module};
use super::propagate::propagate_replacements;
use super::refused::{Refused, failing_values};
use super::renamed::take_new_names;
use crate::catalog::TypeFact;
use crate::model::action::Action;
use crate::model::address::{InstanceKey, ResourceAddress, ResourceMode};
use crate::model::change::{Gap, GapEffect, OutputChange, ResourceChange};
use crate::model::configuration::Configuration;
use crate::model::value::{Mask, Object, Value};
use crate::modules::body::is_open;
use crate::modules::tree::Module;

fn instances_of<'s, 'b>(modules: &[&'s Module<'b>]) -> BTreeMap<ResourceAddress, Instance<'s, 'b>> {
    let mut out = BTreeMap::new();
    for module in modules {
        for resource in module
            .resources
            .iter()
            .filter(|resource| resource.mode == ResourceMode::Managed)
        {
            let mut list = module.instances(resource).list();
            let none = list.is_empty() && module.by_default(&resource.block.body);
            if none {
                list.push((Some(InstanceKey::Unknown), Value::Unknown));
            }
            for (key, each) in list {
                let instance = Instance {
                    module,
                    resource,
                    key: key.clone(),
                    each,
                    hypothetical: none || module.hypothetical,
                };
                out.insert(module.address(resource, key), instance);
            }
        }
    }
    out
}

/// The changes between two sides, and what cannot be known.
pub(crate) struct Predicted {
    pub(crate) changes: Vec<ResourceChange>,
    pub(crate) outputs: Vec<OutputChange>,
    pub(crate) gaps: Vec<Gap>,
}

/// Compares two sides.
pub(crate) fn predict<'b>(before: &Side<'_, 'b>, after: &Side<'_, 'b>) -> Predicted {
    let (old_modules, new_modules) = (before.root.all(), after.root.all());
    let (old, new) = (instances_of(&old_modules), instances_of(&new_modules));
    growth::find(&old_modules, &new_modules);
    let renames = renames(after, &new_modules, (&old, &new));
    tell_addresses(before, after, (&old, &new), &renames);

    let refused = Refused::of(&new_modules);
    let matching = Matching {
        sides: (before, after),
        old: &old,
        new: &new,
        renames: &renames,
        refused: &refused,
        // What could not be read before is not known to be other than it is now.
        unread: &Refused::of(&old_modules),
    };
    let mut pairs = matching.pairs();
    let created = matching.created(&pairs);
    let settled = propagate_replacements(&mut pairs, &created, after);

    let configuration = after.configuration;
    let mut changes = Vec::new();
    for (address, pair) in &mut pairs {
        changes.push(paired(address, pair, configuration));
    }
    for address in created {
        let (node, owner) = new[address].node(after);
        changes.push(create(address, &node, owner, &new_modules, configuration));
    }
    for address in matching.gone() {
        let instance = &old[address];
        let (node, owner) = instance.node(before);
        changes.push(delete(address, &node, owner, instance, &new_modules, after));
    }
    let destroyed = moves::destroyed(before, after, &new_modules).into_iter();
    let unknown = destroyed.filter(|address| {
        !old.keys()
            .any(|known| known.without_key() == address.without_key())
    });
    changes.extend(unknown.map(|address| destroyed_by_block(&address)));
    changes.sort_by(|a, b| (&a.address, &a.deposed).cmp(&(&b.address, &b.deposed)));

    let mut gaps = refused.gaps();
    gaps.extend(failing_values(&old_modules, &new_modules));
    let broken = before.root.broken || after.root.broken;
    if !broken {
        let imported = imported(configuration);
        let catalog = after.root.tree.catalog;
        gaps.extend(unknown_modules(
            &old_modules,
            &new_modules,
            &imported,
            catalog,
        ));
    }
    if before.root.tree.overflowed() || after.root.tree.overflowed() {
        gaps.push(overflowed());
    }
    if !settled {
        gaps.push(unsettled());
    }
    Predicted {
        changes,
        outputs: match broken {
            true => Vec::new(),
            false => outputs(before.root, after.root),
        },
        gaps,
    }
}

/// The instances of one side by address.
type Instances<'s, 'b> = BTreeMap<ResourceAddress, Instance<'s, 'b>>;

/// Which objects are found under another address: what blocks say, and what follows from
/// `count`.
fn renames(
    after: &Side<'_, '_>,
    modules: &[&Module<'_>],
    (old, new): (&Instances<'_, '_>, &Instances<'_, '_>),
) -> BTreeMap<ResourceAddress, ResourceAddress> {
    let addresses = |side: &Instances<'_, '_>| side.keys().cloned().collect();
    let configuration = after.configuration;
    let mut renames = moves::renames(configuration, modules, &addresses(old), &addresses(new));
    for (from, to) in growth::moves_by_count(old, new) {
        if !renames.values().any(|taken| *taken == to) {
            renames.entry(from).or_insert(to);
        }
    }
    // An address that is written to by a move is taken by it.
    renames.retain(|_, to| new.contains_key(to));
    renames
}

/// Tells both sides which objects are called otherwise and which are new, before anybody asks
/// what their references come to.
fn tell_addresses<'b>(
    before: &Side<'_, 'b>,
    after: &Side<'_, 'b>,
    (old, new): (&Instances<'_, '_>, &Instances<'_, '_>),
    renames: &BTreeMap<ResourceAddress, ResourceAddress>,
) {
    let _ = before.root.tree.renamed.set(renames.clone());
    let stays = |address: &ResourceAddress| {
        old.contains_key(address) || renames.values().any(|to| to == address)
    };
    let created = new.keys().filter(|address| !stays(address));
    let _ = after.root.tree.created.set(created.cloned().collect());
    for side in [before, after] {
        side.root.tree.worked.settle();
    }
}

/// Finds which object of one side is which of the other.
struct Matching<'p, 's, 'b> {
    sides: (&'p Side<'s, 'b>, &'p Side<'s, 'b>),
    old: &'p Instances<'p, 'b>,
    new: &'p Instances<'p, 'b>,
    renames: &'p BTreeMap<ResourceAddress, ResourceAddress>,
    refused: &'p Refused,
    unread: &'p Refused,
}

impl<'p, 'b> Matching<'p, '_, 'b> {
    /// Whether nobody can tell what becomes of an address.
    fn is_untold(&self, address: &ResourceAddress) -> bool {
        self.refused.covers(address) || self.unread.holds(address)
    }

    /// The address that an object has now, if it is still there.
    fn target(&self, address: &'p ResourceAddress) -> Option<&'p ResourceAddress> {
        let target = self.renames.get(address).unwrap_or(address);
        self.new.contains_key(target).then_some(target)
    }

    /// Objects that stand on both sides, by the address that they have now.
    fn pairs(&self) -> BTreeMap<ResourceAddress, Pair<'p, 'p, 'b>> {
        let mut pairs = BTreeMap::new();
        for address in self.old.keys() {
            let target = self.target(address);
            let told = target
                .filter(|target| !self.is_untold(target) && !self.unread.holds(address))
                .and_then(|target| Some((target, self.pair(address, target)?)));
            if let Some((target, pair)) = told {
                pairs.insert(target.clone(), pair);
            }
        }
        pairs
    }

    fn pair(
        &self,
        address: &ResourceAddress,
        target: &ResourceAddress,
    ) -> Option<Pair<'p, 'p, 'b>> {
        let (before, after) = self.sides;
        let (old, new) = (self.old.get(address)?, self.new.get(target)?);
        let catalog = after.catalog();
        let (mut one, owner) = old.node(before);
        let (mut two, new_owner) = new.node(after);
        let chosen = common_parts::settle(&mut one, &mut two);
        let (was, type_name) = (old.resource.type_name, new.resource.type_name);
        take_new_names(type_name, catalog, &mut one, &two);
        no_longer_ignored(
            old.lifecycle(before.configuration),
            new.lifecycle(after.configuration),
            &mut one,
            &two,
        );
        let open = |address: &ResourceAddress, instance: &Instance<'_, '_>| {
            is_open(instance.key.as_ref()) || open_module(address)
        };
        let keys = match open(address, old) || open(target, new) {
            true => growth::keys(old, new),
            false => Keys::Same,
        };
        let mut taken_over = false;
        if was == type_name {
            defaults::settle(catalog, type_name, &mut one, &mut two);
        } else {
            let takes_over = catalog.type_fact(type_name, TypeFact::TakesOver);
            taken_over = takes_over.unwrap_or_default().contains(&was.as_ref());
        }
        Some(Pair {
            previous: address.clone(),
            old,
            new,
            before: one,
            after: two,
            owners: (owner, new_owner),
            taken_over,
            facts: catalog.facts(type_name),
            differences: Vec::new(),
            triggered: None,
            chosen,
            keys,
        })
    }

    /// Objects that are no longer there. Of what the tools refuse nothing is destroyed, and
    /// what may be there is not gone where it is there for certain.
    fn gone(&self) -> Vec<&'p ResourceAddress> {
        let is_real = |address: &ResourceAddress| {
            self.new.iter().any(|(other, instance)| {
                !instance.hypothetical && other.config() == address.config()
            })
        };
        let gone = self.old.iter().filter(|(address, instance)| {
            self.target(address).is_none()
                && !self.refused.covers(address)
                && !(instance.hypothetical && is_real(address))
        });
        gone.map(|(address, _)| address).collect()
    }

    /// Objects that were not there.
    fn created(
        &self,
        pairs: &BTreeMap<ResourceAddress, Pair<'_, '_, '_>>,
    ) -> BTreeSet<&'p ResourceAddress> {
        let created = self.new.iter().filter(|(address, instance)| {
            !pairs.contains_key(*address) && !instance.hypothetical && !self.is_untold(address)
        });
        created.map(|(address, _)| address).collect()
    }
}

/// Too many instances to follow.
fn overflowed() -> Gap {
    Gap {
        what: "instances of modules".to_owned(),
        why: "there are more of them than are followed".to_owned(),
        treated_as: "modules that could hold anything".to_owned(),
        effect: GapEffect::NeedsApproval,
    }
}

/// Too long a chain to follow.
fn unsettled() -> Gap {
    Gap {
        what: "what depends on replaced resources".to_owned(),
        why: "the chain of objects that replace each other is too long to follow".to_owned(),
        treated_as: "objects that may be replaced".to_owned(),
        effect: GapEffect::NeedsApproval,
    }
}

/// Addresses that something is imported to, without keys.
fn imported(configuration: &Configuration) -> Vec<String> {
    let blocks = configuration.modules.iter().flat_map(|one| &one.imports);
    blocks
        .map(|block| {
            let parts = block.to.split('[').enumerate();
            let bare = parts.map(|(at, part)| match at {
                0 => part,
                _ => part.split_once(']').map_or("", |(_, rest)| rest),
            });
            bare.collect()
        })
        .collect()
}

/// Root outputs that change.
fn outputs(before: &Module<'_>, after: &Module<'_>) -> Vec<OutputChange> {
    let names: BTreeSet<&str> = before
        .outputs
        .keys()
        .chain(after.outputs.keys())
        .copied()
        .collect();
    let one = |module: &Module<'_>, name: &str| {
        let expr = module.outputs.get(name)?.expr;
        let names = module.names_here();
        let value = module.output(name).cloned().unwrap_or(Value::Unknown);
        let declared = module.body.blocks_of("output").any(|block| {
            block.label(0) == Some(name)
                && block
                    .body
                    .expr("sensitive")
                    .is_some_and(|expr| names.evaluate(expr) != Value::Bool(false))
        });
        let sensitive = declared || names.is_sensitive(expr);
        let digest = names.symbolic(expr).value_number;
        Some((value, digest, sensitive))
    };
    let mut changes = Vec::new();
    for name in names {
        let (old, new) = (one(before, name), one(after, name));
        let action = match (&old, &new) {
            (Some(_), None) => Action::Delete,
            (None, Some(_)) => Action::Create,
            (Some(one), Some(two)) if one.1 != two.1 => Action::Update,
            _ => continue,
        };
        let sensitive = [&old, &new].into_iter().flatten().any(|side| side.2);
        let made = |side: Option<(Value, [u8; 32], bool)>| match side {
            Some((value, ..)) => {
                let mask = if sensitive { Mask::All } else { Mask::None };
                Object::known(value, mask)
            }
            None => Object::absent(),
        };
        changes.push(OutputChange {
            name: name.into(),
            action,
            before: made(old),
            after: made(new),
            sensitive,
        });
    }
    changes
}
