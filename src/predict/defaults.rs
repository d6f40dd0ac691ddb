//! What a provider sets where nothing is said, on the side of a change that does not say it.
//!
//! A plan shows both sides with the provider's defaults in them. A source diff sees only what
//! is written down: an argument that is taken out falls back to the default, and one that is
//! written down changes from it.

use crate::catalog::{Catalog, TypeFact};
use crate::model::value::{Number, Value};
use crate::modules::body::{Leaf, Node};

/// Gives the silent side of two bodies what the provider sets there, for every argument that
/// the other side says.
///
/// A default that would replace the object is left out: another release of the provider may
/// have another one.
pub(crate) fn settle(catalog: Catalog, type_name: &str, before: &mut Node, after: &mut Node) {
    let defaults = catalog
        .type_fact(type_name, TypeFact::ProviderDefault)
        .unwrap_or_default();
    let facts = catalog.facts(type_name);
    let mut settled: Vec<&str> = Vec::new();
    for entry in defaults {
        let Some((path, default)) = entry.split_once('=') else {
            continue;
        };
        // What somebody wrote down of a path comes before what its schema says.
        if settled.contains(&path) || facts.may_replace(path) {
            continue;
        }
        settled.push(path);
        let names: Vec<&str> = path.split('.').collect();
        fill(vec![&mut *before, &mut *after], &names, default);
    }
}

/// Follows a path into all bodies at once, and gives the default to those that do not have it
/// where one of them has.
fn fill(mut bodies: Vec<&mut Node>, path: &[&str], default: &str) {
    match path {
        [] => {}
        [name] => {
            let like = bodies.iter().find_map(|body| said(body, name)).cloned();
            let Some(like) = like else { return };
            for body in &mut bodies {
                let open = body.open.contains_key(*name) || body.blocks.contains_key(*name);
                if !open && said(body, name).is_none() {
                    body.attributes
                        .insert((*name).into(), leaf(default, &like.value));
                }
            }
        }
        [name, rest @ ..] => {
            let inner: Vec<&mut Node> = bodies
                .into_iter()
                .filter_map(|body| body.blocks.get_mut(*name))
                .flatten()
                .collect();
            if !inner.is_empty() {
                fill(inner, rest, default);
            }
        }
    }
}

/// An argument that is written down, and not as `null`.
fn said<'n>(body: &'n Node, name: &str) -> Option<&'n Leaf> {
    body.attributes
        .get(name)
        .filter(|leaf| leaf.symbolic.is_some() || !leaf.value.is_null())
}

/// A default of the kind of value that the other side has.
fn leaf(default: &str, like: &Value) -> Leaf {
    let text = || Value::from(default);
    let value = match (default, like) {
        (_, Value::String(_)) => text(),
        ("true", _) => Value::Bool(true),
        ("false", _) => Value::Bool(false),
        _ => Number::parse(default).map_or_else(text, Value::Number),
    };
    Leaf {
        value,
        symbolic: None,
        form: None,
        sensitive: false,
        span: None,
    }
}
