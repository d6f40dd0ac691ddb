//! New rules that let in or keep out: what they hold for.

use std::rc::Rc;

use super::net::is_everything;
use super::reader::{Harm, Reader};
use super::words::{Name, mean, step};
use crate::catalog::vocabulary::forms;
use crate::model::value::Value;

/// Calls `visit` for a value and everything in it, with the names on the way; the places in
/// lists are left out. Values are read with a bounded depth.
pub(super) fn each<'v>(value: &'v Value, visit: &mut dyn FnMut(&[&'v str], &'v Value)) {
    fn go<'v>(
        names: &mut Vec<&'v str>,
        value: &'v Value,
        visit: &mut dyn FnMut(&[&'v str], &'v Value),
    ) {
        visit(names, value);
        match value {
            Value::List(list) => {
                for element in list {
                    go(names, element, visit);
                }
            }
            Value::Map(map) => {
                for (name, member) in map {
                    names.push(name);
                    go(names, member, visit);
                    names.pop();
                }
            }
            _ => {}
        }
    }
    go(&mut Vec::new(), value, visit);
}

/// The words of the attribute at the end of a way, or of the one whose list it is in.
pub(super) fn last_name(names: &[&str]) -> Rc<Name> {
    Name::new(names.last().copied().unwrap_or_default())
}

/// Whether a refusal says what it does, how it is called and where it stands, and nothing of
/// whom it holds for: then it holds for everybody. A member with another name may say it, and so
/// may one that is not known yet.
fn names_nothing(after: &Value) -> bool {
    let Value::Map(map) = after else { return false };
    let refuses = step("action", after.get("action").as_str().unwrap_or_default()) == Some(3);
    let blank = |(name, value): (_, &Value)| {
        let everything = value
            .as_str()
            .is_some_and(|text| is_everything(text) || text.eq_ignore_ascii_case("all"));
        value.is_empty() && !value.is_unknown()
            || everything
            || Name::new(name)
                .words
                .iter()
                .all(|word| forms::OF_A_RULE.has(word))
            || matches!(value, Value::Bool(_))
    };
    let mut members = map.iter().map(|(name, value)| (name.as_ref(), value));
    refuses && members.all(blank)
}

/// Whether a refusal names nobody: all its sources and destinations are empty, or one of
/// its rules has no condition.
fn for_all(value: &Value) -> bool {
    match value {
        Value::List(list) => list.iter().any(for_all),
        Value::Map(map) => {
            let refuses = step("action", value.get("action").as_str().unwrap_or_default());
            let sides: Vec<&Value> = map
                .iter()
                .filter(|(name, _)| Name::new(name).has(&["source", "destination", "sources"]))
                .map(|(_, value)| value)
                .collect();
            let nobody = !sides.is_empty() && sides.iter().all(|side| side.is_empty());
            let open = |(name, value): (_, &Value)| {
                let open = |rule: &Value| matches!(rule, Value::Map(map) if map.is_empty());
                Name::new(name).has(forms::RULE_LISTS.words)
                    && value.as_list().is_some_and(|list| list.iter().any(open))
            };
            let mut rules = map.iter().map(|(name, value)| (name.as_ref(), value));
            (refuses == Some(3) && nobody)
                || (matches!(refuses, Some(0 | 3)) && rules.any(open))
                || map.values().any(for_all)
        }
        _ => false,
    }
}

/// A rule that keeps everything out, or lets everything in before all others.
pub(super) fn read(reader: &mut Reader<'_>, kind: &Name, after: &Value) {
    // What stands on a list of destinations is what the list decides about.
    let listed = kind.has(&["list"]) && kind.has(&["destination", "destinations"]);
    let rules = [
        "rule", "rules", "ruleset", "policy", "acl", "waf", "firewall",
    ];
    if !listed && !kind.has(&rules) {
        return;
    }
    let mut decided = None;
    let mut everything = for_all(after) || names_nothing(after);
    let mut networks = false;
    each(after, &mut |names, value| {
        let Some(text) = value.as_str() else { return };
        let name = last_name(names);
        if name.has(&["action", "access", "effect"]) && decided.is_none() {
            decided = step("action", text);
        }
        let to = name.has(&["destination", "destinations", "port", "ports", "dst"]);
        everything |= listed && to && text == "*";
        if to {
            return;
        }
        let conditions = [
            "expression",
            "ranges",
            "cidr",
            "block",
            "prefix",
            "source",
            "match",
            "address",
            "addresses",
            "values",
            "pattern",
        ];
        everything |= name.has(&conditions)
            && (is_everything(text) || super::net::is_world(text) || text == "true");
        networks |= name.has(&conditions) && super::net::is_network(text);
    });
    if everything && matches!(decided, Some(0 | 3)) {
        reader.harm(
            kind,
            Harm::Stop,
            "everything may be refused, or allowed before any other rule",
            mean::GUARD,
        );
    } else if networks && decided == Some(3) {
        let means = "what whole networks send may be refused";
        reader.harm(kind, Harm::Stop, means, mean::GUARD);
    }
}
