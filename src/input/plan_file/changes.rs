//! From the messages of a plan to the model. What `show -json` computes on the
//! way (words for the numbers, the side that each value is for, what is
//! hidden and how it is sorted) is done here again.

use std::collections::BTreeSet;
use std::sync::Arc;

use prost::Message as _;
use prost::bytes::Bytes;
use rayon::prelude::*;

use super::malformed;
use super::proto;
use super::values::{eager, mask, object, path, replace_paths};
use super::wire;
use crate::error::{Error, ErrorCode, Result};
use crate::model::action::Action;
use crate::model::address::{InstanceKey, ModulePath, ResourceAddress, ResourceMode, unquote};
use crate::model::change::{
    Gap, GapEffect, Importing, OutputChange, PlanMode, RelevantAttribute, ResourceChange,
};
use crate::model::value::{Mask, Object};

/// Action and, for each side, which of the values it is.
fn action(number: i32, values: usize) -> (Action, Option<usize>, Option<usize>) {
    match number {
        0 => (Action::NoOp, Some(0), Some(0)),
        1 => (Action::Create, None, Some(0)),
        2 => (Action::Read, Some(0), Some(1)),
        3 => (Action::Update, Some(0), Some(1)),
        5 => (Action::Delete, Some(0), None),
        6 => (Action::DeleteThenCreate, Some(0), Some(1)),
        7 => (Action::CreateThenDelete, Some(0), Some(1)),
        8 => (Action::Forget, Some(0), None),
        // OpenTofu 1.11 has this number for what it opens, which has no values.
        9 if values == 0 => (Action::Open, None, None),
        9 => (Action::CreateThenForget, Some(0), Some(1)),
        10 => (Action::ForgetThenCreate, Some(0), Some(1)),
        // Which side a lone value is for cannot be told; before is the one that
        // shows what may be lost.
        _ => (
            Action::Unrecognized(vec![format!("action {number}")]),
            (values > 0).then_some(0),
            (values > 1).then_some(1),
        ),
    }
}

/// The word `show -json` has for a reason; numbers of newer tools have none.
fn reason(number: i32) -> Option<&'static str> {
    Some(match number {
        1 => "replace_because_tainted",
        2 => "replace_by_request",
        3 => "replace_because_cannot_update",
        4 => "delete_because_no_resource_config",
        5 => "delete_because_wrong_repetition",
        6 => "delete_because_count_index",
        7 => "delete_because_each_key",
        8 => "delete_because_no_module",
        9 => "replace_by_triggers",
        10 => "read_because_config_unknown",
        11 => "read_because_dependency_pending",
        12 => "delete_because_no_move_target",
        13 => "read_because_check_nested",
        14 => "delete_because_enabled_false",
        15 => "forgot_because_lifecycle_destroy_in_state",
        16 => "forgot_because_lifecycle_destroy_in_config",
        _ => return None,
    })
}

pub(super) fn deferral(message: Option<&proto::Deferred>) -> &'static str {
    match message.map_or(0, |deferred| deferred.reason) {
        1 => "instance_count_unknown",
        2 => "resource_config_unknown",
        3 => "provider_config_unknown",
        4 => "absent_prereq",
        5 => "deferred_prereq",
        // The word of `show -json` for what it does not know either.
        _ => "unknown",
    }
}

/// Source address, alias and key of the instance in
/// `module.m.provider["host/org/name"].alias["key"]`. A text of another form is
/// given back whole.
pub(super) fn provider(text: &str) -> (&str, Option<&str>, Option<InstanceKey>) {
    let whole = (text, None, None);
    let mut rest = text;
    while let Some(after) = rest.strip_prefix("module.") {
        let Some((_, after)) = after.split_once('.') else {
            return whole;
        };
        rest = after;
    }
    let Some(rest) = rest.strip_prefix("provider[") else {
        return whole;
    };
    let Some((_, length)) = unquote(rest) else {
        return whole;
    };
    let source = &rest[1..length - 1];
    let Some(rest) = rest[length..].strip_prefix(']') else {
        return whole;
    };
    let Some(instance) = rest.strip_prefix('.') else {
        return (source, None, None);
    };
    let (alias, key) = match instance.split_once('[') {
        Some((alias, key)) => (alias, Some(instance_key(key))),
        None => (instance, None),
    };
    (source, Some(alias), key)
}

/// The key behind its `[`; one that cannot be read is some key all the same.
fn instance_key(text: &str) -> InstanceKey {
    if let Some((name, _)) = text.starts_with('"').then(|| unquote(text)).flatten() {
        return InstanceKey::Name(name.as_str().into());
    }
    text.strip_suffix(']')
        .and_then(|index| index.parse().ok())
        .map_or(InstanceKey::Unknown, InstanceKey::Index)
}

/// The address of a plan that Terraform before 1.1 wrote: its parts in fields
/// of their own, which later versions leave empty.
fn spelt_out(message: &proto::ResourceInstanceChange) -> Result<Option<ResourceAddress>> {
    let parts = !message.type_name.is_empty() || !message.name.is_empty();
    if !parts && message.module.is_empty() {
        return Ok(None);
    }
    if !message.address.is_empty() || (message.name_key.is_some() && message.index_key.is_some()) {
        return Err(Error::new(
            ErrorCode::SuspiciousPlan,
            "a change of the plan has two addresses, which no tool writes",
        )
        .with_help("make the plan again with `terraform plan -out PLAN`"));
    }
    let wrong = || malformed("a change of the plan has an address that is none");
    let key = match (&message.name_key, message.index_key) {
        (Some(name), _) => Some(InstanceKey::Name(name.as_str().into())),
        (None, Some(index)) => Some(InstanceKey::Index(
            u64::try_from(index).map_err(|_| wrong())?,
        )),
        (None, None) => None,
    };
    let spelt = ResourceAddress {
        module: ModulePath::parse(&message.module).map_err(|_| wrong())?,
        mode: match message.mode {
            0 => ResourceMode::Managed,
            1 => ResourceMode::Data,
            _ => return Err(wrong()),
        },
        type_name: message.type_name.as_str().into(),
        name: message.name.as_str().into(),
        key,
    };
    // What does not read back is no address: an empty or odd name.
    match ResourceAddress::parse(&spelt.to_string()) {
        Ok(back) if back == spelt => Ok(Some(spelt)),
        _ => Err(wrong()),
    }
}

fn address(text: &str) -> Result<ResourceAddress> {
    if text.is_empty() {
        return Err(Error::new(
            ErrorCode::UnsupportedVersion,
            "a change of the plan has no address",
        )
        .with_help("make the plan again with `terraform plan -out PLAN`"));
    }
    ResourceAddress::parse(text).map_err(|error| {
        Error::new(
            ErrorCode::MalformedPlan,
            format!("the plan changes `{text}`: {error}"),
        )
    })
}

struct Sides {
    action: Action,
    before: Object,
    after: Object,
}

fn sides(change: &proto::Change, of: &str) -> Result<Sides> {
    let (action, before, after) = action(change.action, change.values.len());
    let wanted = [before, after]
        .into_iter()
        .flatten()
        .max()
        .map_or(0, |last| last + 1);
    if change.values.len() < wanted
        || (change.values.len() > wanted && !matches!(action, Action::Unrecognized(_)))
    {
        return Err(malformed(format!(
            "the change of `{of}` has {} values where {wanted} belong",
            change.values.len()
        )));
    }
    // The tools add what the provider's schema marks when they print, but the
    // file has it for the side that was read from the provider only. It is the
    // same object, so that what is secret on one side is on the other.
    let mut marks = mask(&change.before_sensitive)?;
    for marked in &change.after_sensitive {
        marks.mark(&path(marked)?.0);
    }
    if let (Some(only), true) = (before, before == after) {
        let both = object(&change.values[only], marks, of)?;
        return Ok(Sides {
            action,
            before: both.clone(),
            after: both,
        });
    }
    let side = |index: Option<usize>, mask: Mask| match index {
        Some(index) => object(&change.values[index], mask, of),
        None => Ok(Object::absent()),
    };
    Ok(Sides {
        before: side(before, marks.clone())?,
        after: side(after, marks)?,
        action,
    })
}

fn importing(bytes: &Bytes) -> Result<Importing> {
    let mut importing = Importing::default();
    let mut rest: &[u8] = bytes;
    while !rest.is_empty() {
        let field =
            wire::next(&mut rest).ok_or_else(|| malformed("an import of the plan is damaged"))?;
        match (field.number, field.content) {
            (1, Some(id)) if !id.is_empty() => {
                let id = std::str::from_utf8(id)
                    .map_err(|_| malformed("the id of an import is not UTF-8"))?;
                importing.id = Some(id.into());
            }
            (2, None) if field.wire == 0 => importing.unknown = field.varint != 0,
            // Terraform has the identity in field 3, OpenTofu in field 2.
            (2 | 3, Some(identity)) => {
                let value = proto::DynamicValue::decode(identity)
                    .map_err(|_| malformed("the identity of an import is damaged"))?;
                importing.identity = eager(Some(&value), "an import")?;
            }
            _ => {}
        }
    }
    Ok(importing)
}

fn resource(message: &proto::ResourceInstanceChange) -> Result<ResourceChange> {
    let at = match spelt_out(message)? {
        Some(at) => at,
        None => address(&message.address)?,
    };
    let text = &at.to_string();
    let change = message
        .change
        .as_ref()
        .ok_or_else(|| malformed(format!("`{text}` has no change in the plan")))?;
    let sides = sides(change, text)?;
    let (source, alias, key) = provider(&message.provider);
    let mut importing = change.importing.as_ref().map(importing).transpose()?;
    if let (Some(importing), false) = (&mut importing, change.generated_config.is_empty()) {
        importing.generated = Some(change.generated_config.as_str().into());
    }
    let action = sides.action.of_mode(at.mode);
    let previous = match message.previous_address.as_str() {
        "" => None,
        previous if previous == message.address => None,
        previous => Some(Box::new(address(previous)?)),
    };
    Ok(ResourceChange {
        address: at,
        previous_address: previous,
        deposed: (!message.deposed.is_empty()).then(|| message.deposed.as_str().into()),
        provider: source.into(),
        provider_alias: alias.map(Into::into),
        provider_key: key,
        action,
        reason: reason(message.reason).map(Into::into),
        before: sides.before,
        after: sides.after,
        replace_paths: replace_paths(&message.required_replace)?,
        importing: importing.map(Box::new),
        deferred: None,
        identity: (
            eager(change.before_identity.as_ref(), text)?,
            eager(change.after_identity.as_ref(), text)?,
        ),
        predicted: None,
        span: None,
    })
}

/// Reads on all cores; of several errors the first in the order of the plan is given.
fn resources(messages: &[proto::ResourceInstanceChange]) -> Result<Vec<ResourceChange>> {
    let read: Vec<Result<ResourceChange>> = messages.par_iter().map(resource).collect();
    read.into_iter().collect()
}

/// Deletes of data sources only tidy the state; the tools hide them.
fn hidden(change: &ResourceChange) -> bool {
    change.address.mode == ResourceMode::Data && change.action == Action::Delete
}

/// By address, the current object before deposed ones; all readers sort like this.
fn sort(changes: &mut [ResourceChange]) {
    changes.sort_by(|a, b| {
        (&a.address, a.deferred.is_some(), &a.deposed).cmp(&(
            &b.address,
            b.deferred.is_some(),
            &b.deposed,
        ))
    });
}

/// Planned changes with the deferred ones among them, sorted.
///
/// # Errors
/// When one cannot be read or two are for the same object.
pub(super) fn planned(plan: &proto::Plan, gaps: &mut Vec<Gap>) -> Result<Vec<ResourceChange>> {
    let mut changes = resources(&plan.resource_changes)?;
    let mut keys = BTreeSet::new();
    for change in &changes {
        if !keys.insert((&change.address, &change.deposed)) {
            return Err(Error::new(
                ErrorCode::SuspiciousPlan,
                format!("the plan changes `{}` twice", change.address),
            ));
        }
    }
    changes.retain(|change| !hidden(change));
    for change in &changes {
        gaps.extend(crate::input::contradictions(change));
    }
    for message in &plan.deferred {
        let inner = message
            .change
            .as_ref()
            .ok_or_else(|| malformed("a deferred change of the plan is empty"))?;
        let mut change = resource(inner)?;
        change.deferred = Some(deferral(message.deferred.as_ref()).into());
        changes.push(change);
    }
    sort(&mut changes);
    Ok(changes)
}

/// What refresh found. Objects that merely moved are left to the planned
/// changes, except where nothing is planned.
///
/// # Errors
/// When an entry cannot be read.
pub(super) fn drift(plan: &proto::Plan, mode: Option<PlanMode>) -> Result<Vec<ResourceChange>> {
    let mut changes = resources(&plan.drift)?;
    changes.retain(|change| {
        !hidden(change) && (mode == Some(PlanMode::RefreshOnly) || !change.action.is_no_op())
    });
    sort(&mut changes);
    Ok(changes)
}

/// Attributes that something planned depends on, sorted.
///
/// # Errors
/// When a path cannot be read.
pub(super) fn relevant(plan: &proto::Plan) -> Result<Vec<RelevantAttribute>> {
    let mut relevant = plan
        .relevant
        .iter()
        .map(|message| {
            let path = message.attribute.as_ref().map(path).transpose()?;
            Ok(RelevantAttribute {
                resource: message.resource.as_str().into(),
                path: path.unwrap_or_default(),
            })
        })
        .collect::<Result<Vec<_>>>()?;
    relevant.sort();
    relevant.dedup();
    Ok(relevant)
}

/// Root outputs, by name.
///
/// # Errors
/// When one cannot be read or stands twice.
pub(super) fn outputs(plan: &proto::Plan) -> Result<Vec<OutputChange>> {
    let mut outputs = Vec::with_capacity(plan.output_changes.len());
    for message in &plan.output_changes {
        let change = message.change.as_ref().ok_or_else(|| {
            malformed(format!(
                "output `{}` has no change in the plan",
                message.name
            ))
        })?;
        let mut sides = sides(change, &message.name)?;
        if message.sensitive {
            sides.before = all_sensitive(&sides.before);
            sides.after = all_sensitive(&sides.after);
        }
        outputs.push(OutputChange {
            name: message.name.as_str().into(),
            action: sides.action,
            before: sides.before,
            after: sides.after,
            sensitive: message.sensitive,
        });
    }
    outputs.sort_by(|a, b| a.name.cmp(&b.name));
    if let Some(pair) = outputs.windows(2).find(|pair| pair[0].name == pair[1].name) {
        return Err(Error::new(
            ErrorCode::SuspiciousPlan,
            format!("the plan changes output `{}` twice", pair[0].name),
        ));
    }
    Ok(outputs)
}

fn all_sensitive(object: &Object) -> Object {
    if !object.exists() {
        return Object::absent();
    }
    Object::known(object.value().clone(), Mask::All)
}

/// Gaps for the numbers that the walk over the wire did not know.
pub(super) fn unknown_numbers(walk: &wire::Walk, gaps: &mut Vec<Gap>) {
    for ((message, number, strict), times) in &walk.unknown {
        gaps.push(Gap {
            what: format!("field {number} of {message} in the plan ({times} times)"),
            why: "the plan was written by a newer tool than this one knows".to_owned(),
            treated_as: if *strict {
                "something that may change what apply does".to_owned()
            } else {
                "something that does not change what apply does".to_owned()
            },
            effect: if *strict {
                GapEffect::NeedsApproval
            } else {
                GapEffect::Note
            },
        });
    }
}

/// The texts of a plan's provider are shared by many changes: keeps one of each.
pub(super) fn share_providers(changes: &mut [ResourceChange]) {
    let mut known: BTreeSet<Arc<str>> = BTreeSet::new();
    for change in changes {
        match known.get(&change.provider) {
            Some(shared) => change.provider = shared.clone(),
            None => {
                known.insert(change.provider.clone());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn providers_split_into_source_and_alias() {
        let name = |text: &str| Some(InstanceKey::Name(text.into()));
        for (text, source, alias, key) in [
            (
                r#"provider["registry.terraform.io/hashicorp/aws"]"#,
                "registry.terraform.io/hashicorp/aws",
                None,
                None,
            ),
            (
                r#"module.a.module.b.provider["h/o/aws"].west"#,
                "h/o/aws",
                Some("west"),
                None,
            ),
            (
                r#"provider["h/o/aws"].west["eu.x"]"#,
                "h/o/aws",
                Some("west"),
                name("eu.x"),
            ),
            (
                r#"provider["h/o/aws"].by[2]"#,
                "h/o/aws",
                Some("by"),
                Some(InstanceKey::Index(2)),
            ),
            ("provider.aws", "provider.aws", None, None),
        ] {
            assert_eq!(provider(text), (source, alias, key));
        }
    }

    #[test]
    fn a_number_without_a_word_destroys() {
        for number in [4, 11, -1] {
            assert!(action(number, 2).0.destroys());
        }
        assert_eq!(
            action(9, 0).0.of_mode(ResourceMode::Ephemeral),
            Action::Open
        );
        assert!(action(9, 0).0.of_mode(ResourceMode::Managed).destroys());
        assert_eq!(action(9, 2).0, Action::CreateThenForget);
        assert_eq!(action(10, 2).0, Action::ForgetThenCreate);
    }
}
