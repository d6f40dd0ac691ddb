//! Tables by attribute: which of their entries a change can have to do with.

use rustc_hash::FxHashMap;

use crate::analysis::touched::{ChangedAttributes, first};

/// Positions in a table by the attribute at which each entry's path begins.
#[derive(Debug)]
pub(super) struct ByAttribute {
    entries: FxHashMap<&'static str, Vec<usize>>,
}

impl ByAttribute {
    /// The index of a table, from the dotted paths of its entries.
    pub(super) fn new(paths: impl IntoIterator<Item = &'static str>) -> Self {
        let mut entries: FxHashMap<&'static str, Vec<usize>> = FxHashMap::default();
        for (at, path) in paths.into_iter().enumerate() {
            entries.entry(first(path)).or_default().push(at);
        }
        ByAttribute { entries }
    }

    /// Positions whose attribute is one of the names, in the order of the table.
    pub(super) fn of<'n>(&self, names: impl Iterator<Item = &'n str>) -> Vec<usize> {
        let mut found: Vec<usize> = names
            .filter_map(|name| self.entries.get(name))
            .flatten()
            .copied()
            .collect();
        found.sort_unstable();
        found
    }

    /// Whether an attribute of the table is one of the names.
    pub(super) fn any<'n>(&self, mut names: impl Iterator<Item = &'n str>) -> bool {
        names.any(|name| self.entries.contains_key(name))
    }

    /// Whether an attribute of the table differs or may; also where nothing can be told by attribute.
    pub(super) fn any_touched(&self, touched: &ChangedAttributes) -> bool {
        touched.is_whole() || self.any(touched.names().map(AsRef::as_ref))
    }
}

/// An answer about types, found once for each type that occurs.
#[derive(Debug)]
pub(super) struct ByType<'t, F> {
    find: F,
    known: FxHashMap<&'t str, bool>,
}

impl<'t, F: Fn(&str) -> bool> ByType<'t, F> {
    /// Answers of this function.
    pub(super) fn new(find: F) -> Self {
        ByType {
            find,
            known: FxHashMap::default(),
        }
    }

    /// The answer for a type.
    pub(super) fn of(&mut self, type_name: &'t str) -> bool {
        *self
            .known
            .entry(type_name)
            .or_insert_with(|| (self.find)(type_name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::value::Value;

    #[test]
    fn entries_come_in_the_order_of_the_table() {
        let table = ByAttribute::new(["a", "b.c", "a.d", "e"]);
        assert_eq!(table.of(["b", "a", "x"].into_iter()), [0, 1, 2]);
        let object = |on: bool| Value::Map([("e".into(), Value::Bool(on))].into());
        let touched = ChangedAttributes::between(&object(true), &object(false));
        assert!(table.any_touched(&touched));
        assert!(table.any_touched(&ChangedAttributes::between(&object(true), &Value::Null)));
        assert!(!table.any_touched(&ChangedAttributes::between(&object(true), &object(true))));
    }
}
