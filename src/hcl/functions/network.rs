//! IP networks. Both families are computed in 128 bits.

use std::net::{Ipv4Addr, Ipv6Addr};

use bigdecimal::{Signed as _, ToPrimitive as _};

use super::call::{Call, Outcome, Stop, bad, fail};
use crate::model::value::{Number, Value};

/// A network: its first address, its length, and the bits of its family.
#[derive(Clone, Copy)]
struct Network {
    address: u128,
    length: u32,
    bits: u32,
}

impl Network {
    fn parse(source: &str) -> Option<Self> {
        let (address, length) = source.split_once('/')?;
        let digits = !length.is_empty() && length.bytes().all(|byte| byte.is_ascii_digit());
        let (address, bits) = parse_address(address)?;
        let length: u32 = length.parse().ok().filter(|_| digits)?;
        (length <= bits).then(|| Network {
            address: address & !host_mask(bits - length),
            length,
            bits,
        })
    }

    fn host_bits(self) -> u32 {
        self.bits - self.length
    }

    /// The last address.
    fn last(self) -> u128 {
        self.address | host_mask(self.host_bits())
    }

    fn show(self) -> Outcome {
        Ok(Value::from(format!(
            "{}/{}",
            show_address(self.address, self.bits)?,
            self.length
        )))
    }
}

/// As many ones as given, from the right.
fn host_mask(bits: u32) -> u128 {
    u128::MAX.checked_shr(128 - bits.min(128)).unwrap_or(0)
}

fn parse_address(source: &str) -> Option<(u128, u32)> {
    if source.contains(':') {
        let address: Ipv6Addr = source.parse().ok()?;
        return Some((u128::from(address), 128));
    }
    // Terraform still reads leading zeros as decimal, which the standard library refuses.
    let mut address = 0u128;
    let mut parts = 0;
    for part in source.split('.') {
        if part.is_empty() || !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let part: u8 = part.parse().ok()?;
        address = address << 8 | u128::from(part);
        parts += 1;
    }
    (parts == 4).then_some((address, 32))
}

fn show_address(address: u128, bits: u32) -> Result<String, Stop> {
    if bits == 32 {
        let address = u32::try_from(address).map_err(|_| Stop::Unknown)?;
        return Ok(Ipv4Addr::from(address).to_string());
    }
    let address = Ipv6Addr::from(address);
    // Terraform computes with IPv4 addresses inside IPv6 in a way of its own.
    if address.to_ipv4_mapped().is_some() {
        return Err(Stop::Unknown);
    }
    // The standard library writes the old compatible form with dots, Go does not.
    let [.., high, low] = address.segments();
    if address.segments()[..6].iter().all(|segment| *segment == 0) && high != 0 {
        return Ok(format!("::{high:x}:{low:x}"));
    }
    Ok(address.to_string())
}

fn network(call: &Call<'_>, at: usize) -> Result<Network, Stop> {
    Network::parse(&call.string(at)?).ok_or_else(|| bad(at, "invalid CIDR expression"))
}

/// A whole number of at most 128 bits and a sign; anything larger fits nowhere anyway.
fn whole(number: &Number, at: usize) -> Result<(bool, u128), Stop> {
    let big = number.to_big();
    if !big.is_integer() {
        return Err(bad(at, "a whole number is required"));
    }
    let negative = big.is_negative();
    let magnitude = big
        .abs()
        .to_u128()
        .ok_or_else(|| bad(at, "the number is too large"))?;
    Ok((negative, magnitude))
}

pub(super) fn cidrhost(call: &Call<'_>) -> Outcome {
    let network = network(call, 0)?;
    let (negative, host) = whole(&call.number(1)?, 1)?;
    let refuse = || fail("the prefix does not accommodate a host of that number");
    let highest = host_mask(network.host_bits());
    let host = match negative {
        // Counts back from one past the last address.
        true => highest
            .checked_sub(host.saturating_sub(1))
            .ok_or_else(refuse)?,
        false if host > highest => return Err(refuse()),
        false => host,
    };
    Ok(Value::from(show_address(
        network.address | host,
        network.bits,
    )?))
}

pub(super) fn cidrnetmask(call: &Call<'_>) -> Outcome {
    let network = network(call, 0)?;
    if network.bits != 32 {
        return Err(bad(0, "IPv6 networks have no netmask in this form"));
    }
    let mask = host_mask(32) & !host_mask(network.host_bits());
    Ok(Value::from(show_address(mask, 32)?))
}

pub(super) fn cidrsubnet(call: &Call<'_>) -> Outcome {
    let network = network(call, 0)?;
    let new_bits = call.int(1)?;
    let (negative, number) = whole(&call.number(2)?, 2)?;
    // Terraform computes something with negative numbers, but nothing that is a subnet.
    if new_bits < 0 || negative {
        return Err(Stop::Unknown);
    }
    let new_bits = u32::try_from(new_bits)
        .ok()
        .filter(|bits| *bits <= network.host_bits())
        .ok_or_else(|| bad(1, "insufficient address space to extend the prefix"))?;
    if number > host_mask(new_bits) {
        return Err(bad(
            2,
            "the prefix extension does not accommodate a subnet of that number",
        ));
    }
    let length = network.length + new_bits;
    let shifted = number.checked_shl(network.bits - length).unwrap_or(0);
    Network {
        address: network.address | shifted,
        length,
        bits: network.bits,
    }
    .show()
}

pub(super) fn cidrsubnets(call: &Call<'_>) -> Outcome {
    let network = network(call, 0)?;
    let mut subnets = Vec::new();
    // Terraform looks for the subnet before the network first, and takes the
    // wrap-around below address zero for lack of space.
    if network.address == 0 && call.values.len() > 1 {
        return Err(bad(1, "not enough remaining address space"));
    }
    let mut free = Some(network.address);
    for at in 1..call.values.len() {
        let new_bits = call.int(at)?;
        if !(1..=32).contains(&new_bits) {
            return Err(bad(at, "must extend the prefix by 1 to 32 bits"));
        }
        let new_bits = u32::try_from(new_bits)
            .ok()
            .filter(|bits| *bits <= network.host_bits())
            .ok_or_else(|| bad(at, "not enough remaining address space"))?;
        let length = network.length + new_bits;
        let rest = host_mask(network.bits - length);
        // The next address that a network of this size can begin at.
        let start = free
            .and_then(|free| free.checked_add(rest))
            .map(|free| free & !rest)
            .filter(|start| *start <= network.last())
            .ok_or_else(|| bad(at, "not enough remaining address space"))?;
        let subnet = Network {
            address: start,
            length,
            bits: network.bits,
        };
        subnets.push(subnet.show()?);
        free = subnet.last().checked_add(1);
    }
    Ok(Value::List(subnets))
}

/// OpenTofu's: whether a network holds an address or all of another network.
pub(super) fn cidrcontains(call: &Call<'_>) -> Outcome {
    let outer = network(call, 0)?;
    let inner = call.string(1)?;
    let inner = match parse_address(&inner) {
        Some((address, bits)) => Network {
            address,
            length: bits,
            bits,
        },
        None => Network::parse(&inner).ok_or_else(|| bad(1, "neither an address nor a network"))?,
    };
    if inner.bits != outer.bits {
        return Err(fail("address family mismatch"));
    }
    Ok(Value::Bool(
        outer.address <= inner.address && inner.last() <= outer.last(),
    ))
}
