//! What becomes of an object, as a change with its reason.

use std::sync::Arc;

use super::difference::{self, Difference, Replaces};
use super::moves;
use super::pair::{Instance, Outcome, Pair, Side, open_module};
use crate::model::action::Action;
use crate::model::address::{InstanceKey, ResourceAddress, ResourceMode};
use crate::model::change::{Importing, Prediction, ResourceChange};
use crate::model::configuration::{Configuration, Lifecycle};
use crate::model::value::{Mask, Object, Value};
use crate::modules::body::{Node, is_open};
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
    made.before = object(&pair.before);
    made.after = if outcome == Outcome::Unchanged {
        made.before.clone()
    } else {
        object(&pair.after)
    };
    if pair.previous != *address {
        made.previous_address = Some(pair.previous.clone());
    }
    if made.action.replaces() {
        made.reason = Some("replace_because_cannot_update".into());
        made.replace_paths = pair
            .differences
            .iter()
            .filter(|one| difference::replaces(&pair.facts, one, &pair.after) == Replaces::Yes)
            .map(|one| one.path.clone())
            .collect();
        if pair.triggered.is_some() && made.replace_paths.is_empty() {
            made.reason = Some("replace_by_triggers".into());
        }
    }
    made
}

fn explain(
    pair: &Pair<'_, '_, '_>,
    outcome: Outcome,
    lifecycle: Option<&Lifecycle>,
) -> (Action, Prediction) {
    let known = |why: String| Prediction {
        certain: true,
        why,
        may_replace: false,
    };
    let of = |wanted: Replaces| {
        pair.differences
            .iter()
            .filter(move |one| difference::replaces(&pair.facts, one, &pair.after) == wanted)
    };
    let through = |one: &Difference| match &one.through {
        Some(dependency) => format!(
            "`{}` hangs on {}, which is made anew",
            one.path, dependency.address
        ),
        None => format!("the value of `{}` is not known from the source", one.path),
    };
    match outcome {
        Outcome::Unchanged => (Action::NoOp, known("Both sides say the same.".to_owned())),
        Outcome::Replaced => {
            let sure = of(Replaces::Yes).find(|one| one.known());
            let prediction = match (sure, of(Replaces::Yes).next(), &pair.triggered) {
                (Some(one), ..) => {
                    known(format!("A change of `{}` replaces the object.", one.path))
                }
                (None, Some(one), _) => Prediction {
                    certain: false,
                    why: format!(
                        "A change of `{}` replaces the object, and {}.",
                        one.path,
                        through(one)
                    ),
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
        Outcome::MaybeReplaced => {
            let why = if pair.repeated {
                "Which instances there are is not known from the source, and what decides it changes, so every one of them may go.".to_owned()
            } else if pair.owners.0 != pair.owners.1 {
                "Another provider configuration takes the object over: where it does not find it, the object is made anew.".to_owned()
            } else if let Some(one) = of(Replaces::Maybe).next() {
                if pair.facts.known() {
                    format!(
                        "Whether a change of `{}` replaces the object is not known from the source.",
                        one.path
                    )
                } else {
                    format!(
                        "Nothing is known about this type, so a change of `{}` may replace the object.",
                        one.path
                    )
                }
            } else {
                "The type changes, which only some providers carry over.".to_owned()
            };
            let action = if pair.repeated {
                Action::Delete
            } else {
                Action::Update
            };
            (
                action,
                Prediction {
                    certain: false,
                    why,
                    may_replace: true,
                },
            )
        }
        Outcome::Updated => match pair.differences.iter().find(|one| !one.known()) {
            Some(one) => (
                Action::Update,
                Prediction {
                    certain: false,
                    why: format!("This is an update in place; {}.", through(one)),
                    may_replace: false,
                },
            ),
            None => (
                Action::Update,
                known("Everything that changes is updated in place.".to_owned()),
            ),
        },
    }
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
        Prediction {
            certain: true,
            why: "The configuration before does not have this object.".to_owned(),
            may_replace: false,
        },
    );
    made.after = object(node);
    if let Some(id) = imported(configuration, modules, address) {
        // What is imported exists; the plan alone knows how it differs.
        made.before = Object::known(Value::Unknown, Mask::None);
        made.action = Action::Update;
        made.importing = Some(Importing {
            unknown: id.is_none(),
            id,
        });
        made.predicted = Some(Prediction {
            certain: false,
            why: "An existing object is imported; how it differs from the configuration is not known from the source.".to_owned(),
            may_replace: true,
        });
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
        let why = match (removed, block_stays(after.root, instance, address)) {
            (Some(None), _) => {
                "A `removed` block without `destroy` deletes in Terraform and forgets in OpenTofu."
            }
            (_, true) => "The configuration after does not have this instance.",
            _ => {
                "The configuration after does not have this object, and no `moved` block says where it went."
            }
        };
        (
            Action::Delete,
            Prediction {
                certain: true,
                why: why.to_owned(),
                may_replace: false,
            },
        )
    };
    let mut made = change(address, owner, action, prediction);
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
