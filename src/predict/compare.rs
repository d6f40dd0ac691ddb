//! Two configurations as changes of instances.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::changes::{create, delete, destroyed_by_block, paired};
use super::common_parts;
use super::defaults;
use super::growth;
use super::ignore::no_longer_ignored;
use super::moves;
use super::opaque_modules::unknown_modules;
use super::pair::{Instance, Keys, Pair, Side, open_module};
use super::propagate::propagate_replacements;
use super::renamed::take_new_names;
use crate::catalog::TypeFact;
use crate::model::action::Action;
use crate::model::address::{ConfigAddress, InstanceKey, ResourceAddress, ResourceMode};
use crate::model::change::{Gap, GapEffect, OutputChange, ResourceChange};
use crate::model::configuration::Configuration;
use crate::model::value::{Mask, Object, Value};
use crate::modules::body::is_open;
use crate::modules::tree::Module;
use crate::source::Span;

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
    let old_addresses: BTreeSet<ResourceAddress> = old.keys().cloned().collect();
    let new_addresses: BTreeSet<ResourceAddress> = new.keys().cloned().collect();
    let mut renames = moves::renames(
        after.configuration,
        &new_modules,
        &old_addresses,
        &new_addresses,
    );
    for (from, to) in growth::moves_by_count(&old, &new) {
        if !renames.values().any(|taken| *taken == to) {
            renames.entry(from).or_insert(to);
        }
    }
    // An address that is written to by a move is taken by it.
    renames.retain(|_, to| new.contains_key(to));
    let _ = before.root.tree.renamed.set(renames.clone());
    let stay = |address: &ResourceAddress| {
        old_addresses.contains(address) || renames.values().any(|to| to == address)
    };
    let created = new_addresses.iter().filter(|address| !stay(address));
    let _ = after.root.tree.created.set(created.cloned().collect());
    for side in [before, after] {
        side.root.tree.worked.settle();
    }

    let refused = Refused::of(&new_modules);
    // What could not be read before is not known to be other than it is now.
    let unread = Refused::of(&old_modules);
    let untold = |address: &ResourceAddress| refused.covers(address) || unread.holds(address);
    let real = |side: &BTreeMap<ResourceAddress, Instance<'_, '_>>, address: &ResourceAddress| {
        side.iter()
            .any(|(other, instance)| !instance.hypothetical && other.config() == address.config())
    };
    let mut pairs: BTreeMap<ResourceAddress, Pair<'_, '_, '_>> = BTreeMap::new();
    let mut gone: Vec<&ResourceAddress> = Vec::new();
    for (address, instance) in &old {
        let target = renames.get(address).unwrap_or(address);
        let Some(other) = new.get(target) else {
            // Of what the tools refuse nothing is destroyed, and what may be there
            // is not gone where it is there for certain.
            let covers = refused.covers(address) || instance.hypothetical && real(&new, address);
            if !covers {
                gone.push(address);
            }
            continue;
        };
        if untold(target) || unread.holds(address) {
            continue;
        }
        let (mut one, owner) = instance.node(before);
        let (mut two, new_owner) = other.node(after);
        let chosen = common_parts::settle(&mut one, &mut two);
        take_new_names(other.resource.type_name, after.catalog(), &mut one, &two);
        no_longer_ignored(
            instance.lifecycle(before.configuration),
            other.lifecycle(after.configuration),
            &mut one,
            &two,
        );
        let open = [(address, instance), (target, other)]
            .iter()
            .any(|(address, instance)| is_open(instance.key.as_ref()) || open_module(address));
        let keys = if open {
            growth::keys(instance, other)
        } else {
            Keys::Same
        };
        let type_name = other.resource.type_name;
        let was = instance.resource.type_name;
        let mut taken_over = false;
        if was == type_name {
            defaults::settle(after.catalog(), type_name, &mut one, &mut two);
        } else {
            let takes_over = after.catalog().type_fact(type_name, TypeFact::TakesOver);
            taken_over = takes_over.unwrap_or_default().contains(&was.as_ref());
        }
        let pair = Pair {
            previous: address.clone(),
            old: instance,
            new: other,
            before: one,
            after: two,
            owners: (owner, new_owner),
            taken_over,
            facts: after.catalog().facts(type_name),
            differences: Vec::new(),
            triggered: None,
            chosen,
            keys,
        };
        pairs.insert(target.clone(), pair);
    }
    let created: BTreeSet<&ResourceAddress> = new
        .iter()
        .filter(|(address, instance)| {
            !pairs.contains_key(*address) && !instance.hypothetical && !untold(address)
        })
        .map(|(address, _)| address)
        .collect();
    let settled = propagate_replacements(&mut pairs, &created, after);

    let mut changes = Vec::new();
    for (address, pair) in &mut pairs {
        changes.push(paired(address, pair, after.configuration));
    }
    for address in created {
        let instance = &new[address];
        let (node, owner) = instance.node(after);
        changes.push(create(
            address,
            &node,
            owner,
            &new_modules,
            after.configuration,
        ));
    }
    for address in gone {
        let instance = &old[address];
        let (node, owner) = instance.node(before);
        changes.push(delete(address, &node, owner, instance, &new_modules, after));
    }
    changes.extend(
        moves::destroyed(before, after, &new_modules)
            .into_iter()
            .filter(|address| {
                !old.keys()
                    .any(|known| known.without_key() == address.without_key())
            })
            .map(|address| destroyed_by_block(&address)),
    );
    let mut gaps = refused.gaps();
    if !before.root.broken && !after.root.broken {
        gaps.extend(unknown_modules(
            &old_modules,
            &new_modules,
            &imported(after.configuration),
        ));
    }
    if before.root.tree.overflowed() || after.root.tree.overflowed() {
        gaps.push(Gap {
            what: "instances of modules".to_owned(),
            why: "there are more of them than are followed".to_owned(),
            treated_as: "modules that could hold anything".to_owned(),
            effect: GapEffect::NeedsApproval,
        });
    }
    if !settled {
        gaps.push(Gap {
            what: "what depends on replaced resources".to_owned(),
            why: "the chain of objects that replace each other is too long to follow".to_owned(),
            treated_as: "objects that may be replaced".to_owned(),
            effect: GapEffect::NeedsApproval,
        });
    }
    changes.sort_by(|a, b| (&a.address, &a.deposed).cmp(&(&b.address, &b.deposed)));
    Predicted {
        changes,
        outputs: match before.root.broken || after.root.broken {
            true => Vec::new(),
            false => outputs(before.root, after.root),
        },
        gaps,
    }
}

/// Blocks and modules after the change that the tools refuse: nothing is planned
/// for them before somebody mends them.
struct Refused {
    modules: BTreeSet<Vec<Arc<str>>>,
    blocks: BTreeMap<ConfigAddress, (String, Span)>,
}

impl Refused {
    fn of(modules: &[&Module<'_>]) -> Self {
        let mut found = Refused {
            modules: BTreeSet::new(),
            blocks: BTreeMap::new(),
        };
        for module in modules {
            if module.broken {
                found.modules.insert(module.names.clone());
            }
            for resource in &module.resources {
                module.instances(resource);
                if let Some(problem) = resource.refused.get() {
                    let address = module.address(resource, None).config();
                    let why = (problem.message.clone(), problem.span);
                    found.blocks.insert(address, why);
                }
            }
        }
        found
    }

    fn covers(&self, address: &ResourceAddress) -> bool {
        self.holds(address) || self.blocks.contains_key(&address.config())
    }

    /// Whether an address lies in a module with files that could not be read.
    fn holds(&self, address: &ResourceAddress) -> bool {
        let names = address.module.names();
        (0..=names.len()).any(|end| self.modules.contains(&names[..end]))
    }

    fn gaps(&self) -> Vec<Gap> {
        let gap = |(address, (message, _)): (&ConfigAddress, &(String, Span))| Gap {
            what: address.to_string(),
            why: format!("Terraform refuses its `for_each`: {message}"),
            treated_as: "a configuration that cannot be planned before this is mended".to_owned(),
            effect: GapEffect::NeedsApproval,
        };
        self.blocks.iter().map(gap).collect()
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
