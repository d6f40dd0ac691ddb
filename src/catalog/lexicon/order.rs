//! The order of rules: which of them answers first.

use super::net::is_range;
use super::reader::{At, Harm, Reader};
use super::words::Name;
use crate::catalog::vocabulary::forms;
use crate::model::value::Value;

/// Whether the order in which the entries of a list stand may decide what they do: steps that follow
/// each other, and rules of which the first that matches answers, where they say what they do or
/// stand in an object that is made of them. Entries that say their own place, and routes of
/// networks, of which the narrowest holds, may stand in any order.
pub(super) fn decides(kind: &Name, name: &str, entries: &[&Value]) -> bool {
    let own = Name::new(name);
    let acts = |entry: &&&Value| {
        let said = ["action", "effect", "access"].iter();
        said.map(|name| entry.get(name))
            .any(|value| value.as_str().is_some())
    };
    let rules = || {
        own.has(forms::RULED_IN_ORDER.words)
            && (kind.has(forms::RULED_KINDS.words) || entries.iter().any(|entry| acts(&entry)))
    };
    let placed = |entry: &Value| match entry {
        Value::Map(map) => map.iter().any(|(name, value)| {
            let of_networks =
                || own.has(&["route", "routes"]) && value.as_str().is_some_and(is_range);
            !value.is_null() && Name::new(name).has(forms::NUMBERED.words) || of_networks()
        }),
        _ => true,
    };
    (own.has(forms::IN_ORDER.words) || rules()) && !entries.iter().any(|entry| placed(entry))
}

/// The place of a rule among others: a refusal that comes later, or a
/// permission that comes earlier, lets through what was refused.
pub(super) fn read(
    reader: &mut Reader<'_>,
    at: &At<'_>,
    old: Option<f64>,
    new: Option<f64>,
) -> bool {
    let place = &at.own.words;
    let numbered = place
        .iter()
        .any(|word| matches!(word.as_str(), "sequence" | "seq"))
        && place.iter().all(|word| {
            matches!(
                word.as_str(),
                "sequence" | "seq" | "number" | "num" | "no" | "rule" | "policy"
            )
        });
    if !numbered && !at.own.has(&["priority", "precedence", "order"]) {
        return false;
    }
    let (Some(old), Some(new)) = (old, new) else {
        return true;
    };
    let said = ["action", "access", "type", "rule_action", "effect"];
    let step = said
        .iter()
        .filter_map(|name| at.after.get(name).as_str())
        .find_map(|word| super::words::step("action", word));
    let block = |name: &str| !at.after.get(name).is_empty();
    let step = step
        .or_else(|| block("deny").then_some(3))
        .or_else(|| block("allow").then_some(0))
        .or_else(|| of_all_rules(at.after));
    let weaker = match step {
        Some(3) => new > old,
        Some(0) => new < old,
        _ => false,
    };
    if weaker && !at.fresh {
        reader.harm(
            at.own,
            Harm::Guard,
            "a deny rule may now come after an allow rule",
            0,
        );
    }
    true
}

/// What the rules that stand in an object do, where all of them do the same.
fn of_all_rules(object: &Value) -> Option<usize> {
    let Value::Map(map) = object else { return None };
    let lists = map
        .iter()
        .filter(|(name, _)| Name::new(name).has(forms::RULE_LISTS.words));
    let rules = lists.filter_map(|(_, value)| value.as_list()).flatten();
    let mut steps = rules.map(|rule| {
        let said = ["action", "access", "effect"].iter();
        let mut words = said.filter_map(|name| rule.get(name).as_str());
        words.find_map(|word| super::words::step("action", word))
    });
    let first = steps.next()??;
    steps.all(|step| step == Some(first)).then_some(first)
}
