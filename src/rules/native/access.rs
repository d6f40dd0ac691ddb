//! Rules of the group `access`: who may reach or do something that they could
//! not before.

pub(super) mod admin;
pub(super) mod authoritative;
pub(super) mod credentials;
pub(super) mod encryption;
pub(super) mod ingress;
mod openings;
pub(super) mod policies;
pub(super) mod public;

use std::cmp::Ordering;
use std::collections::BTreeSet;

use crate::context::Context;
use crate::finding::{Effect, Subject, code};
use crate::model::action::Action;
use crate::model::address::ResourceMode;
use crate::model::change::ResourceChange;
use crate::model::value::Value;
use crate::rules::Detection;

/// A change of a managed object, as these rules look at it.
struct Look<'a> {
    change: &'a ResourceChange,
    type_name: &'a str,
    before: &'a Value,
    after: &'a Value,
}

impl<'a> Look<'a> {
    /// The change, if it is one that can widen access: reads and what only
    /// leaves management cannot.
    fn at(context: &Context<'a>, index: usize) -> Option<Self> {
        let change = &context.set.changes[index];
        let passes = change.address.mode == ResourceMode::Managed
            && !matches!(change.action, Action::NoOp | Action::Read | Action::Forget);
        passes.then(|| Look {
            change,
            type_name: &change.address.type_name,
            before: change.before.value(),
            after: change.after.value(),
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
    fn is_configured(&self, context: &Context<'_>, path: &str) -> bool {
        context
            .set
            .configuration
            .resource(&self.change.address.config())
            .is_none_or(|block| block.expressions_at(path).next().is_some())
    }

    /// Names of the attributes that differ between the two sides. Nearly every
    /// change touches a few of many, and only those can have widened anything.
    fn changed(&self) -> Vec<&'a str> {
        let mut names: Vec<&str> = Vec::new();
        let mut before = self.before.as_map().into_iter().flatten().peekable();
        let mut after = self.after.as_map().into_iter().flatten().peekable();
        // Both sides are sorted by name.
        loop {
            let order = match (before.peek(), after.peek()) {
                (None, None) => break,
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (Some((one, _)), Some((other, _))) => one.cmp(other),
            };
            let (one, other) = (
                order.is_le().then(|| before.next()).flatten(),
                order.is_ge().then(|| after.next()).flatten(),
            );
            if one != other
                && let Some((name, _)) = other.or(one)
            {
                names.push(name);
            }
        }
        names
    }

    fn address(&self) -> String {
        code(&self.change.address)
    }

    fn found(&self, index: usize, message: impl Into<String>) -> Detection {
        Detection::new(Subject::Change(index), message)
    }
}

/// Whether a dotted path begins with one of the names.
fn begins_with_one(path: &str, names: &[&str]) -> bool {
    let first = path.split_once('.').map_or(path, |(first, _)| first);
    names.contains(&first)
}

/// Makes a detection a mere note.
fn noted(detection: Detection) -> Detection {
    detection.with_effect(Effect::Note)
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
    let mut current = flat(value);
    for name in path.split('.') {
        current = current
            .into_iter()
            .flat_map(|value| flat(value.get(name)))
            .collect();
    }
    current
}

fn flat(value: &Value) -> Vec<&Value> {
    match value {
        Value::List(list) => list.iter().flat_map(flat).collect(),
        other => vec![other],
    }
}

/// Matches a name against a pattern in which `*` stands for any text.
fn glob(pattern: &str, text: &str) -> bool {
    let mut parts = pattern.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = text.strip_prefix(first) else {
        return false;
    };
    let mut parts: Vec<&str> = parts.collect();
    let Some(last) = parts.pop() else {
        return rest.is_empty();
    };
    for part in parts {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn globs_match_whole_names() {
        assert!(glob("google_*_iam_member", "google_project_iam_member"));
        assert!(glob("*_policy", "aws_iam_policy"));
        assert!(glob("aws_*", "aws_"));
        assert!(!glob("aws_iam", "aws_iam_role"));
        assert!(!glob("google_*_iam_member", "google_iam_member"));
    }

    #[test]
    fn values_are_found_through_lists() {
        let value = crate::rules::native::documents::read(
            r#"{"a": [{"b": ["x", "y"]}, {"b": "z"}], "c": 1}"#,
        )
        .expect("JSON");
        let (texts, unknown) = texts_at(&value, "a.b");
        assert_eq!(texts.into_iter().collect::<Vec<_>>(), ["x", "y", "z"]);
        assert!(!unknown);
    }
}
