//! Identifiers of objects, read from undecoded bytes, so that the objects
//! that do not change are never decoded.
//!
//! The bytes are JSON (plan JSON, state) or msgpack (binary plan); anything
//! malformed just ends the reading: the readers have judged the bytes already.

use crate::model::value::{Object, Value};

/// Attributes that identify an object of many types. An attribute that names
/// another object (`bucket` of a bucket policy) is told apart by the types.
const NAMES: &[&str] = &[
    "arn",
    "bucket",
    "bucket_domain_name",
    "bucket_regional_domain_name",
    "cluster_identifier",
    "dns_name",
    "domain_name",
    "endpoint",
    "fqdn",
    "function_name",
    "hostname",
    "id",
    "identifier",
    "invoke_arn",
    "name",
    "qualified_arn",
    "repository_url",
    "self_link",
    "unique_id",
    "url",
    "website_endpoint",
];

/// Shorter texts are too common to mean anything.
pub(super) const MIN_LENGTH: usize = 6;
/// Longer ones are no identifiers.
const MAX_LENGTH: usize = 512;

/// Whether an attribute is one of those that identify.
pub(super) fn identifies(name: &str) -> bool {
    NAMES.binary_search(&name).is_ok()
}

/// Whether one of [`NAMES`] is as long and begins so; most members of most objects end here.
fn may_identify(name: &[u8]) -> bool {
    const LETTERS: [u32; 28] = {
        let mut table = [0; 28];
        let mut at = 0;
        while at < NAMES.len() {
            let name = NAMES[at].as_bytes();
            table[name.len()] |= 1 << (name[0] & 31);
            at += 1;
        }
        table
    };
    let (Some(letters), Some(first)) = (LETTERS.get(name.len()), name.first()) else {
        return false;
    };
    letters & (1 << (first & 31)) != 0
}

/// The identifiers of an object, without common texts.
pub(super) fn identities(object: &Object) -> Vec<Box<[u8]>> {
    let mut found: Vec<Box<[u8]>> = Vec::new();
    let mut add = |name: &[u8], text: &[u8]| {
        if may_identify(name)
            && std::str::from_utf8(name).is_ok_and(identifies)
            && telling(text)
            && !found.iter().any(|known| **known == *text)
        {
            found.push(text.into());
        }
    };
    let raw = object.raw();
    match raw.first() {
        Some(b'{') => json_members(raw, &mut add),
        Some(_) => msgpack_members(raw, &mut add),
        None => {
            if let Value::Map(map) = object.value() {
                for (name, value) in map {
                    if let Value::String(text) = value {
                        add(name.as_bytes(), text.as_bytes());
                    }
                }
            }
        }
    }
    found
}

/// Whether a text is likely to be one object's identifier: long enough, and
/// none of the words, regions, addresses and numbers that many objects hold.
fn telling(text: &[u8]) -> bool {
    const COMMON: &[&str] = &[
        "Allow",
        "active",
        "cluster",
        "default",
        "development",
        "disabled",
        "enabled",
        "external",
        "internal",
        "master",
        "primary",
        "private",
        "production",
        "public",
        "sandbox",
        "secondary",
        "service",
        "staging",
        "terraform",
        "testing",
        "worker",
    ];
    let Ok(text) = std::str::from_utf8(text) else {
        return false;
    };
    if text.len() < MIN_LENGTH || text.len() > MAX_LENGTH {
        return false;
    }
    if text.contains(['"', '\\', '<', '>', '&']) || text.chars().any(char::is_control) {
        // Written with escapes where it stands in JSON; no identifier has these.
        return false;
    }
    if COMMON.iter().any(|word| word.eq_ignore_ascii_case(text)) {
        return false;
    }
    let digits = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b"./:-".contains(&byte));
    // Account numbers have twelve digits, addresses and ranges dots and a slash.
    if digits && text.len() < 19 {
        return false;
    }
    !is_region(text)
}

/// `eu-central-1`, `us-gov-west-1a`, `europe-west4`.
fn is_region(text: &str) -> bool {
    const LONGEST: usize = 24;
    if text.len() > LONGEST {
        return false;
    }
    let parts: Vec<&str> = text.split('-').collect();
    let letters = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase());
    match parts.as_slice() {
        [area @ .., last] if !area.is_empty() && area.len() <= 3 => {
            let short = matches!(
                area[0],
                "us" | "eu"
                    | "ap"
                    | "sa"
                    | "ca"
                    | "me"
                    | "af"
                    | "il"
                    | "cn"
                    | "mx"
                    | "europe"
                    | "asia"
                    | "australia"
                    | "northamerica"
                    | "southamerica"
                    | "africa"
            );
            let tail = last.trim_end_matches(|c: char| c.is_ascii_lowercase());
            let numbered = last.bytes().any(|b| b.is_ascii_digit())
                && (tail.bytes().all(|b| b.is_ascii_digit())
                    || letters(tail.trim_end_matches(|c: char| c.is_ascii_digit())));
            short && numbered && area.iter().all(|part| letters(part) || part.len() <= 12)
        }
        _ => false,
    }
}

/// Where the text that starts at a place ends: at its quote.
fn end_of_text(raw: &[u8], mut at: usize) -> usize {
    const ONES: u64 = u64::from_ne_bytes([0x01; 8]);
    const HIGH: u64 = u64::from_ne_bytes([0x80; 8]);
    // The lowest bit that is set is that of the first byte which is zero.
    let zero = |bytes: u64| bytes.wrapping_sub(ONES) & !bytes & HIGH;
    let sign = |byte: u8| u64::from_ne_bytes([byte; 8]);
    while at < raw.len() {
        if let Some(chunk) = raw.get(at..).and_then(<[u8]>::first_chunk::<8>) {
            let bytes = u64::from_le_bytes(*chunk);
            let hits = zero(bytes ^ sign(b'"')) | zero(bytes ^ sign(b'\\'));
            if hits == 0 {
                at += 8;
                continue;
            }
            at += (hits.trailing_zeros() / 8) as usize;
        }
        match raw[at] {
            b'"' => return at,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    at
}

/// String members of a JSON object, on the top level only.
fn json_members(raw: &[u8], add: &mut dyn FnMut(&[u8], &[u8])) {
    let mut depth = 0usize;
    let mut at = 0;
    let mut key: Option<(usize, usize)> = None;
    let mut value_next = false;
    while at < raw.len() {
        match raw[at] {
            b'{' | b'[' => {
                depth += 1;
                at += 1;
                value_next = false;
            }
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                at += 1;
            }
            b'"' => {
                let start = at + 1;
                at = end_of_text(raw, start);
                let end = at.min(raw.len());
                at += 1;
                if depth == 1 {
                    match key {
                        Some((from, to)) if value_next => {
                            add(&raw[from..to], &raw[start..end]);
                            key = None;
                            value_next = false;
                        }
                        _ => key = Some((start, end)),
                    }
                }
            }
            b':' => {
                value_next = depth == 1;
                at += 1;
            }
            b',' => {
                if depth == 1 {
                    key = None;
                    value_next = false;
                }
                at += 1;
            }
            _ => at += 1,
        }
    }
}

/// What stands at a place in msgpack.
enum Item<'a> {
    Text(&'a [u8]),
    /// Containers give the number of items that follow; scalars none.
    Holds(usize),
}

/// Reads the item at `at`; gives it and where the next one starts.
fn msgpack_item(raw: &[u8], at: usize) -> Option<(Item<'_>, usize)> {
    let number = |from: usize, width: usize| -> Option<usize> {
        raw.get(from..from + width)?
            .iter()
            .try_fold(0usize, |sum, byte| {
                sum.checked_mul(256)?.checked_add(usize::from(*byte))
            })
    };
    let text = |header: usize, length: usize| -> Option<(Item<'_>, usize)> {
        let from = at + header;
        let to = from.checked_add(length)?;
        Some((Item::Text(raw.get(from..to)?), to))
    };
    let skip = |header: usize, length: usize| -> Option<(Item<'_>, usize)> {
        let to = (at + header).checked_add(length)?;
        (to <= raw.len()).then_some((Item::Holds(0), to))
    };
    let byte = *raw.get(at)?;
    match byte {
        0x80..=0x8f => Some((Item::Holds(usize::from(byte & 0x0f) * 2), at + 1)),
        0x90..=0x9f => Some((Item::Holds(usize::from(byte & 0x0f)), at + 1)),
        0xa0..=0xbf => text(1, usize::from(byte & 0x1f)),
        0xc4 => skip(2, number(at + 1, 1)?),
        0xc5 => skip(3, number(at + 1, 2)?),
        0xc6 => skip(5, number(at + 1, 4)?),
        0xc7 => skip(3, number(at + 1, 1)?),
        0xc8 => skip(4, number(at + 1, 2)?),
        0xc9 => skip(6, number(at + 1, 4)?),
        0xcc | 0xd0 => skip(2, 0),
        0xcd | 0xd1 => skip(3, 0),
        0xca | 0xce | 0xd2 => skip(5, 0),
        0xcb | 0xcf | 0xd3 => skip(9, 0),
        0xd4 => skip(2, 1),
        0xd5 => skip(2, 2),
        0xd6 => skip(2, 4),
        0xd7 => skip(2, 8),
        0xd8 => skip(2, 16),
        0xd9 => text(2, number(at + 1, 1)?),
        0xda => text(3, number(at + 1, 2)?),
        0xdb => text(5, number(at + 1, 4)?),
        0xdc => Some((Item::Holds(number(at + 1, 2)?), at + 3)),
        0xdd => Some((Item::Holds(number(at + 1, 4)?), at + 5)),
        0xde => Some((Item::Holds(number(at + 1, 2)?.checked_mul(2)?), at + 3)),
        0xdf => Some((Item::Holds(number(at + 1, 4)?.checked_mul(2)?), at + 5)),
        _ => Some((Item::Holds(0), at + 1)),
    }
}

/// String members of a msgpack map, on the top level only.
fn msgpack_members(raw: &[u8], add: &mut dyn FnMut(&[u8], &[u8])) {
    let Some((Item::Holds(mut left), mut at)) = msgpack_item(raw, 0) else {
        return;
    };
    while left >= 2 {
        let Some((Item::Text(key), next)) = msgpack_item(raw, at) else {
            return;
        };
        let Some((value, next)) = msgpack_item(raw, next) else {
            return;
        };
        at = next;
        match value {
            Item::Text(text) => add(key, text),
            Item::Holds(mut inner) => {
                while inner > 0 {
                    let Some((item, next)) = msgpack_item(raw, at) else {
                        return;
                    };
                    at = next;
                    inner -= 1;
                    if let Item::Holds(more) = item {
                        inner = inner.saturating_add(more);
                    }
                }
            }
        }
        left -= 2;
    }
}

/// Gives every stretch of bytes in which identifiers may stand: for JSON all
/// of it, for msgpack each string (their headers may look like letters).
/// `escaped` tells that a backslash in it escapes.
pub(super) fn stretches(object: &Object, visit: &mut dyn FnMut(&[u8], bool)) {
    let raw = object.raw();
    match raw.first() {
        Some(b'{') => visit(raw, true),
        Some(_) => {
            let mut at = 0;
            while let Some((item, next)) = msgpack_item(raw, at) {
                if let Item::Text(text) = item {
                    visit(text, false);
                }
                at = next;
            }
        }
        None => object.value().walk(&mut |_, value| {
            if let Value::String(text) = value {
                visit(text.as_bytes(), false);
            }
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::value::{Mask, ReadObject};

    #[derive(Debug)]
    struct Bytes(&'static [u8]);

    impl ReadObject for Bytes {
        fn read(&self) -> (Value, Mask) {
            (Value::Unknown, Mask::None)
        }
        fn raw(&self) -> &[u8] {
            self.0
        }
    }

    fn of(raw: &'static [u8]) -> Vec<String> {
        let mut list: Vec<String> = identities(&Object::lazy(Box::new(Bytes(raw))))
            .iter()
            .map(|text| String::from_utf8_lossy(text).into_owned())
            .collect();
        list.sort();
        list
    }

    #[test]
    fn members_of_the_top_level_only() {
        let json = br#"{"a":{"id":"inner-123456"},"id":"vpc-0123456","name":null,"arn":"arn:aws:x:1","list":["id","vpc-9"],"url":"default"}"#;
        assert_eq!(of(json), ["arn:aws:x:1", "vpc-0123456"]);
        let msgpack = b"\x83\xa1a\x81\xa2id\xacinner-123456\xa2id\xd9\x0bvpc-0123456\xa4name\xc0";
        assert_eq!(of(msgpack), ["vpc-0123456"]);
        assert_eq!(of(b"\x83\xa2id"), Vec::<String>::new());
    }

    #[test]
    fn common_texts_tell_nothing() {
        for text in [
            "default",
            "123456789012",
            "10.0.0.0/16",
            "eu-central-1",
            "us-gov-west-1a",
            "europe-west4",
            "Production",
            "short",
        ] {
            assert!(!telling(text.as_bytes()), "{text}");
        }
        for text in [
            "orders-2",
            "vpc-0a1b2c3d",
            "us-orders-prod-1x9",
            "arn:aws:sqs:us-east-1:1:q",
        ] {
            assert!(telling(text.as_bytes()), "{text}");
        }
    }
}
