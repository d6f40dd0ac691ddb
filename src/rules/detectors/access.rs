//! Rules of the group `access`: who may reach or do something that they could
//! not before.

pub(super) mod admin;
pub(super) mod authoritative;
pub(super) mod credentials;
mod doors;
pub(super) mod encryption;
pub(super) mod ingress;
pub(super) mod ingress_widened;
mod openings;
pub(super) mod policies;
pub(super) mod policy_locks_out;
pub(super) mod public;

use std::collections::BTreeSet;

use crate::analysis::Analysis;
use crate::analysis::touched::{ChangedAttributes, first};
use crate::finding::{Subject, code};
use crate::model::action::Action;
use crate::model::address::ResourceMode;
use crate::model::change::ResourceChange;
use crate::model::value::Value;
use crate::rules::Detection;
use crate::rules::detectors::table::ByAttribute;

/// A change of a managed object, as these rules look at it.
struct Look<'a> {
    change: &'a ResourceChange,
    type_name: &'a str,
    before: &'a Value,
    after: &'a Value,
    touched: &'a ChangedAttributes,
}

impl<'a> Look<'a> {
    /// The change, if it is one that can widen access: reads and what only
    /// leaves management cannot.
    fn at(context: &'a Analysis<'_>, index: usize) -> Option<Self> {
        let (change, known) = context.change(index);
        let passes = change.address.mode == ResourceMode::Managed
            && !matches!(
                change.action,
                Action::NoOp | Action::Read | Action::Open | Action::Forget
            );
        passes.then(|| Look {
            change,
            type_name: &change.address.type_name,
            before: change.before.value(),
            after: change.after.value(),
            touched: &known.touched,
        })
    }

    /// There was no object before.
    fn is_new(&self) -> bool {
        !self.change.before.exists()
            || (self.change.action == Action::Create && self.change.importing.is_none())
    }

    /// There is none after.
    fn is_gone(&self) -> bool {
        !self.change.after.exists()
    }

    /// Whether the configuration says anything about an attribute. What it is
    /// silent about is the provider's to compute, and unknown on every new object.
    /// Without the block the answer is yes.
    fn is_configured(&self, context: &Analysis<'_>, path: &str) -> bool {
        context
            .change_set
            .configuration
            .resource(&self.change.address.config())
            .is_none_or(|block| block.expressions_at(path).next().is_some())
    }

    /// Names of the attributes that differ between the two sides. Nearly every
    /// change touches a few of many, and only those can have widened anything.
    fn changed(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let of = |side: &'a Value| side.as_map().into_iter().flat_map(|map| map.keys());
        // Where one side is no object, all of the other one is new or gone.
        let whole = self
            .touched
            .is_whole()
            .then(|| of(self.before).chain(of(self.after)));
        self.touched
            .different()
            .chain(whole.into_iter().flatten())
            .map(AsRef::as_ref)
    }

    /// Whether the attribute at which a dotted path begins differs.
    fn changes(&self, path: &str) -> bool {
        if self.touched.is_whole() {
            let name = first(path);
            let has = |side: &Value| side.as_map().is_some_and(|map| map.contains_key(name));
            return has(self.before) || has(self.after);
        }
        self.touched.differs(path)
    }

    /// Positions of a table's entries whose attribute differs.
    fn entries(&self, table: &ByAttribute) -> Vec<usize> {
        table.of(self.changed())
    }

    fn address(&self) -> String {
        code(&self.change.address)
    }

    fn found(&self, index: usize, message: impl Into<String>) -> Detection {
        Detection::new(Subject::Change(index), message)
    }
}

/// Names the case of a detection that is a mere note.
fn noted(detection: Detection) -> Detection {
    detection.in_case("minor")
}

/// Texts at the given names, where a name may lead through lists: `a.b.c`.
/// Unknown parts are reported by the flag.
fn texts_at<'v>(value: &'v Value, path: &str) -> (BTreeSet<&'v str>, bool) {
    let mut texts = BTreeSet::new();
    let mut unknown = false;
    for found in values_at(value, path) {
        match found {
            Value::String(text) => {
                texts.insert(&**text);
            }
            Value::Unknown => unknown = true,
            _ => {}
        }
    }
    (texts, unknown)
}

/// Values at a dotted path; lists on the way and at the end are gone through.
fn values_at<'v>(value: &'v Value, path: &str) -> Vec<&'v Value> {
    let mut found = Vec::new();
    gather(value, Some(path), &mut found);
    found
}

/// Values are read with a bounded depth, so this recursion is bounded too.
fn gather<'v>(value: &'v Value, path: Option<&str>, out: &mut Vec<&'v Value>) {
    if let Value::List(list) = value {
        for element in list {
            gather(element, path, out);
        }
        return;
    }
    match path {
        None => out.push(value),
        Some(path) => {
            let (name, rest) = match path.split_once('.') {
                Some((name, rest)) => (name, Some(rest)),
                None => (path, None),
            };
            gather(value.get(name), rest, out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_through_lists() {
        let value = crate::rules::detectors::documents::read(
            r#"{"a": [{"b": ["x", "y"]}, {"b": "z"}], "c": 1}"#,
        )
        .expect("JSON");
        let (texts, unknown) = texts_at(&value, "a.b");
        assert_eq!(texts.into_iter().collect::<Vec<_>>(), ["x", "y", "z"]);
        assert!(!unknown);
    }
}
