//! Ingress rules by their ports, so that a group of tens of thousands of rules is
//! asked about each port once.

use std::collections::{BTreeMap, BTreeSet};

use super::ingress_rules::{IngressRule, Ports};
use crate::rules::detectors::cidr::AddressSet;

/// All rules on the same ports.
pub(super) struct PortRules<'r> {
    pub(super) ports: &'r Ports,
    /// Who is let in by them together.
    pub(super) addresses: AddressSet,
    /// Lists of addresses that are kept elsewhere.
    pub(super) lists: BTreeSet<&'r str>,
    /// The first of them.
    pub(super) first: &'r IngressRule,
    /// The first of them of which a part is not known before apply.
    pub(super) unknown: Option<&'r IngressRule>,
}

/// The rules of an object by their ports.
pub(super) struct RulesByPorts<'r> {
    by_ports: BTreeMap<&'r Ports, PortRules<'r>>,
    /// Those whose ports may hold other ports: ranges, and any protocol.
    wide: Vec<&'r Ports>,
}

impl<'r> RulesByPorts<'r> {
    /// These rules by their ports.
    pub(super) fn of(rules: &'r [IngressRule]) -> Self {
        let mut by_ports: BTreeMap<&Ports, Vec<&IngressRule>> = BTreeMap::new();
        for rule in rules {
            by_ports.entry(&rule.ports).or_default().push(rule);
        }
        let wide = by_ports.keys().copied().filter(|ports| !ports.is_single());
        let wide = wide.collect();
        let by_ports = by_ports.into_iter().filter_map(|(ports, rules)| {
            let entry = PortRules {
                ports,
                addresses: AddressSet::union_of(rules.iter().map(|rule| &rule.addresses)),
                lists: rules
                    .iter()
                    .flat_map(|rule| rule.lists.iter().map(String::as_str))
                    .collect(),
                first: rules.first()?,
                unknown: rules.iter().find(|rule| rule.unknown).copied(),
            };
            Some((ports, entry))
        });
        RulesByPorts {
            by_ports: by_ports.collect(),
            wide,
        }
    }

    /// The rules, by ports.
    pub(super) fn iter(&self) -> impl Iterator<Item = &PortRules<'r>> {
        self.by_ports.values()
    }

    /// How many comparisons it takes to ask these and others for each port here.
    pub(super) fn work_with(&self, others: &RulesByPorts<'_>) -> usize {
        (self.wide.len() + others.wide.len()).saturating_mul(self.by_ports.len())
    }

    /// The rules that let in whatever goes through these ports.
    fn covering(&self, ports: &Ports) -> impl Iterator<Item = &PortRules<'r>> {
        let wide = self.wide.iter();
        let others = wide.filter(move |wide| **wide != ports && wide.covers(ports));
        self.by_ports
            .get(ports)
            .into_iter()
            .chain(others.filter_map(|wide| self.by_ports.get(*wide)))
    }

    /// Who is let in on these ports, by whichever rules.
    pub(super) fn addresses(&self, ports: &Ports) -> AddressSet {
        AddressSet::union_of(self.covering(ports).map(|entry| &entry.addresses))
    }

    /// The lists that are let in on these ports.
    pub(super) fn lists(&self, ports: &Ports) -> BTreeSet<&'r str> {
        self.covering(ports)
            .flat_map(|entry| entry.lists.iter().copied())
            .collect()
    }

    /// Who is let in on any ports.
    pub(super) fn all_addresses(&self) -> AddressSet {
        AddressSet::union_of(self.iter().map(|entry| &entry.addresses))
    }
}

#[cfg(test)]
mod tests {
    use super::super::ingress_rules::ingress_rules;
    use super::*;
    use crate::catalog::Catalog;
    use crate::model::value::Value;

    fn of_group(object: &Value) -> Option<Vec<IngressRule>> {
        const TYPE: &str = "aws_security_group";
        ingress_rules(TYPE, &Catalog::built_in().attributes(TYPE), object)
    }

    fn group(rules: usize) -> Vec<IngressRule> {
        let rule = |at: usize| {
            let json = serde_json::json!({
                "from_port": at % 65_000 + 1, "to_port": at % 65_000 + 1, "protocol": "tcp",
                "cidr_blocks": [format!("10.{}.{}.{}/32", at >> 16, at >> 8 & 255, at & 255)],
            });
            Value::from(&json)
        };
        let rules = Value::List((0..rules).map(rule).collect());
        let object = Value::Map([("ingress".into(), rules)].into());
        of_group(&object).unwrap_or_default()
    }

    #[test]
    fn work_does_not_grow_with_the_square_of_the_rules() {
        let work = |rules: usize| {
            let ingress_rules = group(rules);
            assert_eq!(ingress_rules.len(), rules);
            let by_ports = RulesByPorts::of(&ingress_rules);
            by_ports.work_with(&by_ports)
        };
        assert!(work(20_000) <= 2 * work(10_000));
        assert!(work(20_000) < 100_000);
    }

    #[test]
    fn wide_doors_count_for_the_ports_in_them() {
        let json = serde_json::json!({ "ingress": [
            { "from_port": 0, "to_port": 0, "protocol": "-1", "cidr_blocks": ["10.0.0.0/8"] },
            { "from_port": 443, "to_port": 443, "protocol": "tcp", "cidr_blocks": ["192.0.2.0/24"] },
        ] });
        let ingress_rules = of_group(&Value::from(&json)).unwrap_or_default();
        let by_ports = RulesByPorts::of(&ingress_rules);
        let single = by_ports.iter().find(|entry| entry.ports.is_single());
        let addresses = single
            .map(|entry| by_ports.addresses(entry.ports))
            .unwrap_or_default();
        let all = AddressSet::parse_all(["10.0.0.0/8", "192.0.2.0/24"]).0;
        assert_eq!(addresses, all);
    }
}
