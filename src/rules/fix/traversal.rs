//! Addresses as HCL traversals.

use hcl::{Identifier, Traversal, Variable};

use super::identifier;
use crate::model::address::{ConfigAddress, InstanceKey, ResourceAddress};

/// An address of the configuration as an HCL traversal.
pub(super) fn config_traversal(address: &ConfigAddress) -> Option<Traversal> {
    let mut parts: Vec<&str> = Vec::new();
    for name in &address.module {
        parts.extend(["module", name]);
    }
    parts.extend([&*address.type_name, &*address.name]);
    let mut parts = parts.into_iter();
    let mut builder = Traversal::builder(Variable::new(identifier(parts.next()?)?).ok()?);
    for part in parts {
        builder = builder.attr(Identifier::new(identifier(part)?).ok()?);
    }
    Some(builder.build())
}

/// An address as an HCL traversal.
pub(super) fn traversal(address: &ResourceAddress) -> Option<Traversal> {
    let mut parts: Vec<(&str, Option<&InstanceKey>)> = Vec::new();
    for step in address.module.0.iter() {
        parts.push(("module", None));
        parts.push((&step.name, step.key.as_ref()));
    }
    parts.push((&address.type_name, None));
    parts.push((&address.name, address.key.as_ref()));
    let mut parts = parts.into_iter();
    let (first, _) = parts.next()?;
    let mut builder = Traversal::builder(Variable::new(first).ok()?);
    for (name, key) in parts {
        builder = builder.attr(Identifier::new(name).ok()?);
        builder = match key {
            Some(InstanceKey::Index(index)) => builder.index(*index),
            Some(InstanceKey::Name(name)) => builder.index(name.to_string()),
            Some(InstanceKey::Unknown) => return None,
            None => builder,
        };
    }
    Some(builder.build())
}
