//! `control-weakened`: a setting that keeps something safe, watched, redundant
//! or limited is turned down in place. What a setting means is the provider's
//! own word, so this is a table; the words that many providers share are in
//! the rules that read guards by name.

mod table;

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use globset::GlobSet;

use self::table::{CONTROLS, Control};
use super::availability::globs;
use super::documents;
use crate::analysis::Context;
use crate::finding::{Subject, code};
use crate::model::action::Action;
use crate::model::address::ResourceMode;
use crate::model::value::Value;
use crate::rules::Detection;

/// Which change of a value weakens the control.
#[derive(Debug, Clone, Copy)]
enum Weaker {
    /// On before, and off or not said after.
    Off,
    /// Off or not said before, and on after.
    On,
    /// A number or a span of time that falls; nothing is less than anything.
    Less,
    /// A number or a span of time that rises, or that becomes zero, which
    /// these settings call "no limit".
    More,
    /// A word further to the left in this list, which goes from weak to strong.
    Down(&'static [&'static str]),
    /// Something before and nothing after.
    Gone,
    /// Entries leave the list.
    Lost,
    /// Entries come into the list.
    Added,
    /// One of these words stands there after and did not before.
    Becomes(&'static [&'static str]),
    /// Nothing before and something after.
    Appears,
    /// A time to live, where none or less than none was "for ever", or a shorter one.
    Expires,
    /// A document that said `deny` and says something that refuses less.
    Milder,
    /// Text that is another text now.
    Replaced,
    /// Somebody who is called in a message (`@name`) no longer is.
    Mentions,
    /// A rule that refused no longer does, or one comes that lets through
    /// before the others are asked.
    Refuses,
}

/// Controls by exact type, and the sets of patterns for the others.
struct Index {
    exact: HashMap<&'static str, Vec<&'static Control>>,
    patterns: Vec<(GlobSet, Vec<&'static Control>)>,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut exact: HashMap<&str, Vec<&Control>> = HashMap::new();
    let mut patterns = Vec::new();
    for (types, controls) in CONTROLS {
        let (globbed, plain): (Vec<&str>, Vec<&str>) =
            types.iter().partition(|name| name.contains('*'));
        for name in plain {
            exact.entry(name).or_default().extend(controls.iter());
        }
        if !globbed.is_empty() {
            patterns.push((globs(&globbed), controls.iter().collect()));
        }
    }
    Index { exact, patterns }
});

/// Whether a control is weaker after; `None` when only apply will tell.
fn weaker(control: &Control, before: &Value, after: &Value) -> Option<bool> {
    let (old, new) = (all(before, control.path), all(after, control.path));
    if new.iter().any(|value| value.has_unknown()) {
        // What was in no safe position has nothing to lose.
        let was = match control.weaker {
            Weaker::On | Weaker::Added | Weaker::Becomes(_) | Weaker::Appears | Weaker::Expires => {
                false
            }
            Weaker::Off => old.iter().any(|value| truth(value) == Some(true)),
            _ => old.iter().any(|value| !value.is_empty()),
        };
        return if was { None } else { Some(false) };
    }
    Some(match control.weaker {
        Weaker::Off => {
            let on = |values: &[&Value]| values.iter().filter(|v| truth(v) == Some(true)).count();
            on(&old) > on(&new)
        }
        Weaker::On => {
            let on = |values: &[&Value]| values.iter().filter(|v| truth(v) == Some(true)).count();
            on(&new) > on(&old)
        }
        Weaker::Less => match (least(&old), least(&new)) {
            (Some(old), Some(new)) => new < old,
            (Some(old), None) => old > 0.0 && !new.iter().any(|value| !value.is_empty()),
            _ => false,
        },
        Weaker::More => match (most(&old), most(&new)) {
            (Some(old), Some(new)) => old > 0.0 && (new > old || new == 0.0),
            _ => false,
        },
        Weaker::Down(ladder) => {
            let rank = |values: &[&Value]| {
                values
                    .iter()
                    .filter_map(|value| word(value))
                    .filter_map(|word| ladder.iter().position(|step| *step == word))
                    .min()
            };
            match (rank(&old), rank(&new)) {
                (Some(old), Some(new)) => new < old,
                (Some(old), None) => old > 0 && new.iter().all(|value| value.is_empty()),
                _ => false,
            }
        }
        Weaker::Gone => {
            old.iter().any(|value| !value.is_empty()) && new.iter().all(|value| value.is_empty())
        }
        Weaker::Lost => missing(&old, &new),
        Weaker::Added => missing(&new, &old),
        Weaker::Becomes(words) => {
            let says = |values: &[&Value]| {
                flat(values)
                    .into_iter()
                    .filter_map(word)
                    .filter(|text| words.contains(&text.as_str()))
                    .collect::<BTreeSet<_>>()
            };
            says(&new).difference(&says(&old)).next().is_some()
        }
        Weaker::Appears => {
            old.iter().all(|value| off(value)) && !new.iter().all(|value| off(value))
        }
        Weaker::Expires => match (least(&old), least(&new)) {
            (old, Some(new)) => new > 0.0 && old.is_none_or(|old| old <= 0.0 || new < old),
            _ => false,
        },
        Weaker::Milder => {
            let refuses = |values: &[&Value]| {
                values
                    .iter()
                    .filter_map(|value| value.as_str())
                    .any(|text| text.to_ascii_lowercase().contains("\"deny\""))
            };
            refuses(&old) && !refuses(&new)
        }
        Weaker::Replaced => !old.is_empty() && old != new,
        Weaker::Mentions => {
            let called = |values: &[&Value]| {
                values
                    .iter()
                    .filter_map(|value| value.as_str())
                    .flat_map(mentions)
                    .collect::<BTreeSet<_>>()
            };
            called(&old).difference(&called(&new)).next().is_some()
        }
        Weaker::Refuses => lets_through(&flat(&old), &flat(&new)),
    })
}

/// Whether some of the entries are not among the others.
fn missing(entries: &[&Value], among: &[&Value]) -> bool {
    let among = flat(among);
    flat(entries)
        .into_iter()
        .filter(|entry| !entry.is_null() && entry.as_str() != Some(""))
        .any(|entry| !among.contains(&entry))
}

fn all<'v>(object: &'v Value, path: &str) -> Vec<&'v Value> {
    let mut found = Vec::new();
    object.collect_at(path, &mut found);
    found.retain(|value| !value.is_null());
    found
}

fn flat<'v>(values: &[&'v Value]) -> Vec<&'v Value> {
    values
        .iter()
        .flat_map(|value| match value {
            Value::List(list) => list.iter().collect::<Vec<_>>(),
            other => vec![*other],
        })
        .collect()
}

fn word(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_ascii_lowercase()),
        Value::Bool(bool) => Some(bool.to_string()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn truth(value: &Value) -> Option<bool> {
    match word(value)?.as_str() {
        "true" | "on" | "enabled" | "yes" | "1" => Some(true),
        "false" | "off" | "disabled" | "no" | "0" => Some(false),
        _ => None,
    }
}

fn off(value: &Value) -> bool {
    // An empty block says something by standing there.
    !matches!(value, Value::Map(_)) && (value.is_empty() || truth(value) == Some(false))
}

fn least(values: &[&Value]) -> Option<f64> {
    amounts(values).reduce(f64::min)
}

fn most(values: &[&Value]) -> Option<f64> {
    amounts(values).reduce(f64::max)
}

fn amounts<'v>(values: &'v [&'v Value]) -> impl Iterator<Item = f64> + 'v {
    values.iter().filter_map(|value| match value {
        Value::Number(number) => Some(number.as_f64()),
        Value::String(text) => span_of_time(text),
        _ => None,
    })
}

/// A number, or a span of time in seconds: `30`, `30d`, `720h`, `1h30m`, `P30D`, `PT1H`.
fn span_of_time(text: &str) -> Option<f64> {
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

/// An object with its document opened, where the whole object is one text.
fn opened<'v>(type_name: &str, value: &'v Value) -> Cow<'v, Value> {
    let (from, to) = match type_name {
        "kubectl_manifest" => ("yaml_body", "manifest"),
        name if name.starts_with("azapi_") => ("body", "body"),
        _ => return Cow::Borrowed(value),
    };
    let Some(document) = value.get(from).as_str().and_then(|text| match from {
        "yaml_body" => documents::read_yaml(text),
        _ => documents::read(text),
    }) else {
        return Cow::Borrowed(value);
    };
    Cow::Owned(Value::Map([(to.into(), document)].into()))
}

/// Whether the table has anything to say about objects of this type.
pub(super) fn concerns(type_name: &str) -> bool {
    INDEX.exact.contains_key(type_name)
        || INDEX
            .patterns
            .iter()
            .any(|(types, _)| types.is_match(type_name))
}

/// Detector of `control-weakened`.
pub(super) fn detect(context: &Context<'_>, index: usize, out: &mut Vec<Detection>) {
    let change = &context.set.changes[index];
    if change.address.mode != ResourceMode::Managed || !change.after.exists() {
        return;
    }
    let new = !change.before.exists();
    if !new
        && !matches!(
            change.action,
            Action::Update | Action::DeleteThenCreate | Action::CreateThenDelete
        )
    {
        return;
    }
    let type_name = change.address.type_name.as_ref();
    let globbed = INDEX
        .patterns
        .iter()
        .filter(|(types, _)| types.is_match(type_name))
        .flat_map(|(_, controls)| controls.iter());
    let controls = INDEX
        .exact
        .get(type_name)
        .into_iter()
        .flatten()
        .chain(globbed);
    let mut controls = controls.peekable();
    if controls.peek().is_none() {
        return;
    }
    let before = opened(type_name, change.before.value());
    let after = opened(type_name, change.after.value());
    let (before, after) = (before.as_ref(), after.as_ref());
    let (mut certain, mut possible): (Vec<&Control>, Vec<&Control>) = (Vec::new(), Vec::new());
    for control in controls {
        if new && !control.when_new {
            continue;
        }
        let first = control.path.split('.').next().unwrap_or_default();
        if !new && before.get(first) == after.get(first) {
            continue;
        }
        if let Some((name, value)) = control.only_where
            && !all(before, name)
                .into_iter()
                .chain(all(after, name))
                .any(|found| word(found).as_deref() == Some(value))
        {
            continue;
        }
        match weaker(control, before, after) {
            Some(true) => certain.push(control),
            Some(false) => {}
            None => possible.push(control),
        }
    }
    let is_certain = !certain.is_empty();
    let found = if is_certain { certain } else { possible };
    let Some(first) = found.first() else {
        return;
    };
    let address = code(&change.address);
    let message = if is_certain {
        format!("{address}: {}", first.means)
    } else {
        format!(
            "{address}: whether {} holds is known only after apply",
            code(first.path)
        )
    };
    let mut detection = Detection::new(Subject::Change(index), message);
    for control in &found {
        if !detection.attributes.iter().any(|path| path == control.path) {
            detection = detection.at(control.path);
        }
        if is_certain {
            detection = detection.because(format!("{} at {}", control.means, code(control.path)));
        }
    }
    out.push(if is_certain {
        detection
    } else {
        detection.possible()
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_of_time_are_read() {
        for (text, seconds) in [
            ("30", Some(30.0)),
            ("30d", Some(2_592_000.0)),
            ("1h30m", Some(5_400.0)),
            ("7776000s", Some(7_776_000.0)),
            ("P30D", Some(2_592_000.0)),
            ("PT1H", Some(3_600.0)),
            ("P1M", Some(2_592_000.0)),
            ("P1DT2H", Some(93_600.0)),
            ("PT0S", Some(0.0)),
            ("300000ms", Some(300.0)),
            ("prod", None),
            ("", None),
            ("d", None),
        ] {
            assert_eq!(span_of_time(text), seconds, "{text}");
        }
    }

    #[test]
    fn whoever_is_called_is_known_by_name() {
        assert_eq!(
            mentions("down! @pagerduty-Orders, @slack-a."),
            ["pagerduty-orders", "slack-a"]
        );
        assert!(mentions("nobody").is_empty());
    }

    #[test]
    fn every_pattern_and_path_is_one() {
        for (types, controls) in CONTROLS {
            assert!(!types.is_empty() && !controls.is_empty());
            for name in *types {
                assert!(globset::Glob::new(name).is_ok(), "{name}");
            }
            for control in *controls {
                assert!(!control.path.is_empty() && !control.means.is_empty());
                if let Weaker::Down(words) | Weaker::Becomes(words) = control.weaker {
                    for word in words {
                        assert_eq!(*word, word.to_ascii_lowercase(), "{}", control.path);
                    }
                }
            }
        }
    }
}
