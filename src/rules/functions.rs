//! Functions that only rules have. They look at the change that is judged and
//! keep rules short; all are pure, and answer `Unknown` where a value that is
//! not known yet would decide.

use std::cmp::Ordering;
use std::net::{Ipv4Addr, Ipv6Addr};

use super::scope::{self, ChangeScope};
use crate::context::protection::{GuardState, ProtectionState};
use crate::model::value::{Number, PathStep, Value};

/// A function of rules.
pub(super) type RuleFunction = fn(&ChangeScope<'_>, &[Value]) -> Result<Value, String>;

/// Name, function, whether its arguments are paths below `before` and `after`.
const TABLE: &[(&str, RuleFunction, bool)] = &[
    ("added", added, false),
    ("added_at", added_at, true),
    ("after_at", after_at, true),
    ("before_at", before_at, true),
    ("changed", changed, true),
    ("changed_paths", changed_paths, true),
    ("cidr_world", cidr_world, false),
    ("decreased", decreased, false),
    ("gained", gained, false),
    ("increased", increased, false),
    ("is_set", is_set, false),
    ("lost", lost, false),
    ("lost_paths", lost_paths, false),
    ("lowered", lowered, false),
    ("lowered_at", lowered_at, true),
    ("lowered_paths", lowered_paths, false),
    ("recovery_guards", recovery_guards, false),
    ("removed", removed, false),
    ("removed_at", removed_at, true),
    ("unlisted_guards_lost", unlisted_guards_lost, false),
    ("unlisted_lowered", unlisted_lowered, false),
    ("version_decreased", version_decreased, false),
    ("ways_back", ways_back, false),
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

/// Whether a literal argument of the function is an attribute path.
pub(super) fn takes_path(name: &str) -> bool {
    TABLE.iter().any(|entry| entry.0 == name && entry.2)
}

fn words<'v>(arguments: &'v [Value]) -> Result<Vec<&'v str>, String> {
    let words: Option<Vec<&str>> = arguments.iter().map(Value::as_str).collect();
    words.ok_or_else(|| "the arguments are plain strings".to_owned())
}

fn pair(arguments: &[Value]) -> Result<(&Value, &Value), String> {
    match arguments {
        [first, second] => Ok((first, second)),
        _ => Err("two arguments belong here".to_owned()),
    }
}

fn guards<'s>(
    scope: &ChangeScope<'s>,
    kinds: &[&str],
) -> impl Iterator<Item = &'s ProtectionState> {
    scope
        .guards()
        .iter()
        .filter(move |guard| kinds.is_empty() || kinds.contains(&guard.kind.as_str()))
}

/// `lost("backup", …)`: a guard of these kinds (any, without arguments) was in
/// its safe position and is not afterwards.
fn lost(scope: &ChangeScope<'_>, arguments: &[Value]) -> Result<Value, String> {
    Ok(any(guards(scope, &words(arguments)?).map(scope::lost)))
}

/// `gained("backup", …)`: the opposite of `lost`.
fn gained(scope: &ChangeScope<'_>, arguments: &[Value]) -> Result<Value, String> {
    let gained = guards(scope, &words(arguments)?).any(ProtectionState::gained);
    Ok(Value::Bool(gained))
}

/// `lost_paths("backup", …)`: paths of the guards that are lost or may be.
fn lost_paths(scope: &ChangeScope<'_>, arguments: &[Value]) -> Result<Value, String> {
    let paths = guards(scope, &words(arguments)?)
        .filter(|guard| guard.may_be_lost())
        .map(|guard| Value::from(guard.path))
        .collect();
    Ok(Value::List(paths))
}

/// `lowered("backup", …)`: a guard of these kinds is a number that goes down
/// and still is in its safe position.
fn lowered(scope: &ChangeScope<'_>, arguments: &[Value]) -> Result<Value, String> {
    Ok(any(
        guards(scope, &words(arguments)?).map(|guard| is_lowered(scope, guard))
    ))
}

/// `lowered_paths("backup", …)`: paths of the guards that are lowered or may be.
fn lowered_paths(scope: &ChangeScope<'_>, arguments: &[Value]) -> Result<Value, String> {
    let paths = guards(scope, &words(arguments)?)
        .filter(|guard| is_lowered(scope, guard) != Some(false))
        .map(|guard| Value::from(guard.path))
        .collect();
    Ok(Value::List(paths))
}

fn is_lowered(scope: &ChangeScope<'_>, guard: &ProtectionState) -> Option<bool> {
    if scope::lost(guard) == Some(true) {
        return Some(false);
    }
    let (old, new) = both(scope, guard.path);
    if new.iter().any(|value| value.is_unknown()) && !old.is_empty() {
        return None;
    }
    let least = |values: &[&Value]| values.iter().filter_map(|value| number(value)).min();
    // Zero is "none" or "for ever", and neither is merely less.
    let zero = Number::Int(0);
    Some(match (least(&old), least(&new)) {
        (Some(old), Some(new)) => new < old && new != zero,
        _ => false,
    })
}

/// Values at a path on both sides, what is unset left out.
fn both<'s>(scope: &ChangeScope<'s>, path: &str) -> (Vec<&'s Value>, Vec<&'s Value>) {
    let (before, after) = scope.sides();
    let (mut old, mut new) = (Vec::new(), Vec::new());
    before.collect_at(path, &mut old);
    after.collect_at(path, &mut new);
    old.retain(|value| !value.is_null());
    new.retain(|value| !value.is_null());
    (old, new)
}

/// Attributes that guard an object when they are on, whatever the type; for
/// types and attributes that the catalog does not list.
const GUARDS_ON: &[&str] = &[
    "auto_backup",
    "automatic_backup",
    "automatic_backups",
    "backup_enabled",
    "backups",
    "backups_enabled",
    "delete_protection",
    "delete_protection_enabled",
    "deletion_prevention",
    "deletion_protection",
    "deletion_protection_enabled",
    "disable_api_stop",
    "disable_api_termination",
    "enable_backup",
    "enable_backups",
    "enable_deletion_protection",
    "enable_termination_protection",
    "enable_versioning",
    "final_snapshot",
    "is_backup_enabled",
    "is_deletion_protected",
    "is_protected",
    "pit_enabled",
    "pitr_enabled",
    "point_in_time_recovery_enabled",
    "prevent_deletion",
    "prevent_destroy",
    "protect_from_deletion",
    "protected",
    "purge_protection_enabled",
    "soft_delete_enabled",
    "termination_protection",
    "termination_protection_enabled",
    "versioning_enabled",
];

/// Attributes that guard an object when they are off.
const GUARDS_OFF: &[&str] = &[
    "delete_automated_backups",
    "delete_contents_on_destroy",
    "disable_deletion_protection",
    "force_delete",
    "force_destroy",
    "hard_delete",
    "permanently_delete",
    "purge_on_delete",
    "purge_on_destroy",
    "recursive_delete",
    "skip_final_backup",
    "skip_final_snapshot",
];

/// `unlisted_guards_lost()`: paths of attributes that are guards by their name,
/// that the catalog does not list for the type, and that leave, or may leave,
/// their safe position.
fn unlisted_guards_lost(scope: &ChangeScope<'_>, _: &[Value]) -> Result<Value, String> {
    Ok(unlisted(scope, |name, old, new| {
        let safe = if GUARDS_ON.contains(&name) {
            true
        } else if GUARDS_OFF.contains(&name) {
            false
        } else {
            return false;
        };
        let gone = matches!(new, Value::Null) && safe;
        *old == Value::Bool(safe) && (*new == Value::Bool(!safe) || new.is_unknown() || gone)
    }))
}

/// `unlisted_lowered("retention", …)`: paths of numbers whose last name holds
/// one of the words, that the catalog does not list, and that go down, or may.
fn unlisted_lowered(scope: &ChangeScope<'_>, arguments: &[Value]) -> Result<Value, String> {
    let words = words(arguments)?;
    let zero = Number::Int(0);
    Ok(unlisted(scope, |name, old, new| {
        // Zero and less are "for ever" as often as "none".
        let Some(old) = number(old).filter(|old| *old > zero) else {
            return false;
        };
        words.iter().any(|word| name.contains(word))
            && (new.is_unknown() || number(new).is_some_and(|new| new < old && new > zero))
    }))
}

/// Paths of leaves for which `test` holds with their name and values on both
/// sides, without those that the catalog lists. Lists are compared by position,
/// as both sides come from one schema.
fn unlisted(scope: &ChangeScope<'_>, test: impl Fn(&str, &Value, &Value) -> bool) -> Value {
    let (before, after) = scope.sides();
    if !matches!(before, Value::Map(_)) || matches!(after, Value::Null) {
        return Value::List(Vec::new());
    }
    let mut found: Vec<Value> = Vec::new();
    before.walk(&mut |path, old| {
        let Some(PathStep::Name(name)) = path.0.last() else {
            return;
        };
        if matches!(old, Value::List(_) | Value::Map(_) | Value::Null) {
            return;
        }
        if !test(name, old, after.at(path)) {
            return;
        }
        let dotted = path.without_indices();
        if scope.guards().iter().all(|guard| guard.path != dotted) {
            found.push(Value::from(dotted));
        }
    });
    found.dedup();
    Value::List(found)
}

/// `recovery_guards()`: paths of the guards by which the provider could bring
/// the object back after it is destroyed.
fn recovery_guards(scope: &ChangeScope<'_>, _: &[Value]) -> Result<Value, String> {
    let paths = scope.guards().iter().filter(|guard| guard.recovery);
    Ok(Value::List(
        paths.map(|guard| Value::from(guard.path)).collect(),
    ))
}

/// `ways_back()`: those of them that stand in their safe position before the
/// change. Unknown when none does, but one may.
fn ways_back(scope: &ChangeScope<'_>, _: &[Value]) -> Result<Value, String> {
    let mut safe = Vec::new();
    let mut open = false;
    for guard in scope.guards().iter().filter(|guard| guard.recovery) {
        match scope.way_back(guard) {
            GuardState::Safe => safe.push(Value::from(guard.path)),
            GuardState::Unknown => open = true,
            GuardState::Unsafe | GuardState::Absent => {}
        }
    }
    if safe.is_empty() && open {
        return Ok(Value::Unknown);
    }
    Ok(Value::List(safe))
}

/// `changed("a.b", …)`: the values at one of the paths differ.
fn changed(scope: &ChangeScope<'_>, arguments: &[Value]) -> Result<Value, String> {
    Ok(any(words(arguments)?
        .into_iter()
        .map(|path| differs(scope, path))))
}

/// `changed_paths("a.b", …)`: those of the paths whose values differ or may.
fn changed_paths(scope: &ChangeScope<'_>, arguments: &[Value]) -> Result<Value, String> {
    let paths = words(arguments)?
        .into_iter()
        .filter(|path| differs(scope, path) != Some(false))
        .map(Value::from)
        .collect();
    Ok(Value::List(paths))
}

fn differs(scope: &ChangeScope<'_>, path: &str) -> Option<bool> {
    let (old, new) = both(scope, path);
    if old.iter().chain(&new).any(|value| value.has_unknown()) {
        return None;
    }
    Some(old != new)
}

/// `before_at("a.b", …)`: all values at the paths before, lists walked through.
fn before_at(scope: &ChangeScope<'_>, arguments: &[Value]) -> Result<Value, String> {
    values_at(scope.sides().0, arguments)
}

/// `after_at("a.b", …)`: the same after.
fn after_at(scope: &ChangeScope<'_>, arguments: &[Value]) -> Result<Value, String> {
    values_at(scope.sides().1, arguments)
}

fn values_at(object: &Value, arguments: &[Value]) -> Result<Value, String> {
    let mut found = Vec::new();
    for path in words(arguments)? {
        object.collect_at(path, &mut found);
    }
    Ok(Value::List(found.into_iter().cloned().collect()))
}

/// `removed_at("a.b", …)`: values at the paths before that are not there after.
fn removed_at(scope: &ChangeScope<'_>, arguments: &[Value]) -> Result<Value, String> {
    moved_at(scope, arguments, |old, new| difference(old, new))
}

/// `added_at("a.b", …)`: values at the paths after that were not there before.
fn added_at(scope: &ChangeScope<'_>, arguments: &[Value]) -> Result<Value, String> {
    moved_at(scope, arguments, |old, new| difference(new, old))
}

fn moved_at(
    scope: &ChangeScope<'_>,
    arguments: &[Value],
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
fn lowered_at(scope: &ChangeScope<'_>, arguments: &[Value]) -> Result<Value, String> {
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
fn increased(scope: &ChangeScope<'_>, arguments: &[Value]) -> Result<Value, String> {
    let (old, new) = pair(arguments)?;
    decreased(scope, &[new.clone(), old.clone()])
}

/// `decreased(before.x, after.x)`: both are numbers, and the second is smaller.
fn decreased(_: &ChangeScope<'_>, arguments: &[Value]) -> Result<Value, String> {
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
fn version_decreased(_: &ChangeScope<'_>, arguments: &[Value]) -> Result<Value, String> {
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
fn removed(_: &ChangeScope<'_>, arguments: &[Value]) -> Result<Value, String> {
    let (old, new) = pair(arguments)?;
    Ok(difference(old, new))
}

/// `added(before.list, after.list)`: elements (or keys) that are new.
fn added(_: &ChangeScope<'_>, arguments: &[Value]) -> Result<Value, String> {
    let (old, new) = pair(arguments)?;
    Ok(difference(new, old))
}

/// Elements of one collection that another does not have, as often as they
/// stand there; keys for maps. Unknown when what is missing may stand there.
fn difference(all: &Value, without: &Value) -> Value {
    if let (Value::Map(all), Value::Map(without)) = (all, without) {
        let keys = all.keys().filter(|key| !without.contains_key(*key));
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
fn is_set(_: &ChangeScope<'_>, arguments: &[Value]) -> Result<Value, String> {
    match arguments {
        [Value::Unknown] => Ok(Value::Unknown),
        [value] => Ok(Value::Bool(!value.is_empty())),
        _ => Err("one argument belongs here".to_owned()),
    }
}

/// Least share of all addresses that counts as the world: 1 of 2^SHARE.
const SHARE: u32 = 2;

/// `cidr_world(x, …)`: the addresses of all ranges together cover a quarter or
/// more of the internet; `0.0.0.0/0` cut into pieces is still the world.
fn cidr_world(_: &ChangeScope<'_>, arguments: &[Value]) -> Result<Value, String> {
    let mut texts = Vec::new();
    let mut open = false;
    for argument in arguments {
        argument.walk(&mut |_, value| match value {
            Value::String(text) => texts.push(text.trim().to_owned()),
            Value::Unknown => open = true,
            _ => {}
        });
    }
    let (mut four, mut six) = (Vec::new(), Vec::new());
    for text in &texts {
        if matches!(text.to_ascii_lowercase().as_str(), "*" | "any" | "internet") {
            return Ok(Value::Bool(true));
        }
        let (address, length) = match text.split_once('/') {
            Some((address, length)) => (address, length.parse::<u32>().ok()),
            None => (text.as_str(), None),
        };
        if let Ok(address) = address.parse::<Ipv4Addr>() {
            let bits = 32 - length.unwrap_or(32).min(32);
            let start = (u128::from(u32::from(address)) >> bits) << bits;
            four.push((start, start + (1u128 << bits)));
        } else if let Ok(address) = address.parse::<Ipv6Addr>() {
            let bits = 128 - length.unwrap_or(128).min(128);
            // The end of the last range would not fit; halving loses one address.
            let start = if bits == 128 {
                0
            } else {
                (u128::from(address) >> bits) << bits
            };
            six.push((start >> 1, (start >> 1) + (1u128 << bits.saturating_sub(1))));
        }
    }
    // Nearly all of IPv6 is not in use: the part that is, is an eighth.
    let world =
        covered(four) >= 1u128 << (32 - SHARE) || covered(six) >= 1u128 << (127 - 3 - SHARE);
    Ok(if world {
        Value::Bool(true)
    } else if open {
        Value::Unknown
    } else {
        Value::Bool(false)
    })
}

/// Size of the union of half-open ranges.
fn covered(mut ranges: Vec<(u128, u128)>) -> u128 {
    ranges.sort_unstable();
    let mut total = 0;
    let mut reach = 0;
    for (start, end) in ranges {
        let from = start.max(reach);
        if end > from {
            total += end - from;
            reach = end;
        }
    }
    total
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

    #[test]
    fn the_world_in_pieces_is_the_world() {
        assert_eq!(covered(vec![(0, 4), (2, 6), (8, 9)]), 7);
        let quarter = covered(vec![(0, 1 << 31), (1 << 31, 1 << 32)]);
        assert_eq!(quarter, 1 << 32);
    }
}
