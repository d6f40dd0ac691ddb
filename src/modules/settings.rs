//! What the settings of providers come to, so that a region behind a variable
//! is compared by its value and not by the name of the variable.

use std::collections::{BTreeMap, BTreeSet};

use super::symbolic;
use super::tree::Module;
use crate::hcl::syntax::Body;
use crate::model::configuration::Configuration;
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
