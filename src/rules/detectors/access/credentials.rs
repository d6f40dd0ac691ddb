//! Which objects are credentials.

use crate::catalog::{Catalog, TypeFact};

/// Whether objects of a type are keys with which somebody comes in.
pub(super) fn is_key(type_name: &str, catalog: Catalog) -> bool {
    kind(type_name, catalog) == Some("key")
}

/// Whether they are keys or secrets.
pub(super) fn is_credential(type_name: &str, catalog: Catalog) -> bool {
    kind(type_name, catalog).is_some()
}

/// `key` or `secret`.
pub(super) fn kind(type_name: &str, catalog: Catalog) -> Option<&'static str> {
    let texts = catalog.type_fact(type_name, TypeFact::Credential)?;
    texts.first().copied()
}
