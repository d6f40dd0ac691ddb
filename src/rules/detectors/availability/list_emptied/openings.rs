//! What the rules of a list let in, by protocol and ports, whoever it is.

use std::collections::BTreeMap;

use crate::model::value::Value;

/// Rules with several port ranges that one entry is compared with.
const MOST_MIXED: usize = 200;

/// The openings of a list of rules.
pub(super) struct Openings {
    by_protocol: BTreeMap<String, Ranges>,
}

#[derive(Default)]
struct Ranges {
    /// Every port.
    all: bool,
    /// Where ranges begin, in order, with the furthest end of any that begins
    /// there or before.
    single: Vec<(u32, u32)>,
    /// Rules with several ranges.
    mixed: Vec<Vec<(u32, u32)>>,
}

fn protocol(rule: &Value) -> String {
    word(rule, &["protocol", "ip_protocol"]).unwrap_or_else(|| "-1".to_owned())
}

fn is_every(protocol: &str) -> bool {
    matches!(protocol, "-1" | "*" | "all" | "any")
}

impl Openings {
    /// The openings of these rules; those that deny open nothing.
    pub(super) fn of<'v>(rules: impl Iterator<Item = &'v Value>) -> Self {
        let mut by_protocol: BTreeMap<String, Ranges> = BTreeMap::new();
        for rule in rules.filter(|rule| !denies(rule)) {
            let ranges = by_protocol.entry(protocol(rule)).or_default();
            match ports(rule).as_slice() {
                [] => ranges.all = true,
                [one] => ranges.single.push(*one),
                many => ranges.mixed.push(many.to_vec()),
            }
        }
        for ranges in by_protocol.values_mut() {
            ranges.single.sort_unstable();
            let mut furthest = 0;
            for (_, end) in &mut ranges.single {
                furthest = furthest.max(*end);
                *end = furthest;
            }
            ranges.mixed.sort_unstable();
            ranges.mixed.dedup();
        }
        Openings { by_protocol }
    }

    /// Whether one of the rules admits the protocol and all ports of another rule.
    pub(super) fn cover(&self, rule: &Value) -> bool {
        let (wanted, theirs) = (protocol(rule), ports(rule));
        self.by_protocol
            .iter()
            .filter(|(protocol, _)| **protocol == wanted || is_every(protocol))
            .any(|(_, ranges)| ranges.cover(&theirs))
    }
}

impl Ranges {
    fn cover(&self, theirs: &[(u32, u32)]) -> bool {
        if self.all {
            return true;
        }
        let low = theirs.iter().map(|(from, _)| *from).min();
        let high = theirs.iter().map(|(_, to)| *to).max();
        let (Some(low), Some(high)) = (low, high) else {
            return false;
        };
        let begins = self.single.partition_point(|(from, _)| *from <= low);
        let single = begins
            .checked_sub(1)
            .and_then(|at| self.single.get(at))
            .is_some_and(|(_, end)| *end >= high);
        single
            || self.mixed.iter().take(MOST_MIXED).any(|mine| {
                let inside = |(from, to): &(u32, u32)| {
                    mine.iter().any(|(low, high)| low <= from && to <= high)
                };
                theirs.iter().all(inside)
            })
    }
}

fn word(entry: &Value, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| match entry.get(name) {
        Value::String(text) if !text.is_empty() => Some(text.to_ascii_lowercase()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    })
}

/// Whether a rule refuses.
pub(super) fn denies(entry: &Value) -> bool {
    word(entry, &["access", "action", "rule_action"])
        .is_some_and(|word| matches!(word.as_str(), "deny" | "drop" | "reject" | "block"))
}

/// Rules for traffic that leaves are not what serves others.
pub(super) fn inbound(entry: &Value) -> bool {
    !word(entry, &["direction"]).is_some_and(|word| word.starts_with("out") || word == "egress")
}

/// Port ranges of a rule; none means all of them.
fn ports(rule: &Value) -> Vec<(u32, u32)> {
    let mut out = Vec::new();
    let whole = |value: &Value| match value {
        Value::Number(number) => number.as_i64(),
        Value::String(text) => text.trim().parse::<i64>().ok(),
        _ => None,
    };
    if let (Some(from), Some(to)) = (whole(rule.get("from_port")), whole(rule.get("to_port"))) {
        let all = from == to && from <= 0;
        if !all {
            out.push((from.max(0), to));
        }
    }
    for name in [
        "ports",
        "port",
        "port_range",
        "destination_port_range",
        "destination_port_ranges",
        "destination_ports",
        "port_range_min",
    ] {
        rule.get(name).walk(&mut |_, value| match value {
            Value::String(text) => {
                for part in text.split(',').map(str::trim) {
                    let (low, high) = part.split_once('-').unwrap_or((part, part));
                    if let (Ok(low), Ok(high)) = (low.trim().parse(), high.trim().parse()) {
                        out.push((low, high));
                    }
                }
            }
            Value::Number(number) => {
                if let Some(port) = number.as_i64() {
                    out.push((port, port));
                }
            }
            _ => {}
        });
    }
    out.into_iter()
        .filter_map(|(low, high)| Some((u32::try_from(low).ok()?, u32::try_from(high).ok()?)))
        .collect()
}
