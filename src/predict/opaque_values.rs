//! Arguments of a module whose code is not at hand: what differs inside of them, and what
//! their words say.

use crate::catalog::lexicon::{self, Subject};
use crate::catalog::vocabulary;
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

#[cfg(test)]
mod tests {
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
}
