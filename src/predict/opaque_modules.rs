//! Modules whose code is not at hand.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::change::{Gap, GapEffect};
use crate::model::value::Value;
use crate::model::version;
use crate::modules::tree::Module;

/// What a call says: each argument with what it comes to and its number.
#[derive(PartialEq)]
struct Called {
    arguments: BTreeMap<Arc<str>, (Value, [u8; 32])>,
    blocks: [u8; 32],
}

fn called(module: &Module<'_>) -> Option<Called> {
    let parent = module.parent.upgrade()?;
    let body = &module.call?.body;
    let names = module.outside(&parent);
    let arguments = body
        .attributes
        .iter()
        .map(|argument| {
            let value = names.evaluate(&argument.expr);
            let number = names.symbolic(&argument.expr).value_number;
            (argument.name.clone(), (value, number))
        })
        .collect();
    let attributes: Vec<&str> = body
        .attributes
        .iter()
        .map(|one| one.name.as_ref())
        .collect();
    Some(Called {
        arguments,
        blocks: names.symbolic_body(body, &attributes).value_number,
    })
}

/// Modules whose code is not at hand: called alike they are unchanged, called
/// differently they could do anything.
pub(crate) fn unknown_modules(old: &[&Module<'_>], new: &[&Module<'_>]) -> Vec<Gap> {
    let of = |modules: &[&Module<'_>]| -> BTreeMap<String, Option<Called>> {
        modules
            .iter()
            .filter(|module| !module.loaded && !module.broken && !module.path.is_root())
            .map(|module| {
                let name: Vec<String> = module
                    .names
                    .iter()
                    .map(|name| format!("module.{name}"))
                    .collect();
                (name.join("."), called(module))
            })
            .collect()
    };
    let (old, new) = (of(old), of(new));
    let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    names
        .into_iter()
        .filter_map(|name| gap(name, old.get(name), new.get(name)))
        .collect()
}

fn gap(name: &str, old: Option<&Option<Called>>, new: Option<&Option<Called>>) -> Option<Gap> {
    let mut effect = GapEffect::NeedsApproval;
    let why = match (old, new) {
        (Some(one), Some(two)) if one == two => return None,
        (Some(Some(one)), Some(Some(two))) => {
            let differing = differing(one, two);
            // Where a module comes from is judged by a rule of its own.
            let only_place = |name: &Arc<str>| matches!(name.as_ref(), "source" | "version");
            let harmless = |name: &Arc<str>| only_place(name) || only_describes(name, one, two);
            if differing.iter().all(harmless) && one.blocks == two.blocks {
                effect = GapEffect::Note;
            }
            if let [only] = differing.as_slice()
                && let Some(upgrade) = upgrade(only, one, two)
            {
                let told = told(only, one, two);
                format!("{told} (upgrade type: {upgrade}), and its code is not at hand")
            } else {
                let told: Vec<String> = differing.iter().map(|name| told(name, one, two)).collect();
                format!("{}, and its code is not at hand", told.join("; "))
            }
        }
        (Some(_), Some(_)) => {
            "what it is called with changes, and its code is not at hand".to_owned()
        }
        (Some(_), None) => {
            "it is no longer called or comes from elsewhere, and its code before is not at hand"
                .to_owned()
        }
        _ => "its call is new, and its code is not at hand".to_owned(),
    };
    Some(Gap {
        what: name.to_owned(),
        why,
        treated_as: match effect {
            GapEffect::Note => "a module that does the same with what is judged by itself",
            _ => "a module that could change anything in it",
        }
        .to_owned(),
        effect,
    })
}

fn differing(one: &Called, two: &Called) -> Vec<Arc<str>> {
    let names: BTreeSet<&Arc<str>> = one.arguments.keys().chain(two.arguments.keys()).collect();
    names
        .into_iter()
        .filter(|name| {
            let number = |called: &Called| called.arguments.get(*name).map(|(_, number)| *number);
            number(one) != number(two)
        })
        .cloned()
        .collect()
}

/// Whether an argument is there to describe, by its name, and takes no word away that
/// says production. Modules hand such arguments to the objects in them as they are.
fn only_describes(name: &str, one: &Called, two: &Called) -> bool {
    let describes = matches!(
        name,
        "tags"
            | "labels"
            | "default_tags"
            | "extra_tags"
            | "additional_tags"
            | "common_tags"
            | "description"
    );
    let texts = |called: &Called| -> Option<BTreeSet<String>> {
        let mut out = BTreeSet::new();
        match called.arguments.get(name) {
            Some((value, _)) => words(value, &mut out).then_some(out),
            None => Some(out),
        }
    };
    let production = |words: &BTreeSet<String>| {
        ["prod", "production", "prd", "live"]
            .iter()
            .any(|word| words.contains(*word))
    };
    describes
        && match (texts(one), texts(two)) {
            (Some(old), Some(new)) => !production(&old) || production(&new),
            _ => false,
        }
}

/// The words of all texts in a value; `false` where a part of it is not known.
fn words(value: &Value, out: &mut BTreeSet<String>) -> bool {
    match value {
        Value::Unknown => false,
        Value::String(text) => {
            let parts = text.split(|c: char| !c.is_alphanumeric());
            out.extend(parts.map(str::to_lowercase));
            true
        }
        Value::List(list) => list.iter().all(|inner| words(inner, out)),
        Value::Map(map) => map.values().all(|inner| words(inner, out)),
        _ => true,
    }
}

/// How far a version is raised, where nothing else of the source differs.
fn upgrade(argument: &str, one: &Called, two: &Called) -> Option<version::Upgrade> {
    let text = |called: &Called| match called.arguments.get(argument) {
        Some((Value::String(text), _)) => Some(text.clone()),
        _ => None,
    };
    let (old, new) = (text(one)?, text(two)?);
    match argument {
        "version" => Some(version::upgrade(&old, &new)),
        "source" => {
            let ((old, from), (new, to)) = (version::revision(&old)?, version::revision(&new)?);
            (old == new).then(|| version::upgrade(from, to))
        }
        _ => None,
    }
}

/// What an argument was and is, as far as it can be said in a few words.
fn told(argument: &str, one: &Called, two: &Called) -> String {
    const SHORT: usize = 60;
    let say = |called: &Called| match called.arguments.get(argument) {
        None => "nothing".to_owned(),
        Some((Value::String(text), _)) if text.chars().count() <= SHORT => format!("\"{text}\""),
        Some((value @ (Value::Number(_) | Value::Bool(_)), _)) => match value {
            Value::Number(number) => number.to_string(),
            _ => (*value == Value::Bool(true)).to_string(),
        },
        Some(_) => "another value".to_owned(),
    };
    let (from, to) = (say(one), say(two));
    if from == to {
        format!("its argument `{argument}` changes")
    } else {
        format!("its argument `{argument}` changes from {from} to {to}")
    }
}
