//! Which addresses a resource lets in, on which ports: read from the many
//! shapes in which providers say it.

use std::collections::BTreeMap;

use crate::catalog::transition::word;
use crate::catalog::{AttributeFact, Attributes, Catalog, Meaning, vocabulary};
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

    /// How many ports these are; what has no ports has none.
    pub(super) fn breadth(&self) -> i64 {
        let no_ports = ["icmp", "icmpv6", "58", "esp", "ah", "gre"];
        if self
            .protocol
            .as_deref()
            .is_some_and(|name| no_ports.contains(&name))
        {
            return 0;
        }
        self.range.map_or(65_536, |(from, to)| to - from + 1)
    }

    /// Whether these are the ports of the web, which much of the world may use.
    pub(super) fn is_web(&self) -> bool {
        matches!(self.range, Some((80, 80) | (443, 443)))
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
    /// Nothing is said of ports.
    vague: bool,
}

/// Words that some providers use for everybody.
const EVERYBODY: &[&str] = &["*", "any", "all", "internet", "0.0.0.0", "<all>"];

impl IngressRule {
    /// The ports for a message.
    pub(super) fn describe(&self) -> String {
        if self.vague && self.ports == Ports::default() {
            "access".to_owned()
        } else {
            self.ports.describe()
        }
    }

    /// Whether the ports could be read.
    pub(super) fn knows_ports(&self) -> bool {
        !self.vague && !self.unknown
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
            if unknown && !names_members(path) {
                self.unknown = true;
                self.unknown_at.push((*path).to_owned());
            }
            if texts.is_empty() {
                continue;
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

    fn on(mut self, ports: Ports) -> Self {
        self.ports = ports;
        self
    }

    fn has_sources(&self) -> bool {
        self.unknown || !self.addresses.is_empty() || !self.lists.is_empty()
    }
}

/// Whether sources of this name are members of a network and no addresses.
fn names_members(path: &str) -> bool {
    path.split(['.', '_'])
        .any(|word| vocabulary::ingress::MEMBERS.has(word))
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

/// How a type says whom it lets in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// Sources and ports stand in blocks of their own.
    Nested,
    /// The catalog says where.
    Facts,
    /// The first and the last address.
    Range,
    /// Wherever addresses stand.
    Unknown,
}

/// How a type says whom it lets in; `None`: it lets nobody in.
fn shape(type_name: &str, means_ingress: impl FnOnce() -> bool) -> Option<Shape> {
    if type_name == "google_compute_firewall" {
        Some(Shape::Nested)
    } else if is_address_range_rule(type_name) {
        Some(Shape::Range)
    } else if means_ingress() {
        Some(Shape::Facts)
    } else {
        is_some_firewall(type_name).then_some(Shape::Unknown)
    }
}

/// Whether objects of a type let anybody in.
pub(super) fn concerns(type_name: &str, catalog: Catalog) -> bool {
    shape(type_name, || catalog.means(type_name, Meaning::Ingress)).is_some()
}

/// All that a resource of this type lets in. `None`: it is none that lets anybody in.
pub(super) fn ingress_rules(
    type_name: &str,
    attributes: &Attributes,
    value: &Value,
) -> Option<Vec<IngressRule>> {
    let means_ingress = || attributes.meaning(Meaning::Ingress).next().is_some();
    let shape = shape(type_name, means_ingress)?;
    if value.is_null() {
        return Some(Vec::new());
    }
    Some(match shape {
        Shape::Nested => google_firewall(value),
        Shape::Range => vec![address_range(value)],
        Shape::Unknown => generic(value),
        Shape::Facts => attributes
            .meaning(Meaning::Ingress)
            .filter(|fact| counts(fact, value))
            .flat_map(|fact| of_fact(fact, value))
            .collect(),
    })
}

/// Whether an attribute lets anybody in as the object stands: what it depends on
/// has that value, or is left to the provider.
fn counts(fact: &AttributeFact, value: &Value) -> bool {
    let Some((name, wanted)) = fact.only_where else {
        return true;
    };
    let found = values_at(value, name).into_iter();
    let found: Vec<String> = found.filter_map(word).collect();
    found.is_empty() || found.iter().any(|word| word == wanted)
}

/// The rules at an attribute: blocks with sources in them, or the sources of the
/// block around it.
fn of_fact(fact: &AttributeFact, value: &Value) -> Vec<IngressRule> {
    let (outer, name) = fact.path.rsplit_once('.').unwrap_or(("", fact.path));
    let (place, sources): (&str, &[&str]) = if fact.words.is_empty() {
        (outer, &[name])
    } else {
        (fact.path, &fact.words)
    };
    let blocks = if place.is_empty() {
        vec![value]
    } else {
        values_at(value, place)
    };
    let blocks = blocks.into_iter();
    blocks
        .flat_map(|block| of_block(block, fact.path, sources))
        .collect()
}

/// The rules of one block that name sources, one for each range of ports.
fn of_block(block: &Value, path: &str, sources: &[&str]) -> Vec<IngressRule> {
    let mut rule = IngressRule::new(path);
    match block {
        Value::Unknown => {
            rule.unknown = true;
            return vec![rule];
        }
        Value::Map(_) => {}
        _ => return Vec::new(),
    }
    rule = rule.with_sources(block, sources);
    // Of the lists of sources that a rule may have, it has one.
    if !rule.has_sources() || leads_out(block) {
        return Vec::new();
    }
    rule.denies = denies(block);
    rule.vague = PORTS.iter().all(|name| block.get(name).is_null());
    let mut ranges: Vec<String> = text(block.get("destination_port_range"))
        .into_iter()
        .collect();
    let (more, _) = texts_at(block, "destination_port_ranges");
    ranges.extend(more.into_iter().map(str::to_owned));
    ranges.retain(|range| !range.is_empty());
    if ranges.is_empty() {
        return vec![rule.on(simple_ports(block))];
    }
    let protocol = text(block.get("protocol"));
    ranges
        .iter()
        .map(|range| rule.clone().on(Ports::parse(protocol.as_deref(), range)))
        .collect()
}

/// Whether a rule is about traffic that leaves.
fn leads_out(block: &Value) -> bool {
    block.get("egress").as_bool() == Some(true)
        || ["direction", "type", "rule_direction", "traffic_direction"]
            .iter()
            .any(|name| says(block.get(name), &["egress", "outbound", "out"]))
}

/// Whether a rule refuses.
fn denies(block: &Value) -> bool {
    ["action", "policy", "rule_action", "access"]
        .iter()
        .any(|name| says(block.get(name), &["deny", "drop", "reject", "block"]))
}

/// Where protocols and ports of a rule stand.
const PORTS: &[&str] = &[
    "protocol",
    "ip_protocol",
    "rule_protocol",
    "from_port",
    "port_range_min",
    "port_min",
    "min_port",
    "port_range",
    "ports",
    "port",
    "destination_port_range",
    "destination_port_ranges",
];

/// A rule that names the first and the last address.
fn address_range(value: &Value) -> IngressRule {
    let ends = ["start_ip_address", "end_ip_address", "start_ip", "end_ip"];
    let ends = ends.map(|name| value.get(name));
    let text_of = |one: &Value, other: &Value| one.as_str().or(other.as_str()).map(str::to_owned);
    let mut rule = IngressRule::new("start_ip_address");
    rule.unknown = ends.iter().any(|end| end.is_unknown());
    rule.vague = true;
    if let (Some(first), Some(last)) = (text_of(ends[0], ends[2]), text_of(ends[1], ends[3])) {
        rule.addresses = AddressSet::parse(&format!("{first}-{last}")).unwrap_or_default();
    }
    rule
}

/// Rules of databases that name the first and the last address.
pub(super) fn is_address_range_rule(name: &str) -> bool {
    name.starts_with("azurerm_") && name.ends_with("_firewall_rule")
}

/// Types of other providers that let somebody in, by their names.
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

/// For types that are not known by name: every address block below an
/// attribute that speaks of sources, unless the object is about going out.
fn generic(value: &Value) -> Vec<IngressRule> {
    if leads_out(value) {
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
    let denies = denies(value);
    for rule in &mut found {
        rule.denies = denies;
        rule.vague = true;
    }
    found
}
