//! What happens to the attributes of which something is known.
//!
//! The one engine over the facts of the catalog: for every attribute that a
//! change touches and that has a meaning, it works out whether one of the
//! transitions that must not happen to it happens. Rules say which observations they are about.

use std::borrow::Cow;

use crate::catalog::transition::{self, Looked, all, word};
use crate::catalog::{AttributeFact, Attributes, Meaning, Transition, TypeFact};
use crate::hcl::functions;
use crate::model::action::Action;
use crate::model::address::ResourceMode;
use crate::model::change::{ChangeSet, ResourceChange};
use crate::model::scale::Certainty;
use crate::model::value::Value;

use super::touched::ChangedAttributes;

/// Something harmful that happens to an attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observation {
    /// Dotted path without indices.
    pub path: String,
    /// What the attribute means.
    pub meaning: Meaning,
    /// What happens to it.
    pub transition: Transition,
    /// Whether it happens for certain.
    pub certainty: Certainty,
    /// What that means, as a clause; may be empty.
    pub means: &'static str,
    /// There is no object before.
    pub new: bool,
}

/// Everything that is observed of one change.
pub fn observe(
    set: &ChangeSet,
    change: &ResourceChange,
    attributes: &Attributes,
    touched: &ChangedAttributes,
) -> Vec<Observation> {
    let looks = change.address.mode == ResourceMode::Managed
        && change.after.exists()
        && !matches!(change.action, Action::NoOp | Action::Read | Action::Forget);
    if !looks {
        return Vec::new();
    }
    let new =
        !change.before.exists() || (change.action == Action::Create && change.importing.is_none());
    let before = opened(attributes, change.before.value());
    let after = opened(attributes, change.after.value());
    let seen = Seen {
        before: before.as_ref(),
        after: after.as_ref(),
        new,
    };
    let mut found = Vec::new();
    let mut look = |name: &str| {
        for fact in attributes.below(name) {
            found.extend(seen.observe(fact));
        }
    };
    let is_opened = matches!((&before, &after), (Cow::Owned(_), _) | (_, Cow::Owned(_)));
    if is_opened || touched.is_whole() {
        let between = ChangedAttributes::between(seen.before, seen.after);
        let sides = [seen.before, seen.after]
            .into_iter()
            .filter_map(Value::as_map);
        let mut names: Vec<&str> = sides
            .flat_map(|map| map.keys().map(AsRef::as_ref))
            .collect();
        names.sort_unstable();
        names.dedup();
        for name in names {
            if between.may(name) {
                look(name);
            }
        }
    } else {
        for name in touched.names() {
            look(name);
        }
    }
    // What the configuration is silent about is the provider's to compute, and unknown in nearly
    // every plan.
    found.retain(|observation: &Observation| {
        observation.certainty == Certainty::Certain || is_configured(set, change, &observation.path)
    });
    found
}

fn is_configured(set: &ChangeSet, change: &ResourceChange, path: &str) -> bool {
    let block = set.configuration.resource(&change.address.config());
    block.is_none_or(|block| block.expressions_at(path).next().is_some())
}

/// Both sides of a change.
struct Seen<'v> {
    before: &'v Value,
    after: &'v Value,
    new: bool,
}

impl Seen<'_> {
    fn observe(&self, fact: &AttributeFact) -> Option<Observation> {
        if self.new && !fact.also_new || !self.is_about(fact) {
            return None;
        }
        let (old, new) = (all(self.before, fact.path), all(self.after, fact.path));
        // The same unknown on both sides is no change either.
        if old == new {
            return None;
        }
        let mut open = None;
        // Where a value may become one of some words, these are no times without an end.
        let valued = fact
            .harmful
            .iter()
            .any(|transition| matches!(transition, Transition::Becomes | Transition::Weakened));
        for transition in fact.harmful.iter() {
            let is_time = matches!(transition, Transition::Lowered | Transition::Raised);
            let looked = Looked {
                transition,
                words: if valued && is_time { &[] } else { &fact.words },
            };
            match transition::happened(looked, &old, &new) {
                Some(true) => return Some(self.found(fact, transition, Certainty::Certain)),
                Some(false) => {}
                None => open = open.or(Some(transition)),
            }
        }
        // On a new object an unknown value is the usual computed one.
        let open = open.filter(|transition| !self.new && may_come(fact.meaning, *transition))?;
        Some(self.found(fact, open, Certainty::Possible))
    }

    /// Whether the attribute means that in this object.
    fn is_about(&self, fact: &AttributeFact) -> bool {
        let Some((name, value)) = fact.only_where else {
            return true;
        };
        all(self.before, name)
            .into_iter()
            .chain(all(self.after, name))
            .any(|found| word(found).as_deref() == Some(value))
    }

    fn found(
        &self,
        fact: &AttributeFact,
        transition: Transition,
        certainty: Certainty,
    ) -> Observation {
        Observation {
            path: fact.path.to_owned(),
            meaning: fact.meaning,
            transition,
            certainty,
            means: fact.means,
            new: self.new,
        }
    }
}

/// Whether a transition that is not known yet is worth a word: something harmful that comes is
/// looked at where it lets somebody in.
fn may_come(meaning: Meaning, transition: Transition) -> bool {
    match transition {
        Transition::On | Transition::Becomes => {
            matches!(meaning, Meaning::Exposure | Meaning::Grants)
        }
        _ => true,
    }
}

/// An object with its document opened, where the whole object is one text.
fn opened<'v>(attributes: &Attributes, value: &'v Value) -> Cow<'v, Value> {
    let Some([from, to]) = attributes.type_fact(TypeFact::Document) else {
        return Cow::Borrowed(value);
    };
    let read = |text: &str| {
        ["jsondecode", "yamldecode"].into_iter().find_map(|name| {
            let decode = functions::lookup(name)?;
            let context = functions::FunctionContext::default();
            decode(&[Value::string(text)], &context).ok()
        })
    };
    match value.get(from).as_str().and_then(read) {
        Some(document) => Cow::Owned(Value::Map([((*to).into(), document)].into())),
        None => Cow::Borrowed(value),
    }
}
