//! Which objects are credentials.

use crate::catalog::{self, TypeFact};

/// Whether objects of a type are keys with which somebody comes in.
pub(super) fn is_key(type_name: &str) -> bool {
    kind(type_name) == Some("key")
}

/// Whether they are keys or secrets.
pub(super) fn is_credential(type_name: &str) -> bool {
    kind(type_name).is_some()
}

/// `key` or `secret`.
pub(super) fn kind(type_name: &str) -> Option<&'static str> {
    let texts = catalog::type_fact(type_name, TypeFact::Credential)?;
    texts.first().copied()
}
