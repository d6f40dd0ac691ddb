//! What becomes of an object, as a change with its reason.

use std::sync::Arc;

use super::difference::Difference;
use super::moves;
use super::pair::{Instance, Keys, Outcome, Pair, Side, open_module};
use super::replacement::{self, Replaces, schema_path};
use crate::catalog::vocabulary;
use crate::hcl::references::references;
use crate::hcl::syntax::Expr;
use crate::model::action::Action;
use crate::model::address::{InstanceKey, ResourceAddress, ResourceMode};
use crate::model::change::{Importing, Prediction, ResourceChange};
use crate::model::configuration::{Configuration, Lifecycle, Reference};
use crate::model::value::{Mask, Object, Path, PathStep, Value};
use crate::modules::body::{Node, is_open};
use crate::modules::origins::{Wanted, leads_to};
use crate::modules::provider::Owner;
use crate::modules::tree::{Instances, Module};

fn replace_action(lifecycle: Option<&Lifecycle>) -> Action {
    match lifecycle.and_then(|lifecycle| lifecycle.create_before_destroy) {
        Some(true) => Action::CreateThenDelete,
        _ => Action::DeleteThenCreate,
    }
}

fn change(
    address: &ResourceAddress,
    owner: Owner,
    action: Action,
    prediction: Prediction,
) -> ResourceChange {
    ResourceChange {
        address: address.clone(),
        previous_address: None,
        deposed: None,
        provider: owner.source,
        provider_alias: owner.alias,
        provider_key: None,
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

pub(crate) fn paired(
    address: &ResourceAddress,
    pair: &mut Pair<'_, '_, '_>,
    configuration: &Configuration,
) -> ResourceChange {
    let lifecycle = pair.new.lifecycle(configuration);
    let outcome = pair.outcome();
    let (action, prediction) = explain(pair, outcome, lifecycle);
    let mut made = change(address, pair.owners.1.clone(), action, prediction);
    super::ignore::keep_ignored(lifecycle, &pair.before, &mut pair.after);
    if made.action == Action::Create {
        made.after = object(&pair.after);
        return made;
    }
    made.before = object(&pair.before);
    made.after = if outcome == Outcome::Unchanged {
        made.before.clone()
    } else {
        object(&pair.after)
    };
    if made.action == Action::Delete {
        made.address = pair.previous.clone();
    } else if pair.previous != *address {
        made.previous_address = Some(Box::new(pair.previous.clone()));
    }
    if made.action.replaces() {
        made.reason = Some("replace_because_cannot_update".into());
        made.replace_paths = pair
            .differences
            .iter()
            .filter(|one| replacement::replaces(&pair.facts, one, &pair.after) == Replaces::Yes)
            .map(|one| one.path.clone())
            .collect();
        if pair.triggered.is_some() && made.replace_paths.is_empty() {
            made.reason = Some("replace_by_triggers".into());
        }
    }
    made
}

/// What is concluded for certain.
fn certain(why: impl Into<String>) -> Prediction {
    Prediction {
        certain: true,
        why: why.into(),
        may_replace: false,
        asks: false,
        refused: false,
        differs: Vec::new(),
    }
}

/// Whether the tool refuses to destroy what a block with this lifecycle stands for.
fn refuses(lifecycle: Option<&Lifecycle>) -> bool {
    let said = lifecycle.and_then(|lifecycle| lifecycle.prevent_destroy.as_ref());
    said == Some(&Value::Bool(true))
}

/// What may turn out worse than it looks.
fn undecided(why: impl Into<String>) -> Prediction {
    Prediction {
        certain: false,
        may_replace: true,
        asks: true,
        ..certain(why)
    }
}

fn explain(
    pair: &Pair<'_, '_, '_>,
    outcome: Outcome,
    lifecycle: Option<&Lifecycle>,
) -> (Action, Prediction) {
    let (action, mut prediction) = match outcome {
        Outcome::Unchanged if matches!(pair.keys, Keys::More | Keys::Added) => (
            Action::Create,
            Prediction {
                certain: false,
                asks: each_decides_access(pair),
                ..certain(
                    "Which instances there are is not known from the source: those that were there stay, and more come.",
                )
            },
        ),
        Outcome::Unchanged => (Action::NoOp, certain("Both sides say the same.")),
        Outcome::Replaced => (replace_action(lifecycle), replaced(pair)),
        Outcome::MaybeReplaced if pair.may_go() => (
            Action::Delete,
            undecided(
                "Which instances there are is not known from the source, and what decides it changes, so every one of them may be destroyed.",
            ),
        ),
        Outcome::MaybeReplaced => (Action::Update, maybe_replaced(pair)),
        Outcome::Updated => (Action::Update, updated(pair)),
    };
    prediction.refused = action.replaces() && refuses(lifecycle);
    prediction.differs = pair
        .differences
        .iter()
        .map(|one| one.path.clone())
        .collect();
    if pair.chosen && action != Action::NoOp {
        prediction.certain = false;
        prediction
            .why
            .push_str(" It is so in one of several cases, and which of them it is, is not known.");
    }
    if pair.old.hypothetical || pair.new.hypothetical {
        prediction.certain = false;
        prediction
            .why
            .push_str(" There is such an object only where a variable is set to something else than its default.");
    }
    (action, prediction)
}

/// Differences that replace, do not, or may.
fn of<'p>(pair: &'p Pair<'_, '_, '_>, wanted: Replaces) -> impl Iterator<Item = &'p Difference> {
    pair.differences
        .iter()
        .filter(move |one| replacement::replaces(&pair.facts, one, &pair.after) == wanted)
}

fn through(one: &Difference) -> String {
    match &one.through {
        Some(dependency) => format!(
            "`{}` depends on {}, which is replaced or changed",
            one.path, dependency.address
        ),
        None => format!("the value of `{}` is not known from the source", one.path),
    }
}

fn replaced(pair: &Pair<'_, '_, '_>) -> Prediction {
    let sure = of(pair, Replaces::Yes).find(|one| one.known());
    match (sure, of(pair, Replaces::Yes).next(), &pair.triggered) {
        (Some(one), ..) => certain(format!("A change of `{}` replaces the object.", one.path)),
        (None, Some(one), _) => undecided(format!(
            "A change of `{}` replaces the object, and {}.",
            one.path,
            through(one)
        )),
        (None, None, Some(why)) => undecided(format!("{why}.")),
        (None, None, None) => certain(""),
    }
}

fn maybe_replaced(pair: &Pair<'_, '_, '_>) -> Prediction {
    if pair.owners.0 != pair.owners.1 {
        return undecided(
            "Another provider configuration takes the object over: where it does not find it, the object is created again.",
        );
    }
    match of(pair, Replaces::Maybe).next() {
        Some(one) if pair.facts.known() => undecided(format!(
            "Whether a change of `{}` replaces the object is not known from the source.",
            one.path
        )),
        Some(one) => undecided(format!(
            "Nothing is known about this type, so a change of `{}` may replace the object.",
            one.path
        )),
        None => undecided("The type changes, which only some providers carry over."),
    }
}

fn updated(pair: &Pair<'_, '_, '_>) -> Prediction {
    if let Some(one) = pair
        .differences
        .iter()
        .find(|one| is_lost_beside_open(pair, one))
    {
        return Prediction {
            asks: true,
            ..certain(format!(
                "`{}` is gone, beside others of its kind of which nothing is known.",
                one.path
            ))
        };
    }
    match pair.differences.iter().find(|one| !one.known()) {
        Some(one) => Prediction {
            certain: true,
            asks: pair
                .differences
                .iter()
                .any(|one| asks(pair, one) && !stays_said(pair, one)),
            ..certain(format!("This is an update in place; {}.", through(one)))
        },
        None => certain("Everything that changes is updated in place."),
    }
}

/// Whether a block goes that stands beside others of which only an expression tells: in
/// the value of all of them it cannot be seen any more.
fn is_lost_beside_open(pair: &Pair<'_, '_, '_>, one: &Difference) -> bool {
    // JSON syntax writes the blocks as one argument.
    let ([PathStep::Name(name)] | [PathStep::Name(name), PathStep::Index(_)]) =
        one.path.0.as_slice()
    else {
        return false;
    };
    one.after.is_null()
        && (pair.before.open.contains_key(name) || pair.after.open.contains_key(name))
}

/// Whether what the new objects of a block get is not known where its name speaks of
/// guards, access or code, and is another for each of them.
fn each_decides_access(pair: &Pair<'_, '_, '_>) -> bool {
    struct ByEach;
    impl Wanted for ByEach {
        fn here(&self, _: &Module<'_>, expr: &Expr) -> bool {
            references(expr)
                .iter()
                .any(|one| matches!(one, Reference::EachKey | Reference::EachValue))
        }

        fn beyond(&self) -> bool {
            true
        }
    }
    let body = &pair.new.resource.block.body;
    body.attributes.iter().any(|attribute| {
        let leaf = pair.after.attributes.get(&attribute.name);
        let difference = Difference {
            path: Path::default().join(PathStep::Name(attribute.name.clone())),
            before: Value::Null,
            after: Value::Unknown,
            through: None,
        };
        leaf.is_some_and(|leaf| leaf.value.has_unknown())
            && asks(pair, &difference)
            && leads_to(&ByEach, pair.new.module, &attribute.expr)
    })
}

/// Whether a value that is not known has to be looked at, although the object
/// is updated in place: its name speaks of guards, access or code, or says who is let in
/// by an object that is there to let somebody in.
fn asks(pair: &Pair<'_, '_, '_>, one: &Difference) -> bool {
    !one.known() && {
        let path = schema_path(&one.path);
        let says_who = words(&path).any(|word| vocabulary::prediction::WHO.has(&word));
        if says_who && lets_in(pair) {
            return true;
        }
        // A guard that comes takes none away.
        let comes = one.before.is_null();
        path.contains("user_data")
            || words(&path).any(|word| {
                vocabulary::prediction::UPDATED_UNKNOWN.has(&word)
                    && !(comes && vocabulary::prediction::GUARD_ADDED.has(&word))
            })
    }
}

/// Whether an object is there to let somebody in, by the catalog or by what its type is called.
fn lets_in(pair: &Pair<'_, '_, '_>) -> bool {
    let access = pair.facts.grants_access();
    access.is_some_and(|access| matches!(access, "iam" | "network"))
        || words(pair.new.resource.type_name)
            .any(|word| vocabulary::prediction::ACCESS_KINDS.has(&word))
}

/// The words of a path. A log of accesses is a log, and gives access to nobody.
fn words(path: &str) -> impl Iterator<Item = String> {
    let path = path.to_ascii_lowercase();
    let path = path.replace("access_log", "logging");
    let words: Vec<String> = path.split(['.', '_', '-']).map(str::to_owned).collect();
    words.into_iter()
}

/// Whether an argument that guards by being said is said on both sides, although what it
/// says is not known: a text with something in it is not nothing.
fn stays_said(pair: &Pair<'_, '_, '_>, one: &Difference) -> bool {
    let [PathStep::Name(name)] = one.path.0.as_slice() else {
        return false;
    };
    let said = |node: &Node| {
        node.attributes.get(name).is_some_and(|leaf| {
            let text = leaf.symbolic.as_ref().is_some_and(|symbolic| symbolic.text);
            text || leaf.value.as_str().is_some_and(|text| !text.is_empty())
        })
    };
    let guards = |word: &String| {
        !vocabulary::prediction::UPDATED_UNKNOWN.has(word)
            || vocabulary::prediction::GUARD_ADDED.has(word)
    };
    let identifies = ["_identifier", "_id", "_name", "_arn"]
        .iter()
        .any(|end| name.ends_with(end));
    identifies && said(&pair.before) && said(&pair.after) && words(name).all(|word| guards(&word))
}

pub(crate) fn create(
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
        certain("The configuration before does not have this object."),
    );
    made.after = object(node);
    if let Some(id) = imported(configuration, modules, address) {
        // What is imported exists; the plan alone knows how it differs.
        // Until then it counts as what is written: nothing is known to be lost.
        made.before = made.after.clone();
        made.action = Action::Update;
        made.importing = Some(Box::new(Importing {
            unknown: id.is_none(),
            id,
            ..Importing::default()
        }));
        made.predicted = Some(undecided(
            "An existing object is imported; how it differs from the configuration is not known from the source.",
        ));
    }
    made
}

/// The id of an `import` block for an address: the outer `None` says that there is no block.
fn imported(
    configuration: &Configuration,
    modules: &[&Module<'_>],
    address: &ResourceAddress,
) -> Option<Option<Arc<str>>> {
    let root = modules.first()?;
    let found = configuration.module(&root.names)?;
    found.imports.iter().find_map(|block| {
        let exact = ResourceAddress::parse(&block.to).is_ok_and(|to| to == *address);
        let any_key = block.to.split('[').next() == Some(&address.without_key().to_string())
            && ResourceAddress::parse(&block.to).is_err();
        (exact || any_key).then(|| block.id.clone())
    })
}

pub(crate) fn delete(
    address: &ResourceAddress,
    node: &Node,
    owner: Owner,
    instance: &Instance<'_, '_>,
    modules: &[&Module<'_>],
    after: &Side<'_, '_>,
) -> ResourceChange {
    let removed = moves::removed(after.configuration, modules, address);
    let open = is_open(address.key.as_ref())
        || open_module(address)
        || modules.iter().any(|module| {
            let here = module.names == address.module.names();
            let found = module.resource(
                ResourceMode::Managed,
                instance.resource.type_name,
                instance.resource.name,
            );
            here && found.is_some_and(|found| {
                *module.instances(found) == Instances::Unknown
                    || module
                        .path
                        .0
                        .iter()
                        .any(|step| step.key == Some(InstanceKey::Unknown))
            })
        });
    let unloaded = !lost_module_is_known(after.root, address);
    let (action, prediction) = if removed == Some(Some(false)) {
        (
            Action::Forget,
            certain("A `removed` block keeps the object and takes it out of the state."),
        )
    } else if unloaded {
        (
            Action::Delete,
            undecided(
                "The module now comes from somewhere that is not at hand; it may or may not still have this object.",
            ),
        )
    } else if open {
        (
            Action::Delete,
            undecided(
                "Which instances there were is not known from the source; every one of them may go.",
            ),
        )
    } else {
        let why = match (removed, block_stays(after.root, instance, address)) {
            (Some(None), _) => {
                "A `removed` block without `destroy` deletes in Terraform and forgets in OpenTofu."
            }
            (_, true) => "The configuration after does not have this instance.",
            _ => {
                "The configuration after does not have this object, and no `moved` block says where it went."
            }
        };
        (Action::Delete, certain(why))
    };
    let mut made = change(address, owner, action, prediction);
    let block = after.configuration.resource(&address.config());
    if let Some(prediction) = &mut made.predicted {
        prediction.refused = made.action.destroys() && refuses(block.map(|block| &block.lifecycle));
    }
    made.before = object(node);
    made.reason = Some(
        match (&address.key, block_stays(after.root, instance, address)) {
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

/// An object that only a `removed` block still names: where a state has it, it
/// is destroyed.
pub(crate) fn destroyed_by_block(address: &ResourceAddress) -> ResourceChange {
    let first = address.type_name.split('_').next().unwrap_or_default();
    let owner = Owner {
        source: format!("registry.terraform.io/hashicorp/{first}").into(),
        alias: None,
        key: None,
    };
    let mut made = change(
        address,
        owner,
        Action::Delete,
        undecided("A `removed` block now destroys the object where the state still has it."),
    );
    made.before = Object::known(Value::Unknown, Mask::None);
    made.reason = Some("delete_because_no_resource_config".into());
    made
}

fn block_stays(root: &Module<'_>, instance: &Instance<'_, '_>, address: &ResourceAddress) -> bool {
    root.all().iter().any(|module| {
        module.path == address.module
            && module
                .resource(
                    ResourceMode::Managed,
                    instance.resource.type_name,
                    instance.resource.name,
                )
                .is_some()
    })
}

/// Whether every module on the way to an address is known after the change.
fn lost_module_is_known(root: &Module<'_>, address: &ResourceAddress) -> bool {
    root.all().iter().all(|module| {
        module.loaded || module.path.is_root() || !address.module.names().starts_with(&module.names)
    })
}
