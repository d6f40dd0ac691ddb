//! Which addresses a resource lets in, on which ports: read from the many
//! shapes in which providers say it.

use std::collections::BTreeMap;

use crate::model::value::Value;
use crate::rules::detectors::cidr::{self, AddressSet};

use super::{texts_at, values_at};

/// A range of ports of one protocol; `None` is any.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Ports {
    protocol: Option<String>,
    range: Option<(i64, i64)>,
}

/// Ports whose services nobody wants to see from everywhere, with a name for messages.
const SERVICES: &[(i64, &str)] = &[
    (22, "SSH"),
    (23, "Telnet"),
    (25, "SMTP"),
    (53, "DNS"),
    (80, "HTTP"),
    (443, "HTTPS"),
    (445, "SMB"),
    (1433, "SQL Server"),
    (1521, "Oracle"),
    (2375, "Docker"),
    (3306, "MySQL"),
    (3389, "RDP"),
    (5432, "PostgreSQL"),
    (5601, "Kibana"),
    (5985, "WinRM"),
    (6379, "Redis"),
    (6443, "Kubernetes"),
    (8080, "HTTP"),
    (9092, "Kafka"),
    (9200, "Elasticsearch"),
    (11211, "Memcached"),
    (27017, "MongoDB"),
];

impl Ports {
    fn new(protocol: Option<&str>, from: Option<i64>, to: Option<i64>) -> Self {
        let protocol = protocol
            .map(str::to_ascii_lowercase)
            .filter(|name| !matches!(name.as_str(), "-1" | "all" | "any" | "*" | ""))
            .map(|name| match name.as_str() {
                "6" => "tcp".into(),
                "17" => "udp".into(),
                "1" => "icmp".into(),
                _ => name,
            });
        let range = match (from, to) {
            (Some(from), Some(to)) if from > 0 || (to > 0 && to < 65_535) => {
                Some((from.min(to), from.max(to)))
            }
            (Some(port), None) | (None, Some(port)) if port > 0 => Some((port, port)),
            _ => None,
        };
        Ports { protocol, range }
    }

    /// From texts such as `22`, `8000-8100`, `*`.
    fn parse(protocol: Option<&str>, text: &str) -> Self {
        let number = |text: &str| text.trim().parse::<i64>().ok();
        match text.split_once(['-', ':']) {
            Some((from, to)) => Ports::new(protocol, number(from), number(to)),
            None => Ports::new(protocol, number(text), number(text)),
        }
    }

    /// Whether these are one port of one protocol, which hold no other ports.
    pub(super) fn is_single(&self) -> bool {
        self.protocol.is_some() && self.range.is_some_and(|(from, to)| from == to)
    }

    /// Whether all of the other's traffic is in this.
    pub(super) fn covers(&self, other: &Ports) -> bool {
        (self.protocol.is_none() || self.protocol == other.protocol)
            && match (self.range, other.range) {
                (None, _) => true,
                (Some(_), None) => false,
                (Some(ours), Some(theirs)) => ours.0 <= theirs.0 && ours.1 >= theirs.1,
            }
    }

    /// `tcp port 22 (SSH)`, `all ports`.
    pub(super) fn describe(&self) -> String {
        let protocol = self.protocol.as_deref();
        let range = match self.range {
            None => "all ports".to_owned(),
            Some((from, to)) if from == to => {
                let name = SERVICES.iter().find(|(port, _)| *port == from);
                match name {
                    Some((port, name)) => format!("port {port} ({name})"),
                    None => format!("port {from}"),
                }
            }
            Some((from, to)) => {
                let inside: Vec<&str> = SERVICES
                    .iter()
                    .filter(|(port, _)| from <= *port && *port <= to)
                    .map(|(_, name)| *name)
                    .take(4)
                    .collect();
                if inside.is_empty() {
                    format!("ports {from}-{to}")
                } else {
                    format!("ports {from}-{to} ({} among them)", inside.join(", "))
                }
            }
        };
        match protocol {
            None => format!("{range} of all protocols"),
            Some("icmp" | "icmpv6" | "58") => "ICMP".to_owned(),
            // A protocol is a short word or number; anything else is not repeated.
            Some(name) if name.len() <= 8 && name.bytes().all(|b| b.is_ascii_alphanumeric()) => {
                format!("{name} {range}")
            }
            Some(_) => range,
        }
    }
}

/// Addresses that are let in on some ports.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct IngressRule {
    pub(super) ports: Ports,
    pub(super) addresses: AddressSet,
    /// Lists of addresses that are kept elsewhere.
    pub(super) lists: Vec<String>,
    /// A part is not known before apply.
    pub(super) unknown: bool,
    /// Attributes that are not known.
    pub(super) unknown_at: Vec<String>,
    /// Attribute that it was read from.
    pub(super) path: String,
    /// It refuses instead.
    pub(super) denies: bool,
    /// The ports could not be read, as the type is not known by name.
    vague: bool,
}

/// Words that some providers use for everybody.
const EVERYBODY: &[&str] = &["*", "any", "all", "internet", "0.0.0.0", "<all>"];

impl IngressRule {
    /// The ports for a message.
    pub(super) fn describe(&self) -> String {
        if self.vague && self.ports == Ports::default() {
            "what it guards".to_owned()
        } else {
            self.ports.describe()
        }
    }

    fn new(path: &str) -> Self {
        IngressRule {
            path: path.to_owned(),
            ..IngressRule::default()
        }
    }

    /// Adds the addresses at some paths below `value`.
    fn with_sources(mut self, value: &Value, paths: &[&str]) -> Self {
        for path in paths {
            let (texts, unknown) = texts_at(value, path);
            if unknown {
                self.unknown = true;
                self.unknown_at.push((*path).to_owned());
            }
            let mut sets = vec![std::mem::take(&mut self.addresses)];
            for text in texts {
                if text.is_empty() {
                    continue;
                }
                if EVERYBODY.iter().any(|word| word.eq_ignore_ascii_case(text)) {
                    sets.push(AddressSet::everything());
                } else if let Some(set) = AddressSet::parse(text) {
                    sets.push(set);
                } else {
                    // A tag, a group or a list: whom it names is said elsewhere.
                    self.lists.push(text.to_owned());
                }
            }
            self.addresses = AddressSet::union_of(&sets);
        }
        self
    }

    fn with_lists(mut self, value: &Value, path: &str) -> Self {
        let (texts, unknown) = texts_at(value, path);
        self.unknown |= unknown;
        self.lists.extend(
            texts
                .into_iter()
                .filter(|text| !text.is_empty())
                .map(str::to_owned),
        );
        self
    }

    fn on(mut self, ports: Ports) -> Self {
        self.ports = ports;
        self
    }

    fn has_sources(&self) -> bool {
        self.unknown || !self.addresses.is_empty() || !self.lists.is_empty()
    }
}

fn number(value: &Value) -> Option<i64> {
    match value {
        Value::Number(number) => number.as_i64(),
        Value::String(text) => text.parse().ok(),
        _ => None,
    }
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.to_string()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn says(value: &Value, words: &[&str]) -> bool {
    value
        .as_str()
        .is_some_and(|text| words.iter().any(|word| word.eq_ignore_ascii_case(text)))
}

fn simple_ports(value: &Value) -> Ports {
    let protocol = ["protocol", "ip_protocol", "rule_protocol"]
        .iter()
        .find_map(|name| text(value.get(name)));
    let (from, to) = (
        ["from_port", "port_range_min", "port_min", "min_port"]
            .iter()
            .find_map(|name| number(value.get(name))),
        ["to_port", "port_range_max", "port_max", "max_port"]
            .iter()
            .find_map(|name| number(value.get(name))),
    );
    if from.is_none() && to.is_none() {
        for name in ["port_range", "ports", "port", "destination_port_range"] {
            if let Some(range) = text(value.get(name)) {
                return Ports::parse(protocol.as_deref(), &range);
            }
        }
    }
    Ports::new(protocol.as_deref(), from, to)
}

/// All that a resource of this type lets in. `None`: the type opens no entry.
pub(super) fn ingress_rules(type_name: &str, value: &Value) -> Option<Vec<IngressRule>> {
    if value.is_null() {
        return Some(Vec::new());
    }
    Some(match type_name {
        "aws_security_group" | "aws_default_security_group" => blocks(value, "ingress", |block| {
            vec![
                IngressRule::new("ingress")
                    .with_sources(block, &["cidr_blocks", "ipv6_cidr_blocks"])
                    .with_lists(block, "prefix_list_ids")
                    .on(simple_ports(block)),
            ]
        }),
        "aws_security_group_rule" => {
            if says(value.get("type"), &["egress"]) {
                return Some(Vec::new());
            }
            vec![
                IngressRule::new("cidr_blocks")
                    .with_sources(value, &["cidr_blocks", "ipv6_cidr_blocks"])
                    .with_lists(value, "prefix_list_ids")
                    .on(simple_ports(value)),
            ]
        }
        "aws_vpc_security_group_ingress_rule" => vec![
            IngressRule::new("cidr_ipv4")
                .with_sources(value, &["cidr_ipv4", "cidr_ipv6"])
                .with_lists(value, "prefix_list_id")
                .on(simple_ports(value)),
        ],
        "aws_vpc_security_group_egress_rule" => return None,
        "aws_network_acl" | "aws_default_network_acl" => blocks(value, "ingress", |block| {
            let mut rule = IngressRule::new("ingress")
                .with_sources(block, &["cidr_block", "ipv6_cidr_block"])
                .on(simple_ports(block));
            rule.denies = says(block.get("action"), &["deny"]);
            vec![rule]
        }),
        "aws_network_acl_rule" => {
            if value.get("egress").as_bool() == Some(true) {
                return Some(Vec::new());
            }
            let mut rule = IngressRule::new("cidr_block")
                .with_sources(value, &["cidr_block", "ipv6_cidr_block"])
                .on(simple_ports(value));
            rule.denies = says(value.get("rule_action"), &["deny"]);
            vec![rule]
        }
        "google_compute_firewall" => google_firewall(value),
        "azurerm_network_security_rule" => azure_rule(value, ""),
        "azurerm_network_security_group" => blocks(value, "security_rule", |block| {
            azure_rule(block, "security_rule")
        }),
        "digitalocean_firewall" => blocks(value, "inbound_rule", |block| {
            vec![
                IngressRule::new("inbound_rule")
                    .with_sources(block, &["source_addresses"])
                    .on(simple_ports(block)),
            ]
        }),
        "hcloud_firewall" => blocks(value, "rule", |block| {
            if says(block.get("direction"), &["out"]) {
                return Vec::new();
            }
            vec![
                IngressRule::new("rule")
                    .with_sources(block, &["source_ips"])
                    .on(simple_ports(block)),
            ]
        }),
        "aws_eks_cluster" => blocks(value, "vpc_config", |block| {
            if block.get("endpoint_public_access").as_bool() == Some(false) {
                return Vec::new();
            }
            vec![
                IngressRule::new("vpc_config.public_access_cidrs")
                    .with_sources(block, &["public_access_cidrs"])
                    .on(Ports::new(Some("tcp"), Some(443), Some(443))),
            ]
        }),
        "google_sql_database_instance" => vec![
            IngressRule::new("settings.ip_configuration.authorized_networks").with_sources(
                value,
                &["settings.ip_configuration.authorized_networks.value"],
            ),
        ],
        "google_container_cluster" => vec![
            IngressRule::new("master_authorized_networks_config").with_sources(
                value,
                &["master_authorized_networks_config.cidr_blocks.cidr_block"],
            ),
        ],
        "azurerm_kubernetes_cluster" => vec![
            IngressRule::new("api_server_access_profile.authorized_ip_ranges").with_sources(
                value,
                &[
                    "api_server_access_profile.authorized_ip_ranges",
                    "api_server_authorized_ip_ranges",
                ],
            ),
        ],
        "azurerm_storage_account_network_rules" => {
            vec![IngressRule::new("ip_rules").with_sources(value, &["ip_rules"])]
        }
        "azurerm_storage_account" | "azurerm_key_vault" => vec![
            IngressRule::new("network_rules")
                .with_sources(value, &["network_rules.ip_rules", "network_acls.ip_rules"]),
        ],
        "aws_ec2_managed_prefix_list" => {
            vec![IngressRule::new("entry").with_sources(value, &["entry.cidr"])]
        }
        "aws_ec2_managed_prefix_list_entry" => {
            vec![IngressRule::new("cidr").with_sources(value, &["cidr"])]
        }
        "aws_redshift_security_group" | "aws_db_security_group" => {
            vec![IngressRule::new("ingress").with_sources(value, &["ingress.cidr"])]
        }
        "aws_lightsail_instance_public_ports" => blocks(value, "port_info", |block| {
            vec![
                IngressRule::new("port_info")
                    .with_sources(block, &["cidrs", "ipv6_cidrs"])
                    .on(simple_ports(block)),
            ]
        }),
        "kubernetes_service" | "kubernetes_service_v1" => vec![
            IngressRule::new("spec.load_balancer_source_ranges")
                .with_sources(value, &["spec.load_balancer_source_ranges"]),
        ],
        "kubernetes_network_policy" | "kubernetes_network_policy_v1" => {
            vec![
                IngressRule::new("spec.ingress.from.ip_block")
                    .with_sources(value, &["spec.ingress.from.ip_block.cidr"]),
            ]
        }
        "mongodbatlas_project_ip_access_list" => {
            vec![IngressRule::new("cidr_block").with_sources(value, &["cidr_block", "ip_address"])]
        }
        "snowflake_network_policy" => {
            vec![IngressRule::new("allowed_ip_list").with_sources(value, &["allowed_ip_list"])]
        }
        "okta_network_zone" => {
            if says(value.get("usage"), &["BLOCKLIST"]) {
                return Some(Vec::new());
            }
            vec![IngressRule::new("gateways").with_sources(value, &["gateways", "proxies"])]
        }
        "azurerm_cosmosdb_account" => {
            vec![IngressRule::new("ip_range_filter").with_sources(value, &["ip_range_filter"])]
        }
        name if is_address_range_rule(name) => {
            let ends = ["start_ip_address", "end_ip_address", "start_ip", "end_ip"]
                .map(|name| value.get(name));
            let text_of =
                |one: &Value, other: &Value| one.as_str().or(other.as_str()).map(str::to_owned);
            let mut rule = IngressRule::new("start_ip_address");
            rule.unknown = ends.iter().any(|end| end.is_unknown());
            if let (Some(first), Some(last)) =
                (text_of(ends[0], ends[2]), text_of(ends[1], ends[3]))
            {
                rule.addresses = AddressSet::parse(&format!("{first}-{last}")).unwrap_or_default();
            }
            vec![rule]
        }
        name if is_some_firewall(name) => generic(value),
        _ => return None,
    })
}

/// Rules of databases that name the first and the last address.
fn is_address_range_rule(name: &str) -> bool {
    name.starts_with("azurerm_") && name.ends_with("_firewall_rule")
}

/// Types of other providers that open by_ports, by their names.
fn is_some_firewall(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "firewall",
        "security_group",
        "secgroup",
        "security_list",
        "network_acl",
        "network_security",
        "ip_access_list",
        "ip_allow_list",
        "allowlist",
        "whitelist",
        "authorized_network",
        "security_policy_rule",
    ];
    const NOT: &[&str] = &[
        "egress",
        "outbound",
        "association",
        "attachment",
        "policy_document",
        "domain_list",
        "logging",
        "waf",
        "target_group",
    ];
    WORDS.iter().any(|word| name.contains(word)) && !NOT.iter().any(|word| name.contains(word))
}

fn blocks(
    value: &Value,
    name: &str,
    read: impl Fn(&Value) -> Vec<IngressRule>,
) -> Vec<IngressRule> {
    values_at(value, name)
        .into_iter()
        .flat_map(|block| match block {
            Value::Unknown => vec![IngressRule {
                unknown: true,
                ..IngressRule::new(name)
            }],
            Value::Map(_) => read(block),
            _ => Vec::new(),
        })
        .filter(IngressRule::has_sources)
        .collect()
}

fn google_firewall(value: &Value) -> Vec<IngressRule> {
    if says(value.get("direction"), &["EGRESS"]) || value.get("disabled").as_bool() == Some(true) {
        return Vec::new();
    }
    let mut source = IngressRule::new("source_ranges").with_sources(value, &["source_ranges"]);
    let narrowed = ["source_tags", "source_service_accounts"]
        .iter()
        .any(|name| !value.get(name).is_empty());
    // Without any source the rule lets everybody in (Compute Engine, "VPC firewall rules").
    if !source.has_sources() && !narrowed {
        source.addresses = AddressSet::everything();
    }
    let mut all = Vec::new();
    for (name, denies) in [("allow", false), ("deny", true)] {
        for block in values_at(value, name) {
            if !matches!(block, Value::Map(_) | Value::Unknown) {
                continue;
            }
            let protocol = text(block.get("protocol"));
            let (ports, _) = texts_at(block, "ports");
            let mut list: Vec<Ports> = ports
                .into_iter()
                .map(|ports| Ports::parse(protocol.as_deref(), ports))
                .collect();
            if list.is_empty() {
                list.push(Ports::new(protocol.as_deref(), None, None));
            }
            for ports in list {
                let mut rule = source.clone().on(ports);
                rule.denies = denies;
                rule.unknown |= block.is_unknown();
                all.push(rule);
            }
        }
    }
    all
}

fn azure_rule(value: &Value, prefix: &str) -> Vec<IngressRule> {
    if says(value.get("direction"), &["Outbound"]) {
        return Vec::new();
    }
    let path = if prefix.is_empty() {
        "source_address_prefix"
    } else {
        prefix
    };
    let mut source = IngressRule::new(path)
        .with_sources(value, &["source_address_prefix", "source_address_prefixes"]);
    source.denies = says(value.get("access"), &["Deny"]);
    let protocol = text(value.get("protocol"));
    let mut ranges: Vec<String> = text(value.get("destination_port_range"))
        .into_iter()
        .collect();
    let (more, _) = texts_at(value, "destination_port_ranges");
    ranges.extend(more.into_iter().map(str::to_owned));
    ranges.retain(|range| !range.is_empty());
    if ranges.is_empty() {
        ranges.push("*".into());
    }
    ranges
        .iter()
        .map(|range| source.clone().on(Ports::parse(protocol.as_deref(), range)))
        .collect()
}

/// For types that are not known by name: every address block below an
/// attribute that speaks of sources, unless the object is about going out.
fn generic(value: &Value) -> Vec<IngressRule> {
    let outward = ["direction", "type", "rule_direction", "traffic_direction"]
        .iter()
        .any(|name| says(value.get(name), &["egress", "outbound", "out"]));
    if outward {
        return Vec::new();
    }
    let mut sets: BTreeMap<String, Vec<AddressSet>> = BTreeMap::new();
    value.walk(&mut |path, leaf| {
        let Value::String(leaf) = leaf else { return };
        let everybody = ["*", "any", "0.0.0.0"].contains(&&**leaf);
        let dotted = path.without_indices();
        let named = leaf.contains('/') && cidr::is_block(leaf);
        if !(named || everybody && dotted.contains("source")) {
            return;
        }
        const AWAY: &[&str] = &["egress", "outbound", "dest", "dst", "tags", "description"];
        if AWAY.iter().any(|word| dotted.contains(word)) {
            return;
        }
        let set = if everybody {
            AddressSet::everything()
        } else {
            AddressSet::parse(leaf).unwrap_or_default()
        };
        sets.entry(dotted).or_default().push(set);
    });
    let mut found: Vec<IngressRule> = sets
        .into_iter()
        .map(|(path, sets)| IngressRule {
            addresses: AddressSet::union_of(&sets),
            ..IngressRule::new(&path).on(simple_ports(value))
        })
        .collect();
    let denies = ["action", "policy", "rule_action", "access"]
        .iter()
        .any(|name| says(value.get(name), &["deny", "drop", "reject", "block"]));
    for rule in &mut found {
        rule.denies = denies;
        rule.vague = true;
    }
    found
}
