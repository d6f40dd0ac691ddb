//! Marks on parts of a value.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Path, PathStep, Value};

/// Marks parts of a value: which are sensitive (or, while reading, unknown).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Mask {
    /// Nothing below is marked.
    #[default]
    None,
    /// Everything from here on is marked.
    All,
    /// Marks by attribute name or map key.
    Map(BTreeMap<Arc<str>, Mask>),
    /// Marks by position.
    List(Vec<Mask>),
}

impl Mask {
    /// The mask of one member.
    pub fn step(&self, step: &PathStep) -> &Mask {
        static NONE: Mask = Mask::None;
        match (self, step) {
            (Mask::All, _) => self,
            (Mask::Map(map), PathStep::Name(name)) => map.get(name).unwrap_or(&NONE),
            (Mask::List(list), PathStep::Index(index)) => list.get(*index).unwrap_or(&NONE),
            _ => &NONE,
        }
    }

    /// The mask at a path.
    pub fn at(&self, path: &Path) -> &Mask {
        path.0.iter().fold(self, |mask, step| mask.step(step))
    }

    /// Whether the very value here is marked.
    pub fn is_all(&self) -> bool {
        *self == Mask::All
    }

    /// Whether anything here or below is marked.
    pub fn any(&self) -> bool {
        match self {
            Mask::None => false,
            Mask::All => true,
            Mask::Map(map) => map.values().any(Mask::any),
            Mask::List(list) => list.iter().any(Mask::any),
        }
    }

    /// From the JSON mirrors of the plan (`after_unknown`, `before_sensitive`):
    /// `true` marks, objects and lists mirror the value.
    pub fn from_json(value: &Value) -> Mask {
        match value {
            Value::Bool(true) => Mask::All,
            Value::Map(map) => {
                let marked: BTreeMap<Arc<str>, Mask> = map
                    .iter()
                    .map(|(name, member)| (name.clone(), Mask::from_json(member)))
                    .filter(|(_, mask)| mask.any())
                    .collect();
                if marked.is_empty() {
                    Mask::None
                } else {
                    Mask::Map(marked)
                }
            }
            Value::List(list) => {
                let marks: Vec<Mask> = list.iter().map(Mask::from_json).collect();
                if marks.iter().any(Mask::any) {
                    Mask::List(marks)
                } else {
                    Mask::None
                }
            }
            _ => Mask::None,
        }
    }

    /// Marks the value at `path`.
    pub fn mark(&mut self, path: &[PathStep]) {
        let Some((first, rest)) = path.split_first() else {
            *self = Mask::All;
            return;
        };
        if *self == Mask::All {
            return;
        }
        match first {
            PathStep::Name(name) => {
                // Marks of both shapes happen where a value changes its type:
                // neither may be lost.
                if matches!(self, Mask::List(_)) {
                    *self = Mask::All;
                    return;
                }
                if !matches!(self, Mask::Map(_)) {
                    *self = Mask::Map(BTreeMap::new());
                }
                if let Mask::Map(map) = self {
                    map.entry(name.clone()).or_default().mark(rest);
                }
            }
            PathStep::Index(index) => {
                // A set element is addressed by its value, which has no position:
                // readers mark the whole collection then. Positions are bounded by
                // what the value can hold.
                if *index > 1_000_000 || matches!(self, Mask::Map(_)) {
                    *self = Mask::All;
                    return;
                }
                if !matches!(self, Mask::List(_)) {
                    *self = Mask::List(Vec::new());
                }
                if let Mask::List(list) = self {
                    if list.len() <= *index {
                        list.resize(*index + 1, Mask::None);
                    }
                    list[*index].mark(rest);
                }
            }
        }
    }
}
