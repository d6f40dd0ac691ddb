//! Where objects go: `moved` blocks, the moves that Terraform makes by itself,
//! `removed` blocks.

use std::collections::{BTreeMap, BTreeSet};

use super::pair::Side;
use crate::model::address::{InstanceKey, ModulePath, ModuleStep, ResourceAddress, ResourceMode};
use crate::model::configuration::Configuration;
use crate::modules::tree::Module;

/// Chains of moves longer than this are not followed.
const MAX_CHAIN: usize = 64;

/// One end of a move.
#[derive(Debug, Clone)]
enum End {
    Module(ModulePath),
    Resource(ResourceAddress),
}

fn end(module: &ModulePath, text: &str) -> Option<End> {
    let place = |inner: ModulePath| {
        let steps = module.0.iter().chain(inner.0.iter());
        ModulePath(steps.cloned().collect())
    };
    if let Ok(inner) = ModulePath::parse(text)
        && !inner.is_root()
    {
        return Some(End::Module(place(inner)));
    }
    let mut address = ResourceAddress::parse(text).ok()?;
    address.module = place(address.module);
    Some(End::Resource(address))
}

/// A key of one end fits a key of an object: equal, or no key on either end,
/// which means all of them and keeps them.
fn key(
    from: &Option<InstanceKey>,
    to: &Option<InstanceKey>,
    is: &Option<InstanceKey>,
) -> Option<Option<InstanceKey>> {
    if from.is_none() && to.is_none() {
        return Some(is.clone());
    }
    (from == is).then(|| to.clone())
}

fn module_step(from: &[ModuleStep], to: &[ModuleStep], is: &ModulePath) -> Option<ModulePath> {
    let (last_from, before_from) = from.split_last()?;
    let (last_to, before_to) = to.split_last()?;
    let (head, tail) = is.0.split_at_checked(from.len())?;
    let (last_is, before_is) = head.split_last()?;
    if before_from != before_is || last_from.name != last_is.name {
        return None;
    }
    let moved = key(&last_from.key, &last_to.key, &last_is.key)?;
    let mut path = before_to.to_vec();
    path.push(ModuleStep {
        name: last_to.name.clone(),
        key: moved,
    });
    path.extend(tail.iter().cloned());
    Some(ModulePath(path.into()))
}

/// Applies one move to an address.
fn apply(from: &End, to: &End, is: &ResourceAddress) -> Option<ResourceAddress> {
    match (from, to) {
        (End::Module(from), End::Module(to)) => Some(ResourceAddress {
            module: module_step(&from.0, &to.0, &is.module)?,
            ..is.clone()
        }),
        (End::Resource(from), End::Resource(to)) => {
            let same = from.module == is.module
                && from.mode == is.mode
                && from.type_name == is.type_name
                && from.name == is.name;
            if !same {
                return None;
            }
            Some(ResourceAddress {
                key: key(&from.key, &to.key, &is.key)?,
                ..to.clone()
            })
        }
        _ => None,
    }
}

/// Where every object of the side before is after the change, if that is
/// somewhere else.
pub(crate) fn renames(
    configuration: &Configuration,
    modules: &[&Module<'_>],
    before: &BTreeSet<ResourceAddress>,
    after: &BTreeSet<ResourceAddress>,
) -> BTreeMap<ResourceAddress, ResourceAddress> {
    let mut moves: Vec<(End, End)> = Vec::new();
    for module in modules {
        let Some(found) = configuration.module(&module.names) else {
            continue;
        };
        for block in &found.moved {
            let ends = (end(&module.path, &block.from), end(&module.path, &block.to));
            if let (Some(from), Some(to)) = ends {
                moves.push((from, to));
            }
        }
    }
    let mut renames = BTreeMap::new();
    let mut taken: BTreeSet<ResourceAddress> = before.intersection(after).cloned().collect();
    for address in before.iter().filter(|address| !after.contains(*address)) {
        let mut at = address.clone();
        let mut seen = BTreeSet::from([at.clone()]);
        for _ in 0..MAX_CHAIN {
            let next = moves.iter().find_map(|(from, to)| apply(from, to, &at));
            match next {
                Some(next) if seen.insert(next.clone()) => at = next,
                _ => break,
            }
            if after.contains(&at) {
                break;
            }
        }
        if at != *address && taken.insert(at.clone()) {
            renames.insert(address.clone(), at);
        }
    }
    // Terraform moves between no key and the key 0 by itself.
    for address in before.iter().filter(|address| !after.contains(*address)) {
        let key = match &address.key {
            None => Some(InstanceKey::Index(0)),
            Some(InstanceKey::Index(0)) => None,
            Some(_) => continue,
        };
        let at = ResourceAddress {
            key,
            ..renames.get(address).unwrap_or(address).clone()
        };
        let fits = address.mode == ResourceMode::Managed
            && after.contains(&at)
            && renames
                .get(address)
                .is_none_or(|known| !after.contains(known));
        if fits && taken.insert(at.clone()) {
            renames.insert(address.clone(), at);
        }
    }
    renames
}

/// What a `removed` block says of an address: `Some(destroy)`.
pub(crate) fn removed(
    configuration: &Configuration,
    modules: &[&Module<'_>],
    address: &ResourceAddress,
) -> Option<Option<bool>> {
    for module in modules {
        let Some(found) = configuration.module(&module.names) else {
            continue;
        };
        for block in &found.removed {
            let hit = match end(&module.path, &block.from) {
                Some(End::Module(path)) => covers(&path, &address.module),
                Some(End::Resource(from)) => {
                    covers(&from.module, &address.module)
                        && from.module.0.len() == address.module.0.len()
                        && from.mode == address.mode
                        && from.type_name == address.type_name
                        && from.name == address.name
                        && (from.key.is_none() || from.key == address.key)
                }
                None => false,
            };
            if hit {
                return Some(block.destroy);
            }
        }
    }
    None
}

/// Objects that a `removed` block destroys after the change and did not before:
/// the block is new, or kept the object until now.
pub(crate) fn destroyed(
    before: &Side<'_, '_>,
    after: &Side<'_, '_>,
    modules: &[&Module<'_>],
) -> Vec<ResourceAddress> {
    let mut out = Vec::new();
    for module in modules {
        let Some(found) = after.configuration.module(&module.names) else {
            continue;
        };
        let old = before.configuration.module(&module.names);
        for block in &found.removed {
            let was = old.and_then(|old| old.removed.iter().find(|one| one.from == block.from));
            // OpenTofu keeps the object where nothing says otherwise.
            let destroys = block.destroy == Some(true)
                || block.destroy.is_none() && was.is_some_and(|was| was.destroy == Some(false));
            let already = was.is_some_and(|was| was.destroy != Some(false));
            if !destroys || already {
                continue;
            }
            if let Some(End::Resource(address)) = end(&module.path, &block.from) {
                out.push(address);
            }
        }
    }
    out
}

/// Whether a path lies in a module; steps without a key mean every key.
fn covers(outer: &ModulePath, inner: &ModulePath) -> bool {
    inner.0.len() >= outer.0.len()
        && outer.0.iter().zip(inner.0.iter()).all(|(outer, inner)| {
            outer.name == inner.name && (outer.key.is_none() || outer.key == inner.key)
        })
}
