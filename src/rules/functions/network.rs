//! Functions about addresses.

use std::net::{Ipv4Addr, Ipv6Addr};

use crate::model::value::Value;
use crate::rules::functions::Arguments;
use crate::rules::scope::ChangeScope;

/// Least share of all addresses that counts as the world: 1 of 2^SHARE.
const SHARE: u32 = 2;

/// `cidr_world(x, …)`: the addresses of all ranges together cover a quarter or
/// more of the internet; `0.0.0.0/0` cut into pieces is still the world.
pub(super) fn cidr_world(_: &ChangeScope<'_>, arguments: Arguments<'_>) -> Result<Value, String> {
    let mut texts = Vec::new();
    let mut open = false;
    for argument in arguments {
        argument.walk(&mut |_, value| match value {
            Value::String(text) => texts.push(text.trim().to_owned()),
            Value::Unknown => open = true,
            _ => {}
        });
    }
    let (mut four, mut six) = (Vec::new(), Vec::new());
    for text in &texts {
        if matches!(text.to_ascii_lowercase().as_str(), "*" | "any" | "internet") {
            return Ok(Value::Bool(true));
        }
        let (address, length) = match text.split_once('/') {
            Some((address, length)) => (address, length.parse::<u32>().ok()),
            None => (text.as_str(), None),
        };
        if let Ok(address) = address.parse::<Ipv4Addr>() {
            let bits = 32 - length.unwrap_or(32).min(32);
            let start = (u128::from(u32::from(address)) >> bits) << bits;
            four.push((start, start + (1u128 << bits)));
        } else if let Ok(address) = address.parse::<Ipv6Addr>() {
            let bits = 128 - length.unwrap_or(128).min(128);
            // The end of the last range would not fit; halving loses one address.
            let start = if bits == 128 {
                0
            } else {
                (u128::from(address) >> bits) << bits
            };
            six.push((start >> 1, (start >> 1) + (1u128 << bits.saturating_sub(1))));
        }
    }
    // Nearly all of IPv6 is not in use: the part that is, is an eighth.
    let world =
        covered(four) >= 1u128 << (32 - SHARE) || covered(six) >= 1u128 << (127 - 3 - SHARE);
    Ok(if world {
        Value::Bool(true)
    } else if open {
        Value::Unknown
    } else {
        Value::Bool(false)
    })
}

/// Size of the union of half-open ranges.
fn covered(mut ranges: Vec<(u128, u128)>) -> u128 {
    ranges.sort_unstable();
    let mut total = 0;
    let mut reach = 0;
    for (start, end) in ranges {
        let from = start.max(reach);
        if end > from {
            total += end - from;
            reach = end;
        }
    }
    total
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_world_in_pieces_is_the_world() {
        assert_eq!(covered(vec![(0, 4), (2, 6), (8, 9)]), 7);
        let quarter = covered(vec![(0, 1 << 31), (1 << 31, 1 << 32)]);
        assert_eq!(quarter, 1 << 32);
    }
}
