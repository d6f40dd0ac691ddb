//! Openings by their ports, so that a group of tens of thousands of rules is
//! asked about each port once.

use std::collections::{BTreeMap, BTreeSet};

use super::openings::{Opening, Ports};
use crate::rules::detectors::cidr::AddressSet;

/// All openings on the same ports.
pub(super) struct Door<'o> {
    pub(super) ports: &'o Ports,
    /// Who is let in by them together.
    pub(super) addresses: AddressSet,
    /// Lists of addresses that are kept elsewhere.
    pub(super) lists: BTreeSet<&'o str>,
    /// The first of them.
    pub(super) first: &'o Opening,
    /// The first of them of which a part is not known before apply.
    pub(super) unknown: Option<&'o Opening>,
}

/// The doors of an object.
pub(super) struct Doors<'o> {
    by_ports: BTreeMap<&'o Ports, Door<'o>>,
    /// Those whose ports may hold other ports: ranges, and any protocol.
    wide: Vec<&'o Ports>,
}

impl<'o> Doors<'o> {
    /// The doors of these openings.
    pub(super) fn of(openings: &'o [Opening]) -> Self {
        let mut by_ports: BTreeMap<&Ports, Vec<&Opening>> = BTreeMap::new();
        for opening in openings {
            by_ports.entry(&opening.ports).or_default().push(opening);
        }
        let wide = by_ports.keys().copied().filter(|ports| !ports.is_single());
        let wide = wide.collect();
        let doors = by_ports.into_iter().filter_map(|(ports, openings)| {
            let door = Door {
                ports,
                addresses: AddressSet::union_of(openings.iter().map(|opening| &opening.addresses)),
                lists: openings
                    .iter()
                    .flat_map(|opening| opening.lists.iter().map(String::as_str))
                    .collect(),
                first: openings.first()?,
                unknown: openings.iter().find(|opening| opening.unknown).copied(),
            };
            Some((ports, door))
        });
        Doors {
            by_ports: doors.collect(),
            wide,
        }
    }

    /// The doors, by ports.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Door<'o>> {
        self.by_ports.values()
    }

    /// How many comparisons it takes to ask these and others for each door here.
    pub(super) fn work_with(&self, others: &Doors<'_>) -> usize {
        (self.wide.len() + others.wide.len()).saturating_mul(self.by_ports.len())
    }

    /// The doors that let in whatever goes through these ports.
    fn covering(&self, ports: &Ports) -> impl Iterator<Item = &Door<'o>> {
        let wide = self.wide.iter();
        let others = wide.filter(move |wide| **wide != ports && wide.covers(ports));
        self.by_ports
            .get(ports)
            .into_iter()
            .chain(others.filter_map(|wide| self.by_ports.get(*wide)))
    }

    /// Who is let in on these ports, by whichever doors.
    pub(super) fn addresses(&self, ports: &Ports) -> AddressSet {
        AddressSet::union_of(self.covering(ports).map(|door| &door.addresses))
    }

    /// The lists that are let in on these ports.
    pub(super) fn lists(&self, ports: &Ports) -> BTreeSet<&'o str> {
        self.covering(ports)
            .flat_map(|door| door.lists.iter().copied())
            .collect()
    }

    /// Who is let in on any ports.
    pub(super) fn all_addresses(&self) -> AddressSet {
        AddressSet::union_of(self.iter().map(|door| &door.addresses))
    }
}

#[cfg(test)]
mod tests {
    use super::super::openings::openings;
    use super::*;
    use crate::model::value::Value;

    fn group(rules: usize) -> Vec<Opening> {
        let rule = |at: usize| {
            let json = serde_json::json!({
                "from_port": at % 65_000 + 1, "to_port": at % 65_000 + 1, "protocol": "tcp",
                "cidr_blocks": [format!("10.{}.{}.{}/32", at >> 16, at >> 8 & 255, at & 255)],
            });
            Value::from(&json)
        };
        let rules = Value::List((0..rules).map(rule).collect());
        let object = Value::Map([("ingress".into(), rules)].into());
        openings("aws_security_group", &object).unwrap_or_default()
    }

    #[test]
    fn work_does_not_grow_with_the_square_of_the_rules() {
        let work = |rules: usize| {
            let openings = group(rules);
            assert_eq!(openings.len(), rules);
            let doors = Doors::of(&openings);
            doors.work_with(&doors)
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
        let openings = openings("aws_security_group", &Value::from(&json)).unwrap_or_default();
        let doors = Doors::of(&openings);
        let single = doors.iter().find(|door| door.ports.is_single());
        let addresses = single
            .map(|door| doors.addresses(door.ports))
            .unwrap_or_default();
        let all = AddressSet::parse_all(["10.0.0.0/8", "192.0.2.0/24"]).0;
        assert_eq!(addresses, all);
    }
}
