//! Modules whose code is not at hand.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::opaque_values::{self, only_adds};
use crate::catalog::vocabulary;
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

impl Called {
    /// Where the code comes from, and which version of it.
    fn place(&self) -> [Option<[u8; 32]>; 2] {
        ["source", "version"].map(|name| self.arguments.get(name).map(|(_, number)| *number))
    }

    /// What the module is called where it comes from, as the name of a type.
    fn kind(&self) -> String {
        let source = match self.arguments.get("source") {
            Some((Value::String(source), _)) => source.split(['?']).next().unwrap_or_default(),
            _ => "",
        };
        let parts = source.rsplit('/').filter(|part| !part.is_empty());
        let name = parts.take(2).collect::<Vec<_>>().join("_");
        format!("module_{}", name.replace(['-', '.'], "_"))
    }
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
    let known: Vec<&Called> = old.values().flatten().collect();
    let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    names
        .into_iter()
        .filter_map(|name| gap(name, old.get(name), new.get(name), &known))
        .collect()
}

fn gap(
    name: &str,
    old: Option<&Option<Called>>,
    new: Option<&Option<Called>>,
    known: &[&Called],
) -> Option<Gap> {
    let mut effect = GapEffect::NeedsApproval;
    let why = match (old, new) {
        (Some(one), Some(two)) if one == two => return None,
        (Some(Some(one)), Some(Some(two))) => {
            let differing = differing(one, two);
            // Where a module comes from is judged by a rule of its own.
            let only_place = |name: &Arc<str>| matches!(name.as_ref(), "source" | "version");
            let harmless = |name: &Arc<str>| {
                only_place(name) || only_describes(name, one, two) || only_more(name, one, two)
            };
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
        (None, Some(Some(call))) if known.iter().any(|other| other.place() == call.place()) => {
            if adds_its_own(call) {
                effect = GapEffect::Note;
            }
            "its call is new, and the same code is called here already".to_owned()
        }
        (_, call) => {
            // That other code comes in is told by a rule of its own.
            if let Some(Some(call)) = call
                && let Some((Value::String(source), _)) = call.arguments.get("source")
                && comes_from_afar(source)
            {
                effect = GapEffect::Note;
            }
            "its call is new, and its code is not at hand".to_owned()
        }
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

/// Whether an argument only gets more of what it has, and nothing about it speaks of guards,
/// access, sizes or deletion.
fn only_more(name: &str, one: &Called, two: &Called) -> bool {
    let value = |called: &Called| called.arguments.get(name).map(|(value, _)| value.clone());
    let (Some(old), Some(new)) = (value(one), value(two)) else {
        return false;
    };
    !speaks(name) && only_adds(&old, &new) && harms(two, name, &old, &new).is_none()
}

/// Whether a name has a word of guards, access or deletion.
fn speaks(name: &str) -> bool {
    name.split(['_', '-', '.', '/']).any(|word| {
        let word = word.to_ascii_lowercase();
        vocabulary::prediction::UPDATED_UNKNOWN.has(&word)
            || vocabulary::prediction::UNKNOWN_TYPE.has(&word)
    })
}

/// What the words of an argument say that may be harmful.
fn harms(call: &Called, name: &str, old: &Value, new: &Value) -> Option<&'static str> {
    let whole = |value: &Value| match value {
        Value::Null => Value::Null,
        value => Value::Map([(Arc::from(name), value.clone())].into_iter().collect()),
    };
    opaque_values::harm(&call.kind(), &whole(old), &whole(new))
}

/// Whether a source is that of a registry or a repository, and no place of this machine.
fn comes_from_afar(source: &str) -> bool {
    !source.is_empty()
        && !source.starts_with(['.', '/', '~', '\\'])
        && !source.starts_with("file:")
        && !source.contains(":\\")
}

/// Whether a new call of code that runs here already has only arguments of which no word says
/// anything harmful: it adds objects of its own.
fn adds_its_own(call: &Called) -> bool {
    !speaks(&call.kind())
        && call.arguments.iter().all(|(name, (value, _))| {
            matches!(
                name.as_ref(),
                "source" | "version" | "providers" | "depends_on"
            ) || harms(call, name, &Value::Null, value).is_none()
        })
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
    let value = |called: &Called| {
        called
            .arguments
            .get(argument)
            .map(|(value, _)| value.clone())
    };
    let (old, new) = (value(one), value(two));
    if let (Some(old), Some(new)) = (&old, &new)
        && let Some(told) = opaque_values::inside(argument, old, new)
    {
        return told;
    }
    let say = |value: &Option<Value>| match value {
        None => "nothing".to_owned(),
        Some(value) => opaque_values::short(argument, value),
    };
    let (from, to) = (say(&old), say(&new));
    if from == to {
        format!("its argument `{argument}` changes")
    } else {
        format!("its argument `{argument}` changes from {from} to {to}")
    }
}
