//! The keys of objects, none of which may come twice.

use std::borrow::Cow;
use std::collections::HashSet;

use super::reader::{Key, Names, Scan, Scanner};
use crate::error::ErrorCode;

/// Objects with more keys than this, out of order, are checked with a hash set.
const LINEAR: usize = 24;

impl<'a> Scanner<'a> {
    pub(super) fn names(&self) -> Names<'a> {
        Names {
            from: self.keys.len(),
            sorted: true,
            set: None,
        }
    }

    /// Reads a key with its colon, and refuses it when the object has it already.
    #[inline]
    pub(super) fn key(&mut self, names: &mut Names<'a>) -> Scan<Key<'a>> {
        if self.token() != b'"' {
            return Err(self.syntax("expected a key in quotes"));
        }
        let place = self.at;
        self.at += 1;
        let (raw, escaped) = self.string_body()?;
        let key = Key {
            raw,
            prefix: prefix(&self.bytes[place + 1..], raw.len()),
            escaped,
        };
        let new = match self.keys.get(names.from..).and_then(<[_]>::last) {
            None => {
                // An escaped key cannot be compared as it stands.
                names.sorted = !key.escaped;
                true
            }
            Some(last) if names.sorted && !escaped && last.is_below(&key) => true,
            Some(_) => self.is_new(names, key),
        };
        if !new {
            self.at = place;
            return Err(self.fault(
                ErrorCode::SuspiciousPlan,
                "an object holds the same key twice, which no tool writes",
            ));
        }
        self.keys.push(key);
        if self.token() != b':' {
            return Err(self.syntax("expected `:`"));
        }
        self.at += 1;
        Ok(key)
    }

    /// The slow way, for objects whose keys do not ascend.
    #[cold]
    fn is_new(&self, names: &mut Names<'a>, key: Key<'a>) -> bool {
        names.sorted = false;
        if let Some(set) = &mut names.set {
            return set.insert(key.text());
        }
        let earlier = self.keys.get(names.from..).unwrap_or_default();
        if earlier.len() >= LINEAR {
            let mut set: HashSet<Cow<'a, str>> = earlier.iter().map(|key| key.text()).collect();
            let new = set.insert(key.text());
            names.set = Some(set);
            return new;
        }
        !earlier.iter().any(|other| {
            if key.escaped || other.escaped {
                key.text() == other.text()
            } else {
                key.prefix == other.prefix && key.raw == other.raw
            }
        })
    }
}

/// The first eight of `length` bytes as a number that compares as they do.
#[inline]
fn prefix(bytes: &[u8], length: usize) -> u64 {
    let word = match bytes.first_chunk::<8>() {
        Some(chunk) => u64::from_be_bytes(*chunk),
        None => bytes
            .iter()
            .chain(std::iter::repeat(&0))
            .take(8)
            .fold(0, |word, byte| word << 8 | u64::from(*byte)),
    };
    match length {
        0 => 0,
        1..8 => word & (u64::MAX << (64 - 8 * length)),
        _ => word,
    }
}
