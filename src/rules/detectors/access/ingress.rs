//! `ingress-opened-to-world`.

use std::collections::BTreeSet;

use crate::analysis::Analysis;
use crate::finding::code;
use crate::model::value::{Map, Value};
use crate::rules::Detection;
use crate::rules::detectors::cidr::AddressSet;

use super::doors::{Door, Doors};
use super::openings::{Opening, openings};
use super::{Look, noted, texts_at, values_at};

/// Comparisons of ports that one object gets.
const MOST_WORK: usize = 20_000_000;

/// Whether objects of a type let anything in.
pub(in crate::rules::detectors) fn concerns(type_name: &str) -> bool {
    openings(type_name, &Value::Map(Map::new())).is_some()
}

/// Detector of `ingress-opened-to-world`.
pub(in crate::rules::detectors) fn detect(
    context: &Analysis<'_>,
    index: usize,
    out: &mut Vec<Detection>,
) {
    let Some(look) = Look::at(context, index) else {
        return;
    };
    let (Some(before), Some(after)) = (
        openings(look.type_name, look.before),
        openings(look.type_name, look.after),
    ) else {
        return;
    };
    let split = |all: Vec<Opening>| -> (Vec<Opening>, Vec<Opening>) {
        all.into_iter().partition(|opening| !opening.denies)
    };
    let ((allowed_before, denied_before), (allowed, denied)) = (split(before), split(after));
    let (old_doors, doors) = (Doors::of(&allowed_before), Doors::of(&allowed));
    if doors.work_with(&old_doors) > MOST_WORK {
        let message = format!("{} has too many rules to be compared", look.address());
        out.push(look.found(index, message).possible());
        return;
    }
    let everything = may_open_everything_before(&look).then(AddressSet::everything);
    let was_unknown = allowed_before.iter().any(|other| other.unknown);
    // Where all that is let in on all ports together is no world, nothing is on one of them.
    let may_be_world = doors.all_addresses().is_world();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for door in doors.iter() {
        // All that is let in on these ports counts together: halves of the
        // address space in two blocks are the whole of it.
        let old = || {
            let before = || old_doors.addresses(door.ports);
            everything.clone().unwrap_or_else(before)
        };
        let ports = door.first.describe();
        let fresh = if may_be_world {
            doors.addresses(door.ports).minus(&old())
        } else {
            AddressSet::default()
        };
        if fresh.is_world() {
            if seen.insert(ports.clone()) {
                out.push(opened(&look, index, door, &ports, &fresh));
            }
            continue;
        }
        let known = old_doors.lists(door.ports);
        for list in door
            .lists
            .iter()
            .filter(|list| list.starts_with("pl-") && !known.contains(*list))
        {
            match prefix_list(context, list) {
                Some(addresses) if !addresses.minus(&old()).is_world() => {}
                Some(_) => out.push(
                    look.found(
                        index,
                        format!(
                            "{} opens {ports} to the prefix list {}, which holds a large part of the internet",
                            look.address(),
                            code(list)
                        ),
                    )
                    .at(&door.first.path),
                ),
                None => out.push(
                    look.found(
                        index,
                        format!(
                            "{} opens {ports} to the prefix list {}, whose addresses are not known here",
                            look.address(),
                            code(list)
                        ),
                    )
                    .at(&door.first.path)
                    .possible(),
                ),
            }
        }
        let Some(unknown) = door.unknown.filter(|_| !was_unknown) else {
            continue;
        };
        let configured = std::iter::once(&unknown.path)
            .chain(&unknown.unknown_at)
            .any(|path| look.is_configured(context, path));
        if configured {
            let detection = look
                .found(
                    index,
                    format!(
                        "{} lets addresses in on {ports} that are not known before it is applied",
                        look.address()
                    ),
                )
                .at(&unknown.path)
                .possible();
            out.push(if look.is_new() {
                noted(detection)
            } else {
                detection
            });
        }
    }
    restriction_removed(&look, index, out);
    whole_cloud(&look, index, out);
    refusal_removed(&look, index, &denied_before, &denied, out);
}

/// The detection of a door that stands open to the internet.
fn opened(
    look: &Look<'_>,
    index: usize,
    door: &Door<'_>,
    ports: &str,
    fresh: &AddressSet,
) -> Detection {
    let message = format!("{} opens {ports} to {}", look.address(), fresh.extent());
    let mut detection = look.found(index, message).at(&door.first.path);
    let (v4, v6) = fresh.public_addresses();
    if v4 > 0 && !fresh.is_whole() {
        detection = detection.because(format!(
            "{v4} public IPv4 addresses are let in that were not"
        ));
    }
    if v6 > 0 && !fresh.is_whole() {
        detection = detection.because("a large part of the IPv6 addresses is let in that was not");
    }
    detection
}

/// Lists of allowed sources whose absence lets everybody in: path of the list,
/// and of a switch that has to be on for the list to matter.
const RESTRICTIONS: &[(&str, &str)] = &[
    (
        "google_container_cluster",
        "master_authorized_networks_config",
    ),
    (
        "azurerm_kubernetes_cluster",
        "api_server_access_profile.authorized_ip_ranges",
    ),
    (
        "azurerm_kubernetes_cluster",
        "api_server_authorized_ip_ranges",
    ),
    ("kubernetes_service", "spec.load_balancer_source_ranges"),
    ("kubernetes_service_v1", "spec.load_balancer_source_ranges"),
];

fn is_restricted(value: &Value, path: &str) -> bool {
    values_at(value, path).iter().any(|found| !found.is_empty())
}

/// Whether the absence of a list meant everybody before.
fn may_open_everything_before(look: &Look<'_>) -> bool {
    !look.is_new()
        && RESTRICTIONS
            .iter()
            .filter(|(type_name, _)| *type_name == look.type_name)
            .any(|(_, path)| !is_restricted(look.before, path) && is_restricted(look.after, path))
}

fn restriction_removed(look: &Look<'_>, index: usize, out: &mut Vec<Detection>) {
    if look.is_new() || look.is_gone() {
        return;
    }
    for (type_name, path) in RESTRICTIONS {
        if *type_name == look.type_name
            && is_restricted(look.before, path)
            && !is_restricted(look.after, path)
        {
            let message = format!(
                "{} no longer limits who may connect: {} is gone, and without it everybody may",
                look.address(),
                code(path)
            );
            out.push(look.found(index, message).at(*path));
        }
    }
    // `default_action` of Azure's network rules.
    for block in ["network_rules", "network_acls"] {
        let actions = |value: &Value| {
            texts_at(value, &format!("{block}.default_action"))
                .0
                .contains("Deny")
        };
        if actions(look.before) && !actions(look.after) {
            let path = format!("{block}.default_action");
            let message = format!("{} lets in whoever is not on its list", look.address());
            out.push(look.found(index, message).at(path));
        }
    }
    if look.type_name == "azurerm_storage_account_network_rules"
        && look.before.get("default_action").as_str() == Some("Deny")
        && look.after.get("default_action").as_str() == Some("Allow")
    {
        let message = format!("{} lets in whoever is not on its list", look.address());
        out.push(look.found(index, message).at("default_action"));
    }
}

/// In Azure's rules for databases the range from 0.0.0.0 to 0.0.0.0 is no
/// address: it lets in whatever runs in Azure, other customers' machines too.
fn whole_cloud(look: &Look<'_>, index: usize, out: &mut Vec<Detection>) {
    let says = |value: &Value| {
        ["start_ip_address", "end_ip_address"]
            .iter()
            .all(|name| value.get(name).as_str() == Some("0.0.0.0"))
    };
    if look.type_name.starts_with("azurerm_") && says(look.after) && !says(look.before) {
        let message = format!(
            "{} opens to everything that runs in Azure, of any customer",
            look.address()
        );
        out.push(look.found(index, message).at("start_ip_address"));
    }
}

/// A rule that refuses goes: what it refused is let in by whatever comes after it.
fn refusal_removed(
    look: &Look<'_>,
    index: usize,
    before: &[Opening],
    after: &[Opening],
    out: &mut Vec<Detection>,
) {
    // With the whole list its object goes too.
    let whole = matches!(
        look.type_name,
        "aws_network_acl" | "azurerm_network_security_group"
    );
    if whole && look.is_gone() {
        return;
    }
    let (refused, kept) = (Doors::of(before), Doors::of(after));
    if refused.work_with(&kept) > MOST_WORK {
        return;
    }
    let lost: Vec<String> = refused
        .iter()
        .filter(|door| !kept.addresses(door.ports).covers(&door.addresses))
        .map(|door| door.first.describe())
        .collect();
    if let Some(path) = before.first().map(|opening| opening.path.clone())
        && !lost.is_empty()
    {
        let message = format!(
            "{} no longer refuses what it refused on {}",
            look.address(),
            lost.join(", ")
        );
        out.push(look.found(index, message).at(path).possible());
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
