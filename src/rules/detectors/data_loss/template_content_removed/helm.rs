//! What a Helm release sets: its `values` and `set` blocks, taken together as
//! Helm takes them, and compared setting by setting.

use std::collections::BTreeMap;

use super::documents;
use crate::model::value::Value;

/// Where a release says what it sets.
pub(super) const PATHS: &[&str] = &["values", "set"];

/// How the settings of two sides compare.
pub(super) enum Settings {
    /// They are the same.
    Same,
    /// Some say something else, and nothing that the chart makes can be gone
    /// for it; their names.
    Changed(Vec<String>),
    /// An object, an entry or a switch is gone or off; their names.
    Lost(Vec<String>),
    /// It cannot be read, or is not known yet.
    Open,
}

/// One setting: a scalar, or something that holds others.
#[derive(Debug, Clone, PartialEq)]
enum Setting<'v> {
    Scalar(&'v Value),
    /// A map or a list with this many entries.
    Holds(usize),
}

/// More settings than any release has; beyond that nothing is read.
const MOST: usize = 20_000;

/// Words for what a chart makes or leaves out.
const SWITCHES: &[&str] = &[
    "create",
    "created",
    "deploy",
    "deployed",
    "enable",
    "enabled",
    "install",
    "installed",
    "keep",
    "persistent",
    "provision",
];

/// Compares what two sides of a release set.
pub(super) fn compare(before: &Value, after: &Value) -> Settings {
    let lists = ["set_list", "set_sensitive", "set_wo_revision"];
    let touched = |name: &&str| before.get(name) != after.get(name);
    if before.get("values") == after.get("values")
        && before.get("set") == after.get("set")
        && !lists.iter().any(touched)
    {
        return Settings::Same;
    }
    let (Some(old_texts), Some(new_texts)) = (read(before), read(after)) else {
        return Settings::Open;
    };
    let (Some(old), Some(new)) = (settings(&old_texts, before), settings(&new_texts, after)) else {
        return Settings::Open;
    };
    let mut lost = Vec::new();
    let mut changed = Vec::new();
    for (path, was) in &old {
        let now = new.get(path);
        if now == Some(was) {
            continue;
        }
        if is_loss(path, was, now) {
            // What holds it says the same in fewer words.
            if !lost
                .iter()
                .any(|outer: &String| path.starts_with(&format!("{outer}.")))
            {
                lost.push(path.clone());
            }
        } else {
            changed.push(path.clone());
        }
    }
    changed.extend(new.keys().filter(|path| !old.contains_key(*path)).cloned());
    if lists.iter().any(touched) {
        // What is set in secret, or as a list of its own, is not compared.
        let sensitive = before.get("set_sensitive") != after.get("set_sensitive");
        let only_secrets = sensitive
            && names(before.get("set_sensitive")) == names(after.get("set_sensitive"))
            && before.get("set_list") == after.get("set_list");
        if !only_secrets && lost.is_empty() {
            return Settings::Open;
        }
        changed.push("set_sensitive".to_owned());
    }
    if !lost.is_empty() {
        Settings::Lost(lost)
    } else if !changed.is_empty() {
        Settings::Changed(changed)
    } else {
        Settings::Same
    }
}

/// Whether something that the chart made may be gone.
fn is_loss(path: &str, was: &Setting<'_>, now: Option<&Setting<'_>>) -> bool {
    let name = path.rsplit('.').next().unwrap_or(path);
    match (was, now) {
        (Setting::Holds(0), _) => false,
        (Setting::Holds(_), None | Some(Setting::Scalar(_))) => true,
        (Setting::Holds(old), Some(Setting::Holds(new))) => new < old && *new == 0,
        (Setting::Scalar(old), now) => {
            let new = match now {
                Some(Setting::Scalar(new)) => Some(*new),
                _ => None,
            };
            let turned_off = switches(name)
                && truth(old) == Some(true)
                && new.is_none_or(|new| truth(new) != Some(true));
            let emptied = amount(old).is_some_and(|old| old > 0.0)
                && new.and_then(amount).is_some_and(|new| new <= 0.0);
            // Half of what ran, or less, where the chart says how many run.
            let runs = name.to_ascii_lowercase().contains("replica");
            let halved = runs
                && matches!((amount(old), new.and_then(amount)), (Some(old), Some(new)) if new * 2.0 <= old);
            // An entry of a list is gone as a whole; a setting in it goes with it.
            turned_off || emptied || halved
        }
    }
}

fn switches(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    SWITCHES
        .iter()
        .any(|word| lower == *word || lower.ends_with("enabled"))
        || lower.starts_with("enable")
        || lower.starts_with("install")
        || lower.starts_with("create")
}

fn truth(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(truth) => Some(*truth),
        Value::String(text) => text.parse().ok(),
        _ => None,
    }
}

fn amount(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => Some(number.as_f64()),
        Value::String(text) => text.parse().ok(),
        _ => None,
    }
}

/// The documents of `values`; `None` when one cannot be read.
fn read(object: &Value) -> Option<Vec<Value>> {
    let mut out = Vec::new();
    match object.get("values") {
        Value::Null => {}
        Value::List(list) => {
            for text in list {
                match text {
                    Value::Null => {}
                    Value::String(text) => out.extend(documents(text)?),
                    _ => return None,
                }
            }
        }
        _ => return None,
    }
    Some(out)
}

/// All settings of a side by dotted path; a later one wins.
fn settings<'v>(
    documents: &'v [Value],
    object: &'v Value,
) -> Option<BTreeMap<String, Setting<'v>>> {
    let mut out = BTreeMap::new();
    for document in documents {
        flatten(document, String::new(), &mut out)?;
    }
    let set = object.get("set");
    if set.is_unknown() {
        return None;
    }
    for entry in set.as_list().unwrap_or_default() {
        let name = entry.get("name").as_str()?;
        let value = entry.get("value");
        if value.is_unknown() {
            return None;
        }
        out.insert(name.to_owned(), Setting::Scalar(value));
    }
    (out.len() <= MOST).then_some(out)
}

/// Documents are read with a bounded depth, so this recursion is bounded too.
fn flatten<'v>(
    value: &'v Value,
    path: String,
    out: &mut BTreeMap<String, Setting<'v>>,
) -> Option<()> {
    if out.len() > MOST {
        return None;
    }
    let below = |name: &str| {
        if path.is_empty() {
            name.to_owned()
        } else {
            format!("{path}.{name}")
        }
    };
    match value {
        Value::Unknown => return None,
        Value::Map(map) => {
            for (name, member) in map {
                flatten(member, below(name), out)?;
            }
            if !path.is_empty() {
                out.insert(path, Setting::Holds(map.len()));
            }
        }
        Value::List(list) => {
            for (position, element) in list.iter().enumerate() {
                let name = named(element).map_or_else(|| position.to_string(), str::to_owned);
                match element {
                    // Texts of a list are told apart by what they say, not by where they stand.
                    Value::Map(_) | Value::List(_) => flatten(element, below(&name), out)?,
                    scalar => {
                        out.insert(below(&position.to_string()), Setting::Scalar(scalar));
                    }
                }
            }
            out.insert(path, Setting::Holds(list.len()));
        }
        scalar => {
            out.insert(path, Setting::Scalar(scalar));
        }
    }
    Some(())
}

/// The name of an entry of a list.
fn named(entry: &Value) -> Option<&str> {
    ["name", "host", "key", "secretName", "mountPath"]
        .iter()
        .find_map(|name| entry.get(name).as_str())
}

/// The names of `set` blocks.
fn names(set: &Value) -> Vec<Option<&str>> {
    let list = set.as_list().unwrap_or_default();
    list.iter()
        .map(|entry| entry.get("name").as_str())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn release(values: &str) -> Value {
        Value::Map([("values".into(), Value::List(vec![Value::from(values)]))].into())
    }

    #[test]
    fn what_goes_is_told_from_what_says_something_else() {
        let base = "image:\n  tag: a\nreplicaCount: 4\nredis:\n  enabled: true\nenv:\n  - name: A\n    value: x\n  - name: B\n    value: y\nargs: [a, b]\n";
        let with = |from: &str, to: &str| release(&base.replace(from, to));
        let told = |after: &Value| match compare(&release(base), after) {
            Settings::Same => "same".to_owned(),
            Settings::Changed(names) => format!("changed {}", names.join(" ")),
            Settings::Lost(names) => format!("lost {}", names.join(" ")),
            Settings::Open => "open".to_owned(),
        };
        for (after, wanted) in [
            (with("x\n", "x\n\n"), "same"),
            (with("tag: a", "tag: b"), "changed image.tag"),
            (
                with("replicaCount: 4", "replicaCount: 3"),
                "changed replicaCount",
            ),
            (
                with("replicaCount: 4", "replicaCount: 2"),
                "lost replicaCount",
            ),
            (
                with("replicaCount: 4", "replicaCount: 0"),
                "lost replicaCount",
            ),
            (
                with("enabled: true", "enabled: false"),
                "lost redis.enabled",
            ),
            (with("redis:\n  enabled: true\n", ""), "lost redis"),
            (with("  - name: B\n    value: y\n", ""), "lost env.B"),
            (with("tag: a", "tag: [a"), "open"),
            (with("args: [a, b]", "args: []"), "lost args"),
            (with("args: [a, b]", "args: [a, c]"), "changed args.1"),
        ] {
            assert_eq!(told(&after), wanted, "{after:?}");
        }
    }
}
