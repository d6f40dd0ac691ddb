//! Which parts of an object tell its environment, so that the rest need not be read.

use super::document::DEEPEST;
use super::keys::{names_a_host, role};
use crate::catalog::vocabulary::keys;
use crate::catalog::{TagsAt, TypeFacts};
use crate::model::value::{Want, Wanted};

/// What of an object its markers and its accounts are read from: all that
/// [`super::markers`] looks at, and little more.
pub(super) struct Telling {
    tags_attribute: Option<&'static str>,
    /// Members at the top that are looked into.
    whole: [&'static str; 2],
    accounts: bool,
}

impl Telling {
    /// For objects of a type.
    pub(super) fn of(facts: TypeFacts) -> Self {
        let first = |path: &'static str| path.split('.').next().unwrap_or(path);
        let mut telling = Telling {
            tags_attribute: None,
            whole: [""; 2],
            accounts: false,
        };
        match facts.tags() {
            Some(TagsAt::Map(path) | TagsAt::Blocks { path, .. }) => {
                telling.tags_attribute = path.rsplit('.').next();
            }
            Some(TagsAt::ItSelf { key, value }) => telling.whole = [first(key), first(value)],
            Some(TagsAt::Document { attribute, .. }) => telling.whole[0] = attribute,
            None => telling.whole = ["key", "value"],
        }
        telling
    }

    /// The same with what names an account.
    pub(super) fn with_accounts(self) -> Self {
        Telling {
            accounts: true,
            ..self
        }
    }
}

impl Wanted for Telling {
    fn member(&self, parent: &str, name: &str, depth: usize) -> Want {
        if depth > DEEPEST {
            return Want::Nothing;
        }
        let role = role(name);
        let looked_into = depth == 0 && self.whole.contains(&name);
        let host = depth == 0 && names_a_host(name).is_some();
        if host || role.tags || role.variables || self.tags_attribute == Some(name) || looked_into {
            return Want::Whole;
        }
        let tells = match depth {
            0 => role.reading.is_some() || role.name || (self.accounts && keys::ACCOUNTS.has(name)),
            _ => parent == METADATA && matches!(name, "name" | "namespace"),
        } || (depth == 0 && (role.owner || role.remark));
        if tells { Want::Leaf } else { Want::Inside }
    }
}

/// The attribute whose members name a Kubernetes object.
pub(super) const METADATA: &str = "metadata";
