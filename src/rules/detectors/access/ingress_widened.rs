//! `ingress-widened`: more comes in than before, though not from everywhere.

use crate::analysis::Analysis;
use crate::finding::{Subject, code};
use crate::model::value::Value;
use crate::rules::Detection;
use crate::rules::detectors::cidr::AddressSet;

use super::Look;
use super::doors::{Door, Doors};
use super::openings::{Opening, openings};

/// Comparisons of ports that one object gets.
const MOST_WORK: usize = 20_000_000;
/// So many public addresses belong to no company, and to no list of a network
/// that anybody keeps by hand.
const MANY: u128 = 1 << 16;
/// A range of so many ports is no service any more.
const WIDE: i64 = 1_024;

/// Detector of `ingress-widened`.
pub(in crate::rules::detectors) fn detect(
    context: &Analysis<'_>,
    index: usize,
    out: &mut Vec<Detection>,
) {
    let Some(look) = Look::at(context, index).filter(|look| !look.is_gone()) else {
        return;
    };
    // A new group lets in whom it likes: nothing is behind it yet.
    if look.is_new() && !joins_what_is_there(look.after) {
        return;
    }
    let allowed = |value: &Value| -> Option<Vec<Opening>> {
        let all = openings(look.type_name, value)?;
        Some(all.into_iter().filter(|one| !one.denies).collect())
    };
    let nothing = Value::Null;
    let before = if look.is_new() { &nothing } else { look.before };
    let (Some(before), Some(after)) = (allowed(before), allowed(look.after)) else {
        return;
    };
    let (old, new) = (Doors::of(&before), Doors::of(&after));
    if new.work_with(&old) > MOST_WORK {
        return;
    }
    for door in new.iter().filter(|door| door.first.knows_ports()) {
        let fresh = new.addresses(door.ports).minus(&old.addresses(door.ports));
        // What is open to the internet has a rule of its own.
        if fresh.is_world() {
            continue;
        }
        if let Some(detection) = widened(index, door, &fresh, &old) {
            out.push(detection);
        }
    }
}

fn widened(
    index: usize,
    door: &Door<'_>,
    fresh: &AddressSet,
    old: &Doors<'_>,
) -> Option<Detection> {
    let (public, _) = fresh.public_addresses();
    let case = |case| {
        Detection::case(Subject::Change(index), case)
            .with("ports", door.first.describe())
            .at(&door.first.path)
    };
    if public >= MANY && !door.ports.is_web() {
        let fact = format!("{public} public IPv4 addresses are let in that were not");
        return Some(case("many-addresses").because(fact));
    }
    if door.ports.breadth() < WIDE {
        return None;
    }
    let known = old.lists(door.ports);
    let group = door
        .lists
        .iter()
        .find(|list| !list.starts_with("pl-") && !known.contains(*list));
    if let Some(group) = group {
        return Some(case("all-ports").because(format!("for {}", code(group))));
    }
    (!fresh.is_empty()).then(|| case("all-ports"))
}

/// Whether a new rule is one of a group that is there already.
fn joins_what_is_there(object: &Value) -> bool {
    const GROUPS: &[&str] = &[
        "security_group_id",
        "network_security_group_name",
        "firewall_id",
    ];
    GROUPS
        .iter()
        .any(|name| object.get(name).as_str().is_some_and(|id| !id.is_empty()))
}
