//! The entries of a new list that no entry of the old one has been found in
//! yet. Lists are long, so that entries are looked up and not searched for.

use std::cell::Cell;

use rustc_hash::FxHashMap;

use crate::model::value::Value;

/// An entry of a list, or of a map with its key.
pub(super) type Entry<'v> = (Option<&'v str>, &'v Value);

/// Comparisons of an entry with a larger one that a list gets; an entry that
/// is not found within them counts as gone.
const MOST_WORK: usize = 1_000_000;

/// What is left of a list.
pub(super) struct Left<'e, 'v> {
    entries: &'e [Entry<'v>],
    taken: Vec<bool>,
    count: usize,
    equal: FxHashMap<u64, Vec<usize>>,
    named: FxHashMap<&'static str, FxHashMap<u64, Vec<usize>>>,
    unknown: FxHashMap<&'static str, Vec<usize>>,
    work: Cell<usize>,
}

impl<'e, 'v> Left<'e, 'v> {
    /// All entries of a list.
    pub(super) fn of(entries: &'e [Entry<'v>]) -> Self {
        let mut equal: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
        // The first of equals is taken first.
        for (at, entry) in entries.iter().enumerate().rev() {
            equal.entry(entry.1.digest()).or_default().push(at);
        }
        Left {
            entries,
            taken: vec![false; entries.len()],
            count: entries.len(),
            equal,
            named: FxHashMap::default(),
            unknown: FxHashMap::default(),
            work: Cell::new(0),
        }
    }

    /// How many are left.
    pub(super) fn len(&self) -> usize {
        self.count
    }

    fn take(&mut self, at: Option<usize>) -> bool {
        match at {
            Some(at) => {
                self.taken[at] = true;
                self.count -= 1;
                true
            }
            None => false,
        }
    }

    /// Takes an entry that is equal to this one, with the same key.
    pub(super) fn take_equal(&mut self, entry: &Entry<'_>) -> bool {
        let (entries, taken) = (self.entries, &self.taken);
        let at = self.equal.get_mut(&entry.1.digest()).and_then(|places| {
            let place = places
                .iter()
                .rposition(|at| !taken[*at] && entries[*at] == *entry)?;
            Some(places.remove(place))
        });
        self.take(at)
    }

    /// Takes an entry whose attribute has this value; without an attribute, one
    /// with this key.
    pub(super) fn take_named(
        &mut self,
        key: Option<&str>,
        attribute: &'static str,
        name: &Value,
    ) -> bool {
        let entries = self.entries;
        let index = self.named.entry(attribute).or_insert_with(|| {
            let mut index: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
            for (at, entry) in entries.iter().enumerate().rev() {
                let digest = match attribute {
                    "" => Value::from(entry.0.unwrap_or_default()).digest(),
                    attribute => entry.1.get(attribute).digest(),
                };
                index.entry(digest).or_default().push(at);
            }
            index
        });
        let wanted = match attribute {
            "" => Value::from(key.unwrap_or_default()).digest(),
            _ => name.digest(),
        };
        let taken = &self.taken;
        let at = index.get_mut(&wanted).and_then(|places| {
            let place = places.iter().rposition(|at| {
                !taken[*at]
                    && match attribute {
                        "" => entries[*at].0 == key,
                        attribute => entries[*at].1.get(attribute) == name,
                    }
            })?;
            Some(places.remove(place))
        });
        self.take(at)
    }

    /// Takes an entry whose attribute is known only after apply.
    pub(super) fn take_unknown(&mut self, attribute: &'static str) -> bool {
        let entries = self.entries;
        let places = self.unknown.entry(attribute).or_insert_with(|| {
            let open = |at: &usize| entries[*at].1.get(attribute).is_unknown();
            (0..entries.len()).rev().filter(open).collect()
        });
        let mut at = None;
        while let Some(place) = places.pop() {
            if !self.taken[place] {
                at = Some(place);
                break;
            }
        }
        self.take(at)
    }

    /// Takes an entry that says all of what this one says.
    pub(super) fn take_larger(&mut self, entry: &Value) -> bool {
        if self.work.get() > MOST_WORK {
            return false;
        }
        let at = (0..self.entries.len()).find(|at| {
            self.work.set(self.work.get() + 1);
            self.work.get() <= MOST_WORK
                && !self.taken[*at]
                && self.says_all(self.entries[*at].1, entry)
        });
        self.take(at)
    }

    /// Whether a value holds everything that another one does. Values are read
    /// with a bounded depth, so this recursion is bounded too.
    fn says_all(&self, large: &Value, small: &Value) -> bool {
        self.work.set(self.work.get() + 1);
        if self.work.get() > MOST_WORK {
            return false;
        }
        match (large, small) {
            (_, small) if small.is_empty() => true,
            (Value::Map(large), Value::Map(small)) => small.iter().all(|(name, small)| {
                small.is_empty()
                    || large
                        .get(name)
                        .is_some_and(|large| self.says_all(large, small))
            }),
            (Value::List(large), Value::List(small)) => small
                .iter()
                .all(|small| large.iter().any(|large| self.says_all(large, small))),
            (large, small) => large == small && !small.is_unknown(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lists_are_looked_up_and_larger_entries_are_searched_within_bounds() {
        let entry = |at: usize, more: &str| {
            let json = serde_json::json!({ "name": format!("n{at}"), "value": more });
            Value::from(&json)
        };
        let count = 30_000;
        let old: Vec<Value> = (0..count).map(|at| entry(at, "a")).collect();
        let new: Vec<Value> = (0..count).rev().map(|at| entry(at, "b")).collect();
        let entries: Vec<Entry<'_>> = new.iter().map(|value| (None, value)).collect();
        let mut left = Left::of(&entries);
        for value in &old {
            assert!(!left.take_equal(&(None, value)));
            assert!(left.take_named(None, "name", value.get("name")));
        }
        assert_eq!((left.len(), left.work.get()), (0, 0));
        // What is nowhere costs no more than it may.
        let mut left = Left::of(&entries);
        for value in &old {
            assert!(!left.take_larger(value));
        }
        assert!(left.work.get() <= MOST_WORK + 2 * count);
        assert_eq!(left.len(), count);
    }

    #[test]
    fn an_entry_that_says_more_is_still_there() {
        let read = |json: serde_json::Value| Value::from(&json);
        let small = read(serde_json::json!({ "paths": ["/a"], "service": "x" }));
        let large = read(serde_json::json!({ "paths": ["/a", "/b"], "service": "x" }));
        let other = read(serde_json::json!({ "paths": ["/a", "/b"], "service": "y" }));
        let entries = [(None, &other), (None, &large)];
        let mut left = Left::of(&entries);
        assert!(left.take_larger(&small));
        assert!(!left.take_larger(&small));
        let entries = [(None, &small)];
        assert!(!Left::of(&entries).take_larger(&large));
    }
}
