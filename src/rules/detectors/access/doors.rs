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
