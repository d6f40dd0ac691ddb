//! Attributes and entries, as a sorted list.
//!
//! Objects are read by the thousand, asked a few times and never changed, so that a list in
//! one piece serves them better than a tree: a third of the time to make, a walk is a walk
//! through memory, and two sides of a change are compared in one pass over both.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use super::Value;

/// An entry on its way in or out.
type Pair = (Arc<str>, Value);

/// An entry of a [`Map`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The first bytes of the name, as a number: they tell most names apart without a look at
    /// the texts.
    start: u64,
    name: Arc<str>,
    value: Value,
}

impl Entry {
    fn new((name, value): Pair) -> Self {
        Entry {
            start: start(&name),
            name,
            value,
        }
    }

    fn order(&self, start: u64, name: &str) -> Ordering {
        let order = self.start.cmp(&start);
        order.then_with(|| (*self.name).cmp(name))
    }
}

/// The first bytes of a name in the order of names; where they are the same the names decide.
fn start(name: &str) -> u64 {
    let name = name.as_bytes();
    match name.first_chunk::<8>() {
        Some(start) => u64::from_be_bytes(*start),
        None => {
            let start = name
                .iter()
                .fold(0, |start, byte| start << 8 | u64::from(*byte));
            start << (8 * (8 - name.len())).min(63)
        }
    }
}

/// Attribute names or map keys to values, in the order of their bytes as Terraform keeps them.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Map(Vec<Entry>);

impl Map {
    /// No entries.
    pub fn new() -> Self {
        Map(Vec::new())
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn find(&self, name: &str) -> Result<usize, usize> {
        let start = start(name);
        self.0.binary_search_by(|entry| entry.order(start, name))
    }

    /// The value of a name.
    pub fn get(&self, name: &str) -> Option<&Value> {
        Some(&self.0[self.find(name).ok()?].value)
    }

    /// The value of a name, to change it.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Value> {
        let at = self.find(name).ok()?;
        Some(&mut self.0[at].value)
    }

    /// The shared name and its value.
    pub fn get_key_value(&self, name: &str) -> Option<(&Arc<str>, &Value)> {
        let entry = &self.0[self.find(name).ok()?];
        Some((&entry.name, &entry.value))
    }

    /// Whether there is an entry of a name.
    pub fn contains_key(&self, name: &str) -> bool {
        self.find(name).is_ok()
    }

    /// Sets an entry; gives what stood there.
    pub fn insert(&mut self, name: Arc<str>, value: Value) -> Option<Value> {
        match self.find(&name) {
            Ok(at) => Some(std::mem::replace(&mut self.0[at].value, value)),
            Err(at) => {
                self.0.insert(at, Entry::new((name, value)));
                None
            }
        }
    }

    /// The value of a name, made where there is none.
    pub fn get_or_insert_with(
        &mut self,
        name: &Arc<str>,
        make: impl FnOnce() -> Value,
    ) -> &mut Value {
        let at = match self.find(name) {
            Ok(at) => at,
            Err(at) => {
                self.0.insert(at, Entry::new((name.clone(), make())));
                at
            }
        };
        &mut self.0[at].value
    }

    /// Takes an entry out.
    pub fn remove(&mut self, name: &str) -> Option<Value> {
        let at = self.find(name).ok()?;
        Some(self.0.remove(at).value)
    }

    /// Keeps the entries of which something is true.
    pub fn retain(&mut self, mut keep: impl FnMut(&Arc<str>, &mut Value) -> bool) {
        self.0
            .retain_mut(|entry| keep(&entry.name, &mut entry.value));
    }

    /// All entries in order.
    pub fn iter(&self) -> Entries<'_> {
        self.into_iter()
    }

    /// All entries in order, to change their values.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (&Arc<str>, &mut Value)> {
        let entries = self.0.iter_mut();
        entries.map(|entry| (&entry.name, &mut entry.value))
    }

    /// All names in order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &Arc<str>> + ExactSizeIterator + Clone {
        self.0.iter().map(|entry| &entry.name)
    }

    /// All values in the order of their names.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &Value> + ExactSizeIterator + Clone {
        self.0.iter().map(|entry| &entry.value)
    }

    /// All values in the order of their names, to change them.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut Value> {
        self.0.iter_mut().map(|entry| &mut entry.value)
    }

    /// All values in the order of their names.
    pub fn into_values(self) -> impl Iterator<Item = Value> {
        self.0.into_iter().map(|entry| entry.value)
    }

    /// The first entry.
    pub fn first_key_value(&self) -> Option<(&Arc<str>, &Value)> {
        self.iter().next()
    }

    /// The entries in order, to be met by the sorted names of a map that is being read.
    pub(crate) fn met(&self) -> Met<'_> {
        Met(&self.0)
    }

    /// The names of this map and of another one, in order, each with the values of both.
    pub fn both<'m>(&'m self, other: &'m Map) -> Both<'m> {
        Both {
            one: &self.0,
            other: &other.0,
        }
    }
}

/// See [`Map::met`].
#[derive(Debug, Clone, Default)]
pub(crate) struct Met<'m>(&'m [Entry]);

impl<'m> Met<'m> {
    /// The entry of a name; nothing where there is none, or where a later one was asked for before.
    pub(crate) fn next(&mut self, name: &str) -> Option<(&'m Arc<str>, &'m Value)> {
        loop {
            let (entry, rest) = self.0.split_first()?;
            match (*entry.name).cmp(name) {
                Ordering::Greater => return None,
                Ordering::Less => self.0 = rest,
                Ordering::Equal => {
                    self.0 = rest;
                    return Some((&entry.name, &entry.value));
                }
            }
        }
    }
}

/// See [`Map::both`].
#[derive(Debug, Clone)]
pub struct Both<'m> {
    one: &'m [Entry],
    other: &'m [Entry],
}

impl<'m> Iterator for Both<'m> {
    type Item = (&'m Arc<str>, Option<&'m Value>, Option<&'m Value>);

    fn next(&mut self) -> Option<Self::Item> {
        let order = match (self.one.first(), self.other.first()) {
            (None, None) => return None,
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            // Readers share names, so that most are the very same.
            (Some(a), Some(b)) if Arc::ptr_eq(&a.name, &b.name) => Ordering::Equal,
            (Some(a), Some(b)) => a.order(b.start, &b.name),
        };
        let mut name = None;
        let mut take = |from: &mut &'m [Entry]| {
            let (entry, rest) = from.split_first()?;
            *from = rest;
            name = Some(&entry.name);
            Some(&entry.value)
        };
        let one = order.is_le().then(|| take(&mut self.one)).flatten();
        let other = order.is_ge().then(|| take(&mut self.other)).flatten();
        Some((name?, one, other))
    }
}

/// The entries of a map in order.
pub type Entries<'m> =
    std::iter::Map<std::slice::Iter<'m, Entry>, fn(&'m Entry) -> (&'m Arc<str>, &'m Value)>;

impl<'m> IntoIterator for &'m Map {
    type Item = (&'m Arc<str>, &'m Value);
    type IntoIter = Entries<'m>;

    fn into_iter(self) -> Entries<'m> {
        self.0.iter().map(|entry| (&entry.name, &entry.value))
    }
}

impl IntoIterator for Map {
    type Item = Pair;
    type IntoIter = std::iter::Map<std::vec::IntoIter<Entry>, fn(Entry) -> Pair>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter().map(|entry| (entry.name, entry.value))
    }
}

/// Entries of maps that are still being read, those of inner ones behind those of the maps
/// around them: a map gets as much room as it needs, in one piece.
#[derive(Default)]
pub(crate) struct Growing(Vec<Entry>);

impl Growing {
    /// No entries.
    pub(crate) const fn new() -> Self {
        Growing(Vec::new())
    }

    /// Takes all entries out, and keeps their room.
    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    /// How many entries there is room for.
    pub(crate) fn room(&self) -> usize {
        self.0.capacity()
    }

    /// How many entries there are, to be told at the end of a map that starts here.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// Adds an entry to the innermost map.
    pub(crate) fn push(&mut self, name: Arc<str>, value: Value) {
        self.0.push(Entry::new((name, value)));
    }

    /// Ends the map that started at a number of entries.
    pub(crate) fn take(&mut self, from: usize) -> Map {
        Map::of(self.0.drain(from.min(self.0.len())..).collect())
    }
}

impl Map {
    /// Of several entries of one name the last one counts.
    fn of(mut entries: Vec<Entry>) -> Self {
        let less = |one: &Entry, other: &Entry| one.order(other.start, &other.name).is_lt();
        if !entries.is_sorted_by(less) {
            entries.sort_by(|one, other| one.order(other.start, &other.name));
            entries.dedup_by(|later, kept| {
                let same = later.name == kept.name;
                if same {
                    std::mem::swap(later, kept);
                }
                same
            });
        }
        Map(entries)
    }
}

impl From<BTreeMap<Arc<str>, Value>> for Map {
    /// Who inserts many entries in no order does so into a tree.
    fn from(entries: BTreeMap<Arc<str>, Value>) -> Self {
        Map(entries.into_iter().map(Entry::new).collect())
    }
}

impl<const N: usize> From<[Pair; N]> for Map {
    fn from(entries: [Pair; N]) -> Self {
        entries.into_iter().collect()
    }
}

impl FromIterator<Pair> for Map {
    /// Of several entries of one name the last one counts.
    fn from_iter<I: IntoIterator<Item = Pair>>(entries: I) -> Self {
        Map::of(entries.into_iter().map(Entry::new).collect())
    }
}

impl Extend<Pair> for Map {
    fn extend<I: IntoIterator<Item = Pair>>(&mut self, entries: I) {
        let (mut all, entries) = (std::mem::take(&mut self.0), entries.into_iter());
        all.reserve_exact(entries.size_hint().0);
        all.extend(entries.map(Entry::new));
        *self = Map::of(all);
    }
}

impl fmt::Debug for Map {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(names: &[(&str, i64)]) -> Map {
        names
            .iter()
            .map(|(name, value)| (Arc::from(*name), Value::from(*value)))
            .collect()
    }

    #[test]
    fn entries_are_sorted_and_the_last_of_a_name_counts() {
        let mut made = map(&[("b", 1), ("a", 2), ("b", 3), ("b", 4)]);
        assert_eq!(made, map(&[("a", 2), ("b", 4)]));
        assert_eq!(made.insert("c".into(), Value::Null), None);
        assert_eq!(made.insert("a".into(), 5.into()), Some(2.into()));
        made.extend([("aa".into(), 6.into())]);
        let names: Vec<&str> = made.keys().map(AsRef::as_ref).collect();
        assert_eq!(names, ["a", "aa", "b", "c"]);
        assert_eq!(made.remove("b"), Some(4.into()));
        assert_eq!(made.get("b"), None);
    }

    #[test]
    fn names_stand_in_the_order_of_their_bytes() {
        let names = [
            "",
            "\0",
            "a",
            "a\0",
            "abcdefg",
            "abcdefgh",
            "abcdefgh0",
            "abcdefghi",
            "b",
            "\u{fc}",
        ];
        let made: Map = names
            .iter()
            .rev()
            .map(|name| (Arc::from(*name), Value::Null))
            .collect();
        let mut sorted = names.to_vec();
        sorted.sort_unstable();
        assert_eq!(
            made.keys().map(AsRef::as_ref).collect::<Vec<&str>>(),
            sorted
        );
        assert!(names.iter().all(|name| made.contains_key(name)));
        assert!(!made.contains_key("abcdefgh\0"));
    }

    #[test]
    fn names_meet_those_of_another_map_in_order() {
        let known = map(&[("a", 1), ("c", 2), ("d", 3)]);
        let mut met = known.met();
        let mut next = |name| met.next(name).map(|(_, value)| value.clone());
        assert_eq!(next("a"), Some(1.into()));
        assert_eq!(next("b"), None);
        assert_eq!(next("d"), Some(3.into()));
        // What comes out of order is not found, and nothing breaks.
        assert_eq!(next("c"), None);
        assert_eq!(next("e"), None);
    }

    #[test]
    fn both_sides_come_in_one_pass() {
        let (one, other) = (map(&[("a", 1), ("c", 2)]), map(&[("b", 3), ("c", 4)]));
        let found: Vec<_> = one
            .both(&other)
            .map(|(name, one, other)| (name.as_ref(), one.cloned(), other.cloned()))
            .collect();
        assert_eq!(
            found,
            [
                ("a", Some(1.into()), None),
                ("b", None, Some(3.into())),
                ("c", Some(2.into()), Some(4.into())),
            ]
        );
    }
}
