//! `ingress-opened-to-world`: rules of a firewall that let the internet in.

use std::collections::BTreeSet;

use crate::analysis::Analysis;
use crate::catalog::{Attributes, Meaning, Transition};
use crate::model::value::Value;
use crate::rules::detectors::cidr::AddressSet;
use crate::rules::{CaseName, Detection, Detector};

use super::by_ports::{PortRules, RulesByPorts};
use super::ingress_rules::{IngressRule, concerns, ingress_rules, is_address_range_rule};
use super::{ChangeView, texts_at, values_at};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Typed(concerns, detect);

/// Comparisons of ports that one object gets.
const MOST_WORK: usize = 20_000_000;

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    let Some(view) = ChangeView::at(context, index) else {
        return;
    };
    let attributes = &context.changes[index].attributes;
    let rules_of = |side| ingress_rules(view.type_name, attributes, side);
    let (Some(before), Some(after)) = (rules_of(view.before), rules_of(view.after)) else {
        return;
    };
    let split = |all: Vec<IngressRule>| -> (Vec<IngressRule>, Vec<IngressRule>) {
        all.into_iter().partition(|rule| !rule.denies)
    };
    let ((allowed_before, denied_before), (allowed, denied)) = (split(before), split(after));
    let rules = RulesByPorts::of(&allowed);
    let comparison = Comparison {
        context,
        view: &view,
        old: RulesByPorts::of(&allowed_before),
        everything: may_open_everything_before(attributes, &view).then(AddressSet::everything),
        was_unknown: allowed_before.iter().any(|rule| rule.unknown),
    };
    if rules.work_with(&comparison.old) > MOST_WORK {
        out.push(view.case(CaseName("too-many-rules")).possible());
        return;
    }
    comparison.opened(&rules, out);
    restriction_removed(attributes, &view, out);
    whole_cloud(&view, out);
    refusal_removed(attributes, &view, &denied_before, &denied, out);
}

/// What an object let in before, to compare its rules with.
struct Comparison<'c, 'a> {
    context: &'c Analysis<'a>,
    view: &'c ChangeView<'c>,
    old: RulesByPorts<'c>,
    /// All addresses, where the absence of a list let in everybody.
    everything: Option<AddressSet>,
    was_unknown: bool,
}

impl Comparison<'_, '_> {
    fn opened(&self, rules: &RulesByPorts<'_>, out: &mut Vec<Detection>) {
        // Where all that is let in on all ports together is no world, nothing is on one of them.
        let may_be_world = rules.all_addresses().is_world();
        let mut seen: BTreeSet<String> = BTreeSet::new();
        for entry in rules.iter() {
            // All that is let in on these ports counts together: halves of the
            // address space in two blocks are the whole of it.
            let fresh = if may_be_world {
                rules.addresses(entry.ports).minus(&self.before(entry))
            } else {
                AddressSet::default()
            };
            let ports = entry.first.describe();
            if fresh.is_world() {
                if seen.insert(ports.clone()) {
                    out.push(self.to_world(entry, &fresh).with("ports", ports));
                }
                continue;
            }
            let found = self.lists(entry).into_iter().chain(self.unknown(entry));
            out.extend(found.map(|detection| detection.with("ports", ports.as_str())));
        }
    }

    /// Who was let in before on the ports of some rules.
    fn before(&self, entry: &PortRules<'_>) -> AddressSet {
        let before = || self.old.addresses(entry.ports);
        self.everything.clone().unwrap_or_else(before)
    }

    /// The detection of ports that are open to the internet.
    fn to_world(&self, entry: &PortRules<'_>, fresh: &AddressSet) -> Detection {
        let blocks = fresh.whole_blocks();
        let case = if blocks.is_empty() {
            CaseName("part")
        } else {
            CaseName("whole")
        };
        let mut detection = self
            .view
            .case(case)
            .with_list("blocks", blocks)
            .at(&entry.first.path);
        let (v4, v6) = fresh.public_addresses();
        if v4 > 0 && !fresh.is_whole() {
            detection = detection.because(format!("{v4} public IPv4 addresses are newly allowed"));
        }
        if v6 > 0 && !fresh.is_whole() {
            detection = detection.because("a large part of the IPv6 addresses is newly allowed");
        }
        detection
    }

    /// Prefix lists that are let in and were not.
    fn lists(&self, entry: &PortRules<'_>) -> Vec<Detection> {
        let known = self.old.lists(entry.ports);
        let is_new = |list: &&&str| list.starts_with("pl-") && !known.contains(**list);
        let mut out = Vec::new();
        for list in entry.lists.iter().filter(is_new) {
            let found = |case| {
                let detection = self.view.case(case).with("list", *list);
                detection.at(&entry.first.path)
            };
            match prefix_list(self.context, list) {
                Some(addresses) if !addresses.minus(&self.before(entry)).is_world() => {}
                Some(_) => out.push(found(CaseName("prefix-list"))),
                None => out.push(found(CaseName("unknown-prefix-list")).possible()),
            }
        }
        out
    }

    /// Addresses that only apply will tell.
    fn unknown(&self, entry: &PortRules<'_>) -> Option<Detection> {
        let unknown = entry.unknown.filter(|_| !self.was_unknown)?;
        let configured = std::iter::once(&unknown.path)
            .chain(&unknown.unknown_at)
            .any(|path| self.view.is_configured(self.context, path));
        let case = if self.view.is_new() {
            CaseName("unknown-in-new")
        } else {
            CaseName("unknown")
        };
        configured.then(|| self.view.case(case).at(&unknown.path).possible())
    }
}

/// Lists of sources whose absence lets everybody in.
fn restrictions(attributes: &Attributes) -> impl Iterator<Item = &'static str> {
    attributes
        .meaning(Meaning::Ingress)
        .filter(|fact| fact.harmful.iter().any(|word| word == Transition::Gone))
        .map(|fact| fact.path)
}

fn is_restricted(value: &Value, path: &str) -> bool {
    values_at(value, path).iter().any(|found| !found.is_empty())
}

/// Whether the absence of a list meant everybody before.
fn may_open_everything_before(attributes: &Attributes, view: &ChangeView<'_>) -> bool {
    let added = |path| !is_restricted(view.before, path) && is_restricted(view.after, path);
    !view.is_new() && restrictions(attributes).any(added)
}

fn restriction_removed(attributes: &Attributes, view: &ChangeView<'_>, out: &mut Vec<Detection>) {
    if view.is_new() || view.is_gone() {
        return;
    }
    for path in restrictions(attributes) {
        if is_restricted(view.before, path) && !is_restricted(view.after, path) {
            let detection = view.case(CaseName("restriction-removed"));
            out.push(detection.with("path", path).at(path));
        }
    }
    // `default_action` of Azure's network rules.
    for block in ["network_rules", "network_acls"] {
        let actions = |value: &Value| {
            texts_at(value, &format!("{block}.default_action"))
                .0
                .contains("Deny")
        };
        if actions(view.before) && !actions(view.after) {
            let path = format!("{block}.default_action");
            out.push(view.case(CaseName("default-allow")).at(path));
        }
    }
    if view.before.get("default_action").as_str() == Some("Deny")
        && view.after.get("default_action").as_str() == Some("Allow")
    {
        out.push(view.case(CaseName("default-allow")).at("default_action"));
    }
}

/// In Azure's rules for databases the range from 0.0.0.0 to 0.0.0.0 is no
/// address: it lets in whatever runs in Azure, other customers' machines too.
fn whole_cloud(view: &ChangeView<'_>, out: &mut Vec<Detection>) {
    let says = |value: &Value| {
        ["start_ip_address", "end_ip_address"]
            .iter()
            .all(|name| value.get(name).as_str() == Some("0.0.0.0"))
    };
    if is_address_range_rule(view.type_name) && says(view.after) && !says(view.before) {
        out.push(view.case(CaseName("whole-cloud")).at("start_ip_address"));
    }
}

/// A rule that refuses goes: what it refused is let in by whatever comes after it.
fn refusal_removed(
    attributes: &Attributes,
    view: &ChangeView<'_>,
    before: &[IngressRule],
    after: &[IngressRule],
    out: &mut Vec<Detection>,
) {
    // With the whole list its object goes too.
    let mut facts = attributes.meaning(Meaning::Ingress);
    let whole = facts.any(|fact| !fact.words.is_empty());
    if whole && view.is_gone() {
        return;
    }
    let (refused, kept) = (RulesByPorts::of(before), RulesByPorts::of(after));
    if refused.work_with(&kept) > MOST_WORK {
        return;
    }
    let lost: Vec<String> = refused
        .iter()
        .filter(|entry| !kept.addresses(entry.ports).covers(&entry.addresses))
        .map(|entry| entry.first.describe())
        .collect();
    if let Some(path) = before.first().map(|rule| rule.path.clone())
        && !lost.is_empty()
    {
        out.push(
            view.case(CaseName("deny-removed"))
                .with_list("ports", lost)
                .at(path)
                .possible(),
        );
    }
}

/// Addresses of a managed prefix list that the same state holds.
fn prefix_list(context: &Analysis<'_>, id: &str) -> Option<AddressSet> {
    const TYPE: &str = "aws_ec2_managed_prefix_list";
    let planned = context
        .change_set
        .changes
        .iter()
        .filter(|change| &*change.address.type_name == TYPE)
        .map(|change| change.after.value());
    let existing = context
        .change_set
        .prior_state
        .instances
        .iter()
        .filter(|instance| &*instance.address.type_name == TYPE)
        .map(|instance| instance.object.value());
    let list = planned
        .chain(existing)
        .find(|value| value.get("id").as_str() == Some(id))?;
    let (entries, unknown) = texts_at(list, "entry.cidr");
    let (set, rest) = AddressSet::parse_all(entries);
    (!unknown && rest.is_empty()).then_some(set)
}
