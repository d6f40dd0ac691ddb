//! Sets of network addresses.
//!
//! Rules about reachability do not look for the text `0.0.0.0/0`: two halves,
//! or a hundred smaller blocks, open the same door. They ask how many public
//! addresses a set holds and which of them are new.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// More public addresses than this in IPv4 (two blocks of /8) count as the
/// world: nobody owns that many, so no list of known sources is that long.
const WORLD_V4: u128 = 1 << 25;
/// The same for IPv6: more than a /12, which is what a regional registry gets.
const WORLD_V6: u128 = 1 << 116;

/// IPv4 ranges that are not reachable from the internet (RFC 6890), first and last address.
const PRIVATE_V4: &[(u32, u32)] = &[
    (0x0000_0000, 0x00ff_ffff),
    (0x0a00_0000, 0x0aff_ffff),
    (0x6440_0000, 0x647f_ffff),
    (0x7f00_0000, 0x7fff_ffff),
    (0xa9fe_0000, 0xa9fe_ffff),
    (0xac10_0000, 0xac1f_ffff),
    (0xc0a8_0000, 0xc0a8_ffff),
    (0xe000_0000, 0xffff_ffff),
];

/// Global unicast addresses of IPv6 (2000::/3): all that is routed today.
const GLOBAL_V6: (u128, u128) = (0x2000 << 112, (0x4000 << 112) - 1);

/// A range of addresses, both ends included.
type Range = (u128, u128);

/// A set of IPv4 and IPv6 addresses as sorted, disjoint ranges.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AddressSet {
    v4: Vec<Range>,
    v6: Vec<Range>,
}

impl AddressSet {
    /// The set of all addresses of both families.
    pub fn everything() -> Self {
        AddressSet {
            v4: vec![(0, u128::from(u32::MAX))],
            v6: vec![(0, u128::MAX)],
        }
    }

    /// Reads one block (`10.0.0.0/8`), address, or range (`10.0.0.1-10.0.0.9`).
    /// Host bits are ignored. `None` when it is none of these.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let mut set = AddressSet::default();
        if let Some((first, last)) = text.split_once('-') {
            match (first.trim().parse().ok()?, last.trim().parse().ok()?) {
                (IpAddr::V4(a), IpAddr::V4(b)) if a <= b => set.v4.push((number4(a), number4(b))),
                (IpAddr::V6(a), IpAddr::V6(b)) if a <= b => set.add_v6((a.to_bits(), b.to_bits())),
                _ => return None,
            }
            return Some(set);
        }
        let (address, length) = match text.split_once('/') {
            Some((address, length)) => (address, Some(length)),
            None => (text, None),
        };
        match address.parse().ok()? {
            IpAddr::V4(address) => {
                let length = prefix_length(length, 32)?;
                let size = (1u128 << (32 - length)) - 1;
                let first = number4(address) & !size;
                set.v4.push((first, first | size));
            }
            IpAddr::V6(address) => {
                let length = prefix_length(length, 128)?;
                let size = match length {
                    0 => u128::MAX,
                    _ => (1u128 << (128 - length)) - 1,
                };
                let first = address.to_bits() & !size;
                set.add_v6((first, first | size));
            }
        }
        Some(set)
    }

    /// The union of many texts, and those that could not be read.
    pub fn parse_all<'t>(texts: impl IntoIterator<Item = &'t str>) -> (Self, Vec<&'t str>) {
        let mut set = AddressSet::default();
        let mut rest = Vec::new();
        for text in texts {
            match AddressSet::parse(text) {
                Some(one) => {
                    set.v4.extend(one.v4);
                    set.v6.extend(one.v6);
                }
                None => rest.push(text),
            }
        }
        set.normalise();
        (set, rest)
    }

    /// The union of many sets.
    pub fn union_of<'s>(sets: impl IntoIterator<Item = &'s AddressSet>) -> Self {
        let mut all = AddressSet::default();
        for set in sets {
            all.v4.extend(&set.v4);
            all.v6.extend(&set.v6);
        }
        all.normalise();
        all
    }

    /// An IPv4 address that is written as IPv6 (`::ffff:0:0/96`) counts as IPv4.
    fn add_v6(&mut self, range: Range) {
        const MAPPED: u128 = 0xffff_0000_0000;
        if range.0 >= MAPPED && range.1 <= MAPPED + u128::from(u32::MAX) {
            self.v4.push((range.0 - MAPPED, range.1 - MAPPED));
        } else {
            self.v6.push(range);
        }
    }

    fn normalise(&mut self) {
        for ranges in [&mut self.v4, &mut self.v6] {
            ranges.sort_unstable();
            let mut merged: Vec<Range> = Vec::with_capacity(ranges.len());
            for range in ranges.drain(..) {
                match merged.last_mut() {
                    Some(last) if range.0 <= last.1.saturating_add(1) => {
                        last.1 = last.1.max(range.1);
                    }
                    _ => merged.push(range),
                }
            }
            *ranges = merged;
        }
    }

    /// Everything that is in either.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        let mut set = self.clone();
        set.v4.extend(&other.v4);
        set.v6.extend(&other.v6);
        set.normalise();
        set
    }

    /// What is in this set and not in the other.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        AddressSet {
            v4: minus(&self.v4, &other.v4),
            v6: minus(&self.v6, &other.v6),
        }
    }

    /// Whether every address of the other set is in this one.
    pub fn covers(&self, other: &Self) -> bool {
        other.minus(self).is_empty()
    }

    /// Whether there is no address in it.
    pub fn is_empty(&self) -> bool {
        self.v4.is_empty() && self.v6.is_empty()
    }

    /// How many public addresses of each family it holds.
    pub fn public_addresses(&self) -> (u128, u128) {
        let private: Vec<Range> = PRIVATE_V4
            .iter()
            .map(|(first, last)| (u128::from(*first), u128::from(*last)))
            .collect();
        let v4 = minus(&self.v4, &private).iter().map(size).sum();
        let v6 = self
            .v6
            .iter()
            .filter_map(|range| {
                let clipped = (range.0.max(GLOBAL_V6.0), range.1.min(GLOBAL_V6.1));
                (clipped.0 <= clipped.1).then(|| size(&clipped))
            })
            .fold(0u128, u128::saturating_add);
        (v4, v6)
    }

    /// Whether it holds so many public addresses that it stands for the internet.
    pub fn is_world(&self) -> bool {
        let (v4, v6) = self.public_addresses();
        v4 > WORLD_V4 || v6 > WORLD_V6
    }

    /// Whether nothing public of one of the two internets is left out.
    pub fn is_whole(&self) -> bool {
        !self.whole_blocks().is_empty()
    }

    /// The blocks of the internets of which nothing public is left out.
    pub fn whole_blocks(&self) -> Vec<&'static str> {
        let (v4, v6) = self.public_addresses();
        let all_v4 = AddressSet {
            v4: vec![(0, u128::from(u32::MAX))],
            v6: Vec::new(),
        }
        .public_addresses()
        .0;
        let all = [
            ("0.0.0.0/0", v4 == all_v4),
            ("::/0", v6 == size(&GLOBAL_V6)),
        ];
        let whole = all.into_iter().filter(|(_, is_whole)| *is_whole);
        whole.map(|(block, _)| block).collect()
    }
}

fn number4(address: Ipv4Addr) -> u128 {
    u128::from(address.to_bits())
}

fn prefix_length(text: Option<&str>, most: u32) -> Option<u32> {
    let Some(text) = text else { return Some(most) };
    if text.contains('.') {
        // An old-fashioned netmask, 255.255.0.0.
        let mask: Ipv4Addr = text.parse().ok()?;
        let bits = mask.to_bits();
        return (most == 32 && bits.leading_ones() + bits.trailing_zeros() >= 32)
            .then(|| bits.leading_ones());
    }
    text.parse().ok().filter(|length| *length <= most)
}

/// Saturates for the one range that holds 2^128 addresses.
fn size(range: &Range) -> u128 {
    (range.1 - range.0).saturating_add(1)
}

fn minus(ranges: &[Range], others: &[Range]) -> Vec<Range> {
    let mut left = Vec::new();
    let mut skip = 0;
    for range in ranges {
        let mut start = range.0;
        let mut whole = false;
        while skip < others.len() && others[skip].1 < range.0 {
            skip += 1;
        }
        for other in &others[skip..] {
            if other.0 > range.1 {
                break;
            }
            if other.0 > start {
                left.push((start, other.0 - 1));
            }
            if other.1 >= range.1 {
                whole = true;
                break;
            }
            start = start.max(other.1 + 1);
        }
        if !whole {
            left.push((start, range.1));
        }
    }
    left
}

/// Whether a text is an address or a block of them.
pub fn is_block(text: &str) -> bool {
    let address = text.split_once('/').map_or(text, |(address, _)| address);
    address.parse::<IpAddr>().is_ok() || address.parse::<Ipv6Addr>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(blocks: &[&str]) -> AddressSet {
        let (set, rest) = AddressSet::parse_all(blocks.iter().copied());
        assert!(rest.is_empty(), "{rest:?}");
        set
    }

    #[test]
    fn the_world_is_recognised_in_every_form() {
        for blocks in [
            &["0.0.0.0/0"][..],
            &["::/0"],
            &["0.0.0.0/1", "128.0.0.0/1"],
            &["8.0.0.0/6", "12.0.0.0/6", "16.0.0.0/6"],
            &["::ffff:0.0.0.0/96"],
            &["2000::/3"],
            &["2000::/4", "3000::/4"],
            &["1.2.3.4/0"],
            &["0.0.0.0-255.255.255.255"],
            &["0.0.0.0/0.0.0.0"],
        ] {
            assert!(set(blocks).is_world(), "{blocks:?}");
        }
    }

    #[test]
    fn what_is_private_or_small_is_not_the_world() {
        for blocks in [
            &["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"][..],
            &["100.64.0.0/10"],
            &["fc00::/7"],
            &["203.0.113.7"],
            &["17.0.0.0/8"],
            &["2001:db8::/32"],
            &[],
        ] {
            assert!(!set(blocks).is_world(), "{blocks:?}");
        }
    }

    #[test]
    fn sets_subtract_and_cover() {
        let before = set(&["0.0.0.0/1"]);
        let after = set(&["0.0.0.0/0"]);
        assert_eq!(after.minus(&before), set(&["128.0.0.0/1"]));
        assert!(after.covers(&before));
        assert!(!before.covers(&after));
        assert!(before.minus(&after).is_empty());
        assert_eq!(
            set(&["10.0.0.0/8"]).minus(&set(&["10.1.0.0/16", "10.3.0.0/16"])),
            set(&["10.0.0.0/16", "10.2.0.0/16", "10.4.0.0-10.255.255.255"])
        );
        assert_eq!(set(&["::/0"]).minus(&set(&["::/1"])), set(&["8000::/1"]));
    }

    #[test]
    fn nonsense_is_refused() {
        for text in [
            "",
            "any",
            "10.0.0.0/33",
            "::/129",
            "10.0.0.9-10.0.0.1",
            "sg-1",
            "1/2/3",
        ] {
            assert!(AddressSet::parse(text).is_none(), "{text}");
        }
    }
}
