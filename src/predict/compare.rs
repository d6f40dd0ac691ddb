//! Two configurations as changes of instances.

use std::collections::{BTreeMap, BTreeSet};

use super::changes::{create, delete, paired};
use super::moves;
use super::pair::{Instance, Pair, Side, open_module};
use super::propagate::propagate_replacements;
use crate::catalog::facts;
use crate::model::action::Action;
use crate::model::address::{ResourceAddress, ResourceMode};
use crate::model::change::{Gap, GapEffect, OutputChange, ResourceChange};
use crate::model::value::{Mask, Object, Value};
use crate::modules::body::is_open;
use crate::modules::symbolic::SymbolicValue;
use crate::modules::tree::Module;

fn instances_of<'s, 'b>(modules: &[&'s Module<'b>]) -> BTreeMap<ResourceAddress, Instance<'s, 'b>> {
    let mut out = BTreeMap::new();
    for module in modules {
        for resource in module
            .resources
            .iter()
            .filter(|resource| resource.mode == ResourceMode::Managed)
        {
            for (key, each) in module.instances(resource).list() {
                let instance = Instance {
                    module,
                    resource,
                    key: key.clone(),
                    each,
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
    let old_addresses: BTreeSet<ResourceAddress> = old.keys().cloned().collect();
    let new_addresses: BTreeSet<ResourceAddress> = new.keys().cloned().collect();
    let mut renames = moves::renames(
        after.configuration,
        &new_modules,
        &old_addresses,
        &new_addresses,
    );
    // An address that is written to by a move is taken by it.
    renames.retain(|_, to| new.contains_key(to));
    let _ = before.root.tree.renamed.set(renames.clone());

    let mut pairs: BTreeMap<ResourceAddress, Pair<'_, '_, '_>> = BTreeMap::new();
    let mut gone: Vec<&ResourceAddress> = Vec::new();
    for (address, instance) in &old {
        let target = renames.get(address).unwrap_or(address);
        let Some(other) = new.get(target) else {
            gone.push(address);
            continue;
        };
        let (one, owner) = instance.node(before.configuration);
        let (two, new_owner) = other.node(after.configuration);
        let open = is_open(instance.key.as_ref()) || open_module(address);
        let pair = Pair {
            previous: address.clone(),
            old: instance,
            new: other,
            before: one,
            after: two,
            owners: (owner, new_owner),
            facts: facts(other.resource.type_name),
            differences: Vec::new(),
            triggered: None,
            repeated: open && !same_repetition(instance, other),
        };
        pairs.insert(target.clone(), pair);
    }
    let created: BTreeSet<&ResourceAddress> = new
        .keys()
        .filter(|address| !pairs.contains_key(*address))
        .collect();
    let settled = propagate_replacements(&mut pairs, &created, after.configuration);

    let mut changes = Vec::new();
    for (address, pair) in &mut pairs {
        changes.push(paired(address, pair, after.configuration));
    }
    for address in created {
        let instance = &new[address];
        let (node, owner) = instance.node(after.configuration);
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
        let (node, owner) = instance.node(before.configuration);
        changes.push(delete(address, &node, owner, instance, &new_modules, after));
    }
    let mut gaps = unknown_modules(&old_modules, &new_modules);
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
            what: "what hangs on replaced objects".to_owned(),
            why: "the chain of objects that replace each other is too long to follow".to_owned(),
            treated_as: "objects that may be replaced".to_owned(),
            effect: GapEffect::NeedsApproval,
        });
    }
    changes.sort_by(|a, b| (&a.address, &a.deposed).cmp(&(&b.address, &b.deposed)));
    Predicted {
        changes,
        outputs: outputs(before.root, after.root),
        gaps,
    }
}

/// Whether what decides about the keys says the same on both sides, in the
/// block and in the calls around it.
fn same_repetition(old: &Instance<'_, '_>, new: &Instance<'_, '_>) -> bool {
    if old.repetition().value_number != new.repetition().value_number {
        return false;
    }
    let calls = |module: &Module<'_>| -> Vec<[u8; 32]> {
        let mut out = Vec::new();
        let one = |module: &Module<'_>, out: &mut Vec<[u8; 32]>| -> Option<std::rc::Rc<()>> {
            let parent = module.parent.upgrade()?;
            let body = &module.call?.body;
            if let Some(expr) = body.expr("count").or_else(|| body.expr("for_each")) {
                out.push(parent.names_here().symbolic(expr).value_number);
            }
            None
        };
        one(module, &mut out);
        let mut at = module.parent.upgrade();
        while let Some(module) = at {
            one(&module, &mut out);
            at = module.parent.upgrade();
        }
        out
    };
    calls(old.module) == calls(new.module)
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

/// Modules whose code is not at hand: unchanged they are told, changed they
/// could do anything.
fn unknown_modules(old: &[&Module<'_>], new: &[&Module<'_>]) -> Vec<Gap> {
    let digest = |module: &Module<'_>| -> Option<SymbolicValue> {
        let parent = module.parent.upgrade()?;
        let call = module.call?;
        Some(module.outside(&parent).symbolic_body(&call.body, &[]))
    };
    let of = |modules: &[&Module<'_>]| -> BTreeMap<String, Option<[u8; 32]>> {
        modules
            .iter()
            .filter(|module| !module.loaded && !module.path.is_root())
            .map(|module| {
                let name: Vec<String> = module
                    .names
                    .iter()
                    .map(|name| format!("module.{name}"))
                    .collect();
                (
                    name.join("."),
                    digest(module).map(|symbolic| symbolic.value_number),
                )
            })
            .collect()
    };
    let (old, new) = (of(old), of(new));
    let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    names
        .into_iter()
        .filter_map(|name| {
            let why = match (old.get(name), new.get(name)) {
                (Some(one), Some(two)) if one == two => return None,
                (Some(_), Some(_)) => "what it is called with changes, and its code is not at hand",
                (Some(_), None) => "it is called no more or comes from elsewhere, and its code before is not at hand",
                _ => "it is called anew, and its code is not at hand",
            };
            Some(Gap {
                what: name.clone(),
                why: why.to_owned(),
                treated_as: "a module that could change anything in it".to_owned(),
                effect: GapEffect::NeedsApproval,
            })
        })
        .collect()
}
