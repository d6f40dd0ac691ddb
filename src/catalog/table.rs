//! Reads the compiled table in place.
//!
//! Every access is checked, and one that misses reads as zero or empty, so that
//! no table can cause a panic; a test walks every record of the real one.

use super::layout::*;
use super::{Protection, ProtectionKind, Safe, SafeValue, TagsAt};

/// The words of the table, little-endian.
const WORDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalog.bin"));
/// The text that the words point into.
const POOL: &str = include_str!(concat!(env!("OUT_DIR"), "/catalog.txt"));

fn word(at: usize) -> u32 {
    let bytes = at
        .checked_mul(4)
        .and_then(|start| WORDS.get(start..)?.first_chunk());
    bytes.copied().map_or(0, u32::from_le_bytes)
}

fn number(at: usize) -> usize {
    usize::try_from(word(at)).unwrap_or_default()
}

fn text(at: usize) -> &'static str {
    let word = word(at);
    let start = usize::try_from(word >> LENGTH_BITS).unwrap_or_default();
    let length = usize::try_from(word & ((1 << LENGTH_BITS) - 1)).unwrap_or_default();
    POOL.get(start..start.saturating_add(length))
        .unwrap_or_default()
}

fn some_text(at: usize) -> Option<&'static str> {
    Some(text(at)).filter(|text| !text.is_empty())
}

/// One byte of a word of codes.
fn code(at: usize, byte: usize) -> usize {
    word(at)
        .to_le_bytes()
        .get(byte)
        .copied()
        .map_or(0, usize::from)
}

/// The positions of the entries of the list at a position: `width` words each.
fn list(position: usize, width: usize) -> impl Iterator<Item = usize> + Clone {
    let length = if position == 0 { 0 } else { number(position) };
    (0..length).map(move |index| position + 1 + index * width)
}

/// The record of a type.
pub(super) fn find(name: &str) -> Option<Record> {
    let (mut low, mut high) = (0, number(0));
    while low < high {
        let middle = low + (high - low) / 2;
        let record = Record::at(middle);
        match record.name().cmp(name) {
            std::cmp::Ordering::Equal => return Some(record),
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    None
}

/// Every record, by name.
pub(super) fn records() -> impl ExactSizeIterator<Item = Record> {
    (0..number(0)).map(Record::at)
}

/// The position of a type's record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Record(usize);

impl Record {
    fn at(index: usize) -> Self {
        Self(HEADER + index * RECORD)
    }

    pub(super) fn name(self) -> &'static str {
        text(self.0 + NAME)
    }

    pub(super) fn provider(self) -> &'static str {
        text(self.0 + PROVIDER)
    }

    pub(super) fn holds(self) -> usize {
        code(self.0 + CODES, 0)
    }

    pub(super) fn probe(self) -> usize {
        code(self.0 + CODES, 1)
    }

    pub(super) fn access(self) -> usize {
        code(self.0 + CODES, 2)
    }

    pub(super) fn executes(self) -> usize {
        code(self.0 + CODES, 3)
    }

    pub(super) fn guard(self) -> usize {
        code(self.0 + MORE_CODES, 0)
    }

    pub(super) fn has(self, flag: usize) -> bool {
        code(self.0 + MORE_CODES, 2) & flag != 0
    }

    pub(super) fn revision(self) -> impl Iterator<Item = &'static str> {
        list(number(self.0 + REVISION), 1).map(text)
    }

    pub(super) fn why(self) -> Option<&'static str> {
        some_text(self.0 + WHY)
    }

    pub(super) fn tags(self) -> Option<TagsAt> {
        let first = number(self.0 + TAGS) + 1;
        match u8::try_from(code(self.0 + MORE_CODES, 1)).ok()? {
            TAGS_MAP => Some(TagsAt::Map(text(first))),
            TAGS_BLOCKS => {
                let (path, key, value) = (text(first), text(first + 1), text(first + 2));
                Some(TagsAt::Blocks { path, key, value })
            }
            TAGS_SELF => Some(TagsAt::ItSelf {
                key: text(first),
                value: text(first + 1),
            }),
            TAGS_DOCUMENT => Some(TagsAt::Document {
                attribute: text(first),
                path: text(first + 1),
            }),
            _ => None,
        }
    }

    pub(super) fn parents(self) -> impl Iterator<Item = &'static str> {
        list(number(self.0 + PARENTS), 1).map(text)
    }

    pub(super) fn force_new(self) -> impl Iterator<Item = &'static str> {
        list(number(self.0 + FORCE_NEW), 1).map(text)
    }

    pub(super) fn force_new_when(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let always = number(self.0 + FORCE_NEW);
        let position = if always == 0 {
            0
        } else {
            always + 1 + number(always)
        };
        list(position, 2).map(|at| (text(at), text(at + 1)))
    }
}

/// The protections of a type.
#[derive(Clone, Debug)]
pub struct Protections {
    next: usize,
    left: usize,
}

impl Protections {
    pub(super) fn of(record: Option<Record>) -> Self {
        let position = record.map_or(0, |record| number(record.0 + PROTECTIONS));
        let left = if position == 0 { 0 } else { number(position) };
        Self {
            next: position + 1,
            left,
        }
    }
}

impl Iterator for Protections {
    type Item = Protection;

    fn next(&mut self) -> Option<Protection> {
        self.left = self.left.checked_sub(1)?;
        let at = self.next;
        self.next += PROTECTION;
        Some(Protection {
            kind: *ProtectionKind::ALL.get(code(at, 0))?,
            path: text(at + 1),
            safe: safe(u8::try_from(code(at, 3)).ok()?, number(at + 3))?,
            unset_safe: code(at, 1).checked_sub(1).map(|safe| safe == 1),
            recovery: code(at, 2) == 1,
            needs: some_text(at + 2),
        })
    }
}

fn safe(form: u8, position: usize) -> Option<Safe> {
    let values = SafeValues { position };
    match (form, values.iter().next()) {
        (SAFE_IS, Some(value)) => Some(Safe::Is(value)),
        (SAFE_ONE_OF, Some(_)) => Some(Safe::OneOf(values)),
        (SAFE_AT_LEAST, Some(SafeValue::Number(least))) => Some(Safe::AtLeast(least)),
        (SAFE_SET, None) => Some(Safe::Set),
        (SAFE_NOT_LOWER, None) => Some(Safe::NotLower),
        (SAFE_MIN_DURATION, Some(SafeValue::Str(least))) => Some(Safe::MinDuration(least)),
        _ => None,
    }
}

/// A list of safe values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SafeValues {
    position: usize,
}

impl SafeValues {
    /// The values, in the order of the source.
    pub fn iter(&self) -> impl Iterator<Item = SafeValue> + use<> {
        list(self.position, VALUE).filter_map(|at| match word(at) {
            VALUE_BOOL => Some(SafeValue::Bool(word(at + 1) == 1)),
            VALUE_NUMBER => {
                let bits = u64::from(word(at + 1)) | u64::from(word(at + 2)) << 32;
                Some(SafeValue::Number(f64::from_bits(bits)))
            }
            VALUE_TEXT => Some(SafeValue::Str(text(at + 1))),
            _ => None,
        })
    }
}
