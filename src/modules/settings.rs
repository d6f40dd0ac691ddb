//! What the settings of providers come to, so that a region behind a variable
//! is compared by its value and not by the name of the variable.

use std::collections::{BTreeMap, BTreeSet};

use super::symbolic;
use super::tree::Module;
use crate::hcl::syntax::Body;
use crate::model::configuration::Configuration;
use crate::model::value::Map;
use crate::source::Span;

/// Fingerprints by the place of the attribute.
pub(crate) type Fingerprints = BTreeMap<Span, [u8; 32]>;

/// Fingerprints of all settings of providers of a side.
pub(crate) fn fingerprints(root: &Module<'_>) -> Fingerprints {
    let mut out = Fingerprints::new();
    let mut seen = BTreeSet::new();
    for module in root.all() {
        // A module with provider blocks has one instance; more would be an error.
        if !seen.insert(module.names.as_slice()) {
            continue;
        }
        for block in module.body.blocks_of("provider") {
            settings(module, &block.body, &mut out);
        }
    }
    out
}

fn settings(module: &Module<'_>, body: &Body, out: &mut Fingerprints) {
    let names = module.names_here();
    for attribute in &body.attributes {
        let value = names.evaluate(&attribute.expr);
        let number = if value.has_unknown() {
            names.symbolic(&attribute.expr).value_number
        } else {
            symbolic::of_known(&value).value_number
        };
        out.insert(attribute.span, number);
    }
    // What a `dynamic` block makes depends on its iterator; it is compared as
    // it is written.
    for block in body
        .blocks
        .iter()
        .filter(|block| block.kind.as_ref() != "dynamic")
    {
        settings(module, &block.body, out);
    }
}

/// What the settings of the backend come to that are no constants.
pub(crate) fn backend(root: &Module<'_>) -> Map {
    let names = root.names_here();
    let backends = root.body.blocks_of("terraform").flat_map(|block| {
        let kinds = ["backend", "cloud", "state_store"];
        let blocks = block.body.blocks.iter();
        blocks.filter(move |block| kinds.contains(&block.kind.as_ref()))
    });
    backends
        .flat_map(|block| &block.body.attributes)
        .map(|attribute| (attribute.name.clone(), names.evaluate(&attribute.expr)))
        .filter(|(_, value)| !value.has_unknown())
        .collect()
}

/// Writes into the configuration where the state is looked for.
pub(crate) fn fill_backend(configuration: &mut Configuration, settings: Map) {
    let Some(root) = configuration.modules.first_mut() else {
        return;
    };
    let Some(backend) = root.backend.as_mut().filter(|_| root.path.is_empty()) else {
        return;
    };
    for (name, value) in settings {
        backend.expressions.remove(&name);
        backend.settings.insert(name, value);
    }
}

/// Writes fingerprints into the configuration.
pub(crate) fn fill(configuration: &mut Configuration, fingerprints: &Fingerprints) {
    let attributes = configuration
        .modules
        .iter_mut()
        .flat_map(|module| &mut module.providers)
        .flat_map(|provider| &mut provider.attributes);
    for attribute in attributes {
        let span = attribute.expression.span;
        attribute.expression.fingerprint = span.and_then(|span| fingerprints.get(&span).copied());
    }
}
