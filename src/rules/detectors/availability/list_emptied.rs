//! `list-emptied`: entries that an update in place takes out of a list, where
//! the entry does something: a record answers, a target serves, a route leads, a rule lets
//! traffic in.

mod left;
mod openings;

use self::left::{Entry, Left};
use self::openings::{Openings, denies, inbound};
use crate::analysis::Analysis;
use crate::catalog::{Catalog, Meaning, Same};
use crate::finding::Subject;
use crate::model::value::Value;
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Typed(concerns, detect);

/// Attributes that name an entry, the best one first.
const NAMES: &[&str] = &[
    "name",
    "key",
    "id",
    "origin_id",
    "host",
    "hosts",
    "hostname",
    "domain",
    "domain_name",
    "path",
    "path_prefix",
    "paths",
    "pattern",
    "context",
    "priority",
    "rule_no",
    "rule_number",
    "rule_id",
    "target_group_arn",
    "target_id",
    "endpoint_id",
    "destination_cidr_block",
    "cidr_block",
    "ipv6_cidr_block",
    "destination_prefix_list_id",
    "address_prefix",
    "dest_range",
    "range_name",
    "lambda_function_arn",
    "queue_arn",
    "topic_arn",
    "arn",
    "group",
    "port",
    "node_port",
    "instance_port",
    "lb_port",
    "entry_port",
    "address",
    "ip",
    "subnet_id",
    "container_name",
    "service",
    "ref",
];

/// Whether objects of a type have such lists.
fn concerns(type_name: &str, catalog: Catalog) -> bool {
    catalog.means(type_name, Meaning::Entries)
}

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    let (change, known) = context.change(index);
    if !known.is_changed(change) || !change.after.exists() {
        return;
    }
    let (before, after) = (change.before.value(), change.after.value());
    let mut seen: Vec<&str> = Vec::new();
    for fact in known.attributes.meaning(Meaning::Entries) {
        let (path, same) = (&fact.path, &fact.same);
        if seen.contains(path) || !known.touched.may(path) {
            continue;
        }
        let (old, open) = elements(before, path);
        if old.is_empty() || open {
            continue;
        }
        seen.push(path);
        let (new, open) = elements(after, path);
        let found = |case| {
            Detection::case(Subject::Change(index), case)
                .with("path", *path)
                .at(*path)
        };
        if open {
            // Names of records that come are judged where names lead.
            if *same != Same::Value {
                out.push(found(CaseName("unknown")).possible());
            }
            continue;
        }
        let lost = lost(&old, &new, *same);
        if lost == 0 {
            continue;
        }
        let detection = if new.is_empty() {
            found(CaseName("emptied"))
        } else {
            found(CaseName("lost")).with_count("count", old.len())
        };
        out.push(detection.with_count("lost", lost));
    }
}

/// Whether entries are lost or lead elsewhere, for lists of routes.
pub(super) fn replaced(old: &[&Value], new: &[&Value]) -> bool {
    let flatten = |values: &[&Value]| -> Vec<Value> {
        values
            .iter()
            .flat_map(|value| match value {
                Value::List(list) => list.clone(),
                other => vec![(*other).clone()],
            })
            .collect()
    };
    let (old, new) = (flatten(old), flatten(new));
    old.iter().any(|entry| !new.contains(entry))
}

/// The entries at a dotted path, and whether some are not known.
fn elements<'v>(object: &'v Value, path: &str) -> (Vec<(Option<&'v str>, &'v Value)>, bool) {
    let mut out = Vec::new();
    let mut open = false;
    for value in object.all_at(path) {
        match value {
            Value::Null => {}
            Value::Unknown => open = true,
            Value::List(list) => {
                open |= list.iter().any(Value::is_unknown);
                out.extend(
                    list.iter()
                        .filter(|entry| !entry.is_null())
                        .map(|entry| (None, entry)),
                );
            }
            // A map of entries by key, or one block that a provider gives as an object.
            Value::Map(map) => {
                let keyed = map
                    .values()
                    .all(|value| matches!(value, Value::Map(_) | Value::String(_)));
                if keyed {
                    out.extend(map.iter().map(|(key, entry)| (Some(key.as_ref()), entry)));
                } else {
                    out.push((None, value));
                }
            }
            Value::String(text) if text.is_empty() => {}
            other => out.push((None, other)),
        }
    }
    (out, open)
}

/// How many entries of the old list are not in the new one.
fn lost(old: &[Entry<'_>], new: &[Entry<'_>], same: Same) -> usize {
    let mut left = Left::of(new);
    let missing: Vec<&Entry<'_>> = old.iter().filter(|entry| !left.take_equal(entry)).collect();
    match same {
        // One value in another's place is a change of what stands there.
        Same::Value => missing.len().saturating_sub(left.len()),
        Same::Ports => {
            let openings = Openings::of(new.iter().map(|entry| entry.1));
            let closed = |entry: &&&Entry<'_>| {
                !denies(entry.1) && inbound(entry.1) && !openings.cover(entry.1)
            };
            missing.iter().filter(closed).count()
        }
        Same::Name => {
            let mut nameless: Vec<&Entry<'_>> = Vec::new();
            let mut gone: Vec<(&str, &Entry<'_>)> = Vec::new();
            for entry in missing {
                match named(entry) {
                    None => nameless.push(entry),
                    Some((attribute, name)) if left.take_named(entry.0, attribute, name) => {}
                    Some((attribute, _)) => gone.push((attribute, entry)),
                }
            }
            // An entry that another one says in full, and more, is still there.
            gone.retain(|(_, entry)| !left.take_larger(entry.1));
            nameless.retain(|entry| !left.take_larger(entry.1));
            // An entry whose name is known only after apply may be the one that
            // seems to be gone: its target is replaced, not taken out.
            gone.retain(|(attribute, _)| attribute.is_empty() || !left.take_unknown(attribute));
            // Entries that nothing names count by number.
            gone.len() + nameless.len().saturating_sub(left.len())
        }
    }
}

fn named<'v>(entry: &Entry<'v>) -> Option<(&'static str, &'v Value)> {
    static KEY: Value = Value::Null;
    if entry.0.is_some() {
        return Some(("", &KEY));
    }
    let Value::Map(map) = entry.1 else {
        return None;
    };
    NAMES.iter().find_map(|name| {
        let value = map.get(name)?;
        (!value.is_empty() && !value.is_unknown()).then_some((*name, value))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(json: &str) -> Value {
        Value::from(&serde_json::from_str::<serde_json::Value>(json).expect("JSON"))
    }

    fn count(old: &str, new: &str, same: Same) -> usize {
        let (old, new) = (list(old), list(new));
        let object = |value: &Value| Value::Map([("x".into(), value.clone())].into());
        let (old, new) = (object(&old), object(&new));
        lost(&elements(&old, "x").0, &elements(&new, "x").0, same)
    }

    #[test]
    fn rules_that_stay_for_fewer_addresses_are_no_loss() {
        let https = r#"{"from_port":443,"to_port":443,"protocol":"tcp","cidr_blocks":["10.0.0.0/8","10.1.0.0/16"]}"#;
        let less =
            r#"{"from_port":443,"to_port":443,"protocol":"tcp","cidr_blocks":["10.0.0.0/8"]}"#;
        let ssh = r#"{"from_port":22,"to_port":22,"protocol":"tcp","cidr_blocks":["10.0.0.0/8"]}"#;
        let all = r#"{"from_port":0,"to_port":0,"protocol":"-1","cidr_blocks":["10.0.0.0/8"]}"#;
        let deny = r#"{"from_port":22,"to_port":22,"protocol":"tcp","action":"deny"}"#;
        let join = |rules: &[&str]| format!("[{}]", rules.join(","));
        for (old, new, lost) in [
            (join(&[https]), join(&[less]), 0),
            (join(&[https, less]), join(&[less]), 0),
            (join(&[https, ssh]), join(&[less]), 1),
            (join(&[https]), join(&[]), 1),
            (join(&[https]), join(&[all]), 0),
            (join(&[all]), join(&[https]), 1),
            (join(&[deny, https]), join(&[https]), 0),
        ] {
            assert_eq!(count(&old, &new, Same::Ports), lost, "{old} -> {new}");
        }
    }

    #[test]
    fn entries_are_known_again_by_name() {
        for (old, new, lost) in [
            (
                r#"[{"name":"a","x":1},{"name":"b","x":1}]"#,
                r#"[{"name":"b","x":2}]"#,
                1,
            ),
            (r#"[{"name":"a","x":1}]"#, r#"[{"name":"a","x":2}]"#, 0),
            (r#"[{"name":"a"}]"#, r#"[{"name":"c"}]"#, 1),
            (r#"["a","b"]"#, r#"["b","c"]"#, 0),
            (r#"["a","b"]"#, r#"["c"]"#, 1),
            (r#"{"a":"1","b":"2"}"#, r#"{"a":"3"}"#, 1),
            (r#"{"a":"1"}"#, r#"{"a":"3"}"#, 0),
        ] {
            assert_eq!(count(old, new, Same::Name), lost, "{old} -> {new}");
        }
    }
}
