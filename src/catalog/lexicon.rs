//! What attributes mean of which the catalog says nothing.
//!
//! Names are words, and providers choose them from a small stock: whatever is
//! called `deletion_protection`, `deleteProtection` or `protect-from-deletion`
//! guards against deletion, and `0.0.0.0/0` is the whole world under any name.
//! The lexicon walks through what a change alters, reads the names and the
//! values, and says what harm may be done. What it says is a guess: a rule that
//! follows from it asks for approval at most. The words stand in
//! `rules/vocabulary/words.hcl`; how they are weighed stands here.

mod bounds;
mod condition;
mod copies;
mod create;
mod disposal;
mod document;
mod forms;
mod list;
mod matches;
mod net;
mod number;
mod order;
mod phrase;
mod places;
mod plain;
mod program;
mod proof;
mod reader;
mod refer;
mod refusal;
mod rights;
mod secret;
mod span;
mod switch;
mod text;
mod tls;
mod tolerance;
mod upgrade;
mod walk;
mod words;
mod xml;
mod zone;

pub use places::names_another_environment;
pub use reader::{Harm, Reading, Subject};

use super::vocabulary;
use crate::model::value::Value;
use reader::{MOST, Reader};

/// What harm a change may do, by the names and values of what it alters. Empty
/// where they say nothing, or nothing harmful.
pub fn read(subject: &Subject<'_>) -> Vec<Reading> {
    if subject.after.is_null() || subject.local {
        return Vec::new();
    }
    let mut reader = Reader::new(subject);
    if subject.before.is_null() {
        reader.fresh(subject.after);
        create::read(&mut reader, subject.after);
    } else {
        reader.object(subject.before, subject.after);
    }
    let mut found = reader.found;
    found.sort_by(|a, b| (a.harm, &a.path).cmp(&(b.harm, &b.path)));
    found.dedup_by(|a, b| a.harm == b.harm && a.path == b.path);
    found.truncate(MOST);
    found
}

/// Whether the order in which the entries of a list stand may decide what they do. `name` is the
/// name of the list in an object of this type, `entries` are what is in it, on either side of a
/// change.
pub fn order_decides(type_name: &str, name: &str, entries: &[&Value]) -> bool {
    order::decides(&words_after_provider(type_name), name, entries)
}

/// Whether an object is there to let somebody in (`acme_anonymous_access`, a service called
/// `telnet`), so that switching it off stops nothing that serves.
pub fn lets_in(type_name: &str, object: &Value) -> bool {
    let kind = words_after_provider(type_name);
    kind.has(vocabulary::forms::EVERYBODY.words) || phrase::is_called_a_way_in(object)
}

/// Whether a name says that what stands under it takes something out of what is around it
/// (`scope_down_statement`, `exclusions`), so that more is meant without it.
pub fn narrows(name: &str) -> bool {
    refer::names_one_of(&words::Name::new(name), vocabulary::forms::NARROWINGS)
}

/// Whether a type says who belongs to a group: `acme_group_memberships`, `acme_user_in_group`.
pub fn says_who_belongs(type_name: &str) -> bool {
    let kind = words_after_provider(type_name);
    kind.has(&["membership", "memberships"])
        || kind.has(&["member", "members", "user", "users"])
            && kind.has(vocabulary::forms::CIRCLES.words)
}

/// Whether a name, of an attribute or of a type, is about groups of people.
pub fn is_of_groups(name: &str) -> bool {
    words::Name::new(name).has(vocabulary::forms::CIRCLES.words)
}

/// Whether somebody is called so who may do everything: `platform-admins`, `Owners`.
pub fn names_rulers(name: &str) -> bool {
    let called = words::Name::new(name);
    let mut all = called.words.iter();
    all.any(|word| words::is_ruler(word)) || refer::names_one_of(&called, vocabulary::forms::RULERS)
}

/// Whether a class of storage is one from which nothing can be read at once, or which keeps
/// everything in one place: `DEEP_ARCHIVE`, `ONEZONE_IA`.
pub fn is_archive(class: &str) -> bool {
    let class = class.trim().to_lowercase().replace(['_', ' '], "-");
    vocabulary::forms::ARCHIVES.has(&class)
}

/// Whether an attribute of this name says which class something is stored in.
pub fn names_storage_class(name: &str) -> bool {
    refer::names_one_of(&words::Name::new(name), vocabulary::forms::STORAGE_CLASSES)
}

/// Whether a role that holds for all of a project changes what is there, or reads what is secret, by
/// the last part of its name: `roles/cloudsql.editor`, `roles/secretmanager.secretAccessor`.
pub fn rules_over_all(role: &str) -> bool {
    let last = role.rsplit(['/', '.']).next().unwrap_or_default();
    let name = words::Name::new(last);
    name.has(vocabulary::forms::RULES_OVER_ALL.words) && !plain::reads_only(last)
}

/// Whether a verb in a list of rights stands for more than to read: `DELETE`, `SetIssuers`, `*`.
pub fn does_more_than_read(verb: &str) -> bool {
    rights::writes(verb)
}

/// Whether rights are no more than to write in the one place that an object names.
pub fn only_writes_in_one_place<'t>(
    object: &Value,
    mut verbs: impl Iterator<Item = &'t str>,
) -> bool {
    rights::names_one_place(object) && !verbs.any(rights::destroys)
}

/// The words of a type without those of its provider.
fn words_after_provider(type_name: &str) -> std::rc::Rc<words::Name> {
    let (_, rest) = type_name.split_once('_').unwrap_or(("", type_name));
    words::Name::new(rest)
}

#[cfg(test)]
mod tests;
