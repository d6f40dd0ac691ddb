//! `ingress-widened`: more comes in than before, though not from everywhere.

use crate::analysis::Analysis;
use crate::finding::{Subject, code};
use crate::model::value::Value;
use crate::rules::detectors::cidr::AddressSet;
use crate::rules::{CaseName, Detection, Detector};

use super::ChangeView;
use super::by_ports::{PortRules, RulesByPorts};
use super::ingress_rules::{IngressRule, concerns, ingress_rules};

/// Comparisons of ports that one object gets.
const MOST_WORK: usize = 20_000_000;
/// So many public addresses belong to no company, and to no list of a network
/// that anybody keeps by hand.
const MANY: u128 = 1 << 16;
/// A range of so many ports is no service any more.
const WIDE: i64 = 1_024;

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Typed(concerns, detect);

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    let Some(view) = ChangeView::at(context, index).filter(|view| !view.is_gone()) else {
        return;
    };
    // A new group lets in whom it likes: nothing is behind it yet.
    if view.is_new() && !joins_what_is_there(view.after) {
        return;
    }
    let attributes = &context.changes[index].attributes;
    let allowed = |value: &Value| -> Option<Vec<IngressRule>> {
        let all = ingress_rules(view.type_name, attributes, value)?;
        Some(all.into_iter().filter(|one| !one.denies).collect())
    };
    let nothing = Value::Null;
    let before = if view.is_new() { &nothing } else { view.before };
    let (Some(before), Some(after)) = (allowed(before), allowed(view.after)) else {
        return;
    };
    let (old, new) = (RulesByPorts::of(&before), RulesByPorts::of(&after));
    if new.work_with(&old) > MOST_WORK {
        return;
    }
    for rules in new.iter().filter(|rules| rules.first.knows_ports()) {
        let fresh = new
            .addresses(rules.ports)
            .minus(&old.addresses(rules.ports));
        // What is open to the internet has a rule of its own.
        if fresh.is_world() {
            continue;
        }
        if let Some(detection) = widened(index, rules, &fresh, &old) {
            out.push(detection);
        }
    }
}

fn widened(
    index: usize,
    rules: &PortRules<'_>,
    fresh: &AddressSet,
    old: &RulesByPorts<'_>,
) -> Option<Detection> {
    let (public, _) = fresh.public_addresses();
    let case = |case: CaseName| {
        Detection::case(Subject::Change(index), case)
            .with("ports", rules.first.describe())
            .at(&rules.first.path)
    };
    if public >= MANY && !rules.ports.is_web() {
        let fact = format!("{public} public IPv4 addresses are newly allowed");
        return Some(case(CaseName("many-addresses")).because(fact));
    }
    if rules.ports.breadth() < WIDE {
        return None;
    }
    let known = old.lists(rules.ports);
    let group = rules
        .lists
        .iter()
        .find(|list| !list.starts_with("pl-") && !known.contains(*list));
    if let Some(group) = group {
        return Some(case(CaseName("all-ports")).because(format!("for {}", code(group))));
    }
    (!fresh.is_empty()).then(|| case(CaseName("all-ports")))
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
