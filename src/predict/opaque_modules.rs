//! Modules whose code is not at hand.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::growth::no_fewer;
use super::opaque_values::{
    self, Kind, lets_in, may_replace, only_adds, speaks, tells, vocabulary_word, weakens,
};
use crate::catalog::lexicon::names_another_environment;
use crate::catalog::{Catalog, vocabulary};
use crate::model::address::InstanceKey;
use crate::model::change::{Gap, GapEffect};
use crate::model::value::Value;
use crate::model::version;
use crate::modules::normal_form::NormalForm;
use crate::modules::parts::{Part, only_grows};
use crate::modules::tree::Module;

/// Arguments that are there to describe.
const DESCRIBES: &[&str] = &[
    "tags",
    "labels",
    "default_tags",
    "extra_tags",
    "additional_tags",
    "common_tags",
    "description",
    "homepage_url",
    "topics",
];

/// The parts of a value by their names: what each comes to, and its number.
type Members = BTreeMap<Arc<str>, (Value, [u8; 32])>;

/// What a call says: each argument with what it comes to and its number.
struct Called {
    arguments: BTreeMap<Arc<str>, (Value, [u8; 32])>,
    blocks: [u8; 32],
    /// How many modules it makes.
    repeated: Repeated,
    /// The parts of what is there to describe.
    described: BTreeMap<Arc<str>, Members>,
}

/// What the instances of a call come from.
enum Repeated {
    Once,
    Count(NormalForm),
    Keys(BTreeSet<Part>),
}

impl PartialEq for Called {
    fn eq(&self, other: &Self) -> bool {
        self.arguments == other.arguments && self.blocks == other.blocks
    }
}

impl Called {
    /// Where the code comes from, and which version of it.
    fn place(&self) -> [Option<[u8; 32]>; 2] {
        ["source", "version"].map(|name| self.arguments.get(name).map(|(_, number)| *number))
    }

    /// The name that the call gives to what it makes.
    fn own_name(&self) -> Option<String> {
        let (name, _) = self.arguments.get("name")?;
        name.as_str().map(|name| name.replace('`', "'"))
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
    // The module under a key that is known stays as long as there is that key.
    let known_key = !matches!(module.key, None | Some(InstanceKey::Unknown));
    let repeats = |name: &str| known_key && matches!(name, "count" | "for_each");
    let arguments = body
        .attributes
        .iter()
        .filter(|argument| !repeats(&argument.name))
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
    let repeated = match (body.expr("count"), body.expr("for_each")) {
        (Some(count), _) => Repeated::Count(names.normal_form(count, &[])),
        (None, Some(keys)) => Repeated::Keys(names.members(keys)),
        (None, None) => Repeated::Once,
    };
    let described = body
        .attributes
        .iter()
        .filter(|one| DESCRIBES.contains(&one.name.as_ref()))
        .map(|one| {
            (
                one.name.clone(),
                members(&names.normal_form(&one.expr, &[])),
            )
        })
        .collect();
    Some(Called {
        repeated,
        described,
        arguments,
        blocks: names.symbolic_body(body, &attributes).value_number,
    })
}

/// The members of a map, or the whole where it is none.
fn members(form: &NormalForm) -> Members {
    let one = |form: &NormalForm| {
        let value = match form.peel() {
            NormalForm::Known(value) => value.clone(),
            _ => Value::Unknown,
        };
        (value, form.symbolic().value_number)
    };
    match form.members() {
        Some(members) => members
            .iter()
            .map(|(name, form)| (name.clone(), one(form)))
            .collect(),
        None => BTreeMap::from([("".into(), one(form))]),
    }
}

/// Modules whose code is not at hand: called alike they are unchanged, called
/// differently they could do anything.
pub(crate) fn unknown_modules(
    old: &[&Module<'_>],
    new: &[&Module<'_>],
    imports: &[String],
    catalog: Catalog,
) -> Vec<Gap> {
    let of = |modules: &[&Module<'_>]| -> BTreeMap<Place, Option<Called>> {
        modules
            .iter()
            .filter(|module| !module.loaded && !module.broken && !module.path.is_root())
            .map(|module| (Place::of(module), called(module)))
            .collect()
    };
    let (old, new) = (of(old), of(new));
    let known: Vec<&Called> = old.values().flatten().collect();
    let places: BTreeSet<&Place> = old.keys().chain(new.keys()).collect();
    let there = |side: &BTreeMap<Place, Option<Called>>, name: &str| {
        side.keys().any(|place| place.name == name)
    };
    let mut gaps: Vec<Gap> = places
        .into_iter()
        .filter_map(|place| {
            let name = &place.name;
            let mut gap = gap(name, old.get(place), new.get(place), &known, catalog)?;
            // Under one key it comes or goes, and under others it stays.
            if there(&old, name)
                && there(&new, name)
                && old.contains_key(place) != new.contains_key(place)
            {
                gap.why = place.other_key(new.contains_key(place));
            }
            // What is taken over is there already, and may change with it.
            let inside = format!("{name}.");
            let adopts =
                !old.contains_key(place) && imports.iter().any(|to| to.starts_with(&inside));
            if adopts {
                gap.why.push_str(", and what is there is imported into it");
                gap.effect = GapEffect::NeedsApproval;
            }
            Some(gap)
        })
        .collect();
    gaps.dedup();
    gaps
}

/// Where a module is: its name without keys, and its path with them.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    name: String,
    path: String,
}

impl Place {
    fn of(module: &Module<'_>) -> Self {
        let names = module.names.iter().map(|name| format!("module.{name}"));
        Place {
            name: names.collect::<Vec<_>>().join("."),
            path: module.path.to_string(),
        }
    }

    /// Why the module under this key is not known, where it is there under others.
    fn other_key(&self, comes: bool) -> String {
        let path = &self.path;
        match comes {
            true => format!("it is called for one key more ({path}), and its code is not at hand"),
            false => format!("it is no longer called as {path}, and its code is not at hand"),
        }
    }
}

fn gap(
    name: &str,
    old: Option<&Option<Called>>,
    new: Option<&Option<Called>>,
    known: &[&Called],
    catalog: Catalog,
) -> Option<Gap> {
    let mut effect = GapEffect::NeedsApproval;
    let why = match (old, new) {
        (Some(one), Some(two)) if one == two => return None,
        (Some(Some(one)), Some(Some(two))) => {
            let differing = differing(one, two);
            // Where a module comes from is judged by a rule of its own.
            let only_place = |name: &Arc<str>| matches!(name.as_ref(), "source" | "version");
            let harmless = |name: &Arc<str>| {
                only_place(name)
                    || only_describes(name, one, two)
                    || only_more(name, one, two)
                    || repeated_more(name, one, two)
            };
            let of_argument = |name: &Arc<str>| match harmless(name) {
                true => GapEffect::Told,
                false => argument_effect(name, one, two, catalog),
            };
            if one.blocks == two.blocks {
                let effects = differing.iter().map(of_argument);
                effect = effects.max().unwrap_or(GapEffect::Told);
                // What is called production is in production, wherever it stands.
                if effect == GapEffect::InProduction && says_production(name, [one, two]) {
                    effect = GapEffect::NeedsApproval;
                }
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
        (Some(was), None) => {
            let called = was.as_ref().and_then(Called::own_name);
            let called = called.map_or_else(String::new, |name| format!(" (`{name}`)"));
            format!(
                "it is no longer called{called} or comes from elsewhere, and its code before is not at hand"
            )
        }
        (None, Some(Some(call))) if known.iter().any(|other| other.place() == call.place()) => {
            if adds_its_own(call) {
                effect = GapEffect::Told;
            }
            "its call is new, and the same code is called here already".to_owned()
        }
        (_, call) => {
            // That other code comes in is told by a rule of its own.
            if let Some(Some(call)) = call
                && let Some((Value::String(source), _)) = call.arguments.get("source")
                && comes_from_afar(source)
            {
                effect = GapEffect::Told;
            }
            "its call is new, and its code is not at hand".to_owned()
        }
    };
    Some(Gap {
        what: name.to_owned(),
        why,
        treated_as: match effect {
            GapEffect::Told => "a module that does no more than its call says",
            _ if new.is_none() => "a module of which everything may be destroyed",
            _ => "a module that could change anything in it",
        }
        .to_owned(),
        effect,
    })
}

/// Whether one of the words says production.
fn any_production(words: &BTreeSet<String>) -> bool {
    use vocabulary::environments::{LIVE, PRODUCTION};
    words
        .iter()
        .any(|word| PRODUCTION.has(word) || LIVE.has(word))
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
    let describes = DESCRIBES.contains(&name);
    // What is not known stays as it is where it has the same number under the same name.
    let parts = |called: &Called| called.described.get(name).cloned().unwrap_or_default();
    let (had, has) = (parts(one), parts(two));
    let texts = |parts: &Members, others: &Members| -> Option<BTreeSet<String>> {
        let mut out = BTreeSet::new();
        let whole = parts.iter().all(|(part, (value, number))| {
            let other = others.get(part).map(|(_, number)| number);
            words(value, &mut out) || other == Some(number)
        });
        whole.then_some(out)
    };
    describes
        && match (texts(&had, &has), texts(&has, &had)) {
            (Some(old), Some(new)) => !any_production(&old) || any_production(&new),
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
    let known = one.arguments.values().map(|(value, _)| value);
    !tells(name)
        && only_adds(&old, &new)
        && harms(two, name, &old, &new).is_none()
        && !names_another_environment(known, &new)
}

/// Whether a call is repeated for all that it was repeated for, and more, and what it makes
/// more has only words that harm nothing.
fn repeated_more(name: &str, one: &Called, two: &Called) -> bool {
    let grows = match (name, &one.repeated, &two.repeated) {
        ("count", Repeated::Count(was), Repeated::Count(is)) => no_fewer(was, is),
        ("for_each", Repeated::Keys(had), Repeated::Keys(has)) => only_grows(had, has),
        _ => false,
    };
    grows && adds_its_own(two)
}

/// What another value of an argument may come to. Its module hands it to objects that nobody sees
/// here, so that it asks, unless it can only add, guard, or give more of what there is. Where its
/// words say that no more than a guard or a size is lost, it asks where production may be.
fn argument_effect(name: &str, one: &Called, two: &Called, catalog: Catalog) -> GapEffect {
    if matches!(name, "count" | "for_each" | "providers" | "depends_on") {
        return GapEffect::NeedsApproval;
    }
    let value = |called: &Called| called.arguments.get(name).map(|(value, _)| value.clone());
    let (old, new) = (value(one), value(two));
    if old.is_none() && guard_comes(two, name, new.as_ref(), catalog) {
        return GapEffect::Told;
    }
    let (Some(old), Some(new)) = (&old, &new) else {
        return GapEffect::NeedsApproval;
    };
    let Some(differences) = opaque_values::differences(name, Some(old), Some(new)) else {
        return match weakens(name) && holds_texts(old) && holds_texts(new) {
            true => GapEffect::InProduction,
            false => GapEffect::NeedsApproval,
        };
    };
    let harmless = harms(two, name, old, new).is_none();
    let guards = |difference: &opaque_values::Difference| {
        let last = difference.names.last().map_or(name, String::as_str);
        difference.is_switch()
            && harms(two, last, &difference.new, &difference.old).is_some()
            && !catalog.tends_to_replace(last)
            && !needs_another_object(last)
    };
    // An environment that nothing here was about may be led to, or served, from now on.
    let strays = |new: &Value| {
        let known = one.arguments.values().map(|(value, _)| value);
        names_another_environment(known, new)
    };
    let of = |difference: &opaque_values::Difference| {
        let names = &difference.names;
        let number = matches!(difference.new, Value::Number(_));
        let any = |says: &dyn Fn(&str) -> bool| names.iter().any(|name| says(name));
        match difference.kind {
            Kind::Comes if strays(&difference.new) => GapEffect::NeedsApproval,
            // An element of its own, beside those that stay.
            Kind::Comes if harmless && names.len() > 1 && !any(&tells) => GapEffect::Told,
            // The other way around it would take a guard away.
            Kind::Changes if harmless && guards(difference) && !any(&lets_in) => GapEffect::Told,
            Kind::Changes if harmless && raised(difference) => GapEffect::Told,
            Kind::Changes if any(&|name| may_replace(name, number, catalog)) => {
                GapEffect::NeedsApproval
            }
            Kind::Changes if harmless && difference.grows() && any(&is_capacity) => GapEffect::Told,
            Kind::Changes if difference.much_less() && any(&is_capacity) => GapEffect::InProduction,
            Kind::Changes if any(&weakens) && !difference.switched_off() => GapEffect::InProduction,
            _ => GapEffect::NeedsApproval,
        }
    };
    differences.iter().map(of).max().unwrap_or(GapEffect::Told)
}

/// Whether a list holds nothing but texts.
fn holds_texts(value: &Value) -> bool {
    let texts = |list: &[Value]| list.iter().all(|one| one.as_str().is_some());
    value.as_list().is_some_and(texts)
}

/// Whether the name of a call or something that it is given says production.
fn says_production(name: &str, calls: [&Called; 2]) -> bool {
    let mut said = BTreeSet::new();
    words(&Value::from(name), &mut said);
    for (value, _) in calls.iter().flat_map(|call| call.arguments.values()) {
        value.walk(&mut |_, value| {
            words(value, &mut said);
        });
    }
    any_production(&said)
}

/// Whether an argument says how much there is of something that grows and shrinks in its place.
fn is_capacity(name: &str) -> bool {
    vocabulary_word(name, &vocabulary::prediction::CAPACITY)
}

/// Whether a guard is handed to a module that had none, and nothing says that it is switched off.
fn guard_comes(call: &Called, name: &str, new: Option<&Value>, catalog: Catalog) -> bool {
    let Some(new) = new else { return false };
    let off = match new {
        Value::Bool(on) => !on,
        Value::Number(number) => number.as_f64() <= 0.0,
        value => value.is_empty() && !value.is_unknown(),
    };
    // The whole name counts: what it ends with says what the guard is.
    !off && vocabulary_word(name, &vocabulary::prediction::GUARD_ADDED)
        && !may_replace(name, true, catalog)
        && !needs_another_object(name)
        && harms(call, name, &Value::Null, new).is_none()
}

/// Whether a guard is one that many objects can only be made with: what there is has to go.
fn needs_another_object(name: &str) -> bool {
    vocabulary_word(name, &vocabulary::prediction::GUARDS_FROM_BIRTH)
}

/// Whether a program moves to a later version that promises to do the same: the first number
/// stays, and so does all around the numbers.
fn raised(difference: &opaque_values::Difference) -> bool {
    use vocabulary::prediction::{VERSIONS, VERSIONS_OF_MORE, VERSIONS_OF_PROGRAMS};
    let (Value::String(old), Value::String(new)) = (&difference.old, &difference.new) else {
        return false;
    };
    let called = difference
        .names
        .last()
        .is_some_and(|name| vocabulary_word(name, &VERSIONS));
    let any = |words| {
        let mut names = difference.names.iter();
        names.any(|name| vocabulary_word(name, words))
    };
    called
        && any(&VERSIONS_OF_PROGRAMS)
        && !any(&VERSIONS_OF_MORE)
        && version::raised_within(old, new)
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
                "source" | "version" | "providers" | "depends_on" | "count" | "for_each"
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
