//! Reads the compiled table in place.
//!
//! Every access is checked, and one that misses reads as zero or empty, so that
//! no table can cause a panic; a test walks every record of the real one.

use std::fmt;

use super::fact::{AttributeFact, Transitions};
use super::glob::{exactness, glob};
use super::layout::*;
use super::words::{Meaning, Pace, Same, TypeFact};
use super::{Protection, ProtectionKind, Safe, SafeValue, TagsAt};

/// A compiled table: its words, little-endian, and the text that they point into.
pub(super) struct Table {
    words: &'static [u8],
    pool: &'static str,
}

/// Our own facts.
pub(super) static BUILT_IN: Table = Table {
    words: include_bytes!(concat!(env!("OUT_DIR"), "/catalog.bin")),
    pool: include_str!(concat!(env!("OUT_DIR"), "/catalog.txt")),
};

impl PartialEq for Table {
    /// The same sources make the same table only once, so that there is no need to look inside.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Table {}

impl fmt::Debug for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Table({} types)", self.number(0))
    }
}

impl Table {
    /// A table of words and text that the compiler made.
    pub(super) fn new(words: &[u32], pool: String) -> &'static Self {
        let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
        // Facts are handed around as plain references for as long as the process runs, and a
        // process reads a handful of catalogs in its life.
        Box::leak(Box::new(Table {
            words: Vec::leak(bytes),
            pool: String::leak(pool),
        }))
    }

    fn word(&self, at: usize) -> u32 {
        let bytes = at
            .checked_mul(4)
            .and_then(|start| self.words.get(start..)?.first_chunk());
        bytes.copied().map_or(0, u32::from_le_bytes)
    }

    fn number(&self, at: usize) -> usize {
        usize::try_from(self.word(at)).unwrap_or_default()
    }

    fn text(&self, at: usize) -> &'static str {
        let word = self.word(at);
        let start = usize::try_from(word >> LENGTH_BITS).unwrap_or_default();
        let length = usize::try_from(word & ((1 << LENGTH_BITS) - 1)).unwrap_or_default();
        self.pool
            .get(start..start.saturating_add(length))
            .unwrap_or_default()
    }

    fn some_text(&self, at: usize) -> Option<&'static str> {
        Some(self.text(at)).filter(|text| !text.is_empty())
    }

    /// One byte of a word of codes.
    fn code(&self, at: usize, byte: usize) -> usize {
        self.word(at)
            .to_le_bytes()
            .get(byte)
            .copied()
            .map_or(0, usize::from)
    }

    /// The positions of the entries of the list at a position: `width` words each.
    fn list(&self, position: usize, width: usize) -> impl Iterator<Item = usize> + Clone + use<> {
        let length = if position == 0 {
            0
        } else {
            self.number(position)
        };
        (0..length).map(move |index| position + 1 + index * width)
    }

    /// The record of a type.
    pub(super) fn find(&'static self, name: &str) -> Option<Record> {
        let (mut low, mut high) = (0, self.number(0));
        while low < high {
            let middle = low + (high - low) / 2;
            let record = self.record(middle);
            match record.name().cmp(name) {
                std::cmp::Ordering::Equal => return Some(record),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// What the provider's schema says of a type.
    pub(super) fn provided(&'static self, name: &str) -> Option<ProvidedAt> {
        let first = self.number(2);
        let (mut low, mut high) = (0, if first == 0 { 0 } else { self.number(first) });
        while low < high {
            let middle = low + (high - low) / 2;
            let at = first + 1 + middle * PROVIDED;
            match self.text(at).cmp(name) {
                std::cmp::Ordering::Equal => return Some(ProvidedAt { table: self, at }),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// Whether a name is one of those that tend to replace.
    pub(super) fn tends_to_replace(&self, name: &str) -> bool {
        let first = self.number(3);
        let (mut low, mut high) = (0, if first == 0 { 0 } else { self.number(first) });
        while low < high {
            let middle = low + (high - low) / 2;
            match self.text(first + 1 + middle).cmp(name) {
                std::cmp::Ordering::Equal => return true,
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        false
    }

    /// Every record, by name.
    pub(super) fn records(&'static self) -> impl ExactSizeIterator<Item = Record> {
        (0..self.number(0)).map(|index| self.record(index))
    }

    /// One of the facts about a type in the list at a position.
    fn type_fact(&'static self, position: usize, wanted: TypeFact) -> Option<Vec<&'static str>> {
        let at = self
            .list(position, TYPE_FACT)
            .find(|at| TypeFact::ALL.get(self.number(*at)) == Some(&wanted))?;
        let texts = self.list(self.number(at + 1), 1);
        Some(texts.map(|at| self.text(at)).collect())
    }

    /// The facts about a type in the list at a position.
    fn type_facts(
        &'static self,
        position: usize,
    ) -> impl Iterator<Item = (TypeFact, Vec<&'static str>)> {
        self.list(position, TYPE_FACT).filter_map(|at| {
            let fact = *TypeFact::ALL.get(self.number(at))?;
            let texts = self.list(self.number(at + 1), 1);
            Some((fact, texts.map(|at| self.text(at)).collect()))
        })
    }

    fn record(&'static self, index: usize) -> Record {
        Record {
            table: self,
            at: HEADER + index * RECORD,
        }
    }

    /// The groups that name a type which has no record, the most exact first.
    pub(super) fn groups(&'static self, name: &str) -> Vec<GroupAt> {
        let mut found: Vec<(usize, GroupAt)> = self
            .list(self.number(1), 1)
            .map(|at| GroupAt {
                table: self,
                at: self.number(at),
            })
            .filter_map(|group| {
                let fit = group.patterns().filter(|pattern| glob(pattern, name));
                Some((fit.map(exactness).max()?, group))
            })
            .collect();
        found.sort_by_key(|(exact, _)| std::cmp::Reverse(*exact));
        found.into_iter().map(|(_, group)| group).collect()
    }
}

/// What one block of a source says of the types that its patterns name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct GroupAt {
    table: &'static Table,
    at: usize,
}

impl GroupAt {
    pub(super) fn patterns(self) -> impl Iterator<Item = &'static str> {
        let list = self.table.list(self.table.number(self.at), 1);
        list.map(move |at| self.table.text(at))
    }

    pub(super) fn source(self) -> &'static str {
        self.table.text(self.at + 3)
    }

    pub(super) fn attributes(self) -> impl Iterator<Item = AttributeFact> {
        let table = self.table;
        let list = table.list(table.number(self.at + 1), ATTRIBUTE);
        list.filter_map(move |at| {
            let words = table.number(at + 3);
            Some(AttributeFact {
                path: table.text(at),
                meaning: *Meaning::ALL.get(table.code(at + 1, 0))?,
                same: *Same::ALL.get(table.code(at + 1, 1))?,
                pace: *Pace::ALL.get(table.code(at + 1, 3))?,
                also_new: table.code(at + 1, 2) == 1,
                harmful: Transitions::of_bits(table.word(at + 2)),
                words: table.list(words, 1).map(|at| table.text(at)).collect(),
                only_where: table
                    .some_text(at + 4)
                    .map(|name| (name, table.text(at + 5))),
                means: table.text(at + 6),
                source: self.source(),
            })
        })
    }

    /// Whether some attribute has a meaning; nothing is read but that.
    pub(super) fn means(self, meaning: Meaning) -> bool {
        let table = self.table;
        table
            .list(table.number(self.at + 1), ATTRIBUTE)
            .any(|at| Meaning::ALL.get(table.code(at + 1, 0)) == Some(&meaning))
    }

    /// What a fact about the whole type says.
    pub(super) fn type_fact(self, wanted: TypeFact) -> Option<Vec<&'static str>> {
        self.table.type_fact(self.table.number(self.at + 2), wanted)
    }

    pub(super) fn type_facts(self) -> impl Iterator<Item = (TypeFact, Vec<&'static str>)> {
        self.table.type_facts(self.table.number(self.at + 2))
    }
}

/// The position of what a provider's schema says of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ProvidedAt {
    table: &'static Table,
    at: usize,
}

impl ProvidedAt {
    /// Whether the table does not know all that replaces an object.
    pub(super) fn leaves_replacement_open(self) -> bool {
        self.type_fact(TypeFact::UnknownReplacement).is_some()
    }

    /// Paths whose change replaces the object; none where the provider was asked about all.
    pub(super) fn force_new(self) -> impl Iterator<Item = &'static str> {
        let list = self.table.list(self.table.number(self.at + 2), 1);
        list.map(move |at| self.table.text(at))
    }

    /// What a fact about the whole type says.
    pub(super) fn type_fact(self, wanted: TypeFact) -> Option<Vec<&'static str>> {
        self.table.type_fact(self.table.number(self.at + 1), wanted)
    }

    pub(super) fn type_facts(self) -> impl Iterator<Item = (TypeFact, Vec<&'static str>)> {
        self.table.type_facts(self.table.number(self.at + 1))
    }
}

/// The position of a type's record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Record {
    table: &'static Table,
    at: usize,
}

impl Record {
    pub(super) fn name(self) -> &'static str {
        self.table.text(self.at + NAME)
    }

    pub(super) fn provider(self) -> &'static str {
        self.table.text(self.at + PROVIDER)
    }

    pub(super) fn source(self) -> &'static str {
        self.table.text(self.at + SOURCE)
    }

    pub(super) fn holds(self) -> usize {
        self.table.code(self.at + CODES, 0)
    }

    pub(super) fn probe(self) -> usize {
        self.table.code(self.at + CODES, 1)
    }

    pub(super) fn access(self) -> usize {
        self.table.code(self.at + CODES, 2)
    }

    pub(super) fn executes(self) -> usize {
        self.table.code(self.at + CODES, 3)
    }

    pub(super) fn guard(self) -> usize {
        self.table.code(self.at + MORE_CODES, 0)
    }

    pub(super) fn has(self, flag: usize) -> bool {
        self.table.code(self.at + MORE_CODES, 2) & flag != 0
    }

    pub(super) fn revision(self) -> impl Iterator<Item = &'static str> {
        let list = self.table.list(self.table.number(self.at + REVISION), 1);
        list.map(move |at| self.table.text(at))
    }

    pub(super) fn why(self) -> Option<&'static str> {
        self.table.some_text(self.at + WHY)
    }

    pub(super) fn tags(self) -> Option<TagsAt> {
        let first = self.table.number(self.at + TAGS) + 1;
        match u8::try_from(self.table.code(self.at + MORE_CODES, 1)).ok()? {
            TAGS_MAP => Some(TagsAt::Map(self.table.text(first))),
            TAGS_BLOCKS => {
                let (path, key, value) = (
                    self.table.text(first),
                    self.table.text(first + 1),
                    self.table.text(first + 2),
                );
                Some(TagsAt::Blocks { path, key, value })
            }
            TAGS_SELF => Some(TagsAt::ItSelf {
                key: self.table.text(first),
                value: self.table.text(first + 1),
            }),
            TAGS_DOCUMENT => Some(TagsAt::Document {
                attribute: self.table.text(first),
                path: self.table.text(first + 1),
            }),
            _ => None,
        }
    }

    pub(super) fn parents(self) -> impl Iterator<Item = &'static str> {
        let list = self.table.list(self.table.number(self.at + PARENTS), 1);
        list.map(move |at| self.table.text(at))
    }

    pub(super) fn force_new(self) -> impl Iterator<Item = &'static str> {
        let list = self.table.list(self.table.number(self.at + FORCE_NEW), 1);
        list.map(move |at| self.table.text(at))
    }

    pub(super) fn force_new_when(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let always = self.table.number(self.at + FORCE_NEW);
        let position = if always == 0 {
            0
        } else {
            always + 1 + self.table.number(always)
        };
        let list = self.table.list(position, 2);
        list.map(move |at| (self.table.text(at), self.table.text(at + 1)))
    }

    pub(super) fn groups(self) -> Vec<GroupAt> {
        let table = self.table;
        let list = table.list(table.number(self.at + GROUPS), 1);
        list.map(|at| GroupAt {
            table,
            at: table.number(at),
        })
        .collect()
    }
}

/// The protections of a type.
#[derive(Clone, Debug)]
pub struct Protections {
    table: &'static Table,
    next: usize,
    left: usize,
}

impl Protections {
    pub(super) fn of(record: Option<Record>) -> Self {
        let table = record.map_or(&BUILT_IN, |record| record.table);
        let position = record.map_or(0, |record| table.number(record.at + PROTECTIONS));
        let left = if position == 0 {
            0
        } else {
            table.number(position)
        };
        Self {
            table,
            next: position + 1,
            left,
        }
    }
}

impl Iterator for Protections {
    type Item = Protection;

    fn next(&mut self) -> Option<Protection> {
        self.left = self.left.checked_sub(1)?;
        let (table, at) = (self.table, self.next);
        self.next += PROTECTION;
        Some(Protection {
            kind: *ProtectionKind::ALL.get(table.code(at, 0))?,
            path: table.text(at + 1),
            safe: safe(
                table,
                u8::try_from(table.code(at, 3)).ok()?,
                table.number(at + 3),
            )?,
            unset_safe: table.code(at, 1).checked_sub(1).map(|safe| safe == 1),
            recovery: table.code(at, 2) == 1,
            needs: table.some_text(at + 2),
        })
    }
}

fn safe(table: &'static Table, form: u8, position: usize) -> Option<Safe> {
    let values = SafeValues { table, position };
    match (form, values.iter().next()) {
        (SAFE_IS, Some(value)) => Some(Safe::Is(value)),
        (SAFE_ONE_OF, Some(_)) => Some(Safe::OneOf(values)),
        (SAFE_AT_LEAST, Some(SafeValue::Number(least))) => Some(Safe::AtLeast(least)),
        (SAFE_SET, None) => Some(Safe::Set),
        (SAFE_NOT_LOWER, _) => Some(Safe::NotLower(values)),
        (SAFE_MIN_DURATION, Some(SafeValue::Str(least))) => Some(Safe::MinDuration(least)),
        _ => None,
    }
}

/// A list of safe values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SafeValues {
    table: &'static Table,
    position: usize,
}

impl SafeValues {
    /// The values, in the order of the source.
    pub fn iter(&self) -> impl Iterator<Item = SafeValue> + use<> {
        let table = self.table;
        table
            .list(self.position, VALUE)
            .filter_map(move |at| match table.word(at) {
                VALUE_BOOL => Some(SafeValue::Bool(table.word(at + 1) == 1)),
                VALUE_NUMBER => {
                    let bits = u64::from(table.word(at + 1)) | u64::from(table.word(at + 2)) << 32;
                    Some(SafeValue::Number(f64::from_bits(bits)))
                }
                VALUE_TEXT => Some(SafeValue::Str(table.text(at + 1))),
                _ => None,
            })
    }
}
