//! Which objects are credentials.

use crate::catalog::{Catalog, TypeFact};

/// Whether somebody comes in by objects of a type: with a key, or because others are trusted.
pub(super) fn lets_in(type_name: &str, catalog: Catalog) -> bool {
    matches!(kind(type_name, catalog), Some("key" | "trust"))
}

/// Whether they are keys or secrets.
pub(super) fn is_credential(type_name: &str, catalog: Catalog) -> bool {
    kind(type_name, catalog).is_some()
}

/// `key`, `trust` or `secret`.
pub(super) fn kind(type_name: &str, catalog: Catalog) -> Option<&'static str> {
    let texts = catalog.type_fact(type_name, TypeFact::Credential)?;
    texts.first().copied()
}
