//! What happens to a value between before and after: functions of the values
//! alone, which the engine and the vocabulary share.

use std::collections::BTreeSet;

use super::glob::glob;
use super::words::{Transition, UNITS};
use crate::model::value::Value;

/// The values at a dotted path, nulls left out; lists on the way are gone through.
pub fn all<'v>(object: &'v Value, path: &str) -> Vec<&'v Value> {
    let mut found = object.all_at(path);
    found.retain(|value| !value.is_null());
    found
}

/// Values with lists opened.
pub fn flat<'v>(values: &[&'v Value]) -> Vec<&'v Value> {
    values
        .iter()
        .flat_map(|value| match value {
            Value::List(list) => list.iter().collect::<Vec<_>>(),
            other => vec![*other],
        })
        .collect()
}

/// A text, truth value or number as a word in small letters.
pub fn word(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_ascii_lowercase()),
        Value::Bool(bool) => Some(bool.to_string()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Words for on.
const ON: &[&str] = &[
    "true",
    "on",
    "yes",
    "1",
    "enabled",
    "enable",
    "active",
    "running",
    "started",
    "online",
    "normal",
    "available",
    "published",
    "recording",
    "always",
    "start",
    "up",
];

/// Words for off.
const OFF: &[&str] = &[
    "false",
    "off",
    "no",
    "0",
    "disabled",
    "disable",
    "inactive",
    "suspended",
    "paused",
    "stopped",
    "terminated",
    "offline",
    "archived",
    "deactivated",
    "stop",
    "hibernated",
    "deallocated",
    "quarantined",
    "never",
    "none",
    "down",
];

/// Whether a value says on or off; `None` for what says neither.
pub fn truth(value: &Value) -> Option<bool> {
    let word = word(value)?;
    if ON.contains(&word.as_str()) {
        Some(true)
    } else if OFF.contains(&word.as_str()) {
        Some(false)
    } else {
        None
    }
}

/// Whether a value says off, or nothing.
pub fn off(value: &Value) -> bool {
    // An empty block says something by standing there.
    !matches!(value, Value::Map(_)) && (value.is_empty() || truth(value) == Some(false))
}

/// A number, or a span of time in seconds.
pub fn amount(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => Some(number.as_f64()),
        Value::String(text) => span_of_time(text),
        _ => None,
    }
}

/// What may happen to a value, with the words that it needs.
#[derive(Clone, Copy, Debug)]
pub struct Looked<'f> {
    /// What is looked for.
    pub transition: Transition,
    /// A scale from weak to strong (spellings of one step parted by `|`), words to become
    /// (`*` stands for any text), or for a time its unit and the values that are no end.
    pub words: &'f [&'static str],
}

impl Looked<'_> {
    /// Whether some values of a time stand for no end.
    fn has_never(&self) -> bool {
        self.words.iter().any(|word| word.parse::<f64>().is_ok())
    }

    /// A number or a span of time. Where the unit of the attribute is known, a bare number is
    /// told in it, so that it compares with a span that names its own (`7` days and `"24h"`).
    fn amount(&self, value: &Value) -> Option<f64> {
        let found = amount(value)?;
        let known = UNITS.iter().find(|(unit, _)| self.words.contains(unit));
        let bare = value
            .as_str()
            .is_none_or(|text| text.trim().parse::<f64>().is_ok());
        Some(match known {
            Some((_, seconds)) if bare => found * seconds,
            _ => found,
        })
    }

    fn least(&self, values: &[&Value]) -> Option<f64> {
        let amounts = flat(values).into_iter();
        amounts
            .filter_map(|value| self.amount(value))
            .reduce(f64::min)
    }

    fn most(&self, values: &[&Value]) -> Option<f64> {
        let amounts = flat(values).into_iter();
        amounts
            .filter_map(|value| self.amount(value))
            .reduce(f64::max)
    }
}

/// Whether it happened between the values before and after; `None` when only apply will tell.
pub fn happened(looked: Looked<'_>, old: &[&Value], new: &[&Value]) -> Option<bool> {
    if new.iter().any(|value| value.has_unknown()) {
        return after_apply(looked.transition, old);
    }
    Some(match looked.transition {
        Transition::Off => {
            let (was, is) = (count(old, true), count(new, true));
            was > is && (count(new, false) > count(old, false) || is == 0)
        }
        Transition::On => count(new, true) > count(old, true),
        Transition::Lowered => match (lasting(&looked, old), lasting(&looked, new)) {
            (Some(old), Some(new)) => new < old,
            (Some(old), None) => old > 0.0 && !new.iter().any(|value| !value.is_empty()),
            _ => false,
        },
        Transition::Raised => match (looked.most(old), looked.most(new)) {
            (Some(_), Some(_)) if endless(&looked, old) => false,
            (Some(old), Some(new)) => {
                old > 0.0 && (new > old || new == 0.0 || new < 0.0 && looked.has_never())
            }
            _ => false,
        },
        Transition::Weakened => match (rank(looked.words, old), rank(looked.words, new)) {
            (Some(old), Some(new)) => new < old,
            (Some(old), None) => old > 0 && new.iter().all(|value| value.is_empty()),
            _ => false,
        },
        Transition::Gone => {
            old.iter().any(|value| !value.is_empty()) && new.iter().all(|value| value.is_empty())
        }
        Transition::EntriesLost => missing(old, new),
        Transition::EntriesAdded => missing(new, old),
        Transition::Becomes => {
            let (was, is) = (said(looked.words, old), said(looked.words, new));
            is.difference(&was).next().is_some()
        }
        Transition::Appears => {
            old.iter().all(|value| off(value)) && !new.iter().all(|value| off(value))
        }
        Transition::Expires => match (looked.least(old), looked.least(new)) {
            (old, Some(new)) => new > 0.0 && old.is_none_or(|old| old <= 0.0 || new < old),
            _ => false,
        },
        Transition::Milder => {
            let refuses = |values: &[&Value]| {
                let mut texts = values.iter().filter_map(|value| value.as_str());
                texts.any(|text| text.to_ascii_lowercase().contains("\"deny\""))
            };
            refuses(old) && !refuses(new)
        }
        Transition::Replaced => !old.iter().all(|value| value.is_empty()) && old != new,
        Transition::Repointed => {
            let (was, is) = (targets(old), targets(new));
            was.difference(&is).next().is_some()
        }
        Transition::Silenced => {
            let called = |values: &[&Value]| {
                let texts = values.iter().filter_map(|value| value.as_str());
                texts.flat_map(mentions).collect::<BTreeSet<_>>()
            };
            called(old).difference(&called(new)).next().is_some()
        }
        Transition::Admits => lets_through(&flat(old), &flat(new)),
    })
}

/// What can be said where the value after is not known: what was in no protective value has nothing
/// to lose.
fn after_apply(transition: Transition, old: &[&Value]) -> Option<bool> {
    let open = match transition {
        Transition::On | Transition::Becomes => !old.iter().any(|value| truth(value) == Some(true)),
        Transition::EntriesAdded | Transition::Appears | Transition::Expires => false,
        Transition::Off => old.iter().any(|value| truth(value) == Some(true)),
        _ => old.iter().any(|value| !value.is_empty()),
    };
    if open { None } else { Some(false) }
}

fn count(values: &[&Value], on: bool) -> usize {
    let flat = flat(values);
    flat.iter().filter(|value| truth(value) == Some(on)).count()
}

/// The lowest step of a scale that is said.
fn rank(scale: &[&str], values: &[&Value]) -> Option<usize> {
    let step = |word: &String| {
        scale.iter().position(|step| {
            step.split('|')
                .any(|spelling| spelling.eq_ignore_ascii_case(word))
        })
    };
    flat(values)
        .into_iter()
        .filter_map(word)
        .filter_map(|word| step(&word))
        .min()
}

/// Those of the values that are among the words.
fn said(words: &[&str], values: &[&Value]) -> BTreeSet<String> {
    // A truth value may be spelt as a number or as a text.
    let plain = |value: &Value| match truth(value) {
        Some(true) if words.contains(&"true") => Some("true".to_owned()),
        Some(false) if words.contains(&"false") => Some("false".to_owned()),
        _ => word(value),
    };
    flat(values)
        .into_iter()
        .filter_map(plain)
        .filter(|text| {
            words
                .iter()
                .any(|word| glob(&word.to_ascii_lowercase(), text))
        })
        .collect()
}

/// Whether some of the entries are not among the others. Lists may be long, so they are not
/// compared pair by pair.
fn missing(entries: &[&Value], among: &[&Value]) -> bool {
    let print = |value: &Value| format!("{value:?}");
    let among: BTreeSet<String> = flat(among).into_iter().map(print).collect();
    flat(entries)
        .into_iter()
        .filter(|entry| !entry.is_null() && entry.as_str() != Some(""))
        .any(|entry| !among.contains(&print(entry)))
}

/// Where values lead, compared as DNS compares names.
fn targets(values: &[&Value]) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for value in values {
        value.walk(&mut |_, value| match value {
            Value::String(text) if !text.is_empty() => {
                out.insert(
                    text.trim_matches(['"', ' '])
                        .trim_end_matches('.')
                        .to_ascii_lowercase(),
                );
            }
            Value::Number(number) => {
                out.insert(number.to_string());
            }
            _ => {}
        });
    }
    out
}

/// The least time, where some values may stand for no end.
fn lasting(looked: &Looked<'_>, values: &[&Value]) -> Option<f64> {
    if endless(looked, values) {
        return Some(f64::INFINITY);
    }
    looked.least(values)
}

/// Whether every value that is said stands for no end.
fn endless(looked: &Looked<'_>, values: &[&Value]) -> bool {
    let mut said = flat(values).into_iter().filter(|value| !value.is_null());
    let mut any = false;
    let all = said.all(|value| {
        any = true;
        let amount = amount(value);
        looked.words.iter().any(|never| {
            let same = never.parse::<f64>().ok().zip(amount);
            same.is_some_and(|(never, found)| never == found)
                || value.as_str().is_some_and(|text| text == *never)
        })
    });
    any && all
}

/// A number, or a span of time in seconds: `30`, `30d`, `720h`, `1h30m`, `P30D`, `PT1H`.
pub fn span_of_time(text: &str) -> Option<f64> {
    let text = text.trim();
    if let Ok(number) = text.parse::<f64>() {
        return Some(number).filter(|number| number.is_finite());
    }
    let lower = text.to_ascii_lowercase();
    let iso = lower.strip_prefix('p');
    let mut in_time = iso.is_none();
    let mut total = 0.0;
    let mut digits = String::new();
    let mut unit = String::new();
    let mut any = false;
    let mut rest = iso.unwrap_or(&lower).chars().peekable();
    while let Some(c) = rest.next() {
        if c.is_ascii_digit() || c == '.' {
            digits.push(c);
            continue;
        }
        if c == 't' && digits.is_empty() && iso.is_some() {
            in_time = true;
            continue;
        }
        unit.push(c);
        let ends_unit = |next: &char| next.is_ascii_digit() || (iso.is_some() && *next == 't');
        if rest.peek().is_some_and(|next| !ends_unit(next)) {
            continue;
        }
        let seconds = match (unit.as_str(), in_time) {
            ("ms", _) => 0.001,
            ("s", _) => 1.0,
            ("m", true) => 60.0,
            ("m", false) => 2_592_000.0,
            ("h", _) => 3_600.0,
            ("d", _) => 86_400.0,
            ("w", _) => 604_800.0,
            ("y", _) => 31_536_000.0,
            _ => return None,
        };
        total += digits.parse::<f64>().ok()? * seconds;
        any = true;
        digits.clear();
        unit.clear();
    }
    (any && digits.is_empty() && unit.is_empty()).then_some(total)
}

/// Who is called in a message: `@pagerduty-orders`.
fn mentions(text: &str) -> Vec<String> {
    text.split('@')
        .skip(1)
        .map(|rest| {
            rest.chars()
                .take_while(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))
                .collect::<String>()
        })
        .map(|name| name.trim_end_matches(['.', '-']).to_lowercase())
        .filter(|name| !name.is_empty())
        .collect()
}

/// Actions of rules that keep a request out or slow it down.
fn refuses(rule: &Value) -> bool {
    const REFUSE: &[&str] = &[
        "block",
        "deny",
        "drop",
        "reject",
        "challenge",
        "managed_challenge",
        "js_challenge",
        "jschallenge",
        "throttle",
        "rate_based_ban",
        "execute",
    ];
    let action = rule.get("action").as_str().unwrap_or_default();
    let action = action.split('(').next().unwrap_or_default();
    let on = truth(rule.get("enabled")) != Some(false) && truth(rule.get("preview")) != Some(true);
    on && REFUSE.contains(&action.to_ascii_lowercase().as_str())
}

/// Whether a rule that refused stands there and lets through now, or a rule
/// that ends the questions is new.
fn lets_through(old: &[&Value], new: &[&Value]) -> bool {
    const NAMES: &[&str] = &["ref", "expression", "name", "priority"];
    const PASSES: &[&str] = &["skip", "allow", "bypass"];
    let same = |one: &Value, other: &Value| {
        NAMES
            .iter()
            .map(|name| (one.get(name), other.get(name)))
            .find(|(one, other)| !one.is_empty() && !other.is_empty())
            .is_some_and(|(one, other)| one == other)
    };
    let opened = old.iter().filter(|rule| refuses(rule)).any(|rule| {
        new.iter()
            .find(|other| same(rule, other))
            .is_some_and(|other| !refuses(other))
    });
    let passes = |rule: &Value| {
        truth(rule.get("enabled")) != Some(false)
            && rule
                .get("action")
                .as_str()
                .is_some_and(|action| PASSES.contains(&action.to_ascii_lowercase().as_str()))
    };
    opened
        || !old.is_empty()
            && new.iter().any(|rule| {
                passes(rule) && !old.iter().any(|other| same(rule, other) && passes(other))
            })
}

#[cfg(test)]
mod tests;
