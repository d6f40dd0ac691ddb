//! Which attributes a change touches, worked out once for all who ask.
//!
//! Nearly every change touches a few of many attributes, and most questions
//! about a change can only have an answer there. Names are those of the top
//! level; what lies below belongs to its attribute.

use std::sync::Arc;

use crate::model::value::Value;

/// The touched attributes of one change.
#[derive(Debug, Clone, Default)]
pub struct ChangedAttributes {
    /// One side is no object: everything on the other is touched.
    whole: bool,
    /// Sorted by name, with whether the values differ. Values that are equal but
    /// not wholly known may differ in the end.
    names: Box<[(Arc<str>, bool)]>,
}

impl ChangedAttributes {
    /// Compares the two sides of a change.
    pub fn between(before: &Value, after: &Value) -> Self {
        let (Value::Map(before), Value::Map(after)) = (before, after) else {
            return ChangedAttributes {
                whole: true,
                names: Box::default(),
            };
        };
        let mut names = Vec::new();
        for (name, one, other) in before.both(after) {
            let likeness = match (one, other) {
                (Some(a), Some(b)) => likeness(a, b),
                _ => Likeness::Different,
            };
            if likeness != Likeness::Same {
                names.push((name.clone(), likeness == Likeness::Different));
            }
        }
        ChangedAttributes {
            whole: false,
            names: names.into_boxed_slice(),
        }
    }

    /// Whether one side is no object, so that nothing can be told by attribute.
    pub fn is_whole(&self) -> bool {
        self.whole
    }

    /// Names of the attributes that differ or may, in order; empty when
    /// [`ChangedAttributes::is_whole`].
    pub fn names(&self) -> impl Iterator<Item = &Arc<str>> {
        self.names.iter().map(|(name, _)| name)
    }

    /// Those that differ.
    pub fn different(&self) -> impl Iterator<Item = &Arc<str>> {
        self.names
            .iter()
            .filter(|(_, differs)| *differs)
            .map(|(name, _)| name)
    }

    /// Whether the attribute at which a dotted path begins differs or may.
    pub fn may(&self, path: &str) -> bool {
        self.whole || self.find(first(path)).is_some()
    }

    /// Whether the attribute at which a dotted path begins differs.
    pub fn differs(&self, path: &str) -> bool {
        self.attribute_differs(first(path))
    }

    /// Whether an attribute differs, whose name may hold dots.
    pub fn attribute_differs(&self, name: &str) -> bool {
        self.whole || self.find(name) == Some(true)
    }

    fn find(&self, attribute: &str) -> Option<bool> {
        // A handful of names: shorter than any search.
        self.names
            .iter()
            .find(|(name, _)| &**name == attribute)
            .map(|(_, differs)| *differs)
    }
}

/// The attribute at which a dotted path begins.
pub fn first(path: &str) -> &str {
    path.split_once('.').map_or(path, |(first, _)| first)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Likeness {
    Same,
    /// Equal as far as it is known.
    Open,
    Different,
}

/// Values are read with a bounded depth, so this recursion is bounded too.
fn likeness(a: &Value, b: &Value) -> Likeness {
    fn all<'v>(pairs: impl Iterator<Item = (&'v Value, &'v Value)>) -> Likeness {
        let mut found = Likeness::Same;
        for (a, b) in pairs {
            match likeness(a, b) {
                Likeness::Same => {}
                Likeness::Open => found = Likeness::Open,
                Likeness::Different => return Likeness::Different,
            }
        }
        found
    }
    match (a, b) {
        (Value::Unknown, Value::Unknown) => Likeness::Open,
        (Value::List(a), Value::List(b)) if a.len() == b.len() => all(a.iter().zip(b)),
        (Value::Map(a), Value::Map(b)) if a.len() == b.len() && a.keys().eq(b.keys()) => {
            all(a.values().zip(b.values()))
        }
        _ if a == b => Likeness::Same,
        _ => Likeness::Different,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn object(json: &str) -> Value {
        Value::from(&serde_json::from_str::<serde_json::Value>(json).expect("JSON"))
    }

    #[test]
    fn only_what_differs_or_may_is_touched() {
        let mut before = object(r#"{"a":1,"b":[{"c":1}],"d":"x","e":null}"#);
        let mut after = object(r#"{"a":1,"b":[{"c":2}],"d":"x","f":true}"#);
        for side in [&mut before, &mut after] {
            if let Value::Map(map) = side {
                map.insert("u".into(), Value::List(vec![Value::Unknown]));
            }
        }
        let touched = ChangedAttributes::between(&before, &after);
        let names: Vec<&str> = touched.names().map(AsRef::as_ref).collect();
        assert_eq!(names, ["b", "e", "f", "u"]);
        assert!(touched.differs("b.c") && touched.may("u.x"));
        assert!(!touched.differs("u") && !touched.may("a"));
        assert!(ChangedAttributes::between(&Value::Null, &after).differs("anything"));
    }
}
