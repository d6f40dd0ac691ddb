//! Two configurations as changes of instances.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::body::{self, Node, is_open};
use super::changes::{create, delete, paired};
use super::difference::{self, Difference, Replaces};
use super::ignore::ignored;
use super::moves;
use super::provider::{self, Owner};
use super::trace::{self, Need, Trace};
use super::world::{Module, Resource};
use crate::catalog::{TypeFacts, facts};
use crate::model::action::Action;
use crate::model::address::{InstanceKey, ResourceAddress, ResourceMode};
use crate::model::change::{Gap, GapEffect, OutputChange, ResourceChange};
use crate::model::configuration::{Configuration, KeySelector, Lifecycle, Reference};
use crate::model::value::{Object, PathStep, Value};

/// Rounds until replacements have reached everything that hangs on them.
const MAX_ROUNDS: usize = 2_000;

/// One side, ready to be compared.
pub(super) struct Side<'s, 'b> {
    pub(super) configuration: &'s Configuration,
    pub(super) root: &'s Module<'b>,
}

/// An object of a side.
pub(super) struct Thing<'s, 'b> {
    pub(super) module: &'s Module<'b>,
    pub(super) resource: &'s Resource<'b>,
    pub(super) key: Option<InstanceKey>,
    each: Value,
}

impl<'s, 'b> Thing<'s, 'b> {
    fn node(&self, configuration: &Configuration) -> (Node, Owner) {
        let names = self
            .module
            .names_of(self.key.clone(), &self.each, &self.resource.block.body);
        let mut node = body::node(&names, &self.resource.block.body);
        let (owner, block) = provider::owner(configuration, self.module, self.resource);
        provider::add_defaults(self.resource, block.as_ref(), &mut node);
        (node, owner)
    }

    pub(super) fn lifecycle<'c>(&self, configuration: &'c Configuration) -> Option<&'c Lifecycle> {
        let address = self.module.address(self.resource, None).config();
        configuration
            .resource(&address)
            .map(|block| &block.lifecycle)
    }

    /// What decides how many instances there are.
    fn repetition(&self) -> Trace {
        let body = &self.resource.block.body;
        match body.expr("count").or_else(|| body.expr("for_each")) {
            Some(expr) => trace::trace(&self.module.names_here(), expr),
            None => Trace::default(),
        }
    }
}

/// All module instances of a side, callers first.
pub(super) fn modules<'s, 'b>(root: &'s Module<'b>) -> Vec<&'s Module<'b>> {
    let mut all = vec![root];
    let mut at = 0;
    while let Some(module) = all.get(at).copied() {
        at += 1;
        for call in module.calls.values() {
            all.extend(module.children(call).iter().map(AsRef::as_ref));
        }
    }
    all
}

fn things<'s, 'b>(modules: &[&'s Module<'b>]) -> BTreeMap<ResourceAddress, Thing<'s, 'b>> {
    let mut out = BTreeMap::new();
    for module in modules {
        for resource in module
            .resources
            .iter()
            .filter(|resource| resource.mode == ResourceMode::Managed)
        {
            for (key, each) in module.instances(resource).list() {
                let thing = Thing {
                    module,
                    resource,
                    key: key.clone(),
                    each,
                };
                out.insert(module.address(resource, key), thing);
            }
        }
    }
    out
}

/// What becomes of an object that stands on both sides.
pub(super) struct Pair<'p, 's, 'b> {
    pub(super) previous: ResourceAddress,
    pub(super) old: &'p Thing<'s, 'b>,
    pub(super) new: &'p Thing<'s, 'b>,
    pub(super) before: Node,
    pub(super) after: Node,
    pub(super) owners: (Owner, Owner),
    pub(super) facts: TypeFacts,
    pub(super) differences: Vec<Difference>,
    /// Forced by `replace_triggered_by`.
    pub(super) triggered: Option<String>,
    pub(super) repeated: bool,
}

/// How much happens to an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fate {
    Same,
    Updated,
    /// An update that may turn out as a replacement.
    Doubtful,
    Replaced,
}

impl Pair<'_, '_, '_> {
    pub(super) fn fate(&self) -> Fate {
        if self.triggered.is_some() {
            return Fate::Replaced;
        }
        let worst = self
            .differences
            .iter()
            .map(|one| difference::replaces(&self.facts, one, &self.after))
            .max();
        let other_type = self.old.resource.type_name != self.new.resource.type_name;
        match worst {
            Some(Replaces::Yes) => Fate::Replaced,
            Some(Replaces::Maybe) => Fate::Doubtful,
            _ if other_type || self.owners.0 != self.owners.1 || self.repeated => Fate::Doubtful,
            Some(Replaces::No) => Fate::Updated,
            None => Fate::Same,
        }
    }

    fn compare(&mut self, lifecycle: Option<&Lifecycle>, stale: &dyn Fn(&Need) -> bool) {
        let mut after = self.after.clone();
        self.differences = difference::compare(&self.facts, &self.before, &mut after, stale);
        self.differences
            .retain(|one| !ignored(lifecycle, &one.path));
        self.after = after;
    }
}

/// The changes between two sides, and what cannot be known.
pub(super) struct Predicted {
    pub(super) changes: Vec<ResourceChange>,
    pub(super) outputs: Vec<OutputChange>,
    pub(super) gaps: Vec<Gap>,
}

/// Compares two sides.
pub(super) fn predict<'b>(before: &Side<'_, 'b>, after: &Side<'_, 'b>) -> Predicted {
    let (old_modules, new_modules) = (modules(before.root), modules(after.root));
    let (old, new) = (things(&old_modules), things(&new_modules));
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
    let _ = before.root.shared.renamed.set(renames.clone());

    let mut pairs: BTreeMap<ResourceAddress, Pair<'_, '_, '_>> = BTreeMap::new();
    let mut gone: Vec<&ResourceAddress> = Vec::new();
    for (address, thing) in &old {
        let target = renames.get(address).unwrap_or(address);
        let Some(other) = new.get(target) else {
            gone.push(address);
            continue;
        };
        let (one, owner) = thing.node(before.configuration);
        let (two, new_owner) = other.node(after.configuration);
        let open = is_open(thing.key.as_ref()) || open_module(address);
        let pair = Pair {
            previous: address.clone(),
            old: thing,
            new: other,
            before: one,
            after: two,
            owners: (owner, new_owner),
            facts: facts(other.resource.type_name),
            differences: Vec::new(),
            triggered: None,
            repeated: open && !same_repetition(thing, other),
        };
        pairs.insert(target.clone(), pair);
    }
    let created: BTreeSet<&ResourceAddress> = new
        .keys()
        .filter(|address| !pairs.contains_key(*address))
        .collect();
    let settled = settle(&mut pairs, &created, after.configuration);

    let mut changes = Vec::new();
    for (address, pair) in &mut pairs {
        changes.push(paired(address, pair, after.configuration));
    }
    for address in created {
        let thing = &new[address];
        let (node, owner) = thing.node(after.configuration);
        changes.push(create(
            address,
            &node,
            owner,
            &new_modules,
            after.configuration,
        ));
    }
    for address in gone {
        let thing = &old[address];
        let (node, owner) = thing.node(before.configuration);
        changes.push(delete(address, &node, owner, thing, &new_modules, after));
    }
    let mut gaps = unknown_modules(&old_modules, &new_modules);
    if before.root.shared.overflowed() || after.root.shared.overflowed() {
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

pub(super) fn open_module(address: &ResourceAddress) -> bool {
    address
        .module
        .0
        .iter()
        .any(|step| matches!(step.key, Some(InstanceKey::Unknown)))
}

/// Whether what decides about the keys says the same on both sides, in the
/// block and in the calls around it.
fn same_repetition(old: &Thing<'_, '_>, new: &Thing<'_, '_>) -> bool {
    if old.repetition().digest != new.repetition().digest {
        return false;
    }
    let calls = |module: &Module<'_>| -> Vec<[u8; 32]> {
        let mut out = Vec::new();
        let one = |module: &Module<'_>, out: &mut Vec<[u8; 32]>| -> Option<std::rc::Rc<()>> {
            let parent = module.parent.upgrade()?;
            let body = &module.call?.body;
            if let Some(expr) = body.expr("count").or_else(|| body.expr("for_each")) {
                out.push(trace::trace(&parent.names_here(), expr).digest);
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

/// Carries replacements to what hangs on them, until nothing changes any more;
/// `false` when that takes too long.
fn settle(
    pairs: &mut BTreeMap<ResourceAddress, Pair<'_, '_, '_>>,
    created: &BTreeSet<&ResourceAddress>,
    configuration: &Configuration,
) -> bool {
    let mut fates: BTreeMap<ResourceAddress, Fate> = BTreeMap::new();
    for address in created {
        fates.insert((*address).clone(), Fate::Replaced);
    }
    for round in 0..MAX_ROUNDS {
        let mut known = Fates::new(&fates);
        known.settled = pairs
            .iter()
            .filter(|(_, pair)| pair.fate() == Fate::Updated)
            .map(|(address, pair)| (address.clone(), settled_names(pair)))
            .collect();
        let mut next = fates.clone();
        for (address, pair) in pairs.iter_mut() {
            let lifecycle = pair.new.lifecycle(configuration);
            if round == 0 || pair_needs(pair, &known) {
                pair.compare(lifecycle, &|need| known.stale(need));
            }
            if pair.triggered.is_none() {
                pair.triggered = triggered(pair.new, lifecycle, &known);
            }
            let fate = pair.fate();
            if fate > Fate::Same {
                next.insert(address.clone(), fate);
            }
        }
        if next == fates {
            return true;
        }
        fates = next;
    }
    false
}

fn pair_needs(pair: &Pair<'_, '_, '_>, fates: &Fates<'_>) -> bool {
    fn any(node: &Node, test: &dyn Fn(&Need) -> bool) -> bool {
        node.attributes
            .values()
            .chain(node.open.values())
            .filter_map(|leaf| leaf.trace.as_ref())
            .any(|trace| trace.needs.iter().any(test))
            || node.blocks.values().flatten().any(|node| any(node, test))
    }
    any(&pair.after, &|need| fates.stale(need))
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

/// What happens to objects, by address and by block.
struct Fates<'f> {
    exact: &'f BTreeMap<ResourceAddress, Fate>,
    blocks: BTreeMap<ResourceAddress, Fate>,
    modules: BTreeSet<Vec<Arc<str>>>,
    /// Attributes of updated objects that stay what they were.
    settled: BTreeMap<ResourceAddress, BTreeSet<Arc<str>>>,
}

impl<'f> Fates<'f> {
    fn new(exact: &'f BTreeMap<ResourceAddress, Fate>) -> Self {
        let mut blocks: BTreeMap<ResourceAddress, Fate> = BTreeMap::new();
        let mut modules = BTreeSet::new();
        for (address, fate) in exact {
            let known = blocks.entry(address.without_key()).or_insert(*fate);
            *known = (*known).max(*fate);
            let names = address.module.names();
            for end in 1..=names.len() {
                modules.insert(names[..end].to_vec());
            }
        }
        Fates {
            exact,
            blocks,
            modules,
            settled: BTreeMap::new(),
        }
    }

    /// Whether an attribute of an object stays what it was although the object
    /// is updated.
    fn keeps(&self, need: &Need, attribute: &[PathStep]) -> bool {
        match attribute.first() {
            Some(PathStep::Name(name)) if !need.any_key => self
                .settled
                .get(&need.address)
                .is_some_and(|names| names.contains(name)),
            _ => false,
        }
    }

    fn stale(&self, need: &Need) -> bool {
        if need.address.type_name.as_ref() == "*" {
            return self.modules.contains(&need.address.module.names());
        }
        let fate = if need.any_key {
            self.blocks.get(&need.address.without_key())
        } else {
            self.exact.get(&need.address)
        };
        match fate {
            Some(Fate::Replaced) => true,
            Some(fate) => need.any_change && *fate > Fate::Same,
            None => false,
        }
    }
}

/// `replace_triggered_by`: any change of an object that is named, or of the
/// attribute that is.
fn triggered(
    thing: &Thing<'_, '_>,
    lifecycle: Option<&Lifecycle>,
    fates: &Fates<'_>,
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
            module: thing.module.path.clone(),
            mode: *mode,
            type_name: type_name.clone(),
            name: name.clone(),
            key: match key {
                KeySelector::Fixed(key) => Some(key.clone()),
                KeySelector::Each | KeySelector::Count => thing.key.clone(),
                _ => None,
            },
        };
        let alone = fates.exact.contains_key(&address);
        let any_key = !alone
            && !matches!(
                key,
                KeySelector::Fixed(_) | KeySelector::Each | KeySelector::Count
            );
        let need = Need {
            address,
            any_key,
            any_change: true,
        };
        if fates.stale(&need) && !fates.keeps(&need, attribute) {
            return Some(format!(
                "`replace_triggered_by` names {}, which changes",
                need.address
            ));
        }
    }
    None
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
        let sensitive = declared || super::sensitive::expression(&names, expr);
        let digest = trace::trace(&names, expr).digest;
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
                let mask = if sensitive {
                    crate::model::value::Mask::All
                } else {
                    crate::model::value::Mask::None
                };
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
    let digest = |module: &Module<'_>| -> Option<Trace> {
        let parent = module.parent.upgrade()?;
        Some(trace::body(
            &module.outside(&parent),
            &module.call?.body,
            &[],
        ))
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
                (name.join("."), digest(module).map(|trace| trace.digest))
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
