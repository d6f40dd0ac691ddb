//! Blocks with keys that nobody knows, which after the change have all that they had
//! before, and more.

use std::collections::{BTreeMap, BTreeSet};

use super::by_cases;
use super::pair::{Instance, Keys};
use crate::hcl::syntax::Body;
use crate::model::address::{InstanceKey, ModulePath, ResourceAddress};
use crate::model::value::Value;
use crate::modules::normal_form::NormalForm;
use crate::modules::parts::{Part, only_grows};
use crate::modules::tree::{Instances, Module};

/// Finds these blocks, and lets `each.value` on both sides stand for what it stood for
/// before: those that stay get what they had. Callers come before what they call.
pub(crate) fn find(old: &[&Module<'_>], new: &[&Module<'_>]) {
    let before: BTreeMap<&ModulePath, &Module<'_>> =
        old.iter().map(|module| (&module.path, *module)).collect();
    for after in new {
        let Some(before) = before.get(&after.path) else {
            continue;
        };
        for call in after.calls.values() {
            let name = call.block.labels.first().map(AsRef::as_ref);
            let Some(was) = name.and_then(|name| before.calls.get(name)) else {
                continue;
            };
            if *before.call_instances(was) == Instances::Unknown
                && *after.call_instances(call) == Instances::Unknown
            {
                note(before, &was.block.body, after, &call.block.body);
            }
        }
        for resource in &after.resources {
            let was = before.resource(resource.mode, resource.type_name, resource.name);
            if let Some(was) = was
                && *before.instances(was) == Instances::Unknown
                && *after.instances(resource) == Instances::Unknown
            {
                note(before, &was.block.body, after, &resource.block.body);
            }
        }
    }
}

fn note(before: &Module<'_>, was: &Body, after: &Module<'_>, is: &Body) {
    let (Some(was), Some(is)) = (was.expr("for_each"), is.expr("for_each")) else {
        return;
    };
    let (old, new) = (before.names_here(), after.names_here());
    let number = old.symbolic(was);
    if number.value_number == new.symbolic(is).value_number {
        return;
    }
    let (had, has): (BTreeSet<Part>, BTreeSet<Part>) = (old.members(was), new.members(is));
    if only_grows(&had, &has) {
        before.grows(was, number.clone());
        after.grows(is, number);
    }
}

/// Compares what decides about the keys on both sides.
pub(crate) fn keys(old: &Instance<'_, '_>, new: &Instance<'_, '_>) -> Keys {
    let was = &old.resource.block.body;
    let is = &new.resource.block.body;
    let mut found = if old.repetition().value_number == new.repetition().value_number {
        Keys::Same
    } else if is
        .expr("for_each")
        .is_some_and(|expr| new.module.grown(expr).is_some())
    {
        Keys::More
    } else if is.expr("count").or(is.expr("for_each")).is_none()
        && was
            .expr("count")
            .is_some_and(|count| old.module.names_here().at_most_one(count))
    {
        // The tools move the only one by themselves.
        Keys::Same
    } else {
        match decided_alike(old, new) {
            Keys::Other => return Keys::Other,
            keys => keys,
        }
    };
    let (before, after) = (calls(old.module), calls(new.module));
    if before.len() != after.len() {
        return Keys::Other;
    }
    for ((number, _), (other, grows)) in before.iter().zip(&after) {
        if number != other {
            match grows {
                true if found != Keys::Added => found = Keys::More,
                true => {}
                false => return Keys::Other,
            }
        }
    }
    found
}

/// Compares keys by what decides about them and not by their values, and numbers under each
/// condition that they depend on.
fn decided_alike(old: &Instance<'_, '_>, new: &Instance<'_, '_>) -> Keys {
    let was = &old.resource.block.body;
    let is = &new.resource.block.body;
    if let (Some(was), Some(is)) = (was.expr("for_each"), is.expr("for_each")) {
        return match old.module.keys_number(was) == new.module.keys_number(is) {
            true => Keys::Same,
            false => Keys::Other,
        };
    }
    if let (Some(was), Some(is)) = (was.expr("count"), is.expr("count")) {
        let one = old.module.names_here().normal_form(was, &[]);
        let other = new.module.names_here().normal_form(is, &[]);
        if no_fewer(&one, &other) || by_cases::no_fewer(old.module, was, new.module, is) {
            return Keys::Added;
        }
    }
    Keys::Other
}

/// Whether a number is as large as another one in every case.
pub(super) fn no_fewer(was: &NormalForm, is: &NormalForm) -> bool {
    match (was.peel(), is.peel()) {
        (NormalForm::Known(Value::Number(was)), NormalForm::Known(Value::Number(is))) => {
            let both = was.as_i64().zip(is.as_i64());
            both.is_some_and(|(was, is)| was <= is)
        }
        (NormalForm::Choice(was), NormalForm::Choice(is)) => {
            was.by.value_number == is.by.value_number
                && was.cases.len() == is.cases.len()
                && was.cases.iter().all(|(case, was)| {
                    let is = is.cases.get(case);
                    is.is_some_and(|is| no_fewer(was, is))
                })
        }
        (NormalForm::Choice(was), _) => was.cases.values().all(|was| no_fewer(was, is)),
        (_, NormalForm::Choice(is)) => is.cases.values().all(|is| no_fewer(was, is)),
        (was, is) => was.symbolic().value_number == is.symbolic().value_number,
    }
}

/// What decides about the keys of the calls around a module, and whether it only adds some.
fn calls(module: &Module<'_>) -> Vec<([u8; 32], bool)> {
    let one = |module: &Module<'_>| -> Option<([u8; 32], bool)> {
        let parent = module.parent.upgrade()?;
        let body = &module.call?.body;
        let expr = body.expr("count").or_else(|| body.expr("for_each"))?;
        let number = match body.expr("count") {
            Some(count) => parent.names_here().symbolic(count).value_number,
            None => parent.keys_number(expr),
        };
        Some((number, parent.grown(expr).is_some()))
    };
    let mut out: Vec<([u8; 32], bool)> = one(module).into_iter().collect();
    let mut at = module.parent.upgrade();
    while let Some(module) = at {
        out.extend(one(&module));
        at = module.parent.upgrade();
    }
    out
}

/// Where objects go whose block gets a `count` of which the number is not known, or
/// loses it: the tools move between no key and the first one.
pub(crate) fn moves_by_count(
    old: &BTreeMap<ResourceAddress, Instance<'_, '_>>,
    new: &BTreeMap<ResourceAddress, Instance<'_, '_>>,
) -> BTreeMap<ResourceAddress, ResourceAddress> {
    let counted = |instance: &Instance<'_, '_>| {
        !instance.hypothetical && instance.resource.block.body.expr("count").is_some()
    };
    let target = |address: &ResourceAddress, instance: &Instance<'_, '_>| {
        let key = match &address.key {
            Some(InstanceKey::Unknown) if counted(instance) => None,
            None | Some(InstanceKey::Index(0)) => Some(InstanceKey::Unknown),
            _ => return None,
        };
        let to = ResourceAddress {
            key,
            ..address.clone()
        };
        let there = new.get(&to)?;
        let fits = to.key.is_none() || counted(there);
        (fits && !new.contains_key(address)).then_some(to)
    };
    old.iter()
        .filter_map(|(address, instance)| Some((address.clone(), target(address, instance)?)))
        .collect()
}
