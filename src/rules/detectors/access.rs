//! Rules of the group `access`: who may reach or do something that they could
//! not before.

mod admin_granted;
mod authoritative_iam_replaced;
mod by_ports;
mod credential_created;
mod credential_removed_in_use;
mod credentials;
mod encryption_removed;
mod ingress_opened_to_world;
mod ingress_rules;
mod ingress_widened;
mod joins_rulers;
mod policies;
mod policy_locks_out;
mod policy_widened;
mod public_access_enabled;
mod risk_of_exposure;
mod risk_of_grant;
mod trust_policy_widened;

use std::collections::BTreeSet;

use crate::analysis::Analysis;
use crate::analysis::touched::{ChangedAttributes, first};
use crate::finding::Subject;
use crate::model::action::Action;
use crate::model::address::ResourceMode;
use crate::model::change::ResourceChange;
use crate::model::value::Value;
use crate::rules::detectors::table::ByAttribute;
use crate::rules::{CaseName, Detection, Detector};

/// Rule id and detector.
pub(super) const DETECTORS: &[(&str, Detector)] = &[
    ("admin-granted", admin_granted::DETECTOR),
    (
        "authoritative-iam-replaced",
        authoritative_iam_replaced::DETECTOR,
    ),
    ("credential-created", credential_created::DETECTOR),
    (
        "credential-removed-in-use",
        credential_removed_in_use::DETECTOR,
    ),
    ("encryption-removed", encryption_removed::DETECTOR),
    ("ingress-opened-to-world", ingress_opened_to_world::DETECTOR),
    ("ingress-widened", ingress_widened::DETECTOR),
    ("policy-locks-out", policy_locks_out::DETECTOR),
    ("policy-widened", policy_widened::DETECTOR),
    ("public-access-enabled", public_access_enabled::DETECTOR),
    ("risk-of-exposure", risk_of_exposure::DETECTOR),
    ("risk-of-grant", risk_of_grant::DETECTOR),
    ("trust-policy-widened", trust_policy_widened::DETECTOR),
];

/// A change of a managed object, as these rules look at it.
struct ChangeView<'a> {
    index: usize,
    change: &'a ResourceChange,
    type_name: &'a str,
    before: &'a Value,
    after: &'a Value,
    touched: &'a ChangedAttributes,
}

impl<'a> ChangeView<'a> {
    /// The change, if it is one that can widen access: reads and what only
    /// leaves management cannot.
    fn at(context: &'a Analysis<'_>, index: usize) -> Option<Self> {
        let (change, known) = context.change(index);
        let passes = change.address.mode == ResourceMode::Managed
            && !matches!(
                change.action,
                Action::NoOp | Action::Read | Action::Open | Action::Forget
            );
        passes.then(|| ChangeView {
            index,
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

    /// The attributes of the object after the change that differ, with their values.
    fn changed_after(&self) -> impl Iterator<Item = (&'a str, &'a Value)> + use<'a> {
        let after = self.after;
        let whole = self.touched.is_whole();
        let all = after.as_map().filter(|_| whole).into_iter().flatten();
        let named = self.touched.different().filter(move |_| !whole);
        all.map(|(name, value)| (name.as_ref(), value))
            .chain(named.map(move |name| (name.as_ref(), after.get(name))))
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

    /// A detection that the rule itself describes.
    fn found(&self) -> Detection {
        Detection::of(Subject::Change(self.index))
    }

    /// A detection that a case of the rule describes.
    fn case(&self, case: CaseName) -> Detection {
        Detection::case(Subject::Change(self.index), case)
    }
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
