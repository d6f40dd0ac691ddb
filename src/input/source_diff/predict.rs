//! Two configurations as changes of instances.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::body::{self, Node, is_open};
use super::difference::{self, Difference, Replaces};
use super::provider::{self, Owner};
use super::trace::{self, Need, Trace};
use super::world::{Instances, Module, Resource};
use super::moves;
use crate::catalog::{TypeFacts, facts};
use crate::model::action::Action;
use crate::model::address::{InstanceKey, ResourceAddress, ResourceMode};
use crate::model::change::{Gap, GapEffect, Importing, OutputChange, Prediction, ResourceChange};
use crate::model::configuration::{Configuration, KeySelector, Lifecycle, Reference};
use crate::model::value::{Object, Path, Value};

/// Rounds until replacements have reached everything that hangs on them.
const MAX_ROUNDS: usize = 200;
/// Instances of one side; more are not told apart.
const MAX_INSTANCES: usize = 200_000;

/// One side, ready to be compared.
pub(super) struct Side<'s, 'b> {
    pub(super) configuration: &'s Configuration,
    pub(super) root: &'s Module<'b>,
}

/// An object of a side.
struct Thing<'s, 'b> {
    module: &'s Module<'b>,
    resource: &'s Resource<'b>,
    key: Option<InstanceKey>,
    each: Value,
}

impl<'s, 'b> Thing<'s, 'b> {
    fn node(&self, configuration: &Configuration) -> (Node, Owner) {
        let names = self.module.names_of(self.key.clone(), &self.each, &self.resource.block.body);
        let mut node = body::node(&names, &self.resource.block.body);
        let (owner, block) = provider::owner(configuration, self.module, self.resource);
        provider::add_defaults(self.resource, block.as_ref(), &mut node);
        (node, owner)
    }

    fn lifecycle<'c>(&self, configuration: &'c Configuration) -> Option<&'c Lifecycle> {
        let address = self.module.address(self.resource, None).config();
        configuration.resource(&address).map(|block| &block.lifecycle)
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
        for resource in module.resources.iter().filter(|resource| resource.mode == ResourceMode::Managed) {
            for (key, each) in module.instances(resource).list() {
                let thing = Thing { module, resource, key: key.clone(), each };
                out.insert(module.address(resource, key), thing);
                if out.len() >= MAX_INSTANCES {
                    return out;
                }
            }
        }
    }
    out
}

/// What becomes of an object that stands on both sides.
struct Pair<'p, 's, 'b> {
    previous: ResourceAddress,
    old: &'p Thing<'s, 'b>,
    new: &'p Thing<'s, 'b>,
    before: Node,
    after: Node,
    owners: (Owner, Owner),
    facts: TypeFacts,
    differences: Vec<Difference>,
    /// Forced by `replace_triggered_by`.
    triggered: Option<String>,
    repeated: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fate {
    Same,
    Updated,
    /// An update that may turn out as a replacement.
    Doubtful,
    Replaced,
}

impl Pair<'_, '_, '_> {
    fn fate(&self) -> Fate {
        if self.triggered.is_some() {
            return Fate::Replaced;
        }
        let worst = self.differences.iter().map(|one| difference::replaces(&self.facts, one)).max();
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
        self.differences.retain(|one| !ignored(lifecycle, &one.path));
        self.after = after;
    }
}

fn ignored(lifecycle: Option<&Lifecycle>, path: &Path) -> bool {
    let Some(lifecycle) = lifecycle else { return false };
    if lifecycle.ignore_changes.is_empty() {
        return false;
    }
    let text = path.to_string();
    let plain = path.without_indices();
    lifecycle.ignore_changes.iter().any(|ignore| {
        let ignore = ignore.as_ref();
        let below = |text: &str| text.strip_prefix(ignore).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']));
        // What the tags of an object are follows from its tags.
        let tags = ignore == "tags" && plain.starts_with("tags_all");
        ignore == "all" || below(&text) || below(&plain) || tags || brackets(ignore) == text
    })
}

/// `tags["Name"]` as paths print it.
fn brackets(written: &str) -> String {
    let mut out = String::new();
    let mut rest = written;
    while let Some(at) = rest.find("[\"") {
        let (head, tail) = rest.split_at(at);
        out.push_str(head);
        let Some(end) = tail.find("\"]") else { break };
        let key = &tail[2..end];
        if key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-') {
            out.push('.');
            out.push_str(key);
        } else {
            out.push_str(&tail[..end + 2]);
        }
        rest = &tail[end + 2..];
    }
    out.push_str(rest);
    out
}

/// What ignored attributes keep: the values before.
fn keep_ignored(lifecycle: Option<&Lifecycle>, before: &Node, after: &mut Node) {
    let Some(lifecycle) = lifecycle else { return };
    for ignore in &lifecycle.ignore_changes {
        if ignore.as_ref() == "all" {
            *after = before.clone();
            return;
        }
        let name: &str = ignore;
        if !name.contains(['.', '[']) {
            match before.attributes.get(name) {
                Some(leaf) => {
                    after.attributes.insert(name.into(), leaf.clone());
                }
                None => {
                    after.attributes.remove(name);
                }
            }
            match before.blocks.get(name) {
                Some(blocks) => {
                    after.blocks.insert(name.into(), blocks.clone());
                }
                None => {
                    after.blocks.remove(name);
                }
            }
        } else if let Some((map, key)) = name.strip_suffix("\"]").and_then(|text| text.split_once("[\""))
            && let Some(leaf) = after.attributes.get_mut(map)
            && let Value::Map(values) = &mut leaf.value
        {
            match before.attributes.get(map).map(|leaf| leaf.value.get(key)) {
                Some(value) if !value.is_null() => {
                    values.insert(key.into(), value.clone());
                }
                _ => {
                    values.remove(key);
                }
            }
        }
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
    let mut renames = moves::renames(after.configuration, &new_modules, &old_addresses, &new_addresses);
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
            facts: facts(&other.resource.type_name),
            differences: Vec::new(),
            triggered: None,
            repeated: open && !same_repetition(thing, other),
        };
        pairs.insert(target.clone(), pair);
    }
    let created: BTreeSet<&ResourceAddress> = new.keys().filter(|address| !pairs.contains_key(*address)).collect();
    settle(&mut pairs, &created, after.configuration);

    let mut changes = Vec::new();
    for (address, pair) in &mut pairs {
        changes.push(paired(address, pair, after.configuration));
    }
    for address in created {
        let thing = &new[address];
        let (node, owner) = thing.node(after.configuration);
        changes.push(create(address, &node, owner, &new_modules, after.configuration));
    }
    for address in gone {
        let thing = &old[address];
        let (node, owner) = thing.node(before.configuration);
        changes.push(delete(address, &node, owner, thing, &new_modules, after));
    }
    changes.sort_by(|a, b| (&a.address, &a.deposed).cmp(&(&b.address, &b.deposed)));
    Predicted {
        changes,
        outputs: outputs(before.root, after.root),
        gaps: unknown_modules(&old_modules, &new_modules),
    }
}

fn open_module(address: &ResourceAddress) -> bool {
    address.module.0.iter().any(|step| matches!(step.key, Some(InstanceKey::Unknown)))
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

/// Carries replacements to what hangs on them, until nothing changes any more.
fn settle(
    pairs: &mut BTreeMap<ResourceAddress, Pair<'_, '_, '_>>,
    created: &BTreeSet<&ResourceAddress>,
    configuration: &Configuration,
) {
    let mut fates: BTreeMap<ResourceAddress, Fate> = BTreeMap::new();
    for address in created {
        fates.insert((*address).clone(), Fate::Replaced);
    }
    for round in 0..MAX_ROUNDS {
        let known = Fates::new(&fates);
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
            return;
        }
        fates = next;
    }
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

/// What happens to objects, by address and by block.
struct Fates<'f> {
    exact: &'f BTreeMap<ResourceAddress, Fate>,
    blocks: BTreeMap<ResourceAddress, Fate>,
    modules: BTreeSet<Vec<Arc<str>>>,
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
        Fates { exact, blocks, modules }
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
fn triggered(thing: &Thing<'_, '_>, lifecycle: Option<&Lifecycle>, fates: &Fates<'_>) -> Option<String> {
    for reference in &lifecycle?.replace_triggered_by {
        let Reference::Resource { mode, type_name, name, key, .. } = reference else { continue };
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
        let any_key = !matches!(key, KeySelector::Fixed(_) | KeySelector::Each | KeySelector::Count);
        let need = Need { address, any_key, any_change: true };
        if fates.stale(&need) {
            return Some(format!("`replace_triggered_by` names {}, which changes", need.address));
        }
    }
    None
}

fn replace_action(lifecycle: Option<&Lifecycle>) -> Action {
    match lifecycle.and_then(|lifecycle| lifecycle.create_before_destroy) {
        Some(true) => Action::CreateThenDelete,
        _ => Action::DeleteThenCreate,
    }
}

fn change(address: &ResourceAddress, owner: Owner, action: Action, prediction: Prediction) -> ResourceChange {
    ResourceChange {
        address: address.clone(),
        previous_address: None,
        deposed: None,
        provider: owner.source,
        provider_alias: owner.alias,
        action,
        reason: None,
        before: Object::absent(),
        after: Object::absent(),
        replace_paths: Vec::new(),
        importing: None,
        deferred: None,
        identity: (Value::Null, Value::Null),
        predicted: Some(prediction),
        span: None,
    }
}

fn object(node: &Node) -> Object {
    Object::known(Value::Map(node.value()), node.mask())
}

fn paired(address: &ResourceAddress, pair: &mut Pair<'_, '_, '_>, configuration: &Configuration) -> ResourceChange {
    let lifecycle = pair.new.lifecycle(configuration);
    let fate = pair.fate();
    let (action, prediction) = explain(pair, fate, lifecycle);
    let mut made = change(address, pair.owners.1.clone(), action, prediction);
    keep_ignored(lifecycle, &pair.before, &mut pair.after);
    made.before = object(&pair.before);
    made.after = if fate == Fate::Same { made.before.clone() } else { object(&pair.after) };
    if pair.previous != *address {
        made.previous_address = Some(pair.previous.clone());
    }
    if made.action.replaces() {
        made.reason = Some("replace_because_cannot_update".into());
        made.replace_paths = pair
            .differences
            .iter()
            .filter(|one| difference::replaces(&pair.facts, one) == Replaces::Yes)
            .map(|one| one.path.clone())
            .collect();
        if pair.triggered.is_some() && made.replace_paths.is_empty() {
            made.reason = Some("replace_by_triggers".into());
        }
    }
    made
}

fn explain(pair: &Pair<'_, '_, '_>, fate: Fate, lifecycle: Option<&Lifecycle>) -> (Action, Prediction) {
    let known = |why: String| Prediction { certain: true, why, may_replace: false };
    let of = |wanted: Replaces| {
        pair.differences
            .iter()
            .filter(move |one| difference::replaces(&pair.facts, one) == wanted)
    };
    let through = |one: &Difference| match &one.through {
        Some(need) => format!("`{}` hangs on {}, which is made anew", one.path, need.address),
        None => format!("the value of `{}` is not known from the source", one.path),
    };
    match fate {
        Fate::Same => (Action::NoOp, known("Both sides say the same.".to_owned())),
        Fate::Replaced => {
            let sure = of(Replaces::Yes).find(|one| one.known());
            let prediction = match (sure, of(Replaces::Yes).next(), &pair.triggered) {
                (Some(one), ..) => known(format!("A change of `{}` replaces the object.", one.path)),
                (None, Some(one), _) => Prediction {
                    certain: false,
                    why: format!("A change of `{}` replaces the object, and {}.", one.path, through(one)),
                    may_replace: true,
                },
                (None, None, Some(why)) => Prediction {
                    certain: false,
                    why: format!("{why}."),
                    may_replace: true,
                },
                (None, None, None) => known(String::new()),
            };
            (replace_action(lifecycle), prediction)
        }
        Fate::Doubtful => {
            let why = if pair.repeated {
                "Which instances there are is not known from the source, and what decides it changes, so every one of them may go.".to_owned()
            } else if pair.owners.0 != pair.owners.1 {
                "Another provider configuration takes the object over: where it does not find it, the object is made anew.".to_owned()
            } else if let Some(one) = of(Replaces::Maybe).next() {
                if pair.facts.known() {
                    format!("Whether a change of `{}` replaces the object is not known from the source.", one.path)
                } else {
                    format!("Nothing is known about this type, so a change of `{}` may replace the object.", one.path)
                }
            } else {
                "The type changes, which only some providers carry over.".to_owned()
            };
            let action = if pair.repeated { Action::Delete } else { Action::Update };
            (action, Prediction { certain: false, why, may_replace: true })
        }
        Fate::Updated => match pair.differences.iter().find(|one| !one.known()) {
            Some(one) => (
                Action::Update,
                Prediction {
                    certain: false,
                    why: format!("This is an update in place; {}.", through(one)),
                    may_replace: false,
                },
            ),
            None => (Action::Update, known("Everything that changes is updated in place.".to_owned())),
        },
    }
}

fn create(
    address: &ResourceAddress,
    node: &Node,
    owner: Owner,
    modules: &[&Module<'_>],
    configuration: &Configuration,
) -> ResourceChange {
    let mut made = change(
        address,
        owner,
        Action::Create,
        Prediction {
            certain: true,
            why: "The configuration before does not have this object.".to_owned(),
            may_replace: false,
        },
    );
    made.after = object(node);
    if let Some(id) = imported(configuration, modules, address) {
        // What is imported exists; the plan alone knows how it differs.
        made.before = Object::known(Value::Unknown, crate::model::value::Mask::None);
        made.action = Action::Update;
        made.importing = Some(Importing { unknown: id.is_none(), id });
        made.predicted = Some(Prediction {
            certain: false,
            why: "An existing object is imported; how it differs from the configuration is not known from the source.".to_owned(),
            may_replace: true,
        });
    }
    made
}

/// The id of an `import` block for an address: the outer `None` says that there is no block.
fn imported(configuration: &Configuration, modules: &[&Module<'_>], address: &ResourceAddress) -> Option<Option<Arc<str>>> {
    let root = modules.first()?;
    let found = configuration.module(&root.names)?;
    found.imports.iter().find_map(|block| {
        let exact = ResourceAddress::parse(&block.to).is_ok_and(|to| to == *address);
        let any_key = block.to.split('[').next() == Some(&address.without_key().to_string())
            && ResourceAddress::parse(&block.to).is_err();
        (exact || any_key).then(|| block.id.clone())
    })
}

fn delete(
    address: &ResourceAddress,
    node: &Node,
    owner: Owner,
    thing: &Thing<'_, '_>,
    modules: &[&Module<'_>],
    after: &Side<'_, '_>,
) -> ResourceChange {
    let removed = moves::removed(after.configuration, modules, address);
    let open = is_open(address.key.as_ref())
        || open_module(address)
        || modules.iter().any(|module| {
            let here = module.names == address.module.names();
            let found = module.resource(ResourceMode::Managed, thing.resource.type_name, thing.resource.name);
            here && found.is_some_and(|found| {
                *module.instances(found) == Instances::Unknown
                    || module.path.0.iter().any(|step| step.key == Some(InstanceKey::Unknown))
            })
        });
    let unloaded = !lost_module_is_known(after.root, address);
    let (action, prediction) = if removed == Some(Some(false)) {
        (
            Action::Forget,
            Prediction {
                certain: true,
                why: "A `removed` block keeps the object and takes it out of the state.".to_owned(),
                may_replace: false,
            },
        )
    } else if unloaded {
        (
            Action::Delete,
            Prediction {
                certain: false,
                why: "The module now comes from somewhere that is not at hand; it may or may not still have this object.".to_owned(),
                may_replace: true,
            },
        )
    } else if open {
        (
            Action::Delete,
            Prediction {
                certain: false,
                why: "Which instances there were is not known from the source; every one of them may go.".to_owned(),
                may_replace: true,
            },
        )
    } else {
        let why = match (removed, block_stays(after.root, thing, address)) {
            (Some(None), _) => "A `removed` block without `destroy` deletes in Terraform and forgets in OpenTofu.",
            (_, true) => "The configuration after does not have this instance.",
            _ => "The configuration after does not have this object, and no `moved` block says where it went.",
        };
        (
            Action::Delete,
            Prediction { certain: true, why: why.to_owned(), may_replace: false },
        )
    };
    let mut made = change(address, owner, action, prediction);
    made.before = object(node);
    made.reason = Some(
        match (&address.key, block_stays(after.root, thing, address)) {
            (Some(InstanceKey::Index(_)), true) => "delete_because_count_index",
            (Some(_), true) => "delete_because_each_key",
            (None, true) => "delete_because_wrong_repetition",
            _ if address.module.is_root() => "delete_because_no_resource_config",
            _ => "delete_because_no_resource_config",
        }
        .into(),
    );
    made
}

fn block_stays(root: &Module<'_>, thing: &Thing<'_, '_>, address: &ResourceAddress) -> bool {
    modules(root).iter().any(|module| {
        module.path == address.module
            && module
                .resource(ResourceMode::Managed, thing.resource.type_name, thing.resource.name)
                .is_some()
    })
}

/// Whether every module on the way to an address is known after the change.
fn lost_module_is_known(root: &Module<'_>, address: &ResourceAddress) -> bool {
    modules(root).iter().all(|module| {
        module.loaded || module.path.is_root() || !address.module.names().starts_with(&module.names)
    })
}

/// Root outputs that change.
fn outputs(before: &Module<'_>, after: &Module<'_>) -> Vec<OutputChange> {
    let names: BTreeSet<&str> = before.outputs.keys().chain(after.outputs.keys()).copied().collect();
    let one = |module: &Module<'_>, name: &str| {
        let expr = module.outputs.get(name)?.expr;
        let names = module.names_here();
        let value = module.output(name).cloned().unwrap_or(Value::Unknown);
        let declared = module.body.blocks_of("output").any(|block| {
            block.label(0) == Some(name) && block.body.expr("sensitive").is_some_and(|expr| names.evaluate(expr) != Value::Bool(false))
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
                let mask = if sensitive { crate::model::value::Mask::All } else { crate::model::value::Mask::None };
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
        Some(trace::body(&module.outside(&parent), &module.call?.body, &[]))
    };
    let of = |modules: &[&Module<'_>]| -> BTreeMap<String, Option<[u8; 32]>> {
        modules
            .iter()
            .filter(|module| !module.loaded && !module.path.is_root())
            .map(|module| {
                let name: Vec<String> = module.names.iter().map(|name| format!("module.{name}")).collect();
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

