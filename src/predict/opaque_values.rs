//! Arguments of a module whose code is not at hand: what differs inside of them, and what
//! their words say.

use crate::catalog::lexicon::{self, Subject};
use crate::catalog::{Catalog, vocabulary};
use crate::model::value::{Path, PathStep, Value};

/// Differences that are told of one argument.
const TOLD: usize = 3;
/// Longest text that is shown.
const SHORT: usize = 60;

/// What may be harmful about an argument, by its words.
pub(super) fn harm(kind: &str, before: &Value, after: &Value) -> Option<&'static str> {
    let found = lexicon::read(&Subject {
        type_name: kind,
        before,
        after,
        known: &|_| false,
        on_create: None,
        local: false,
    });
    found.first().map(|reading| reading.means)
}

/// Whether a value has all that it had, in its place, and more: further keys of a map, further
/// elements behind those of a list. All of it has to be known.
pub(super) fn only_adds(old: &Value, new: &Value) -> bool {
    if old.has_unknown() || new.has_unknown() {
        return false;
    }
    match (old, new) {
        (Value::Map(old), Value::Map(new)) => old.iter().all(|(key, value)| {
            let twin = new.get(key);
            twin.is_some_and(|twin| twin == value || only_adds(value, twin))
        }),
        (Value::List(old), Value::List(new)) => {
            old.len() <= new.len() && old.iter().zip(new).all(|(old, new)| old == new)
        }
        (old, new) => old == new,
    }
}

/// What happens at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Something is there that was not.
    Comes,
    /// What was there is not.
    Goes,
    /// There is another value.
    Changes,
}

/// A place inside of an argument that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Difference {
    pub(super) kind: Kind,
    /// The names of the argument and of what the place stands in.
    pub(super) names: Vec<String>,
    pub(super) old: Value,
    pub(super) new: Value,
}

impl Difference {
    /// Whether a switch is set the other way.
    pub(super) fn is_switch(&self) -> bool {
        let both = (&self.old, &self.new);
        matches!(both, (Value::Bool(_), Value::Bool(_)))
    }

    /// Whether a switch is off that was on, or a text is empty that was none.
    pub(super) fn switched_off(&self) -> bool {
        match (&self.old, &self.new) {
            (Value::Bool(old), Value::Bool(new)) => *old && !new,
            (Value::String(_), Value::String(new)) => new.is_empty(),
            _ => false,
        }
    }

    /// Whether a number is down to half or less, and something is left.
    pub(super) fn much_less(&self) -> bool {
        match (&self.old, &self.new) {
            (Value::Number(old), Value::Number(new)) => {
                new.as_f64() > 0.0 && new.as_f64() * 2.0 <= old.as_f64()
            }
            _ => false,
        }
    }

    /// Whether a number is larger than it was.
    pub(super) fn grows(&self) -> bool {
        match (&self.old, &self.new) {
            (Value::Number(old), Value::Number(new)) => old.as_f64() < new.as_f64(),
            _ => false,
        }
    }
}

/// The places that differ between two values of an argument; `None` where one of them is not
/// known, or the order of things changes by which they may be told apart.
pub(super) fn differences(
    argument: &str,
    old: Option<&Value>,
    new: Option<&Value>,
) -> Option<Vec<Difference>> {
    let mut found = Vec::new();
    let mut names = vec![argument.to_owned()];
    let (old, new) = (old.unwrap_or(&Value::Null), new.unwrap_or(&Value::Null));
    if old.has_unknown() || new.has_unknown() {
        return None;
    }
    compare(&mut names, old, new, &mut found)?;
    Some(found)
}

fn compare(
    names: &mut Vec<String>,
    old: &Value,
    new: &Value,
    found: &mut Vec<Difference>,
) -> Option<()> {
    let mut note = |kind, old: &Value, new: &Value, names: &[String]| {
        found.push(Difference {
            kind,
            names: names.to_vec(),
            old: old.clone(),
            new: new.clone(),
        });
    };
    match (old, new) {
        (old, new) if old == new => {}
        (Value::Null, new) => note(Kind::Comes, &Value::Null, new, names),
        (old, Value::Null) => note(Kind::Goes, old, &Value::Null, names),
        (Value::Map(old), Value::Map(new)) => {
            for (name, value) in old {
                names.push(name.to_string());
                compare(names, value, new.get(name).unwrap_or(&Value::Null), found)?;
                names.pop();
            }
            for (name, value) in new.iter().filter(|(name, _)| !old.contains_key(name)) {
                names.push(name.to_string());
                compare(names, &Value::Null, value, found)?;
                names.pop();
            }
        }
        (Value::List(old), Value::List(new)) => lists(names, old, new, found)?,
        // Of another kind altogether: nobody can say what becomes of it.
        (Value::Map(_) | Value::List(_), _) | (_, Value::Map(_) | Value::List(_)) => return None,
        (old, new) => note(Kind::Changes, old, new, names),
    }
    Some(())
}

/// Elements that are known by one of their members are compared with what they were, wherever they
/// stand now; of others only those behind the rest are new ones.
fn lists(
    names: &mut Vec<String>,
    old: &[Value],
    new: &[Value],
    found: &mut Vec<Difference>,
) -> Option<()> {
    let members = IDENTITIES.iter().find_map(|member| {
        let (had, has) = (keys(old, member)?, keys(new, member)?);
        Some((had, has))
    });
    let pairs: Vec<(&Value, &Value)> = match members {
        Some((had, has)) => {
            let kept = |list: &[&str], other: &[&str]| -> Vec<String> {
                let kept = list.iter().filter(|key| other.contains(key));
                kept.map(|key| (*key).to_owned()).collect()
            };
            // With `count` over a list, what comes in between makes others of all that follow.
            let first_new = has.iter().position(|key| !had.contains(key));
            let last_kept = has.iter().rposition(|key| had.contains(key));
            let between = first_new
                .zip(last_kept)
                .is_some_and(|(new, kept)| new < kept);
            if between || kept(&had, &has) != kept(&has, &had) {
                return None;
            }
            let at = |list: &[&str], key: &str| list.iter().position(|other| *other == key);
            let mut pairs: Vec<(&Value, &Value)> = had
                .iter()
                .zip(old)
                .map(|(key, value)| {
                    let twin = at(&has, key).and_then(|at| new.get(at));
                    (value, twin.unwrap_or(&Value::Null))
                })
                .collect();
            let fresh = has.iter().zip(new).filter(|(key, _)| !had.contains(key));
            pairs.extend(fresh.map(|(_, value)| (&Value::Null, value)));
            pairs
        }
        None if new.starts_with(old) => {
            let fresh = new.iter().skip(old.len());
            fresh.map(|value| (&Value::Null, value)).collect()
        }
        // Of a text in a list another one is another thing.
        None if matches!((old, new), ([Value::Map(_)], [Value::Map(_)])) => {
            old.iter().zip(new).collect()
        }
        None => return None,
    };
    for (old, new) in pairs {
        compare(names, old, new, found)?;
    }
    Some(())
}

/// Members that elements of a list are known by.
const IDENTITIES: [&str; 3] = ["name", "key", "id"];

/// What each element of a list is called, where all of them are called differently.
fn keys<'v>(list: &'v [Value], member: &str) -> Option<Vec<&'v str>> {
    let keys: Option<Vec<&str>> = list
        .iter()
        .map(|value| value.get(member).as_str())
        .collect();
    let keys = keys.filter(|keys| !keys.is_empty())?;
    let mut sorted = keys.clone();
    sorted.sort_unstable();
    sorted.dedup();
    (sorted.len() == keys.len()).then_some(keys)
}

/// The places inside of two maps or lists that differ, as a clause; `None` for anything else.
pub(super) fn inside(argument: &str, old: &Value, new: &Value) -> Option<String> {
    let nested = |value: &Value| matches!(value, Value::Map(_) | Value::List(_));
    if !nested(old) || !nested(new) {
        return None;
    }
    let mut found = Vec::new();
    differ(&Path::default(), old, new, &mut found);
    if found.is_empty() {
        return None;
    }
    let more = found.len().saturating_sub(TOLD);
    let mut told: Vec<String> = found
        .into_iter()
        .take(TOLD)
        .map(|(path, what)| format!("`{argument}{path}` {what}"))
        .collect();
    if more > 0 {
        told.push(format!("{more} more places of `{argument}` change"));
    }
    Some(format!("in its argument {}", told.join(", ")))
}

fn differ(at: &Path, old: &Value, new: &Value, found: &mut Vec<(String, String)>) {
    if old == new {
        return;
    }
    match (old, new) {
        (Value::Map(old), Value::Map(new)) => {
            for (name, value) in old {
                let place = at.join(PathStep::Name(name.clone()));
                match new.get(name) {
                    Some(other) => differ(&place, value, other, found),
                    None => found.push((shown(&place), "goes".to_owned())),
                }
            }
            for name in new.keys().filter(|name| !old.contains_key(name)) {
                let place = at.join(PathStep::Name(name.clone()));
                found.push((shown(&place), "comes".to_owned()));
            }
        }
        (Value::List(old), Value::List(new)) => {
            // What is alike at both ends stays where it is.
            let start = old.iter().zip(new).take_while(|(a, b)| a == b).count();
            let ends = old.iter().rev().zip(new.iter().rev());
            let end = ends
                .take_while(|(a, b)| a == b)
                .count()
                .min(old.len().min(new.len()) - start);
            let (gone, came) = (&old[start..old.len() - end], &new[start..new.len() - end]);
            if gone.len() == came.len() {
                for (index, (one, other)) in gone.iter().zip(came).enumerate() {
                    let place = at.join(PathStep::Index(start + index));
                    differ(&place, one, other, found);
                }
                return;
            }
            let what = match (gone.len(), came.len()) {
                (0, 1) => "gets an element".to_owned(),
                (0, came) => format!("gets {came} elements"),
                (1, 0) => "loses an element".to_owned(),
                (gone, 0) => format!("loses {gone} elements"),
                (gone, came) => format!("has {came} other elements instead of {gone}"),
            };
            found.push((shown(at), what));
        }
        (old, new) => {
            let name = at.0.iter().rev().find_map(|step| match step {
                PathStep::Name(name) => Some(name.to_string()),
                PathStep::Index(_) => None,
            });
            let name = name.unwrap_or_default();
            let (from, to) = (short(&name, old), short(&name, new));
            let what = match from == to {
                true => "changes".to_owned(),
                false => format!("changes from {from} to {to}"),
            };
            found.push((shown(at), what));
        }
    }
}

/// A path behind the name of the argument that it starts in.
fn shown(path: &Path) -> String {
    match path.0.first() {
        Some(PathStep::Name(_)) => format!(".{path}"),
        _ => path.to_string(),
    }
}

/// A value in a few words. What is called like a secret is not shown.
pub(super) fn short(name: &str, value: &Value) -> String {
    let name = name.to_ascii_lowercase().replace('-', "_");
    let secret = vocabulary::secrets::NAMED.words.iter().any(|word| {
        let before = name.strip_suffix(word);
        before.is_some_and(|before| before.is_empty() || before.ends_with('_'))
    });
    match value {
        Value::String(text) if text.chars().count() <= SHORT && !secret => format!("\"{text}\""),
        Value::Number(number) => number.to_string(),
        Value::Bool(on) => on.to_string(),
        Value::Null => "nothing".to_owned(),
        _ => "another value".to_owned(),
    }
}

/// Whether another value under a name may replace an object: by what attributes of that name, or
/// of a name that it ends with (`db_username`), do elsewhere, or by its words. What a number ends
/// with is its unit.
pub(super) fn may_replace(name: &str, number: bool, catalog: Catalog) -> bool {
    let name = name.to_ascii_lowercase().replace('-', "_");
    let guards = &vocabulary::prediction::GUARD_ADDED;
    let telling = |word: &str| {
        let replaces = vocabulary::prediction::UNKNOWN_TYPE.has(word);
        replaces && !guards.has(word) && word != "enabled"
    };
    let last = name.rsplit('_').next().unwrap_or(&name);
    let ends = name.match_indices('_').map(|(at, _)| &name[at + 1..]);
    let mut ends = std::iter::once(name.as_str()).chain(ends.filter(|_| !number));
    name.split('_').any(telling)
        || vocabulary::prediction::CALLED_OR_PLACED.has(last)
        || ends.any(|end| catalog.tends_to_replace(end))
}

/// Whether one of the words of a name is in a list.
pub(super) fn vocabulary_word(name: &str, words: &vocabulary::Words) -> bool {
    name.split(['_', '-', '.'])
        .any(|word| words.has(&word.to_ascii_lowercase()))
}

/// Whether a name has a word of guards, access or deletion, or of what weakens them.
pub(super) fn tells(name: &str) -> bool {
    speaks(name) || weakens(name)
}

/// Whether a name speaks of whom something lets in, or of what they may do.
pub(super) fn lets_in(name: &str) -> bool {
    use vocabulary::words;
    let lists = [
        words::ALLOWANCE,
        words::EXPOSURE,
        words::RIGHTS,
        words::TRUST,
    ];
    lists.iter().any(|list| vocabulary_word(name, list))
}

/// Whether what stands under a name may let somebody in, leave something out, lead elsewhere or
/// stop something, whatever it is.
pub(super) fn weakens(name: &str) -> bool {
    use vocabulary::words;
    let lists = [
        words::ALLOWANCE,
        words::DESTRUCTION,
        words::EXPOSURE,
        words::NEGATION,
        words::RIGHTS,
        words::ROUTE,
        words::RUN,
        words::STOP,
        words::TRUST,
    ];
    lexicon::narrows(name) || lists.iter().any(|list| vocabulary_word(name, list))
}

/// Whether a name has a word of guards, access or deletion.
pub(super) fn speaks(name: &str) -> bool {
    name.split(['_', '-', '.', '/']).any(|word| {
        let word = word.to_ascii_lowercase();
        vocabulary::prediction::UPDATED_UNKNOWN.has(&word)
            || vocabulary::prediction::UNKNOWN_TYPE.has(&word)
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::hcl::evaluate::constant;
    use crate::hcl::parse::parse_expression;
    use crate::source::FileId;

    fn value(text: &str) -> Value {
        let expr = parse_expression(text, FileId(0), "test").expect("an expression");
        constant(&expr).expect("a constant")
    }

    #[test]
    fn places_that_differ_are_told_and_secrets_are_not() {
        let told = |old: &str, new: &str| inside("fronts", &value(old), &value(new));
        assert_eq!(
            told(r#"[{ mode = "on" }, 1]"#, r#"[{ mode = "off" }, 1]"#).as_deref(),
            Some(r#"in its argument `fronts[0].mode` changes from "on" to "off""#)
        );
        assert_eq!(
            told(r#"{ a = [1, 2] }"#, r#"{ a = [1, 3, 2] }"#).as_deref(),
            Some("in its argument `fronts.a` gets an element")
        );
        assert_eq!(
            told(r#"{ db_password = "x" }"#, r#"{ db_password = "y" }"#).as_deref(),
            Some("in its argument `fronts.db_password` changes")
        );
        assert_eq!(told("[1]", "[1]"), None);
    }

    #[test]
    fn only_what_stays_in_its_place_is_added_to() {
        let adds = |old: &str, new: &str| only_adds(&value(old), &value(new));
        assert!(adds("[1]", "[1, 2]") && adds("{ a = [1] }", "{ a = [1, 2], b = 1 }"));
        // With `count` over a list, what comes in between makes others of all that follow.
        assert!(!adds("[1]", "[2, 1]") && !adds("{ a = 1 }", "{ a = 2 }"));
        assert!(!adds("{ a = 1, b = 1 }", "{ a = 1 }"));
    }

    #[test]
    fn plain_names_tell_nothing() {
        let catalog = Catalog::built_in();
        for name in ["greeting", "loads", "heap_ratio", "timeout_seconds", "q"] {
            let found = (
                may_replace(name, true, catalog),
                weakens(name),
                speaks(name),
                lexicon::narrows(name),
            );
            assert_eq!(found, (false, false, false, false), "{name}");
        }
        let null = Value::Null;
        let harm = |old: &Value, new: &Value| super::harm("module_xyz_acme", old, new);
        let one = |value: Value| Value::Map([(Arc::from("greeting"), value)].into_iter().collect());
        assert_eq!(harm(&one("a".into()), &one("b".into())), None);
        assert_eq!(harm(&null, &one("b".into())), None);
        assert!(weakens("global_exclusions") && may_replace("db_username", false, catalog));
    }
}
