//! Functions that only rules have. They look at the change that is judged and
//! keep rules short; all are pure, and answer `Unknown` where a value that is
//! not known yet would decide.

mod guards;
mod network;
mod tags;
mod written;

use std::borrow::Cow;
use std::cmp::Ordering;

use super::scope::ChangeScope;
use crate::catalog::vocabulary::keys::MERGED_TAGS;
use crate::model::value::{Number, Value};

/// A function of rules.
pub(super) type RuleFunction = fn(&ChangeScope<'_>, Arguments<'_>) -> Result<Value, String>;

/// Arguments of a call; most are borrowed from the rule or from the objects.
type Arguments<'a> = &'a [Cow<'a, Value>];

/// What the literal arguments of a function are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Takes {
    /// Paths below `before` and `after`.
    Paths,
    /// Kinds of protections.
    Kinds,
    /// Anything else.
    Values,
}

/// What a function answers with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gives {
    /// Yes or no.
    Truth,
    /// A text.
    Text,
    /// A list.
    List,
}

/// Name, function, what its arguments are, what it answers with.
const TABLE: &[(&str, RuleFunction, Takes, Gives)] = &[
    ("added", added, Takes::Values, Gives::List),
    ("added_at", added_at, Takes::Paths, Gives::List),
    ("after_at", after_at, Takes::Paths, Gives::List),
    ("before_at", before_at, Takes::Paths, Gives::List),
    ("changed", changed, Takes::Paths, Gives::Truth),
    ("changed_paths", changed_paths, Takes::Paths, Gives::List),
    (
        "cidr_world",
        network::cidr_world,
        Takes::Values,
        Gives::Truth,
    ),
    ("decreased", decreased, Takes::Values, Gives::Truth),
    ("differing", differing, Takes::Values, Gives::List),
    ("gained", guards::gained, Takes::Kinds, Gives::Truth),
    ("hcl_before", written::as_before, Takes::Values, Gives::Text),
    (
        "hcl_lifecycle",
        written::lifecycle,
        Takes::Values,
        Gives::Text,
    ),
    ("hcl_removed", written::removed, Takes::Values, Gives::Text),
    ("hcl_safe", written::as_safe, Takes::Values, Gives::Text),
    ("increased", increased, Takes::Values, Gives::Truth),
    ("is_set", is_set, Takes::Values, Gives::Truth),
    ("lost", guards::lost, Takes::Kinds, Gives::Truth),
    ("lost_paths", guards::lost_paths, Takes::Kinds, Gives::List),
    ("lowered", guards::lowered, Takes::Kinds, Gives::Truth),
    ("lowered_at", lowered_at, Takes::Paths, Gives::Truth),
    (
        "lowered_paths",
        guards::lowered_paths,
        Takes::Kinds,
        Gives::List,
    ),
    (
        "major_version_increased",
        major_version_increased,
        Takes::Values,
        Gives::Truth,
    ),
    (
        "recovery_guards",
        guards::recovery_guards,
        Takes::Values,
        Gives::List,
    ),
    ("removed", removed, Takes::Values, Gives::List),
    ("removed_at", removed_at, Takes::Paths, Gives::List),
    ("shrunk", guards::shrunk, Takes::Values, Gives::List),
    (
        "switched_off",
        guards::switched_off,
        Takes::Values,
        Gives::List,
    ),
    ("tag", tags::tag, Takes::Values, Gives::Text),
    (
        "unlisted_guards_lost",
        guards::unlisted_guards_lost,
        Takes::Values,
        Gives::List,
    ),
    (
        "unlisted_lowered",
        guards::unlisted_lowered,
        Takes::Values,
        Gives::List,
    ),
    (
        "version_decreased",
        version_decreased,
        Takes::Values,
        Gives::Truth,
    ),
    (
        "active_recovery_guards",
        guards::active_recovery_guards,
        Takes::Values,
        Gives::List,
    ),
    (
        "backups_beside",
        guards::backups_beside,
        Takes::Values,
        Gives::List,
    ),
    (
        "written_here",
        guards::written_here,
        Takes::Values,
        Gives::Truth,
    ),
];

/// The function of this name.
pub(super) fn lookup(name: &str) -> Option<RuleFunction> {
    TABLE
        .iter()
        .find(|entry| entry.0 == name)
        .map(|entry| entry.1)
}

/// All names.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    TABLE.iter().map(|entry| entry.0)
}

/// What the literal arguments of a function are.
pub(super) fn takes(name: &str) -> Takes {
    TABLE
        .iter()
        .find(|entry| entry.0 == name)
        .map_or(Takes::Values, |entry| entry.2)
}

/// What a function of rules answers with; `None` when it is none.
pub(super) fn gives(name: &str) -> Option<Gives> {
    TABLE
        .iter()
        .find(|entry| entry.0 == name)
        .map(|entry| entry.3)
}

pub(super) use guards::safe_by_name;

fn words<'a>(arguments: Arguments<'a>) -> Result<Vec<&'a str>, String> {
    let words: Option<Vec<&str>> = arguments.iter().map(|value| value.as_str()).collect();
    words.ok_or_else(|| "the arguments are plain strings".to_owned())
}

fn pair<'a>(arguments: Arguments<'a>) -> Result<(&'a Value, &'a Value), String> {
    match arguments {
        [first, second] => Ok((first.as_ref(), second.as_ref())),
        _ => Err("two arguments belong here".to_owned()),
    }
}

/// Values at a path on both sides, what is unset left out.
fn both<'s>(scope: &ChangeScope<'s>, path: &str) -> (Vec<&'s Value>, Vec<&'s Value>) {
    let (before, after) = scope.sides();
    let (mut old, mut new) = (before.all_at(path), after.all_at(path));
    old.retain(|value| !value.is_null());
    new.retain(|value| !value.is_null());
    (old, new)
}

/// `changed("a.b", …)`: the values at one of the paths differ.
fn changed(scope: &ChangeScope<'_>, arguments: Arguments<'_>) -> Result<Value, String> {
    Ok(any(words(arguments)?
        .into_iter()
        .map(|path| differs(scope, path))))
}

/// `changed_paths("a.b", …)`: those of the paths whose values differ or may.
fn changed_paths(scope: &ChangeScope<'_>, arguments: Arguments<'_>) -> Result<Value, String> {
    let paths = words(arguments)?
        .into_iter()
        .filter(|path| differs(scope, path) != Some(false))
        .map(Value::from)
        .collect();
    Ok(Value::List(paths))
}

/// `differing()`: paths of what an update changes in what was there, without
/// what providers work out from tags and labels.
fn differing(scope: &ChangeScope<'_>, _: &[Cow<'_, Value>]) -> Result<Value, String> {
    let paths: std::collections::BTreeSet<&str> = scope
        .differences()
        .iter()
        .map(|found| found.path.as_str())
        .filter(|path| {
            let first = path.split('.').next().unwrap_or(path);
            !MERGED_TAGS.has(first)
        })
        .collect();
    Ok(Value::List(paths.into_iter().map(Value::from).collect()))
}

fn differs(scope: &ChangeScope<'_>, path: &str) -> Option<bool> {
    let (old, new) = both(scope, path);
    if old.iter().chain(&new).any(|value| value.has_unknown()) {
        return None;
    }
    Some(old != new)
}

/// `before_at("a.b", …)`: all values at the paths before, lists walked through.
fn before_at(scope: &ChangeScope<'_>, arguments: Arguments<'_>) -> Result<Value, String> {
    values_at(scope.sides().0, arguments)
}

/// `after_at("a.b", …)`: the same after.
fn after_at(scope: &ChangeScope<'_>, arguments: Arguments<'_>) -> Result<Value, String> {
    values_at(scope.sides().1, arguments)
}

fn values_at(object: &Value, arguments: Arguments<'_>) -> Result<Value, String> {
    let mut found = Vec::new();
    for path in words(arguments)? {
        object.collect_at(path, &mut found);
    }
    Ok(Value::List(found.into_iter().cloned().collect()))
}

/// `removed_at("a.b", …)`: values at the paths before that are not there after.
fn removed_at(scope: &ChangeScope<'_>, arguments: Arguments<'_>) -> Result<Value, String> {
    moved_at(scope, arguments, difference)
}

/// `added_at("a.b", …)`: values at the paths after that were not there before.
fn added_at(scope: &ChangeScope<'_>, arguments: Arguments<'_>) -> Result<Value, String> {
    moved_at(scope, arguments, |old, new| difference(new, old))
}

fn moved_at(
    scope: &ChangeScope<'_>,
    arguments: Arguments<'_>,
    compare: impl Fn(&Value, &Value) -> Value,
) -> Result<Value, String> {
    let mut all = Vec::new();
    for path in words(arguments)? {
        let (old, new) = both(scope, path);
        // What stands at a path is an element, or a list of elements.
        let flat = |values: Vec<&Value>| Value::List(values.into_iter().cloned().collect());
        match compare(&flat(old), &flat(new)) {
            Value::List(list) => all.extend(list),
            _ => return Ok(Value::Unknown),
        }
    }
    Ok(Value::List(all))
}

/// `lowered_at("a.b", …)`: the numbers at one of the paths add up to less.
fn lowered_at(scope: &ChangeScope<'_>, arguments: Arguments<'_>) -> Result<Value, String> {
    Ok(any(words(arguments)?.into_iter().map(|path| {
        let (old, new) = both(scope, path);
        if old.is_empty() {
            return Some(false);
        }
        if new.iter().any(|value| value.has_unknown()) {
            return None;
        }
        let sum = |values: &[&Value]| -> f64 {
            values
                .iter()
                .filter_map(|value| number(value))
                .map(|number| number.as_f64())
                .sum()
        };
        Some(sum(&new) < sum(&old))
    })))
}

/// `increased(before.x, after.x)`: both are numbers, and the second is larger.
fn increased(scope: &ChangeScope<'_>, arguments: Arguments<'_>) -> Result<Value, String> {
    let (old, new) = pair(arguments)?;
    decreased(scope, &[Cow::Borrowed(new), Cow::Borrowed(old)])
}

/// `decreased(before.x, after.x)`: both are numbers, and the second is smaller.
fn decreased(_: &ChangeScope<'_>, arguments: Arguments<'_>) -> Result<Value, String> {
    let (old, new) = pair(arguments)?;
    Ok(match (number(old), number(new)) {
        (Some(old), Some(new)) => Value::Bool(new < old),
        _ if old.is_unknown() || new.is_unknown() => Value::Unknown,
        _ => Value::Bool(false),
    })
}

/// A number, also where the provider writes it as text.
fn number(value: &Value) -> Option<Number> {
    match value {
        Value::Number(number) => Some(number.clone()),
        Value::String(text) => Number::parse(text.trim()),
        _ => None,
    }
}

/// `version_decreased("14.2", "13")`: dotted versions, the second is lower.
fn version_decreased(_: &ChangeScope<'_>, arguments: Arguments<'_>) -> Result<Value, String> {
    let (old, new) = pair(arguments)?;
    let text = |value: &Value| match value {
        Value::String(text) => Some(text.to_string()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    Ok(match (text(old), text(new)) {
        (Some(old), Some(new)) => Value::Bool(compare_versions(&new, &old) == Ordering::Less),
        _ if old.is_unknown() || new.is_unknown() => Value::Unknown,
        _ => Value::Bool(false),
    })
}

/// `major_version_increased("13.9", "15.4", "postgres")`: the second version is
/// a later major one. MySQL and MariaDB count with two numbers, and so did
/// PostgreSQL before 10; the engine is named for them.
fn major_version_increased(_: &ChangeScope<'_>, arguments: Arguments<'_>) -> Result<Value, String> {
    let [old, new, engine] = arguments else {
        return Err("three arguments belong here".to_owned());
    };
    let text = |value: &Value| match value {
        Value::String(text) => Some(text.to_ascii_lowercase()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    let (old, new) = (old.as_ref(), new.as_ref());
    let (Some(old), Some(new)) = (text(old), text(new)) else {
        return Ok(if old.is_unknown() || new.is_unknown() {
            Value::Unknown
        } else {
            Value::Bool(false)
        });
    };
    let engine = text(engine).unwrap_or_default();
    Ok(Value::Bool(is_major(&old, &new, &engine)))
}

fn is_major(old: &str, new: &str, engine: &str) -> bool {
    if compare_versions(new, old) != Ordering::Greater {
        return false;
    }
    let numbers = |text: &str| -> Vec<u64> {
        text.split(|c: char| !c.is_ascii_digit())
            .filter(|part| !part.is_empty())
            .map(|part| part.parse().unwrap_or(u64::MAX))
            .collect()
    };
    let (was, is) = (numbers(old), numbers(new));
    let named = format!("{engine} {old}").to_ascii_lowercase();
    let two = named.contains("mysql")
        || named.contains("maria")
        || named.contains("postgres") && was.first().is_some_and(|first| *first < 10);
    let parts = if two { 2 } else { 1 };
    was.iter().zip(&is).take(parts).any(|(was, is)| is > was)
}

/// Compares the numbers of two versions; words between them count only when
/// the first of them agree (`POSTGRES_14` with `POSTGRES_13`). A version that
/// says less (`14` after `14.2`) is not lower.
fn compare_versions(new: &str, old: &str) -> Ordering {
    let parts = |text: &str| -> (String, Vec<u64>) {
        let word: String = text.chars().take_while(|c| c.is_alphabetic()).collect();
        let numbers = text
            .split(|c: char| !c.is_ascii_digit())
            .filter(|part| !part.is_empty())
            .map(|part| part.parse().unwrap_or(u64::MAX))
            .collect();
        (word.to_lowercase(), numbers)
    };
    let ((new_word, new), (old_word, old)) = (parts(new), parts(old));
    if new_word.trim_start_matches('v') != old_word.trim_start_matches('v') {
        return Ordering::Equal;
    }
    new.iter()
        .zip(&old)
        .map(|(new, old)| new.cmp(old))
        .find(|order| order.is_ne())
        .unwrap_or(Ordering::Equal)
}

/// `removed(before.list, after.list)`: elements (or keys) that are gone.
fn removed(_: &ChangeScope<'_>, arguments: Arguments<'_>) -> Result<Value, String> {
    let (old, new) = pair(arguments)?;
    Ok(difference(old, new))
}

/// `added(before.list, after.list)`: elements (or keys) that are new.
fn added(_: &ChangeScope<'_>, arguments: Arguments<'_>) -> Result<Value, String> {
    let (old, new) = pair(arguments)?;
    Ok(difference(new, old))
}

/// Elements of one collection that another does not have, as often as they
/// stand there; keys for maps. Unknown when what is missing may stand there.
fn difference(all: &Value, without: &Value) -> Value {
    if let (Value::Map(all), Value::Map(without)) = (all, without) {
        let keys = all.keys().filter(|key| !without.contains_key(key));
        return Value::List(keys.map(|key| Value::String(key.clone())).collect());
    }
    let list = |value: &Value| match value {
        Value::List(list) => list.clone(),
        Value::Null => Vec::new(),
        Value::Map(map) => map.keys().map(|key| Value::String(key.clone())).collect(),
        other => vec![other.clone()],
    };
    if all.is_unknown() || without.is_unknown() {
        return Value::Unknown;
    }
    let mut left = list(without);
    let mut gone = Vec::new();
    for element in list(all) {
        match left.iter().position(|other| *other == element) {
            Some(at) => {
                left.swap_remove(at);
            }
            None => gone.push(element),
        }
    }
    if !gone.is_empty() && left.iter().chain(&gone).any(Value::has_unknown) {
        return Value::Unknown;
    }
    Value::List(gone)
}

/// `is_set(x)`: there is something: not null, `""`, `[]` or `{}`.
fn is_set(_: &ChangeScope<'_>, arguments: Arguments<'_>) -> Result<Value, String> {
    match arguments {
        [value] if value.is_unknown() => Ok(Value::Unknown),
        [value] => Ok(Value::Bool(!value.is_empty())),
        _ => Err("one argument belongs here".to_owned()),
    }
}

/// Three-valued "any": one yes decides, and an open answer stays open.
fn any(answers: impl Iterator<Item = Option<bool>>) -> Value {
    let mut open = false;
    for answer in answers {
        match answer {
            Some(true) => return Value::Bool(true),
            None => open = true,
            Some(false) => {}
        }
    }
    if open {
        Value::Unknown
    } else {
        Value::Bool(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_go_down_only_when_a_number_does() {
        for (old, new, lower) in [
            ("14.2", "13.9", true),
            ("14.2", "14", false),
            ("POSTGRES_15", "POSTGRES_14", true),
            ("5.7.mysql_aurora.2.11.1", "8.0.mysql_aurora.3.02.0", false),
            ("v1.30", "1.29", true),
            ("mysql8", "postgres7", false),
        ] {
            assert_eq!(
                compare_versions(new, old) == Ordering::Less,
                lower,
                "{old} -> {new}"
            );
        }
    }

    #[test]
    fn major_versions_count_as_their_engine_counts() {
        for (old, new, engine, major) in [
            ("13.9", "15.4", "postgres", true),
            ("15.4", "15.6", "postgres", false),
            ("9.5.2", "9.6.1", "postgres", true),
            ("8.0.35", "8.0.36", "mysql", false),
            ("8.0.35", "8.4.0", "mysql", true),
            ("10.6.1", "10.11.2", "mariadb", true),
            (
                "5.7.mysql_aurora.2.11.1",
                "8.0.mysql_aurora.3.02.0",
                "aurora-mysql",
                true,
            ),
            (
                "8.0.mysql_aurora.3.04.0",
                "8.0.mysql_aurora.3.05.2",
                "aurora-mysql",
                false,
            ),
            ("POSTGRES_13", "POSTGRES_16", "", true),
            ("MYSQL_8_0", "MYSQL_8_4", "", true),
            ("6.2", "6.0", "redis", false),
            ("6.2", "7.1", "redis", true),
        ] {
            assert_eq!(is_major(old, new, engine), major, "{old} -> {new}");
        }
    }

    #[test]
    fn differences_count_and_stay_open() {
        let list =
            |items: &[&str]| Value::List(items.iter().map(|item| Value::from(*item)).collect());
        assert_eq!(
            difference(&list(&["a", "a", "b"]), &list(&["b", "a"])),
            list(&["a"])
        );
        assert_eq!(difference(&list(&["a"]), &Value::Null), list(&["a"]));
        assert_eq!(difference(&list(&["a"]), &Value::Unknown), Value::Unknown);
        let open = Value::List(vec![Value::Unknown]);
        assert_eq!(difference(&list(&["a"]), &open), Value::Unknown);
        assert_eq!(difference(&Value::Null, &open), Value::List(Vec::new()));
    }
}
