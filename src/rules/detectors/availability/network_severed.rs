//! `network-severed`: what connects others is removed, or leads elsewhere.

use std::sync::LazyLock;

use super::list_emptied::replaced;
use super::{all, flat};
use crate::analysis::Analysis;
use crate::catalog::TypeFact;
use crate::finding::Subject;
use crate::model::action::Action;
use crate::model::value::Value;
use crate::rules::detectors::table::ByAttribute;
use crate::rules::{CaseName, Detection, Detector};

pub(in crate::rules::detectors) const DETECTOR: Detector = Detector::Change(detect);

/// Where a path leads and whether it is open.
const HOPS: &[&str] = &[
    "gateway_id",
    "nat_gateway_id",
    "transit_gateway_id",
    "vpc_peering_connection_id",
    "network_interface_id",
    "vpc_endpoint_id",
    "local_gateway_id",
    "egress_only_gateway_id",
    "carrier_gateway_id",
    "core_network_arn",
    "next_hop_ip",
    "next_hop_gateway",
    "next_hop_instance",
    "next_hop_ilb",
    "next_hop_vpn_tunnel",
    "next_hop_in_ip_address",
    "next_hop_type",
    "next_hop",
    "target_id",
    "route_table_id",
    "subnet_id",
    "subnet_ids",
    "network_acl_id",
    "blackhole",
    "vpc_id",
    "destination_cidr_block",
    "dest_range",
    "address_prefix",
    "allow_forwarded_traffic",
    "allow_virtual_network_access",
    "allow_gateway_transit",
    "use_remote_gateways",
    "import_custom_routes",
    "export_custom_routes",
    "rule_action",
    "egress",
    "action",
    "peer_ip_address",
    "customer_gateway_id",
    "tunnel1_preshared_key",
    "static_routes_only",
    "route",
    "route_table_ids",
    "security_group_ids",
    "pod_selector",
    "policy_types",
];

/// Where a rule says whether it lets traffic in.
const REFUSALS: &[&str] = &[
    "access",
    "action",
    "rule_action",
    "ingress.action",
    "security_rule.access",
];

static BY_ATTRIBUTE: LazyLock<ByAttribute> =
    LazyLock::new(|| ByAttribute::new(HOPS.iter().chain(REFUSALS).copied()));

fn detect(context: &Analysis<'_>, index: usize, out: &mut Vec<Detection>) {
    let (change, known) = context.change(index);
    let type_name = change.address.type_name.as_ref();
    let connects = known.attributes.is(TypeFact::Connects);
    if change.action.ends_object() {
        if connects && change.deposed.is_none() && change.action != Action::CreateThenDelete {
            let case = if change.action.replaces() {
                CaseName("replaced")
            } else {
                CaseName("removed")
            };
            out.push(Detection::case(Subject::Change(index), case));
        }
        return;
    }
    let touched = &known.touched;
    if !known.is_changed(change) || !BY_ATTRIBUTE.any_touched(touched) {
        return;
    }
    let (before, after) = (change.before.value(), change.after.value());
    let may = |path: &&&'static str| touched.may(path);
    let mut hit: Vec<&str> = Vec::new();
    let mut open = false;
    if connects {
        for path in HOPS.iter().filter(may) {
            match next_hop(path, before, after) {
                Hop::Stays => {}
                Hop::Lost => hit.push(path),
                Hop::Unknown => {
                    open = true;
                    hit.push(path);
                }
            }
        }
    }
    // Nothing may leave any more, where something could.
    if type_name.contains("security_group") || type_name.contains("firewall") {
        for path in ["egress", "outbound_rule"] {
            if !all(before, path).is_empty() && after.get(path).is_empty() {
                hit.push(path);
            }
        }
    }
    for path in REFUSALS.iter().filter(may) {
        if refuses(path, before, after) && !hit.contains(path) {
            hit.push(path);
        }
    }
    if hit.is_empty() {
        return;
    }
    let detection = Detection::case(Subject::Change(index), CaseName("redirected")).at_all(hit);
    out.push(detection.possible_if(open));
}

/// What becomes of where traffic is sent.
enum Hop {
    Stays,
    Lost,
    /// Where it is sent from now on is not known.
    Unknown,
}

fn next_hop(path: &str, before: &Value, after: &Value) -> Hop {
    let (old, new) = (all(before, path), all(after, path));
    if old.is_empty() || old == new || path == "route" && !replaced(&old, &new) {
        return Hop::Stays;
    }
    if new.iter().any(|value| value.has_unknown()) {
        return Hop::Unknown;
    }
    let (were, are) = (flat(&old), flat(&new));
    if were.is_empty() || were.iter().any(|old| !are.contains(old)) {
        Hop::Lost
    } else {
        Hop::Stays
    }
}

/// Whether a rule that let traffic in refuses it from now on.
fn refuses(path: &str, before: &Value, after: &Value) -> bool {
    let count = |values: &[&Value], words: &[&str]| {
        let texts = values.iter().filter_map(|value| value.as_str());
        texts
            .filter(|text| words.iter().any(|word| word.eq_ignore_ascii_case(text)))
            .count()
    };
    let allows = |values: &[&Value]| count(values, &["allow", "accept", "permit"]);
    let denies = |values: &[&Value]| count(values, &["deny", "drop", "reject", "block"]);
    let (old, new) = (all(before, path), all(after, path));
    denies(&new) > denies(&old) && allows(&new) < allows(&old)
}
